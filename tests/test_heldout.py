"""The references of the held-out sets are in order; nothing is built of them, and a failure shows nothing of theirs."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from benchmarks.scoring import Scorer

SETS = sorted(path.parent for path in (Path(__file__).parent / "heldout").glob("*/reference.json"))
FREE = {"false pairs", "traps"}
"""Figures that are counts of mistakes."""


def reference(folder: Path) -> dict[str, Any]:
    """The reference of a set."""
    made: dict[str, Any] = json.loads((folder / "reference.json").read_text(encoding="utf-8"))
    return made


def texts(folder: Path) -> dict[str, str]:
    """The articles of a set by file name."""
    return {path.name: path.read_text(encoding="utf-8") for path in (folder / "articles").iterdir()}


def quotes(node: object, key: str = "") -> Iterator[tuple[str, str, bool]]:
    """Article, quote and whether it is a role, of all quotes of a reference."""
    if isinstance(node, dict):
        if {"article", "quote"} <= node.keys():
            yield node["article"], node["quote"], key == "roles"
        for name, child in node.items():
            yield from quotes(child, name)
    elif isinstance(node, list):
        for child in node:
            yield from quotes(child, key)


def perfect(wanted: dict[str, Any], articles: dict[str, str]) -> dict[str, Any]:
    """The briefing that says what its reference says."""

    def evidence(found: list[dict[str, str]]) -> list[dict[str, Any]]:
        made = []
        for it in found:
            start = articles[it["article"]].index(it["quote"])
            made.append(
                {"source": it["article"], "quote": it["quote"], "start": start, "end": start + len(it["quote"])}
            )
        return made

    return {
        "sources": [{"id": name, "path": name, "name": name, "text": text} for name, text in articles.items()],
        "actors": [it | {"roles": [{"evidence": evidence([role])} for role in it["roles"]]} for it in wanted["actors"]],
        "timeline": [it | {"evidence": evidence(it["evidence"])} for it in wanted["timeline"]],
        "divergences": [
            {"positions": [{"evidence": evidence(side["evidence"])} for side in it["positions"]]}
            for it in wanted["divergences"]
        ],
        "advisories": [{"evidence": evidence(it["evidence"])} for it in wanted["advisories"]],
    }


@pytest.mark.parametrize("folder", SETS, ids=lambda it: it.name)
def test_each_quote_stands_in_its_article_once(folder: Path) -> None:
    """Roles may stand there more than once."""
    articles, wanted = texts(folder), reference(folder)
    assert sorted(it["file"] for it in wanted["articles"]) == sorted(articles)
    counts = [(articles[article].count(quote), role) for article, quote, role in quotes(wanted)]
    assert sum(count != 1 and not (role and count) for count, role in counts) == 0


@pytest.mark.parametrize("folder", SETS, ids=lambda it: it.name)
def test_a_briefing_made_of_the_reference_is_perfect(folder: Path) -> None:
    """Whatever a briefing loses, it does not lose it to the reference."""
    wanted = reference(folder)
    scores = Scorer.of(wanted, perfect(wanted, texts(folder))).scores()
    figures = {(section, name): figure for section, made in scores.items() for name, figure in made.items()}
    assert {key: it for key, it in figures.items() if it != (0 if key[1] in FREE else 1)} == {}
