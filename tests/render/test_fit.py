"""A document of one page has one page, whatever it is made from."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from briefgen import compose, outline, render
from briefgen.errors import OutputError
from briefgen.model.briefing import Briefing, Item, Note, Section
from briefgen.model.synthesis import Actor, Divergence, Event, KeySentence, Notice
from briefgen.render import pdf
from briefgen.verify import verify
from tests.render import factories

LOOK = render.Look("onepager")
OUTLINE = outline.load("onepager")


def repeated(item: Item, number: int) -> Item:
    """The same item under another id, with longer words where it has a holder or an issuer."""
    if isinstance(item, KeySentence | Actor | Event | Divergence | Notice):
        return replace(item, id=f"{item.id[0]}{number:010x}")
    return item


def grown(section: Section) -> Section:
    items = tuple(
        repeated(item, 100 * number + place) for number in range(9) for place, item in enumerate(section.items)
    )
    return section if section.name in ("sources", "gaps") else replace(section, items=items, total=len(items))


def of_one_page(briefing: Briefing) -> Briefing:
    """The briefing as the pipeline makes it for this template."""
    kept = tuple(section for section in briefing.sections if section.name in OUTLINE.sections)
    short = compose.shortened(replace(briefing, sections=kept), OUTLINE.limits)
    return render.fitted(short, LOOK, 1, compose.shortened)


FULL = factories.briefing()
MUCH = replace(
    FULL, sections=tuple(map(grown, FULL.sections)), problems=FULL.problems * 100, title=f"{FULL.title} " * 4
)
COMMENTED = replace(
    FULL,
    sections=tuple(
        replace(it, notes=tuple(Note(f"n{n:010x}", it.name, "Desk", "All is said twice. " * 40) for n in range(9)))
        if it.name == "summary"
        else it
        for it in FULL.sections
    ),
)
EMPTY = replace(FULL, sections=tuple(replace(it, items=(), notes=(), total=0) for it in FULL.sections), references=())


@pytest.mark.parametrize("briefing", [FULL, MUCH, COMMENTED, EMPTY], ids=["full", "much", "commented", "empty"])
def test_one_page_is_one_page(briefing: Briefing, tmp_path: Path) -> None:
    """With what matters most on it; and what it shows is what its data say."""
    fitting = of_one_page(briefing)
    path = tmp_path / "one.pdf"
    path.write_bytes(render.render(fitting, "pdf", LOOK))
    (page,) = PdfReader(io.BytesIO(path.read_bytes())).pages
    assert "page 1 of 1" in page.extract_text()
    assert verify(path) == ()
    if briefing is not EMPTY:
        assert "The Brenna Front declared a blockade" in page.extract_text()


def test_the_fall_of_a_long_entry_makes_room_for_others() -> None:
    """No section stays empty where the page has room for an entry of it."""
    longest = max((it for it in FULL.sections if it.name == "divergences"), key=lambda it: len(it.items))
    (first, *_) = (it for it in longest.items if isinstance(it, Divergence))
    long = replace(longest, items=(replace(first, positions=first.positions * 40),), total=1)
    made = of_one_page(replace(FULL, sections=tuple(long if it.name == long.name else it for it in FULL.sections)))
    shown = {it.name: len(it.items) for it in made.sections}
    assert shown["divergences"] == 0
    assert shown["actors"] >= 2


def test_the_page_is_filled() -> None:
    """Of no section another entry would fit."""
    made = of_one_page(FULL)
    shown = {it.name: len(it.items) for it in made.sections}
    cut = [it for it in made.sections if it.total > len(it.items)]
    assert cut
    for section in cut:
        longer = compose.shortened(FULL, {**shown, section.name: shown[section.name] + 1})
        assert pdf.page_count(longer, LOOK) > 1


def test_an_actor_keeps_the_wording_of_its_role_that_is_printed() -> None:
    """Each further one would have sources of its own listed, until there was no room for actors."""
    section = next(it for it in FULL.sections if it.name == "actors")
    actors = [it for it in section.items if isinstance(it, Actor)]
    roles = tuple(role for it in actors for role in it.roles)
    made = of_one_page(replace(FULL, sections=(replace(section, items=(replace(actors[0], roles=roles),)),)))
    (kept,) = (it for section in made.sections for it in section.items if isinstance(it, Actor))
    assert len(roles) > 1
    assert kept.roles == roles[:1]


def test_what_was_left_out_is_counted() -> None:
    """A limit never hides that there is more, and does not call it nothing."""
    none = compose.shortened(FULL, {"actors": 0})
    shown = render.render(none, "md", LOOK).decode().split("## Key actors")[1].split("\n## ")[0]
    assert shown.split() == ["*12", "more", "actors", "left", "out.*"]


def test_a_title_that_fills_the_page_is_told(tmp_path: Path) -> None:
    """There is nothing left to shorten but the title itself."""
    with pytest.raises(OutputError, match="room for 1 page"):
        of_one_page(replace(EMPTY, title="Port Maren and all that was said of it " * 150))
