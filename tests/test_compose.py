"""A briefing is chosen, ordered and numbered; nothing is found anew."""

import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path

from briefgen import compose, naming
from briefgen.model.analysis import Analysis
from briefgen.model.article import Article, CleaningLedger, Cut, Fact, PublicationDate
from briefgen.model.briefing import Briefing, Gap, MadeWith, Note, Period, Section
from briefgen.model.corpus import Corpus
from briefgen.model.problem import Problem
from briefgen.model.synthesis import (
    Actor,
    Divergence,
    DuplicateGroup,
    Event,
    Evidence,
    KeySentence,
    Notice,
    Position,
    Synthesis,
)
from briefgen.outline import Outline


def article(name: str, published: date | None, language: str = "en") -> Article:
    text = f"The quay at Port Maren closed, says {name}."
    digest = hashlib.sha256(text.encode()).hexdigest()
    day = PublicationDate(published, "dateline") if published else None
    return Article(f"a{digest[:12]}", name, name, text, digest, language, published=day)


OLD, NEW, UNDATED = article("old", date(2026, 3, 1)), article("new", date(2026, 3, 9)), article("undated", None)
CORPUS = Corpus((NEW, UNDATED, OLD), tuple(Analysis(it.id) for it in (NEW, UNDATED, OLD)))


def evidence(source: Article) -> Evidence:
    return Evidence(source.id, 0, 8, source.text[:8])


def event(day: str | None, weight: float) -> Event:
    why = None if day else "'Tuesday': the article has no date"
    return Event(f"e{day}", day, "The quay", "happened", "Tuesday", None, why, (evidence(UNDATED),), True, weight)


def briefed(synthesis: Synthesis, outline: Outline, **asked: object) -> Briefing:
    request = compose.Request("Port Maren", None, "TLP:GREEN", outline, MadeWith("1", "rules", ()))
    return compose.compose(CORPUS, synthesis, replace(request, **asked), ())  # type: ignore[arg-type]


def section(briefing: Briefing, name: str) -> Section:
    return next(it for it in briefing.sections if it.name == name)


def test_as_of_is_the_newest_publication_date_and_never_today() -> None:
    """Without a day of its own a briefing speaks of the day of its newest article."""
    made = briefed(Synthesis(), Outline(("summary",)))
    assert made.as_of == "2026-03-09"
    assert made.period is not None
    assert (made.period.start, made.period.end) == ("2026-03-01", "2026-03-09")


def test_an_article_that_is_not_read_makes_no_briefing_newer() -> None:
    """What it says is not in the briefing, which speaks of the days of the others."""
    foreign = replace(NEW, language="fr")
    corpus = Corpus((OLD, foreign), (Analysis(OLD.id), Analysis(foreign.id)))
    request = compose.Request("x", None, "TLP:CLEAR", Outline(("gaps",)), MadeWith("1", "rules", ()))
    made = compose.compose(corpus, Synthesis(), request, ())
    assert (made.as_of, made.period) == ("2026-03-01", Period("2026-03-01", "2026-03-01"))


def test_articles_that_are_newer_than_the_day_of_the_briefing_are_told() -> None:
    """Its year is wrong, as a rule; on the day of the newest all is well."""
    (problem,) = briefed(Synthesis(), Outline(("summary",)), as_of=date(2026, 3, 1)).problems
    assert problem.source == "as_of"
    assert problem.message.startswith("2026-03-01 is before the day of 1 of 2 dated articles")
    assert not briefed(Synthesis(), Outline(("summary",)), as_of=date(2026, 3, 9)).problems


def test_sources_are_numbered_by_date_with_the_undated_last() -> None:
    """Numbers are for reading; ids stay what they were."""
    made = briefed(Synthesis(), Outline(("sources",)))
    assert [(it.number, it.id) for it in made.references] == [(1, OLD.id), (2, NEW.id), (3, UNDATED.id)]


def test_the_undated_lane_follows_the_timeline() -> None:
    """Who asks for the timeline gets what could not be placed on it as well."""
    made = briefed(Synthesis(undated=(event(None, 0),)), Outline(("timeline", "gaps")))
    assert [it.name for it in made.sections] == ["timeline", "undated", "gaps"]


def test_a_limit_keeps_the_weightiest_events_in_their_order() -> None:
    """A short timeline shows what matters, by date, and says how much there was."""
    events = (event("2026-03-01", 0.2), event("2026-03-02", 0.9), event("2026-03-03", 0.1), event("2026-03-04", 0.5))
    whole = briefed(Synthesis(events=events), Outline(("timeline",)))
    shown = section(compose.shortened(whole, {"timeline": 2}), "timeline")
    assert [it.date for it in shown.items if isinstance(it, Event)] == ["2026-03-02", "2026-03-04"]
    assert shown.total == 4


def notice(issuer: str, number: int) -> Notice:
    told = (issuer, None, None, None, f"stay away from quay {number}", "movement", "should", None, None, (), None, None)
    return Notice(f"w-{issuer}-{number}", *told, None, (evidence(NEW),))  # type: ignore[arg-type]


def test_a_limit_leaves_each_issuer_of_advice_a_line() -> None:
    """A page of rules does not push out what another authority advises."""
    given = (notice("Norland", 1), notice("Norland", 2), notice("Norland", 3), notice("Estmark", 1))
    outline = Outline(("advisories",), limits={"advisories": 3})
    shown = section(briefed(Synthesis(notices=given), outline), "advisories").items
    assert [it.id for it in shown if isinstance(it, Notice)] == ["w-Norland-1", "w-Norland-2", "w-Estmark-1"]


def test_a_document_calls_a_holder_by_name() -> None:
    """A pronoun gives way to the name; other words stand beside it; part of the name stays, without what is told on."""
    actor = Actor("a1", "Mira Holm", "person", (), 1, (), (OLD.id,), (), (), None)
    told = "Holm, speaking in the rain beside the mayor and two of his men"
    heads = "Mira Holm, who heads the port"
    worded = ("He", "the harbour master", "Ms Holm", "Holm, the harbour master", told, heads, "its head, Holm", "a man")
    holders = zip(worded, (*["a1"] * 7, None), strict=True)
    sides = tuple(Position(words, who, None, None, "The quay", (evidence(OLD),)) for words, who in holders)
    issue = Divergence("d1", "Quay", "stance", "one objects", 1.0, sides)
    made = briefed(Synthesis(actors=(actor,), divergences=(issue,)), Outline(("actors", "divergences")))
    (shown,) = section(naming.named(made), "divergences").items
    assert isinstance(shown, Divergence)
    assert [it.holder for it in shown.positions] == [
        "Mira Holm",
        "Mira Holm (“the harbour master”)",
        "Ms Holm",
        "Holm, the harbour master",
        "Holm",
        "Mira Holm",
        "Mira Holm",
        "A man",
    ]


def test_what_is_called_by_name_already_stays_so() -> None:
    """A document's own data are named as they stand, whatever words of the source are beside the name."""
    actor = Actor("a1", "Mira Holm", "person", (), 1, (), (OLD.id,), (), (), None)
    held = Position("the mayor, who has since resigned", "a1", None, None, "The quay", (evidence(OLD),))
    issue = Divergence("d1", "Quay", "stance", "one objects", 1.0, (held,))
    made = naming.named(briefed(Synthesis(actors=(actor,), divergences=(issue,)), Outline(("actors", "divergences"))))
    assert naming.named(made) == made


def test_a_source_without_a_title_goes_by_its_number_in_documents() -> None:
    """Its own claim is not headed by the name of a file."""
    sides = tuple(Position(Path(it.name).stem, None, None, None, "The quay", (evidence(it),)) for it in (OLD, NEW))
    issue = Divergence("d1", "Quay", "figures", "two counts", 1.0, sides)
    made = briefed(Synthesis(divergences=(issue,)), Outline(("divergences",)))
    (shown,) = section(naming.named(made), "divergences").items
    assert isinstance(shown, Divergence)
    assert [it.holder for it in shown.positions] == ["Source 1", "Source 2"]


def test_a_timeline_can_be_cut_to_a_period_at_each_precision() -> None:
    """A month that holds the first day stays; a day before it goes."""
    events = tuple(event(day, 0.5) for day in ("2025", "2026-02", "2026-03", "2026-03-04", "2026-03-05", "2026-03-09"))
    made = briefed(Synthesis(events=events), Outline(("timeline",)), start=date(2026, 3, 5), end=date(2026, 3, 8))
    dates = [it.date for it in section(made, "timeline").items if isinstance(it, Event)]
    assert dates == ["2026-03", "2026-03-05"]


def test_a_comment_stands_in_its_section_or_before_the_sources() -> None:
    """No comment is lost because its section was not asked for."""
    notes = (compose.note("gaps", "Ask the port.", "Desk"), compose.note("actors", "Who is he?", None))
    made = briefed(Synthesis(), Outline(("gaps", "sources")), notes=notes)
    assert [it.name for it in made.sections] == ["gaps", "notes", "sources"]
    assert [it.text for it in section(made, "gaps").notes] == ["Ask the port."]
    assert [it.text for it in section(made, "notes").items if isinstance(it, Note)] == ["Who is he?"]


ALL = Outline(("summary", "timeline", "actors", "gaps"))


def gaps(synthesis: Synthesis, corpus: Corpus = CORPUS, outline: Outline = ALL) -> list[str]:
    request = compose.Request("x", None, "TLP:CLEAR", outline, MadeWith("1", "rules", ()))
    made = compose.compose(corpus, synthesis, request, ())
    return [it.text for it in section(made, "gaps").items if isinstance(it, Gap)]


def test_gaps_name_what_the_sources_leave_open() -> None:
    """Undated articles, expressions without a date, single sources and people without a role are told."""
    person = Actor("p1", "Ilan Toresk", "person", (), 2, (), (OLD.id,), (), (), None)
    key = KeySentence("k1", "The quay", (evidence(OLD),), True)
    told = gaps(Synthesis(actors=(person,), summary=(key,), undated=(event(None, 0),)))
    assert told == [
        "undated has no publication date.",
        "undated: no date can be given for “Tuesday”.",
        "One source only: 1 of 1 sentences of the bottom line.",
        "No source gives a role for Ilan Toresk.",
    ]


def test_that_there_is_one_article_alone_is_told_once() -> None:
    """Not of each section; one that was not read is none to rest on."""
    alone = Corpus((OLD,), (Analysis(OLD.id),))
    foreign = replace(NEW, language="fr")
    found = Synthesis(
        summary=(KeySentence("k1", "The quay", (evidence(OLD),), True),), events=(event("2026-03-01", 0),)
    )
    assert gaps(found, alone) == ["All rests on one article."]
    assert (
        gaps(found, Corpus((OLD, foreign), (Analysis(OLD.id), Analysis(foreign.id))))[-1] == "All rests on one article."
    )


def test_a_date_that_a_line_gives_in_part_is_told() -> None:
    """A dateline without a year dates nothing, and the reader sees why."""
    cuts = (Cut("OREL -", "dateline", 0), Cut("OREL, May 7  (VNA) -", "dateline", 7), Cut("8", "page furniture", 30))
    undated = replace(UNDATED, ledger=CleaningLedger(cuts))
    told = gaps(Synthesis(), Corpus((undated,), (Analysis(undated.id),)))
    assert told == ["undated has no publication date; “OREL, May 7 (VNA) -” gives none in full."]
    beside = gaps(Synthesis(), Corpus((undated, OLD), (Analysis(undated.id), Analysis(OLD.id))))
    assert beside[0] == (
        "undated has no publication date; “OREL, May 7 (VNA) -” gives none in full; the others are of 2026."
    )


def test_articles_under_one_title_are_told_apart_by_their_files() -> None:
    """``“Quay closed” repeats “Quay closed”`` says nothing."""
    one, other = (replace(it, title=Fact("Quay closed", "text")) for it in (OLD, NEW))
    read = Corpus((one, other), (Analysis(one.id), Analysis(other.id)))
    told = gaps(Synthesis(duplicates=(DuplicateGroup(one.id, (other.id,), "duplicate"),)), read)
    assert told == ["“Quay closed” (new) repeats “Quay closed” (old); the two count as one source."]


def test_gaps_speak_of_sections_that_are_there_by_their_headings() -> None:
    """A notice sheet has no timeline and no actors, and calls the bottom line its own name."""
    person = Actor("p1", "Ilan Toresk", "person", (), 2, (), (OLD.id,), (), (), None)
    key = KeySentence("k1", "The quay", (evidence(OLD),), True)
    found = Synthesis(actors=(person,), summary=(key,), events=(event("2026-03-01", 0),), undated=(event(None, 0),))
    told = gaps(found, outline=Outline(("summary", "gaps"), {"summary": "Situation", "gaps": "Gaps"}))
    assert told[1:] == ["One source only: 1 of 1 sentences of the situation."]
    told = gaps(found, outline=Outline(("summary", "gaps"), {"summary": "Points: who tells what", "gaps": "Gaps"}))
    assert told[1:] == ["One source only: 1 of 1 sentences of “Points: who tells what”."]


def test_a_gap_lists_few_names() -> None:
    """And counts the others."""
    people = tuple(Actor(f"p{it}", f"Person {it}", "person", (), 2, (), (OLD.id,), (), (), None) for it in range(40))
    (told,) = (it for it in gaps(Synthesis(actors=people)) if "role" in it)
    assert told.startswith("No source gives a role for Person 0, Person 1, ")
    assert told.endswith("Person 10 and 29 more.")


def test_gaps_of_one_kind_are_told_one_by_one_where_they_are_few() -> None:
    """Of forty articles without a date twelve are named; thirteen are named all."""
    for number, told in ((40, "28 more articles have no publication date."), (13, "n12 has no publication date.")):
        articles = tuple(article(f"n{it}", None) for it in range(number))
        lines = gaps(Synthesis(), Corpus(articles, tuple(Analysis(it.id) for it in articles)))
        assert (len(lines), lines[0], lines[-1]) == (13, "n0 has no publication date.", told)


def test_gaps_name_foreign_articles_and_copies() -> None:
    """What was not read, and what counts once, is told."""
    foreign = replace(article("ajeno", date(2026, 3, 2), "es"), title=Fact("El puerto", "text"))
    corpus = Corpus((OLD, NEW, foreign), tuple(Analysis(it.id) for it in (OLD, NEW, foreign)))
    told = gaps(Synthesis(duplicates=(DuplicateGroup(OLD.id, (NEW.id,), "duplicate"),)), corpus)
    assert told == [
        "“El puerto” is in another language (es) and was not read.",
        "new repeats old; the two count as one source.",
    ]


def test_what_an_article_says_in_two_ways_is_a_problem_of_the_briefing() -> None:
    """A contradiction within one article is shown, not settled."""
    doubt = Problem("old", "clean", "two publication dates: 2026-03-01 (dateline), 2026-03-02 (url)")
    corpus = Corpus((replace(OLD, doubts=(doubt,)),), (Analysis(OLD.id),))
    request = compose.Request("x", None, "TLP:CLEAR", Outline(("gaps",)), MadeWith("1", "rules", ()))
    assert compose.compose(corpus, Synthesis(), request, ()).problems == (doubt,)


def missing(*articles: Article) -> list[tuple[str, str]]:
    """Whose problem it is that a block cannot be put back, and how the message begins."""
    corpus = Corpus(articles, tuple(Analysis(it.id) for it in articles))
    request = compose.Request("x", None, "TLP:CLEAR", Outline(("gaps",)), MadeWith("1", "rules", ()))
    problems = compose.compose(corpus, Synthesis(), request, ()).problems
    return [(it.source, it.message.partition(";")[0]) for it in problems]


def test_a_block_to_put_back_that_is_nowhere_is_a_problem() -> None:
    """Of the article it is asked for; where it is asked for of many, one that holds it is enough."""
    asked = [replace(it, missed=("Ships wait",)) for it in (OLD, NEW)]
    assert missing(asked[0], NEW) == [("old", "no block that was cut from it begins with 'Ships wait'")]
    assert missing(*asked) == [("restore", "no block that was cut from 2 articles begins with 'Ships wait'")]
    assert missing(asked[0], replace(NEW, restored=("Ships wait",))) == []


def test_what_fewer_sources_say_is_left_out() -> None:
    """A section that asks for two sources shows only what two of them say."""
    one = KeySentence("k1", OLD.text[:8], (evidence(OLD),), single_source=True)
    two = KeySentence("k2", NEW.text[:8], (evidence(NEW), evidence(OLD)), single_source=False)
    shape = Outline(("summary",), sources={"summary": 2})
    request = compose.Request("x", None, "TLP:CLEAR", shape, MadeWith("1", "rules", ()))
    made = compose.compose(CORPUS, Synthesis(summary=(one, two)), request, ())
    assert [it.items for it in made.sections if it.name == "summary"] == [(two,)]
