"""Points + Tallies -> Unknowns: what one holder leaves open, and another source of the same story tells.

``Too early to count the dead`` is set against ``Nine dockers died``, ``The cause has not been
determined`` against ``Initial findings suggest …``: a reader who sees only one of the two is misled.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from briefgen.model.synthesis import DivergenceKind
from briefgen.synthesis.divergence.counted.tallies import Tally
from briefgen.synthesis.divergence.points import Point
from briefgen.synthesis.divergence.stories import Stories
from briefgen.synthesis.similarity import Index

Question = Literal["toll", "cause", "doer"]

SCORE = 0.55
MOST = 3
"""Answers that one unknown is set against: the nearest."""
SAME_MATTER, SAME_WORDS = 0.4, 0.15
"""Cosine of two sentence vectors, and likeness of words where there are none, from which a cause that one tells is of
what the other leaves open: on 140 real stories and the references true pairs had 0.47 to 0.53, false 0.31 to 0.34."""

WHY: Mapping[Question, str] = {
    "toll": "one has no number yet, the other gives one",
    "cause": "one leaves the cause open, the other names one",
    "doer": "one does not know who did it, the other names somebody",
}

_OPEN = re.compile(
    r"\b(?:(?:too|very) (?:early|soon) (?:for [\w ]{1,30}? )?"
    r"to (?:say|tell|know|confirm|determine|speculate|assess|judge|give|name|establish|draw)\b"
    r"|(?:not|n[’']t) (?:yet |immediately |been |possible to |able to )*"
    r"(?:clear|known|determined|established|confirmed?|say|know)\b"
    r"|(?<!an )(?<!the )(?:unclear|unknown|undetermined)\b(?! \w+s\b)"
    r"|no (?:immediate |official |clear |further )?(?:word|details|information|indication|figures?|explanation) "
    r"(?:on|of|about|as to)\b"
    r"|(?:no one|nobody|no group|no organisation|no organization) (?:has |had )?(?:yet |immediately )?claimed)",
    re.IGNORECASE,
)
_ASKED: Mapping[Question, re.Pattern[str]] = {
    "toll": re.compile(
        r"\bhow many [^.;]{0,60}?\b(?:killed|died|dead|injured|wounded|hurt|victims|casualties)\b|"
        r"\b(?:confirm|give|release|know)\w* (?:an? |any |the |exact |final |official )*"
        r"(?:numbers?|figures?|toll|count)\b|"
        r"\bnumbers? of (?:the )?(?:dead|deaths|casualties|victims|injur\w+|fatalities|wounded|people killed)\b|"
        r"\b(?:word|details|information|figures?) (?:on|of|about) (?:any )?(?:casualties|fatalities|deaths|injuries)\b",
        re.IGNORECASE,
    ),
    "cause": re.compile(
        r"\bcauses?\b|\bwhat (?:caused|led to|triggered|happened)\b|"
        r"\bhow (?:it|this|the \w+) (?:happened|started|began)\b",
        re.IGNORECASE,
    ),
    "doer": re.compile(
        r"\b(?:who (?:was|were|is|are|had|has|carried|fired|shot|planted|did)|responsib\w+|behind the|claimed)\b",
        re.IGNORECASE,
    ),
}
"""What is left open, by the words around ``not clear``; the first that fits."""
_TOLD: Mapping[Question, re.Pattern[str]] = {
    "cause": re.compile(
        r"\b(?:initial|preliminary|early|first) (?:indications?|findings?|evidence|results?|inquir\w+|investigations?|"
        r"reports?) (?:\w+ ){0,9}?(?:suggest|show|indicate|point|found)|"
        r"\b(?:was|were|been) (?:caused|triggered|sparked|set off) by\b|\bthe cause (?:was|is) (?!not|un|still)|"
        r"\b(?:is|was|been) blamed on\b",
        re.IGNORECASE,
    ),
    "doer": re.compile(
        r"\b(?:claim(?:s|ed|ing)?|t(?:ook|aken|akes)|admit(?:s|ted)) (?:\w+ )?responsib|"
        r"\bsa(?:ys|id) (?:it|they) (?:was|were|had been) behind\b",
        re.IGNORECASE,
    ),
}
_SUPPOSED = re.compile(r"\b(?:if|whether|may|might|could|would|cannot|never|deni\w+)\b|n[’']t\b|\bnot\b", re.IGNORECASE)
"""In a sentence that tells, its words are no answer."""
_AROUND = 70
"""Characters on each side of ``not clear`` in which stands what is not clear."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A question that one point leaves open and others answer."""

    question: Question
    score: float
    number: int
    """Of the point that leaves it open."""
    answers: tuple[int, ...] = ()
    """Numbers of the points that tell."""
    counted: tuple[Tally, ...] = ()
    """Of a toll, the counts that answer."""


def find(found: Sequence[Point], index: Index, told: Stories, counted: Sequence[Tally]) -> Iterator[Unknown]:
    """The open questions that another source of the same story answers."""
    mains = [it for it in counted if it.main and not it.figure.vague]
    tolls = [[it for it in mains if it.figure.dimension == dimension] for dimension in ("dead", "hurt")]
    answers = [(number, question) for number, point in enumerate(found) for question in _answered(point.text)]
    for number, point in enumerate(found):
        question = _asked(point.text)
        if question == "toll":
            yield from _toll(point, number, tolls, told)
        elif question:
            others = [n for n, what in answers if what == question and _of_another(point, found[n], told)]
            near = tuple(index.nearest(number, others, SAME_MATTER, SAME_WORDS)[:MOST])
            if near:
                yield Unknown(question, SCORE, number, near)


def kind(unknown: Unknown) -> DivergenceKind:
    """``update`` where a toll became known, else ``stance``: one commits to what the other does not."""
    return "update" if unknown.question == "toll" else "stance"


def why(unknown: Unknown) -> str:
    """A label that says what was left open."""
    return WHY[unknown.question]


def _asked(text: str) -> Question | None:
    """What a sentence leaves open; None where it leaves nothing open, or asks for something else."""
    match = _OPEN.search(text)
    if match is None:
        return None
    around = text[max(0, match.start() - _AROUND) : match.end() + _AROUND]
    return next((question for question, pattern in _ASKED.items() if pattern.search(around)), None)


def _answered(text: str) -> tuple[Question, ...]:
    """The questions that a sentence answers."""
    if _SUPPOSED.search(text):
        return ()
    return tuple(question for question, pattern in _TOLD.items() if pattern.search(text))


def _of_another(point: Point, other: Point, told: Stories) -> bool:
    """Whether another source tells of the same event."""
    return point.source != other.source and told.one(point, other)


def _toll(point: Point, number: int, tolls: Sequence[Sequence[Tally]], told: Stories) -> Iterator[Unknown]:
    """The counts of the dead, or else of the hurt, that only other articles give of the event as its toll."""
    for mains in tolls:
        if any(tally.point.article == point.article for tally in mains):
            return
        first = {it.point.article: it for it in reversed(mains) if _of_another(point, it.point, told)}
        chosen = sorted(first.values(), key=lambda tally: tally.sentence)[:MOST]
        if chosen:
            yield Unknown("toll", SCORE, number, counted=tuple(chosen))
            return
