"""The timeline strip shows every date at its precision."""

import re
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree

from briefgen.render.strip import draw, legend
from tests.render.events import EVENTS

SVG = "{http://www.w3.org/2000/svg}"


def test_a_day_is_a_tick_and_a_month_a_bar() -> None:
    """Days stand on the line, months and years below it; plans are hollow."""
    rectangles = list(ElementTree.fromstring(draw(EVENTS, "2025-11-19")).iter(f"{SVG}rect"))
    line, boxes = float(rectangles[0].get("y", "")), rectangles[1:]
    assert sum(float(box.get("y", "")) < line for box in boxes) == 5
    assert sum(float(box.get("y", "")) > line for box in boxes) == 3
    assert sum(box.get("fill") == "none" for box in boxes) == 2


def test_a_tick_is_as_high_as_it_has_sources() -> None:
    """Two sources, twice the height."""
    boxes = list(ElementTree.fromstring(draw(EVENTS[2:7], None)).iter(f"{SVG}rect"))[1:]
    assert [float(box.get("height", "")) for box in boxes] == [18, 9, 9, 9]


def test_labels_do_not_touch_and_stay_inside() -> None:
    """Also with a date for every day."""
    events = [replace(EVENTS[0], date=f"2025-{month:02}-{day:02}") for month in (1, 2) for day in range(1, 29)]
    texts = ElementTree.fromstring(draw(events, None)).iter(f"{SVG}text")
    rows: dict[str, list[tuple[float, float]]] = {}
    for text in texts:
        x, half = float(text.get("x", "")), 2.7 * len(text.text or "")
        rows.setdefault(text.get("y", ""), []).append((x - half, x + half))
    for row in rows.values():
        assert all(after[0] > before[1] for before, after in pairwise(row))
        assert row[0][0] >= 0
        assert row[-1][1] <= 720


def test_the_first_day_of_all_has_a_label() -> None:
    """At the left end of the strip too."""
    drawn = draw([replace(EVENTS[0], date=f"2025-03-{day:02}") for day in (1, 9, 20)], None)
    assert [it.text for it in ElementTree.fromstring(drawn).iter(f"{SVG}text")] == ["1 Mar 2025", "9 Mar", "20 Mar"]


def test_the_legend_tells_of_what_is_drawn() -> None:
    """And of nothing else."""
    happened = [replace(EVENTS[0], date=date, modality="happened") for date in ("2025-03-01", "2025-03-03")]
    assert legend(happened) == "upright: a day, higher with more sources"
    planned = replace(EVENTS[0], date="2026", modality="planned")
    assert legend([*happened, planned]).split(" · ")[1:] == [
        "bar: a longer time",
        "hollow: planned",
        "two strokes: a time without events, shortened",
    ]


def test_its_title_says_what_it_shows() -> None:
    """For those who cannot see it; the words of an event are not in it."""
    found = re.search("<title>(.*)</title>", draw(EVENTS, "2025-11-19"))
    assert found
    assert found[1].startswith(
        "Timeline of 9 dated events from 2021 to Dec 2025. Events by date: 2021: 1; Oct 2025: 1;"
    )


def test_a_single_date_makes_no_picture() -> None:
    """Nor does none."""
    assert draw(EVENTS[:1], "2025-11-19") == draw((), None) == ""
