"""The Word document: real styles, the words of the sources, the same bytes each time."""

import io
import time
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Docx

from briefgen import render
from briefgen.errors import OutputError
from briefgen.render.wording import Words, paragraphs
from tests.render import factories

LOOK = render.Look()


@pytest.fixture(scope="module")
def made() -> Docx:
    return Document(io.BytesIO(render.render(factories.briefing(), "docx", LOOK)))


def test_its_headings_are_words_own(made: Docx) -> None:
    """Title, sections and issues, each in the style of its level."""
    headings = [(it.style.name, it.text) for it in made.paragraphs if it.style and it.style.name.startswith(("T", "H"))]
    assert headings[:2] == [("Title", "Veldania: fuel blockade of Port Maren"), ("Heading 1", "Bottom line")]
    assert ("Heading 2", "Undated") in headings
    assert [text for name, text in headings if name == "Heading 2"][1] == "1 Fuel road to Port Maren"


def test_a_title_of_any_length_is_printed_whole() -> None:
    """Only among the document's properties, which have a longest length, it is cut off."""
    title = "Veldania: " + "the harbour strike and what follows from it, " * 12
    made = Document(io.BytesIO(render.render(factories.briefing(title=title.strip()), "docx", LOOK)))
    assert title.strip() in [it.text for it in made.paragraphs]
    assert title.startswith(made.core_properties.title)


def test_every_item_is_in_it(made: Docx) -> None:
    """In lists and tables, with the words of the sources as they are."""
    cells = [cell.text for table in made.tables for row in table.rows for cell in row.cells]
    assert any("“The road is open, and it will stay open”" in text for text in cells)
    assert any("not to travel to the eastern highlands of Veldania" in text for text in cells)
    points = [it.text for it in made.paragraphs if it.style and it.style.name == "List Bullet"]
    assert len(points) == 5 + len(factories.GAPS) + len(factories.PROBLEMS)


def test_head_and_foot_carry_marking_and_page(made: Docx) -> None:
    """As fields that Word counts."""
    page = made.sections[0]
    assert page.header.paragraphs[0].text.endswith("TLP:AMBER ")
    assert page.footer.paragraphs[0].text.endswith("TLP:AMBER ")
    assert "As of 19 Nov 2025" in page.footer.paragraphs[0].text
    assert {"PAGE", "NUMPAGES"} <= set(page.footer._element.xpath("string()").split())


def test_a_number_leads_to_its_source(made: Docx) -> None:
    """Every link inside has its bookmark."""
    links = set(made.element.xpath("//w:hyperlink/@w:anchor"))
    assert "source-1" in links
    assert links <= set(made.element.xpath("//w:bookmarkStart/@w:name"))


def test_tables_repeat_their_heads(made: Docx) -> None:
    """And split no row."""
    for table in made.tables:
        assert table.rows[0]._tr.xpath("w:trPr/w:tblHeader")
        assert all(row._tr.xpath("w:trPr/w:cantSplit") for row in list(table.rows)[1:])


def test_tables_are_told_to_those_who_hear_them(made: Docx) -> None:
    """What each tells of, and that its first row and column are heads; nothing but words stands between them."""
    captions = made.element.xpath("//w:tblPr/w:tblCaption/@w:val")
    assert captions[:2] == ["Key actors", "Timeline"]
    assert len(captions) == len(made.tables)
    assert set(made.element.xpath("//w:tblLook/@w:firstRow")) == {"1"}
    assert all(it.text.strip() for it in made.paragraphs)


def test_it_says_in_which_language_it_is() -> None:
    """For readers that speak."""
    briefing = replace(factories.briefing(), language="fr")
    made = Document(io.BytesIO(render.render(briefing, "docx", LOOK)))
    assert made.styles.element.xpath("//w:docDefaults//w:lang/@w:val") == ["fr"]
    assert made.core_properties.language == "fr"


def test_it_says_which_source_was_not_read() -> None:
    """In the list, as the other formats do."""
    briefing = factories.briefing()
    first, *others = briefing.references
    made = render.render(replace(briefing, references=(replace(first, language="fr"), *others)), "docx", LOOK)
    listed = [it.text for it in Document(io.BytesIO(made)).paragraphs]
    assert len([it for it in listed if "in another language (fr), not read" in it]) == 1


def test_the_same_briefing_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the clock says."""
    first = render.render(factories.briefing(), "docx", LOOK)
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    assert render.render(factories.briefing(), "docx", LOOK) == first


def test_a_document_of_ones_own_gives_the_styles(tmp_path: Path) -> None:
    """Its words are not taken, and what is no document is told."""
    own = Document()
    own.add_paragraph("The house's own words")
    own.styles["Heading 1"].font.name = "Our Sans"
    own.save(str(tmp_path / "house.docx"))
    (tmp_path / "house.css").write_text('@import "standard.css";')
    look = render.Look(style="house", styles=(tmp_path, *LOOK.styles))
    made = Document(io.BytesIO(render.render(factories.briefing(), "docx", look)))
    assert made.styles["Heading 1"].font.name == "Our Sans"
    assert "The house's own words" not in [it.text for it in made.paragraphs]
    (tmp_path / "house.docx").write_bytes(b"no document")
    with pytest.raises(OutputError, match=r"house\.docx: is no Word document"):
        render.render(factories.briefing(), "docx", look)


def test_a_note_keeps_its_emphasis_and_its_points() -> None:
    """And none of its links and tags."""
    found = paragraphs("A **bold** word\n\n- *one*\n- [two](https://a.example) <b>x</b>")
    assert found[0] == (Words("A "), Words("bold", bold=True), Words(" word"))
    assert ["".join(words.text for words in it) for it in found[1:]] == ["• one", "• two x"]
