"""Rules and advice by a modal: told to the reader, to those who travel, and to those who care for others."""

import pytest
from spacy.language import Language

from tests.analyse.advising import actions


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("The health ministry says you should watch for symptoms for 50 days.", "watch for symptoms for 50 days"),
        ("You should keep your dog on a lead near the lake, police say.", "keep your dog on a lead near the lake"),
        ("You must not enter the forest, according to the Ostrel fire brigade.", "not enter the forest"),
        ("Infants should be given bottled water only, the health ministry said.", "be given bottled water only"),
        ("Pets should not be fed raw chicken, the food agency said.", "not be fed raw chicken"),
        (
            "Parents need not collect children from the camp, the council said.",
            "need not collect children from the camp",
        ),
        ("Passengers should allow an extra hour for checks.", "allow an extra hour for checks"),
    ],
)
def test_a_body_tells_what_should_be_done(nlp: Language, text: str, action: str) -> None:
    """Its reader, or those who have somebody in their care, or whoever may think that he has to do it."""
    assert actions(nlp, text) == [action]


@pytest.mark.parametrize(
    "text",
    [
        "You should buy the stock now, analysts say.",
        "The company says you should see the film.",
        "The minister said you should judge him by his deeds.",
        "You should see the lake in winter.",
        "Children should be given a voice in court, the charity said.",
        "Patients with fever should be seen within an hour, the agency said.",
        "Voters do not need to worry about the economy, the president said.",
        "Travellers should try the soup.",
        "Tourists should pay more for the castle.",
    ],
)
def test_views_and_what_people_are_owed_are_no_rules(nlp: Language, text: str) -> None:
    """Nobody is told to do it for his safety."""
    assert actions(nlp, text) == []
