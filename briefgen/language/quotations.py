"""text -> paragraphs and quotations: where somebody's own words begin and end.

Works on characters, so that every tokeniser's text is read the same. A paragraph's end closes an open quotation, as
in the printed convention that repeats the opening mark at each paragraph and closes only the last.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefgen.model.span import Span

_OPEN = "“„«‟"
_CLOSE = "”»"
_ENDINGS = "”»\"'’"
_TOGGLES = ('"', "''")
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*")
_WRAP = re.compile(r"[^\s.!?:;”\"'’)]\n[a-z]")
_MARKS = re.compile(r"[“„«‟”»\"]|``|''|(?<![^\s(\[—–-])[‘'](?=[^\W_])")
_BENT = re.compile(r"(?<=[^\s(\[—–-])[“«](?=[\s.,;:!?)]|$)")
_SINGLE_END = {
    "‘": re.compile(r"(?<=[.,!?…])’(?![^\W_])|(?<=[^\Ws])’(?=[\s.,;:!?)—–-]|$)"),
    "'": re.compile(r"(?<=[.,!?…])'(?![^\W_])|(?<=[^\Ws])'(?=[\s.,;:!?)—–-]|$)"),
}
_ELISION = re.compile(r"[‘'](?:s|t|d|m|ll|re|ve|em|til|tis|twas|cause|n|\d\ds?)\b", re.IGNORECASE)
_LONGEST_SINGLE = 2_000
LONGEST = 4_000
"""Characters of a quotation: a mark that nothing closes so far opens none. The longest of 9,626 in news has 906."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between quotation marks, marks included."""

    span: Span
    closed: bool
    """False where the paragraph ends before a closing mark."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph and the quotations in it."""

    span: Span
    quoted: tuple[Span, ...]


@lru_cache(maxsize=2)  # an article is asked for them by its sentences, its names and its statements in turn
def read(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of ``text``, each with its quotations."""
    return tuple(Paragraph(span, tuple(it.span for it in quotations(text, span))) for span in paragraphs(text))


def paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs of ``text``: its lines, or what blank lines part where lines are wrapped by hand."""
    pattern = _PARAGRAPH if _is_wrapped(text) else re.compile(r"[^\n]+")
    return tuple(
        Span(m.start() + _indent(m[0]), m.end() - _trail(m[0])) for m in pattern.finditer(text) if m[0].strip()
    )


def _is_wrapped(text: str) -> bool:
    breaks = text.count("\n") - 2 * text.count("\n\n")
    return breaks > 0 and 4 * sum(1 for _ in _WRAP.finditer(text)) >= breaks


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _trail(line: str) -> int:
    return len(line) - len(line.rstrip())


def quotations(text: str, paragraph: Span) -> Iterator[Quotation]:
    """The outermost quotations of one paragraph, in order; one left open ends with the paragraph."""
    marks = list(_MARKS.finditer(text, paragraph.start, paragraph.end))
    closing = _closing(text, marks)
    singles = _Singles(text, paragraph.end)
    at = paragraph.start
    for number, mark in enumerate(marks):
        if mark.start() < at:
            continue
        if mark[0] in _SINGLE_END:
            end = singles.end(mark)
        else:
            closed = closing.get(number)
            end = None if _closes(text, mark) else _end(mark, marks[closed] if closed else None, paragraph.end)
        if end:
            yield Quotation(Span(mark.start(), end), end < paragraph.end or text[end - 1] in _ENDINGS)
        at = max(end or 0, mark.end())


def _closing(text: str, marks: Sequence[re.Match[str]]) -> dict[int, int]:
    """For each mark, by its number, the one that closes what it opens, others opened and closed between them.

    In one pass: where no mark is ever closed, looking on from each takes quadratic time.
    """
    found: dict[int, int] = {}
    waiting: list[tuple[int, int]] = []
    depth = 0
    for number, mark in enumerate(marks):
        if mark[0] in _SINGLE_END:
            continue
        depth += -1 if _ends(text, mark) else 1
        while waiting and depth < waiting[-1][1]:
            found[waiting.pop()[0]] = number
        waiting.append((number, depth))
    return found


def _end(mark: re.Match[str], closed: re.Match[str] | None, limit: int) -> int | None:
    """Where the quotation that ``mark`` opens ends; None when nothing closes it so far that it opens none."""
    reach = min(limit, mark.start() + LONGEST)
    if closed and closed.end() <= reach:
        return closed.end()
    return limit if reach == limit else None


def _closes(text: str, mark: re.Match[str]) -> bool:
    if mark[0] in _CLOSE or _bent(text, mark):
        return True
    if mark[0] not in _TOGGLES:
        return False
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    return before.isdigit() or (bool(before.strip()) and not after.isalnum() and before not in "([—–-:")


def _bent(text: str, mark: re.Match[str]) -> bool:
    """Whether an opening mark was typed for a closing one: ``the “rust belt“,``."""
    return mark[0] in _OPEN and bool(_BENT.match(text, mark.start()))


def _ends(text: str, mark: re.Match[str]) -> bool:
    if _bent(text, mark):
        return True
    if mark[0] in _OPEN or mark[0] == "``":
        return False
    if mark[0] not in _TOGGLES:
        return True
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    return not (before in " ([—–" and after.isalnum())


class _Singles:
    """The ends of quotations in single marks; each stretch of a paragraph is searched once."""

    def __init__(self, text: str, limit: int) -> None:
        self._text, self._limit = text, limit
        self._next: dict[str, re.Match[str] | None] = {}

    def end(self, mark: re.Match[str]) -> int | None:
        """Where the quotation that ``mark`` opens ends; an apostrophe opens none."""
        if _ELISION.match(self._text, mark.start()):
            return None
        after = mark.start() + 1
        if mark[0] not in self._next or ((known := self._next[mark[0]]) and known.start() < after):
            self._next[mark[0]] = _SINGLE_END[mark[0]].search(self._text, after, self._limit)
        found = self._next[mark[0]]
        return found.end() if found and found.end() <= mark.start() + _LONGEST_SINGLE else None
