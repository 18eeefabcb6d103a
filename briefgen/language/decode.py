"""Scores -> names and trees: the best sequence of names and the best tree of one sentence.

Plain arithmetic on the encoder's scores; it knows no words.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float32]


OUTSIDE = "O"
IMPOSSIBLE = -1e4
LEAST = 1e-6
"""No head is surer than this of what a word is not, so that none can overrule the others alone."""


@dataclass(frozen=True, slots=True, eq=False)
class Name:
    """A name in a sentence: first word, word after the last, label, and how likely each of ``labels`` is."""

    start: int
    end: int
    label: str
    opinion: Floats
    labels: tuple[str, ...]


class NameDecoder:
    """Joins the conventions' opinions about names and finds the best names of a sentence.

    Each head answers in its own labels. A label that a convention does not mark is, to its head, one of the words
    outside its names; so every head has an opinion on every label, and the weighted sum of their log-probabilities
    decides.
    """

    def __init__(
        self, conventions: Sequence[tuple[str, Sequence[str]]], labels: Sequence[str], weights: Mapping[str, float]
    ) -> None:
        self.tags = [OUTSIDE, *(f"{part}-{label}" for label in labels for part in "BI")]
        self._labels = tuple(labels)
        self._heads: list[tuple[slice, Floats, float]] = []
        start = 0
        for convention, tags in conventions:
            columns = slice(start, start + len(tags))
            start += len(tags)
            if weights.get(convention, 0.0) > 0:
                self._heads.append((columns, _shares(tags, self.tags), weights[convention]))
        self._after = np.array([[_may_follow(tag, before) for tag in self.tags] for before in self.tags])
        self._first = np.array([_may_follow(tag, OUTSIDE) for tag in self.tags])

    def join(self, scores: Floats) -> Floats:
        """The conventions' joint opinion: ... x class to ... x joint tag."""
        joined = np.zeros((*scores.shape[:-1], len(self.tags)), np.float32)
        for columns, shares, weight in self._heads:
            joined += weight * np.log(_softmax(scores[..., columns]) @ shares + LEAST)
        return joined

    def names(self, joined: Floats) -> list[Name]:
        """Names of one sentence from its joint opinion (word x tag)."""
        spans = _spans([self.tags[tag] for tag in self._best(joined)]) if len(joined) else []
        return [Name(start, end, label, self._opinion(joined[start:end]), self._labels) for start, end, label in spans]

    def _opinion(self, joined: Floats) -> Floats:
        each = joined[:, 1:].reshape(len(joined), -1, 2).max(axis=2).mean(axis=0)
        return _softmax(each / len(self._heads))

    def _best(self, joined: Floats) -> list[int]:
        greedy = joined.argmax(axis=1)
        if self._first[greedy[0]] and self._after[greedy[:-1], greedy[1:]].all():
            return [int(tag) for tag in greedy]
        score = np.where(self._first, joined[0], IMPOSSIBLE)
        back: list[NDArray[np.intp]] = []
        for row in joined[1:]:
            ways = np.where(self._after, score[:, None], IMPOSSIBLE)
            back.append(ways.argmax(axis=0))
            score = ways.max(axis=0) + row
        path = [int(score.argmax())]
        for step in reversed(back):
            path.append(int(step[path[-1]]))
        return path[::-1]


def _shares(tags: Sequence[str], joint: Sequence[str]) -> Floats:
    """Which of a head's tags (rows) count for which joint tag (columns)."""
    unknown = [tag not in joint or tag == OUTSIDE for tag in tags]
    return np.array(
        [[tag == name or (rest and name not in tags) or (rest and name == OUTSIDE) for name in joint]
         for tag, rest in zip(tags, unknown, strict=True)], np.float32,
    )  # fmt: skip


def _may_follow(tag: str, before: str) -> bool:
    return not tag.startswith("I-") or before[2:] == tag[2:]


def _softmax(scores: Floats) -> Floats:
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True), np.float32)


def _spans(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    spans: list[tuple[int, int, str]] = []
    for row, tag in enumerate(tags):
        if tag.startswith("I-"):
            spans[-1] = (spans[-1][0], row + 1, tag[2:])
        elif tag != OUTSIDE:
            spans.append((row, row + 1, tag[2:]))
    return spans


def tree(arcs: Floats) -> list[int]:
    """The governor of each word, counted from 1, and 0 for the one root: the best tree over ``arcs``.

    ``arcs`` is word x (root, words...). The greedy choice is taken where it is a tree; else the maximum spanning
    tree (Chu and Liu, 1965; Edmonds, 1967) under the likeliest root.
    """
    size = len(arcs)
    scores = np.full((size + 1, size + 1), IMPOSSIBLE)
    scores[1:] = arcs
    np.fill_diagonal(scores, IMPOSSIBLE)
    governors = scores.argmax(axis=1)
    if (governors[1:] == 0).sum() == 1 and not _cycle(governors):
        return [int(governor) for governor in governors[1:]]
    root = int(scores[1:, 0].argmax()) + 1
    scores[:, 0] = IMPOSSIBLE
    scores[root] = IMPOSSIBLE
    scores[root, 0] = 0.0
    return [int(governor) for governor in _spanning(scores)[1:]]


def _cycle(governors: NDArray[np.intp]) -> list[int]:
    """The nodes of one cycle, or none; node 0 is the root."""
    state = [0] * len(governors)
    for start in range(1, len(governors)):
        path, node = [], start
        while node and not state[node]:
            state[node] = start
            path.append(node)
            node = int(governors[node])
        if node and state[node] == start and node in path:
            return path[path.index(node) :]
    return []


def _spanning(scores: NDArray[np.float64]) -> NDArray[np.intp]:
    governors: NDArray[np.intp] = scores.argmax(axis=1)
    governors[0] = 0
    cycle = _cycle(governors)
    if not cycle:
        return governors
    contraction = _Contraction(scores, governors, cycle)
    return contraction.expand(_spanning(contraction.scores))


class _Contraction:
    """A graph with the words of one cycle made into one, the last."""

    def __init__(self, scores: NDArray[np.float64], governors: NDArray[np.intp], cycle: list[int]) -> None:
        self._governors, self._cycle = governors, cycle
        self._outside = sorted(set(range(len(scores))) - set(cycle))
        inner = scores[cycle, governors[cycle]]
        self._into = scores[np.ix_(cycle, self._outside)] - inner[:, None]
        self._out_of = scores[np.ix_(self._outside, cycle)]
        self.scores = np.full((len(self._outside) + 1,) * 2, 2 * IMPOSSIBLE)
        self.scores[:-1, :-1] = scores[np.ix_(self._outside, self._outside)]
        self.scores[-1, :-1] = self._into.max(axis=0) + inner.sum()
        self.scores[:-1, -1] = self._out_of.max(axis=1)

    def expand(self, contracted: NDArray[np.intp]) -> NDArray[np.intp]:
        """The governors of all words from those of the contracted graph."""
        governors, last = self._governors.copy(), len(self._outside)
        for row, node in enumerate(self._outside):
            choice = int(contracted[row])
            inside = self._cycle[int(self._out_of[row].argmax())]
            governors[node] = inside if choice == last else self._outside[choice]
        entered = int(contracted[last])
        governors[self._cycle[int(self._into[:, entered].argmax())]] = self._outside[entered]
        return governors
