"""Dates with their year -> the year of a month or day without one, where a text of today tells of an earlier year.

``On 14 February 2003 he gave a report. He followed it up on 28 February``: news name the year once, and go on. So does
``the minute of 7 March`` in a text that elsewhere says ``7 March 2003``.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from briefgen.analyse.dates import values
from briefgen.analyse.dates import vocabulary as words
from briefgen.analyse.dates.grammar import Atom

_REACH = 500
"""Characters from one date of an account to the next; behind more, a text has gone back to its own days."""
_GOES_ON = timedelta(days=92)
"""How far behind the last date with a year those without one may lie."""
_LONGEST = timedelta(days=366)
"""From the first to the last date with a year of one account; a life or a history names more years than one."""
NEWS = 14
"""Days: a day so near to publication is news of its own, such as an anniversary."""


@dataclass(frozen=True, slots=True)
class Accounts:
    """What a text tells of years before its own."""

    days: Mapping[tuple[int, int], int] = field(default_factory=dict)
    """The year of each month and day that the text names with one year, and with no other."""
    first: date | None = None
    last: date | None = None
    """Between which the dates with a year lie that the text last named; None where it tells of its own days."""
    end: int = 0
    """Where the last date of this account ends."""

    def year(self, when: tuple[int, int], start: int) -> int | None:
        """The year of a month and day (0 for a whole month) at ``start``."""
        if when in self.days:
            return self.days[when]
        if self.first is None or self.last is None or start - self.end > _REACH:
            return None
        first = self.first if when[1] else self.first.replace(day=1)
        for year in range(self.last.year + 1, first.year - 1, -1):
            if values.exists(year, when[0], when[1] or 1):
                found = date(year, when[0], when[1] or 1)
                if first <= found <= self.last + _GOES_ON:
                    return year
        return None

    def moved(self, atom: Atom, value: str, published: date | None, anchor: str | None) -> "Accounts":
        """The same behind one more date: taken further, begun anew, or over."""
        if anchor == "published":
            return replace(self, first=None, last=None)
        if anchor == "text":
            return replace(self, end=atom.end)
        day = values.first_day(value) if atom.kind in ("day", "month") and "year" in atom.parts else None
        if day is None or published is None or day.year >= published.year:
            return self
        near = atom.start - self.end <= _REACH
        goes_on = near and self.first is not None and self.first <= day <= self.first + _LONGEST
        return replace(self, first=self.first if goes_on else day, last=day, end=atom.end)


NO_ACCOUNTS = Accounts()


def of(found: Iterable[Atom], published: date | None) -> Accounts:
    """The days that a text names with a year before that of its publication."""
    years: dict[tuple[int, int], set[int]] = defaultdict(set)
    for atom in found:
        if atom.kind == "day" and {"year", "month", "day"} <= atom.parts.keys():
            years[words.month_number(atom.parts["month"]), words.ordinal(atom.parts["day"]) or 0].add(
                int(atom.parts["year"])
            )
    return Accounts(
        {
            day: year
            for day, (year, *others) in years.items()
            if not others and published is not None and year < published.year
        }
    )
