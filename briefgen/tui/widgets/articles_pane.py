"""The list of articles with its filter above it."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input

from briefgen.tui.widgets.articles import ArticleList
from briefgen.tui.widgets.bars import entitle

if TYPE_CHECKING:
    from briefgen.tui.desk import Desk


class ArticlesPane(Vertical):
    """The list with its filter."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "close_filter", "To the list", id="filter.close"),
        Binding("escape", "clear_filter", "No filter", id="filter.clear"),
    ]

    def compose(self) -> ComposeResult:
        """The filter above the list."""
        box = Input(placeholder="filter: words, by:, after:, before:, is:undated", id="filter", compact=True)
        box.display = False
        yield box
        yield ArticleList(id="articles")

    def on_mount(self) -> None:
        """The title."""
        self.border_title = "1 Articles"

    def show(self, desk: "Desk") -> None:
        """Show the articles of a desk."""
        rows = self.query_one(ArticleList)
        rows.show(desk)
        read = [row for row in desk.rows if row.article]
        chosen = sum(desk.is_selected(row) for row in read)
        parts = [f"{len(rows.shown_rows)} shown"] if rows.words else []
        entitle(self, f"1 Articles  {chosen} of {len(desk.rows)}", " · ".join([*parts, f"by {rows.sort}"]))

    @property
    def typed(self) -> str:
        """What is typed into the filter."""
        return self.query_one("#filter", Input).value

    @typed.setter
    def typed(self, words: str) -> None:
        box = self.query_one("#filter", Input)
        box.value, box.display = words, bool(words)
        self.query_one(ArticleList).words = _words(words)

    def open_filter(self) -> None:
        """Let the person type."""
        box = self.query_one("#filter", Input)
        box.display = True
        box.focus()
        self.refresh_bindings()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Filter while the person types."""
        event.stop()
        self._filter(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Back to the list."""
        event.stop()
        self.action_close_filter()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """What the filter does is done only while there is one."""
        box = self.query("#filter").first(Input)
        return (action != "close_filter" or box.has_focus) and (action != "clear_filter" or box.display)

    def action_clear_filter(self) -> None:
        """Show all articles again."""
        self.typed = ""
        self.action_close_filter()

    def action_close_filter(self) -> None:
        """Back to the list, as it is filtered."""
        box = self.query_one("#filter", Input)
        box.display = bool(box.value)
        self.query_one(ArticleList).focus()
        self.refresh_bindings()

    def _filter(self, typed: str) -> None:
        self.query_one(ArticleList).words = _words(typed)
        self.post_message(ArticleList.Asked("sorted"))


def _words(typed: str) -> tuple[str, ...]:
    return tuple(typed.casefold().split())
