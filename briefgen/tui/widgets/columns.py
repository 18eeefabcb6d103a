"""Positions of diverging claims next to each other."""

from typing import ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.events import Resize

from briefgen.model.synthesis import Divergence, Evidence, Position
from briefgen.render.filters import role_beside
from briefgen.tui.drawing import Numbers, cited, in_words, quoted
from briefgen.tui.text import Line, flow
from briefgen.tui.widgets.lines import LineView

LEAST_COLUMN = 24
"""Cells: a narrower column breaks a quotation into shreds, so further positions go into another row of columns."""


class Columns(LineView):
    """Positions next to each other; left and right choose one, up and down one of its passages."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,l", "step(1)", "Next position", show=False, id="columns.right"),
        Binding("left,h", "step(-1)", "Previous position", show=False, id="columns.left"),
        Binding("down,j", "quote(1)", "Next passage", show=False, id="columns.down"),
        Binding("up,k", "quote(-1)", "Previous passage", show=False, id="columns.up"),
    ]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._lines: list[Line] = []
        self._places: list[tuple[int, int]] = []
        self.divergence: Divergence | None = None
        self.at = 0
        """Which passage of the position is looked at."""
        self._head: list[Line] = []
        self._numbers: Numbers = lambda _: 0

    def show(self, divergence: Divergence | None, head: list[Line], numbers: Numbers) -> None:
        """Show an issue."""
        if divergence is None or self.divergence is None or divergence.id != self.divergence.id:
            self.cursor = self.at = 0
        self.divergence, self._head, self._numbers = divergence, head, numbers
        self._lay()

    @property
    def position(self) -> Position | None:
        """The position that is chosen."""
        positions = self.divergence.positions if self.divergence else ()
        return positions[self.cursor] if self.cursor < len(positions) else None

    @property
    def passage(self) -> Evidence | None:
        """The passage that is chosen."""
        found = self.position.evidence if self.position else ()
        return found[self.at % len(found)] if found else None

    def _lay(self) -> None:
        self._lines, self._places = [*self._head, ()], []
        positions = self.divergence.positions if self.divergence else ()
        self.cursor = max(0, min(self.cursor, len(positions) - 1))
        beside = max(1, min(len(positions), self.line_width // LEAST_COLUMN))
        for start in range(0, len(positions), beside):
            self._lay_row(start, positions[start : start + beside], (self.line_width - 1) // beside)
        self.renew()

    def _lay_row(self, start: int, positions: tuple[Position, ...], width: int) -> None:
        """A row of columns under what is there."""
        columns = [self._column(it, start + n, width - 2) for n, it in enumerate(positions)]
        height = max(map(len, columns))
        top = len(self._lines)
        for line in range(height):
            pieces: list[tuple[str, str]] = []
            for column in columns:
                found = column[line] if line < len(column) else ()
                used = sum(cell_len(text) for text, _ in found)
                pieces += [*found, (" " * max(0, width - used), "")]
            self._lines.append(tuple(pieces))
        self._lines.append(())
        self._places += [(top, height)] * len(positions)

    def _column(self, position: Position, number: int, width: int) -> list[Line]:
        chosen = number == self.cursor
        mark = ("▌" if chosen else " ", "accent")
        style = "picked strong" if chosen and self.has_focus else "strong"
        lines = flow([(position.holder, style)], width)
        for words in (role_beside(position), in_words(position.date)):
            lines += flow([(words, "dim")], width) if words else []
        lines += flow([(quoted(position.text), "")], width)
        for place, passage in enumerate(position.evidence):
            here = chosen and place == self.at % len(position.evidence)
            told = f"{'▸' if here else ' '} {cited([passage.source], self._numbers)} "
            lines += flow([(told, "accent"), (_beside(position, passage, width, whole=here), "dim")], width)
        return [(mark, *line) for line in lines]

    def on_resize(self, event: Resize) -> None:  # noqa: ARG002
        """Columns have another width."""
        self._lay()

    def line_count(self) -> int:  # noqa: D102
        return len(self._lines)

    def line(self, number: int) -> Line:  # noqa: D102
        return self._lines[number]

    def stops(self) -> int:  # noqa: D102
        return len(self._places)

    def stop_at(self, number: int) -> int | None:  # noqa: D102, ARG002
        return None  # the chosen column shows itself; a whole line belongs to several

    def lines_of(self, stop: int) -> tuple[int, int]:  # noqa: D102
        return self._places[stop]

    def go(self, stop: int, *, center: bool = False) -> None:  # noqa: D102
        self.at = 0
        super().go(stop, center=center)
        self._lay()

    def action_quote(self, by: int) -> None:
        """The next or previous passage of the position."""
        if self.position:
            self.at = (self.at + by) % max(1, len(self.position.evidence))
            self._lay()

    def watch_has_focus(self, value: bool) -> None:  # noqa: D102
        super().watch_has_focus(value)
        self._lay()


def _beside(position: Position, passage: Evidence, width: int, *, whole: bool) -> str:
    """What a passage says beyond the position's own words."""
    if passage.quote == position.text:
        return ""
    room = max(8, width - 8)
    return passage.quote if whole or len(passage.quote) <= room else passage.quote[:room].rstrip() + "…"
