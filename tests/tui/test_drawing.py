"""The preview says what the documents say, in the same words and the same order."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.model.briefing import Note, Section
from briefgen.model.problem import Problem
from briefgen.model.synthesis import Actor, Event, Notice
from briefgen.render import Look, render
from briefgen.tui.sections import draw_section
from briefgen.tui.widgets.preview import Preview
from tests.render import factories
from tests.tui.desks import show
from tests.tui.pilot import Story

MADE = factories.briefing()
MARKDOWN = render(MADE, "md", Look("sitrep", "standard")).decode()


def words(text: str) -> str:
    """Letters, digits and dates of a text, without marks, links and signs of either form."""
    text = re.sub(r"<[^>]*>|\]\([^)]*\)|\\", "", text)
    return " ".join(re.findall(r"[\w’'.:]+", text))


def lines(section: Section) -> Iterator[str]:
    """What the preview says of a section, each item on one line, without numbers of sources."""
    for line in draw_section(section, 10_000, lambda _: 0, frozenset(), MADE).lines:
        yield "".join(text for text, _ in line).strip()


@pytest.mark.parametrize("name", ["timeline", "undated"])
def test_how_a_date_is_known_is_said_as_in_the_documents(name: str) -> None:
    """The words of the date, and what they count from; of an undated entry why it has none."""
    section = next(it for it in MADE.sections if it.name == name)
    told = [line for line in lines(section) if line.startswith("“") and not any(
        isinstance(it, Event) and it.text in line for it in section.items)]  # fmt: skip
    assert told
    assert all(words(line) in words(MARKDOWN) for line in told)


def test_what_is_left_out_is_counted_as_in_the_documents() -> None:
    """By what it is, before the comments."""
    section = next(it for it in MADE.sections if it.name == "actors")
    note = Note("n-1", "actors", None, "Who else was there?")
    shortened = replace(section, total=len(section.items) + 31, notes=(note,))
    seen = list(lines(shortened))
    assert seen.index("31 more actors left out.") < seen.index("│ Who else was there?")
    assert seen.count("31 more actors left out.") == 1


def test_comments_do_not_hide_that_nothing_was_found() -> None:
    """As in the documents."""
    note = Note("n-1", "timeline", None, "Ask the embassy.")
    assert "Nothing found." in list(lines(Section("timeline", "Timeline", (), (note,))))


def test_a_comment_that_stands_apart_says_what_it_is_about() -> None:
    """One in its own section need not."""
    note = Note("n-1", "timeline", "Desk", "Ask the embassy.")
    assert "│ Analyst comment on timeline · Desk" in list(lines(Section("notes", "Analyst comments", (note,))))
    assert "│ Analyst comment · Desk" in list(lines(Section("timeline", "Timeline", (), (note,))))


def test_a_source_that_was_not_read_says_so() -> None:
    """In the words of the documents."""
    section = Section("sources", "Sources", (replace(MADE.references[0], language="fr"),))
    assert any("in another language (fr), not read" in line for line in lines(section))


def test_an_advisory_says_for_whom_it_is_without_an_arrow() -> None:
    """In the word that heads the documents' column."""
    section = next(it for it in MADE.sections if it.name == "advisories")
    audiences = [it.audience for it in section.items if isinstance(it, Notice) and it.audience]
    seen = "\n".join(lines(section))
    assert audiences
    assert all(f" · for {audience} · " in seen for audience in audiences)
    assert "→" not in seen


@pytest.mark.parametrize("name", ["actors", "timeline", "divergences", "statements", "advisories"])
def test_every_item_is_quoted_as_in_the_documents(name: str) -> None:
    """The marks around the words of a source are the same."""
    section = next(it for it in MADE.sections if it.name == name)
    seen = re.findall(r"“[^“”]+”|‘[^‘”]+”[^‘]*?’", " ".join(lines(section)))
    assert seen
    assert all(words(quotation) in words(MARKDOWN) for quotation in seen)


def test_the_other_names_of_an_actor_are_those_of_the_documents() -> None:
    """Each once: capitals and hyphens do not tell names apart."""
    section = next(it for it in MADE.sections if it.name == "actors")
    (actor,) = (it for it in section.items[:1] if isinstance(it, Actor))
    actor = replace(actor, name="Port-Maren Union", aliases=("PORT MAREN UNION", "PMU"))
    line = next(it for it in lines(replace(section, items=(actor,))) if it.startswith("Port-Maren Union"))
    assert "· also: PMU" in line


def test_the_preview_has_the_sections_of_the_documents(tmp_path: Path) -> None:
    """Sources and problems also where the project does not ask for them; no heading that is not printed."""
    part = {it.name: it for it in MADE.sections}
    broken = Problem("late.pdf", "clean", "is not a whole PDF file")
    empty = replace(part["undated"], items=(), total=0)
    made = replace(MADE, sections=(part["timeline"], empty, part["gaps"]), problems=(broken,))
    headings = re.findall(r"^#+ (.*)$", render(made, "md", Look("sitrep", "standard")).decode(), re.MULTILINE)

    async def story(it: Story) -> None:
        preview = it.app.screen.query_one(Preview)
        preview.show(made, lambda _: 1)
        await it.keys("3", "end")
        await it.pilot.pause(0.3)
        shown = ["".join(text for text, _ in preview.line(n)).strip("▌ ") for n in range(preview.line_count())]
        upper = [line for line in shown if line.isupper()]
        assert upper == [heading.upper() for heading in headings[1:]]
        assert "• late.pdf: is not a whole PDF file" in shown

    show(story, tmp_path, (200, 60))
