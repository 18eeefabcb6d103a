"""Diverging claims side by side: one issue at a time, a column for each position."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from briefgen.edits import ItemEdit, Passage
from briefgen.edits.matching import context, plain
from briefgen.model.synthesis import Divergence, Evidence, Position
from briefgen.render.filters import sentence
from briefgen.tui import changes
from briefgen.tui.drawing import KIND_STYLES
from briefgen.tui.screens.boards.board import OUT, Board
from briefgen.tui.screens.dialogs import Prompt
from briefgen.tui.targets import item_target, numbers, pins
from briefgen.tui.text import Line, fitted, flow, told
from briefgen.tui.widgets.bars import entitle
from briefgen.tui.widgets.blocks import Block, BlockList
from briefgen.tui.widgets.columns import Columns
from briefgen.tui.widgets.lines import LineView

_WALK = Binding.Group("Issue ", compact=True)
ONE_SIDE = "all passages are on one side"
"""Why claims are dismissed whose last other passage was moved."""
_KIND = 16
"""Cells for the kind of an issue."""


class DivergencesBoard(Board):
    """One issue at a time."""

    NAME = "Diverging claims"
    SECTIONS = ("divergences",)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n,pagedown", "issue(1)", "Next", group=_WALK, id="divergences.next"),
        Binding("N,pageup", "issue(-1)", "Previous", key_display="N", group=_WALK, id="divergences.previous"),
        Binding("a", "accept", "Accept", id="divergences.accept"),
        Binding("d", "reject", "Dismiss", group=OUT, id="divergences.reject"),
        Binding("t", "retitle", "Retitle", id="divergences.retitle"),
        Binding("shift+right", "move(1)", "Move", key_display="⇧→", id="divergences.move_right"),
        Binding("shift+left", "move(-1)", "Move passage left", show=False, id="divergences.move_left"),
        Binding("enter", "evidence", "Source", id="divergences.evidence"),
    ]

    def contents(self) -> ComposeResult:
        """All issues, and the columns of one below."""
        yield BlockList(id="issues", actions=("choose",))
        yield Columns(id="list")

    @property
    def _columns(self) -> Columns:
        return self.query_one(Columns)

    @property
    def _issues(self) -> BlockList:
        return self.query_one("#issues", BlockList)

    def say(self, words: str) -> None:
        """Show words in place of an issue."""
        self._issues.display = False
        lines = told(words, "dim", self._columns.line_width - 1, first=" ")
        self._columns.show(None, lines, numbers(self.bench.desk))

    def fill(self) -> None:
        """Show the issue that was looked at, or the one at its place."""
        issues, old = self.findings.divergences, self._columns.divergence
        number = next((n for n, it in enumerate(issues) if old and it.id == old.id), min(self._number, len(issues) - 1))
        edits = self.bench.desk.session.edits
        accepted = pins(self.bench.desk, "divergences", issues)
        dropped = sum(it.change == "drop" and it.section == "divergences" for it in edits.items)
        told = f", {dropped} dismissed" if dropped else ""
        entitle(self.query_one("#board-pane"), subtitle=f"{len(issues)} issue{'' if len(issues) == 1 else 's'}{told}")
        self._issues.display = bool(issues)
        self._issues.styles.height = len(issues) + 1  # with the line under them
        width = self._issues.inner_width
        self._issues.show([Block(it.id, (_row(it, width, accepted=it.id in accepted),)) for it in issues])
        self._show(max(0, number))

    def on_line_view_moved(self, event: LineView.Moved) -> None:
        """Another issue of the list is looked at."""
        if event.view.id == "issues" and event.place != self._number:
            self._show(event.place)

    def on_line_view_chosen(self, event: LineView.Chosen) -> None:
        """From the list to the issue."""
        if event.view.id == "issues":
            self._columns.focus()

    _number = 0

    def _show(self, number: int) -> None:
        issues, desk = self.findings.divergences, self.bench.desk
        self._number = number
        if not issues:
            self.say("No diverging claims.")
            return
        self._issues.go(number)
        issue = issues[number]
        self.source.divergence = issue
        accepted = issue.id in pins(desk, "divergences", issues)
        head = _head(issue, f"{number + 1} of {len(issues)}", self._columns.line_width, accepted=accepted)
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
            accepted = pins(self.bench.desk, "divergences", self.findings.divergences).get(issue.id)
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
        """The chosen passage goes to the next position; with the last one of two sides nothing diverges any more."""
        issue, passage, columns = self._issue, self._columns.passage, self._columns
        if issue is None or passage is None or len(issue.positions) < 2:
            return
        to = issue.positions[(columns.cursor + by) % len(issue.positions)]
        target = item_target(issue, self.bench.desk)
        if len(issue.positions) == 2 and _is_all_of(columns.position, passage):
            edit = ItemEdit("drop", "divergences", target, ONE_SIDE)
            self.bench.change("dismissed", lambda now: changes.item(now, edit))
            self.bench.tell(f"dismissed: {ONE_SIDE}; z lists what was dismissed", "information")
            return
        before, after = context(self.bench.desk.text(passage.source), passage.start, passage.end)
        moved = Passage(passage.source, passage.quote, before, after)
        edit = ItemEdit("move", "divergences", target, passage=moved, to=to.text)
        self.bench.change(f"passage moved to {to.holder}", lambda now: changes.item(now, edit))

    def action_evidence(self) -> None:
        """The source beside the positions."""
        issue, passage = self._issue, self._columns.passage
        if issue and passage:
            passages = tuple(dict.fromkeys(it for position in issue.positions for it in position.evidence))
            self.source.passages(passages, passages.index(passage))


def _is_all_of(position: Position | None, passage: Evidence) -> bool:
    """Whether a side rests on this passage alone."""
    return position is not None and all(plain(it.quote) == plain(passage.quote) for it in position.evidence)


def _row(issue: Divergence, width: int, *, accepted: bool) -> Line:
    """An issue in one line: its kind, its heading, who stands against whom."""
    holders = " – ".join(dict.fromkeys(position.holder for position in issue.positions))
    room = max(8, (width - _KIND) // 2)
    topic = sentence(issue.topic)
    return (
        ("⚑ " if accepted else "  ", "good"),
        (fitted(issue.kind, _KIND - 2), KIND_STYLES.get(issue.kind, "comment")),
        (fitted(topic, room), "strong"),
        (fitted(f" {holders}", max(0, width - _KIND - room)), "dim"),
    )


def _head(issue: Divergence, place: str, width: int, *, accepted: bool) -> list[Line]:
    sign = ("  ⚑ accepted", "good") if accepted else ("", "")
    lines = flow([(f"{place}  ", "dim"), (sentence(issue.topic), "strong"), sign], width - 2)
    kind = (issue.kind, KIND_STYLES.get(issue.kind, "comment"))
    lines += flow([kind, (f"  {issue.score:.0%}  ", "dim"), (issue.why, "")], width - 2)
    return [((" ", ""), *line) for line in lines]
