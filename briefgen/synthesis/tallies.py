"""Points -> Divergences: where sources count or measure the same thing differently.

Figures of one quantity are brought together by what their sentences share, never by the quantity alone: the dead of one
attack are not set against the dead of another.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from briefgen.model.span import Span
from briefgen.synthesis import figures
from briefgen.synthesis.figures import Figure
from briefgen.synthesis.points import Holder, Point, Voices
from briefgen.synthesis.similarity import Index, dot, mean, unit
from briefgen.synthesis.units import COUNTED, PROCESSES, THINGS, UNITS
from briefgen.words import content_stems, fold, name_key, stem, words

SAME_MATTER = 0.16
"""Likeness of two figures' surroundings from which they are of one matter."""
SAME_RATE = 0.12
"""The same for two figures of one rate, such as litres a day: few things in a corpus flow."""
SAME_TOLL = 0.18
"""The same for the dead, the hurt and the like, of which one corpus seldom has many counts."""
LEAD = 3
"""Sentences: what an article counts there is its main event, as in the other articles' first sentences."""
OPENING_BONUS = 0.12
EQUAL_BONUS = 0.15
TELLING = 10
"""The same number in two sources is likely the same count, unless it is as small as most numbers are."""
PLACE_BONUS = 0.1
RATIO_COST = 0.08
"""For each factor of e between two figures: the further apart, the likelier they count different things."""
PROCESS_WEIGHT = 1.5
"""What a measured amount does (leaks, is collected) says more of it than any other word beside it."""
FLOW_SLACK = 0.15
"""How much less alike, on average, two groups of rates may be than other figures: sources word a flow in many ways."""
UNLINKED = -0.05
IMPOSSIBLE = -1.0
MOST_KEYS = 8
MOST_PARTNERS = 40
"""Words beside a figure by which it is looked up, and figures it is compared with for each: bounds the work."""
MEASURES = frozenset(dimension for dimension, _ in UNITS.values())
TOLLS = frozenset(COUNTED) - THINGS
NEWS_DAYS = 2
GAP_COST = 0.1
TOLL_GAP_COST = 0.03
"""For each factor of e in time between two articles, beyond the days in which news is one story: a price or a
share is another one next week, a toll grows."""
ESTIMATE_BONUS = 0.15
PLANNED_COST = 0.15
MAIN_BONUS = 0.3
STORY_DAYS = 14
ONE_STORY = 0.1
"""What two articles that share so much of their words give as a toll within so many days is likely one event's:
articles of one story share 0.1 to 0.6 of them."""
ELSEWHERE_COST = 0.25
"""Where both name places and none of them is the same."""


_EXCLUDED = re.compile(r"\b(?:outside|except|beyond|but)(?: of)? $")


@dataclass(frozen=True, slots=True)
class Tally:
    """A figure where it stands."""

    point: Point
    figure: Figure
    holder: Holder
    processes: frozenset[str]
    """What its clause says the amount does."""
    near: Mapping[str, float]
    """The words around the figure, as a unit vector."""
    places: frozenset[str]
    """The places and peoples that its clause names, else those of its sentence."""
    named: frozenset[str]
    """Those of its sentence."""
    sentence: int
    """Number of the point."""
    story: Mapping[str, float]
    """What its article speaks of, as a unit vector."""
    main: bool = False
    """It is what its article reports as the toll of its event: no part of it, and not another year's."""


def find(points: Sequence[Point], index: Index, voice: Voices) -> Iterator[tuple[list[Tally], float]]:
    """Groups of figures of one matter of which at least two differ, each with how surely they are of one matter."""
    tallies = _mains(list(_tallies(points, index, voice)))
    by_dimension: defaultdict[str, list[int]] = defaultdict(list)
    for number, tally in enumerate(tallies):
        by_dimension[tally.figure.dimension].append(number)
    for _, numbers in sorted(by_dimension.items()):
        group = [tallies[n] for n in numbers]
        yield from _clusters(group)


def _stories(points: Sequence[Point], index: Index) -> dict[str, Mapping[str, float]]:
    """The words of each article, as a unit vector."""
    numbers: defaultdict[str, list[int]] = defaultdict(list)
    for number, point in enumerate(points):
        numbers[point.article].append(number)
    return {article: mean(index.vectors[n] for n in listed) for article, listed in numbers.items()}


def _tallies(points: Sequence[Point], index: Index, voice: Voices) -> Iterator[Tally]:
    stories = _stories(points, index)
    for number, point in enumerate(points):
        for figure in figures.find(point.text):
            at = Span(point.span.start + figure.span.start, point.span.start + figure.span.end)
            clause = (point.reading.clause_at(at) or point.span).of(point.reading.text)
            processes = _processes(clause) if figure.dimension in MEASURES else frozenset()
            near = _surroundings(point, figure, clause, index)
            before = points[number - 1] if number and points[number - 1].article == point.article else None
            holder = voice.at(point.reading, at)
            places = _places(point, at, before)
            yield Tally(point, figure, holder, processes, near, *places, number, stories[point.article])


def _mains(tallies: Sequence[Tally]) -> list[Tally]:
    """The tallies with their articles' tolls marked: not less than the first, no part of it, not of long ago."""
    first: dict[tuple[str, str], Tally] = {}
    marked = []
    for tally in tallies:
        figure = tally.figure
        main = figure.dimension in TOLLS and not figure.vague and figure.high > 1 and not _partial(tally)
        if main:
            lead = first.setdefault((tally.point.article, figure.dimension), tally)
            main = figure.high >= lead.figure.high or _of_another_place(lead, tally)
        marked.append(replace(tally, main=main))
    return marked


def _of_another_place(lead: Tally, tally: Tally) -> bool:
    """Whether cases are counted for another country than the article's first count is of."""
    apart = lead.places and tally.places and not lead.places & tally.places
    return tally.figure.dimension == "ill" and bool(apart)


def _partial(tally: Tally) -> bool:
    start = tally.figure.span.start
    text = tally.point.text
    return bool(_PART_BEFORE.search(text[:start]) or _PART_AFTER.match(text[tally.figure.span.end :])) or bool(
        _ELSEWHEN.search(text)
    )


_PART_BEFORE = re.compile(
    r"\b(?:another|further|additional|other|including|among them|extra)(?: \w+)? $", re.IGNORECASE
)
_PART_AFTER = re.compile(r"(?: \w+)? (?:more\b|other\b|others\b|of (?:whom|them|those|which|the)\b)")
_ELSEWHEN = re.compile(
    r"\b(?:1[89]|20)\d\d\b|\b(?:years? ago|every year|each year|a year|last year|on that occasion|"
    r"in the past|since the)\b",
    re.IGNORECASE,
)


def _places(point: Point, at: Span, before: Point | None) -> tuple[frozenset[str], frozenset[str]]:
    """The places of the figure's clause, or failing that of its sentence, and those of its sentence.

    A sentence that begins with ``It`` or ``There`` and names no place speaks of the place of the one before.
    """
    named = _named(point, point.span)
    if not named and before and _PRONOUN.match(point.text):
        named = _named(before, before.span)
    return _named(point, point.reading.clause_at(at) or point.span) or named, named


def _named(point: Point, span: Span) -> frozenset[str]:
    text = point.reading.text
    return frozenset(
        name_key(mention.span.of(text))
        for mention in point.reading.mentions_in(span)
        if mention.label in ("LOC", "NORP", "FAC") and not _EXCLUDED.search(text[: mention.span.start][-12:])
    )


_PRONOUN = re.compile(r"(?:It|There|They|Its|The country|The city)\b")


def _surroundings(point: Point, figure: Figure, clause: str, index: Index) -> Mapping[str, float]:
    """The sentence's words without the figure's own; those of the figure's clause count double."""
    own = set(content_stems(figure.span.of(point.text)))
    close = set(content_stems(clause))
    weights = {}
    for term in content_stems(point.text):
        if term not in own and term in index.idf:
            weights[term] = index.idf[term] * (2.0 if term in close else 1.0)
    for process in sorted(_processes(clause) if figure.dimension in MEASURES else ()):
        weights[process] = PROCESS_WEIGHT * max(index.idf.values())
    return unit(weights)


def _processes(text: str) -> frozenset[str]:
    return frozenset(f" {_PROCESS_OF[word]}" for word in map(fold, words(text)) if word in _PROCESS_OF)


_PROCESS_OF = {word: process for process, listed in PROCESSES.items() for word in listed}


def _clusters(group: Sequence[Tally]) -> Iterator[tuple[list[Tally], float]]:
    """Average-link clusters of figures of one matter; the nearest are joined first."""
    links = {(n, m): link(group[n], group[m]) for n, m in _candidates(group)}
    members = {n: [n] for n in range(len(group))}
    home = list(range(len(group)))
    strength: dict[int, float] = {}
    for value, n, m in sorted(
        ((value, *pair) for pair, value in links.items() if value > 0), key=lambda x: (-x[0], x[1:])
    ):
        a, b = sorted((home[n], home[m]))
        flows = "/" in group[n].figure.quantity and "/" in group[m].figure.quantity
        if a == b or _average(links, members[a], members[b]) <= (-FLOW_SLACK if flows else 0.0):
            continue
        members[a] += members.pop(b)
        for moved in members[a]:
            home[moved] = a
        strength[a] = max(value, strength.get(a, 0.0), strength.pop(b, 0.0))
    for first, numbers in members.items():
        if first in strength:
            for found in _parted([group[n] for n in sorted(numbers)]):
                if _differing(found):
                    yield found, strength[first]


def _parted(group: list[Tally]) -> Iterator[list[Tally]]:
    """What was said earlier against what is said now; what is said now; one article's several counts on their own."""
    earlier = [tally for tally in group if _EARLIER.search(tally.point.text)]
    now = [tally for tally in group if tally not in earlier]
    if earlier and now:
        yield [*earlier, now[-1]]
    else:
        now = group
    one_article = [t for t in now if sum(other.point.article == t.point.article for other in now) >= SEVERAL]
    if one_article and len({t.point.article for t in now}) > 1:
        yield [t for t in one_article if t.point.article == one_article[0].point.article]
    yield now


_EARLIER = re.compile(
    r"\b(?:previous(?:ly)?|earlier|initial(?:ly)?|early in|last (?:week|month|year)|at first|originally|at one point|"
    r"had (?:been|said|reported|estimated|put))\b",
    re.IGNORECASE,
)
SEVERAL = 3
"""Counts of one thing in one article that make it a story of its own: whose counts differ there."""


def _average(links: Mapping[tuple[int, int], float], first: Sequence[int], second: Sequence[int]) -> float:
    values = [links.get((min(n, m), max(n, m)), UNLINKED) for n in first for m in second]
    return sum(values) / len(values)


def _candidates(group: Sequence[Tally]) -> Iterator[tuple[int, int]]:
    """Pairs of figures that share a word beside them, or both open their articles; the smaller number first."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    seen: set[tuple[int, int]] = set()
    for n, tally in enumerate(group):
        keys = sorted(tally.near, key=lambda term: (-tally.near[term], term))[:MOST_KEYS]
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


def link(first: Tally, second: Tally) -> float:
    """How surely two figures are of one matter, relative to what is needed: negative when they are likely not."""
    if not figures.comparable(first.figure, second.figure):
        return IMPOSSIBLE
    same = not figures.differ(first.figure, second.figure)
    if first.sentence == second.sentence:
        return 0.0 if same else IMPOSSIBLE
    if _scope(first) != _scope(second):
        return IMPOSSIBLE
    value = dot(first.near, second.near)
    value += EQUAL_BONUS if same and min(first.figure.high, second.figure.high) >= TELLING else 0.0
    opening = first.point.number < LEAD and second.point.number < LEAD
    value += OPENING_BONUS if opening and first.point.source != second.point.source else 0.0
    if first.processes and second.processes and not first.processes & second.processes:
        value -= ELSEWHERE_COST
    ratio = abs(math.log((first.figure.high + 0.5) / (second.figure.high + 0.5)))
    value -= RATIO_COST * ratio
    value -= _of_two_scopes(first, second)
    value += ESTIMATE_BONUS if _estimates(first) and _estimates(second) else 0.0
    value -= _gap(first, second) * (TOLL_GAP_COST if first.figure.dimension in TOLLS else GAP_COST)
    if (
        first.main
        and second.main
        and _one_story(first, second)
        and not _of_others(first.figure, second.figure)
    ):
        value += MAIN_BONUS
    return value + _where(first, second) - _needed(first.figure, second.figure)


def _estimates(tally: Tally) -> bool:
    """Whether the sentence says that a rate is somebody's estimate: of what flows, nobody has a count."""
    return tally.figure.dimension in MEASURES and _ESTIMATE.search(tally.point.text) is not None


_ESTIMATE = re.compile(
    r"\b(?:estimat|rang(?:e|es|ing)\b|concluded|credible|plausible|likely|probably|as (?:much|many) as|could|may)"
)


def _of_others(first: Figure, second: Figure) -> bool:
    """Whether two figures name different people: soldiers are not civilians."""
    nouns = {first.noun, second.noun} - _ANYBODY
    return first.dimension in TOLLS and len(nouns) == 2


def _of_two_scopes(first: Tally, second: Tally) -> float:
    """What it costs that two figures count different people, that one is a plan, or that one is of all but a place."""
    cost = ELSEWHERE_COST if _scope(first) != _scope(second) else 0.0
    return (
        cost
        + PLANNED_COST * (_planned(first) != _planned(second))
        + PLANNED_COST * _of_others(first.figure, second.figure)
    )


def _scope(tally: Tally) -> bool:
    """Whether the figure is of all but a place."""
    return _ALL_BUT.match(tally.point.text[tally.figure.span.end :]) is not None


def _planned(tally: Tally) -> bool:
    return _PLANNED.search(tally.point.text[: tally.figure.span.start][-60:]) is not None


_ALL_BUT = re.compile(r"(?: [\w-]+){0,2} (?:outside|except|worldwide|globally|elsewhere)\b")
_PLANNED = re.compile(r"\b(?:will|plan(?:s|ned)?|would|is to|are to|expect(?:s|ed)? to|hopes? to|aims? to)\b")


_ANYBODY = frozenset(
    stem(word) for word in "people persons others dead bodies victims deaths lives fatalities injured wounded".split()
) | {""}


def _one_story(first: Tally, second: Tally) -> bool:
    return _days(first, second) <= STORY_DAYS and dot(first.story, second.story) >= ONE_STORY


def _days(first: Tally, second: Tally) -> int:
    days = [tally.point.reading.article.published for tally in (first, second)]
    return abs((days[0].day - days[1].day).days) if days[0] and days[1] else 0


def _gap(first: Tally, second: Tally) -> float:
    """Logarithm of the time between two articles in spells of ``NEWS_DAYS``, 0 within one or where one is undated."""
    days = [tally.point.reading.article.published for tally in (first, second)]
    if not (days[0] and days[1]):
        return 0.0
    return math.log(max(1.0, abs((days[0].day - days[1].day).days) / NEWS_DAYS))


def _where(first: Tally, second: Tally) -> float:
    if not (first.places and second.places):
        return 0.0
    if first.places & second.places:
        return PLACE_BONUS
    return 0.0 if first.named & second.named else -ELSEWHERE_COST


def _needed(first: Figure, second: Figure) -> float:
    if first.dimension in TOLLS:
        return SAME_TOLL
    return SAME_RATE if "/" in first.quantity and first.quantity == second.quantity else SAME_MATTER


def _differing(found: Sequence[Tally]) -> bool:
    return any(opposed(a, b) for n, a in enumerate(found) for b in found[:n])


def opposed(first: Tally, second: Tally) -> bool:
    """Whether two figures differ and are not one holder's in one article."""
    same_voice = first.point.article == second.point.article and first.holder.key == second.holder.key
    return not same_voice and figures.differ(first.figure, second.figure)


def kind(group: Sequence[Tally]) -> Literal["figures", "update"]:
    """``update`` where every later day brings a higher number, else ``figures``."""
    by_day: defaultdict[str, list[float]] = defaultdict(list)
    for tally in group:
        by_day[tally.holder.date or ""].append(tally.figure.high)
    days = sorted(by_day)
    rising = all(max(by_day[a]) < min(by_day[b]) for a, b in pairwise(days))
    return "update" if len(days) > 1 and "" not in by_day and rising else "figures"


def score(group: Sequence[Tally], strength: float) -> float:
    """Probability that the figures truly diverge, from how surely they are of one matter."""
    sources = len({tally.point.source for tally in group})
    toll = group[0].figure.dimension in TOLLS
    return 1 / (1 + math.exp(-(0.2 + 3.5 * strength + 0.5 * (sources - 2) + (0.5 if toll else 0.0))))


def about(group: Sequence[Tally]) -> frozenset[str]:
    """The stems of the words that say what is counted."""
    said = {stem(word) for word in COUNTED.get(group[0].figure.dimension, ())}
    return frozenset(said | {tally.figure.noun for tally in group} - {""})


def why(group: Sequence[Tally]) -> str:
    """The differing numbers, the oldest first, with what they count: ``12 against 17 dead``."""
    ordered = sorted(group, key=lambda tally: (tally.holder.date or "", tally.point.reading.age, tally.point.number))
    said = {(t.figure.low, t.figure.high): _worded(t) for t in reversed(ordered) if not t.figure.vague}
    values = [said[key] for key in dict.fromkeys((t.figure.low, t.figure.high) for t in ordered if not t.figure.vague)]
    return " against ".join(values[:4]) + _counted(group[0].figure)


def _worded(tally: Tally) -> str:
    return " ".join(tally.figure.span.of(tally.point.text).split())


def _counted(figure: Figure) -> str:
    return f" {_LABELS[figure.dimension]}" if figure.dimension in _LABELS else ""


_LABELS = {
    "dead": "dead",
    "hurt": "injured",
    "missing": "missing",
    "held": "held",
    "displaced": "displaced",
    "ill": "cases",
    "troops": "troops",
    "trapped": "trapped",
    "rescued": "rescued",
}
