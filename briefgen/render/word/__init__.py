"""Briefing -> Word document. Only this room knows Word."""

from briefgen.render.word.document import render

__all__ = ["render"]
