"""Points -> Moves: what was announced for one day and is now said to come on another.

``The terminal will load on Friday`` is set against ``The captain now gives 20 March as the day of loading``. Two
planned dates are usually of two plans, so one of the two must say that the day has changed.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.model.analysis import DateMention
from briefgen.synthesis import edtf
from briefgen.synthesis.divergence import stories
from briefgen.synthesis.divergence.points import Point
from briefgen.synthesis.divergence.stories import Stories
from briefgen.synthesis.similarity import Index, dot, terms

SCORE = 0.6
SAME_MEANING, SAME_WORDS = 0.48, 0.15
"""Cosine of two sentence vectors, and likeness of words where there are none, from which both speak of one plan."""
ONE_STORY = 0.08
"""Share of their words that two articles have in common at least."""
LONGEST = 7
"""Days of a planned date: ``next week``."""

_PLANNED = re.compile(
    r"\b(?:will|would|should|is to|are to|(?:is|are|was|were|been|be) (?:due|set|planned|scheduled|expected|fixed)|"
    r"expects?|plans?|hopes?|aims?|gives?|promis(?:ed|es)|announced|(?:closed?|open|suspended|banned|shut) until)\b"
)
_CHANGED = re.compile(
    r"\b(?:will|is to|are to) now\b|"
    r"\bnow (?:expects?|gives?|says?|plans?|planned|hopes?|aims?|set|due|scheduled|promises?|will|to)\b|"
    r"\b(?:postponed|rescheduled|put (?:off|back)|pushed back|brought forward|moved (?:to|from|back|forward)|"
    r"delayed (?:until|till|to))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Move:
    """A planned date in a sentence, with the words of its clause that are no names."""

    number: int
    """Of the point."""
    mention: DateMention
    stems: frozenset[str]


def find(found: Sequence[Point], index: Index, told: Stories) -> Iterator[tuple[Move, Move]]:
    """What was announced first, and what is said of it where the day is said to have changed."""
    planned = [move for number, point in enumerate(found) if (move := _planned(number, point))]
    for later in planned:
        if _CHANGED.search(found[later.number].text):
            announced = [it for it in planned if _before(found[it.number], found[later.number], told.of)]
            near = [it for it in announced if it.stems & later.stems and not _overlap(it, later)]
            nearest = index.nearest(later.number, [it.number for it in near], SAME_MEANING, SAME_WORDS)
            yield from ((it, later) for number in nearest[:1] for it in near if it.number == number)


def _planned(number: int, point: Point) -> Move | None:
    """The one date to come of a sentence that says what is planned for it."""
    published = point.reading.article.published
    if published is None or not (_PLANNED.search(point.text) or _CHANGED.search(point.text)):
        return None
    coming = []
    for mention in point.reading.dates_in(point.span):
        days = edtf.days(mention.edtf) if mention.edtf else None
        if days and days[0] > published.day.toordinal() and days[1] - days[0] < LONGEST:
            coming.append(mention)
    if len(coming) != 1:
        return None
    text, span = point.reading.text, coming[0].span
    clause = point.reading.clause_at(span) or point.span
    words = text[clause.start : span.start] + " " + text[span.end : clause.end]
    return Move(number, coming[0], frozenset(term for term, weight in terms(words) if weight == 1.0))


def _before(first: Point, second: Point, story: Mapping[str, Mapping[str, float]]) -> bool:
    """Whether a point of the same story was told before, by its article's day or in the same article."""
    if first.article == second.article:
        return first.number < second.number
    one, other = (point.reading.article.published for point in (first, second))
    if first.source == second.source or one is None or other is None or one.day > other.day:
        return False
    near = stories.days(first, second) <= stories.STORY_DAYS
    return near and dot(story[first.article], story[second.article]) >= ONE_STORY


def _overlap(first: Move, second: Move) -> bool:
    return edtf.overlap(str(first.mention.edtf), str(second.mention.edtf))
