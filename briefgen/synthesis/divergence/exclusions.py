"""Tally + Tally -> whether they cannot count one thing, however alike their sentences are."""

import math
import re
from collections.abc import Callable

from briefgen.synthesis.divergence.tallies import MONEY, Tally
from briefgen.synthesis.quantities import figures, standing

UNSAID_RATE = 8.0
"""Factor between two amounts beyond which one without a rate is no rate: it is what has come together."""

_ALL_BUT = re.compile(r"(?: [\w-]+){0,2} (?:outside|except|worldwide|globally|elsewhere)\b")
_MORE = re.compile(r"\b(?:another|further|additional|extra) $", re.IGNORECASE)
_MORE_BEHIND = re.compile(r" (?:new|more|other|others)\b")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


def excluded(first: Tally, second: Tally) -> bool:
    """Whether two figures are of other quantities, rates, scopes, years or places."""
    if not figures.comparable(first.figure, second.figure) or _another_rate(first, second):
        return True
    told: tuple[Callable[[Tally], bool], ...] = (scope, _added)
    return (
        any(tell(first) != tell(second) for tell in told) or _of_other_years(first, second) or _elsewhere(first, second)
    )


def scope(tally: Tally) -> bool:
    """Whether the figure is of all but a place."""
    return _ALL_BUT.match(tally.point.text[tally.figure.span.end :]) is not None


def _added(tally: Tally) -> bool:
    """Whether the figure comes on top of another: ``a further 12``, ``12 new cases``, ``rose by 12``."""
    text, span = tally.point.text, tally.figure.span
    behind = _MORE_BEHIND.match(text, span.end) is not None
    return behind or _MORE.search(text[: span.start]) is not None or standing.added(text, span)


def _another_rate(first: Tally, second: Tally) -> bool:
    """Whether one is of a day and the other of all time: of money always, of other amounts where they are far apart."""
    if first.figure.quantity == second.figure.quantity:
        return False
    far = abs(math.log((first.figure.high + 0.5) / (second.figure.high + 0.5))) > math.log(UNSAID_RATE)
    return far or first.figure.dimension in MONEY


def _of_other_years(first: Tally, second: Tally) -> bool:
    """Whether both clauses name years and none of them is the same."""
    years = [set(_YEAR.findall(tally.clause)) for tally in (first, second)]
    return bool(years[0] and years[1]) and not years[0] & years[1]


def _elsewhere(first: Tally, second: Tally) -> bool:
    """Whether the places right behind two counts of cases, which are counted place by place, are not the same."""
    counted_apart = first.figure.dimension == "ill" and first.local and second.local
    return bool(counted_apart) and first.local != second.local
