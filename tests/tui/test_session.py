"""Corrections in a file that others write too: nothing that anybody wrote is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefgen import edits
from briefgen.edits import Edits
from briefgen.tui import changes
from briefgen.tui.bench import Bench
from briefgen.tui.desk import Desk
from briefgen.tui.memory import Memory
from briefgen.tui.opening import Opening
from briefgen.tui.work import Work


class Person:
    """Somebody with a project on the desk, who hears what is told."""

    def __init__(self, folder: Path, work: Work) -> None:
        project = folder / "briefing.toml"
        project.touch()
        self.heard: list[str] = []
        desk = Desk.of(Opening(project, (), folder), folder)
        memory = Memory(folder / "screens.json")
        self.bench = Bench(desk, work, memory, lambda told, _: self.heard.append(told), lambda: None)

    def set(self, **settings: str) -> None:
        """Choose something of the briefing."""
        for key, value in settings.items():
            self.bench.change(f"{key} set", lambda now: changes.setting(now, key, value))  # noqa: B023 - called at once

    @property
    def settings(self) -> dict[str, object]:
        """What is on the desk."""
        return dict(self.bench.desk.session.edits.project)


@pytest.fixture(scope="module")
def work() -> Iterator[Work]:
    """One process for all, whose briefings nobody waits for."""
    process = Work(lambda _: None)
    yield process
    process.stop(at_once=True)


def written(folder: Path) -> dict[str, object]:
    """What is in the file."""
    return dict(edits.load(folder / "briefing.edits.toml").project)


def test_what_somebody_else_wrote_stays_when_something_is_corrected(tmp_path: Path, work: Work) -> None:
    """Two windows on one project: a step is taken from what the file holds by then."""
    one, other = Person(tmp_path, work), Person(tmp_path, work)
    one.set(title="Port Maren")
    other.set(style="formal")
    one.set(template="timeline")
    assert written(tmp_path) == {"title": "Port Maren", "style": "formal", "template": "timeline"} == one.settings


def test_what_somebody_else_wrote_is_shown_and_can_be_taken_back(tmp_path: Path, work: Work) -> None:
    """It is one step among one's own."""
    one = Person(tmp_path, work)
    one.set(title="Port Maren")
    edits.save(tmp_path / "briefing.edits.toml", Edits(project=(("title", "Port Oshen"),)))
    one.bench.look_at_files()
    assert one.settings == {"title": "Port Oshen"}
    assert one.heard == ["briefing.edits.toml was changed elsewhere; ctrl+z brings back what was"]
    one.bench.undo()
    assert written(tmp_path) == {"title": "Port Maren"}


def test_a_file_that_cannot_be_read_is_not_written_over(tmp_path: Path, work: Work) -> None:
    """Whoever is editing it is told once, and when something is to be corrected; then all goes on."""
    one, file = Person(tmp_path, work), tmp_path / "briefing.edits.toml"
    one.set(title="Port Maren")
    file.write_text("[project\n", encoding="utf-8")
    for _ in range(2):
        one.bench.look_at_files()
    assert len(one.heard) == 1
    one.set(style="formal")
    one.bench.undo()
    assert file.read_text(encoding="utf-8") == "[project\n"
    assert one.settings == {"title": "Port Maren"}
    assert all("is not valid TOML" in told and "until the file is mended or deleted" in told for told in one.heard)
    file.write_text('[project]\nmarking = "TLP:RED"\n', encoding="utf-8")
    one.set(style="formal")
    assert written(tmp_path) == {"marking": "TLP:RED", "style": "formal"}


def test_what_could_not_be_written_is_not_called_saved(tmp_path: Path, work: Work) -> None:
    """The next step that can be written keeps both."""
    one = Person(tmp_path, work)
    away = tmp_path.rename(tmp_path.with_name("away"))
    tmp_path.touch()
    one.set(title="Port Maren")
    assert not one.bench.desk.session.is_kept
    assert "briefing.edits.toml" in one.heard[-1]
    tmp_path.unlink()
    away.rename(tmp_path)
    one.set(style="formal")
    assert one.bench.desk.session.is_kept
    assert written(tmp_path) == {"title": "Port Maren", "style": "formal"}
