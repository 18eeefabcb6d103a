"""Counts of one thing that have few words in common."""

from dataclasses import replace

import pytest

from briefgen.model.synthesis import Divergence
from briefgen.synthesis import actors, attributions, divergence
from tests.synthesis.factories import Written, corpus, written

STORY = " The guards of Port Maren laid down what they had in the harbour hall, and the bridge was opened again."
SIZE = 384


def told(text: str, name: str, *, near: bool = True) -> Written:
    """An article of the story whose first sentence means what the others' first ones do, if it is ``near``."""
    article, analysis = written(text + STORY, name=name, publisher=name.title(), published="2031-05-01")
    vectors = [bytes(127 if place == number + (not near) else 0 for place in range(SIZE)) for number in range(SIZE)]
    return article, replace(analysis, vectors=b"".join(vectors[: len(analysis.sentences)]))


def found(*articles: Written) -> list[Divergence]:
    """What diverges by a number."""
    made = corpus(*articles)
    cast = actors.find(made, ())
    every = divergence.find(made, cast, attributions.find(made, cast), ())
    return [item for item in every if any(map(str.isdigit, item.why))]


COUNT = "The panel of the union registered 412 rifles."


def test_the_only_counts_of_a_thing_are_set_side_by_side_where_the_sentences_mean_the_same() -> None:
    """They need share no more than what is counted."""
    (item,) = found(told(COUNT, "herald"), told("The list on the door adds up to 287 rifles.", "courier"))
    assert (item.kind, item.why) == ("figures", "412 against 287")
    assert not found(told(COUNT, "herald"), told("The list on the door adds up to 287 rifles.", "courier", near=False))


@pytest.mark.parametrize(
    "other",
    [
        "The list on the door names 287 rifles. A lorry brought 30 rifles.",
        "The list on the door names more than 50 rifles.",
        "The list on the door names 40 of the 99 rifles.",
        "The list on the door had been expected to name 287 rifles.",
        "In the last year the list on the door named 287 rifles.",
        "The list on the door names 9 rifles.",
    ],
)
def test_a_count_among_several_of_a_part_or_another_time_stands_alone(other: str) -> None:
    """So do a bound that the other keeps, a forecast and what is far off."""
    assert not found(told(COUNT, "herald"), told(other, "courier"))
