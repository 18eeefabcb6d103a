"""Expressions of time by the word that they depend on: on which side of publication they lie, and which are names."""

from datetime import date

import pytest
from spacy.language import Language

from briefgen.analyse import dates
from briefgen.analyse.dates import governing

WEDNESDAY = date(2021, 6, 16)


def values(nlp: Language, text: str) -> list[str | None]:
    """The value of each expression in an article of that day."""
    return [mention.value for mention in dates.find(nlp(text), WEDNESDAY)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mayor is tipped to sign the preferred bid on Sunday.", "2021-06-20"),
        ("The tide is not measured before Sunday.", "2021-06-20"),
        ("The harbour concert is repeated on Sunday.", "2021-06-20"),
        ("Deadlines for the tender have slipped to 20 August.", "2021-08-20"),
        ("The clerk spoke of a second auction to be held on Sunday.", "2021-06-20"),
        ("The tender, which will be opened by the mayor, was sealed on Sunday.", "2021-06-13"),
        ("On Sunday the dockers, who will march again, had blocked the ford.", "2021-06-13"),
        ("Inspectors caused both mills to be sealed on Sunday.", "2021-06-13"),
        ("The keeper was booked on Sunday for speeding.", "2021-06-13"),
    ],
)
def test_the_governing_verb_tells_the_side(nlp: Language, text: str, value: str) -> None:
    """Whatever other verbs stand nearer."""
    assert values(nlp, text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The keeper took office in July.", "2020-07"),
        ("The keeper has been ill since 4 July.", "2020-07-04"),
        ("The keeper takes office in July.", "2021-07"),
    ],
)
def test_what_a_verb_of_the_past_governs_is_not_ahead(nlp: Language, text: str, value: str) -> None:
    """Though the month to come is nearer than the last one."""
    assert values(nlp, text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Toresk Mining said in March it would buy ten mines in Ostrel from the Kesk family.", "2021-03"),
        ("Toresk Mining said on Sunday it would buy ten mines in Ostrel from the Kesk family.", "2021-06-13"),
        ("The company said it would buy the mines in July.", "2021-07"),
        ("The company said that in July it would buy the mines of the Kesk family.", "2021-07"),
        ("The ministry said from 4 July the gates of the mine would be shut.", "2021-07-04"),
        ("The ministry said by 4 July the gates of the mine would be shut.", "2021-07-04"),
        ("The company said it would in July buy the mines of the Kesk family.", "2021-07"),
    ],
)
def test_a_time_before_what_is_said_without_that_is_the_day_it_was_said(nlp: Language, text: str, value: str) -> None:
    """Though what is said lies ahead; not behind *that*, *from* or *by*."""
    assert values(nlp, text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Two gates are open and the lake is falling, engineers said on Monday, while crews went on digging.",
        "Nine people are trapped in the mine and three are missing, the company said on Monday.",
    ],
)
def test_the_verb_right_before_a_time_has_it(nlp: Language, text: str) -> None:
    """Also where the tree gives the day to what is told in the present."""
    doc = nlp(text)
    at = text.index("Monday")
    assert governing.side(doc, at, at + len("Monday")) is False


@pytest.mark.parametrize(
    "text",
    [
        "The Evening Courier has a new owner.",
        "She hosts Friday Forum on Brenna FM.",
        "Mr Friday sold his barge.",
        "Police closed 3 May Street.",
        "Flight 1972 to Orel was late.",
    ],
)
def test_what_is_part_of_a_name_is_no_time(nlp: Language, text: str) -> None:
    """Of a paper, a person, a street, a flight."""
    assert values(nlp, text) == []
