"""Briefing -> bytes: one briefing in each format, and bytes -> file. Renderers loop over it and decide nothing."""

from collections.abc import Callable, Mapping

from briefgen.errors import UsageError
from briefgen.model.briefing import Briefing, Format
from briefgen.render import data, markdown, pdf, web
from briefgen.render.look import Look
from briefgen.render.write import check, write

__all__ = ["FORMATS", "Look", "check", "render", "write"]

FORMATS: Mapping[Format, Callable[[Briefing, Look], bytes]] = {
    "md": markdown.render,
    "html": web.render,
    "pdf": pdf.render,
    "json": data.render,
}


def render(briefing: Briefing, name: Format, look: Look) -> bytes:
    """The briefing in the format of that name: ``md``, ``html``, ``pdf`` or ``json``.

    The same briefing and look give the same bytes. Raises UsageError for an unknown format, template or style, and
    OutputError for a mistake in a template or where the PDF cannot be made here.
    """
    if name not in FORMATS:
        raise UsageError(f"no format named {name!r}; choose one of: {', '.join(FORMATS)}")
    return FORMATS[name](briefing, look)
