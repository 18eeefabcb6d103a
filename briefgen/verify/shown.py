"""Document -> Findings: whether a page shows the quotes that its data have, letter for letter.

Both HTML and PDF mark the words of sources as block quotations; white space and the ends of lines do not count.
"""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.verify.finding import Finding, clipped
from briefgen.verify.record import Record
from briefgen.verify.verbatim import claims, labels

_SAME_GLYPH = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2206": "\u0394"})
"""Characters that a font may draw as one; a PDF does not tell which of them was meant."""
_CLUSTERED = ((0x0900, 0x0DFF), (0x1000, 0x109F), (0x1780, 0x17FF))
"""Letters of India, Sri Lanka, Myanmar and Cambodia: fonts draw several as one, or one as several in another order, and
a PDF does not tell which. They are left out where texts are compared."""


@dataclass(frozen=True, slots=True)
class Document:
    """What a page shows and carries."""

    data: str
    """The briefing as JSON."""
    text: str
    """All of its text in reading order."""
    quotes: tuple[str, ...]
    """The words marked as a source's; one quotation may come in several pieces that follow each other."""
    passages: tuple[str, ...] = ()
    """The passages that references open, each with what surrounds it."""
    marked: tuple[str, ...] = ()
    """What is highlighted in them."""


def findings(document: Document, record: Record) -> list[Finding]:
    """Where the page shows other words than its data have."""
    return [
        *_unknown(document, record),
        *_missing(document, record),
        *_opened(document, record),
    ]


def plain(text: str) -> str:
    """``text`` without what a page may change: white space, signs without an own shape, which of like characters."""
    like = unicodedata.normalize("NFKC", text.translate(_SAME_GLYPH))
    return "".join(letter for letter in like if not letter.isspace() and not _is_shapeless(letter))


def _is_shapeless(letter: str) -> bool:
    return (
        unicodedata.category(letter) in ("Cf", "Cc")
        or "\ufe00" <= letter <= "\ufe0f"
        or any(first <= ord(letter) <= last for first, last in _CLUSTERED)
    )


def _unknown(document: Document, record: Record) -> Iterator[Finding]:
    """Quotations on the page that the data do not have."""
    known = {plain(claim.text) for claim in claims(record.briefing)}
    for piece in _unmatched([plain(quote) for quote in document.quotes], known):
        yield Finding("page", f"shows a quote that is not in its data: {clipped(document.quotes[piece])}")


def _unmatched(pieces: Sequence[str], known: set[str]) -> Iterator[int]:
    """Where the pieces, joined in order, stop making up known texts; after each such place it goes on behind it."""
    start = 0
    while start < len(pieces):
        reached = _reached(pieces, start, sorted(known))
        if reached < len(pieces):
            yield reached
        start = reached + 1


def _reached(pieces: Sequence[str], start: int, known: list[str]) -> int:
    """The first piece that no way of joining the pieces from ``start`` on can account for; ``known`` is sorted."""
    begun = {""}
    reached = start
    for index in range(start, len(pieces)):
        texts = {before + pieces[index] for before in begun}
        whole = any(_has(known, text) for text in texts)
        begun = {text for text in texts if _begins(known, text)} | ({""} if whole else set())
        if whole:
            reached = index + 1
        if not begun:
            break
    return reached


def _has(known: list[str], text: str) -> bool:
    place = bisect_left(known, text)
    return place < len(known) and known[place] == text


def _begins(known: list[str], text: str) -> bool:
    """Whether a longer known text begins so."""
    place = bisect_left(known, text + "\0")
    return place < len(known) and known[place].startswith(text)


def _missing(document: Document, record: Record) -> Iterator[Finding]:
    """Words and names of the data that the page does not show."""
    text = plain(document.text)
    for claim in claims(record.briefing):
        if claim.main and plain(claim.text) not in text:
            yield Finding(claim.where, f"is not on the page as it is in the data: {clipped(claim.text)}")
    for where, label in labels(record.briefing):
        if plain(label) not in text:
            yield Finding(where, f"is not on the page as it is in the data: {clipped(label)}")


def _opened(document: Document, record: Record) -> Iterator[Finding]:
    """Passages behind references that are not what the data have."""
    references = record.briefing.references
    known = [plain(stretch.text) for reference in references for stretch in record.stretches(reference.id)]
    quotes = {plain(e.quote) for claim in claims(record.briefing) for e in claim.evidence}
    for mark in document.marked:
        if plain(mark) not in quotes:
            yield Finding("page", f"highlights a passage that is not in its data: {clipped(mark)}")
    for passage in document.passages:
        words = plain(passage)
        if words not in quotes and not any(words in text for text in known):
            yield Finding("page", f"opens a passage that is not in its data: {clipped(passage)}")
