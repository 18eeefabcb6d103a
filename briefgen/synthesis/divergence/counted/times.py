"""Tallies -> whether they count at different times: in other years, on other days, or one long before the other."""

import re

from briefgen.synthesis.divergence.counted.tallies import TOLLS, YEAR, Tally, long_ago
from briefgen.synthesis.quantities import calendar
from briefgen.synthesis.quantities.units import NUMBER_WORDS
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
    toll = tally.figure.dimension in TOLLS
    if tally.harks_back and toll:
        return True
    text, span = tally.point.text, tally.figure.span
    then = _OF_THEN.match(text, span.end) or (_IN_YEAR.match(text, span.end) if not toll else None)
    return long_ago(YEAR.findall(_ASIDE.sub("", text[: span.start])), tally.point) or (
        then is not None and long_ago([then["year"]], tally.point)
    )


_IN_YEAR = re.compile(r"(?: (?!since\b|than\b)[\w’'-]+){0,14}? in (?:[A-Z][a-z]+ )?(?P<year>(?:1[89]|20)\d\d)\b")
_ASIDE = re.compile(r" (--|—|–) [^—–;]*? \1 ")
"""Between dashes: what is likened there tells nothing of when the rest is."""
_OF_THEN = re.compile(
    r"(?: of \w+)?(?: \([^)]*\))? (?:(?:which|that) )?(?:[a-z]+ed|spilt|lost) (?:[\w’'-]+ ){1,10}?"
    r"(?P<year>(?:1[89]|20)\d\d)\b"
)
"""What was done, right behind a figure, and when: ``the 11 million litres spilled by a tanker off Tolva in 1989``."""


def of_other_periods(first: Tally, second: Tally) -> bool:
    """Whether two amounts are of periods of other lengths, or of other parts of a year: a quarter is no year."""
    if first.figure.dimension in TOLLS:
        return False
    one, other = (_periods(tally.clause) for tally in (first, second))
    return bool(one and other) and not one & other


def _periods(clause: str) -> frozenset[str]:
    return frozenset(match[match.lastgroup or 0].casefold() for match in _PERIOD.finditer(clause))


_PERIOD = re.compile(
    r"\b(?P<part>(?:first|second|third|fourth) (?:quarter|half))\b|\b(?:last|past|this) (?P<unit>quarter|year|month)\b|"
    rf"\b(?:last|past|first|those|these) (?P<long>(?:{'|'.join(NUMBER_WORDS)}|\d+) (?:quarters|years|months))\b",
    re.IGNORECASE,
)


def of_other_days(first: Tally, second: Tally) -> bool:
    """Whether two tolls are of events of two days of one calendar: ``29 died on April 5``, ``11 died on April 20``."""
    tolls = first.figure.dimension in TOLLS and not (first.main and second.main)
    return tolls and calendar.days_apart(first.point.text, second.point.text)


def of_other_occasions(first: Tally, second: Tally) -> bool:
    """Whether those who came are counted by two articles of two days: each ceremony has guests of its own."""
    one, other = (tally.point.reading.article.published for tally in (first, second))
    return first.figure.dimension in _CAME and one is not None and other is not None and one.day != other.day


_CAME = frozenset(map(stem, "guests attendees spectators delegates mourners worshippers participants".split()))


def of_other_additions(first: Tally, second: Tally) -> bool:
    """Whether what came on top is told of two days, or by two articles of two days: each has news of its own."""
    if not all(_NEW.match(tally.point.text, tally.figure.span.end) for tally in (first, second)):
        return False
    one, other = (tally.point.reading.article.published for tally in (first, second))
    days = [frozenset(it.edtf for it in tally.point.reading.dates_in(tally.point.span)) for tally in (first, second)]
    return (all(days) and days[0].isdisjoint(days[1])) or (
        one is not None and other is not None and one.day != other.day
    )


_NEW = re.compile(r" (?:new|more|further|additional)\b")


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
