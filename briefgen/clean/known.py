"""Readings and what the metadata say -> the blocks that only say it again: headline and byline."""

from collections.abc import Sequence

from briefgen.clean.page import Clues
from briefgen.clean.prose import Reading
from briefgen.words import fold, name_key

BYLINE_WORDS = 14
"""Words of a line that says who wrote the article, and where and when."""
REACH = 4
"""Blocks before and after the headline among which that line is looked for."""


def told(blocks: Sequence[Reading], known: Clues) -> dict[int, str]:
    """Why those blocks are cut that repeat the title and the author that are known, by index."""
    title = _key(known.title.value) if known.title else ""
    at = next((i for i, block in enumerate(blocks) if title and _key(block.text) == title), None)
    found = {} if at is None else {at: "headline"}
    if known.author is None:
        return found
    names = [name for part in known.author.value.replace(" and ", ",").split(",") if (name := name_key(part))]
    first = 0 if at is None else max(0, at - REACH)
    for index in range(first, min(len(blocks), first + 2 * REACH + 1)):
        block = blocks[index]
        if block.count <= BYLINE_WORDS and not block.ends and any(name in name_key(block.text) for name in names):
            found.setdefault(index, "byline")
    return found


def _key(text: str) -> str:
    return "".join(c for c in fold(text) if c.isalnum())
