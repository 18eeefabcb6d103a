"""Places that every text names with what stands there, and with nothing else."""

import pytest

from briefgen.synthesis import actors

from .factories import Written, corpus, mentions, written


def _cast(*pairs: Written) -> list[str]:
    return [actor.name for actor in actors.find(corpus(*pairs)).actors]


def _told(text: str, name: str = "a.txt") -> Written:
    return written(text, names=mentions(text, LOC=["Velun"]), name=name)


def test_a_bridge_is_called_a_bridge_in_all_texts() -> None:
    """``Velun`` alone would be a town that nobody has named."""
    assert _cast(
        _told("Guards closed the Velun bridge."), _told("They opened the Velun bridge on Friday.", "b.txt")
    ) == ["Velun bridge"]


@pytest.mark.parametrize(
    "other",
    [
        "Rain fell in Velun.",
        "The Velun market was shut.",
        "They met at a Velun bridge.",
        "The Velun bridge-keeper left.",
    ],
)
def test_a_place_that_is_named_without_it_keeps_its_name(other: str) -> None:
    """There is a place of that name, with a bridge and other things in it."""
    assert _cast(_told("Guards closed the Velun bridge."), _told(other, "b.txt")) == ["Velun"]


def test_a_known_city_is_not_widened() -> None:
    """The airport is the city's."""
    text = "Guards closed the Warsaw airport."
    assert _cast(written(text, names=mentions(text, LOC=["Warsaw"]))) == ["Warsaw"]
