"""Whether an imperative in quotation marks is for the public, or said to somebody beside the speaker."""

import pytest
from spacy.language import Language

from tests.analyse.advising import actions, found


@pytest.mark.parametrize(
    "text",
    [
        "President Ilan Toresk was asked about the envoy’s aunt. “Check the parish book,” Toresk said.",
        "Prime Minister Dara Vell spoke for an hour. “Count the boats and ring me tonight,” Vell said.",
        "“Call the general and tell him to wait,” President Toresk said in the recording.",
        "The governor laughed. “Check the tapes,” said Governor Mira Holm.",
        "“Leave my daughter out of this,” the prime minister said during the debate.",
        "“Name one company that closed because of us,” the minister said on Monday.",
        "“Release the hostages and open the road,” President Toresk said in a message to the rebels.",
    ],
)
def test_what_a_politician_throws_out_is_no_advice(nlp: Language, text: str) -> None:
    """It warns of no danger, and is about nothing that the public is plainly advised on."""
    assert found(nlp, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "“Get the lawyers on the phone,” the president was heard saying to an aide.",
        "“Go home,” Foreign Minister Kesk told the opposition lawmaker.",
        "Defence Minister Jorun Lask turned to the admiral. “Keep the ships at anchor,” he told him.",
        "“Stay out of our election,” the president told the Kestrel ambassador.",
        "“Take your hands off our port,” Defence Minister Jorun Lask said, addressing the Kestrel envoy.",
        "“Visit the mine yourself,” the minister told the deputy who had asked.",
        "The council passed on a note that ended: “Harbour Party: Stop making the port a party matter.”",
    ],
)
def test_what_is_told_to_one_hearer_is_no_advice(nlp: Language, text: str) -> None:
    """The verb of saying, or the quotation itself, names somebody who is no public and no press."""
    assert found(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("“Boil your water before you drink it,” Mayor Olen Brask said.", "Boil your water before you drink it"),
        ("“Stay off the roads until the snow is cleared,” Governor Mira Holm said.", "Stay off the roads"),
        ("A blaze crossed the valley. “Get out while it is light,” Mayor Olen Brask told residents.", "Get out"),
        ("“Avoid the Kell bridge until Friday,” the mayor said.", "Avoid the Kell bridge"),
        ("“Call 115 if you see smoke,” the fire chief, Anna Rove, told reporters.", "Call 115"),
        ("“Keep your pets inside,” the sheriff told viewers of the local channel.", "Keep your pets inside"),
        ("“Do not eat shellfish from the bay,” the health minister told parliament.", "Do not eat shellfish"),
        ("“Check on your neighbours,” the mayor said as temperatures rose.", "Check on your neighbours"),
        ("“Use the tram instead of the car,” the city’s transport office said.", "Use the tram"),
        ("“Throw away any cheese bought before Monday,” the food agency said.", "Throw away any cheese"),
    ],
)
def test_what_people_are_to_do_is_advice(nlp: Language, text: str, action: str) -> None:
    """A body's words, and an official's about a danger or about what plainly is the public's."""
    (words,) = actions(nlp, text)
    assert words.startswith(action)


@pytest.mark.parametrize(
    "text",
    [
        "Prosecutors said Toresk lied for years. “Look in the cellar. The proof is in the cellar,” he said.",
        "Police had questioned Maro Tell twice. “Check the phone records,” Tell said.",
        "The office closed in May. “Cut the budget and wear it with pride,” Varn said.",
    ],
)
def test_an_office_that_is_named_beside_a_person_is_not_his(nlp: Language, text: str) -> None:
    """A verb or a quotation stands between the office and the name."""
    assert found(nlp, text) == []


def test_who_reports_what_a_sign_says_gives_no_advice_and_takes_none_away(nlp: Language) -> None:
    """A paper's reporter is neither an authority nor an outsider."""
    text = "There are signs telling bathers not to swim here, the Brenna Herald’s Andro Gall reports from the bay."
    (advisory,) = found(nlp, text)
    assert advisory.issuer is None


@pytest.mark.parametrize(
    "text",
    [
        "“I will sign an executive order requiring insurers to cover every tenant,” the president said on Friday.",
        "The upper house threw out a bill barring brokers from charging twice.",
        "The measure obliges pilots to hold two licences.",
        "Parliament passed legislation that would require employers to publish wages.",
    ],
)
def test_what_a_law_demands_of_a_trade_is_no_advice(nlp: Language, text: str) -> None:
    """A law or a bill is no one who looks after people."""
    assert found(nlp, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A new law requires passengers to wear masks on ferries, the transport ministry said.",
        "The council issued an order banning visitors from the beach until Friday.",
        "The decree bans residents from leaving their homes after dusk.",
    ],
)
def test_what_a_law_or_an_order_keeps_people_safe_by_is_advice(nlp: Language, text: str) -> None:
    """What it is about, or who gives it, tells."""
    assert len(found(nlp, text)) == 1
