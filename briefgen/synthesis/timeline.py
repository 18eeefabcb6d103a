"""Corpus -> Events: what happened when, one entry per event, and what cannot be placed.

A date is never guessed: an event has the date that the analysis resolved, or is undated, with the reason.
Never compares all events with all: candidates share a date and a rare word.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefgen.model.analysis import DateMention
from briefgen.model.corpus import Corpus
from briefgen.model.span import Span
from briefgen.model.synthesis import DuplicateGroup, Event
from briefgen.synthesis import duplicates, edtf, wording
from briefgen.synthesis.evidence import Reading, item_id, readings
from briefgen.synthesis.prominence import shared_stems

_SAME_EVENT = 0.45
"""Share of the shorter telling's word weight that two tellings of one event on one date have in common."""
_SAME_EVENT_WITHIN = 0.55
"""The same where one date only contains the other."""
_RAREST = 6
"""Words of a telling under which it is looked up: its rarest."""
_AGAIN = 0.8
"""Factor on the weight of each further event of one date, so that a short timeline covers more dates."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's words for an event."""

    reading: Reading
    when: DateMention
    date: str
    span: Span
    stems: frozenset[str]


def find(corpus: Corpus, groups: Sequence[DuplicateGroup] = ()) -> tuple[tuple[Event, ...], tuple[Event, ...]]:
    """The dated events by date, and the undated ones in the order of the articles."""
    ordered = readings(corpus)
    lineage = duplicates.lineages((reading.article.id for reading in ordered), groups)
    tellings = [telling for reading in ordered for telling in _tellings(reading)]
    clusters = _joined(tellings)
    weights = _weights(clusters, lineage, shared_stems(ordered))
    events = [_event(cluster, lineage, weight) for cluster, weight in zip(clusters, weights, strict=True)]
    events.sort(key=lambda event: (edtf.order(event.date or ""), event.id))
    undated = [event for reading in ordered for event in _undated(reading)]
    return _distinct(events), _distinct(undated)


def _distinct(events: Iterable[Event]) -> tuple[Event, ...]:
    return tuple({event.id: event for event in reversed(list(events))}.values())[::-1]


def _tellings(reading: Reading) -> list[Telling]:
    found: dict[tuple[str, Span], Telling] = {}
    for when in reading.analysis.dates:
        if when.edtf is None or when.type not in ("DATE", "TIME") or edtf.days(when.edtf) is None:
            continue
        span = wording.text(reading, when)
        if span is not None:
            telling = Telling(reading, when, when.edtf, span, wording.tells(reading, span, when))
            found.setdefault((when.edtf, span), telling)
    return _most_precise(list(found.values()))


def _most_precise(tellings: Sequence[Telling]) -> list[Telling]:
    """Without those whose words also carry a more exact date of the same stretch: ``in 2031 … on 4 March 2031``."""
    by_words: dict[Span, list[str]] = defaultdict(list)
    for telling in tellings:
        by_words[telling.span].append(telling.date)
    return [
        telling
        for telling in tellings
        if not any(other != telling.date and edtf.contains(telling.date, other) for other in by_words[telling.span])
    ]


def _joined(tellings: Sequence[Telling]) -> list[list[Telling]]:
    """Tellings of one event together: the same date, or one that contains it, and enough words in common."""
    rarity = _rarity(tellings)
    clusters: list[list[Telling]] = []
    table: dict[tuple[str, str], list[int]] = defaultdict(list)
    exact_first = sorted(range(len(tellings)), key=lambda n: (edtf.length(tellings[n].date), n))
    for number in exact_first:
        telling = tellings[number]
        rarest = sorted(telling.stems, key=lambda stem: (-rarity[stem], stem))[:_RAREST]
        candidates = Counter(place for stem in rarest for place in table.get((telling.date, stem), ()))
        best = max(((_alike(telling, clusters[place][0], rarity), -place) for place in candidates), default=(0.0, 0))
        if best[0] >= 1.0:
            clusters[-best[1]].append(telling)
            continue
        clusters.append([telling])
        for day in _stretches(telling.date):
            for stem in telling.stems:
                table[day, stem].append(len(clusters) - 1)
    return clusters


def _stretches(date: str) -> tuple[str, ...]:
    """A date with the month and year that contain it."""
    plain = "/" not in date
    return tuple(dict.fromkeys((date, date[:7], date[:4]))) if plain else (date,)


def _rarity(tellings: Iterable[Telling]) -> Mapping[str, float]:
    counts: Counter[str] = Counter()
    total = 0
    for telling in tellings:
        counts.update(telling.stems)
        total += 1
    return {stem: math.log(1 + total / count) for stem, count in counts.items()}


def _alike(one: Telling, other: Telling, rarity: Mapping[str, float]) -> float:
    """How much two tellings share, as a multiple of what one event's tellings must share."""
    shared = sum(rarity[stem] for stem in sorted(one.stems & other.stems))
    shorter = min(sum(rarity[stem] for stem in sorted(telling.stems)) for telling in (one, other))
    needed = _SAME_EVENT if one.date == other.date else _SAME_EVENT_WITHIN
    return shared / shorter / needed if shorter else 0.0


def _weights(
    clusters: Sequence[Sequence[Telling]], lineage: Mapping[str, str], common: Mapping[str, float]
) -> list[float]:
    """How much each event matters, 0 to 1."""
    named: Counter[str] = Counter()
    for cluster in clusters:
        named.update((telling.date) for telling in cluster)
    raw = [_weight(cluster, lineage, common, named) for cluster in clusters]
    again: Counter[str] = Counter()
    weights = [0.0] * len(raw)
    for number in sorted(range(len(raw)), key=lambda n: (-raw[n], n)):
        date = clusters[number][0].date
        weights[number] = raw[number] * _AGAIN ** again[date]
        again[date] += 1
    return weights


def _weight(
    cluster: Sequence[Telling], lineage: Mapping[str, str], common: Mapping[str, float], named: Mapping[str, int]
) -> float:
    sources = len({lineage[telling.reading.article.id] for telling in cluster})
    central = max(sum(common[stem] for stem in telling.stems) / len(telling.stems) for telling in cluster)
    early = max(1 - telling.span.start / max(1, len(telling.reading.text)) for telling in cluster)
    talked_of = 1 - 1 / (1 + math.log2(1 + named[cluster[0].date]))
    return 0.35 * (1 - 0.5**sources) + 0.25 * central + 0.2 * early + 0.2 * talked_of


def _event(cluster: Sequence[Telling], lineage: Mapping[str, str], weight: float) -> Event:
    best = min(cluster, key=_wording)
    shown = [best, *(telling for telling in cluster if telling is not best)]
    evidence = tuple({(e.source, e.start, e.end): e for t in shown for e in (t.reading.evidence(t.span),)}.values())
    return Event(
        id=item_id("e", cluster[0].reading, cluster[0].span.of(cluster[0].reading.text), cluster[0].date),
        date=best.date,
        text=best.span.of(best.reading.text),
        modality=wording.modality(best.reading, best.span, best.when),
        expression=best.when.span.of(best.reading.text),
        resolved_from=_anchor(best),
        why=None,
        evidence=evidence,
        single_source=len({lineage[telling.reading.article.id] for telling in cluster}) == 1,
        weight=round(weight, 4),
    )


def _wording(telling: Telling) -> tuple[int, int, int]:
    """Sorts tellings: the most exact date, then a length that tells all without being a paragraph, then the place."""
    length = len(telling.span.of(telling.reading.text).split())
    return edtf.length(telling.date), abs(length - 22) // 8, telling.span.start


def _anchor(telling: Telling) -> str | None:
    """What a relative expression was counted from."""
    published = telling.reading.article.published
    if telling.when.anchor == "published" and published:
        return f"article dated {published.day.isoformat()}"
    return "another date in the text" if telling.when.anchor == "text" else None


def _undated(reading: Reading) -> list[Event]:
    """Sentences that tell of something at a time that cannot be placed, each once."""
    found: dict[Span, Event] = {}
    for when in reading.analysis.dates:
        sentence = reading.sentence_at(when.span.start)
        if when.edtf is not None or when.why is None or when.type not in ("DATE", "TIME") or sentence is None:
            continue
        if not wording.undated_worth_telling(reading, sentence, when):
            continue
        span = wording.text(reading, when)
        if span is None or span in found:
            continue
        text = span.of(reading.text)
        found[span] = Event(
            id=item_id("u", reading, text, when.span.of(reading.text)),
            date=None,
            text=text,
            modality=wording.modality(reading, span, when),
            expression=when.span.of(reading.text),
            resolved_from=None,
            why=when.why,
            evidence=(reading.evidence(span),),
            single_source=True,
        )
    return list(found.values())
