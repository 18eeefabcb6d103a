"""template.toml tells which sections a document has."""

from pathlib import Path

import pytest

from briefgen import outline
from briefgen.errors import UsageError


def made(folder: Path, name: str, text: str) -> None:
    (folder / name).mkdir(parents=True)
    (folder / name / "template.toml").write_text(text, encoding="utf-8")


def test_the_first_folder_that_has_a_template_wins(tmp_path: Path) -> None:
    """A user's template goes before the packaged one of the same name."""
    made(tmp_path / "own", "sitrep", 'sections = ["gaps"]\n[headings]\ngaps = "Unknowns"\n')
    made(tmp_path / "shipped", "sitrep", 'sections = ["summary"]\n')
    found = outline.load("sitrep", (tmp_path / "own", tmp_path / "shipped"))
    assert found.sections == ("gaps",)
    assert found.headings["gaps"] == "Unknowns"
    assert found.headings["summary"] == "Bottom line"


def test_an_unknown_template_lists_the_choices(tmp_path: Path) -> None:
    """Who misspells a template sees which there are."""
    made(tmp_path, "sitrep", "sections = []\n")
    made(tmp_path, "memo", "sections = []\n")
    with pytest.raises(UsageError, match="no template named 'sitrap'; choose one of: memo, sitrep"):
        outline.load("sitrap", (tmp_path,))


def test_an_unknown_section_in_a_template_names_the_file(tmp_path: Path) -> None:
    """A template's author is told where the mistake is."""
    made(tmp_path, "memo", 'sections = ["sumary"]\n')
    with pytest.raises(UsageError, match=r"memo.template\.toml: 'sections': unknown section 'sumary'"):
        outline.load("memo", (tmp_path,))


def test_every_mistake_in_a_template_is_told_at_once(tmp_path: Path) -> None:
    """Keys, values and sections, each with its place and what is meant or wanted."""
    text = 'titel = "Memo"\nsections = "gaps"\npages = 0\n[limits]\nsummary = "few"\n'
    made(tmp_path, "memo", text + '[headings]\nactors = 3\nsumary = "x"\n')
    with pytest.raises(UsageError) as caught:
        outline.load("memo", (tmp_path,))
    told = [line.partition("template.toml: ")[2] for line in str(caught.value).splitlines()]
    assert told[:4] == [
        "unknown key 'titel'; did you mean 'title'?",
        "'sections': must be a list of sections",
        "'pages': must be a whole number",
        "'limits.summary': must be a whole number",
    ]
    assert told[4].startswith("'headings': unknown section 'sumary'; choose from: summary, ")
    assert told[5:] == ["'headings.actors': must be text in quotation marks"]


def test_the_shipped_default_has_the_sections_of_a_situation_report() -> None:
    """The packaged template is found and starts with the bottom line."""
    assert outline.load("sitrep").sections[0] == "summary"
