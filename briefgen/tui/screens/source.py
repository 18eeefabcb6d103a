"""The source beside what is looked at: opened at a passage, walked through, restored, marked."""

from collections.abc import Callable

from textual.screen import Screen

from briefgen.edits import ItemEdit, Passage
from briefgen.edits.matching import context
from briefgen.model.span import Span
from briefgen.model.synthesis import Divergence, Evidence
from briefgen.tui import changes
from briefgen.tui.bench import Bench
from briefgen.tui.clipboard import copy
from briefgen.tui.dates import edtf
from briefgen.tui.desk import Desk, Row
from briefgen.tui.screens.dialogs import Choice, Menu, Prompt
from briefgen.tui.sheet import Sheet
from briefgen.tui.targets import item_target
from briefgen.tui.widgets.reader import Reader


def sheet_of(desk: Desk, row: Row) -> Sheet | None:
    """What the reader shows of an article of the list."""
    if row.article is None:
        return None
    reference = desk.reference_of(row.article)
    edit = desk.edit(row.shown)
    number = reference.number if reference else 0
    return Sheet(row.article, row.shown, number, row.sentences, edit.restore if edit else ())


class Source:
    """The reader of a screen and what its keys do. ``show`` and ``hide`` make room for it and take it back."""

    def __init__(self, screen: Screen[None], bench: Bench, show: Callable[[], None], hide: Callable[[], None]) -> None:
        self._screen = screen
        self._bench = bench
        self._show = show
        self._hide = hide
        self.divergence: Divergence | None = None
        """The claims that a marked passage may be added to."""

    @property
    def _reader(self) -> Reader:
        return self._screen.query_one(Reader)

    def passages(self, passages: tuple[Evidence, ...], at: int = 0) -> None:
        """Open the article of a passage, scrolled to it."""
        row = self._bench.desk.row(passages[at].source) if passages else None
        sheet = sheet_of(self._bench.desk, row) if row else None
        if sheet is None:
            self._bench.tell("this line rests on no passage: it is a label", "warning")
            return
        self._show()
        self._screen.call_after_refresh(self._reader.show, sheet, passages, at)

    def row(self, row: Row) -> None:
        """Open an article from its beginning."""
        sheet = sheet_of(self._bench.desk, row)
        if sheet:
            self._show()
            self._screen.call_after_refresh(self._reader.show, sheet)

    def refresh(self) -> None:
        """The article that is read may be another now."""
        reader, desk = self._reader, self._bench.desk
        old = reader.sheet
        row = next((it for it in desk.rows if it.article and old and it.shown == old.shown), None)
        sheet = sheet_of(desk, row) if row else None
        if old is None or sheet is None or sheet == old:
            return
        ledger, cursor = reader.in_ledger, reader.cursor
        kept = reader.passages if sheet.article.id == old.article.id else ()
        reader.show(sheet, kept, reader.at if kept else 0)
        if ledger and not reader.in_ledger:
            reader.action_ledger()
        reader.go(cursor)

    def asked(self, event: Reader.Asked) -> None:
        """Do what the reader asks for."""
        reader, sheet = self._reader, event.sheet
        if event.what == "leave":
            self._hide()
        elif event.what == "passage" and reader.passages:
            self.passages(reader.passages, (reader.at + event.by) % len(reader.passages))
        elif event.what == "copy":
            copy(self._screen.app, event.text)
            self._bench.tell("copied", "information")
        elif sheet is not None and event.what == "restore":
            target = self._bench.desk.target(sheet.shown, sheet.article.text)
            self._bench.change("block put back", lambda now: changes.restore(now, target, event.text))
        elif sheet is not None and event.what == "take":
            start, _, end = event.text.partition(":")
            self._take(sheet, Span(int(start), int(end)))

    def _take(self, sheet: Sheet, span: Span) -> None:
        """Use the marked passage."""
        text = sheet.article.text
        before, after = context(text, span.start, span.end)
        passage = Passage(sheet.article.id, span.of(text), before, after)
        choices = [Choice("summary", "Add to the bottom line"), Choice("timeline", "Add to the timeline")]
        if self.divergence:
            choices.append(Choice("position", f"Add as a position: {self.divergence.topic}"))
            choices += [
                Choice(f"to:{position.text}", f"Add as evidence of {position.holder}: {position.text}")
                for position in self.divergence.positions
            ]
        self._screen.app.push_screen(Menu("The marked passage", choices), lambda choice: self._taken(choice, passage))

    def _taken(self, choice: str | None, passage: Passage) -> None:
        def dated(day: str | None) -> None:
            if day is not None:
                self._add(ItemEdit("add", "timeline", text=edtf(day) if day else None, passage=passage))

        if choice == "summary":
            self._add(ItemEdit("add", "summary", passage=passage))
        elif choice == "timeline":
            hint = "2025-09, 17 Sep 2025; empty for undated"
            self._screen.app.push_screen(Prompt("Date of this entry", "", hint, edtf, may_be_empty=True), dated)
        elif choice and self.divergence:
            self._add_position(choice, passage, self.divergence)

    def _add_position(self, choice: str, passage: Passage, divergence: Divergence) -> None:
        target = item_target(divergence, self._bench.desk)
        if choice.startswith("to:"):
            self._add(ItemEdit("add", "divergences", target, passage=passage, to=choice[3:]))
            return

        def held(holder: str | None) -> None:
            if holder:
                self._add(ItemEdit("add", "divergences", target, holder, passage=passage))

        self._screen.app.push_screen(Prompt("Who holds this position", ""), held)

    def _add(self, edit: ItemEdit) -> None:
        self._bench.change("passage added", lambda now: changes.item(now, edit))
        self._reader.action_leave()
