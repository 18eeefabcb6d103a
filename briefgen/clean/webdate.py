"""A web page -> the days on which it may have been published, the most trusted first.

JSON-LD and meta elements first, then the dateline and the date line that the page shows, then, where it shows none,
what htmldate finds (Barbaresi 2020, "htmldate: A Python package to extract publication dates from web pages"), then
the URL.
"""

import logging
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta

from lxml import html as lxml_html

from briefgen.clean.calendar import day_in_url, days_in
from briefgen.clean.metadata import metas, records
from briefgen.model.article import PublicationDate

_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "article.published",
    "date.issued",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
)
WEST, EAST = 11, 13
"""Hours by which the clocks of inhabited places are behind UTC and ahead of it."""
_LATEST = "2099-12-31"
"""htmldate refuses days after today; what a page says must not depend on the day it is read."""


def published(
    tree: lxml_html.HtmlElement, markup: str, url: str | None, printed: Sequence[PublicationDate] = ()
) -> tuple[PublicationDate, ...]:
    """The days that the page names as that of its publication; ``printed`` is what its text shows."""
    stamps = list(_stamps(tree))
    days = [date.day for date in printed]
    found = [PublicationDate(_local_day(stamp, tree, days), "page metadata") for stamp in stamps]
    if not found and not printed:
        day = _by_htmldate(markup, url)
        found = [PublicationDate(day, "text")] if day else []
    day = day_in_url(url) if url else None
    found = found or list(printed)
    return (*found, PublicationDate(day, "url")) if day else tuple(found)


def _stamps(tree: lxml_html.HtmlElement) -> Iterator[datetime | date]:
    """The times of publication in the page's metadata: JSON-LD before meta elements."""
    values = [value for record in records(tree)[:1] if (value := record.get("datePublished"))]
    found = metas(tree)
    values += [found[name] for name in _PUBLISHED if name in found]
    for value in values:
        stamp = _stamp(value)
        if stamp is not None:
            yield stamp


def _stamp(value: str) -> datetime | date | None:
    """A time in ISO 8601, or else a day in words."""
    text = re.sub(r"\.\d+(?=Z|[+-]|$)", "", value.strip())
    text = re.sub(r"([+-]\d\d)(\d\d)$", r"\1:\2", text)
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        days = days_in(value)
        return days[0] if days else None


def _local_day(stamp: datetime | date, tree: lxml_html.HtmlElement, printed: Sequence[date]) -> date:
    """The day of a time; of one in UTC the local day, when the page gives the same moment, or prints the day, there."""
    if not isinstance(stamp, datetime):
        return stamp
    if stamp.tzinfo is None or stamp.utcoffset() != timedelta(0):
        return stamp.date()
    for element in tree.iter("time"):
        local = _stamp(element.get("datetime") or "")
        if isinstance(local, datetime) and local.utcoffset() and local.astimezone(UTC) == stamp.astimezone(UTC):
            return local.date()
    evening, morning = (stamp + timedelta(hours=hours) for hours in (-WEST, EAST))
    return next((day for day in printed if evening.date() <= day <= morning.date()), stamp.date())


def _by_htmldate(markup: str, url: str | None) -> date | None:
    from htmldate import find_date

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)  # it reports every page that it finds nothing in
    try:
        found = find_date(markup, url=url, original_date=True, extensive_search=True, max_date=_LATEST)
    except ValueError:
        return None
    day = date.fromisoformat(found) if found else None
    year_alone = day is not None and (day.month, day.day) == (1, 1) and day not in days_in(markup)
    return None if year_alone else day  # of a copyright, say, it makes the first of January
