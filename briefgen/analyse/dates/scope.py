"""What an expression of time is resolved against, and what it then reads as."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from briefgen.analyse.dates import values
from briefgen.analyse.dates.accounts import NO_ACCOUNTS, Accounts
from briefgen.model.analysis import TimexType

Anchor = Literal["itself", "published", "text"]
Parts = Mapping[str, str]
NO_DATE = "the article has no date"
NO_YEAR = "no year is given and the article has no date"
NO_ONE_DAY = "which day is meant is not said"
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
    behind: bool
    """Whether the verb that it depends on says for certain that it has been."""
    before: str
    """The words before it."""
    after: str
    day: str | None = None
    """The last day read before it in its own sentence."""
    lost: bool = False
    """Its own sentence names a day before it, ``the next day``, that could not be placed."""
    accounts: Accounts = NO_ACCOUNTS
    """What the text has told of earlier years."""
    start: int = 0
    """Where the expression begins."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How an expression reads."""

    type: TimexType
    value: str | None
    anchor: Anchor | None = "itself"
    why: str | None = None
    until: str | None = None
    """The value of the other end, where the expression is a range."""


FROM_TEXT = ("following", "previous", "preceding", "that", "same", "that same", "that very")
"""Words that count from a date of the text rather than from the day of publication."""
_FINENESS = ("D", "WE", "W", "F", "M", "S", "Q", "Y", "DE", "CE")


def rel_of(parts: Parts) -> str:
    """The word that places an expression (``last``, ``the following``), in plain form."""
    return re.sub(r"\s+", " ", parts.get("rel", "").lower()).removeprefix("the ").removeprefix("very ")


def direction(rel: str) -> int:
    """The word that places an expression (``last``, ``the following``), in plain form."""
    if rel in ("last", "past", "previous", "preceding", "latest", "this past"):
        return -1
    return 1 if rel in ("next", "following", "coming", "this coming") else 0


def from_text(letter: str, count: int, scope: Scope) -> Reading | None:
    """So many units from the last date of the text, if that is given precisely enough."""
    if scope.earlier is None:
        return None
    own = values.precision(scope.earlier)
    start = values.first_day(scope.earlier)
    if start is None or own is None or _FINENESS.index(own) > _FINENESS.index(letter):
        return None
    value = values.step(start, letter, count)
    return None if value is None or lies_ahead(value, scope) else Reading("DATE", value, "text")


def lies_ahead(value: str, scope: Scope) -> bool:
    """Whether a date is later than the article though its clause tells of the past."""
    start = values.first_day(value)
    return scope.future is False and scope.published is not None and start is not None and start > scope.published


def day_in_text(scope: Scope) -> date | None:
    """The day that the text last spoke of, if it was a day, and not one to come where the clause tells of the past."""
    if not scope.earlier or values.precision(scope.earlier) != "D":
        return None
    day = values.first_day(scope.earlier)
    ahead = day is not None and scope.published is not None and day > scope.published
    return None if ahead and scope.future is False else day
