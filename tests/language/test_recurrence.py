"""Names that one sentence of an article shows and another has unnoticed."""

import numpy as np
import pytest

from briefgen.language.decode import Name
from briefgen.language.recurrence import recurring

LABELS = ("PER", "ORG", "LOC", "EVENT")


def _found(*sentences: tuple[str, dict[str, str]]) -> list[list[tuple[str, str]]]:
    """``sentences``: their words, and the names that the encoder finds in them with their labels."""
    texts = [text.split() for text, _ in sentences]
    names = [_names(words, told) for words, (_, told) in zip(texts, sentences, strict=True)]
    found = recurring(texts, names)
    return [
        [(name.label, " ".join(words[name.start : name.end])) for name in each]
        for words, each in zip(texts, found, strict=True)
    ]


def _names(words: list[str], told: dict[str, str]) -> list[Name]:
    forms = [(text.split(), label) for text, label in told.items()]
    return [
        _name(label, row, row + len(form))
        for form, label in forms
        for row in range(len(words))
        if words[row : row + len(form)] == form
    ]


def _name(label: str, start: int, end: int) -> Name:
    return Name(start, end, label, np.array([each == label for each in LABELS], np.float32), LABELS)


SAID = ("then Vanet said so", {"Vanet": "ORG"})


def test_what_is_mostly_a_name_is_one_everywhere() -> None:
    """Two mentions of three are enough, and the new one has their label and its place among the others."""
    last = ("Orla of Vanet left", {"Orla": "LOC"})
    assert _found(SAID, SAID, last)[2] == [("LOC", "Orla"), ("ORG", "Vanet")]


def test_one_mention_or_a_few_of_many_places_show_nothing() -> None:
    """A word that the article has as a name once, or seldom, stays what its sentence says."""
    other: tuple[str, dict[str, str]] = ("when Vanet came", {})
    assert _found(SAID, other)[1] == []
    assert _found(SAID, SAID, other, other)[2:] == [[], []]


@pytest.mark.parametrize("text", ["the Vanet Bridge fell", "New Vanet fell", "the vanet fell"])
def test_a_part_of_other_words_is_not_the_name(text: str) -> None:
    """Beside another capitalised word, or in small letters, it may be something else."""
    assert _found(SAID, SAID, (text, {}))[2] == []


def test_the_longest_name_is_found_and_no_other_in_it() -> None:
    """``Vanet of Orla`` holds two names where it is told as one elsewhere."""
    long = ("and Vanet of Orla won", {"Vanet of Orla": "ORG"})
    assert _found(SAID, SAID, long, long, ("then Vanet of Orla won", {}))[4] == [("ORG", "Vanet of Orla")]


def test_names_of_other_kinds_are_left_as_they_are() -> None:
    """Events are found where their own sentence shows them."""
    told = ("during Vanet they met", {"Vanet": "EVENT"})
    assert _found(told, told, ("after Vanet they left", {}))[2] == []
