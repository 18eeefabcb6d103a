"""Rows -> those that a filter lets through, in an order."""

from collections.abc import Callable, Sequence

from briefgen.tui.desk import Row
from briefgen.words import MONTHS

_MONTHS = tuple(month[:3] for month in MONTHS)
SORTS: dict[str, Callable[[Row], tuple[object, ...]]] = {
    "project": lambda _: (),
    "date": lambda row: (not row.day, _backwards(row.day), row.title),
    "publisher": lambda row: (not row.publisher, row.publisher.casefold(), row.day),
    "title": lambda row: (row.title.casefold(),),
    "length": lambda row: (-row.article.words if row.article else 1,),
}
"""Orders of the list; newest and longest first."""


def _backwards(day: str) -> int:
    return -int(day.replace("-", "") or 0)


def short_day(day: str, year: str) -> str:
    """A day in few cells: ``12 Nov``, with the year where it is another than ``year``."""
    if not day:
        return "undated"
    written = f"{int(day[8:])} {_MONTHS[int(day[5:7]) - 1]}"
    return written if day[:4] == year else f"{written} {day[:4]}"


def fits(row: Row, words: Sequence[str]) -> bool:
    """Whether all words of a filter are in an article; ``after:`` and ``before:`` compare dates, ``is:`` asks."""
    return all(_fits(row, word) for word in words)


def _fits(row: Row, word: str) -> bool:
    key, colon, value = word.partition(":")
    if colon and key in ("after", "before"):
        return bool(row.day) and (row.day >= value if key == "after" else row.day[: len(value)] <= value)
    if colon and key == "by":
        return value in row.publisher.casefold()
    if word == "is:undated":
        return row.article is not None and not row.day
    if word == "is:problem":
        return bool(row.problem) or bool(row.article and row.article.doubts)
    return word in row.haystack
