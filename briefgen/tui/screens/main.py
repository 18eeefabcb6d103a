"""The main screen: articles, outline, preview, and the source beside it."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget

from briefgen.tui import changes, wire
from briefgen.tui.bench import Bench
from briefgen.tui.desk import Desk
from briefgen.tui.screens.answers import Answers
from briefgen.tui.targets import numbers, pins
from briefgen.tui.widgets.articles import ArticleList
from briefgen.tui.widgets.articles_pane import ArticlesPane
from briefgen.tui.widgets.bars import PaneTabs, ProgressLine, TitleBar, entitle
from briefgen.tui.widgets.keys import KeyLine
from briefgen.tui.widgets.outline import OutlineList
from briefgen.tui.widgets.panes import Panes
from briefgen.tui.widgets.preview import Preview
from briefgen.tui.widgets.reader import Reader

PANES = ("articles", "outline", "preview", "reader")
CALM = 0.05
"""Seconds between two drawings of the list while articles stream in."""
REST = 0.1
"""Seconds on one article after which the person may be about to take it in or leave it out."""


EMPTIED = "All articles are left out.\nspace takes one in, a all that are listed; ctrl+z takes the last step back."


class MainScreen(Screen[None]):
    """Where the briefing is made."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(str(n), f"pane('{name}')", f"To the {told}", show=False, id=f"main.{name}")
            for n, (name, told) in enumerate(zip(PANES, ("articles", "outline", "preview", "source"), strict=True), 1)
        ),
        Binding("ctrl+z", "undo", "Undo", show=False, id="main.undo"),
        Binding("ctrl+y", "redo", "Redo", show=False, id="main.redo"),
        Binding("x", "export", "Export", id="main.export"),
        Binding("o", "add", "Add", id="main.add"),
        Binding("b", "boards", "Boards", id="main.boards"),
        Binding("f5", "reread", "Read again", show=False, id="main.reread"),
        Binding("ctrl+x", "cancel", "Cancel reading", show=False, id="main.cancel"),
        Binding("f2", "briefing", "Title, date, marking", show=False, id="main.briefing"),
        Binding("f4", "project_file", "Edit the project file", show=False, id="main.project_file"),
        Binding("less_than_sign", "resize(-4)", "Make the pane narrower", show=False, id="main.narrower"),
        Binding("greater_than_sign", "resize(4)", "Make the pane wider", show=False, id="main.wider"),
    ]
    AUTO_FOCUS = "#articles"
    """The filter stands before the list, and hidden would still take what is typed at once."""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-normal"), (160, "-wide")]  # noqa: RUF012 - as in Textual

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self.bench = bench
        self._answers = Answers(self, bench)
        self._due = False
        self._restored = False
        self._rest: Timer | None = None

    def compose(self) -> ComposeResult:
        """Three panes and the reader."""
        yield TitleBar(id="title")
        yield PaneTabs(("Articles", "Outline", "Preview", "Source"), id="tabs")
        yield Panes(id="panes")
        yield ProgressLine(id="progress")
        yield KeyLine()

    def on_mount(self) -> None:
        """Where the person was."""
        place = self.bench.memory.place(self.bench.desk.opening)
        rows = self.query_one(ArticleList)
        rows.sort = place.sort if place.sort in ("project", "date", "publisher", "title", "length") else "project"
        rows.look_for(place.article)
        self.query_one(ArticlesPane).typed = place.filter
        self.query_one(Preview).say("reading the articles …")
        self.action_pane(place.pane if place.pane in PANES[:3] else "articles")
        self.desk_changed(None)

    # What changed on the desk.

    def desk_changed(self, reply: object) -> None:
        """Show the desk; while articles stream in, not more often than the eye follows."""
        if isinstance(reply, wire.Arrived | wire.Listed):
            if not self._due:
                self._due = True
                self.set_timer(CALM, self._show_articles)
            return
        desk = self.bench.desk
        self.query_one(ProgressLine).show(desk.step, desk.meanwhile)
        if reply is None or isinstance(reply, wire.Found | wire.Started | wire.Failed):
            self.query_one(TitleBar).show(desk)
            self._show_articles()
            self._show_outline()
        if reply is None or isinstance(reply, wire.Found | wire.Failed):
            self._show_preview()
        if isinstance(reply, wire.Idle):
            self._expect()

    def _expect(self) -> None:
        """The articles at the cursor may be taken in or left out next."""
        desk, edits = self.bench.desk, self.bench.desk.session.edits
        self.bench.expect(
            changes.select(edits, [desk.target(row.shown, row.article.text)], selected=not desk.is_selected(row))
            for row in self.query_one(ArticleList).near
            if row.article
        )

    @on(ArticleList.Moved, "#articles")
    def rested(self) -> None:
        """The cursor is on another article; if it stays there, that is looked into."""
        if self._rest is not None:
            self._rest.stop()
        self._rest = self.set_timer(REST, self._expect)

    def _show_articles(self) -> None:
        self._due = False
        if not self.app.is_running:
            return
        self.query_one(ArticlesPane).show(self.bench.desk)

    def _show_outline(self) -> None:
        desk = self.bench.desk
        if desk.view:
            self.query_one(OutlineList).show(desk.view, desk.briefing)
            entitle(self.query_one(Preview), f"3 Preview  {desk.view.template} · {desk.view.style}")

    def _show_preview(self) -> None:
        desk, preview = self.bench.desk, self.query_one(Preview)
        if desk.message and desk.briefing is None:
            preview.say(EMPTIED if desk.is_emptied else desk.message, "warn")
        elif desk.briefing:
            pinned = (pins(desk, section.name, section.items) for section in desk.briefing.sections)
            preview.forget_marks(frozenset().union(*pinned))
            preview.show(desk.briefing, numbers(desk))
            entitle(preview, subtitle="not all articles are read yet" if desk.partial else _pages(desk))
            if not desk.partial and not self._restored:
                self._restored = True
                preview.go_to_key(self.bench.memory.place(desk.opening).item)
            self._answers.source.refresh()

    # Panes.

    def action_pane(self, name: str) -> None:
        """Go to a pane."""
        pane = self.query_one(f"#{name}", Widget)
        if name == "reader" and not self.has_class("reading"):
            return
        for other in self.query(".pane"):
            own = name == "articles" if other.id == "articles-pane" else other.id == name
            other.set_class(own, "seen")
        self.set_class(name in ("articles", "outline"), "picking")
        self.query_one(PaneTabs).show(PANES.index(name))
        pane.focus()
        self.bench.memory.place(self.bench.desk.opening).pane = name

    def on_pane_tabs_chosen(self, event: PaneTabs.Chosen) -> None:
        """A pane's name was clicked."""
        self.action_pane(PANES[event.number])

    def action_resize(self, by: int) -> None:
        """Make the focused pane wider or narrower."""
        self.query_one(Panes).widen_focused(by)

    # What the panes ask for.

    def on_article_list_picked(self, event: ArticleList.Picked) -> None:
        """Articles are taken in or left out."""
        desk = self.bench.desk
        targets = [desk.target(row.shown, row.article.text) for row in event.rows if row.article]
        name = f"{event.why} {'taken in' if event.selected else 'left out'}"
        self.bench.change(name, lambda edits: changes.select(edits, targets, selected=event.selected))

    def on_article_list_asked(self, event: ArticleList.Asked) -> None:
        """Something is to be done with an article."""
        pane = self.query_one(ArticlesPane)
        if event.what == "filter":
            pane.open_filter()
        elif event.what == "sorted":
            pane.show(self.bench.desk)
        elif event.row and event.row.article:
            self._answers.article(event.what, event.row)
        elif event.row and event.row.problem:
            self.bench.tell(f"{event.row.shown}: {event.row.problem}", "warning")

    def on_outline_list_arranged(self, event: OutlineList.Arranged) -> None:
        """Sections on, off or in another order."""
        if event.sections:
            self.bench.change(event.why, lambda edits: changes.setting(edits, "sections", event.sections))
        else:
            self.bench.tell("a briefing has at least one section", "warning")

    def on_outline_list_set(self, event: OutlineList.Set) -> None:
        """A section of another length."""
        self.bench.change(event.why, lambda edits: changes.setting(edits, event.key, event.value))

    def on_outline_list_opened(self, event: OutlineList.Opened) -> None:
        """Go to a section, or comment on it."""
        if event.note:
            self._answers.note(event.section, None)
            return
        self.action_pane("preview")
        self.call_after_refresh(self.query_one(Preview).go_to_section, event.section)

    def on_preview_asked(self, event: Preview.Asked) -> None:
        """Something is to be done with an item."""
        self._answers.item(event.what, event.where)

    def on_reader_asked(self, event: Reader.Asked) -> None:
        """Something is to be done with the article that is read."""
        row = self.bench.desk.row(event.sheet.article.id) if event.sheet else None
        if event.what == "edit" and row:
            self._answers.article("edit", row)
        else:
            self._answers.source.asked(event)

    # Actions of the whole screen.

    def action_undo(self) -> None:
        """Take the last step back."""
        self.bench.undo()

    def action_redo(self) -> None:
        """Take a step again."""
        self.bench.redo()

    def action_reread(self) -> None:
        """Read project and articles again."""
        self.bench.reread()

    def action_cancel(self) -> None:
        """Stop reading."""
        self.bench.work.cancel()

    def action_export(self) -> None:
        """Write files."""
        self._answers.export()

    def action_add(self) -> None:
        """Add articles: files, folders, pasted text."""
        self._answers.add()

    def on_paste(self, event: events.Paste) -> None:
        """Files that are dropped on the terminal come as pasted paths."""
        from briefgen.tui.screens.open import dropped

        if dropped(self.bench, event):
            event.stop()

    def action_boards(self) -> None:
        """The boards: diverging claims, actors, timeline, advisories."""
        self._answers.boards()

    def action_board(self, name: str) -> None:
        """One board."""
        self._answers.board(name)

    def action_briefing(self) -> None:
        """Name, date and marking of the briefing."""
        self._answers.briefing()

    def action_project_file(self) -> None:
        """The project file in your editor."""
        self._answers.project_file()

    def close_reader(self) -> None:
        """Only the briefing again."""
        self.remove_class("reading")
        self.action_pane("preview")

    def open_reader(self) -> None:
        """The source beside the briefing."""
        self.add_class("reading")
        self.action_pane("reader")

    def remember(self) -> None:
        """Where the person is, for the next time."""
        if not (self.is_mounted and self.query("#preview") and self.query("#articles")):
            return  # the screen is being built or closed
        place, view = self.bench.memory.place(self.bench.desk.opening), self.bench.desk.view
        place.title = view.title if view else place.title
        stop = self.query_one(Preview).current
        place.item = stop.key if stop else place.item
        rows = self.query_one(ArticleList)
        place.article = rows.current.shown if rows.current else place.article
        place.sort, place.filter = rows.sort, self.query_one(ArticlesPane).typed


def _pages(desk: Desk) -> str:
    """That a template of so many pages leaves out more when it is written."""
    pages = desk.view.pages if desk.view else None
    return f"shortened to {pages} page{'s' if pages > 1 else ''} when written" if pages else ""
