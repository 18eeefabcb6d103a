"""Advisories by *may*, *can* and *cannot*: bans and what people are let do; their lot is none."""

import pytest
from spacy.language import Language

from tests.analyse.advising import actions, found


@pytest.mark.parametrize(
    ("text", "action"),
    [
        (
            "Visitors cannot enter the wards until Monday, the Brenna hospital said.",
            "cannot enter the wards until Monday",
        ),
        (
            "The interior ministry said foreigners cannot leave the district without a permit.",
            "cannot leave the district without a permit",
        ),
        ("Cars and lorries cannot use the old bridge after dark, police said.", "cannot use the old bridge after dark"),
        ("“People cannot gather on the quay,” the mayor of Ostrel said.", "cannot gather on the quay"),
        ("People shouldn't drink the water, the ministry said.", "shouldn't drink the water"),
        ("Residents mustn’t leave their homes, police said.", "mustn’t leave their homes"),
        ("Visitors can't enter the wards until Monday, the hospital said.", "can't enter the wards until Monday"),
        ("Residents do not need to boil the water, the utility said.", "do not need to boil the water"),
        (
            "Hikers are no longer allowed to enter the wood, the ministry said.",
            "are no longer allowed to enter the wood",
        ),
        ("Residents are not allowed to leave their homes, police said.", "are not allowed to leave their homes"),
        ("Passengers are not to leave the ship, the port authority said.", "are not to leave the ship"),
    ],
)
def test_an_action_keeps_the_word_that_refuses_it(nlp: Language, text: str, action: str) -> None:
    """Without its *not* it would tell people the contrary."""
    assert actions(nlp, text) == [action]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody can go into the market hall without a mask, the council said.",
        "Renn, the fire chief, said no one could enter the area without a pass until further notice.",
        "The police chief said no one could return to the valley until engineers had checked the dam.",
        "The ministry said that pupils may not bring telephones to school.",
    ],
)
def test_what_nobody_may_do_is_forbidden(nlp: Language, text: str) -> None:
    """By *can* and by the *could* of what was said, too."""
    assert [advisory.strength for advisory in found(nlp, text)] == ["must"]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said residents cannot afford the new rents.",
        "The minister said farmers cannot wait another year for rain.",
        "“People cannot trust this government,” the opposition leader said.",
        "The agency said children cannot be blamed for the fire.",
        "Doctors said patients cannot feel the difference.",
        "The mayor said nobody could have foreseen the flood.",
        "The agency said no one can say how long the fire will burn.",
        "The police said drivers could not see the barrier in the fog.",
        "The airline said passengers may not notice the change.",
        "The health office said people may not know that they are infected.",
    ],
)
def test_what_is_beyond_people_is_not_forbidden(nlp: Language, text: str) -> None:
    """What they notice, know or can afford is no deed of theirs."""
    assert actions(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "action"),
    [
        (
            "Residents may return between 8 and noon to fetch their things, the council said.",
            "return between 8 and noon to fetch their things",
        ),
        ("Drivers may buy 20 litres between 6 and 10 in the morning.", "buy 20 litres between 6 and 10 in the morning"),
        ("The governor said older people may shop between seven and nine.", "shop between seven and nine"),
        ("Shops can open from ten until six, the interior ministry said.", "open from ten until six"),
        (
            "Parents can collect their children from the sports hall until eight this evening, the school said.",
            "collect their children from the sports hall until eight this evening",
        ),
        ("Fishing boats may leave port during daylight, the harbour master said.", "leave port during daylight"),
        ("Families may visit patients for one hour a day, the hospital said.", "visit patients for one hour a day"),
    ],
)
def test_people_are_let_do_something_at_certain_hours(nlp: Language, text: str, action: str) -> None:
    """*Can* needs a body that lets them."""
    advisories = found(nlp, text)
    assert [advisory.action.of(text) for advisory in advisories] == [action]
    assert [advisory.strength for advisory in advisories] == ["may"]


@pytest.mark.parametrize(
    "text",
    [
        "Fans can watch the match between eight and ten, the broadcaster said.",
        "Visitors can see the paintings between May and September, the museum said.",
        "Passengers may wait between two and four hours, the airline said.",
        "Prices may rise between 2 and 5 per cent, the bank said.",
        "The ministry said the fever may return between October and March.",
        "Residents may lose power from noon, the utility said.",
        "Patients may feel tired for two days, the clinic said.",
        "Shoppers can buy shoes until Friday, the chain said.",
    ],
)
def test_what_happens_or_is_sold_at_certain_hours_is_no_permission(nlp: Language, text: str) -> None:
    """Nobody is let do it who was not let before."""
    assert actions(nlp, text) == []
