"""The noun phrases of a text."""

import struct

import pytest

from briefgen.analyse import nominals
from briefgen.language import load


def phrases(text: str, model: str = "en") -> set[str]:
    """The noun phrases of ``text``."""
    return {text[start:end] for start, end in nominals.find(load(model)(text))}


def test_a_noun_comes_with_its_modifiers_and_what_hangs_on_it() -> None:
    """Both the bare phrase and the one with its prepositions; the article before it is left."""
    found = phrases("The second explosion at the grain silo in Ostrel killed a night guard.")
    assert {"second explosion", "second explosion at the grain silo", "grain silo", "night guard"} <= found
    assert not any(phrase.startswith("The ") for phrase in found)


@pytest.mark.parametrize("outside", ["that the mayor ordered", ", a former barracks,"])
def test_relative_clauses_and_appositions_are_no_part(outside: str) -> None:
    """They say more of what is named already."""
    found = phrases(f"The town school {outside} was closed.".replace(" ,", ","))
    assert "town school" in found
    assert not any(phrase.startswith("town school ") for phrase in found)


def test_they_are_packed_in_order() -> None:
    """Pairs of places, from which the words can be cut again."""
    text = "Ferry crews blocked the harbour."
    places = list(struct.iter_unpack("<2I", nominals.packed(load("en")(text))))
    assert [text[start:end] for start, end in places] == ["Ferry crews", "harbour"]


def test_without_trees_there_are_none() -> None:
    """Rules alone tell no noun from a verb."""
    assert not phrases("Ferry crews blocked the harbour.", "blank")
