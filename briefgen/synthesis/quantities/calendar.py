"""Two texts -> the years, months or days in which they name no common one."""

import re

from briefgen.words import MONTHS

_MONTH = "|".join(MONTHS)
_YEAR = re.compile(r"(?<![\d.,$€£])(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d)")
_NAMED = re.compile(rf"\b(?:{_MONTH})\b")
_DAY = re.compile(
    rf"\b(?P<before>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<month>{_MONTH})\b|\b(?P<named>{_MONTH})\s(?P<after>\d{{1,2}})\b"
)


def apart(first: str, second: str) -> tuple[str, str] | None:
    """What each text names where both name a year, a month or a day of one, and none of them in common."""
    for parts in (_days, _years, _months):
        one, other = parts(first), parts(second)
        if one and other and one.keys().isdisjoint(other):
            return next(iter(one.values())), next(iter(other.values()))
    return None


def days_apart(first: str, second: str) -> bool:
    """Whether both texts name days of months, and none in common."""
    one, other = _days(first), _days(second)
    return bool(one and other) and one.keys().isdisjoint(other)


def _days(text: str) -> dict[str, str]:
    """Each day of a month, in one form, with its wording."""
    return {
        f"{match['month'] or match['named']} {int(match['before'] or match['after'])}": match.group()
        for match in _DAY.finditer(text)
    }


def _years(text: str) -> dict[str, str]:
    return {match.group(): match.group() for match in _YEAR.finditer(text)}


def _months(text: str) -> dict[str, str]:
    """Months with a capital; ``May`` that opens a sentence may be a verb and is left out."""
    return {m.group(): m.group() for m in _NAMED.finditer(text) if m.group() != "May" or m.start() > 0}
