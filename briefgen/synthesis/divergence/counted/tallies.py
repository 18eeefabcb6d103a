"""Points -> Tallies: each figure where it stands, with what stands beside it and what its article is about."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefgen.model.span import Span
from briefgen.synthesis.divergence.counted import places, processes
from briefgen.synthesis.divergence.counted.counting import stands
from briefgen.synthesis.divergence.points import Holder, Point, Voices
from briefgen.synthesis.divergence.stories import Stories
from briefgen.synthesis.quantities import figures, standing
from briefgen.synthesis.quantities.figures import Figure
from briefgen.synthesis.quantities.units import COUNTED, MEASURES, THINGS
from briefgen.synthesis.similarity import Index, unit
from briefgen.words import content_stems, name_key, stem

PROCESS_WEIGHT = 1.5
"""What a measured amount does (leaks, is collected) says more of it than any other word beside it."""
TOLLS = frozenset(COUNTED) - THINGS
HOMES = "homes"
YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Tally:
    """A figure where it stands."""

    point: Point
    figure: Figure
    holder: Holder
    processes: frozenset[str]
    """What its clause says the amount does, or what becomes of the homes that it counts."""
    near: Mapping[str, float]
    """The words around the figure, as a unit vector."""
    places: frozenset[str]
    """The places and peoples that its clause names, else those of its sentence."""
    named: frozenset[str]
    """Those of its sentence."""
    clause: str
    local: frozenset[str]
    """The places right behind what is counted: ``12 cases in Port Maren``."""
    where: frozenset[str]
    """Those, else the places of its clause; countries under one name. Empty where the words do not tell."""
    owner: str
    """The last body that its sentence names before it; empty where there is none."""
    sentence: int
    """Number of the point."""
    told: Stories
    """Which articles are of one story."""
    given: frozenset[Figure] = frozenset()
    """The figures of its quantity that its article gives, itself among them."""
    harks_back: bool = False
    """The sentences before it speak of years long past."""
    besides: bool = False
    """``Another`` before it speaks of people counted for something else: ``12 died and another 30 were hurt``."""
    main: bool = False
    """It is what its article reports as the toll of its event: no part of it, and not another year's."""

    @property
    def has_flowed(self) -> bool:
        """Whether it is all that has leaked out, and not what does each day."""
        flows = self.figure.quantity in ("volume", "mass") and self.processes == {" out"}
        return flows and _BY_THE_DAY.search(self.clause) is None

    @property
    def is_part(self) -> bool:
        """Whether it counts some of those that its sentence counts: ``Of the 90 dead, only 12 were ferrymen``."""
        text, span = self.point.text, self.figure.span
        part = standing.of_part(text, span) or _OF_THESE.match(text[: span.start])
        return bool(part) and not self.besides

    @property
    def by_place(self) -> bool:
        """Whether it is counted place by place: cases, the deaths told of beside them, all that is not of a place."""
        if self.figure.dimension == "ill" or places.beyond(self.local):
            return True
        beside = figures.find(self.point.text) if self.figure.dimension == "dead" else ()
        return any(figure.quantity == "ill" for figure in beside)

    @property
    def whom(self) -> str:
        """The stem of the noun for those who are counted: of ``two dead, both of them ferrymen`` the last."""
        behind = _ALL_OF_THEM.match(self.point.text, self.figure.span.end)
        return stem(behind["noun"]) if behind else self.figure.noun


_BY_THE_DAY = re.compile(r"\b(?:(?:an?|each|every|per) (?:minute|hour|day|week)|daily)\b")
_OF_THESE = re.compile(r"(?:Of|Among) (?:the|those|these|its|their) \d[^.;,]*, ")
_ALL_OF_THEM = re.compile(
    r"(?: [\w-]+){0,2}, (?:both|all)(?: of (?:them|whom))? (?:(?:were|was) )?(?P<noun>[a-z-]+s)\b"
)


def find(points: Sequence[Point], index: Index, voice: Voices, told: Stories) -> list[Tally]:
    """The figures of all points, in order, with those marked that are their articles' tolls."""
    return _mains(_gathered(list(_marked(_tallies(points, index, voice, told)))))


def _marked(tallies: Iterable[Tally]) -> Iterator[Tally]:
    """The tallies, with those marked that only follow another toll: nothing before was counted for the same."""
    seen: set[tuple[str, str]] = set()
    last: Tally | None = None
    for tally in tallies:
        toll, kept = (tally.point.article, tally.figure.dimension), last
        near = kept and kept.point.article == tally.point.article and tally.sentence - kept.sentence <= 1
        follows = near and toll[1] in TOLLS and kept and kept.figure.dimension in TOLLS - {toll[1]}
        besides = bool(follows and toll not in seen and standing.of_more(tally.point.text, tally.figure.span))
        yield replace(tally, besides=besides)
        seen.add(toll)
        last = tally


def _gathered(tallies: Sequence[Tally]) -> list[Tally]:
    """The tallies with what their articles give of their quantities."""
    given: defaultdict[tuple[str, str], set[Figure]] = defaultdict(set)
    for tally in tallies:
        if not standing.of_more(tally.point.text, tally.figure.span):
            given[tally.point.article, tally.figure.quantity].add(tally.figure)
    whole = {key: frozenset(of_one) for key, of_one in given.items()}
    nothing: frozenset[Figure] = frozenset()
    return [replace(it, given=whole.get((it.point.article, it.figure.quantity), nothing)) for it in tallies]


def _tallies(points: Sequence[Point], index: Index, voice: Voices, told: Stories) -> Iterator[Tally]:
    for number, point in enumerate(points):
        for figure in figures.find(point.text):
            if not stands(point.text, figure):
                continue
            at = Span(point.span.start + figure.span.start, point.span.start + figure.span.end)
            clause = (point.reading.clause_at(at) or point.span).of(point.reading.text)
            does = _processes(point.text, figure, clause)
            near = _surroundings(point, figure, clause, index)
            before = points[number - 1] if number and points[number - 1].article == point.article else None
            holder = voice.at(point.reading, at)
            named = places.around(point, at, before, voice.content(point.reading, at) or point.span)
            local = places.own(point, at)
            where = local or places.of_clause(point, clause, named[0])
            yield Tally(
                point,
                figure,
                holder,
                does,
                near,
                *named,
                clause,
                local,
                where,
                _owner(point, at),
                number,
                told,
                harks_back=_harks_back(points[max(0, number - HARKED) : number], point),
            )


def _processes(text: str, figure: Figure, clause: str) -> frozenset[str]:
    if figure.dimension == HOMES:
        return processes.fates(clause)
    return processes.at(text, figure.span, clause) if figure.dimension in MEASURES else frozenset()


HARKED = 2
"""Sentences before a figure whose years tell of when it is, where its own names none; chosen while reading real
stories, not measured."""
LONG_AGO = 5
"""Years; a toll of so long before is not the news."""


def long_ago(years: Sequence[str], point: Point) -> bool:
    """Whether ``years`` are some and all of them lie long before the article."""
    published = point.reading.article.published
    return published is not None and bool(years) and int(max(years)) <= published.day.year - LONG_AGO


def _harks_back(before: Sequence[Point], point: Point) -> bool:
    """Whether a source goes on telling of years long past; what somebody is quoted with is of now."""
    if not point.holder.own_voice or YEAR.search(point.text) or _PRESENT.search(point.text):
        return False
    near = [it for it in before if it.article == point.article and point.number - it.number <= HARKED]
    return long_ago([year for it in near for year in YEAR.findall(_SINCE_YEAR.sub("", it.text))], point)


_PRESENT = re.compile(r"\b(?:has|have|is|are|now)\b")
"""A sentence so worded turns back to now."""
_SINCE_YEAR = re.compile(r"\bsince (?:[A-Z][a-z]+ )?\d{4}")
"""``The worst since 1998`` speaks of now."""


def _mains(tallies: Sequence[Tally]) -> list[Tally]:
    """The tallies with their articles' tolls marked: not less than the first, no part of it, not of long ago."""
    first: dict[tuple[str, str], Tally] = {}
    marked = []
    for tally in tallies:
        figure = tally.figure
        several = figure.high > 1 or places.beyond(tally.local)
        main = figure.dimension in TOLLS and not figure.vague and bool(several) and not _partial(tally)
        if main:
            lead = first.setdefault((tally.point.article, figure.dimension), tally)
            main = _leads(lead, tally)
        marked.append(replace(tally, main=main))
    return marked


def _leads(lead: Tally, tally: Tally) -> bool:
    """Whether a toll is not less than the first of its article, or is the first of its place where that counts."""
    elsewhere = bool(tally.where) and not lead.where & tally.where
    if tally.by_place:
        return elsewhere or tally.figure.high >= lead.figure.high
    looks_away = elsewhere and bool(lead.where) and tally.holder.own_voice
    return tally.figure.high >= lead.figure.high and not looks_away


def _partial(tally: Tally) -> bool:
    text = tally.point.text
    return (
        tally.is_part
        or tally.harks_back
        or _ELSEWHEN.search(text) is not None
        or _SINCE.search(tally.clause) is not None
        or any(year != _year(tally) for year in YEAR.findall(text))
    )


def _year(tally: Tally) -> str | None:
    published = tally.point.reading.article.published
    return str(published.day.year) if published else None


_ELSEWHEN = re.compile(
    r"\b(?:years? ago|every year|each year|a year|last year|on that occasion|"
    r"in the past)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\bsince the\b", re.IGNORECASE)
"""In the clause of a figure: elsewhere it tells how long something else took."""


def _owner(point: Point, at: Span) -> str:
    text = point.reading.text
    named = [
        mention for mention in point.reading.mentions_in(Span(point.span.start, at.start)) if mention.label == "ORG"
    ]
    return name_key(named[-1].span.of(text)) if named else ""


def _surroundings(point: Point, figure: Figure, clause: str, index: Index) -> Mapping[str, float]:
    """The sentence's words without the figure's own; those of the figure's clause count double."""
    own = set(content_stems(figure.span.of(point.text)))
    close = set(content_stems(clause))
    weights = {}
    for term in content_stems(point.text):
        if term not in own and term in index.idf:
            weights[term] = index.idf[term] * (2.0 if term in close else 1.0)
    every = processes.find(clause) if figure.dimension in MEASURES else _processes(point.text, figure, clause)
    for process in sorted(every):
        weights[process] = PROCESS_WEIGHT * max(index.idf.values())
    return unit(weights)
