"""Points -> Amounts: a bare number that answers the count in the sentence before, or before the turn of its own.

``About 400 people had crossed, the guards said. An officer put the number at fewer than 250.`` The second number says
what it counts only by what stands before it, so the two are set side by side where they stand, never across articles.
``Insurers put the damage at 90 million; the ministry spoke of 150 million`` holds both in one sentence.
"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefgen.model.span import Span
from briefgen.synthesis.divergence import speakers
from briefgen.synthesis.divergence.points import Holder, Point, Voices
from briefgen.synthesis.evidence import trimmed
from briefgen.synthesis.quantities import figures
from briefgen.synthesis.quantities.figures import Figure
from briefgen.synthesis.quantities.units import SCALES

SCORE = 0.75
CERTAIN = 0.85
"""Scores: without and with a word such as ``the number`` or ``spoke of``."""
EARLIER = 0.6
"""Score where the bare number only leads up to the other: who gave it says so elsewhere, if the sources have it."""
SAME = 1.05
FARTHEST = 8.0
"""Factors between two numbers: up to the first they are one, beyond the second they count different things."""

_NUMBER = r"(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?:[ -](?P<scale>million|billion|thousand|bn)\b)?"
_BARE = re.compile(
    r"\b(?P<lead>(?:put|puts|putting)\s+(?:it|that|this|"
    r"the (?:number|figure|toll|total|count|strength|sum|cost)s?)\s+at|"
    r"(?:spoken|spoke|speaks|speak|talked|talks)\s+of|counted|measured|recorded|estimated|reported|registered|"
    r"(?:the (?:number|figure|toll|total|count) (?:was|is|stood at|had been)))\s+"
    r"[\"“‘']?(?:(?:about|around|some|only|just|nearly|almost|fewer than|less than|more than|over|at least|up to)\s+)?"
    + _NUMBER
    + r"(?![.,]?\d)[\"”’']?(?=\s*(?:[.;,:]|$|\b(?:at|in|on|by|for|from|instead)\b))",
    re.IGNORECASE,
)
_HAD = re.compile(r"\bhad (?:\w+ly |first |earlier )?$")
_BEFORE = re.compile(
    r"\b(?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|earlier|before|previously|initially|first|last|"
    r"ago)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Amount:
    """Two numbers of one thing in neighbouring sentences."""

    score: float
    first: Point
    second: Point
    holders: tuple[Holder, Holder]
    spans: tuple[Span, Span]
    """The numbers, in the texts of the points."""
    earlier: bool = False
    """The bare number was given before the other: ``On Monday they had spoken of 250``."""


def find(found: Sequence[Point], voice: Voices) -> Iterator[Amount]:
    """The bare numbers that differ from the last count of the sentence before, in the same article."""
    for before, point in (*_neighbours(found), *_turned(found)):
        counted = [figure for figure in figures.find(before.text) if not figure.vague]
        match = _BARE.search(point.text) if counted else None
        if match is None or _counts_something(point, match):
            continue
        ratios = [(_apart(figure.span.of(before.text), match), figure) for figure in counted]
        apart, nearest = min(ratios, key=lambda pair: pair[0])
        if SAME < apart <= FARTHEST:
            yield _amount(before, point, nearest, match, voice)


def _neighbours(found: Sequence[Point]) -> Iterator[tuple[Point, Point]]:
    for before, point in pairwise(found):
        if before.article == point.article and point.number == before.number + 1:
            yield before, point


def _turned(found: Sequence[Point]) -> Iterator[tuple[Point, Point]]:
    """What stands before and behind the turn of one sentence."""
    for point in found:
        for turn in _TURN.finditer(point.text):
            yield _cut(point, 0, turn.start()), _cut(point, turn.end(), len(point.text))


_TURN = re.compile(r";\s+|,?\s+(?:but|while|whereas|although|though)\s+")


def _cut(point: Point, start: int, end: int) -> Point:
    span = trimmed(point.reading.text, Span(point.span.start + start, point.span.start + end))
    return replace(point, span=span, text=span.of(point.reading.text))


def _amount(before: Point, point: Point, figure: Figure, match: re.Match[str], voice: Voices) -> Amount:
    at = Span(before.span.start + figure.span.start, before.span.start + figure.span.end)
    sure = re.search(r"\b(?:number|figure|toll|total|count|of)\b", match.group("lead")) is not None
    answers = voice.subject(point, match.start())
    if answers.own_voice:
        answers = speakers.unnamed(point, match.start())
    holders = (voice.at(before.reading, at), answers)
    spans = (figure.span, Span(match.start("number"), match.end("scale" if match["scale"] else "number")))
    earlier = bool(_HAD.search(point.text[: match.start()]) and _BEFORE.search(point.text))
    score = EARLIER if earlier else CERTAIN if sure else SCORE
    return Amount(score, before, point, holders, spans, earlier)


def _counts_something(point: Point, match: re.Match[str]) -> bool:
    """Whether the number says itself what it counts."""
    return any(
        figure.span.start <= match.start("number") < figure.span.end
        for figure in figures.find(point.text)
        if figure.noun
    )


def _apart(figure: str, match: re.Match[str]) -> float:
    """The factor between the number of a figure, as worded, and the bare one: 1 or more."""
    worded = re.search(_NUMBER, figure)
    if worded is None:
        return math.inf
    one, other = (
        float(each.group("number").replace(",", "")) * SCALES.get(each.group("scale") or "", 1.0) + 0.5
        for each in (worded, match)
    )
    return max(one / other, other / one)
