"""What is painted again after a change, and what is not."""

from pathlib import Path

from textual.strip import Strip

from briefgen.progress import Step
from briefgen.tui.widgets.bars import PATIENCE
from briefgen.tui.widgets.lines import LineView
from briefgen.tui.widgets.preview import Preview
from tests.tui.desks import found, show
from tests.tui.pilot import Story


def counted(view: LineView) -> list[int]:
    """The lines that a view is asked for from now on."""
    asked: list[int] = []
    draw = view.render_line

    def render_line(y: int) -> Strip:
        asked.append(y)
        return draw(y)

    view.render_line = render_line  # type: ignore[method-assign]
    return asked


def test_leaving_out_an_article_paints_its_line_and_not_the_panes(tmp_path: Path) -> None:
    """Until the briefing follows, the preview stays as it is, and of the list one row changes."""

    async def story(it: Story) -> None:
        await it.keys("1", "down")
        rows, preview = (counted(it.app.screen.query_one(name, LineView)) for name in ("#articles", "#preview"))
        await it.keys("space")
        await it.pilot.pause(0.1)
        assert set(rows) == {2}
        assert preview == []

    show(story, tmp_path)


def test_the_same_briefing_again_paints_nothing(tmp_path: Path) -> None:
    """A correction that changes nothing that is seen costs no frame."""

    async def story(it: Story) -> None:
        await it.pilot.pause(0.2)
        asked = counted(it.app.screen.query_one(Preview))
        it.bench.desk.take(found())
        it.app.screen.desk_changed(found())  # type: ignore[attr-defined]
        await it.pilot.pause(0.2)
        assert asked == []

    show(story, tmp_path)


def test_what_is_done_in_a_moment_moves_nothing_and_what_takes_longer_is_told(tmp_path: Path) -> None:
    """The line of progress appears under the panes only after a while, and goes when the work is done."""

    async def story(it: Story) -> None:
        await it.pilot.pause(0.5)
        before = it.text()
        it.bench.desk.step = Step("comparing", 0, 0)
        it.app.screen.desk_changed(it.bench.desk.step)  # type: ignore[attr-defined]
        await it.pilot.pause(PATIENCE / 3)
        assert it.text() == before
        await it.until(lambda: "comparing …   the briefing is as before   ctrl+x cancels" in it.text())
        it.bench.desk.step = None
        it.app.screen.desk_changed(found())  # type: ignore[attr-defined]
        await it.until(lambda: it.text() == before)

    show(story, tmp_path)
