"""Which sentences count as witnesses for another."""

import pytest

from briefgen.synthesis.summary import support

FIRST = "At least four passengers were rescued when the ferry capsized off Port Maren."


def test_the_same_in_other_words_agrees() -> None:
    """Two wordings of one thing with one number agree."""
    assert support.says_the_same(FIRST, "Four passengers have been rescued after a ferry capsized near Port Maren.")


@pytest.mark.parametrize(
    "other",
    [
        "Nine passengers were rescued when the ferry capsized off Port Maren.",
        "No passengers were rescued when the ferry capsized off Port Maren.",
        "The ferry company of Port Maren disputes this.",
    ],
)
def test_another_number_a_denial_or_another_matter_does_not_agree(other: str) -> None:
    """The subject alone makes no witness."""
    assert not support.says_the_same(FIRST, other)


def test_an_order_that_was_extended_is_not_the_one_that_was_lifted() -> None:
    """Both are of one order, and one says that it goes on."""
    lifted = "The harbour office lifted its order to boil water in Port Maren."
    assert support.says_the_same(lifted, "The harbour office has lifted its order to boil water.")
    assert not support.says_the_same(lifted, "The harbour office extended its order to boil water in Port Maren.")
