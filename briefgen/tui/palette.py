"""What can be done on a screen, by its name: the commands of the palette."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from textual.app import SystemCommand
from textual.screen import Screen

from briefgen.tui.screens.answers import BOARDS
from briefgen.tui.screens.main import MainScreen

if TYPE_CHECKING:
    from briefgen.tui.app import BriefgenApp


def commands(app: "BriefgenApp", screen: Screen[object]) -> Iterator[SystemCommand]:
    """Every action that the keys of the screen reach, and some that have no key."""
    yield SystemCommand("Open something else", "Recent projects, files, pasted text", app.action_open_other)
    if isinstance(screen, MainScreen):
        for name, (board, told) in BOARDS.items():
            yield SystemCommand(f"{board}: {told}", "Opens the board", partial(screen.action_board, name))
    seen: set[str] = set()
    for bound in screen.active_bindings.values():
        node, binding = bound.node, bound.binding
        if binding.id and not binding.id.startswith("list.") and binding.action not in seen and bound.enabled:
            seen.add(binding.action)
            what = f"{app.get_key_display(binding)}  {_explained(node, binding.action)}"
            run = partial(app.run_action, binding.action, node)
            yield SystemCommand(binding.description, what, partial(app.call_later, run))


def _explained(node: object, action: str) -> str:
    """The first line of what an action's method says of itself."""
    name = action.rpartition(".")[2].partition("(")[0]
    method = getattr(node, f"action_{name}", None)
    return ((method.__doc__ or "").strip().splitlines() or [""])[0]
