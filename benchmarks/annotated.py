"""Annotated corpora as the benchmarks read them: CoNLL-U treebanks, and names in JSON lines with BIO tags."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_LONGEST = 60
"""Sentences read as one document, where a corpus does not keep its documents apart."""


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
    document, text, paragraph = "", "", False
    rows: list[list[str]] = []
    for line in lines:
        if line.startswith(("# newdoc", "# newpar")):
            document, paragraph = (line.strip(), True) if line.startswith("# newdoc") else (document, True)
        elif line.startswith("# text = "):
            text = line.removeprefix("# text = ").rstrip("\n")
        elif line.strip() and not line.startswith("#"):
            rows.append(line.rstrip("\n").split("\t"))
        elif rows and not line.strip():
            yield _sentence(document, text, [row for row in rows if row[0].isdigit()], paragraph=paragraph)
            rows, paragraph = [], False


def _sentence(document: str, text: str, rows: list[list[str]], *, paragraph: bool) -> Gold:
    words, lemmas, upos, xpos = (tuple(row[column] for row in rows) for column in (1, 2, 3, 4))
    heads, relations = tuple(int(row[6]) for row in rows), tuple(row[7] for row in rows)
    return Gold(document, words, (), upos, xpos, lemmas, heads, relations, text, paragraph)
