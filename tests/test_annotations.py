"""What was annotated for the model: names decided one by one, sentences written for it."""

import gzip
import json
from itertools import pairwise
from pathlib import Path

import pytest
import spacy
from spacy.pipeline import EntityRuler

from benchmarks import jsonlines, newswire
from training import annotations, corpora

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
    lines = list(annotations.written())
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


def test_names_of_newswire_lie_inside_their_passages() -> None:
    """Only places are kept, none of them outside the passage that is read."""
    passages = list(jsonlines.records(newswire.PASSAGES))
    assert {passage["set"] for passage in passages} == {"timebank", "aquaint", "t17", "multinews"}
    assert not [key for passage in passages for key in passage if key not in {"set", "id", "start", "end", "names"}]
    for passage in passages:
        for start, end, label in passage["names"]:
            assert passage["start"] <= start < end <= passage["end"]
            assert label in {"PER", "ORG", "LOC"}


def test_only_names_found_where_and_as_what_they_are_count_as_right(tmp_path: Path) -> None:
    """A pipeline that calls every ``x`` a place, on texts with an ``x`` where a place or a body stands."""
    texts: dict[tuple[str, str], list[str]] = {}
    places = bodies = 0
    for passage in jsonlines.records(newswire.PASSAGES):
        text = texts.setdefault((passage["set"], passage["id"]), [" "] * 20_000)
        for start, end, label in passage["names"]:
            text[start:end] = ("y" if label == "PER" else "x") * (end - start)
            places, bodies = places + (label == "LOC"), bodies + (label == "ORG")
    for (name, key), text in texts.items():
        (tmp_path / name).mkdir(exist_ok=True)
        with (tmp_path / name / "texts.jsonl").open("a", encoding="utf-8") as lines:
            print(json.dumps({"id": key, "text": "".join(text)}), file=lines)
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler", config={"overwrite_ents": True})
    assert isinstance(ruler, EntityRuler)
    ruler.add_patterns([{"label": "GPE", "pattern": [{"TEXT": {"REGEX": "^x+$"}}]}])
    found = newswire.measure(nlp, tmp_path)
    assert found["LOC"]["recall"] == 100.0
    assert found["ORG"]["recall"] == found["PER"]["recall"] == 0.0
    assert found["all"]["precision"] == pytest.approx(100 * places / (places + bodies), abs=0.1)


def test_decided_sentences_are_a_corpus_of_their_own_unless_they_are_left_out(tmp_path: Path) -> None:
    """Beside a decided sentence of GMB one that was not; the part that measures is not read at all."""
    key, names = next((key, names) for key, names in annotations.corrections().items() if names)
    count = max(end for _, end, _ in names)
    records = [{"id": it, "tokens": ["w"] * count, "tags": ["O"] * count} for it in (key, "another")]
    (tmp_path / "ner").mkdir()
    for split in ("train", "dev"):
        with gzip.open(tmp_path / "ner" / f"gmb.{split}.jsonl.gz", "wt", encoding="utf-8") as lines:
            lines.writelines(f"{json.dumps(record)}\n" for record in records)
    decided, other = corpora.read(tmp_path, "train", frozenset(["written"]))
    assert (decided.corpus, other.corpus) == ("decided", "gmb")
    assert decided.names[names[0][0]] == f"B-{names[0][2]}"
    assert set(other.names) == {"O"}
    plain = corpora.read(tmp_path, "train", frozenset(["written", "decided"]))
    assert [(it.corpus, set(it.names)) for it in plain] == [("gmb", {"O"})] * 2
    assert corpora.read(tmp_path, "dev") == []


def test_a_folder_without_a_text_is_named(tmp_path: Path) -> None:
    """Which folder lacks what, and what to give."""
    with pytest.raises(SystemExit, match=r"timebank: has no text .*; give the folder"):
        newswire.measure(spacy.blank("en"), tmp_path)
