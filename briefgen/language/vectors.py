"""Doc -> sentence vectors, from the shipped encoder whichever pipeline made the Doc.

Near-duplicates, divergence and the summary need to know how alike two sentences are; the cosine of two of these
vectors says so. They follow the vectors of all-MiniLM-L6-v2 (Reimers and Gurevych, 2019; Wang et al., 2020).
"""

from bisect import bisect_right

import numpy as np
from spacy.tokens import Doc

from briefgen.language.decode import Floats
from briefgen.language.encoder import SHIPPED, VECTORS, reader
from briefgen.language.sentences import starts

WIDTH = 384
SCALE = 127
"""What 1 is in a packed vector."""


def unit_vectors(doc: Doc) -> Floats:
    """One row for each unit of ``doc`` (``sentences.starts``), unit x 384, each of length 1; zeros without a word.

    The vector of a unit of several sentences is their mean, weighted by their words.
    """
    begun = starts(doc)
    found = np.zeros((len(begun), WIDTH), np.float32)
    if not begun:  # white space alone is a sentence to spaCy
        return found
    for sentence, vector in zip(doc.sents, _sentence_vectors(doc), strict=True):
        found[max(0, bisect_right(begun, sentence.start_char) - 1)] += vector * len(sentence)
    found /= np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9)
    return found


def _sentence_vectors(doc: Doc) -> Floats:
    if VECTORS in doc.user_data:
        return np.asarray(doc.user_data[VECTORS], np.float32)
    words = [[token.text for token in sentence if not token.is_space] for sentence in doc.sents]
    vectors = np.zeros((len(words), WIDTH), np.float32)
    filled = [row for row, sentence in enumerate(words) if sentence]
    for row, reading in zip(filled, reader(str(SHIPPED)).read([words[row] for row in filled]), strict=True):
        vectors[row] = reading.vector
    return vectors


def packed(doc: Doc) -> bytes:
    """The vectors that the pipeline made: unit x 384 signed bytes, 127 standing for 1; empty where it made none."""
    if VECTORS not in doc.user_data:
        return b""
    return np.rint(unit_vectors(doc) * SCALE).astype(np.int8).tobytes()
