"""Actors + Attributions -> rank, and what each says or does in one line."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from briefgen import words
from briefgen.model.corpus import Corpus
from briefgen.model.span import Span
from briefgen.model.synthesis import Actor, ActorType, Attribution, Passage
from briefgen.synthesis import wording
from briefgen.synthesis.evidence import Reading, content_stems, readings, trimmed

_PRIOR: Mapping[ActorType, float] = {"person": 2.0, "group": 1.0, "organisation": 0.7, "place": 0.0}
"""A briefing is about who acts: a person named once weighs as much as a place named in two articles."""
_SHORTEST, _LONGEST, _DEED = 5, 45, 8
"""Words of a line that tells something without being a paragraph, and of a clause that is more than a fragment."""


def rank(actors: Iterable[Actor], lineage: Mapping[str, str]) -> tuple[Actor, ...]:
    """The actors by prominence: independent sources, mentions, statements, a role; ties by name."""
    return tuple(sorted(actors, key=lambda actor: (-_weight(actor, lineage), words.fold(actor.name), actor.id)))


def _weight(actor: Actor, lineage: Mapping[str, str]) -> float:
    independent = len({lineage[source] for source in actor.sources})
    vouched = bool(actor.roles or actor.statements) and actor.type != "place"
    return (
        _PRIOR[actor.type]
        + 1.2 * math.log2(independent)
        + 0.8 * math.log2(actor.mentions)
        + 0.8 * math.log2(1 + len(actor.statements))
        + (1.0 if vouched else 0.0)
        - (1.0 if actor.mentions == 1 and not vouched else 0.0)
    )


def tellings(
    corpus: Corpus, index: Mapping[tuple[str, int], str], attributions: Sequence[Attribution]
) -> Mapping[str, Passage]:
    """For each actor its most telling statement, or else a clause with it as the subject."""
    ordered = readings(corpus)
    common = shared_stems(ordered)
    found: dict[str, tuple[float, Passage]] = {}

    def offer(actor: str, passage: Passage, bonus: float) -> None:
        score = telling(passage.text, common) + bonus
        if actor not in found or score > found[actor][0]:
            found[actor] = (score, passage)

    for attribution in attributions:
        if attribution.actor and attribution.evidence:
            passage = Passage(attribution.text, attribution.evidence[:1])
            offer(attribution.actor, passage, _frankness(attribution))
    for reading in ordered:
        for actor, span in _deeds(reading, index):
            offer(actor, Passage(span.of(reading.text), (reading.evidence(span),)), 0.0)
    return {actor: passage for actor, (_, passage) in found.items()}


def _frankness(attribution: Attribution) -> float:
    """What a statement gains over a deed: its holder's own words first, a fragment of a sentence last."""
    if attribution.direct:
        return 1.2
    fragment = (
        attribution.modality == "demanded" or wording.leans(attribution.text) or not wording.finite(attribution.text)
    )
    return -0.3 if fragment else 0.8


def _deeds(reading: Reading, index: Mapping[tuple[str, int], str]) -> Iterator[tuple[str, Span]]:
    """Clauses that begin with an actor's name."""
    for sentence in reading.analysis.sentences:
        for clause in sentence.clauses:
            first = next(iter(reading.mentions_in(clause)), None)
            if first is None or _is_no_subject(reading.text, clause, first.span):
                continue
            actor = index.get((reading.article.id, first.span.start))
            span = trimmed(reading.text, clause)
            if actor and len(span.of(reading.text).split()) >= _DEED:
                yield actor, span


def _is_no_subject(text: str, clause: Span, name: Span) -> bool:
    """Whether a name that a clause begins with is not what the clause is about: an owner, or in somebody's words."""
    before, after = text[clause.start : name.start], text[name.end : name.end + 2]
    return len(words.words(before)) > 1 or after[:1] in ("'", "’", "-") or any(mark in before for mark in '“"‘`')


_stems = lru_cache(maxsize=2048)(content_stems)
"""The same for whole articles, which three steps ask for."""


def shared_stems(ordered: Iterable[Reading]) -> Mapping[str, float]:
    """How much of the pile each stem runs through: logarithm of its articles over that of all, 0 to 1."""
    counts: Counter[str] = Counter()
    size = 0
    for reading in ordered:
        counts.update(_stems(reading.text))
        size += 1
    return {stem: math.log(1 + count) / math.log(1 + size) for stem, count in counts.items()}


def telling(text: str, common: Mapping[str, float]) -> float:
    """How much a line says of what the articles are about, roughly 0 to 1."""
    stems = content_stems(text)
    length = len(words.words(text))
    if not stems or length < _SHORTEST:
        return -1.0
    fit = min(1.0, len(stems) / 8) - max(0.0, (length - _LONGEST) / _LONGEST)
    return fit * 0.5 + 0.5 * sum(common.get(stem, 0.0) for stem in stems) / len(stems)
