"""Sentences (lists of words) -> Readings: one pass of the encoder, by ONNX Runtime, in 8 bits.

The scale of 8-bit numbers is taken from a whole batch, so a batch never holds sentences of two articles, and how an
article's sentences are put into batches depends on that article alone: it reads the same alone or among fifty.
"""

import json
import platform
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from briefgen.language.agreement import ADJECTIVE, NOUN, Named, agree
from briefgen.language.beside import described
from briefgen.language.bounds import bounded
from briefgen.language.decode import Floats, Ints, Name, NameDecoder, product, trees
from briefgen.language.lemmas import Lemmatiser
from briefgen.language.pieces import Pieces, WordPieces
from briefgen.language.recurrence import recurring
from briefgen.language.relations import OBJECT, OBLIQUE, bare_obliques
from briefgen.language.situated import situated

LONGEST = 192
"""Pieces in one window; training saw sentences of up to 110, and the cost of a window grows with its square."""
PIECES_PER_BATCH = 512
"""Keeps memory low; between 256 and 4096 no size read even a tenth faster than the others."""
COST = 12
"""What a batch costs beside its pieces, in pieces: between 4 and 32 reading takes the same time within 3 %."""
BREAKS = frozenset(";,:—–")
"""Where a sentence that is too long for one window is cut, if it can be."""
SLOWER_WHEN_FUSED = ["SkipLayerNormFusion"]
"""Steps of ONNX Runtime that its processor provider (1.31) runs slower in one than in two: a tenth of the time."""
APPOSITION = "appos"
PARATAXIS = "parataxis"
ROOT = "root"


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """What the encoder finds in one sentence; positions are words of the sentence."""

    tags: Ints
    morphs: Ints
    heads: Ints
    """The governor of each word, counted from 1; 0 for the root."""
    relations: Ints
    names: tuple[Name, ...]
    vector: Floats
    """Of length 1, 384 numbers; cosines follow those of the base encoder."""


class _Layers(NamedTuple):
    """What the encoder says of one window or sentence, but for names, of which these are the scores."""

    tags: Ints
    morphs: Ints
    heads: Ints
    relations: Ints
    names: Floats
    vector: Floats


@dataclass(frozen=True, slots=True)
class Config:
    """The classes of the shipped heads."""

    version: str
    tags: tuple[str, ...]
    morphs: tuple[str, ...]
    relations: tuple[str, ...]
    given: frozenset[str]
    """Labels that names are given; others are only told apart from them."""


class Reader:
    """The shipped encoder; ``folder`` holds the graph, its configuration, vocabulary and lemmas."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        classes = {name: tuple(config[name]) for name in ("tags", "morphs", "relations")}
        self.config = Config(config["version"], **classes, given=frozenset(config["given"]))
        self.lemmatise = _lemmatiser(folder / "lemmas.json")
        self._names = NameDecoder(config["conventions"], config["labels"], config["weights"])
        self._weight = np.array(config["relation_layer"]["weight"], np.float32).T
        self._bias = np.array(config["relation_layer"]["bias"], np.float32)
        self._pieces = WordPieces.load(folder / "tokenizer.json")
        self._session = _session(folder / "encoder.onnx", threads)

    def read(self, sentences: Sequence[Sequence[str]]) -> list[Reading]:
        """Readings of all sentences of one article, in order; every sentence has a word."""
        layers = self._layers(sentences)
        names = self._agreed(sentences, layers) if layers else []
        return [Reading(*each[:4], found, each.vector) for each, found in zip(layers, names, strict=True)]

    def _agreed(self, sentences: Sequence[Sequence[str]], layers: Sequence[_Layers]) -> list[tuple[Name, ...]]:
        counts = np.array([len(words) for words in sentences])
        decoded = self._names.names(np.concatenate([each.names for each in layers]), counts)
        found = [
            situated(words, bounded(words, names), self._names.labels)
            for words, names in zip(sentences, decoded, strict=True)
        ]
        named = agree([self._named(*each) for each in zip(sentences, layers, found, strict=True)])
        given = [[name for name in names if name.label in self.config.given] for names in named]
        return recurring(sentences, given)

    def _named(self, words: Sequence[str], layers: _Layers, names: Sequence[Name]) -> Named:
        rows = np.flatnonzero(layers.relations == self.config.relations.index(APPOSITION)).tolist()
        beside = [(int(layers.heads[row]) - 1, row) for row in rows]
        adjectives, nouns = (layers.tags == self.config.tags.index(tag) for tag in (ADJECTIVE, NOUN))
        return described(words, names, beside, adjectives, nouns)

    def _layers(self, sentences: Sequence[Sequence[str]]) -> list[_Layers]:
        windows = [(row, window) for row, words in enumerate(sentences) for window in self._windows(words)]
        read: dict[int, _Layers] = {}
        for batch in _batches([len(pieces.ids) for _, pieces in windows]):
            read |= zip(batch, self._batch([windows[place][1] for place in batch]), strict=True)
        whole: dict[int, _Layers] = {}
        for place, (row, _) in enumerate(windows):
            whole[row] = self._joined(whole[row], read[place]) if row in whole else read[place]
        return list(whole.values())

    def _windows(self, words: Sequence[str]) -> Iterator[Pieces]:
        whole = self._pieces.sentence(words)
        start, firsts = 0, (*whole.firsts, len(whole.ids) - 1)
        while firsts[-1] - firsts[start] > LONGEST:
            end = bisect_right(firsts, firsts[start] + LONGEST) - 1
            cuts = [row + 1 for row in range(start + (end - start) // 2, end) if words[row] in BREAKS]
            end = cuts[-1] if cuts else end
            yield self._pieces.sentence(words[start:end])
            start = end
        yield self._pieces.sentence(words[start:]) if start else whole

    def _batch(self, pieces: Sequence[Pieces]) -> Iterator[_Layers]:
        inputs = _padded(pieces, self._pieces.pad)
        names, tags, morphs, arcs, dependents, governors, vectors = self._session.run(None, inputs)
        counts = np.array([len(piece.firsts) for piece in pieces])
        rows, words = np.nonzero(np.arange(counts.max()) < counts[:, None])
        heads = trees(arcs, counts)[rows, words]
        layer = np.maximum(dependents[rows, words] + governors[rows, heads], 0)
        relations = (product(layer, self._weight) + self._bias).argmax(axis=-1)
        tags, morphs = tags.argmax(axis=-1)[rows, words], morphs.argmax(axis=-1)[rows, words]
        names = names[rows, words]
        for end, count, vector in zip(counts.cumsum(), counts, vectors, strict=True):
            own = slice(end - count, end)
            self._correct(tags[own], heads[own], relations[own])
            yield _Layers(tags[own], morphs[own], heads[own], relations[own], names[own], vector)

    def _correct(self, tags: Ints, heads: Ints, relations: Ints) -> None:
        """Set what is the object of a verb, and was taken for an oblique, in one sentence's relations."""
        if self.config.relations.index(OBLIQUE) not in relations:
            return
        called = [self.config.relations[relation] for relation in relations]
        objects = list(bare_obliques([self.config.tags[tag] for tag in tags], heads, called))
        relations[objects] = self.config.relations.index(OBJECT)

    def _joined(self, before: _Layers, after: _Layers) -> _Layers:
        shift, root = len(before.tags), int(before.heads.argmin()) + 1
        beside = self.config.relations.index(PARATAXIS)
        vector = before.vector * shift + after.vector * len(after.tags)
        inner = after.heads > 0
        return _Layers(
            np.concatenate((before.tags, after.tags)),
            np.concatenate((before.morphs, after.morphs)),
            np.concatenate((before.heads, np.where(inner, after.heads + shift, root))),
            np.concatenate((before.relations, np.where(inner, after.relations, beside))),
            np.concatenate((before.names, after.names)),
            vector / max(float(np.linalg.norm(vector)), 1e-9),
        )


def _lemmatiser(path: Path) -> Lemmatiser:
    table = json.loads(path.read_text(encoding="utf-8"))
    return Lemmatiser(table["exceptions"], {kind: frozenset(words) for kind, words in table["known"].items()})


def _session(path: Path, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    if saturates():
        options.add_session_config_entry("session.x64quantprecision", "1")
    return onnxruntime.InferenceSession(
        str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOWER_WHEN_FUSED
    )


def saturates() -> bool:
    """Whether 16-bit sums of 8-bit products may overflow here: on x86 without VNNI, or where that cannot be known.

    There the exact way is slower and reads as all other processors do: under qemu's AVX2 the scores are the same to the
    byte with it, and other ones without. With VNNI it would cost half of the speed and change nothing.
    """
    if platform.machine().lower() not in ("x86_64", "amd64"):
        return False
    try:
        return "vnni" not in Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return True


def _batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Rows of sentences of like length, in the batches that cost least: padding is read as words are."""
    rows = sorted(range(len(lengths)), key=lambda row: (lengths[row], row))
    costs, starts = [0], [0]
    for end, row in enumerate(rows, 1):
        length = lengths[row]
        first = max(0, end - max(1, PIECES_PER_BATCH // length))
        cost, start = min((costs[start] + (end - start) * length, start) for start in range(first, end))
        costs.append(cost + COST)
        starts.append(start)
    end = len(rows)
    while end:
        yield rows[starts[end] : end]
        end = starts[end]


def _padded(pieces: Sequence[Pieces], pad: int) -> dict[str, NDArray[np.int64]]:
    longest, most = max(len(piece.ids) for piece in pieces), max(len(piece.firsts) for piece in pieces)
    ids = np.full((len(pieces), longest), pad, np.int64)
    shapes = np.zeros((len(pieces), longest), np.int64)
    firsts = np.zeros((len(pieces), most), np.int64)
    for row, piece in enumerate(pieces):
        ids[row, : len(piece.ids)] = piece.ids
        shapes[row, : len(piece.ids)] = piece.shapes
        firsts[row, : len(piece.firsts)] = piece.firsts
    lengths = np.array([len(piece.ids) for piece in pieces], np.int64)
    return {"ids": ids, "shapes": shapes, "lengths": lengths, "firsts": firsts}
