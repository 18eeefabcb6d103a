"""What a name is taken for and called: surnames and companies that look like places, owners, chambers."""

from briefgen.model.synthesis import Actor
from briefgen.synthesis import actors

from .factories import Written, corpus, mentions, written


def naming(text: str, **labels: list[str]) -> Written:
    """An article with these names in it."""
    return written(text, published="2031-03-04", names=mentions(text, **labels))


def cast(*pairs: Written) -> dict[str, Actor]:
    """The actors of these articles by name."""
    return {actor.name: actor for actor in actors.find(corpus(*pairs)).actors}


def test_in_before_a_surname_makes_no_place_of_it() -> None:
    """``A plea in Vorman's killing`` is about the Vorman whom the article names in full."""
    text = "Dana Vorman was killed. He entered a plea in Vorman’s killing. Interest in Vorman grew."
    (actor,) = cast(naming(text, PER=["Dana Vorman", "Vorman"])).values()
    assert (actor.name, actor.type, actor.mentions) == ("Dana Vorman", "person", 3)


def test_a_company_by_the_first_word_of_its_name_is_no_place() -> None:
    """Unless something is said to be there."""
    company = "Brenfield Foods will build a plant. Brenfield denied a report."
    (actor,) = cast(naming(company, ORG=["Brenfield Foods"], LOC=["Brenfield"])).values()
    assert (actor.name, actor.type, actor.mentions) == ("Brenfield Foods", "organisation", 2)
    town = "Brenfield Foods will build a plant in Brenfield."
    assert cast(naming(town, ORG=["Brenfield Foods"], LOC=["Brenfield"]))["Brenfield"].type == "place"


def test_a_company_without_its_form_is_no_person() -> None:
    """``Vorman`` is ``Vorman Corp``, and a seat behind a name (``D-Bren.``) is nobody."""
    text = "Vorman Corp drills. Vorman has ten rigs, Ilan Toresk (D-Bren) said."
    found = cast(naming(text, ORG=["Vorman Corp"], PER=["Vorman", "Ilan Toresk", "D-Bren"]))
    assert {name: actor.mentions for name, actor in found.items()} == {"Vorman Corp": 2, "Ilan Toresk": 1}


def test_a_body_is_not_called_by_its_owner() -> None:
    """``The League's World Food Board`` is the World Food Board."""
    text = "The League's World Food Board met. The World Food Board (WFB) will help. WFB has ships."
    names = ["League's World Food Board", "World Food Board", "WFB"]
    (actor,) = cast(naming(text, ORG=names)).values()
    assert (actor.name, actor.mentions) == ("World Food Board", 4)


def test_a_country_that_ran_into_a_name_is_no_part_of_it() -> None:
    """Where the name without it is the commoner one."""
    names = ["Kenya World Food Board", "World Food Board", "WFB"]
    text = "Kenya World Food Board (WFB) staff left. The World Food Board (WFB) met. The World Food Board agreed."
    assert list(cast(naming(text, ORG=names))) == ["World Food Board"]
    assert list(cast(naming(text + " Kenya World Food Board spoke.", ORG=names))) == ["Kenya World Food Board"]


def test_a_name_that_begins_with_its_founders_is_kept_whole() -> None:
    """``Vorman's Rating Service`` is no Rating Service of a Vorman, as nothing else calls it so."""
    text = "Vorman's Rating Service (VRS) cut its rating. VRS gave no reason."
    assert list(cast(naming(text, ORG=["Vorman's Rating Service", "VRS"]))) == ["Vorman's Rating Service"]


def test_the_house_is_no_white_house() -> None:
    """A chamber is a body by itself, though the name of another ends so."""
    text = "The White House said that the House would vote."
    assert set(cast(naming(text, ORG=["White House", "House"]))) == {"White House", "House"}


def test_a_mountain_in_short_is_the_same() -> None:
    """``Mt.`` is ``Mount``."""
    (actor,) = cast(
        naming("Mt. Sarven is high. They climbed Mount Sarven.", LOC=["Mt. Sarven", "Mount Sarven"])
    ).values()
    assert actor.mentions == 2
