"""The last line of a screen: the keys that count here, as many as there is room for; help and the menu always."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.binding import Binding
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

_ALWAYS: tuple[str | None, ...] = ("board.leave", "app.help", "app.palette")
_WIDE, _NARROW = 2, 1
"""Cells between two keys; the fewer where all would not fit."""


@dataclass(frozen=True, slots=True)
class Hint:
    """Keys and what they do in a word; a click presses the first of them."""

    key: str
    shown: str
    told: str
    rank: int = 0
    """Its place among those that are always there, from 1; 0 for one that goes where there is no room."""
    beside: str = ""
    """The group whose keys are told together where room is short."""

    @property
    def width(self) -> int:
        """Cells."""
        return cell_len(self.shown) + bool(self.told) + cell_len(self.told)


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
            parts = (hint.shown, key), (" " * bool(hint.told), base), (hint.told, told), (" " * gap, base)
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
    """The hints that have room, those that are always there last, and the cells between them.

    Where not all have, they move together, then what belongs together is told as one, then the menu goes by its key.
    """
    given = sorted(hints, key=lambda hint: hint.rank)
    close = _merged(given)
    terse = [replace(hint, told="") if hint.rank == len(_ALWAYS) else hint for hint in close]
    for tried, gap in ((given, _WIDE), (given, _NARROW), (close, _NARROW), (terse, _NARROW)):
        if _width(tried, gap) <= room:
            return tried, gap
    while close and not close[0].rank and _width(close, _NARROW) > room:
        del close[max(place for place, hint in enumerate(close) if not hint.rank)]
    return close, _NARROW


def _width(hints: Sequence[Hint], gap: int) -> int:
    return sum(hint.width + gap for hint in hints) - gap


def _merged(hints: Sequence[Hint]) -> list[Hint]:
    """The hints, those that belong together as the first of them."""
    found: dict[object, Hint] = {}
    for number, hint in enumerate(hints):
        first = found.get(hint.beside)
        found[hint.beside or number] = replace(first, shown=first.shown + hint.shown) if first else hint
    return list(found.values())


def _hints(screen: Screen[object]) -> Iterator[Hint]:
    """What the keys do that work now: those of one group together, those that leave a screen last."""
    actions: dict[str, Binding] = {}
    for bound in screen.active_bindings.values():
        if bound.binding.show and bound.binding.description and bound.enabled:
            actions.setdefault(bound.binding.action, bound.binding)
    bindings = sorted(actions.values(), key=lambda it: (it.id or "").startswith("board."))
    groups: dict[object, list[Binding]] = {}
    for number, binding in enumerate(bindings):
        is_one = binding.group is not None and binding.group.compact
        groups.setdefault(binding.group if is_one else number, []).append(binding)
    for group, members in groups.items():
        first, shown = members[0], "".join(screen.app.get_key_display(it) for it in members)
        told = group.description.strip() if isinstance(group, Binding.Group) else first.description
        beside = "" if group is first.group or first.group is None else first.group.description
        rank = _ALWAYS.index(first.id) + 1 if first.id in _ALWAYS else 0
        yield Hint(first.key, shown, told, rank, beside)
