"""Whole briefings against hand-made references.

``python -m benchmarks.briefings [--data DIR] [--json]``: DIR holds references, each ``NAME.json`` with its articles in
``NAME/articles/``, or folders with ``briefing.toml`` and ``reference.json``; by default the examples. Publication dates
are given to the program as the reference has them.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks.scoring import Scorer, Scores
from briefgen import codec, locations, pipeline, project
from briefgen.library import open_store


def references(data: Path) -> Iterator[tuple[str, Path, Path]]:
    """Name, reference and folder of articles of each case."""
    for path in sorted(data.glob("*/reference.json")):
        yield path.parent.name, path, path.parent / "articles"
    for path in sorted(data.glob("*.json")):
        folders = (path.with_suffix("") / "articles", data.parent / "seeds")
        yield path.stem, path, next(folder for folder in folders if folder.is_dir())


def measure(reference: Path, articles: Path) -> dict[str, Scores]:
    """The scores of the briefing of one case."""
    wanted = json.loads(reference.read_text(encoding="utf-8"))
    own = reference.parent / project.FILE_NAME
    table: dict[str, object] = {"articles": [_table(it, articles) for it in wanted["articles"]]}
    asked = project.load(own) if own.is_file() else project.make(table, where=str(reference))
    with open_store(None) as store:
        made = pipeline.briefing(pipeline.Run(asked, own.parent, store))
    return Scorer.of(wanted, json.loads(codec.encode(made, "full"))).scores()


def _table(article: dict[str, str], folder: Path) -> dict[str, str]:
    table = {"path": str(folder / article["file"])}
    return table | {"published": article["published_true"]} if article.get("published_true") else table


def average(cases: dict[str, dict[str, Scores]]) -> dict[str, Scores]:
    """The mean over the cases."""
    first = next(iter(cases.values()))
    return {
        section: {name: round(sum(case[section][name] for case in cases.values()) / len(cases), 3) for name in figures}
        for section, figures in first.items()
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=locations.packaged("examples"))
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    cases = {name: measure(reference, articles) for name, reference, articles in references(asked.data.resolve())}
    cases["mean"] = average(cases)
    if asked.json:
        print(json.dumps({"briefgen": cases}))
        return
    for name, sections in cases.items():
        for section, figures in sections.items():
            print(f"{name:16} {section:12}", *(f"{key} {value:.3f}" for key, value in figures.items()), sep="  ")


if __name__ == "__main__":
    main()
