"""What a date belongs to: the sentence behind a heading that was run into it, its own entry of a list, no caption."""

import struct
from dataclasses import replace

import pytest

from briefgen.synthesis import timeline

from .factories import Written, at, corpus, day, mentions, written


def entries(pair: Written) -> list[tuple[str | None, str]]:
    """Date and words of the timeline of one article."""
    return [(event.date, event.text) for event in timeline.find(corpus(pair))[0]]


def article(text: str, *dates: tuple[str, str], phrases: tuple[str, ...] = (), names: tuple[str, ...] = ()) -> Written:
    """An article with these dates, noun phrases and names of places."""
    found = [day(text, words, edtf) for words, edtf in dates]
    made, analysis = written(text, published="2031-05-20", dates=found, names=mentions(text, LOC=names))
    spans = sorted((span.start, span.end) for span in (at(text, phrase) for phrase in phrases))
    return made, replace(
        analysis, phrases=struct.pack(f"<{2 * len(spans)}I", *(place for span in spans for place in span))
    )


def test_a_heading_that_was_run_in_is_left_out() -> None:
    """The sentence begins at the article with a capital behind a word without a mark."""
    text = "Brenna cut off by river The upper valley was flooded on 4 May by the swollen river."
    pair = article(text, ("4 May", "2031-05-04"), phrases=("upper valley",))
    assert entries(pair) == [("2031-05-04", "The upper valley was flooded on 4 May by the swollen river.")]


def test_a_heading_in_capitals_that_was_run_in_is_left_out() -> None:
    """It has a small word; a row of shortened names has none."""
    text = "NEW GATE FOR THE DAM On 4 May the upper valley was flooded by the swollen river."
    assert entries(article(text, ("4 May", "2031-05-04"))) == [
        ("2031-05-04", text.removeprefix("NEW GATE FOR THE DAM "))
    ]


def test_a_date_in_a_heading_that_was_run_in_tells_nothing() -> None:
    """The sentence behind it does."""
    text = "How the water rose 4 May The upper valley was flooded by the swollen river."
    assert entries(article(text, ("4 May", "2031-05-04"), phrases=("upper valley",))) == []


def test_a_date_before_a_sentence_is_no_heading() -> None:
    """It is the day of an entry."""
    text = "4 May 2031 The upper valley was flooded by the swollen river."
    assert entries(article(text, ("4 May 2031", "2031-05-04"), phrases=("upper valley",))) == [("2031-05-04", text)]


@pytest.mark.parametrize("lead", ["Dockers told The", "Dockers marched in The", "Dockers read The"])
def test_a_name_that_begins_with_an_article_is_no_new_sentence(lead: str) -> None:
    """Behind a verb or a preposition, and where all its words have capitals."""
    text = f"{lead} Vale on 4 May that the grain terminal was closed."
    pair = article(text, ("4 May", "2031-05-04"), phrases=("Vale",), names=("The Vale",))
    assert entries(pair) == [("2031-05-04", text)]


def test_a_stamp_with_the_headline_before_it_is_left_out() -> None:
    """Also where headline and standfirst are long."""
    text = (
        "Months of rain that ruined the lower town of Brenna and all its quays Tuesday 20 May 2031 16.18 GMT "
        "Engineers will close the dam of Brenna on 4 June for repairs."
    )
    pair = article(text, ("4 June", "2031-06-04"))
    assert entries(pair) == [("2031-06-04", "Engineers will close the dam of Brenna on 4 June for repairs.")]


def test_the_credit_of_a_picture_that_was_run_in_is_left_out() -> None:
    """The sentence behind ``Photograph: name/agency`` tells its event."""
    text = "Photograph: Ilva Sorn/Reuters Engineers will close the dam of Brenna on 4 June for repairs."
    pair = article(text, ("4 June", "2031-06-04"))
    assert entries(pair) == [("2031-06-04", "Engineers will close the dam of Brenna on 4 June for repairs.")]


def test_each_entry_of_a_list_has_its_own_words() -> None:
    """They end where the next begins."""
    text = "4 May: River floods the lower town of Brenna 6 May: Army closes the bridge to Port Maren."
    assert entries(article(text, ("4 May", "2031-05-04"), ("6 May", "2031-05-06"))) == [
        ("2031-05-04", "4 May: River floods the lower town of Brenna"),
        ("2031-05-06", "6 May: Army closes the bridge to Port Maren."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "FILE - Dockers walked past the closed grain terminal of Brenna on 4 May.",
        "Dockers walked past the closed grain terminal of Brenna in this photograph taken on 4 May.",
        "The closed grain terminal of Brenna is seen from the upper quay on 4 May.",
        "Dockers walk past the new grain terminal in the harbour of Brenna, Veldania, 4 May.",
        "4 May A docker walked past the closed grain terminal in the harbour of Brenna.",
    ],
)
def test_a_caption_is_no_event(text: str) -> None:
    """What a picture shows, it shows of a moment."""
    assert entries(article(text, ("4 May", "2031-05-04"))) == []


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Toresk speaks to dockers before the new grain terminal in Brenna {}.",
        "A masked docker waves a flag after police left the square in Brenna, Veldania, {}. (AP Photo/Ilva Sorn)",
        "Sacks of grain are stored for the ships of Port Maren near the border of Veldania, {}.",
    ],
)
def test_a_day_in_full_at_the_end_of_what_is_told_in_the_present_is_a_caption(text: str) -> None:
    """``speaks in Brenna Sunday, May 4, 2031.``, whatever went before it and whose picture it is."""
    when = "Sunday, May 4, 2031"
    assert entries(article(text.format(when), (when, "2031-05-04"))) == []


def test_days_before_the_entries_of_a_chronicle_are_no_captions() -> None:
    """They open more than one line."""
    text = "4 May A docker found cracks in the quay of Brenna.\n\n6 May Dockers left the quay of Brenna at noon."
    assert len(entries(article(text, ("4 May", "2031-05-04"), ("6 May", "2031-05-06")))) == 2


@pytest.mark.parametrize("verb", ["closed", "will close", "are to close"])
def test_a_report_whose_day_stands_last_is_no_caption(verb: str) -> None:
    """It tells of that day in the past, or as a plan."""
    text = f"Dockers {verb} the grain terminal and took its keys in Brenna, Veldania, 4 May."
    assert entries(article(text, ("4 May", "2031-05-04")))


def test_a_time_in_what_stands_before_a_stamp_tells_nothing() -> None:
    """It is the headline's."""
    text = (
        "Rain ruins the lower town of Brenna and all its quays this week Tuesday 20 May 2031 16.18 GMT "
        "Engineers have found cracks in the dam above the town."
    )
    assert entries(article(text, ("this week", "2031-05-19/2031-05-25"))) == []
