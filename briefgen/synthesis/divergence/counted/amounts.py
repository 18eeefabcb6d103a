"""Points -> Amounts: a bare number that answers the count in the sentence before, or before the turn of its own.

``About 400 people had crossed, the guards said. An officer put the number at fewer than 250.`` The second number says
what it counts only by what stands before it, so the two are set side by side where they stand, never across articles.
``Insurers put the damage at 90 million; the ministry spoke of 150 million`` holds both in one sentence.
"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefgen.model.span import Span
from briefgen.synthesis.divergence import speakers
from briefgen.synthesis.divergence.points import Holder, Point, Voices
from briefgen.synthesis.evidence import trimmed
from briefgen.synthesis.quantities import figures, namings, numerals
from briefgen.synthesis.quantities.figures import Figure
from briefgen.synthesis.quantities.units import NUMBER_WORDS, SCALES

SCORE = 0.75
CERTAIN = 0.85
"""Scores: without and with a word such as ``the number`` or ``spoke of``."""
EARLIER = 0.6
"""Score where the bare number only leads up to the other: who gave it says so elsewhere, if the sources have it."""
SAME = 1.05
FARTHEST = 8.0
"""Factors between two numbers: up to the first they are one, beyond the second they count different things."""

BETWEEN, MOST_APART = 60, 2
"""Characters of a sentence that may stand between two numbers, and sentences from the one to the other."""

_SOME = (
    r"[\"“‘']?(?:(?:about|around|some|only|just|nearly|almost|fewer than|less than|more than|over|at least|up to)\s+)?"
)
_WHAT = r"(?:it|that|this|(?:the|its|their) (?:[\w-]+ ){1,4}?)\s*"
_LEAD = re.compile(
    rf"\b(?P<lead>(?:put|puts|putting|had|has|estimate[sd]?|calculate[sd]?)\s+{_WHAT}at|"
    r"(?:spoken|spoke|speaks|speak|speaking|talked|talks|talking)\s+of|counted|measured|recorded|estimated|reported|"
    r"registered|(?:the (?:number|figure|toll|total|count) (?:was|is|stood at|had been))|"
    r"arriv(?:es|ed) at|comes to|came to|reckon(?:s|ed)? with|gave|gives|says|shows|showed|"
    r"now (?:at|stands at|asks? for)|it (?:was|is) (?:more like|nearer|closer to)|"
    rf"makes? it|claim(?:s|ed)|list(?:s|ed)|found|(?:gave|gives) {_WHAT}as|"
    r"(?:an?|the) (?:much |far |slightly )?(?:lower|higher|smaller|larger|different|real|true|actual) "
    r"(?:figure|number|toll|total|count|sum)(?: of| is| was| may be| could be)|"
    r"(?:it|that) (?:could|may|might) (?:be|have been) as (?:high|low|many|much) as)"
    rf"\s+{_SOME}[$£€]?(?=\d|(?:{'|'.join(NUMBER_WORDS)})\b)",
    re.IGNORECASE,
)
"""What leads up to a number that answers another."""
_BEHIND = re.compile(
    r"[\"”’]?(?:\s*(?:[.;,:]|$)|\s+(?:instead|today|now|again|so far)\b|\s+and (?:says?|said|that|the|it)\b|"
    r"\s+(?:at|in|on|by|for|from) (?=[A-Z\d]|(?:the|an?|this|that|its|his|her|their|all|least|once|now)\b))"
)
"""What may stand behind a number that does not say what it counts; ``35 at anchor`` does."""
_HAD = re.compile(r"\bhad (?:\w+ly |first |earlier )?$")
_BEFORE = re.compile(
    r"\b(?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|earlier|before|previously|initially|first|last|"
    r"ago)\b",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\b(?:now|by (?:evening|night|nightfall|noon|morning)|later|since then|meanwhile)\b", re.IGNORECASE
)
_FIRST = re.compile(
    r"\b(?:last (?:week|month|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|at first|initially|originally|"
    r"had (?:put|said|spoken|estimated|reported))\b",
    re.IGNORECASE,
)
"""In the sentence before: that number was given first."""


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
    later: bool = False
    """It has taken the place of the other: ``By evening the office was speaking of 30``."""


@dataclass(frozen=True, slots=True)
class _Bare:
    """A number that does not say what it counts, with what leads up to it."""

    lead: re.Match[str]
    span: Span
    value: float
    scaled: bool
    """A word such as ``million`` is part of it."""


def find(found: Sequence[Point], voice: Voices) -> Iterator[Amount]:
    """The bare numbers that differ from the last count of the sentence before, in the same article."""
    for before, point in (*_neighbours(found), *_turned(found)):
        counted = [figure for figure in figures.find(before.text) if not figure.vague]
        bare = _bare(point) if counted else None
        if bare is None:
            continue
        ratios = [(_apart(figure, before.text, bare), figure) for figure in counted]
        apart, nearest = min(ratios, key=lambda pair: pair[0])
        if SAME < apart <= FARTHEST:
            yield _amount(before, point, nearest, bare, voice)


def _neighbours(found: Sequence[Point]) -> Iterator[tuple[Point, Point]]:
    """Each sentence with the one before, or the one before that where the one between is short and counts nothing."""
    for number, point in enumerate(found[1:], 1):
        before = found[number - 1]
        if number > 1 and len(before.text) <= BETWEEN and not figures.find(before.text):
            before = found[number - 2]
        if before.article == point.article and point.number - before.number <= MOST_APART:
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


def _amount(before: Point, point: Point, figure: Figure, bare: _Bare, voice: Voices) -> Amount:
    at = Span(before.span.start + figure.span.start, before.span.start + figure.span.end)
    lead = bare.lead
    sure = re.search(r"\b(?:number|figure|toll|total|count|of)\b", lead["lead"]) is not None
    answers = voice.subject(point, lead.start())
    if answers.own_voice:
        answers = speakers.unnamed(point, lead.start())
    holders = (voice.at(before.reading, at), answers)
    earlier = bool(_HAD.search(point.text[: lead.start()]) and _BEFORE.search(point.text))
    score = EARLIER if earlier else CERTAIN if sure else SCORE
    later = not earlier and (_LATER.search(point.text[: lead.end()]) or _FIRST.search(before.text)) is not None
    return Amount(score, before, point, holders, (figure.span, bare.span), earlier, later)


def _bare(point: Point) -> _Bare | None:
    """The first number that a word such as ``put it at`` leads up to, if it does not say itself what it counts."""
    lead = _LEAD.search(point.text)
    if lead is None:
        return None
    tokens = numerals.tokens(point.text)
    place = next(n for n, token in enumerate(tokens) if token.end > lead.end())
    value, after = numerals.number(tokens, place)
    if value is None or namings.is_date_or_name(point.text, tokens, place, after):
        return None
    span = Span(tokens[place].start, tokens[after - 1].end)
    if not _BEHIND.match(point.text, span.end) or _counts_something(point, span):
        return None
    return _Bare(lead, span, value, any(token.folded in SCALES for token in tokens[place:after]))


def _counts_something(point: Point, number: Span) -> bool:
    """Whether the number says itself what it counts."""
    return any(
        figure.span.start <= number.start < figure.span.end for figure in figures.find(point.text) if figure.noun
    )


def _apart(figure: Figure, text: str, bare: _Bare) -> float:
    """The factor between the number of a figure, as worded in ``text``, and the bare one: 1 or more.

    ``1.1 billion crowns`` is answered by ``2.6`` in the same scale: what has decimals is no count of another thing.
    """
    tokens = numerals.tokens(figure.span.of(text))
    place = next((n for n, token in enumerate(tokens) if numerals.simple(token) is not None), None)
    if place is None:
        return math.inf
    value, after = numerals.number(tokens, place)
    scale = math.prod(SCALES.get(token.folded, 1.0) for token in tokens[place:after])
    values = [bare.value] if bare.scaled or bare.value.is_integer() else [bare.value, bare.value * scale]
    return min(max(one / other, other / one) for one, other in (((value or 0.0) + 0.5, v + 0.5) for v in values))
