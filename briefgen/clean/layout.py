"""Text -> blocks: the spans of its paragraphs and items, whether each stands on one line or is wrapped over several."""

import re
from itertools import pairwise

from briefgen.clean import stamp
from briefgen.clean.furniture import is_byline
from briefgen.clean.prose import is_date_line
from briefgen.model.span import Span
from briefgen.words import ITEM

_LINE = re.compile(r"\S(?:[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*\S)?")
_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_ENDS = re.compile(r"[.!?…:;][\"'”’)\]]*$")
WRAP_WIDTH, NARROWEST = 100, 24
"""Characters; editors and mail programs wrap at 60 to 90, columns of a newspaper have 28 to 40."""
COLUMN_WIDTH, COLUMN_BREAKS = 40, 3
"""In lines that are narrower so many breaks must fall inside a sentence: short lines are menus, too."""
WRAPPED_SHARE = 0.5
"""Of the breaks behind full lines of a group, how many must fall inside a sentence for the text to be wrapped."""
SHORT_LINE = 0.75
"""Of the usual width of a line: a line that is shorter ends its paragraph."""


def blocks(text: str) -> tuple[Span, ...]:
    """The paragraphs of ``text`` in order, without the white space around them; the stamp of the first by itself."""
    found = [block for group in _groups(text) for block in _paragraphs(text, group)]
    first = found[0] if found else Span(0, 0)
    at = stamp.begins(first.of(text))
    if at is None:
        return tuple(found)
    title = first.of(text)[:at].rstrip()
    return Span(first.start, first.start + len(title)), Span(first.start + at, first.end), *found[1:]


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


def _paragraphs(text: str, group: list[Span]) -> list[Span]:
    """The paragraphs of lines between two blank ones: each line by itself, unless they are wrapped."""
    widths = sorted(line.end - line.start for line in group)
    usual = widths[min(len(widths) - 1, int(0.8 * len(widths)))]
    if widths[-1] > WRAP_WIDTH or usual < NARROWEST or not _is_wrapped(text, group, usual):
        return group
    found = group[:1]
    for before, line in pairwise(group):
        if _begins(text, before, line, usual):
            found.append(line)
        else:
            found[-1] = Span(found[-1].start, line.end)
    return found


def _is_wrapped(text: str, group: list[Span], usual: int) -> bool:
    """Whether lines that are full mostly break inside a sentence."""
    full = [pair for pair in pairwise(group) if not _is_short(pair[0], usual)]
    inside = sum(not _ENDS.search(before.of(text)) and not text[after.start].isupper() for before, after in full)
    least = 1 if usual >= COLUMN_WIDTH else COLUMN_BREAKS
    return inside >= max(least, WRAPPED_SHARE * len(full))


def _begins(text: str, before: Span, line: Span, usual: int) -> bool:
    """Whether a line of a wrapped text begins a new paragraph."""
    number = line.of(text).isdigit() and _ENDS.search(before.of(text))
    if number or any(_is_credit(each.of(text)) for each in (before, line)):
        return True
    return _is_short(before, usual) and not (text[line.start].islower() or text[before.end - 1] == "-")


def _is_credit(line: str) -> bool:
    """Whether a line says who wrote the text or when; ``1998.`` is the end of a sentence."""
    return is_byline(line) or (is_date_line(line) and not line.endswith("."))


def _is_short(line: Span, usual: int) -> bool:
    return line.end - line.start < SHORT_LINE * usual
