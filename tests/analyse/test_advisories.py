"""Advisories: who tells whom to do what, and what is none."""

import pytest
from spacy.language import Language

from briefgen.analyse.advisories import cues
from briefgen.analyse.advisories.actions import LONGEST_PASSAGE
from briefgen.model.span import Span
from tests.analyse.advising import found


def words(text: str, span: Span | None) -> str | None:
    """The words of a span."""
    return None if span is None else span.of(text)


@pytest.mark.parametrize(
    ("text", "issuer", "audience", "action"),
    [
        (
            "The Veldanian interior ministry urged residents of Port Maren to stay indoors.",
            "The Veldanian interior ministry",
            "residents of Port Maren",
            "stay indoors",
        ),
        (
            "The embassy cautioned against travel outside the capital.",
            "The embassy",
            None,
            "against travel outside the capital",
        ),
        (
            "Motorists were told by police to avoid the coastal road.",
            "police",
            "Motorists",
            "avoid the coastal road",
        ),
        (
            "The health department recommends that pregnant women avoid tap water.",
            "The health department",
            "pregnant women",
            "avoid tap water",
        ),
        (
            "The city council has banned restaurants from serving seafood.",
            "The city council",
            "restaurants",
            "banned restaurants from serving seafood",
        ),
        (
            "“Foreign nationals should leave the province immediately,” a government spokesman said.",
            "a government spokesman",
            "Foreign nationals",
            "leave the province immediately",
        ),
        (
            "“Boil water before use,” the health ministry said in a notice.",
            "the health ministry",
            None,
            "Boil water before use",
        ),
    ],
)
def test_an_authority_advises_the_public(
    nlp: Language, text: str, issuer: str, audience: str | None, action: str
) -> None:
    """Issuer, audience and action are the source's own words."""
    [advisory] = found(nlp, text)
    assert words(text, advisory.issuer) == issuer
    assert words(text, advisory.audience) == audience
    assert words(text, advisory.action) == action


@pytest.mark.parametrize(
    "text",
    [
        "“Companies will need to monitor the roads closely,” said an analyst at the Brenna Institute.",
        "The opposition urged the government to hold peace talks.",
        "“People should avoid the harbour,” said Mara Lind, a columnist.",
        "Investors were advised to sell their shares.",
        "Fans were encouraged to share the post.",
        "Please enter your comment and sign up for our newsletter.",
        "They are waiting for the authorities to tell residents to leave.",
        "The council declined to order residents to stay at home.",
        "The minister urged voters to support the reform.",
    ],
)
def test_what_is_no_advisory(nlp: Language, text: str) -> None:
    """Analysts, politicians among themselves, markets, page furniture and what did not happen give none."""
    assert found(nlp, text) == []


def test_the_issuer_may_stand_in_the_sentence_before(nlp: Language) -> None:
    """A pronoun stands for the authority last named."""
    text = "The Veldanian Health Agency confirmed two cases. It advised travellers to wear masks."
    [advisory] = found(nlp, text)
    assert words(text, advisory.issuer) == "Veldanian Health Agency"


def test_a_body_that_acts_before_a_rule_for_the_reader_is_not_made_its_issuer(nlp: Language) -> None:
    """The page itself tells its reader what to do; the body did something else."""
    text = "The Veldanian Health Agency put its alert at four on Monday. You should stay indoors if you feel unwell."
    (advisory,) = found(nlp, text)
    assert (advisory.issuer, words(text, advisory.action)) == (None, "stay indoors if you feel unwell")


def test_whose_something_is_says_not_where_an_advice_holds(nlp: Language) -> None:
    """The other place of the sentence does."""
    text = "As Brenna faces the worst of Estmark’s floods, the Foreign Ministry told citizens to leave immediately."
    (advisory,) = found(nlp, text)
    assert words(text, advisory.place) == "Brenna"


def test_a_passive_without_agent_names_no_issuer(nlp: Language) -> None:
    """Nobody is made the issuer who is not."""
    text = "Days after tourists were told to leave the island, the mayor opened a new hotel."
    [advisory] = found(nlp, text)
    assert advisory.issuer is None


def test_level_words_give_the_level(nlp: Language) -> None:
    """The level is the issuer's own; the words are kept."""
    text = "“Do Not Travel to the border region due to landmines,” the foreign ministry said."
    [advisory] = found(nlp, text)
    assert (advisory.level, advisory.level_words) == (4, "Do Not Travel")
    assert (advisory.type, advisory.strength) == ("travel", "must")


def test_a_second_advice_has_the_level_of_its_own_words(nlp: Language) -> None:
    """Not that of the advice before it in the sentence, nor its place."""
    text = (
        "The foreign office of Norland advised against all but essential travel to Port Maren and warned against all "
        "travel on the coast road."
    )
    assert [(it.level_words, words(text, it.place)) for it in found(nlp, text)] == [
        ("advised against all but essential travel", "Port Maren"),
        ("against all travel", None),
    ]


def test_reasons_are_the_words_after_due_to(nlp: Language) -> None:
    """A reason is quoted without the words that introduce it."""
    text = "The embassy urged citizens to avoid the border region because of heavy shelling."
    [advisory] = found(nlp, text)
    assert [reason.of(text) for reason in advisory.reasons] == ["heavy shelling"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "The ministry urged drivers to avoid the bridge because of the state of No. 4 pier.",
            "the state of No. 4 pier",
        ),
        (
            "Police urged residents to avoid the quay due to a fire at Orrel Corp. stores.",
            "a fire at Orrel Corp. stores",
        ),
        (
            "The embassy urged citizens to leave the city, citing talks between Gen. Toresk and the U.N. envoy.",
            "talks between Gen. Toresk and the U.N. envoy",
        ),
        ("“Stay away from the harbour because of the fire. It will burn for days,” police said.", "the fire"),
    ],
)
def test_a_reason_goes_on_after_an_abbreviation(nlp: Language, text: str, reason: str) -> None:
    """And ends with its sentence, inside a quotation too."""
    [advisory] = found(nlp, text)
    assert [span.of(text) for span in advisory.reasons] == [reason]


def test_validity_is_the_date_after_until(nlp: Language) -> None:
    """``until`` gives the end, not the date of issue."""
    text = "All schools in Port Maren will remain closed until 5 May 2022."
    [advisory] = found(nlp, text)
    assert (advisory.type, advisory.date) == ("closure", None)
    assert advisory.valid_until is not None
    assert advisory.valid_until.edtf == "2022-05-05"


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Police ordered residents to evacuate the valley.", "must"),
        ("Police asked residents to evacuate the valley.", "should"),
        ("“Citizens may wish to leave the valley,” the embassy said.", "may"),
        ("The government has lifted the curfew in Port Maren on the advice of the authorities.", "lifted"),
    ],
)
def test_the_verb_gives_the_strength(nlp: Language, text: str, strength: str) -> None:
    """An order binds more than a request; what is lifted no longer binds."""
    [advisory] = found(nlp, text)
    assert advisory.strength == strength


def test_a_closure_is_an_advisory_only_as_a_measure(nlp: Language) -> None:
    """What is shut as a precaution is; what has merely closed down is not."""
    assert found(nlp, "The airport has been closed as a precaution.")
    assert not found(nlp, "Many shops have closed since the mine went bankrupt.")


def test_a_passage_is_short(nlp: Language) -> None:
    """Of a long sentence only what holds the advice is quoted."""
    text = (
        "Police urged residents to leave the valley, "
        + "where the river rose again and again, " * 20
        + "officers said."
    )
    [advisory] = found(nlp, text)
    assert advisory.span.end - advisory.span.start <= LONGEST_PASSAGE


@pytest.mark.parametrize(
    ("text", "issuer", "action", "strength"),
    [
        (
            "The water authority lifted its boil-water notice for St. Orlan.",
            "The water authority",
            "lifted its boil-water notice for St. Orlan",
            "lifted",
        ),
        (
            "Tap water in Lindmark is safe to drink again, the Brenna Water Authority (BWA) said.",
            "the Brenna Water Authority",
            "Tap water in Lindmark is safe to drink again",
            "lifted",
        ),
        (
            "Lindmark’s foreign office withdrew its advice against all travel to the valley.",
            "Lindmark’s foreign office",
            "withdrew its advice against all travel to the valley",
            "lifted",
        ),
        (
            "The mayor ordered the evacuation of two districts.",
            "The mayor",
            "ordered the evacuation of two districts",
            "must",
        ),
        (
            "The weather service issued an orange warning for the coast on Monday.",
            "The weather service",
            "issued an orange warning for the coast on Monday",
            "should",
        ),
        (
            "Nordale, whose consulate is near the harbour, urged its nationals to stay indoors after dark.",
            "Nordale",
            "stay indoors after dark",
            "should",
        ),
        (
            "The government banned all traffic on the coast road on Monday.",
            "The government",
            "banned all traffic on the coast road on Monday",
            "must",
        ),
        (
            "The embassy told its citizens to leave the port, the strongest warning that it has given.",
            "The embassy",
            "leave the port",
            "must",
        ),
        (
            "The council closed all schools in the district until further notice.",
            "The council",
            "closed all schools in the district until further notice",
            "should",
        ),
        (
            "Schools in the six villages will stay closed this week, the provincial governor, Oda Brekken, said.",
            "the provincial governor",
            "Schools in the six villages will stay closed this week",
            "should",
        ),
        (
            "The railway line has been closed since Monday and will not reopen before June, the rail authority said.",
            "the rail authority",
            "The railway line has been closed since Monday and will not reopen before June",
            "should",
        ),
        (
            "The bank advised customers not to open links in messages that seem to come from it.",
            "The bank",
            "not to open links in messages that seem to come from it",
            "should",
        ),
        (
            "The curfew in Lindmark runs from 10 p.m. to 5 a.m., the interior ministry said.",
            "the interior ministry",
            "The curfew in Lindmark runs from 10 p.m. to 5 a.m",
            "should",
        ),
        (
            "“Vessels must not enter the strait without a pilot,” the harbour master, Capt. Oda Brekken, said.",
            "the harbour master",
            "not enter the strait without a pilot",
            "must",
        ),
        (
            "“Fill your bathtub and charge your telephones,” the mayor, Oda Brekken, told residents.",
            "the mayor",
            "Fill your bathtub and charge your telephones",
            "should",
        ),
    ],
)
def test_notices_and_orders_are_advisories(nlp: Language, text: str, issuer: str, action: str, strength: str) -> None:
    """Measures in force, their lifting, bans and notices in the imperative are read with who gives them."""
    [advisory] = found(nlp, text)
    assert (words(text, advisory.issuer), words(text, advisory.action)) == (issuer, action)
    assert advisory.strength == strength


def test_a_list_that_is_announced_as_advice_is_advice(nlp: Language) -> None:
    """Each item of a notice's list is an advisory of the one who gives the list."""
    text = (
        "The provincial government reminds the public of the following:\n\n"
        "Residents of the old town must boil tap water.\n\n"
        "Do not enter damaged houses before they have been inspected.\n\n"
        "Install the pumps only on firm ground.\n\n"
        "The bridge was built in 1931."
    )
    read = found(nlp, text)
    assert [words(text, advisory.action) for advisory in read] == [
        "boil tap water",
        "Do not enter damaged houses before they have been inspected",
        "Install the pumps only on firm ground",
    ]
    assert {words(text, advisory.issuer) for advisory in read} == {"The provincial government"}


@pytest.mark.parametrize(
    ("text", "audience"),
    [
        ("Men between 18 and 45 may not leave Veldania until further notice.", "Men between 18 and 45"),
        ("Foreign diplomats and nationals were told to leave Dravik.", "Foreign diplomats and nationals"),
    ],
)
def test_an_order_in_the_pages_own_voice_needs_no_issuer(nlp: Language, text: str, audience: str) -> None:
    """What bounds it in time, or who was told, makes it an advisory; nobody is made its issuer."""
    [advisory] = found(nlp, text)
    assert (advisory.issuer, words(text, advisory.audience), advisory.strength) == (None, audience, "must")


def test_a_passive_takes_no_issuer_from_a_sentence_in_which_nobody_speaks(nlp: Language) -> None:
    """``Were told to leave`` is not the weather service's order because that forecast rain."""
    text = "The Weather Service forecast more rain for Sunday. Residents of Port Maren were told to leave their homes."
    assert [advisory.issuer for advisory in found(nlp, text)] == [None]


def test_a_day_is_no_part_of_the_audience(nlp: Language) -> None:
    """``urged its citizens on Tuesday to leave`` is for its citizens."""
    text = "The foreign ministry urged its citizens on Tuesday to leave Veldania."
    [advisory] = found(nlp, text)
    assert words(text, advisory.audience) == "its citizens"


@pytest.mark.parametrize(
    "text",
    [
        "The interior minister spoke late. “Do not underestimate us,” he told the opposition.",
        "Doctor Ilan Toresk told patients at the clinic that he was tired.",
        "The judge ordered a representative of Lindmark University to appear in court.",
    ],
)
def test_words_to_opponents_and_courts_are_no_advisories(nlp: Language, text: str) -> None:
    """What is said to single persons, opponents or parties is no advice to the public."""
    assert not found(nlp, text)


def test_a_wording_is_sought_only_where_its_rest_stands_and_none_is_lost() -> None:
    """What must stand in a sentence before a long pattern is read never keeps a match from being found."""
    sentences = (
        "The port closed at noon with residents of Port Maren told to stay indoors.",
        "Drivers have been warned of ice on the coastal road.",
        "The coastal road has been closed near Brenna, and all ferries will stop at noon.",
        "Evacuees have been allowed to return to their homes.",
    )
    for text in sentences:
        long = [it for it in cues.WORDINGS if it.needed.pattern and it.pattern.search(text)]
        assert long, text
        assert all(it.needed.search(text) for it in long)


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Visitors can contact the emergency services in Veldania by dialling 125.", None),
        ("Visitors can contact the harbour police in Veldania by dialling 125.", "the harbour police in Veldania"),
    ],
)
def test_whom_to_call_for_help_is_not_who_says_so(nlp: Language, text: str, issuer: str | None) -> None:
    """Emergency services and embassies are named as who helps; another office that is to be called asks for it."""
    assert [words(text, advisory.issuer) for advisory in found(nlp, text)] == [issuer]


def test_who_spoke_two_sentences_before_gives_no_number(nlp: Language) -> None:
    """The number is of the page: whoever spoke last may have spoken of something else."""
    text = (
        "Doctors at Kesk hospital say that the girl is well. Travellers can call 07001 55 66 77. "
        "The number for the harbour line in Brenna is 07001 44 55 66."
    )
    assert [advisory.issuer for advisory in found(nlp, text)] == [None, None]


def test_what_a_page_asks_of_its_readers_is_no_advisory(nlp: Language) -> None:
    """Chrome of a running report that a police report stands beside."""
    assert found(nlp, "The police spoke at noon. Follow the latest updates on the flood. Send us your pictures.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The harbour office told residents to stay in their homes until it is safe to leave the quay.",
        "The harbour office advised residents to leave Port Maren by ferry if it is safe to do so.",
    ],
)
def test_an_advice_that_waits_for_safety_is_in_force(nlp: Language, text: str) -> None:
    """Only what is safe again is advised no more."""
    (advisory,) = found(nlp, text)
    assert advisory.strength != "lifted"


def test_what_somebody_cannot_do_is_no_subject_of_a_closure(nlp: Language) -> None:
    """What stands before ``because`` tells of something else."""
    text = "Many dockers can not work because the harbour of Port Maren is closed until further notice."
    (advisory,) = found(nlp, text)
    assert words(text, advisory.action) == "the harbour of Port Maren is closed until further notice"
