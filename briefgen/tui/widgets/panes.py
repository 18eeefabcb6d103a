"""The panes of the main screen side by side, with borders between them that can be moved."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widget import Widget

from briefgen.tui.widgets.articles_pane import ArticlesPane
from briefgen.tui.widgets.bars import Splitter
from briefgen.tui.widgets.outline import OutlineList
from briefgen.tui.widgets.preview import Preview
from briefgen.tui.widgets.reader import Reader

LEAST_WIDTH = 16
"""Cells."""
_LEFT_OF = {"split-articles": "#articles-pane", "split-outline": "#outline", "split-reader": "#preview"}


class Panes(Horizontal):
    """Articles, outline, preview, and the source while it is read."""

    def compose(self) -> ComposeResult:
        """The panes and the borders between them."""
        yield ArticlesPane(id="articles-pane", classes="pane seen")
        yield Splitter(id="split-articles")
        yield OutlineList(id="outline")
        yield Splitter(id="split-outline")
        yield Preview(id="preview")
        yield Splitter(id="split-reader")
        yield Reader(id="reader")

    def on_mount(self) -> None:
        """Names of the panes."""
        for name, title in (("outline", "2 Outline"), ("preview", "3 Preview"), ("reader", "4 Source")):
            pane = self.query_one(f"#{name}")
            pane.border_title = title
            pane.add_class("pane")

    def on_splitter_dragged(self, event: Splitter.Dragged) -> None:
        """A border between panes was moved."""
        event.stop()
        self._widen(_LEFT_OF[event.splitter.id or ""], event.by)

    def widen_focused(self, by: int) -> None:
        """Make the pane that has the focus wider, or narrower where ``by`` is negative."""
        focused = next((pane for pane in self.query(".pane") if pane.has_focus_within or pane.has_focus), None)
        if focused is None:
            return
        is_read = self.screen.has_class("reading")
        if focused.id == "reader":
            self._widen("#preview", -by)
        elif focused.id == "preview" and not is_read:
            self._widen("#outline", -by)  # the preview takes what the others leave
        else:
            self._widen(f"#{focused.id}", by)

    def _widen(self, name: str, by: int) -> None:
        pane = self.query_one(name, Widget)
        pane.styles.width = max(LEAST_WIDTH, pane.outer_size.width + by)
