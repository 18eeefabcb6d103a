"""Paragraph -> the dateline that it begins with, and the time of day that an entry of a running report begins with.

Both stand at the head of the text itself and are none of it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefgen.clean.calendar import days_in
from briefgen.clean.page import Clues
from briefgen.clean.prose import Reading
from briefgen.model.article import Fact, PublicationDate

_AGENCY = r"(?:-LRB-|\()\s*(?P<agency>[A-Z][\w.&/ ]{1,30}?)\s*(?:-RRB-|\))"
_CAPITALS = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĖĘĚĞĠĢĤĪĮİĶĹĻĽŁŃŅŇŌŐŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚ"
_PLACE = rf"(?:[{_CAPITALS}][{_CAPITALS}.'’-]+(?:[ ,/|]+(?:[A-Z][\w.'’-]*|of|the|de))*)"
_DASH = r"(?:—|–|--|-|:)"
_DAY = r"(?:[A-Z][a-z]+day,?\s+)?(?:[A-Z][a-z]+\.?\s+\d{1,2}(?:\s*,\s*\d{4})?|\d{1,2}\s+[A-Z][a-z]+\.?(?:,?\s+\d{4})?)"
_CLOCK = r"(?:\s+\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?\s*[A-Z]{2,4})?"
_HEADER = rf"(?:(?=[^.|]{{3,40}}\|){_PLACE}\s+\d{{1,2}},?\s+(?:19|20)\d\d{_CLOCK}\s+)?"
"""What wire reports have before their dateline: ``PORT MAREN, Veldania | Tue Mar 4, 2031 3:10 am EST``."""
_DATELINE = re.compile(
    rf"^{_HEADER}(?:{_PLACE}(?:\s*,\s*{_DAY})?\s*(?:{_AGENCY}\s*{_DASH}|\s(?:—|–|--)|\s-\s)"
    rf"|{_PLACE}?\s*{_AGENCY.replace('agency', 'agency2')}\s*{_DASH})\s*(?=[\"'“‘`{_CAPITALS}0-9])"
)
_INLINE = re.compile(
    rf"(?<=\s)[A-Z]{{3}}[A-Z.'’-]*(?:[ ,]+[A-Z][\w.'’-]*){{0,4}}(?:,\s*{_DAY})?\s*{_AGENCY}\s*{_DASH}\s+"
    r"(?=[\"'“‘`A-Z0-9])"
)
"""A dateline behind the headline and the byline that were pasted on one line with it."""
_LEAD = 500
"""Characters of a line in which that is looked for."""
_SENTENCE_END = re.compile(r"[a-z]{3}[.!?][\"”’]?\s+[A-Z]")
LINE_WORDS = 8
"""Words of a line that is nothing but a dateline."""
PLACE_WORDS = 3
"""Words of a place in capitals; a longer line is a headline in capitals."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where a report was sent from, at the start of the text."""

    length: int
    """Code points of the block that it takes up."""
    agency: str | None
    text: str


def find(text: str) -> Dateline | None:
    """The dateline that a paragraph begins with: ``PORT MAREN, Veldania (VNA) —``."""
    match = _DATELINE.match(text[:_LEAD])
    if match is not None:
        return Dateline(match.end(), match["agency"] or match["agency2"], match.group().strip())
    match = _INLINE.search(text[:_LEAD])
    if match is None or _SENTENCE_END.search(text, 0, match.start()):
        return None
    return Dateline(match.end(), match["agency"], match.group().strip())


def is_line(block: Reading) -> bool:
    """Whether a line is nothing but a dateline, its text below it."""
    place = block.text.rstrip(" |_–—-")
    sent = place != block.text or "(" in place or block.count <= PLACE_WORDS
    return sent and block.count <= LINE_WORDS and _DATELINE.match(f"{place} — A") is not None


def with_clues(found: Clues, line: Dateline | None) -> Clues:
    """``found`` with what the dateline says."""
    if line is None:
        return found
    dates = tuple(PublicationDate(day, "dateline") for day in days_in(line.text)[:1])
    publisher = found.publisher or (Fact(line.agency, "dateline") if line.agency else None)
    return replace(found, publisher=publisher, dates=(*dates, *found.dates))


def stamps(lines: Sequence[str | None]) -> list[int]:
    """How many characters of each line the time of day takes up that it begins with, as entries of running reports do.

    0 for a line without one, for ``None``, and for all lines where only a few have one.
    """
    found = [match.end() if line and (match := _STAMP.match(line)) else 0 for line in lines]
    return found if sum(map(bool, found)) >= ENTRIES else [0] * len(found)


_STAMP = re.compile(
    r"[\[(*]{0,2}(?:[01]?\d|2[0-3])[.:h][0-5]\d(?:\s?[AaPp]\.?[Mm]\b\.?)?(?:\s?(?:GMT|BST|UTC|[CEMPW]E?[SD]?T|[A-Z]ST)\b)?"
    r"[\])*]{0,2}(?:\s*[-–—:|]\s*|\s+)(?=[A-Z\"“‘'\[])"
)
ENTRIES = 3
"""Entries that make a report a running one."""
