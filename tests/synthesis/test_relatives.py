"""A date in a relative clause: what happened then is told in that, not in the sentence around it."""

import re
import struct
from dataclasses import replace

import pytest

from briefgen.synthesis import timeline

from .factories import at, corpus, day, written

_MARKS = re.compile(r"[\[\]]")


def told(marked: str) -> list[str]:
    """What is told of the Sunday in a text with its ``[noun phrases]``."""
    text = _MARKS.sub("", marked)
    spans = sorted(at(text, found[1]) for found in re.finditer(r"\[([^]]+)\]", marked))
    made, analysis = written(text, published="2031-03-20", dates=[day(text, "Sunday", "2031-03-16", anchored=True)])
    packed = struct.pack(f"<{2 * len(spans)}I", *(place for span in spans for place in (span.start, span.end)))
    dated, _ = timeline.find(corpus((made, replace(analysis, phrases=packed))))
    return [event.text for event in dated]


@pytest.mark.parametrize(
    ("text", "described"),
    [
        (
            "Police have arrested the [owner] of the [ferry] on which twelve [passengers] died on Sunday.",
            "the ferry on which twelve passengers died on Sunday",
        ),
        (
            "Speaking at a [school] where 700 [villagers] have slept since Sunday, the minister promised an inquiry.",
            "a school where 700 villagers have slept since Sunday",
        ),
        (
            "The mayor walked through the [hall] in which the [council] had met on Sunday, and thanked the crews.",
            "the hall in which the council had met on Sunday",
        ),
        (
            "Two guards saw the crack in the [reservoir] that has been leaking water since Sunday.",
            "the reservoir that has been leaking water since Sunday",
        ),
        (
            "The minister thanked the [nurses] who have been treating the burns of passengers since Sunday.",
            "the nurses who have been treating the burns of passengers since Sunday",
        ),
        (
            "The mayor went back to the [bridge] where he was stopped by guards on Sunday.",
            "the bridge where he was stopped by guards on Sunday",
        ),
    ],
)
def test_a_date_in_a_relative_clause_is_not_of_the_sentence(text: str, described: str) -> None:
    """Whether the pronoun is its subject or stands behind a preposition, and whatever form its verb has."""
    assert told(text) == [described]


@pytest.mark.parametrize(
    "text",
    [
        "The [teacher] who has been held in [Toresk] escaped through a [window] on Sunday",
        "The [hall] in which the [council] meets was flooded by the [river] on Sunday",
        "The [school] where 700 [villagers] sleep lost its [roof] on Sunday",
        "The [school] where [people] live was burnt down by [gunmen] on Sunday",
        "The police said that the [teacher] from [Toresk] died on Sunday",
        "The [ferry] on which the [fire] began was towed to [Port Maren] on Sunday",
        "[Residents] of the [valley] where the [wall] stands left their [homes] on Sunday",
    ],
)
def test_a_date_behind_the_verb_of_the_sentence_is_its_own(text: str) -> None:
    """A relative clause before that does not take it."""
    assert told(text) == [_MARKS.sub("", text)]


def test_a_clause_before_where_is_no_noun_phrase() -> None:
    """A sentence that goes on with ``where`` is not cut as if what stands before it only named something."""
    text = "The raid ended near [Toresk], where [villagers] reported three loud blasts on Sunday, officials said."
    assert told(text) == [_MARKS.sub("", text)]


def test_where_behind_a_comma_goes_on_with_the_story() -> None:
    """What it tells of somebody is told with who that is."""
    text = "The oldest of the divers was flown to a [clinic in Toresk], where he died on Sunday."
    assert told(text) == [_MARKS.sub("", text)]
