"""Briefing -> bytes: one briefing in each format, and bytes -> file. Renderers loop over it and decide nothing."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import cast

from briefgen.errors import UsageError
from briefgen.model.briefing import Briefing, Format
from briefgen.render.fit import fitted
from briefgen.render.look import Look
from briefgen.render.write import check, write

__all__ = ["FORMATS", "WHOLE", "Look", "check", "fitted", "render", "write"]

FORMATS: Mapping[Format, str] = {
    "md": "markdown",
    "html": "web",
    "pdf": "pdf",
    "docx": "word",
    "json": "data",
    "csv": "table",
}
"""The renderer of each format, a file of this room; it is imported when it is used."""
WHOLE: frozenset[Format] = frozenset({"json", "csv"})
"""Formats for other programs: they hold the whole briefing, whatever the limits of the template."""


def render(briefing: Briefing, name: Format, look: Look) -> bytes:
    """The briefing in the format of that name: ``md``, ``html``, ``pdf``, ``docx``, ``json`` or ``csv``.

    The same briefing and look give the same bytes. Raises UsageError for an unknown format, template or style, and
    OutputError for a mistake in a template or where the PDF cannot be made here.
    """
    if name not in FORMATS:
        raise UsageError(f"no format named {name!r}; choose one of: {', '.join(FORMATS)}")
    renderer = import_module(f"{__name__}.{FORMATS[name]}")
    return cast("Callable[[Briefing, Look], bytes]", renderer.render)(briefing, look)
