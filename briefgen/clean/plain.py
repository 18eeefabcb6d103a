"""Plain text, most often a pasted web page -> Page: body, ledger and clues from lines without any markup."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import PurePosixPath

from briefgen.clean import dateline, garbled, headline, masthead
from briefgen.clean.body import body
from briefgen.clean.calendar import day_in_name
from briefgen.clean.context import in_context
from briefgen.clean.decode import decode
from briefgen.clean.hyphens import mended
from briefgen.clean.known import told
from briefgen.clean.layout import blocks
from briefgen.clean.page import NOTHING, Clues, Page, Part
from briefgen.clean.prose import Reading
from briefgen.clean.prose import read as read_block
from briefgen.clean.reasons import reasons
from briefgen.clean.split import least_words, starts
from briefgen.model.article import PublicationDate
from briefgen.model.source import RawDocument
from briefgen.model.span import Span


def read(raw: RawDocument) -> tuple[Page, ...]:
    """The pages of a text file: usually one, more when articles were clearly pasted one after another."""
    text = garbled.mended(decode(raw.content, raw.shown))
    spans = blocks(text)
    readings = in_context(_read(text, spans))
    begins = starts(readings)
    if len(begins) > 1:
        pages = _each(text, spans, begins)
        least = least_words(readings)
        kept = [start for start, page in zip(begins, pages, strict=True) if not start or _words(page) >= least]
        pages = pages if kept == begins else _each(text, spans, kept)
        if len(pages) > 1:
            return pages
    return (with_file_date(page_of(text, spans, readings), raw.part or raw.address.shown),)


def _each(text: str, spans: Sequence[Span], begins: Sequence[int]) -> tuple[Page, ...]:
    """The pages that begin at these blocks, each read by itself: its neighbours are of other articles."""
    bounds = pairwise([*begins, len(spans)])
    return tuple(page_of(text, spans[a:b], in_context(_read(text, spans[a:b]))) for a, b in bounds)


def _words(page: Page) -> int:
    """How much text is left of a page: teasers with dates have a sentence each."""
    return sum(len(part.span.of(page.source).split()) for part in page.parts if part.why is None)


def _read(text: str, spans: Sequence[Span]) -> list[Reading]:
    return [read_block(mended(span.of(text))) for span in spans]


def with_file_date(page: Page, name: str) -> Page:
    """``page`` with the day that the file's name gives."""
    day = day_in_name(PurePosixPath(name).name)
    if day is None:
        return page
    dates = (*page.clues.dates, PublicationDate(day, "file name"))
    return replace(page, clues=replace(page.clues, dates=dates))


def judged(text: str, known: Clues = NOTHING) -> Page:
    """The page that ``text`` shows, with what is ``known`` of it from elsewhere."""
    spans = blocks(text)
    return page_of(text, spans, in_context(_read(text, spans)), known)


_IMAGE = re.compile(r"(?:[a-z]{4,7}\|)*\d{2,4}px\|?\s+(?=\S)")
"""What is left of a picture at the start of a line: the width at which a wiki shows it."""


def page_of(text: str, spans: Sequence[Span], readings: Sequence[Reading], known: Clues = NOTHING) -> Page:
    """The page whose blocks lie at ``spans`` and look like ``readings``; its clues are those of the text alone."""
    why = _judged(readings, headline.said_again(readings) | told(readings, known))
    parts: list[Part] = []
    found = masthead.clues(readings, why)
    lines = [None if reason else span.of(text) for span, reason in zip(spans, why, strict=True)]
    stamps = dateline.stamps(lines)
    first = next((number for number, line in enumerate(lines) if line is not None), None)
    for number, (span, line) in enumerate(zip(spans, lines, strict=True)):
        opening = dateline.find(line) if line is not None and number == first else None
        image = _IMAGE.match(line) if line is not None else None
        length, reason = (opening.length, "dateline") if opening else (stamps[number], "date line")
        length, reason = (image.end(), "caption") if image else (length, reason)
        if line is None or not length:
            parts.append(Part(span, why[number], number))
            continue
        found = dateline.with_clues(found, opening)
        parts.append(Part(Span(span.start, span.start + length), reason, number))
        parts.append(Part(Span(span.start + length, span.end), None, number))
    return Page(text, tuple(parts), found)


def _judged(readings: Sequence[Reading], known: dict[int, str]) -> list[str | None]:
    """For each block why it is cut; what is ``known`` to say no more than the metadata is no text."""
    seen = [replace(it, evidence=it.evidence + TOLD) if index in known else it for index, it in enumerate(readings)]
    why = reasons(readings, _kept(seen))
    if "headline" not in known.values():
        why = headline.labelled(readings, why)
    named = [known[i] if i in known and it in _UNNAMED else it for i, it in enumerate(why)]
    return why if all(named) else named


TOLD = -6.0
"""Log-odds of a block that only repeats the page's title or its author's name."""
_UNNAMED = (None, "page furniture", "standfirst")
"""Reasons that say less than that it is headline or byline."""


def _kept(readings: Sequence[Reading]) -> list[bool]:
    kept = body(readings)
    if any(kept):
        return kept
    # a note of a few words has no prose to find: all that is not furniture is the article
    return [reading.kind is None and not reading.is_date and len(readings) <= FEW for reading in readings]


FEW = 12
"""Lines; a menu or an empty page has more."""
