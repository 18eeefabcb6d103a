"""The lines at the edges: what is open, what is being done, which pane is seen on a narrow screen."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.app import RenderResult
from textual.content import Content
from textual.message import Message
from textual.strip import Strip
from textual.timer import Timer
from textual.widget import Widget

from briefgen.progress import Step
from briefgen.tui.text import fitted, shown

if TYPE_CHECKING:
    from briefgen.tui.desk import Desk


def entitle(pane: Widget, title: str | None = None, subtitle: str | None = None) -> None:
    """Give a pane a title, a subtitle or both; drawn again only where it is another."""
    for name, words in (("border_title", title), ("border_subtitle", subtitle)):
        if words is not None and getattr(pane, name) != Content(words).markup:
            setattr(pane, name, Content(words))


_BAR = 20
PATIENCE = 0.3
"""Seconds that something takes before it is said to be done: a line that comes and goes moves all that is above it."""


class TitleBar(Widget):
    """Name, as-of date, marking, and whether everything is kept."""

    DEFAULT_CSS = "TitleBar { height: 1; background: $panel; color: $foreground; padding: 0 1; }"

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._left = "briefgen"
        self._right = ""

    def show(self, desk: "Desk") -> None:
        """Show what is open."""
        from briefgen.tui.drawing import in_words

        view, made = desk.view, desk.briefing
        before = self._left, self._right
        self._left = f"briefgen  {view.title if view else 'opening …'}"
        day = (made.as_of if made else view.as_of if view else None) or ""
        parts = [f"as of {in_words(day)}" if day else "no date", view.marking] if view else []
        kept = "● saved" if desk.session.is_kept else "⚠ not saved"
        self._right = "   ".join([*parts, kept if desk.session.past else ""]).strip()
        if (self._left, self._right) != before:
            self.refresh()

    def render(self) -> RenderResult:
        """One line, in plain text."""
        room = max(10, self.size.width - len(self._right) - 2)
        return Content(f"{fitted(self._left, room)}  {shown(self._right)}")


class ProgressLine(Widget):
    """What is being done, with a bar."""

    DEFAULT_CSS = """
    ProgressLine { height: 1; padding: 0 1; color: $text-muted; display: none; }
    ProgressLine.busy { display: block; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._step: Step | None = None
        self._meanwhile = ""
        self._wait: Timer | None = None

    def show(self, step: Step | None, meanwhile: str = "") -> None:
        """Show a step, if it is not done in a moment, and what is so ``meanwhile``; None when nothing is done."""
        self._step, self._meanwhile = step, meanwhile
        if step is None:
            self._forget()
        elif self._wait is None:
            self._wait = self.set_timer(PATIENCE, lambda: self.set_class(self._step is not None, "busy"))
        self.refresh()

    def _forget(self) -> None:
        if self._wait is not None:
            self._wait.stop()
            self._wait = None
        self.remove_class("busy")

    def render(self) -> RenderResult:
        """The stage, a bar, the article in hand."""
        step = self._step
        if step is None:
            return Content("")
        filled = _BAR * step.done // step.total if step.total else 0
        bar = f"{step.done}/{step.total} {'█' * filled + '░' * (_BAR - filled)} {step.item}" if step.total else "…"
        told = "   ".join(part for part in (f"{step.stage} {bar}", self._meanwhile, "ctrl+x cancels") if part)
        return Content(fitted(told, self.size.width))


class PaneTabs(Widget):
    """Names of the panes, on a screen that has room for one."""

    DEFAULT_CSS = "PaneTabs { height: 1; display: none; background: $surface; }"

    class Chosen(Message):
        """A pane was clicked."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def __init__(self, names: tuple[str, ...], *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._names = names
        self._at = 0

    def show(self, number: int) -> None:
        """Which pane is seen."""
        self._at = number
        self.refresh()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        """The names; the one that is seen stands out without colours too."""
        base = self.rich_style
        segments = [
            Segment(
                f" {number}{'▸' if number - 1 == self._at else ' '}{name} ",
                base + Style(reverse=number - 1 == self._at),
            )
            for number, name in enumerate(self._names, 1)
        ]
        return Strip(segments).adjust_cell_length(self.size.width, base)

    def places(self) -> Iterator[tuple[tuple[int, int], int]]:
        """Where each name that is shown begins on the screen, and its number."""
        x, y = self.region.offset
        for number, name in enumerate(self._names) if self.region.area else ():
            yield (x, y), number
            x += len(name) + 4

    def choose(self, number: int) -> None:
        """Ask for the pane."""
        self.post_message(self.Chosen(number))

    def on_click(self, event: events.Click) -> None:
        """Change to the pane."""
        for (x, _), number in self.places():
            if x <= event.screen_x < x + len(self._names[number]) + 4:
                self.choose(number)


class Splitter(Widget):
    """A border between panes that can be dragged."""

    DEFAULT_CSS = """
    Splitter { width: 1; height: 1fr; color: $accent; }
    """

    class Dragged(Message):
        """The border was moved by some cells."""

        def __init__(self, splitter: "Splitter", by: int) -> None:
            super().__init__()
            self.splitter = splitter
            self.by = by

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._from: int | None = None

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        """A line under the pointer."""
        return Strip([Segment("┃" if self.mouse_hover or self._from is not None else " ", self.rich_style)])

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of the border."""
        self._from = event.screen_x
        self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Move it."""
        if self._from is not None and event.screen_x != self._from:
            self.post_message(self.Dragged(self, event.screen_x - self._from))
            self._from = event.screen_x

    def on_mouse_up(self, event: events.MouseUp) -> None:  # noqa: ARG002
        """Let go."""
        self._from = None
        self.release_mouse()
