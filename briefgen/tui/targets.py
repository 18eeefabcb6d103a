"""Items -> what they rest on and how corrections name them."""

from briefgen.edits import Target
from briefgen.edits.matching import target_of
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
    first = next(iter(passages_of(item, desk)), None)
    return target_of(getattr(item, "id", ""), first, desk.text(first.source) if first else "")
