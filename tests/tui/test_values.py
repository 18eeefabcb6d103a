"""Text, dates and memory: what the screens are made of."""

from pathlib import Path

import pytest
from rich.cells import cell_len

from briefgen.tui import dates
from briefgen.tui.memory import Memory
from briefgen.tui.opening import Opening
from briefgen.tui.text import breaks, fitted, flow, placed, shown


def test_wrapped_lines_hold_every_word_and_fit() -> None:
    """Nothing is lost or overlong, whatever the script; a word longer than the line is cut."""
    text = "A quay of Port Maren, 馬連港の埠頭, is closedclosedclosedclosed for now."
    lines = breaks(text, 12)
    assert "".join(text[start:end] for start, end in lines) == text
    assert all(cell_len(text[start:end].rstrip()) <= 12 for start, end in lines)


def test_styles_stay_with_their_words_across_lines() -> None:
    """A piece that is broken keeps its style on both lines."""
    lines = flow([("one two ", ""), ("three four", "strong")], 10, first="• ")
    assert [[style for _, style in line] for line in lines] == [["", ""], ["", "strong"], ["", "strong"]]


def test_control_characters_never_reach_the_terminal() -> None:
    """An escape sequence in a title is shown, not obeyed; every character keeps its place."""
    text = "a\x1b[31mred\x07\u202e\n"
    assert shown(text) == "a·[31mred·· "
    assert len(shown(text)) == len(text)


def test_a_path_out_of_the_projects_folder_is_told_by_its_end() -> None:
    """Nobody counts dots; one within it is told whole."""
    assert placed("../../../srv/desk/late.txt") == "…/desk/late.txt"
    assert placed("articles/late.txt") == "articles/late.txt"


def test_fitted_text_has_exactly_its_width() -> None:
    """Shorter text is padded, longer text ends in an ellipsis."""
    assert fitted("quay", 6) == "quay  "
    assert fitted("harbour office", 8) == "harbour…"
    assert cell_len(fitted("馬連港", 4)) == 4


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("2025", "2025"),
        ("2025-9", "2025-09"),
        ("17 Sep 2025", "2025-09-17"),
        ("September 17, 2025", "2025-09-17"),
        ("sept 2025", "2025-09"),
        ("2025-09-17/2025-09-20", "2025-09-17/2025-09-20"),
    ],
)
def test_dates_are_taken_as_people_type_them(typed: str, edtf: str) -> None:
    """At the precision that was typed."""
    assert dates.edtf(typed) == edtf


@pytest.mark.parametrize("typed", ["yesterday", "2025-13", "31 Feb 2025", "17 Foo 2025", ""])
def test_what_is_no_date_is_refused(typed: str) -> None:
    """With a message for the person."""
    with pytest.raises(ValueError, match=r"date|calendar|month"):
        dates.edtf(typed)


@pytest.mark.parametrize("typed", ["yesterday", "2025-09", "17 September", "2025-09-17/2025-09-20"])
def test_where_a_day_is_asked_for_nothing_else_is_offered(typed: str) -> None:
    """The message names the forms of a day, not those of months and of periods."""
    with pytest.raises(ValueError, match=r"^a day, as in 2025-09-17 or 17 Sep 2025$"):
        dates.day(typed)


def test_memory_comes_back_and_a_damaged_file_is_an_empty_one(tmp_path: Path) -> None:
    """Plain JSON; what cannot be read is forgotten, not a reason to stop."""
    memory = Memory(tmp_path / "screens.json")
    opening = Opening(tmp_path / "briefing.toml", (), tmp_path)
    memory.opened(opening)
    memory.place(opening).title = "Port Maren on Friday"
    memory.place(opening).drafts["gaps new"] = "Wait for the [port] office"
    memory.save()
    again = Memory.load(memory.file)
    assert again.title(again.recent[0]) == "Port Maren on Friday"
    assert again.unfinished == [str(tmp_path / "briefing.toml")]
    assert again.place(opening).drafts == {"gaps new": "Wait for the [port] office"}
    memory.file.write_text('{"places": [1', encoding="utf-8")
    assert Memory.load(memory.file).recent == []
