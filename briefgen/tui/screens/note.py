"""A comment, written in place or in the person's own editor."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Label, TextArea

from briefgen.tui.editor import edit
from briefgen.tui.screens.dialogs import AnswersOnce


class NoteScreen(AnswersOnce[str | None], ModalScreen[str | None]):
    """A text to write; what is typed is kept as a draft, should the program end."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "keep", "Keep", id="note.keep", priority=True),
        Binding("escape", "dismiss(None)", "Cancel", id="dialog.cancel", priority=True),
        Binding("ctrl+e", "editor", "$EDITOR", id="note.editor", priority=True),
    ]

    def __init__(self, heading: str, text: str, draft: str | None, keep: Callable[[str], None]) -> None:
        super().__init__(classes="dialog low")
        self._heading = heading
        self._text = text
        self._drafted = draft
        self._keep = keep

    def compose(self) -> ComposeResult:
        """A box with the text."""
        with Vertical(classes="box") as box:
            box.border_title = Content(f"Comment on: {self._heading}")
            area = TextArea(
                self._text if self._drafted is None else self._drafted,
                soft_wrap=True,
                tab_behavior="focus",
                compact=True,
            )
            area.cursor_blink = False
            yield area
            yield Label(
                "Markdown · ctrl+s keeps it · ctrl+e opens $EDITOR · escape leaves a draft",
                markup=False,
                classes="hint",
            )

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Keep a draft."""
        if self._drafted is not None or event.text_area.text != self._text:
            self._drafted = event.text_area.text
            self._keep(self._drafted)

    def action_keep(self) -> None:
        """The comment is written; an empty one goes."""
        self.dismiss(self.query_one(TextArea).text.strip())

    def action_editor(self) -> None:
        """Write on in the person's own editor."""
        area = self.query_one(TextArea)
        with tempfile.TemporaryDirectory(prefix="briefgen-") as folder:
            path = Path(folder) / "comment.md"
            path.write_text(area.text, encoding="utf-8")
            if edit(self.app, path):
                area.text = path.read_text(encoding="utf-8")
