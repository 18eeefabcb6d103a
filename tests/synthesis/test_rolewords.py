"""Which of an actor's roles stands first."""

import pytest

from briefgen.synthesis.actors import rolewords


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


@pytest.mark.parametrize("role", ["one member", "Its director", "outgoing ministers", "another provincial official"])
def test_a_role_that_says_nearly_nothing_is_known(role: str) -> None:
    """One of several, somebody's whose name is not said, and several at once."""
    assert rolewords.is_empty(role)


@pytest.mark.parametrize("role", ["one of its founders", "its director of ports", "who leads the engineers", "mayor"])
def test_an_office_says_something(role: str) -> None:
    """An office, one of a named few and a clause are shown."""
    assert not rolewords.is_empty(role)


@pytest.mark.parametrize("role", ["employee", "The woman", "one member"])
def test_what_anybody_is_says_nothing(role: str) -> None:
    """A noun that everybody may be called by, alone."""
    assert rolewords.is_nothing(role)
    assert not rolewords.is_nothing("employee of the port")


@pytest.mark.parametrize("role", ["who was arrested on Friday", "who later today will sail", "MPs", "the woman"])
def test_what_somebody_did_on_a_day_and_what_anybody_is_say_nothing(role: str) -> None:
    """A day in an office's name says as much as the office does."""
    assert rolewords.is_nothing(role)
    assert not rolewords.is_nothing("editor of the Sunday Courier")
