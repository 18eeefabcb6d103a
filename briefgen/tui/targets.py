"""Items -> what they rest on and how corrections name them."""

from collections.abc import Sequence

from briefgen.edits import SECTIONS, ItemEdit, Target, anchor
from briefgen.edits.matching import find, target_of
from briefgen.model.briefing import Item
from briefgen.model.synthesis import Actor, Evidence
from briefgen.tui.desk import Desk
from briefgen.tui.drawing import Numbers


def numbers(desk: Desk) -> Numbers:
    """The numbers of the sources of a desk's briefing."""

    def number(source: str) -> int:
        reference = desk.reference(source)
        return reference.number if reference else 0

    return number


def passages_of(item: Item, desk: Desk) -> tuple[Evidence, ...]:
    """All passages that an item rests on, each once; of an actor also where the other sources name it."""
    from briefgen.codec import evidence_of

    found = dict.fromkeys(evidence_of(item))
    if isinstance(item, Actor):
        told = {it.source for it in found}
        for source in item.sources:
            if source not in told:
                found.update(dict.fromkeys(_naming(item, source, desk.text(source))))
    return tuple(found)


def _naming(actor: Actor, source: str, text: str) -> tuple[Evidence, ...]:
    """Where an article first names an actor."""
    places = [(text.find(name), name) for name in (actor.name, *actor.aliases)]
    start, name = min(((at, name) for at, name in places if at >= 0), default=(-1, ""))
    return (Evidence(source, start, start + len(name), name),) if start >= 0 else ()


def item_target(item: Item, desk: Desk) -> Target:
    """The target that names an item of the briefing."""
    if isinstance(item, Actor):
        return Target(item.id, item.name)
    anchored = anchor(item)
    return target_of(anchored, desk.text(anchored[1][0].source) if anchored[1] else "")


def pins(desk: Desk, section: str, items: Sequence[Item]) -> dict[str, ItemEdit]:
    """The pins of a section by the ids that its items have now: ids change with an article's text, and pins hold."""
    found: dict[str, ItemEdit] = {}
    edits = [it for it in desk.session.edits.items if it.change == "pin" and _lanes(it.section) == _lanes(section)]
    texts = {it.source: desk.text(it.source) for item in items for it in anchor(item)[1][:1]} if edits else {}
    for edit in edits:
        item = find(edit.target, items, anchor, texts)
        if item is not None:
            found[anchor(item)[0]] = edit
    return found


def _lanes(section: str) -> frozenset[str]:
    """Where the items of a section stand; those of the timeline and those without a date are one kind."""
    return frozenset(SECTIONS.get(section, ()))
