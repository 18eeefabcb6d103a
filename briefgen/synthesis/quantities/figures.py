"""Text -> Figures: the numbers of a text with what they count, in one unit for each quantity.

Reads counts, measures with units, money, shares and ranges, with the words that bound them (``at least``, ``up to``,
``about``). Years, times of day, ages and telephone numbers are no figures; ordinals are those of the dead and the ill.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from briefgen.model.span import Span
from briefgen.synthesis.quantities import counted, namings, numerals, ordinals, ratios
from briefgen.synthesis.quantities.numerals import Token
from briefgen.synthesis.quantities.units import COUNTED, MEASURES, SCALES, THINGS
from briefgen.words import fold, stem

Bound = Literal["exact", "about", "least", "most"]

ABOUT = 0.05
"""How far from what it says a figure may be that is said to be ``about`` so much, relative to it."""
CONVERTED = 0.005
"""The same for a plain figure: what is lost when one unit is turned into another."""
CONVERTED_ROUND, HALF = 0.05, 0.5
"""The same for a figure in two units, each rounded (``2 km``, ``1.2 miles``); the units that ``nearly`` leaves out."""
REWORDED = 0.02
"""How far apart, relative to the larger, one value may be in two units, each rounded."""
ROUNDING = 0.1
"""Two figures nearer than this, relative to the larger, may be one figure rounded, where one of them says ``about``."""
SUM = 1e5
"""A number from which, without unit and noun, it is an amount of money: ``a gap of 62 million``."""
VAGUELY = 0.8
"""Two plurals without a number nearer than this may be of one count: ``dozens`` and ``scores``, not ``hundreds``."""
PRECISE = 0.3
"""A bound and a figure that keeps it, nearer than this: one says more exactly what the other says."""

_LEAST = re.compile(
    r"(?:at (?:the very )?least|(?<!no )(?<!not )(?:more|greater|higher) than|over|above|(?<!the )past|passed|topped|"
    r"upwards? of|(?:no|not) (?:fewer|less) than|in excess of|exceed(?:s|ed|ing)?|a minimum of)\s*$"
)
_MOST = re.compile(
    r"(?:(?<!add )(?<!adds )(?<!added )up to|as (?:many|much) as|at (?:the )?most|"
    r"(?<!no )(?<!not )(?:fewer|less) than|under|below|(?:no|not) more than|a maximum of)\s*$"
)
_ABOUT = re.compile(
    r"(?:about|around|some|roughly|approximately|nearly|almost|(?:an )?estimated(?: at)?|close (?:to|on)|probably|"
    r"circa|(?:just|slightly|a little|marginally) (?:over|under|above|below|more than|less than|shy of|short of)|"
    r"sh(?:y|ort) of|in the region of|in the order of|approaching|something like)\s*$"
)
_IDLE = frozenset(
    stem(word) for word in "time times day week month year hour minute second way thing part side degree".split()
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One number, or one range, and what it counts."""

    span: Span
    """The number with its unit."""
    low: float
    high: float
    bound: Bound
    quantity: str
    """What is counted: ``dead``, ``volume/day``, ``dollar``, or the stem of the noun."""
    noun: str
    """The stem of the first noun after the number; empty where there is none."""
    size: float = 1.0
    """Of its unit, in the common one of its dimension."""
    vague: bool = False
    """``dozens``, ``hundreds``: any larger number says the same more exactly."""

    @property
    def dimension(self) -> str:
        """The quantity without its rate."""
        return self.quantity.partition("/")[0]

    @property
    def interval(self) -> tuple[float, float]:
        """The values that it allows."""
        slack = ABOUT * self.high
        return {
            "exact": (self.low * (1 - CONVERTED), self.high * (1 + CONVERTED)),
            "about": (self.low - slack, self.high + slack),
            "least": (self.low, math.inf),
            "most": (0.0, self.high),
        }[self.bound]


@lru_cache(maxsize=50_000)
def find(text: str) -> tuple[Figure, ...]:
    """The figures of ``text``, in order."""
    counts = _figures(text, numerals.tokens(text)) if numerals.any_in(text) or ratios.any_in(text) else ()
    tolls = (Figure(span, value, value, "exact", toll, toll) for span, value, toll in ordinals.find(text))
    return tuple(sorted((*counts, *tolls), key=lambda figure: figure.span))


def comparable(first: Figure, second: Figure) -> bool:
    """Whether two figures are of one quantity; a rate may be left unsaid by one of them."""
    rates = {figure.quantity.partition("/")[2] for figure in (first, second)} - {""}
    return first.dimension == second.dimension and len(rates) < 2


def differ(first: Figure, second: Figure) -> bool:
    """Whether two figures of one quantity cannot both be what was counted, roundings and bounds allowed for.

    ``more than 100`` and ``120`` agree; ``at least 2`` and ``at least 6`` do not: each is a source's count so far.
    """
    if "least" in (first.bound, second.bound) and (_rounded_down(first, second) or same(first, second)):
        return False
    if first.size != second.size and _near(first, second, CONVERTED_ROUND):
        return False
    if "about" in (first.bound, second.bound) and abs(first.high - second.high) <= first.size * HALF:
        return False
    if first.vague and second.vague:
        return not _near(first, second, VAGUELY)
    if first.bound == second.bound != "exact" and first.bound != "about" and first.vague == second.vague:
        return not _near(first, second, PRECISE if first.bound == "least" and first.dimension in MEASURES else ROUNDING)
    (low, high), (other_low, other_high) = first.interval, second.interval
    if low <= other_high and other_low <= high:
        vague = first.vague or second.vague
        return "least" in (first.bound, second.bound) and not vague and not _near(first, second, PRECISE)
    return not (
        ("about" in (first.bound, second.bound) or "most" in (first.bound, second.bound))
        and _near(first, second, ROUNDING)
    )


def same(first: Figure, second: Figure) -> bool:
    """Whether two figures of one quantity are one value, worded or converted otherwise."""
    return _near(first, second, REWORDED)


def _rounded_down(first: Figure, second: Figure) -> bool:
    """Whether one is a round lower bound of hundreds or more, and the other keeps it: ``more than 200``, ``264``."""
    low, high = sorted((first, second), key=lambda figure: figure.low)
    if low.bound != "least" or low.low < ROUND:
        return False
    step = 10.0 ** math.floor(math.log10(low.low))
    return low.low % step == 0 and high.high < low.low + step


ROUND = 100
"""A lower bound from which a writer leaves out what is above its first digit."""


def _near(first: Figure, second: Figure, share: float) -> bool:
    return all(
        abs(one - other) <= share * max(one, other)
        for one, other in ((first.low, second.low), (first.high, second.high))
    )


def _figures(text: str, tokens: list[Token]) -> Iterator[Figure]:
    place = 0
    while place < len(tokens):
        shared = ratios.share(tokens, place)
        if shared:
            percent, end = shared
            span = Span(tokens[place].start, tokens[end - 1].end)
            bound = _bound(text[: span.start], text[span.end :], vague=False)
            yield Figure(span, percent, percent, bound, "share", counted.noun(tokens, end))
            place = end
            continue
        value, after = numerals.number(tokens, place)
        if value is None:
            place += 1
            continue
        if namings.is_date_or_name(text, tokens, place, after) or _calls_somebody(text, tokens[place].start):
            place = max(numerals.range_end(tokens, place, after)[1], place + 1)
            continue
        high, end = numerals.range_end(tokens, place, after)
        behind = numerals.of_these(tokens, place, end)
        unit = numerals.unit(tokens, place, behind)
        if unit:
            dimension, size, end = unit
        else:
            dimension, size = counted.quantity(tokens, place, behind) or ("sum" if value >= SUM else ""), 1.0
        if dimension and not _restated(tokens, place, dimension) and not _idle(value, unit is None, dimension):
            low, top = _scaled(value, high, tokens, after, end)
            span = Span(tokens[place].start, tokens[end - 1].end)
            vague, plain = numerals.is_vague(tokens, place), not numerals.is_round(tokens, place)
            bound = _bound(text[: span.start], text[span.end :], vague=vague)
            bound = "about" if bound == "exact" and not plain else bound
            yield Figure(
                span, low * size, top * size, bound, dimension, counted.noun(tokens, max(end, behind)), size, vague
            )
        place = max(end, place + 1)


def _restated(tokens: list[Token], place: int, dimension: str) -> bool:
    """Whether this is another figure's value again in other units, in brackets behind it."""
    opener = next((t for t in reversed(tokens[max(0, place - 3) : place]) if t.text in "(" or t.text == "LRB"), None)
    return opener is not None and dimension.partition("/")[0] in MEASURES


def _idle(value: float, plain: bool, quantity: str) -> bool:
    """``one`` is an article as often as a number, and stretches of time count nothing that sources differ on."""
    return plain and (quantity in _IDLE or (value == 1.0 and (quantity not in COUNTED or quantity in THINGS)))


def _scaled(value: float, high: float | None, tokens: list[Token], after: int, end: int) -> tuple[float, float]:
    """Both ends of a range: in ``1.2 to 1.8 million`` the scale belongs to both; of ``from 9 to 5`` the 5 is left."""
    if high is None:
        return value, value
    if high < value:
        return high, high
    scale = next((SCALES[t.folded] for t in tokens[after:end] if t.folded in SCALES), 1.0)
    return (value * scale if value * scale <= high and value < high / 100 else value), high


def _bound(before: str, behind: str, *, vague: bool) -> Bound:
    tail = _SIGN.sub("", fold(before[-40:]))
    if _ABOUT.search(tail) or _OR_SO.match(behind):
        return "about"
    if _MOST.search(tail) or _OR_LESS.match(behind):
        return "most"
    return "least" if vague or _LEAST.search(tail) or _OR_MORE.match(behind) else "exact"


def _calls_somebody(text: str, start: int) -> bool:
    """Whether a number only says who somebody is: ``one of his``, ``a mother of four``."""
    before = text[max(0, start - 20) : start]
    return _ONE_OF_HIS.match(text, start) is not None or _PARENT_OF.search(before) is not None


_ONE_OF_HIS = re.compile(r"one of (?:his|her|its|their|my|our)\b", re.IGNORECASE)
_PARENT_OF = re.compile(r"\b(?:mother|father|parent|mum|dad|mom)s? of $", re.IGNORECASE)
_SIGN = re.compile(r"(?:\b(?:us|a|au|c|nz|hk|s|r)(?=[$]))?[\s$£€¥₹–—-]*$")
"""Between a bound and its number."""
_OR_LESS = re.compile(r"(?: [a-z-]+){0,2} or (?:fewer|less)\b")
_OR_SO = re.compile(r"-odd\b| or so\b| or thereabouts\b")
_OR_MORE = re.compile(r"(?: [a-z-]+){0,4} or (?:more|even more|higher)\b")
