"""``python -m training.measure``: what no spaCy pipeline can be asked: the similarity kept from the base encoder.

Spearman correlation of sentence cosines, over pairs of sentences of one document and pairs at random, against the
base encoder's own cosines. Test splits are read: the second round of training has seen all others.
"""

import argparse
import random
import sys
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from briefgen.language.pieces import WordPieces
from briefgen.language.reading import Reader
from training import corpora, teacher
from training.corpora import Example

NEAR = 12
"""Sentences this close in the corpus are pairs of one document."""
FEWEST_WORDS = 5


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m training.measure", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, default=Path("briefgen/language/en"))
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--limit", type=int, default=1500)
    options = parser.parse_args(arguments)
    examples = [example for example in corpora.read(options.data, "test") if len(example.words) >= FEWEST_WORDS]
    near, far = spearman(examples[: options.limit], options.model, options.base)
    sys.stdout.write(f"Spearman of cosines: neighbours {near:.3f}, random pairs {far:.3f}\n")


def spearman(examples: Sequence[Example], model: Path, base: Path) -> tuple[float, float]:
    """Rank correlation of the model's cosines with the base encoder's: neighbouring pairs, and pairs at random."""
    pieces = WordPieces.load(base / "tokenizer.json")
    original = teacher.vectors(list(examples), pieces, base, None)[1].numpy()
    reader = Reader(model)
    groups = [examples[start : start + 30] for start in range(0, len(examples), 30)]
    mine = np.array([reading.vector for group in groups for reading in reader.read([e.words for e in group])])
    near = [(a, b) for a, b in combinations(range(len(examples)), 2) if b - a <= NEAR]
    chance = random.Random(1)
    far = [(chance.randrange(len(examples)), chance.randrange(len(examples))) for _ in range(len(near))]
    far = [(a, b) for a, b in far if a != b]
    return _rank(mine, original, near), _rank(mine, original, far)


def _rank(mine: NDArray[np.float32], original: NDArray[np.float32], pairs: Sequence[tuple[int, int]]) -> float:
    left, right = (list(side) for side in zip(*pairs, strict=True))
    ranks = [(matrix[left] * matrix[right]).sum(axis=1).argsort().argsort() for matrix in (mine, original)]
    return float(np.corrcoef(*ranks)[0, 1])


if __name__ == "__main__":
    main()
