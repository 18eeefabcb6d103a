"""Sentence -> Tolls: how many are dead, hurt or missing, so that a bottom line gives the newest."""

from collections.abc import Mapping
from functools import lru_cache

from briefgen.synthesis.quantities import figures, standing

KINDS = frozenset(["dead", "hurt", "missing"])


@lru_cache(maxsize=20_000)
def of(text: str) -> Mapping[str, float]:
    """The tolls of ``text`` by kind; neither parts nor earlier values."""
    return {
        figure.dimension: figure.high
        for figure in figures.find(text)
        if figure.dimension in KINDS and not figure.vague
        if not (standing.of_part(text, figure.span) or standing.of_before(text, figure.span))
    }


def lower(first: str, second: str) -> bool:
    """Whether the first gives a lower toll than the second."""
    return any(value < of(second).get(kind, value) for kind, value in of(first).items())


def differ(first: str, second: str) -> bool:
    """Whether the two give a toll of one kind that is not the same."""
    return any(value != of(second).get(kind, value) for kind, value in of(first).items())
