"""What is done when a pane asks: the source is opened, an item pinned, dropped, dated, an article described."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from briefgen.edits import ActorEdit, ItemEdit, NoteEdit, Target
from briefgen.model.briefing import Note, Reference
from briefgen.model.synthesis import Actor, Divergence, Event
from briefgen.tui import changes
from briefgen.tui.bench import Bench
from briefgen.tui.clipboard import copy
from briefgen.tui.dates import edtf
from briefgen.tui.desk import Row
from briefgen.tui.drawing import draw
from briefgen.tui.screens import described
from briefgen.tui.screens.dialogs import Choice, Menu, Prompt
from briefgen.tui.screens.source import Source
from briefgen.tui.sections import Stop
from briefgen.tui.targets import item_target, numbers, passages_of, pins

if TYPE_CHECKING:
    from briefgen.tui.screens.main import MainScreen


class Answers:
    """Answers of the main screen."""

    def __init__(self, screen: "MainScreen", bench: Bench) -> None:
        self._screen = screen
        self._bench = bench
        self.source = Source(screen, bench, screen.open_reader, screen.close_reader)
        self._do: dict[str, Callable[[Stop], None]] = {
            "evidence": self._evidence,
            "note": lambda stop: self.note(stop.section.name, stop.item if isinstance(stop.item, Note) else None),
            "pin": self._pin,
            "drop": self._drop,
            "date": self._date,
            "retitle": self._retitle,
            "copy": self._copy,
        }

    # Items of the preview.

    def item(self, what: str, stop: Stop) -> None:
        """Do something with what is under the cursor of the preview."""
        if stop.item is None and what != "note":
            self._bench.tell("choose a line of the section first", "warning")
            return
        self._do[what](stop)

    def _evidence(self, stop: Stop) -> None:
        if isinstance(stop.item, Note):
            self.note(stop.section.name, stop.item)
        elif isinstance(stop.item, Reference):
            row = self._bench.desk.row(stop.item.id)
            if row:
                self.source.row(row)
        elif stop.item is not None:
            self.source.divergence = stop.item if isinstance(stop.item, Divergence) else None
            self.source.passages(passages_of(stop.item, self._bench.desk))

    def _pin(self, stop: Stop) -> None:
        item, section = stop.item, stop.section
        pinned = pins(self._bench.desk, section.name, section.items).get(getattr(item, "id", ""))
        if pinned:
            self._bench.change("unpinned", lambda now: changes.without_item(now, pinned))
        elif item is not None and section.name in PINNABLE:
            edit = ItemEdit("pin", section.name, item_target(item, self._bench.desk))
            self._bench.change("pinned", lambda now: changes.item(now, edit))
        else:
            self._bench.tell("lines of this section cannot be pinned", "warning")

    def _drop(self, stop: Stop) -> None:
        item, section = stop.item, stop.section.name
        if isinstance(item, Note):
            self._bench.change("comment removed", lambda now: changes.note(now, self._changed(item, "", section)))
        elif isinstance(item, Actor):
            hide = ActorEdit("hide", Target(item.id, item.name))
            self._bench.change(f"{item.name} hidden", lambda now: changes.actor(now, hide))
        elif isinstance(item, Reference):
            row = self._bench.desk.row(item.id)
            if row and row.article:
                target = self._bench.desk.target(row.shown, row.article.text)
                self._bench.change("article left out", lambda now: changes.select(now, [target], selected=False))
        elif item is not None and section in PINNABLE:
            edit = ItemEdit("drop", section, item_target(item, self._bench.desk))
            self._bench.change("dropped", lambda now: changes.item(now, edit))
        else:
            self._bench.tell("this line follows from the others and cannot be dropped", "warning")

    def _date(self, stop: Stop) -> None:
        item = stop.item
        if not isinstance(item, Event):
            self._bench.tell("only entries of the timeline have a date to set", "warning")
            return

        def done(typed: str | None) -> None:
            if typed:
                edit = ItemEdit("redate", stop.section.name, item_target(item, self._bench.desk), edtf(typed))
                self._bench.change("date set", lambda now: changes.item(now, edit))

        prompt = Prompt(
            "Date of this entry", item.date or "", "2025, 2025-09, 17 Sep 2025, 2025-09-17/2025-09-20", edtf
        )
        self._screen.app.push_screen(prompt, done)

    def _retitle(self, stop: Stop) -> None:
        item = stop.item
        if isinstance(item, Actor):
            self._ask_name(item)
        elif isinstance(item, Divergence):
            self._ask_topic(item)
        else:
            self._bench.tell("only actors and diverging claims have a name of their own", "warning")

    def _ask_name(self, actor: Actor) -> None:
        def done(typed: str | None) -> None:
            if typed and typed != actor.name:
                edit = ActorEdit("rename", Target(actor.id, actor.name), text=typed)
                self._bench.change(f"{actor.name} renamed", lambda now: changes.actor(now, edit))

        self._screen.app.push_screen(Prompt("Name of this actor", actor.name), done)

    def _ask_topic(self, divergence: Divergence) -> None:
        def done(typed: str | None) -> None:
            if typed and typed != divergence.topic:
                edit = ItemEdit("retitle", "divergences", item_target(divergence, self._bench.desk), typed)
                self._bench.change("heading changed", lambda now: changes.item(now, edit))

        self._screen.app.push_screen(Prompt("Heading of these claims", divergence.topic), done)

    def _copy(self, stop: Stop) -> None:

        if stop.item is not None:
            lines = draw(stop.item, 10_000, numbers(self._bench.desk), stop.place)
            self._copied("\n".join("".join(text for text, _ in line).strip() for line in lines))

    def _copied(self, text: str) -> None:
        copy(self._screen.app, text)
        self._bench.tell("copied", "information")

    # Comments.

    def note(self, section: str, old: Note | None) -> None:
        """Write a comment on a section, or change one."""
        from briefgen.tui.screens.note import NoteScreen

        edits, place = self._bench.desk.session.edits, self._bench.memory.place(self._bench.desk.opening)
        slot = self._slot(old) if old else changes.new_note_id(edits)
        heading = self._bench.desk.view.headings.get(section, section) if self._bench.desk.view else section
        key, written = f"{section} {slot if old else 'new'}", old.text if old else ""

        def keep(text: str) -> None:
            place.drafts[key] = text
            self._bench.memory.save()

        def done(text: str | None) -> None:
            draft = place.drafts.pop(key, written)
            if text is None and draft.strip() not in ("", written):
                keep(draft)
                self._bench.tell("not in the briefing: kept as a draft, n goes on with it", "warning")
            elif text is not None:
                author = old.author if old else None
                changed = NoteEdit(slot, old.section if old else section, text, author)
                self._bench.change("comment", lambda now: changes.note(now, changed))
                if text:
                    self._bench.tell(f"the comment stands under {heading}", "information")

        self._screen.app.push_screen(NoteScreen(heading, written, place.drafts.get(key), keep), done)

    def _slot(self, note: Note) -> str:
        """The name among the edits of a comment that the briefing shows."""
        own = (
            it.id for it in self._bench.desk.session.edits.notes if (it.section, it.text) == (note.section, note.text)
        )
        return next(own, note.id)

    def _changed(self, note: Note, text: str, section: str) -> NoteEdit:
        return NoteEdit(self._slot(note), note.section or section, text, note.author)

    # The list of articles, and the marked passage.

    def article(self, what: str, row: Row) -> None:
        """Read an article, or say what it does not."""
        if what == "read":
            self.source.row(row)
            return
        if row.article:
            described.article(self._screen.app, self._bench, row)

    # Larger things.

    def briefing(self) -> None:
        """Name, as-of date and marking."""
        described.briefing(self._screen.app, self._bench)

    def export(self) -> None:
        """The export dialog."""
        from briefgen.tui.screens.export import ExportScreen

        if self._bench.desk.view and self._bench.desk.briefing:
            self._screen.app.push_screen(ExportScreen(self._bench))
        else:
            self._bench.tell("there is no briefing to write yet", "warning")

    def add(self) -> None:
        """Add articles."""
        from briefgen.tui.screens.open import WAYS, ask_for

        def chosen(way: str | None) -> None:
            if way:
                ask_for(way, self._bench, self._screen.app)

        self._screen.app.push_screen(Menu("Add articles", WAYS), chosen)

    def boards(self) -> None:
        """Choose a board."""
        choices = [Choice(name, f"{board}: {told}") for name, (board, told) in BOARDS.items()]
        self._screen.app.push_screen(Menu("Boards", choices), self.board)

    def board(self, name: str | None) -> None:
        """Open a board by its name."""
        from briefgen.tui.screens import boards

        if name:
            self._bench.want_whole()
            self._screen.app.push_screen(boards.BOARDS[name](self._bench))

    def project_file(self) -> None:
        """Edit the project file; it is read again whenever it is saved."""
        from briefgen.tui.editor import edit

        project = self._bench.desk.opening.project
        if project is None:
            self._bench.tell("these articles have no project file; `briefgen new` makes one", "warning")
        elif edit(self._screen.app, project):
            self._bench.look_at_project()


BOARDS = {
    "divergences": ("Diverging claims", "accept, dismiss, retitle, move passages"),
    "actors": ("Actors", "merge, split, rename, retype, hide"),
    "timeline": ("Timeline", "set dates, merge, drop, pin"),
    "advisories": ("Advisories", "drop, pin"),
    "edits": ("Corrections", "what was changed, and what no longer fits"),
}
"""The boards and what is done on each."""
PINNABLE = ("summary", "statements", "timeline", "undated", "divergences", "advisories")
