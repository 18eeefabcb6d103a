"""Answers that exclude the claim by their words alone, in whatever paragraph."""

import pytest

from briefgen.model.analysis import Statement
from briefgen.model.synthesis import Divergence
from briefgen.synthesis import actors, attributions, divergence
from tests.synthesis.factories import corpus, mentions, statement, written

ONE, OTHER = "Ilan Toresk", "Mira Holm"


def found(text: str, *statements: Statement) -> tuple[Divergence, ...]:
    """The divergences of one article with these statements."""
    names = mentions(text, PER=[ONE, OTHER, "Ruud Haan"], ORG=["Brenna Line"])
    made = corpus(written(text, publisher="Maren Post", published="2031-05-01", names=names, statements=statements))
    cast = actors.find(made, ())
    return divergence.find(made, cast, attributions.find(made, cast), ())


def told(claim: str, answer: str, between: str = "\n\n") -> tuple[Divergence, ...]:
    """The divergences of what two people say, a paragraph each."""
    text = f"{ONE} said {claim}.{between}{OTHER} said {answer}."
    return found(text, statement(text, ONE, "said", claim), statement(text, OTHER, "said", answer))


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        ("he had asked the port for help three times", "she had received no such request"),
        ("the port had handed out 400 sacks of grain", "not one sack had come to her village"),
        ("the port held 90 political prisoners", "the port did not hold a single political prisoner"),
        ("she had been warned of the cracks", "she had no record of such warnings"),
        ("the crew had been promised a bonus", "nothing of the kind had ever been discussed"),
        ("the two sides had agreed on a truce", "nothing had been agreed"),
        ("the two sides had accepted the plan", "her side had accepted nothing"),
        ("the fire was under control", "it was not under control at all"),
        ("the patients had died of thirst", "no patient had died"),
        ("guards had fired live rounds", "only rubber rounds had been fired"),
        ("the guards opened fire first", "the guards had only returned fire"),
        ("bread had run out because of the blockade", "that there is no blockade, and the shops are full"),
        ("a drought had ruined half of the crop", "that there was no drought this summer"),
        ("the club had debts of two million crowns", "that there are no debts at all"),
    ],
)
def test_what_excludes_a_claim_by_its_words_answers_it_in_the_next_paragraph(claim: str, answer: str) -> None:
    """Many papers give each party a paragraph of its own."""
    (item,) = told(claim, answer)
    assert item.kind == "contradiction"
    assert [position.holder for position in item.positions] == [ONE, OTHER]


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        ("he had asked the port for help three times", "she had nothing to add"),
        ("the two sides had agreed on a truce", "nothing had been heard of the hostages"),
        ("guards had fired live rounds", "only one round had been found"),
        ("the fire was under control", "the crowd was not under control at first"),
        ("the guards opened fire", "people were under attack in three other towns"),
    ],
)
def test_a_no_to_something_else_excludes_nothing(claim: str, answer: str) -> None:
    """Another subject, another predicate, or a number."""
    assert not told(claim, answer)


def test_who_denies_having_done_so_answers_the_one_before() -> None:
    """The verb of denying needs no words of the claim where it takes them up."""
    text = "Ilan Toresk said the Brenna Line had promised a rise.\n\nThe Brenna Line denied making any such promise."
    (item,) = found(
        text,
        statement(text, ONE, "said", "the Brenna Line had promised a rise"),
        statement(text, "The Brenna Line", "denied", "making any such promise"),
    )
    assert item.why == "one says that it is not so"


def test_the_answer_is_found_behind_the_holders_own_other_words() -> None:
    """What either says besides does not part them."""
    text = (
        "Ilan Toresk said the fever was under control. He added that there were beds for all. He insisted on his plan."
        "\n\nMira Holm told us that patients lay on the floor. Mira Holm argued that it was not under control."
    )
    (item,) = found(
        text,
        statement(text, ONE, "said", "the fever was under control"),
        statement(text, "He", "added", "there were beds for all", ONE),
        statement(text, OTHER, "told", "patients lay on the floor"),
        statement(text, OTHER, "argued", "it was not under control"),
    )
    assert item.why == "one says that it is not so"


def test_blame_at_two_doors_is_a_quarrel_whatever_the_paragraph() -> None:
    """One blames a person, the other a cause."""
    text = "Ilan Toresk blamed the blackout on poor upkeep.\n\nMira Holm blamed a storm."
    (item,) = found(text)
    assert item.why == "each blames another"
    assert not found("Ilan Toresk blamed the blackout on a storm.\n\nMira Holm blamed the storm for the flood.")


def test_judging_one_thing_to_contrary_ends_is_a_quarrel_whatever_the_paragraph() -> None:
    """Of another thing it is none."""
    (item,) = found("Ilan Toresk welcomed the curfew.\n\nMira Holm called the curfew a disgrace.")
    assert item.kind == "stance"
    assert not found("Ilan Toresk welcomed the curfew.\n\nMira Holm called the ferry a disgrace.")


def test_two_counts_of_two_who_speak_in_turn_differ_whatever_the_paragraph() -> None:
    """But countries each count their own."""
    (item,) = told("12 schools were damaged", "40 schools were damaged")
    assert item.kind == "figures"
    text = "Mexico has reported 95 cases of fever.\n\nCanada has reported 64 cases of fever."
    assert not found(text)


@pytest.mark.parametrize(
    "answer",
    ["there is no end to the blockade", "there is no cure for a blockade", "there is no doubt about the blockade"],
)
def test_what_there_is_none_of_is_the_thing_itself(answer: str) -> None:
    """No end to it, nothing for it and no doubt about it deny nothing."""
    items = told("bread had run out because of the blockade", f"that {answer}")
    assert all(item.why != "one says that it is not so" for item in items)
