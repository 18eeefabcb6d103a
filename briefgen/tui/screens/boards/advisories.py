"""Advisories: who tells whom to do what; superseded ones are said to be."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from briefgen.edits import ItemEdit
from briefgen.model.synthesis import Notice
from briefgen.tui import changes
from briefgen.tui.drawing import draw
from briefgen.tui.screens.boards.board import OUT, Board
from briefgen.tui.targets import item_target, numbers, pins
from briefgen.tui.widgets.blocks import Block, BlockList
from briefgen.tui.widgets.lines import LineView


class AdvisoriesBoard(Board):
    """A list of advisories."""

    NAME = "Advisories"
    SECTIONS = ("advisories",)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d", "drop", "Drop", group=OUT, id="advisories.drop"),
        Binding("p", "pin", "Pin", id="advisories.pin"),
    ]

    def contents(self) -> ComposeResult:
        """The list."""
        yield BlockList(id="list", actions=("choose",))

    def fill(self) -> None:
        """Draw the list."""
        rows, number = self.query_one("#list", BlockList), numbers(self.bench.desk)
        pinned = pins(self.bench.desk, "advisories", self.findings.notices)
        blocks = []
        for notice in self.findings.notices:
            sign = ("⚑ ", "good") if notice.id in pinned else ("  ", "")
            lines = tuple((sign, *line) for line in draw(notice, rows.inner_width - 2, number, 0))
            blocks.append(Block(notice.id, (*lines, ())))
        rows.show(blocks, "No advisory was found.")

    @property
    def _notice(self) -> Notice | None:
        here = self.query_one("#list", BlockList).current
        return next((notice for notice in self.findings.notices if notice.id == here), None)

    def on_line_view_chosen(self, event: LineView.Chosen) -> None:
        """The source of an advisory."""
        if event.view.id == "list" and self._notice:
            self.source.passages(self._notice.evidence)

    def action_drop(self) -> None:
        """Take the advisory out."""
        if self._notice:
            edit = ItemEdit("drop", "advisories", item_target(self._notice, self.bench.desk))
            self.bench.change("advisory dropped", lambda now: changes.item(now, edit))

    def action_pin(self) -> None:
        """Keep the advisory, first in its section."""
        if self._notice:
            pinned = pins(self.bench.desk, "advisories", self.findings.notices).get(self._notice.id)
            edit = pinned or ItemEdit("pin", "advisories", item_target(self._notice, self.bench.desk))
            step = changes.without_item if pinned else changes.item
            self.bench.change("unpinned" if pinned else "pinned", lambda now: step(now, edit))
