"""Dates as a person types them -> EDTF: ``2025-09``, ``17 Sep 2025``, ``2025-09-17/2025-09-20``."""

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$")
_WORDS = re.compile(r"(?:(\d{1,2})\.?\s+)?([a-z]{3})[a-z]*\.?,?\s+(\d{4})$", re.IGNORECASE)
_AMERICAN = re.compile(r"([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})$", re.IGNORECASE)


def edtf(typed: str) -> str:
    """The date in EDTF at the precision that was typed. Raises ValueError that says what can be typed."""
    start, slash, end = typed.partition("/")
    return f"{_single(start.strip())}/{_single(end.strip())}" if slash else _single(typed.strip())


def day(typed: str) -> date:
    """A whole day. Raises ValueError that says what can be typed."""
    written = any(form.match(typed.strip()) for form in (_ISO, _AMERICAN, _WORDS))
    found = edtf(typed) if written else ""
    if len(found) != len("2025-09-17"):
        raise ValueError("a day, as in 2025-09-17 or 17 Sep 2025")
    return date.fromisoformat(found)


def _single(typed: str) -> str:
    if match := _ISO.match(typed):
        year, month, number = match[1], match[2], match[3]
    elif match := _AMERICAN.match(typed):
        year, month, number = match[3], _month(match[1]), match[2]
    elif match := _WORDS.match(typed):
        year, month, number = match[3], _month(match[2]), match[1]
    else:
        raise ValueError("a date, as in 2025, 2025-09, 17 Sep 2025 or 2025-09-17/2025-09-20")
    try:
        date(int(year), int(month or 1), int(number or 1))
    except ValueError as error:
        raise ValueError(f"{typed!r} is not in the calendar") from error
    return "-".join([year, *(part.zfill(2) for part in (month, number) if part)])


def _month(name: str) -> str:
    if name.lower() not in _MONTHS:
        raise ValueError(f"{name!r} is no month")
    return str(_MONTHS.index(name.lower()) + 1)
