"""Advisories: closures and rules that a page tells in its own voice, and what makes them measures."""

import pytest
from spacy.language import Language

from tests.analyse.advising import actions, found


@pytest.mark.parametrize(
    "text",
    [
        "All schools and museums have been shut down to stop the fever from spreading.",
        "Two schools in Maren have closed after nine pupils fell ill.",
        "The schools will remain shut for another week.",
        "The ministry suspended flights from Veldania on Monday.",
        "The ministry ordered the cancellation of all public events.",
    ],
)
def test_a_closure_with_its_reason_or_time_is_a_measure(nlp: Language, text: str) -> None:
    """What it is to prevent, what befell and how long it lasts bound it."""
    assert len(actions(nlp, text)) == 1


def test_a_closure_that_only_happened_is_none(nlp: Language) -> None:
    """Shops close for good and by themselves."""
    assert not actions(nlp, "The shop in Maren has closed.")


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("All passengers from Estmark must wear a mask.", "wear a mask"),
        ("Travellers should consult a doctor if they have a fever.", "consult a doctor if they have a fever"),
        (
            "All involved have been advised to stay at home for a week.",
            "stay at home for a week",
        ),
        ("The doctor urged islanders to practise hygiene to stop the spread.", None),
    ],
)
def test_rules_for_all_and_advice_for_travellers_need_no_speaker(nlp: Language, text: str, action: str | None) -> None:
    """A page tells them as they are; what somebody without office urges is none."""
    assert actions(nlp, text) == ([action] if action else [])


def test_opinions_on_residents_are_no_advice(nlp: Language) -> None:
    """Not all that people must do is a rule."""
    assert not actions(nlp, "Parents must teach their children to think.")


@pytest.mark.parametrize(
    "text",
    [
        "The minister faced questions over how long people should stay at home and shops remain closed.",
        "The agency has yet to say whether it is safe to drink tap water.",
        "“We are not saying that people should wear masks,” the health ministry said.",
        "Police managed to reopen the blocked streets by the morning.",
        "Crews were obliged to suspend work on the well.",
        "“Make no mistake, this evacuation is dangerous,” the police chief said.",
        "The signatures are enough for what is required to ask voters to leave the union.",
    ],
)
def test_what_is_open_meant_or_a_saying_is_no_advice(nlp: Language, text: str) -> None:
    """It tells nobody what to do."""
    assert not actions(nlp, text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The fever spreads.\n\nBoil milk before you drink it.\n\nKeep away from the pens.", 2),
        ("Residents were told not to drink the water. Bring all water to a boil first.", 2),
        ("The fever spreads.\n\nWait until the crowds are gone.", 0),
        ("Scientists have pondered this.\n\nTake a look at the video of the boat.", 0),
    ],
)
def test_instructions_in_a_run_need_no_speaker(nlp: Language, text: str, count: int) -> None:
    """A box of advice without marks is one sentence after the other; one alone is talk."""
    assert len(actions(nlp, text)) == count


@pytest.mark.parametrize(
    "text",
    [
        "It was recommended that children not leave their homes.",
        "WHO has urged all countries to boost their surveillance.",
        "The veterinary director is urging owners to report abortions.",
        "Tourists are warned of strong currents south of the cape.",
        "The warning for the lower town was withdrawn; fishing in the lake is allowed again.",
        "Police asked the public for photographs of the harbour.",
        "Life jackets must be worn on deck, the new rules say.",
        "The evacuation of the lower quarter has been lifted.",
        "Residents of Oberau may return, but the mayor keeps the bridge guarded.",
        "The embassy set up an emergency number, 0555 900 100, for families.",
        "British nationals in Veldania may wish to consider whether to leave.",
    ],
)
def test_many_more_wordings_are_read(nlp: Language, text: str) -> None:
    """Passives without agent, warnings of something, lifted measures, numbers and rules that speak."""
    assert actions(nlp, text)


@pytest.mark.parametrize(
    ("text", "action"),
    [
        (
            "The agency said there is no need to change travel plans and Estmark said it saw none to close its port.",
            "there is no need to change travel plans",
        ),
        (
            "Restrictions on travel are not warranted, the health agency said.",
            "Restrictions on travel are not warranted",
        ),
        ("If you have a fever, stay at home and call the clinic.", "stay at home and call the clinic"),
        ("The government widened the curfew to three more towns.", "widened the curfew to three more towns"),
        ("The minister said there was no need to answer.", None),
    ],
)
def test_what_is_not_needed_and_what_to_do_if_are_advice(nlp: Language, text: str, action: str | None) -> None:
    """A body calms, and the page tells its reader what to do if something befalls him."""
    assert actions(nlp, text) == ([action] if action else [])


def test_a_call_to_stop_something_is_advice_only_where_a_body_makes_it(nlp: Language) -> None:
    """What is called out in a quotation is a demand."""
    assert actions(nlp, "The bank told its branches to stop accepting cheques.") == ["stop accepting cheques"]
    assert not actions(nlp, "The message of the council read: “Veldania: Stop making this a quarrel of parties.”")


@pytest.mark.parametrize(
    "text",
    [
        "The port authority denied that the container terminal had closed until further notice.",
        "“It is false that we closed the bridge,” said Oda Vint, the mayor.",
        "The ministry rejected reports that the schools were closed until Friday.",
    ],
)
def test_a_closure_that_is_denied_is_none(nlp: Language, text: str) -> None:
    """What somebody says is not so binds nobody."""
    assert not actions(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        "Rumours that residents had been told to boil water were untrue, the health ministry said.",
        "The health ministry stopped short of telling people to wear masks.",
        "The army considered ordering residents to leave the valley but decided against it.",
        "The governor ruled out ordering residents to leave the coast.",
        "The embassy said it was wrong that it had told its citizens to avoid the port.",
        "A hoax message told residents to evacuate the town, the police said.",
        "Fake notices ordered residents to leave the valley by noon.",
    ],
)
def test_what_nobody_told_is_no_advice(nlp: Language, text: str) -> None:
    """A rumour, a hoax, and what an authority only thought of."""
    assert not actions(nlp, text)


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("The police warned of false reports and told residents to stay indoors.", "stay indoors"),
        ("Because of reports that the dam was cracked, the governor ordered residents to leave the valley.", None),
        ("The ministry urged citizens to consider leaving Veldania.", "consider leaving Veldania"),
    ],
)
def test_advice_beside_a_rumour_is_advice(nlp: Language, text: str, action: str | None) -> None:
    """What an authority tells because of reports, or against false ones, it does tell."""
    assert actions(nlp, text) == [action or "leave the valley"]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry lifted its warning against travel to Ostra.",
        "The ministry cancelled its warning against travel to Ostra.",
        "The embassy dropped its advice to avoid the port.",
        "The ministry said it would lift its warning against travel to Ostra on Monday.",
        "The ministry no longer advises against travel to Ostra.",
        "The agency no longer asks residents to boil water.",
    ],
)
def test_a_warning_that_is_lifted_is_not_given(nlp: Language, text: str) -> None:
    """What it warned against is advised against no more."""
    assert {advisory.strength for advisory in found(nlp, text)} <= {"lifted"}


def test_a_warning_that_is_repeated_is_given(nlp: Language) -> None:
    """The verb before it decides."""
    (advisory,) = found(nlp, "The ministry repeated its warning against travel to Ostra.")
    assert advisory.strength == "should"


@pytest.mark.parametrize(
    ("text", "action"),
    [
        (
            "The minister said no one would be allowed to cross except for medical emergencies.",
            "no one would be allowed to cross except for medical emergencies",
        ),
        (
            "Nobody may enter the port without a pass, the harbour authority said.",
            "Nobody may enter the port without a pass",
        ),
    ],
)
def test_what_nobody_may_do_is_told_with_nobody_and_binds_all(nlp: Language, text: str, action: str) -> None:
    """Without its subject it would say the contrary."""
    (advisory,) = found(nlp, text)
    assert (advisory.action.of(text), advisory.audience, advisory.strength) == (action, None, "must")


def test_an_action_goes_on_behind_a_clause_inside_it(nlp: Language) -> None:
    """The second thing to do belongs to the first."""
    text = "Residents were told to stay off the quay, where shells were found, and to report any to the police."
    assert actions(nlp, text) == ["stay off the quay, where shells were found, and to report any to the police"]


def test_a_second_verb_has_the_issuer_of_the_first(nlp: Language) -> None:
    """Not the places that stand before it."""
    text = "France advised its nationals against all travel to Orla and Ennin and told those there to leave."
    issuers = {advisory.issuer.of(text) for advisory in found(nlp, text) if advisory.issuer}
    assert issuers == {"France"}


def test_what_is_lifted_ends_where_another_advice_begins(nlp: Language) -> None:
    """``until further notice`` at the end is no notice that is lifted."""
    text = (
        "The civil defence agency lifted its advice to stay indoors but urged people with asthma to avoid the harbour "
        "until further notice."
    )
    told = {(advisory.action.of(text), advisory.strength) for advisory in found(nlp, text)}
    assert told == {
        ("lifted its advice to stay indoors", "lifted"),
        ("avoid the harbour until further notice", "should"),
    }
