"""briefing.toml is read whole, and every mistake in it is named at once."""

import re
from datetime import date
from pathlib import Path

import pytest

from briefgen import project
from briefgen.errors import ProjectError


def written(folder: Path, text: str) -> Path:
    path = folder / "briefing.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_all_mistakes_are_reported_at_once_with_file_key_and_nearest_key(tmp_path: Path) -> None:
    """A person mends a project file in one go."""
    path = written(tmp_path, 'titel = "Veldania"\n[summary]\nword = 90\n[timeline]\nentries = 0\n')
    with pytest.raises(ProjectError) as caught:
        project.load(path)
    lines = str(caught.value).splitlines()
    assert len(lines) == 3
    assert all(line.startswith(f"{path}: ") for line in lines)
    assert "unknown key 'titel'; did you mean 'title'?" in lines[2]
    assert "unknown key 'summary.word'; did you mean 'words'?" in lines[0]
    assert "'timeline.entries'" in lines[1]


def test_a_timeline_that_ends_before_it_begins_is_told(tmp_path: Path) -> None:
    """It would be empty, and nothing would say why."""
    path = written(tmp_path, "[timeline]\nfrom = 2031-06-01\nto = 2031-01-01\n")
    with pytest.raises(ProjectError, match="'timeline': 'from' is after 'to'"):
        project.load(path)


def test_an_unknown_section_lists_the_choices(tmp_path: Path) -> None:
    """Who misspells a section sees which there are."""
    path = written(tmp_path, 'sections = ["summery"]\n')
    with pytest.raises(ProjectError, match=r"'sections\.1'.*'summary', 'actors'.*got 'summery'"):
        project.load(path)


def test_invalid_toml_names_file_and_line(tmp_path: Path) -> None:
    """A broken file is told by its place."""
    path = written(tmp_path, 'title = "Veldania"\nas_of = \n')
    with pytest.raises(ProjectError, match=r"briefing\.toml: is not valid TOML.*line 2"):
        project.load(path)


def test_a_missing_file_is_told_with_what_to_do(tmp_path: Path) -> None:
    """A wrong path is no traceback."""
    with pytest.raises(ProjectError, match=r"none\.toml: cannot be read"):
        project.load(tmp_path / "none.toml")


def test_what_was_typed_beats_the_file(tmp_path: Path) -> None:
    """--set and the options go on top of the project file."""
    path = written(tmp_path, 'title = "Veldania"\n[summary]\nwords = 90\n')
    changes = dict(project.parse_change(text) for text in ("summary.words=250", "timeline.from=2026-01-02"))
    loaded = project.load(path, changes)
    assert loaded.summary.words == 250
    assert loaded.timeline.start == date(2026, 1, 2)
    assert loaded.title == "Veldania"


def test_a_change_that_is_no_toml_is_taken_as_text() -> None:
    """Nobody has to quote a word for the shell and for TOML."""
    assert project.parse_change("title=The flood") == ("title", "The flood")


def test_a_change_without_a_value_is_refused() -> None:
    """The message shows how it is written."""
    with pytest.raises(ProjectError, match="KEY=VALUE"):
        project.parse_change("title")


def test_options_are_the_keys_that_differ_from_their_defaults() -> None:
    """A briefing says how it was made, and no more."""
    made = project.make({"title": "Veldania", "summary": {"ranker": "lexrank", "words": 180}}, where="test")
    assert made.options() == (("summary.ranker", "lexrank"),)


def test_given_facts_reach_the_sources() -> None:
    """What a person says of an article travels with its address."""
    made = project.make(
        {"articles": [{"path": "a.txt", "published": date(2026, 1, 2), "restore": ["Talks"]}]}, where="test"
    )
    (spec,) = made.specs()
    assert (spec.path, spec.given.published, spec.given.restore) == ("a.txt", date(2026, 1, 2), ("Talks",))


def test_words_to_be_printed_have_no_control_characters() -> None:
    """No document can hold them, and a Word file ended in a traceback."""
    made = project.make({"title": "Port\x07 Maren\x1b", "notes": [{"text": "Ask.\n\n*Who?*"}]}, {}, where="test")
    assert made.title == "Port Maren"
    assert made.notes[0].text == "Ask.\n\n*Who?*"


def test_a_blank_title_is_told(tmp_path: Path) -> None:
    """A heading of nothing but blanks is a mistake."""
    with pytest.raises(ProjectError, match=r"'title'.*is blank; write something, or leave the key out"):
        project.load(written(tmp_path, 'title = "  "\n'))


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    """Editors on Windows begin a file with one."""
    (tmp_path / "briefing.toml").write_text('title = "Veldania"', encoding="utf-8-sig")
    assert project.load(tmp_path / "briefing.toml").title == "Veldania"


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("summary.words", "many", "should be a whole number (got 'many')"),
        ("sections", "summary", "should be a list in square brackets (got 'summary')"),
        ("summary", 3, "should be a table of keys (got 3)"),
        ("as_of", "soon", "should be a day, as in 2026-03-09 (got 'soon')"),
        ("title", 3, "should be text in quotation marks (got 3)"),
        ("language_model", "", "should have at least 1 character (got '')"),
    ],
)
def test_a_wrong_value_is_told_with_what_to_write(key: str, value: object, told: str) -> None:
    """In the words of the project file, not of the program's language."""
    with pytest.raises(ProjectError, match=re.escape(f"'{key}': ") + ".*" + re.escape(told)):
        project.make({}, {key: value}, where="command line")


def test_words_of_the_program_are_no_part_of_a_message() -> None:
    """Neither patterns nor values of Python."""
    table = {"articles": [{"path": "a", "language": "French"}], "timeline": {"from": "2026-03-09", "to": "2026-03-08"}}
    with pytest.raises(ProjectError) as caught:
        project.make(table, where="x.toml")
    assert str(caught.value).splitlines() == [
        "x.toml: 'articles.1.language': should be a code of two or three letters, as in fr (got 'French')",
        "x.toml: 'timeline': 'from' is after 'to', so that nothing would be left",
    ]
