"""The export dialog: which files, how they look, what of the articles goes along, and the same as a command."""

import shlex
import subprocess
import sys
from pathlib import Path
from typing import ClassVar, get_args

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, ItemGrid, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Checkbox, Input, Label, Select, Static

from briefgen.model.briefing import Format
from briefgen.render.view import printed
from briefgen.tui import wire
from briefgen.tui.bench import Bench
from briefgen.tui.clipboard import copy
from briefgen.tui.drawing import in_words
from briefgen.tui.screens.described import MARKINGS
from briefgen.tui.screens.dialogs import AnswersOnce
from briefgen.tui.text import shown

FORMATS = get_args(Format)
BOX_CELLS, CHOICE_CELLS = 11, 34
"""Cells of the widest box of a format, and of a choice with its name: where fewer are left they stand in more lines."""
EMBEDDING = ("as the format has it", "full", "passages", "none")


class Tick(Checkbox):
    """A box whose tick is a sign, not a colour alone."""

    def watch_value(self) -> None:  # noqa: D102
        self.BUTTON_INNER = "✓" if self.value else " "
        super().watch_value()

    def on_mount(self) -> None:
        """The sign of the first value."""
        self.BUTTON_INNER = "✓" if self.value else " "
        self.refresh()


class ExportScreen(AnswersOnce[None], ModalScreen[None]):
    """What is to be written."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "Close", id="dialog.cancel"),
        Binding("ctrl+s", "write", "Write", id="export.write", priority=True),
        Binding("ctrl+y", "copy", "Copy the command", id="export.copy", priority=True),
        Binding("ctrl+g", "open", "Open what was written", id="export.open", priority=True),
    ]

    def __init__(self, bench: Bench) -> None:
        super().__init__(classes="dialog")
        self._bench = bench
        self._written: tuple[str, ...] = ()

    def compose(self) -> ComposeResult:
        """Formats, look, and what will be written."""
        view = self._bench.desk.view
        assert view is not None
        stem, formats = _usual(view.outputs)
        with VerticalScroll(classes="box export", can_focus=False) as box:
            box.border_title = Content("Export")
            box.border_subtitle = Content("^s writes · ^y copies · ^g opens · esc closes")
            with ItemGrid(min_column_width=BOX_CELLS, classes="row"):
                for name in FORMATS:
                    yield Tick(name.upper(), name in formats, id=f"format-{name}", compact=True)
            yield Label("files, without their endings", markup=False, classes="name")
            yield Input(stem, id="stem", compact=True)
            with ItemGrid(min_column_width=CHOICE_CELLS, classes="row"):
                yield _choice("template", view.templates, view.template)
                yield _choice("style", view.styles, view.style)
                yield _choice("marking", MARKINGS, view.marking)
                yield _choice("embed", EMBEDDING, view.embed or EMBEDDING[0])
            yield Tick("replace files that briefgen did not write", id="force", compact=True)
            yield Static(id="command")
            with Horizontal(classes="row buttons"):
                yield Button("Write", id="write", variant="primary", compact=True)
                yield Button("Copy command", id="copy", compact=True)
                yield Button("Open", id="open", compact=True, disabled=True)
            yield Static(id="outcome")
            yield Static(id="what")

    def on_mount(self) -> None:
        """Show what would be written."""
        self.query_one("#stem", Input).cursor_blink = False
        self.query_one("#outcome").display = False
        self._show()

    def on_checkbox_changed(self) -> None:
        """Another choice."""
        self._show()

    def on_input_changed(self) -> None:
        """Another name."""
        self._show()

    def on_select_changed(self) -> None:
        """Another look."""
        self._show()

    def on_input_submitted(self) -> None:
        """Enter writes."""
        self.action_write()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """The buttons do what the keys do."""
        {"write": self.action_write, "copy": self.action_copy, "open": self.action_open}[event.button.id or ""]()

    def _files(self) -> tuple[str, ...]:
        stem = self.query_one("#stem", Input).value.strip() or "briefing"
        return tuple(f"{stem}.{name}" for name in FORMATS if self.query_one(f"#format-{name}", Checkbox).value)

    def _changes(self) -> tuple[tuple[str, str], ...]:
        """What the dialog chooses other than the project."""
        view = self._bench.desk.view
        found = []
        for key in ("template", "style", "marking", "embed"):
            value = str(self.query_one(f"#{key}", Select).value)
            if view and value != (getattr(view, key) or EMBEDDING[0]):
                found.append((key, value))
        return tuple(pair for pair in found if pair[1] != EMBEDDING[0])

    def command(self) -> str:
        """The same on the command line, from the folder of the project."""
        desk = self._bench.desk
        opening = desk.opening
        words = ["briefgen", "build"]
        words += [str(opening.project)] if opening.project else []
        words += opening.paths
        if opening.project is None and desk.session.file.exists():
            words += ["--edits", str(desk.session.file)]
        for key, value in self._changes():
            words += [f"--{key}", value]
        for name in self._files():
            words += ["-o", str(opening.base / name)]
        return shlex.join([*words, "--force"] if self.query_one("#force", Checkbox).value else words)

    def _show(self) -> None:
        made = self._bench.desk.briefing
        lines = [f"{self._bench.desk.opening.base / name}" for name in self._files()] or ["choose a format"]
        if made:
            sections = " · ".join(f"{it.heading} {len(it.items)}" for it in printed(made))
            day = f", as of {in_words(made.as_of)}" if made.as_of else ""
            sources = f"{len(made.references)} source{'s' if len(made.references) != 1 else ''}"
            lines += ["", f"{made.title}{day}, {sources}", sections]
        embed = str(self.query_one("#embed", Select).value)
        lines.append({"full": "the whole articles go along", "none": "nothing of the articles goes along"}.get(
            embed, "the quoted passages go along" + ("; in JSON the whole articles" if embed != "passages" else "")
        ))  # fmt: skip
        self.query_one("#what", Static).update(Content("\n".join(map(shown, lines))))
        self.query_one("#command", Static).update(Content(f"$ {shown(self.command())}"))

    def action_write(self) -> None:
        """Write the files."""
        files = self._files()
        if files:
            self._say("writing …")
            force = self.query_one("#force", Checkbox).value
            self._bench.work.export(wire.Export(files, self._changes(), force=force))

    def desk_changed(self, reply: object) -> None:
        """What became of it."""
        if isinstance(reply, wire.Written):
            self._written = reply.files
            self.query_one("#open", Button).disabled = not reply.files
            self._say("\n".join([*(f"wrote {name}" for name in reply.files), *reply.failures]))
        elif isinstance(reply, wire.Found):
            self._show()  # more articles are read now
        elif isinstance(reply, wire.Failed):
            self._say(reply.message)
        elif reply is not None and getattr(reply, "stage", "") == "writing":
            self._say(f"writing {getattr(reply, 'item', '')} …")

    def _say(self, words: str) -> None:
        outcome = self.query_one("#outcome", Static)
        outcome.update(Content(shown_lines(words)))
        outcome.display = True
        self.call_after_refresh(outcome.scroll_visible, animate=False)

    def action_copy(self) -> None:
        """Copy the command."""
        copy(self.app, self.command())
        self._bench.tell("the command is copied", "information")

    def action_open(self) -> None:
        """Open the last file in the program that shows such files; in a browser, download it."""
        if not self._written:
            return
        if self.app.is_web:
            self.app.deliver_binary(self._written[-1])
            return
        opener = "open" if sys.platform == "darwin" else "xdg-open"
        try:
            subprocess.Popen(
                [opener, self._written[-1]],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                stdin=subprocess.DEVNULL,
            )
        except OSError as error:
            self._say(f"{opener}: {error.strerror}")


def shown_lines(words: str) -> str:
    """Lines of a message without characters that a terminal obeys."""
    return "\n".join(map(shown, words.splitlines()))


def _choice(name: str, values: tuple[str, ...], value: str) -> Horizontal:
    """What is chosen, by the name that it has in the command, and the choices."""
    known = values if value in values else (*values, value)
    return Horizontal(
        Label(name, markup=False, classes="name beside"),
        Select([(shown(it), it) for it in known], value=value, allow_blank=False, id=name, compact=True),
        classes="row",
    )


def _usual(outputs: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The project's own files; else one Markdown file and one PDF."""
    if not outputs:
        return "briefing", ("md", "pdf")
    first = Path(outputs[0])
    return str(first.with_suffix("")), tuple(Path(it).suffix.removeprefix(".") for it in outputs)
