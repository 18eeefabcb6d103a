"""Two sentences -> the signs that their holders disagree: what either says no to, judges, counts or turns to."""

import re
from collections.abc import Iterator
from functools import lru_cache

from briefgen.synthesis.divergence.contrasts.contrast import ends
from briefgen.synthesis.divergence.contrasts.polarity import read
from briefgen.synthesis.divergence.counted import recounts
from briefgen.synthesis.divergence.points import Holder, Point
from briefgen.synthesis.divergence.quarrels import judgements, wholes
from briefgen.synthesis.divergence.quarrels.answers import NO, Sign
from briefgen.words import content_stems

_ACCUSES = re.compile(
    r"\b(?:(?:accus(?:es?|ed|ing)|blam(?:es?|ed|ing))(?! (?:each other|one another)\b)|alleg(?:es?|ed|ing)|"
    r"fault(?:s|ed)|(?:was|is|were|are) to blame|(?:the|its|his|her|their) fault|"
    r"(?:was|were|is|are) (?:behind|responsible)|held \w+(?: \w+)? responsible)\b",
    re.IGNORECASE,
)
_TURNS = re.compile(
    r"^[\"“‘']?(?:But|However|Yet|By contrast|In contrast|On the other hand|Nevertheless|Instead)\b"
    r"|,\s+(?:however|by contrast|on the other hand|though)\b,?|\b(?:the opposite|otherwise|all the same)\b"
)
_SILENT = re.compile(
    r"\b(?:declin(?:es|ed)|did not (?:answer|reply|respond|say|comment|give|name)|no comment|gave no|"
    r"could not be reached)\b"
)
_INSISTS = re.compile(
    r"\b(?:insist(?:s|ed)|maintain(?:s|ed)|claimed (?=(?:about |some )?\d)|repl(?:ies|ied)|"
    r"retort(?:s|ed)|counter(?:s|ed)|st(?:ands|ood) by|hit back|shot back)\b"
)


@lru_cache(maxsize=20_000)
def silent(text: str) -> bool:
    """Whether somebody is said to give no answer: that contradicts nobody."""
    return _SILENT.search(text) is not None


@lru_cache(maxsize=20_000)
def accuses(text: str) -> bool:
    """Whether a sentence lays blame."""
    return _ACCUSES.search(text) is not None


@lru_cache(maxsize=20_000)
def answers(text: str) -> bool:
    """Whether a sentence says of itself that it answers what stands before it."""
    return _ANSWERS.match(text) is not None


_ANSWERS = re.compile(
    r"[\"“‘]?(?:Asked about (?:this|that|it|these|those)|In (?:response|reply|contrast)|By contrast|But|However|Yet|"
    r"Instead|On the other hand|Nevertheless)\b"
)


def find(claim: Point, answer: Point, holders: tuple[Holder, Holder]) -> Iterator[Sign]:
    """The signs that two sentences give: by their words, their times of day, and of whom the first speaks."""
    yield from _worded(claim.text, answer.text)
    if recounts.disjoint(_clocks(claim), _clocks(answer)):
        yield "times"
    if not holders[1].own_voice:
        yield from _addressed(claim, holders)


@lru_cache(maxsize=50_000)
def _worded(claim: str, answer: str) -> frozenset[Sign]:
    """The signs that two sentences give by their words alone, whoever holds them."""
    counts: tuple[Sign, ...] = ("counts",) if recounts.differ(claim, answer) else ()
    return frozenset((*_judged(claim, answer), *_spoken(claim, answer), *counts))


def _addressed(claim: Point, holders: tuple[Holder, Holder]) -> Iterator[Sign]:
    """Whether the claim lays blame, or speaks of the one who answers."""
    if accuses(claim.text):
        yield "accused"
    spoken_of = set(content_stems(claim.text)) - set(content_stems(holders[0].name))
    if spoken_of & set(content_stems(_APPOSED.split(holders[1].name, maxsplit=1)[0])[-1:]):
        yield "concerned"


def is_accuser(claim: str, holder: Holder) -> bool:
    """Whether who speaks on is the one that lays the blame: a claim names the accuser before the accusing word."""
    cue = _ACCUSES.search(claim)
    called = set(content_stems(_APPOSED.split(holder.name, maxsplit=1)[0]))
    return cue is not None and len(called & set(content_stems(claim[: cue.start()]))) >= min(2, len(called) or 1)


_APPOSED = re.compile(r"\s*[,(]|\s(?:of|at|in|for|who|which|that)\s")
"""Behind the noun that a holder is called by."""


def _clocks(point: Point) -> frozenset[str]:
    """The times of day that a sentence names, as digits."""
    found = (date.value for date in point.reading.dates_in(point.span) if date.value)
    return frozenset(match.group() for value in found if (match := _CLOCK.search(value)))


_CLOCK = re.compile(r"(?<=T)\d\d:\d\d")


def _spoken(claim: str, answer: str) -> Iterator[Sign]:
    """What either says no to, turns to, insists on, praises or blames."""
    if bool(NO.search(claim)) != bool(NO.search(answer)):
        yield "no"
    if denied(claim, answer) or denied(answer, claim):
        yield "denies"
    if judgements.tone(claim) * judgements.tone(answer) < 0:
        yield "opposite"
    if _at_two_ends(claim, answer):
        yield "poles"
    if wholes.differ(claim, answer):
        yield "wholes"
    if _TURNS.search(answer):
        yield "turns"
    if _INSISTS.search(answer):
        yield "insists"


def _at_two_ends(claim: str, answer: str) -> bool:
    """Whether two sentences stand at two ends of an axis; two of one kind, a man and a woman, are told of side by side.

    None of 8 such pairs on 542 real stories was of one thing.
    """
    return any(not end.startswith(":") for end, _ in ends(claim) & ends(answer, turned=True))


def _judged(claim: str, answer: str) -> Iterator[Sign]:
    """Whether one is for what the other is against, or each calls one thing by a name of its own."""
    said = set(content_stems(claim))
    for one in judgements.find(claim):
        for other in judgements.find(answer):
            if one.polarity * other.polarity < 0:
                same = one.of & other.of or (one.of and not other.of)
                finite = _is_finite(claim, one) and _is_finite(answer, other)
                yield "verdicts" if same and finite else "sides"
            elif (one.names or other.names) and one.polarity * other.polarity == 0 and not other.of - said:
                yield "names"
    if _is_called(claim, answer) or _is_called(answer, claim):
        yield "verdicts"


def _is_called(stating: str, judging: str) -> bool:
    """Whether one says what something is, ``the trial was a farce``, and the other judges the same the other way."""
    finite = (it for it in judgements.find(judging) if _is_finite(judging, it))
    others = (*finite, *judgements.stated(judging))
    return any(
        one.polarity * other.polarity < 0 and one.of & other.of
        for one in judgements.stated(stating)
        for other in others
    )


def _is_finite(text: str, judgement: judgements.Judgement) -> bool:
    """Whether the verb of judging is the sentence's own: no aim, no participle, no relative clause's."""
    verb, *more = judgement.cue.of(text).split()
    before = text[: judgement.cue.start]
    finite = verb.endswith(("ed", "s")) or bool(more) or _WILL.search(before) is not None
    return finite and _INSIDE.search(before) is None


_WILL = re.compile(r"\b(?:will|would|do|does|did)(?: not)? $")
_INSIDE = re.compile(r"\b(?:to|what (?:he|she|they|it)|which (?:he|she|they|it)|who|whom) (?:\w+ly )?$")


def denied(claim: str, answer: str) -> bool:
    """Whether the answer says no to a word of the claim."""
    said = {word.stem for word in read(claim) if not word.negated}
    return any(word.negated and word.stem in said for word in read(answer))
