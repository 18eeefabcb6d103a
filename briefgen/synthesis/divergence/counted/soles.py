"""Tallies -> pairs of counts of one thing that have few words in common: each is its article's only figure of its kind.

``The panel registered 412 firearms`` and ``The inventory adds up to 287 firearms`` share nothing but what is counted.
Where each of two sources of one story gives a single figure of firearms, and their sentences mean nearly the same, the
two figures are of one thing; tolls have rules of their own.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from briefgen.synthesis.divergence.counted import counts
from briefgen.synthesis.divergence.counted.exclusions import excluded
from briefgen.synthesis.divergence.counted.tallies import TOLLS, Tally
from briefgen.synthesis.quantities import figures, standing
from briefgen.synthesis.quantities.units import MEASURES, MONEY, NUMBER_WORDS
from briefgen.synthesis.similarity import Index, dot
from briefgen.words import stem

SCORE = 0.6
SAME_MEANING = 0.48
"""Cosine of two sentence vectors from which the two figures are of one thing, if what stands beside them is alike."""
LEAST_BESIDE, LEAST_MEASURED, LEAST_PAID = 0.075, 0.1, 0.16
"""Likeness of what stands beside two counts, two measures and two sums of money: a noun says most of what is counted, a
unit less, and money is paid for anything. On 451 real stories 10 of 11 pairs so found were of one thing; without these
bounds, and without those on wordings below, 5 of 14 on 413 of them."""
ONE_STORY = 0.08
"""Share of their words that two articles have in common at least: less than elsewhere, for the sentences are alike."""
NEAREST, FARTHEST = 1.05, 5.0
"""Factors between two figures: nearer ones are a rounding, farther ones are of different things."""


def find(counted: Sequence[Tally], grouped: Sequence[Tally], index: Index) -> Iterator[tuple[Tally, Tally]]:
    """Pairs of differing figures that are each the only one of their kind in their articles, and in no group.

    Each is set against the one whose sentence is nearest.
    """
    if index.meanings is None:
        return
    told = {(tally.sentence, tally.figure.span) for tally in grouped}
    near = ((index.meaning(one.sentence, other.sentence), one, other) for one, other in _pairs(counted, index))
    for _, first, second in sorted(near, key=lambda pair: (-pair[0], pair[1].sentence, pair[2].sentence)):
        both = {(tally.sentence, tally.figure.span) for tally in (first, second)}
        if told.isdisjoint(both):
            told |= both
            yield first, second


def _pairs(counted: Sequence[Tally], index: Index) -> Iterator[tuple[Tally, Tally]]:
    by_dimension: defaultdict[str, list[Tally]] = defaultdict(list)
    for tally in _only_ones(counted):
        by_dimension[tally.figure.dimension].append(tally)
    for _, group in sorted(by_dimension.items()):
        for n, second in enumerate(group):
            for first in group[max(0, n - counts.MOST_PARTNERS) : n]:
                if _of_one_thing(first, second, index):
                    yield first, second


def _only_ones(counted: Sequence[Tally]) -> Iterator[Tally]:
    """The figures beside which their articles give no other of the same dimension."""
    given: defaultdict[tuple[str, str], list[Tally]] = defaultdict(list)
    for tally in counted:
        given[tally.point.article, tally.figure.dimension].append(tally)
    for (_, dimension), group in given.items():
        only = group[0]
        if len(group) == 1 and dimension not in TOLLS and not (only.figure.vague or _is_beside(only)):
            yield only


def _is_beside(tally: Tally) -> bool:
    """Whether a figure is of a part, a whole or another time: ``two of six lanes``, ``in the last election, four``."""
    text, span = tally.point.text, tally.figure.span
    return standing.of_part(text, span) or bool(_PART_OF.search(text[: span.start]) or _ELSEWHEN.search(tally.clause))


_PART_OF = re.compile(
    rf"\b(?:\d+|{'|'.join(NUMBER_WORDS)}|half|most|many|none|some|all) of (?:the |its |their |his |her )?$",
    re.IGNORECASE,
)

_ELSEWHEN = re.compile(
    r"\b(?:last|previous|earlier|past) (?:\w+ )?(?:elections?|time|years?|seasons?|month|century|decade)\b|\bago\b|"
    r"\b(?:1[89]|20)\d\d\b",
    re.IGNORECASE,
)


def _of_one_thing(first: Tally, second: Tally, index: Index) -> bool:
    if first.point.source == second.point.source or not first.told.one(first.point, second.point):
        return False
    if not _differ(first, second) or index.meaning(first.sentence, second.sentence) < SAME_MEANING:
        return False
    if dot(first.near, second.near) < _needed(first.figure.dimension):
        return False
    return not excluded(first, second) and counts.opposed(first, second)


def _needed(dimension: str) -> float:
    if dimension in MONEY:
        return LEAST_PAID
    return LEAST_MEASURED if dimension in MEASURES else LEAST_BESIDE


def _differ(first: Tally, second: Tally) -> bool:
    """Whether two figures in one unit cannot both be right: ``more than 20`` may well be 69, a forecast is no count."""
    low, high = sorted((first.figure, second.figure), key=lambda figure: figure.high)
    if low.bound == "least" or high.bound == "most" or not figures.differ(low, high):
        return False
    if _unit(first) != _unit(second) or _foretells(first) != _foretells(second):
        return False
    return NEAREST * low.high <= high.high <= FARTHEST * low.high


def _unit(tally: Tally) -> str:
    """The unit that a measure is given in; what two sources give in two units is seldom one figure to begin with."""
    worded = tally.figure.dimension in MEASURES - MONEY
    return stem(tally.figure.span.of(tally.point.text).split()[-1]) if worded else ""


def _foretells(tally: Tally) -> bool:
    return _FORECAST.search(tally.clause) is not None


_FORECAST = re.compile(r"\b(?:forecast|expect|predict|project)(?:s|ed|ing)?\b")
