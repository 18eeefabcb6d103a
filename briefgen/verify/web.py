"""HTML -> Document: what a web page shows and carries."""

from html.parser import HTMLParser

from briefgen.verify.shown import Document

_UNSEEN = ("script", "style", "title")


def read(html: str) -> Document:
    """What the page shows, and the data in its ``script`` of the id ``briefing``."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Document(
        data="".join(reader.data),
        text="".join(reader.text),
        quotes=tuple(map("".join, reader.quotes)),
        passages=tuple(map("".join, reader.passages)),
        marked=tuple(map("".join, reader.marked)),
    )


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.data: list[str] = []
        self.text: list[str] = []
        self.quotes: list[list[str]] = []
        self.passages: list[list[str]] = []
        self.marked: list[list[str]] = []
        self._unseen = ""
        self._aside = False
        """In a drawer: what is read there is not what the page itself shows."""
        self._open: dict[str, list[str]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in _UNSEEN:
            self._unseen = given.get("id") or tag
        elif tag == "aside":
            self._aside = True
        elif tag == "blockquote":
            self._begin(tag, self.passages if given.get("class") == "passage" else self.quotes)
        elif tag == "mark":
            self._begin(tag, self.marked)

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = ""
        self._aside = self._aside and tag != "aside"
        self._open.pop(tag, None)

    def handle_data(self, data: str) -> None:
        if self._unseen == "briefing":
            self.data.append(data)
        elif not self._unseen:
            for piece in self._open.values():
                piece.append(data)
            if not self._aside:
                self.text.append(data)

    def _begin(self, tag: str, pieces: list[list[str]]) -> None:
        self._open[tag] = []
        pieces.append(self._open[tag])
