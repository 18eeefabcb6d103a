"""EDTF dates in words and as days: ``2025-09-17`` is printed ``17 Sep 2025``. A precision is never added."""

import calendar
import re
from datetime import date, timedelta

from briefgen.words import MONTHS

_MONTHS = tuple(month[:3] for month in MONTHS)
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_PARTS = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_DECADE = re.compile(r"(\d{3})X")
_QUALIFIED = {"?": " (uncertain)", "~": " (about)", "%": " (about, uncertain)"}


def in_words(edtf: str) -> str:
    """The date as a reader of English writes it; a form that is not known here stays as it is."""
    start, slash, end = edtf.partition("/")
    if slash:
        return _range(start, end)
    qualifier = _QUALIFIED.get(edtf[-1:], "")
    return _single(edtf[:-1] if qualifier else edtf) + qualifier


def bounds(edtf: str) -> tuple[date, date] | None:
    """First and last day of a date or of a closed range; None for other forms."""
    start, slash, end = edtf.partition("/")
    first = _days(start.rstrip("?~%"))
    last = _days(end.rstrip("?~%")) if slash else first
    return (first[0], last[1]) if first and last and first[0] <= last[1] else None


def _range(start: str, end: str) -> str:
    if start in ("", ".."):
        return f"until {in_words(end)}"
    if end in ("", ".."):
        return f"since {in_words(start)}"
    first, last = in_words(start), in_words(end)
    if len(start) == len(end) == 10 and start[:7] == end[:7]:
        return f"{int(start[8:])}–{last}"
    year = f" {end[:4]}"
    if first.endswith(year) and last.endswith(year) and start[:4] == end[:4] and first != end[:4]:
        first = first.removesuffix(year)
    return f"{first} – {last}"


def _single(edtf: str) -> str:
    if decade := _DECADE.fullmatch(edtf):
        return f"{decade[1]}0s"
    match = _PARTS.fullmatch(edtf)
    if not match:
        return edtf
    year, month, day = match[1], int(match[2] or 0), int(match[3] or 0)
    if month in _SEASONS:
        return f"{_SEASONS[month]} {year}"
    if not month:
        return year
    if not 1 <= month <= 12:
        return edtf
    return f"{day} {_MONTHS[month - 1]} {year}" if day else f"{_MONTHS[month - 1]} {year}"


def _days(edtf: str) -> tuple[date, date] | None:
    if decade := _DECADE.fullmatch(edtf):
        return date(int(decade[1]) * 10, 1, 1), date(int(decade[1]) * 10 + 9, 12, 31)
    match = _PARTS.fullmatch(edtf)
    if not match or match[1] == "0000":
        return None
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    try:
        if not month:
            return date(year, 1, 1), date(year, 12, 31)
        if month in _SEASONS:
            return _season(year, month)
        last = calendar.monthrange(year, month)[1]
        return (date(year, month, day),) * 2 if day else (date(year, month, 1), date(year, month, last))
    except (ValueError, calendar.IllegalMonthError):
        return None


def _season(year: int, season: int) -> tuple[date, date]:
    """Three months of the northern year, as EDTF level 1 leaves the hemisphere open."""
    first = date(year, 3 * (season - 20), 1)
    following = date(year + (first.month + 3 > 12), (first.month + 3 - 1) % 12 + 1, 1)
    return first, following - timedelta(days=1)
