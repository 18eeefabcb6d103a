"""Text + sentences -> Items: which sentences belong to a list whose lines begin with marks, and what announces it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.model.span import Span
from briefgen.words import ITEM


@dataclass(frozen=True, slots=True)
class Item:
    """A sentence of a list, without the mark before it."""

    span: Span
    lead: Span | None
    """The sentence or heading that announces the list."""


_COLON = re.compile(r":\s*$")
_ENDS = re.compile(r"[.!?;,…][\"”’')\]]*\s*$")
"""What no line that announces a list ends in: it has a colon, or nothing, as headings do."""
_STYLES = (re.compile(r"\(?\d"), re.compile(r"\(?[a-z]"))


def items(text: str, sentences: Sequence[Span]) -> dict[int, Item]:
    """The items among the ``sentences``, by their numbers; a mark alone is none."""
    return dict(_read(text, sentences))


def _read(text: str, sentences: Sequence[Span]) -> Iterator[tuple[int, Item]]:
    open_lists: list[tuple[int, Span | None]] = []
    announcing: Span | None = None
    start = 0
    for number, span in enumerate(sentences):
        if not span.start or text[span.start - 1] == "\n":
            mark = ITEM.match(text, span.start)
            open_lists = _opened(open_lists, _style(mark[0]), announcing) if mark else []
            start = mark.end() if mark else span.start
        if not open_lists:
            announcing = span if _ENDS.search(span.of(text)) is None else None
        elif start < span.end:
            own = Span(max(start, span.start), span.end)
            yield number, Item(own, open_lists[-1][1])
            announcing = own if _COLON.search(span.of(text)) else None


def _opened(lists: list[tuple[int, Span | None]], style: int, announcing: Span | None) -> list[tuple[int, Span | None]]:
    """The lists that are open at a mark: that of its style goes on, those inside it end, or a new one begins."""
    for place, (of, _) in enumerate(lists):
        if of == style and announcing is None:
            return lists[: place + 1]
    return [*lists, (style, announcing)]


def _style(mark: str) -> int:
    return next((number for number, style in enumerate(_STYLES) if style.match(mark)), len(_STYLES))
