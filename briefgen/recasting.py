"""Synthesis + ActorEdits -> Synthesis: with the cast that a person corrected, what follows from who is who found again.

Nobody diverges from himself: where two actors are one, their claims and advisories are compared as one holder's.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen import edits
from briefgen.edits import ActorEdit, Identity
from briefgen.model.corpus import Corpus
from briefgen.model.problem import Problem
from briefgen.model.span import Span
from briefgen.model.synthesis import Actor, Synthesis

if TYPE_CHECKING:
    from briefgen.synthesis.actors.cast import Cast

Meaning = Callable[[str, str], str]
"""The actor that a name meant and its words -> the actor that it means now."""


def recast(found: Synthesis, corpus: Corpus, changes: Sequence[ActorEdit]) -> tuple[Synthesis, tuple[Problem, ...]]:
    """The findings with a corrected cast, and the corrections that no longer fit; without any they stay as they are."""
    if not changes:
        return found, ()
    corrected, identities, misfits = edits.apply_to_cast(found, corpus, changes)
    return (_again(found, corrected, corpus, identities) if identities else corrected), misfits


def _again(found: Synthesis, corrected: Synthesis, corpus: Corpus, identities: Sequence[Identity]) -> Synthesis:
    """Divergences and advisories as they are among the corrected actors."""
    from briefgen.synthesis import actors, advisories, divergence

    before = actors.find(corpus, found.duplicates)
    cast = _renamed(before, corpus, _meaning(identities), _everybody(found, corrected, identities))
    return replace(
        corrected,
        divergences=divergence.find(corpus, cast, corrected.attributions, found.duplicates),
        notices=advisories.find(corpus, cast),
    )


def _meaning(identities: Sequence[Identity]) -> Meaning:
    def now(actor: str, words: str) -> str:
        for identity in identities:
            actor = identity.now if identity.covers(actor, words) else actor
        return actor

    return now


def _everybody(found: Synthesis, corrected: Synthesis, identities: Sequence[Identity]) -> tuple[Actor, ...]:
    """The corrected actors and the hidden ones, under the names that the sources use: both still say what they say."""
    named = {actor.id: actor.name for actor in found.actors}
    gone = {identity.was for identity in identities if not identity.form}
    shown = [replace(actor, name=named.get(actor.id, actor.name)) for actor in corrected.actors]
    hidden = (actor for actor in found.actors if actor.id not in gone | {it.id for it in shown})
    return (*shown, *hidden)


def _renamed(before: "Cast", corpus: Corpus, now: Meaning, everybody: tuple[Actor, ...]) -> "Cast":
    """The cast with each name in an article meaning whom it means now."""
    texts = {article.id: article.text for article in corpus.articles}
    index = dict(before.index)
    names: dict[str, tuple[tuple[Span, str], ...]] = {}
    for article, named in before.names.items():
        names[article] = tuple((span, now(actor, span.of(texts[article]))) for span, actor in named)
        for (span, actor), (_, other) in zip(named, names[article], strict=True):
            if actor != other:
                index.update(_moved(index, article, span, actor, other))
    return replace(before, actors=everybody, index=index, names=names)


def _moved(
    index: Mapping[tuple[str, int], str], article: str, span: Span, actor: str, other: str
) -> dict[tuple[str, int], str]:
    """The places within a name that meant one actor and mean another."""
    places = ((article, start) for start in range(span.start, span.end))
    return {place: other for place in places if index.get(place) == actor}
