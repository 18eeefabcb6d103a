"""A line, a URL or a file name -> the calendar days that it names in full. Never completes or guesses one."""

import re
from datetime import date

_MONTHS = (
    ("jan", "january"),
    ("feb", "february"),
    ("mar", "march"),
    ("apr", "april"),
    ("may",),
    ("jun", "june"),
    ("jul", "july"),
    ("aug", "august"),
    ("sep", "sept", "september"),
    ("oct", "october"),
    ("nov", "november"),
    ("dec", "december"),
)
_FOREIGN = """
janvier|janv|enero|januar|jänner|gennaio|janeiro|januari
février|févr|fevrier|febrero|februar|febbraio|fevereiro|februari
mars|marzo|märz|março|maart
avril|avr|abril|aprile
mai|mayo|maggio|maio|mei
juin|junio|juni|giugno|junho
juillet|juil|julio|juli|luglio|julho
août|aout|agosto|augustus
septembre|septiembre|settembre|setembro
octobre|octubre|oktober|ottobre|outubro
novembre|noviembre|novembro
décembre|decembre|diciembre|dezember|dicembre|dezembro
""".split()
"""Months of French, Spanish, German, Italian, Portuguese and Dutch, where they are spelled otherwise."""
_NUMBER = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_NUMBER |= {name: number for number, names in enumerate(_FOREIGN, 1) for name in names.split("|")}
_MONTH = "|".join(sorted(_NUMBER, key=len, reverse=True))
_DAY = r"(?P<d>[0-3]?\d)(?:st|nd|rd|th|er)?"
_YEAR = r"(?P<y>(?:19|20)\d\d)"
_PATTERNS = (
    re.compile(r"\b(?P<y>(?:19|20)\d\d)[-/.](?P<n>[01]?\d)[-/.](?P<d>[0-3]?\d)(?!\d)"),
    re.compile(rf"\b{_DAY}(?:\s+(?:of|de))?[\s.,-]*(?P<m>{_MONTH})\b(?:\s+(?:of|de))?[\s.,-]*{_YEAR}\b", re.I),
    re.compile(rf"\b(?P<m>{_MONTH})\b[\s.]*{_DAY}\b[\s,]*{_YEAR}\b", re.I),
)
_NUMERIC = re.compile(rf"(?<![\d./-])(?P<a>[0-3]?\d)([/.-])(?P<b>[0-3]?\d)\2{_YEAR}(?![\d/-])")
"""Day and month in an order that depends on the country."""
_SHORT = re.compile(r"(?<![\d/])(?P<a>[0-3]?\d)/(?P<b>[0-3]?\d)/(?P<y>\d\d)(?![\d/])")
"""The same with two digits of the year, as American bylines have it: ``11/13/19 at 4:00 PM``."""
CENTURY, LATEST_SHORT = 2000, 50
"""Years in two digits from here on are of the century before."""
_COMPACT = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<n>[01]\d)(?P<d>[0-3]\d)(?!\d)")
_URL_PATH = re.compile(rf"/(?P<y>(?:19|20)\d\d)[/-](?P<n>[01]?\d|{_MONTH})[/-](?P<d>[0-3]?\d)(?=[/_-]|$)", re.I)


def days_in(line: str) -> list[date]:
    """The days that a line names with day, month and year, in order; not those whose order of digits is open."""
    found = [(m.start(), day) for pattern in _PATTERNS for m in pattern.finditer(line) if (day := _made(m))]
    found += [(m.start(), day) for each in (_NUMERIC, _SHORT) for m in each.finditer(line) if (day := _from_digits(m))]
    return [day for _, day in sorted(found)]


def readings_of(line: str) -> frozenset[date]:
    """The days that a line may name in digits whose order is open: ``03/04/2031`` is one of two."""
    matches = [m for each in (_NUMERIC, _SHORT) for m in each.finditer(line) if _from_digits(m) is None]
    pairs = [(_year(m), int(m["a"]), int(m["b"])) for m in matches]
    days = [_day(year, *order) for year, a, b in pairs for order in ((a, b), (b, a))]
    return frozenset(day for day in days if day)


def day_in_url(url: str) -> date | None:
    """The day in the path of a URL, as in ``/2025/11/05/``, or written together, as in ``-20251105``."""
    match = _URL_PATH.search(url)
    return _made(match) if match else _compact(url)


def day_in_name(name: str) -> date | None:
    """The day in a file name, as in ``2025-11-05-harbour.txt`` or ``harbour_20251105.txt``."""
    days = days_in(name.replace("_", " "))
    return days[0] if days else _compact(name)


def _compact(text: str) -> date | None:
    return next((day for m in _COMPACT.finditer(text) if (day := _made(m))), None)


def _made(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    month = parts.get("m") or parts.get("n") or ""
    number = _NUMBER.get(month.lower()) or int(month)
    return _day(int(parts["y"]), number, int(parts["d"]))


def _from_digits(match: re.Match[str]) -> date | None:
    first, second, year = int(match["a"]), int(match["b"]), _year(match)
    if first > 12 or first == second:
        return _day(year, second, first)
    if second > 12:
        return _day(year, first, second)
    return None


def _year(match: re.Match[str]) -> int:
    year = int(match["y"])
    return year if year > 99 else year + CENTURY - 100 * (year >= LATEST_SHORT)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
