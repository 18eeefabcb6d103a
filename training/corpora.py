"""Files of ``data/language`` -> Examples: sentences with whatever their corpus marks in them.

Never reads a test split, and never the two corpora of social media: their texts are their users'. With them go the
annotations that were made for this model.
"""

import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from training import annotations

CONVENTIONS: dict[str, tuple[str, ...]] = {
    "web": ("PER", "ORG", "LOC", "NORP", "EVENT", "DATE"),
    "encyclopaedia": ("PER", "ORG", "LOC", "EVENT", "MISC"),
    "broadcast": ("PER", "ORG", "LOC", "NORP", "DATE"),
    "conflict": ("PER", "ORG", "LOC", "NORP", "DATE", "WEAPON", "PLATFORM", "MONEY"),
}
"""One head for each way of marking names, with the labels it may give."""

CORPORA = {
    "uner-ewt": ("web", ("NORP", "EVENT", "DATE")),
    "gum-ner": ("web", ()),
    "wikigold": ("encyclopaedia", ("EVENT",)),
    "crossner-politics": ("encyclopaedia", ()),
    "gmb": ("broadcast", ()),
    "decided": ("broadcast", ()),
    "written": ("broadcast", ("NORP", "DATE")),
    "re3d": ("conflict", ()),
}
"""Convention of each corpus, and the labels of that convention that the corpus leaves unmarked."""

NEWS = ("gmb", "decided")
"""GMB: as it is, and the sentences of it that were decided one by one."""
ANNOTATED = ("decided", "written")
"""What was annotated for this model: every convention learns `annotations.NAMES` from it; about other labels
there all but its own keep their mind."""

ASIDE = ("gmb", "dev")
"""Never trained on: names in news are measured by it."""
TREEBANKS = {"uner-ewt": "ewt", "gum-ner": "gum"}


@dataclass(frozen=True, slots=True)
class Syntax:
    """One sentence of a treebank, word by word."""

    tags: tuple[str, ...]
    """Penn Treebank tags (XPOS)."""
    morphs: tuple[str, ...]
    """Universal part of speech and features, ``NOUN|Number=Sing``."""
    heads: tuple[int, ...]
    """Position of the head, counted from 1; 0 is the root."""
    relations: tuple[str, ...]
    lemmas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """One sentence, the names in it as BIO tags, and its syntax where a treebank has it."""

    key: str
    corpus: str
    words: tuple[str, ...]
    names: tuple[str, ...] = ()
    syntax: Syntax | None = None
    vector: int = -1
    """Row of the original encoder's sentence vectors; -1 where the words were changed."""


def read(folder: Path, split: str, without: frozenset[str] = frozenset()) -> list[Example]:
    """Every example of one split (train, dev or test) of all corpora but those in ``without``."""
    examples: list[Example] = []
    for corpus in CORPORA:
        path = folder / "ner" / f"{corpus}.{split}.jsonl.gz"
        if corpus in without or not path.exists() or (corpus, split) == ASIDE:
            continue
        found = list(names(path, corpus))
        examples += _corrected(found, without) if corpus == "gmb" else _joined(folder, corpus, split, found)
    if split == "train" and "written" not in without:
        examples += [Example(key, "written", words, tags) for key, words, tags in annotations.written()]
    return examples


def _corrected(examples: Sequence[Example], without: frozenset[str]) -> list[Example]:
    right = {} if "decided" in without else annotations.corrections()
    return [
        replace(
            example,
            corpus="decided" if example.key in right else example.corpus,
            names=annotations.corrected(example.names, right.get(example.key)),
        )
        for example in examples
    ]


def names(path: Path, corpus: str) -> Iterator[Example]:
    """The sentences of one JSONL file of names."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            yield Example(record["id"], corpus, tuple(record["tokens"]), tuple(record["tags"]))


def _joined(folder: Path, corpus: str, split: str, examples: list[Example]) -> list[Example]:
    if corpus not in TREEBANKS:
        return examples
    marked = {example.key: example for example in examples}
    joined = []
    for example in treebank(folder / "ud" / f"{TREEBANKS[corpus]}.{split}.conllu.gz", corpus):
        same = marked.get(example.key)
        tags = same.names if same and same.words == example.words else ()
        joined.append(Example(example.key, corpus, example.words, tags, example.syntax))
    return joined


def treebank(path: Path, corpus: str) -> Iterator[Example]:
    """The sentences of one CoNLL-U file, multiword tokens as their words."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        key, rows = "", []
        for line in lines:
            if line.startswith("# sent_id = "):
                key = line.removeprefix("# sent_id = ").strip()
            elif line.strip() and not line.startswith("#"):
                rows.append(line.rstrip("\n").split("\t"))
            elif rows and not line.strip():
                yield _sentence(key, corpus, [row for row in rows if row[0].isdigit()])
                rows = []


def _sentence(key: str, corpus: str, rows: list[list[str]]) -> Example:
    syntax = Syntax(
        tags=tuple(row[4] for row in rows),
        morphs=tuple(row[3] if row[5] == "_" else f"{row[3]}|{row[5]}" for row in rows),
        heads=tuple(int(row[6]) for row in rows),
        relations=tuple(row[7] for row in rows),
        lemmas=tuple(row[2] for row in rows),
    )
    return Example(key, corpus, tuple(row[1] for row in rows), (), syntax)
