"""What shows that a name of one word is a company's."""

from dataclasses import replace

import pytest

from briefgen.synthesis import actors

from .factories import Written, corpus, mentions, role, written


def kind(*pairs: Written, name: str = "Toresk") -> str:
    """What the name is taken for."""
    return next(actor.type for actor in actors.find(corpus(*pairs)).actors if actor.name == name)


def naming(text: str, **names: list[str]) -> Written:
    """An article with these names."""
    return written(text, names=mentions(text, **names))


@pytest.mark.parametrize(
    "text",
    [
        "Toresk shares fell on Friday.",
        "Toresk's share price has halved.",
        "The chief executive of Toresk resigned.",
        "Executives from Toresk were heard.",
        "The ferry was built for the Veldanian drilling giant Toresk.",
        "The court heard contractors Brennatek, Halvorsen and Toresk.",
        "Toresk, now owned by Brennatek, paid the fine.",
        "Toresk said its wells were safe.",
    ],
)
def test_what_stands_beside_a_name_makes_it_a_company(text: str) -> None:
    """Whatever the name finder took it for; a person of that name in another article makes it nobody's but his."""
    assert kind(naming(text, PER=["Toresk"])) == "organisation"
    bearer = "Ilan Toresk swam in the lake."
    both = actors.find(corpus(naming(text, PER=["Toresk"]), naming(bearer, PER=["Ilan Toresk"]))).actors
    assert [actor.type for actor in both if "Toresk" in actor.name] == ["person"]


def test_a_name_read_with_what_it_is_called_is_that_companys() -> None:
    """``Veldanian bank Toresk`` shows what the ``Toresk`` of the next sentence is."""
    text = "The Veldanian bank Toresk sold the pier. It may go, Toresk said. The pier is old, Toresk said."
    assert kind(naming(text, ORG=["Veldanian bank Toresk"], PER=["Toresk"])) == "organisation"


def test_a_person_may_lead_own_and_gain_as_well() -> None:
    """Somebody's firm, and somebody who shares or has a stake, are nobody's proof."""
    assert kind(naming("Toresk has lost the election. The firm of Toresk is old.", PER=["Toresk"])) == "person"
    assert kind(naming("Mr Toresk spoke. The firms Halvorsen, Toresk and Lund built it.", PER=["Toresk"])) == "person"


def test_an_owner_may_be_a_man_or_a_company() -> None:
    """What owns a rig is taken for what else tells of it."""
    text = "Toresk, owner of the rig, paid. It sold a ship to Toresk."
    rig = role(text, "Toresk", "owner of the rig")
    first, second = mentions(text, PER=["Toresk"])
    for label, expected in (("ORG", "organisation"), ("PER", "person")):
        pair = written(text, names=[first, replace(second, label=label)], roles=[rig])
        other = naming("The wells of Toresk are closed.", **{label: ["Toresk"]})
        assert kind(pair, other) == expected


def test_a_supporter_may_be_a_man() -> None:
    """A name that was taken for a person's stays one, whatever bodies are called so as well."""
    text = "Toresk is a supporter of the war."
    names = mentions(text, PER=["Toresk"])
    assert kind(written(text, names=names, roles=[role(text, "Toresk", "a supporter of the war")])) == "person"
