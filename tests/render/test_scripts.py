"""Names in any writing print on a machine without fonts, and the same there as anywhere."""

import base64
import io
import os
import re
import subprocess
import sys
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from briefgen import render
from briefgen.locations import packaged
from briefgen.render import scripts
from briefgen.render.scripts import FONTS, RARE, Font
from tests.render import factories

NAMES = "李明 〈國〉 하나 ひらがな カタカナ עברית ₪ العربية پښتو हिन्दी ไทย አማርኛ Ελλάδα Київ ქართული Հայերեն বাংলা தமிழ்"
SIGNS = "\u26a0 \u2605 \U0001f534 ₿ ƙ Ҟ →"
_PRINTED = (
    "import hashlib, sys; from dataclasses import replace;"
    "from briefgen import render; from tests.render import factories;"
    "made = replace(factories.briefing(), title=sys.argv[1], sections=factories.briefing().sections[:1]);"
    "print(hashlib.sha256(render.render(made, sys.argv[2], render.Look())).hexdigest())"
)


def printed(title: str, form: str = "pdf", **environment: str) -> tuple[str, str]:
    """The digest of a document with this title, and what was complained of."""
    command = [sys.executable, "-W", "ignore", "-c", _PRINTED, title, form]
    ran = subprocess.run(command, env={**os.environ, **environment}, capture_output=True, text=True, check=True)
    return ran.stdout, ran.stderr


@pytest.fixture
def bare(tmp_path: Path) -> str:
    """The settings of a machine without fonts."""
    settings = tmp_path / "fonts.conf"
    settings.write_text("<?xml version='1.0'?><fontconfig></fontconfig>", encoding="utf-8")
    return str(settings)


def test_a_machine_without_fonts_prints_names_by_the_same_bytes(bare: str) -> None:
    """Its own fonts are not asked where it has some."""
    made, complaints = printed(NAMES, FONTCONFIG_FILE=bare)
    assert complaints == ""
    assert made == printed(NAMES)[0]


def test_a_machine_without_fonts_prints_signs_and_rare_letters(bare: str) -> None:
    """None as a box."""
    assert printed(SIGNS, FONTCONFIG_FILE=bare)[1] == ""


@pytest.mark.parametrize("font", FONTS, ids=lambda font: str(font.family))
def test_a_font_has_all_letters_that_it_is_for(font: Font) -> None:
    """Else a letter that another font has would print as a box."""
    has = TTFont(packaged("styles") / scripts.FOLDER / font.file).getBestCmap()
    spans = [(int(a, 16), int(b or a, 16)) for a, b in re.findall(r"U\+(\w+)(?:-(\w+))?", font.ranges)]
    letters = [code for first, last in spans for code in range(first, last + 1)]
    assert [hex(code) for code in letters if unicodedata.category(chr(code))[0] != "C" and code not in has] == []


def test_every_font_is_shipped() -> None:
    """Those of signs too; and none that is not used."""
    files = {path.name for path in (packaged("styles") / scripts.FOLDER).iterdir()}
    assert files == {font.file for font in (*FONTS, *RARE)}


def test_what_the_styles_fonts_have_loads_nothing() -> None:
    """Of the others only what the text needs."""
    assert scripts.style("“Ilan Torešk” – Київ, Ελλάδα €5") == ""
    assert re.findall('family: ("[^"]*");', scripts.style("Toresk (토레스크)")) == ['"Droid Sans Fallback"']


def carried(title: str) -> dict[str, TTFont]:
    """The fonts for rare letters that a page with this title carries, by their families."""
    page = render.render(replace(factories.briefing(), title=title, sections=()), "html", render.Look()).decode()
    found = re.findall(r'font-family: ("[^"]+"); src: url\("data:font/ttf;base64,([^"]+)"', page)
    return {family: TTFont(io.BytesIO(base64.b64decode(font))) for family, font in found}


def test_a_page_carries_the_shapes_of_its_rare_letters() -> None:
    """Those and no others: whoever opens it may have no font for them."""
    fonts = carried("Toresk (토레스크), العربية")
    assert list(fonts) == ['"IBM Plex Sans Arabic"', '"Droid Sans Fallback"']
    assert set(fonts['"Droid Sans Fallback"'].getBestCmap()) == set(map(ord, "토레스크"))
    assert set(map(ord, "العربية")) <= set(fonts['"IBM Plex Sans Arabic"'].getBestCmap())
    assert len(fonts['"IBM Plex Sans Arabic"'].getGlyphOrder()) > len(set("العربية"))  # also as they join


def test_a_page_without_rare_letters_carries_the_styles_fonts_alone() -> None:
    """Most pages have none."""
    assert carried("“Ilan Torešk” – Київ, Ελλάδα €5") == {}


def test_a_page_with_rare_letters_is_the_same_anywhere(bare: str) -> None:
    """Whatever fonts the machine has, and however its hashes are seeded."""
    one = printed(NAMES, "html", FONTCONFIG_FILE=bare, PYTHONHASHSEED="1")
    assert one == (printed(NAMES, "html", PYTHONHASHSEED="2")[0], "")
