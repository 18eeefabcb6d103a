"""What keys do on the main screen, on a desk made by hand."""

from dataclasses import replace
from pathlib import Path

import pytest
from textual.widgets import Input, TextArea

from briefgen.edits import ItemEdit
from briefgen.model.briefing import Item
from briefgen.tui import changes
from briefgen.tui.screens.main import MainScreen
from briefgen.tui.screens.open import paths_in
from briefgen.tui.widgets.articles import ArticleList
from briefgen.tui.widgets.preview import Preview
from briefgen.tui.widgets.reader import Reader
from briefgen.tui.wire import Started
from tests.render.articles import MARKUP
from tests.render.quoting import HERALD
from tests.tui.desks import show
from tests.tui.pilot import Story


def test_markup_in_articles_is_shown_as_it_is(tmp_path: Path) -> None:
    """Brackets, tags and braces of a source appear in the list, the preview and the reader as they were written."""

    async def story(it: Story) -> None:
        assert "<b>Union</b>" in it.text()
        await it.keys("1", "end", "up", "enter")
        reader = it.app.screen.query_one(Reader)
        assert reader.sheet is not None
        assert reader.sheet.article.text == MARKUP
        seen = " ".join(it.text().split())
        for words in ("{% raw %} [/] [click]", "<script>alert(1)</script>", "*not bold* _nor this_"):
            assert words.split()[0] in seen

    show(story, tmp_path, (200, 60))


def test_enter_opens_the_source_and_brackets_walk_its_passages(tmp_path: Path) -> None:
    """The passage is marked and in view; the next one is in the other source."""

    async def story(it: Story) -> None:
        await it.keys("3", "down", "enter")
        reader = it.app.screen.query_one(Reader)
        assert reader.sheet is not None
        assert reader.passage is not None
        assert reader.sheet.article.id == HERALD
        assert "passage 1 of 2" in it.text()
        await it.keys("right_square_bracket")
        assert reader.sheet.article.id != HERALD
        assert "passage 2 of 2" in it.text()

    show(story, tmp_path)


@pytest.mark.parametrize("width", [60, 120, 180])
def test_a_pane_that_has_the_focus_is_seen(width: int, tmp_path: Path) -> None:
    """The source gives way to the articles and the outline, and comes back as it was."""

    async def story(it: Story) -> None:
        await it.keys("3", "down", "enter")
        for key, name in (("1", "#articles-pane"), ("2", "#outline"), ("3", "#preview"), ("4", "#reader")):
            await it.keys(key)
            pane = it.app.screen.query_one(name)
            assert pane.has_focus or pane.has_focus_within, name
            assert pane.is_on_screen, name
        assert "passage 1 of 2" in it.text()

    show(story, tmp_path, (width, 30))


def test_a_block_is_put_back_and_cut_again(tmp_path: Path) -> None:
    """``r`` in the ledger is a correction of the article; a second time takes it back."""

    async def story(it: Story) -> None:
        await it.keys("1", "enter", "c", "down", "r")
        (edit,) = it.bench.desk.session.edits.articles
        assert edit.restore == ("Great article, I buy my boots at Boots4You!",)
        assert "put back: Great article, I buy" in it.text()
        await it.keys("r")
        assert not it.bench.desk.session.edits.articles

    show(story, tmp_path)


def test_the_last_section_stays(tmp_path: Path) -> None:
    """A briefing without any had been one with all."""

    async def story(it: Story) -> None:
        it.bench.change("one", lambda now: changes.setting(now, "sections", ("summary",)))
        view = it.bench.desk.view
        assert view
        it.bench.desk.take(Started(replace(view, sections=("summary",))))
        it.app.screen.desk_changed(None)  # type: ignore[attr-defined]
        await it.keys("2", "home", "space")
        assert dict(it.bench.desk.session.edits.project)["sections"] == ("summary",)
        assert "a briefing has at least one section" in [note.message for note in it.app._notifications]

    show(story, tmp_path)


def test_the_language_of_an_article_can_be_said(tmp_path: Path) -> None:
    """What is no code of a language is told at once."""

    async def story(it: Story) -> None:
        await it.keys("1", "home", "e", "tab", "tab", "tab", "tab", "ctrl+u", *"english", "enter")
        assert "a code of two or three letters: en, fr" in it.text()
        await it.keys("ctrl+u", *"fr", "enter")
        (edit,) = it.bench.desk.session.edits.articles
        assert edit.language == "fr"

    show(story, tmp_path)


def test_a_comment_is_kept_and_its_draft_survives(tmp_path: Path) -> None:
    """What is typed is on disk before it is finished; once kept it is a correction."""

    async def story(it: Story) -> None:
        await it.keys("2", "n", *"Wait")
        assert '"summary new": "Wait"' in (tmp_path / "screens.json").read_text(encoding="utf-8")
        assert it.app.screen.query_one(TextArea).text == "Wait"
        await it.keys("ctrl+s")
        (note,) = it.bench.desk.session.edits.notes
        assert (note.section, note.text) == ("summary", "Wait")
        assert "the comment stands under Bottom line" in [note.message for note in it.app._notifications]
        assert it.bench.desk.session.file.exists()

    show(story, tmp_path)


def test_a_comment_that_is_left_is_told_to_be_a_draft_and_is_there_again(tmp_path: Path) -> None:
    """Escape loses nothing that was written; what was left empty is no draft."""

    async def story(it: Story) -> None:
        await it.keys("2", "n", *"Wait", "escape")
        await it.until(lambda: any("kept as a draft" in note.message for note in it.app._notifications))
        assert not it.bench.desk.session.edits.notes
        await it.keys("n")
        area = it.app.screen.query_one(TextArea)
        assert area.text == "Wait"
        area.text = ""
        await it.keys("escape", "n")
        assert it.app.screen.query_one(TextArea).text == ""

    show(story, tmp_path)


def test_steps_are_undone_and_done_again(tmp_path: Path) -> None:
    """Ctrl-Z takes the last step back, on disk too; Ctrl-Y takes it again."""

    async def story(it: Story) -> None:
        session = it.bench.desk.session
        await it.keys("1", "space", "3", "down", "down", "p")
        both = session.edits
        assert [edit.change for edit in both.items] == ["pin"]
        await it.keys("ctrl+z", "ctrl+z")
        assert not session.file.exists()
        await it.keys("ctrl+y", "ctrl+y")
        assert session.edits == both

    show(story, tmp_path)


def test_a_pin_is_seen_under_the_cursor_and_beside_it(tmp_path: Path) -> None:
    """The flag stands beside the bar of the cursor, and alone once that has moved on; the line stays as it is."""

    async def story(it: Story) -> None:
        await it.keys("3", "down", "down")
        bare = next(line for line in it.text().splitlines() if "▌ • If the road" in line)
        await it.keys("p")
        assert bare.replace("▌ •", "▌⚑•") in it.text()
        await it.keys("up")
        assert bare.replace("▌ •", "⚑ •") in it.text()

    show(story, tmp_path)


def test_a_pin_is_seen_and_taken_back_when_ids_have_changed(tmp_path: Path) -> None:
    """An article that was edited gives its items other ids: the pin holds, shows, and is not set twice."""

    async def story(it: Story) -> None:
        session = it.bench.desk.session
        await it.keys("3", "down", "down", "p")
        (pin,) = session.edits.items
        session.change("renumbered", replace(session.edits, items=(replace(pin, target=replace(pin.target, id="x")),)))
        it.app.screen.desk_changed(None)  # type: ignore[attr-defined]
        await it.quiet()
        assert "▌⚑• If the road" in it.text()
        await it.keys("p")
        assert not session.edits.items

    show(story, tmp_path)


@pytest.mark.parametrize("height", [14, 24])
def test_paging_shows_every_line_and_lands_on_no_blank_one(height: int, tmp_path: Path) -> None:
    """Page down goes a screenful each time, through entries that are larger than the screen too, and up again."""

    async def story(it: Story) -> None:
        preview = it.app.screen.query_one(Preview)
        await it.keys("3", "end", "home")
        seen: set[int] = set()
        count, presses = preview.line_count(), 0
        while preview.cursor < preview.stops() - 1 or preview.scroll_offset.y < preview.max_scroll_y:
            await it.keys("pagedown")
            seen |= {int(preview.scroll_offset.y) + y for y in range(preview.size.height)}
            presses += 1
            assert presses < count / (preview.size.height - 2) + 2
        assert seen >= set(range(preview.size.height, count - 1))
        await it.keys(*["pageup"] * presses)
        assert preview.cursor == preview.scroll_offset.y == 0

    show(story, tmp_path, (60, height))


def test_a_marked_sentence_is_added_to_the_timeline(tmp_path: Path) -> None:
    """Mark two sentences of an article, say when: they are an entry of their own words."""

    async def story(it: Story) -> None:
        await it.keys("1", "enter", "m", "shift+down", "enter")
        await it.keys("2")
        await it.type("3 Nov 2025")
        await it.keys("enter")
        (edit,) = it.bench.desk.session.edits.items
        assert isinstance(edit, ItemEdit)
        assert (edit.change, edit.section, edit.text) == ("add", "timeline", "2025-11-03")
        assert edit.passage is not None
        assert edit.passage.quote.startswith("The Brenna Front declared a blockade")

    show(story, tmp_path)


def test_a_wrong_date_is_told_and_nothing_is_kept(tmp_path: Path) -> None:
    """The dialog stays open and says what can be typed."""

    async def story(it: Story) -> None:
        await it.keys("1", "e")
        it.app.screen.query_one("#field-published", Input).value = "31 Feb 2025"
        await it.keys("enter")
        assert "is not in the calendar" in it.text()
        assert not it.bench.desk.session.edits.articles

    show(story, tmp_path)


def renamed(items: tuple[Item, ...], mark: str) -> tuple[Item, ...]:
    """The same items under other ids."""
    return tuple(replace(item, id=f"{getattr(item, 'id', '')}{mark}") for item in items)  # type: ignore[arg-type]


def test_what_is_read_stays_where_it_is_when_the_briefing_changes(tmp_path: Path) -> None:
    """Also where the ids of all items are others, as after a block was put back, and what is above grew."""

    async def story(it: Story) -> None:
        view = it.app.screen.query_one(Preview)
        await it.keys("3", *["down"] * 12)
        await it.pilot.pause(0.3)
        first, _ = view.lines_of(view.cursor)
        place, words = first - view.scroll_offset.y, view.line(first)
        briefing = it.bench.desk.briefing
        assert briefing is not None
        parts = [part for part in briefing.sections if part.name in ("summary", "actors", "timeline")]
        top, *rest = (replace(part, items=renamed(part.items, "x")) for part in parts)
        longer = replace(top, items=(*top.items, *renamed(top.items, "y")))
        view.show(replace(briefing, sections=(longer, *rest)), lambda _: 1)
        await it.pilot.pause(0.3)
        first, _ = view.lines_of(view.cursor)
        assert first - view.scroll_offset.y == place
        assert view.line(first)[2] == words[2]

    show(story, tmp_path, (120, 24))


def test_jump_mode_goes_to_the_letter(tmp_path: Path) -> None:
    """A letter lies over each pane; typing it moves the focus there."""

    async def story(it: Story) -> None:
        await it.keys("1", "ctrl+o")
        await it.keys("c")
        assert isinstance(it.app.focused, Preview)

    show(story, tmp_path)


def test_jump_mode_reaches_panes_that_are_not_seen(tmp_path: Path) -> None:
    """On a narrow screen letters lie over the names of the panes."""

    async def story(it: Story) -> None:
        await it.keys("1", "ctrl+o")
        assert " a Articles  b Outline  c Preview " in it.text()
        await it.keys("c")
        assert isinstance(it.app.focused, Preview)
        assert "3▸Preview" in it.text()

    show(story, tmp_path, (80, 24))


def test_a_folder_is_chosen_in_the_tree(tmp_path: Path) -> None:
    """The line says where the cursor of the tree is; ctrl+s takes it, a folder too."""

    async def story(it: Story) -> None:
        await it.keys("o", "1", "tab")
        await it.until(lambda: "articles" in it.text())
        await it.keys("down")
        assert it.app.screen.query_one(Input).value == str(tmp_path / "articles")
        await it.keys("ctrl+s")
        await it.until(lambda: it.bench.desk.session.edits.added == ("articles",))

    show(story, tmp_path)


def test_what_is_typed_or_pasted_is_added(tmp_path: Path) -> None:
    """A path is an article of the briefing; so is a text, kept as a file beside the others."""

    async def story(it: Story) -> None:
        await it.keys("o", "1")
        await it.type("late/*.txt")
        await it.keys("enter")
        await it.until(lambda: it.bench.desk.session.edits.added == ("late/*.txt",))
        await it.keys("o", "2")
        await it.type("The quay [sic] is open.")
        await it.keys("ctrl+s")
        await it.until(lambda: it.bench.desk.session.edits.added == ("late/*.txt", "articles/pasted-1.txt"))
        assert (tmp_path / "articles" / "pasted-1.txt").read_text(encoding="utf-8") == "The quay [sic] is open."

    show(story, tmp_path)


def test_the_mouse_picks_and_drags(tmp_path: Path) -> None:
    """A click on a box leaves the article out; a dragged section is elsewhere."""

    async def story(it: Story) -> None:
        await it.pilot.click(ArticleList, offset=(2, 0))
        await it.quiet()
        assert it.bench.desk.session.edits.articles[0].selected is False
        await it.pilot.mouse_down("#outline", offset=(10, 1))
        await it.pilot.hover("#outline", offset=(10, 3))
        await it.pilot.mouse_up("#outline", offset=(10, 3))
        await it.quiet()
        sections = dict(it.bench.desk.session.edits.project)["sections"]
        assert sections[:3] == ("actors", "timeline", "summary")  # type: ignore[index]

    show(story, tmp_path)


def test_without_colours_the_cursor_and_the_panes_still_have_signs(tmp_path: Path) -> None:
    """The line under the cursor, boxes and problems are told by signs, not by colours alone."""

    async def story(it: Story) -> None:
        await it.keys("1")
        seen = it.text()
        for sign in ("▌☑", "✗", "⚠", "undated"):
            assert sign in seen

    show(story, tmp_path)


def test_dropped_files_are_told_from_other_pasted_text(tmp_path: Path) -> None:
    """A terminal pastes the paths of files, quoted or as addresses; anything else is not a file."""
    file = tmp_path / "late [news].txt"
    file.touch()
    assert paths_in(f"'{file}'") == [str(file)]
    assert paths_in(f"file://{str(file).replace(' ', '%20')}") == [str(file)]
    assert paths_in("The quay was closed on Monday.") == []
    assert paths_in("it's") == []


def test_keys_that_come_all_at_once_do_what_they_do_one_by_one(tmp_path: Path) -> None:
    """Over a slow line they come in one packet: what follows ``/`` is typed into the filter, and no command."""

    def burst(it: Story, *keys: str) -> None:
        for key in keys:
            it.app.simulate_key(key)

    async def story(it: Story) -> None:
        edits = it.bench.desk.session
        burst(it, "1", "slash", *"radio", "enter", "3", "down", "down", "p")
        await it.until(lambda: [one.change for one in edits.edits.items] == ["pin"])
        assert it.app.screen.query_one("#filter", Input).value == "radio"
        assert not edits.edits.articles
        burst(it, "2", "n", *"Wait", "ctrl+s", "b", "1", "d", *"why", "enter", "escape", "b", "2")
        await it.until(lambda: bool(it.app.screen.query("#statements")))
        assert [note.text for note in edits.edits.notes] == ["Wait"]
        assert [(one.change, one.text) for one in edits.edits.items] == [("pin", None), ("drop", "why")]

    show(story, tmp_path)


def test_what_is_typed_at_once_goes_to_the_panes_and_not_to_the_hidden_filter(tmp_path: Path) -> None:
    """The first key of a screen that has just opened is the key of a pane."""

    async def story(it: Story) -> None:
        screen = MainScreen(it.bench)
        it.app.push_screen(screen)
        await it.keys("3")
        assert screen.query_one("#filter", Input).value == ""
        assert screen.focused is screen.query_one(Preview)

    show(story, tmp_path)
