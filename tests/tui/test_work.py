"""The process behind the screen: what it does again for an edit, how it is stopped, what happens when it dies."""

import os
import queue
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest

from briefgen import engine
from briefgen.edits import ArticleEdit, Edits, Target
from briefgen.progress import Step
from briefgen.tui import wire
from briefgen.tui.opening import Opening
from briefgen.tui.readings import WORTH_A_PROCESS
from briefgen.tui.work import Work
from tests.tui.pilot import PATIENCE
from tests.tui.test_terminal import children

RADIO = "articles/04-radio-oshen.txt"


class Heard:
    """A process and all that it said."""

    def __init__(self, project: Path) -> None:
        self.replies: queue.Queue[object] = queue.Queue()
        self.work = Work(self.replies.put, patience=PATIENCE)
        self.opening = Opening.of((str(project),))

    def want(self, number: int, edits: Edits) -> None:
        """Ask for a briefing."""
        self.work.want(wire.Wanted(number, self.opening, edits))

    def until(self, last: Callable[[object], bool]) -> list[object]:
        """What is said up to a reply."""
        said = [self.replies.get(timeout=PATIENCE)]
        while not last(said[-1]):
            said.append(self.replies.get(timeout=PATIENCE))
        return said


@pytest.fixture
def heard(project: Path) -> Iterator[Heard]:
    """A process that is ended afterwards."""
    made = Heard(project)
    yield made
    made.work.stop()


def briefings(said: Iterable[object]) -> list[wire.Found]:
    """The briefings among replies that are whole answers."""
    return [it for it in said if isinstance(it, wire.Found) and not (it.thinned or it.partial)]


def is_idle(reply: object) -> bool:
    """Whether nothing is left to do."""
    return isinstance(reply, wire.Idle)


def test_an_edit_does_again_only_what_it_touches(heard: Heard) -> None:
    """A section turned off compares nothing anew; a corrected date reads that article alone."""
    heard.want(1, Edits())
    first = heard.until(is_idle)
    assert len([it for it in first if isinstance(it, wire.Arrived)]) == 8
    heard.want(2, Edits(project=(("sections", ("timeline",)),)))
    again = heard.until(is_idle)
    assert not [it for it in again if isinstance(it, Step)]
    dated = ArticleEdit(Target(RADIO), published=date(2025, 10, 15))
    heard.want(3, Edits(articles=(dated,)))
    read = [it.shown for it in heard.until(is_idle) if isinstance(it, wire.Arrived)]
    assert read == [RADIO]


def test_an_article_left_out_is_not_read_again(heard: Heard) -> None:
    """Taking it in again needs no file."""
    heard.want(1, Edits())
    heard.until(is_idle)
    heard.want(2, Edits(articles=(ArticleEdit(Target(RADIO), selected=False),)))
    said = heard.until(is_idle)
    assert not [it for it in said if isinstance(it, wire.Arrived)]
    (found,) = briefings(said)
    assert len(found.briefing.references) == 7


def test_an_article_that_was_left_out_and_renamed_stays_left_out(heard: Heard, project: Path) -> None:
    """As in a build; what is told of it is told of the file that is there now."""
    heard.want(1, Edits())
    (read,) = (it for it in heard.until(is_idle) if isinstance(it, wire.Arrived) and it.shown == RADIO)
    (project / RADIO).rename(project / "articles/renamed.txt")
    out = ArticleEdit(Target(RADIO, digest=read.digest), selected=False)
    heard.work.want(wire.Wanted(2, heard.opening, Edits(articles=(out,)), fresh=1))
    (found,) = briefings(heard.until(is_idle))
    assert len(found.briefing.references) == 7
    assert "articles/renamed.txt" in [it.source for it in found.briefing.problems]


def test_what_was_left_out_is_gone_before_the_rest_is_compared(heard: Heard) -> None:
    """The first answer is what was known without the article; the second is what comparing finds."""
    heard.want(1, Edits())
    heard.until(is_idle)
    heard.want(2, Edits(articles=(ArticleEdit(Target(RADIO), selected=False),)))
    thinned, whole = (it for it in heard.until(is_idle) if isinstance(it, wire.Found))
    assert (thinned.thinned, whole.thinned) == (True, False)
    for found in (thinned, whole):
        assert len(found.briefing.references) == 7
        assert "summary" in {section.name for section in found.briefing.sections if section.items}


def test_a_cancelled_reading_goes_on_where_it_stopped(heard: Heard) -> None:
    """What was read before is not read twice."""
    heard.want(1, Edits())
    before = heard.until(lambda reply: isinstance(reply, wire.Arrived))
    heard.work.cancel()
    before += heard.until(is_idle)
    heard.work.calm()
    arrived = [it for it in before if isinstance(it, wire.Arrived)]
    heard.want(2, Edits())
    later = [it for it in heard.until(is_idle) if isinstance(it, wire.Arrived)]
    assert len(arrived) + len(later) == 8


def test_an_article_that_is_expected_to_be_left_out_is_there_at_once(heard: Heard) -> None:
    """What was looked into beforehand needs no comparing; nor does taking the article back in."""
    out = Edits(articles=(ArticleEdit(Target(RADIO), selected=False),))
    heard.want(1, Edits())
    heard.until(is_idle)
    heard.work.expect(wire.Likely((out,)))
    heard.want(2, out)  # heard while that is looked into: it is finished, not begun again
    found = heard.until(is_idle)
    heard.want(3, Edits())
    back = heard.until(is_idle)
    for said, sources in ((found, 7), (back, 8)):
        (made,) = briefings(said)
        assert len(made.briefing.references) == sources
    assert not [it for it in back if isinstance(it, Step)]


def test_articles_that_are_read_again_and_are_the_same_are_not_compared_again(heard: Heard) -> None:
    """What is found depends on what they say, not on when they were read."""
    out = Edits(articles=(ArticleEdit(Target(RADIO), selected=False),))
    heard.want(1, out)
    heard.until(is_idle)
    for number, edits in ((2, out), (3, Edits())):
        heard.work.want(wire.Wanted(number, heard.opening, edits, fresh=1))
        said = heard.until(is_idle)
        assert [it for it in said if isinstance(it, wire.Found)]
        assert any(it.stage == "comparing" for it in said if isinstance(it, Step)) == (number == 3)


def test_what_is_remembered_changes_no_briefing(heard: Heard, project: Path) -> None:
    """With an article left out, a process that knows it finds what one finds that never saw it."""
    out = Edits(articles=(ArticleEdit(Target(RADIO), selected=False),))
    heard.want(1, Edits())
    heard.until(is_idle)
    heard.want(2, out)
    fresh = Heard(project)
    try:
        fresh.want(2, out)
        (late,), (early,) = (briefings(it.until(is_idle)) for it in (heard, fresh))
    finally:
        fresh.work.stop()
    assert late.briefing == early.briefing


def test_a_newer_wish_is_not_kept_waiting(heard: Heard) -> None:
    """Of two corrections in a row only the last is answered; nothing of the first is shown as the second."""
    heard.want(1, Edits())
    heard.until(is_idle)
    heard.want(2, Edits(articles=(ArticleEdit(Target(RADIO), selected=False),)))
    heard.want(3, Edits(project=(("sections", ("timeline",)),)))
    last = briefings(heard.until(is_idle))[-1]
    assert last.number == 3
    assert len(last.briefing.references) == 8


def test_a_process_that_dies_is_started_again(heard: Heard) -> None:
    """The screen is told, and the next wish is fulfilled."""
    heard.want(1, Edits())
    heard.until(is_idle)
    assert heard.work.pid is not None
    os.kill(heard.work.pid, signal.SIGKILL)
    heard.until(lambda reply: isinstance(reply, wire.Gone))
    heard.want(2, Edits())
    assert any(isinstance(it, wire.Found) and it.number == 2 for it in heard.until(is_idle))


def test_a_mistake_in_the_project_is_told_and_can_be_mended(heard: Heard, project: Path) -> None:
    """Every mistake of the file is in the message; the next wish reads the file again."""
    good = (project / "briefing.toml").read_text(encoding="utf-8")
    (project / "briefing.toml").write_text('tittle = "x"\n' + good, encoding="utf-8")
    heard.want(1, Edits())
    (failed,) = (it for it in heard.until(is_idle) if isinstance(it, wire.Failed))
    assert "unknown key 'tittle'; did you mean 'title'?" in failed.message
    (project / "briefing.toml").write_text(good, encoding="utf-8")
    heard.want(2, Edits())
    assert any(isinstance(it, wire.Found) for it in heard.until(is_idle))


@pytest.mark.skipif(engine.processors() == 1, reason="one processor: everything is read in one process")
def test_many_articles_are_read_in_several_processes_that_end_with_the_reading(tmp_path: Path) -> None:
    """When the reading is cancelled, no process goes on with it; what is left is read when asked for."""
    for number in range(2 * WORTH_A_PROCESS):
        (tmp_path / f"{number}.txt").write_text(f"Pier {number} of Port Maren was closed on Monday.\n" * 8)
    (tmp_path / "briefing.toml").write_text('title = "Piers"\nlanguage_model = "blank"\n[[articles]]\npath = "*.txt"\n')
    reading = Heard(tmp_path)
    try:
        reading.want(1, Edits())
        started = time.monotonic()
        while len(children(reading.work.pid or 0)) < 3:  # one of them only keeps account of the others
            assert time.monotonic() < started + PATIENCE, "everything is read in one process"
        reading.work.cancel()
        reading.until(is_idle)
        reading.work.calm()
        reading.want(2, Edits())
        reading.until(lambda reply: isinstance(reply, wire.Found) and not reply.partial)
        assert reading.work.pid is not None
        assert len(children(reading.work.pid)) == 1
    finally:
        reading.work.stop()


def test_boards_name_holders_as_the_documents_do(heard: Heard) -> None:
    """Who is only called ``he`` in a source goes by his name, also where the briefing leaves the actor out."""
    heard.work.want(wire.Wanted(1, heard.opening, Edits(project=(("actors.entries", 1),)), whole=True))
    (found,) = (it for it in heard.until(is_idle) if isinstance(it, wire.Found))
    assert found.whole is not None
    named = {actor.id: {actor.name, *actor.aliases} for actor in found.whole.actors}
    sides = [side for issue in found.whole.divergences for side in issue.positions if side.actor in named]
    assert sides
    assert not [side.holder for side in sides if side.holder.casefold() in ("he", "she", "it", "they")]


def test_a_file_that_cannot_be_written_leaves_the_briefing_there(heard: Heard, project: Path) -> None:
    """Why it was not written is the answer to the wish for it, and no answer to that for a briefing."""
    (project / "notes.md").write_text("mine", encoding="utf-8")
    heard.want(1, Edits())
    heard.until(is_idle)
    heard.work.export(wire.Export(("notes.md", "out/b.json", "notes.md/b.csv")))
    said = heard.until(is_idle)
    (written,) = (it for it in said if isinstance(it, wire.Written))
    assert "briefgen did not write this file" in written.failures[0]
    assert "is a file, not a folder" in written.failures[1]
    assert written.files == (str(project / "out" / "b.json"),)
    assert not [it for it in said if isinstance(it, wire.Failed)]
    assert (project / "notes.md").read_text(encoding="utf-8") == "mine"


def test_what_was_to_be_written_is_written_although_something_else_is_opened(heard: Heard, project: Path) -> None:
    """Also while the articles are still being read; then the process ends."""
    heard.want(1, Edits())
    heard.until(lambda reply: isinstance(reply, wire.Arrived))
    heard.work.export(wire.Export(("b.json",)))
    assert heard.work.is_writing
    heard.work.stop()
    (written,) = (it for it in heard.until(lambda it: isinstance(it, wire.Written)) if isinstance(it, wire.Written))
    assert written.files == (str(project / "b.json"),)
    assert (project / "b.json").exists()
    assert not heard.work.is_writing


def test_what_is_not_written_is_told_of_a_process_that_dies(heard: Heard) -> None:
    """The wish for it has one answer, whatever happens."""
    heard.want(1, Edits())
    heard.until(lambda reply: isinstance(reply, wire.Arrived))
    heard.work.export(wire.Export(("b.json", "b.md")))
    heard.work.stop(at_once=True)
    *_, written = heard.until(lambda reply: isinstance(reply, wire.Written))
    assert isinstance(written, wire.Written)
    assert [told.partition(":")[0] for told in written.failures] == ["b.json", "b.md"]
