"""The pane that an article is read in: walk its passages, see and restore what was cut, mark sentences."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from briefgen.model.span import Span
from briefgen.model.synthesis import Evidence
from briefgen.tui.sheet import Mark, Sheet, head_lines, ledger_lines, text_lines
from briefgen.tui.text import Line, breaks, shown
from briefgen.tui.widgets.lines import LineView

_WALK = Binding.Group("Passage ", compact=True)


class Reader(LineView):
    """One article; the cursor stands on paragraphs, or on cuts where the ledger is shown."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "left_square_bracket", "passage(-1)", "Previous passage", key_display="[", group=_WALK, id="reader.previous"
        ),
        Binding("right_square_bracket", "passage(1)", "Next passage", key_display="]", group=_WALK, id="reader.next"),
        Binding("c", "ledger", "Cut", id="reader.ledger"),
        Binding("r", "restore", "Restore", id="reader.restore"),
        Binding("m", "mark", "Mark", id="reader.mark"),
        Binding("e", "edit", "Edit", show=False, id="reader.edit"),
        Binding("y", "copy", "Copy", show=False, id="reader.copy"),
        Binding("enter", "take", "Use", id="reader.take"),
        Binding("shift+down,shift+right", "extend(1)", "Longer", key_display="⇧↓", id="reader.longer"),
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
        start = self._paragraphs[self.cursor].start
        inner = sum(1 for _, end in breaks(self._text(self.cursor), self._width) if start + end <= offset)
        target = first + min(inner, count - 1) - self.size.height // 3
        self.scroll_to(y=max(0, target), animate=False, force=True)
        self.refresh()

    @property
    def _paragraphs(self) -> list[Span]:
        return self.sheet.paragraphs if self.sheet else []

    def _text(self, paragraph: int) -> str:
        return shown(self._paragraphs[paragraph].of(self.sheet.article.text)) if self.sheet else ""

    def _lay(self) -> None:
        """Wrap everything anew."""
        self._lines, self._starts = [], []
        if self.sheet is None:
            return
        told = f"passage {self.at + 1} of {len(self.passages)}" if self.passages and not self.in_ledger else ""
        body = (
            ledger_lines(self.sheet, self._width)
            if self.in_ledger
            else text_lines(self.sheet, self._width, self._marks(self.sheet))
        )
        lines = [*head_lines(self.sheet, self._width, told), ()]
        self._starts = [len(lines) + start for start in body.starts]
        self._lines = [(((" ", ""), *line) if line else ()) for line in [*lines, *body.lines]]
        self.renew()
        self.refresh_bindings()

    @property
    def _width(self) -> int:
        """Cells for words: the cursor stands before them."""
        return self.line_width - 3

    def _marks(self, sheet: Sheet) -> list[Mark]:
        if self._marked:
            first, last = self._marked
            return [(Span(sheet.sentences[first].start, sheet.sentences[last].end), "picked")]
        here = sheet.article.id.partition("-")[0]
        own = [it for it in self.passages if it.source.partition("-")[0] == here]
        return [(Span(it.start, it.end), "mark strong" if it is self.passage else "mark") for it in own]

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
        place = bisect_right(self._starts, number) - 1
        return place if place >= 0 and self._lines[number] else None

    def lines_of(self, stop: int) -> tuple[int, int]:  # noqa: D102
        start = self._starts[stop]
        end = self._starts[stop + 1] if stop + 1 < len(self._starts) else len(self._lines)
        return start, end - start

    def _ask(self, what: str, *, text: str = "", by: int = 0) -> None:
        self.post_message(self.Asked(what, self.sheet, text=text, by=by))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Blocks are put back where they are listed; while a passage is marked, keys are about that alone."""
        if action in ("take", "extend"):
            return self._marked is not None or (action == "take" and self.in_ledger)
        if action in ("restore", "mark"):
            return self.in_ledger == (action == "restore") and self._marked is None
        return self._marked is None or action not in ("passage", "ledger", "edit")

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
        cuts = self.sheet.article.ledger.cuts if self.sheet and self.in_ledger else ()
        if self.cursor < len(cuts):
            self._ask("restore", text=cuts[self.cursor].text)

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
        start = self._paragraphs[self.cursor].start
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
