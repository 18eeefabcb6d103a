"""Point + neighbours -> Point: what a holder says in one turn, over two sentences of a paragraph."""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.model.span import Span
from briefgen.synthesis.divergence.answers import GOES_ON
from briefgen.synthesis.divergence.points import LONGEST_TEXT, Holder, Point


def with_before(found: Sequence[Point], number: int, holder: Holder) -> Point:
    """A point with the sentence before it where the same holder speaks there."""
    before, point = found[number - 1] if number else None, found[number]
    return _joined(before, point) if before and _speaks_on(before, point, holder) else point


def with_after(found: Sequence[Point], number: int, holder: Holder) -> Point:
    """A point with the sentence after it in which the same holder speaks on."""
    point, after = found[number], found[number + 1] if number + 1 < len(found) else None
    return _joined(point, after) if after and _speaks_on(point, after, holder) else point


def _joined(first: Point, last: Point) -> Point:
    span = Span(first.span.start, last.span.end)
    return replace(first, span=span, text=span.of(first.reading.text))


def _speaks_on(first: Point, last: Point, holder: Holder) -> bool:
    """Whether ``last`` follows ``first`` in one paragraph and goes on with its holder, by any word."""
    if first.article != last.article or last.number != first.number + 1:
        return False
    if "\n" in first.reading.text[first.span.end : last.span.start]:
        return False
    if last.span.end - first.span.start > LONGEST_TEXT:
        return False
    return last.holder.key == holder.key or GOES_ON.match(last.text) is not None
