"""What one leaves open and another tells."""

import pytest

from briefgen.model.synthesis import Divergence
from briefgen.synthesis import actors, attributions, divergence
from tests.synthesis.factories import Written, corpus, mentions, statement, written

STORY = (
    " The ferry Orlanda sank off Port Maren on Sunday night, and boats from the harbour searched the sea until dawn."
)


def told(text: str, name: str, published: str = "2031-05-02") -> Written:
    """An article of the story that says this first."""
    whole = text + STORY
    names = mentions(whole, LOC=["Port Maren"])
    words, _, holder = text.partition(", the coastguard")
    said = [statement(whole, "the coastguard", "said", words)] if holder else []
    return written(whole, name=name, publisher=name.title(), published=published, names=names, statements=said)


def found(*articles: Written) -> list[Divergence]:
    """What diverges because one leaves it open."""
    made = corpus(*articles)
    cast = actors.find(made, ())
    made_of = divergence.find(made, cast, attributions.find(made, cast), ())
    return [item for item in made_of if item.why.startswith("one ")]


@pytest.mark.parametrize(
    "unknown",
    [
        "It is too soon to give a toll, the coastguard said.",
        "It is not clear how many people had died, the coastguard said.",
        "There was no immediate word of casualties, the coastguard said.",
    ],
)
def test_a_toll_that_is_not_known_is_set_against_the_number_of_another(unknown: str) -> None:
    """A reader who sees one of the two only is misled."""
    (item,) = found(told(unknown, "herald"), told("At least 12 people were killed in the sinking.", "courier"))
    assert (item.kind, item.why) == ("update", "one has no number yet, the other gives one")
    assert {position.holder for position in item.positions} == {"the coastguard", "Courier"}


@pytest.mark.parametrize(
    "unknown",
    [
        "It is not clear how many lorries were on board, the coastguard said.",
        "It is not clear how many of the hurt had died; 12 people were killed, the coastguard said.",
        "It is too early to open the harbour, the coastguard said.",
    ],
)
def test_what_is_not_known_of_other_things_is_not_the_toll(unknown: str) -> None:
    """Nor is a toll unknown to the article that gives it."""
    assert not found(told(unknown, "herald"), told("At least 12 people were killed in the sinking.", "courier"))


def test_months_later_it_is_another_event() -> None:
    """The number is of another story."""
    unknown = told("It is not clear how many people had died, the coastguard said.", "herald", "2031-01-02")
    assert not found(unknown, told("At least 12 people were killed in the sinking.", "courier"))


def test_who_did_it_is_open_until_somebody_takes_responsibility() -> None:
    """The claim answers what nobody had answered."""
    nobody = told("Nobody has claimed the attack on the ferry, the coastguard said.", "herald")
    (item,) = found(nobody, told("The Brenna Front claimed responsibility for the attack on the ferry.", "courier"))
    assert item.why == "one does not know who did it, the other names somebody"
