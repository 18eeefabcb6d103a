"""Figures that diverge, on one axis: only where a picture says more than the numbers."""

import xml.etree.ElementTree as ET
from dataclasses import replace

from briefgen.model.synthesis import Divergence, Position
from briefgen.render import axis
from briefgen.render.quantities import numbers
from tests.render.claims import DIVERGENCES
from tests.render.quoting import HERALD, quoting

SVG = "{http://www.w3.org/2000/svg}"


def diverging(why: str, *sides: tuple[str, str]) -> Divergence:
    positions = tuple(Position(who, None, None, None, said, (quoting(HERALD, "fuel"),)) for who, said in sides)
    return replace(DIVERGENCES[0], kind="figures", why=why, positions=positions)


THREE = diverging(
    "14, nine and 1,200",
    ("officers", "at least 14 of 60 died"),
    ("<the ministry>", "nine dead"),
    ("the Front", "1,200 fell"),
)


def test_each_side_has_a_point_in_the_order_of_the_figures() -> None:
    """With its holder and its figure, and all of it in words for who does not see it."""
    drawn = ET.fromstring(axis.draw(THREE))
    points = [float(it.get("cx", "0")) for it in drawn.iter(f"{SVG}circle")]
    assert points == sorted(points)
    assert [it.text for it in drawn.iter(f"{SVG}text")] == [
        "<the ministry>",
        "9",
        "Officers",
        "14",
        "The Front",
        "1,200",
    ]
    title = drawn.find(f"{SVG}title")
    assert title is not None
    assert title.text == "Figures by holder. <the ministry>: 9; Officers: 14; The Front: 1,200."


def test_two_figures_and_unknown_ones_are_not_drawn() -> None:
    """Nor figures that are all the same."""
    assert axis.draw(replace(THREE, positions=THREE.positions[:2])) == ""
    assert axis.draw(replace(THREE, why="14 and nine")) == ""
    assert axis.draw(diverging("14", ("a", "14 men"), ("b", "14 men"), ("c", "14 men"))) == ""


def test_large_figures_are_given_whole() -> None:
    """With every figure that the source gives, and none of a computer's."""
    sides = (("a", "1,234,567 fled"), ("b", "1.1 million fled"), ("c", "2,000,000.5 fled"))
    drawn = axis.draw(diverging("1,234,567 against 1.1 million against 2,000,000.5", *sides))
    assert "A: 1,234,567; C: 2,000,000.5" in drawn.replace("B: 1,100,000; ", "")
    assert "B: 1,100,000;" in drawn
    assert "e+" not in drawn


def test_figures_of_different_things_are_not_drawn() -> None:
    """Gallons and barrels have no axis in common; where one thing is counted, it may be named once or each time."""
    sides = (("a", "500 gallons"), ("b", "40 barrels"), ("c", "3 barrels"))
    assert axis.draw(diverging("500 gallons against 40 barrels against three barrels", *sides)) == ""
    same = (("a", "500 dead"), ("b", "40 dead"), ("c", "one dead"))
    assert axis.draw(diverging("500 against 40 deaths against one death", *same))
    assert axis.draw(diverging("500 against 40 against one dead", *same))


def test_numbers_are_read_in_digits_and_words() -> None:
    """With their thousands and millions."""
    assert numbers("Eleven of 1,200 and 2.5 million, not A4") == {11, 1200, 2.5e6}
