"""Whole stories at the keys, from opening a project to files that a headless build makes byte by byte the same."""

from pathlib import Path
from typing import get_args

from briefgen import edits
from briefgen.model.briefing import Format, Section
from briefgen.model.synthesis import Actor, Divergence
from tests.cli.running import run
from tests.tui.pilot import Story, tell

WRITTEN = ("md", "pdf", "json")


def section(story: Story, name: str) -> Section:
    """A section of the briefing on the desk."""
    assert story.bench.desk.briefing is not None
    return next(it for it in story.bench.desk.briefing.sections if it.name == name)


def test_a_morning_of_corrections_survives_and_a_headless_build_writes_the_same(project: Path) -> None:
    """Deselect, reorder, merge, reject, date, export, quit, reopen: all is there, and ``build`` writes the same."""
    told: dict[str, list[str]] = {}

    async def correct(story: Story) -> None:
        await story.press("1", "space")
        await story.press("2", "right_square_bracket")
        await story.press("b", "2")
        first, second, *_ = [it for it in story.bench.desk.whole.actors if it.type == "person"]  # type: ignore[union-attr]
        await mark(story, first, second)
        await story.press("g")
        await story.press("escape", "b", "1")
        await story.keys("d")
        await story.type("another count")
        await story.press("enter")
        await story.press("escape", "1", "slash")
        await story.type("radio is:undated")
        await story.press("enter", "e")
        await story.type("2025-10-15")
        await story.press("enter")
        told["actors"] = [it.name for it in section(story, "actors").items if isinstance(it, Actor)]
        told["topics"] = [it.topic for it in section(story, "divergences").items if isinstance(it, Divergence)]
        await export(story)

    tell(correct, project)
    kept = edits.load(project / "briefing.edits.toml")
    assert [it.change for it in kept.actors] == ["merge"]
    assert [(it.change, it.text) for it in kept.items] == [("drop", "another count")]
    assert [(it.target.id, it.selected, str(it.published)) for it in kept.articles] == [
        ("articles/01-maren-tribune.txt", False, "None"),
        ("articles/04-radio-oshen.txt", None, "2025-10-15"),
    ]

    async def reopen(story: Story) -> None:
        row = story.bench.desk.rows[0]
        assert not story.bench.desk.is_selected(row)
        assert [it.name for it in section(story, "actors").items if isinstance(it, Actor)] == told["actors"]
        assert [it.topic for it in section(story, "divergences").items if isinstance(it, Divergence)] == told["topics"]
        assert dict(kept.project)["sections"][:2] == ("actors", "summary")  # type: ignore[index]

    tell(reopen, project)
    for name in WRITTEN:
        assert run("build", project, "-o", project / f"headless.{name}", "-q").code == 0
        assert (project / f"headless.{name}").read_bytes() == (project / f"briefing.{name}").read_bytes()


def test_a_project_file_that_is_saved_in_another_window_is_read_again(project: Path) -> None:
    """The title in the bar is the one that was saved, without a key being pressed."""
    file = project / "briefing.toml"

    async def save(story: Story) -> None:
        old = next(line for line in file.read_text(encoding="utf-8").splitlines() if line.startswith("title"))
        file.write_text(
            file.read_text(encoding="utf-8").replace(old, 'title = "Port Maren on Friday"'), encoding="utf-8"
        )
        await story.until(lambda: "Port Maren on Friday" in story.text())

    tell(save, project)


def test_with_all_articles_left_out_the_screen_says_so_and_how_to_go_on(project: Path) -> None:
    """No old findings are shown as the present ones; one step back all is there again."""

    async def empty(story: Story) -> None:
        before = story.bench.desk.briefing
        await story.press("1", "A")
        assert "All articles are left out." in story.text()
        assert "no readable article" not in story.text()
        assert "☑ Timeline   " in story.text()
        await story.press("b", "2")
        await story.until(lambda: "no readable article" in story.text())
        await story.press("escape", "ctrl+z")
        assert story.bench.desk.briefing == before

    tell(empty, project)


async def mark(story: Story, *actors: Actor) -> None:
    """Mark actors on their board."""
    from briefgen.tui.widgets.blocks import BlockList

    rows = story.app.screen.query_one("#list", BlockList)
    for actor in actors:
        rows.go([block.key for block in rows.blocks].index(actor.id))
        await story.keys("space")


async def export(story: Story) -> None:
    """Write Markdown, PDF and JSON through the dialog."""
    from textual.widgets import Checkbox

    await story.keys("x")
    for name in get_args(Format):
        story.app.screen.query_one(f"#format-{name}", Checkbox).value = name in WRITTEN
    await story.keys("ctrl+s")
    base = story.bench.desk.opening.base
    await story.until(lambda: all((base / f"briefing.{name}").exists() for name in WRITTEN))
    await story.settle()
