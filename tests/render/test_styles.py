"""Every style prints every template; a style of one's own builds on a shipped one by a few variables."""

import io
import logging
import re
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader

from briefgen import render
from briefgen.errors import OutputError
from briefgen.model.briefing import Section
from briefgen.render import page, sample
from briefgen.verify import verify
from tests.render import factories
from tests.render.claims import DIVERGENCES

STYLES = ("compact", "contrast", "formal", "standard")
PAIRS = (("ocha", "formal"), ("timeline", "compact"), ("advisory", "contrast"), ("comparison", "standard"))
"""Each style and each template of more than one page once; sitrep and onepager have their own tests."""
OWN = """@import "formal.css";
:root { --accent: #004d40; --font: "Source Sans 3"; --logo: url("logo.svg"); --page: Letter }
"""
LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"><rect width="80" height="20" fill="#004d40"/></svg>'
)


@pytest.fixture
def complaints() -> io.StringIO:
    """What WeasyPrint complains of."""
    heard = io.StringIO()
    logging.getLogger("weasyprint").addHandler(logging.StreamHandler(heard))
    return heard


def own(folder: Path, css: str) -> render.Look:
    (folder / "own.css").write_text(css)
    (folder / "logo.svg").write_text(LOGO)
    return render.Look(style="own", styles=(folder, *render.Look().styles))


def test_these_are_the_styles() -> None:
    """By name."""
    assert render.Look().style_names() == STYLES


@pytest.mark.parametrize(("template", "style"), PAIRS)
def test_a_style_prints_a_template(template: str, style: str, tmp_path: Path, complaints: io.StringIO) -> None:
    """Without a complaint, and all that the data say is on the pages."""
    path = tmp_path / "briefing.pdf"
    path.write_bytes(render.render(sample.FULL, "pdf", render.Look(template, style)))
    assert complaints.getvalue() == ""
    assert verify(path) == ()


def test_colour_font_logo_and_paper_are_variables(tmp_path: Path, complaints: io.StringIO) -> None:
    """Four of them, in a style of two lines that builds on another."""
    made = render.render(sample.EMPTY, "pdf", own(tmp_path, OWN))
    assert complaints.getvalue() == ""
    with pikepdf.open(io.BytesIO(made)) as found:
        assert [float(it) for it in found.pages[0].MediaBox] == [0, 0, 612, 792]
        fonts = {str(it.BaseFont) for it in found.objects if isinstance(it, pikepdf.Dictionary) and "/BaseFont" in it}
    assert all("Source-Sans-3" in name for name in fonts)


@pytest.mark.parametrize("template", ["comparison", "sitrep"])
def test_large_print_is_large(template: str) -> None:
    """Smaller than 14 pt are the running heads and the numbers of sources alone."""
    small: list[str] = []

    def heard(text: str, outer: list[float], inner: list[float], _font: object, size: float) -> None:
        is_in_picture = outer[0] == 1
        if not is_in_picture and round(abs(size * inner[3] * outer[3]), 1) < 14:
            small.append(text.strip())

    made = render.render(factories.briefing(), "pdf", render.Look(template, "contrast"))
    for sheet in PdfReader(io.BytesIO(made)).pages:
        sheet.extract_text(visitor_text=heard)
    assert [it for it in small if not re.fullmatch(r"[\d, ]*|page.*|As of.*|TLP:.*|Veldania: .*", it)] == []


@pytest.mark.parametrize("template", ["comparison", "sitrep"])
def test_large_print_is_large_in_pictures_too(template: str) -> None:
    """Drawn for letters of 11 px, they are as wide as the text: 180 mm."""
    look = render.Look(template, "contrast")
    made = page.html(factories.briefing(), look, page.Page(page.print_style(look), "print"))
    widths = [float(it) for it in re.findall(r'<svg[^>]* viewBox="0 0 ([\d.]+) ', made)]
    assert widths
    assert all(11 * 180 / 25.4 * 72 / width >= 14 for width in widths)


def test_no_page_of_large_print_begins_with_the_day_of_what_stands_before_it() -> None:
    """A day stays with the words that were said on it, wherever the page ends."""
    dated = [
        replace(it, id=f"d{number:010x}", positions=tuple(replace(side, date="2025-11-04") for side in it.positions))
        for number, it in enumerate(DIVERGENCES * 7)
    ]
    issues = Section("divergences", "Diverging claims", tuple(dated))
    made = render.render(replace(factories.briefing(), sections=(issues,)), "pdf", render.Look("sitrep", "contrast"))
    pages = [sheet.extract_text().strip().splitlines() for sheet in PdfReader(io.BytesIO(made)).pages]
    assert len(pages) > 5
    assert [lines[:2] for lines in pages if "4 Nov 2025" in lines[:2]] == []


def test_a_web_page_carries_its_logo_and_fonts(tmp_path: Path) -> None:
    """Those of the style that it builds on too; nothing is left to load."""
    css = page.screen_style(own(tmp_path, OWN))
    assert "--logo: url(data:image/svg+xml;base64," in css
    assert "@import" not in css
    assert "url(fonts" not in css
    assert css.index("--accent: #17407a") < css.index("--accent: #26384f") < css.index("--accent: #004d40")


@pytest.mark.parametrize(
    ("css", "message"),
    [('@import "nosuch.css";', "imports 'nosuch.css', which is no style"), ('@import "own.css";', "no style")],
)
def test_an_import_that_leads_nowhere_is_told(tmp_path: Path, css: str, message: str) -> None:
    """A style cannot build on itself either."""
    with pytest.raises(OutputError, match=message):
        page.print_style(own(tmp_path, css))


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("lego.svg", "'lego.svg' in a style: there is no such file"),
        ("https://example.org/logo.svg", "only fonts and pictures beside the style"),
        ("../logo.svg", "only fonts and pictures beside the style"),
    ],
)
def test_a_picture_that_cannot_be_used_is_told_for_paper_and_screen(tmp_path: Path, path: str, message: str) -> None:
    """A logo that is not there is missed by nobody who looks at a PDF of a style that is new to him."""
    look = own(tmp_path, OWN.replace("logo.svg", path))
    for style in (page.print_style, page.screen_style):
        with pytest.raises(OutputError, match=message):
            style(look)


def test_a_circle_of_imports_is_told(tmp_path: Path) -> None:
    """It has no end."""
    (tmp_path / "other.css").write_text('@import "own.css";')
    with pytest.raises(OutputError, match="imports itself"):
        page.print_style(own(tmp_path, '@import "other.css";'))
