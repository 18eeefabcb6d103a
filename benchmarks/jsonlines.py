"""Files of JSON Lines -> records; counts -> precision, recall and F1; and both printed."""

import gzip
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any


def records(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a file, or of all ``.jsonl`` files below a folder in the order of their names, gzipped or not."""
    files = [path] if path.is_file() else sorted([*path.rglob("*.jsonl"), *path.rglob("*.jsonl.gz")])
    for file in files:
        with gzip.open(file, "rt", encoding="utf-8") if file.suffix == ".gz" else file.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def scores(right: int, found: int, gold: int) -> dict[str, float]:
    """Precision, recall and F1 in per cent."""
    precision, recall = right / max(1, found), right / max(1, gold)
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return {"precision": round(100 * precision, 1), "recall": round(100 * recall, 1), "f1": round(100 * f1, 1)}


def show(result: Mapping[str, Mapping[str, float]], *, as_json: bool) -> None:
    """Print the scores of each measure, as one object or a line each."""
    if as_json:
        print(json.dumps({"briefgen": result}))
        return
    for name, values in result.items():
        print(f"{name:20}", "  ".join(f"{key} {value:5.1f}" for key, value in values.items()))
