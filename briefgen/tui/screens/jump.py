"""Jump mode: a letter over everything that can be focused; typing it goes there."""

import string

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widget import Widget
from textual.widgets import Static

from briefgen.tui.screens.dialogs import AnswersOnce

LETTERS = string.ascii_lowercase


class JumpScreen(AnswersOnce[None], ModalScreen[None]):
    """Letters over the screen below."""

    def __init__(self, below: Screen[object]) -> None:
        super().__init__()
        self._targets = dict(zip(LETTERS, _focusable(below), strict=False))
        self._below = below

    def compose(self) -> ComposeResult:
        """One letter a place."""
        for letter, widget in self._targets.items():
            mark = Static(Content(f" {letter} "), classes="letter")
            mark.styles.offset = (widget.region.x + 1, widget.region.y)
            yield mark

    def on_key(self, event: events.Key) -> None:
        """Go there; any other key stays."""
        event.stop()
        target = self._targets.get(event.key)
        self.dismiss()
        if target is not None:
            self._below.set_focus(target)


def _focusable(screen: Screen[object]) -> list[Widget]:
    return [widget for widget in screen.focus_chain if widget.region.area]
