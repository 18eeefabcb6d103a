"""Lines drawn by ourselves: lists and texts of any length scroll without a widget for each row."""

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import Reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from briefgen.tui.text import Line


class LineView(ScrollView, can_focus=True):
    """A column of lines, some of which can be stood on. ``stops`` of them are places for the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "step(-1)", "Up", show=False, id="list.up"),
        Binding("down,j", "step(1)", "Down", show=False, id="list.down"),
        Binding("pageup", "page(-1)", "Page up", show=False, id="list.page_up"),
        Binding("pagedown", "page(1)", "Page down", show=False, id="list.page_down"),
        Binding("home", "edge(-1)", "First", show=False, id="list.first"),
        Binding("end", "edge(1)", "Last", show=False, id="list.last"),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "line--dim", "line--strong", "line--warn", "line--bad", "line--good", "line--accent", "line--heading",
        "line--comment", "line--cursor", "line--mark", "line--picked",
    }  # fmt: skip
    DEFAULT_CSS = """
    LineView {
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        & > .line--dim { color: $text-muted; }
        & > .line--strong { text-style: bold; }
        & > .line--warn { color: $text-warning; }
        & > .line--bad { color: $text-error; }
        & > .line--good { color: $text-success; }
        & > .line--accent { color: $text-accent; }
        & > .line--heading { color: $text-primary; text-style: bold; }
        & > .line--comment { color: $text-secondary; text-style: italic; }
        & > .line--cursor { background: $boost; }
        & > .line--mark { background: $warning 40%; text-style: underline; }
        & > .line--picked { text-style: reverse; }
        &:focus > .line--cursor { background: $primary 35%; }
    }
    """

    class Moved(Message):
        """The cursor is somewhere else."""

        def __init__(self, view: "LineView", stop: int) -> None:
            super().__init__()
            self.view = view
            self.place = stop

        @property
        def control(self) -> "LineView":
            """The view whose cursor moved."""
            return self.view

    class Chosen(Moved):
        """A place was clicked twice or entered."""

    virtual_size = Reactive(Size(0, 0), repaint=False)
    """How many lines there are moves nothing on the screen but the scrollbar."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self.cursor = 0
        self._looks: dict[str, Style] = {}
        self._painted: dict[int, tuple[Line, bool]] = {}
        """What stands on each line of the visible part, and whether the cursor is there."""

    # What a kind of view says of itself.

    def line_count(self) -> int:
        """How many lines there are."""
        return 0

    def line(self, number: int) -> Line:
        """One line."""
        raise NotImplementedError

    def stops(self) -> int:
        """How many places the cursor can stand on."""
        return 0

    def stop_at(self, number: int) -> int | None:
        """The place that a line belongs to."""
        raise NotImplementedError

    def lines_of(self, stop: int) -> tuple[int, int]:
        """First line and number of lines of a place."""
        raise NotImplementedError

    # Drawing.

    @property
    def line_width(self) -> int:
        """Cells in a line."""
        return max(1, self.scrollable_content_region.width)

    def renew(self) -> None:
        """The lines are others now."""
        self.cursor = max(0, min(self.cursor, self.stops() - 1))
        self.virtual_size = Size(0, self.line_count())
        for y, painted in self._painted.items():
            if painted != self._seen(y):
                self.refresh(Region(0, y, self.size.width, 1))

    def watch_virtual_size(self, size: Size) -> None:
        """The scrollbar has another length."""
        self._scroll_update(size)

    def _seen(self, y: int) -> tuple[Line, bool]:
        """What is to stand on a line of the visible part, and whether the cursor is there."""
        number = y + self.scroll_offset.y
        if number >= self.line_count():
            return (), False
        return tuple(self.line(number)), self.stops() > 0 and self.stop_at(number) == self.cursor

    def notify_style_update(self) -> None:
        """Colours may be others now."""
        self._looks = {}
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        """One line of the visible part."""
        line, here = self._painted[y] = self._seen(y)
        segments = [Segment(text, self._look(name, here=here)) for text, name in line]
        return Strip(segments).adjust_cell_length(self.size.width, self._look("", here=here))

    def _look(self, name: str, *, here: bool) -> Style:
        """The colours of a style on this background, all mixed: a segment knows no transparency."""
        key = f"{name}@" if here else name
        if key not in self._looks:
            _, _, ground, ink = self.colors
            auto = False
            for part in ["cursor", *name.split()] if here else name.split():
                styles = self.get_component_styles(f"line--{part}")
                ground = ground + styles.background if styles.has_rule("background") else ground
                ink, auto = (styles.color, styles.auto_color) if styles.has_rule("color") else (ink, auto)
            if auto:
                ink = ground.get_contrast_text(ink.a)
            look = Style(color=(ground + ink).rich_color, bgcolor=ground.rich_color)
            for part in name.split():
                look += self.get_component_styles(f"line--{part}").text_style
            self._looks[key] = look
        return self._looks[key]

    def watch_has_focus(self, value: bool) -> None:
        """The cursor looks otherwise."""
        self._looks = {}
        super().watch_has_focus(value)

    # Moving.

    def go(self, stop: int, *, center: bool = False) -> None:
        """Put the cursor on a place and bring it into view."""
        if not self.stops():
            return
        stop = max(0, min(stop, self.stops() - 1))
        first, count = self.lines_of(stop)
        self.scroll_to_region(
            Region(0, first, 1, min(count, max(1, self.size.height))), animate=False, center=center, force=True
        )
        self._stand(stop)

    def _stand(self, stop: int) -> None:
        """Put the cursor on a place, wherever that is."""
        old, self.cursor = self.cursor, stop
        if old != self.cursor:
            for changed in (old, self.cursor):
                self._refresh_stop(changed)
            self.post_message(self.Moved(self, self.cursor))

    def _refresh_stop(self, stop: int) -> None:
        """Draw the lines of a place again, and no others."""
        if stop < self.stops():
            first, count = self.lines_of(stop)
            self.refresh_lines(first, count)

    def action_step(self, by: int) -> None:
        """Up or down."""
        self.go(self.cursor + by)

    def action_page(self, by: int) -> None:
        """A screenful up or down, the cursor where it is on the screen; where there is no more, to the edge."""
        if not self.stops():
            return
        top, height = int(self.scroll_offset.y), self.size.height
        to = max(0, min(self.line_count() - height, top + by * max(1, height - 2)))
        if to == top:
            self._stand(0 if by < 0 else self.stops() - 1)
            return
        first, _ = self.lines_of(self.cursor)
        self.scroll_to(y=to, animate=False, force=True)
        seen = range(to, min(to + height, self.line_count()))
        aim = max(seen[0], min(seen[-1], first + to - top))
        found = (self.stop_at(line) for line in sorted(seen, key=lambda line: abs(line - aim)))
        self._stand(next((stop for stop in found if stop is not None), self.cursor))

    def action_edge(self, by: int) -> None:
        """To the first or last place."""
        self.go(0 if by < 0 else self.stops() - 1)

    def on_click(self, event: events.Click) -> None:
        """Stand on the place that was clicked; a second click enters it."""
        at = event.get_content_offset(self)
        stop = (
            self.stop_at(at.y + self.scroll_offset.y)
            if at and at.y + self.scroll_offset.y < self.line_count()
            else None
        )
        if at is None or stop is None:
            return
        self.go(stop)
        if not self.clicked(stop, at.x, at.y + self.scroll_offset.y) and event.chain == 2:
            self.post_message(self.Chosen(self, stop))

    def clicked(self, stop: int, x: int, line: int) -> bool:  # noqa: ARG002
        """A place was clicked at a column; True where that did something."""
        return False
