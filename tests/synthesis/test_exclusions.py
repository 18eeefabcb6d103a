"""What keeps two figures from being counts of one thing, however alike their sentences are."""

import pytest

from briefgen.model.synthesis import Divergence
from briefgen.synthesis import actors, attributions, divergence
from briefgen.synthesis.quantities import figures
from tests.synthesis.factories import corpus, mentions, written


def found(first: str, second: str, days: tuple[str, str] = ("2031-05-01", "2031-05-01")) -> tuple[Divergence, ...]:
    """The divergences of two articles."""
    made = corpus(
        *(
            written(
                text,
                name=name,
                publisher=name.title(),
                published=day,
                names=mentions(text, LOC=["Ostrel", "Tolva", "Veldania"]),
            )
            for text, name, day in ((first, "herald", days[0]), (second, "courier", days[1]))
        )
    )
    cast = actors.find(made, ())
    return divergence.find(made, cast, attributions.find(made, cast), ())


def test_cases_of_two_places_are_two_counts() -> None:
    """The place right behind a count is its place, whatever else the sentence names."""
    one = "Officials of Veldania have confirmed seven cases of marsh fever in Ostrel."
    assert not found(one, "Officials of Veldania have confirmed nine cases of marsh fever in Tolva.")
    assert found(one, "Officials of Veldania have confirmed nine cases of marsh fever in Ostrel.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The repair of the Ostrel dyke has cost 90 million euros a day.",
            "The repair of the Ostrel dyke has cost 300 million euros.",
        ),
        ("The fever reached 16 districts of Ostrel in 2029.", "The fever reached 34 districts of Ostrel in 2030."),
        (
            "Claims for drought relief in Ostrel rose by 3,000 in May.",
            "Claims for drought relief in Ostrel rose to 9,000 in May.",
        ),
        ("Two more people were hurt in the fire at Ostrel.", "Eleven people were hurt in the fire at Ostrel."),
    ],
)
def test_other_rates_years_and_additions_are_other_counts(one: str, other: str) -> None:
    """A day's cost is not the whole cost, one year's districts are not another's."""
    assert not found(one, other)


def test_a_number_in_a_name_counts_nothing() -> None:
    """``Q68`` is a strain, ``K-16`` a boat."""
    assert not figures.find("The strain Q68 was found aboard the K-16 by doctors.")


def test_numbers_that_rise_from_day_to_day_are_an_update() -> None:
    """Two sources of one day may differ without turning a growing toll into a quarrel."""
    first = "At least 12 people were killed when a ferry sank off Ostrel."
    second = "At least 30 people were killed when a ferry sank off Ostrel."
    (item,) = found(first, second, days=("2031-05-01", "2031-05-02"))
    assert item.kind == "update"
