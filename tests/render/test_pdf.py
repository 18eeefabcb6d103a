"""The PDF: whole, tagged, the same bytes each time, and nothing read from elsewhere."""

import gc
import hashlib
import io
import json
import logging
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader
from pypdf.generic import Destination

from briefgen import codec, render
from briefgen.errors import UsageError
from briefgen.model.briefing import Note, Section
from briefgen.render import pdf
from tests.render import factories
from tests.render.claims import ACTORS, SUMMARY
from tests.render.quoting import COURIER

LOOK = render.Look()


@pytest.fixture(scope="module")
def content() -> bytes:
    """The whole briefing; WeasyPrint has nothing to complain of."""
    complaints = io.StringIO()
    listener = logging.StreamHandler(complaints)
    logger = logging.getLogger("weasyprint")
    logger.addHandler(listener)
    made = render.render(factories.briefing(), "pdf", LOOK)
    logger.removeHandler(listener)
    assert not complaints.getvalue()
    return made


@pytest.fixture(scope="module")
def pages(content: bytes) -> list[str]:
    """The text of each page."""
    return [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]


def test_the_bottom_line_is_on_page_one(pages: list[str]) -> None:
    """With the title and no cover before it."""
    assert "Veldania: fuel blockade of Port Maren" in pages[0]
    assert "two officers said." in pages[0]


def test_each_page_has_marking_and_number(pages: list[str]) -> None:
    """At the head and at the foot."""
    for number, text in enumerate(pages, 1):
        assert text.count("TLP:AMBER") == 2
        assert f"page {number} of {len(pages)}" in text


def test_a_long_title_is_shortened_at_the_head_of_the_other_pages() -> None:
    """It stood there whole, and ran off the sheet; on the first page it is told in full."""
    title = "Fuel blockade of Port Maren and what became of the road through the eastern highlands " * 5
    made = render.render(replace(factories.briefing(), title=title.strip()), "pdf", LOOK)
    first, second, *_ = [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(made)).pages]
    assert title.strip() in first
    assert "became of the road through the eastern highlands…" in second
    assert second.count("Fuel blockade") == 1


def test_a_long_document_has_a_line_of_contents(content: bytes, pages: list[str]) -> None:
    """With the pages that the sections begin on, as the bookmarks have them; a short one has none."""
    reader = PdfReader(io.BytesIO(content))
    begun = {it.title: reader.get_destination_page_number(it) for it in reader.outline if isinstance(it, Destination)}
    assert len(set(begun.values())) > 2
    line = pages[0].replace("\u2002", " ")
    assert [name for name, number in begun.items() if f"{name} {(number or 0) + 1}" not in line] == []
    short = render.render(factories.briefing(sections=factories.briefing().sections[:1]), "pdf", LOOK)
    assert "Sources 1" not in PdfReader(io.BytesIO(short)).pages[0].extract_text().replace("\u2002", " ")


def test_it_is_tagged_titled_and_bookmarked(content: bytes) -> None:
    """As PDF/UA wants it."""
    with pikepdf.open(io.BytesIO(content)) as found:
        assert found.Root.MarkInfo.Marked
        assert str(found.Root.Lang) == "en"
        assert found.Root.ViewerPreferences.DisplayDocTitle
        assert str(found.docinfo["/Title"]) == "Veldania: fuel blockade of Port Maren"
        assert found.open_metadata()["pdfuaid:part"] == "1"
        with found.open_outline() as outline:
            assert [str(item.title) for item in outline.root][:2] == ["Bottom line", "Key actors"]
        assert not found.check_pdf_syntax()


def test_only_entries_that_links_lead_to_have_names(content: bytes) -> None:
    """Names cost time and memory: rows of the same looks share their styles only without."""
    reader = PdfReader(io.BytesIO(content))
    named = {str(name) for name in reader.named_destinations if str(name).startswith("item-")}
    linked = {str(it.get_object().get("/Dest")) for page in reader.pages for it in page.get("/Annots", [])}
    assert named
    assert named <= linked


def test_a_few_lines_take_no_page_of_their_own() -> None:
    """The briefing that is just too long for a page is set a little tighter."""
    full = factories.briefing()
    head = full.sections[0]
    for number in range(6, 20):
        items = tuple(replace(SUMMARY[it % len(SUMMARY)], id=f"k{it:010x}") for it in range(number))
        made = replace(full, sections=(replace(head, items=items, total=number, notes=()),), problems=())
        if pdf.page_count(made, LOOK) == 2:
            break
    assert len(PdfReader(io.BytesIO(render.render(made, "pdf", LOOK))).pages) == 1


def test_no_number_of_a_source_is_broken() -> None:
    """Of sixty sources of one actor each is on a line with all of its figures, and they take no page of their own."""
    numbers = range(101, 221, 2)
    references = tuple(factories.reference(it, COURIER, id=f"s{it}", title=f"No. {it}") for it in range(1, 221))
    actor = replace(ACTORS[0], roles=(), says=None, sources=tuple(f"s{it}" for it in numbers))
    section = Section("actors", "Key actors", (actor,), (), 1)
    made = factories.briefing(sections=(section,), references=references, problems=())
    page = PdfReader(io.BytesIO(render.render(made, "pdf", LOOK))).pages[0]
    lines = [line.strip(", ").split(", ") for line in page.extract_text().splitlines()]
    listed = [line for line in lines if line[0].isdigit()]
    assert [int(label) for line in listed for label in line] == list(numbers)
    assert len(listed) < 12


def test_lists_of_comments_keep_their_marks_and_numbers() -> None:
    """Of the marks and notes that the renderer could print, those of lists are."""
    note = Note("n1", "summary", None, "1. first\n2. second\n\ntext\n\n- third")
    section = factories.briefing().sections[0]
    made = render.render(factories.briefing(sections=(replace(section, notes=(note,)),)), "pdf", LOOK)
    text = PdfReader(io.BytesIO(made)).pages[0].extract_text()
    assert text.count("1. ") == 2  # of the comment and of the sources
    assert "• " in text


def test_every_link_inside_leads_somewhere(content: bytes) -> None:
    """From a number to its source, and back to where it is cited."""
    reader = PdfReader(io.BytesIO(content))
    wanted = [
        str(note.get_object()["/Dest"])
        for page in reader.pages
        for note in page.get("/Annots", [])
        if "/Dest" in note.get_object()
    ]
    assert {"source-1", "item-k0000000001"} <= set(wanted)
    assert set(wanted) <= set(reader.named_destinations)


def test_the_picture_has_a_text_alternative(content: bytes) -> None:
    """It names the dates that the strip shows."""
    with pikepdf.open(io.BytesIO(content)) as found:
        figures = [
            item for item in found.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure"
        ]
        assert [str(figure.Alt)[:30] for figure in figures] == ["Timeline of 9 dated events fro"]


def test_it_carries_its_data_as_an_associated_file(content: bytes) -> None:
    """With the quoted passages."""
    with pikepdf.open(io.BytesIO(content)) as found:
        data = found.attachments["briefing.json"].get_file().read_bytes()
        assert json.loads(data) == json.loads(codec.encode(factories.briefing(), "passages"))
        assert found.Root.AF[0].AFRelationship == "/Data"


def test_only_the_fonts_of_the_style_are_in_it(content: bytes) -> None:
    """So that it prints the same where no font is installed."""
    with pikepdf.open(io.BytesIO(content)) as found:
        fonts = {str(item.BaseFont) for item in found.objects if _is_font(item)}
    assert fonts
    assert all("+Source-Sans-3" in name for name in fonts)


def _is_font(item: pikepdf.Object) -> bool:
    return isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font" and "/BaseFont" in item


def test_nothing_is_read_but_the_files_of_the_style(tmp_path: Path) -> None:
    """Whatever a document names."""
    (tmp_path / "secret.txt").write_text("secret")
    fetcher = pdf.fetcher([tmp_path / "style"])
    addresses = ["file:///etc/passwd", "https://bad.example/x.css", "data:text/css,a{}", pdf.BASE + "../secret.txt"]
    for address in [*addresses, (tmp_path / "secret.txt").as_uri(), pdf.BASE + "%2e%2e/secret.txt", pdf.BASE]:
        with pytest.raises(ValueError, match="reads no file but its style's own"):
            fetcher.fetch(address)


def test_a_file_named_in_a_template_is_not_read(tmp_path: Path) -> None:
    """Not even where markup gets through: pictures, attachments, styles and imports stay out."""
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret words")
    template = tmp_path / "templates" / "leaky"
    template.mkdir(parents=True)
    (template / "template.toml").write_text('sections = ["summary"]')
    (template / "briefing.html.j2").write_text(
        f'<!DOCTYPE html><html lang="en"><head><title>x</title><link rel=attachment href="{secret.as_uri()}">'
        f'<link rel=stylesheet href="{secret.as_uri()}"><style>@import url({secret.as_uri()});</style></head>'
        f'<body><img alt="x" src="{secret.as_uri()}"><a rel=attachment href="{secret.as_uri()}">y</a></body></html>'
    )
    made = render.render(factories.briefing(), "pdf", render.Look("leaky", templates=(tmp_path / "templates",)))
    with pikepdf.open(io.BytesIO(made)) as found:
        assert list(found.attachments) == ["briefing.json"]
    assert b"secret words" not in made


def test_the_same_briefing_gives_the_same_bytes_in_every_process(content: bytes) -> None:
    """Whatever the seed of hashes is."""
    code = (
        "import hashlib; from briefgen import render; from tests.render import factories;"
        "print(hashlib.sha256(render.render(factories.briefing(), 'pdf', render.Look())).hexdigest())"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "7"}
    made = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert made.stdout.strip() == hashlib.sha256(content).hexdigest()


def test_garbage_is_looked_for_again_afterwards() -> None:
    """Also after a mistake; and not where it was not before."""
    with pytest.raises(UsageError):
        render.render(factories.briefing(), "pdf", render.Look("nosuch"))
    assert gc.isenabled()
    gc.disable()
    try:
        pdf.page_count(replace(factories.briefing(), sections=()), LOOK)
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_its_date_is_the_briefings_or_the_builds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Never today: SOURCE_DATE_EPOCH goes first, then the as-of date."""
    assert pdf.created(factories.briefing()).isoformat() == "2025-11-19T00:00:00+00:00"
    assert pdf.created(factories.briefing(as_of=None)).year == 1980
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert pdf.created(factories.briefing()).isoformat() == "1970-01-02T00:00:00+00:00"
