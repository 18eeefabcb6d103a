"""Disagreements of invented stories, most of them in plain words: what is found of each kind, and how much is right.

``python -m benchmarks.plainwords --data DIR [--limit N] [--json]``: DIR holds ``*.jsonl`` with a story a line, as
``tests/synthesis/plainwords/README.md`` describes them. Figures for each file and for all; N stories of each file.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks import jsonlines
from benchmarks.scoring import Scorer
from briefgen import codec, pipeline, project
from briefgen.library import open_store


def counted(story: dict[str, Any]) -> Counter[str]:
    """How many divergences there are of each kind, how many of them are found, how many shown and how many right."""
    made = _briefing(story)
    scorer = Scorer.of({"divergences": _rows(story), "articles": story["articles"]}, made)
    hits = [scorer.opposed(row) for row in made["divergences"]]
    numbers = {number for found in hits for number in found[:1]}
    kinds = [row["kind"] for row in story["divergences"]]
    found = Counter(f"found {kinds[number]}" for number in numbers)
    pairs = [[{**it, "article": f"{it['article']}.txt"} for it in row["pair"]] for row in story["not_divergences"]]
    false = sum(any(scorer.parts(row, *pair) for row in made["divergences"]) for pair in pairs)
    return Counter(kinds) + found + Counter({"shown": len(hits), "right": sum(map(bool, hits)), "false pairs": false})


def _briefing(story: dict[str, Any]) -> dict[str, Any]:
    with TemporaryDirectory() as folder, open_store(None) as store:
        table: list[dict[str, str]] = []
        for article in story["articles"]:
            path = Path(folder) / f"{article['id']}.txt"
            path.write_text(f"{article['title']}\n\n{article['text']}\n", encoding="utf-8")
            table.append({"path": path.name, "published": article["published"], "publisher": article["publisher"]})
        asked = project.make({"articles": table}, where=story["story"])
        made: dict[str, Any] = json.loads(
            codec.encode(pipeline.briefing(pipeline.Run(asked, Path(folder), store)), "full")
        )
        return made


def _rows(story: dict[str, Any]) -> list[dict[str, Any]]:
    def evidence(side: dict[str, Any]) -> list[dict[str, str]]:
        return [{**it, "article": f"{it['article']}.txt"} for it in side["evidence"]]

    return [
        row | {"positions": [side | {"evidence": evidence(side)} for side in row["positions"]]}
        for row in story["divergences"]
    ]


def figures(counts: Counter[str]) -> dict[str, float]:
    """Recall by kind and in all, and precision."""
    kinds = sorted(kind.removeprefix("found ") for kind in counts if kind not in ("shown", "right", "false pairs"))
    total = sum(counts[kind] for kind in set(kinds))
    found = sum(counts[f"found {kind}"] for kind in set(kinds))
    recalls = {kind: round(counts[f"found {kind}"] / counts[kind], 3) for kind in dict.fromkeys(kinds)}
    precision = round(counts["right"] / max(1, counts["shown"]), 3)
    shown = {"shown": counts["shown"], "precision": precision, "false pairs": counts["false pairs"]}
    return {"rows": total, "recall": round(found / max(1, total), 3), **recalls, **shown}


def _stories(path: Path, limit: int | None) -> Iterator[dict[str, Any]]:
    yield from islice(jsonlines.records(path), limit)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    result: dict[str, dict[str, float]] = {}
    total: Counter[str] = Counter()
    for path in sorted(asked.data.glob("*.jsonl")):
        counts = sum(map(counted, _stories(path, asked.limit)), Counter[str]())
        total += counts
        result[path.stem] = figures(counts)
    result["all"] = figures(total)
    if asked.json:
        print(json.dumps({"briefgen": result}))
        return
    for name, values in result.items():
        print(f"{name:22}", *(f"{key} {value:g}" for key, value in values.items()), sep="  ")


if __name__ == "__main__":
    main()
