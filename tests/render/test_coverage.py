"""Which source tells of which date, as a picture."""

import xml.etree.ElementTree as ET

from briefgen.model.synthesis import Event
from briefgen.render import coverage
from tests.render import factories
from tests.render.events import EVENTS

SVG = "{http://www.w3.org/2000/svg}"
SOURCES = factories.REFERENCES


def test_a_row_for_each_source_that_tells_of_a_date() -> None:
    """Days as dots, longer stretches as bars, and all of it in words."""
    drawn = ET.fromstring(coverage.draw(EVENTS, SOURCES))
    names = [it.text or "" for it in drawn.findall(f"{SVG}text")]
    assert names == ["1 The Maren Herald", "2 Veldanian Courier", "3 Norland warns travellers", "5 Radio Ostrava"]
    days = [it for it in EVENTS if len(it.date or "") == 10]
    told = {(evidence.source, it.date) for it in days for evidence in it.evidence}
    assert len(list(drawn.iter(f"{SVG}circle"))) == len(told)
    title = drawn.find(f"{SVG}title")
    assert title is not None
    assert "source 5: 19 Nov 2025, Dec 2025" in (title.text or "")


def test_one_source_or_one_date_is_no_picture() -> None:
    """Nor are more sources than rows can be told apart."""
    events: tuple[Event, ...] = EVENTS
    assert coverage.draw(events, SOURCES[:1]) == ""
    assert coverage.draw(events[:1], SOURCES) == ""
    assert coverage.draw(events, SOURCES * 9) == ""
