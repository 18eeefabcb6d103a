"""Doc -> sentence vectors, from the shipped encoder whichever pipeline made the Doc.

Near-duplicates, divergence and the summary need to know how alike two sentences are; the cosine of two of these
vectors says so. They follow the vectors of all-MiniLM-L6-v2 (Reimers and Gurevych, 2019; Wang et al., 2020).
"""

import numpy as np
from spacy.tokens import Doc

from briefgen.language.decode import Floats
from briefgen.language.encoder import SHIPPED, VECTORS, reader

WIDTH = 384
SCALE = 127
"""What 1 is in a packed vector."""


def sentence_vectors(doc: Doc) -> Floats:
    """One row for each sentence of ``doc``, sentence x 384, each of length 1 (zeros where a sentence has no word)."""
    if VECTORS in doc.user_data:
        return np.asarray(doc.user_data[VECTORS], np.float32)
    words = [[token.text for token in sentence if not token.is_space] for sentence in doc.sents]
    vectors = np.zeros((len(words), WIDTH), np.float32)
    filled = [row for row, sentence in enumerate(words) if sentence]
    for row, reading in zip(filled, reader(str(SHIPPED)).read([words[row] for row in filled]), strict=True):
        vectors[row] = reading.vector
    return vectors


def packed(doc: Doc) -> bytes:
    """The vectors that the pipeline made: sentence x 384 signed bytes, 127 standing for 1; empty where it made none."""
    if VECTORS not in doc.user_data:
        return b""
    return np.rint(sentence_vectors(doc) * SCALE).astype(np.int8).tobytes()
