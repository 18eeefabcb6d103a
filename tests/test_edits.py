"""A person's corrections: kept in a file, found again when the sources change, replayed on what was found."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefgen import edits
from briefgen.compose import note
from briefgen.edits import ActorEdit, ArticleEdit, Edits, ItemEdit, NoteEdit, Passage, Target
from briefgen.edits.matching import target_of
from briefgen.errors import ProjectError
from briefgen.model.analysis import Analysis
from briefgen.model.corpus import Corpus
from briefgen.model.problem import Problem
from briefgen.model.source import Address, RawDocument
from briefgen.model.synthesis import Actor, Event, Evidence, Synthesis
from tests.render.articles import TEXTS
from tests.render.claims import ACTORS, DIVERGENCES, NOTICES, STATEMENTS, SUMMARY
from tests.render.events import EVENTS, UNDATED
from tests.render.quoting import HERALD, RADIO
from tests.synthesis.factories import article

CORPUS = Corpus(
    tuple(replace(article(text), id=name) for name, text in TEXTS.items()), tuple(Analysis(name) for name in TEXTS)
)
FOUND = Synthesis(
    actors=ACTORS,
    attributions=STATEMENTS,
    events=EVENTS,
    undated=UNDATED,
    divergences=DIVERGENCES,
    notices=NOTICES,
    summary=SUMMARY,
)
TORESK, ELWEN, FRONT = (Target(actor.id, actor.name) for actor in ACTORS[:3])
ALL = Edits(
    project=(("sections", ("timeline", "actors")), ("summary.words", 240), ("as_of", date(2025, 11, 19))),
    added=("more/late.txt",),
    articles=(
        ArticleEdit(
            Target("articles/x.txt", "First words", digest="0123abcd"),
            selected=False,
            restore=('A \\ block "of" [ads]',),
        ),
    ),
    actors=(ActorEdit("merge", TORESK, (ELWEN,)), ActorEdit("rename", FRONT, text="Brenna Movement")),
    items=(
        ItemEdit("drop", "timeline", Target("e1", "the quote", "before it", "after it"), "a reason"),
        ItemEdit("add", "divergences", Target("d1"), "a union", passage=Passage("a1", "words\twith a tab"), to="side"),
    ),
    notes=(NoteEdit("note-1", "summary", "Two lines,\n**one** bold.", "J. Okafor"),),
)


def applied(**changes: object) -> tuple[Synthesis, tuple[Problem, ...]]:
    """The findings with these corrections."""
    made = Edits(**changes)  # type: ignore[arg-type]
    cast, _, first = edits.apply_to_cast(FOUND, CORPUS, made.actors)
    found, second = edits.apply_to_items(cast, CORPUS, made.items)
    return found, first + second


def anchored(id: str, evidence: Evidence) -> Target:  # noqa: A002
    """The target of an item with its first passage."""
    return target_of((id, (evidence,), ""), TEXTS[evidence.source])


def document(shown: str, text: str) -> RawDocument:
    """A text file."""
    return RawDocument(Address(Path("/") / shown, shown), "text/plain", text.encode())


def test_all_corrections_come_back_from_their_file(tmp_path: Path) -> None:
    """What is saved is read again as it was, whatever marks its words hold."""
    file = tmp_path / "briefing.edits.toml"
    edits.save(file, ALL)
    assert edits.load(file) == ALL
    assert [path.name for path in tmp_path.iterdir()] == ["briefing.edits.toml"]


def test_no_corrections_leave_no_file(tmp_path: Path) -> None:
    """With the last correction taken back the file goes."""
    file = tmp_path / "briefing.edits.toml"
    edits.save(file, ALL)
    edits.save(file, Edits())
    assert not file.exists()
    assert edits.load(file) == Edits()


def test_every_mistake_in_the_file_is_told_at_once() -> None:
    """A wrong key, a wrong word and a missing one are named with their places."""
    content = '[[actors]]\nchange = "marry"\nid = "a1"\n[[items]]\nchange = "drop"\nsecton = "timeline"\n'
    content += '[[articles]]\nid = "x.txt"\nselected = "no"\n'
    with pytest.raises(ProjectError) as caught:
        edits.loads(content, "here.toml")
    told = str(caught.value)
    assert "'actors.1.change' is 'marry'; choose one of: merge" in told
    assert "unknown key 'items.1.secton'; did you mean 'section'?" in told
    assert "'items.1.section' is missing" in told
    assert "'articles.1.selected' is 'no'; it should be true or false" in told


def test_merged_actors_are_one_everywhere() -> None:
    """Names, mentions and sources are joined, and what referred to the other refers to the one."""
    found, problems = applied(actors=(ActorEdit("merge", TORESK, (ELWEN,)),))
    actor = found.actors[0]
    assert (actor.name, actor.mentions) == ("Colonel Ilan Toresk", 6)
    assert "Marta Elwen" in actor.aliases
    assert ELWEN.id not in {it.id for it in found.actors}
    assert not problems


def test_a_statement_follows_its_speaker_into_a_merger() -> None:
    """The statement of a merged actor is the other's."""
    found, _ = applied(actors=(ActorEdit("merge", TORESK, (FRONT,)),))
    assert found.attributions[1].actor == TORESK.id
    assert set(found.actors[0].statements) == {"s0000000001", "s0000000002"}
    assert all(tie.actor != TORESK.id for tie in found.actors[0].relations)


def test_a_form_split_off_is_an_actor_of_its_own() -> None:
    """Nothing of the split form stays with the one it was taken from."""
    found, _ = applied(actors=(ActorEdit("split", TORESK, text="Toresk"),))
    old, new = found.actors[:2]
    assert new.name == "Toresk"
    assert "Toresk" not in old.aliases
    assert not set(old.statements) & set(new.statements)


def test_rename_retype_and_hide() -> None:
    """A renamed actor keeps its old name among the others; a hidden one is not listed."""
    changes = (
        ActorEdit("rename", FRONT, text="Brenna Movement"),
        ActorEdit("retype", FRONT, text="organisation"),
        ActorEdit("hide", ELWEN),
    )
    found, problems = applied(actors=changes)
    front = next(it for it in found.actors if it.id == FRONT.id)
    assert (front.name, front.type, front.aliases[0]) == ("Brenna Movement", "organisation", "Brenna Front")
    assert ELWEN.id not in {it.id for it in found.actors}
    assert not problems


def test_an_actor_is_found_again_by_name_when_its_id_has_changed() -> None:
    """A new id, as after another cleaning, does not lose the correction."""
    found, problems = applied(actors=(ActorEdit("hide", Target("a-gone", "Marta Elwen")),))
    assert "Marta Elwen" not in [it.name for it in found.actors]
    assert not problems


def test_a_correction_that_fits_nothing_is_told_and_changes_nothing() -> None:
    """Neither dropped in silence nor applied to something else."""
    found, problems = applied(
        actors=(ActorEdit("hide", Target("a-gone", "Nobody Known")),),
        items=(ItemEdit("drop", "timeline", Target("e-gone", "words that no source has")),),
    )
    assert found == FOUND
    assert [it.stage for it in problems] == ["edits", "edits"]
    assert "Nobody Known" in problems[0].message


def test_an_item_is_found_again_by_its_passage_and_what_stands_around_it() -> None:
    """Of two entries that quote the same words, the one with the same neighbours is meant."""
    twin = replace(EVENTS[4], id="e-twin", evidence=(replace(EVENTS[4].evidence[0], source=HERALD, start=0, end=9),))
    target = replace(anchored("", EVENTS[4].evidence[0]), id="e-gone")
    both = replace(FOUND, events=(twin, *EVENTS))
    found, _ = edits.apply_to_items(both, CORPUS, (ItemEdit("drop", "timeline", target),))
    assert [it.id for it in found.events] == ["e-twin", *(it.id for it in EVENTS if it != EVENTS[4])]


def twins() -> tuple[Event, Event]:
    """Two entries of one sentence: when the pass was built, and when it was repaired."""
    built = replace(EVENTS[4], id="e-built", date="1968", expression="1968")
    return built, replace(built, id="e-repaired", date="2019-05", expression="May 2019")


def test_of_two_entries_of_one_sentence_the_one_with_the_same_date_words_is_meant() -> None:
    """Where ids have changed with the article, a corrected date goes to no other entry, and a lost one is told."""
    built, repaired = twins()
    evidence = repaired.evidence[0]
    target = replace(anchored("e-gone", evidence), words="May 2019")
    edit = ItemEdit("redate", "timeline", target, "2019-06-01")
    found, problems = edits.apply_to_items(replace(FOUND, events=(built, repaired)), CORPUS, (edit,))
    assert [(it.id, it.date) for it in found.events] == [("e-built", "1968"), ("e-repaired", "2019-06-01")]
    assert not problems
    found, problems = edits.apply_to_items(replace(FOUND, events=(built,)), CORPUS, (edit,))
    assert found.events == (built,)
    assert "no such item" in problems[0].message


def test_an_id_goes_before_words_in_whatever_lane_it_stands() -> None:
    """An undated entry is meant by its id, also where a dated one rests on the same words."""
    built, repaired = twins()
    undated = replace(repaired, date=None, why="no year is given")
    edit = ItemEdit("drop", "timeline", anchored(undated.id, undated.evidence[0]))
    found, _ = edits.apply_to_items(replace(FOUND, events=(built,), undated=(undated,)), CORPUS, (edit,))
    assert (found.events, found.undated) == ((built,), ())


def test_of_two_issues_that_begin_with_one_passage_the_one_with_the_same_other_side_is_meant() -> None:
    """What was dismissed comes not back in the place of another when the article of the passage has changed."""
    issue = DIVERGENCES[0]
    other = replace(DIVERGENCES[1], positions=(issue.positions[0], DIVERGENCES[1].positions[1]))
    _, passages, words = edits.anchor(other)
    target = target_of(("div-gone", passages, words), "")
    both = replace(FOUND, divergences=(issue, other))
    found, _ = edits.apply_to_items(both, CORPUS, (ItemEdit("drop", "divergences", target),))
    assert found.divergences == (issue,)


def test_an_undated_event_with_a_date_stands_at_its_place() -> None:
    """It leaves the undated lane and says where its date comes from."""
    event = UNDATED[0]
    edit = ItemEdit("redate", "undated", anchored(event.id, event.evidence[0]), "2025-11-05")
    found, _ = applied(items=(edit,))
    dates = [it.date or "" for it in found.events]
    assert dates == sorted(dates)
    assert not found.undated
    moved = next(it for it in found.events if it.id == event.id)
    assert (moved.date, moved.why, moved.resolved_from) == ("2025-11-05", None, "date given by the analyst")


def test_pinned_items_are_first_and_pinned_events_weigh_most() -> None:
    """A template's limit, which keeps the first items and the weightiest events, keeps them."""
    last, event = SUMMARY[-1], EVENTS[0]
    changes = (
        ItemEdit("pin", "summary", anchored(last.id, last.evidence[0])),
        ItemEdit("pin", "timeline", anchored(event.id, event.evidence[0])),
    )
    found, _ = applied(items=changes)
    assert found.summary[0] == last
    assert max(found.events, key=lambda it: it.weight).id == event.id
    assert [it.id for it in found.events] == [it.id for it in EVENTS]


def test_merged_entries_share_their_passages() -> None:
    """Entries that tell of one event become one with the passages of both, no longer from a single source."""
    one, other = EVENTS[2], EVENTS[5]
    edit = ItemEdit("merge", "timeline", Target(one.id), others=(Target(other.id),))
    found, _ = applied(items=(edit,))
    kept = next(it for it in found.events if it.id == one.id)
    assert kept.evidence == (*one.evidence, *other.evidence)
    assert other.id not in {it.id for it in found.events}


def test_a_moved_passage_goes_to_the_other_position() -> None:
    """A position without passages goes; the words of positions stay words of their passages."""
    issue = DIVERGENCES[0]
    giving, taking = issue.positions[1], issue.positions[0]
    passage = Passage(HERALD, giving.evidence[0].quote)
    found, _ = applied(items=(ItemEdit("move", "divergences", Target(issue.id), passage=passage, to=taking.text),))
    sides = found.divergences[0].positions
    assert [it.holder for it in sides] == ["Colonel Ilan Toresk", "Marta Elwen"]
    assert sides[0].evidence == (*taking.evidence, *giving.evidence)


def test_claims_left_with_one_side_go_and_the_corrections_that_led_there_are_told() -> None:
    """Nothing diverges where all passages are on one side; a side that is added later keeps the issue."""
    issue = DIVERGENCES[0]
    target, taking, others = Target(issue.id), issue.positions[0], issue.positions[1:]
    moves = tuple(
        ItemEdit("move", "divergences", target, passage=Passage(it.source, it.quote), to=taking.text)
        for position in others
        for it in position.evidence
    )
    titled = ItemEdit("retitle", "divergences", target, "The convoy")
    found, problems = edits.apply_to_items(FOUND, CORPUS, (titled, *moves))
    assert [it.id for it in found.divergences] == [it.id for it in DIVERGENCES[1:]]
    assert len(problems) == 1 + len(moves)
    assert all("only one side is left" in it.message for it in problems)
    added = ItemEdit("add", "divergences", target, "a union", passage=Passage(HERALD, EVENTS[6].text))
    found, problems = edits.apply_to_items(FOUND, CORPUS, (*moves, added))
    assert [it.holder for it in found.divergences[0].positions] == [taking.holder, "a union"]
    assert not problems


def test_a_marked_passage_becomes_an_item_that_rests_on_it() -> None:
    """Also where it stands elsewhere than when it was marked."""
    quote = EVENTS[6].text
    moved = Corpus(
        tuple(replace(it, text=f"New first words. {it.text}") if it.id == RADIO else it for it in CORPUS.articles),
        CORPUS.analyses,
    )
    passage = Passage("a-gone", quote, "", "after two weeks")
    changes = (
        ItemEdit("add", "summary", passage=passage),
        ItemEdit("add", "timeline", text="2025-11-19", passage=passage),
        ItemEdit("add", "divergences", Target(DIVERGENCES[0].id), "a union", passage=passage),
    )
    found, problems = edits.apply_to_items(FOUND, moved, changes)
    texts = {it.id: it.text for it in moved.articles}
    evidence = found.summary[-1].evidence[0]
    assert texts[evidence.source][evidence.start : evidence.end] == quote
    assert any(it.evidence == (evidence,) for it in found.events)
    assert found.divergences[0].positions[-1].holder == "a union"
    assert not problems


def test_documents_get_what_a_person_says_and_lose_what_was_left_out() -> None:
    """Facts and blocks to restore are known before cleaning; an article left out is not read at all."""
    said = ArticleEdit(
        Target("a.txt", "The quay was closed"), published=date(2025, 11, 4), language="en", restore=("A block",)
    )
    out = ArticleEdit(Target("b.txt", "Ships wait"), selected=False)
    documents = [document("a.txt", "The quay was closed."), document("b.txt", "Ships wait outside.")]
    first, *rest = edits.apply_to_documents(documents, (said, out))
    assert isinstance(first, RawDocument)
    given = first.address.given
    assert (given.published, given.language, given.restore) == (date(2025, 11, 4), "en", ("A block",))
    assert not rest


def test_a_correction_of_a_rewritten_article_is_told() -> None:
    """A file of the same name with other words is not the article that was corrected."""
    said = ArticleEdit(Target("a.txt", "The quay was closed on Monday"), publisher="The Maren Tribune")
    article, problem = edits.apply_to_documents([document("a.txt", "Something else entirely stands here.")], (said,))
    assert isinstance(article, RawDocument)
    assert article.address.given.publisher is None
    assert isinstance(problem, Problem)
    assert "'a.txt'" in problem.message


def test_an_article_left_out_stays_so_under_another_name_and_that_is_told() -> None:
    """By its bytes, also where another article has got its name; what else was said of it goes with it, too."""
    words = "Ships wait outside the harbour since Monday."
    out = ArticleEdit(Target("b.txt", words, digest=edits.digest_of(document("b.txt", words))), selected=False)
    other = document("b.txt", "Something else entirely stands here.")
    article, problem = edits.apply_to_documents([document("old/b.txt", words), other], (out,))
    assert article == other
    assert isinstance(problem, Problem)
    assert (problem.source, problem.stage) == ("old/b.txt", "sources")
    assert "'b.txt', which is not there any more, and is left out like it" in problem.message
    said = replace(out, selected=None, publisher="The Maren Tribune")
    (first, told) = edits.apply_to_documents([document("c.txt", words)], (said,))
    assert isinstance(first, RawDocument)
    assert isinstance(told, Problem)
    assert first.address.given.publisher == "The Maren Tribune"


def test_a_copy_of_an_article_left_out_stays_in() -> None:
    """Of two files with one text a person leaves one out; nothing is to be told of that."""
    words = "Ships wait outside the harbour since Monday."
    out = ArticleEdit(Target("b.txt", words, digest=edits.digest_of(document("b.txt", words))), selected=False)
    copy = document("a.txt", words)
    assert list(edits.apply_to_documents([copy, document("b.txt", words)], (out,))) == [copy]


def test_comments_are_written_changed_and_taken_away() -> None:
    """A project's own comment can be replaced; one without text goes."""
    old, other = note("summary", "Old words.", None), note("actors", "To go.", None)
    changes = (
        NoteEdit(old.id, "summary", "New words."),
        NoteEdit(other.id, "actors", ""),
        NoteEdit("note-1", "gaps", "More."),
    )
    found = edits.apply_to_notes((old, other), changes, note)
    assert [(it.section, it.text) for it in found] == [("summary", "New words."), ("gaps", "More.")]


def test_a_cast_without_corrections_stays_as_it_is() -> None:
    """Nothing is touched where nobody touched it."""
    found, problems = applied()
    assert found is FOUND
    assert not problems
    assert all(isinstance(it, Actor) for it in found.actors)
