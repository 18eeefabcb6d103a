"""Point + neighbours -> Point: what a holder says in one turn, over two sentences of a paragraph."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefgen.model.span import Span
from briefgen.synthesis.divergence.points import LONGEST_TEXT, Holder, Point
from briefgen.synthesis.divergence.quarrels.answers import GOES_ON

MOST_AFTER = 2
"""Sentences: ``He does not believe it. “Nobody digs there,” he said. “They want the port.”``"""


def with_before(found: Sequence[Point], number: int, holder: Holder) -> Point:
    """A point with the sentence before it where the same holder speaks there."""
    before, point = found[number - 1] if number else None, found[number]
    follows = before is not None and before.number == point.number - 1
    return _joined(before, point) if before and follows and _speaks_on(before, point, holder) else point


def with_after(found: Sequence[Point], number: int, holder: Holder) -> Point:
    """A point with the sentences after it in which the same holder speaks on."""
    point, last = found[number], found[number]
    for after in found[number + 1 : number + 1 + MOST_AFTER]:
        if after.number != last.number + 1 or not _speaks_on(point, after, holder):
            break
        point, last = _joined(point, after), after
    return point


def _joined(first: Point, last: Point) -> Point:
    span = Span(first.span.start, last.span.end)
    return replace(first, span=span, text=span.of(first.reading.text))


def _speaks_on(first: Point, last: Point, holder: Holder) -> bool:
    """Whether ``last`` follows ``first`` in one paragraph and goes on with its holder, by any word."""
    if first.article != last.article:
        return False
    if "\n" in first.reading.text[first.span.end : last.span.start]:
        return False
    if last.span.end - first.span.start > LONGEST_TEXT:
        return False
    if last.holder.key == holder.key or GOES_ON.match(last.text):
        return True
    return last.holder.own_voice and _SAID_ON.search(last.text) is not None


_SAID_ON = re.compile(r"[,”\"] (?:he|she|they|it) (?:said|says|added|adds|told)\b")
"""Inside a sentence that goes on with who spoke before."""
