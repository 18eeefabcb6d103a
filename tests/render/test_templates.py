"""Every shipped template prints every section, full and empty, and shows what its data say."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from briefgen import outline, render
from briefgen.model.briefing import Briefing, Format, Note, Section
from briefgen.model.synthesis import Actor, Event, KeySentence, Notice
from briefgen.render.arranging import months, shares
from briefgen.render.quantities import key_figures
from briefgen.verify import verify
from tests.render import factories
from tests.render.issues import issue, side
from tests.render.quoting import HERALD, quoting

TEMPLATES = ("advisory", "comparison", "ocha", "onepager", "sitrep", "timeline")
FULL = factories.briefing()
EMPTY = replace(FULL, sections=tuple(replace(it, items=(), notes=(), total=0) for it in FULL.sections), problems=())


def test_these_are_the_templates() -> None:
    """Each with a title that says what it is for."""
    assert render.Look().template_names() == TEMPLATES
    assert all(outline.load(name).title for name in TEMPLATES)


@pytest.mark.parametrize("name", TEMPLATES)
@pytest.mark.parametrize("briefing", [FULL, EMPTY], ids=["full", "empty"])
def test_a_page_shows_what_its_data_say(name: str, briefing: Briefing, tmp_path: Path) -> None:
    """All quotes, holders, issuers and cited sources are on it, in whatever arrangement."""
    path = tmp_path / "briefing.html"
    path.write_bytes(render.render(briefing, "html", render.Look(name)))
    assert verify(path) == ()


@pytest.mark.parametrize("name", TEMPLATES)
def test_sections_come_in_the_order_asked_for(name: str) -> None:
    """In Markdown too, where each heading stands alone between blank lines and no markup of ours is left over."""
    turned = replace(FULL, sections=tuple(reversed(FULL.sections)))
    shown = render.render(turned, "md", render.Look(name)).decode()
    tokens = MarkdownIt("gfm-like").parse(shown)
    headings = [tokens[place + 1].content for place, it in enumerate(tokens) if it.tag == "h2" and it.nesting == 1]
    assert headings == [it.heading for it in turned.sections if it.name != "undated" or "Undated" in headings]
    assert "&lt;a id" not in shown
    assert "\\#\\#" not in shown


@pytest.mark.parametrize("name", TEMPLATES)
def test_an_empty_section_says_so(name: str) -> None:
    """And one whose entries a limit left out says that."""
    section = Section("actors", "Key actors", ())
    for given, words in ((section, "Nothing found."), (replace(section, total=4), "4 more actors left out.")):
        shown = render.render(replace(EMPTY, sections=(given,)), "md", render.Look(name)).decode()
        assert words in shown.split("## Key actors")[1].split("##")[0]


def test_a_few_numbers_of_sources_stay_on_one_line() -> None:
    """Many may be broken, and so may a few ranges of many: they had run over the next column."""
    section = next(it for it in FULL.sections if it.name == "actors")
    (actor, *_) = (it for it in section.items if isinstance(it, Actor))
    ranges = (*range(1, 5), *range(6, 12), *range(13, 20))
    for numbers, words in (((1, 2), 'class="refs few"'), (range(1, 9), 'class="refs"'), (ranges, 'class="refs"')):
        named = tuple(replace(FULL.references[0], id=f"a{it}", number=it) for it in numbers)
        bare = replace(actor, roles=(), relations=(), says=None, sources=tuple(it.id for it in named))
        given = replace(EMPTY, references=named, sections=(replace(section, items=(bare,)),))
        assert words in render.render(given, "html", render.Look()).decode()


@pytest.mark.parametrize("format_", ["md", "html"])
def test_a_problem_is_told_in_plain_words(format_: Format) -> None:
    """The step that met it is a matter of the program, and stays in the data."""
    shown = render.render(FULL, format_, render.Look()).decode().partition("<script")[0]
    told = re.sub(r"<[^>]*>|\*", "", shown)
    assert "articles/broken.html: no article text is in it; name another file" in told


@pytest.mark.parametrize("format_", ["md", "html"])
def test_one_page_tells_why_an_article_was_not_read(format_: Format) -> None:
    """It has no section of gaps, and would only say that nothing was found."""
    foreign = tuple(replace(it, language="fr", title="Grève au port") for it in FULL.references[:1])
    shown = render.render(replace(EMPTY, references=foreign), format_, render.Look("onepager")).decode()
    assert "Not cited here: 1 source. “Grève au port” is in another language (fr) and was not read." in shown


@pytest.mark.parametrize("format_", ["md", "html"])
def test_a_source_that_was_not_read_says_so_in_the_list_and_under_the_title(format_: Format) -> None:
    """Whoever counts the articles sees how many of them the briefing rests on."""
    first, *others = FULL.references
    some = replace(FULL, references=(replace(first, language="fr"), *others))
    shown = re.sub(r"<[^>]*>", "", render.render(some, format_, render.Look()).decode())
    assert f"{len(others) + 1} articles, 1 in another language, not read" in shown
    assert "in another language (fr), not read" in shown


@pytest.mark.parametrize("format_", ["md", "html"])
def test_a_comment_that_stands_apart_says_what_it_is_about(format_: Format) -> None:
    """The section that it was written on is not printed, or under another name; one on the whole says nothing."""
    notes = (Note("n1", "divergences", "Desk", "Not checked."), Note("n2", "notes", None, "Not for onward use."))
    apart = replace(FULL, sections=(Section("notes", "Analyst comments", notes, (), 2),))
    shown = re.sub(r"<[^>]*>|\*", "", render.render(apart, format_, render.Look()).decode())
    assert "Analyst comment on diverging claims · Desk" in shown
    assert shown.count("Analyst comment on") == 1


def test_many_wordings_of_a_role_are_counted() -> None:
    """A cell of a table stays a cell."""
    section = next(it for it in FULL.sections if it.name == "actors")
    (actor, *_) = (it for it in section.items if isinstance(it, Actor))
    many = replace(actor, roles=tuple(replace(actor.roles[0], text=f"adviser {it}") for it in range(8)))
    shown = render.render(replace(FULL, sections=(replace(section, items=(many,)),)), "html", render.Look()).decode()
    assert "adviser 4" in shown.partition("<script")[0]
    assert "adviser 5" not in shown.partition("<script")[0]
    assert "3 more wordings" in shown


@pytest.mark.parametrize("name", TEMPLATES)
@pytest.mark.parametrize("format_", ["md", "html"])
def test_advice_without_issuer_says_so(name: str, format_: Format) -> None:
    """An empty cell would read as the issuer above."""
    section = next(it for it in FULL.sections if it.name == "advisories")
    (notice, *_) = (it for it in section.items if isinstance(it, Notice))
    given = replace(FULL, sections=(replace(section, items=(replace(notice, issuer=""),), total=1),))
    shown = render.render(given, format_, render.Look(name)).decode()
    assert ("not named" in shown) == (name != "comparison")


def event(date: str, text: str) -> Event:
    return replace(
        next(it for section in FULL.sections for it in section.items if isinstance(it, Event)), date=date, text=text
    )


def test_events_stand_under_the_month_that_they_begin_in() -> None:
    """At the precision that they have; months of few events together."""
    days = ("2019", "2021", "2025-10", "2025-10-31/2025-11-02", "2025-10-31", "2025-11-02")
    found = months([event(date, "x") for date in days])
    assert [(heading, len(it)) for heading, it in found] == [("2019 – 2021", 2), ("Oct 2025", 3), ("Nov 2025", 1)]


def test_what_one_source_alone_tells_is_told_apart() -> None:
    """By the sources of the evidence, in the order of the sources."""
    summary = [it for it in FULL.sections[0].items if isinstance(it, KeySentence)]
    found = shares(summary, [reference.id for reference in FULL.references])
    assert [len({e.source for e in it.evidence}) for it in found.several if isinstance(it, KeySentence)] == [2]
    assert sum(len(items) for _, items in found.alone) + len(found.several) == len(summary)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Some 1,200 people left the quay", "1,200 people"),
        ("about 3.5 million litres were sold", "3.5 million litres"),
        ("42% of the fleet", "42%"),
        ("They issued 52 death certificates", "52 death certificates"),
        ("so 90 people say this is wrong", "90 people"),
        ("The ministry spoke of 9 and of more", ""),
        ("a curfew from 10 p.m. on Route No. 7 was kept", ""),
        ("it cost $12 million", "$12 million"),
        ("they met on 12 November 2025", ""),
        ("in the 2021 reshuffle", ""),
        ("after 14 days at 10:30", ""),
        ("the 3rd brigade on Route 66-B", ""),
    ],
)
def test_a_key_figure_is_a_quantity_with_what_it_counts(text: str, figure: str) -> None:
    """Never a bare number, a date, a span of time, an ordinal or a name's number."""
    found = key_figures([replace(event("2025", text), evidence=(quoting(HERALD, "fuel"),))])
    assert [it.figure for it in found] == ([figure] if figure else [])


def test_a_key_figure_names_no_holder_whose_words_begin_with_the_name() -> None:
    """It would be read twice."""
    given = issue(
        "figures", side("The army", "The army lost 40 trucks"), side("The Brenna Front", "some 60 lorries burnt")
    )
    assert [(it.figure, it.holder) for it in key_figures([given])] == [
        ("40 trucks", ""),
        ("60 lorries", "The Brenna Front"),
    ]
