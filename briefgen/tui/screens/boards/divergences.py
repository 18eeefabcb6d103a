"""Diverging claims side by side: one issue at a time, a column for each position."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Resize

from briefgen.edits import ItemEdit, Passage
from briefgen.edits.matching import context
from briefgen.model.synthesis import Divergence, Evidence, Position
from briefgen.tui import changes
from briefgen.tui.desk import Desk
from briefgen.tui.drawing import KIND_STYLES, Numbers, cited, in_words, quoted
from briefgen.tui.screens.boards.board import Board
from briefgen.tui.screens.dialogs import Prompt
from briefgen.tui.targets import item_target, numbers
from briefgen.tui.text import Line, flow
from briefgen.tui.widgets.lines import LineView

_WALK = Binding.Group("Issue ", compact=True)
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
                used = sum(len_of(text) for text, _ in found)
                pieces += [*found, (" " * max(0, width - used), "")]
            self._lines.append(tuple(pieces))
        self._lines.append(())
        self._places += [(top, height)] * len(positions)

    def _column(self, position: Position, number: int, width: int) -> list[Line]:
        chosen = number == self.cursor
        mark = ("▌" if chosen else " ", "accent")
        style = "picked strong" if chosen and self.has_focus else "strong"
        lines = flow([(position.holder, style)], width)
        for words in (position.role, in_words(position.date)):
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
    return passage.quote if whole else passage.quote[: max(8, width - 8)] + "…"


def len_of(text: str) -> int:
    """Cells that words take."""
    from rich.cells import cell_len

    return cell_len(text)


class DivergencesBoard(Board):
    """One issue at a time."""

    NAME = "Diverging claims"
    SECTIONS = ("divergences",)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n,pagedown", "issue(1)", "Next", group=_WALK, id="divergences.next"),
        Binding("N,pageup", "issue(-1)", "Previous", key_display="N", group=_WALK, id="divergences.previous"),
        Binding("a", "accept", "Accept", id="divergences.accept"),
        Binding("d", "reject", "Dismiss", id="divergences.reject"),
        Binding("t", "retitle", "Retitle", id="divergences.retitle"),
        Binding("shift+right", "move(1)", "Move", key_display="⇧→", id="divergences.move_right"),
        Binding("shift+left", "move(-1)", "Move passage left", show=False, id="divergences.move_left"),
        Binding("enter", "evidence", "Evidence", id="divergences.evidence"),
    ]

    def contents(self) -> ComposeResult:
        """The columns."""
        yield Columns(id="list")

    @property
    def _columns(self) -> Columns:
        return self.query_one(Columns)

    def fill(self) -> None:
        """Show the issue that was looked at, or the one at its place."""
        issues, columns = self.findings.divergences, self._columns
        old = columns.divergence
        number = next((n for n, it in enumerate(issues) if old and it.id == old.id), min(self._number, len(issues) - 1))
        self._show(max(0, number))

    _number = 0

    def _show(self, number: int) -> None:
        issues, desk = self.findings.divergences, self.bench.desk
        self._number = number
        if not issues:
            self._columns.show(None, [(("No diverging claims.", "dim"),)], numbers(desk))
            return
        issue = issues[number]
        self.source.divergence = issue
        head = _head(issue, f"{number + 1} of {len(issues)}", self._columns.line_width, desk)
        self._columns.show(issue, head, numbers(desk))

    @property
    def _issue(self) -> Divergence | None:
        return self._columns.divergence

    def action_issue(self, by: int) -> None:
        """The next or previous issue."""
        issues = self.findings.divergences
        if issues:
            self._show((self._number + by) % len(issues))

    def action_accept(self) -> None:
        """Keep the issue: no limit leaves it out."""
        issue = self._issue
        if issue:
            accepted = changes.item_edit(self.bench.desk.session.edits, "pin", issue.id)
            edit = accepted or ItemEdit("pin", "divergences", item_target(issue, self.bench.desk))
            step = changes.without_item if accepted else changes.item
            self.bench.change("accepted" if not accepted else "no longer accepted", lambda now: step(now, edit))

    def action_reject(self) -> None:
        """Take the issue out, and say why."""
        issue = self._issue
        if issue is None:
            return

        def done(why: str | None) -> None:
            if why is not None:
                edit = ItemEdit("drop", "divergences", item_target(issue, self.bench.desk), why or None)
                self.bench.change("dismissed", lambda now: changes.item(now, edit))

        self.app.push_screen(Prompt("Why is this no divergence?", "", "one line, kept", may_be_empty=True), done)

    def action_retitle(self) -> None:
        """Another heading."""
        issue = self._issue
        if issue is None:
            return

        def done(typed: str | None) -> None:
            if typed and typed != issue.topic:
                edit = ItemEdit("retitle", "divergences", item_target(issue, self.bench.desk), typed)
                self.bench.change("heading changed", lambda now: changes.item(now, edit))

        self.app.push_screen(Prompt("Heading of these claims", issue.topic), done)

    def action_move(self, by: int) -> None:
        """The chosen passage goes to the next position."""
        issue, passage, columns = self._issue, self._columns.passage, self._columns
        if issue is None or passage is None or len(issue.positions) < 2:
            return
        to = issue.positions[(columns.cursor + by) % len(issue.positions)]
        before, after = context(self.bench.desk.text(passage.source), passage.start, passage.end)
        moved = Passage(passage.source, passage.quote, before, after)
        edit = ItemEdit("move", "divergences", item_target(issue, self.bench.desk), passage=moved, to=to.text)
        self.bench.change(f"passage moved to {to.holder}", lambda now: changes.item(now, edit))

    def action_evidence(self) -> None:
        """The source beside the positions."""
        issue, passage = self._issue, self._columns.passage
        if issue and passage:
            passages = tuple(dict.fromkeys(it for position in issue.positions for it in position.evidence))
            self.source.passages(passages, passages.index(passage))


def _head(issue: Divergence, place: str, width: int, desk: Desk) -> list[Line]:
    accepted = changes.item_edit(desk.session.edits, "pin", issue.id)
    sign = ("  ⚑ accepted", "good") if accepted else ("", "")
    lines = flow([(f"{place}  ", "dim"), (issue.topic, "strong"), sign], width - 2)
    kind = (issue.kind, KIND_STYLES.get(issue.kind, "comment"))
    lines += flow([kind, (f"  {issue.score:.0%}  ", "dim"), (issue.why, "")], width - 2)
    return [((" ", ""), *line) for line in lines]
