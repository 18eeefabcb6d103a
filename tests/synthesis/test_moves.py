"""What was announced for one day and is now to come on another."""

import pytest

from briefgen.model.synthesis import Divergence
from briefgen.synthesis import actors, attributions, divergence
from tests.synthesis.factories import Written, corpus, day, written

STORY = " The terminal of Port Maren has stood still since the crane fell on the quay."


def told(text: str, name: str, published: str, words: str, edtf: str) -> Written:
    """An article of the story that names this day."""
    whole = text + STORY
    return written(whole, name=name, publisher=name.title(), published=published, dates=[day(whole, words, edtf)])


def found(*articles: Written) -> list[Divergence]:
    """What diverges as an update."""
    made = corpus(*articles)
    cast = actors.find(made, ())
    return [item for item in divergence.find(made, cast, attributions.find(made, cast), ()) if item.kind == "update"]


FIRST = told("The terminal will load ships again on Friday.", "herald", "2031-05-01", "Friday", "2031-05-02")


@pytest.mark.parametrize(
    "text",
    [
        "The terminal is now to load ships again on 20 May.",
        "The terminal has put off to 20 May the day it will load ships again.",
        "The terminal will now load ships again from 20 May.",
    ],
)
def test_a_day_that_is_said_to_have_changed_is_set_against_the_one_announced(text: str) -> None:
    """One of the two says so."""
    (item,) = found(FIRST, told(text, "courier", "2031-05-06", "20 May", "2031-05-20"))
    assert item.why == "Friday against 20 May"


def test_two_planned_days_are_of_two_plans_where_neither_says_that_the_day_changed() -> None:
    """Nor is a day that is past a plan."""
    plan = "The terminal will load ships of grain again on 20 May."
    past = "The terminal now gives 20 May as the day when ships were loaded."
    assert not found(FIRST, told(plan, "courier", "2031-05-06", "20 May", "2031-05-20"))
    assert not found(FIRST, told(past, "courier", "2031-05-26", "20 May", "2031-05-20"))
