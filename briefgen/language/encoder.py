"""Doc -> Doc: the small transformer encoder as a spaCy component.

It sets tags, morphology, lemmas, the dependency tree, names and a vector for each sentence, all from one pass. It
takes sentence boundaries as it finds them and never moves one. Relations are those of Universal Dependencies, but for
``ROOT``; tags are the Penn Treebank's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np
import spacy
from numpy.typing import NDArray
from spacy.language import Language
from spacy.strings import StringStore
from spacy.tokens import Doc, Span

from briefgen.language.decode import Ints
from briefgen.language.reading import ROOT, Reader, Reading
from briefgen.language.sentences import text_of

if TYPE_CHECKING:
    from thinc.types import Ints2d

COMPONENT = "briefgen_encoder"
SHIPPED = Path(__file__).parent / "en"
VECTORS = "sentence_vectors"
"""Key of a Doc's ``user_data``: sentence x 384, each of length 1."""
COLUMNS = ("TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD")
SPACE_TAG, SPACE_POS, SPACE_RELATION = "_SP", "SPACE", "dep"
_WIDTH = 384
_REMEMBERED = 50_000
"""Words with their tags and lemmas; about 10 MB."""


@Language.factory(COMPONENT, default_config={"path": "", "threads": 1})
def create(nlp: Language, name: str, path: str, threads: int) -> "EncoderComponent":
    """The component over the model in ``path``, or over the shipped one."""
    return EncoderComponent(nlp, name, path or str(SHIPPED), threads)


def load(path: Path = SHIPPED) -> Language:
    """English tokens and the encoder in ``path``; put a component that sets sentence boundaries first."""
    nlp = spacy.blank("en")
    nlp.add_pipe(COMPONENT, config={"path": str(path)})
    return nlp


@lru_cache(maxsize=4)
def reader(path: str, threads: int = 1) -> Reader:
    """The reader of a folder, one for each process."""
    return Reader(Path(path), threads)


@dataclass(frozen=True, slots=True, eq=False)
class _Words:
    """The words of a Doc, which are its tokens but white space, and where they stand."""

    texts: list[str]
    tokens: Ints
    """Each word's token."""
    counts: Ints
    """Words in each sentence."""
    spaces: Ints
    """The tokens of white space."""
    anchors: Ints
    """For each space, the first word of its sentence: what stands before it hangs on it; itself where there is none."""

    @classmethod
    def of(cls, doc: Doc) -> "_Words":
        """The words of ``doc``, all of one sentence where no boundaries are set."""
        places, lengths, white, marks = doc.to_array(["IDX", "LENGTH", "IS_SPACE", "SENT_START"]).astype(np.int64).T
        begins = marks == 1
        begins[0] = True
        sentence = begins.cumsum() - 1
        tokens, spaces = np.flatnonzero(white == 0), np.flatnonzero(white)
        counts = np.bincount(sentence[tokens], minlength=sentence[-1] + 1)
        anchors = np.flatnonzero(begins)
        filled = counts > 0
        anchors[filled] = tokens[(counts.cumsum() - counts)[filled]]
        text, starts = text_of(doc), places[tokens]
        bounds = zip(starts.tolist(), (starts + lengths[tokens]).tolist(), strict=True)
        return cls([text[start:end] for start, end in bounds], tokens, counts, spaces, anchors[sentence[spaces]])

    def sentences(self) -> Iterator[list[str]]:
        """The words of each sentence that has any."""
        for start, end in pairwise([0, *self.counts[self.counts > 0].cumsum().tolist()]):
            yield self.texts[start:end]

    def firsts(self) -> Ints:
        """For each word, the first word of its sentence, counted among the words."""
        return np.repeat(self.counts.cumsum() - self.counts, self.counts)


class EncoderComponent:
    """Annotates documents; one article is one call, so that it is read the same beside any others."""

    def __init__(self, nlp: Language, name: str, path: str, threads: int) -> None:
        self.name = name
        self._model = path, threads
        strings, morphology = nlp.vocab.strings, nlp.vocab.morphology
        config = reader(*self._model).config
        self._tags = np.array([strings.add(tag) for tag in config.tags], np.uint64)
        split = [morph.partition("|") for morph in config.morphs]
        self._pos = np.array([strings.add(pos) for pos, _, _ in split], np.uint64)
        self._morphs = np.array([morphology.add(features) for _, _, features in split], np.uint64)
        relations = ["ROOT" if relation == ROOT else relation for relation in config.relations]
        self._relations = np.array([strings.add(relation) for relation in relations], np.uint64)
        self._root = np.uint64(strings.add("ROOT"))
        self._other = np.uint64(strings.add("dep"))
        self._space = [np.uint64(strings.add(name)) for name in (SPACE_TAG, SPACE_POS, SPACE_RELATION)]
        self._lemmas: dict[tuple[str, int], int] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Annotate ``doc`` in place."""
        vectors = np.zeros((0, _WIDTH), np.float32)
        if len(doc):
            words = _Words.of(doc)
            readings = reader(*self._model).read(list(words.sentences()))
            columns = np.zeros((len(COLUMNS), len(doc)), np.uint64)
            self._fill_spaces(columns, doc, words)
            vectors = np.zeros((len(words.counts), _WIDTH), np.float32)
            if readings:
                self._fill(columns, doc.vocab.strings, words, readings)
                vectors[words.counts > 0] = [reading.vector for reading in readings]
            doc.from_array(list(COLUMNS), cast("Ints2d", columns.T))
            doc.set_ents(list(_names(doc, words, readings)))
        doc.user_data[VECTORS] = vectors
        return doc

    def _fill(
        self, columns: NDArray[np.uint64], strings: StringStore, words: _Words, readings: Sequence[Reading]
    ) -> None:
        layers = zip(*((r.tags, r.morphs, r.heads, r.relations) for r in readings), strict=True)
        tags, morphs, heads, kinds = map(np.concatenate, layers)
        relations = self._relations[kinds]
        relations[(relations == self._root) & (heads > 0)] = self._other
        relations[heads == 0] = self._root
        governors = np.where(heads > 0, words.tokens[words.firsts() + heads - 1], words.tokens)
        columns[0, words.tokens] = self._tags[tags]
        columns[1, words.tokens] = self._pos[morphs]
        columns[2, words.tokens] = self._morphs[morphs]
        columns[3, words.tokens] = self._lemma_ids(strings, words.texts, tags.tolist())
        columns[4, words.tokens] = relations
        columns[5, words.tokens] = (governors - words.tokens).view(np.uint64)

    def _lemma_ids(self, strings: StringStore, words: Sequence[str], tags: Sequence[int]) -> list[int]:
        own, known = reader(*self._model), self._lemmas
        if len(known) > _REMEMBERED:
            known.clear()
        found = []
        for pair in zip(words, tags, strict=True):
            lemma = known.get(pair)
            if lemma is None:
                word, tag = pair
                text = own.lemmatise(word, own.config.tags[tag])
                lemma = known[pair] = strings.add(text, allow_transient=False)  # type: ignore[call-arg] # not in the stub
            found.append(lemma)
        return found

    def _fill_spaces(self, columns: NDArray[np.uint64], doc: Doc, words: _Words) -> None:
        heads = np.where(words.spaces > words.anchors, words.spaces - 1, words.anchors)
        tag, pos, relation = self._space
        columns[0, words.spaces] = tag
        columns[1, words.spaces] = pos
        columns[3, words.spaces] = doc.to_array("ORTH")[words.spaces]
        columns[4, words.spaces] = np.where(heads == words.spaces, self._root, relation)
        columns[5, words.spaces] = (heads - words.spaces).view(np.uint64)


def _names(doc: Doc, words: _Words, readings: Sequence[Reading]) -> Iterator[Span]:
    first = 0
    for reading in readings:
        for name in reading.names:
            start, last = words.tokens[first + name.start], words.tokens[first + name.end - 1]
            yield Span(doc, int(start), int(last) + 1, name.label)
        first += len(reading.tags)
