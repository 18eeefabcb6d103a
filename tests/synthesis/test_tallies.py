"""Figures with what they are of."""

from dataclasses import replace

import pytest

from briefgen.model.span import Span
from briefgen.synthesis import actors, attributions, similarity
from briefgen.synthesis.divergence import points, stories
from briefgen.synthesis.divergence.counted import tallies
from briefgen.synthesis.divergence.points import Point, Voices
from briefgen.synthesis.evidence import readings
from tests.synthesis.factories import corpus, mentions, statement, written


def _tallies(found: tuple[Point, ...], voice: Voices) -> list[tallies.Tally]:
    index = similarity.build([point.text for point in found])
    return tallies.find(found, index, voice, stories.find(found, index))


def test_where_a_count_is_told_of_is_not_where_it_was_counted() -> None:
    """The place of the rally is no place of the dead who are spoken of there."""
    content = "more than 20 people had been killed in Port Maren"
    text = f"Mira Holm told a rally in Lake Sund that {content}."
    names = mentions(text, PER=["Mira Holm"], LOC=["Port Maren", "Lake Sund"])
    made = corpus(written(text, names=names, statements=[statement(text, "Mira Holm", "told", content, "Mira Holm")]))
    voice = points.voices(attributions.find(made, cast := actors.find(made, ())), cast)
    found = points.find(readings(made), voice, ())
    (tally,) = _tallies(found, voice)
    assert tally.places == {"port maren"}


def tallied(text: str, *, published: str | None = None, places: tuple[str, ...] = ()) -> list[tallies.Tally]:
    """The tallies of one article in its own voice."""
    made = corpus(written(text, published=published, names=mentions(text, LOC=list(places))))
    voice = points.voices((), actors.find(made, ()))
    found = points.find(readings(made), voice, ())
    return _tallies(found, voice)


def test_where_the_words_said_name_no_place_that_of_their_sentence_counts() -> None:
    """``In Port Maren, she said 20 people had been killed``: nothing else says where."""
    content = "more than 20 people had been killed"
    text = f"In Port Maren, Mira Holm said that {content}."
    names = mentions(text, PER=["Mira Holm"], LOC=["Port Maren"])
    made = corpus(written(text, names=names, statements=[statement(text, "Mira Holm", "said", content, "Mira Holm")]))
    voice = points.voices(attributions.find(made, cast := actors.find(made, ())), cast)
    found = points.find(readings(made), voice, ())
    (tally,) = _tallies(found, voice)
    assert tally.places == {"port maren"}


def test_a_count_with_the_year_of_publication_is_of_now() -> None:
    """Another year tells of another event, this year does not."""
    now, then = "On 3 May 2031 30 people were killed.", "In 2019 30 people were killed."
    assert tallied(now, published="2031-05-04")[-1].main
    assert not tallied(then, published="2031-05-04")[-1].main


def test_the_cases_of_another_country_are_a_count_of_their_own() -> None:
    """The first count of an article is of the world where it names no place."""
    text = "Doctors have seen 900 cases. There are eight cases in Veldania."
    assert [tally.main for tally in tallied(text, places=("Veldania",))] == [True, True]


def test_what_a_number_rose_from_is_no_count_of_now() -> None:
    """Of ``rose from two to ten`` the ten counts."""
    assert [tally.figure.high for tally in tallied("The number of cases rose from two to 10 on Friday.")] == [10]


@pytest.mark.parametrize(
    "text",
    [
        "If the pump takes in 50,000 litres a day, the lake will hold.",
        "Shares of the Brenna Line fell by 17 percent in early trading.",
        "Of the oil 17 percent was collected, 5 percent was burned and 8 percent was skimmed.",
    ],
)
def test_a_condition_the_prices_of_a_market_and_the_shares_of_a_list_are_no_counts(text: str) -> None:
    """Sources that give two of them do not differ."""
    assert not tallied(text)


def test_an_amount_does_what_the_nearest_word_says() -> None:
    """Of a sentence that tells of what leaks and of what is collected."""
    text = "The tanks collect 900 litres a day, which is half of the 1,800 litres a day leaking from the pipe."
    (taken, lost) = tallied(text)
    assert [set(taken.processes), set(lost.processes)] == [{" in"}, {" out"}]


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("Figures released by the port say that 900 litres a day are taken from the pipe that leaks.", " out"),
        ("The pipe leaks oil -- estimates are of 900 litres a day, so the tank could be collecting half.", " out"),
        ("Figures released by the port say that 900 litres a day are being caught off the pipe that leaks.", " in"),
    ],
)
def test_an_amount_does_nothing_that_another_part_of_its_sentence_says(text: str, does: str) -> None:
    """Figures are released, no oil; and behind a turn of the sentence stands another thing."""
    assert does in tallied(text)[0].processes


def test_another_toll_beside_a_toll_is_a_count_of_its_own() -> None:
    """``Another 30`` come on top of others who were hurt, not of the dead."""
    assert [tally.main for tally in tallied("Twelve people died. Another 30 were hurt.")] == [True, True]
    assert [tally.main for tally in tallied("Twelve people were hurt. Another 30 were hurt.")] == [True, False]


def test_how_many_places_a_count_is_of_is_no_count_beside_it() -> None:
    """``900 people in four villages`` counts people; ``four villages`` alone counts villages."""
    assert [tally.figure.high for tally in tallied("They moved 900 people in four villages.")] == [900]
    assert [tally.figure.high for tally in tallied("The water stood in four villages.")] == [4]


def test_since_the_in_another_clause_makes_a_toll_no_part() -> None:
    """A boat that is ``the first since the gale`` says nothing of the count."""
    text = "The number of dead rose to 19 as a boat landed, the first since the gale."
    article, analysis = written(text)
    (whole,) = analysis.sentences
    half = text.index(" as ")
    parted = replace(whole, clauses=(Span(0, half), Span(half + 1, whole.span.end)))
    made = corpus((article, replace(analysis, sentences=(parted,))))
    found = points.find(readings(made), voice := points.voices((), actors.find(made, ())), ())
    assert [tally.main for tally in _tallies(found, voice)] == [True]


def test_those_hurt_elsewhere_are_not_the_toll_of_the_article() -> None:
    """A look at another disaster, in another place, is no count of this one."""
    text = "A fire in Port Maren hurt three people. The day before, a fire in Lake Sund had hurt four people."
    first, other = tallied(text, places=("Port Maren", "Lake Sund"))
    assert first.main
    assert not other.main
