"""Terminal -> theme: where there are sixteen colours, each meaning has one of them to itself."""

from textual.theme import Theme

_RED, _GREEN, _YELLOW, _MAGENTA, _CYAN = "#ff5555", "#55ff55", "#ffff55", "#ff55ff", "#55ffff"
_BLUE, _WHITE, _GREY, _BLACK = "#5555ff", "#ffffff", "#555555", "#000000"

SIXTEEN = Theme(
    name="sixteen-colors",
    primary=_BLUE,
    secondary=_MAGENTA,
    accent=_CYAN,
    warning=_YELLOW,
    error=_RED,
    success=_GREEN,
    foreground=_WHITE,
    background=_BLACK,
    surface=_BLACK,
    panel=_GREY,
    variables={
        "text-primary": _WHITE,
        "text-secondary": _MAGENTA,
        "text-accent": _CYAN,
        "text-warning": _YELLOW,
        "text-error": _RED,
        "text-success": _GREEN,
        "footer-key-foreground": _CYAN,
        "block-cursor-background": _BLUE,
        "block-cursor-foreground": _WHITE,
        "scrollbar": _GREY,
        "scrollbar-background": _BLACK,
    },
)
"""The bright colours of a terminal that has no others, as they are written by what tells it which to take."""


def fitting(color_system: str | None, wanted: str) -> str:
    """The name of the theme for a terminal: the one that is wanted, if the terminal has the colours for it."""
    return SIXTEEN.name if color_system in ("standard", "windows") else wanted
