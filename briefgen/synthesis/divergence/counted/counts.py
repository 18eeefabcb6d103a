"""Points -> Divergences: where sources count or measure the same thing differently.

Figures of one quantity are brought together by what their sentences share, never by the quantity alone: the dead of one
attack are not set against the dead of another.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain, combinations, product
from typing import Literal

from briefgen.model.span import Span
from briefgen.synthesis.divergence.counted import clustering
from briefgen.synthesis.divergence.counted.clustering import flow
from briefgen.synthesis.divergence.counted.counting import stands
from briefgen.synthesis.divergence.counted.exclusions import LEAD, estimates
from briefgen.synthesis.divergence.counted.links import TELLING, in_place_of, link, raised, raises, revises
from briefgen.synthesis.divergence.counted.tallies import TOLLS, Tally
from briefgen.synthesis.quantities import figures, standing
from briefgen.synthesis.quantities.figures import Figure
from briefgen.synthesis.quantities.units import MEASURES
from briefgen.words import fold

PAIRED = 0.15
"""Link from which two figures of one place are set against each other though one is in a group of its own."""
BEHIND = 0.01
"""What puts figures of before behind those of now that are as surely of one matter; it only breaks ties."""
MOST_KEYS = 8
MOST_PARTNERS = 40
"""Words beside a figure by which it is looked up, and figures it is compared with for each: bounds the work."""


def find(counted: Sequence[Tally]) -> Iterator[tuple[list[Tally], float]]:
    """Groups of figures of one matter of which at least two differ, each with how surely they are of one matter."""
    by_dimension: defaultdict[str, list[Tally]] = defaultdict(list)
    for tally in counted:
        by_dimension[tally.figure.dimension].append(tally)
    for _, group in sorted(by_dimension.items()):
        yield from _clusters(group)


def _clusters(group: Sequence[Tally]) -> Iterator[tuple[list[Tally], float]]:
    """Average-link clusters of figures of one matter; the nearest are joined first."""
    links = {(n, m): link(group[n], group[m]) for n, m in _candidates(group)}
    members, strength = clustering.joined(group, links)
    told: set[int] = set()
    for first, numbers in members.items():
        if first in strength:
            for found in _parted([group[n] for n in sorted(numbers)]):
                if _differing(found):
                    told.update(numbers)
                    yield found, strength[first] - BEHIND * any(map(_is_earlier, found))
    yield from _left_over(group, links, told)


def _left_over(
    group: Sequence[Tally], links: Mapping[tuple[int, int], float], told: set[int]
) -> Iterator[tuple[list[Tally], float]]:
    """What no group has room for, with its nearest of the same place: a count of two places is in one group only."""
    near = sorted(((value, n, m) for (n, m), value in links.items() if value >= PAIRED), key=lambda x: (-x[0], x[1:]))
    for value, n, m in near:
        if (n in told) != (m in told) and group[n].places & group[m].places and opposed(group[n], group[m]):
            told.update((n, m))
            yield [group[n], group[m]], value


def _parted(group: list[Tally]) -> Iterator[list[Tally]]:
    """What was said earlier against now; what is said now; several limits; one article's several counts."""
    if group[0].figure.dimension in TOLLS:
        group = [tally for tally in group if not (_THEN.search(tally.clause) or standing.of_a_day(tally.point.text))]
    earlier = [tally for tally in group if _is_earlier(tally)]
    now = [tally for tally in group if not _is_earlier(tally)]
    if earlier and now:
        yield [*earlier, now[-1]]
    else:
        now = group
    most = [tally for tally in now if tally.figure.bound == "most"]
    if 1 < len(most) <= len(now) - SEVERAL and len({tally.point.article for tally in most}) > 1:
        yield most
    counts = Counter(tally.point.article for tally in now)
    one_article = [tally for tally in now if counts[tally.point.article] >= SEVERAL]
    if one_article and len({t.point.article for t in now}) > 1:
        yield [t for t in one_article if t.point.article == one_article[0].point.article]
    yield now


def _is_earlier(tally: Tally) -> bool:
    """Whether the words just around a figure, up to where the sentence turns to now, say that it was given before."""
    return _tells_earlier(tally.point.text, tally.figure.span)


@lru_cache(maxsize=20_000)
def _tells_earlier(text: str, span: Span) -> bool:
    turns = [match.end() for match in _NOW.finditer(text[: span.start])]
    after = _ON.search(text, span.end)
    return _EARLIER.search(text[max(turns, default=0) : after.start() if after else len(text)]) is not None


def _renewed(group: Sequence[Tally]) -> bool:
    """Whether the last of a group's tolls is said to be what is counted now: ``The county now speaks of 41 bodies``."""
    *before, last = sorted(group, key=lambda tally: (tally.holder.date or "", tally.sentence))
    toll = last.figure.dimension in TOLLS
    return (
        toll and _GIVEN_NOW.search(last.clause) is not None and not any(_GIVEN_NOW.search(it.clause) for it in before)
    )


_GIVEN_NOW = re.compile(r"\bnow (?:says?|speaks?|talks? of|puts?|gives?|stands?|counts?|reports?|has|have|numbers?)\b")
_NOW = re.compile(r"\b(?:more recently|but|now|latest|new(?:er|est)?)\b|;", re.IGNORECASE)
_ON = re.compile(
    rf"{_NOW.pattern}|\b(?:more|fewer|less|higher|lower) than (?:[\w’']+ ){{1,4}}?"
    r"(?:said|reported|given|told|announced|admitted|acknowledged)\b",
    re.IGNORECASE,
)
"""Behind a figure also what somebody gave before it: ``eight, three more than they had said at first``."""
_EARLIER = re.compile(
    r"\b(?:previous(?:ly)?|earlier|initially|early in|at first|originally|at one point|"
    r"had (?:been|said|reported|estimated|put))\b|^last (?:week|month|year)\b",
    re.IGNORECASE,
)
_THEN = re.compile(r"\bat (?:that|the) (?:time|stage|point)\b|\bby then\b|\bhad already\b", re.IGNORECASE)
"""A toll that grows is given for one time: that of another time is no count of now."""
SEVERAL = 3
"""Counts of one thing in one article that make it a story of its own: whose counts differ there."""


def _candidates(group: Sequence[Tally]) -> Iterator[tuple[int, int]]:
    """Pairs of figures that share a word beside them, or both open their articles; the smaller number first."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    seen: set[tuple[int, int]] = set()
    for n, tally in enumerate(group):
        keys = sorted(tally.near, key=lambda term: (-tally.near[term], term))[:MOST_KEYS]
        if tally.has_flowed:
            keys.append(" has flowed")
        if tally.point.number < LEAD:
            keys.append(" lead")
        if tally.main:
            keys.append(" main")
        for key in keys:
            for m in holders[key][-MOST_PARTNERS:]:
                if (m, n) not in seen:
                    seen.add((m, n))
                    yield m, n
            holders[key].append(n)


def _differing(found: Sequence[Tally]) -> bool:
    """Whether two of some figures are opposed; those of one value, or of one holder of an article, hardly ever are."""
    said: defaultdict[tuple[str, str], defaultdict[Figure, list[Tally]]] = defaultdict(lambda: defaultdict(list))
    for tally in found:
        said[tally.point.article, tally.holder.key][_value(tally)].append(tally)
    facing = (
        (a, b)
        for one, other in combinations(said.values(), 2)
        for first, second in product(one, other)
        if figures.differ(first, second)
        for a, b in product(one[first], other[second])
    )
    revising = ((a, b) for a in found if in_place_of(a) for b in found if b is not a)
    return any(opposed(a, b) for a, b in chain(revising, facing))


def _value(tally: Tally) -> Figure:
    """What a figure says, wherever it stands."""
    return replace(tally.figure, span=Span(0, 0), noun="")


def opposed(first: Tally, second: Tally) -> bool:
    """Whether two figures differ and are not one holder's in one article."""
    if not figures.differ(first.figure, second.figure):
        return False
    if revises(first, second) or revises(second, first):
        return True
    if _says(first, second) or _says(second, first):
        return False
    if first.point.article != second.point.article:
        return not (_knows(first, second) or _knows(second, first))
    if any(tally.holder.actor is None and fold(tally.holder.name) in _BODY for tally in (first, second)):
        return False
    named = not (first.holder.own_voice or second.holder.own_voice)
    apart = _is_earlier(first) != _is_earlier(second) or _renewed((first, second))
    return first.holder.key != second.holder.key and (named or apart)


_BODY = frozenset("they it we".split())
"""Pronouns for a body, which is likely the one that was named before."""


def _knows(tally: Tally, other: Tally) -> bool:
    """Whether the article of a figure gives the other's as well: of prices or shares, neither estimated nor growing."""
    if tally.figure.dimension in TOLLS or "/" in tally.figure.quantity or (estimates(tally) and estimates(other)):
        return False
    return any(figure != tally.figure and figures.same(figure, other.figure) for figure in tally.given)


def _says(tally: Tally, other: Tally) -> bool:
    """Whether the sentence of a figure gives the other's value as well, of something else, not of what flows."""
    text = tally.point.text
    return not (flow(tally) and flow(other)) and any(
        _one_value(figure, other.figure)
        for figure in figures.find(text)
        if not (figure.vague or figure.span == tally.figure.span or standing.of_part(text, figure.span))
        and stands(text, figure)
    )


def _one_value(first: Figure, second: Figure) -> bool:
    """Whether two figures are one, or two counts so large that one is the other's under another name."""
    if figures.comparable(first, second):
        return not figures.differ(first, second)
    plain = not {first.dimension, second.dimension} & MEASURES
    return plain and min(first.high, second.high) >= TELLING and figures.same(first, second)


def kind(group: Sequence[Tally]) -> Literal["figures", "update"]:
    """``update`` where a later number takes the place of an earlier one, else ``figures``.

    It does where the later source or sentence says so, where a toll rises from day to day, and where what may grow
    less does.
    """
    by_day: defaultdict[str, list[Tally]] = defaultdict(list)
    for tally in told(group):
        by_day[tally.holder.date or ""].append(tally)
    days = [by_day[day] for day in sorted(by_day)]
    if _outdated(group) or _renewed(group):
        return "update"
    if not days[1:] or "" in by_day:
        return "figures"
    revising = ((n, new) for n, later in enumerate(days) for new in later if in_place_of(new))
    if any(revises(new, old) for n, new in revising for day in days[:n] for old in day):
        return "update"
    if any(figures.differ(a, b) for day in days for a, b in combinations(_values(day), 2)):
        return "figures"
    values = [day[0].figure.high for day in days]
    lessening = group[0].figure.dimension in MAY_LESSEN
    return "update" if values == sorted(values) or (lessening and values == sorted(values)[::-1]) else "figures"


def told(group: Sequence[Tally]) -> Sequence[Tally]:
    """The figures of a group that are shown: those with a number, or all where none has: ``dozens``, ``hundreds``."""
    return [tally for tally in group if not tally.figure.vague] or group


def _values(group: Sequence[Tally]) -> list[Figure]:
    """The figures of a group, of those of one value one."""
    return list(dict.fromkeys(map(_value, group)))


def _outdated(group: Sequence[Tally]) -> bool:
    """Whether some figures are said to be of before, and the others agree."""
    raising = [tally for tally in group if raises(tally)]
    old = {n for n, it in enumerate(group) if any(raised(new, it) for new in raising if new is not it)}
    now = [it for n, it in enumerate(group) if n not in old]
    return bool(old and now) and not _differing(now)


MAY_LESSEN = frozenset(("missing", "held", "displaced", "trapped"))
"""What is counted as it stands on a day, where the dead are counted from the beginning on."""


def score(group: Sequence[Tally], strength: float) -> float:
    """Probability that the figures truly diverge, from how surely they are of one matter."""
    sources = len({tally.point.source for tally in group})
    toll = group[0].figure.dimension in TOLLS
    return 1 / (1 + math.exp(-(0.2 + 3.5 * strength + 0.5 * (sources - 2) + (0.5 if toll else 0.0))))
