"""Atom + Scope -> Reading: the TIMEX3 type and value of one expression, resolved as far as the scope allows.

Never a guess: what hangs on a date that is not known keeps no value, or ``X`` for what is not given, and says why.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from briefgen.analyse import holidays
from briefgen.analyse import timevalues as values
from briefgen.analyse import timewords as words
from briefgen.model.analysis import TimexType

Anchor = Literal["itself", "published", "text"]
Parts = Mapping[str, str]

NO_DATE = "the article has no date"
NO_YEAR = "no year is given and the article has no date"
NO_REFERENCE = "the date it is counted from is not given"


@dataclass(frozen=True, slots=True)
class Scope:
    """What an expression can be resolved against."""

    published: date | None
    earlier: str | None
    """The value of the last calendar date read before it in the text."""
    quarter: str | None
    """The value of the last quarter read before it, which reports of earnings count from."""
    narrative: bool
    """The text tells of years long before its publication: bare months belong to the year last named."""
    future: bool | None
    """Whether its clause speaks of the future; None when nothing tells."""
    before: str
    """The words before it."""
    after: str


@dataclass(frozen=True, slots=True)
class Reading:
    """How an expression reads."""

    type: TimexType
    value: str | None
    anchor: Anchor | None = "itself"
    why: str | None = None


def read(kind: str, parts: Parts, scope: Scope) -> Reading | None:
    """The reading of an atom of this kind with these parts; None when it speaks of no time after all."""
    if "spoken" in parts and (year := words.spoken_year(parts["spoken"])):
        parts = {**parts, "year": str(year)}
    reading = _READERS[kind](parts, scope)
    return None if reading is None else _with_time(reading, kind, parts)


def _with_time(reading: Reading, kind: str, parts: Parts) -> Reading:
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


# Days


def _day(parts: Parts, scope: Scope) -> Reading | None:
    number = int(parts["number"]) if "number" in parts else words.month_number(parts["month"])
    number_day = words.ordinal(parts["day"])
    if number_day is None or not values.exists(2000, number, number_day):
        return None
    year, anchor, why = _year_of(parts, scope, (number, number_day))
    if year is None:
        return Reading("DATE", f"XXXX-{number:02}-{number_day:02}", None, why)
    if not values.exists(year, number, number_day):
        return None
    start = values.day(date(year, number, number_day))
    last = words.ordinal(parts.get("day2", "")) or 0
    if last > number_day and values.exists(year, number, last):
        return Reading("DATE", f"{start}/{values.day(date(year, number, last))}", anchor)
    return Reading("DATE", start, anchor)


def _year_of(parts: Parts, scope: Scope, when: tuple[int, int]) -> tuple[int | None, Anchor | None, str | None]:
    """The year of a month and day (0 for a whole month), what it rests on, and why there is none."""
    if "year" in parts:
        return int(parts["year"]), "itself", None
    if (named := _period_year(parts, scope)) is not None:
        return named
    if scope.narrative and scope.earlier and scope.earlier[:4].isdigit():
        return int(scope.earlier[:4]), "text", None
    if scope.published is None:
        return None, None, NO_YEAR
    return _nearest_year(scope.published, when, (parts, scope.future)), "published", None


def _nearest_year(published: date, when: tuple[int, int], clues: tuple[Parts, bool | None]) -> int:
    parts, future = clues
    years = [
        y for y in (published.year - 1, published.year, published.year + 1) if values.exists(y, when[0], when[1] or 1)
    ]
    if "weekday" in parts and when[1]:
        weekday = words.weekday_number(parts["weekday"])
        fitting = [y for y in years if date(y, *when).weekday() == weekday]
        years = fitting or years
    lean = {None: NO_TENSE_LEAN, True: FUTURE_LEAN, False: PAST_LEAN}[future]
    return min(years, key=lambda y: (abs(_days_from(published, y, when) - lean), -y))


PAST_LEAN, NO_TENSE_LEAN, FUTURE_LEAN = -120, -90, 150
"""Days: a month or day without a year lies nearest to this long from publication, by the tense of its clause."""


def _days_from(published: date, year: int, when: tuple[int, int]) -> int:
    if when[1] == 0:
        months = 12 * (year - published.year) + when[0] - published.month
        return 30 * months
    return (date(year, *when) - published).days


def _period_year(parts: Parts, scope: Scope) -> tuple[int | None, Anchor | None, str | None] | None:
    if parts.get("unit", "").lower() not in ("year", "decade"):
        return None
    reading = _period({"rel": parts.get("period rel", parts.get("rel", "this")), "unit": "year"}, scope)
    if reading.value is None or not reading.value[:4].isdigit():
        return None, None, reading.why
    return int(reading.value[:4]), reading.anchor, None


def _numeric(parts: Parts, scope: Scope) -> Reading | None:
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
    if len(days) == 1:
        return Reading("DATE", values.day(days[0]))
    if scope.published in days:
        return Reading("DATE", values.day(scope.published), "published")
    return Reading("DATE", f"{year:04}-XX-XX", None, "day and month cannot be told apart")


TWO_DIGIT_PIVOT = 49
"""Two-digit years up to this belong to the 2000s."""


def _monthday(parts: Parts, scope: Scope) -> Reading | None:
    number_day = words.ordinal(parts["day"])
    reference = _reference_day(scope)
    if scope.earlier and re.match(r"\d{4}-\d\d", scope.earlier):
        year, number = int(scope.earlier[:4]), int(scope.earlier[5:7])
        anchor: Anchor = "text"
    elif reference:
        year, number, anchor = reference.year, reference.month, "published"
    else:
        return None
    if number_day is None or not values.exists(year, number, number_day):
        return None
    return Reading("DATE", values.day(date(year, number, number_day)), anchor)


def _weekday(parts: Parts, scope: Scope) -> Reading:
    number = words.weekday_number(parts["weekday"])
    rel = _rel(parts)
    start, anchor = scope.published, "published"
    if rel in _FROM_TEXT and (day := _day_in_text(scope)):
        start, anchor = day, "text"
    if start is None:
        return Reading("DATE", None, None, NO_DATE)
    back, ahead = (start.weekday() - number) % 7, (number - start.weekday()) % 7
    if rel in ("last", "past", "previous", "preceding", "this past"):
        days = -(back or 7)
    elif rel in ("next", "coming", "following", "this coming"):
        days = ahead or 7
    else:
        days = ahead if scope.future else -back
    return Reading("DATE", values.day(start + timedelta(days=days)), "text" if anchor == "text" else "published")


def _rel(parts: Parts) -> str:
    return re.sub(r"\s+", " ", parts.get("rel", "").lower()).removeprefix("the ").removeprefix("very ")


_FROM_TEXT = ("following", "previous", "preceding", "that", "same", "that same", "that very")
"""Words that count from a date of the text rather than from the day of publication."""


def _day_in_text(scope: Scope) -> date | None:
    if scope.earlier and values.precision(scope.earlier) == "D":
        return values.first_day(scope.earlier)
    return None


def _reference_day(scope: Scope) -> date | None:
    return scope.published


def _deictic(parts: Parts, scope: Scope) -> Reading:
    word = re.sub(r"\s+", " ", parts["word"].lower()).removeprefix("the ")
    days = {"yesterday": -1, "tomorrow": 1, "day before yesterday": -2, "day after tomorrow": 2}.get(word, 0)
    tonight = word == "tonight"
    kind: TimexType = "TIME" if tonight else "DATE"
    if scope.published is None:
        return Reading(kind, None, None, NO_DATE)
    value = values.day(scope.published + timedelta(days=days))
    return Reading(kind, value + "TNI" if tonight else value, "published")


def _holiday(parts: Parts, scope: Scope) -> Reading:
    rel = _rel(parts)
    if "year" in parts:
        return Reading("DATE", values.day(holidays.day_of(parts["holiday"], int(parts["year"]))))
    named = _period_year(parts, scope)
    if named and named[0]:
        return Reading("DATE", values.day(holidays.day_of(parts["holiday"], named[0])), named[1])
    if scope.published is None:
        return Reading("DATE", None, None, NO_YEAR)
    days = [holidays.day_of(parts["holiday"], scope.published.year + n) for n in (-1, 0, 1)]
    if rel in ("last", "past", "previous"):
        found = max(d for d in days if d < scope.published)
    elif rel in ("next", "coming") or scope.future:
        found = min(d for d in days if d >= scope.published)
    else:
        found = min(days, key=lambda d: abs((d - scope.published).days) if scope.published else 0)
    return Reading("DATE", values.day(found), "published")


# Months, seasons, quarters, years


def _month(parts: Parts, scope: Scope) -> Reading | None:
    number, rel = words.month_number(parts["month"]), _rel(parts)
    if rel and "year" not in parts and "unit" not in parts and scope.published:
        here = scope.published
        later = 1 if rel in ("next", "coming") and number <= here.month else 0
        earlier = 1 if rel in ("last", "past", "previous", "this past") and number >= here.month else 0
        return Reading("DATE", values.month(here.year + later - earlier, number), "published")
    year, anchor, why = _year_of(parts, scope, (number, 0))
    if year is None:
        return Reading("DATE", f"XXXX-{number:02}", None, why)
    return Reading("DATE", values.month(year, number), anchor)


def _year(parts: Parts, scope: Scope) -> Reading | None:
    del scope
    if "spoken" in parts and "year" not in parts:
        return None
    if "short" in parts:
        short = int(parts["short"])
        return Reading("DATE", f"{short + (1900 if short > TWO_DIGIT_PIVOT else 2000)}")
    if parts.get("era", "").upper().startswith("B"):
        return Reading("DATE", f"BC{int(parts['year']):04}")
    return Reading("DATE", f"{int(parts['year']):04}")


def _years(parts: Parts, scope: Scope) -> Reading | None:
    del scope
    start, end = parts["year"], parts["year2"]
    end = start[: 4 - len(end)] + end
    return Reading("DATE", f"{start}/{end}") if end > start else None


def _decade(parts: Parts, scope: Scope) -> Reading:
    del scope
    if "word" in parts:
        tens = "x x twen thir for fif six seven eigh nine".split().index(parts["word"].lower()[:-4])
        return Reading("DATE", f"19{tens}")
    decade = parts["decade"]
    if len(decade) == 2:
        decade = ("20" if int(decade) <= 20 else "19") + decade
    return Reading("DATE", decade[:3])


def _century(parts: Parts, scope: Scope) -> Reading | None:
    del scope
    number = words.ordinal(parts["century"])
    return None if number is None or number < 5 else Reading("DATE", f"{number - 1:02}")


def _quarter(parts: Parts, scope: Scope) -> Reading | None:
    name = parts["quarter"].lower()
    number = 4 if name == "final" else int(name[1]) if name[0] == "q" and name != "q" else words.ordinal(name) or 0
    rel = _rel(parts)
    if "year" in parts:
        return Reading("DATE", values.quarter(int(parts["year"]), number))
    if (named := _period_year(parts, scope)) is not None and named[0]:
        return Reading("DATE", values.quarter(named[0], number), named[1])
    if scope.published is None:
        return Reading("DATE", f"XXXX-Q{number}", None, NO_YEAR)
    year = _quarter_year(number, rel, scope)
    return Reading("DATE", values.quarter(year, number), "published")


def _quarter_year(number: int, rel: str, scope: Scope) -> int:
    here = scope.published or date.min
    now = (here.month - 1) // 3 + 1
    year = here.year if number <= now else here.year - 1
    if rel.startswith(("last year", "year-")) or rel in ("corresponding", "same"):
        return year - 1 if rel.startswith("year-") or rel in ("corresponding", "same") else here.year - 1
    if rel.startswith("next year"):
        return here.year + 1
    if rel.startswith("this year"):
        return here.year
    return here.year + (number < now) if scope.future else year


def _half(parts: Parts, scope: Scope) -> Reading | None:
    number = 1 if parts["half"].lower() == "first" else 2
    if "decade" in parts:
        return _decade(parts, scope)
    if "year" in parts:
        return Reading("DATE", f"{parts['year']}-H{number}")
    named = _period_year(parts, scope)
    if named is None:
        return None
    year, anchor, why = named
    return Reading("DATE", None if year is None else f"{year}-H{number}", anchor, why)


def _season(parts: Parts, scope: Scope) -> Reading:
    letters, rel = words.SEASONS[parts["season"].lower()], _rel(parts)
    if "year" in parts:
        return Reading("DATE", f"{parts['year']}-{letters}")
    if (named := _period_year(parts, scope)) and named[0]:
        return Reading("DATE", f"{named[0]}-{letters}", named[1])
    if scope.narrative and scope.earlier and scope.earlier[:4].isdigit():
        return Reading("DATE", f"{scope.earlier[:4]}-{letters}", "text")
    if scope.published is None:
        return Reading("DATE", f"XXXX-{letters}", None, NO_YEAR)
    year, now = values.season_of(scope.published)
    here, wanted = values.SEASON_ORDER.index(now), values.SEASON_ORDER.index(letters)
    if rel in ("last", "past", "previous", "this past"):
        year -= wanted >= here
    elif rel in ("next", "coming", "following") or scope.future:
        year += wanted < here or (wanted == here and rel in ("next", "coming", "following"))
    elif rel != "this":
        year -= wanted > here
    return Reading("DATE", f"{year}-{letters}", "published")


# Periods counted from another date


def _period(parts: Parts, scope: Scope) -> Reading:
    unit, rel = parts["unit"].lower(), _rel(parts)
    letter = "Q" if unit == "period" else words.unit_letter(unit)
    the = parts.get("rel", "").lower().startswith("the ")
    if the and rel in ("last", "past") and letter != "Q":
        return Reading("DURATION", values.duration(1, letter))
    if letter == "Q" and scope.quarter and rel in ("the", "latest", "same", "that", "last"):
        return Reading("DATE", scope.quarter, "text")
    if (the and rel in ("next", "same", "previous", "following", "preceding")) or rel in _FROM_TEXT:
        if (read := _from_text(letter, _direction(rel), scope)) is not None:
            return read
    if scope.published is None:
        return Reading("DATE", None, None, NO_DATE)
    value = values.step(scope.published, letter, _direction(rel, weekend_past=unit == "weekend" and not scope.future))
    if unit == "weekend":
        value = values.step(scope.published, letter, _weekend_steps(rel, scope))
    return Reading("DATE", value, "published")


def _direction(rel: str, *, weekend_past: bool = False) -> int:
    del weekend_past
    if rel in ("last", "past", "previous", "preceding", "latest", "this past"):
        return -1
    return 1 if rel in ("next", "following", "coming", "this coming") else 0


def _weekend_steps(rel: str, scope: Scope) -> int:
    if scope.published is None or rel in ("next", "following"):
        return 1
    begun = scope.published.weekday() >= 5
    if rel in ("last", "past", "previous", "this past"):
        return -1
    return 0 if begun or scope.future or rel in ("this", "coming", "this coming") else -1


def _from_text(letter: str, count: int, scope: Scope) -> Reading | None:
    """So many units from the last date of the text, if that is given precisely enough."""
    if scope.earlier is None:
        return None
    own = values.precision(scope.earlier)
    start = values.first_day(scope.earlier)
    if start is None or own is None or _FINENESS.index(own) > _FINENESS.index(letter):
        return None
    value = values.step(start, letter, count)
    return None if value is None else Reading("DATE", value, "text")


_FINENESS = ("D", "WE", "W", "F", "M", "S", "Q", "Y", "DE", "CE")


def _year_ago(parts: Parts, scope: Scope) -> Reading:
    del parts
    return _back_a_year(scope)


def _year_period(parts: Parts, scope: Scope) -> Reading:
    """``the 1989 period`` of a report of earnings: the quarter it speaks of, in that year."""
    if scope.quarter:
        return Reading("DATE", values.quarter(int(parts["year"]), int(scope.quarter[-1])), "text")
    return Reading("DATE", parts["year"])


def _back_a_year(scope: Scope) -> Reading:
    if scope.quarter:
        year, _, number = scope.quarter.partition("-Q")
        return Reading("DATE", values.quarter(int(year) - 1, int(number)), "text")
    if scope.published is None:
        return Reading("DATE", None, None, NO_DATE)
    return Reading("DATE", f"{scope.published.year - 1:04}", "published")


def _shift(parts: Parts, scope: Scope) -> Reading | None:
    letter, offset = words.unit_letter(parts["unit"]), re.sub(r"\s+", " ", parts["offset"].lower())
    count = (
        words.cardinal(parts["count"])
        if "count" in parts
        else 1
        if "offset" in parts and "unit" in parts and _singular(parts)
        else None
    )
    sign = -1 if offset in ("ago", "earlier", "before", "previously", "prior", "beforehand", "back") else 1
    if count is None or letter.startswith("T"):
        return Reading("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF")
    if letter == "Y" and count == 1 and sign < 0 and scope.quarter:
        return _back_a_year(scope)
    if offset not in ("ago", "from now", "hence", "back") and (read := _from_text(letter, sign * int(count), scope)):
        return read
    if scope.published is None:
        return Reading("DATE", None, None, NO_DATE)
    if offset in ("later", "after", "afterwards") and _from_text(letter, 0, scope) is None and not scope.narrative:
        return Reading("DATE", None, None, NO_REFERENCE)
    value = values.step(scope.published, letter, sign * int(count))
    return Reading("DATE", value, "published")


def _singular(parts: Parts) -> bool:
    return parts.get("number of", "one") == "one" and not parts["unit"].lower().endswith("ie") and "plural" not in parts


# Durations, sets, times of day


def _duration(parts: Parts, scope: Scope) -> Reading | None:
    if re.match(r"(?:-|\s)(?:old|of\sage)\b", scope.after):
        return None
    if "word" in parts:
        return Reading("DURATION", _worded_duration(parts["word"].lower()))
    unit, count = parts["unit"].lower(), parts["count"].lower()
    if (unit == "second" and not count[:1].isdigit()) or (unit == "quarter" and count in ("a", "an", "one", "three")):
        return None
    if unit == "night" and count in ("a", "an"):
        return None
    letter = words.unit_letter(unit)
    if count in ("a", "an") and _PER.search(scope.before):
        return Reading("SET", values.duration(1, letter))
    number = words.cardinal(count)
    if number is not None and "half" in parts:
        number += 0.5
    return Reading("DURATION", values.duration(number, letter))


_PER = re.compile(
    r"(?:[$£€]\s?[\d.,]+|\d|%|\b(?:million|billion|trillion|thousand|hundred|dollars|percent|euros|pounds|barrels|tons|tonnes|times))\s$"
)
"""What stands before ``a year`` when it means ``per year``."""


def _worded_duration(word: str) -> str:
    if half := re.match(r"half[-\s](\w+)", word):
        return {"century": "P50Y", "decade": "P5Y", "hour": "PT30M", "year": "P6M"}[half[1]]
    unit = re.match(r"\w+", word)
    letter = words.unit_letter(unit[0] if unit else word)
    single = word.endswith("-long") and not re.match(r"\w+s-", word)
    return values.duration(1 if single else None, letter)


def _set(parts: Parts, scope: Scope) -> Reading | None:
    del scope
    if "weekday" in parts:
        part = words.PARTS_OF_DAY.get(parts.get("part", "").lower().removesuffix("s"))
        return Reading("SET", f"XXXX-WXX-{words.weekday_number(parts['weekday']) + 1}" + (f"T{part}" if part else ""))
    if "month" in parts:
        return Reading("SET", f"XXXX-{words.month_number(parts['month']):02}")
    if "adverb" in parts:
        return Reading("SET", _ADVERBS[parts["adverb"].lower()])
    unit = parts["unit"].lower()
    if unit in words.PARTS_OF_DAY:
        return Reading("SET", f"XXXX-XX-XXT{words.PARTS_OF_DAY[unit]}")
    if unit in words.SEASONS:
        return Reading("SET", f"XXXX-{words.SEASONS[unit]}")
    letter = words.unit_letter(unit)
    count = (
        words.cardinal(parts["count"]) if "count" in parts else 2 if "other" in parts.get("every", "").lower() else 1
    )
    return Reading("SET", f"P{int(count or 1)}Q" if letter == "Q" else values.duration(count, letter))


_ADVERBS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M",
    "yearly": "P1Y", "annually": "P1Y",
}  # fmt: skip


def _clock(parts: Parts, scope: Scope) -> Reading:
    time = _time_of_day(parts) or ""
    if "zone" in parts and re.search("GMT|UTC", parts["zone"]):
        time += "Z"
    return _time_on_day(parts, scope, time)


def _part(parts: Parts, scope: Scope) -> Reading | None:
    part = re.sub(r"^mid[-\s]?", "", parts["part"].lower())
    rel = _rel(parts)
    if not rel and part != "overnight" and not any(k in parts for k in ("weekday", "day")):
        return None
    return _time_on_day(parts, scope, "T" + words.PARTS_OF_DAY[part])


def _time_on_day(parts: Parts, scope: Scope, time: str) -> Reading:
    rel = _rel(parts)
    if rel in ("next", "following", "previous", "that", "same", "the", "that same") and (day := _day_in_text(scope)):
        return Reading("TIME", values.day(day + timedelta(days=_direction(rel))) + time, "text")
    if scope.published is None:
        return Reading("TIME", f"XXXX-XX-XX{time}", None, NO_DATE)
    return Reading("TIME", values.day(scope.published + timedelta(days=_direction(rel))) + time, "published")


def _reference(value: str) -> Callable[[Parts, Scope], Reading]:
    return lambda parts, scope: Reading("DATE", value)


def _yearend(parts: Parts, scope: Scope) -> Reading:
    year, anchor, why = _year_of(parts, scope, (12, 0))
    return Reading("DATE", None if year is None else f"{year:04}", anchor, why)


_READERS: dict[str, Callable[[Parts, Scope], Reading | None]] = {
    "day": _day, "numeric": _numeric, "monthday": _monthday, "weekday": _weekday, "deictic": _deictic,
    "holiday": _holiday, "month": _month, "year": _year, "spoken": _year, "short year": _year, "years": _years,
    "decade": _decade, "century": _century, "quarter": _quarter, "half": _half, "season": _season,
    "period": _period, "year ago": _year_ago, "year period": _year_period, "shift": _shift, "duration": _duration, "set": _set,
    "clock": _clock, "part": _part, "yearend": _yearend,
    "present": _reference("PRESENT_REF"), "past": _reference("PAST_REF"), "future": _reference("FUTURE_REF"),
}  # fmt: skip
