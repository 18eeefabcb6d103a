"""Tallies that are set against each other -> what is counted, and the numbers as a label says them."""

from collections.abc import Sequence

from briefgen.synthesis.divergence.counted.tallies import TOLLS, Tally
from briefgen.synthesis.quantities import figures
from briefgen.synthesis.quantities.figures import Figure
from briefgen.synthesis.quantities.units import COUNTED
from briefgen.words import stem


def about(group: Sequence[Tally]) -> frozenset[str]:
    """The stems of the words that say what is counted."""
    said = {stem(word) for word in COUNTED.get(group[0].figure.dimension, ())}
    return frozenset(said or {tally.figure.noun for tally in group} - {""})


ABOUT_TOLLS = frozenset(frozenset(map(stem, COUNTED[toll])) for toll in TOLLS)
"""What is said of each toll."""


def why(group: Sequence[Tally]) -> str:
    """The differing numbers, the oldest first, with what they count: ``12 against 17 dead``."""
    ordered = sorted(group, key=lambda tally: (tally.holder.date or "", tally.point.reading.age, tally.point.number))
    values: list[Tally] = []
    for tally in ordered:
        if not tally.figure.vague and not any(figures.same(tally.figure, other.figure) for other in values):
            values.append(tally)
    said = list(map(_worded, values))
    short = len(said) <= MOST_VALUES and sum(map(len, said)) <= SHORT
    return " against ".join(said if short else said[:FEW_VALUES]) + _counted(group[0].figure)


FEW_VALUES, MOST_VALUES, SHORT = 4, 6, 40
"""Numbers of a label; the more only where they are few characters: long ones are read in the positions."""


def _worded(tally: Tally) -> str:
    said = " ".join(tally.figure.span.of(tally.point.text).split())
    return said[0].lower() + said[1:] if said[1:2].islower() else said  # ``Five`` opened its sentence


def _counted(figure: Figure) -> str:
    return f" {_LABELS[figure.dimension]}" if figure.dimension in _LABELS else ""


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
