"""Parts + Scope -> Reading, for what names a day or a time of one: ``5 May``, ``last night``, ``9 a.m.``."""

import re
from dataclasses import replace
from datetime import date, timedelta

from briefgen.analyse.dates import holidays, values
from briefgen.analyse.dates import vocabulary as words
from briefgen.analyse.dates.scope import (
    FROM_TEXT,
    NO_DATE,
    NO_ONE_DAY,
    NO_REFERENCE,
    NO_YEAR,
    Anchor,
    Parts,
    Reading,
    Scope,
    day_in_text,
    direction,
    rel_of,
)
from briefgen.analyse.dates.yearreadings import TWO_DIGIT_PIVOT, period_year, year_of
from briefgen.model.analysis import TimexType
from briefgen.words import STOP_WORDS


def with_time(reading: Reading, kind: str, parts: Parts) -> Reading:
    """Add the part of the day or the clock time that stands beside a date."""
    if kind in ("part", "clock", "set"):
        return reading
    time = _time_of_day(parts)
    if time is None or reading.type != "DATE":
        return reading
    return replace(reading, type="TIME", value=None if reading.value is None else reading.value + time)


def _time_of_day(parts: Parts) -> str | None:
    if "hour" in parts:
        return f"T{_hour(parts):02}:{int(parts.get('minute', 0)):02}"
    if parts.get("word", "").lower() in ("noon", "midday"):
        return "T12:00"
    if parts.get("word", "").lower() == "midnight":
        return "T24:00"
    if "part" in parts:
        return "T" + words.PARTS_OF_DAY[re.sub(r"^mid[-\s]?", "", parts["part"].lower())]
    return None


def _hour(parts: Parts) -> int:
    hour = int(words.cardinal(parts["hour"]) or 0)
    half = parts.get("half", "").lower()
    if not half and hour < 12 and parts.get("part", "").lower() in ("afternoon", "evening"):
        return hour + 12
    return hour % 12 + (12 if half == "p" else 0) if half else hour


def day(parts: Parts, scope: Scope) -> Reading | None:
    """A calendar date: ``5 May 2021``, ``May 5-7``, ``2021-05-05``."""
    number = int(parts["number"]) if "number" in parts else words.month_number(parts["month"])
    number_day = words.ordinal(parts["day"])
    if number_day is None or not values.exists(2000, number, number_day):
        return None
    year, anchor, why = year_of(parts, scope, (number, number_day))
    if year is None:
        return Reading("DATE", f"XXXX-{number:02}-{number_day:02}", None, why)
    if not values.exists(year, number, number_day):
        return None
    start = values.day(date(year, number, number_day))
    last = words.ordinal(parts.get("day2", "")) or 0
    if last > number_day and values.exists(year, number, last):
        return Reading("DATE", start, anchor, until=values.day(date(year, number, last)))
    return Reading("DATE", start, anchor)


def numeric(parts: Parts, scope: Scope) -> Reading | None:
    """A date in figures, ``20/04/2010``; a weekday beside it tells whether day or month stands first."""
    first, second, year = int(parts["first"]), int(parts["second"]), int(parts["year"])
    if len(parts["year"]) == 2:
        if parts["sep"] != "/":
            return None
        year += 1900 if year > TWO_DIGIT_PIVOT else 2000
    orders = [(m, d) for d, m in ((first, second), (second, first)) if values.exists(year, m, d)]
    if parts["sep"] == ".":
        orders = orders[:1] if second <= 12 else []
    if not orders:
        return None
    days = sorted({date(year, *order) for order in orders})
    if "weekday" in parts:
        days = [it for it in days if it.weekday() == words.weekday_number(parts["weekday"])] or days
    if len(days) == 1:
        return Reading("DATE", values.day(days[0]))
    if scope.published in days:
        return Reading("DATE", values.day(scope.published), "published")
    return Reading("DATE", f"{year:04}-XX-XX", None, "day and month cannot be told apart")


def monthday(parts: Parts, scope: Scope) -> Reading | None:
    """``the 20th``: a day of the month that the text last spoke of."""
    number_day = words.ordinal(parts["day"])
    reference = scope.published
    if reference and parts.get("whose") in ("last", "next"):
        reference = values.first_day(values.step(reference, "M", direction(parts["whose"])) or "")
    elif scope.earlier and re.match(r"\d{4}-\d\d", scope.earlier):
        year, number = int(scope.earlier[:4]), int(scope.earlier[5:7])
        return _day_of_month(year, number, number_day, "text")
    return _day_of_month(reference.year, reference.month, number_day, "published") if reference else None


def _day_of_month(year: int, number: int, number_day: int | None, anchor: Anchor) -> Reading | None:
    if number_day is None or not values.exists(year, number, number_day):
        return None
    return Reading("DATE", values.day(date(year, number, number_day)), anchor)


_ANY_ONE = re.compile(r"\b(?:a|one|some)\s(?:recent|typical|given)\s$", re.IGNORECASE)
"""Before a weekday of which none in particular is meant."""
_A, _ALONE = (
    re.compile(r"\b(?:a|any(?:\sother)?|another)\s$", re.IGNORECASE),
    re.compile(rf"\s?(?:[^\w\s]|$|(?:{'|'.join(STOP_WORDS)})\b)"),
)
"""Around a weekday of which there is one every week: ``never opens on a Sunday``, ``like any other Sunday``."""


def weekday(parts: Parts, scope: Scope) -> Reading:
    """``Tuesday``, ``last Tuesday``, ``Tuesday last week``."""
    number = words.weekday_number(parts["weekday"])
    rel = rel_of(parts)
    if _ANY_ONE.search(scope.before):
        return Reading("DATE", None, None, NO_ONE_DAY)
    if _A.search(scope.before) and _ALONE.match(scope.after):
        return Reading("DATE", f"XXXX-WXX-{number + 1}")
    start, anchor = scope.published, "published"
    if rel in FROM_TEXT and (day := day_in_text(scope)):
        start, anchor = day, "text"
    if start is None:
        return Reading("DATE", None, None, NO_DATE)
    if "week" in parts:
        monday = start - timedelta(days=start.weekday() - 7 * direction(parts["week"]))
        return Reading("DATE", values.day(monday + timedelta(days=number)), "published")
    days = _days_to(number, start, parts, scope)
    return Reading("DATE", values.day(start + timedelta(days=days)), "text" if anchor == "text" else "published")


def _days_to(number: int, start: date, parts: Parts, scope: Scope) -> int:
    """From a day to the weekday that is meant."""
    rel, back, ahead = rel_of(parts), (start.weekday() - number) % 7, (number - start.weekday()) % 7
    if "behind" in parts:
        return -(back or 7) - 7 * (int(words.cardinal(parts.get("count", "two")) or 2) - 1)
    if "beyond" in parts and scope.future is not False:
        return (ahead or 7) + (14 if "fortnight" in parts["beyond"].lower() else 7)
    if rel in ("last", "past", "previous", "preceding", "this past"):
        return -(back or 7)
    if rel in ("next", "coming", "following", "this coming"):
        return ahead or 7
    return ahead if scope.future else -back


def deictic(parts: Parts, scope: Scope) -> Reading:
    """``yesterday``, ``today``, ``tonight``."""
    word = re.sub(r"\s+", " ", parts["word"].lower()).removeprefix("the ")
    days = {"yesterday": -1, "tomorrow": 1, "day before yesterday": -2, "day after tomorrow": 2}
    nights = {"tonight": 0, "night before last": -2}
    kind: TimexType = "TIME" if word in nights else "DATE"
    if scope.published is None:
        return Reading(kind, None, None, NO_DATE)
    value = values.day(scope.published + timedelta(days=(days | nights).get(word, 0)))
    return Reading(kind, value + "TNI" if word in nights else value, "published")


def holiday(parts: Parts, scope: Scope) -> Reading:
    """``Easter Sunday``, ``last Christmas``."""
    rel = rel_of(parts)
    if "year" in parts:
        return Reading("DATE", values.day(holidays.day_of(parts["holiday"], int(parts["year"]))))
    named = period_year(parts, scope)
    if named and named[0]:
        return Reading("DATE", values.day(holidays.day_of(parts["holiday"], named[0])), named[1])
    if scope.published is None:
        return Reading("DATE", None, None, NO_YEAR)
    days = [holidays.day_of(parts["holiday"], scope.published.year + n) for n in (-1, 0, 1)]
    if rel in ("last", "past", "previous", "this past"):
        found = max(d for d in days if d < scope.published)
    elif not rel and scope.future is False:
        found = max(d for d in days if d <= scope.published)
    elif rel in ("next", "coming") or scope.future:
        found = min(d for d in days if d >= scope.published)
    else:
        found = min(days, key=lambda d: abs((d - scope.published).days) if scope.published else 0)
    return Reading("DATE", values.day(found), "published")


def clock(parts: Parts, scope: Scope) -> Reading:
    """A time of the clock without a date beside it."""
    time = _time_of_day(parts) or ""
    if "zone" in parts and re.search("GMT|UTC", parts["zone"]):
        time += "Z"
    return _time_on_day(parts, scope, time)


def part(parts: Parts, scope: Scope) -> Reading | None:
    """A time of the clock without a date beside it."""
    part = re.sub(r"^mid[-\s]?", "", parts["part"].lower())
    rel = rel_of(parts)
    if not rel and part != "overnight" and not any(k in parts for k in ("weekday", "day")):
        return None
    time = "T" + words.PARTS_OF_DAY[part]
    if rel == "the" and (scope.after.startswith(" of ") or _is_of_what_happened(scope)):
        return Reading("TIME", f"XXXX-XX-XX{time}", None)
    if rel == "the" and _COUNTED.match(scope.after):
        return Reading("TIME", f"XXXX-XX-XX{time}", None, NO_REFERENCE)
    if rel == "the" and scope.after.startswith(" in question"):
        return Reading("TIME", f"XXXX-XX-XX{time}", None, NO_REFERENCE)
    return _time_on_day(parts, scope, time)


_COUNTED = re.compile(r"\s(?:before|after)\b")
_SUBJECT = r"\s(?:he|she|they|it|we|I|you|the|his|her|their|its|an?)\s\w"
_NEXT_DAY = re.compile(
    r",?\s(?:on\s)?the\s(?:next|following|previous|same)\s(?:day|night|morning)\b"
    rf"|\s(?:on|of)\sthe\s(?:day|night|morning|evening|afternoon)(?:\s(?:of|that|when)\b|{_SUBJECT})"
)
"""Behind a time of the clock: a day that is not given, or that of what is told: ``on the night the ferry sank``."""
_THAT = re.compile(r"\s(?:that|when)\s")
_ON, _WHICH = re.compile(r"\b(?:on|until|since|from)\s$"), re.compile(_SUBJECT)


def _is_of_what_happened(scope: Scope) -> bool:
    """Whether a part of a day is that in which something happened: ``on the night the dam broke``."""
    which = _ON.search(scope.before) is not None and _WHICH.match(scope.after) is not None
    return which or _THAT.match(scope.after) is not None


def _time_on_day(parts: Parts, scope: Scope, time: str) -> Reading:
    rel = rel_of(parts)
    if rel in ("next", "following", "previous", "that", "same", "the", "that same") and (day := day_in_text(scope)):
        return Reading("TIME", values.day(day + timedelta(days=direction(rel))) + time, "text")
    if rel in ("that", "same", "that same"):
        return Reading("TIME", f"XXXX-XX-XX{time}", None, NO_REFERENCE)
    if not rel and (scope.lost or _NEXT_DAY.match(scope.after)):
        return Reading("TIME", f"XXXX-XX-XX{time}", None, NO_REFERENCE)
    if not rel and scope.day:
        return Reading("TIME", scope.day + time, "text")
    if scope.published is None:
        return Reading("TIME", f"XXXX-XX-XX{time}", None, NO_DATE)
    return Reading("TIME", values.day(scope.published + timedelta(days=direction(rel))) + time, "published")
