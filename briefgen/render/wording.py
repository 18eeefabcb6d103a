"""Words as they are set: runs and paragraphs, for formats that are neither HTML nor Markdown; notes as such words."""

from dataclasses import dataclass
from html.parser import HTMLParser

from briefgen.render import notes


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of text of one look."""

    text: str
    bold: bool = False
    italic: bool = False
    soft: bool = False
    """Smaller and grey."""
    link: str = ""
    """The anchor that it leads to."""
    raised: bool = False


Paragraph = tuple[Words, ...]
_BLOCKS = ("p", "li", "div", "pre", "hr", "br")


def paragraphs(markdown: str) -> tuple[Paragraph, ...]:
    """The paragraphs and list entries of a note, entries with a bullet; emphasis is kept, links are their words."""
    reader = _Reader()
    reader.feed(notes.to_html(markdown))
    reader.close()
    return tuple(tuple(found) for found in reader.found if any(words.text.strip() for words in found))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[list[Words]] = [[]]
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - as html.parser calls it
        bulleted = tag == "p" and self._open[-1:] == ["li"]
        if tag in _BLOCKS and not bulleted:
            self.found.append([Words("• ")] if tag == "li" else [])
        if tag not in ("br", "hr"):
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        text = " ".join(data.split("\n"))
        if text.strip():
            self.found[-1].append(Words(text, "strong" in self._open, "em" in self._open))
