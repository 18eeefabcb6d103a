"""Two claims compared."""

import pytest

from briefgen.synthesis.divergence.relate import Claim, compare


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("The northern road to Port Maren is closed.", "The northern road to Port Maren is open.", "contradiction"),
        ("Twelve people died in the Port Maren blast.", "Thirty people died in the Port Maren blast.", "figures"),
        ("The union supported the harbour tax.", "The union opposed the harbour tax.", "stance"),
        ("The Brenna Front has left Port Maren.", "The Brenna Front has not left Port Maren.", "contradiction"),
        ("The Port Maren pier was built in 1931.", "The pier of Port Maren, built in 1934, is of oak.", "dates"),
        ("Vell became mayor on 4 March.", "Vell became mayor of Port Maren on March 9.", "dates"),
        ("The Maren ferry sails in June.", "The Maren ferry sails in late July.", "dates"),
    ],
)
def test_claims_that_exclude_each_other_diverge(a: str, b: str, kind: str) -> None:
    """Opposed words, different counts, opposite views and plain denial."""
    found = compare(Claim(a), Claim(b))
    assert found.kind == kind
    assert found.score >= 0.5
    assert found.why


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The northern road to Port Maren is closed.", "The road north to Port Maren was closed on Sunday."),
        ("More than 100 people died in the blast.", "The blast killed 120 people."),
        ("The pier was built in 1931.", "The pier was built in March 1931 and mended in 1950."),
        ("The northern road is closed.", "The central bank of Veldania raised its rate."),
        ("", "The northern road is closed."),
    ],
)
def test_claims_that_go_together_do_not(a: str, b: str) -> None:
    """The same in other words, more exactly, or of something else."""
    found = compare(Claim(a), Claim(b))
    assert found.kind in {"none", "refinement"}
    assert found.score < 0.5


def test_a_state_that_changed_between_two_dates_is_an_update() -> None:
    """What was closed one day may be open on another."""
    a = Claim("Schools in Port Maren are closed.", "2031-05-01")
    b = Claim("Schools in Port Maren have reopened.", "2031-05-09")
    assert compare(a, b).kind == "update"


def test_the_order_of_two_claims_does_not_matter() -> None:
    """The score is the same either way."""
    a, b = Claim("Twelve people died in the blast."), Claim("The blast did not kill seventeen people, the army said.")
    assert compare(a, b).score == pytest.approx(compare(b, a).score)


def test_a_long_text_is_read_by_the_sentences_that_matter() -> None:
    """The contrast is found among much else."""
    filler = "The harbour office counted the ships. " * 20
    found = compare(
        Claim("The northern road to Port Maren is open."), Claim(f"{filler}The northern road to Port Maren is closed.")
    )
    assert found.kind == "contradiction"
