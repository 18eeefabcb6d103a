"""An article as it was read: what is known of it, its text with passages marked, and what was cut from it."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from briefgen.model.article import Article, Cut, Fact
from briefgen.model.span import Span
from briefgen.model.synthesis import Evidence
from briefgen.tui.drawing import in_words
from briefgen.tui.text import Line, Piece, breaks, flow, shown, sliced
from briefgen.tui.widgets.lines import LineView

_WALK = Binding.Group("Passage ", compact=True)
_ORIGINS = {
    "project": "given by the analyst",
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


class Reader(LineView):
    """One article; the cursor stands on paragraphs, or on cuts where the ledger is shown."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right_square_bracket", "passage(1)", "Next passage", key_display="]", group=_WALK, id="reader.next"),
        Binding(
            "left_square_bracket", "passage(-1)", "Previous passage", key_display="[", group=_WALK, id="reader.previous"
        ),
        Binding("c", "ledger", "Cut", id="reader.ledger"),
        Binding("r", "restore", "Restore", id="reader.restore"),
        Binding("m", "mark", "Mark", id="reader.mark"),
        Binding("e", "edit", "Edit", show=False, id="reader.edit"),
        Binding("y", "copy", "Copy", show=False, id="reader.copy"),
        Binding("enter", "take", "Take", show=False, id="reader.take"),
        Binding("shift+down,shift+right", "extend(1)", "Longer", show=False, id="reader.longer"),
        Binding("shift+up,shift+left", "extend(-1)", "Shorter", show=False, id="reader.shorter"),
        Binding("escape", "leave", "Close", id="reader.close"),
    ]

    class Asked(Message):
        """Something is to be done with the article: ``passage``, ``restore``, ``take``, ``edit``, ``leave``."""

        def __init__(self, what: str, sheet: Sheet | None, *, text: str = "", by: int = 0) -> None:
            super().__init__()
            self.what = what
            self.sheet = sheet
            self.text = text
            self.by = by

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.sheet: Sheet | None = None
        self.passages: tuple[Evidence, ...] = ()
        self.at = 0
        self.in_ledger = False
        self._lines: list[Line] = []
        self._starts: list[int] = []
        self._cuts: list[Cut] = []
        self._marked: tuple[int, int] | None = None
        """First and last sentence of what is being marked."""

    def show(self, sheet: Sheet, passages: Sequence[Evidence] = (), at: int = 0) -> None:
        """Show an article, with the passages of an item; the one at ``at`` stands in the middle."""
        if self.sheet is None or sheet.article.id != self.sheet.article.id:
            self.in_ledger = False
        self.sheet, self.passages, self.at, self._marked = sheet, tuple(passages), at, None
        self._lay()
        self._find_passage()

    def forget(self) -> None:
        """Show nothing."""
        self.sheet = None
        self._lines, self._starts = [], []
        self.renew()

    @property
    def passage(self) -> Evidence | None:
        """The passage that is looked at."""
        return self.passages[self.at] if self.at < len(self.passages) else None

    def _find_passage(self) -> None:
        here = self.passage
        if (
            here is None
            or self.sheet is None
            or here.source.partition("-")[0] != self.sheet.article.id.partition("-")[0]
        ):
            self.cursor = 0
            self.scroll_to(y=0, animate=False, force=True)
            return
        before = self.sheet.article.text.count("\n\n", 0, here.start)
        if not self.in_ledger:
            self._center(before, here.start)

    def _center(self, paragraph: int, offset: int) -> None:
        self.cursor = min(paragraph, max(0, self.stops() - 1))
        if not self.stops():
            return
        first, count = self.lines_of(self.cursor)
        start = self._paragraphs()[self.cursor].start
        inner = sum(1 for _, end in breaks(self._text(self.cursor), self.line_width - 3) if start + end <= offset)
        target = first + min(inner, count - 1) - self.size.height // 3
        self.scroll_to(y=max(0, target), animate=False, force=True)
        self.refresh()

    def _paragraphs(self) -> list[Span]:
        """Where the paragraphs of the text stand."""
        if self.sheet is None:
            return []
        found, start = [], 0
        for part in self.sheet.article.text.split("\n\n"):
            found.append(Span(start, start + len(part)))
            start += len(part) + 2
        return found

    def _text(self, paragraph: int) -> str:
        return shown(self._paragraphs()[paragraph].of(self.sheet.article.text)) if self.sheet else ""

    def _lay(self) -> None:
        """Wrap everything anew."""
        self._lines, self._starts = [], []
        if self.sheet is None:
            return
        width = self.line_width - 3
        self._lines = [((" ", ""), *line) for line in self._head(self.sheet, width)]
        self._lines.append(())
        if self.in_ledger:
            self._lay_ledger(self.sheet, width)
        else:
            self._lay_text(self.sheet, width)
        self.renew()

    def _head(self, sheet: Sheet, width: int) -> list[Line]:
        article = sheet.article
        number = f"[{sheet.number}] " if sheet.number else ""
        title = article.title.value if article.title else article.name
        lines = flow([(number, "accent"), (title, "strong")], width)
        lines += flow(_facts(article), width)
        where = " · ".join(part for part in (sheet.shown, article.url.value if article.url else "") if part)
        lines += flow([(where, "dim")], width)
        for doubt in article.doubts:
            lines += flow([(f"⚠ {doubt.message}", "warn")], width)
        if self.passages and not self.in_ledger:
            told = f"passage {self.at + 1} of {len(self.passages)}"
            lines.append(((told, "accent"),))
        return lines

    def _lay_text(self, sheet: Sheet, width: int) -> None:
        marks = self._marks(sheet)
        for span in self._paragraphs():
            self._starts.append(len(self._lines))
            text = shown(span.of(sheet.article.text))
            pieces = _marked(text, span.start, marks)
            for start, end in breaks(text, width):
                self._lines.append(((" ", ""), *sliced(pieces, start, end)))
            self._lines.append(())

    def _marks(self, sheet: Sheet) -> list[tuple[Span, str]]:
        if self._marked:
            first, last = self._marked
            return [(Span(sheet.sentences[first].start, sheet.sentences[last].end), "picked")]
        here = sheet.article.id.partition("-")[0]
        own = [it for it in self.passages if it.source.partition("-")[0] == here]
        return [(Span(it.start, it.end), "mark strong" if it is self.passage else "mark") for it in own]

    def _lay_ledger(self, sheet: Sheet, width: int) -> None:
        self._cuts = list(sheet.article.ledger.cuts)
        back = sheet.restored
        self._lines.append((((f" cleaned away: {len(self._cuts)}" if self._cuts else " nothing was cut"), "strong"),))
        self._lines += [((" put back: ", "good"), (words, "")) for words in back]
        self._lines.append(())
        for cut in self._cuts:
            self._starts.append(len(self._lines))
            pieces: list[Piece] = [(f"{cut.why}: ", "warn"), (" ".join(cut.text.split()), "dim")]
            self._lines += [((" ", ""), *line) for line in flow(pieces, width, rest="  ")]

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002
        """Lines have another width."""
        if self.sheet:
            self._lay()
            self._find_passage()

    def line_count(self) -> int:  # noqa: D102
        return len(self._lines)

    def line(self, number: int) -> Line:  # noqa: D102
        found = self._lines[number]
        if self.has_focus and self._starts and self.stop_at(number) == self.cursor and found:
            (text, style), *rest = found
            return (("▌", "accent"), (text[1:], style), *rest)
        return found

    def stops(self) -> int:  # noqa: D102
        return len(self._starts)

    def stop_at(self, number: int) -> int | None:  # noqa: D102
        found = [place for place, start in enumerate(self._starts) if start <= number]
        return found[-1] if found and self._lines[number] else None

    def lines_of(self, stop: int) -> tuple[int, int]:  # noqa: D102
        start = self._starts[stop]
        end = self._starts[stop + 1] if stop + 1 < len(self._starts) else len(self._lines)
        return start, end - start

    def _ask(self, what: str, *, text: str = "", by: int = 0) -> None:
        self.post_message(self.Asked(what, self.sheet, text=text, by=by))

    def action_passage(self, by: int) -> None:
        """The next or previous passage of the item."""
        self._ask("passage", by=by)

    def action_ledger(self) -> None:
        """Show what was cut, or the text again."""
        self.in_ledger = not self.in_ledger
        self.cursor = 0
        self._lay()
        self.scroll_to(y=0, animate=False, force=True)

    def action_restore(self) -> None:
        """Put the block under the cursor back, or cut it again."""
        if self.in_ledger and self.cursor < len(self._cuts):
            self._ask("restore", text=self._cuts[self.cursor].text)

    def action_edit(self) -> None:
        """Say what the article does not: its date, its publisher."""
        self._ask("edit")

    def action_copy(self) -> None:
        """Copy the passage, or the paragraph."""
        self._ask("copy", text=self.passage.quote if self.passage else self._text(self.cursor))

    def action_mark(self) -> None:
        """Mark a sentence by hand."""
        sheet = self.sheet
        if self.in_ledger or sheet is None or not sheet.sentences:
            return
        start = self._paragraphs()[self.cursor].start
        at = self.passage.start if self.passage and self.stop_of(self.passage) == self.cursor else start
        first = next((n for n, it in enumerate(sheet.sentences) if it.end > at), len(sheet.sentences) - 1)
        self._marked = (first, first)
        self._relay()

    def stop_of(self, passage: Evidence) -> int:
        """The paragraph that a passage begins in."""
        return self.sheet.article.text.count("\n\n", 0, passage.start) if self.sheet else 0

    def _relay(self) -> None:
        top = self.scroll_offset.y
        self._lay()
        self.scroll_to(y=top, animate=False, force=True)

    def action_step(self, by: int) -> None:
        """Up or down; while marking, to the next sentence."""
        if self._marked and self.sheet:
            first = max(0, min(self._marked[0] + by, len(self.sheet.sentences) - 1))
            self._marked = (first, first)
            self.cursor = self.sheet.article.text.count("\n\n", 0, self.sheet.sentences[first].start)
            self._relay()
            self.go(self.cursor)
        else:
            super().action_step(by)

    def action_extend(self, by: int) -> None:
        """Mark a sentence more or less."""
        if self._marked and self.sheet:
            first, last = self._marked
            self._marked = (first, max(first, min(last + by, len(self.sheet.sentences) - 1)))
            self._relay()

    def action_take(self) -> None:
        """Do something with what is marked; in the ledger put the block back."""
        if self.in_ledger:
            self.action_restore()
        elif self._marked and self.sheet:
            first, last = self._marked
            span = Span(self.sheet.sentences[first].start, self.sheet.sentences[last].end)
            self._ask("take", text=f"{span.start}:{span.end}")

    def action_leave(self) -> None:
        """Stop marking, go back to the text, or close the article."""
        if self._marked:
            self._marked = None
            self._relay()
        elif self.in_ledger:
            self.action_ledger()
        else:
            self._ask("leave")


def _facts(article: Article) -> list[Piece]:
    pieces: list[Piece] = [(_word(article.publisher) or "(no publisher)", "" if article.publisher else "warn")]
    if article.author:
        pieces.append((f" · {article.author.value}", ""))
    if article.published:
        pieces.append((f" · {in_words(article.published.day.isoformat())}", ""))
        pieces.append((f" ({_ORIGINS[article.published.origin]})", "dim"))
    else:
        pieces.append((" · undated", "warn"))
    facts = f" · {article.words} words · {article.language}"
    return [*pieces, (facts + (f" · reliability {article.reliability}" if article.reliability else ""), "dim")]


def _word(fact: Fact | None) -> str:
    return fact.value if fact else ""


def _marked(text: str, offset: int, marks: Sequence[tuple[Span, str]]) -> list[Piece]:
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
