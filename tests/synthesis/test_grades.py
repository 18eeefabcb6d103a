"""On which step of a scale sources place one event."""

import pytest

from briefgen.model.synthesis import Divergence
from briefgen.synthesis import actors, attributions, divergence
from tests.synthesis.factories import Written, corpus, written

STORY = " The people of Port Maren ran into the streets by the harbour, and the bridge over the river was damaged."


def told(text: str, name: str, published: str = "2031-05-01") -> Written:
    """An article of the story that says this first."""
    return written(text + STORY, name=name, publisher=name.title(), published=published)


def found(*articles: Written) -> list[Divergence]:
    """What diverges by a step of a scale."""
    made = corpus(*articles)
    cast = actors.find(made, ())
    every = divergence.find(made, cast, attributions.find(made, cast), ())
    return [item for item in every if item.why.startswith(("magnitude", "category", "alert"))]


def test_two_magnitudes_of_one_earthquake_are_set_side_by_side() -> None:
    """Before the number or behind it."""
    (item,) = found(
        told("An earthquake of magnitude 6.8 struck the coast.", "herald"),
        told("A 7.1-magnitude earthquake struck the coast.", "courier"),
    )
    assert (item.kind, item.why) == ("figures", "magnitude 6.8 against 7.1")


@pytest.mark.parametrize(
    "other",
    ["A 6.8-magnitude earthquake struck the coast.", "A 5.1-magnitude aftershock shook it.", "Magnitude 8 was 1985's."],
)
def test_the_same_step_an_aftershock_and_another_year_do_not_diverge(other: str) -> None:
    """Each is of its own event, or says the same."""
    assert not found(told("An earthquake of magnitude 6.8 struck the coast.", "herald"), told(other, "courier"))


def test_a_level_that_was_raised_is_an_update() -> None:
    """What is only thought of is not the level that holds."""
    (item,) = found(
        told("Moving the alert to three from the current two is not needed, the mayor said.", "herald"),
        told("The city raised its flood alert level from two to three.", "courier", "2031-05-03"),
    )
    assert (item.kind, item.why) == ("update", "alert two against three")


def test_a_step_before_a_comma_is_the_one_that_holds() -> None:
    """A thousand is written with a comma, too, and is no step."""
    raised = told("The city moved its flood alert from level 4 to level 5, the highest.", "herald")
    assert not found(raised, told("The flood alert is at level five, the city said.", "courier"))
    assert not found(raised, told("The flood alert went to 3,000 homes of the city.", "courier"))


def test_how_strong_a_shock_was_is_a_magnitude() -> None:
    """The word need not be said; a shock of so many percent is none."""
    quake = told("An earthquake of magnitude 6.8 struck the coast.", "herald")
    (item,) = found(quake, told("An institute abroad recorded the shock at 6.1.", "courier"))
    assert item.why == "magnitude 6.8 against 6.1"
    assert not found(quake, told("A bank put the shock at 6.1 percent.", "courier"))
