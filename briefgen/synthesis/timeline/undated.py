"""Reading -> what it tells of at a time that cannot be placed, and which dates are not of what stands beside them."""

import math
import re
from bisect import bisect_left
from collections.abc import Mapping

from briefgen.model.analysis import DateMention, Sentence
from briefgen.model.span import Span
from briefgen.synthesis import edtf
from briefgen.synthesis.evidence import Reading, once
from briefgen.synthesis.timeline import idling, placing, wording
from briefgen.synthesis.timeline.expressions import says_day
from briefgen.words import WEEKDAY, fold

_AGES_AGO = re.compile(r"\d,\d{3}\b|\b(?:thousands?|millions?|billions?)\b", re.IGNORECASE)
"""In an expression: that it reaches back before all calendars."""


@once
def find(reading: Reading) -> Mapping[Span, DateMention]:
    """The words that tell of something at a time that cannot be placed, with the first such time of each."""
    found: dict[Span, DateMention] = {}
    for when in reading.analysis.dates:
        sentence = reading.sentence_at(when.span.start)
        if (
            why(reading, when) is None
            or sentence is None
            or _stands_beside(reading, sentence, when)
            or not wording.undated_worth_telling(reading, sentence, when)
        ):
            continue
        span = wording.text(reading, when)
        if span is not None and not idling.idle(reading, when, span):
            found.setdefault(span, when)
    return found


def point(reading: Reading, when: DateMention) -> str:
    """What an expression that cannot be placed names of a calendar: ``wednesday``, ``XXXX-03-18``, ``last year``."""
    if when.value and _IN_SOME_YEAR.match(when.value):
        return when.value
    named = fold(when.span.of(reading.text))
    weekday = _WEEKDAY.search(named)
    return weekday[0] if weekday else named


_WEEKDAY = re.compile(rf"\b{WEEKDAY}\b", re.IGNORECASE)
_IN_SOME_YEAR = re.compile(r"XXXX-\d\d")


def _stands_beside(reading: Reading, sentence: Sentence, when: DateMention) -> bool:
    """Whether a time only adds to another of its sentence: one of day to one naming the day, a vague one to any."""
    if when.value == "PAST_REF":
        return any(other.edtf for other in reading.dates_in(sentence.span))
    if when.type != "TIME" or placing.names_day(reading, when):
        return False
    return placing.bounds_hours(reading, when) or any(
        other.span != when.span and placing.names_day(reading, other) for other in reading.dates_in(sentence.span)
    )


def why(reading: Reading, when: DateMention) -> str | None:
    """Why an expression cannot be placed; None when it can, or when it names no point in time."""
    if when.type not in ("DATE", "TIME") or _AGES_AGO.search(when.span.of(reading.text)):
        return None
    if when.edtf is not None and _is_of_unknown_day(reading, when):
        return f"'{when.span.of(reading.text)}': the text does not say of which day"
    return when.why if when.edtf is None else None


def _is_of_unknown_day(reading: Reading, when: DateMention) -> bool:
    """Whether a time of day was taken for that of the article's day though the article tells of a day before."""
    published = reading.article.published
    if published is None or not _hangs(reading, when) or _rests_on_another(reading, when):
        return False
    today, told = published.day.toordinal(), _days_told(reading)
    before = told[: bisect_left(told, (when.span.start, 0))]
    return bool(before) and (before[-1][1] < today or _first_past(reading) < when.span.start)


@once
def _days_told(reading: Reading) -> tuple[tuple[int, int], ...]:
    """Where the article names single days, and which, in its order."""
    named = ((it.span.start, edtf.days(it.edtf or "")) for it in reading.analysis.dates)
    return tuple((start, days[0]) for start, days in named if days and days[0] == days[1])


@once
def _first_past(reading: Reading) -> float:
    """Where the article first names a day just before its own; infinite where it does not."""
    published = reading.article.published
    today = published.day.toordinal() if published else 0
    past = (start for start, day in _days_told(reading) if 0 < today - day <= placing.LONG_PAST)
    return min(past, default=math.inf)


def _hangs(reading: Reading, when: DateMention) -> bool:
    """Whether an expression is a time of day that was counted from the publication date without words for that."""
    return when.type == "TIME" and when.anchor == "published" and not placing.names_day(reading, when)


def is_misplaced(reading: Reading, when: DateMention) -> bool:
    """Whether a date is not that of what its sentence tells."""
    return _rests_on_another(reading, when) or _is_of_unknown_day(reading, when) or _is_date_line(reading, when)


def _is_date_line(reading: Reading, when: DateMention) -> bool:
    """Whether a date is the article's own, written out with its year or before the first sentence as pages do."""
    published = reading.article.published
    written = when.span.of(reading.text)
    if published is None or published.day.isoformat() != when.edtf:
        return False
    return str(published.day.year) in written or placing.in_dateline(reading, when)


def _rests_on_another(reading: Reading, when: DateMention) -> bool:
    """Whether a date was counted from the publication date though its sentence names the day it hangs on.

    So it is with a time of day beside a weekday, and with a speaker's ``today`` beside the day he spoke.
    """
    sentence = reading.sentence_at(when.span.start)
    if sentence is None or when.anchor != "published":
        return False
    hangs = _hangs(reading, when)
    quoted = _quoted(reading, when) and not hangs
    if not (hangs or quoted):
        return False
    return any(
        other.edtf != when.edtf
        and edtf.length(other.edtf or "") == 1
        and says_day(other.span.of(reading.text))
        and not (quoted and _quoted(reading, other))
        for other in reading.dates_in(sentence.span)
    )


def _quoted(reading: Reading, when: DateMention) -> bool:
    """Whether a date stands in somebody's own words."""
    return any(
        span.contains(when.span)
        for statement in reading.statements_near(when.span)
        if statement.direct
        for span in statement.content
    )
