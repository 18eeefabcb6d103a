"""Jump mode: a letter over everything that can be focused, and over panes that are not seen; typing it goes there."""

import string
from collections.abc import Callable, Iterator
from functools import partial

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from briefgen.tui.screens.dialogs import AnswersOnce
from briefgen.tui.widgets.bars import PaneTabs

LETTERS = string.ascii_lowercase
Target = tuple[tuple[int, int], Callable[[], object]]


class JumpScreen(AnswersOnce[None], ModalScreen[None]):
    """Letters over the screen below."""

    def __init__(self, below: Screen[object]) -> None:
        super().__init__()
        self._targets = dict(zip(LETTERS, _places(below), strict=False))

    def compose(self) -> ComposeResult:
        """One letter a place."""
        for letter, (at, _) in self._targets.items():
            mark = Static(Content(f" {letter} "), classes="letter")
            mark.styles.offset = at
            yield mark

    def on_key(self, event: events.Key) -> None:
        """Go there; any other key stays."""
        event.stop()
        target = self._targets.get(event.key)
        self.dismiss()
        if target is not None:
            _, go = target
            go()


def _places(screen: Screen[object]) -> Iterator[Target]:
    """Where each letter stands, and what it does."""
    for tabs in screen.query(PaneTabs):
        yield from ((at, partial(tabs.choose, number)) for at, number in tabs.places())
    for widget in screen.focus_chain:
        if widget.region.area:
            yield (widget.region.x + 1, widget.region.y), partial(screen.set_focus, widget)
