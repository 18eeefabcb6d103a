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
    """A point with the sentence before it where the same holder speaks there, or the point only goes on with it."""
    before, point = found[number - 1] if number else None, found[number]
    if before is None or before.number != point.number - 1 or not _in_one_turn(before, point):
        return point
    own = not holder.own_voice and before.holder.key == holder.key
    return _joined(before, point) if own or GOES_ON.match(point.text) else point


def with_after(found: Sequence[Point], number: int, holder: Holder) -> Point:
    """A point with the sentences after it in which the same holder speaks on."""
    point, last = found[number], found[number]
    for after in found[number + 1 : number + 1 + MOST_AFTER]:
        if after.number != last.number + 1 or not (_in_one_turn(point, after) and _speaks_on(after, holder)):
            break
        point, last = _joined(point, after), after
    return point


def _joined(first: Point, last: Point) -> Point:
    span = Span(first.span.start, last.span.end)
    return replace(first, span=span, text=span.of(first.reading.text))


def _in_one_turn(first: Point, last: Point) -> bool:
    """Whether two points are of one paragraph, and together no longer than a position is."""
    if first.article != last.article or last.span.end - first.span.start > LONGEST_TEXT:
        return False
    return "\n" not in first.reading.text[first.span.end : last.span.start]


def _speaks_on(after: Point, holder: Holder) -> bool:
    """Whether a sentence behind a holder's goes on with him, by any word."""
    if after.holder.key == holder.key or GOES_ON.match(after.text):
        return True
    return after.holder.own_voice and _SAID_ON.search(after.text) is not None


_SAID_ON = re.compile(r"[,”\"] (?:he|she|they|it) (?:said|says|added|adds|told)\b")
"""Inside a sentence that goes on with who spoke before."""
