"""Files: one to open, some to add, a text to paste."""

import shlex
from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar
from urllib.parse import unquote, urlsplit

from rich.text import Text
from textual import events
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.suggester import Suggester
from textual.widgets import DirectoryTree, Input, Label, TextArea
from textual.widgets.directory_tree import DirEntry

from briefgen.tui import changes
from briefgen.tui.bench import Bench
from briefgen.tui.screens.dialogs import AnswersOnce, Choice


class Files(DirectoryTree):
    """The files below a folder; names are never markup, and signs are as wide as terminals take them to be."""

    ICON_NODE, ICON_NODE_EXPANDED, ICON_FILE = "▸ ", "▾ ", "  "

    def filter_paths(self, paths: Iterable[Path]) -> Iterable[Path]:  # noqa: D102
        return [path for path in paths if not path.name.startswith(".")]

    def process_label(self, label: Text | str) -> Text:  # noqa: D102
        return label if isinstance(label, Text) else Text(label.split("\n")[0])


class PathSuggester(Suggester):
    """What a path may go on with."""

    def __init__(self, base: Path) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._base = base

    async def get_suggestion(self, value: str) -> str | None:
        """The first file or folder that begins so."""
        folder, slash, start = value.rpartition("/")
        place = self._base / Path(folder + slash).expanduser()
        try:
            names = sorted(
                it.name + ("/" if it.is_dir() else "") for it in place.iterdir() if it.name.startswith(start)
            )
        except OSError:
            return None
        names = [name for name in names if start or not name.startswith(".")]
        return f"{folder}{slash}{names[0]}" if names else None


class PickScreen(AnswersOnce[str | None], ModalScreen[str | None]):
    """A path: typed, or chosen in a tree."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Cancel", id="dialog.cancel"),
        Binding("ctrl+s", "take", "Take what is in the line", id="pick.take"),
    ]

    def __init__(self, base: Path, title: str = "A project, a folder or articles") -> None:
        super().__init__(classes="dialog")
        self._base = base
        self._title = title

    def compose(self) -> ComposeResult:
        """A line to type, a tree to choose from."""
        with Vertical(classes="box wide-box") as box:
            box.border_title = Content(self._title)
            box.border_subtitle = Content("tab to the tree · enter takes a file, ^s a folder")
            yield Input(placeholder="path or glob; → completes", suggester=PathSuggester(self._base), compact=True)
            yield Files(self._base)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """What was typed."""
        event.stop()
        self.action_take()

    def action_take(self) -> None:
        """What is in the line: typed, or where the cursor of the tree is."""
        typed = self.query_one(Input).value.strip()
        if typed:
            self.dismiss(str(Path(typed).expanduser()))

    def on_tree_node_highlighted(self, event: DirectoryTree.NodeHighlighted[DirEntry]) -> None:
        """The line says where the cursor of the tree is."""
        if self.query_one(Files).has_focus and event.node.data is not None:
            self.query_one(Input).value = str(event.node.data.path)

    def on_directory_tree_file_selected(self, event: DirectoryTree.FileSelected) -> None:
        """What was chosen."""
        self.dismiss(str(event.path))


class PasteScreen(AnswersOnce[str | None], ModalScreen[str | None]):
    """Text of an article, kept as a file in a folder."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "keep", "Keep", id="paste.keep", priority=True),
        Binding("escape", "dismiss(None)", "Cancel", id="dialog.cancel", priority=True),
    ]

    def __init__(self, folder: Path) -> None:
        super().__init__(classes="dialog")
        self._folder = folder

    def compose(self) -> ComposeResult:
        """A name and a text."""
        with Vertical(classes="box wide-box") as box:
            box.border_title = Content("Paste an article")
            yield Input(value=_free_name(self._folder), placeholder="name of the file", compact=True)
            area = TextArea(soft_wrap=True, compact=True)
            area.cursor_blink = False
            yield area
            yield Label(f"ctrl+s keeps it in {self._folder} · esc leaves it", markup=False, classes="hint")

    def on_mount(self) -> None:
        """The text first."""
        self.query_one(TextArea).focus()

    def action_keep(self) -> None:
        """Write the file."""
        text, name = self.query_one(TextArea).text, self.query_one(Input).value.strip()
        hint = self.query_one(".hint", Label)
        path = self._folder / (name if Path(name).suffix else f"{name}.txt")
        if not text.strip():
            hint.update(Content("there is no text yet"))
            return
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8") as file:
                file.write(text)
        except OSError as error:
            hint.update(Content(f"{path}: {error.strerror}"))
            hint.add_class("wrong")
            return
        self.dismiss(str(path))


WAYS = (Choice("pick", "A file, a folder or a glob"), Choice("paste", "Paste the text of an article"))
"""Ways to add articles to what is open."""


def ask_for(way: str, bench: Bench, app: App[None]) -> None:
    """Let the person choose or paste articles, and add them."""
    base = bench.desk.opening.base
    screen = (
        PasteScreen(base / "articles") if way == "paste" else PickScreen(base, f"Articles: {WAYS[0].words.lower()}")
    )
    app.push_screen(screen, lambda path: add(bench, [path] if path else []))


def add(bench: Bench, paths: list[str]) -> None:
    """Add articles to the briefing."""
    if not paths:
        return
    base = bench.desk.opening.base
    names = [_relative(base / Path(path).expanduser(), base) for path in paths]
    bench.change(f"{len(names)} added", lambda edits: changes.add(edits, names))


def paths_in(pasted: str) -> list[str]:
    """Paths that a terminal pastes when files are dropped on it; none where the text is anything else."""
    try:
        words = shlex.split(pasted.strip())
    except ValueError:
        return []
    found = [unquote(urlsplit(word).path) if word.startswith("file://") else word for word in words]
    return found if found and all(Path(it).is_absolute() and Path(it).exists() for it in found) else []


def dropped(bench: Bench, event: events.Paste) -> bool:
    """Add files that were dropped on the terminal; whether they were such."""
    paths = paths_in(event.text)
    add(bench, paths)
    return bool(paths)


def _relative(path: Path, base: Path) -> str:
    try:
        return path.relative_to(base).as_posix()
    except ValueError:
        return str(path)


def _free_name(folder: Path) -> str:
    return next(name for number in range(1, 10_000) if not (folder / (name := f"pasted-{number}.txt")).exists())
