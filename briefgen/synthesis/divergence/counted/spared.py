"""Points + Tallies -> Spared: where one says that nobody was killed or hurt, and another source counts those who were.

``No casualties were reported`` is set against ``Nine dockers were injured`` of the same story. Where an article counts
them itself, its ``nobody was hurt`` is of something else, unless it says that this was said before.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.model.synthesis import DivergenceKind
from briefgen.synthesis.divergence.contrasts import opposition
from briefgen.synthesis.divergence.counted import places
from briefgen.synthesis.divergence.counted.tallies import Tally
from briefgen.synthesis.divergence.points import Point
from briefgen.synthesis.divergence.stories import Stories
from briefgen.synthesis.similarity import Index
from briefgen.words import content_stems

SCORE = 0.6
ALIKE, ALIKE_WORDS = 0.3, 0.1
"""Cosine of two sentence vectors, and likeness of words where there are none, from which both speak of one event."""
SHORT = 3
"""Words besides function words up to which a sentence only says that nobody was: ``Nobody was hurt, police said``."""
MOST = 3
"""Counts that one denial is set against."""
WHY = "one says that there were none, the other counts them"

_BEEN = r"(?:(?:was|were|is|are|had|has|have|been|being|also|so far|yet|seriously|badly)\s+){1,4}"
_WHO = (
    r"(?:nobody|no[ -]one|none of (?:the |its |his |her |their |those |them\b)?(?:\w+ ){0,2}|"
    r"no (?!one\b)(?:[\w-]+ ){1,4}?)"
)
_KINDS = {
    "dead": re.compile(
        rf"\b(?:no|without(?: any)?) (?:[a-z]+ ){{0,3}}(?:deaths?|fatalit(?:y|ies)|loss of life|casualt(?:y|ies))\b|"
        rf"\b{_WHO}\s*(?:{_BEEN}(?:killed|slain)|(?:had |has |have )?died)\b",
        re.IGNORECASE,
    ),
    "hurt": re.compile(
        rf"\b(?:no|without(?: any)?) (?:[a-z]+ ){{0,3}}(?:injur(?:y|ies)|wounded|casualt(?:y|ies))\b|"
        rf"\b{_WHO}\s*{_BEEN}(?:hurt|injured|wounded|harmed)\b",
        re.IGNORECASE,
    ),
}
"""What is said not to have happened to anybody -> how that is said."""
_LIMITED = re.compile(
    r"\b(?:no|without) (?:\w+ )?(?:further|more|other|additional|new|civilian|serious|major|doubt|hope|if|unless|would|"
    r"could|will)\b|\b(?:if|unless|would|could|will|ensure|hoping|hopes?|lucky|luckily|miracle|elsewhere)\b",
    re.IGNORECASE,
)
"""In a sentence that denies a part, or only supposes."""
_BEFORE = re.compile(
    r"\b(?:initially|at first|earlier|previously|originally|first|before that|had (?:said|told|insisted|reported))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Spared:
    """A point that says nobody was killed or hurt, and who counts those that were."""

    kind: DivergenceKind
    number: int
    """Of the point."""
    counted: tuple[Tally, ...]


def find(found: Sequence[Point], index: Index, told: Stories, counted: Sequence[Tally]) -> Iterator[Spared]:
    """The denials of any toll with the counts of it that other sources of the story give."""
    mains = [it for it in counted if it.main and not it.figure.vague]
    tolls = {dimension: [it for it in mains if it.figure.dimension == dimension] for dimension in _KINDS}
    for number, point in enumerate(found):
        denied = [dimension for dimension, pattern in _KINDS.items() if pattern.search(point.text)]
        if not denied or _LIMITED.search(point.text):
            continue
        for given in (tolls[dimension] for dimension in denied):
            event = _event(found, number)
            near = set(index.nearest(event, [it.sentence for it in given], ALIKE, ALIKE_WORDS))
            alike = [it for it in given if it.sentence in near and not opposition.dated_apart(found[event], it.point)]
            against = _against(point, alike, told)
            if against and not _counts_itself(point, given):
                yield Spared(_kind(point, against), number, against)
                break


def _event(found: Sequence[Point], number: int) -> int:
    """The point that tells of what somebody was spared: one too short to tell it goes on from the one before it."""
    point, before = found[number], found[number - 1] if number else None
    if before is None or len(content_stems(point.text)) > SHORT:
        return number
    follows = before.article == point.article and before.number == point.number - 1
    return number - 1 if follows else number


def _against(point: Point, given: Sequence[Tally], told: Stories) -> tuple[Tally, ...]:
    """The first count of each other source; of the own article too where the denial is said to be of before."""
    before = _BEFORE.search(point.text) is not None
    near = [it for it in given if it.point is not point and told.one(point, it.point) and _of_one_place(point, it)]
    first = {it.point.source: it for it in reversed(near) if before or it.point.source != point.source}
    return tuple(sorted(first.values(), key=lambda it: it.sentence)[:MOST])


def _of_one_place(point: Point, tally: Tally) -> bool:
    """Whether nothing tells that a count is of elsewhere: of another place, or of the world where one is named."""
    if places.of_the_world(tally.clause):
        return places.of_the_world(point.text)
    return not places.elsewhere(point, tally.point)


def _counts_itself(point: Point, given: Sequence[Tally]) -> bool:
    """Whether the article gives a toll of its own, and the denial is not said to be of before."""
    return _BEFORE.search(point.text) is None and any(it.point.article == point.article for it in given)


def _kind(point: Point, against: Sequence[Tally]) -> DivergenceKind:
    """``update`` where the denial is said to be of before, or the counts are of later days."""
    days = {it.holder.date for it in against}
    later = point.holder.date is not None and all(day and day > point.holder.date for day in days)
    return "update" if later or _BEFORE.search(point.text) else "contradiction"
