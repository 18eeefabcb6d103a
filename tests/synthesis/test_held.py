"""What is held in an article is found by its place, in the order in which it was read."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.span import Span
from briefgen.model.synthesis import Attribution
from briefgen.synthesis.divergence.held import Held

SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 12)), max_size=12)


@given(SPANS, st.tuples(st.integers(0, 40), st.integers(0, 12)))
def test_all_that_overlaps_a_stretch_is_found_in_its_order(places: list[tuple[int, int]], at: tuple[int, int]) -> None:
    """As if each statement had been looked at."""
    said: list[tuple[Span, Attribution]] = [
        (Span(start, start + length), _said(number)) for number, (start, length) in enumerate(places)
    ]
    span = Span(at[0], sum(at))
    found = [pair for pair in Held.of(said).touching(span) if pair[0].overlaps(span)]
    assert found == [pair for pair in said if pair[0].overlaps(span)]


def _said(number: int) -> Attribution:
    return Attribution(f"st{number}", None, "Toresk", "said", True, "positive", "asserted", "words", None, ())
