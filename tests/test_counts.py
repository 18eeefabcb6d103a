"""Floors for numbers in sentences of news: ``tests/synthesis/counts``."""

import math
from collections import Counter
from pathlib import Path
from typing import Any

from benchmarks import jsonlines
from briefgen.synthesis.quantities import figures
from briefgen.synthesis.quantities.figures import Figure
from briefgen.words import stem

SENTENCES = Path(__file__).parent / "synthesis" / "counts" / "figures.jsonl"
LEAST_READ = {"A": 61, "B": 53}
"""Of the 62 numbers of each half that count something; 37 and 33 before the rules were mended on A."""
LEAST_LEFT = {"A": 25, "B": 21}
"""Of the 26 of each half that do not; 18 and 19 before."""


def test_numbers_are_read_with_what_they_count_and_others_are_left_alone() -> None:
    """However a reporter words it."""
    read, left = Counter[str](), Counter[str]()
    for item in jsonlines.records(SENTENCES):
        if item.get("counts"):
            read[item["half"]] += _is_read(item)
        else:
            left[item["half"]] += not any(item.get("unlike", it.dimension) == it.dimension for it in _of(item))
    assert {half: min(read[half], least) for half, least in LEAST_READ.items()} == LEAST_READ
    assert {half: min(left[half], least) for half, least in LEAST_LEFT.items()} == LEAST_LEFT


def _of(item: dict[str, Any]) -> list[Figure]:
    """The figures in which the item's number stands."""
    start = item["text"].index(item["number"])
    end = start + len(item["number"])
    return [it for it in figures.find(item["text"]) if it.span.start < end and it.span.end > start]


def _is_read(item: dict[str, Any]) -> bool:
    found = _of(item)
    if len(found) != 1 or found[0].bound != item["bound"]:
        return False
    right = {item["counts"], stem(item["counts"])} & {found[0].quantity, found[0].dimension}
    return bool(right) and math.isclose(found[0].low, item["low"]) and math.isclose(found[0].high, item["high"])
