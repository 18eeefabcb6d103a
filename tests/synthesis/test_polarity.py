"""Which words a negation denies, and which words stand on no axis."""

import pytest

from briefgen.synthesis.divergence.contrasts import polarity
from briefgen.synthesis.divergence.contrasts.contrast import contrasts
from briefgen.synthesis.divergence.contrasts.opposites import poles


def even(_: str) -> float:
    """Every word weighs the same."""
    return 1.0


def denied(text: str) -> set[str]:
    """The words of ``text`` that a negation denies."""
    return {word.text for word in polarity.read(text) if word.negated}


@pytest.mark.parametrize("word", ["closely", "laws", "openly"])
def test_what_only_shares_a_stem_stands_on_no_axis(word: str) -> None:
    """Closely is not closed."""
    assert not poles(word)


@pytest.mark.parametrize(("word", "end"), [("closing", -1), ("stopped", -1), ("denies", -1), ("rises", 1)])
def test_number_person_and_tense_change_no_end(word: str, end: int) -> None:
    """Closing is closed."""
    assert [pole.end for pole in poles(word)] == [end]


def test_an_aim_is_no_word_on_how_things_are() -> None:
    """A wall built to stop the flood contradicts nobody who says that the flood goes on."""
    aim = "The wall in Port Maren was raised to stop the flood in the harbour."
    assert not contrasts(aim, "The flood in the harbour of Port Maren continued.", even)
    assert contrasts("The wall has stopped the flood.", "The flood continued.", even)


@pytest.mark.parametrize(
    "text",
    [
        "The ferry will not sail until Monday.",
        "The ferry was not only loaded with grain.",
        "The passes were not offered to all guards.",
    ],
)
def test_what_is_denied_for_a_part_or_a_time_is_not_denied(text: str) -> None:
    """Not until Monday means on Monday."""
    assert not denied(text)


def test_a_denial_ends_before_a_condition() -> None:
    """Who did not strike as long as talks went on held talks."""
    assert "talks" not in denied("The dockers did not strike as long as talks went on.")
    assert "strike" in denied("The dockers did not strike as long as talks went on.")


def test_no_denies_the_verb_of_its_subject() -> None:
    """However long the subject is."""
    assert "found" in denied("No trace of the second boat so far has been found.")


def test_a_failure_to_do_something_denies_it() -> None:
    """Whoever fails: ``the failure of the guard to shut the gate``."""
    assert "shut" in denied("The failure of the harbour guard to clamp the old gate shut is known.")
    assert "shut" not in denied("The failure of the pump is known, and the gate is shut.")


def test_denied_rumours_are_no_second_denial() -> None:
    """The minister denied the rumours: that is what another means who says that he denied it."""
    assert not contrasts("The minister denies rumours of a sale.", "The minister denied a sale.", even)


def test_not_whose_it_is_is_denied_but_what_is_his() -> None:
    """``Rejected Toresk's offer`` says nothing of Toresk."""
    assert denied("The council rejected Toresk's offer.") == {"offer"}


def test_not_to_mean_that_it_is_sure_is_not_to_be_sure() -> None:
    """The verbs of meaning and believing hand their denial on."""
    assert "confident" in denied("That does not mean that the board of the ferry line is confident.")


def test_what_is_only_supposed_is_no_word_on_how_things_are() -> None:
    """Up to the end of its clause, or of the sentence that opens with it."""
    opening, closing = (
        {word.text: word.aim for word in polarity.read(text)}
        for text in (
            "If the gate had closed, the harbour would have reopened.",
            "It helps if the gate is closed, but the harbour reopened.",
        )
    )
    assert (opening["closed"], opening["reopened"]) == (True, True)
    assert (closing["closed"], closing["reopened"]) == (True, False)


@pytest.mark.parametrize(
    "text",
    [
        "The Brenna Front closed in on the harbour of Port Maren.",
        "The Brenna Front opened fire on the harbour of Port Maren.",
        "The harbour office sent Port Maren a note that opens: “Dear sailors”.",
        "The birds in the harbour of Port Maren sing with closed‐mouth voices.",
        "The prosecutor of Port Maren opened a second inquiry into the harbour.",
        "The harbour of Port Maren is not even close as far as sailors go.",
        "The barracks stand in close proximity to the harbour of Port Maren.",
    ],
)
def test_a_word_with_another_sense_stands_on_no_axis(text: str) -> None:
    """To close in on a town closes nothing."""
    assert not [word for word in polarity.read(text) if word.poles]


@pytest.mark.parametrize(
    "text",
    [
        "If the water falls, the Brenna Line will reopen the harbour of Port Maren.",
        "The council spoke about the possible reopening of the harbour of Port Maren.",
        "The Brenna Line might reopen the harbour of Port Maren.",
        "The Brenna Line should by all accounts reopen the harbour of Port Maren.",
        "The Brenna Line cannot reopen the harbour of Port Maren.",
        "The Brenna Line had sold its sheds before it reopened the harbour of Port Maren.",
    ],
)
def test_what_hangs_on_a_condition_or_is_only_possible_contradicts_nothing(text: str) -> None:
    """The condition reaches over the whole of a sentence that opens with it."""
    assert not contrasts(text, "The Brenna Line closed the harbour of Port Maren.", even)
    assert contrasts("The Brenna Line reopened the harbour.", "The Brenna Line closed the harbour.", even)


@pytest.mark.parametrize(("text", "said"), [("The mill was sold.", True), ("The sale of the mill is a risk.", False)])
def test_irregular_past_forms_are_said_of_something(text: str, said: bool) -> None:
    """``Was sold`` as ``was closed``."""
    assert any(word.predicate for word in polarity.read(text)) == said
