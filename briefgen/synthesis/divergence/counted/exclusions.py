"""Tally + Tally -> whether they cannot count one thing, however alike their sentences are.

Two counts of one thing have one scope: the same place, all of it or the same part, what is sure or what is suspected,
all that there is or what came on a day.
"""

import math
import re
from collections.abc import Callable
from functools import cache, lru_cache

from briefgen import gazetteer
from briefgen.synthesis.divergence.counted import marks, places, sums, times
from briefgen.synthesis.divergence.counted.tallies import HOMES, TOLLS, Tally
from briefgen.synthesis.quantities import figures
from briefgen.synthesis.quantities.units import MEASURES, MONEY, PEOPLE
from briefgen.words import stem

UNSAID_RATE = 8.0
"""Factor between two amounts beyond which one without a rate is no rate: it is what has come together."""

FARTHEST = 10.0
"""Factor between two counts of people beyond which they count other people: sources do not differ by so much."""

LEAD = 3
"""Sentences: what an article counts there is its main event."""


def excluded(first: Tally, second: Tally) -> bool:
    """Whether two figures are of other quantities, rates, scopes, years or places."""
    if not figures.comparable(first.figure, second.figure) or _another_rate(first, second):
        return True
    return marks.find(first) != marks.find(second) or any(apart(first, second) for apart in _APART)


def _of_another_reach(first: Tally, second: Tally) -> bool:
    """Whether one is of the whole world and the other of a place, or one of all but a place and the other is not."""
    if first.figure.dimension in _COUNTRIES:
        return False
    one, other = (places.beyond(tally.where) for tally in (first, second))
    return one != other and (bool(first.where and second.where) or {places.WORLD} not in (one, other))


def _of_two_places(first: Tally, second: Tally) -> bool:
    """Whether two counts of things that stay where they are name a place each that the other does not name."""
    if first.figure.dimension in TOLLS | MEASURES | _COUNTRIES:
        return False
    apart = [not any(places.same_name(a, b) for b in second.where) for a in first.where]
    back = [not any(places.same_name(a, b) for b in first.where) for a in second.where]
    return any(apart) and any(back)


_COUNTRIES = frozenset(map(stem, ("countries", "nations")))
"""Each day has others in its news."""


def _of_other_fates(first: Tally, second: Tally) -> bool:
    """Whether each says of the homes that it counts what became of them, and not the same: destroyed, damaged."""
    homes = first.figure.dimension == HOMES
    return homes and bool(first.processes and second.processes) and not first.processes & second.processes


def _of_other_cases(first: Tally, second: Tally) -> bool:
    """Whether each holds on a condition, and one on the contrary: ``if negligence is found``, ``if not``."""
    one, other = (_IF.search(tally.point.text) for tally in (first, second))
    return one is not None and other is not None and (one["not"] is None) != (other["not"] is None)


_IF = re.compile(r"\bif (?P<not>no\b|not\b|[^,;.]{0,40}?\b(?:is|are|was|were|does|do|did) not\b)?", re.IGNORECASE)


def _of_other_sorts(first: Tally, second: Tally) -> bool:
    """Whether two sums of money are of two sorts: a fine is no fund."""
    if first.figure.dimension not in MONEY:
        return False
    one, other = (sums.sort(tally.point.text, tally.figure.span, tally.clause) for tally in (first, second))
    return bool(one and other) and one != other


def unsure(tally: Tally) -> bool | None:
    """Whether what is counted is only suspected; None where the words do not tell."""
    near = tally.point.text[max(0, tally.figure.span.start - NEAR) : tally.figure.span.end + NEAR]
    return _told_unsure(near, tally.clause)


@lru_cache(maxsize=20_000)
def _told_unsure(near: str, clause: str) -> bool | None:
    for beside in (near, clause):
        found = _UNSURE.search(beside)
        if found or _SURE.search(beside):
            return found is not None
    return None


NEAR = 40
"""Characters."""
_UNSURE = re.compile(
    r"\b(?:suspect|probabl|possibl|likely|estimated (?:deaths|dead|cases)|observation|undergoing|tested for|quarantin|"
    r"monitor|may have|believed to)",
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
    """Whether two amounts are of other things: ``50 miles of`` and ``50 miles off``, litres of oil and of mud."""
    if first.figure.dimension not in MEASURES:
        return False
    one, other = (_measured(tally) for tally in (first, second))
    return bool(one and other) and one != other


def _measured(tally: Tally) -> str:
    """How an amount is measured, or what of; empty where the words do not tell."""
    text, end = tally.point.text, tally.figure.span.end
    if tally.figure.dimension in ("volume", "mass"):
        stuff = _STUFF.match(text, end)
        return "" if stuff is None or stuff["stuff"] in _ANY_STUFF else stuff["stuff"]
    behind = _BEHIND.match(text, end)
    return "off" if behind and behind[1] in _OFF else behind[1] if behind else ""


_STUFF = re.compile(
    r"(?: \([^)]*\))? (?:(?:a|per|each) [a-z]+ )?of (?:the |its |heavy |drilling |crude |raw |toxic )?"
    r"(?P<stuff>[a-z]+)\b"
)
_ANY_STUFF = frozenset("it that them material liquid fluid crude oil".split())
"""Words that may mean what the other amount is of by another name."""
_OFF = frozenset("off from away out offshore".split())
_BEHIND = re.compile(
    r"(?: \([^)]*\))? ((?:below|above|beneath|under|over) (?:the )?[a-z]+(?: [a-z]+)?|of|off|from|away|out|offshore|"
    r"long|wide|deep|high|tall|thick|across|inland|up|down|(?:north|south|east|west)[a-z-]*)\b"
)


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
    """Whether two counts that are made place by place are of two places, or only one tells of which."""
    if not (first.by_place and second.by_place):
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


def _of_other_owners(first: Tally, second: Tally) -> bool:
    """Whether two shares are of two bodies: one's shares fell by more than the other's."""
    return first.figure.dimension == "share" and bool(first.owner and second.owner) and first.owner != second.owner


def _asked(first: Tally, second: Tally) -> bool:
    """Whether one share is of those who were asked what they think, and the other of something else."""
    if first.figure.dimension != "share":
        return False
    return (_OPINION.search(first.point.text) is None) != (_OPINION.search(second.point.text) is None)


_OPINION = re.compile(
    r"\b(?:polls?|polled|surveys?|surveyed|respondents|approv(?:e|al)|disapprov\w+|(?:think|feel|believe)s?)\b",
    re.IGNORECASE,
)


def _of_one_kind(first: Tally, second: Tally) -> bool:
    """Whether one counts one kind of people beside another and the other counts others: ``9 guards and 3 drivers``."""
    return first.whom != second.whom and (_is_listed(first) or _is_listed(second))


def _of_other_peoples(first: Tally, second: Tally) -> bool:
    """Whether two counts are of people of two names: ``four Veldan guards`` and ``eleven Dravik soldiers``."""
    if first.figure.dimension in MEASURES:
        return False
    one, other = (_people(tally) for tally in (first, second))
    return bool(one and other) and not places.same_name(one, other)


def _people(tally: Tally) -> str:
    """The name of those who are counted; of ``70 of their citizens`` the one that stands before it."""
    text, span = tally.point.text, tally.figure.span
    match = _PEOPLE_OF.match(text, span.end)
    if match:
        return match["name"]
    return places.last_before(tally.point, span.start) if _OF_THEIRS.match(text, span.end) else ""


_OF_THEIRS = re.compile(r" of (?:its|their) (?:[a-z]+ )?(?:citizens|nationals|people|soldiers|troops|workers|staff)\b")


_PEOPLE_OF = re.compile(r" (?:of (?:its |the )?|[a-z-]+ )?(?P<name>[A-Z][\w-]+)(?: [a-z]+){0,2}? [a-z]+s\b")


def _is_listed(tally: Tally) -> bool:
    text, span = tally.point.text, tally.figure.span
    if tally.figure.dimension not in TOLLS or not _is_of_people(tally.figure.noun):
        return False
    beside = [it.span for it in figures.find(text) if it.noun != tally.figure.noun and _is_of_people(it.noun)]
    between = [text[min(span.end, it.end) : max(span.start, it.start)] for it in beside]
    return any(_AND_OTHERS.fullmatch(gap) for gap in between)


def _is_of_people(noun: str) -> bool:
    return noun in _nouns_of_people() or gazetteer.role_noun(noun)


@cache
def _nouns_of_people() -> frozenset[str]:
    return frozenset(map(stem, PEOPLE))


_AND_OTHERS = re.compile(r"(?: [\w-]+){1,2},? (?:and|or) (?:(?:at least|about|some|another) )?")


_APART: tuple[Callable[[Tally, Tally], bool], ...] = (
    times.of_other_years,
    times.of_other_days,
    times.of_another_month,
    times.of_other_occasions,
    times.of_other_additions,
    times.of_other_periods,
    _of_another_reach,
    _of_two_places,
    _of_other_fates,
    _of_other_cases,
    _elsewhere,
    _less_sure,
    _too_far,
    _of_other_things,
    _of_other_sorts,
    _only_expected,
    _of_other_owners,
    _asked,
    _of_one_kind,
    _of_other_peoples,
)
