"""Doc -> Doc: the small transformer encoder as a spaCy component.

It sets tags, morphology, lemmas, the dependency tree, names and a vector for each sentence, all from one pass. It
takes sentence boundaries as it finds them and never moves one. Relations are those of Universal Dependencies, but for
``ROOT``; tags are the Penn Treebank's.
"""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np
import spacy
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from briefgen.language.reading import ROOT, Reader, Reading

if TYPE_CHECKING:
    from thinc.types import Ints2d

COMPONENT = "briefgen_encoder"
SHIPPED = Path(__file__).parent / "en"
VECTORS = "sentence_vectors"
"""Key of a Doc's ``user_data``: sentence x 384, each of length 1."""
COLUMNS = ("TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD")
SPACE_TAG, SPACE_POS, SPACE_RELATION = "_SP", "SPACE", "dep"
_WIDTH = 384


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

    def __call__(self, doc: Doc) -> Doc:
        """Annotate ``doc`` in place."""
        if not len(doc):
            doc.user_data[VECTORS] = np.zeros((0, _WIDTH), np.float32)
            return doc
        sentences = list(doc.sents) if doc.has_annotation("SENT_START") else [doc[:]]
        words = [[token for token in sentence if not token.is_space] for sentence in sentences]
        texts = [[token.text for token in tokens] for tokens in words if tokens]
        readings = iter(reader(*self._model).read(texts))
        rows = np.zeros((len(doc), len(COLUMNS)), np.uint64)
        vectors = np.zeros((len(sentences), _WIDTH), np.float32)
        names: list[Span] = []
        for row, (sentence, tokens) in enumerate(zip(sentences, words, strict=True)):
            self._fill_spaces(rows, sentence)
            if tokens:
                reading = next(readings)
                vectors[row] = reading.vector
                self._fill(rows, tokens, reading)
                names += [Span(doc, tokens[n.start].i, tokens[n.end - 1].i + 1, n.label) for n in reading.names]
        doc.from_array(list(COLUMNS), cast("Ints2d", rows))
        doc.set_ents(names)
        doc.user_data[VECTORS] = vectors
        return doc

    def _fill(self, rows: NDArray[np.uint64], tokens: Sequence[Token], reading: Reading) -> None:
        places = np.array([token.i for token in tokens])
        heads = np.array(reading.heads)
        relations = self._relations[list(reading.relations)]
        relations[(relations == self._root) & (heads > 0)] = self._other
        relations[heads == 0] = self._root
        governors = np.where(heads == 0, places, places[heads - 1])
        rows[places, 0] = self._tags[list(reading.tags)]
        rows[places, 1] = self._pos[list(reading.morphs)]
        rows[places, 2] = self._morphs[list(reading.morphs)]
        rows[places, 3] = self._lemmas(tokens, reading)
        rows[places, 4] = relations
        rows[places, 5] = (governors - places).astype(np.int64).view(np.uint64)

    def _lemmas(self, tokens: Sequence[Token], reading: Reading) -> list[int]:
        own = reader(*self._model)
        add = tokens[0].vocab.strings.add
        tags = own.config.tags
        return [add(own.lemmatise(token.text, tags[tag])) for token, tag in zip(tokens, reading.tags, strict=True)]

    def _fill_spaces(self, rows: NDArray[np.uint64], sentence: Span) -> None:
        anchor = next((token.i for token in sentence if not token.is_space), sentence.start)
        for token in sentence:
            if token.is_space:
                head = token.i - 1 if token.i > anchor else anchor
                tag, pos, relation = self._space
                relation = self._root if head == token.i else relation
                offset = np.int64(head - token.i).view(np.uint64)
                rows[token.i] = (tag, pos, 0, token.vocab.strings.add(token.text), relation, offset)
