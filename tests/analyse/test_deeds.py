"""What is closed, called off, forbidden, safe or wanted of people, read in the tree of the sentence."""

import pytest
from spacy.language import Language

from tests.analyse.advising import actions, found


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Rain led the parish to shut two lanes because of mud.", "shut two lanes because of mud"),
        (
            "Ferry sailings to Norra have been axed until the swell drops.",
            "Ferry sailings to Norra have been axed until",
        ),
        ("There will be no lessons at the school on Friday.", "There will be no lessons at the school on Friday"),
        ("Night trams are not running because of the ice.", "Night trams are not running because of the ice"),
        ("Lectures have been moved online for two weeks, the college said.", "Lectures have been moved online"),
        (
            "All fixtures this weekend are off because of the frost, the council said.",
            "All fixtures this weekend are off",
        ),
    ],
)
def test_what_does_not_run_or_take_place_is_a_measure(nlp: Language, text: str, action: str) -> None:
    """Whichever verb says so, and whoever was led to it."""
    (told,) = actions(nlp, text)
    assert told.startswith(action)


@pytest.mark.parametrize(
    "text",
    [
        "There are no bridges on the island, and it has one well.",
        "Voters will be angry once schools are closed.",
        "If the rain goes on, lessons could be moved online.",
        "Nine hundred people were evacuated in the war.",
    ],
)
def test_what_is_so_anyway_or_only_may_be_is_no_measure(nlp: Language, text: str) -> None:
    """A condition, a possibility and how a place is."""
    assert not found(nlp, text)


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("An order to stop swimming in the bay came from the harbour master.", "stop swimming in the bay"),
        ("The ministry's advice to campers is to pitch tents on high ground.", "pitch tents on high ground"),
        ("The institute renewed its recommendation that adults drink more water.", "drink more water"),
    ],
)
def test_a_noun_tells_what_its_giver_would(nlp: Language, text: str, action: str) -> None:
    """Beside it, as its predicate or in its clause."""
    (advisory,) = found(nlp, text)
    assert advisory.action.of(text) == action
    assert advisory.issuer is not None


def test_what_is_asked_for_of_nobody_is_no_advice(nlp: Language) -> None:
    """A request between bodies has no public."""
    assert not found(nlp, "The mill gave in to the council's call to burn less coal.")


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("The embassy wants nationals still in Kell to send it their addresses.", "send it their addresses"),
        ("Residents have been given until Friday to clear the square.", "clear the square"),
        ("The head teacher sent pupils home at noon.", "home"),
        ("The ministry discourages trips to the lakes.", "trips to the lakes"),
        ("Boil your water, residents of Orm were told.", "Boil your water"),
        ("The police told drivers over loudspeakers to turn back.", "turn back"),
        (
            "Ration cards must be registered by Friday, the food agency said.",
            "Ration cards must be registered by Friday",
        ),
        ("Customers were told that well water must be boiled.", "well water must be boiled"),
    ],
)
def test_people_are_told_without_a_verb_of_telling_or_by_a_clause(nlp: Language, text: str, action: str) -> None:
    """Wanted, sent, given so long, or told what must be done with a thing."""
    assert any(told.startswith(action) for told in actions(nlp, text))


@pytest.mark.parametrize(
    "text",
    [
        "Lessons must be learned, the police chief said.",
        "More beds must be found before winter, the institute said.",
        "The party wants voters to stay at home.",
        "It is safe to assume that the vote will be close.",
    ],
)
def test_what_others_must_do_or_somebody_would_like_is_no_advice(nlp: Language, text: str) -> None:
    """Nothing in it is the public's to do."""
    assert not found(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        "The lake water was fine to drink, the agency said.",
        "Police said it was now safe for villagers to return.",
        "There is no cause for alarm, the ministry said.",
        "The leak poses no danger to the public, the agency said.",
    ],
)
def test_what_is_safe_and_no_cause_for_alarm_reassures(nlp: Language, text: str) -> None:
    """Whichever adjective or noun says so."""
    assert len(found(nlp, text)) == 1
