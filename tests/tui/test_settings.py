"""What a person set by hand: it counts, and every mistake in it is told at once, with what was meant."""

from pathlib import Path

import pytest

from briefgen.locations import packaged
from briefgen.tui.actions import actions, mistakes
from briefgen.tui.settings import Settings
from tests.tui.desks import show
from tests.tui.pilot import Story


def test_a_theme_and_keys_of_ones_own(tmp_path: Path) -> None:
    """A theme file gives colours, ``tui.toml`` keys, with quotation marks around the name or without."""
    (tmp_path / "themes").mkdir()
    (tmp_path / "themes" / "harbour.toml").write_text('primary = "#204060"\naccent = "#ffaa00"', encoding="utf-8")
    (tmp_path / "tui.toml").write_text(
        'theme = "harbour"\n[keys]\n"preview.drop" = "D"\nmain.export = "ctrl+e"', encoding="utf-8"
    )
    settings = Settings.load(tmp_path)
    assert (settings.theme, settings.keys) == ("harbour", {"preview.drop": "D", "main.export": "ctrl+e"})
    assert [theme.name for theme in settings.themes] == ["harbour"]
    assert settings.mistakes == ()


def test_all_mistakes_of_the_files_are_told(tmp_path: Path) -> None:
    """Each with its file; what is right beside them counts."""
    (tmp_path / "themes").mkdir()
    (tmp_path / "themes" / "a.toml").write_text("dark = true", encoding="utf-8")
    (tmp_path / "themes" / "b.toml").write_text('primary = "blooo"\nacent = "red"', encoding="utf-8")
    (tmp_path / "tui.toml").write_text('them = "nord"\n[keys]\n"main.add" = 3\n"main.export" = "E"', encoding="utf-8")
    settings = Settings.load(tmp_path)
    told = "\n".join(settings.mistakes)
    assert "tui.toml: unknown key 'them'; did you mean 'theme'?" in told
    assert "tui.toml: 'main.add' is 3, not a key" in told
    assert "a.toml: a theme needs at least the colour 'primary'" in told
    assert "b.toml: 'primary' is 'blooo', not a colour" in told
    assert "b.toml: unknown key 'acent'; did you mean 'accent'?" in told
    assert (settings.themes, settings.keys) == ((), {"main.export": "E"})


@pytest.mark.parametrize("text", ["keys = 3", "theme = 4", "[keys", '[keys]\n"a.b" = ["c"]', "\x00"])
def test_a_file_of_any_shape_is_told_and_does_no_harm(text: str, tmp_path: Path) -> None:
    """The program opens with what is left."""
    (tmp_path / "tui.toml").write_text(text, encoding="utf-8")
    settings = Settings.load(tmp_path)
    assert settings.mistakes
    assert settings.keys == {}


@pytest.mark.parametrize(
    ("name", "key", "told"),
    [
        ("preview.drp", "D", "there is no action 'preview.drp'; did you mean 'preview.drop'?"),
        ("main.zzzzzzzzzz", "D", "known: main.add, main.articles"),
        ("nowhere", "D", "known: actors.…, advisories.…"),
        ("main.export", "ctrl-e", "'main.export': 'ctrl-e' is no key; write it as in D, ?, f5, ctrl+e"),
        ("preview.drop", "p", "'p' is given to 'preview.drop' and to 'preview.pin'"),
        ("preview.drop", "j", "'j' is given to 'preview.drop' and to 'list.down'"),
        ("timeline.merge", "ctrl+z", "'ctrl+z' is given to 'timeline.merge' and to 'board.undo'"),
    ],
)
def test_a_key_that_cannot_be_given_is_told(name: str, key: str, told: str) -> None:
    """An unknown action with the nearest that there is, no key, a key that another action of the place has."""
    (found,) = mistakes({name: key})
    assert told in found


@pytest.mark.parametrize(
    "key", ["D", "+", "plus", "comma", "?", "question_mark", "ctrl+e", "shift+f5", "f12,ctrl+left", "é"]
)
def test_every_way_to_write_a_key_is_one(key: str) -> None:
    """By its sign, by its name, with modifiers, several with commas."""
    assert mistakes({"main.export": key}) == []


def test_keys_that_change_places_do_not_clash() -> None:
    """What is taken from one action is free for another."""
    assert mistakes({"preview.drop": "p", "preview.pin": "d"}) == []
    assert len(mistakes({"preview.drop": "w", "preview.pin": "w"})) == 1


def test_mistakes_are_told_when_the_program_opens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All at once, with the name of the file; keys that are right count."""
    monkeypatch.setenv("BRIEFGEN_CONFIG", str(tmp_path))
    text = 'theme = "nrod"\n[keys]\n"preview.drp" = "D"\n"main.exprot" = "e"\n"main.boards" = "B"'
    (tmp_path / "tui.toml").write_text(text, encoding="utf-8")

    async def story(it: Story) -> None:
        (told,) = [note.message for note in it.app._notifications]
        lines = told.splitlines()
        assert all(line.startswith(str(tmp_path / "tui.toml")) for line in lines)
        for words in ("no theme 'nrod'", "mean 'preview.drop'?", "mean 'main.export'?"):
            assert sum(words in line for line in lines) == 1
        assert "B Boards" in it.text()

    show(story, tmp_path)


def test_the_manual_names_every_action() -> None:
    """A key can be given to what is in its table."""
    manual = (packaged("templates").parent / "docs" / "tui.md").read_text(encoding="utf-8")
    assert [it.name for it in actions() if f"`{it.name}`" not in manual] == []
