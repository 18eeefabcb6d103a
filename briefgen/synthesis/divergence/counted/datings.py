"""Points -> Datings: where sources give one event different dates.

Two dates are set against each other only where the words beside them are nearly the same: what happened on different
days is usually two things.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.model.analysis import DateMention
from briefgen.synthesis import edtf
from briefgen.synthesis.divergence.contrasts import contrast
from briefgen.synthesis.divergence.points import Point, Voices
from briefgen.synthesis.quantities import figures
from briefgen.synthesis.similarity import Index, dot, terms, unit
from briefgen.words import content_stems, fold, stem

SAME_EVENT = 0.5
"""Likeness of what stands beside two dates from which they date one event."""
SAME_MEANING, ALSO_SHARED = 0.6, 0.3
"""Cosine of the two sentences' vectors from which a likeness of words of so much is enough."""
NEAR = 31
"""Days between two dates that only the meaning of their sentences brings together."""
LEAST_SHARED = 3
LEAST_PLAIN = 2
"""Content words that the two must have in common, and how many of them must be no names."""
FARTHEST = 800
"""Days: dates further apart are of two events that are alike, such as two elections."""


_PICTURE = re.compile(r"\b(?:photo(?:graph)?s?|pictured?|images?|video feed) ", re.IGNORECASE)
_AS_OF = re.compile(r"\bas of $", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dating:
    """A date in a sentence, with the words of its clause."""

    number: int
    """Of the point."""
    mention: DateMention
    near: Mapping[str, float]
    expression: str
    """The words of the date, folded."""
    stems: frozenset[str]
    plain: frozenset[str]
    """Those of them that are no names."""
    clause: str


def find(found: Sequence[Point], index: Index, voice: Voices) -> list[tuple[float, Dating, Dating]]:
    """Pairs of dates of one event that cannot both be right, with the likeness of what they date."""
    dated: dict[int, list[Dating]] = {}
    for number, point in enumerate(found):
        dated[number] = list(_datings(number, point, index, voice))
    pairs = {
        (min(n, other), max(n, other))
        for n, own in dated.items()
        if own
        for other in index.partners(n)
        if dated[other] and found[n].source != found[other].source
    }
    opposed = (_opposed(dated[n], dated[m], index) for n, m in sorted(pairs))
    return sorted((pair for pair in opposed if pair), key=lambda pair: (-pair[0], pair[1].number, pair[2].number))


def _datings(number: int, point: Point, index: Index, voice: Voices) -> Iterator[Dating]:
    for mention in point.reading.dates_in(point.span):
        if mention.type != "DATE" or not mention.edtf:
            continue
        if _AS_OF.search(point.reading.text, max(0, mention.span.start - 10), mention.span.start):
            continue  # up to when something was counted
        if point.reading.text.startswith(("'s ", "’s "), mention.span.end) or _PICTURE.search(point.text):
            continue  # what was told, counted or pictured then, not what happened
        said = [content for content, _ in voice.said_in(point)]
        if said and not any(content.start <= mention.span.start <= content.end + 1 for content in said):
            continue  # when it was said
        clause = point.reading.clause_at(mention.span) or point.span
        text = point.reading.text
        words = text[clause.start : mention.span.start] + " " + text[mention.span.end : clause.end]
        stems = [stem for stem in _compounded(content_stems(words), index) if stem in index.idf]
        named = {term for term, weight in terms(words) if weight > 1.0}
        expression = fold(mention.span.of(text))
        yield Dating(
            number,
            mention,
            unit({stem: index.idf[stem] for stem in stems}),
            expression,
            frozenset(stems),
            frozenset(stems) - named,
            words,
        )


def _compounded(stems: Sequence[str], index: Index) -> list[str]:
    """The stems, two that other texts write as one word made one: ``air strikes`` is ``airstrikes``."""
    found: list[str] = []
    for held in stems:
        joined = stem(found[-1] + held) if found else ""
        if joined in index.idf:
            found[-1] = joined
        else:
            found.append(held)
    return found


def _opposed(ours: Sequence[Dating], theirs: Sequence[Dating], index: Index) -> tuple[float, Dating, Dating] | None:
    """The nearest two dates of two sentences, if no date of the one agrees with one of the other."""
    if any(_agree(one, other) for one in ours for other in theirs):
        return None
    likely = [
        (dot(one.near, other.near), one, other)
        for one in ours
        for other in theirs
        if _alike(one, other) and _apart(one, other) <= FARTHEST
    ]
    best = max(likely, key=lambda pair: pair[0], default=None)
    if best is None or best[0] >= SAME_EVENT:
        return best
    near = best[0] >= ALSO_SHARED and _apart(best[1], best[2]) <= NEAR
    same = near and index.meaning(best[1].number, best[2].number) >= SAME_MEANING
    return (SAME_EVENT, *best[1:]) if same else None


def _alike(one: Dating, other: Dating) -> bool:
    """Whether they say much the same with different words for dates of one length: one word for two is two events.

    So is what begins on one day and ends on the other.
    """
    if one.expression == other.expression or len(str(one.mention.edtf)) != len(str(other.mention.edtf)):
        return False
    if contrast.possible(one.clause, other.clause) or _count_apart(one.clause, other.clause):
        return False
    return len(one.stems & other.stems) >= LEAST_SHARED and len(one.plain & other.plain) >= LEAST_PLAIN


def _count_apart(one: str, other: str) -> bool:
    """Whether both count the same and not alike: the 23 cases of one day are not the 41 of another."""
    return any(
        figures.comparable(first, second) and figures.differ(first, second)
        for first in figures.find(one)
        for second in figures.find(other)
    )


def _agree(one: Dating, other: Dating) -> bool:
    """Whether they may be one date; a day without a year that two texts place in two years is one."""
    if one.expression != other.expression and sorted(_pieces(one)) == sorted(_pieces(other)):
        return True
    return edtf.overlap(str(one.mention.edtf), str(other.mention.edtf))


def _pieces(dating: Dating) -> list[str]:
    return dating.expression.replace(",", " ").split()


def _apart(one: Dating, other: Dating) -> int:
    first, second = edtf.days(str(one.mention.edtf)), edtf.days(str(other.mention.edtf))
    return abs(first[0] - second[0]) if first and second else FARTHEST + 1
