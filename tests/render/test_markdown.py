"""Markdown as GitHub reads it: the words of sources stay what they are."""

import html
import re
from dataclasses import replace

import pytest
from markdown_it import MarkdownIt

from briefgen import render
from briefgen.model.synthesis import Actor, Evidence
from briefgen.render.markdown import escape
from briefgen.render.view import roles
from tests.render import factories
from tests.render.articles import TEXTS
from tests.render.quoting import MARKUP

LOOK = render.Look()
GITHUB = MarkdownIt("gfm-like")


@pytest.fixture(scope="module")
def text() -> str:
    """The whole briefing."""
    return render.render(factories.briefing(), "md", LOOK).decode()


@pytest.mark.parametrize(
    "words",
    [
        "1. one",
        "12) twelve",
        "- dash + plus",
        "# head",
        "===",
        "a | b",
        "**bold** _thin_ ~~gone~~ `code`",
        "<b>tag</b> <!-- comment --> &copy; &amp;",
        "[click](https://bad.example) ![img](x) [ref][1] [^1]",
        "https://bad.example www.bad.example ftp://bad.example",
        "{{ 7 * 7 }} {% raw %} [/] $x^2$",
        "back\\slash at the end \\",
        TEXTS[MARKUP],
    ],
)
def test_words_come_out_as_they_are(words: str) -> None:
    """Rendered, an escaped text is itself, in a paragraph, a list and a cell."""
    for before in ("", "- ", "## ", "| h |\n| - |\n| "):
        rendered = GITHUB.render(before + escape(words) + (" |" if "|" in before else ""))
        assert "<a " not in rendered
        assert html.unescape(re.sub(r"</?[a-z0-9]+>", "", rendered)).removeprefix("\n\n\nh").strip() == words


def test_a_line_break_does_not_end_a_line() -> None:
    """A quote of two paragraphs stays in its table cell."""
    assert escape("one\n\n# two\u2028three") == "one \\# two three"


def test_an_address_of_mail_is_parted() -> None:
    """Nothing else keeps GitHub from linking it."""
    assert escape("write to a.b@mail.example, @all") == "write to a.b@<!-- -->mail.example, @all"


def test_the_document_has_what_a_reader_looks_for(text: str) -> None:
    """Marking, title, facts, and each section under its heading."""
    lines = text.splitlines()
    assert lines[0] == "**TLP:AMBER**"
    assert lines[2] == "# Veldania: fuel blockade of Port Maren"
    assert lines[4].startswith("As of 19 Nov 2025 · 6 articles · published 4–19 Nov 2025 · 3 named outlets · 1 date")
    assert [line for line in lines if re.match("##+ (?!<)", line)] == [
        "## Bottom line",
        "## Key actors",
        "## Timeline",
        "### Undated",
        "## Diverging claims",
        "## Statements",
        "## Advisories",
        "## Information gaps",
        "## Sources",
        "## Problems",
    ]
    assert lines[-1] == "<!-- made with briefgen 0.1.0 -->"


def test_every_link_inside_the_document_has_its_place(text: str) -> None:
    """A number leads to the source, `superseded` to the notice."""
    targets = set(re.findall(r"\]\(#([^)]+)\)", text)) - {"javascript:alert(1"}
    assert targets
    assert targets <= set(re.findall(r'<a id="([^"]+)"></a>', text))


def test_every_row_of_a_table_has_as_many_cells_as_its_head(text: str) -> None:
    """Bars in quotes do not part cells."""
    for table in re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE):
        cells = {len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()}
        assert len(cells) == 1, table


def test_a_comment_is_boxed_and_named(text: str) -> None:
    """It says whose it is, and carries no tag or picture."""
    assert "> **Analyst comment** · J. Okafor\n>\n> Our own staff saw **two tankers** pass on 12 November." in text
    assert "&lt;script>alert(2)" in text
    assert "(javascript:" not in text


def test_a_reader_comment_that_was_cut_is_not_in_the_text(text: str) -> None:
    """Cuts are counted by reason."""
    assert "cut: page furniture (1), reader comment (2)" in text
    assert "Boots4You" not in text


def test_an_empty_section_says_so() -> None:
    """And a limit says how much it left out."""
    sections = factories.briefing().sections
    briefing = factories.briefing(sections=(replace(sections[4], items=(), total=0), replace(sections[2], total=30)))
    found = render.render(briefing, "md", LOOK).decode()
    assert "## Diverging claims\n\nNothing found.\n" in found
    assert "*21 more events left out.*" in found
    assert "## Sources" in found


def test_a_role_that_several_sources_give_is_printed_once() -> None:
    """With the numbers of all of them; capitals and articles make no other role."""
    actor = factories.briefing().sections[1].items[0]
    assert isinstance(actor, Actor)
    first, other = actor.roles[0], Evidence(factories.REFERENCES[1].id, 0, 3, factories.REFERENCES[1].text[:3])
    again = replace(first, text=f"The {first.text.capitalize()}", evidence=(other,))
    (role,) = roles(replace(actor, roles=(first, again)))
    assert (role.text, role.evidence) == (first.text, (*first.evidence, other))
