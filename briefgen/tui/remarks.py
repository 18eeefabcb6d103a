"""A comment's Markdown -> lines: read as the documents read it, drawn with the few means of a terminal."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from briefgen.tui.text import Line, Piece, flow

PLAIN = "comment"
_STYLES = {"strong": "comment strong", "b": "comment strong", "code": "accent", "del": "dim"}
_BLOCKS = ("p", "li", "pre", "div", "ul", "ol", "hr")


def remark_lines(text: str, width: int) -> list[Line]:
    """A comment in lines of a width: emphasis as styles, lists with their signs, quotations behind a bar."""
    from briefgen.render.notes import to_html

    reader = _Reader()
    reader.feed(to_html(text))
    reader.close()
    lines: list[Line] = []
    for block in reader.blocks:
        if lines and block.apart:
            lines.append(())
        lines += _drawn(block, width)
    return lines


@dataclass(slots=True)
class _Block:
    """What stands on lines of its own."""

    first: str = ""
    rest: str = ""
    apart: bool = True
    """A blank line stands before it."""
    pieces: list[Piece] = field(default_factory=list)


def _drawn(block: _Block, width: int) -> Iterator[Line]:
    begin = block.first
    for pieces in _rows(block.pieces):
        for line in flow(pieces, width - len(block.rest)):
            yield ((begin, PLAIN), *line) if begin else line
            begin = block.rest


def _rows(pieces: list[Piece]) -> list[list[Piece]]:
    """The pieces of each line that the writer ended himself."""
    rows: list[list[Piece]] = [[]]
    for text, style in pieces:
        for number, part in enumerate(text.split("\n")):
            if number:
                rows.append([])
            rows[-1].append((part, style))
    return rows


class _Reader(HTMLParser):
    """Collects the blocks of a comment's HTML, which holds only the tags that ``to_html`` lets through."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[_Block] = []
        self._open: list[str] = []
        self._counts: list[int] = []
        """The last number of each list that is open; -1 for a list without numbers."""
        self._sign = ""
        self._target = ""
        self._begun = False
        self._apart = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        if tag == "br":
            self._add("\n")
            return
        if tag == "hr":
            self._begin()
            self._add("─" * 12)
        self._open += [] if tag == "hr" else [tag]
        if tag in _BLOCKS:
            self._begun = False
        if tag in ("ul", "ol"):
            self._apart = self._apart and not self._counts
            self._counts.append(int(known.get("start") or 1) - 1 if tag == "ol" else -1)
        elif tag == "li":
            self._number()
        elif tag == "a":
            self._target = known.get("href") or ""

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            self._open.reverse()
            self._open.remove(tag)
            self._open.reverse()
        if tag in _BLOCKS:
            self._begun, self._apart = False, tag != "li"
        if tag in ("ul", "ol") and self._counts:
            self._counts.pop()
        elif tag == "a" and self._target:
            told = "".join(text for text, _ in self.blocks[-1].pieces) if self.blocks else ""
            if not told.endswith(self._target.removeprefix("mailto:")):
                self._add(f" ({self._target})", "dim")
            self._target = ""

    def handle_data(self, data: str) -> None:
        if "pre" not in self._open:
            if not data.strip() and not self._begun:
                return
            data = data.replace("\n", " ")
            if not self._begun or self.blocks[-1].pieces[-1:] == [("\n", PLAIN)]:
                data = data.lstrip()
        self._add(data.rstrip("\n"), next((_STYLES[tag] for tag in reversed(self._open) if tag in _STYLES), PLAIN))

    def _number(self) -> None:
        if self._counts and self._counts[-1] >= 0:
            self._counts[-1] += 1
            self._sign = f"{self._counts[-1]}. "
        else:
            self._sign = "• "

    def _add(self, text: str, style: str = PLAIN) -> None:
        if not self._begun:
            self._begin()
        self.blocks[-1].pieces.append((text, style))

    def _begin(self) -> None:
        """The next words stand in a block of their own."""
        bar = "▏ " * self._open.count("div")
        indent = "  " * max(0, len(self._counts) - 1)
        first = bar + indent + self._sign
        rest = bar + indent + " " * (len(self._sign) or 2 * bool(self._counts))
        self.blocks.append(_Block(first if self._sign else rest, rest, self._apart))
        self._sign, self._begun, self._apart = "", True, True
