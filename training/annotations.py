"""What was annotated for this model: names in news decided one by one, and sentences written for it.

``annotations/`` beside this file holds them; what each file is stands in its README.
"""

import gzip
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

FOLDER = Path(__file__).parent / "annotations"
WRITTEN = ("wire.txt", "web.txt")
OUTSIDE = "O"
NAMES = ("PER", "ORG", "LOC")
"""Labels that are decided on, and that every convention has; others stand where the corrections do not touch them."""
UNMARKED = ("EVENT",)
"""Labels of GMB that it hardly ever gives where they belong."""

Named: TypeAlias = tuple[int, int, str]
"""First word of a name, word after its last, label."""

_PIECE = re.compile(r"\[(?P<label>PER|ORG|LOC) (?P<name>[^\[\]]+)\]|(?P<word>\S+)")


def corrections() -> dict[str, list[Named]]:
    """The names of those sentences of GMB that were decided one by one, by the sentence's id."""
    with gzip.open(FOLDER / "gmb.train.jsonl.gz", "rt", encoding="utf-8") as lines:
        records = map(json.loads, lines)
        return {record["id"]: [(start, end, label) for start, end, label in record["names"]] for record in records}


def corrected(tags: Sequence[str], decided: Sequence[Named] | None) -> tuple[str, ...]:
    """BIO tags of a sentence of GMB with what was decided about it, if anything was."""
    right = [OUTSIDE if tag[2:] in UNMARKED else tag for tag in tags]
    if decided is None:
        return tuple(right)
    kept = [named for named in _named(right) if named[2] not in NAMES]
    free = [(a, b, label) for a, b, label in kept if not any(a < end and start < b for start, end, _ in decided)]
    found = [OUTSIDE] * len(right)
    for start, end, label in (*free, *decided):
        found[start:end] = [f"B-{label}"] + [f"I-{label}"] * (end - start - 1)
    return tuple(found)


def _named(tags: Sequence[str]) -> Iterator[Named]:
    start = 0
    for at in range(1, len(tags) + 1):
        if at == len(tags) or not tags[at].startswith("I-"):
            if tags[start] != OUTSIDE:
                yield start, at, tags[start][2:]
            start = at


def written() -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Key, words and BIO tags of each sentence that was written for the model."""
    lines = [line for name in WRITTEN for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()]
    for number, line in enumerate(lines, start=1):
        words: list[str] = []
        tags: list[str] = []
        for piece in _PIECE.finditer(line):
            new = (piece["name"] or piece["word"]).split()
            label = piece["label"]
            words += new
            tags += [f"B-{label}"] + [f"I-{label}"] * (len(new) - 1) if label else [OUTSIDE]
        yield f"written-{number}", tuple(words), tuple(tags)
