"""Blocks cut around the body -> title, publisher, author and date: metadata instead of text."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from briefgen.clean import byline, headline, labels, letterhead, publisher
from briefgen.clean.calendar import days_in, readings_of
from briefgen.clean.page import Clues
from briefgen.clean.prose import Reading
from briefgen.model.article import Fact, PublicationDate

_PUBLISHED = re.compile(r"\b(?:published|posted|first published|created|issued)\b", re.I)
_WITH_AUTHOR = ("byline", "reporting credit", "date line", "page furniture")
AUTHOR_REACH, AUTHOR_WORDS = 6, 14
"""Lines under the headline in which the article's author stands, and words of such a line."""
TOP_LINES = 30
"""Lines at a page's top among which its day may stand; further down, well over the headline, others' days stand."""
DATE_REACH = 4
"""Lines under the headline in which the article's date stands."""


def clues(blocks: Sequence[Reading], why: Sequence[str | None]) -> Clues:
    """What the cut blocks say about the article."""
    title = next((b.text for b, w in zip(blocks, why, strict=True) if w == "headline"), None)
    name = _author(blocks, why)
    found = Clues(
        title=Fact(headline.bare(title), "text") if title else None,
        publisher=publisher.find(blocks, why) or letterhead.publisher(blocks, why),
        author=Fact(name, "text") if name else None,
        dates=_dates(blocks, why),
    )
    return labels.of_page(blocks, why).joined(found)


def _author(blocks: Sequence[Reading], why: Sequence[str | None]) -> str | None:
    """Whom the lines under the headline name, or else another line of the page, or a name that stands there alone."""
    head = next((i for i, reason in enumerate(why) if reason == "headline"), None)
    first = next((i for i, reason in enumerate(why) if reason is None), len(blocks))
    near = [] if head is None else [b for b in blocks[head + 1 : head + 1 + AUTHOR_REACH] if b.count <= AUTHOR_WORDS]
    near = near[: max(0, first - (head or 0) - 1)]
    signed = (block for block, reason in zip(blocks, why, strict=True) if reason in _WITH_AUTHOR)
    name = next((name for block in (*near, *signed) if (name := byline.author(block.text))), None)
    if name or head is None or not any(block.is_date or days_in(block.text) for block in near):
        return name
    alone = (byline.bare(block.text, below.text) for block, below in pairwise(near))
    return next((name for name in alone if name and name not in blocks[head].text), None)


def _dates(blocks: Sequence[Reading], why: Sequence[str | None]) -> tuple[PublicationDate, ...]:
    """The day in the line that says when the page was published, or else in the date line next to the body.

    Of a running report it may be that of its entries, if all are of one day.
    """
    first = next((i for i, reason in enumerate(why) if reason is None), len(blocks))
    head = next((i for i, reason in enumerate(why) if reason == "headline"), None)
    ranked: list[tuple[int, int, PublicationDate]] = []
    open_: set[date] = set()
    for index, (block, reason) in enumerate(zip(blocks, why, strict=True)):
        under = head is not None and 0 < index - head <= DATE_REACH
        told = reason == "headline" and headline.bare(block.text) == block.text
        told = told or (reason == "standfirst" and (block.ends or block.count > AUTHOR_WORDS))
        beside = reason == "related links" and not (under and index < first)
        beside = beside or (head is not None and TOP_LINES < index < head - DATE_REACH)
        if told or beside or reason in (None, "reader comment", "caption") or block.count > 25:
            continue
        days = days_in(block.text)
        says_published, says_updated = _PUBLISHED.search(block.text), headline.UPDATED.search(block.text)
        if not days and under:
            open_ |= readings_of(block.text)
        if not days or (index > first and not (says_published or says_updated)):
            continue
        rank = 0 if says_published else 2 if says_updated else 1
        ranked.append((rank, -1 if under else abs(first - index), PublicationDate(days[0], "text")))
    if open_:  # its own day is one of these, whatever else the page shows
        ranked = [found for found in ranked if found[1] < 0 or found[2].day in open_]
    if ranked:
        return (min(ranked, key=lambda r: r[:2])[2],)
    entries = {day for block in blocks if block.passing and block.is_date for day in days_in(block.text)}
    return tuple(PublicationDate(day, "text") for day in entries) if len(entries) == 1 else ()
