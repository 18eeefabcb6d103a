"""Examples -> the original encoder's sentence vectors, kept in a file: what the trained encoder must not forget."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from briefgen.language.pieces import WordPieces
from training.batches import Reading, batched, pad
from training.corpora import Example
from training.network import Network, Sizes, initialise

PIECES_PER_BATCH = 2048


def vectors(
    examples: list[Example], pieces: WordPieces, base: Path, kept: Path | None
) -> tuple[list[Example], torch.Tensor]:
    """The examples with rows into the matrix of their vectors (n x 384); read from ``kept`` if it has as many."""
    numbered = [replace(example, vector=row) for row, example in enumerate(examples)]
    if kept and kept.exists():
        matrix = np.load(kept)
        if len(matrix) == len(examples):
            return numbered, torch.from_numpy(matrix.astype(np.float32))
    network = Network(Sizes(1, 1, 1, 1))
    initialise(network, base)
    matrix = np.zeros((len(examples), 384), np.float16)
    readings = [Reading(example, pieces.sentence(example.words)) for example in numbered]
    network.eval()
    with torch.inference_mode():
        for batch in batched(readings, PIECES_PER_BATCH):
            scores = network(*pad(batch))
            matrix[[reading.example.vector for reading in batch]] = scores.vectors.numpy()
    if kept:
        np.save(kept, matrix)
    return numbered, torch.from_numpy(matrix.astype(np.float32))
