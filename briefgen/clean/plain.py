"""Plain text, most often a pasted web page -> Page: body, ledger and clues from lines without any markup."""

from collections.abc import Sequence
from pathlib import PurePosixPath

from briefgen.clean import masthead
from briefgen.clean.body import body
from briefgen.clean.calendar import day_in_name
from briefgen.clean.context import in_context
from briefgen.clean.decode import decode
from briefgen.clean.layout import blocks
from briefgen.clean.page import Clues, Page, Part
from briefgen.clean.prose import Reading
from briefgen.clean.prose import read as read_block
from briefgen.clean.reasons import reasons
from briefgen.model.article import PublicationDate
from briefgen.model.source import RawDocument
from briefgen.model.span import Span


def read(raw: RawDocument) -> tuple[Page, ...]:
    """The pages of a text file."""
    page = judged(decode(raw.content, raw.shown))
    return (with_file_date(page, raw.part or raw.address.shown),)


def with_file_date(page: Page, name: str) -> Page:
    """``page`` with the day that the file's name gives."""
    day = day_in_name(PurePosixPath(name).name)
    if day is None:
        return page
    dates = (*page.clues.dates, PublicationDate(day, "file name"))
    return Page(page.source, page.parts, _replaced(page.clues, dates))


def _replaced(clues: Clues, dates: tuple[PublicationDate, ...]) -> Clues:
    return Clues(clues.title, clues.publisher, clues.author, clues.url, clues.language, dates)


def judged(text: str) -> Page:
    """The page that ``text`` shows."""
    spans = blocks(text)
    return page_of(text, spans, [read_block(span.of(text)) for span in spans])


def page_of(text: str, spans: Sequence[Span], readings: Sequence[Reading]) -> Page:
    """The page whose blocks lie at ``spans`` and look like ``readings``."""
    readings = in_context(readings)
    why = masthead.labelled(readings, reasons(readings, _kept(readings)))
    parts: list[Part] = []
    found = masthead.clues(readings, why)
    first = True
    for number, (span, reason) in enumerate(zip(spans, why, strict=True)):
        line = masthead.dateline(span.of(text)) if first and reason is None else None
        first = first and reason is not None
        if line is None:
            parts.append(Part(span, reason, number))
            continue
        found = masthead.with_agency(found, line)
        parts.append(Part(Span(span.start, span.start + line.length), "dateline", number))
        parts.append(Part(Span(span.start + line.length, span.end), None, number))
    return Page(text, tuple(parts), found)


def _kept(readings: Sequence[Reading]) -> list[bool]:
    kept = body(readings)
    if any(kept):
        return kept
    # a note of a few words has no prose to find: all that is not furniture is the article
    return [reading.kind is None and not reading.is_date and len(readings) <= FEW for reading in readings]


FEW = 12
"""Lines; a menu or an empty page has more."""
