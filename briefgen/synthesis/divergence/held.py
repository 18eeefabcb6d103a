"""Statements of an article -> those that touch a stretch of it, found by their places."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefgen.model.span import Span
from briefgen.model.synthesis import Attribution

Said = tuple[Span, Attribution]


@dataclass(frozen=True, slots=True)
class Held:
    """What is held in one article, in the order in which it was read."""

    said: tuple[Said, ...] = ()
    _places: tuple[tuple[int, int], ...] = ()
    """Where each begins, and its number, by place."""
    _longest: int = 0

    @classmethod
    def of(cls, said: Iterable[Said]) -> "Held":
        """The statements, ready to be looked up."""
        found = tuple(said)
        places = tuple(sorted((span.start, number) for number, (span, _) in enumerate(found)))
        return cls(found, places, max((span.end - span.start for span, _ in found), default=0))

    def touching(self, span: Span) -> Iterator[Said]:
        """The statements that may share a character with ``span``."""
        first = bisect_left(self._places, (span.start - self._longest, 0))
        last = bisect_right(self._places, (span.end, len(self.said)))
        for number in sorted(number for _, number in self._places[first:last]):
            yield self.said[number]
