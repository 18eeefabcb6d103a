"""One HTML file: no script but one of ours, nothing from elsewhere, and every reference opens its passage."""

import base64
import hashlib
import html
import io
import json
import re
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from pypdf import PdfReader

from briefgen import codec, render
from tests.render import factories, tools
from tests.render.articles import TEXTS
from tests.render.claims import NOTICES
from tests.render.quoting import MARKUP

LOOK = render.Look()


class Page(HTMLParser):
    """Tags, ids and links of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.handlers: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the tag names."""
        self.tags.append(tag)
        for name, value in attrs:
            self.handlers += [name] if name.startswith("on") or name in ("src", "action") else []
            self.ids += [value or ""] if name == "id" else []
            self.links += [value or ""] if name == "href" else []


@pytest.fixture(scope="module")
def text() -> str:
    """The whole briefing."""
    return render.render(factories.briefing(), "html", LOOK).decode()


def test_nothing_is_run_and_nothing_is_fetched(text: str) -> None:
    """The only script beside the data is the filter, which the policy names; no tag reads anything."""
    page = Page(text)
    assert not {"link", "img", "iframe", "object", "embed", "form", "base"} & set(page.tags)
    assert not page.handlers
    assert page.tags.count("script") == 2
    script = text.rpartition("<script>")[2].partition("</script>")[0]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}';" in text
    assert not re.search(r"fetch|XMLHttp|import\b|eval|innerHTML|https?:", script)
    assert '<script type="application/json" id="briefing">' in text
    assert "default-src 'none'" in text
    assert not re.findall(r"url\((?!data:)|@import", text.partition("</style>")[0])


def test_no_link_leads_anywhere_but_into_the_page_or_to_the_web(text: str) -> None:
    """A note's `javascript:` is dropped."""
    assert {link.partition(":")[0] for link in Page(text).links if not link.startswith("#")} == {"https"}


def test_each_reference_opens_its_passage(text: str) -> None:
    """Every link inside the page has its target, and each id is given once."""
    page = Page(text)
    targets = {link[1:] for link in page.links if link.startswith("#")} - {"closed"}
    assert targets <= set(page.ids)
    assert max(Counter(page.ids).values()) == 1
    assert sum(target.startswith("passage-") for target in targets) > 20
    assert f"<mark>{NOTICES[1].evidence[0].quote}</mark>" in text


def test_a_passage_stands_in_as_much_of_its_text_as_is_embedded() -> None:
    """All around it, the quoted stretch, or the passage alone."""
    quote = "Schools in the port district reopened on Wednesday after two weeks"
    shown = {}
    for embed in ("full", "passages", "none"):
        text = render.render(factories.briefing(), "html", render.Look(embed=embed)).decode()
        shown[embed] = "mediation of the Relief" in text.partition(f"<mark>{quote}</mark>")[2].partition("</aside>")[0]
    assert shown == {"full": True, "passages": False, "none": False}


def test_several_passages_of_one_source_have_a_link_each(text: str) -> None:
    """They are told apart by letters."""
    row = text.partition('<tr id="item-w0000000001"')[2].partition("</tr>")[0]
    assert re.findall(r">(3[a-z]?)</a>", row) == ["3", "3b", "3c"]


def test_the_page_carries_its_data(text: str) -> None:
    """The briefing with its passages, and nothing in it can end the script."""
    data = text.partition('id="briefing">')[2].partition("</script>")[0]
    assert json.loads(data) == json.loads(codec.encode(factories.briefing(), "passages"))
    assert not set("<>&") & set(data)


def test_what_was_cut_from_a_source_does_not_leave_the_program(text: str) -> None:
    """Neither on the page nor in its data."""
    assert "Boots4You" not in text
    assert "cut: page furniture (1), reader comment (2)" in text


def test_markup_in_an_article_is_text(text: str) -> None:
    """It is shown letter for letter."""
    assert html.escape(TEXTS[MARKUP]).replace("&#x27;", "&#39;").replace("&quot;", "&#34;") in text
    assert "{{ 7 * 7 }}" in text
    assert "&lt;b&gt;Union&lt;/b&gt; | bulletin {{ 1 }}" in text


def test_headings_are_nested_and_tables_have_heads(text: str) -> None:
    """One title, no level left out, every table with column heads."""
    levels = [int(tag[1]) for tag in Page(text).tags if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert text.count("<table") == text.count("<thead>")


def test_a_comment_is_boxed_and_named(text: str) -> None:
    """In the section it is on, and sanitised."""
    box = text.partition('<div class="comment" id="item-n0000000001"')[2].partition("</div>")[0]
    assert "<strong>Analyst comment</strong> <span>J. Okafor</span>" in box
    assert "<strong>two tankers</strong>" in box
    assert "alert(2)" not in box


def test_the_same_briefing_gives_the_same_bytes(text: str) -> None:
    """No time, no order of chance."""
    assert render.render(factories.briefing(), "html", LOOK).decode() == text


def test_the_marking_stands_in_a_landmark(text: str) -> None:
    """So that a screen reader finds it from anywhere."""
    assert '<div class="marking running-head" role="region" aria-label="Marking">' in text


def test_a_wide_picture_is_open_at_its_names_or_at_the_present_day(tmp_path: Path) -> None:
    """On a telephone only a part is seen: of a timeline its end, of rows that bear names their beginning."""
    script = "return [...document.querySelectorAll('.strip-box')].map((it) => getComputedStyle(it).direction)"
    for template, directions in (("sitrep", {"rtl"}), ("comparison", {"ltr"})):
        page = render.render(factories.briefing(), "html", render.Look(template)).decode()
        assert set(tools.asked(page, script, tmp_path, options=["--window-size=500,900"])) == directions


def test_each_sheet_that_a_browser_prints_bears_the_marking(text: str, tmp_path: Path) -> None:
    """At its head and at its foot, as in the PDF."""
    sheets = PdfReader(io.BytesIO(tools.printed(text, tmp_path))).pages
    assert len(sheets) > 2
    assert {sheet.extract_text().count("TLP:AMBER") for sheet in sheets} == {2}
