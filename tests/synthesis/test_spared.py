"""Where one says that nobody was killed or hurt, and another counts those who were."""

import pytest

from briefgen.model.synthesis import Divergence
from briefgen.synthesis.divergence.counted import spared
from tests.synthesis.test_unknowns import found, told

COUNT = "At least 12 people were injured when the ferry Orlanda sank off Port Maren."


def denials(*articles: str, days: tuple[str, str] = ("2031-05-02", "2031-05-02")) -> list[Divergence]:
    """What diverges because one says that there were none."""
    first, second = (
        told(text, name, day) for text, name, day in zip(articles, ("herald", "courier"), days, strict=True)
    )
    return [item for item in found(first, second) if item.why == spared.WHY]


@pytest.mark.parametrize(
    "none",
    [
        "No casualties were reported when the ferry Orlanda sank off Port Maren, the coastguard said.",
        "Nobody was hurt when the ferry Orlanda sank off Port Maren, the coastguard said.",
        "No passengers were injured when the ferry Orlanda sank off Port Maren, the coastguard said.",
        "The ferry Orlanda sank off Port Maren without injuries, the coastguard said.",
    ],
)
def test_that_nobody_was_hurt_is_set_against_the_count_of_another(none: str) -> None:
    """A reader who sees one of the two only is misled."""
    (item,) = denials(none, COUNT)
    assert item.kind == "contradiction"
    assert {position.holder for position in item.positions} == {"the coastguard", "Courier"}


@pytest.mark.parametrize(
    "none",
    [
        "No further injuries were reported when the ferry Orlanda sank, the coastguard said.",
        "Nobody would have been hurt if the ferry Orlanda had not sunk, the coastguard said.",
        "No one was hurt on the quay of Port Maren; nine people were injured on the ferry, the coastguard said.",
        "No lorries were on board when the ferry Orlanda sank off Port Maren, the coastguard said.",
    ],
)
def test_what_denies_a_part_or_something_else_denies_no_count(none: str) -> None:
    """Nor does an article that counts them itself."""
    assert not denials(none, COUNT)


def test_a_short_denial_is_of_what_the_sentence_before_it_tells() -> None:
    """``Nobody was hurt`` alone does not say where."""
    sunk = "The ferry Orlanda sank off Port Maren after a fire, the coastguard said. Nobody was hurt."
    (item,) = denials(sunk, COUNT)
    assert item.kind == "contradiction"
    assert not denials("A goat got into the library of Dunmar and ate the register. Nobody was hurt.", COUNT)
    assert not denials(
        "The ferry Orlanda hit the quay on April 29. Nobody was hurt.",
        "At least 12 people were injured when the ferry Orlanda sank off Port Maren on May 1.",
    )


def test_a_count_of_a_later_day_is_news() -> None:
    """More became known, or what was said before is said to have been said."""
    none = "No casualties were reported when the ferry Orlanda sank off Port Maren, the coastguard said."
    (item,) = denials(none, COUNT, days=("2031-05-02", "2031-05-03"))
    assert item.kind == "update"
    before = "The coastguard had said at first that nobody was injured when the ferry Orlanda sank off Port Maren."
    earlier = f"At least 9 people were injured off Port Maren. {before}"
    (item,) = denials(earlier, COUNT)
    assert item.kind == "update"


def test_nobody_in_one_place_is_not_nobody_in_the_world() -> None:
    """The dead of all countries are no count against the one that has none."""
    none = "Veldania has found marsh fever in nine towns off Port Maren, with no deaths, the health office said."
    count = "At least 12 people have died of marsh fever{} in towns like those off Port Maren, the health office said."
    assert denials(none, count.format(""))
    assert not denials(none, count.format(" in 22 countries and"))
