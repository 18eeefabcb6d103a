"""Texts -> Index: which texts of a corpus speak of the same thing, by the words they share.

TF-IDF over stems with cosine (Salton and Buckley 1988), names and numbers weighted up, and an inverted index, so that
no text is ever compared with all others. ``Index.likeness`` is the one place where two texts are compared:
a finer measure enters there.
"""

import heapq
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from briefgen.words import STOP_WORDS, fold, spans, stem

NAME_WEIGHT = 1.5
"""A shared name or number says more about the topic than another word; 1.2 to 2 measured alike, see benchmarks."""
COMMON = 60
"""A word that stands in more texts than this does not bring two texts together; it still counts in their likeness."""

KEYS = 12
PARTNERS = 40
"""Most telling words by which a text looks for partners, and how many it is given: bounds the work of pairing."""

SCALE = 127
"""What 1 is in a packed vector."""
UNRELATED = 0.35
MEANT = 0.8
"""Cosine of two sentence vectors below which nothing is shared, and what more than that is worth in cosine of words."""

_NUMBER = re.compile(r"\d")
_OPENS = re.compile(r"[.!?:;]")


@lru_cache(maxsize=100_000)
def terms(text: str) -> tuple[tuple[str, float], ...]:
    """The content stems of ``text`` in order, each with its weight as a word: 1, more for names and numbers."""
    found = []
    end = 0
    for span in spans(text):
        word = span.of(text)
        opens = end == 0 or _OPENS.search(text, end, span.start) is not None
        end = span.end
        if fold(word) not in STOP_WORDS:
            name = word[0].isupper() and not opens
            found.append((stem(word), NAME_WEIGHT if name or _NUMBER.search(word) else 1.0))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Index:
    """The texts as unit vectors over stems, and where each stem occurs."""

    vectors: tuple[Mapping[str, float], ...]
    postings: Mapping[str, tuple[int, ...]]
    """Stem to the numbers of the texts that hold it; without the stems of more than ``COMMON`` texts."""
    idf: Mapping[str, float]
    meanings: NDArray[np.float32] | None = None
    """A sentence vector for each text, of length 1 or 0; None where the language model made none."""
    known: dict[int, list[int]] = field(default_factory=dict)
    """The partners that have been looked up."""

    def likeness(self, first: int, second: int) -> float:
        """How far two texts share their words or, in words of their own, their meaning: cosines, 0 to 1."""
        shared = dot(self.vectors[first], self.vectors[second])
        return max(shared, MEANT * (self.meaning(first, second) - UNRELATED)) if self.meanings is not None else shared

    def meaning(self, first: int, second: int) -> float:
        """Cosine of the two sentence vectors; 0 where there are none."""
        return float(self.meanings[first] @ self.meanings[second]) if self.meanings is not None else 0.0

    def nearest(self, number: int, others: Iterable[int], meaning: float, words: float) -> list[int]:
        """Those of ``others`` that say what this text says, the nearest first.

        By the sentence vectors, whose cosine is at least ``meaning``; where there are none by a likeness of ``words``.
        """
        measure, least = (self.likeness, words) if self.meanings is None else (self.meaning, meaning)
        near = sorted((-measure(number, other), other) for other in others)
        return [other for value, other in near if -value >= least]

    def near(self, number: int, *, least: float) -> list[tuple[int, float]]:
        """The other texts whose likeness with this one is at least ``least``, the nearest first."""
        found = ((other, self.likeness(number, other)) for other in self.touching(number))
        return sorted(((n, value) for n, value in found if value >= least), key=lambda pair: (-pair[1], pair[0]))

    def partners(self, number: int) -> list[int]:
        """The other texts that share the most with this one's most telling words: at most ``PARTNERS``, in order."""
        known = self.known.get(number)
        if known is None:
            known = self.known[number] = self._partners(number)
        return known

    def _partners(self, number: int) -> list[int]:
        count: defaultdict[int, float] = defaultdict(float)
        vectors = self.vectors
        for term, weight in heapq.nsmallest(KEYS, vectors[number].items(), key=lambda item: (-item[1], item[0])):
            for other in self.postings.get(term, ()):
                count[other] += weight * vectors[other][term]
        count.pop(number, None)
        return sorted(other for _, other in heapq.nsmallest(PARTNERS, ((-value, n) for n, value in count.items())))

    def touching(self, number: int, *, shared: int = 1) -> list[int]:
        """The other texts that share at least ``shared`` not too common stems with this one, in order."""
        count = Counter(other for term in self.vectors[number] for other in self.postings.get(term, ()))
        return sorted(other for other, n in count.items() if n >= shared and other != number)


def dot(first: Mapping[str, float], second: Mapping[str, float]) -> float:
    """The inner product of two sparse vectors."""
    if len(first) > len(second):
        first, second = second, first
    return sum(weight * second[term] for term, weight in first.items() if term in second)


def cosine(first: bytes, second: bytes) -> float:
    """Cosine of two packed sentence vectors; 0 where either is empty."""
    if not first or not second:
        return 0.0
    one, other = (np.frombuffer(packed, np.int8).astype(np.float32) for packed in (first, second))
    return float(one @ other) / SCALE**2


def unit(weights: Mapping[str, float]) -> dict[str, float]:
    """``weights`` scaled to length 1; empty stays empty."""
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {term: weight / length for term, weight in weights.items()} if length else {}


def mean(vectors: Iterable[Mapping[str, float]]) -> dict[str, float]:
    """The direction of the sum of ``vectors``: a unit vector."""
    total: defaultdict[str, float] = defaultdict(float)
    for vector in vectors:
        for term, weight in vector.items():
            total[term] += weight
    return unit(total)


def build(texts: Sequence[str], packed: Sequence[bytes] = ()) -> Index:
    """Index ``texts``; a text is known by its place among them. ``packed`` are their sentence vectors, if all have one.

    A vector is packed as in ``Analysis.vectors``: signed bytes, 127 standing for 1.
    """
    counted = [_weights(text) for text in texts]
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, weights in enumerate(counted):
        for term in weights:
            holders[term].append(number)
    idf = {term: math.log(1 + len(texts) / len(numbers)) for term, numbers in holders.items()}
    vectors = tuple(unit({term: weight * idf[term] for term, weight in weights.items()}) for weights in counted)
    postings = {term: tuple(numbers) for term, numbers in holders.items() if len(numbers) <= COMMON}
    return Index(vectors, postings, idf, _meanings(packed) if packed and all(packed) else None)


def _meanings(packed: Sequence[bytes]) -> NDArray[np.float32]:
    rows = np.frombuffer(b"".join(packed), np.int8).reshape(len(packed), -1)
    return rows.astype(np.float32) / np.float32(SCALE)


@lru_cache(maxsize=20_000)
def _weights(text: str) -> Mapping[str, float]:
    """The stems of a text, each with what it counts in that text."""
    tally: Counter[str] = Counter()
    best: dict[str, float] = {}
    for term, weight in terms(text):
        tally[term] += 1
        best[term] = max(weight, best.get(term, 0.0))
    return {term: (1 + math.log(tally[term])) * best[term] for term in tally}
