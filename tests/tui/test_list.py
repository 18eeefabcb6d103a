"""The list of articles: its filter, its order, what stands in it, and that it is there again."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from briefgen.edits import ArticleEdit, Edits, Target
from briefgen.model.article import PublicationDate
from briefgen.model.problem import Problem
from briefgen.tui.memory import Memory
from briefgen.tui.messages import Heard
from briefgen.tui.screens.main import MainScreen
from briefgen.tui.widgets.articles import ArticleList
from briefgen.tui.wire import Arrived, Failed, Listed
from tests.tui.desks import arrivals, article_of, found, laid, show
from tests.tui.pilot import Story


def test_the_list_is_filtered_as_one_types_and_picked_as_filtered(tmp_path: Path) -> None:
    """``A`` leaves out what the filter lets through, and nothing else."""

    async def story(it: Story) -> None:
        await it.keys("1", "slash")
        await it.type("after:2025-11-11")
        await it.keys("enter", "A")
        out = {edit.target.id for edit in it.bench.desk.session.edits.articles}
        days = {row.shown: row.day for row in it.bench.desk.rows}
        assert out == {shown for shown, day in days.items() if day >= "2025-11-11"}

    show(story, tmp_path)


def test_a_filter_that_nothing_fits_says_so(tmp_path: Path) -> None:
    """An empty list is not a mistake of the program; escape shows all again."""

    async def story(it: Story) -> None:
        await it.keys("1", "slash")
        await it.type("zeppelin")
        assert "No article fits the filter." in it.text()
        assert "esc No filter" in it.text()
        await it.keys("escape")
        assert "No article fits" not in it.text()

    show(story, tmp_path)


def test_each_of_several_files_with_one_text_says_what_it_repeats(tmp_path: Path) -> None:
    """By its own place among the sources, though the texts have one digest."""
    desk, made = laid(tmp_path), found()
    first = made.briefing.references[0]
    copy = replace(first, id=f"{first.id}-2", number=99, path="articles/copy.txt", duplicate_of=first.id)
    desk.take(replace(made, briefing=replace(made.briefing, references=(*made.briefing.references, copy))))
    article = article_of(first)
    assert desk.reference_of(article) == first
    assert desk.reference_of(replace(article, path=copy.path)) == copy


def test_an_article_left_out_under_another_name_is_shown_so_and_can_be_taken_in(tmp_path: Path) -> None:
    """Its correction is known by the bytes of the file, and goes when the article is taken in again."""

    async def story(it: Story) -> None:
        desk = it.bench.desk
        row = next(row for row in desk.rows if row.article)
        desk.take(replace(arrivals()[0], digest="0123456789abcdef"))
        desk.take(Arrived(99, row.shown, problem=Problem(row.shown, "sources", "has the content of 'gone.txt'")))
        gone = ArticleEdit(Target("gone.txt", "Some words", digest="0123456789abcdef"), selected=False)
        it.bench.change("left out", lambda _: Edits(articles=(gone,)))
        assert [other.shown for other in desk.rows if not desk.is_selected(other)] == [row.shown]
        await it.keys("1", "home", "space")
        assert desk.session.edits == Edits()

    show(story, tmp_path)


def test_lines_that_are_numbered_anew_keep_what_was_said_of_each(tmp_path: Path) -> None:
    """A line was put before them: the name of one is another's now."""

    async def story(it: Story) -> None:
        desk = it.bench.desk
        first, second = (replace(reply, digest=f"{n}" * 16) for n, reply in enumerate(arrivals()[:2]))
        for reply in (first, second):
            desk.take(reply)
        out = ArticleEdit(Target(first.shown, "Words of the second", digest=second.digest), selected=False)
        it.bench.change("left out", lambda _: Edits(articles=(out,)))
        left_out = [row.shown for row in desk.rows if not desk.is_selected(row)]
        assert left_out == [second.shown]
        await it.keys("1", "home", "space")
        assert [row.shown for row in desk.rows if not desk.is_selected(row)] == [first.shown, second.shown]
        assert out in desk.session.edits.articles

    show(story, tmp_path)


def test_a_path_that_names_no_file_is_told_and_stands_in_the_list(tmp_path: Path) -> None:
    """At once, where the person looks; the same path is told once."""

    async def story(it: Story) -> None:
        nothing = Problem("late/*.txt", "sources", "no such file; name another")
        names = tuple(one.shown for one in arrivals())
        for _ in range(2):
            it.app.post_message(Heard(Listed(names, (nothing,)), it.app._work))
        await it.until(lambda: "✗" in it.text() and "no such file" in it.text())
        told = [note.message for note in it.app._notifications]
        assert told == ["late/*.txt: no such file; name another"]
        assert it.bench.desk.rows[-1].problem == nothing.message

    show(story, tmp_path)


def test_what_names_no_file_is_listed_by_words_that_tell_something(tmp_path: Path) -> None:
    """A glob by the whole of it, a file by its name."""
    desk = laid(tmp_path)
    missing = tuple(Problem(name, "sources", "no file matches it") for name in ("articles/*", "articles/lost.txt"))
    desk.take(Listed((), missing))
    assert [row.title for row in desk.rows] == ["articles/*", "lost.txt"]


def test_many_mistakes_are_told_in_few_lines(tmp_path: Path) -> None:
    """The preview shows them all, and is not hidden by them."""

    async def story(it: Story) -> None:
        mistakes = "\n".join(f"briefing.toml: unknown key 'k{number}'" for number in range(9))
        it.app.post_message(Heard(Failed(mistakes), it.app._work))
        await it.until(lambda: bool(it.app._notifications))
        (told,) = [note.message for note in it.app._notifications]
        assert told.splitlines()[0] == "briefing.toml: unknown key 'k0'"
        assert told.splitlines()[-1] == "and 6 more, see the preview"
        assert "unknown key 'k8'" in it.text()

    show(story, tmp_path)


def test_why_a_file_could_not_be_read_is_told_whole(tmp_path: Path) -> None:
    """The list has room for its beginning; Enter tells the rest."""

    async def story(it: Story) -> None:
        await it.keys("1", "end", "enter")
        told = [note.message for note in it.app._notifications]
        assert told == ["articles/broken.html: no article text is in it; name another file"]

    show(story, tmp_path)


def test_titles_stand_in_one_column_whatever_the_year(tmp_path: Path) -> None:
    """A date with its year is longer than one without."""

    async def story(it: Story) -> None:
        row = it.bench.desk.rows[0]
        assert row.article is not None
        old = replace(row.article, id="a-old", published=PublicationDate(date(2021, 11, 24), "text"))
        names = [one.shown for one in arrivals()]
        it.bench.desk.take(Listed((*names, "old.txt")))
        for reply in (*arrivals(), Arrived(len(names), "old.txt", (old,), ((),))):
            it.bench.desk.take(reply)
        it.app._redraw()
        await it.quiet()
        lines = [line[1:] for line in it.text().splitlines() if "☑" in line[:4]]
        assert len({line.index(row.title[:5]) for line in lines if row.title[:5] in line}) == 1
        assert sum(row.title[:5] in line for line in lines) == 2

    show(story, tmp_path)


def test_the_cursor_is_on_the_article_where_it_was(tmp_path: Path) -> None:
    """After a restart too; whoever has moved it by then keeps it."""

    async def story(it: Story) -> None:
        rows = it.app.screen.query_one(ArticleList)
        await it.keys("1", "down", "down")
        it.app.screen.remember()  # type: ignore[attr-defined]
        here = rows.current
        await it.app.push_screen(again := MainScreen(it.bench))
        await it.until(lambda: again.query_one(ArticleList).current is here)
        await it.keys("down")
        again.desk_changed(None)
        await it.quiet()
        assert again.query_one(ArticleList).cursor == 3

    show(story, tmp_path)


def test_filter_and_order_are_there_again(tmp_path: Path) -> None:
    """After a restart the list shows the same articles in the same order, and escape still ends the filter."""

    async def story(it: Story) -> None:
        rows = it.app.screen.query_one(ArticleList)
        await it.keys("1", "s", "slash", *"radio", "enter")
        await it.until(lambda: len(rows.shown_rows) == 1)
        it.app.screen.remember()  # type: ignore[attr-defined]
        it.bench.memory.save()
        it.bench.memory = Memory.load(tmp_path / "screens.json")
        await it.app.push_screen(again := MainScreen(it.bench))
        await it.until(lambda: again.query_one(ArticleList).shown_rows == rows.shown_rows)
        assert again.query_one(ArticleList).sort == "date"
        assert "radio" in it.text()
        await it.keys("1", "escape")
        await it.until(lambda: len(again.query_one(ArticleList).shown_rows) == len(it.bench.desk.rows))

    show(story, tmp_path)
