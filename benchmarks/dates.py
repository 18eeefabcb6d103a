"""How well dates, times, durations and sets are found and resolved.

``python -m benchmarks.dates --data PATH [--limit N] [--json]``: PATH is a file of JSON lines (or a folder with such
files), one document a line: ``text``, ``published`` (ISO date or null) and ``timex``, the TIMEX3 annotation as
``start``, ``end``, ``type`` and ``value``. Scores are those of TempEval-3 (UzZaman et al. 2013): extents strict
(equal) and relaxed (overlapping), and type and value of the overlapping ones, each as precision, recall and F1.
"""

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

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
    """The documents of the JSON lines below ``path``, gzipped or not."""
    files = [path] if path.is_file() else sorted([*path.rglob("*.jsonl"), *path.rglob("*.jsonl.gz")])
    for file in files:
        with gzip.open(file, "rt", encoding="utf-8") if file.suffix == ".gz" else file.open(encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                published = date.fromisoformat(record["published"]) if record.get("published") else None
                gold = (Gold(t["start"], t["end"], t["type"], t["value"]) for t in record["timex"])
                yield Document(record["text"], published, tuple(gold))


def measure(documents: Sequence[Document]) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 in per cent for ``strict``, ``relaxed``, ``type`` and ``value``."""
    nlp = language.load("en")
    counts: Counter[str] = Counter()
    for document in documents:
        counts += _compare(dates.find(nlp(document.text), document.published), document.gold)
    return {name: _scores(counts[name], counts["found"], counts["gold"]) for name in _MEASURES}


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


def _scores(right: int, found: int, gold: int) -> dict[str, float]:
    precision, recall = right / max(1, found), right / max(1, gold)
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return {"precision": round(100 * precision, 1), "recall": round(100 * recall, 1), "f1": round(100 * f1, 1)}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.dates", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    result = measure(list(read(options.data))[: options.limit])
    if options.json:
        print(json.dumps({"briefgen": result}))
        return
    for name, scores in result.items():
        print(f"{name:8}", "  ".join(f"{key} {value:5.1f}" for key, value in scores.items()))


if __name__ == "__main__":
    main()
