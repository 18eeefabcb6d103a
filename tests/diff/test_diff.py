"""What a newer briefing says that an older one did not."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen import codec
from briefgen.diff import Change, Difference, SectionDifference, diff
from briefgen.model.briefing import Briefing, Gap, Item, Note, Period, Reference, Section, SectionName
from briefgen.model.problem import Problem
from briefgen.model.synthesis import Actor, ActorRole, Divergence, Event, Notice, Position
from tests.render import factories
from tests.render.quoting import DISPATCH, HERALD, RADIO, quoting

OLD = factories.briefing()
_T = TypeVar("_T", bound=Item)


def with_items(name: SectionName, change: Callable[[tuple[Item, ...]], tuple[Item, ...]]) -> Briefing:
    """The briefing with the items of a section changed."""
    sections = (replace(it, items=change(it.items)) if it.name == name else it for it in OLD.sections)
    return replace(OLD, sections=tuple(sections))


def with_first(name: SectionName, kind: type[_T], change: Callable[[_T], _T]) -> Briefing:
    """The briefing with the first item of a section changed."""

    def first(items: tuple[Item, ...]) -> tuple[Item, ...]:
        assert isinstance(items[0], kind)
        return (change(items[0]), *items[1:])

    return with_items(name, first)


def section(found: Difference, name: SectionName) -> SectionDifference:
    """A section, when it is the only one that differs."""
    assert [it.name for it in found.sections if it] == [name]
    return next(it for it in found.sections if it.name == name)


def told(changes: tuple[Change, ...]) -> list[tuple[str, list[str], list[str]]]:
    """Field, what is gone, what is new."""
    return [(it.field, [fact.text for fact in it.gone], [fact.text for fact in it.new]) for it in changes]


def changes_of(new: Briefing, name: SectionName) -> list[tuple[str, list[str], list[str]]]:
    """What changed of the one item of the one section that did."""
    found = section(diff(OLD, new), name)
    assert not found.new
    assert not found.gone
    (changed,) = found.changed
    return told(changed.changes)


def test_a_briefing_does_not_differ_from_itself() -> None:
    """Also where it is made anew."""
    assert not diff(OLD, OLD)
    assert not diff(OLD, factories.briefing())


def test_what_stands_over_the_sections_is_compared() -> None:
    """Title, day, days of publication and marking."""
    new = replace(
        OLD, title="Veldania", as_of="2025-11-20", period=Period("2025-11-04", "2025-11-20"), marking="TLP:RED"
    )
    assert told(diff(OLD, new).head) == [
        ("title", ["Veldania: fuel blockade of Port Maren"], ["Veldania"]),
        ("as_of", ["2025-11-19"], ["2025-11-20"]),
        ("period", ["2025-11-04/2025-11-19"], ["2025-11-04/2025-11-20"]),
        ("marking", ["TLP:AMBER"], ["TLP:RED"]),
    ]


def test_what_made_a_briefing_is_no_difference() -> None:
    """Another version or another option is none where all is told as before."""
    assert not diff(OLD, replace(OLD, made_with=replace(OLD.made_with, briefgen="9.9", options=())))


def test_an_item_more_is_new_and_an_item_less_is_gone() -> None:
    """Each as the briefing that has it says it."""
    shorter = with_items("timeline", lambda items: items[:2] + items[3:])
    missing = next(it for it in OLD.sections if it.name == "timeline").items[2]
    assert section(diff(shorter, OLD), "timeline").new == (missing,)
    assert section(diff(OLD, shorter), "timeline").gone == (missing,)


def test_an_actor_has_another_role_and_another_name() -> None:
    """Roles by their words; a name that its own words make is no other."""
    role = ActorRole("the colonel who holds the road", (quoting(HERALD, "the Brenna Front"),))

    def promoted(actor: Actor) -> Actor:
        more = (*actor.aliases, "Ilan Toresk", "the Old Man")
        return replace(actor, roles=(*actor.roles, role), aliases=more, mentions=99, sources=(*actor.sources, DISPATCH))

    assert changes_of(with_first("actors", Actor, promoted), "actors") == [
        ("name", [], ["the Old Man"]),
        ("roles", [], ["the colonel who holds the road"]),
    ]


def test_which_of_the_names_stands_first_is_no_difference() -> None:
    """Nor is the id that comes with it."""

    def called(name: str, other: str) -> Briefing:
        return with_first("actors", Actor, lambda it: replace(it, id=f"a-{name}", name=name, aliases=(other,)))

    assert not diff(called("Ilan Toresk", "the Old Man"), called("the Old Man", "Ilan Toresk"))


def test_an_event_has_another_date_and_a_further_source() -> None:
    """Though its id is made from the date."""
    new = with_first(
        "timeline",
        Event,
        lambda it: replace(it, id="e-other", date="2021-05", evidence=(*it.evidence, quoting(RADIO, "Colonel Toresk"))),
    )
    assert changes_of(new, "timeline") == [("date", ["2021"], ["2021-05"]), ("sources", [], [RADIO])]


def test_a_position_is_added_to_a_divergence_and_another_taken_away() -> None:
    """The others stay, whatever the order and the score."""
    more = Position("the governor", None, None, None, "the road is mined", (quoting(DISPATCH, "the governor"),))
    new = with_first(
        "divergences", Divergence, lambda it: replace(it, score=0.1, positions=(more, *it.positions[:0:-1]))
    )
    (change,) = changes_of(new, "divergences")
    assert change == ("positions", ["The road is open, and it will stay open"], ["the road is mined"])


def test_an_advisory_is_lifted_or_superseded() -> None:
    """By the words of the later one, where it is listed."""
    new = with_first("advisories", Notice, lambda it: replace(it, strength="lifted", superseded_by="w0000000003"))
    assert changes_of(new, "advisories") == [
        ("strength", ["should"], ["lifted"]),
        ("superseded_by", [], ["A curfew from 8 p.m. to 5 a.m."]),
    ]


def test_a_source_has_another_date_another_text_and_is_a_version() -> None:
    """It is known by its path when its text has changed."""

    def corrected(source: Reference) -> Reference:
        return replace(
            source, id="anew", published="2025-11-05", sha256="0" * 64, words=12, version_of=OLD.references[1].id
        )

    new = replace(OLD, references=(corrected(OLD.references[0]), *OLD.references[1:]))
    found = changes_of(new, "sources")
    assert found[:2] == [("published", ["2025-11-04"], ["2025-11-05"]), ("version_of", [], [OLD.references[1].id])]
    assert found[2][2] == ["12 words, SHA-256 000000000000"]


@pytest.mark.parametrize("kept", ["sha256", "url", "path"])
def test_a_source_is_known_by_its_digest_its_address_or_its_path(kept: str) -> None:
    """Any of them is enough."""
    source = replace(OLD.references[1], title="Port city counts its last litres")
    lost = {"id": "anew", "sha256": "0" * 64, "url": "https://other.example", "path": "elsewhere.txt"}
    del lost[kept]
    new = replace(OLD, references=(OLD.references[0], replace(source, **lost), *OLD.references[2:]))  # type: ignore[arg-type]
    assert not any(it.new or it.gone for it in diff(OLD, new).sections)


def test_a_comment_is_compared_wherever_it_stands() -> None:
    """Comments on sections are listed with the others; another wording is a change."""
    note = Note("n-other", "summary", None, "Numbers are final.")
    sections = (replace(it, notes=(note,)) if it.name == "summary" else it for it in OLD.sections)
    (change,) = changes_of(replace(OLD, sections=tuple(sections)), "notes")
    assert change[2] == ["Numbers are final."]


def test_a_gap_that_counts_otherwise_has_changed() -> None:
    """Its numbers are not what it is known by."""
    new = with_items(
        "gaps", lambda items: (items[0], Gap("g-other", "Rests on one source: 2 of 3 sentences of the bottom line."))
    )
    assert changes_of(new, "gaps")[0][0] == "text"


def test_a_gap_that_names_others_has_changed_but_not_one_of_another_article() -> None:
    """It is known by how it begins: by what it tells, or by the title of an article, which is one word of it."""
    texts = (
        "No source gives a role for Mira Holm and {}.",
        "“{} in the port” has no publication date.",
        "{}.txt is bare.",
    )
    old, new = (
        with_items("gaps", lambda _, names=names: tuple(Gap(f"g{it}", it) for it in map(str.format, texts, names)))  # type: ignore[misc]
        for names in (("Ada Lunk", "2 dead", "01"), ("Teo Marask", "3 dead", "02"))
    )
    found = section(diff(old, new), "gaps")
    assert [it.text for it in found.new if isinstance(it, Gap)] == [
        "“3 dead in the port” has no publication date.",
        "02.txt is bare.",
    ]
    assert len(found.changed) == 1


def test_a_problem_is_known_by_its_source() -> None:
    """Another message is a change, another file is another problem."""
    (problem,) = OLD.problems
    other = replace(OLD, problems=(replace(problem, message="is empty"), Problem("b.txt", "sources", "is not there")))
    found = section(diff(OLD, other), "problems")
    assert [it.source for it in found.new if isinstance(it, Problem)] == ["b.txt"]
    assert told(found.changed[0].changes) == [("message", [problem.message], ["is empty"])]


def test_only_what_a_reader_sees_counts() -> None:
    """Scores, weights, offsets and numbers of sources do not, nor do case, quotation marks and line breaks."""

    def same(event: Event) -> Event:
        evidence = tuple(replace(it, start=it.start + 7, end=it.end + 7) for it in event.evidence)
        return replace(event, id="e-other", text=event.text.upper().replace(" ", "\n"), weight=0.1, evidence=evidence)

    new = with_first("timeline", Event, same)
    references = tuple(replace(it, number=len(OLD.references) + 1 - it.number) for it in OLD.references)
    assert not diff(OLD, replace(new, references=references))


def test_a_source_that_goes_by_its_number_is_the_same_under_another_number() -> None:
    """Its own claim has not changed its holder."""

    def own(number: int) -> Briefing:
        references = tuple(replace(it, number=number) if it.id == HERALD else it for it in OLD.references)

        def held(issue: Divergence) -> Divergence:
            return replace(issue, positions=(replace(issue.positions[0], holder=f"Source {number}", actor=None),))

        return replace(with_first("divergences", Divergence, held), references=references)

    assert not diff(own(1), own(9))


def renewed(briefing: Briefing) -> Briefing:
    """The briefing with every id another one, as if each article had changed where nobody quotes it."""
    text = codec.encode(briefing, "full")
    names = {it.id for it in briefing.references}
    names |= {it.id for part in briefing.sections for it in (*part.items, *part.notes) if not isinstance(it, Problem)}
    for name in sorted(names):
        text = text.replace(f'"{name}"', f'"new-{name}"')
    return codec.decode(text)


def test_items_are_known_by_what_they_say_when_all_ids_have_changed() -> None:
    """Also what refers to them by their ids: sources of passages, actors who hold, advisories that supersede."""
    assert not diff(OLD, renewed(OLD))


def test_another_wording_of_the_same_passage_and_day_is_a_change() -> None:
    """As when an earlier article is added that tells of the event in other words."""
    new = with_first("timeline", Event, lambda it: replace(it, id="e-other", text="Colonel Toresk seized the ministry"))
    assert changes_of(new, "timeline")[0][2] == ["Colonel Toresk seized the ministry"]
    issued = with_first("advisories", Notice, lambda it: replace(it, id="w-other", action="not to travel"))
    assert changes_of(issued, "advisories")[0][2] == ["not to travel"]
    moved = with_first("timeline", Event, lambda it: replace(it, id="e-other", text="Colonel Toresk", date="2022"))
    assert len(section(diff(OLD, moved), "timeline").new) == 1


def test_a_divergence_is_known_by_a_side_that_it_keeps() -> None:
    """Though its topic, its kind and its id are others; without any it is another one."""
    kept = with_first(
        "divergences",
        Divergence,
        lambda it: replace(it, id="d-other", topic="the road", kind="stance", positions=it.positions[1:]),
    )
    assert [field for field, *_ in changes_of(kept, "divergences")] == ["topic", "kind", "positions"]
    bare = with_first("divergences", Divergence, lambda it: replace(it, id="d-other", positions=()))
    assert len(section(diff(OLD, bare), "divergences").gone) == 1


def test_no_item_is_matched_twice() -> None:
    """Of two that say the same, one is left over when the newer briefing has one."""

    def doubled(items: tuple[Item, ...]) -> tuple[Item, ...]:
        assert isinstance(items[0], Event)
        return (*(replace(items[0], id=f"e-{number}") for number in range(3)), *items[1:])

    found = section(diff(with_items("timeline", doubled), OLD), "timeline")
    assert [(len(found.gone), len(found.new), len(found.changed))] == [(2, 0, 0)]


def test_only_the_sections_named_are_compared() -> None:
    """In their order, without the head."""
    new = replace(OLD, title="Veldania", sections=OLD.sections[:2], problems=())
    found = diff(OLD, new, ("timeline", "actors"))
    assert [it.name for it in found.sections] == ["timeline", "actors"]
    assert not found.head
    assert not found.sections[1]
    assert found.sections[0].after is None
    assert len(found.sections[0].gone) == found.sections[0].before.entries  # type: ignore[union-attr]


def test_a_section_says_how_much_of_it_is_shown() -> None:
    """What is gone may only be left out."""
    found = section(diff(OLD, with_items("actors", lambda items: items[:2])), "actors")
    assert found.before is not None
    assert found.after is not None
    assert (found.before.entries, found.after.entries, found.after.total) == (5, 2, 12)


_Parts = dict[str, list[tuple[str, str, str]]]


def parts(found: Difference) -> _Parts:
    """Whatever differs, as older and newer side, in no order."""
    listed: _Parts = {"head": [(repr(it.gone), repr(it.new), it.field) for it in found.head]}
    for it in found.sections:
        listed[it.name] = [("", repr(item), "") for item in it.new] + [(repr(item), "", "") for item in it.gone]
        for one in it.changed:
            listed[it.name].append((repr(one.old), repr(one.new), ""))
            listed[it.name].extend((repr(fact.gone), repr(fact.new), fact.field) for fact in one.changes)
    return {name: sorted(values, key=repr) for name, values in listed.items()}


def turned(listed: _Parts) -> _Parts:
    """The same with the sides exchanged."""
    return {name: sorted(((b, a, it) for a, b, it in values), key=repr) for name, values in listed.items()}


@st.composite
def briefings(draw: st.DrawFn) -> Briefing:
    """Some of the items of each section, in any order, some of them under other ids or of another day."""
    made = OLD if draw(st.booleans()) else renewed(OLD)

    def some(section: Section) -> Section:
        kept = draw(st.permutations(section.items))[: draw(st.integers(0, len(section.items)))]
        return replace(section, items=tuple(map(moved, kept)))

    def moved(item: Item) -> Item:
        return replace(item, date="2031") if isinstance(item, Event | Notice) and draw(st.booleans()) else item

    return replace(made, title=draw(st.sampled_from(["A", "B"])), sections=tuple(map(some, made.sections)))


@given(briefings(), briefings())
@settings(max_examples=60, deadline=None)
def test_a_difference_is_the_mirror_of_the_reverse(one: Briefing, other: Briefing) -> None:
    """What is new from here is gone from there; each item is told of once, as new, gone or in both."""
    found = diff(one, other)
    assert parts(found) == turned(parts(diff(other, one)))
    for it in found.sections:
        old, new = (next((part.items for part in made.sections if part.name == it.name), ()) for made in (one, other))
        if it.name not in ("notes", "sources", "problems"):
            assert len(old) - len(it.gone) == len(new) - len(it.new) >= len(it.changed)
