"""A marked passage -> a new item: an entry of the bottom line or the timeline, a position, a further passage."""

import hashlib
from dataclasses import replace
from typing import Any

from briefgen.edits import matching
from briefgen.edits.actors import MisfitError
from briefgen.edits.values import ItemEdit
from briefgen.model.corpus import Corpus
from briefgen.model.synthesis import (
    Actor,
    Attribution,
    Divergence,
    Event,
    Evidence,
    KeySentence,
    Notice,
    Position,
    Synthesis,
)


def anchor(item: Any) -> matching.Anchor:
    """What tells an item: of an event the words of its date, of diverging claims those of the other side."""
    match item:
        case Divergence():
            passages = tuple(passage for position in item.positions for passage in position.evidence)
            other = item.positions[1].evidence if len(item.positions) > 1 else ()
            return item.id, passages, other[0].quote if other else ""
        case Actor():
            return item.id, tuple(passage for role in item.roles for passage in role.evidence), ""
        case Event():
            return item.id, item.evidence, item.expression
        case Notice():
            return item.id, item.evidence, item.action
        case Attribution():
            return item.id, item.evidence, item.text
        case KeySentence():
            return item.id, item.evidence, ""
        case _:
            return getattr(item, "id", ""), (), ""


def add(synthesis: Synthesis, corpus: Corpus, texts: matching.Texts, edit: ItemEdit) -> Synthesis:
    """The findings with the marked passage as an item of the section, or as a position of the divergence named."""
    evidence = matching.find_passage(edit.passage, corpus.articles) if edit.passage else None
    if evidence is None:
        raise MisfitError("the passage is in no article any more")
    if edit.section == "summary":
        return replace(synthesis, summary=(*synthesis.summary, _sentence(evidence)))
    if edit.section in ("timeline", "undated"):
        return _event(synthesis, evidence, edit.text)
    if edit.section == "divergences":
        return _position(synthesis, texts, edit, evidence)
    raise MisfitError("passages can be added to the bottom line, the timeline and diverging claims")


def _id(prefix: str, evidence: Evidence) -> str:
    digest = hashlib.sha256(f"added\0{evidence.source}\0{evidence.quote}".encode()).hexdigest()
    return f"{prefix}-{digest[:10]}"


def _sentence(evidence: Evidence) -> KeySentence:
    return KeySentence(_id("sum", evidence), evidence.quote, (evidence,), single_source=True)


def _event(synthesis: Synthesis, evidence: Evidence, day: str | None) -> Synthesis:
    why = None if day else "no date was given for it"
    known = "date given by the analyst" if day else None
    event = Event(
        _id("e", evidence), day, evidence.quote, "happened", "", known, why, (evidence,), single_source=True, weight=1.0
    )
    if not day:
        return replace(synthesis, undated=(*synthesis.undated, event))
    events = sorted((*synthesis.events, event), key=lambda it: it.date or "")
    return replace(synthesis, events=tuple(events))


def _position(synthesis: Synthesis, texts: matching.Texts, edit: ItemEdit, evidence: Evidence) -> Synthesis:
    divergence = matching.find(edit.target, synthesis.divergences, anchor, texts)
    if divergence is None:
        raise MisfitError("there are no such diverging claims any more")
    if edit.to is not None:
        positions = tuple(
            replace(it, evidence=tuple(dict.fromkeys((*it.evidence, evidence)))) if it.text == edit.to else it
            for it in divergence.positions
        )
        if positions == divergence.positions:
            raise MisfitError("the position that the passage goes to is not there any more")
    else:
        made = Position(edit.text or evidence.source, None, None, None, evidence.quote, (evidence,))
        positions = (*divergence.positions, made)
    changed = replace(divergence, positions=positions)
    return replace(
        synthesis, divergences=tuple(changed if it.id == divergence.id else it for it in synthesis.divergences)
    )
