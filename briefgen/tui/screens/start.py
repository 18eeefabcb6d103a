"""Nothing is open yet: recent projects, a file or folder, pasted text, the bundled example."""

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from briefgen.locations import example
from briefgen.tui.memory import Memory
from briefgen.tui.opening import Opening
from briefgen.tui.screens.dialogs import AnswersOnce
from briefgen.tui.text import shown
from briefgen.tui.widgets.keys import KeyLine

if TYPE_CHECKING:
    from briefgen.tui.app import BriefgenApp


class StartScreen(AnswersOnce[None]):
    """Where one begins."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "browse", "Open a file or folder", id="start.open"),
        Binding("p", "paste", "Paste text", id="start.paste"),
        Binding("e", "example", "The example", id="start.example"),
        Binding("escape", "leave", "Back", id="start.back"),
    ]

    def __init__(self, memory: Memory) -> None:
        super().__init__(classes="dialog")
        recent = [paths for paths in memory.recent if all(Path(path).exists() for path in paths)]
        self._recent = [(paths, memory.title(paths)) for paths in recent]

    def compose(self) -> ComposeResult:
        """A list of what can be opened."""
        with Vertical(classes="box") as box:
            box.border_title = Content("briefgen")
            box.border_subtitle = Content("enter or its key opens a line")
            rows = [Option(_row(number, *recent)) for number, recent in enumerate(self._recent, 1)]
            more = [
                "o  Open a project, a folder or articles",
                "p  Paste the text of an article",
                "e  The bundled example",
            ]
            yield OptionList(*rows, *(Option(Content(line)) for line in more), markup=False, compact=True)
        yield KeyLine()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open the line."""
        extra = event.option_index - len(self._recent)
        if extra < 0:
            self._open(tuple(self._recent[event.option_index][0]))
        else:
            (self.action_browse, self.action_paste, self.action_example)[extra]()

    def on_key(self, event: object) -> None:
        """A digit opens a recent project."""
        key = getattr(event, "key", "")
        if key.isdigit() and 0 < int(key) <= len(self._recent):
            self._open(tuple(self._recent[int(key) - 1][0]))

    def action_browse(self) -> None:
        """Choose a project, a folder or articles."""
        from briefgen.tui.screens.open import PickScreen

        self.app.push_screen(PickScreen(Path.cwd()), lambda path: self._open((path,)) if path else None)

    def action_paste(self) -> None:
        """Begin with the text of one article."""
        from briefgen.tui.screens.open import PasteScreen

        self.app.push_screen(PasteScreen(Path.cwd() / "articles"), lambda path: self._open((path,)) if path else None)

    def action_example(self) -> None:
        """A copy of the example, to play with."""
        import shutil
        import tempfile

        folder = Path(tempfile.mkdtemp(prefix="briefgen-example-")) / example().name
        shutil.copytree(example(), folder, ignore=shutil.ignore_patterns("expected", "reference.json"))
        self._open((str(folder),))

    def action_leave(self) -> None:
        """Back to what is open."""
        if cast("BriefgenApp", self.app).bench:
            self.dismiss()

    def _open(self, paths: tuple[str, ...]) -> None:
        cast("BriefgenApp", self.app).open(Opening.of(paths))


def _row(number: int, paths: list[str], title: str) -> Content:
    """A briefing that was open: its title, and where it is."""
    first = Path(paths[0])
    more = f" and {len(paths) - 1} more" if len(paths) > 1 else ""
    name = f"{first.parent.name}/{first.name}" if first.name else str(first)
    return Content.assemble(f"{number}  ", shown(title or name + more), (f"   {shown(str(first))}{more}", "dim"))
