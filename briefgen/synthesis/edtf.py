"""EDTF date -> its first and last day, for sorting and comparing dates of unequal precision (ISO 8601-2)."""

import calendar
import re
from datetime import date
from functools import lru_cache

_SEASON_START = {21: 3, 22: 6, 23: 9, 24: 12}
"""First month of the seasons 21 to 24 (spring to winter) on the northern half of the earth."""
LONG = 28
"""Days from which a date is that of few events: a month or a year, and no day or week."""
Days = tuple[int, int]
"""First and last day, as proleptic Gregorian ordinals; years before 1 count down from 0."""


@lru_cache(maxsize=50_000)
def days(value: str) -> Days | None:
    """The first and last day that ``value`` covers; None when it names no stretch of the calendar."""
    first, slash, last = value.partition("/")
    start = _covered(first)
    end = _covered(last) if slash else start
    if start is None or end is None:
        return None
    return start[0], max(start[1], end[1])


def contains(wide: str, narrow: str) -> bool:
    """Whether ``wide`` covers every day of ``narrow``."""
    outer, inner = days(wide), days(narrow)
    return outer is not None and inner is not None and outer[0] <= inner[0] and inner[1] <= outer[1]


def overlap(one: str, other: str) -> bool:
    """Whether two dates have a day in common."""
    first, second = days(one), days(other)
    return first is not None and second is not None and first[0] <= second[1] and second[0] <= first[1]


def stretches(value: str) -> tuple[str, ...]:
    """Keys that a date is filed under: itself, its months and its years (of the first and the last day)."""
    ends = value.split("/")
    return tuple(dict.fromkeys((value, *(end[:7] for end in ends), *(end[:4] for end in ends))))


def lookups(value: str) -> tuple[str, ...]:
    """Keys under which a date finds all dates that are as exact or more exact and may overlap it."""
    ends = value.split("/")
    return tuple(dict.fromkeys((value, *(end[:7] for end in ends)))) if len(ends) > 1 else (value,)


def length(value: str) -> int:
    """Number of days that ``value`` covers; 0 when it names no stretch of the calendar."""
    covered = days(value)
    return covered[1] - covered[0] + 1 if covered else 0


def order(value: str) -> tuple[int, int]:
    """Sorts dates by their first day, the longest stretch first."""
    covered = days(value)
    return (covered[0], -covered[1]) if covered else (0, 0)


def _covered(value: str) -> Days | None:
    bare = value.rstrip("~?%")
    if year := re.fullmatch(r"-(\d{4})", bare):
        return -366 * int(year[1]), -366 * int(year[1]) + 365
    if decade := re.fullmatch(r"(\d+)(X+)", bare):
        low, high = int(decade[1] + "0" * len(decade[2])), int(decade[1] + "9" * len(decade[2]))
        return date(max(1, low), 1, 1).toordinal(), date(high, 12, 31).toordinal()
    parts = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", bare)
    if parts is None or not int(parts[1]):
        return None
    return _of_year(int(parts[1]), int(parts[2] or 0), int(parts[3] or 0))


def _of_year(year: int, month: int, day: int) -> Days | None:
    if month in _SEASON_START:
        first = date(year, _SEASON_START[month], 1).toordinal()
        return first, first + 90
    if month > 12 or (day and day > calendar.monthrange(year, month)[1]):
        return None
    opening = date(year, month or 1, day or 1)
    last = date(year, month or 12, day or calendar.monthrange(year, month or 12)[1])
    return opening.toordinal(), last.toordinal()
