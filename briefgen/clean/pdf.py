"""A PDF file -> Page: its lines in reading order, running heads and page numbers cut, hyphens and paragraphs mended.

A word that is hyphenated over two lines keeps all its letters; the hyphen goes into the ledger.
"""

import logging
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import zip_longest

from briefgen.clean.assemble import HYPHEN
from briefgen.clean.context import in_context
from briefgen.clean.hyphens import is_soft
from briefgen.clean.page import Page, Part
from briefgen.clean.plain import page_of, with_file_date
from briefgen.clean.prose import read as read_block
from briefgen.errors import InputError
from briefgen.model.article import Fact
from briefgen.model.source import RawDocument
from briefgen.model.span import Span

MOST_PAGES = 500
RUNNING_HEAD = "running head"
RUNNING = 3
"""Pages on which a line must stand at the edge to be a running head."""
EDGE = 2
"""Lines at the top and at the foot of a page that may be running heads."""
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u2010\u00ad]$")
_ENDS = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_DIGITS = re.compile(r"\d+")
SHORT_LINE = 0.75
"""Of the usual width of a line: a line that is shorter and ends a sentence ends its paragraph."""


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span
    text: str
    running: bool
    """It stands at the edge of several pages, or is a page number."""
    gap: bool
    """A blank line stands before it."""


def read(raw: RawDocument) -> tuple[Page, ...]:
    """The page of a PDF file; raises InputError when it is broken, locked, or holds pictures only."""
    sheets, title = _extracted(raw)
    source, lines = _lines(sheets)
    if not any(line.text and not line.running for line in lines):
        raise InputError(f"{raw.shown!r} holds no text, only pictures; run a text recognition over it first")
    blocks = _paragraphs(lines)
    spans = [Span(block[0].span.start, block[-1].span.end) for block in blocks]
    page = page_of(source, spans, in_context([read_block(_mended(block)) for block in blocks]))
    page = replace(page, parts=_parts(page, lines))
    if title and not page.clues.title:
        page = replace(page, clues=replace(page.clues, title=Fact(title, "page metadata")))
    return (with_file_date(page, raw.part or raw.address.shown),)


def _extracted(raw: RawDocument) -> tuple[list[str], str | None]:
    """The text of each sheet, and the title in the document's information."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it reports every oddity it mends
    try:
        reader = PdfReader(BytesIO(raw.content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError(f"{raw.shown!r} is locked with a password; save a copy without one")
        if len(reader.pages) > MOST_PAGES:
            raise InputError(f"{raw.shown!r} has more than {MOST_PAGES} pages; save the article's pages alone")
        title = reader.metadata.title if reader.metadata else None
        return [page.extract_text() for page in reader.pages], title
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, IndexError, OSError) as error:
        raise InputError(f"{raw.shown!r} is not a whole PDF file ({error}); save or export it again") from error


def _lines(sheets: Sequence[str]) -> tuple[str, list[_Line]]:
    """All sheets as one text, and its lines with what they are on their sheet."""
    edges = Counter(key for sheet in sheets for key in {_key(line) for line in _edges(sheet)})
    lines: list[_Line] = []
    start = 0
    for sheet in sheets:
        at_edge = set(_edges(sheet))
        gap = False
        for line in sheet.split("\n"):
            text = line.strip()
            if text:
                often = text in at_edge and edges[_key(text)] >= min(RUNNING, len(sheets)) and len(sheets) > 1
                number = text in at_edge and bool(
                    re.fullmatch(r"(?:page )?\W*\d{1,4}(?: ?(?:/|of) ?\d{1,4})?\W*", text, re.I)
                )
                at = start + line.index(text)
                lines.append(_Line(Span(at, at + len(text)), text, often or number, gap))
            gap = not text
            start += len(line) + 1
    return "\n".join(sheets), lines


def _edges(sheet: str) -> list[str]:
    lines = [text for line in sheet.split("\n") if (text := line.strip())]
    return lines[:EDGE] + lines[-EDGE:]


def _key(line: str) -> str:
    """A line without its page number."""
    return _DIGITS.sub("#", line)


def _paragraphs(lines: Sequence[_Line]) -> list[list[_Line]]:
    """Lines of the text, by paragraph; running heads between them do not part one."""
    text = [line for line in lines if not line.running]
    widths = sorted(len(line.text) for line in text)
    usual = widths[int(0.8 * (len(widths) - 1))]
    found: list[list[_Line]] = []
    for line in text:
        if found and not _begins(found[-1], line, usual):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _begins(paragraph: Sequence[_Line], line: _Line, usual: int) -> bool:
    """Whether ``line`` begins a new paragraph."""
    before = paragraph[-1].text
    if _HYPHEN.search(before) or line.text[0].islower():
        return False
    short = len(before) < SHORT_LINE * usual
    return short or (line.gap and bool(_ENDS.search(before)))


def _mended(block: Sequence[_Line]) -> str:
    """The words of a paragraph as one line, hyphens at line ends taken out."""
    return " ".join(line.text for line in block).replace("\u00ad ", "").replace("- ", "")


def _parts(page: Page, lines: Sequence[_Line]) -> tuple[Part, ...]:
    """The page's parts, with running heads and the hyphens at line ends cut out of them."""
    found: list[Part] = []
    for part in page.parts:
        inner = [line for line in lines if part.span.start <= line.span.start < part.span.end]
        found += _split(part, inner, page.source)
    covered = {part.span.start for part in found}
    outside = [Part(line.span, RUNNING_HEAD, -1) for line in lines if line.running and line.span.start not in covered]
    return tuple(sorted(found + outside, key=lambda part: part.span))


def _split(part: Part, lines: Sequence[_Line], source: str) -> list[Part]:
    found: list[Part] = []
    start = part.span.start
    for line, following in zip_longest(lines, lines[1:]):
        end = line.span.end
        if line.running:
            found.append(Part(Span(start, line.span.start), part.why, part.paragraph))
            found.append(Part(line.span, RUNNING_HEAD, part.paragraph))
            start = end
        elif part.why is None and following is not None and _HYPHEN.search(line.text):
            last = end - is_soft(line.text, following.text, source)
            found.append(Part(Span(start, last), None, part.paragraph))
            found.append(Part(Span(last, end), HYPHEN, part.paragraph))
            start = end
    found.append(Part(Span(start, part.span.end), part.why, part.paragraph))
    return [piece for piece in found if piece.span.of(source).strip()]
