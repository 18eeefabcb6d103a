"""Findings -> the same without what rests on some articles: what can be shown at once while the others are compared.

What is left is true of the articles that are left; what else there is to say about them only comparing finds.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from briefgen.model.synthesis import (
    Actor,
    ActorRole,
    Attribution,
    Divergence,
    Event,
    KeySentence,
    Notice,
    Passage,
    Position,
    Relation,
    Synthesis,
)

Rested = TypeVar("Rested", ActorRole, Attribution, Event, KeySentence, Notice, Passage, Position, Relation)
Counted = TypeVar("Counted", Event, KeySentence)


def without(found: Synthesis, gone: frozenset[str]) -> Synthesis:
    """The findings without the articles of these ids; entries whose words are theirs go with them."""
    actors = tuple(it for it in found.actors if not gone.issuperset(it.sources))
    said, notices = tuple(_left(found.attributions, gone)), tuple(_left(found.notices, gone))
    known = frozenset((*(it.id for it in actors), *(it.id for it in said), *(it.id for it in notices)))
    return replace(
        found,
        duplicates=tuple(it for it in found.duplicates if gone.isdisjoint((it.original, *it.copies))),
        actors=tuple(_actor(it, gone, known) for it in actors),
        attributions=said,
        events=_counted(found.events, gone),
        undated=_counted(found.undated, gone),
        divergences=tuple(_sided(found.divergences, gone)),
        notices=tuple(it if it.superseded_by in known else replace(it, superseded_by=None) for it in notices),
        summary=_counted(found.summary, gone),
    )


def _left(items: Iterable[Rested], gone: frozenset[str]) -> Iterator[Rested]:
    """The items whose words stand in an article that is left, with the evidence that is left."""
    for item in items:
        if item.evidence and item.evidence[0].source in gone:
            continue
        evidence = tuple(it for it in item.evidence if it.source not in gone)
        yield item if evidence == item.evidence else replace(item, evidence=evidence)


def _counted(items: Iterable[Counted], gone: frozenset[str]) -> tuple[Counted, ...]:
    found = []
    for item in _left(items, gone):
        alone = len({it.source for it in item.evidence}) == 1
        found.append(replace(item, single_source=item.single_source or alone))
    return tuple(found)


def _actor(actor: Actor, gone: frozenset[str], known: frozenset[str]) -> Actor:
    return replace(
        actor,
        sources=tuple(it for it in actor.sources if it not in gone),
        roles=tuple(_left(actor.roles, gone)),
        relations=tuple(it for it in _left(actor.relations, gone) if it.actor in known),
        statements=tuple(it for it in actor.statements if it in known),
        says=next(_left((actor.says,), gone), None) if actor.says else None,
    )


def _sided(issues: Iterable[Divergence], gone: frozenset[str]) -> Iterator[Divergence]:
    for issue in issues:
        positions = tuple(_left(issue.positions, gone))
        if len(positions) > 1:
            yield replace(issue, positions=positions)
