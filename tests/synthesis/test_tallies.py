"""Figures with what they are of."""

from briefgen.synthesis import actors, attributions, points, similarity, tallies
from briefgen.synthesis.evidence import readings
from tests.synthesis.factories import corpus, mentions, statement, written


def test_where_a_count_is_told_of_is_not_where_it_was_counted() -> None:
    """The place of the rally is no place of the dead who are spoken of there."""
    content = "more than 20 people had been killed in Port Maren"
    text = f"Mira Holm told a rally in Lake Sund that {content}."
    names = mentions(text, PER=["Mira Holm"], LOC=["Port Maren", "Lake Sund"])
    made = corpus(written(text, names=names, statements=[statement(text, "Mira Holm", "told", content, "Mira Holm")]))
    voice = points.voices(attributions.find(made, cast := actors.find(made, ())), cast)
    found = points.find(readings(made), voice, ())
    (tally,) = tallies.find(found, similarity.build([point.text for point in found]), voice)
    assert tally.places == {"port maren"}
