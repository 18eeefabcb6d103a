"""Names of actors: titles that are part of them, short forms, and what only looks like somebody's name."""

import pytest

from briefgen.model.synthesis import Actor
from briefgen.synthesis import actors

from .factories import Written, corpus, mentions, role, written


def cast(*pairs: Written) -> dict[str, Actor]:
    """The actors of these articles by name."""
    return {actor.name: actor for actor in actors.find(corpus(*pairs)).actors}


def naming(text: str, day: str = "2031-03-04", **labels: list[str]) -> Written:
    """An article of that day with these names in it."""
    return written(text, published=day, names=mentions(text, **labels))


def test_a_title_before_one_word_is_part_of_the_name() -> None:
    """Nobody calls ``Baroness Vey`` anything else; before a full name it is a role."""
    text = "Baroness Vey spoke. Vey left. Lord Ilan Toresk stayed."
    held = [role(text, "Vey", "Baroness"), role(text, "Ilan Toresk", "Lord")]
    names = mentions(text, PER=["Vey", "Ilan Toresk"])
    found = cast(written(text, published="2031-03-04", names=names, roles=held))
    assert set(found) == {"Baroness Vey", "Ilan Toresk"}
    vey = found["Baroness Vey"]
    assert (vey.aliases, vey.mentions, vey.roles) == (("Vey",), 2, ())
    assert [it.text for it in found["Ilan Toresk"].roles] == ["Lord"]


def test_an_acronym_written_as_a_word_is_the_body_it_stands_behind() -> None:
    """``Brac`` in brackets has the body's initials; another word in brackets means nothing."""
    text = "The Brenna River Advice Centre (Brac) spoke. Brac was asked."
    found = cast(naming(text, ORG=["Brenna River Advice Centre", "Brac"]))
    assert list(found) == ["Brenna River Advice Centre"]
    text = "The Brenna River Advice Centre (Orel) spoke. Orel was asked."
    assert len(cast(naming(text, ORG=["Brenna River Advice Centre", "Orel"]))) == 2


def test_three_letters_are_the_one_body_of_another_article_with_these_initials() -> None:
    """Of two letters several bodies may have the initials."""
    short = [naming(f"HRC {verb}. VK {verb}.", ORG=["HRC", "VK"]) for verb in ("spoke", "left")]
    text = "The Harbour Rescue Corps met Vell Kites. The Harbour Rescue Corps left."
    found = cast(*short, naming(text, ORG=["Harbour Rescue Corps", "Vell Kites"]))
    assert set(found) == {"Harbour Rescue Corps", "VK", "Vell Kites"}


def test_a_place_is_known_by_the_noun_that_its_name_begins_with() -> None:
    """``The Gulf`` is the one ``Gulf of …``."""
    found = cast(naming("The Gulf of Marel froze. The Gulf is wide.", LOC=["Gulf of Marel", "Gulf"]))
    assert {name: actor.aliases for name, actor in found.items()} == {"Gulf of Marel": ("Gulf",)}
    text = "The Gulf of Marel froze. The Gulf of Orla froze. The Gulf is wide."
    assert len(cast(naming(text, LOC=["Gulf of Marel", "Gulf of Orla", "Gulf"]))) == 3


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Storm Orla came. Orla was the worst of all.", "Orla", "PER"),
        ("Forecasters fear another storm, Orla, by Friday.", "Orla", "PER"),
        ("Crews saw the MV Orla break its moorings.", "MV Orla", "ORG"),
        ("They sent Orvalin, an antiviral proven against the fever, to ports.", "Orvalin", "PER"),
        ("She told MPs that it was over.", "MPs", "ORG"),
    ],
)
def test_storms_ships_medicines_and_members_are_no_actors(text: str, name: str, label: str) -> None:
    """What they are stands beside them, or in their names."""
    assert not cast(written(text, published="2031-03-04", names=mentions(text, **{label: [name]})))


def test_what_a_prime_minister_governs_is_a_place() -> None:
    """Whatever it was taken for; a company that makes a drug stays one."""
    found = cast(naming("The former Prime Minister of Lower Marel, Ilan Vey, came.", PER=["Lower Marel", "Ilan Vey"]))
    assert found["Lower Marel"].type == "place"
    assert list(cast(naming("Toresk, a drug company, shut.", ORG=["Toresk"]))) == ["Toresk"]


def test_an_office_is_shown_with_the_country_that_has_it() -> None:
    """``US President`` says more than ``President``, which another article has."""
    pairs = [
        written(
            text, published="2031-03-04", names=mentions(text, PER=["Ilan Vey"]), roles=[role(text, "Ilan Vey", held)]
        )
        for text, held in (("President Ilan Vey spoke.", "President"), ("US President Ilan Vey left.", "US President"))
    ]
    assert [it.text for it in cast(*pairs)["Ilan Vey"].roles] == ["US President"]


def test_a_partner_at_a_firm_has_a_role_whatever_the_firm_was_taken_for() -> None:
    """The name at the end of a role is not always the next one of a list."""
    text = "Ilan Vey, partner at Orla Toresk, spoke."
    held = [role(text, "Ilan Vey", "partner at Orla Toresk")]
    pair = written(text, published="2031-03-04", names=mentions(text, PER=["Ilan Vey", "Orla Toresk"]), roles=held)
    assert [it.text for it in cast(pair)["Ilan Vey"].roles] == ["partner at Orla Toresk"]
