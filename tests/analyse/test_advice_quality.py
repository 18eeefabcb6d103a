"""How much advice is found in short passages of news, and how much that is none."""

import pytest
from spacy.language import Language

from tests.analyse.advising import found
from tests.analyse.passages import ADVICE, LOOK_ALIKES

RECALL, FALSE = 0.92, 1
"""Floors: at the time of writing all but one or two of the actions are found, and none of the look-alikes."""


def test_most_advice_in_news_is_found(nlp: Language) -> None:
    """Of many kinds of wording nearly all are read, each where it stands."""
    wanted = hits = 0
    for text, actions in ADVICE:
        advisories = found(nlp, text)
        for words in actions:
            start = text.index(words)
            wanted += 1
            hits += any(a.action.start < start + len(words) and start < a.action.end for a in advisories)
    assert hits >= RECALL * wanted


def test_what_looks_like_advice_is_not_taken_for_it(nlp: Language) -> None:
    """Past events, opinions, forecasts, politics and business give no advisories."""
    assert sum(bool(found(nlp, text)) for text in LOOK_ALIKES) <= FALSE


@pytest.mark.parametrize(
    ("text", "action"),
    [
        (
            "Residents of Brenna were told to call back on Monday, and others even wrote about their wait.",
            "call back on Monday",
        ),
        (
            "The ministry urged caution over the port’s “summer offers” on Tuesday.",
            "caution over the port’s “summer offers”",
        ),
    ],
)
def test_an_action_ends_with_its_clause_and_keeps_its_quotation_whole(nlp: Language, text: str, action: str) -> None:
    """What others did is no part of it; a quotation that opens inside it also closes."""
    assert [advisory.action.of(text) for advisory in found(nlp, text)] == [action]


@pytest.mark.parametrize(
    "text",
    [
        "If authorities decide that the port can remain “shut off,” as the pilots put it, boats will wait at sea.",
        "“Come on, sweetheart, stay with me,” an officer told the girl.",
    ],
)
def test_a_quoted_term_and_what_coaxes_somebody_are_no_advice(nlp: Language, text: str) -> None:
    """A word for how things stand orders nothing; a word to the one beside is none to the public."""
    assert found(nlp, text) == []


def test_an_acronym_that_is_also_a_small_word_is_an_issuer(nlp: Language) -> None:
    """``WHO`` in capitals is a body, and not the pronoun."""
    text = "Tests were done by the Brenna Institute. The WHO on Tuesday raised its fever alert to level three."
    (advisory,) = found(nlp, text)
    assert advisory.issuer is not None
    assert advisory.issuer.of(text) == "WHO"


def test_a_department_is_no_departure(nlp: Language) -> None:
    """What departments are asked to report tells nobody to leave."""
    text = "The Harbour Agency issued a health advisory requesting local health departments to count cases."
    (advisory,) = found(nlp, text)
    assert advisory.type != "depart"


def test_a_role_before_a_name_is_no_imperative(nlp: Language) -> None:
    """``Shelter`` is what the warden looks after."""
    assert not found(nlp, "The mayor praised the plan. Shelter warden Mira Holm called it an insult to her guests.")


def test_what_opens_when_it_is_built_is_no_measure(nlp: Language) -> None:
    """A month or a year says so; a day says that people can go there."""
    assert not found(nlp, "The new tunnel is to open to traffic in May, the ministry said.")
    assert found(nlp, "The road is to open to traffic on Monday, the ministry said.")
