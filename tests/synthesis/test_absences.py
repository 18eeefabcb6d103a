"""What one says there was none of."""

from dataclasses import replace

import pytest

from briefgen.model.span import Span
from briefgen.model.synthesis import Divergence
from briefgen.synthesis import actors, attributions, divergence
from briefgen.synthesis.divergence import points
from briefgen.synthesis.evidence import readings
from tests.synthesis.factories import corpus, mentions, statement, written


def found(denial: str, telling: str) -> tuple[Divergence, ...]:
    """The divergences of two articles in their own voice."""
    places = [[name for name in ("Norway", "Portugal") if name in text] for text in (denial, telling)]
    made = corpus(
        written(denial, name="a", publisher="Herald", names=mentions(denial, LOC=places[0])),
        written(telling, name="b", publisher="Courier", names=mentions(telling, LOC=places[1])),
        written("The harbour was full of people in the morning.", name="c", publisher="Mirror"),
    )
    cast = actors.find(made, ())
    return divergence.find(made, cast, attributions.find(made, cast), ())


@pytest.mark.parametrize(
    "denial",
    [
        "There was no siren in the valley, residents say.",
        "Residents of the valley heard no siren.",
        "There is no evidence of any siren in the valley.",
    ],
)
def test_what_is_denied_to_have_been_is_set_against_who_tells_of_it(denial: str) -> None:
    """By the noun alone, in whatever words the other tells of it."""
    (item,) = found(denial, "A siren sounded along the valley at eleven.")
    assert (item.kind, item.why) == ("contradiction", "one says that there was none: no siren")


@pytest.mark.parametrize(
    ("denial", "telling"),
    [
        ("There was no siren in the valley.", "No siren sounded along the valley."),
        ("There was no time to warn the valley.", "It was the first time that the valley was warned."),
        ("There was no siren in the valley.", "The bank sold a siren to a museum abroad for a record sum."),
        ("The valley has no siren of its own.", "A siren sounded along the valley at eleven."),
        ("There was no warning in the valley.", "The valley was warned of the water at eleven."),
        ("There was no siren in Norway that night.", "A siren sounded in Portugal that night."),
    ],
)
def test_two_denials_manners_of_speaking_and_other_matters_do_not_clash(denial: str, telling: str) -> None:
    """The noun must be told of, and of the same thing."""
    assert not found(denial, telling)


def test_the_first_part_of_a_quotation_is_its_speaker_s() -> None:
    """The quotation goes on in the next sentence; both are one holder's."""
    text = "“There was no siren,” Mira Holm said. “There was a noise like a train, and then there was the water.”"
    whole = "“There was a noise like a train, and then there was the water.”"
    said = statement(text, "Mira Holm", "said", whole)
    said = replace(said, content=(Span(0, text.index(" Mira")), *said.content), direct=True)
    made = corpus(written(text, publisher="Herald", names=mentions(text, PER=["Mira Holm"]), statements=[said]))
    voice = points.voices(attributions.find(made, cast := actors.find(made, ())), cast)
    assert [point.holder.name for point in points.find(readings(made), voice, ())] == ["Mira Holm", "Mira Holm"]


def test_what_happened_to_none_is_set_against_who_counts_some() -> None:
    """``No school was damaged``: another counts the schools that were."""
    denial = "No school was damaged by the storm in Ostrel, the mayor says."
    (item,) = found(denial, "Two schools in Ostrel were in ruins behind the storm.")
    assert (item.kind, item.why) == ("contradiction", "one says that there was none: no school")
    assert not found(denial, "The school in Ostrel was open on the day of the storm.")
