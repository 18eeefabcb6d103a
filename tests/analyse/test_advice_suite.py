"""How much advice is found in wordings that no rule was made for, and how many look-alikes are left alone.

The wordings are invented. Half A was read when rules were mended; of half B only the counts were looked at. Part C was
written and read while rules were mended, too; in it any advice that is found counts.
"""

import json
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language

from briefgen.model.analysis import Advisory
from tests.analyse.advising import found

SUITE = Path(__file__).parent / "wordings" / "advice.jsonl"
FLOORS = {"A": (0.84, 0.96), "B": (0.46, 0.93), "C": (0.72, 0.95)}
"""Shares by half, of wordings found and of look-alikes left alone: a little under what was measured."""

Item = dict[str, Any]


@pytest.fixture(scope="module")
def items() -> list[Item]:
    """The wordings and look-alikes."""
    return [json.loads(line) for line in SUITE.read_text(encoding="utf-8").splitlines()]


def _is_found(advisories: list[Advisory], item: Item) -> bool:
    start = item["text"].index(item["actions"][0])
    end = start + len(item["actions"][0])
    return any(advisory.action.start < end and start < advisory.action.end for advisory in advisories)


@pytest.mark.parametrize("half", sorted(FLOORS))
def test_advice_is_found_however_it_is_worded(nlp: Language, items: list[Item], half: str) -> None:
    """Each wording tells somebody to do something, or that something is closed, forbidden, safe or over."""
    wanted = [item for item in items if item["half"] == half and item["actions"]]
    hits = sum(_is_found(found(nlp, item["text"]), item) for item in wanted)
    assert hits >= FLOORS[half][0] * len(wanted)


@pytest.mark.parametrize("half", sorted(FLOORS))
def test_what_only_sounds_like_advice_is_left_alone(nlp: Language, items: list[Item], half: str) -> None:
    """Politics, trade, trials, sport and figures of speech use the same words."""
    others = [item for item in items if item["half"] == half and not item["actions"]]
    assert sum(not found(nlp, item["text"]) for item in others) >= FLOORS[half][1] * len(others)
