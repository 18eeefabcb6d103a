"""Briefing -> JSON, for other programs."""

from briefgen import codec
from briefgen.model.briefing import Briefing
from briefgen.render.look import Look


def render(briefing: Briefing, look: Look) -> bytes:
    """The briefing as JSON in UTF-8, by default with the whole texts of the sources."""
    return codec.encode(briefing, look.embed or "full").encode()
