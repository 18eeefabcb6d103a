"""Tallies that are set against each other -> what is counted, and the numbers as a label says them."""

from collections.abc import Sequence

from briefgen.synthesis.divergence.counted.tallies import TOLLS, Tally
from briefgen.synthesis.quantities.figures import Figure
from briefgen.synthesis.quantities.units import COUNTED
from briefgen.words import stem


def about(group: Sequence[Tally]) -> frozenset[str]:
    """The stems of the words that say what is counted."""
    said = {stem(word) for word in COUNTED.get(group[0].figure.dimension, ())}
    return frozenset(said or {tally.figure.noun for tally in group} - {""})


ABOUT_TOLLS = frozenset(frozenset(map(stem, COUNTED[toll])) for toll in TOLLS)
"""What is said of each toll."""


def why(said: Sequence[str], label: str) -> str:
    """The differing numbers of the positions that are shown, with what they count: ``12 against 17 dead``."""
    short = len(said) <= MOST_VALUES and sum(map(len, said)) <= SHORT
    return " against ".join(said if short else said[:FEW_VALUES]) + (label and f" {label}")


FEW_VALUES, MOST_VALUES, SHORT = 4, 6, 40
"""Numbers of a label; the more only where they are few characters: long ones are read in the positions."""


def worded(tally: Tally) -> str:
    """A number as its source words it."""
    said = " ".join(tally.figure.span.of(tally.point.text).split())
    return said[0].lower() + said[1:] if said[1:2].islower() else said  # ``Five`` opened its sentence


def label(figure: Figure) -> str:
    """What a number counts; empty where its own words say it."""
    return _LABELS.get(figure.dimension, "")


_LABELS = {
    "dead": "dead",
    "hurt": "injured",
    "missing": "missing",
    "held": "held",
    "displaced": "displaced",
    "ill": "cases",
    "troops": "troops",
    "trapped": "trapped",
    "rescued": "rescued",
}
