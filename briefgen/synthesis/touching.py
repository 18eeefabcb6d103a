"""Spans -> which of them may touch a stretch of the text, found by their places."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.model.span import Span


@dataclass(frozen=True, slots=True)
class Touching:
    """Spans with their numbers, ready to be looked up."""

    places: tuple[tuple[int, int], ...] = ()
    """Where each begins, and its number, by place."""
    longest: int = 0

    @classmethod
    def of(cls, spans: Iterable[tuple[Span, int]]) -> "Touching":
        """The spans, each with the number of what it belongs to."""
        found = tuple(spans)
        places = tuple(sorted((span.start, number) for span, number in found))
        return cls(places, max((span.end - span.start for span, _ in found), default=0))

    def numbers(self, span: Span) -> list[int]:
        """The numbers, in order and each once, of those that may share a character with ``span`` or end at it."""
        first = bisect_left(self.places, (span.start - self.longest, 0))
        last = bisect_right(self.places, span.end, key=lambda place: place[0])
        return sorted({number for _, number in self.places[first:last]})
