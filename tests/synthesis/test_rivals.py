"""What several sources of one story say that one event came of."""

import pytest

from briefgen.model.synthesis import Divergence
from briefgen.synthesis import actors, attributions, divergence
from tests.synthesis.factories import Written, corpus, mentions, statement, written

STORY = " The fire at the Lantern hotel in Ostrel drove forty guests into the street before midnight."


def told(said: str, holder: str, name: str) -> Written:
    """An article of the story in which somebody says this first."""
    whole = f"{holder} said {said}.{STORY}"
    names = mentions(whole, LOC=["Ostrel"], PER=["Olma Resk", "Dan Holt"])
    stated = [statement(whole, holder, "said", said)]
    return written(whole, name=name, publisher=name.title(), published="2031-05-02", names=names, statements=stated)


def rivals(*articles: Written) -> list[Divergence]:
    """What diverges by what the event came of."""
    made = corpus(*articles)
    cast = actors.find(made, ())
    every = divergence.find(made, cast, attributions.find(made, cast), ())
    return [item for item in every if item.why == "each names another cause"]


HEATER = "the fire was caused by a faulty heater"


@pytest.mark.parametrize(
    "other",
    [
        "the blaze was started by a cigarette",
        "the fire was set deliberately",
        "the fire at the hotel was sparked by fireworks",
        "the blaze broke out because a guest was careless with a candle",
        "a dropped lamp had caused the blaze",
    ],
)
def test_another_cause_of_the_same_event_is_a_rival(other: str) -> None:
    """Whatever the event and its cause are called, where the two share nothing."""
    (item,) = rivals(told(HEATER, "Olma Resk", "herald"), told(other, "Dan Holt", "courier"))
    assert item.kind == "contradiction"
    assert {position.holder for position in item.positions} == {"Olma Resk", "Dan Holt"}


@pytest.mark.parametrize(
    "other",
    [
        "the blaze was started by a heater in the laundry",
        "the deaths were caused by smoke",
        "the fire caused damage to two shops",
        "the fire station was closed because of a strike",
        "another fire was caused by fireworks",
        "the fire of 2019 was caused by fireworks",
        "nobody knew whether the fire was caused by fireworks",
        "the fire was not caused by fireworks",
        "the fire was caused by negligence",
        "many fires are caused by fireworks",
        "nobody saw what caused the fire",
        "the fire was an accident",
        "the fire was caused by the Lantern company",
    ],
)
def test_the_same_cause_and_another_event_are_no_rivals(other: str) -> None:
    """Nor is a cause that goes with any other, nor what is not said to be so."""
    assert not rivals(told(HEATER, "Olma Resk", "herald"), told(other, "Dan Holt", "courier"))


def test_causes_of_one_kind_are_one_cause() -> None:
    """One names more exactly what the other names."""
    circuit = told("the fire was due to a short circuit", "Olma Resk", "herald")
    wiring = told("the blaze was caused by old wiring", "Dan Holt", "courier")
    assert not rivals(circuit, wiring)


def test_an_accident_is_the_rival_of_a_deed_alone() -> None:
    """What breaks by itself is an accident, too."""
    accident = told("the fire was an accident", "Olma Resk", "herald")
    assert rivals(accident, told("the blaze was started deliberately", "Dan Holt", "courier"))


def test_one_of_two_rivals_has_a_name() -> None:
    """Two sources that in their own voices name two causes know no better than what they were told."""
    first, second = (
        written(text + STORY, name=name, publisher=name.title(), published="2031-05-02", names=[])
        for text, name in (
            ("The fire was caused by a faulty heater.", "herald"),
            ("The blaze was started by a cigarette.", "courier"),
        )
    )
    assert not rivals(first, second)
