"""Pictures for terminals: they show what the drawn ones do and keep to their width."""

from dataclasses import replace

import pytest

from briefgen.render import plain
from tests.render import factories
from tests.render.issues import issue, pairwise_issues, side

BRIEFING = factories.briefing()
TIMELINE = next(it for it in BRIEFING.sections if it.name == "timeline")
DIVERGENCES = next(it for it in BRIEFING.sections if it.name == "divergences")


@pytest.mark.parametrize("width", [32, 60, 80, 200])
def test_no_line_is_wider_than_the_screen(width: int) -> None:
    """Of any picture."""
    events = [it for it in TIMELINE.items if hasattr(it, "modality")]
    figures = issue("figures", *(side(f"Speaker {it}", f"{it} ships") for it in (3, 7, 12)), why="3, 7 and 12")
    pictures = [
        plain.picture(TIMELINE, BRIEFING, width),
        plain.coverage(events, BRIEFING.references, width),  # type: ignore[arg-type]
        plain.picture(replace(DIVERGENCES, items=tuple(pairwise_issues(15))), BRIEFING, width),
        plain.axis(figures, width),
    ]
    assert all(pictures)
    assert max(len(line) for lines in pictures for line in lines) <= width


def test_the_strip_is_as_high_as_there_are_sources() -> None:
    """With its dates, its months and today."""
    lines = plain.picture(TIMELINE, BRIEFING, 80)
    assert lines[0].endswith("as of 19 Nov 2025 ┆")
    assert set(lines[1]) <= set(" ▂▄▆█▫")
    assert any("Oct 2025" in line and "━" in line for line in lines)


def test_speakers_stand_in_rows_and_issues_in_columns() -> None:
    """With those whom each is against."""
    kinds = ("contradiction", "stance", "figures")
    listed = [issue(kind, side("A"), side("B")) for kind in kinds]  # type: ignore[arg-type]
    listed += [issue("contradiction", side("A"), side("C"))]
    _, a, b, c = plain.opposition(listed, (), 80)
    assert a.split() == ["A", "●", "◆", "○", "●", "B", "(3),", "C"]
    assert b.split() == ["B", "●", "◆", "○", "│", "A", "(3)"]
    assert c.split() == ["C", "·", "·", "·", "●", "A"]


def test_a_figure_is_as_long_as_it_is_large() -> None:
    """The largest fills the line."""
    sides = (side("A", "10 ships"), side("B", "20 ships"), side("日本語", "40 ships"))
    small, middle, large = (it.count("─") for it in plain.axis(issue("figures", *sides, why="10, 20, 40"), 80))
    assert small < middle < large
    assert abs(4 * small - large) <= 4


def test_no_picture_no_lines() -> None:
    """Nor on a screen too narrow for one."""
    assert plain.picture(replace(TIMELINE, items=()), BRIEFING, 80) == ()
    assert plain.picture(BRIEFING.sections[0], BRIEFING, 80) == ()
    assert plain.picture(TIMELINE, BRIEFING, 20) == ()
