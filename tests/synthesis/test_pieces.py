"""Names that are found in pieces, and names that a text says are one."""

import pytest

from briefgen.model.synthesis import Actor
from briefgen.synthesis import actors

from .factories import Written, corpus, mentions, written


def naming(text: str, **labels: list[str]) -> Written:
    """An article with these names in it."""
    return written(text, published="2031-03-04", names=mentions(text, **labels))


def cast(*pairs: Written) -> dict[str, Actor]:
    """The actors of these articles by name."""
    return {actor.name: actor for actor in actors.find(corpus(*pairs)).actors}


WHOLE = naming("The Sha’ab al-Toresk shelled Orel.", ORG=["Sha’ab al-Toresk"], LOC=["Orel"])


@pytest.mark.parametrize(
    "parted",
    [
        naming("Fighters of the Sha’ab al-Toresk left.", LOC=["Sha’ab"], PER=["al-Toresk"]),
        naming("Fighters of the Sha’ab al-Toresk left.", LOC=["Sha’ab"]),
        naming("Fighters of the Shaab al Toresk left.", LOC=["Shaab"], PER=["Toresk"]),
    ],
)
def test_a_name_in_pieces_is_the_one_that_stands_whole_elsewhere(parted: Written) -> None:
    """Whether its rest is another mention, part of one, or none."""
    assert {name: actor.mentions for name, actor in cast(WHOLE, parted).items()} == {"Sha’ab al-Toresk": 2, "Orel": 1}


def test_two_names_are_not_one_because_some_text_runs_them_together() -> None:
    """Where the same words are more often found as two names, they stay two."""
    slip = naming("He met Ilan Toresk Ada Lorn.", PER=["Ilan Toresk Ada Lorn"])
    parted = naming("There were Ilan Toresk Ada Lorn, then Ilan Toresk Ada Lorn.", PER=["Ilan Toresk", "Ada Lorn"])
    assert cast(slip, parted)["Ilan Toresk"].mentions == 2


def test_a_particle_inside_names_begins_none() -> None:
    """``ul-Maren`` goes with the word before it in any text."""
    assert list(cast(naming("Qa’id ul-Maren spoke to the dockers.", PER=["Qa’id", "ul-Maren"]))) == ["Qa’id ul-Maren"]


@pytest.mark.parametrize(
    "text",
    [
        "The Brenna Front, as the Toreska is better known abroad, has left. The Toreska had held the road.",
        "The Brenna Front, also known as the Toreska, has left. The Toreska had held the road.",
        "The Brenna Front (aka the Toreska) has left. The Toreska had held the road.",
    ],
)
def test_names_that_a_text_gives_for_one_are_one_actor(text: str) -> None:
    """The name whose words show a body says what the other is."""
    (actor,) = cast(naming(text, ORG=["Brenna Front"], LOC=["Toreska"])).values()
    assert (set(actor.aliases) | {actor.name}, actor.mentions) == ({"Brenna Front", "Toreska"}, 3)
    assert actor.type == "organisation"


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ilan Toresk, as Ada Lorn is in hospital, will speak.",
        "Ilan Toresk called Ada Lorn a liar.",
    ],
)
def test_other_words_between_two_names_do_not_make_them_one(text: str) -> None:
    """``As`` needs what the second is known by, and ``called`` a comma."""
    assert len(cast(naming(text, PER=["Ilan Toresk", "Ada Lorn"]))) == 2
