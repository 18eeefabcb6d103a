"""Reading -> its dates; one that words count from is the date that they arrive at: ``a month before 4 March``."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from briefgen.model.analysis import DateMention
from briefgen.model.span import Span
from briefgen.synthesis import edtf
from briefgen.synthesis.evidence import Reading

_FROM = re.compile(r"\s(?P<side>before|after)\s(?:(?:the|its|their|his|her)\s)?")
_STRETCH = re.compile(r"P(?P<count>\d+)(?P<unit>[DWMY])")
_ROUGH = re.compile(
    r"(?:less|more|fewer|nearly|almost|about|around|some|over|under|up|at|just|roughly|well)\b", re.IGNORECASE
)
"""In the words for a stretch: that it was not exactly so long."""


def counted(reading: Reading) -> Iterator[DateMention]:
    """The dates of an article; one from which the words before it count is the date that these arrive at."""
    before: DateMention | None = None
    for when in reading.analysis.dates:
        link = _FROM.fullmatch(reading.text, before.span.end, when.span.start) if before is not None else None
        reached = _reached(reading, before, when, link["side"]) if before is not None and link else None
        yield (
            replace(when, span=Span(before.span.start, when.span.end), edtf=reached, anchor="text")
            if (before is not None and reached)
            else when
        )
        before = when


def _reached(reading: Reading, stretch: DateMention, when: DateMention, side: str) -> str | None:
    """The day, week, month or year so long before or after a day."""
    long = _STRETCH.fullmatch(stretch.value or "") if stretch.type == "DURATION" else None
    covered = edtf.days(when.edtf or "")
    if long is None or covered is None or covered[0] != covered[1] or _ROUGH.match(stretch.span.of(reading.text)):
        return None
    count = int(long["count"]) * (-1 if side == "before" else 1)
    day = date.fromordinal(covered[0])
    if long["unit"] in "DW":
        then = day + timedelta(days=count * (7 if long["unit"] == "W" else 1))
        monday = then - timedelta(days=then.weekday())
        return f"{monday}/{monday + timedelta(days=6)}" if long["unit"] == "W" else then.isoformat()
    months = 12 * day.year + day.month - 1 + count * (12 if long["unit"] == "Y" else 1)
    year, month = divmod(months, 12)
    return f"{year:04}-{month + 1:02}" if long["unit"] == "M" else f"{year:04}"
