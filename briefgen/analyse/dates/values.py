"""TIMEX3 value arithmetic: the day, week, quarter, decade that lies so many steps from a date; and its EDTF form."""

import calendar
import re
from datetime import MAXYEAR, date, timedelta

SEASON_ORDER = ("SP", "SU", "FA", "WI")
_SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of a meteorological season on the northern half of the earth."""


def day(value: date) -> str:
    """The TIMEX3 value of a day."""
    return value.isoformat()


def month(year: int, number: int) -> str:
    """The TIMEX3 value of a month; ``number`` may lie outside 1 to 12 and then counts on into other years."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return f"{year:04}-{number:02}"


def week(value: date) -> str:
    """The TIMEX3 value of the ISO week that a day lies in."""
    iso = value.isocalendar()
    return f"{iso.year:04}-W{iso.week:02}"


def quarter(year: int, number: int) -> str:
    """The TIMEX3 value of a quarter; ``number`` may lie outside 1 to 4."""
    return f"{year + (number - 1) // 4:04}-Q{(number - 1) % 4 + 1}"


def season_of(value: date) -> tuple[int, str]:
    """The season that a day lies in, with the year in which that season is usually counted."""
    found = SEASON_ORDER[(value.month - 3) % 12 // 3]
    return (value.year - 1 if found == "WI" and value.month < 3 else value.year), found


def step(start: date, letter: str, count: int) -> str | None:
    """The value of the unit that lies ``count`` units from the one ``start`` is in; None beyond the calendar."""
    if letter in ("D", "W", "F", "WE"):
        return _step_days(start, letter, count)
    year = start.year + {"Y": 1, "DE": 10, "CE": 100}.get(letter, 0) * count
    if not 0 < year <= MAXYEAR:
        return None
    if letter == "M":
        return month(start.year, start.month + count)
    if letter == "Q":
        return quarter(start.year, (start.month - 1) // 3 + 1 + count)
    return {"Y": f"{year:04}", "DE": f"{year // 10:03}", "CE": f"{year // 100:02}"}.get(letter)


def _step_days(start: date, letter: str, count: int) -> str | None:
    days = {"D": 1, "W": 7, "F": 14, "WE": 7}[letter] * count
    try:
        then = start + timedelta(days=days)
    except OverflowError:
        return None
    return day(then) if letter == "D" else week(then) + ("-WE" if letter == "WE" else "")


def first_day(value: str) -> date | None:
    """The first day of what a TIMEX3 value names; None when it names no stretch of the calendar."""
    edtf = to_edtf(value)
    if edtf is None or edtf.startswith("-"):
        return None
    start = edtf.split("/")[0].replace("X", "0")
    year, number, number_day = (*(int(x) for x in start.split("-")), 1, 1)[:3]
    return date(year, _SEASON_START.get(value[5:], number), number_day) if 0 < year <= MAXYEAR else None


def precision(value: str) -> str | None:
    """The TIMEX3 letter of the unit that a value names."""
    for pattern, letter in _PRECISION:
        if re.fullmatch(pattern, value):
            return letter
    return None


_PRECISION = (
    (r"\d{4}-\d\d-\d\d(?:T.*)?", "D"),
    (r"\d{4}-W\d\d", "W"),
    (r"\d{4}-W\d\d-WE", "WE"),
    (r"\d{4}-\d\d", "M"),
    (r"\d{4}-Q\d", "Q"),
    (r"\d{4}-(?:SP|SU|FA|WI)", "S"),
    (r"\d{4}", "Y"),
    (r"\d{3}", "DE"),
    (r"\d\d", "CE"),
)


def to_edtf(value: str | None) -> str | None:
    """The EDTF date (ISO 8601-2) of a TIMEX3 value; None for references, durations, sets and unknown years.

    A season is given as its year, a winter as the two that it touches: which months it has depends on the hemisphere,
    and readers of the JSON expect years, months and days.
    """
    if value is None:
        return None
    plain = value.split("T")[0] if value[:1].isdigit() else value
    if before_christ := re.fullmatch(r"BC(\d{4})", plain):
        return f"-{int(before_christ[1]) - 1:04}"
    if re.fullmatch(r"\d{4}(?:-\d\d){0,2}", plain):
        return plain
    if re.fullmatch(r"\d{2,3}", plain):
        return plain.ljust(4, "X")
    return _parts_of_year(plain)


def _parts_of_year(value: str) -> str | None:
    if not (parts := re.fullmatch(r"(\d{4})-(?:W(\d\d)(-WE)?|Q(\d)|H(\d)|(SP|SU|FA|WI))", value)):
        return None
    year = int(parts[1])
    if parts[2]:
        start = date.fromisocalendar(year, int(parts[2]), 6 if parts[3] else 1)
        return f"{start}/{start + timedelta(days=1 if parts[3] else 6)}"
    if parts[4]:
        return f"{month(year, 3 * int(parts[4]) - 2)}/{month(year, 3 * int(parts[4]))}"
    if parts[5]:
        return f"{month(year, 6 * int(parts[5]) - 5)}/{month(year, 6 * int(parts[5]))}"
    return f"{year:04}/{year + 1:04}" if parts[6] == "WI" else f"{year:04}"


def exists(year: int, number: int, number_day: int) -> bool:
    """Whether the calendar has this day."""
    return 0 < year <= MAXYEAR and 1 <= number <= 12 and 1 <= number_day <= calendar.monthrange(year, number)[1]


def duration(count: float | None, letter: str) -> str:
    """The TIMEX3 value of so many units, ``X`` for a number that is not given: ``P3D``, ``PT2H``, ``PXY``."""
    if count is None:
        return f"PT{'X'}{letter[1]}" if letter.startswith("T") else f"PX{letter}"
    if letter in ("DE", "CE"):
        return f"P{_plain(count * (10 if letter == 'DE' else 100))}Y"
    if letter == "Q":
        return f"P{_plain(3 * count)}M"
    if letter in ("F", "WE"):
        return duration(2 * count, "W" if letter == "F" else "D")
    return _halved(count, letter)


def _halved(count: float, letter: str) -> str:
    whole, half = int(count), count % 1 == 0.5
    below = {"Y": "6M", "TH": "30M", "TM": "30S"}.get(letter)
    time, name = ("T", letter[1]) if letter.startswith("T") else ("", letter)
    if half and below:
        return f"P{time}{f'{whole}{name}' if whole else ''}{below}"
    return f"P{time}{_plain(count)}{name}"


def _plain(count: float) -> str:
    return str(int(count)) if count == int(count) else str(count)
