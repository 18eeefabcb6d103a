"""Lists of advice: an item says what, the line above it to whom and how."""

import pytest
from spacy.language import Language

from briefgen import language
from briefgen.analyse import analyse
from briefgen.analyse.advisories import lists
from briefgen.model.analysis import Advisory
from briefgen.model.article import Article, Fact
from briefgen.model.span import Span

Told = tuple[str | None, str, str]


@pytest.fixture(scope="module")
def nlp() -> Language:
    """The pipeline that briefgen ships."""
    return language.load("en")


def found(nlp: Language, lines: list[str], publisher: str | None = None) -> list[Told]:
    """Whom the advisories of a notice are for, what is to be done, and how binding that is."""
    text = "\n\n".join(lines)
    fact = Fact(publisher, "text") if publisher else None
    read = analyse(Article("a", "a", None, text, "", "en", publisher=fact), nlp(text))
    return [_told(text, advisory) for advisory in read.advisories]


def _told(text: str, advisory: Advisory) -> Told:
    audience = advisory.audience.of(text) if advisory.audience else None
    return audience, " ".join(advisory.action.of(text).split()), advisory.strength


def test_an_item_goes_on_with_the_sentence_that_announces_it(nlp: Language) -> None:
    """With its audience and its verb."""
    lines = ["Masters are instructed:", "a) not to enter the zone;", "b) to keep a watch on channel 16."]
    assert found(nlp, lines) == [
        ("Masters", "not to enter the zone", "must"),
        ("Masters", "keep a watch on channel 16", "must"),
    ]


def test_items_of_advice_are_advice_whatever_they_say(nlp: Language) -> None:
    """Where nothing in them is known as such, the whole item is."""
    lines = ["The public is advised as follows:", "1. Sleep under a treated net.", "2. Boil milk before use."]
    assert [(who, what) for who, what, _ in found(nlp, lines)] == [
        ("The public", "Sleep under a treated net"),
        ("The public", "Boil milk before use"),
    ]


@pytest.mark.parametrize("lead", ["Actions to take:", "Actions to Take", "Recommended actions:", "Action required:"])
def test_the_heading_of_actions_announces_advice(nlp: Language, lead: str) -> None:
    """As embassies head the list in their alerts."""
    lines = ["Fighting continues in the north.", lead, "- Avoid crowds.", "- Keep a supply of food and water."]
    assert [what for _, what, _ in found(nlp, lines)] == ["Avoid crowds", "Keep a supply of food and water"]


def test_a_sentence_about_actions_announces_none(nlp: Language) -> None:
    """What somebody did is no advice."""
    lines = ["The front claimed these actions:", "- Attack on the port of Orel.", "- Blockade of the coast road."]
    assert found(nlp, lines) == []


def test_what_must_not_be_done_is_not_told_by_the_item_alone(nlp: Language) -> None:
    """*Residents must not: enter the zone* is no advice to enter it."""
    assert found(nlp, ["Residents must not:", "- enter the zone", "- take water from the river"]) == []


def test_an_advice_on_several_places_takes_them_in(nlp: Language) -> None:
    """Its list is the end of the action, and no item is advice by itself."""
    lines = ["The embassy advises against all travel to:", "- the Brenna islands", "- Kessara, except for the port"]
    assert [what for _, what, _ in found(nlp, lines)] == [
        "against all travel to: - the Brenna islands - Kessara, except for the port"
    ]


def test_an_advice_on_borders_takes_the_neighbours_in(nlp: Language) -> None:
    """*Borders with* is nothing without the list after it."""
    lines = ["The embassy advises against all travel to Veldania's borders with:", "- Norland", "- Estmark"]
    (advice,) = [what for _, what, _ in found(nlp, lines)]
    assert advice == "against all travel to Veldania's borders with: - Norland - Estmark"


def test_what_an_authoritys_own_page_rules_is_advice(nlp: Language) -> None:
    """Nobody else need say it; on an outlet's page somebody must."""
    lines = [
        "Fishing and anchoring near the wreck are forbidden.",
        "Small craft should keep to the eastern shore.",
        "All dredging companies shall stop work.",
    ]
    assert found(nlp, lines, "Veldanian Maritime Authority") == [
        (None, "Fishing and anchoring near the wreck are forbidden", "must"),
        ("Small craft", "keep to the eastern shore", "should"),
        ("All dredging companies", "stop work", "must"),
    ]
    assert found(nlp, lines, "The Maren Courier") == []


def test_several_things_are_forbidden_together(nlp: Language) -> None:
    """A subject with commas is whole."""
    lines = ["The movement of cattle, sheep and goats out of Kessara is prohibited until 30 April."]
    assert [what for _, what, _ in found(nlp, lines)] == [lines[0].removesuffix(".")]


def test_lists_inside_lists_end_where_the_outer_one_goes_on() -> None:
    """Each item knows its own lead."""
    sentences = ["2. Masters shall:", "a) wait;", "b) call.", "3. The harbour is closed.", "All else is as before."]
    text = "\n".join(sentences)
    starts = [text.index(sentence) for sentence in sentences]
    spans = [Span(start, start + len(it)) for start, it in zip(starts, sentences, strict=True)]
    read = lists.items(text, spans)
    leads = {number: item.lead and item.lead.of(text) for number, item in read.items()}
    assert leads == {0: None, 1: "Masters shall:", 2: "Masters shall:", 3: None}
    assert read[3].span.of(text) == "The harbour is closed."


def test_an_item_that_only_names_a_thing_is_no_advice(nlp: Language) -> None:
    """*A shovel* tells nobody to do anything."""
    lines = ["Crews are told the following:", "- a shovel", "- Travel information for pilgrims", "- Boil the water."]
    assert [what for _, what, _ in found(nlp, lines)] == ["Boil the water"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Following the derailment at Brenna Junction, trains to Kessara are suspended until Monday.",
         "the derailment at Brenna Junction"),
        ("The embassy said: “Avoid all roads to Kessara because of attacks along the highways.”",
         "attacks along the highways"),
        ("The embassy said: “Avoid all roads to Kessara because of floods in the U.S.”", "floods in the U.S."),
    ],
)  # fmt: skip
def test_a_reason_ends_before_the_action_and_without_the_full_stop(nlp: Language, text: str, reason: str) -> None:
    """It is quoted by itself; an abbreviation keeps its own."""
    read = analyse(Article("a", "a", None, text, "", "en"), nlp(text))
    assert [span.of(text) for advisory in read.advisories for span in advisory.reasons] == [reason]
