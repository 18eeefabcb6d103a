"""Whether a dated line tells what happened, what is planned, or only what somebody said."""

import pytest

from briefgen.model.analysis import Statement
from briefgen.synthesis import timeline

from .factories import corpus, day, statement, written


def modality(text: str, when: str, edtf: str, *said: Statement) -> str:
    """The modality of the one entry that an article of 20 March makes."""
    pair = written(text, published="2031-03-20", dates=[day(text, when, edtf, anchored=True)], statements=said)
    (event,) = timeline.find(corpus(pair))[0]
    return event.modality


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Mayor Toresk said on Wednesday that ferries have cracks in their hulls.", "that ferries have cracks"),
        ("On Wednesday, Mayor Toresk told reporters that the dam had lost water.", "that the dam had lost water"),
        ("The Brenna dam has lost water, Mayor Toresk told a hearing on Wednesday.", "The Brenna dam has lost water"),
    ],
)
def test_the_day_of_words_is_not_when_they_came_true(text: str, content: str) -> None:
    """What an official said on Wednesday is reported: only the saying is known to have happened then."""
    said = statement(text, "Mayor Toresk", "said" if " said " in text else "told", content)
    assert modality(text, "Wednesday", "2031-03-19", said) == "reported"


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Mayor Toresk visited the dam on Wednesday and said the terminal will close.", "said"),
        ("Mayor Toresk announced on Wednesday that the terminal will close for good.", "announced"),
        ("Mayor Toresk told the dockers on Wednesday to leave the port by midnight.", "told"),
    ],
)
def test_an_act_beside_words_happened(text: str, cue: str) -> None:
    """A visit that a date goes with, and an announcement, are themselves what happened."""
    said = statement(text, "Mayor Toresk", cue, " ".join(text.split()[7:]))
    assert modality(text, "Wednesday", "2031-03-19", said) == "happened"


@pytest.mark.parametrize(
    ("text", "when", "expected"),
    [
        ("On Thursday, Mayor Toresk was due to meet the dockers of Brenna.", "Thursday", "planned"),
        ("The dockers dropped a demand to reach a deal before tonight's deadline.", "tonight", "planned"),
        ("The dockers of Brenna burned tyres before the gates today.", "today", "happened"),
    ],
)
def test_what_is_due_on_the_day_of_the_article_is_planned(text: str, when: str, expected: str) -> None:
    """Also where the date opens the sentence, or is that of a deadline."""
    assert modality(text, when, "2031-03-20") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rumours that the Brenna dam burst on Wednesday are nonsense, the mayor wrote.", "denied"),
        ("The mayor rebutted a story that the Brenna dam burst on Wednesday.", "denied"),
        ("A rumour that the Brenna dam burst on Wednesday emptied the lower town.", "reported"),
    ],
)
def test_a_claim_that_its_sentence_calls_untrue_is_denied(text: str, expected: str) -> None:
    """In whatever words; one that is only told of is reported."""
    assert modality(text, "Wednesday", "2031-03-19") == expected


def test_a_flood_that_claimed_lives_happened() -> None:
    """What somebody claims is reported."""
    text = "The flood of the lower town on Wednesday claimed thirty lives."
    assert modality(text, "Wednesday", "2031-03-19") == "happened"
    assert modality(text.replace("claimed thirty", "was claimed to cost"), "Wednesday", "2031-03-19") == "reported"


def test_who_was_to_blame_is_no_plan() -> None:
    """``Was to blame`` tells of the past."""
    text = "Nobody knows whether the Brenna dam, cracked by a 2 March landslide, was to blame for the flood."
    assert modality(text, "2 March", "2031-03-02") == "happened"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister told the council on Wednesday that the army was to leave the valley.", "happened"),
        ("The clerk, who announced the case on Wednesday, wrote that it was expected to be lost.", "happened"),
        ("A hearing on the fire had been scheduled for Wednesday in the harbour court of Brenna.", "planned"),
        ("The army was to leave the valley on Wednesday, the minister told the council.", "planned"),
    ],
)
def test_what_was_to_come_on_a_day_that_is_over_is_planned(text: str, expected: str) -> None:
    """Where its verb is the nearest to the day: not what somebody said on it."""
    assert modality(text, "Wednesday", "2031-03-19") == expected


def test_the_name_of_a_country_is_no_verb_of_the_past() -> None:
    """``United`` between a plan and its day leaves it a plan."""
    assert (
        modality("The first ferry was set to reach the United Republics on Wednesday.", "Wednesday", "2031-03-20")
        == "planned"
    )


def test_what_somebody_was_to_do_today_is_planned() -> None:
    """Not where somebody is to blame."""
    assert (
        modality("The minister was to visit the grain terminal on Wednesday.", "Wednesday", "2031-03-20") == "planned"
    )
    assert modality("The guards were to blame for the fire of Wednesday.", "Wednesday", "2031-03-20") == "happened"
