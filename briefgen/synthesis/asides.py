"""Points -> Asides: one sentence that sets two names against each other.

``The Brenna line said it would cancel its sailings, but Sund Ferries said it would continue`` holds two positions.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.model.span import Span
from briefgen.synthesis.contrast import Contrast, Word, read
from briefgen.synthesis.evidence import trimmed
from briefgen.synthesis.opposition import plainness
from briefgen.synthesis.points import Point

LEAST_WORDS = 5
"""Words of either part."""
PLAIN = 0.8
"""How plain an axis must be: a mere contrast of tone is no divergence."""

_TURN = re.compile(r",?\s*\b(?:but|while|whereas|although|though)\b\s*")
_NAMED = frozenset(["PER", "ORG", "LOC", "NORP"])


@dataclass(frozen=True, slots=True)
class Aside:
    """Two parts of one sentence and in what they differ."""

    point: Point
    first: Span
    second: Span
    contrast: Contrast


def find(found: Sequence[Point]) -> Iterator[Aside]:
    """The sentences whose two parts, each with a name of its own, stand at opposite ends of one axis."""
    for point in found:
        for match in _TURN.finditer(point.text):
            first = trimmed(point.reading.text, Span(point.span.start, point.span.start + match.start()))
            second = trimmed(point.reading.text, Span(point.span.start + match.end(), point.span.end))
            contrast = _contrast(first.of(point.reading.text), second.of(point.reading.text))
            if contrast and _names_differ(point, first, second):
                yield Aside(point, first, second, contrast)
                break


def _contrast(one: str, other: str) -> Contrast | None:
    if min(len(one.split()), len(other.split())) < LEAST_WORDS:
        return None
    for word in read(one):
        for counter in read(other):
            found = _ends(word, counter)
            if found and plainness(found) >= PLAIN:
                return found
    return None


def _ends(word: Word, counter: Word) -> Contrast | None:
    for pole in word.poles:
        for facing in counter.poles:
            if pole.axis == facing.axis and (pole.end != facing.end) != (word.negated != counter.negated):
                return Contrast("opposite", 1.0, word.text, counter.text, pole.axis)
    return None


def _names_differ(point: Point, first: Span, second: Span) -> bool:
    """Each part begins with a name, and it is not the same one."""
    names = []
    for span in (first, second):
        mentions = [m for m in point.reading.mentions_in(span) if m.label in _NAMED]
        if not mentions or len(point.reading.text[span.start : mentions[0].span.start].split()) > 2:
            return False
        names.append(mentions[0].span.of(point.reading.text))
    return names[0] != names[1]
