"""Corpus -> KeySentences: the bottom line."""

from briefgen.synthesis.summary.keysentences import RANKERS, find

__all__ = ["RANKERS", "find"]
