"""Corpus -> Events: what happened when."""

from briefgen.synthesis.timeline.events import find

__all__ = ["find"]
