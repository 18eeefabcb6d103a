"""What a clause or the next sentence takes up of what somebody said, to deny it."""

import pytest

from briefgen.model.analysis import Statement
from briefgen.model.synthesis import Divergence
from briefgen.synthesis import actors, attributions, divergence
from tests.synthesis.factories import corpus, mentions, statement, written


def found(text: str, *statements: Statement) -> tuple[Divergence, ...]:
    """The divergences of one article with these statements."""
    names = mentions(text, PER=["Ilan Toresk", "Mira Holm"], ORG=["Brenna Line"])
    made = corpus(written(text, publisher="Maren Post", published="2031-05-01", names=names, statements=statements))
    cast = actors.find(made, ())
    return divergence.find(made, cast, attributions.find(made, cast), ())


def holders(text: str, *statements: Statement) -> list[str]:
    """Who is set against whom."""
    return [position.holder for item in found(text, *statements) for position in item.positions]


@pytest.mark.parametrize(
    ("clause", "other"),
    [
        ("which the Brenna Line denies", "the Brenna Line"),
        ("which the valley rejects", "the valley"),
        ("which the company has always disputed, and they want it closed", "the company"),
        ("something his lawyers deny", "his lawyers"),
        ("something which the crew has repeatedly denied", "the crew"),
        ("which their families say is untrue", "their families"),
        ("which the election board says is not true", "the election board"),
        ("something he denies", "Ilan Toresk"),
    ],
)
def test_a_relative_clause_in_which_somebody_denies_what_is_said_before_has_a_side(clause: str, other: str) -> None:
    """It takes up all that stands before it; *he* is the one whom that speaks of."""
    told = "Ilan Toresk let the tanker into the bay by night"
    text = f"The union says that {told}, {clause}."
    assert holders(text, statement(text, "The union", "says", told)) == ["The union", other]


@pytest.mark.parametrize(
    "clause",
    [
        "which nobody has disputed",
        "which the mayor rejected",
        "which denied it any discount",
        "which was denied to trucks",
        "which police said was incomplete",
        "which rejects most such appeals",
    ],
)
def test_a_relative_clause_that_goes_on_with_the_story_denies_nothing(clause: str) -> None:
    """What became of an offer, who denies something else, and nobody."""
    told = "Ilan Toresk had made the company an offer"
    text = f"The union says that {told}, {clause}."
    assert not found(text, statement(text, "The union", "says", told))


def test_what_nobody_is_said_to_say_is_not_denied_by_the_way() -> None:
    """The source's own account is no side of its subject's."""
    assert not found("The board presented a new plan for the harbour, which Mira Holm rejects.")


@pytest.mark.parametrize(
    ("answer", "denies"),
    [
        ("it was not aware of any sailors who had been locked out", True),
        ("it was unaware of any sailors locked out on board", True),
        ("it had no record of any sailors being locked out", True),
        ("it was not aware of any plans to lock the harbour", False),
        ("it was not aware of any illness on board its locked ships", False),
        ("it had no record of any delays so far", False),
    ],
)
def test_who_knows_of_none_of_what_is_told_answers(answer: str, *, denies: bool) -> None:
    """To know of none of something else answers nobody."""
    charge = "the line had locked sick sailors out"
    text = f"Mira Holm said {charge}.\n\nThe Brenna Line said {answer}."
    said = (statement(text, "Mira Holm", "said", charge), statement(text, "The Brenna Line", "said", answer))
    assert bool(found(text, *said)) is denies


@pytest.mark.parametrize(
    ("work", "holder", "apart"),
    [
        ("Their paper", "the authors", False),
        ("The study", "its lead author", False),
        ("The survey of the bay", "the researchers", False),
        ("Their paper", "Mira Holm", True),
        ("The ministry", "the researchers", True),
    ],
)
def test_those_who_wrote_a_study_do_not_quarrel_with_it(work: str, holder: str, *, apart: bool) -> None:
    """A paper says what its authors do."""
    text = f"{work} says that the reef of the bay is safe. But {holder} said that the reef of the bay was not safe."
    first = statement(text, work, "says", "the reef of the bay is safe")
    second = statement(text, holder, "said", "the reef of the bay was not safe")
    assert bool(found(text, first, second)) is apart


def test_what_is_dismissed_is_what_was_told_last_of_what_somebody_said() -> None:
    """Not what stands before that, though its holder is named."""
    leak = "A memo that came out on Sunday said that 90 barrels a day could leak."
    text = f"Mira Holm said the clean-up had cost two million crowns. {leak} The Brenna Line dismissed it as nonsense."
    (item,) = found(text, statement(text, "Mira Holm", "said", "the clean-up had cost two million crowns"))
    assert item.positions[0].text == leak


@pytest.mark.parametrize("before", ["Mira Holm said the pumps were old.", "The pumps of the town are old."])
def test_what_another_says_before_a_claim_is_no_part_of_it(before: str) -> None:
    """Nor what nobody is said to say; what its holder says before it is."""
    claim, answer = "Ilan Toresk said the pumps had run all night.", "The Brenna Line denied this."
    text = f"{before} {claim} {answer}"
    said = statement(text, "Ilan Toresk", "said", "the pumps had run all night")
    more = [statement(text, "Mira Holm", "said", "the pumps were old")] if "Holm" in before else []
    (item,) = found(text, said, *more)
    assert item.positions[0].text == claim
    text = f"Ilan Toresk said the pumps were old. He said the pumps had run all night. {answer}"
    first = statement(text, "Ilan Toresk", "said", "the pumps were old")
    (item,) = found(text, first, statement(text, "He", "said", "the pumps had run all night", speaker="Ilan Toresk"))
    assert "were old" in item.positions[0].text


@pytest.mark.parametrize(
    "answer",
    [
        "The Brenna Line disputed Mr Toresk's account.",
        "Several captains disagreed with Toresk's view.",
        "Two captains disagreed with the reasoning of Toresk.",
        "The institute of Velda contradicted Toresk's latest findings.",
        "The crew did not share Toresk's opinion.",
    ],
)
def test_who_names_whose_words_he_rejects_answers_him(answer: str) -> None:
    """Not whoever spoke last."""
    deep, old = "the harbour was deep enough", "the crane was built of good steel"
    text = f"Ilan Toresk said {deep}.\n\nMira Holm said {old}.\n\n{answer}"
    said = (statement(text, "Ilan Toresk", "said", deep), statement(text, "Mira Holm", "said", old))
    (item,) = found(text, *said)
    assert item.positions[0].holder == "Ilan Toresk"


@pytest.mark.parametrize(
    "answer",
    [
        "Several captains rejected Toresk's offer.",
        "Several captains did not dispute Toresk's account.",
        "Several captains disputed the council's reading of the law.",
        "Several captains disputed Toresk's description of the pilots as thieves.",
    ],
)
def test_who_rejects_something_else_of_somebodys_answers_nobody(answer: str) -> None:
    """An offer, what is not disputed, another's words, and words that it tells itself."""
    text = f"Ilan Toresk said the harbour was deep enough. {answer}"
    assert not found(text, statement(text, "Ilan Toresk", "said", "the harbour was deep enough"))
