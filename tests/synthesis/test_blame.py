"""Who is said to have done it, and who says otherwise."""

import pytest

from briefgen.model.synthesis import Divergence
from briefgen.synthesis import actors, attributions, divergence
from tests.synthesis.factories import Written, corpus, mentions, statement, written

STORY = " The fighting at the crossing of Ostrel between Tolva and Arkad began on Sunday and closed the road for a day."


def told(text: str, name: str, holder: str = "") -> Written:
    """An article of the story that says this first."""
    whole = text + STORY
    said = [statement(whole, holder, "said", text.partition(f", {holder} said")[0])] if holder else []
    names = mentions(whole, LOC=["Tolva", "Arkad", "Ostrel"])
    return written(whole, name=name, publisher=name.title(), published="2031-05-02", names=names, statements=said)


def blamed(*articles: Written) -> list[Divergence]:
    """What diverges by who is said to have done it."""
    made = corpus(*articles)
    cast = actors.find(made, ())
    every = divergence.find(made, cast, attributions.find(made, cast), ())
    return [item for item in every if item.why.startswith(("each says", "one accuses"))]


@pytest.mark.parametrize(
    "rival",
    [
        "The first shots had come from the Arkad post at the crossing of Ostrel.",
        "A patrol from Arkad had opened fire first at the crossing of Ostrel.",
        "A patrol from Arkad came over the crossing of Ostrel at dawn and fired first.",
        "Another driver said guards of Arkad had fired first at the crossing of Ostrel.",
        "Nine guards were hurt in a firefight that Arkad had started at the crossing of Ostrel.",
        "The post at the crossing of Ostrel had returned fire after it was shelled by Arkad.",
    ],
)
def test_two_sides_are_said_to_have_begun(rival: str) -> None:
    """Each source lays the first shot at another door."""
    (item,) = blamed(
        told("Troops from Tolva started the fighting at the crossing of Ostrel.", "herald"), told(rival, "courier")
    )
    assert (item.kind, item.why) == ("contradiction", "each says that another did it")


@pytest.mark.parametrize(
    "other",
    [
        "Soldiers from Tolva had fired first at the crossing of Ostrel.",
        "It is not known whether Arkad had fired first at the crossing of Ostrel.",
        "They had started the fighting at the crossing of Ostrel.",
    ],
)
def test_the_same_side_or_nobody_known_is_no_rival(other: str) -> None:
    """Nor is what nobody knows."""
    assert not blamed(
        told("Troops from Tolva started the fighting at the crossing of Ostrel.", "herald"), told(other, "courier")
    )


def test_all_who_tell_of_one_deed_stand_side_by_side() -> None:
    """A third account joins the two that it meets."""
    first = told("Troops from Tolva started the fighting at the crossing of Ostrel.", "herald")
    second = told("Guards of Arkad had fired first at the crossing of Ostrel.", "courier")
    third = told("The first shots had come from the Arkad post at the crossing of Ostrel.", "mirror")
    (item,) = blamed(first, second, third)
    assert len(item.positions) == 3


def test_two_who_opened_fire_are_no_rivals() -> None:
    """Both sides of a fight shoot; only one of them begins."""
    first = told("Guards of Tolva opened fire at the crossing of Ostrel.", "herald")
    second = told("Guards of Arkad opened fire at the crossing of Ostrel.", "courier")
    assert not blamed(first, second)


def test_the_accused_says_no_in_another_article() -> None:
    """An accusation is answered by whoever is called by the name of the accused, or speaks for his side."""
    charge = told("Arkad accused Tolva of shelling the school in Ostrel.", "herald")
    answer = "We have not fired a shell at the school in Ostrel, General Maas said."
    (item,) = blamed(charge, told(answer, "courier", "General Maas"))
    assert item.why == "one accuses, the accused says no"
    named = "There was no shell at all, the army of Tolva said."
    assert blamed(charge, told(named, "courier", "the army of Tolva"))
    flat = "The army of Tolva denied any part in the attack on the school in Ostrel."
    said = statement(flat, "The army of Tolva", "denied", "any part in the attack on the school in Ostrel")
    names = mentions(flat + STORY, LOC=["Tolva", "Arkad", "Ostrel"])
    assert blamed(charge, written(flat + STORY, name="courier", publisher="C", names=names, statements=[said]))
    other = (
        "The school in Ostrel is a fine old house, and the mayor of the town may not sell it, the army of Tolva said."
    )
    assert not blamed(charge, told(other, "courier", "the army of Tolva"))
    assent = "There are no objections to a look at the shell, the army of Tolva said."
    assert not blamed(charge, told(assent, "courier", "the army of Tolva"))
    assert not blamed(charge, told(named.replace("Tolva", "Veldania"), "courier", "the army of Veldania"))
