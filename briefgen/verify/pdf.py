"""PDF -> Document: what the pages show, read in the order of the structure tree, and the attached briefing.json.

Page text is taken from the marked content of the pages, glyph by glyph through each font's own map to Unicode.
"""

import io
import logging
import re
import unicodedata
from collections.abc import Iterator, Mapping
from itertools import groupby

from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject, NumberObject, PdfObject, StreamObject

from briefgen.verify.finding import Finding
from briefgen.verify.shown import Document

_ATTACHMENT = "briefing.json"
_OWN = "name one that briefgen wrote"
_MAPPED = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>")
"""A glyph and its text: none where it is a further part of the letter before it."""
_NUMBER = re.compile(r"\d+")
_Glyphs = Mapping[int, str]


def read(content: bytes) -> Document | Finding:
    """What the pages show and carry, or what is wrong with the file as a whole."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it cannot read is a finding
    try:
        reader = PdfReader(io.BytesIO(content))
        attached = reader.attachments.get(_ATTACHMENT, [])
        root = reader.trailer["/Root"].get_object()
        pages = _Pages(reader)
        pieces = list(_pieces(root["/StructTreeRoot"], pages))  # type: ignore[index]
    except (PyPdfError, ValueError, KeyError, AttributeError, TypeError) as error:
        return Finding("data", f"the file cannot be read as a tagged PDF: {type(error).__name__}: {error}; {_OWN}")
    if len(attached) != 1:
        return Finding(
            "data", f"the file has {len(attached)} files named {_ATTACHMENT} in it, and is to have one; {_OWN}"
        )
    quotes = ("".join(text for _, text in group) for quote, group in groupby(pieces, lambda piece: piece[0]) if quote)
    return Document(
        attached[0].decode("utf-8", "replace"), "".join(text for _, text in pieces) + pages.rest(), tuple(quotes)
    )


class _Pages:
    """The marked content of the pages, each read once: text by page and number."""

    def __init__(self, reader: PdfReader) -> None:
        self._reader = reader
        self._pages = {page.indirect_reference.idnum: page for page in reader.pages if page.indirect_reference}
        self._read: dict[int, dict[int, str]] = {}

    def text(self, page: int, number: int) -> str:
        """The text of one piece of marked content; it is given out once."""
        if page not in self._read:
            self._read[page] = _marked(self._pages[page], self._reader)
        return self._read[page].pop(number, "")

    def rest(self) -> str:
        """What stands on the pages outside the structure: their running heads and feet."""
        return "".join(text for texts in self._read.values() for text in texts.values())


def _pieces(element: PdfObject, pages: _Pages, page: int = 0, quote: int = 0) -> Iterator[tuple[int, str]]:
    """The text under a structure element in reading order, each piece with the number of its quotation, or 0."""
    found = element.get_object()
    if isinstance(found, ArrayObject):
        for child in found:
            yield from _pieces(child, pages, page, quote)
    elif isinstance(found, NumberObject):
        yield quote, pages.text(page, int(found))
    elif isinstance(found, DictionaryObject) and "/K" in found:
        quote = id(found) if found.get("/S") == "/BlockQuote" else quote
        here = found.raw_get("/Pg").idnum if "/Pg" in found else page
        yield from _pieces(found["/K"], pages, here, quote)


def _marked(page: PageObject, reader: PdfReader) -> dict[int, str]:
    """Text by the number of its marked content."""
    fonts = {name: _glyphs(font.get_object()) for name, font in page["/Resources"]["/Font"].items()}  # type: ignore[index]
    glyphs: dict[int, list[str]] = {}
    font: _Glyphs = {}
    numbers: list[int | None] = []
    for operands, operator in ContentStream(page["/Contents"].get_object(), reader).operations:
        if operator in (b"BDC", b"BMC"):
            numbers.append(_number(operands))
        elif operator == b"EMC":
            numbers.pop()
        elif operator == b"Tf":
            font = fonts[operands[0]]
        elif operator in (b"Tj", b"TJ"):
            number = next((number for number in reversed(numbers) if number is not None), -1)
            glyphs.setdefault(number, []).extend(_shown(operands[0], font))
    return {number: _read_aloud(shown) for number, shown in glyphs.items()}


def _number(operands: list[PdfObject]) -> int | None:
    properties = operands[1] if len(operands) > 1 else None
    number = properties.get("/MCID") if isinstance(properties, DictionaryObject) else None
    return int(number) if isinstance(number, NumberObject) else None


def _shown(operand: PdfObject, font: _Glyphs) -> list[str]:
    """The glyphs that a text operator shows, as text: one string, or an array of strings and distances."""
    strings = operand if isinstance(operand, ArrayObject) else [operand]
    codes = b"".join(getattr(string, "original_bytes", b"") for string in strings)
    return [font.get(int.from_bytes(codes[i : i + 2], "big"), "\ufffd") for i in range(0, len(codes), 2)]


def _read_aloud(glyphs: list[str]) -> str:
    """Glyphs from left to right in the order of reading: runs of a script from right to left are turned round."""
    found: list[str] = []
    for backwards, run in groupby(_directed([it for it in glyphs if it]), lambda glyph: glyph[0]):
        texts = [text for _, text in run]
        found.append(
            _NUMBER.sub(lambda number: number[0][::-1], "".join(reversed(texts))) if backwards else "".join(texts)
        )
    return "".join(found)


def _directed(glyphs: list[str]) -> list[tuple[bool, str]]:
    """Each glyph and whether it is read from right to left: a letter by its script, a sign as the letters about it.

    A mark is read as its letter, which stands right of it there.
    """
    backwards = [unicodedata.bidirectional(glyph[:1]) in ("R", "AL") for glyph in glyphs]
    forwards = [unicodedata.bidirectional(glyph[:1]) == "L" for glyph in glyphs]
    for place in range(len(glyphs)):
        if not (backwards[place] or forwards[place]):
            after = next((i for i in range(place, len(glyphs)) if backwards[i] or forwards[i]), None)
            marks = after is not None and all(unicodedata.bidirectional(it[:1]) == "NSM" for it in glyphs[place:after])
            backwards[place] = (
                after is not None and backwards[after] and (marks or (place > 0 and backwards[place - 1]))
            )
    return list(zip(backwards, glyphs, strict=True))


def _glyphs(font: PdfObject) -> _Glyphs:
    """A font's map from codes of two bytes to text."""
    table = font["/ToUnicode"].get_object()  # type: ignore[index]
    if not isinstance(table, StreamObject):
        return {}
    content = table.get_data()
    mapped = content[content.index(b"endcodespacerange") :]
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in _MAPPED.findall(mapped)}
