"""Sentence -> Tolls: how many are dead, hurt or missing, so that a bottom line gives the newest."""

import re
from collections.abc import Mapping
from functools import lru_cache

from briefgen.synthesis.quantities import figures, standing

KINDS = frozenset(["dead", "hurt", "missing"])


@lru_cache(maxsize=20_000)
def of(text: str) -> Mapping[str, float]:
    """The highest toll of each kind in ``text``; neither parts nor earlier values."""
    found: dict[str, float] = {}
    for figure in figures.find(text):
        apart = standing.of_part(text, figure.span) or standing.of_before(text, figure.span)
        if figure.dimension in KINDS and not figure.vague and not apart:
            found[figure.dimension] = max(figure.high, found.get(figure.dimension, 0.0))
    return found


_UNCOUNTED = re.compile(
    r"\b(?:several|some|many|a number of|multiple|dozens of|scores of|hundreds of|a few)\s(?:\w+\s){0,3}"
    r"(?:killed|dead|died|dies|drowned|perished)\b|\b(?:loss of life|fatalities|several deaths)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=20_000)
def vague(text: str) -> bool:
    """Whether ``text`` tells of dead without a number."""
    return "dead" not in of(text) and _UNCOUNTED.search(text) is not None


def lower(first: str, second: str) -> bool:
    """Whether the first gives a lower toll than the second, or speaks of dead whom only the second counts."""
    if vague(first) and "dead" in of(second):
        return True
    return any(value < of(second).get(kind, value) for kind, value in of(first).items())


def differ(first: str, second: str) -> bool:
    """Whether the two give a toll of one kind that is not the same."""
    return any(value != of(second).get(kind, value) for kind, value in of(first).items())


NEAR = 0.1


def nearly_one(first: str, second: str) -> bool:
    """Whether two tolls of one kind are less than a tenth apart: 50 and ``more than 51`` are one count."""
    other = of(second)
    return any(abs(value - other[kind]) <= NEAR * value for kind, value in of(first).items() if kind in other)
