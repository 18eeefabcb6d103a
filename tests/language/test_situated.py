"""Places that the words around them give away."""

import pytest

from briefgen.language.decode import Name
from briefgen.language.situated import situated

LABELS = ("PER", "ORG", "LOC")


def _found(sentence: str, *names: tuple[str, str]) -> list[tuple[str, str]]:
    """``names``: label and words, in the order of the sentence."""
    words = sentence.split()
    given = []
    for label, text in names:
        inside = text.split()
        start = next(row for row in range(len(words)) if words[row : row + len(inside)] == inside)
        given.append(Name.certain(start, start + len(inside), label, LABELS))
    return [(name.label, " ".join(words[name.start : name.end])) for name in situated(words, given, LABELS)]


@pytest.mark.parametrize(
    ("sentence", "place"),
    [("a Garden Mills , Ohio , maker", "Garden Mills"), ("a plant in Vell Rock , Pa. , closed", "Vell Rock")],
)
def test_a_town_stands_before_its_state(sentence: str, place: str) -> None:
    """Behind an article or a preposition."""
    assert _found(sentence, ("ORG", place)) == [("LOC", place)]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Garden Mills , Ohio , said so", "Garden Mills"),
        ("a Garden Mills , maker of flour", "Garden Mills"),
        ("at Vell University , Ohio , on Monday", "Vell University"),
        ("the Sons of Velun , or SV , said", "Sons of Velun"),
        ("by the Sons of Velun , in Orel", "Sons of Velun"),
    ],
)
def test_a_body_that_says_where_it_is_stays_one(sentence: str, name: str) -> None:
    """As a subject, before a noun, or by its own noun."""
    assert _found(sentence, ("ORG", name)) == [("ORG", name)]


def test_what_a_firm_is_based_in_is_a_place() -> None:
    """Whether the encoder saw it, saw a part of it, or took it for a body; if there is one of that name."""
    assert _found("a Warsaw - based bank") == [("LOC", "Warsaw")]
    assert _found("a New York - based bank", ("LOC", "New")) == [("LOC", "New York")]
    assert _found("the Warsaw - born Orla Keys", ("ORG", "Warsaw"), ("PER", "Orla Keys")) == [
        ("LOC", "Warsaw"),
        ("PER", "Orla Keys"),
    ]
    assert not _found("an evidence - based plan and a Vellnet - based one")
