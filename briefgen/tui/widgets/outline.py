"""The outline: which sections, in which order, how long."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from briefgen.model.briefing import Briefing
from briefgen.tui.text import Line, fitted
from briefgen.tui.widgets.lines import LineView
from briefgen.tui.wire import ProjectView

SECTIONS = ("summary", "actors", "timeline", "divergences", "advisories", "statements", "notes", "gaps", "sources")
"""All that a project may ask for."""
RANKERS = ("briefgen", "lexrank", "textrank", "lsa", "luhn", "kl", "sumbasic")
WITH_LIMIT = ("actors", "statements", "timeline", "divergences", "advisories")
"""Sections whose length the project can set in entries."""
MOST_SOURCES = 3
"""The key goes round from one to this; the project file takes any number."""
_MOVE = Binding.Group("Move ", compact=True)
_LENGTH = Binding.Group("Length ", compact=True)
_STEP = 20
"""Words by which the bottom line grows: about one sentence."""


class OutlineList(LineView):
    """One line for each section."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "switch", "On/off", id="outline.toggle"),
        Binding("left_square_bracket,shift+up", "move(-1)", "Move up", key_display="[", group=_MOVE, id="outline.up"),
        Binding(
            "right_square_bracket,shift+down", "move(1)", "Move down", key_display="]", group=_MOVE, id="outline.down"
        ),
        Binding("plus,equals_sign", "length(1)", "Longer", key_display="+", group=_LENGTH, id="outline.longer"),
        Binding("minus", "length(-1)", "Shorter", key_display="-", group=_LENGTH, id="outline.shorter"),
        Binding("r", "ranker", "Ranker", show=False, id="outline.ranker"),
        Binding("s", "sources", "Sources", id="outline.sources"),
        Binding("n", "note", "Note", id="outline.note"),
        Binding("enter", "open", "Go there", id="outline.open"),
    ]

    class Arranged(Message):
        """The sections and their order are to be these."""

        def __init__(self, sections: tuple[str, ...], why: str) -> None:
            super().__init__()
            self.sections = sections
            self.why = why

    class Set(Message):
        """A key of the project is to have another value."""

        def __init__(self, key: str, value: str | int, why: str) -> None:
            super().__init__()
            self.key = key
            self.value = value
            self.why = why

    class Opened(Message):
        """The preview is to show a section, or a comment is to be written on it."""

        def __init__(self, section: str, *, note: bool = False) -> None:
            super().__init__()
            self.section = section
            self.note = note

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._order: list[str] = []
        self._chosen: tuple[str, ...] = ()
        self._view: ProjectView | None = None
        self._counts: dict[str, tuple[int, int]] = {}
        self._dragged: int | None = None

    def show(self, view: ProjectView, briefing: Briefing | None) -> None:
        """Show the sections of a project with the counts of its briefing."""
        here = self._order[self.cursor] if self.cursor < len(self._order) else None
        chosen = tuple(name for name in view.sections if name in SECTIONS)
        if tuple(name for name in self._order if name in chosen) != chosen:
            self._order = [*chosen, *(name for name in SECTIONS if name not in chosen)]
        self._view, self._chosen = view, chosen
        sections = briefing.sections if briefing else ()
        self._counts = {it.name: (len(it.items), it.total) for it in sections}
        if here in self._order:
            self.cursor = self._order.index(here)
        self.renew()

    @property
    def current(self) -> str | None:
        """The section under the cursor."""
        return self._order[self.cursor] if self.cursor < len(self._order) else None

    def line_count(self) -> int:  # noqa: D102
        return len(self._order)

    def stops(self) -> int:  # noqa: D102
        return len(self._order)

    def stop_at(self, number: int) -> int | None:  # noqa: D102
        return number

    def lines_of(self, stop: int) -> tuple[int, int]:  # noqa: D102
        return stop, 1

    def line(self, number: int) -> Line:  # noqa: D102
        name, view = self._order[number], self._view
        if view is None:
            return ()
        chosen = name in self._chosen
        mark = "▌" if number == self.cursor and self.has_focus else " "
        count, undated = self._count(name) if chosen else ("", "")
        told = self._options(name, view) if chosen else ""
        room = self.line_width - 5 - len(count) - len(undated) - len(told)
        return (
            (mark, "accent"),
            ("☑ " if chosen else "☐ ", "accent" if chosen else "dim"),
            (fitted(view.headings.get(name, name), max(4, room)), "" if chosen else "dim"),
            (" " + count, ""),
            (undated, "warn"),
            (told, "dim"),
        )

    def _count(self, name: str) -> tuple[str, str]:
        shown, total = self._counts.get(name, (0, 0))
        undated = self._counts.get("undated", (0, 0))[1] if name == "timeline" else 0
        count = f"{shown}/{total}" if total > shown else str(shown)
        return count if name in self._counts else "", f" +{undated}?" if undated else ""

    def _options(self, name: str, view: ProjectView) -> str:
        least = f" ≥{view.least[name]}" if name in view.least else ""
        if name == "summary":
            own = "" if view.ranker == RANKERS[0] else f" {view.ranker}"
            return f" ·{view.words}w{own}{least}"
        return least

    def clicked(self, stop: int, x: int, line: int) -> bool:  # noqa: D102, ARG002
        if x > 3:
            return False
        self.action_switch()
        return True

    def action_switch(self) -> None:
        """Put the section into the briefing, or take it out."""
        if self.current is None:
            return
        chosen = set(self._chosen) ^ {self.current}
        self._arrange([name for name in self._order if name in chosen], "section on or off")

    def action_move(self, by: int) -> None:
        """Move the section up or down."""
        target = self.cursor + by
        if 0 <= target < len(self._order):
            self._order.insert(target, self._order.pop(self.cursor))
            self.cursor = target
            self.refresh()
            self._arrange([name for name in self._order if name in self._chosen], "order of sections")

    def _arrange(self, sections: list[str], why: str) -> None:
        self.post_message(self.Arranged(tuple(sections), why))

    def action_length(self, by: int) -> None:
        """A longer or shorter section."""
        name, view = self.current, self._view
        if view is None or name is None:
            return
        if name == "summary":
            self.post_message(
                self.Set("summary.words", max(_STEP, view.words + by * _STEP), "length of the bottom line")
            )
        elif name in WITH_LIMIT:
            _shown, total = self._counts.get(name, (0, 0))
            limit = view.limits.get(name) or total or 1
            self.post_message(self.Set(f"{name}.entries", max(1, min(limit, total or limit) + by), f"length of {name}"))

    def action_ranker(self) -> None:
        """The next way to choose sentences."""
        if self._view and self.current == "summary":
            place = RANKERS.index(self._view.ranker) if self._view.ranker in RANKERS else 0
            self.post_message(self.Set("summary.ranker", RANKERS[(place + 1) % len(RANKERS)], "ranker"))

    def action_sources(self) -> None:
        """Only what one, two or three sources say."""
        name, view = self.current, self._view
        if view and name in ("summary", *WITH_LIMIT):
            least = view.least.get(name, 1) % MOST_SOURCES + 1
            self.post_message(self.Set(f"{name}.sources", least, f"least sources of {name}"))

    def action_open(self) -> None:
        """Show the section in the preview."""
        if self.current:
            self.post_message(self.Opened(self.current))

    def action_note(self) -> None:
        """Write a comment on the section."""
        if self.current:
            self.post_message(self.Opened(self.current, note=True))

    def on_line_view_chosen(self, event: LineView.Chosen) -> None:
        """A second click is Enter."""
        event.stop()
        self.action_open()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """A section can be dragged."""
        at = event.get_content_offset(self)
        number = at.y + self.scroll_offset.y if at else -1
        if at and at.x > 3 and 0 <= number < len(self._order):
            self._dragged = number
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """The dragged section goes with the pointer."""
        if self._dragged is None:
            return
        target = max(0, min(event.y + self.scroll_offset.y - self.gutter.top, len(self._order) - 1))
        if target != self._dragged:
            self._order.insert(target, self._order.pop(self._dragged))
            self._dragged = self.cursor = target
            self.refresh()

    def on_mouse_up(self, event: events.MouseUp) -> None:  # noqa: ARG002
        """The section stays where it was let go."""
        if self._dragged is None:
            return
        self._dragged = None
        self.release_mouse()
        sections = [name for name in self._order if name in self._chosen]
        if tuple(sections) != self._chosen:
            self._arrange(sections, "order of sections")
