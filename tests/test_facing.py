"""Floors for two parties who speak a paragraph each: ``tests/synthesis/facing``."""

import json
from pathlib import Path

from briefgen import pipeline, project
from briefgen.library import open_store

PAIRS = Path(__file__).parent / "synthesis" / "facing" / "pairs.jsonl"
LEAST_FOUND, MOST_FALSE = 36, 0
"""Of the 110 pairs that are opposed, and of the 160 that are not."""
AROUND = ("Dispute in the region", "The market in the old town opened as usual on Monday.")


def test_parties_who_contradict_each_other_are_found_and_others_are_not(tmp_path: Path) -> None:
    """Each pair is an article of its own, between two paragraphs that say nothing of it."""
    found = {True: 0, False: 0}
    with open_store(None) as store:
        asked = project.make({"articles": [{"path": "a.txt", "published": "2031-03-05"}]}, where="test")
        for line in PAIRS.read_text(encoding="utf-8").splitlines():
            pair = json.loads(line)
            text = "\n\n".join((*AROUND, pair["claim"], pair["answer"], "A meeting is planned for next week."))
            (tmp_path / "a.txt").write_text(text, encoding="utf-8")
            made = pipeline.briefing(pipeline.Run(asked, tmp_path, store))
            (section,) = (section for section in made.sections if section.name == "divergences")
            found[pair["opposed"]] += bool(section.items)
    assert found[True] >= LEAST_FOUND
    assert found[False] <= MOST_FALSE
