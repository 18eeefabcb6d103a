"""Piles of articles with journalists' timelines -> date F1 and agreement of briefgen's timeline with each of them.

``python -m benchmarks.timeline --data DIR [--json]``: DIR holds folders, each with ``articles.jsonl.gz`` and
``timelines.jsonl`` (``{"entries": [{"date", "text"}]}``), as made of Timeline17 (Tran et al. 2013). A reference gives
the number of entries and the first and last day. ``agreement`` is ROUGE-1 F whose words count only where they stand
under one date in both (Martschat and Markert 2017, "Improving ROUGE for timeline summarization").
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks import jsonlines
from briefgen import pipeline, project
from briefgen.library import Store, open_store
from briefgen.words import content_stems

Days = Mapping[str, Counter[str]]
"""By day the stems of what is told of it."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    found = dict(_measured(asked.data.resolve()))
    found["mean"] = {name: round(sum(one[name] for one in found.values()) / len(found), 1) for name in _NAMES}
    jsonlines.show(found, as_json=asked.json)


_NAMES = ("dates", "agreement")


def _measured(data: Path) -> Iterator[tuple[str, dict[str, float]]]:
    for folder in sorted(path.parent for path in data.rglob("timelines.jsonl")):
        with open_store(None) as store:
            for number, reference in enumerate(jsonlines.records(folder / "timelines.jsonl")):
                gold = _days((entry["date"], entry["text"]) for entry in reference["entries"])
                made = _timeline(next(folder.glob("articles.jsonl*")), gold, store)
                yield f"{folder.name}/{number}", {"dates": _dates(gold, made), "agreement": _agreement(gold, made)}


def _timeline(articles: Path, gold: Days, store: Store) -> Days:
    """The days of a timeline as long as the reference, within its first and last day."""
    wanted: dict[str, object] = {
        "articles": [{"path": str(articles)}],
        "sections": ["timeline"],
        "timeline": {"entries": len(gold), "from": min(gold), "to": max(gold)},
    }
    made = pipeline.briefing(pipeline.Run(project.make(wanted, where=str(articles)), articles.parent, store))
    events = next(section.items for section in made.sections if section.name == "timeline")
    return _days(((event.date or "")[:10], event.text) for event in events)  # type: ignore[union-attr]


def _days(told: Iterator[tuple[str, str]] | Sequence[tuple[str, str]]) -> Days:
    days: dict[str, Counter[str]] = {}
    for day, text in told:
        days.setdefault(day, Counter()).update(content_stems(text))
    return days


def _dates(gold: Days, made: Days) -> float:
    return round(200 * len(gold.keys() & made.keys()) / max(1, len(gold) + len(made)), 1)


def _agreement(gold: Days, made: Days) -> float:
    shared = sum((gold[day] & made[day]).total() for day in gold.keys() & made.keys())
    words = sum(stems.total() for days in (gold, made) for stems in days.values())
    return round(200 * shared / max(1, words), 1)


if __name__ == "__main__":
    main()
