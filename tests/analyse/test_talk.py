"""What sounds like advice and is talk, trade, a condition or a record."""

import pytest
from spacy.language import Language

from tests.analyse.advising import actions, found


@pytest.mark.parametrize(
    "text",
    [
        "“Never mind that no yard had ever built such a ferry,” the minister said.",
        "The harbour minister said: keep in mind those families who lost their boats.",
        "“Fishermen should be paying for it under the polluter-pays rule,” the harbour minister said.",
        "Residents of Ostrel should remain very concerned, the health minister said.",
        "The ministry asked residents to be patient.",
        "The harbour company should know within two days whether the seal holds, its chief said.",
        "“If it is there, find it. I dare you,” the agency’s chief said.",
    ],
)
def test_what_one_is_to_think_or_feel_is_no_advice(nlp: Language, text: str) -> None:
    """Comment and rhetoric tell nobody to do a thing."""
    assert found(nlp, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The league should tell the north to keep its boats at home, the editor wrote.",
        "The ministry must tell residents to boil their water, the opposition said.",
        "Brenna should order its citizens to leave Veldania, the paper wrote.",
        "The guild said the office must order bakers to close their ovens at night.",
        "The union said the airline needs to tell passengers to stay away.",
        "The city must close all schools until Monday, the teachers’ union said.",
        "The regulator ought to urgently warn people against swimming in the sound, the paper wrote.",
        "A fight between the guild and the council over a winter mooring ban heads to court.",
        "The skipper turned round because the ferry operator had been issued with a two-day sailing ban.",
    ],
)
def test_what_somebody_should_tell_others_is_not_told(nlp: Language, text: str) -> None:
    """Nor is a ban or a notice that a noun or a passive only mentions."""
    assert found(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Police had to order residents of the valley to leave.", "leave"),
        ("People should ask their doctor before sailing, the ministry said.", "ask their doctor before sailing"),
        (
            "Parents should tell their children to stay off the ice, police said.",
            "tell their children to stay off the ice",
        ),
        ("All shops must close their doors at nine, the mayor of Ostrel said.", "close their doors at nine"),
        (
            "People who must travel are advised against using the northern road, police said.",
            "against using the northern road",
        ),
        (
            "The harbour office issued a tourist advisory for the north of Veldania.",
            "issued a tourist advisory for the north of Veldania",
        ),
    ],
)
def test_what_the_public_should_tell_or_ask_is_advice(nlp: Language, text: str, action: str) -> None:
    """As is what somebody had to order."""
    assert actions(nlp, text) == [action]


@pytest.mark.parametrize(
    "text",
    [
        "Brenna Telecom played a message telling callers to call back at a later time.",
        "Customers are asked to register for the competition by Friday.",
        "If you close your account, please visit the settings page to delete the picture.",
        "A consumer advocacy group, Clean Sund, is calling for people to avoid the company’s petrol stations.",
        "The company told three workers from the yard to go home without a check.",
    ],
)
def test_trade_and_causes_are_no_advice(nlp: Language, text: str) -> None:
    """What a company tells its customers or a few of its staff, or a campaign its friends, is for no public."""
    assert found(nlp, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "If the makers are asked to stop work it means that residents will have no vaccine.",
        "Patients may be directed to take tablets if they fall ill.",
        "Could the agency remind people that with a fever they must stay at home?",
        "I do not believe in masks, so we should wash our hands, avoid crowds and stay at home.",
        "The relief fund holds money to help reopen schools and colleges.",
        "It was the first time a beach in the province had been shut by the authorities.",
    ],
)
def test_what_is_supposed_asked_or_counted_is_no_advice(nlp: Language, text: str) -> None:
    """Conditions, questions, readers’ own views and records tell of no measure."""
    assert found(nlp, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The agency offers live reports from the beach to would-be tourists near the port.",
        'The bank advised clients after the much praised "lid" attempt to close the well had failed.',
    ],
)
def test_a_word_behind_a_closing_mark_or_a_hyphen_opens_nothing(nlp: Language, text: str) -> None:
    """Only what stands free opens a clause of its own."""
    assert found(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "action"),
    [
        (
            "The ministry said people should stay at home to lower the risk of infection In Ostrel, cases rose to 26.",
            "stay at home to lower the risk of infection",
        ),
        (
            "Schools will stay closed until Friday, the Department of Ports and Tides announced on Monday.",
            "Schools will stay closed until Friday",
        ),
        ("Schools will reopen on Friday and Air Vanet resumed its flights.", "Schools will reopen on Friday"),
    ],
)
def test_an_action_ends_before_a_sentence_that_no_mark_parts(nlp: Language, text: str, action: str) -> None:
    """A heading or a caption that runs on is no part of it, nor is who says so or what another did."""
    assert actions(nlp, text) == [action]


def test_who_tells_of_a_ban_did_not_issue_it(nlp: Language) -> None:
    """The action says what it is, and nobody is named for it."""
    text = "“Our pilots are banned from flying over Veldania,” Transport Minister Jan Torv said."
    (advisory,) = found(nlp, text)
    assert advisory.issuer is None
    assert advisory.action.of(text) == "banned from flying over Veldania"


def test_a_notice_is_not_lifted_by_a_condition(nlp: Language) -> None:
    """``once … is lifted`` says when, and not that it is."""
    text = "The mayor said that a ban on protests in Ostrel would remain once the curfew is lifted."
    assert "lifted" not in {advisory.strength for advisory in found(nlp, text)}


@pytest.mark.parametrize(
    "text",
    [
        "The port chief was called in at an hour's notice, the agency said.",
        "Banks typically require companies to put up collateral, the ministry said.",
        "The mayor asked his staff to make sure that the lists were right.",
        "Unhappy owners can return the phones for a refund, the firm said.",
        "“Use of soft sand will not work for the holes,” the agency said.",
        'There might "have to be a change of the lid", the coast guard chief said.',
    ],
)
def test_what_is_usual_or_for_a_few_is_no_advice(nlp: Language, text: str) -> None:
    """Nothing in these is for the public to do now."""
    assert found(nlp, text) == []


def test_a_refund_for_fear_of_harm_is_advice(nlp: Language) -> None:
    """What may burn is given back for the public's sake."""
    assert found(nlp, "Owners can return the recalled heaters for a refund, the safety agency said.")


@pytest.mark.parametrize(
    "text",
    [
        "“There is nothing in them that suggests that anyone put costs ahead of safety,” the agency’s chief said.",
        "The bank’s guide says: “If you want to know how sound a firm is, don’t hear its talk, watch what it does.”",
        "The health agency issued an alert to hospitals outlining the symptoms to look for.",
    ],
)
def test_what_somebody_did_or_may_want_is_no_advice(nlp: Language, text: str) -> None:
    """A finding, a maxim and a verb without its object tell nobody what to do."""
    assert not [advisory for advisory in found(nlp, text) if advisory.type == "other" or "put" in text]


def test_who_speaks_of_himself_calls_on_one_and_not_on_all(nlp: Language) -> None:
    """Unless it is about what the public is advised on."""
    talk = "The president, Ilan Toresk, turned to a clerk. “Set up the meeting. I would love to see them,” he said."
    assert found(nlp, talk) == []
    assert found(nlp, "The mayor, Orla Vell, spoke. “Boil the water. I have seen the tests,” she said.")


@pytest.mark.parametrize(
    "text",
    [
        "The water board said that the upland villages would have to wait for another month.",
        "The quay families will have to bear the noise, the port office said.",
        "Most bakeries stayed shut on Tuesday.",
    ],
)
def test_what_befalls_people_is_no_advice(nlp: Language, text: str) -> None:
    """Nobody tells them to do it, and nobody's measure closed the shops."""
    assert found(nlp, text) == []
