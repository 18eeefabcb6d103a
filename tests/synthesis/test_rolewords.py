"""Which of an actor's roles stands first."""

import pytest

from briefgen.synthesis import rolewords


@pytest.mark.parametrize("role", ["who keeps a bakery", "of the pilots' union", "representing the families"])
def test_a_clause_stands_in_for_a_role(role: str) -> None:
    """Relative clauses and words of belonging are no offices."""
    assert rolewords.is_clause(role)
    assert not rolewords.is_clause("officer of the watch")


@pytest.mark.parametrize(
    ("role", "before"),
    [
        ("former mayor of Orla", "Maria Vell, "),
        ("ex-minister", ""),
        ("finance minister", "Maria Vell stepped down as "),
    ],
)
def test_an_office_that_is_over_is_known(role: str, before: str) -> None:
    """The role's own words or the verb before it say that it is no longer held."""
    assert rolewords.is_over(role, before)
    assert not rolewords.is_over("the mayor of Orla", "Maria Vell is ")
