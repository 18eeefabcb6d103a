"""Notices, leaflets and signs: that they tell the public so, and who had them written."""

import pytest
from spacy.language import Language

from tests.analyse.advising import actions, found


@pytest.mark.parametrize(
    ("text", "action"),
    [
        (
            "“You may return, but you must not enter the cellars,” reads a leaflet handed out at the checkpoints.",
            "not enter the cellars",
        ),
        (
            "“You must wear a mask in this building,” reads a notice taped to the door of the clinic in Kesk.",
            "wear a mask in this building",
        ),
        (
            "“You must register with the town hall,” a text message sent to phones in the valley read.",
            "register with the town hall",
        ),
        (
            "“Children must not bring nuts to school,” a letter handed to parents in Brenna says.",
            "not bring nuts to school",
        ),
    ],
)
def test_what_a_notice_is_quoted_with_is_told_to_the_public(nlp: Language, text: str, action: str) -> None:
    """Wherever the parse hangs the notice that the rest of the sentence names."""
    assert actions(nlp, text) == [action]


@pytest.mark.parametrize(
    "text",
    [
        "“You must free the prisoners,” a letter from the rebels to the president reads.",
        "“You must answer me now,” said the boy with a letter in his hand.",
        "“You must sell the house,” Dorsk read in the letter.",
        "“You should see how we live,” said Anna Brel, holding a leaflet from the council.",
    ],
)
def test_what_is_said_beside_a_notice_is_no_notice(nlp: Language, text: str) -> None:
    """Somebody who holds or reads one speaks for himself."""
    assert actions(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        (
            "Police closed the road at Vell. A text message sent to every phone read: “Evacuate now. Leave by bus.”",
            None,
        ),
        (
            "The blood service has no beds. Parents got a letter. “Please keep your child at home,” the letter says.",
            None,
        ),
        (
            "The Brenna council said the water was unsafe. “You must boil it,” the notice reads.",
            "The Brenna council",
        ),
        (
            "Anybody may swim until officials have tested the water. Showers must be kept shut, a sign says.",
            None,
        ),
    ],
)
def test_a_notice_is_of_whoever_is_named_with_it(nlp: Language, text: str, issuer: str | None) -> None:
    """A body that was named before has given the notice that was spoken of, and no other."""
    last = found(nlp, text)[-1]
    assert (last.issuer.of(text) if last.issuer else None) == issuer
