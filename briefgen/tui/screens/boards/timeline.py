"""The timeline: a strip of days or months above, the entries below, those without a date last."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from briefgen.edits import ItemEdit
from briefgen.model.synthesis import Event
from briefgen.render import plain
from briefgen.tui import changes
from briefgen.tui.dates import edtf
from briefgen.tui.drawing import draw
from briefgen.tui.screens.boards.board import OUT, Board
from briefgen.tui.screens.dialogs import Prompt
from briefgen.tui.targets import item_target, numbers, pins
from briefgen.tui.text import shown
from briefgen.tui.widgets.bars import entitle
from briefgen.tui.widgets.blocks import Block, BlockList
from briefgen.tui.widgets.lines import LineView

_SHARE = 5
"""The strip takes no more than this part of the screen; its last lines, which bear months and years, go first."""


class TimelineBoard(Board):
    """A list of entries."""

    NAME = "Timeline"
    SECTIONS = ("timeline", "undated")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("equals_sign", "date", "Date", key_display="=", id="timeline.date"),
        Binding("m", "merge", "Merge", id="timeline.merge"),
        Binding("d", "drop", "Drop", group=OUT, id="timeline.drop"),
        Binding("p", "pin", "Pin", id="timeline.pin"),
        Binding("u", "undated", "Undated", id="timeline.undated"),
    ]

    def contents(self) -> ComposeResult:
        """The strip and the list."""
        yield Static(id="strip")
        yield BlockList(id="list")

    @property
    def _events(self) -> tuple[Event, ...]:
        return self.findings.events + self.findings.undated

    def fill(self) -> None:
        """Draw strip and list."""
        rows, number = self.query_one("#list", BlockList), numbers(self.bench.desk)
        pinned = pins(self.bench.desk, "timeline", self._events)
        blocks = []
        for event in self._events:
            first, *rest = draw(event, rows.inner_width - 2, number, 0)
            sign = ("⚑ ", "good") if event.id in pinned else ("1 ", "warn") if event.single_source else ("  ", "")
            lines = ((sign, *first), *((("  ", ""), *line) for line in rest))
            blocks.append(Block(event.id, lines))
        rows.show(blocks, "No event was found.")
        counts = f"{len(self.findings.events)} dated, {len(self.findings.undated)} undated; 1 = one source"
        entitle(self.query_one("#board-pane"), subtitle=counts)
        made = self.bench.desk.briefing
        picture = plain.strip(self.findings.events, made.as_of if made else None, max(0, rows.line_width - 2))
        self.query_one("#strip", Static).update(Content("\n".join(map(shown, picture[: self.size.height // _SHARE]))))

    @property
    def _event(self) -> Event | None:
        here = self.query_one("#list", BlockList).current
        return next((event for event in self._events if event.id == here), None)

    def on_line_view_chosen(self, event: LineView.Chosen) -> None:
        """The source of an entry."""
        if event.view.id == "list" and self._event:
            self.source.passages(self._event.evidence)

    def _do(self, name: str, edit: ItemEdit) -> None:
        self.bench.change(name, lambda now: changes.item(now, edit))

    def action_date(self) -> None:
        """Set the date of the entry."""
        event = self._event
        if event is None:
            return
        target = item_target(event, self.bench.desk)
        hint = "2025, 2025-09, 17 Sep 2025, 2025-09-17/2025-09-20"
        self.app.push_screen(
            Prompt("Date of this entry", event.date or "", hint, edtf),
            lambda typed: self._do("date set", ItemEdit("redate", "timeline", target, edtf(typed))) if typed else None,
        )

    def action_merge(self) -> None:
        """The marked entries tell of one event; the first of them stays."""
        rows = self.query_one("#list", BlockList)
        marked = [event for event in self._events if event.id in rows.marked]
        if self._event and self._event not in marked and len(marked) == 1:
            marked.append(self._event)
        if len(marked) < 2:
            self.bench.tell("mark the entries that tell of one event with space, then press m", "warning")
            return
        first, *others = (item_target(event, self.bench.desk) for event in marked)
        rows.marked = set()
        self._do("entries merged", ItemEdit("merge", "timeline", first, others=tuple(others)))

    def action_drop(self) -> None:
        """Take the entry out."""
        if self._event:
            self._do("entry dropped", ItemEdit("drop", "timeline", item_target(self._event, self.bench.desk)))

    def action_pin(self) -> None:
        """Keep the entry, whatever the limit."""
        if self._event:
            pinned = pins(self.bench.desk, "timeline", self._events).get(self._event.id)
            if pinned:
                self.bench.change("unpinned", lambda now: changes.without_item(now, pinned))
            else:
                self._do("entry pinned", ItemEdit("pin", "timeline", item_target(self._event, self.bench.desk)))

    def action_undated(self) -> None:
        """To the entries without a date."""
        if self.findings.undated:
            self.query_one("#list", BlockList).go(len(self.findings.events), center=True)
        else:
            self.bench.tell("every entry has a date", "information")
