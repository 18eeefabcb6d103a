"""Tellings of a pile -> the same, each day without a year in the year that another article gives it.

News leave out the year of a day that their readers know: ``the minute of 7 March`` in one article is that of ``7 March
2003`` in another. A day near to publication is news of its own, such as an anniversary, and stays.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefgen.synthesis import edtf
from briefgen.synthesis.timeline.tellings import Telling

_NEWS = 14
"""Days before publication within which a day is news."""
_DAY = len("2031-03-04")


def settled(tellings: Sequence[Telling]) -> list[Telling]:
    """Each telling, on its day in the one year of it that the pile names, where its own words name none."""
    named: dict[str, set[str]] = defaultdict(set)
    for telling in tellings:
        if telling.when.anchor != "published" and len(telling.date) == _DAY:
            named[telling.date[4:]].add(telling.date[:4])
    return [_in_named_year(telling, named) for telling in tellings]


def _in_named_year(telling: Telling, named: Mapping[str, set[str]]) -> Telling:
    years, published = named.get(telling.date[4:], set()), telling.reading.article.published
    written = telling.when.span.of(telling.reading.text)
    if telling.when.anchor != "published" or len(years) != 1 or published is None or len(telling.date) != _DAY:
        return telling
    (year,) = years
    covered = edtf.days(telling.date)
    near = covered is not None and covered[0] > published.day.toordinal() - _NEWS
    if near or year >= telling.date[:4] or not any(character.isdigit() for character in written):
        return telling
    return replace(telling, date=f"{year}{telling.date[4:]}")
