"""The articles: which are in the briefing, what is known of each, what is wrong with it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from briefgen.tui.sifting import SORTS, fits, short_day
from briefgen.tui.text import Line, fitted
from briefgen.tui.widgets.lines import LineView

if TYPE_CHECKING:
    from briefgen.tui.desk import Desk, Row

_HEIGHT = 2
_DAY = 8
"""Cells for a day of the year that the briefing is of, and for ``undated``."""
_REACH = 5
"""Articles on each side of the cursor that may be taken in or left out next; what is found for them is kept. A small
briefing is known whole a second after it is there: leaving an article out costs 0.1 s of comparing."""


class ArticleList(LineView):
    """The rows: two lines each."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "pick", "Pick", id="articles.pick"),
        Binding("enter", "read", "Read", id="articles.read"),
        Binding("slash", "filter", "Filter", id="articles.filter"),
        Binding("a", "all(True)", "Take in all listed articles", show=False, id="articles.all"),
        Binding("A", "all(False)", "Leave out all listed articles", key_display="A", show=False, id="articles.none"),
        Binding("p", "publisher", "By publisher", show=False, id="articles.publisher"),
        Binding("d", "day", "By date", show=False, id="articles.day"),
        Binding("s", "sort", "Sort", id="articles.sort"),
        Binding("e", "edit", "Edit", id="articles.edit"),
    ]

    class Picked(Message):
        """Articles are to be taken in or left out."""

        def __init__(self, rows: Sequence["Row"], *, selected: bool, why: str) -> None:
            super().__init__()
            self.rows = tuple(rows)
            self.selected = selected
            self.why = why

    class Asked(Message):
        """Something is to be done with an article, or with the list."""

        def __init__(self, what: str, row: "Row | None" = None) -> None:
            super().__init__()
            self.what = what
            self.row = row

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._desk: Desk | None = None
        self._rows: list[Row] = []
        self._year = ""
        self._day_width = _DAY
        self.sort = "project"
        self._wanted = ""
        """The article that the cursor is to go to once it is there."""
        self.words: tuple[str, ...] = ()

    def show(self, desk: "Desk") -> None:
        """Show the articles of a desk; the cursor stays on its article."""
        here = self.current
        self._desk = desk
        self._year = (desk.briefing.as_of or "")[:4] if desk.briefing else ""
        days = (len(short_day(day, self._year)) for day in {row.day for row in desk.rows})
        self._day_width = max(_DAY, *days, 0)
        rows = [row for row in desk.rows if fits(row, self.words)]
        self._rows = sorted(rows, key=SORTS[self.sort]) if self.sort != "project" else rows
        if self._wanted:
            place = next((n for n, row in enumerate(self._rows) if row.shown == self._wanted), None)
            if place is not None:
                self._wanted = ""
                self.call_after_refresh(self.go, place)
        elif here is not None:
            self.cursor = next((n for n, row in enumerate(self._rows) if row.shown == here.shown), self.cursor)
        self.renew()

    def look_for(self, shown: str) -> None:
        """Put the cursor on an article as soon as it is listed, unless the person has moved it by then."""
        self._wanted = shown

    def go(self, stop: int, *, center: bool = False) -> None:
        """Put the cursor on a place; whoever does that looks for no other."""
        self._wanted = ""
        super().go(stop, center=center)

    @property
    def current(self) -> "Row | None":
        """The article under the cursor."""
        return self._rows[self.cursor] if self.cursor < len(self._rows) else None

    @property
    def near(self) -> list["Row"]:
        """The article under the cursor, then those around it, the nearest first and the one below before that above."""
        places = (self.cursor + by for by in (0, *(by for far in range(1, _REACH + 1) for by in (far, -far))))
        return [self._rows[place] for place in places if 0 <= place < len(self._rows)]

    @property
    def shown_rows(self) -> list["Row"]:
        """The rows that the filter lets through."""
        return self._rows

    def line_count(self) -> int:  # noqa: D102
        return len(self._rows) * _HEIGHT or bool(self._desk)

    def stops(self) -> int:  # noqa: D102
        return len(self._rows)

    def stop_at(self, number: int) -> int | None:  # noqa: D102
        return number // _HEIGHT

    def lines_of(self, stop: int) -> tuple[int, int]:  # noqa: D102
        return stop * _HEIGHT, _HEIGHT

    def line(self, number: int) -> Line:  # noqa: D102
        desk = self._desk
        if desk is None:
            return ()
        if not self._rows:
            told = "No article fits the filter." if self.words else "No articles yet: o adds some."
            return ((f" {told}", "dim"),)
        row, second = self._rows[number // _HEIGHT], number % _HEIGHT
        chosen = desk.is_selected(row)
        mark = "▌" if number // _HEIGHT == self.cursor and self.has_focus else " "
        if second:
            return self._facts(row, desk, mark)
        day = short_day(row.day, self._year) if row.article else "…" if not row.problem else "⚠"
        style = "" if chosen else "dim"
        return (
            (mark, "accent"),
            ("✗ ", "warn") if row.problem else ("☑ " if chosen else "☐ ", "accent" if chosen else "dim"),
            (f"{day:>{self._day_width}} ", "dim" if row.day or not row.article else "warn"),
            (fitted(row.title, self.line_width - 5 - self._day_width), style),
        )

    def _facts(self, row: "Row", desk: "Desk", mark: str) -> Line:
        article = row.article
        indent = (mark, "accent"), (" " * (self._day_width + 3), "")
        if article is None:
            return (*indent, (fitted(row.problem, self.line_width - 5 - self._day_width), "warn"))
        flags = [f"{article.words}w"]
        flags += [f"✂{len(article.ledger.cuts)}"] if article.ledger.cuts else []
        flags += [article.language] if article.foreign and not article.doubts else []
        reference = desk.reference_of(article)
        repeated = (reference.duplicate_of or reference.version_of) if reference else None
        original = desk.reference(repeated) if repeated else None
        flags += [f"≈{original.number}"] if original else []
        warnings = ["⚠date"] if not row.day else []
        warnings += [f"⚠{article.language}" if article.foreign else "⚠doubt"] if article.doubts else []
        told, warned = " ".join(flags), " ".join(warnings)
        warned = f" {warned}" if warned else ""
        room = self.line_width - 6 - self._day_width - len(told) - len(warned)
        outlet = fitted(row.publisher or "(no publisher)", max(0, room))
        return (*indent, (outlet, "dim"), (" " + told, "dim"), (warned, "warn"))

    def clicked(self, stop: int, x: int, line: int) -> bool:  # noqa: D102, ARG002
        if x > 3:
            return False
        self.action_pick()
        return True

    def action_pick(self) -> None:
        """Take the article in, or leave it out."""
        if self.current and self._desk:
            self._pick([self.current], not self._desk.is_selected(self.current), "article")

    def action_all(self, selected: bool) -> None:
        """Take all listed articles in, or leave them out."""
        self._pick(self._rows, selected, "all listed articles")

    def action_publisher(self) -> None:
        """Take in or leave out all of this publisher."""
        here, desk = self.current, self._desk
        if here and desk:
            same = [row for row in self._rows if row.publisher == here.publisher]
            self._pick(same, not desk.is_selected(here), f"articles of {here.publisher or 'no publisher'}")

    def action_day(self) -> None:
        """Take in or leave out all of this date."""
        here, desk = self.current, self._desk
        if here and desk:
            same = [row for row in self._rows if row.day == here.day]
            self._pick(same, not desk.is_selected(here), f"articles of {here.day or 'no date'}")

    def _pick(self, rows: Sequence["Row"], selected: bool, why: str) -> None:
        self.post_message(self.Picked([row for row in rows if row.article], selected=selected, why=why))

    def action_sort(self) -> None:
        """The next order."""
        names = list(SORTS)
        self.sort = names[(names.index(self.sort) + 1) % len(names)]
        if self._desk:
            self.show(self._desk)
        self.post_message(self.Asked("sorted"))

    def action_filter(self) -> None:
        """Type what to look for."""
        self.post_message(self.Asked("filter"))

    def action_read(self) -> None:
        """Open the article."""
        self.post_message(self.Asked("read", self.current))

    def on_line_view_chosen(self, event: LineView.Chosen) -> None:
        """A second click is Enter."""
        event.stop()
        self.action_read()

    def action_edit(self) -> None:
        """Say what the article does not: its date, its publisher."""
        self.post_message(self.Asked("edit", self.current))
