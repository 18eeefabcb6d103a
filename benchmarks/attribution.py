"""How well attributions are found: who says what, and by which words.

``python -m benchmarks.attribution --data PATH [--limit N] [--json]``: PATH is a file of JSON lines (or a folder with
such files), one document a line: ``text`` and ``attributions``, each with lists of offsets for ``source``, ``cue`` and
``content`` as in PARC 3.0 (Pareti 2016). Each part is scored by itself, by exact spans and by the characters covered;
marks at the edges of a span do not count.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import jsonlines
from briefgen import language
from briefgen.analyse import entities, roles, sentences, statements
from briefgen.model.span import Span

PARTS = ("source", "cue", "content")
Parts = dict[str, set[Span]]


@dataclass(frozen=True, slots=True)
class Document:
    """One text with its annotation."""

    text: str
    gold: Parts


def read(path: Path) -> Iterator[Document]:
    """The documents of the JSON lines below ``path``."""
    for record in jsonlines.records(path):
        text, given = record["text"], record["attributions"]
        yield Document(text, {part: _spans(text, (Span(*s) for a in given for s in a[part])) for part in PARTS})


def _spans(text: str, spans: Iterable[Span]) -> set[Span]:
    return {_trimmed(text, span) for span in spans}


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return Span(start, end)


def measure(documents: Sequence[Document], model: str = "en") -> dict[str, dict[str, float]]:
    """Precision, recall and F1 in per cent for each part, ``exact`` and by ``characters``."""
    nlp = language.load(model)
    counts: Counter[str] = Counter()
    for document in documents:
        doc = nlp(document.text)
        found, mentions = sentences.find(doc), entities.find(doc)
        made = statements.find(doc, found, mentions, roles.find(doc, found, mentions))
        for part in PARTS:
            spans = _spans(document.text, (span for statement in made for span in getattr(statement, part)))
            counts += _compare(part, spans, document.gold[part])
    return {
        f"{part} {how}": jsonlines.scores(*(counts[f"{part} {how} {n}"] for n in ("right", "found", "gold")))
        for part in PARTS
        for how in ("exact", "characters")
    }


def _compare(part: str, found: set[Span], gold: set[Span]) -> Counter[str]:
    covered, wanted = _characters(found), _characters(gold)
    exact = {"right": len(found & gold), "found": len(found), "gold": len(gold)}
    characters = {"right": len(covered & wanted), "found": len(covered), "gold": len(wanted)}
    return Counter(
        {f"{part} exact {name}": n for name, n in exact.items()}
        | {f"{part} characters {name}": n for name, n in characters.items()}
    )


def _characters(spans: Iterable[Span]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end)}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.attribution", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--model", default="en", help="the language model to read with")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    jsonlines.show(measure(list(read(options.data))[: options.limit], options.model), as_json=options.json)


if __name__ == "__main__":
    main()
