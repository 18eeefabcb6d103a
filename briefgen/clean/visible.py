"""HTML -> the text that a page shows, block by block in document order, with what the markup says of each block.

Nothing is fetched, no entity is loaded, and a page of any depth is walked without recursion.
"""

import re
from dataclasses import dataclass

from lxml import etree
from lxml import html as lxml_html

_HIDDEN = frozenset(
    "script style head noscript template svg iframe object select datalist textarea".split()  # what no browser prints
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike "
    "strong sub sup time tt u var wbr".split()
)
SIDE = frozenset("aside nav footer figcaption figure form button".split())
_DECLARATIONS = re.compile(r"<!DOCTYPE[^>\[]{0,300}\[.*?\]\s*>", re.I | re.S)
LARGEST_MARKUP = 10_000_000
"""Characters; beyond it a page is a data dump, and the tree would take over a gigabyte."""


def without_declarations(markup: str) -> str:
    """``markup`` without the entities that its document type declares: no page needs them, and they can grow."""
    return _DECLARATIONS.sub("<!DOCTYPE html>", markup)


@dataclass(frozen=True, slots=True)
class VisibleBlock:
    """The text of one block element."""

    text: str
    links: float
    """Share of its characters that stand in links, 0 to 1."""
    tags: frozenset[str]
    """The elements it stands in, up to the root."""


def parse(markup: str) -> lxml_html.HtmlElement | None:
    """The tree of a page; None when there is none in it."""
    parser = lxml_html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        return lxml_html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def visible(tree: lxml_html.HtmlElement) -> list[VisibleBlock]:
    """The blocks of a page that hold text."""
    # a page with an unclosed noscript lies within it as a whole
    return _walked(tree, _HIDDEN) or _walked(tree, _HIDDEN - {"noscript"})


def _walked(tree: lxml_html.HtmlElement, hidden: frozenset[str]) -> list[VisibleBlock]:
    walk = _Walk(hidden)
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        (walk.enter if event == "start" else walk.leave)(element)
    walk.end_block()
    return walk.blocks


class _Walk:
    """The state of a walk through a tree: what it stands in, and the block that is being gathered."""

    def __init__(self, hidden: frozenset[str]) -> None:
        self._tags = hidden
        self.blocks: list[VisibleBlock] = []
        self._inside: list[str] = []
        self._hidden = 0
        self._links = 0
        self._pieces: list[tuple[bool, str]] = []

    def enter(self, element: etree._Element) -> None:
        tag = _tag(element)
        if tag not in _INLINE:
            self.end_block()
            self._inside.append(tag)
        self._hidden += tag in self._tags or _is_hidden(element)
        self._links += tag == "a"
        self._gather(element.text)

    def leave(self, element: etree._Element) -> None:
        tag = _tag(element)
        if tag not in _INLINE:
            self.end_block()
            self._inside.pop()
        self._hidden -= tag in self._tags or _is_hidden(element)
        self._links -= tag == "a"
        self._gather(element.tail)

    def end_block(self) -> None:
        text = " ".join("".join(piece for _, piece in self._pieces).split())
        if text:
            total = sum(len(piece) for _, piece in self._pieces)
            linked = sum(len(piece) for link, piece in self._pieces if link)
            self.blocks.append(VisibleBlock(text, linked / total, frozenset(self._inside)))
        self._pieces = []

    def _gather(self, text: str | None) -> None:
        if text and not self._hidden:
            self._pieces.append((self._links > 0, text))


def _tag(element: etree._Element) -> str:
    return element.tag if isinstance(element.tag, str) else ""


def _is_hidden(element: etree._Element) -> bool:
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    return style is not None and "display:none" in style.replace(" ", "").lower()
