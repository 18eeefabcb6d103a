"""A list of blocks of lines, each a place for the cursor; blocks can be marked."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from briefgen.tui.text import Line, told
from briefgen.tui.widgets.lines import LineView


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together, and what they are about."""

    key: str
    lines: tuple[Line, ...]


class BlockList(LineView):
    """Blocks under each other; ``space`` marks one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "mark", "Mark", id="blocks.mark"),
        Binding("enter", "choose", "Source", id="blocks.choose"),
    ]

    class Resized(Message):
        """Lines have another width now."""

    def __init__(self, *, id: str | None = None, actions: tuple[str, ...] = ("mark", "choose")) -> None:  # noqa: A002
        super().__init__(id=id)
        self._actions = actions
        """What can be done with a block."""
        self.blocks: list[Block] = []
        self._starts: list[int] = [0]
        self.marked: set[str] = set()
        self._said = ""

    def show(self, blocks: Sequence[Block], nothing: str = "") -> None:
        """Show blocks, or the words ``nothing`` where there are none; the cursor stays on its block."""
        here, self._said = self.current, nothing
        self.blocks = list(blocks)
        self._starts = [0]
        for block in self.blocks:
            self._starts.append(self._starts[-1] + len(block.lines))
        keys = [block.key for block in self.blocks]
        self.marked &= set(keys)
        if here in keys:
            self.cursor = keys.index(here)
        self.renew()

    @property
    def current(self) -> str | None:
        """The block under the cursor."""
        return self.blocks[self.cursor].key if self.cursor < len(self.blocks) else None

    @property
    def _told(self) -> list[Line]:
        return told(self._said, "dim", self.line_width - 2, first="  ")

    @property
    def inner_width(self) -> int:
        """Cells for the lines of a block."""
        return max(10, self.line_width - 4)

    def line_count(self) -> int:  # noqa: D102
        return self._starts[-1] or len(self._told)

    def stops(self) -> int:  # noqa: D102
        return len(self.blocks)

    def stop_at(self, number: int) -> int | None:  # noqa: D102
        stop = min(bisect_right(self._starts, number) - 1, len(self.blocks) - 1)
        return stop if self.blocks[stop].lines[number - self._starts[stop]] else None

    def lines_of(self, stop: int) -> tuple[int, int]:  # noqa: D102
        return self._starts[stop], len(self.blocks[stop].lines)

    def line(self, number: int) -> Line:  # noqa: D102
        if not self.blocks:
            return self._told[number]
        stop = self.stop_at(number)
        if stop is None:
            return ()
        inner = number - self._starts[stop]
        block = self.blocks[stop]
        mark = "▌" if stop == self.cursor and self.has_focus else " "
        picked = "● " if block.key in self.marked and not inner else "  "
        return ((mark, "accent"), (picked, "good"), *block.lines[inner])

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002
        """Whoever fills the list wraps its lines again."""
        self.post_message(self.Resized())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """What cannot be done here has no key."""
        return action not in ("mark", "choose") or action in self._actions

    def action_mark(self) -> None:
        """Mark the block, or take the mark away."""
        if self.current:
            self.marked ^= {self.current}
            self.refresh()
            self.action_step(1)

    def action_choose(self) -> None:
        """Open the source of the block."""
        if self.blocks:
            self.post_message(self.Chosen(self, self.cursor))
