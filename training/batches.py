"""Examples -> Batches: tensors of word pieces with their targets, sentences of like length together."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from briefgen.language.pieces import Pieces
from training.annotations import NAMES
from training.corpora import ANNOTATED, CONVENTIONS, CORPORA, Example

IGNORED = -100
RARE = 3
"""A class seen less often than this in training is no class."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An example beside its word pieces."""

    example: Example
    pieces: Pieces


@dataclass(frozen=True, slots=True)
class Classes:
    """The classes of every head, in the order of its outputs."""

    conventions: tuple[tuple[str, tuple[str, ...]], ...]
    tags: tuple[str, ...]
    morphs: tuple[str, ...]
    relations: tuple[str, ...]

    @property
    def names(self) -> list[tuple[str, str]]:
        """Convention and BIO tag of each output of the head of names."""
        return [(convention, tag) for convention, tags in self.conventions for tag in tags]


def classes(examples: Iterable[Example]) -> Classes:
    """The classes that ``examples`` use often enough."""
    tags: Counter[str] = Counter()
    morphs: Counter[str] = Counter()
    relations: Counter[str] = Counter()
    for example in examples:
        if example.syntax:
            tags.update(example.syntax.tags)
            morphs.update(example.syntax.morphs)
            relations.update(example.syntax.relations)
    conventions = tuple(
        (name, ("O", *(f"{part}-{label}" for label in labels for part in "BI"))) for name, labels in CONVENTIONS.items()
    )
    return Classes(conventions, *(_often(counts) for counts in (tags, morphs, relations)))


def _often(counts: Counter[str]) -> tuple[str, ...]:
    return tuple(sorted(name for name, count in counts.items() if count >= RARE))


@dataclass(frozen=True, slots=True)
class Targets:
    """What the heads should say about one batch."""

    allowed: tuple[Tensor, ...]
    """Of each convention, sentence x word x name class: 0 for what the corpus' tag leaves possible, all where it says
    nothing about the convention; else a large negative number."""
    named: Tensor
    """Which words have a tag of a name at all."""
    tags: Tensor
    morphs: Tensor
    arcs: Tensor
    relations: Tensor
    vectors: Tensor


class TargetMaker:
    """Turns the annotations of sentences into targets."""

    def __init__(self, chosen: Classes) -> None:
        self._tags = {name: row for row, name in enumerate(chosen.tags)}
        self._morphs = {name: row for row, name in enumerate(chosen.morphs)}
        self._relations = {name: row for row, name in enumerate(chosen.relations)}
        rows = [(corpus, tag) for corpus in CORPORA for tag in dict(chosen.conventions)[CORPORA[corpus][0]]]
        self._rows = {row: number for number, row in enumerate(rows)}
        self._allowed = []
        for convention, tags in chosen.conventions:
            possible = [_possible(tag, corpus, convention, tags) for corpus, tag in rows]
            self._allowed.append(torch.tensor([[0.0 if tag in some else -1e4 for tag in tags] for some in possible]))

    def __call__(self, batch: Sequence[Reading], width: int) -> Targets:
        """Targets of a batch whose longest sentence has ``width`` words."""
        rows = len(batch)
        names = torch.zeros(rows, width, dtype=torch.long)
        named = torch.zeros(rows, width, dtype=torch.bool)
        tags, morphs, arcs, relations = (torch.full((rows, width), IGNORED) for _ in range(4))
        for row, reading in enumerate(batch):
            example = reading.example
            if example.names:
                count = len(example.names)
                names[row, :count] = torch.tensor([self._rows[example.corpus, tag] for tag in example.names])
                named[row, :count] = True
            if example.syntax:
                count = len(example.words)
                tags[row, :count] = torch.tensor([self._tags.get(tag, IGNORED) for tag in example.syntax.tags])
                morphs[row, :count] = torch.tensor([self._morphs.get(m, IGNORED) for m in example.syntax.morphs])
                arcs[row, :count] = torch.tensor(example.syntax.heads)
                relations[row, :count] = torch.tensor(
                    [self._relations.get(r, IGNORED) for r in example.syntax.relations]
                )
        vectors = torch.tensor([reading.example.vector for reading in batch])
        allowed = tuple(each[names] for each in self._allowed)
        return Targets(allowed, named, tags, morphs, arcs, relations, vectors)


def _possible(tag: str, corpus: str, convention: str, tags: tuple[str, ...]) -> tuple[str, ...]:
    """The tags of ``convention`` that the tag of a corpus leaves possible."""
    own, unmarked = CORPORA[corpus]
    if convention != own and corpus not in ANNOTATED:
        return tags
    if convention != own:
        return (tag,) if tag[2:] in NAMES else tuple(other for other in tags if other[2:] not in NAMES)
    if tag == "O":
        return ("O", *(f"{part}-{label}" for label in unmarked for part in "BI" if corpus != "wikigold"))
    if tag.endswith("MISC"):
        return (tag, *(f"{tag[0]}-{label}" for label in unmarked))
    return (tag,)


def pad(batch: Sequence[Reading]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """The network's arguments for one batch."""
    lengths = [len(reading.pieces.ids) for reading in batch]
    width = max(len(reading.pieces.firsts) for reading in batch)
    ids = torch.zeros(len(batch), max(lengths), dtype=torch.long)
    shapes = torch.zeros_like(ids)
    firsts = torch.zeros(len(batch), width, dtype=torch.long)
    for row, reading in enumerate(batch):
        ids[row, : lengths[row]] = torch.tensor(reading.pieces.ids)
        shapes[row, : lengths[row]] = torch.tensor(reading.pieces.shapes)
        firsts[row, : len(reading.pieces.firsts)] = torch.tensor(reading.pieces.firsts)
    return ids, shapes, torch.tensor(lengths), firsts


def batched(readings: Iterable[Reading], pieces_per_batch: int) -> Iterator[list[Reading]]:
    """Readings in order of length, cut so that no padded batch has more pieces than ``pieces_per_batch``."""
    batch: list[Reading] = []
    for reading in sorted(readings, key=lambda reading: len(reading.pieces.ids)):
        if batch and (len(batch) + 1) * len(reading.pieces.ids) > pieces_per_batch:
            yield batch
            batch = []
        batch.append(reading)
    if batch:
        yield batch
