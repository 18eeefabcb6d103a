"""Synthesis + ItemEdits -> Synthesis: items pinned, dropped, given another heading or date, merged, moved and added."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from briefgen.edits import additions, matching
from briefgen.edits.actors import MisfitError
from briefgen.edits.notes import misfit
from briefgen.edits.values import ItemEdit, Target
from briefgen.model.corpus import Corpus
from briefgen.model.problem import Problem
from briefgen.model.synthesis import Divergence, Event, Evidence, Position, Synthesis

SECTIONS: Mapping[str, tuple[str, ...]] = {
    "summary": ("summary",),
    "statements": ("attributions",),
    "timeline": ("events", "undated"),
    "undated": ("undated", "events"),
    "divergences": ("divergences",),
    "advisories": ("notices",),
    "actors": ("actors",),
}
"""Where the items of a section stand in the synthesis; an entry of the timeline may have gained or lost its date."""
_PINNED_WEIGHT = 1.0
"""The greatest weight there is: a template's limit keeps it."""


@dataclass(frozen=True, slots=True)
class _Found:
    """An item and the field of the synthesis that it stands in."""

    field: str
    item: Any


def apply_to_items(
    synthesis: Synthesis, corpus: Corpus, edits: Sequence[ItemEdit]
) -> tuple[Synthesis, tuple[Problem, ...]]:
    """The findings with each correction in turn, and what no longer fits.

    Claims that corrections leave with one side are no divergence any more: they go, and the corrections are told.
    """
    problems: list[Problem] = []
    texts = {article.id: article.text for article in corpus.articles} if edits else {}
    for edit in edits:
        try:
            synthesis = _applied(synthesis, corpus, texts, edit)
        except MisfitError as why:
            problems.append(_misfit(edit, str(why)))
    synthesis, more = _sided(synthesis, texts, edits)
    return synthesis, (*problems, *more)


def _sided(
    synthesis: Synthesis, texts: matching.Texts, edits: Sequence[ItemEdit]
) -> tuple[Synthesis, tuple[Problem, ...]]:
    """Without claims that have only one side left, and the corrections that were about them."""
    alone: Sequence[Any] = [it for it in synthesis.divergences if len(it.positions) == 1]
    if not alone:
        return synthesis, ()
    why = "with it only one side is left, and nothing diverges any more"
    about = (it for it in edits if it.section == "divergences")
    told = (_misfit(it, why) for it in about if matching.find(it.target, alone, additions.anchor, texts))
    return _without(synthesis, "divergences", {it.id for it in alone}), tuple(told)


def _misfit(edit: ItemEdit, why: str) -> Problem:
    what = edit.target.quote or edit.target.id or (edit.passage.quote if edit.passage else "")
    return misfit(f"{edit.change} in {edit.section}, {what!r}: {why}")


def _applied(synthesis: Synthesis, corpus: Corpus, texts: matching.Texts, edit: ItemEdit) -> Synthesis:
    if edit.change == "add":
        return additions.add(synthesis, corpus, texts, edit)
    found = _find(synthesis, texts, edit.section, edit.target)
    if found is None:
        raise MisfitError("there is no such item any more")
    if edit.change == "merge":
        others = [other for target in edit.others if (other := _find(synthesis, texts, edit.section, target))]
        return _merge(synthesis, found, others)
    return _CHANGES[edit.change](synthesis, found, edit)


def _find(synthesis: Synthesis, texts: matching.Texts, section: str, target: Target) -> _Found | None:
    items = [_Found(field, item) for field in SECTIONS.get(section, ()) for item in getattr(synthesis, field)]
    return matching.find(target, items, lambda it: additions.anchor(it.item), texts)


def _pin(synthesis: Synthesis, found: _Found, _: ItemEdit) -> Synthesis:
    """First in its section, so that no limit leaves it out; an event keeps its place and gets the greatest weight."""
    if isinstance(found.item, Event):
        return _with(synthesis, found, replace(found.item, weight=_PINNED_WEIGHT))
    rest = tuple(item for item in getattr(synthesis, found.field) if item.id != found.item.id)
    return replace(synthesis, **{found.field: (found.item, *rest)})


def _drop(synthesis: Synthesis, found: _Found, _: ItemEdit) -> Synthesis:
    return _without(synthesis, found.field, {found.item.id})


def _retitle(synthesis: Synthesis, found: _Found, edit: ItemEdit) -> Synthesis:
    if not isinstance(found.item, Divergence) or not edit.text:
        raise MisfitError("only diverging claims have a heading to change")
    return _with(synthesis, found, replace(found.item, topic=edit.text))


def _redate(synthesis: Synthesis, found: _Found, edit: ItemEdit) -> Synthesis:
    if not isinstance(found.item, Event) or not edit.text:
        raise MisfitError("only entries of the timeline have a date to set")
    event = replace(found.item, date=edit.text, why=None, resolved_from="date given by the analyst")
    return _dated(_without(synthesis, found.field, {event.id}), event)


def _merge(synthesis: Synthesis, found: _Found, others: list[_Found]) -> Synthesis:
    others = [other for other in others if other.item.id != found.item.id]
    if not isinstance(found.item, Event) or not others:
        raise MisfitError("nothing is left to merge with it")
    evidence = tuple(dict.fromkeys((*found.item.evidence, *(it for other in others for it in other.item.evidence))))
    single = len({it.source for it in evidence}) == 1
    for other in others:
        synthesis = _without(synthesis, other.field, {other.item.id})
    return _with(synthesis, found, replace(found.item, evidence=evidence, single_source=single))


def _move(synthesis: Synthesis, found: _Found, edit: ItemEdit) -> Synthesis:
    """A passage goes from one position to another; a position that has none left goes."""
    if not isinstance(found.item, Divergence) or edit.passage is None:
        raise MisfitError("only passages of diverging claims can be moved")
    quote = matching.plain(edit.passage.quote)
    positions = list(found.item.positions)
    giving = next(
        (n for n, it in enumerate(positions) if any(matching.plain(e.quote) == quote for e in it.evidence)), None
    )
    taking = next((n for n, it in enumerate(positions) if it.text == edit.to), None)
    if giving is None or taking is None or giving == taking:
        raise MisfitError("the passage or the position that it goes to is not there any more")
    moved = tuple(it for it in positions[giving].evidence if matching.plain(it.quote) == quote)
    positions[taking] = replace(positions[taking], evidence=tuple(dict.fromkeys((*positions[taking].evidence, *moved))))
    positions[giving] = _less(positions[giving], moved)
    left = tuple(it for it in positions if it.evidence)
    return _with(synthesis, found, replace(found.item, positions=left))


def _less(position: Position, moved: tuple[Evidence, ...]) -> Position:
    """A position without these passages; its words stay those of a passage that it has."""
    left = tuple(it for it in position.evidence if it not in moved)
    says = position.text if not left or any(position.text in it.quote for it in left) else left[0].quote
    return replace(position, text=says, evidence=left)


def _with(synthesis: Synthesis, found: _Found, item: Any) -> Synthesis:
    items = tuple(item if it.id == found.item.id else it for it in getattr(synthesis, found.field))
    return replace(synthesis, **{found.field: items})


def _without(synthesis: Synthesis, field: str, gone: set[str]) -> Synthesis:
    return replace(synthesis, **{field: tuple(it for it in getattr(synthesis, field) if it.id not in gone)})


def _dated(synthesis: Synthesis, event: Event) -> Synthesis:
    """The timeline with one more event at its place: before the first that is later."""
    events = list(synthesis.events)
    place = next((n for n, it in enumerate(events) if (it.date or "") > (event.date or "")), len(events))
    events.insert(place, event)
    return replace(synthesis, events=tuple(events))


_CHANGES: Mapping[str, Callable[[Synthesis, _Found, ItemEdit], Synthesis]] = {
    "pin": _pin,
    "drop": _drop,
    "retitle": _retitle,
    "redate": _redate,
    "move": _move,
}
