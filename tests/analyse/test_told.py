"""Tellings: who is told what, by how the words of a sentence depend on each other."""

import pytest
from spacy.language import Language

from tests.analyse.advising import actions, found, on_page_of


@pytest.mark.parametrize(
    ("text", "audience", "action"),
    [
        (
            "The ministry told dozens of families along the canal to leave their homes.",
            "dozens of families along the canal",
            "leave their homes",
        ),
        (
            "Police said parents who had brought children should take them home at once.",
            "parents who had brought children",
            "take them home at once",
        ),
    ],
)
def test_whom_an_authority_tells_is_a_phrase_of_any_shape(nlp: Language, text: str, audience: str, action: str) -> None:
    """Whatever stands between the noun and the rest."""
    (advisory,) = found(nlp, text)
    assert advisory.audience is not None
    assert (advisory.audience.of(text), advisory.action.of(text)) == (audience, action)


def test_a_second_modal_has_the_subject_of_the_first(nlp: Language) -> None:
    """As a second verb has."""
    text = "Customers should not open such mails, the bank's spokeswoman said, and are to ring its hotline."
    assert actions(nlp, text) == ["not open such mails", "ring its hotline"]


@pytest.mark.parametrize(
    "text",
    ["ALL VISITORS MUST LEAVE THE ISLAND BY NOON.", "RESIDENTS ARE ADVISED TO BOIL TAP WATER."],
)
def test_advice_in_capitals_is_read(nlp: Language, text: str) -> None:
    """As notices print it."""
    assert len(found(nlp, f"The ministry spoke on Monday. {text}")) == 1


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("“Parents, keep your children indoors,” the mayor told the radio.", "keep your children indoors"),
        ("“If you smell gas, open all windows and call us,” the fire brigade said.", "open all windows and call us"),
        ("“Fires spread fast. Do not light any,” the fire brigade said.", "Do not light any"),
    ],
)
def test_an_imperative_may_stand_behind_a_condition_or_who_is_called(nlp: Language, text: str, action: str) -> None:
    """The clause that it begins is its own."""
    assert actions(nlp, text) == [action]


@pytest.mark.parametrize(
    "text",
    [
        "The minister said that if you must travel north, it is at your own risk.",
        "One of the loops, known as the outer one, shut down at noon, an official said.",
        "The police have the means to keep people out, the mayor said.",
    ],
)
def test_what_only_looks_like_a_telling_is_none(nlp: Language, text: str) -> None:
    """A condition, a verb in the past, a noun with an infinitive."""
    assert not found(nlp, text)


@pytest.mark.parametrize(
    "text",
    ["See our general advice on travel.", "Read more about safety at sea.", "Avoid crowds (see ‘Safety’)."],
)
def test_where_a_page_sends_its_reader_is_no_advice(nlp: Language, text: str) -> None:
    """On an authority's own page either."""
    assert not [
        action for action in on_page_of(nlp, "Foreign Ministry", text) if action.lower().startswith(("see", "read"))
    ]


def test_any_verb_may_be_an_instruction_on_an_authoritys_own_page(nlp: Language) -> None:
    """As no list of verbs tells."""
    text = "Talk to your neighbours about the fraud. Sweep up the ash while it is dry."
    assert on_page_of(nlp, "Tessaly Police", text) == [
        "Talk to your neighbours about the fraud",
        "Sweep up the ash while it is dry",
    ]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("The archbishop called on the faithful to stay away from the square.", "The archbishop"),
        ("A court in Orrin ordered the company Veldspar to stop pumping water at once.", "A court in Orrin"),
        ("The village school told parents to keep sick children at home.", "The village school"),
        ("Festival organisers asked visitors to bring water.", "Festival organisers"),
        ("Civil protection told residents to stay indoors.", "Civil protection"),
    ],
)
def test_bodies_that_look_after_people_give_advice(nlp: Language, text: str, issuer: str) -> None:
    """As the subject of the verb that tells it, with an article or without."""
    (advisory,) = found(nlp, text)
    assert advisory.issuer is not None
    assert advisory.issuer.of(text) == issuer


@pytest.mark.parametrize("who", ["The gang", "A friend", "Her family"])
def test_those_who_look_after_nobody_give_no_advice(nlp: Language, who: str) -> None:
    """Whatever they tell people."""
    assert not found(nlp, f"{who} told residents to stay indoors.")


@pytest.mark.parametrize(
    ("publisher", "text"),
    [
        ("Brackwater Football Club", "Fans are requested to remain in their seats after the match."),
        ("Brackwater Football Club", "Bottles, flares and flagpoles are forbidden."),
        ("St Brannock's School", "Do not send children to the after-school club."),
        ("Forestry Service", "No open fires of any kind are allowed within 200 metres of a wood."),
        ("Forestry Service", "Smoking out of doors is likewise banned."),
        ("Border Police", "Identity cards are no longer accepted."),
        ("Border Police", "Holders of a permit may use the green lane."),
        ("Product Safety Office", "Owners can return it to any shop."),
    ],
)
def test_an_own_page_tells_its_people_what_to_do(nlp: Language, publisher: str, text: str) -> None:
    """An authority's, and that of a school, a club or a company that runs a service."""
    assert len(on_page_of(nlp, publisher, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Coach Ray Tully says his players must be patient and should keep the ball.",
        "Visitors may experience delays.",
        "Offenders can be fined.",
    ],
)
def test_an_own_page_says_more_than_what_to_do(nlp: Language, text: str) -> None:
    """What somebody thinks and what befalls people is no advice."""
    assert not on_page_of(nlp, "Brackwater Football Club", text)


def test_what_others_may_do_is_told_by_no_item_of_a_list(nlp: Language) -> None:
    """*Officers may: enter homes* is no instruction to enter them."""
    assert not on_page_of(nlp, "Foreign Ministry", "Security officers may:\n\n- conduct raids\n\n- enter private homes")


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Lifts are not to be used before a cut.", "Lifts are not to be used before a cut"),
        ("Illuminated signs have to be turned off.", "Illuminated signs have to be turned off"),
        ("Residents can reach their homes by way of Mill Lane only.", "reach their homes by way of Mill Lane only"),
    ],
)
def test_an_own_page_words_its_rules_in_many_ways(nlp: Language, text: str, action: str) -> None:
    """Of things and of people."""
    assert on_page_of(nlp, "Roads Department", text) == [action]


@pytest.mark.parametrize(
    ("text", "audience", "action"),
    [
        ("Workers there were told to get vaccinated by Friday.", "Workers there", "get vaccinated by Friday"),
        ("Residents of Vell have been put on standby and told to pack a bag.", "Residents of Vell", "pack a bag"),
        ("Guests have been tested and asked to isolate for ten days.", "Guests", "isolate for ten days"),
        (
            "Villagers were moved to higher ground and ordered not to return before Monday.",
            "Villagers",
            "not to return before Monday",
        ),
        (
            "Doctors advised anyone who was in the plume and still coughs to have a chest X-ray.",
            "anyone who was in the plume and still coughs",
            "have a chest X-ray",
        ),
        (
            "The ministry urged everyone who lives near the plant and has small children to keep them indoors.",
            "everyone who lives near the plant and has small children",
            "keep them indoors",
        ),
    ],
)
def test_what_happens_to_people_first_is_no_part_of_them(nlp: Language, text: str, audience: str, action: str) -> None:
    """A verb joined to a passive is one too; what a relative clause tells of people ends before what they are told."""
    (advisory,) = found(nlp, text)
    assert advisory.audience is not None
    assert (advisory.audience.of(text), advisory.action.of(text)) == (audience, action)


@pytest.mark.parametrize(
    "text",
    [
        "Protesters were turned away and asked the minister to resign.",
        "Three smugglers were arrested and told to stay away from the coast.",
        "Two drivers were fined and told to stay away from the bridge.",
        "The officer was suspended and ordered to hand in his badge.",
        "Police asked those who saw the car and want to help.",
    ],
)
def test_what_those_who_are_punished_or_ask_are_told_is_no_advice(nlp: Language, text: str) -> None:
    """Who has an object of his own asks, and is not asked."""
    assert actions(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "action"),
    [
        (
            "Guests are advised to avoid the lower paths of both camps and stay fully informed of the river’s level.",
            "avoid the lower paths of both camps and stay fully informed of the river’s level",
        ),
        (
            "All hikers are advised to be careful, particularly when crossing the Orel, and to avoid the upper paths.",
            "be careful, particularly when crossing the Orel, and to avoid the upper paths",
        ),
        ("It is recommended that you do not travel to the delta.", "do not travel to the delta"),
        ("Rooms are cold; it is recommended that you carry a blanket for the night.", "carry a blanket for the night"),
        (
            "The Vell Port Authority (VPA) told ships’ masters to keep clear of the inner basin.",
            "keep clear of the inner basin",
        ),
    ],
)
def test_what_is_told_is_whole_whatever_the_parse_hangs_it_on(nlp: Language, text: str, action: str) -> None:
    """A second infinitive, a clause that is the subject of a passive, and who is parsed behind the *to* he precedes."""
    assert actions(nlp, text) == [action]
