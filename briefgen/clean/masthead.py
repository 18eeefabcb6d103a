"""Blocks cut around the body -> title, publisher, author and date: metadata instead of text."""

import re
from collections.abc import Sequence

from briefgen.clean import headline, labels, letterhead, publisher
from briefgen.clean.byline import author
from briefgen.clean.calendar import days_in
from briefgen.clean.page import Clues
from briefgen.clean.prose import Reading
from briefgen.model.article import Fact, PublicationDate

_PUBLISHED = re.compile(r"\b(?:published|posted|first published|created|issued)\b", re.I)
_WITH_AUTHOR = ("byline", "reporting credit", "date line", "page furniture")
DATE_REACH = 4
"""Lines under the headline in which the article's date stands."""


def clues(blocks: Sequence[Reading], why: Sequence[str | None]) -> Clues:
    """What the cut blocks say about the article."""
    title = next((b.text for b, w in zip(blocks, why, strict=True) if w == "headline"), None)
    signed = (b.text for b, w in zip(blocks, why, strict=True) if w in _WITH_AUTHOR)
    name = next(filter(None, map(author, signed)), None)
    found = Clues(
        title=Fact(headline.bare(title), "text") if title else None,
        publisher=publisher.find(blocks, why) or letterhead.publisher(blocks, why),
        author=Fact(name, "text") if name else None,
        dates=_dates(blocks, why),
    )
    return labels.of_page(blocks, why).joined(found)


def _dates(blocks: Sequence[Reading], why: Sequence[str | None]) -> tuple[PublicationDate, ...]:
    """The day in the line that says when the page was published, or else in the date line next to the body."""
    first = next((i for i, reason in enumerate(why) if reason is None), len(blocks))
    head = next((i for i, reason in enumerate(why) if reason == "headline"), None)
    ranked: list[tuple[int, int, PublicationDate]] = []
    for index, (block, reason) in enumerate(zip(blocks, why, strict=True)):
        told = reason == "headline" and headline.bare(block.text) == block.text
        if told or reason in (None, "reader comment", "caption", "related links") or block.count > 25:
            continue
        days = days_in(block.text)
        says_published, says_updated = _PUBLISHED.search(block.text), headline.UPDATED.search(block.text)
        if not days or (index > first and not (says_published or says_updated)):
            continue
        rank = 0 if says_published else 2 if says_updated else 1
        under = head is not None and 0 < index - head <= DATE_REACH
        ranked.append((rank, -1 if under else abs(first - index), PublicationDate(days[0], "text")))
    return (min(ranked, key=lambda r: r[:2])[2],) if ranked else ()
