"""All against some of one kind."""

import pytest

from briefgen.model.synthesis import Divergence
from briefgen.synthesis.divergence.quarrels import wholes
from tests.synthesis.test_unknowns import found, told


@pytest.mark.parametrize(
    ("some", "every"),
    [
        ("Three of the eight ferries had left.", "All eight had left."),
        ("Only 9 of the 60 lorries came through.", "All the lorries were on their way."),
        ("Of the 34 wells, 12 were dry.", "Every one of the 34 wells had been repaired."),
        ("Two of the port's five cranes are working.", "All five cranes are out of use."),
    ],
)
def test_some_of_a_kind_face_all_of_it(some: str, every: str) -> None:
    """By the noun, or by the number where there is none."""
    assert wholes.differ(some, every)
    assert wholes.differ(every, some)


@pytest.mark.parametrize(
    ("some", "other"),
    [
        ("Three of the eight ferries had left.", "All dockers had left."),
        ("Three of the eight ferries had left.", "All nine had left."),
        ("Of the 34 wells, 12 were dry.", "All 34 villages have a school."),
        ("Three ferries had left.", "All ferries had left."),
        ("Two of the 14 sirens were broken.", "She has read the logs of all 14 sirens."),
    ],
)
def test_all_of_another_kind_face_nothing(some: str, other: str) -> None:
    """Nor does a number that is of nothing."""
    assert not wholes.differ(some, other)


def among(one: str, other: str) -> list[Divergence]:
    """What two articles of a day set against each other as all and some."""
    articles = told(one, "herald", "2031-05-02"), told(other, "courier", "2031-05-02")
    return [item for item in found(*articles) if item.why == wholes.WHY]


def test_two_sources_differ_where_they_speak_of_the_same_number() -> None:
    """Without it, two articles may speak of other wells."""
    some = "Only 12 of the 34 wells near Port Maren have been repaired since the storm, the nurse said."
    every = "All {}wells near Port Maren are in working order again, the mayor said."
    (item,) = among(some, every.format("34 "))
    assert item.kind == "contradiction"
    assert not among(some, every.format(""))
