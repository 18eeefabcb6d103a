"""The keys of where one is."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from briefgen.tui.screens.dialogs import AnswersOnce
from briefgen.tui.text import breaks

_SIGNS = (
    "☑ in the briefing   ☐ left out   ✂14 blocks cut in cleaning   ≈2 repeats source 2   ⚠ needs a person\n"
    "[3] number of the source   ⚑ pinned   +3? entries without a date\n"
    "filter: words of the article, by:PUBLISHER, after:2025-10-01, before:2025-11, is:undated, is:problem"
)

_KEYS = 17
"""Cells before what a key does."""


class HelpScreen(AnswersOnce[None], ModalScreen[None]):
    """Keys and what they do, of the focused pane first."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,question_mark,f1,q", "dismiss", "Close", id="help.close")]

    def __init__(self, of: Screen[object]) -> None:
        super().__init__(classes="dialog")
        self._groups = _keys(of)

    def compose(self) -> ComposeResult:
        """A box with a list."""
        with VerticalScroll(classes="box keys") as box:
            box.border_title = Content("Keys")
            yield Static()

    def on_resize(self) -> None:
        """As many words a line as there is room for."""
        self.call_after_refresh(self._lay_out)

    def _lay_out(self) -> None:
        room = self.query_one(Static).content_region.width - _KEYS
        self.query_one(Static).update(_laid_out(self._groups, room))


def _keys(screen: Screen[object]) -> dict[str, dict[str, str]]:
    """By where they hold, what keys do, and the keys."""
    groups: dict[str, dict[str, str]] = {}
    for bound in sorted(screen.active_bindings.values(), key=_moves):
        binding = bound.binding
        if not binding.description or not binding.id:
            continue
        where = _named(bound.node)
        keys = groups.setdefault(where, {})
        told = _explained(bound.node, binding.action) or binding.description
        shown = screen.app.get_key_display(binding)
        keys[told] = f"{keys[told]} {shown}" if told in keys and shown not in keys[told].split() else shown
    return groups


def _laid_out(groups: dict[str, dict[str, str]], room: int) -> Content:
    parts: list[str | tuple[str, str]] = []
    for where, keys in groups.items():
        parts.append((f"{where}\n", "bold"))
        parts += [_line(shown, told, room) for told, shown in keys.items()]
    return Content.assemble(*parts, ("Signs\n", "bold"), _SIGNS)


def _moves(bound: ActiveBinding) -> bool:
    """Whether a key only moves the cursor: everybody finds those, so they stand last."""
    return (bound.binding.id or "").startswith("list.")


def _line(keys: str, told: str, room: int) -> str:
    """Keys and what they do, further lines under the first."""
    first, *rest = (told[start:end].rstrip() for start, end in breaks(told, room))
    return "\n".join([f"  {keys:<14} {first}", *(f"{'':{_KEYS}}{line}" for line in rest), ""])


def _named(node: object) -> str:
    title = getattr(node, "border_title", None)
    if isinstance(node, Screen):
        return "Everywhere on this screen"
    return {"ArticleList": "Articles", "OutlineList": "Outline", "Preview": "Preview", "Reader": "Source"}.get(
        type(node).__name__, "Everywhere" if title is None else str(title)
    )


def _explained(node: object, action: str) -> str:
    """What an action's method says of itself; nothing where its argument decides what it does."""
    name = action.rpartition(".")[2].partition("(")[0]
    method = getattr(node, f"action_{name}", None)
    lines = ((method.__doc__ if method else "") or "").strip().splitlines()
    return lines[0].rstrip(".") if lines and "(" not in action else ""
