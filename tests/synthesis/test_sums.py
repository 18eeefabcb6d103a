"""The sort of a sum of money."""

import pytest

from briefgen.synthesis.divergence.counted import sums
from briefgen.synthesis.quantities import figures
from tests.synthesis.test_exclusions import found


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("The port could be fined $90 million over the leak.", "fine"),
        ("The line paid $90 million in penalties over the leak.", "fine"),
        ("The leak will cost the port as much as $90 million.", "cost"),
        ("The port spent $90 million on the leak.", "cost"),
        ("The owners put $90 million into an escrow account.", "fund"),
        ("The line hopes to sell $90 million of wharves to pay for the damage.", "sold"),
        ("The line made a profit of $90 million before the leak.", "earned"),
        ("The line will claim a $90 million tax credit for the cost of the leak.", "tax"),
        ("There is a limit on the costs of a leak of $90 million.", "limit"),
        ("The leak has to do with $90 million.", ""),
    ],
)
def test_the_nearest_word_tells_what_a_sum_is(text: str, sort: str) -> None:
    """What is paid is told more exactly by what it is paid for, a limit by itself."""
    (figure,) = figures.find(text)
    assert sums.sort(text, figure.span, text) == sort


def test_sums_of_two_sorts_are_not_set_against_each_other() -> None:
    """A fine is no fund, however alike the sentences are; two fines are compared."""
    fine = "The port of Ostrel was fined 90 million euros over the oil leak at the harbour."
    assert not found(fine, "The port of Ostrel opened a fund of 60 million euros over the oil leak at the harbour.")
    assert found(fine, "The port of Ostrel was fined 60 million euros over the oil leak at the harbour.")
