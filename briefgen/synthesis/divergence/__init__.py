"""Corpus + Cast + Attributions -> Divergences: where sources or holders do not say the same of one thing."""

from briefgen.synthesis.divergence.divergences import find

__all__ = ["find"]
