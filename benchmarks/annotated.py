"""Annotated corpora as the benchmarks read them: CoNLL-U treebanks, and names in JSON lines with BIO tags."""

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

NAMES = ("PER", "ORG", "LOC")
"""Labels that all corpora of names have."""
SAME_LABEL = {"PERSON": "PER", "GPE": "LOC", "WORK_OF_ART": "WORK"}
"""OntoNotes labels under the names that the corpora use."""
_LONGEST = 60
"""Sentences read as one document, where a corpus does not keep its documents apart."""
_BLOCK = re.compile(r"(?:= |\| )(?!hi )\w+.*? \((\d+) s\)(?= \||$)")
"""A block of the page and its number of sentences, as GUM says it: ``p (3 s) | caption (1 s)``; ``hi`` is a style."""


@dataclass(frozen=True, slots=True)
class Gold:
    """One sentence as its corpus annotates it; what the corpus does not mark is empty."""

    document: str
    words: tuple[str, ...]
    names: tuple[str, ...] = ()
    upos: tuple[str, ...] = ()
    xpos: tuple[str, ...] = ()
    lemmas: tuple[str, ...] = ()
    heads: tuple[int, ...] = ()
    relations: tuple[str, ...] = ()
    text: str = ""
    paragraph: bool = False
    """Whether a paragraph begins here."""
    after_block: bool = False
    """Whether a heading, a caption or another block of the page ended just before; only GUM says so."""


def read(path: Path) -> Iterator[Gold]:
    """The sentences of a ``.conllu`` or ``.jsonl`` file, gzipped or not."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        yield from _treebank(lines) if ".conllu" in path.suffixes else _names(lines)


def _names(lines: Iterator[str]) -> Iterator[Gold]:
    document, row = "", 0
    for line in lines:
        record = json.loads(line)
        mine = record["id"].rpartition("-")[0]
        document, row = (document, row + 1) if mine == document else (mine, 0)
        yield Gold(f"{document}/{row // _LONGEST}", tuple(record["tokens"]), names=tuple(record["tags"]))


def _treebank(lines: Iterator[str]) -> Iterator[Gold]:
    document, left = "", [0]
    for comments, rows in _stanzas(lines):
        document = comments.get("newdoc id", document)
        gold = _sentence(document, comments["text"], [row for row in rows if row[0].isdigit()])
        paragraph = any(name.startswith(("newdoc", "newpar")) for name in comments)
        yield replace(gold, paragraph=paragraph, after_block=0 in left)
        left = [count for count in left if count] + _sizes(comments.get("newpar_block", ""))
        left = [count - 1 for count in left]


def _sizes(blocks: str) -> list[int]:
    return [int(size) for size in _BLOCK.findall(f"= {blocks}")]


def _stanzas(lines: Iterator[str]) -> Iterator[tuple[dict[str, str], list[list[str]]]]:
    """Each sentence's comments by their names, and its rows."""
    for filled, stanza in groupby(lines, key=lambda line: bool(line.strip())):
        if filled:
            kept = [line.rstrip("\n") for line in stanza]
            notes = (line.removeprefix("# ").partition(" = ") for line in kept if line.startswith("#"))
            yield {name: value for name, _, value in notes}, [it.split("\t") for it in kept if it[0] != "#"]


def _sentence(document: str, text: str, rows: list[list[str]]) -> Gold:
    words, lemmas, upos, xpos = (tuple(row[column] for row in rows) for column in (1, 2, 3, 4))
    heads, relations = tuple(int(row[6]) for row in rows), tuple(row[7] for row in rows)
    return Gold(document, words, (), upos, xpos, lemmas, heads, relations, text)
