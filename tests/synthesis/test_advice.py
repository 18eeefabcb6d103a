"""What one is told to do, and who holds that there is no need to."""

from briefgen.model.analysis import AdviceType, Advisory, Strength
from briefgen.model.synthesis import Divergence
from briefgen.synthesis import actors, attributions, divergence
from tests.synthesis.factories import Written, at, corpus, mentions, statement, written

STORY = " The fever reached Port Maren on Sunday, and the harbour and the market of the town were full of rumours."


def advisory(text: str, issuer: str, action: str, kind: AdviceType, strength: Strength = "should") -> Advisory:
    """``issuer`` tells people to do ``action``."""
    return Advisory(
        at(text, action), at(text, issuer), None, None, at(text, action), kind, strength, None, None, (), None, None
    )


def advises(
    issuer: str, action: str, kind: AdviceType, strength: Strength = "should", day: str = "2031-05-02"
) -> Written:
    """An article in which somebody advises something."""
    text = f"{issuer} told people to {action}." + STORY
    given = advisory(text, issuer, action, kind, strength)
    names = mentions(text, LOC=["Port Maren"], ORG=[issuer])
    return written(text, name=issuer, publisher=f"{issuer} Post", published=day, names=names, advisories=[given])


def says(holder: str, words: str) -> Written:
    """An article in which somebody says something."""
    text = f"{words}, {holder} said." + STORY
    names = mentions(text, LOC=["Port Maren"], PER=[holder])
    said = statement(text, holder, "said", words)
    return written(text, name=holder, publisher="Herald", published="2031-05-02", names=names, statements=[said])


def found(*articles: Written) -> list[Divergence]:
    """What diverges over advice."""
    made = corpus(*articles)
    cast = actors.find(made, ())
    every = divergence.find(made, cast, attributions.find(made, cast), ())
    return [item for item in every if "needless" in item.why or "calm" in item.why or "advised" in item.why]


def test_who_calls_a_travel_ban_needless_is_set_against_who_advises_to_stay_away() -> None:
    """No word of the advice need come back."""
    away = advises("Foreign Office", "avoid all travel to Port Maren", "travel")
    (item,) = found(away, says("Mira Holm", "A ban on flights is unlikely to work"))
    assert item.kind == "stance"
    assert {position.holder for position in item.positions} == {"Foreign Office", "Mira Holm"}


def test_other_advice_is_not_opposed_to_what_is_said_of_travel() -> None:
    """To wash hands is no restriction."""
    hands = advises("Foreign Office", "wash their hands", "health")
    assert not found(hands, says("Mira Holm", "A ban on flights is unlikely to work"))


def test_who_says_that_a_place_is_calm_is_set_against_a_warning_for_it() -> None:
    """Only where it is the same place, and its subject."""
    leave = advises("Foreign Office", "leave Port Maren at once", "depart", "must")
    (item,) = found(leave, says("Mira Holm", "Port Maren is calm"))
    assert (item.kind, item.why) == ("contradiction", "one warns of what the other says is calm")
    assert not found(leave, says("Mira Holm", "The minister in Port Maren was calm"))


def test_advice_that_no_longer_holds_is_an_update_of_the_earlier() -> None:
    """Of the same issuer, on the same thing."""
    first = advises("Water Board", "boil all tap water", "health", "must", "2031-05-01")
    (item,) = found(first, advises("Water Board", "drink tap water again without boiling it", "health", "lifted"))
    assert item.kind == "update"
    assert not found(
        first, advises("School Inspectors", "drink tap water again without boiling it", "health", "lifted")
    )
