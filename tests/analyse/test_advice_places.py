"""Advisories: the words before and behind an action that are no part of it, and whose and where it is."""

import pytest
from spacy.language import Language

from tests.analyse.advising import actions, found


@pytest.mark.parametrize(
    ("text", "audience"),
    [
        ("14.32 Residents of Kesk told to stay indoors.", "Residents of Kesk"),
        ("[14:20] Residents of Brenna ordered to leave.", "Residents of Brenna"),
        ("16:05 - Passengers are asked not to come to the airport.", "Passengers"),
        ("112 residents of Kesk were told to leave.", "112 residents of Kesk"),
        ("14.32 per cent of residents were told to leave.", "14.32 per cent of residents"),
    ],
)
def test_the_minute_of_a_live_update_is_nobodys(nlp: Language, text: str, audience: str) -> None:
    """A number of people is theirs."""
    assert [advisory.audience and advisory.audience.of(text) for advisory in found(nlp, text)] == [audience]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("12.05 GMT Ferries suspended until further notice.", "Ferries suspended until further notice"),
        (
            "Two ferry companies, Maren Lines and Kesk Ferries, cancelled all sailings until Friday.",
            "cancelled all sailings until Friday",
        ),
        (
            "An evacuation order for Kesk, Vell and Upper Toresk has been lifted.",
            "An evacuation order for Kesk, Vell and Upper Toresk has been lifted",
        ),
        (
            "Milk shall not be drunk in Brenna until the Water Board has announced otherwise.",
            "Milk shall not be drunk in Brenna until the Water Board has announced otherwise",
        ),
        ("“Leave the shell where it is,” Colonel Dag Ulm said.", "Leave the shell where it is"),
        (
            "But if you are pregnant, call your midwife, even if you feel well.",
            "call your midwife, even if you feel well",
        ),
        (
            "Police said lorries carrying milk would be turned back at the border from Friday.",
            "lorries carrying milk would be turned back at the border from Friday",
        ),
    ],
)
def test_an_action_is_whole(nlp: Language, text: str, action: str) -> None:
    """No full stop is missing behind a word that leans on the next."""
    assert actions(nlp, text) == [action]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry's advice to stay indoors has been withdrawn.",
        "The council's order of 3 May to boil water was lifted on Friday.",
        "The ministry's warning not to swim in the bay no longer applies.",
        "The police appeal of Monday to stay away from the quay has been lifted.",
    ],
)
def test_advice_that_is_withdrawn_is_lifted(nlp: Language, text: str) -> None:
    """What it told is told no more."""
    assert [(advisory.strength, advisory.action.of(text)) for advisory in found(nlp, text)] == [("lifted", text[:-1])]


@pytest.mark.parametrize(
    "text",
    [
        "The agency's advice of March to wear masks was welcomed by doctors.",
        "The ministry's order to stay indoors was followed by nearly all.",
    ],
)
def test_advice_that_is_welcomed_stands(nlp: Language, text: str) -> None:
    """Only what ends it takes it back."""
    assert [advisory.strength == "lifted" for advisory in found(nlp, text)] == [False]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A week after the Vell dam burst, the authority lifted its notice for the lower villages.", None),
        ("A month after the siege of Vell ended, Veldania lifted its advice against travel to the islands.", None),
        ("A week after the dam burst, the authority lifted its boil-water notice for Vell.", "Vell"),
        ("In Vell, the authority lifted its notice on Monday.", "Vell"),
        ("Hours after shells hit Vell, the army told residents to stay away from the border.", "Vell"),
    ],
)
def test_a_notice_is_not_lifted_where_something_befell_before(nlp: Language, text: str, place: str | None) -> None:
    """What people are told at once is told where it befell."""
    assert [advisory.place and advisory.place.of(text) for advisory in found(nlp, text)] == [place]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("In Vell, the authority lifted its notice on Monday.", "the authority"),
        ("Lorvia and Norland told their citizens to leave.", "Lorvia and Norland"),
        ("“Stay away from the barracks,” General Ilan Brandt said.", "Ilan Brandt"),
    ],
)
def test_a_place_before_a_comma_is_no_issuer(nlp: Language, text: str, issuer: str) -> None:
    """A list of those who tell something has an *and*; a rank in full is an office like one in short."""
    assert [advisory.issuer and advisory.issuer.of(text) for advisory in found(nlp, text)] == [issuer]


def test_those_who_are_advised_give_no_advice(nlp: Language) -> None:
    """Nor does it make them the issuer of what is said next."""
    text = "Owners of wells are advised to test their water. Residents may enter the zone between 8 and noon."
    assert [advisory.issuer for advisory in found(nlp, text)] == [None, None]


@pytest.mark.parametrize(
    "text",
    [
        "“Stay away from the markets,” retired Colonel Jan Torv said.",
        "A further notice will be issued if the measures are extended.",
        "The report recommended that the valve be replaced without delay.",
        "Doctors were told at the time to report every case.",
        "The yard's orders to suppliers in Vell have been cancelled.",
    ],
)
def test_what_was_or_may_be_told_is_no_advice(nlp: Language, text: str) -> None:
    """Nobody gives it now."""
    assert actions(nlp, text) == []
