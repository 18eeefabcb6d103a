"""Corpus + Synthesis + Request -> Briefing: choose, order and number what a document shows. It finds nothing new."""

from briefgen.compose.briefing import Request, compose, note, shortened

__all__ = ["Request", "compose", "note", "shortened"]
