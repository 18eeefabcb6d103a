"""Briefing -> Briefing of so many pages: limits are lowered, and the document laid out again, until it fits."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from briefgen.errors import OutputError
from briefgen.model.briefing import Briefing, Item, SectionName
from briefgen.model.synthesis import Actor, Attribution, Divergence, Event, Evidence, KeySentence, Notice, Position
from briefgen.render.look import Look
from briefgen.render.view import roles

Limits = Mapping[SectionName, int]
Shortened = Callable[[Briefing, Limits], Briefing]
"""Keeps of each section what its limit allows."""
_EVIDENCE = 3
"""Passages that an entry keeps in a document of few pages: the words themselves and two that say the same."""
_ROLES = 1
"""Wordings of a role that an actor keeps there: each cites sources of its own, which have to be listed."""
_FIRST_TO_GO: Sequence[SectionName] = (
    "statements",
    "timeline",
    "undated",
    "gaps",
    "actors",
    "divergences",
    "advisories",
)
"""Sections that give up their last entry, in this order; the bottom line keeps one."""

_KEPT = ("sources", "problems", "notes")
"""Sections that are no selection: no limit of theirs is lowered."""


def fitted(briefing: Briefing, look: Look, pages: int, shortened: Shortened) -> Briefing:
    """As much of the briefing as ``pages`` pages hold; ``shortened`` keeps of each section what its limit allows.

    Each entry keeps the passages that it needs. Comments go last. Raises OutputError where nothing is left to go.
    """
    from briefgen.render import pdf

    light = replace(
        briefing, sections=tuple(replace(it, items=tuple(map(_light, it.items))) for it in briefing.sections)
    )
    steps = list(_steps(light, shortened))

    def fits(tried: Briefing) -> bool:
        return pdf.page_count(tried, look) <= pages

    first, last = 0, len(steps)
    while first < last:
        middle = (first + last) // 2
        if fits(steps[middle]):
            last = middle
        else:
            first = middle + 1
    if first == len(steps):
        raise OutputError(f"the template {look.template!r} has room for {pages} page(s) only; shorten the title")
    return _refilled(steps[first], light, fits, shortened)


def _refilled(
    chosen: Briefing,
    full: Briefing,
    fits: Callable[[Briefing], bool],
    shortened: Shortened,
) -> Briefing:
    """Entries come back in turn while they fit: the page is filled, also where a long entry had to go."""
    limits = {it.name: len(it.items) for it in chosen.sections if it.name not in _KEPT}
    has = {it.name: len(it.items) for it in full.sections}
    growing = [name for name in ("summary", *reversed(_FIRST_TO_GO)) if limits.get(name, 0) < has.get(name, 0)]
    while growing:
        name = growing.pop(0)
        tried = shortened(full, {**limits, name: limits[name] + 1})
        if fits(tried):
            chosen, limits[name] = tried, limits[name] + 1
            growing += [name] if limits[name] < has[name] else []
    return chosen


def _steps(briefing: Briefing, shortened: Shortened) -> Iterator[Briefing]:
    """Ever shorter briefings: the fullest section gives up an entry, then sections their last, then the comments go."""
    full = {section.name: len(section.items) for section in briefing.sections if section.name not in _KEPT}
    limits = dict(full)
    yield briefing
    while any(limit > 1 for limit in limits.values()):
        longest = max(
            (name for name in limits if limits[name] > 1), key=lambda name: limits[name] / full[name] * _share(name)
        )
        limits[longest] -= 1
        yield shortened(briefing, limits)
    for name in _FIRST_TO_GO:
        if limits.get(name):
            limits[name] = 0
            yield shortened(briefing, limits)
    bare = shortened(briefing, limits)
    yield replace(bare, sections=tuple(replace(it, notes=()) for it in bare.sections if it.name != "notes"))


def _share(name: SectionName) -> float:
    """How readily a section gives up entries: what the document is read for goes half as readily."""
    return 0.5 if name == "summary" else 1.0


def _light(item: Item) -> Item:
    """The item with no more passages than it needs."""
    if isinstance(item, Actor):
        says = replace(item.says, evidence=_few(item.says.evidence, item.says.text)) if item.says else None
        kept = tuple(replace(role, evidence=_few(role.evidence, role.text)) for role in roles(item)[:_ROLES])
        return replace(item, roles=kept, says=says, relations=())
    if isinstance(item, Divergence):
        return replace(item, positions=tuple(map(_light_position, item.positions)))
    if isinstance(item, Notice):
        words = (item.action, *item.reasons, item.level_words or item.action)
        return replace(item, evidence=_few(item.evidence, *words))
    if isinstance(item, KeySentence | Event | Attribution):
        return replace(item, evidence=_few(item.evidence, item.text))
    return item


def _light_position(position: Position) -> Position:
    return replace(position, evidence=_few(position.evidence, position.text))


def _few(evidence: tuple[Evidence, ...], *words: str) -> tuple[Evidence, ...]:
    """The first passages, and the first that has each of the words."""
    needed = {next((place for place, it in enumerate(evidence) if word in it.quote), 0) for word in words}
    return tuple(it for place, it in enumerate(evidence) if place < _EVIDENCE or place in needed)
