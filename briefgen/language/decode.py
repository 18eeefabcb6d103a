"""Scores -> names and trees: the best sequence of names and the best tree of each sentence of a batch.

Plain arithmetic on the encoder's scores; it knows no words. It works on all words of a batch at once, and on one
sentence only where the likeliest answers do not fit together.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float32]
Ints: TypeAlias = NDArray[np.int64]


OUTSIDE = "O"
IMPOSSIBLE = -1e4
LEAST = 1e-6
"""No head is surer than this of what a word is not, so that none can overrule the others alone."""
ROWS = 64
"""Multiplied at once: from about 80 on, the library behind numpy starts threads of its own, which wait on each other
longer than the product takes."""


@dataclass(frozen=True, slots=True, eq=False)
class Name:
    """A name in a sentence: first word, word after the last, label, and how likely each of ``labels`` is."""

    start: int
    end: int
    label: str
    opinion: Floats
    labels: tuple[str, ...]

    @classmethod
    def certain(cls, start: int, end: int, label: str, labels: tuple[str, ...]) -> "Name":
        """A name whose words say what it is."""
        return cls(start, end, label, np.array([each == label for each in labels], np.float32), labels)


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
        self.labels = tuple(labels)
        self._heads: list[tuple[slice, Floats, float]] = []
        start = 0
        for convention, tags in conventions:
            columns = slice(start, start + len(tags))
            start += len(tags)
            if weights.get(convention, 0.0) > 0:
                self._heads.append((columns, _shares(tags, self.tags), weights[convention]))
        self._after = np.array([[_may_follow(tag, before) for tag in self.tags] for before in self.tags])

    def names(self, scores: Floats, counts: Ints) -> list[list[Name]]:
        """Names of each sentence from the conventions' scores (word x class); ``counts`` are the sentences' words."""
        joined = self._join(scores)
        ends = counts.cumsum()
        tags = self._best(joined, ends - counts, ends)
        found: list[list[Name]] = [[] for _ in counts]
        marked = np.flatnonzero(tags)
        if not len(marked):
            return found
        begun = np.flatnonzero(tags[marked] % 2)
        lengths = np.diff(begun, append=len(marked))
        starts = marked[begun]
        rows = np.searchsorted(ends, starts, side="right")
        places = starts - (ends - counts)[rows]
        labels = tags[starts] // 2
        opinions = self._opinions(joined[marked], begun, lengths)
        columns = (rows.tolist(), places.tolist(), (places + lengths).tolist(), labels.tolist(), opinions)
        for row, start, end, label, opinion in zip(*columns, strict=True):
            found[row].append(Name(start, end, self.labels[label], opinion, self.labels))
        return found

    def _join(self, scores: Floats) -> Floats:
        """The conventions' joint opinion: word x class to word x joint tag."""
        joined = np.zeros((len(scores), len(self.tags)), np.float32)
        for columns, shares, weight in self._heads:
            joined += weight * np.log(product(_softmax(scores[:, columns]), shares) + LEAST)
        return joined

    def _opinions(self, joined: Floats, begun: Ints, lengths: Ints) -> Floats:
        """How likely each label is for each name, from its words' opinions."""
        each = joined[:, 1:].reshape(len(joined), -1, 2).max(axis=2)
        means = (np.add.reduceat(each, begun, axis=0) / lengths[:, None]).astype(np.float32)
        return _softmax(means / np.float32(len(self._heads)))

    def _best(self, joined: Floats, starts: Ints, ends: Ints) -> Ints:
        """The likeliest tag of each word; where tags do not follow one another, the sentence's likeliest sequence."""
        tags: Ints = joined.argmax(axis=1)
        before = np.concatenate(([0], tags[:-1]))
        before[starts] = 0
        torn = np.flatnonzero(~self._after[before, tags])
        for row in np.unique(np.searchsorted(ends, torn, side="right")):
            words = slice(starts[row], ends[row])
            tags[words] = self._sequence(joined[words])
        return tags

    def _sequence(self, joined: Floats) -> list[int]:
        """The likeliest possible sequence of tags (Viterbi, 1967)."""
        score = np.where(self._after[0], joined[0], IMPOSSIBLE)
        back: list[NDArray[np.intp]] = []
        for row in joined[1:]:
            ways = np.where(self._after, score[:, None], IMPOSSIBLE)
            back.append(ways.argmax(axis=0))
            score = ways.max(axis=0) + row
        path = [int(score.argmax())]
        for step in reversed(back):
            path.append(int(step[path[-1]]))
        return path[::-1]


def product(rows: Floats, matrix: Floats) -> Floats:
    """``rows @ matrix``, in this thread alone."""
    return np.concatenate([rows[start : start + ROWS] @ matrix for start in range(0, len(rows), ROWS)])


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


def trees(arcs: Floats, counts: Ints) -> Ints:
    """The governor of each word of each sentence, counted from 1; 0 for its one root, and after its last word.

    ``arcs`` is sentence x word x (root, words...). The greedy choice is taken where it is a tree; else the maximum
    spanning tree (Chu and Liu, 1965; Edmonds, 1967) under the likeliest root.
    """
    longest = arcs.shape[1]
    nodes = np.arange(longest + 1)
    words = nodes[1:] <= counts[:, None]
    scores = np.where(nodes <= counts[:, None, None], arcs, np.float32(IMPOSSIBLE))
    scores[:, nodes[:-1], nodes[1:]] = IMPOSSIBLE
    governors: Ints = scores.argmax(axis=2) * words
    single = (words & (governors == 0)).sum(axis=1) == 1
    for row in np.flatnonzero(~single | _cyclic(governors)).tolist():
        count = int(counts[row])
        governors[row, :count] = _tree(arcs[row, :count, : count + 1])
    return governors


def _cyclic(governors: Ints) -> NDArray[np.bool_]:
    """Which sentences hold a cycle: where a word's ancestors never come to the root (by pointer jumping)."""
    rows, longest = governors.shape
    first = np.arange(rows)[:, None] * (longest + 1)
    ancestors = np.concatenate((first, governors + first), axis=1).ravel()
    for _ in range(longest.bit_length()):
        ancestors = ancestors[ancestors]
    return np.asarray((ancestors.reshape(rows, -1) != first).any(axis=1))


def _tree(arcs: Floats) -> list[int]:
    """The maximum spanning tree of one sentence: the governors of its words."""
    size = len(arcs)
    scores = np.full((size + 1, size + 1), IMPOSSIBLE)
    scores[1:] = arcs
    np.fill_diagonal(scores, IMPOSSIBLE)
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
