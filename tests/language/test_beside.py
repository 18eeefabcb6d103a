"""Nouns beside a name that say what it is."""

import numpy as np
import pytest

from briefgen.language.beside import described
from briefgen.language.decode import Name

LABELS = ("PER", "ORG", "LOC")


def _said(sentence: str, name: str, *appositions: tuple[int, int]) -> str:
    words, inside = sentence.split(), name.split()
    start = next(row for row in range(len(words)) if words[row : row + len(inside)] == inside)
    nouns = np.array([word.islower() for word in words])
    given = [Name.certain(start, start + len(inside), "PER", LABELS)]
    found = described(words, given, appositions, np.zeros(len(words), np.bool_), nouns)
    body, person = (bool(rows[start : start + len(inside)].any()) for rows in (found.in_class, found.in_role))
    return "body" * body + "person" * person


@pytest.mark.parametrize(
    "sentence",
    [
        "Velcor shares fell",
        "Velcor ’s shareholders agreed",
        "Velcor 's board met",
        "they saw Velcor 's stock price fall",
        "a stake in Velcor was sold",
        "the acquisition of Velcor failed",
    ],
)
def test_what_has_shares_and_is_bought_is_a_company(sentence: str) -> None:
    """By the noun before or behind it."""
    assert _said(sentence, "Velcor") == "body"


@pytest.mark.parametrize(
    "sentence", ["Velcor 's stock was his own", "they spoke of Velcor", "the death of Velcor", "Velcor shared it"]
)
def test_a_noun_that_people_have_too_says_nothing(sentence: str) -> None:
    """People own stock as well."""
    assert not _said(sentence, "Velcor")


def test_the_shares_of_a_city_are_its_companies() -> None:
    """``Warsaw shares`` are no shares in Warsaw."""
    assert not _said("Warsaw shares fell", "Warsaw")


def test_a_family_has_the_name_of_its_people() -> None:
    """With an article, as one that the text knows."""
    assert _said("the Velcor brothers sold it", "Velcor") == "person"
    assert not _said("a Velcor family sold it", "Velcor")
    assert not _said("the Warsaw family sold it", "Warsaw")


def test_a_noun_in_apposition_speaks_of_the_other_on_either_side() -> None:
    """``our teacher, Velcor``, ``Velcor, a militia``; a noun alone between commas says where somebody stands."""
    assert _said("our teacher , Velcor left", "Velcor", (1, 3)) == "person"
    assert _said("Velcor , a militia , left", "Velcor", (0, 3)) == "body"
    assert not _said("Velcor , center , left", "Velcor", (0, 2))
