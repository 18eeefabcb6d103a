"""Which numbers a sentence counts, and which only lead up to that; and what counts otherwise."""

import pytest

from briefgen.synthesis.divergence.counted import recounts
from briefgen.synthesis.quantities import figures, standing


def values(text: str) -> list[float]:
    """The figures of ``text`` that neither were before nor are a part."""
    return [
        figure.high
        for figure in figures.find(text)
        if not (standing.of_before(text, figure.span) or standing.of_part(text, figure.span))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Arrivals fell to 40 tonnes from 65 tonnes.",
        "Arrivals fell from 65 tonnes in May to 40 tonnes.",
        "The port took in 40 tonnes, compared with 65 tonnes in May.",
        "The port took in 40 tonnes, less grain than the 65 tonnes of last spring.",
        "The port took in 40 tonnes, up from 21 tonnes the week before.",
        "Of the 90 tonnes, 40 tonnes were spoilt.",
        "The port took in 40 tonnes and another 12 tonnes by rail.",
    ],
)
def test_what_is_compared_with_or_added_is_not_counted(text: str) -> None:
    """Only the 40 tonnes are."""
    assert values(text) == [40_000.0]


def test_a_share_is_of_a_whole_and_no_part_of_another_count() -> None:
    """``of the nurses`` says of what; ``12 of the nurses`` are some of them."""
    assert values("The union said 95 per cent of the nurses were out.") == [95.0]
    assert values("The union said a third of the nurses were out.") == [100 / 3]
    assert values("The union said 12 of the nurses were out.") == []


def test_more_than_is_a_bound_and_no_comparison() -> None:
    """The police counted at least so many."""
    assert values("More than 40 tonnes were seized.") == [40_000.0]


def test_another_count_of_the_same_is_a_recount() -> None:
    """Neither is a part of the other."""
    assert recounts.differ("The guards counted 60 boats.", "The union counted 45 boats.")


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        ("Ten people were killed in the storm.", "Three people were killed in Ostrel and seven people in Tolva."),
        ("The barrage lost 900 litres a day.", "The new pumps collected 400 litres a day."),
        ("Arrivals rose 12 percent.", "Departures climbed 16 percent."),
        ("The fair drew more than 36,000 people.", "The gates counted 36,200 people."),
    ],
)
def test_sums_other_flows_and_rates_of_change_are_no_recount(claim: str, answer: str) -> None:
    """They go together with what was counted."""
    assert not recounts.differ(claim, answer)


@pytest.mark.parametrize(
    "text", ["Two people died at the scene.", "Two remain in hospital.", "Two remain critically ill."]
)
def test_who_died_at_the_scene_or_remains_in_hospital_is_a_part(text: str) -> None:
    """Others died later, or went home."""
    (figure,) = figures.find(text)
    assert standing.of_part(text, figure.span)


def test_how_many_there_is_room_for_is_no_count_of_those_who_came() -> None:
    """Beds and patients are two questions."""
    claim = "The clinic had taken in 70 injured miners, its doctor said."
    assert not recounts.differ(claim, "The ward has beds for 45.")
    assert recounts.differ(claim, "The union spoke of 45.")


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        ("Nurses counted 31 bodies.", "A doctor put the number of wounded at 70."),
        ("Eleven ferrymen died.", "The line put the evening shift at 62."),
    ],
)
def test_a_number_put_on_another_thing_recounts_nothing(claim: str, answer: str) -> None:
    """What stands behind *put* says what is counted."""
    assert not recounts.differ(claim, answer)


def test_a_number_put_on_the_same_thing_recounts_it() -> None:
    """By its name, or by no more than ``the number``."""
    assert recounts.differ("The union put the turnout at 60 boats.", "Guards put the turnout at 20.")
    assert recounts.differ("The union counted 60 boats.", "Guards put the number at 20.")
    assert recounts.differ("The union counted 60 boats.", "Guards put the number of boats at 20.")
    assert recounts.differ("Nine guards were killed.", "The union put the harbour guard's losses at 20.")
