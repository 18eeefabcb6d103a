"""What all boards have: a title, a list, the source beside it, undo, and corrections that can be taken back."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical

from briefgen.edits import ItemEdit
from briefgen.model.synthesis import Synthesis
from briefgen.tui import changes, wire
from briefgen.tui.bench import Bench
from briefgen.tui.screens.dialogs import AnswersOnce, Choice, Menu
from briefgen.tui.screens.source import Source
from briefgen.tui.widgets.bars import ProgressLine, TitleBar
from briefgen.tui.widgets.blocks import BlockList
from briefgen.tui.widgets.keys import KeyLine
from briefgen.tui.widgets.lines import LineView
from briefgen.tui.widgets.reader import Reader

OUT = Binding.Group("Out", compact=False)
"""Keys that take something out, and that list what was taken out: told together where room is short."""


class Board(AnswersOnce[None]):
    """A screen on top of the main one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Back", id="board.leave"),
        Binding("ctrl+z", "undo", "Undo", show=False, id="board.undo"),
        Binding("ctrl+y", "redo", "Redo", show=False, id="board.redo"),
        Binding("z", "dismissed", "Dropped", group=OUT, id="board.dismissed"),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-normal"), (160, "-wide")]  # noqa: RUF012 - as in Textual
    NAME = ""
    SECTIONS: tuple[str, ...] = ()
    """Whose dropped items are listed."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(classes="board")
        self.bench = bench
        self.source = Source(self, bench, self._show_source, self._hide_source)

    def compose(self) -> ComposeResult:
        """The list and the source."""
        yield TitleBar(id="title")
        with Horizontal(id="panes"):
            with Vertical(id="board-pane"):
                yield from self.contents()
            yield Reader(id="reader")
        yield ProgressLine(id="progress")
        yield KeyLine()

    def contents(self) -> ComposeResult:
        """What the board lists."""
        yield BlockList(id="list")

    def on_mount(self) -> None:
        """Names of the panes."""
        self.query_one("#board-pane").border_title = self.NAME
        self.query_one("#board-pane").add_class("pane")
        self.query_one(Reader).border_title = "Source"
        self.query_one(Reader).add_class("pane")
        self.query_one("#list", LineView).focus()
        self.call_after_refresh(self.desk_changed, None)

    @property
    def findings(self) -> Synthesis:
        """All findings, as corrected."""
        return self.bench.desk.whole or Synthesis()

    def desk_changed(self, reply: object) -> None:
        """Show the desk again."""
        self.query_one(ProgressLine).show(self.bench.desk.step)
        if reply is None or isinstance(reply, wire.Found | wire.Failed):
            self.query_one(TitleBar).show(self.bench.desk)
            if self.bench.desk.message and self.bench.desk.whole is None:
                self.say(self.bench.desk.message)
            elif self.bench.desk.whole is None and self.bench.desk.briefing is None:
                self.say("The articles are being read …")
            elif self.bench.desk.whole is None:
                self.say("The articles are being compared …")
            else:
                self.fill()
            self.source.refresh()

    def say(self, words: str) -> None:
        """Show words in place of the list."""
        self.query_one("#list", BlockList).show((), words)

    def fill(self) -> None:
        """Draw the list."""
        raise NotImplementedError

    def on_block_list_resized(self) -> None:
        """Wrap again."""
        if self.bench.desk.whole is not None:
            self.fill()

    def on_reader_asked(self, event: Reader.Asked) -> None:
        """Something is to be done with the article that is read."""
        self.source.asked(event)

    def _show_source(self) -> None:
        self.add_class("reading")
        self.query_one(Reader).focus()

    def _hide_source(self) -> None:
        self.remove_class("reading")
        self.query_one("#list", LineView).focus()

    def action_leave(self) -> None:
        """Back to the briefing."""
        self.bench.whole = False
        self.dismiss()

    def action_undo(self) -> None:
        """Take the last step back."""
        self.bench.undo()

    def action_redo(self) -> None:
        """Take a step again."""
        self.bench.redo()

    def action_dismissed(self) -> None:
        """What was dropped, to take it back in."""
        items = self.bench.desk.session.edits.items
        dropped = [it for it in items if it.change == "drop" and it.section in self.SECTIONS]
        if not dropped:
            self.bench.tell("nothing was dropped here", "information")
            return
        choices = [Choice(str(number), _told(edit)) for number, edit in enumerate(dropped)]

        def back(choice: str | None) -> None:
            if choice is not None:
                self.bench.change("taken back in", lambda now: changes.without_item(now, dropped[int(choice)]))

        self.app.push_screen(Menu("Dropped; choose one to take it back in", choices), back)


def _told(edit: ItemEdit) -> str:
    return (f"{edit.text}: " if edit.text else "") + (edit.target.quote or edit.target.id)
