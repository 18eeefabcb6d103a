"""The cast: merged, split, renamed, retyped, hidden; below, what the chosen one says."""

from typing import ClassVar, get_args

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from briefgen.edits import ActorEdit, Target
from briefgen.edits.values import ActorChange
from briefgen.model.synthesis import Actor, ActorType, Attribution
from briefgen.tui import changes
from briefgen.tui.drawing import cited, draw
from briefgen.tui.screens.boards.board import OUT, Board
from briefgen.tui.screens.dialogs import Choice, Menu, Prompt
from briefgen.tui.targets import numbers, passages_of
from briefgen.tui.text import Line, fitted
from briefgen.tui.widgets.bars import entitle
from briefgen.tui.widgets.blocks import Block, BlockList
from briefgen.tui.widgets.lines import LineView

_TYPE = 13
_COUNTS = 5
_REFS = 18
"""Cells: six sources with one digit."""
STATEMENTS_SHOWN = 50
"""Of one actor: more are read in the statements' own section."""


class ActorsBoard(Board):
    """A table of actors."""

    NAME = "Actors    name · type · role · mentions · sources"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("g", "merge", "Merge", id="actors.merge"),
        Binding("s", "split", "Split", id="actors.split"),
        Binding("r", "rename", "Rename", id="actors.rename"),
        Binding("t", "retype", "Type", id="actors.retype"),
        Binding("h,d", "hide", "Hide", key_display="h", group=OUT, id="actors.hide"),
    ]

    def contents(self) -> ComposeResult:
        """The table, and the statements of the chosen one."""
        yield BlockList(id="list")
        yield BlockList(id="statements")

    def fill(self) -> None:
        """Draw the table."""
        rows = self.query_one("#list", BlockList)
        blocks = [Block(actor.id, (self._row(actor, rows.inner_width),)) for actor in self.findings.actors]
        rows.show(blocks, "Nobody acts in these articles.")
        self._show_statements()

    def _row(self, actor: Actor, width: int) -> Line:
        number = numbers(self.bench.desk)
        refs = fitted(cited(actor.sources, number), _REFS)
        room = width - _TYPE - _COUNTS - len(refs) - 2
        name = f"{actor.name}" + (f" ({', '.join(actor.aliases)})" if actor.aliases else "")
        role = actor.roles[0].text if actor.roles else ""
        half = max(16, room // 2)
        return (
            (fitted(name, half), "strong"),
            (" " + actor.type.ljust(_TYPE), "accent"),
            (fitted(role, max(0, room - half)), "" if role else "warn"),
            (str(actor.mentions).rjust(_COUNTS), ""),
            (" " + refs, "dim"),
        )

    @property
    def _actor(self) -> Actor | None:
        here = self.query_one("#list", BlockList).current
        return next((actor for actor in self.findings.actors if actor.id == here), None)

    def _show_statements(self) -> None:
        below, actor = self.query_one("#statements", BlockList), self._actor
        said = [it for it in self.findings.attributions if actor and it.actor == actor.id][:STATEMENTS_SHOWN]
        entitle(below, f"what {actor.name} says: {len(said)}" if actor else "")
        number = numbers(self.bench.desk)
        blocks = [Block(it.id, tuple(draw(it, below.inner_width, number, 0))) for it in said]
        below.show(blocks, "No statement is attributed to it." if actor else "")

    def on_line_view_moved(self, event: LineView.Moved) -> None:
        """Another actor is chosen."""
        if event.view.id == "list":
            self._show_statements()

    def on_line_view_chosen(self, event: LineView.Chosen) -> None:
        """The source of an actor, or of a statement."""
        if event.view.id == "list" and self._actor:
            self.source.passages(passages_of(self._actor, self.bench.desk))
        elif event.view.id == "statements":
            statement = self._statement(self.query_one("#statements", BlockList).current)
            if statement:
                self.source.passages(statement.evidence)

    def _statement(self, key: str | None) -> Attribution | None:
        return next((it for it in self.findings.attributions if it.id == key), None)

    def _change(self, change: ActorChange, actor: Actor, text: str | None, others: tuple[Target, ...] = ()) -> None:
        edit = ActorEdit(change, Target(actor.id, actor.name), others, text)
        self.bench.change(f"{change} {actor.name}", lambda now: changes.actor(now, edit))

    def action_merge(self) -> None:
        """The marked actors are one; the first of them stays."""
        rows = self.query_one("#list", BlockList)
        marked = [actor for actor in self.findings.actors if actor.id in rows.marked]
        if self._actor and self._actor not in marked and len(marked) == 1:
            marked.append(self._actor)
        if len(marked) < 2:
            self.bench.tell("mark the actors that are one with space, then press g", "warning")
            return
        first, *others = marked
        rows.marked = set()
        rows.go([block.key for block in rows.blocks].index(first.id))
        self._change("merge", first, None, tuple(Target(actor.id, actor.name) for actor in others))

    def action_split(self) -> None:
        """One of its names is somebody else's."""
        actor = self._actor
        if actor is None or not actor.aliases:
            self.bench.tell("this actor goes by one name only", "warning")
            return
        choices = [Choice(form, form) for form in actor.aliases]
        self.app.push_screen(
            Menu(f"Which name is not {actor.name}'s?", choices),
            lambda form: self._change("split", actor, form) if form else None,
        )

    def action_rename(self) -> None:
        """Another name."""
        actor = self._actor
        if actor:
            self.app.push_screen(
                Prompt("Name of this actor", actor.name),
                lambda name: self._change("rename", actor, name) if name and name != actor.name else None,
            )

    def action_retype(self) -> None:
        """Another type."""
        actor = self._actor
        if actor:
            choices = [Choice(kind, kind) for kind in get_args(ActorType)]
            self.app.push_screen(
                Menu(f"What is {actor.name}?", choices),
                lambda kind: self._change("retype", actor, kind) if kind and kind != actor.type else None,
            )

    def action_hide(self) -> None:
        """Not in the briefing."""
        if self._actor:
            self._change("hide", self._actor, None)

    def action_dismissed(self) -> None:
        """Who was hidden, to show them again."""
        hidden = [it for it in self.bench.desk.session.edits.actors if it.change == "hide"]
        if not hidden:
            self.bench.tell("nobody was hidden", "information")
            return
        choices = [Choice(str(number), edit.target.quote or edit.target.id) for number, edit in enumerate(hidden)]

        def back(choice: str | None) -> None:
            if choice is not None:
                self.bench.change("shown again", lambda now: changes.without_actor(now, hidden[int(choice)]))

        self.app.push_screen(Menu("Hidden; choose one to show again", choices), back)
