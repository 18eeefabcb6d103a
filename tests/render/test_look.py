"""Templates and styles: found by name, run in a sandbox, wrong ones explained."""

from pathlib import Path

import pytest

from briefgen import render
from briefgen.errors import OutputError, UsageError
from briefgen.render.filters import quotation, weblink
from tests.render import factories

BRIEFING = factories.briefing(sections=factories.briefing().sections[:1])


def template(folder: Path, text: str) -> render.Look:
    """A look whose template prints ``text``."""
    (folder / "own").mkdir()
    (folder / "own" / "template.toml").write_text("sections = []")
    (folder / "own" / "briefing.md.j2").write_text(text)
    return render.Look("own", templates=(folder,))


def test_an_unknown_name_lists_the_choices() -> None:
    """Of templates, styles and formats."""
    with pytest.raises(UsageError, match=r"no template named 'x'; choose one of: .*sitrep"):
        render.render(BRIEFING, "md", render.Look("x"))
    with pytest.raises(UsageError, match=r"no style named 'x'; choose one of: .*standard"):
        render.render(BRIEFING, "html", render.Look(style="x"))
    with pytest.raises(UsageError, match="no format named 'x'; choose one of: md, html, pdf, docx, json, csv"):
        render.render(BRIEFING, "x", render.Look())  # type: ignore[arg-type]


def test_a_users_template_goes_first(tmp_path: Path) -> None:
    """And prints what it is told to, escaped."""
    look = template(tmp_path, "{{ document.title }} {{ document.facts[0] }} {{ '*' }}")
    assert render.render(BRIEFING, "md", look) == b"Veldania: fuel blockade of Port Maren As of 19 Nov 2025 \\*"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("ok\n{{ document.titel }}", r"own/briefing.md.j2:2: .*titel"),
        ("{{ nothing }}", r"own/briefing.md.j2:1: 'nothing' is undefined"),
        ("\n\n{% for %}", r"own/briefing.md.j2:3: "),
        ("{{ document.__class__.__mro__ }}", r"own/briefing.md.j2:1: .*unsafe"),
        ("{% include 'own/other.md.j2' %}", r"has no file own/other.md.j2"),
    ],
)
def test_a_mistake_in_a_template_names_file_line_and_variable(tmp_path: Path, text: str, message: str) -> None:
    """A template can reach nothing but the document."""
    with pytest.raises(OutputError, match=message):
        render.render(BRIEFING, "md", template(tmp_path, text))


def test_a_style_reaches_only_what_lies_beside_it(tmp_path: Path) -> None:
    """Its fonts and pictures go into the page; other files do not."""
    (tmp_path / "dot.svg").write_text("<svg/>")
    (tmp_path / "own.css").write_text("body { background: url(dot.svg) }")
    found = render.render(BRIEFING, "html", render.Look(style="own", styles=(tmp_path,))).decode()
    assert "url(data:image/svg+xml;base64,PHN2Zy8+)" in found
    (tmp_path / "own.css").write_text("body { background: url(../../etc/passwd) }")
    with pytest.raises(OutputError, match="only fonts and pictures beside the style"):
        render.render(BRIEFING, "html", render.Look(style="own", styles=(tmp_path,)))


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("plain", ("“", "”")),
        ("“all of it”", ("", "")),
        ("he said “so”, and left", ("‘", "’")),
        ("“so,” he said", ("‘", "’")),
        ("“so,” he said, “it is”", ("‘", "’")),
        ("", ("“", "”")),
    ],
)
def test_a_quote_has_marks_of_its_own_or_gets_some(text: str, marks: tuple[str, str]) -> None:
    """Never twice the same."""
    assert quotation(text) == marks


def test_only_links_to_the_web_are_links() -> None:
    """A source's address is what a page claimed."""
    assert weblink("https://a.example/b") == "https://a.example/b"
    assert [weblink(url) for url in ("javascript:alert(1)", "file:///etc/passwd", None)] == ["", "", ""]
