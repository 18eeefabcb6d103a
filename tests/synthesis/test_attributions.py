"""Who says what: each holder is the actor it means, each text stands in its passage."""

from dataclasses import replace

import pytest

from briefgen.model.synthesis import Attribution
from briefgen.synthesis import actors, attributions

from .factories import Written, at, corpus, day, mentions, statement, written

QUOTE = "“We will not give up a single pier of this harbour,”"


def found(*pairs: Written) -> list[tuple[str | None, Attribution]]:
    """The attributions of these articles, each with the name of its actor."""
    pile = corpus(*pairs)
    cast = actors.find(pile)
    names = {actor.id: actor.name for actor in cast.actors}
    return [(names.get(a.actor or ""), a) for a in attributions.find(pile, cast)]


def saying(source: str, *, speaker: str | None = None, **labels: list[str]) -> Written:
    """An article in which ``source`` says the quotation."""
    text = f"Reporters came to the Brenna Front and to the French Embassy. {QUOTE} {source} said on Tuesday."
    names = mentions(text, ORG=["Brenna Front", "French Embassy"], **labels)
    said = statement(text, source, "said", QUOTE, speaker)
    return written(
        text, published="2031-03-05", names=names, statements=[said], dates=[day(text, "Tuesday", "2031-03-04")]
    )


def test_a_statement_has_its_holder_words_and_day() -> None:
    """Holder, cue, text and the day it was said are as the source has them."""
    ((name, said),) = found(saying("Colonel Ilan Toresk", PER=["Ilan Toresk"]))
    assert (name, said.holder, said.cue, said.text, said.date) == (
        "Ilan Toresk",
        "Colonel Ilan Toresk",
        "said",
        QUOTE,
        "2031-03-04",
    )
    assert said.direct
    assert said.text in said.evidence[0].quote


def test_a_body_that_is_pointed_at_is_the_one_named_before() -> None:
    """``the embassy`` means the embassy that the article named."""
    ((name, _),) = found(saying("the embassy"))
    assert name == "French Embassy"


@pytest.mark.parametrize("source", ["a French official", "a Brenna-Front-linked cleric", "the ministry"])
def test_a_holder_that_only_borrows_a_name_is_nobody(source: str) -> None:
    """A country's official is not the country, and a group's ally is not the group."""
    ((name, _),) = found(saying(source, NORP=["French"]))
    assert name is None


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("the Toresk family's lawyer", None),
        ("Toresk aides", None),
        ("Toresk spokeswoman Mara Lind", "Mara Lind"),
        ("a lawyer for President Toresk", None),
        ("a spokesman for President Toresk", "Toresk"),
        ("President Toresk", "Toresk"),
    ],
)
def test_who_stands_around_a_person_is_not_that_person(source: str, name: str | None) -> None:
    """His family, aides and lawyers speak for themselves; his spokesman is his voice."""
    ((found_name, _),) = found(saying(source, speaker="Toresk", PER=["Toresk", "Mara Lind"]))
    assert found_name == name


def test_one_quotation_in_two_articles_is_one_statement_with_two_passages() -> None:
    """A quotation that a second outlet repeats is not a second statement."""
    text = f"{QUOTE} Toresk told the crowd."
    again = written(
        text,
        published="2031-03-06",
        names=mentions(text, PER=["Toresk"]),
        statements=[statement(text, "Toresk", "told", QUOTE)],
    )
    ((name, said),) = found(saying("Colonel Ilan Toresk", PER=["Ilan Toresk"]), again)
    assert (name, len(said.evidence)) == ("Ilan Toresk", 2)


def test_an_introducing_that_is_no_part_of_what_was_said() -> None:
    """Indirect speech is given without its ``that``."""
    text = "Colonel Ilan Toresk said that the northern road had been cleared of mines."
    content = "that the northern road had been cleared of mines"
    pair = written(
        text,
        names=mentions(text, PER=["Ilan Toresk"]),
        statements=[statement(text, "Colonel Ilan Toresk", "said", content)],
    )
    assert [said.text for _, said in found(pair)] == [content.removeprefix("that ")]


def test_many_voices_come_before_one_voice_many_times() -> None:
    """The second statement of a speaker comes after the first of another, though it tells as much."""
    said = [
        ("Ilan Toresk", "“Our engineers will open the northern harbour road before the winter storms come,”"),
        ("Ilan Toresk", "“Our engineers will close the southern harbour road after the winter storms come,”"),
        ("Mara Lind", "“Our fishermen will leave the northern harbour before the winter storms come,”"),
    ]
    text = " ".join(f"{quote} {who} said." for who, quote in said)
    pair = written(
        text,
        names=mentions(text, PER=["Ilan Toresk", "Mara Lind"]),
        statements=[statement(text, who, "said", quote) for who, quote in said],
    )
    assert [name for name, _ in found(pair)][:2] in (["Ilan Toresk", "Mara Lind"], ["Mara Lind", "Ilan Toresk"])


def test_who_speaks_in_a_relative_clause_is_printed_by_name() -> None:
    """``who said`` is held by the one the clause is about; without one it is nobody's statement."""
    text = "Ilan Toresk, who said the whole harbour would stay closed, left the room."
    names = mentions(text, PER=["Ilan Toresk"])
    known = statement(text, "who", "said", "the whole harbour would stay closed", "Ilan Toresk")
    ((name, said),) = found(written(text, published="2031-03-05", names=names, statements=[known]))
    assert (name, said.holder) == ("Ilan Toresk", "Ilan Toresk")
    unknown = statement(text, "who", "said", "the whole harbour would stay closed")
    assert found(written(text, published="2031-03-05", statements=[unknown])) == []


def test_words_inside_a_statement_are_no_second_one_unless_somebody_known_says_them() -> None:
    """What nobody known is said to say inside another's statement is part of that."""
    text = "Ilan Toresk said the tests had shown that the water was safe, and Mara Lind denied that it was clean."
    names = mentions(text, PER=["Ilan Toresk", "Mara Lind"])
    whole = text[text.index("the tests") : -1]
    said = [
        statement(text, "Ilan Toresk", "said", whole, "Ilan Toresk"),
        statement(text, "the tests", "had shown", "that the water was safe"),
        statement(text, "Mara Lind", "denied", "that it was clean", "Mara Lind"),
    ]
    pile = found(written(text, published="2031-03-05", names=names, statements=said))
    assert sorted(name or "" for name, _ in pile) == ["Ilan Toresk", "Mara Lind"]


def test_a_day_in_the_words_that_name_the_holder_is_not_when_it_was_said() -> None:
    """``The Front, which has held the road since Thursday, said`` is dated by its article."""
    text = "The Brenna Front, which has held the road since Thursday, said that it was staying."
    said = statement(text, "The Brenna Front, which has held the road since Thursday", "said", "it was staying")
    read = corpus(written(text, published="2031-03-04", statements=[said], dates=[day(text, "Thursday", "2031-02-27")]))
    (found,) = attributions.find(read, actors.find(read))
    assert found.date is None


def test_a_day_to_come_is_not_when_it_was_said() -> None:
    """``Until 5 May trams stop, but the railway said`` was said before."""
    text = "Maren Trams stop until 5 May, but Lindmark Railways said that its trains would run."
    said = statement(text, "Lindmark Railways", "said", "its trains would run")
    read = corpus(written(text, published="2031-03-04", statements=[said], dates=[day(text, "5 May", "2031-05-05")]))
    (found,) = attributions.find(read, actors.find(read))
    assert found.date is None


def test_one_of_several_is_shown_with_those_it_is_one_of() -> None:
    """``One`` alone names nobody; the sentence before says of whom."""
    text = "Sailors on the quay said the rope broke in the gale. One said it was an old rope."
    made = corpus(
        written(
            text,
            statements=[
                statement(text, "Sailors on the quay", "said", "the rope broke in the gale"),
                replace(statement(text, "One", "said", "it was an old rope"), cue=(at(text, "said", 1),)),
            ],
        )
    )
    holders = {it.holder for it in attributions.find(made, actors.find(made, ()))}
    assert holders == {"Sailors on the quay", "Sailors on the quay (“One”)"}
