"""Statements of an article -> those that touch a stretch of it, found by their places."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from briefgen.model.span import Span
from briefgen.model.synthesis import Attribution
from briefgen.synthesis.touching import Touching

Said = tuple[Span, Attribution]


@dataclass(frozen=True, slots=True)
class Held:
    """What is held in one article, in the order in which it was read."""

    said: tuple[Said, ...] = ()
    _spans: Touching = field(default_factory=Touching)

    @classmethod
    def of(cls, said: Iterable[Said]) -> "Held":
        """The statements, ready to be looked up."""
        found = tuple(said)
        return cls(found, Touching.of((span, number) for number, (span, _) in enumerate(found)))

    def touching(self, span: Span) -> Iterator[Said]:
        """The statements that may share a character with ``span``."""
        for number in self._spans.numbers(span):
            yield self.said[number]
