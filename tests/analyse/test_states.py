"""How things stand: what is safe, what stays shut and what level a warning has."""

import pytest
from spacy.language import Language

from tests.analyse.advising import actions, found


@pytest.mark.parametrize(
    ("text", "action"),
    [
        (
            "Veldanian health authorities said on Wednesday it was safe to eat frozen berries again.",
            "it was safe to eat frozen berries again",
        ),
        ("The ministry said it was safe to drink the water again.", "it was safe to drink the water again"),
        ("It is not safe to swim in the lake, the council said.", "It is not safe to swim in the lake"),
        ("Beaches will remain shut through the weekend.", "Beaches will remain shut through the weekend"),
        ("The bridge remains closed.", "The bridge remains closed"),
        ("Shops remain closed on the island.", "Shops remain closed on the island"),
        (
            "The regional government has extended the stay-indoors order to Vell and Sorn.",
            "extended the stay-indoors order to Vell and Sorn",
        ),
        ("Those who refused to leave would be fined, the governor said.", "Those who refused to leave would be fined"),
        ("Anglers who defy the ban face a fine of 400 crowns.", "Anglers who defy the ban face a fine of 400 crowns"),
    ],
)
def test_how_something_stands_is_told(nlp: Language, text: str, action: str) -> None:
    """Whoever says so, and for how long."""
    assert actions(nlp, text) == [action]


@pytest.mark.parametrize(
    "text",
    [
        "It is safe to say that the town has changed, the mayor said.",
        "Critics say it is safe to eat the fish.",
        "Police said they could not say whether it was safe to return.",
        "Is it safe to eat the fish?",
        "The case remains closed.",
        "The market remained closed to foreign firms for decades.",
        "The road to peace remains blocked.",
        "Trading in the shares remains suspended.",
        "Players who break the rules face a fine of 400 crowns.",
    ],
)
def test_what_stands_so_for_nobody_is_not_told(nlp: Language, text: str) -> None:
    """Opinions, figures of speech, trade and games."""
    assert actions(nlp, text) == []


def test_the_name_of_a_level_is_no_advice_beside_its_warning(nlp: Language) -> None:
    """It is the warning that tells it, with the level it was set to."""
    text = "Norway raised its travel warning for Port Maren to level 3, “reconsider travel”, on Friday."
    (advisory,) = found(nlp, text)
    assert advisory.issuer is not None
    assert (advisory.issuer.of(text), advisory.level) == ("Norway", 3)


def test_a_quoted_instruction_beside_a_notice_is_advice(nlp: Language) -> None:
    """Where it names no level."""
    text = "The ministry issued a boil-water notice for Vell: “Do not drink from the tap.”"
    assert actions(nlp, text) == ["Do not drink from the tap"]
