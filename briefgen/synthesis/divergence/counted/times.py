"""Tallies -> whether they count at different times: in other years, on other days, or one long before the other."""

import re

from briefgen.synthesis.divergence.counted.tallies import TOLLS, YEAR, Tally, long_ago
from briefgen.synthesis.quantities import calendar
from briefgen.words import MONTHS, stem


def of_other_years(first: Tally, second: Tally) -> bool:
    """Whether both clauses name years and none of them is the same; a toll without a year is of the year it is told."""
    one, other = (frozenset(_years(tally)) or _year_of_toll(tally) for tally in (first, second))
    return bool(one and other) and not one & other


def _years(tally: Tally) -> list[str]:
    """The years that the clause of a figure names, and those since when it has been counted."""
    since = _SINCE.match(tally.point.text, tally.figure.span.end)
    return YEAR.findall(tally.clause) + ([since["year"]] if since else [])


_SINCE = re.compile(r"[^,.;]{0,60}?\bsince (?:[A-Z][a-z]+ )?(?P<year>(?:1[89]|20)\d\d)\b")


def long_past(tally: Tally) -> bool:
    """Whether all years that stand before a figure are long past: it is there to be compared with."""
    if tally.harks_back and tally.figure.dimension in TOLLS:
        return True
    return long_ago(YEAR.findall(tally.point.text[: tally.figure.span.start]), tally.point)


def of_other_days(first: Tally, second: Tally) -> bool:
    """Whether two tolls are of events of two days of one calendar: ``29 died on April 5``, ``11 died on April 20``."""
    tolls = first.figure.dimension in TOLLS and not (first.main and second.main)
    return tolls and calendar.days_apart(first.point.text, second.point.text)


def of_other_occasions(first: Tally, second: Tally) -> bool:
    """Whether those who came are counted by two articles of two days: each ceremony has guests of its own."""
    one, other = (tally.point.reading.article.published for tally in (first, second))
    return first.figure.dimension in _CAME and one is not None and other is not None and one.day != other.day


_CAME = frozenset(map(stem, "guests attendees spectators delegates mourners worshippers participants".split()))


def of_another_month(first: Tally, second: Tally) -> bool:
    """Whether one toll is of a month that opens its sentence, ``In June, a gale …``, and the other of none or another.

    What is told of the month of the article itself is news and no look back.
    """
    return first.figure.dimension in TOLLS and _month_looked_back_to(first) != _month_looked_back_to(second)


def _month_looked_back_to(tally: Tally) -> str:
    found = _IN_MONTH.match(tally.point.text)
    published = tally.point.reading.article.published
    if found is None or (published is not None and MONTHS[published.day.month - 1] == found["month"]):
        return ""
    return found["month"]


_IN_MONTH = re.compile(rf"(?:Back in|In|Last) (?:early |late |mid-)?(?P<month>{'|'.join(MONTHS)})\b(?! \d{{1,2}}\b)")


def _year_of_toll(tally: Tally) -> frozenset[str]:
    published = tally.point.reading.article.published
    return frozenset([str(published.day.year)]) if published and tally.figure.dimension in TOLLS else frozenset()
