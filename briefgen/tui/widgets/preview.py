"""The briefing as it will be written: section by section, each drawn when it is first needed."""

from bisect import bisect_right
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.timer import Timer

from briefgen.model.briefing import Briefing, Section
from briefgen.tui.drawing import Numbers
from briefgen.tui.sections import Drawn, Stop, draw_section, nearest, pictured_with
from briefgen.tui.text import Line, less_one, told
from briefgen.tui.widgets.lines import LineView

GUESSED_HEIGHT = 3
"""Lines of an item that is not drawn yet: the middle of what the example's items have."""
CALM = 0.15
"""Seconds before a section is drawn that is not on the screen."""


class Preview(LineView):
    """The live briefing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "evidence", "Source", id="preview.evidence"),
        Binding("n", "note", "Note", id="preview.note"),
        Binding("p", "pin", "Pin", id="preview.pin"),
        Binding("d,delete", "drop", "Drop", id="preview.drop"),
        Binding("equals_sign", "date", "Date", show=False, id="preview.date"),
        Binding("t", "retitle", "Retitle", show=False, id="preview.retitle"),
        Binding("y", "copy", "Copy", show=False, id="preview.copy"),
        Binding("right_curly_bracket", "section(1)", "Next section", show=False, id="preview.next"),
        Binding("left_curly_bracket", "section(-1)", "Previous section", show=False, id="preview.previous"),
    ]

    class Asked(Message):
        """Something is to be done with the item under the cursor."""

        def __init__(self, what: str, stop: Stop) -> None:
            super().__init__()
            self.what = what
            self.where = stop

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._sections: tuple[Section, ...] = ()
        self._stops: list[Stop] = []
        self._first_stop: list[int] = []
        self._drawn: dict[int, Drawn] = {}
        self._kept: dict[object, Drawn] = {}
        self._offsets: list[int] = [0]
        self._numbers: Numbers = lambda _: 0
        self._signature: object = None
        self._briefing: Briefing | None = None
        self._said = ("", "")
        """Words where there is no briefing, and their style."""
        self._notice: list[Line] = []
        self._rest: Timer | None = None
        self._wrapped = 0
        """Cells that the lines were made for."""
        self.pinned: frozenset[str] = frozenset()

    @property
    def current(self) -> Stop | None:
        """Where the cursor is."""
        return self._stops[self.cursor] if self.cursor < len(self._stops) else None

    def say(self, message: str, style: str = "dim") -> None:
        """Show words where there is no briefing."""
        self._sections, self._stops, self._drawn, self._offsets = (), [], {}, [0]
        self._said = (message, style)
        self._lay_notice()

    def _lay_notice(self) -> None:
        self._notice = told(*self._said, self.line_width - 2, first="  ")
        self.renew()

    def show(self, briefing: Briefing, numbers: Numbers) -> None:
        """Show a briefing; the cursor stays on its item, what is seen where it is, and what is the same undrawn."""
        from briefgen.render.view import printed

        if briefing is self._briefing and self._sections and self._kept:
            return
        here, held = self.current, self._held()
        signature = tuple((it.id, it.number) for it in briefing.references)
        if signature != self._signature:
            self._kept, self._signature = {}, signature
        self._numbers, self._briefing, self._notice = numbers, briefing, []
        self._sections = printed(briefing)
        self._stops, self._first_stop = [], []
        for section in self._sections:
            self._first_stop.append(len(self._stops))
            self._stops.append(Stop(section, None, 0))
            self._stops += [Stop(section, item, number) for number, item in enumerate(section.items, 1)]
            self._stops += [Stop(section, note, -number) for number, note in enumerate(section.notes, 1)]
        self._redraw()
        if here is not None:
            self.cursor = nearest(self._stops, here)
        self.renew()
        if held is not None:
            line, _ = self.lines_of(nearest(self._stops, held[0]))
            self.scroll_to(y=max(0, line - held[1]), animate=False, force=True)

    def _held(self) -> tuple[Stop, int] | None:
        """What is to stay where it is on the screen, and its line there; nothing at the beginning of the briefing."""
        top = int(self.scroll_offset.y)
        if not top or not self._stops:
            return None
        first, count = self.lines_of(self.cursor)
        if not (first < top + self.size.height and first + count > top):
            seen = (self.stop_at(top + y) for y in range(self.size.height) if top + y < self.line_count())
            number = next((stop for stop in seen if stop is not None), self.cursor)
            return self._stops[number], self.lines_of(number)[0] - top
        return self._stops[self.cursor], first - top

    def _redraw(self) -> None:
        self._drawn, self._wrapped = {}, self.line_width
        for number, section in enumerate(self._sections):
            kept = self._kept.get(self._key(section))
            if kept:
                self._drawn[number] = kept
        self._measure()
        self._ensure_visible()
        self._draw_on()

    def _key(self, section: Section) -> object:
        """What the lines of a section depend on."""
        return section, self.line_width, pictured_with(section, self._briefing) if self._briefing else None

    def _measure(self) -> None:
        self._offsets = [0]
        for number, section in enumerate(self._sections):
            drawn = self._drawn.get(number)
            guess = 2 + GUESSED_HEIGHT * (len(section.items) + len(section.notes))
            self._offsets.append(self._offsets[-1] + (len(drawn.lines) if drawn else guess))

    def _ensure(self, number: int) -> Drawn:
        drawn = self._drawn.get(number)
        if drawn is None:
            section = self._sections[number]
            drawn = draw_section(section, self.line_width - 3, self._numbers, self.pinned, self._briefing)
            self._drawn[number] = self._kept[self._key(section)] = drawn
            self._measure()
            self.virtual_size = Size(0, self.line_count())
        return drawn

    def _ensure_visible(self) -> None:
        """Draw what is on the screen now."""
        top = int(self.scroll_offset.y)
        for number in range(len(self._sections)):
            if self._offsets[number] <= top + self.size.height and self._offsets[number + 1] > top:
                self._ensure(number)

    def _draw_another(self) -> None:
        """Draw one more section while nothing else is to do, keeping what is on the screen where it is."""
        missing = [number for number in range(len(self._sections)) if number not in self._drawn]
        if not missing or not self.is_attached:
            return
        top = int(self.scroll_offset.y)
        before = bisect_right(self._offsets, top) - 1
        old = self._offsets[before] if before < len(self._offsets) else 0
        self._ensure(missing[0])
        self.renew()
        if before < len(self._offsets) and self._offsets[before] != old:
            self.scroll_to(y=top + self._offsets[before] - old, animate=False, force=True)
        self.call_later(self._draw_another)

    def _draw_on(self) -> None:
        """Draw the rest in a moment: what was asked for is to be seen first."""
        if self._rest is not None:
            self._rest.stop()
        self._rest = self.set_timer(CALM, self._draw_another)

    def forget_marks(self, pinned: frozenset[str]) -> None:
        """Which items are pinned."""
        if pinned != self.pinned:
            self.pinned, self._kept = pinned, {}

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002
        """Lines have another width."""
        if not self._sections:
            self._lay_notice()
            return
        if self.line_width != self._wrapped:
            self._kept = {}
            self._redraw()
            self.renew()
        self._ensure_visible()
        self.call_after_refresh(self.go, self.cursor)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """What comes into view is drawn."""
        if self._sections:
            self._ensure_visible()
        super().watch_scroll_y(old_value, new_value)

    def line_count(self) -> int:  # noqa: D102
        return self._offsets[-1] if self._sections else len(self._notice)

    def line(self, number: int) -> Line:  # noqa: D102
        if not self._sections:
            return self._notice[number]
        section, inner = self._place(number)
        drawn = self._ensure(section)
        found = drawn.lines[inner] if inner < len(drawn.lines) else ()
        at = self.stop_at(number)
        if at == self.cursor and self.has_focus and found and inner in drawn.starts:
            return (("▌", "accent"), *less_one(found))
        return found

    def _place(self, number: int) -> tuple[int, int]:
        section = max(0, min(bisect_right(self._offsets, number) - 1, len(self._sections) - 1))
        return section, number - self._offsets[section]

    def stops(self) -> int:  # noqa: D102
        return len(self._stops)

    def stop_at(self, number: int) -> int | None:  # noqa: D102
        if not self._sections:
            return None
        section, inner = self._place(number)
        drawn = self._ensure(section)
        place = bisect_right(drawn.starts, inner) - 1
        is_gap = inner in drawn.picture or (inner < len(drawn.lines) and not drawn.lines[inner])
        return None if is_gap else self._first_stop[section] + place

    def lines_of(self, stop: int) -> tuple[int, int]:  # noqa: D102
        section = bisect_right(self._first_stop, stop) - 1
        drawn = self._ensure(section)
        inner = stop - self._first_stop[section]
        start = drawn.starts[inner]
        end = drawn.starts[inner + 1] if inner + 1 < len(drawn.starts) else len(drawn.lines)
        return self._offsets[section] + start, end - start

    def go_to_section(self, name: str) -> None:
        """Bring a section to the top."""
        for number, section in enumerate(self._sections):
            if section.name == name:
                self._ensure(number)
                self.renew()
                self.go(self._first_stop[number])
                self.scroll_to(y=self._offsets[number], animate=False, force=True)

    def go_to_key(self, key: tuple[str, str]) -> None:
        """Put the cursor on the item with that key, if it is there."""
        number = next((n for n, stop in enumerate(self._stops) if stop.key == key), None)
        if number is not None:
            self.go(number, center=True)

    def action_section(self, by: int) -> None:
        """To the next or previous section."""
        if self._sections:
            section = bisect_right(self._first_stop, self.cursor) - 1
            if by < 0 and self.cursor > self._first_stop[section]:
                by = 0
            self.go_to_section(self._sections[(section + by) % len(self._sections)].name)

    def _ask(self, what: str) -> None:
        if self.current:
            self.post_message(self.Asked(what, self.current))

    def on_line_view_chosen(self, event: LineView.Chosen) -> None:
        """A second click is Enter."""
        event.stop()
        self._ask("evidence")

    def action_evidence(self) -> None:
        """Open the source beside the line."""
        self._ask("evidence")

    def action_note(self) -> None:
        """Write a comment on the section, or change the comment under the cursor."""
        self._ask("note")

    def action_pin(self) -> None:
        """Keep the item in the briefing, first in its section."""
        self._ask("pin")

    def action_drop(self) -> None:
        """Take the item out of the briefing."""
        self._ask("drop")

    def action_date(self) -> None:
        """Set the date of an entry of the timeline."""
        self._ask("date")

    def action_retitle(self) -> None:
        """Give diverging claims another heading, or an actor another name."""
        self._ask("retitle")

    def action_copy(self) -> None:
        """Copy the words of the item."""
        self._ask("copy")
