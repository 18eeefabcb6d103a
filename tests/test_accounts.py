"""Floors for two short accounts of one thing: ``tests/synthesis/accounts``."""

from collections import Counter
from pathlib import Path
from typing import Any

from benchmarks import jsonlines
from briefgen import pipeline, project
from briefgen.library import Store, open_store
from briefgen.model.synthesis import Divergence

PAIRS = Path(__file__).parent / "synthesis" / "accounts" / "pairs.jsonl"
LEAST_FOUND = {"A": 23, "B": 14}
"""Of the 56 pairs of each half that do not go together; 11 and 11 before the rules were mended on A."""
LEAST_LEFT = {"A": 34, "B": 35}
"""Of the 35 of each half that do; 32 and 35 before."""
DAY = "2031-05-01"
TITLES = ("Notes from the region", "What is known so far")
ENDS = ("A meeting is planned for next week.", "The courts are closed on Friday.")


def test_accounts_that_exclude_each_other_are_found_and_others_are_left_alone(tmp_path: Path) -> None:
    """Whatever a reporter calls it."""
    found, left = Counter[str](), Counter[str]()
    with open_store(None) as store:
        for pair in jsonlines.records(PAIRS):
            kinds = _shown(pair, tmp_path, store)
            if pair["opposed"]:
                found[pair["half"]] += bool(kinds)
            else:
                left[pair["half"]] += not kinds or ("days" in pair and set(kinds) == {"update"})
    assert {half: min(found[half], least) for half, least in LEAST_FOUND.items()} == LEAST_FOUND
    assert {half: min(left[half], least) for half, least in LEAST_LEFT.items()} == LEAST_LEFT


def _shown(pair: dict[str, Any], folder: Path, store: Store) -> list[str]:
    """The kinds of the divergences that are shown of a pair."""
    table: list[dict[str, str]] = []
    for number, text in enumerate(_texts(pair)):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
        day = pair.get("days", [DAY, DAY])[number]
        publisher = ("Orlin Herald", "Dorn Courier")[number]
        table.append({"path": f"{number}.txt", "published": day, "publisher": publisher})
    made = pipeline.briefing(pipeline.Run(project.make({"articles": table}, where="test"), folder, store))
    (section,) = (section for section in made.sections if section.name == "divergences")
    return [item.kind for item in section.items if isinstance(item, Divergence)]


def _texts(pair: dict[str, Any]) -> list[str]:
    said = (pair["first"], pair["second"])
    if pair["apart"] == "speakers":
        return ["\n\n".join((TITLES[0], "The market in the old town opened as usual on Monday.", *said, ENDS[0]))]
    return ["\n\n".join((title, pair["story"], *it, end)) for title, *it, end in zip(TITLES, said, ENDS, strict=True)]
