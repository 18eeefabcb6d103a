"""Boards and dialogs: what they say, which keys they show, and that keys typed ahead do no harm."""

from dataclasses import replace
from pathlib import Path

import pytest
from rich.color import ColorSystem

from briefgen.edits import Edits, NoteEdit
from briefgen.model.problem import Problem
from briefgen.tui.messages import Heard
from briefgen.tui.opening import Opening
from briefgen.tui.screens.boards.divergences import ONE_SIDE, DivergencesBoard
from briefgen.tui.screens.main import MainScreen
from briefgen.tui.themes import SIXTEEN, fitting
from briefgen.tui.widgets.blocks import BlockList
from briefgen.tui.widgets.columns import Columns
from briefgen.tui.widgets.keys import KeyLine
from briefgen.tui.widgets.lines import LineView
from briefgen.tui.widgets.preview import Preview
from briefgen.tui.wire import Export, Failed, Written
from briefgen.tui.work import Work
from tests.tui.desks import found, show
from tests.tui.pilot import Story


def test_keys_typed_ahead_answer_a_menu_once(tmp_path: Path) -> None:
    """A date typed into a menu opens one board, and closes nothing else."""

    async def story(it: Story) -> None:
        await it.keys("b", *"2025")
        assert it.app.screen.query("#statements")
        await it.keys("escape", "escape", "escape")
        assert isinstance(it.app.screen, MainScreen)

    show(story, tmp_path)


def test_a_board_says_that_it_waits(tmp_path: Path) -> None:
    """Until the findings are there it is not blank."""

    async def story(it: Story) -> None:
        it.bench.desk.whole = None
        for number in "123":
            await it.keys("b", number)
            assert "The articles are being compared …" in it.text()
            await it.keys("escape")

    show(story, tmp_path)


@pytest.mark.parametrize("board", ["1", "2"])
def test_a_board_says_why_there_is_nothing_in_as_many_lines_as_it_takes(board: str, tmp_path: Path) -> None:
    """A long reason of several lines is wrapped within the frame."""

    async def story(it: Story) -> None:
        it.bench.desk.take(Failed("no readable article\n" + "late.txt: is empty; paste the article into it " * 3))
        await it.keys("b", board)
        lines = it.text().splitlines()
        assert any("no readable article" in line for line in lines)
        framed = [line.rstrip() for line in lines[2:20] if line.strip()]
        assert all(line[0] in "│─╰" and line[-1] in "│─╯" for line in framed)
        assert " ".join(it.text().replace("│", " ").split()).count("paste the article into it") == 3

    show(story, tmp_path, (80, 24))


def test_the_list_of_issues_and_the_issue_go_together(tmp_path: Path) -> None:
    """The next issue is the next of the list; a place in the list shows its issue."""

    async def story(it: Story) -> None:
        await it.keys("b", "1", "n")
        issues, columns = it.app.screen.query_one("#issues", BlockList), it.app.screen.query_one(Columns)
        assert issues.cursor == 1
        issues.focus()
        await it.keys("down")
        assert columns.divergence is not None
        assert columns.divergence.id == issues.current
        assert isinstance(it.app.screen, DivergencesBoard)
        await it.keys("d", "enter")
        assert "1 dismissed" in it.text()

    show(story, tmp_path)


@pytest.mark.parametrize("keys", ["1", "2", "3", "1 enter", "1 enter m", "b 1", "b 2", "b 3", "b 4", "b 5"])
def test_no_key_is_cut_off_on_a_narrow_screen(keys: str, tmp_path: Path) -> None:
    """What has no room is not begun; how to find it is always there."""

    async def story(it: Story) -> None:
        await it.keys(*keys.split())
        line = it.app.screen.query_one(KeyLine)
        assert max(end for _, end, _ in line._places) <= 80
        assert it.text().splitlines()[-1].rstrip().endswith(("^p Menu", "^p"))
        assert "? Help" in it.text()

    show(story, tmp_path, (80, 24))


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("board", ["1", "2", "3", "4", "5"])
def test_every_key_of_a_board_is_on_the_last_line(board: str, width: int, tmp_path: Path) -> None:
    """On a narrow screen too; how to leave stands before help, and what cannot be done has no key."""

    async def story(it: Story) -> None:
        await it.keys("b", board)
        shown = "".join(hint.shown for _, _, hint in it.app.screen.query_one(KeyLine)._places)
        bound = [one.binding for one in it.app.screen.active_bindings.values() if one.enabled]
        keys = [it.app.get_key_display(one) for one in bound if one.show and one.id and one.description]
        assert [key for key in keys if key not in shown] == []
        line = it.text().splitlines()[-1]
        assert line.index("esc Back") < line.index("? Help") < line.index("^p")
        assert ("Mark" in line) == (board in "23")
        assert ("z" in shown) == (board != "5")

    show(story, tmp_path, (width, 24))


def test_blank_lines_between_entries_belong_to_none(tmp_path: Path) -> None:
    """The cursor lies on the words of an entry alone."""

    async def story(it: Story) -> None:
        await it.keys("b", "4")
        lines = it.text().splitlines()
        first = next(number for number, line in enumerate(lines) if "│▌" in line)
        held = [line for line in lines[first:] if line.startswith("│▌")]
        assert all(line.strip("│▌ ") for line in held)
        assert "│▌" not in lines[first + len(held)]

    show(story, tmp_path)


def test_a_correction_is_listed_under_the_heading_of_its_section(tmp_path: Path) -> None:
    """As the person knows it, not as the file calls it."""

    async def story(it: Story) -> None:
        it.bench.change("comment", lambda _: Edits(notes=(NoteEdit("note-1", "summary", "Ask."),)))
        await it.keys("b", "5")
        assert "comment on “Bottom line”: Ask." in it.text()

    show(story, tmp_path)


def test_a_moved_passage_is_listed_with_where_it_went(tmp_path: Path) -> None:
    """Among all corrections, in words."""

    async def story(it: Story) -> None:
        await it.keys("b", "1", "shift+right", "escape", "b", "5")
        (edit,) = it.bench.desk.session.edits.items
        seen = " ".join(it.text().replace("│", " ").split())
        assert f"to “{edit.to}”" in seen

    show(story, tmp_path, (200, 60))


def test_while_a_passage_is_marked_the_keys_are_about_that(tmp_path: Path) -> None:
    """What is done with the mark is shown, and what makes no sense now is not."""

    async def story(it: Story) -> None:
        await it.keys("1", "enter", "m")
        line = it.text().splitlines()[-1]
        assert "⏎ Use" in line
        assert "⇧↓ Longer" in line
        assert "Restore" not in line

    show(story, tmp_path)


def test_the_export_dialog_counts_what_there_is_by_now(tmp_path: Path) -> None:
    """It may be opened while articles are still being read."""

    async def story(it: Story) -> None:
        await it.keys("x")
        assert "6 sources" in it.text()
        reply = found()
        fewer = replace(reply, briefing=replace(reply.briefing, references=reply.briefing.references[:1]))
        it.bench.desk.take(fewer)
        it.app._redraw(fewer)
        await it.quiet()
        assert "1 source\n" in "\n".join(line.strip("│ ") for line in it.text().splitlines())

    show(story, tmp_path, (80, 40))


@pytest.mark.parametrize("name", ["nowhere", "nowhere.toml"])
def test_a_misspelt_path_closes_nothing(name: str, tmp_path: Path) -> None:
    """It is told, and what is open stays open."""

    async def story(it: Story) -> None:
        bench = it.bench
        it.app.open(Opening.of((str(tmp_path / name),)))
        await it.quiet()
        assert told(it) == [f"{tmp_path / name}: there is no such file or folder; what is open stays open"]
        assert it.bench is bench
        assert isinstance(it.app.screen, MainScreen)

    show(story, tmp_path)


def test_the_cursor_is_on_the_actor_that_others_were_merged_into(tmp_path: Path) -> None:
    """What is pressed next is meant for it."""

    async def story(it: Story) -> None:
        await it.keys("b", "2", "space", "down", "space", "g")
        first = it.app.screen.query_one("#list", BlockList).blocks[0].key
        assert it.app.screen.query_one("#list", BlockList).current == first
        (merge,) = it.bench.desk.session.edits.actors
        assert merge.target.id == first

    show(story, tmp_path)


def test_what_an_article_says_itself_is_not_emptied_without_a_word(tmp_path: Path) -> None:
    """What a person said of it can be taken back; a wrong date of its own wants the right one."""

    async def story(it: Story) -> None:
        await it.keys("1", "e", "ctrl+u", "ctrl+k", "enter")
        assert told(it) == ["published: the article or the project file says it; write what is right instead"]
        assert not it.bench.desk.session.edits.articles

    show(story, tmp_path)


def told(it: Story) -> list[str]:
    """The messages that are shown."""
    return [notice.message for notice in it.app._notifications]


def test_an_export_whose_dialog_is_closed_is_told_of(tmp_path: Path) -> None:
    """What was written and what was not, also of a project that is not open any more."""

    async def story(it: Story) -> None:
        it.app.on_heard(Heard(Written(("/port/b.md",), ("/port/b.pdf: cannot be written",)), Work(lambda _: None)))
        await it.quiet()
        assert told(it) == ["wrote /port/b.md", "/port/b.pdf: cannot be written"]
        it.app._work = it.bench.work
        await it.keys("x")
        it.app.clear_notifications()
        it.app.on_heard(Heard(Written(("/port/c.md",)), it.bench.work))
        await it.quiet()
        assert it.text().count("wrote /port/c.md") == 1
        assert not told(it)

    show(story, tmp_path)


def test_quitting_waits_for_files_that_are_being_written(tmp_path: Path) -> None:
    """Unless one of them cannot be: then the person is to see why; whoever asks twice need not wait."""

    async def story(it: Story) -> None:
        work = it.app._work = it.bench.work
        for failures, leaves in (("b.md: is a folder",), False), ((), True):
            work._exports.append(Export(("b.md",)))
            await it.keys("ctrl+q")
            assert it.app.is_running
            assert "files are still being written" in told(it)[-1]
            work._exports.clear()
            it.app.on_heard(Heard(Written((), failures), work))
            await it.pilot.pause()
            assert it.app._exit == leaves

    show(story, tmp_path)


def test_the_export_dialog_scrolls_to_its_end(tmp_path: Path) -> None:
    """On a small screen it is longer than what is seen; the page keys lead to the rest."""

    async def story(it: Story) -> None:
        await it.keys("x")
        assert "the quoted passages go along" not in it.text()
        await it.keys("pagedown")
        assert "the quoted passages go along" in it.text()

    show(story, tmp_path, (60, 20))


def test_a_click_on_a_key_presses_it(tmp_path: Path) -> None:
    """The last line is for the mouse too."""

    async def story(it: Story) -> None:
        await it.keys("1")
        line = it.app.screen.query_one(KeyLine)
        start = next(start for start, _, hint in line._places if hint.told == "Boards")
        await it.pilot.click(KeyLine, offset=(start, 0))
        await it.quiet()
        assert "Diverging claims" in it.text()

    show(story, tmp_path)


def test_with_sixteen_colours_each_meaning_has_one_of_its_own(tmp_path: Path) -> None:
    """Focus, contradiction, what needs a person, what is good and what is said by the analyst are told apart."""

    async def story(it: Story) -> None:
        it.app.theme = fitting("standard", "textual-dark")
        await it.quiet()
        view = it.app.screen.query_one("#articles", LineView)
        looks = [view._look(name, here=False).color for name in ("accent", "bad", "warn", "good", "comment", "")]
        assert len({look.downgrade(ColorSystem.STANDARD).number for look in looks if look}) == len(looks)
        assert it.app.theme == SIXTEEN.name

    show(story, tmp_path)


def test_a_terminal_with_all_colours_has_the_theme_that_is_wanted() -> None:
    """The theme of sixteen colours is for no other."""
    assert fitting("truecolor", "nord") == fitting("256", "nord") == "nord"


def test_the_menu_finds_a_board_by_what_is_done_there(tmp_path: Path) -> None:
    """Somebody who wants to merge actors need not know on which screen that is."""

    async def story(it: Story) -> None:
        await it.keys("ctrl+p")
        await it.type("merge")
        await it.pilot.pause(1)
        await it.keys("enter")
        await it.pilot.pause(0.5)
        assert it.app.screen.query("#statements")

    show(story, tmp_path)


def test_a_key_of_ones_own_is_shown_and_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What ``tui.toml`` says of keys counts on the last line too."""
    monkeypatch.setenv("BRIEFGEN_CONFIG", str(tmp_path))
    (tmp_path / "tui.toml").write_text('[keys]\n"main.boards" = "B"', encoding="utf-8")

    async def story(it: Story) -> None:
        await it.quiet()
        assert "B Boards" in it.text()
        await it.keys("B")
        assert "1  Diverging claims" in it.text()

    show(story, tmp_path)


def test_the_last_passage_of_the_other_side_takes_the_issue_away(tmp_path: Path) -> None:
    """A passage goes to the next side; where it leaves only one, the claims are dismissed, and can be taken back."""

    async def story(it: Story) -> None:
        await it.keys("b", "1")
        columns = it.app.screen.query_one(Columns)
        issues = it.bench.desk.whole.divergences  # type: ignore[union-attr]
        number = next(n for n, one in enumerate(issues) if [len(p.evidence) for p in one.positions] == [1, 1])
        await it.keys(*["n"] * number, "shift+right")
        (edit,) = it.bench.desk.session.edits.items
        assert (edit.change, edit.target.id, edit.text) == ("drop", issues[number].id, ONE_SIDE)
        assert any(ONE_SIDE in note.message for note in it.app._notifications)
        await it.keys("z", "enter")
        assert not it.bench.desk.session.edits.items
        number = next(n for n, one in enumerate(issues) if len(one.positions) > 2)
        it.app.screen.query_one("#issues", BlockList).go(number)
        await it.quiet()
        await it.keys("shift+right")
        (edit,) = it.bench.desk.session.edits.items
        assert (edit.change, edit.to) == ("move", columns.divergence.positions[1].text)  # type: ignore[union-attr]

    show(story, tmp_path)


def test_a_key_that_can_do_nothing_here_says_so(tmp_path: Path) -> None:
    """A heading has no source, an actor cannot be pinned, and every entry may have a date."""

    async def story(it: Story) -> None:
        def is_told(words: str) -> bool:
            return any(words in note.message for note in it.app._notifications)

        await it.keys("3", "home", "enter")
        assert is_told("choose a line of the section first")
        it.app.screen.query_one(Preview).go_to_section("actors")
        await it.keys("down", "p")
        assert is_told("cannot be pinned")
        desk = it.bench.desk
        assert desk.whole
        assert desk.briefing
        desk.whole = replace(desk.whole, undated=())
        await it.keys("b", "3", "u")
        assert is_told("every entry has a date")
        misfit = Problem("briefing.edits.toml", "edits", "drop in timeline: there is no such item any more")
        desk.briefing = replace(desk.briefing, problems=(misfit,))
        await it.keys("escape", "b", "5", "d")
        assert is_told("choose the correction itself")

    show(story, tmp_path)
