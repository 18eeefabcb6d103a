"""A sentence and what stands around it, for whoever judges a wording in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from briefgen.analyse.advisories.parsed import Parsed
from briefgen.model.analysis import DateMention, Mention, Statement
from briefgen.model.span import Span


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence and what stands around it."""

    text: str
    sentence: Span
    before: tuple[Span, ...]
    """The sentences before it in the text."""
    quoted: tuple[Span, ...]
    mentions: tuple[Mention, ...]
    dates: tuple[DateMention, ...]
    parsed: Parsed
    said: tuple[Statement, ...] = ()
    """The statements of the sentence."""
    after_advice: bool = False
    """Whether the sentence before holds an advisory."""
    in_run: bool = False
    """Whether it and a sentence beside it both begin with an imperative."""
    listed: bool = False
    """Whether the sentence is one of a list that the first of ``before`` announces as advice."""
    items: tuple[Span, ...] = ()
    """The items of the list that the sentence announces."""
    published: date | None = None
    official: bool = False
    """Whether the page is an authority's own, so that what it says in its own voice is advice."""

    def outside(self, inside: Sequence[Span]) -> list[Span]:
        """The stretches of the sentence that none of ``inside`` covers."""
        free, start = [], self.sentence.start
        for span in sorted(inside):
            if span.start > start:
                free.append(Span(start, span.start))
            start = max(start, span.end)
        return [*free, Span(start, self.sentence.end)] if start < self.sentence.end else free
