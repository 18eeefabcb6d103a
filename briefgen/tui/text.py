"""Text -> lines of a width. Words of articles are drawn as they are: nothing here reads markup."""

import re
from collections.abc import Iterable, Sequence

from rich.cells import cell_len, set_cell_size

Piece = tuple[str, str]
"""Words and the name of their style; an empty name is plain."""
Line = tuple[Piece, ...]
_TOKEN = re.compile(r"\S+\s*|\s+")
_UNSEEN = dict.fromkeys((*range(32), *range(127, 160)), "·") | {0x09: " ", 0x0A: " ", 0x0D: " "}
"""Control characters would move the terminal's cursor."""
_UNSEEN |= dict.fromkeys((*range(8234, 8239), *range(8294, 8298), 8206, 8207), "·")


def shown(text: str) -> str:
    """The text without characters that a terminal obeys."""
    return text if text.isprintable() else text.translate(_UNSEEN)


def breaks(text: str, width: int) -> list[tuple[int, int]]:
    """Where the lines of a text begin and end, at words where it can be; trailing blanks hang over."""
    width = max(1, width)
    lines: list[tuple[int, int]] = []
    start = end = used = 0
    for match in _TOKEN.finditer(text):
        token = match.group()
        size = cell_len(token.rstrip())
        if used and used + size > width:
            lines.append((start, end))
            start, used = end, 0
        while size > width:
            cut = _fitting(text, match.end() - len(token) if start < match.start() else start, width)
            lines.append((start, cut))
            start = end = cut
            token = text[cut : match.end()]
            size, used = cell_len(token.rstrip()), 0
        used += cell_len(token)
        end = match.end()
    if end > start or not lines:
        lines.append((start, end))
    return lines


def _fitting(text: str, start: int, width: int) -> int:
    """The end of the longest stretch from ``start`` that fits, at least one character."""
    end, used = start, 0
    while end < len(text):
        used += cell_len(text[end])
        if used > width:
            break
        end += 1
    return max(end, start + 1)


def flow(pieces: Iterable[Piece], width: int, *, first: str = "", rest: str | None = None) -> list[Line]:
    """Pieces as wrapped lines; ``first`` stands before the first line, ``rest`` before the others."""
    rest = " " * cell_len(first) if rest is None else rest
    pieces = [(shown(text), style) for text, style in pieces if text]
    text = "".join(words for words, _ in pieces)
    found: list[Line] = []
    for start, end in breaks(text, width - max(cell_len(first), cell_len(rest))):
        prefix = rest if found else first
        body = sliced(pieces, start, end)
        found.append(((prefix, ""), *body) if prefix else tuple(body))
    return found


def told(words: str, style: str, width: int, *, first: str = "") -> list[Line]:
    """A message, each of its lines wrapped."""
    return [line for part in words.splitlines() for line in flow([(part, style)], width, first=first)]


def in_short(message: str) -> str:
    """The first lines of a message that the preview shows whole."""
    first, rest = message.splitlines()[:_FIRST], message.splitlines()[_FIRST:]
    return "\n".join([*first, f"and {len(rest)} more, see the preview"] if rest else first)


_FIRST = 3
"""Lines of a message: more of them, wrapped, would hide a small screen."""


def sliced(pieces: Sequence[Piece], start: int, end: int) -> list[Piece]:
    """The part of the pieces from ``start`` to ``end``."""
    found, place = [], 0
    for text, style in pieces:
        left, right = max(start, place), min(end, place + len(text))
        if left < right:
            found.append((text[left - place : right - place], style))
        place += len(text)
    return found


def fitted(text: str, width: int) -> str:
    """The text in exactly ``width`` cells, with an ellipsis where something is left out."""
    text = shown(text)
    if cell_len(text) <= width:
        return text + " " * (width - cell_len(text))
    return set_cell_size(text, max(0, width - 1)) + "…" if width > 0 else ""


def placed(path: str) -> str:
    """A path as it is told: of one that leads out of the project's folder, the folder and the file that it ends in."""
    return "…/" + "/".join(path.split("/")[-2:]) if path.startswith("../") else path


def less_one(line: Line) -> Line:
    """A line without one cell of its margin: the first, or the one after a sign that stands there."""
    (text, style), *rest = line
    return ((text[1:] if text.startswith(" ") else text[0] + text[2:], style), *rest)
