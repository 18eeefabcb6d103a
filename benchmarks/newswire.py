"""Passages of newswire -> how many of their names a pipeline finds, with the right bounds and label.

Which names the passages have was decided by reading them, by the rules of ``training/annotations/README.md``. Only
places in the texts are kept: the texts themselves are those of ``--data``, a folder with ``timebank``, ``aquaint``,
``t17`` and ``multinews``.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from spacy.language import Language

from benchmarks.annotated import NAMES, SAME_LABEL
from benchmarks.jsonlines import records, scores, show
from briefgen import language

PASSAGES = Path(__file__).parents[1] / "training" / "annotations" / "newswire.jsonl.gz"
_ARTICLE = "the "

Named = tuple[int, int, str]
"""First character, character after the last, label."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder with the texts")
    parser.add_argument("--model", default="en", help="the shipped pipeline, an installed one, or a folder")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    show(measure(language.load(arguments.model), arguments.data), as_json=arguments.json)


def measure(nlp: Language, data: Path) -> dict[str, dict[str, float]]:
    """Set or label -> precision, recall and F1 in per cent; raises SystemExit where ``data`` lacks a text."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    passages = list(records(PASSAGES))
    texts = dict(_texts(data, {passage["set"] for passage in passages}))
    for passage in passages:
        whole = texts.get((passage["set"], passage["id"]))
        if whole is None:
            raise SystemExit(
                f"{data / passage['set']}: has no text {passage['id']}; give the folder with all four sets"
            )
        text = whole[passage["start"] : passage["end"]]
        wanted = {(start, end, label) for start, end, label in passage["names"]}
        given = {(start + passage["start"], end + passage["start"], label) for start, end, label in _given(nlp, text)}
        for part, labels in {"all": NAMES, passage["set"]: NAMES, **{label: (label,) for label in NAMES}}.items():
            mine, gold = ({name for name in names if name[2] in labels} for names in (given, wanted))
            counts[part].update(right=len(mine & gold), given=len(mine), wanted=len(gold))
    return {part: scores(count["right"], count["given"], count["wanted"]) for part, count in counts.items()}


def _given(nlp: Language, text: str) -> Iterator[Named]:
    for ent in nlp(text).ents:
        label = SAME_LABEL.get(ent.label_, ent.label_)
        if label in NAMES:
            skipped = len(_ARTICLE) if ent.text.lower().startswith(_ARTICLE) else 0
            yield ent.start_char + skipped, ent.end_char, label


def _texts(data: Path, sets: set[str]) -> Iterator[tuple[tuple[str, str], str]]:
    """The texts of each set; an article of a cluster is called by the cluster and its number."""
    for name in sorted(sets):
        for record in records(data / name):
            yield from _articles(name, record)


def _articles(name: str, record: dict[str, Any]) -> Iterator[tuple[tuple[str, str], str]]:
    if "text" in record:
        yield (name, record["id"]), record["text"]
    for number, text in enumerate(record.get("articles", ())):
        yield (name, f"{record['id']}/{number}"), text


if __name__ == "__main__":
    main()
