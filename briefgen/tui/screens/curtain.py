"""What is seen while the rest is loaded: the panes' frames, drawn in one go."""

from rich.segment import Segment
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

_PANES = (("1 Articles", 34), ("2 Outline", 25), ("3 Preview", 41))
"""Names and widths in per cent, about as the main screen has them."""


class _Frames(Widget):
    DEFAULT_CSS = "_Frames { width: 1fr; height: 1fr; color: $panel; }"

    def render_line(self, y: int) -> Strip:
        """A line of the frames."""
        width, height = self.size
        if y == 0:
            return Strip([Segment(" briefgen".ljust(width), self.rich_style)])
        parts = []
        for name, share in _PANES if width >= 100 else (("1 Articles", 100),):
            room = width * share // 100
            if y == 1:
                parts.append(f"╭─ {name} ".ljust(room - 2, "─") + "╮ ")
            elif y == height - 1:
                parts.append("╰" + "─" * (room - 3) + "╯ ")
            else:
                parts.append("│" + " " * (room - 3) + "│ ")
        return Strip([Segment("".join(parts), self.rich_style)]).adjust_cell_length(width, self.rich_style)


class Curtain(Screen[None]):
    """The first frame."""

    def compose(self) -> "list[Widget]":
        """The frames."""
        return [_Frames()]
