"""The invented stories told in plain words: each is whole, and what is found of it can be counted."""

from pathlib import Path
from typing import Any, get_args

import pytest

from benchmarks import jsonlines, plainwords
from briefgen.model.synthesis import DivergenceKind

SETS = Path(__file__).parent / "synthesis" / "plainwords"


@pytest.mark.parametrize("path", sorted(SETS.glob("*.jsonl")), ids=lambda path: path.stem)
def test_every_quote_occurs_once_in_its_article(path: Path) -> None:
    """A quote that occurs twice would be found by a passage that says something else."""
    for story in jsonlines.records(path):
        texts = {article["id"]: article["text"] for article in story["articles"]}
        rows = [it for row in story["divergences"] for side in row["positions"] for it in side["evidence"]]
        pairs = [it for row in story["not_divergences"] for it in row["pair"]]
        assert [it["quote"] for it in (*rows, *pairs) if texts[it["article"]].count(it["quote"]) != 1] == []
        assert {row["kind"] for row in story["divergences"]} <= set(get_args(DivergenceKind))
        assert all(len(row["positions"]) > 1 for row in story["divergences"])


def test_what_is_found_of_a_story_is_counted_by_kind() -> None:
    """Of two rows one is found, and nothing is shown for the pair that agrees."""
    text = "The harbour is open, the ministry said.\n\nThe union denied that the harbour is open.\n\nRain fell on {}."
    story: dict[str, Any] = {
        "story": "harbour",
        "articles": [
            {
                "id": "a",
                "publisher": "Orel Herald",
                "published": "2031-03-04",
                "title": "Open",
                "text": text.format("us"),
            }
        ],
        "divergences": [
            _row("contradiction", "The harbour is open", "The union denied"),
            _row("dates", "Rain", "open, the"),
        ],
        "not_divergences": [{"why": "one thing", "pair": [_at("The harbour is open"), _at("Rain fell")]}],
    }
    counts = plainwords.counted(story)
    found = plainwords.figures(counts)
    assert (found["rows"], found["contradiction"], found["dates"], found["false pairs"]) == (2, 1.0, 0.0, 0)
    assert found["precision"] == 1.0


def _row(kind: str, first: str, second: str) -> dict[str, object]:
    positions = [{"holder": "", "evidence": [_at(quote)]} for quote in (first, second)]
    return {"topic": "", "kind": kind, "positions": positions}


def _at(quote: str) -> dict[str, str]:
    return {"article": "a", "quote": quote}
