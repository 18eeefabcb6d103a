"""Who says that those in charge cope."""

import pytest

from briefgen.model.synthesis import Divergence
from briefgen.synthesis import actors, attributions, divergence
from tests.synthesis.factories import corpus, mentions, statement, written

STORY = " The front has held the coast road to Port Maren for a week, and petrol in the city is rationed by the litre."


def found(verdict: str, other: str) -> list[Divergence]:
    """What diverges between a minister's verdict and another source."""
    text = f"{verdict}, Mira Holm said." + STORY
    said = statement(text, "Mira Holm", "said", verdict)
    made = corpus(
        written(text, name="a", publisher="Herald", names=mentions(text, PER=["Mira Holm"]), statements=[said]),
        written(other + STORY, name="b", publisher="Courier", names=mentions(other, LOC=["Veldania"])),
    )
    cast = actors.find(made, ())
    every = divergence.find(made, cast, attributions.find(made, cast), ())
    return [item for item in every if "cope" in item.why]


@pytest.mark.parametrize(
    "other", ["The junta has struggled to hold its posts.", "Veldania is overstretched on every side of the hills."]
)
def test_a_government_its_forces_and_its_country_are_one_subject(other: str) -> None:
    """In whatever words each is called."""
    (item,) = found("The security forces were fully capable of holding the line", other)
    assert item.kind == "contradiction"


@pytest.mark.parametrize(
    "other", ["Fishermen have struggled to sell their catch.", "The army is capable of holding its posts."]
)
def test_others_who_struggle_and_who_says_the_same_contradict_nobody(other: str) -> None:
    """A verdict on fishermen is none on the army."""
    assert not found("The security forces were fully capable of holding the line", other)
