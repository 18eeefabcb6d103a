"""Text -> blocks: the spans of its paragraphs and items, whether each stands on one line or is wrapped over several."""

import re
from itertools import pairwise

from briefgen.model.span import Span
from briefgen.words import ITEM

_LINE = re.compile(r"\S(?:[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*\S)?")
_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_ENDS = re.compile(r"[.!?…:;][\"'”’)\]]*$")
WRAP_WIDTH = 100
"""Characters; editors and mail programs wrap at 60 to 90."""
WRAPPED_SHARE = 0.5
"""Of the breaks inside a group of lines, how many must fall inside a sentence for the text to be wrapped."""


def blocks(text: str) -> tuple[Span, ...]:
    """The paragraphs of ``text`` in order, without the white space around them."""
    groups = _groups(text)
    return tuple(block for group in groups for block in (_joined(group) if _is_wrapped(text, group) else group))


def lines(text: str) -> list[Span]:
    """The lines of ``text`` that are not blank, without the white space around them."""
    return [Span(*match.span()) for match in _LINE.finditer(text)]


def _groups(text: str) -> list[list[Span]]:
    """Lines with no blank line between them; each item of a list begins a group of its own."""
    groups: list[list[Span]] = []
    for line in lines(text):
        near = groups and len(_BREAK.findall(text, groups[-1][-1].end, line.start)) == 1
        if near and not ITEM.match(text, line.start, line.end):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _is_wrapped(text: str, group: list[Span]) -> bool:
    """Whether the lines of a group are one paragraph: all of about one width, and broken inside sentences."""
    if len(group) < 2:
        return False
    widths = [line.end - line.start for line in group]
    if max(widths) > WRAP_WIDTH or min(widths[:-1]) < 0.6 * max(widths) or max(widths) < 40:
        return False
    inside = sum(
        not _ENDS.search(before.of(text)) and not text[after.start].isupper() for before, after in pairwise(group)
    )
    return inside >= WRAPPED_SHARE * (len(group) - 1)


def _joined(group: list[Span]) -> list[Span]:
    return [Span(group[0].start, group[-1].end)]
