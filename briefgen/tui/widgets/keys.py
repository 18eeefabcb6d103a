"""The last line of a screen: the keys that count here, as many as there is room for; help and the menu always."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.binding import Binding
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

_ALWAYS = ("app.help", "app.palette")
_GAPS = (2, 1)
"""Cells between two keys; the fewer where all would not fit."""


@dataclass(frozen=True, slots=True)
class Hint:
    """Keys and what they do in a word; a click presses the first of them."""

    key: str
    shown: str
    told: str
    is_fixed: bool = False

    @property
    def width(self) -> int:
        """Cells."""
        return cell_len(self.shown) + 1 + cell_len(self.told)


class KeyLine(Widget):
    """Keys of the focused pane first, then those of the screen."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"keys--key", "keys--told"}
    DEFAULT_CSS = """
    KeyLine {
        dock: bottom; height: 1; background: $panel;
        & > .keys--key { color: $footer-key-foreground; text-style: bold; }
        & > .keys--told { color: $footer-foreground; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._hints: tuple[Hint, ...] = ()
        self._places: list[tuple[int, int, Hint]] = []
        """First cell, the cell after the last, and what stands there."""

    def on_mount(self) -> None:
        """Follow the focus."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)
        self._changed(self.screen)

    def _changed(self, screen: Screen[object]) -> None:
        found = tuple(_hints(screen))
        if found != self._hints:
            self._hints = found
            self.refresh()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        """The keys that fit, those that are always there at the end."""
        base = self.rich_style
        key, told = (base + self.get_component_rich_style(f"keys--{name}", partial=True) for name in ("key", "told"))
        seen, gap = _fitting(self._hints, self.size.width - 1)
        segments, self._places, at = [Segment(" ", base)], [], 1
        for hint in seen:
            parts = (hint.shown, key), (" ", base), (hint.told, told), (" " * gap, base)
            segments += [Segment(words, style) for words, style in parts]
            self._places.append((at, at + hint.width, hint))
            at += hint.width + gap
        return Strip(segments).adjust_cell_length(self.size.width, base)

    def on_click(self, event: events.Click) -> None:
        """Press the key."""
        for start, end, hint in self._places:
            if start <= event.x < end:
                self.app.simulate_key(hint.key)


def _fitting(hints: Sequence[Hint], room: int) -> tuple[list[Hint], int]:
    """The hints that have room, those that are always there last, and the cells between them."""
    fixed, free = ([hint for hint in hints if hint.is_fixed == is_fixed] for is_fixed in (True, False))
    gap = next((it for it in _GAPS if sum(hint.width + it for hint in hints) - it <= room), _GAPS[-1])
    while free and sum(hint.width + gap for hint in (*free, *fixed)) - gap > room:
        free.pop()
    return [*free, *fixed], gap


def _hints(screen: Screen[object]) -> Iterator[Hint]:
    """What the keys do that work now: those of one group together, those that leave a screen last."""
    actions: dict[str, Binding] = {}
    for bound in screen.active_bindings.values():
        if bound.binding.show and bound.binding.description and bound.enabled:
            actions.setdefault(bound.binding.action, bound.binding)
    bindings = sorted(actions.values(), key=lambda it: (it.id or "").startswith("board."))
    groups: dict[object, list[Binding]] = {}
    for number, binding in enumerate(bindings):
        groups.setdefault(binding.group or number, []).append(binding)
    for group, members in groups.items():
        shown = "".join(screen.app.get_key_display(it) for it in members)
        told = group.description.strip() if isinstance(group, Binding.Group) else members[0].description
        yield Hint(members[0].key, shown, told, (members[0].id or "") in _ALWAYS)
