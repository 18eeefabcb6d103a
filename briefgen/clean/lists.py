"""Readings + what is kept of them -> what is kept with the article's lists: short lines that no prose would be.

Lists in the text, rows of items that begin alike, and the lists that a text ends in.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from briefgen.clean.prose import Reading
from briefgen.words import ITEM, MONTH

LIST_LINES, REPEATED_WORDS = 10, 10
"""A hole of so many lines is a list, whose lines may repeat; in a shorter one a long repeated line is a caption."""
TITLE_WORDS, TITLE_CAPITALS = 7, 0.6
"""A line in a hole that looks like the title of another article."""
CLOSING_ITEMS, ANNOUNCED_ITEMS = 4, 2
"""Lines in a row that begin with a mark, a number or a date, from which they are a list; where a line that ends in a
colon announces them, fewer are."""
_DATED = re.compile(rf"^(?:\d|{MONTH} \d)", re.I)


def with_lists(blocks: Sequence[Reading], kept: Sequence[bool]) -> list[bool]:
    """``kept`` with the lists of the article's text."""
    return _with_closing_list(blocks, _with_rows(blocks, _with_holes(blocks, kept)))


def _with_holes(blocks: Sequence[Reading], kept: Sequence[bool]) -> list[bool]:
    """``kept`` with the plain lines of its holes before any furniture begins: lists, tables, headings."""
    filled, start = list(kept), None
    for index, keep in enumerate(kept):
        if not keep:
            continue
        if start is not None and _is_list(hole := blocks[start + 1 : index]):
            filled[start + 1 : index] = [_is_of_list(block) for block in hole]
        start = index
    return filled


def _is_list(hole: Sequence[Reading]) -> bool:
    """Whether a hole is the article's own: long, or without any furniture or repetition."""
    return len(hole) >= LIST_LINES or all(
        (b.plain or b.passing or _is_rule(b)) and not (b.repeated and b.count >= REPEATED_WORDS) for b in hole
    )


def _is_rule(block: Reading) -> bool:
    return block.kind is not None and block.kind.why == "rule"


def _is_of_list(block: Reading) -> bool:
    if not block.plain or block.in_furniture or block.passing:
        return False
    return block.count < TITLE_WORDS or block.capitals <= TITLE_CAPITALS


def _with_rows(blocks: Sequence[Reading], kept: Sequence[bool]) -> list[bool]:
    """``kept`` with whole rows of items inside the text, or that it keeps half of, and the lines that announce them."""
    filled = list(kept)
    first = next((index for index, keep in enumerate(kept) if keep), len(kept))
    last = max((index for index, keep in enumerate(kept) if keep), default=-1)
    for start, end in _rows(blocks):
        inside = first < start and end <= last
        if not inside and 2 * sum(kept[start:end]) < end - start:
            continue
        filled[start:end] = [True] * (end - start)
        if start and blocks[start - 1].plain and _announces(blocks[start - 1]):
            filled[start - 1] = True
    return filled


def _rows(blocks: Sequence[Reading]) -> Iterator[tuple[int, int]]:
    """Where two and more items stand in a row before furniture begins: the first, and the one behind the last."""
    start = 0
    while start < len(blocks):
        end = start
        while end < len(blocks) and _is_item(blocks[end]) and not blocks[end].in_furniture:
            end += 1
        if end - start >= ANNOUNCED_ITEMS:
            yield start, end
        start = end + 1


def _is_item(block: Reading) -> bool:
    return block.plain and ITEM.match(block.text) is not None


def _announces(block: Reading) -> bool:
    return block.text.endswith(":")


def _with_closing_list(blocks: Sequence[Reading], kept: list[bool], *, another: bool = False) -> list[bool]:
    """``kept`` with the lists that a text ends in, and the lines over them: dates of a tour, what to do.

    After one list ``another`` need not be long or announced.
    """
    last = max((index for index, keep in enumerate(kept) if keep), default=len(kept))
    after = list(takewhile(lambda block: block.plain and not block.in_furniture, blocks[last + 1 : len(kept)]))
    heading = bool(after) and not _opens(after[0])
    announced = _announces(after[0]) if heading else _announces(blocks[last]) if after else False
    items = list(takewhile(_is_item if announced else _opens, after[heading:]))
    another = another or (last < len(blocks) and _is_item(blocks[last]))
    if len(items) < (ANNOUNCED_ITEMS if announced or another else CLOSING_ITEMS):
        return kept
    end = last + 1 + heading + len(items)
    return _with_closing_list(blocks, kept[: last + 1] + [True] * (end - last - 1) + kept[end:], another=True)


def _opens(block: Reading) -> bool:
    """Whether a line begins as those of a list do."""
    return ITEM.match(block.text) is not None or _DATED.match(block.text) is not None
