"""Corpus -> Events: what happened when, one entry per event, and what cannot be placed.

A date is never guessed: an event has the date that the analysis resolved, or is undated, with the reason.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from briefgen.model.corpus import Corpus
from briefgen.model.synthesis import DuplicateGroup, Event
from briefgen.synthesis import duplicates, edtf
from briefgen.synthesis.actors.prominence import shared_stems
from briefgen.synthesis.evidence import Reading, item_id, readings
from briefgen.synthesis.timeline import importance, joining, leadins, modality, tellings, undated, years
from briefgen.synthesis.timeline.tellings import Telling


def find(corpus: Corpus, groups: Sequence[DuplicateGroup] = ()) -> tuple[tuple[Event, ...], tuple[Event, ...]]:
    """The dated events by date, and the undated ones in the order of the articles."""
    ordered = readings(corpus)
    lineage = duplicates.lineages((reading.article.id for reading in ordered), groups)
    clusters = joining.joined(years.settled([telling for reading in ordered for telling in tellings.find(reading)]))
    common = shared_stems(ordered)
    weights = importance.weights(clusters, lineage, common)
    events = [_event(cluster, lineage, weight) for cluster, weight in zip(clusters, weights, strict=True)]
    events.sort(key=lambda event: (edtf.order(event.date or ""), event.id))
    return _distinct(events), _distinct(_unplaced(ordered, lineage, common))


def _unplaced(ordered: Sequence[Reading], lineage: Mapping[str, str], common: Mapping[str, float]) -> Iterator[Event]:
    """What happened at a time that no article places, in the order of the articles."""
    told = [telling for reading in ordered for telling in tellings.unplaced(reading)]
    order = {(telling.reading.article.id, telling.span): number for number, telling in enumerate(told)}
    clusters = sorted(
        (sorted(it, key=lambda t: order[t.reading.article.id, t.span]) for it in joining.joined(told)),
        key=lambda it: order[it[0].reading.article.id, it[0].span],
    )
    for cluster, weight in zip(clusters, importance.weights(clusters, lineage, common), strict=True):
        best, first = min(cluster, key=importance.wording_order), cluster[0]
        text = first.reading.text
        yield replace(
            _event(cluster, lineage, weight),
            id=item_id("u", first.reading, first.span.of(text), first.when.span.of(text)),
            date=None,
            resolved_from=None,
            why=undated.why(best.reading, best.when),
        )


def _distinct(events: Iterable[Event]) -> tuple[Event, ...]:
    return tuple({event.id: event for event in reversed(list(events))}.values())[::-1]


def _event(cluster: Sequence[Telling], lineage: Mapping[str, str], weight: float) -> Event:
    best = min(cluster, key=importance.wording_order)
    shown = [best, *(telling for telling in cluster if telling is not best)]
    told = leadins.widened(best.reading, best.span)
    passages = (t.reading.evidence(told if t is best else t.span) for t in shown)
    evidence = tuple({(e.source, e.start, e.end): e for e in passages}.values())
    return Event(
        id=item_id("e", cluster[0].reading, cluster[0].span.of(cluster[0].reading.text), cluster[0].date),
        date=best.date,
        text=told.of(best.reading.text),
        modality=modality.find(best.reading, best.span, best.when),
        expression=best.when.span.of(best.reading.text),
        resolved_from=_anchor(best),
        why=None,
        evidence=evidence,
        single_source=len({lineage[telling.reading.article.id] for telling in cluster}) == 1,
        weight=round(weight, 4),
    )


def _anchor(telling: Telling) -> str | None:
    """What a relative expression was counted from."""
    published = telling.reading.article.published
    if not telling.date.startswith(telling.when.edtf or ""):
        return "another article"
    if telling.when.anchor == "published" and published:
        return f"article dated {published.day.isoformat()}"
    return "another date in the text" if telling.when.anchor == "text" else None
