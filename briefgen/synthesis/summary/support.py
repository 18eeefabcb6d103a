"""Sentence + Sentences -> Support: which sentences of other sources say the same, so that a finding has many witnesses.

A sentence on the same subject is no witness: one that gives another figure, stands at the other end of an axis, or is
of another time, does not say the same.
"""

from collections.abc import Sequence
from datetime import date

from briefgen.synthesis.divergence.contrasts import contrast
from briefgen.synthesis.divergence.contrasts.opposition import plainness
from briefgen.synthesis.quantities import figures
from briefgen.synthesis.similarity import Index, terms

SAME_WORDS = 0.45
SAME_MEANING = 0.67
"""Likeness of words, and cosine of sentence vectors, from which two sentences may say the same. In the references'
news, six in seven pairs of sources above it do, once the ones told apart below are out."""
SHARED = 0.3
"""Share of the plainer words (no names, no numbers) of the shorter sentence that the other must use."""
FEWEST_WORDS = 4
"""Content words of a witness."""
MOST_DAYS = 60
EXCLUDES = 0.35
"""Strength of a contrast from which one sentence excludes the other."""


def find(number: int, texts: Sequence[str], days: Sequence[date | None], index: Index) -> list[int]:
    """Numbers of the texts that say what the text ``number`` says, the nearest first."""
    return [
        other
        for other in index.nearest(number, index.partners(number), SAME_MEANING, SAME_WORDS)
        if _at_one_time(days[number], days[other]) and says_the_same(texts[number], texts[other])
    ]


def says_the_same(first: str, second: str) -> bool:
    """Whether two sentences of one subject agree, by their plain words, figures and opposites."""
    one, other = (_plain(text) for text in (first, second))
    if min(len(one), len(other)) < FEWEST_WORDS or len(one & other) < SHARED * min(len(one), len(other)):
        return False
    return not _figures_differ(first, second) and not excludes(first, second)


def _plain(text: str) -> set[str]:
    return {term for term, weight in terms(text) if weight == 1.0}


def _figures_differ(first: str, second: str) -> bool:
    theirs = figures.find(second)
    for figure in figures.find(first):
        facing = [other for other in theirs if figures.comparable(figure, other)]
        if facing and all(figures.differ(figure, other) for other in facing):
            return True
    return False


def excludes(first: str, second: str, least: float = EXCLUDES) -> bool:
    """Whether one of two sentences says what the other says is not so, by a contrast of at least ``least``."""
    if not contrast.possible(first, second):
        return False
    seen = contrast.contrasts(first, second, lambda _: 0.5)
    return any(found.strength * plainness(found) >= least for found in seen)


def _at_one_time(first: date | None, second: date | None) -> bool:
    return first is None or second is None or abs((first - second).days) <= MOST_DAYS
