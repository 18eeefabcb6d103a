"""The picture of who stands against whom: an SVG that is read in grey and aloud."""

import xml.etree.ElementTree as ET

import pytest

from briefgen.render import graph
from tests.render.issues import issue, pairwise_issues, side

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("speakers", [3, 15])
def test_there_is_a_row_for_each_speaker_and_a_column_for_each_issue(speakers: int) -> None:
    """And all of it lies inside the picture."""
    drawn = ET.fromstring(graph.draw(pairwise_issues(speakers), []))
    width, height = (float(it) for it in drawn.attrib["viewBox"].split()[2:])
    assert len(drawn.findall(f"{SVG}path")) == speakers - 1
    assert len(drawn.findall(f"{SVG}circle")) == 2 * (speakers - 1)
    words = [it.text for it in drawn.iter(f"{SVG}text")]
    assert {f"Speaker {it}" for it in range(1, speakers + 1)} <= set(words)
    assert all(float(it.attrib["y"]) < height and float(it.attrib["x"]) < width for it in drawn.iter(f"{SVG}text"))


def test_it_is_told_in_words() -> None:
    """Each pair with its issues, the most first."""
    listed = [issue("contradiction", side("A"), side("B")), *[issue("stance", side("B"), side("C"))] * 2]
    drawn = ET.fromstring(graph.draw(listed, []))
    told = drawn.findtext(f"{SVG}title")
    assert told == "Who stands against whom. B against C on 2 issues (2, 3); A against B on 1 issue (1)."
    assert "A, C (2)" not in [it.text for it in drawn.iter(f"{SVG}text")]
    assert "C (2), A" in [it.text for it in drawn.iter(f"{SVG}text")]


def test_kinds_differ_without_colour() -> None:
    """A heavy line, a dashed one, a thin one with hollow dots."""
    kinds = ("contradiction", "stance", "figures")
    drawn = ET.fromstring(graph.draw([issue(kind, side("A"), side("B")) for kind in kinds], []))  # type: ignore[arg-type]
    lines = [(it.attrib["stroke-width"], "stroke-dasharray" in it.attrib) for it in drawn.findall(f"{SVG}path")]
    assert lines == [("2.4", False), ("2.4", True), ("1", False)]
    assert len([it for it in drawn.findall(f"{SVG}circle") if it.attrib.get("class") == "hollow"]) == 2


def test_long_names_are_whole_where_there_is_room() -> None:
    """In a picture of few issues."""
    long = "Federation of the Harbour Workers of Port Maren"
    drawn = ET.fromstring(graph.draw([issue("stance", side(long), side("B"), side("C"))], []))
    words = [it.text for it in drawn.iter(f"{SVG}text")]
    assert long in words
    assert f"{long}, C" in words


def test_names_of_sources_are_text() -> None:
    """Whatever is in them."""
    drawn = graph.draw([issue("contradiction", side("<b>A"), side("B"), side("C & D"))], [])
    assert "&lt;b&gt;A" in drawn
    assert ET.fromstring(drawn) is not None


def test_nothing_is_drawn_where_there_is_nothing_to_see() -> None:
    """No divergences, or one between two."""
    assert graph.draw([], []) == ""
    assert graph.draw([issue("contradiction", side("A"), side("B"))], []) == ""
