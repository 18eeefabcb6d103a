"""Briefing -> the words that it says are its sources', each with the evidence that they must stand in."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.model.briefing import Briefing, Item, Note, Reference
from briefgen.model.problem import Problem
from briefgen.model.synthesis import Actor, Attribution, Divergence, Event, Evidence, KeySentence, Notice


@dataclass(frozen=True, slots=True)
class Claim:
    """Words that are said to be a source's."""

    where: str
    text: str
    evidence: tuple[Evidence, ...]
    main: bool = True
    """Whether every document that shows the item shows these words."""


def claims(briefing: Briefing) -> Iterator[Claim]:
    """All of them, in the order of the document."""
    for section in briefing.sections:
        for item in section.items:
            yield from _claims(f"{section.name} {identity(item)}", item)


def identity(item: Item) -> str:
    """What an item is called in a message."""
    return item.source if isinstance(item, Problem) else item.id


def _claims(where: str, item: Item) -> Iterator[Claim]:
    if isinstance(item, KeySentence | Event | Attribution):
        yield Claim(where, item.text, item.evidence)
    elif isinstance(item, Actor):
        yield from _actor(where, item)
    elif isinstance(item, Divergence):
        for position in item.positions:
            yield Claim(where, position.text, position.evidence)
    elif isinstance(item, Notice):
        yield Claim(where, item.action, item.evidence)
        for words in (*item.reasons, *filter(None, [item.level_words])):
            yield Claim(where, words, item.evidence, main=False)


def _actor(where: str, actor: Actor) -> Iterator[Claim]:
    for role in actor.roles:
        yield Claim(where, role.text, role.evidence, main=False)
    if actor.says:
        yield Claim(where, actor.says.text, actor.says.evidence, main=False)
    for relation in actor.relations:
        for evidence in relation.evidence:
            yield Claim(where, evidence.quote, (evidence,), main=False)


def labels(briefing: Briefing) -> Iterator[tuple[str, str]]:
    """What every document shows beside quotes, by place: title, marking, actors, holders, issuers, sources cited."""
    yield "title", briefing.title
    yield "marking", briefing.marking
    for section in briefing.sections:
        for item in section.items:
            where = f"{section.name} {identity(item)}"
            if isinstance(item, Actor):
                yield where, item.name
            elif isinstance(item, Divergence):
                yield from ((where, position.holder) for position in item.positions)
            elif isinstance(item, Notice):
                yield where, item.issuer
    cited = {evidence.source for claim in claims(briefing) for evidence in claim.evidence}
    for reference in briefing.references:
        if reference.id in cited:
            yield f"sources {reference.id}", reference.title or reference.name


def identified(briefing: Briefing) -> Iterator[tuple[str, str]]:
    """Section and id of every item that has one."""
    for section in briefing.sections:
        for note in section.notes:
            yield "notes", note.id
        for item in section.items:
            if not isinstance(item, Problem | Reference | Note):
                yield section.name, item.id
            elif isinstance(item, Note):
                yield "notes", item.id
    for reference in briefing.references:
        yield "sources", reference.id
