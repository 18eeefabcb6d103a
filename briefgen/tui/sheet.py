"""Article -> lines: what is known of it, its text with passages marked, and what was cut from it and why."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.model.article import Article
from briefgen.model.span import Span
from briefgen.tui.drawing import in_words
from briefgen.tui.text import Line, Piece, breaks, flow, placed, shown, sliced

Mark = tuple[Span, str]
"""A passage of the text and its style."""
_ORIGINS = {
    "project": "supplied by the analyst",
    "page metadata": "read from the page",
    "dateline": "read from the dateline",
    "text": "read from the text",
    "url": "read from the address",
    "file name": "read from the file name",
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the reader shows of one article."""

    article: Article
    shown: str
    """Its document as printed."""
    number: int
    sentences: tuple[Span, ...] = ()
    restored: tuple[str, ...] = ()
    """First words of blocks that a person put back."""

    @property
    def paragraphs(self) -> list[Span]:
        """Where the paragraphs of the text stand."""
        found, start = [], 0
        for part in self.article.text.split("\n\n"):
            found.append(Span(start, start + len(part)))
            start += len(part) + 2
        return found


@dataclass(frozen=True, slots=True)
class Body:
    """Lines, and the first line of each place for the cursor."""

    lines: list[Line]
    starts: list[int]


def head_lines(sheet: Sheet, width: int, told: str) -> list[Line]:
    """What is known of the article; ``told`` says where the person is among its passages."""
    article = sheet.article
    number = f"[{sheet.number}] " if sheet.number else ""
    title = article.title.value if article.title else article.name
    lines = flow([(number, "accent"), (title, "strong")], width)
    lines += flow(_facts(article), width)
    where = " · ".join(part for part in (placed(sheet.shown), article.url.value if article.url else "") if part)
    lines += flow([(where, "dim")], width)
    for doubt in article.doubts:
        lines += flow([(f"⚠ {doubt.message}", "warn")], width)
    return [*lines, ((told, "accent"),)] if told else lines


def text_lines(sheet: Sheet, width: int, marks: Sequence[Mark]) -> Body:
    """The paragraphs of the text."""
    body = Body([], [])
    for span in sheet.paragraphs:
        body.starts.append(len(body.lines))
        text = shown(span.of(sheet.article.text))
        pieces = _marked(text, span.start, marks)
        body.lines.extend(tuple(sliced(pieces, start, end)) for start, end in breaks(text, width))
        body.lines.append(())
    return body


def ledger_lines(sheet: Sheet, width: int) -> Body:
    """The blocks that were cut, each with its reason, and what a person put back."""
    cuts = sheet.article.ledger.cuts
    lines: list[Line] = [((f"cleaned away: {len(cuts)}" if cuts else "nothing was cut", "strong"),)]
    for words in sheet.restored:
        lines += flow([("put back: ", "good"), (words, "")], width, rest="  ")
    body = Body([*lines, ()], [])
    for cut in cuts:
        body.starts.append(len(body.lines))
        body.lines.extend(flow([(f"{cut.why}: ", "warn"), (" ".join(cut.text.split()), "dim")], width, rest="  "))
    return body


def _facts(article: Article) -> list[Piece]:
    outlet = (article.publisher.value, "") if article.publisher else ("(no publisher)", "warn")
    pieces: list[Piece] = [outlet]
    if article.author:
        pieces.append((f" · {article.author.value}", ""))
    if article.published:
        pieces.append((f" · {in_words(article.published.day.isoformat())}", ""))
        pieces.append((f" ({_ORIGINS[article.published.origin]})", "dim"))
    else:
        pieces.append((" · undated", "warn"))
    facts = f" · {article.words} words · {article.language}"
    return [*pieces, (facts + (f" · reliability {article.reliability}" if article.reliability else ""), "dim")]


def _marked(text: str, offset: int, marks: Sequence[Mark]) -> list[Piece]:
    """A paragraph in pieces, those inside a mark with its style; of two marks the stronger counts."""
    edges = {0, len(text)}
    for span, _ in marks:
        edges |= {max(0, min(len(text), at - offset)) for at in (span.start, span.end)}
    ordered = sorted(edges)
    pieces: list[Piece] = []
    for start, end in itertools.pairwise(ordered):
        inside = [style for span, style in marks if span.start <= offset + start and offset + end <= span.end]
        pieces.append((text[start:end], max(inside, key=len) if inside else ""))
    return pieces
