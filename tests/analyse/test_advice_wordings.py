"""Advisories: the ways in which bodies word advice, and the like of them that is none."""

import pytest
from spacy.language import Language

from tests.analyse.advising import actions, found


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("The health minister urged Veldanians, especially students, to put off travel.", "put off travel"),
        ("The council has been warning residents for weeks to prepare for a flood.", "prepare for a flood"),
        ("Fishermen – and anyone else on the lake – should return to port, the harbour master said.", "return to port"),
        ("Visitors are advised, whenever possible, to avoid crowded halls.", "avoid crowded halls"),
    ],
)
def test_words_may_stand_between_an_audience_and_its_advice(nlp: Language, text: str, action: str) -> None:
    """Who is meant above all, since when and when do not part the two."""
    assert actions(nlp, text) == [action]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        (
            "The ministry said the travellers had been traced and urged them to report to a clinic.",
            "report to a clinic",
        ),
        ("They have been advised to watch for fever, the Ostrel health agency said.", "watch for fever"),
        ("They must report to a hospital at once, the ministry said.", "report to a hospital at once"),
        ("“You are advised not to eat pork,” the ministry said in a notice.", "not to eat pork"),
    ],
)
def test_a_pronoun_may_stand_for_those_who_are_advised(nlp: Language, text: str, action: str) -> None:
    """Somebody who gives advice is named; the words for whom it is stand before it."""
    assert actions(nlp, text) == [action]


def test_what_they_do_of_themselves_is_no_advice_to_them(nlp: Language) -> None:
    """A pronoun is advised only on what the public is advised on."""
    assert not found(nlp, "The minister said they should take them off altogether.")
    assert not found(nlp, "The agency keeps ensuring that patients get the drugs they need to stay strong.")


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("The health agency recommends people avoid raw milk.", "avoid raw milk"),
        ("The port authority is requesting that everyone, including crews, wear a mask.", "wear a mask"),
        ("“We recommend you change your password,” the bank said.", "change your password"),
        ("The German health minister suggested that people should stay at home.", "stay at home"),
    ],
)
def test_advice_needs_no_that(nlp: Language, text: str, action: str) -> None:
    """The action is a clause of its own behind the verb of advising, with or without ``that`` and ``should``."""
    assert actions(nlp, text) == [action]


def test_one_word_tells_to_leave(nlp: Language) -> None:
    """An action is of several words, but for those that say all."""
    text = "Authorities are ordering all residents of the river town of Maren to evacuate, saying the water is rising."
    assert actions(nlp, text) == ["evacuate"]
    assert not found(nlp, "The agency told residents to vote.")


@pytest.mark.parametrize(
    "text",
    [
        "The coast road is currently closed between Brenna and Ostrel.",
        "The national park remains closed to visitors.",
        "The government announced the closure of schools and markets in the eastern district.",
        "The school, which will remain shut until Monday, said pupils would be told by text.",
        "A one-month ban has been imposed on the movement of cattle in the eastern district.",
        "The sale of raw milk has been banned.",
        "Tighter restrictions on gatherings will be in place from Monday.",
        "A 100-metre exclusion zone has been set up around the plant.",
        "The harbour master has set up a safety zone of 500 metres around the wreck.",
        "A voluntary evacuation order also was issued for another 1,000 residents.",
        "The warning for the north coast was downgraded to yellow.",
        "The agency withdrew its advice to boil water.",
        "All poultry and captive birds must be housed from Monday, the ministry said.",
        "Masks are recommended by the government for those who have a cough.",
    ],
)
def test_measures_are_read_in_many_words(nlp: Language, text: str) -> None:
    """Closures, bans, zones, warnings and rules, given, in force or taken back."""
    assert len(found(nlp, text)) == 1


def test_what_is_not_lifted_is_in_force(nlp: Language) -> None:
    """A ban that will not be lifted is none that was."""
    text = "The ban on the movement of cattle in the Dorn district will not be lifted until the tests are complete."
    assert [advisory.strength for advisory in found(nlp, text)] == ["should"]


@pytest.mark.parametrize(
    "text",
    [
        "No country has issued travel bans for Veldania.",
        "The ministry is not issuing a travel warning for Veldania.",
        "The agency did not plan to raise its alert to the highest level.",
    ],
)
def test_a_notice_that_nobody_gave_is_none(nlp: Language, text: str) -> None:
    """What is denied or only considered is no advice."""
    assert not found(nlp, text)


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("The service said: “There is much traffic on site so please avoid the area.”", "please avoid the area"),
        (
            "The service said: “Smoke is drifting west. Stay indoors and keep windows closed.”",
            "Stay indoors and keep windows closed",
        ),
        (
            "“We urge the public to attend the emergency department only in emergencies,” the hospital said.",
            "attend the emergency department only in emergencies",
        ),
    ],
)
def test_advice_stands_anywhere_in_a_quotation(nlp: Language, text: str, action: str) -> None:
    """A quotation is one sentence: its later sentences and clauses tell what to do, too."""
    assert actions(nlp, text) == [action]


def test_what_is_called_out_in_a_quotation_is_no_advice(nlp: Language) -> None:
    """Later sentences of a quotation are read only for what the public is advised on."""
    text = "“You can’t have it both ways. Get your stories straight!” the council said."
    assert not found(nlp, text)


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Anyone who finds dead birds should report them to the helpline on 0555 123 456.", None),
        ("Leaflets tell herders to bury dead animals and wear gloves.", None),
        ("A notice at the quay warns people not to touch the wreckage.", None),
        ("The embassy relayed the health ministry's advice to avoid raw meat.", "the health ministry"),
        ("Travellers have been warned by the U.S. embassy against going north.", "the U.S. embassy"),
    ],
)
def test_advice_is_relayed_or_written(nlp: Language, text: str, issuer: str | None) -> None:
    """It needs no speaker in its sentence; whose advice it is gives it."""
    assert [it.issuer.of(text) if it.issuer else None for it in found(nlp, text)] == [issuer]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Relatives should bring photographs to the centre, police said.", "bring photographs to the centre"),
        (
            "Companies that use the software should assume they have been broken into, the agency said.",
            "assume they have been broken into",
        ),
        ("Anyone who receives an e-mail from the port should delete it.", "delete it"),
        ("The sister ships may sail only with half of their passengers.", "sail only with half of their passengers"),
        ("Animals may not leave the district without a permit.", "not leave the district without a permit"),
        (
            "Evacuated families must not go back until engineers have checked the slopes.",
            "not go back until engineers have checked the slopes",
        ),
        ("Ticket holders can claim a refund.", "claim a refund"),
    ],
)
def test_a_rule_is_told_by_who_says_so_or_by_its_bounds(nlp: Language, text: str, action: str) -> None:
    """What a body says people must do needs no topic; what the page says itself is bounded or for those concerned."""
    assert actions(nlp, text) == [action]


@pytest.mark.parametrize(
    "text",
    [
        "Companies should pay more tax, the prime minister said, and the agency agreed.",
        "Nobody knows whether to give it to anyone, and if so, who should get it.",
        "Anybody who makes an effort should get a break.",
    ],
)
def test_an_opinion_on_what_people_should_do_is_no_rule(nlp: Language, text: str) -> None:
    """Politicians and the page itself have views."""
    assert not found(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        "The ministry closed livestock markets in three districts.",
        "The police banned all rallies in the city centre until Monday.",
        "Veldania has banned imports of sheep and goats from Estmark.",
        "The governor placed the district under quarantine.",
        "Three districts have been placed under quarantine.",
        "Nobody is allowed into the red zone without an escort.",
        "The railway line between Maren and Dorn is interrupted until further notice.",
        "The curfew was shortened by two hours.",
        "A toll-free line, 117, is open day and night for reports of sick animals.",
        "The water from the wells must not be drunk.",
        "The WHO does not recommend any restrictions on travel or trade.",
        "“Do not touch aborted lambs with bare hands,” said Dr Lena Varr, the district veterinary officer.",
    ],
)
def test_what_an_authority_closes_forbids_or_opens_is_read(nlp: Language, text: str) -> None:
    """A measure of a government needs no bounds, a prohibition no topic."""
    assert len(found(nlp, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The company closed its shops in Maren.",
        "This is because we are not allowed to call in sick over the holidays.",
        "A woman from Brenna flew home on Friday and is now under quarantine.",
        "“Don’t underestimate us,” the agency said.",
    ],
)
def test_what_befalls_one_or_is_somebodys_own_is_no_measure(nlp: Language, text: str) -> None:
    """Nobody is told what to do by it."""
    assert not found(nlp, text)


NOTICE = """The ministry has put up a notice. It says:

1. The movement of cattle, sheep and goats out of the districts of Dorn and Maren is suspended.

2. Livestock markets in the two districts are closed.

3. Carcasses are to be buried at least two metres deep."""


def test_the_points_of_a_notice_that_is_quoted_are_advice(nlp: Language) -> None:
    """A list that a notice opens rules as the notice does; that there is a notice is no advice itself."""
    assert [words.split()[0] for words in actions(nlp, NOTICE)] == ["The", "Livestock", "Carcasses"]
    assert not found(nlp, "The ministry published a notice on Thursday.")


def test_a_leaflet_is_read_out_over_several_sentences(nlp: Language) -> None:
    """It needs no speaker, and what follows in quotation marks goes on."""
    text = "Nurses hand out a leaflet. “Boil milk before drinking,” it reads. “Cook meat until no pink is left.”"
    assert actions(nlp, text) == ["Boil milk before drinking", "Cook meat until no pink is left"]


@pytest.mark.parametrize(
    ("text", "issuer", "action"),
    [
        (
            "Estmark's agriculture ministry suspended imports of live animals from Veldania.",
            "Estmark's agriculture ministry",
            "suspended imports of live animals from Veldania",
        ),
        (
            "The neighbouring state of Estmark has shut its border to live animals.",
            "Estmark",
            "shut its border to live animals",
        ),
        (
            "The health agency on Friday recommended that hospitals strengthen surveillance.",
            "The health agency",
            "strengthen surveillance",
        ),
        (
            "Jan Torv, the district mayor: “Anyone with a fever should go to the hospital at once.”",
            "the district mayor",
            "go to the hospital at once",
        ),
        (
            "Meat without a stamp must not be sold, the market inspectors said on Sunday.",
            "the market inspectors",
            "Meat without a stamp must not be sold",
        ),
    ],
)
def test_who_gives_advice_is_named_in_its_sentence(nlp: Language, text: str, issuer: str, action: str) -> None:
    """A state by its name, a speaker by a colon, a body behind the words."""
    assert [(it.issuer.of(text) if it.issuer else None, it.action.of(text)) for it in found(nlp, text)] == [
        (issuer, action)
    ]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("The police issued a warning to drivers to avoid the bridge.", "avoid the bridge"),
        ("The ministry repeated its call for residents to leave the town.", "leave the town"),
        ("The advice to residents is to boil all water.", "boil all water"),
        ("The ministry's guidance for travellers remains to stay indoors.", "stay indoors"),
    ],
)
def test_a_noun_of_telling_says_who_is_told_what(nlp: Language, text: str, action: str) -> None:
    """No verb of telling stands in the sentence."""
    assert actions(nlp, text) == [action]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Police appealed for witnesses to the crash.", "for witnesses to the crash"),
        ("Police want to hear from anyone who saw the car.", "hear from anyone who saw the car"),
        ("Police would like to speak to anyone who was in the park.", "speak to anyone who was in the park"),
        ("Detectives are keen to trace any witnesses to the crash.", "trace any witnesses to the crash"),
    ],
)
def test_who_is_looked_for_is_asked_to_come_forward(nlp: Language, text: str, action: str) -> None:
    """By those who want to hear from them."""
    assert actions(nlp, text) == [action]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("The ministry reassured residents that there was no danger.", "there was no danger"),
        ("The agency emphasised to travellers to keep their papers with them.", "keep their papers with them"),
    ],
)
def test_verbs_that_calm_or_stress_tell_too(nlp: Language, text: str, action: str) -> None:
    """In any of their forms."""
    assert actions(nlp, text) == [action]


def test_it_that_tells_is_the_one_who_said_so(nlp: Language) -> None:
    """Not whoever gave advice in the sentence before."""
    text = (
        "The Veldanian embassy urged its nationals to stay indoors. The Ostrel consulate in Vell said it had shut "
        "its doors and told tourists to keep away from the port."
    )
    told = {it.action.of(text): it.issuer.of(text) for it in found(nlp, text) if it.issuer}
    assert told["keep away from the port"] == "The Ostrel consulate in Vell"
    assert told["stay indoors"] == "The Veldanian embassy"


def test_they_who_advise_may_have_spoken_in_the_present(nlp: Language) -> None:
    """``Forecasters say`` names who advises in the next sentence; to stock up is no business in stocks."""
    text = "Forecasters say a storm is near. They are advising people to stock up on water for three days."
    (advisory,) = found(nlp, text)
    assert advisory.issuer is not None
    assert (advisory.issuer.of(text), advisory.action.of(text)) == ("Forecasters", "stock up on water for three days")
