"""Text -> the hyphens at the ends of its lines: those that only part a word, those that belong to its spelling."""

import re
from collections.abc import Iterator

_PARTED = re.compile(r"[-\u2010](?<=[^\W\d_].)(?=[^\S\n]*\n\s*(?P<after>[^\s,.;:!?)\"”]+))")
LONGEST = 40
"""Letters of a word that is looked at."""


def at_line_ends(text: str, start: int, end: int) -> Iterator[tuple[int, bool]]:
    """Where hyphens part words over two lines between ``start`` and ``end``, and whether they only do that."""
    if text.find("\n", start, end) < 0:
        return
    for match in _PARTED.finditer(text, start, end):
        line = text[max(start, match.start() - LONGEST) : match.end()]
        yield match.start(), is_soft(line, match["after"], text)


def mended(text: str) -> str:
    """``text`` with the words whole."""
    pieces, start = [], 0
    for at, soft in at_line_ends(text, 0, len(text)):
        pieces.append(text[start : at if soft else at + 1])
        start = len(text) - len(text[at + 1 :].lstrip())
    return "".join([*pieces, text[start:]])


def is_soft(line: str, following: str, source: str) -> bool:
    """Whether the hyphen at the end of a line only parts a word: ``source`` has it nowhere with the hyphen."""
    before, after = re.split(r"[\s(\"“]", line)[-1], re.split(r"[\s,.;:!?)\"”]", following)[0]
    return after[:1].islower() and before + after not in source
