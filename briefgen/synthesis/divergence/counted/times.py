"""Tallies -> whether they count at different times: in other years, on other days, or one long before the other."""

from briefgen.synthesis.divergence.counted.tallies import TOLLS, YEAR, Tally, long_ago
from briefgen.synthesis.quantities import calendar


def of_other_years(first: Tally, second: Tally) -> bool:
    """Whether both clauses name years and none of them is the same; a toll without a year is of the year it is told."""
    one, other = (frozenset(YEAR.findall(tally.clause)) or _year_of_toll(tally) for tally in (first, second))
    return bool(one and other) and not one & other


def long_past(tally: Tally) -> bool:
    """Whether all years that stand before a figure are long past: it is there to be compared with."""
    if tally.harks_back and tally.figure.dimension in TOLLS:
        return True
    return long_ago(YEAR.findall(tally.point.text[: tally.figure.span.start]), tally.point)


def of_other_days(first: Tally, second: Tally) -> bool:
    """Whether two tolls are of events of two days of one calendar: ``29 died on April 5``, ``11 died on April 20``."""
    tolls = first.figure.dimension in TOLLS and not (first.main and second.main)
    return tolls and calendar.days_apart(first.point.text, second.point.text)


def _year_of_toll(tally: Tally) -> frozenset[str]:
    published = tally.point.reading.article.published
    return frozenset([str(published.day.year)]) if published and tally.figure.dimension in TOLLS else frozenset()
