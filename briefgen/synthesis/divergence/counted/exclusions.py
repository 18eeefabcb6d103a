"""Tally + Tally -> whether they cannot count one thing, however alike their sentences are.

Two counts of one thing have one scope: the same place, all of it or the same part, what is sure or what is suspected,
all that there is or what came on a day.
"""

import math
import re
from collections.abc import Callable
from functools import cache

from briefgen import gazetteer
from briefgen.synthesis.divergence.counted import places, times
from briefgen.synthesis.divergence.counted.tallies import MONEY, TOLLS, Tally
from briefgen.synthesis.quantities import figures, standing
from briefgen.synthesis.quantities.units import MEASURES, NUMBER_WORDS, PEOPLE
from briefgen.words import stem

UNSAID_RATE = 8.0
"""Factor between two amounts beyond which one without a rate is no rate: it is what has come together."""

FARTHEST = 10.0
"""Factor between two counts of people beyond which they count other people: sources do not differ by so much."""

LEAD = 3
"""Sentences: what an article counts there is its main event."""

_ALL_BUT = re.compile(r"(?: [\w-]+){0,2} (?:outside|except|worldwide|globally|elsewhere)\b")
_MORE = re.compile(r"\b(?:another|further|additional|extra) [$£€]?$", re.IGNORECASE)
_MORE_BEHIND = re.compile(r" (?:new|more|other|others|further|additional)\b")


def excluded(first: Tally, second: Tally) -> bool:
    """Whether two figures are of other quantities, rates, scopes, years or places."""
    if not figures.comparable(first.figure, second.figure) or _another_rate(first, second):
        return True
    return _marks(first) != _marks(second) or any(apart(first, second) for apart in _APART)


def _marks(tally: Tally) -> tuple[bool, ...]:
    """What two figures of one quantity must have alike, read once for each figure."""
    known = tally.point.reading.known
    key = ("marks", tally.point.number, tally.figure.span, tally.besides, tally.harks_back)
    if key not in known:
        known[key] = (
            scope(tally),
            added(tally),
            _of_part(tally),
            daily(tally),
            _of_one_in_a_row(tally),
            _remaining(tally),
            times.long_past(tally),
            _planned(tally),
        )
    marks: tuple[bool, ...] = known[key]
    return marks


def daily(tally: Tally) -> bool:
    """Whether people are counted by the day or the week: ``41 die daily``."""
    return tally.figure.dimension in TOLLS and _DAILY.match(tally.point.text[tally.figure.span.end :]) is not None


_DAILY = re.compile(
    r"(?: [\w-]+){0,4} (?:daily|weekly|monthly|yearly|annually|(?:a|per|each|every) (?:day|week|month|year|hour))\b"
)


def unsure(tally: Tally) -> bool | None:
    """Whether what is counted is only suspected; None where the words do not tell."""
    near = tally.point.text[max(0, tally.figure.span.start - NEAR) : tally.figure.span.end + NEAR]
    for beside in (near, tally.clause):
        found = _UNSURE.search(beside)
        if found or _SURE.search(beside):
            return found is not None
    return None


NEAR = 40
"""Characters."""
_UNSURE = re.compile(
    r"\b(?:suspect|probabl|possibl|likely|observation|undergoing|tested for|quarantin|monitor|may have|believed to)",
    re.IGNORECASE,
)
_SURE = re.compile(r"\b(?:confirm|proven|laborator)", re.IGNORECASE)


def _less_sure(first: Tally, second: Tally) -> bool:
    """Whether one counts what is confirmed and the other what is suspected."""
    return first.figure.dimension in ("ill", "dead") and {unsure(first), unsure(second)} == {True, False}


def _too_far(first: Tally, second: Tally) -> bool:
    low, high = sorted((first.figure.high, second.figure.high))
    return first.figure.dimension in TOLLS and high > FARTHEST * max(1.0, low)


def _of_other_things(first: Tally, second: Tally) -> bool:
    """Whether the words behind two lengths or speeds are not the same: ``50 miles of`` and ``50 miles off``."""
    if first.figure.dimension not in ("length", "area", "speed"):
        return False
    one, other = (_BEHIND.match(tally.point.text, tally.figure.span.end) for tally in (first, second))
    return one is not None and other is not None and one.group(1) != other.group(1)


_BEHIND = re.compile(r"(?: \([^)]*\))? ((?:below|above|beneath|under|over) (?:the )?[a-z]+(?: [a-z]+)?|[a-z-]+)")


def _only_expected(first: Tally, second: Tally) -> bool:
    """Whether one sum is paid and the other only reckoned with, or one amount is taken in and the other is not."""
    if first.figure.dimension in MONEY:
        return estimates(first) != estimates(second)
    return (" in" in first.processes) != (" in" in second.processes)


def estimates(tally: Tally) -> bool:
    """Whether the sentence says that a rate is somebody's estimate: of what flows, nobody has a count."""
    return tally.figure.dimension in MEASURES and _ESTIMATE.search(tally.point.text) is not None


_ESTIMATE = re.compile(
    r"\b(?:estimat|rang(?:e|es|ing)\b|concluded|credible|plausible|likely|probably|as (?:much|many) as|could|may|"
    r"odds|chances?|forecast|predict)"
)


def scope(tally: Tally) -> bool:
    """Whether the figure is of all but a place."""
    behind = tally.point.text[tally.figure.span.end :]
    return _ALL_BUT.match(behind) is not None or _WITHOUT.search(behind) is not None


_WITHOUT = re.compile(r"\b(?:not (?:including|counting)|excluding|without counting)\b", re.IGNORECASE)


def _of_one_in_a_row(tally: Tally) -> bool:
    """Whether a figure is of one out of a row: ``The first involves seven``, ``a sixth bill``, ``the first five``.

    An ordinal that opens a sentence stands alone where no noun phrase holds it; only a parsed article tells.
    """
    if tally.figure.dimension in TOLLS:
        return False
    if _IN_A_ROW.search(tally.clause):
        return True
    opening = _FIRST.match(tally.point.text)
    if opening is None:
        return False
    at = tally.point.span.start + opening.start("one")
    phrases = tally.point.reading.phrases_in(tally.point.span)
    return bool(phrases) and not any(phrase.start <= at < phrase.end for phrase in phrases)


_FIRST = re.compile(r"The (?P<one>first|second|third|fourth|fifth|other|latter|former)\b")
_IN_A_ROW = re.compile(
    r"\b(?:an?|the) (?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?!of\b)[a-z]+\b|"
    rf"\b(?:the|its|their|his|her) (?:first|last) (?:\d+|{'|'.join(NUMBER_WORDS)}) [a-z]+s\b",
    re.IGNORECASE,
)


def _remaining(tally: Tally) -> bool:
    """Whether a share is of what is left: that is no share of what is gone."""
    return tally.figure.dimension == "share" and _LEFT.match(tally.point.text, tally.figure.span.end) is not None


_LEFT = re.compile(r"(?: \w+){0,3} (?:remain(?:s|ed|ing)?|left|still)\b")


def _of_part(tally: Tally) -> bool:
    part = tally.figure.dimension in TOLLS and standing.of_part(tally.point.text, tally.figure.span)
    return part and not tally.besides


def added(tally: Tally) -> bool:
    """Whether the figure comes on top of another: ``a further 12``, ``12 new cases``, ``rose by 12``."""
    text, span = tally.point.text, tally.figure.span
    behind = _MORE_BEHIND.match(text, span.end) is not None
    more = _MORE.search(text[: span.start]) is not None and not tally.besides
    return behind or more or standing.added(text, span)


def _another_rate(first: Tally, second: Tally) -> bool:
    """Whether one is of a day and the other of all time: of money always, of other amounts where they are far apart."""
    if first.figure.quantity == second.figure.quantity:
        return False
    if _has_come_together(first) or _has_come_together(second):
        return True
    if any(
        figures.comparable(figure, tally.figure) and "/" in figure.quantity
        for tally in (first, second)
        for figure in figures.find(tally.point.text)
        if "/" not in tally.figure.quantity
    ):
        return False
    far = abs(math.log((first.figure.high + 0.5) / (second.figure.high + 0.5))) > math.log(UNSAID_RATE)
    return far or first.figure.dimension in MONEY


def _has_come_together(tally: Tally) -> bool:
    """Whether an amount without a rate is all that has flowed: ``has spilled 6m litres``."""
    return "/" not in tally.figure.quantity and _TOTAL.search(tally.clause) is not None


_TOTAL = re.compile(
    r"\b(?:already|so far|in total|altogether|spilled|leaked|released|gushed|flowed|escaped|collected|recovered)\b"
)


def _elsewhere(first: Tally, second: Tally) -> bool:
    """Whether two counts of cases, which are made place by place, are of two places, or only one tells of which."""
    if first.figure.dimension != "ill":
        return False
    if not (first.where or second.where):
        return not (_leads(first) and _leads(second))
    shared = first.where & second.where
    whole = (
        first.where == second.where or not (first.local or second.local) or _EACH.search(first.clause + second.clause)
    )
    return not (shared and whole)


_EACH = re.compile(r"\beach\b")


def _leads(tally: Tally) -> bool:
    return tally.main and tally.point.number < LEAD


def _planned(tally: Tally) -> bool:
    """Whether the figure is a plan."""
    return _PLANNED.search(tally.point.text[: tally.figure.span.start][-60:]) is not None


_PLANNED = re.compile(
    r"\b(?:maximum|capacity|will|plan(?:s|ned)?|would|can|able to|is to|are to|expect(?:s|ed)? to|hope[sd]? to|"
    r"aim(?:s|ing)? to|predict(?:s|ed)?|forecasts?|foreca?st(?:ed)?)\b"
)


def _of_other_owners(first: Tally, second: Tally) -> bool:
    """Whether two shares are of two bodies: one's shares fell by more than the other's."""
    return first.figure.dimension == "share" and bool(first.owner and second.owner) and first.owner != second.owner


def _of_one_kind(first: Tally, second: Tally) -> bool:
    """Whether one counts one kind of people beside another and the other counts others: ``9 guards and 3 drivers``."""
    return first.whom != second.whom and (_is_listed(first) or _is_listed(second))


def _of_other_peoples(first: Tally, second: Tally) -> bool:
    """Whether two tolls are of people of two names: ``four Veldan guards`` and ``eleven Dravik soldiers``."""
    if first.figure.dimension not in TOLLS:
        return False
    one, other = (_PEOPLE_OF.match(tally.point.text, tally.figure.span.end) for tally in (first, second))
    return one is not None and other is not None and not places.same_name(one["name"], other["name"])


_PEOPLE_OF = re.compile(r" (?:of (?:its |the )?|[a-z-]+ )?(?P<name>[A-Z][\w-]+)(?: [a-z]+){0,2}? [a-z]+s\b")


def _is_listed(tally: Tally) -> bool:
    text, span = tally.point.text, tally.figure.span
    if tally.figure.dimension not in TOLLS or not _is_of_people(tally.figure.noun):
        return False
    beside = [it.span for it in figures.find(text) if it.noun != tally.figure.noun and _is_of_people(it.noun)]
    between = [text[min(span.end, it.end) : max(span.start, it.start)] for it in beside]
    return any(_AND_OTHERS.fullmatch(gap) for gap in between)


def _is_of_people(noun: str) -> bool:
    return noun in _people() or gazetteer.role_noun(noun)


@cache
def _people() -> frozenset[str]:
    return frozenset(map(stem, PEOPLE))


_AND_OTHERS = re.compile(r"(?: [\w-]+){1,2},? (?:and|or) (?:(?:at least|about|some|another) )?")


_APART: tuple[Callable[[Tally, Tally], bool], ...] = (
    times.of_other_years,
    times.of_other_days,
    times.of_another_month,
    times.of_other_occasions,
    _elsewhere,
    _less_sure,
    _too_far,
    _of_other_things,
    _only_expected,
    _of_other_owners,
    _of_one_kind,
    _of_other_peoples,
)
