"""The CSV: one table of all entries that a spreadsheet opens without harm."""

import csv
import io
from dataclasses import replace

from briefgen import render
from briefgen.model.briefing import Gap, Section
from tests.render import factories

LOOK = render.Look()


def rows(content: bytes) -> list[dict[str, str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_each_entry_and_each_side_has_a_row() -> None:
    """With its section, its words and the numbers of its sources."""
    briefing = factories.briefing()
    found = rows(render.render(briefing, "csv", LOOK))
    assert [it["date"] for it in found if it["section"] == "timeline"][:3] == ["2021", "2025-10", "2025-11-03"]
    sides = [(it["topic"], it["who"], it["type"]) for it in found if it["section"] == "divergences"]
    assert sides[0] == ("fuel road to Port Maren", "Colonel Ilan Toresk", "contradiction")
    assert found[0]["sources"] == "1 2"
    assert all(it["passage"] for it in found if it["section"] in ("summary", "timeline", "statements", "advisories"))
    assert len([it for it in found if it["section"] == "actors"]) == len(briefing.sections[1].items)


def test_no_cell_is_a_formula() -> None:
    """What a source says is never worked out."""
    gaps = tuple(
        Gap(f"g000000000{n}", text) for n, text in enumerate(('=HYPERLINK("x")', "+1", "-1", "@a", "\tx", "＝1", "a=b"))
    )
    briefing = replace(factories.briefing(), sections=(Section("gaps", "Gaps", gaps),))
    texts = [it["text"] for it in rows(render.render(briefing, "csv", LOOK))]
    assert texts == ['\'=HYPERLINK("x")', "'+1", "'-1", "'@a", "'\tx", "'＝1", "a=b"]
