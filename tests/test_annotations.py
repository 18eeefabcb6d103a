"""What was annotated for the model: names decided one by one, sentences written for it."""

import gzip
import json
from itertools import pairwise

import pytest

from training import annotations

TAGS = ("B-PER", "I-PER", "O", "B-NORP", "O", "B-EVENT")


@pytest.mark.parametrize(
    ("decided", "expected"),
    [
        (None, ("B-PER", "I-PER", "O", "B-NORP", "O", "O")),
        ([], ("O", "O", "O", "B-NORP", "O", "O")),
        ([(1, 3, "ORG")], ("O", "B-ORG", "I-ORG", "B-NORP", "O", "O")),
        ([(2, 4, "LOC")], ("O", "O", "B-LOC", "I-LOC", "O", "O")),
    ],
)
def test_a_decision_takes_the_place_of_all_names_it_is_about(
    decided: list[annotations.Named] | None, expected: tuple[str, ...]
) -> None:
    """Persons, bodies and places are as decided; of the rest that stands which no decided name touches."""
    assert annotations.corrected(TAGS, decided) == expected


def test_every_written_sentence_is_read_whole() -> None:
    """No bracket is left over, and each word has its tag."""
    lines = list(annotations.wire())
    labels = {tag[2:] for _, _, tags in lines for tag in tags if tag != annotations.OUTSIDE}
    assert labels == {"PER", "ORG", "LOC"}
    assert all(len(words) == len(tags) and words for _, words, tags in lines)
    assert not [word for _, words, _ in lines for word in words if "[" in word or "]" in word]


def test_decided_names_do_not_overlap_and_no_sentence_is_in_both_parts() -> None:
    """What the model is measured by is not what it learns from."""
    decided = annotations.corrections()
    for names in decided.values():
        ordered = sorted(names)
        assert all(one[1] <= two[0] for one, two in pairwise(ordered))
    with gzip.open(annotations.FOLDER / "gmb.dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        aside = {record["id"]: record for record in map(json.loads, lines)}
    assert aside.keys().isdisjoint(decided)
    assert all(len(record["tokens"]) == len(record["tags"]) for record in aside.values())
