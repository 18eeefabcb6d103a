"""How well dates, times, durations and sets are found and resolved.

``python -m benchmarks.dates --data PATH [--limit N] [--json]``: PATH is a file of JSON lines (or a folder with such
files), one document a line: ``text``, ``published`` (ISO date or null) and ``timex``, the TIMEX3 annotation as
``start``, ``end``, ``type`` and ``value``. Scores are those of TempEval-3 (UzZaman et al. 2013): extents strict
(equal) and relaxed (overlapping), and type and value of the overlapping ones, each as precision, recall and F1.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks import jsonlines
from briefgen import language
from briefgen.analyse import dates
from briefgen.model.analysis import DateMention


@dataclass(frozen=True, slots=True)
class Gold:
    """One expression as its corpus annotates it."""

    start: int
    end: int
    type: str
    value: str | None


@dataclass(frozen=True, slots=True)
class Document:
    """One text with its annotation."""

    text: str
    published: date | None
    gold: tuple[Gold, ...]


def read(path: Path) -> Iterator[Document]:
    """The documents of the JSON lines below ``path``."""
    for record in jsonlines.records(path):
        published = date.fromisoformat(record["published"]) if record.get("published") else None
        gold = (Gold(t["start"], t["end"], t["type"], t["value"]) for t in record["timex"])
        yield Document(record["text"], published, tuple(gold))


def measure(documents: Sequence[Document]) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 in per cent for ``strict``, ``relaxed``, ``type`` and ``value``."""
    nlp = language.load("en")
    counts: Counter[str] = Counter()
    for document in documents:
        counts += _compare(dates.find(nlp(document.text), document.published), document.gold)
    return {name: jsonlines.scores(counts[name], counts["found"], counts["gold"]) for name in _MEASURES}


_MEASURES = ("strict", "relaxed", "type", "value")


def _compare(found: Sequence[DateMention], gold: Sequence[Gold]) -> Counter[str]:
    counts = Counter({"found": len(found), "gold": len(gold)})
    extents = {(one.start, one.end) for one in gold}
    free = list(gold)
    for mention in found:
        span = mention.span
        counts["strict"] += (span.start, span.end) in extents
        met = next((one for one in free if span.start < one.end and one.start < span.end), None)
        if met is not None:
            free.remove(met)
            counts["relaxed"] += 1
            counts["type"] += mention.type == met.type
            counts["value"] += (mention.value or "") == (met.value or "")
    return counts


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.dates", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    jsonlines.show(measure(list(read(options.data))[: options.limit]), as_json=options.json)


if __name__ == "__main__":
    main()
