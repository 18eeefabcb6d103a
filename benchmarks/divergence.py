"""Pairs of claims with labels -> how well ``relate`` tells those that diverge.

A line of the data has ``a`` and ``b``, or ``claim`` and ``evidence`` or ``body``, and a ``label``; ``weaken``,
``REFUTES``, ``disagree`` and ``DISPUTED`` diverge. ``never`` and ``unlike`` are the yardsticks: nothing diverges, and
the fewer words two claims share the more.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import perf_counter

from benchmarks import jsonlines
from briefgen.synthesis.divergence import relate
from briefgen.synthesis.divergence.relate import Claim
from briefgen.words import content_stems

_DIVERGING = frozenset(["weaken", "REFUTES", "disagree", "DISPUTED"])
_KINDS = frozenset(["contradiction", "figures", "dates", "stance", "update"])


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    pairs = list(_pairs(arguments.data))[: arguments.limit]
    gold = [label in _DIVERGING for _, _, label in pairs]
    start = perf_counter()
    compared = [relate.compare(Claim(a), Claim(b)) for a, b, _ in pairs]
    seconds = perf_counter() - start
    found = {
        "briefgen": measure([c.score for c in compared], [c.kind in _KINDS for c in compared], gold),
        "unlike": measure([_unlike(a, b) for a, b, _ in pairs], [False] * len(pairs), gold),
        "never": measure([0.0] * len(pairs), [False] * len(pairs), gold),
    }
    found["briefgen"]["pairs_per_s"] = round(len(pairs) / seconds, 1)
    if arguments.json:
        print(json.dumps(found))
        return
    for system, scores in found.items():
        print(f"{system:10}" + "".join(f"{name} {value:7.3f}  " for name, value in scores.items()))


def measure(scores: Sequence[float], decided: Sequence[bool], gold: Sequence[bool]) -> dict[str, float]:
    """Accuracy, precision, recall and F as decided, average precision and base rate, all 0 to 1."""
    ranked = sorted(range(len(gold)), key=lambda n: -scores[n])
    positives = sum(gold)
    hits, precision_sum = 0, 0.0
    for place, number in enumerate(ranked, 1):
        if gold[number]:
            hits += 1
            precision_sum += hits / place
    right = sum(g and d for g, d in zip(gold, decided, strict=True))
    precision, recall = right / max(1, sum(decided)), right / max(1, positives)
    return {
        "accuracy": round(sum(g == d for g, d in zip(gold, decided, strict=True)) / len(gold), 3),
        "precision": round(precision, 3),
        "recall": round(recall, 3),
        "f1": round(2 * precision * recall / (precision + recall), 3) if right else 0.0,
        "average_precision": round(precision_sum / max(1, positives), 3),
        "base_rate": round(positives / len(gold), 3),
    }


def _unlike(a: str, b: str) -> float:
    first, second = set(content_stems(a)), set(content_stems(b))
    return 1 - len(first & second) / max(1, min(len(first), len(second)))


def _pairs(data: Path) -> Iterator[tuple[str, str, str]]:
    for record in jsonlines.records(data):
        if "a" in record:
            yield record["a"], record["b"], record["label"]
        else:
            yield record["claim"], record.get("evidence") or record["body"], record["label"]


if __name__ == "__main__":
    main()
