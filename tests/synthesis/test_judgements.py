"""Who is for what, and who against it."""

import pytest

from briefgen.synthesis.divergence.quarrels import judgements


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The mayor welcomed the curfew.", 1),
        ("The mayor did not support the plan.", -1),
        ("The union came out against the sale.", -1),
        ("She called the ruling a disgrace.", -1),
        ("She described the budget as fair.", 1),
        ("He called the plan “a bridge too far”.", 0),
    ],
)
def test_a_verb_of_judging_tells_for_or_against(text: str, polarity: int) -> None:
    """By the verb, or by what a thing is called."""
    (found,) = judgements.find(text)
    assert found.polarity == polarity


@pytest.mark.parametrize(
    "text",
    [
        "The bill was welcomed by all.",
        "They came back to town.",
        "The strike was called off.",
        "Air support came late.",
        "Brenna’s mayor steps down amid protests at the quay.",
    ],
)
def test_nouns_particles_and_passives_judge_nothing(text: str) -> None:
    """Nobody before the verb judges anything."""
    assert judgements.find(text) == ()


def test_a_pronoun_leaves_open_what_is_judged() -> None:
    """``it`` is what was spoken of before."""
    (found,) = judgements.find("The league condemned it.")
    assert found.of == frozenset()
