"""Who holds a count without being named."""

import struct
from dataclasses import replace

from briefgen.model.span import Span
from briefgen.synthesis import actors
from briefgen.synthesis.divergence import points, speakers
from briefgen.synthesis.evidence import readings
from tests.synthesis.factories import corpus, written


def _holder(text: str, *phrases: str) -> str:
    """Who does what the word ``put`` says."""
    article, analysis = written(text, publisher="Herald")
    spans = [Span(text.index(phrase), text.index(phrase) + len(phrase)) for phrase in phrases]
    packed = b"".join(struct.pack("<2I", span.start, span.end) for span in spans)
    made = corpus((article, replace(analysis, phrases=packed)))
    (point,) = points.find(readings(made), points.voices((), actors.find(made, ())), ())
    return speakers.unnamed(point, text.index("put")).name


def test_an_office_or_a_body_without_a_name_holds_what_it_says() -> None:
    """With its article, not what it stands at; a day is nobody."""
    text = "On Monday an army officer at the gate put the number at 40."
    assert _holder(text, "Monday", "army officer", "gate") == "an army officer"


def test_a_thing_holds_nothing() -> None:
    """Then the source speaks."""
    assert _holder("The storm put the ferries at risk.", "storm") == "Herald"
