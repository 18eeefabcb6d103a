"""What is named and does not act, and deeds of those who are named with a title."""

import pytest

from briefgen.model.synthesis import Actor
from briefgen.synthesis import actors

from .factories import Written, corpus, mentions, role, written


def cast(*pairs: Written) -> dict[str, Actor]:
    """The actors of these articles by name."""
    return {actor.name: actor for actor in actors.find(corpus(*pairs)).actors}


@pytest.mark.parametrize(
    "text",
    [
        "Keepers mourned Orsk, a thirteen-year-old lion known for his mane.",
        "Orsk the lion escaped from the park on Friday.",
        "Keepers mourned a lion, dubbed Orsk, that broke out.",
        "They found Orsk, a dwarf planet on the rim of the system.",
        "They found the dwarf planet Orsk in the spring.",
        "Orsk, a trawler from Holm, sank on Friday.",
    ],
)
def test_animals_planets_and_ships_are_no_actors(text: str) -> None:
    """What they are stands before or behind their names."""
    assert not cast(written(text, names=mentions(text, PER=["Orsk"])))


@pytest.mark.parametrize(
    "text",
    [
        "After they left the boat, the Harbour Guard said that the search was over.",
        "Keepers told the Harbour Guard of the lion.",
        "The Harbour Guard, a ship broker, closed its office.",
        "They saw Harbour Guard the lion tamer on Friday.",
        "Keepers gave the Harbour Guard the horse on Friday.",
        "A trader told Harbour Guard the dog was gone.",
        "They saw the film. The Harbour Guard did not.",
    ],
)
def test_who_stands_beside_a_thing_is_an_actor(text: str) -> None:
    """Behind the comma of a clause, and before a noun that goes on, a name is nobody's ship."""
    assert list(cast(written(text, names=mentions(text, ORG=["Harbour Guard"])))) == ["Harbour Guard"]


def test_a_lords_title_is_part_of_his_name_and_not_of_his_office() -> None:
    """``chairman Lord`` is no office."""
    text = "Holm rowing chairman Lord Toresk spoke."
    held = [role(text, "Toresk", "Holm rowing chairman Lord")]
    found = cast(written(text, names=mentions(text, PER=["Toresk"]), roles=held))
    assert [it.text for it in found["Lord Toresk"].roles] == ["Holm rowing chairman"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mr Toresk yesterday opened the new lock on the river at Holm.", True),
        ("Harbour master Ilan Toresk closed the lock on the river at Holm.", True),
        ("The harbour master Ilan Toresk quickly closed the lock on the river.", True),
        ("Friends of Ilan Toresk closed the lock on the river at Holm.", False),
    ],
)
def test_a_deed_is_told_of_who_has_a_title(text: str, told: bool) -> None:
    """The clause begins with the title; a day or an adverb may stand before the verb."""
    name = "Ilan Toresk" if "Ilan" in text else "Toresk"
    words = next((words for words in ("Harbour master", "harbour master") if words in text), None)
    held = [role(text, name, words)] if words else []
    read = corpus(written(text, published="2031-03-04", names=mentions(text, PER=[name]), roles=held))
    found = actors.find(read)
    (actor,) = actors.with_statements(found, (), read, ()).actors
    assert (actor.says.text if actor.says else None) == (text if told else None)
