"""Points -> Clashes: sentences that exclude each other, gathered by what they are about.

Pairs come from the inverted index: sentences of different sources, or of different holders in one article, that share
telling words. What a pair is worth is how far it is about one thing, times how plainly one excludes the other. Pairs
that share a sentence are one clash with more than two sides.
"""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefgen.model.synthesis import DivergenceKind
from briefgen.synthesis import edtf
from briefgen.synthesis.divergence.contrasts.contrast import PLACES, Contrast, contrasts, ends
from briefgen.synthesis.divergence.counted import places
from briefgen.synthesis.divergence.points import Point
from briefgen.synthesis.similarity import Index

LEAST_LIKENESS = 0.05
LEAST_SCORE = 0.4
"""Below it, two in three of the pairs in the reference articles were of two different things."""
LEAST_UNCERTAIN = 0.6
"""The same where neither the words themselves nor a place tell that both answer one question: of 10 with less on some
700 real stories one was of one thing."""
REPEATED = 0.75
"""Likeness from which two sentences are one, reported twice."""
ONE_ARTICLE = 0.6
"""Cost, in log odds, of a clash inside one article: there, most contrasts are of two things."""
GAP_COST = 0.4
"""Log odds for each factor of e in weeks between two articles: what is said months apart is seldom of one thing."""
STATES = frozenset(["open", "going", "found", "free", "stay", "force"])
"""Axes on which a state changes with time: what was closed is open later."""
COURSES = frozenset(["rising", "better"])
"""Axes on which things go up and down: what rose on one day fell on another."""
LEAST_SUBJECT, BESIDE = 2, 0.7
"""Words of the subject that two predicates must share, and how close a word must stand beside both where one is enough.
Without that none of 16 clashes on 30 real stories was of one thing; all but one of those in the references have it."""
GOING, BESIDE_COURSE, PLAINLY = "going", 0.65, 0.6
"""What goes on and is stopped stands behind its verb as often as before it: how close it must stand to both."""
LASTING = 90
"""Days for which a change of state is news of one story."""
ATTITUDES = frozenset(["approve", "trust"])
MOST_POINTS = 4


@dataclass(frozen=True, slots=True)
class Clash:
    """Sentences that do not go together."""

    kind: DivergenceKind
    score: float
    why: str
    points: tuple[int, ...]


def find(found: Sequence[Point], index: Index) -> list[Clash]:
    """The clashes among ``found``, the surest first."""
    typical = _typical(index.idf)
    partners = {(min(n, other), max(n, other)) for n in range(len(found)) for other in index.partners(n)}
    facing = [ends(point.text) for point in found]
    turned = [ends(point.text, turned=True) for point in found]
    apart = (
        (n, other)
        for n, other in sorted(partners)
        if not facing[n].isdisjoint(turned[other]) and _apart(found[n], found[other])
    )
    pairs = [clash for pair in apart if (clash := _clash(found, index, pair, typical))]
    return _joined(sorted(pairs, key=lambda clash: (-clash.score, clash.points)))


def _typical(idf: Mapping[str, float]) -> float:
    """The weight of a word that few sentences share: the upper bound of what one shared word can prove."""
    return max(idf.values(), default=1.0)


def _apart(first: Point, second: Point) -> bool:
    """Of different sources, and not one actor's on one day; or of two holders in one article."""
    if first.source != second.source:
        one, other = first.holder, second.holder
        return one.actor is None or (one.actor, one.date) != (other.actor, other.date)
    return first.article == second.article and first.holder.key != second.holder.key


def _clash(found: Sequence[Point], index: Index, pair: tuple[int, int], typical: float) -> Clash | None:
    one, other = found[pair[0]], found[pair[1]]
    likeness = index.likeness(*pair)
    if not LEAST_LIKENESS <= likeness <= REPEATED:
        return None
    seen = contrasts(one.text, other.text, lambda held: index.idf.get(held, typical / 2) / typical)
    if not seen:
        return None
    best = max(seen, key=lambda contrast: contrast.strength * plainness(contrast))
    if best.kind == "negated" and one.article == other.article and (one.holder.own_voice or other.holder.own_voice):
        return None
    if best.is_first and places.elsewhere(one, other):
        return None
    if not _of_one_thing(best) or (best.axis in COURSES and _of_other_days(one, other)):
        return None
    if _harks_back(one.text) != _harks_back(other.text):
        return None
    logit = -3.4 + 4.0 * likeness + 4.5 * best.strength * plainness(best)
    logit -= (ONE_ARTICLE if one.article == other.article else 0.0) + _age(best, one, other)
    score = 1 / (1 + math.exp(-logit))
    return (
        Clash(kind(best, (one.holder.date, other.holder.date)), score, why(best), pair)
        if score >= (LEAST_SCORE if best.certain or best.kind == "other" or best.axis in PLACES else LEAST_UNCERTAIN)
        else None
    )


def _of_one_thing(contrast: Contrast) -> bool:
    """Whether what both predicates are said of is likely one thing."""
    if contrast.axis in PLACES:
        return contrast.verbal and (contrast.subjects > 0 or contrast.nearest >= BESIDE)
    if contrast.kind == "other":
        return contrast.certain or contrast.subjects > 0
    beside = contrast.axis == GOING and contrast.nearest >= BESIDE_COURSE and contrast.strength >= PLAINLY
    return contrast.certain or (contrast.verbal and (contrast.subjects >= LEAST_SUBJECT or beside))


def _age(best: Contrast, one: Point, other: Point) -> float:
    """What the time between two articles costs; nothing where one is undated, or where a state changed."""
    first, second = one.reading.article.published, other.reading.article.published
    if not (first and second):
        return 0.0
    days = abs((first.day - second.day).days)
    return 0.0 if best.axis in STATES and days <= LASTING else GAP_COST * math.log1p(days / 7)


def _harks_back(text: str) -> bool:
    """Whether a text begins with what it was before: what has changed since is no dispute."""
    return _BEFORE.match(text) is not None


_BEFORE = re.compile(r"(?:Before|Prior to) ")


def _of_other_days(one: Point, other: Point) -> bool:
    """Whether both sentences, or else their articles, are dated and none of their dates is the same."""
    return _none_shared(_dates(one) or _published(one), _dates(other) or _published(other))


def dated_apart(one: Point, other: Point) -> bool:
    """Whether both sentences name dates and none of them is the same."""
    return _none_shared(_dates(one), _dates(other))


def _none_shared(mine: list[str], theirs: list[str]) -> bool:
    return bool(mine and theirs) and not any(edtf.overlap(day, another) for day in mine for another in theirs)


def _dates(point: Point) -> list[str]:
    return [date.edtf for date in point.reading.dates_in(point.span) if date.edtf]


def _published(point: Point) -> list[str]:
    published = point.reading.article.published
    return [published.day.isoformat()] if published else []


def plainness(contrast: Contrast) -> float:
    """How plainly a kind of contrast excludes the other text, the same thing granted: 0 to 1."""
    if contrast.kind == "negated":
        return PLAIN["negated"]
    return PLAIN.get(contrast.axis, PLAIN[contrast.kind])


PLAIN: Mapping[str, float] = {
    "opposite": 0.8, "negated": 0.9, "other": 0.7,
    "open": 1.1, "found": 1.1, "control": 1.0, "able": 1.0, "alive": 0.5, "hurt": 0.8, "rising": 0.7, "allow": 0.6,
    "safe": 0.6, "peace": 0.6, "advance": 0.6, "friend": 0.6, "road": 0.9, "state": 0.9, "kin": 0.45,
}  # fmt: skip


def _joined(pairs: Sequence[Clash]) -> list[Clash]:
    """Pairs that share a sentence and a kind made one, the surest pair first."""
    joined: list[Clash] = []
    for pair in pairs:
        home = next((n for n, clash in enumerate(joined) if _meet(clash, pair)), None)
        if home is None:
            joined.append(pair)
        elif len(joined[home].points) < MOST_POINTS and joined[home].kind == pair.kind:
            clash = joined[home]
            points = (*clash.points, *(n for n in pair.points if n not in clash.points))
            joined[home] = Clash(clash.kind, clash.score, clash.why, points)
    return joined


def _meet(first: Clash, second: Clash) -> bool:
    return bool(set(first.points) & set(second.points))


def kind(best: Contrast, dates: tuple[str | None, str | None] = (None, None)) -> DivergenceKind:
    """``stance`` where one is for what the other is against, ``update`` where a state changed between two dates."""
    if best.axis in ATTITUDES:
        return "stance"
    dated = dates[0] and dates[1] and dates[0][:10] != dates[1][:10]
    return "update" if best.axis in STATES and dated else "contradiction"


def why(best: Contrast) -> str:
    """A label that says in what two texts differ."""
    if best.kind == "negated":
        return f"one denies what the other says: not {best.second.lower()}"
    return f"{best.first.lower()} against {best.second.lower()}"
