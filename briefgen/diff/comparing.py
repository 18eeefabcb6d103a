"""Briefing, Briefing -> Difference: each section of the one beside that of the other."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefgen.diff.difference import Change, Changed, Difference, Extent, Fact, SectionDifference
from briefgen.diff.facts import Side, facts, head
from briefgen.diff.matching import keys, pairs
from briefgen.model.briefing import Briefing, Item, SectionName
from briefgen.model.synthesis import Actor
from briefgen.outline import HEADINGS


@dataclass(frozen=True, slots=True)
class _Listed:
    """A section as it is compared: with all comments under ``notes``, wherever they stand."""

    heading: str
    items: tuple[Item, ...]
    total: int

    @property
    def extent(self) -> Extent:
        return Extent(len(self.items), max(self.total, len(self.items)))


def diff(old: Briefing, new: Briefing, sections: Sequence[SectionName] = ()) -> Difference:
    """In what ``new`` differs from ``old``: in its head and all sections, or in the ``sections`` named alone."""
    before, after = _listed(old), _listed(new)
    here, there = Side(old), Side(new, _same(old, new))
    return Difference(
        old,
        new,
        () if sections else _changes(head(old), head(new)),
        tuple(
            _section(name, before.get(name), after.get(name), (here, there)) for name in sections or {**after, **before}
        ),
    )


def _listed(briefing: Briefing) -> dict[SectionName, _Listed]:
    found = {it.name: _Listed(it.heading, it.items, it.total) for it in briefing.sections}
    notes = [
        *(note for it in briefing.sections for note in it.notes),
        *(found["notes"].items if "notes" in found else ()),
    ]
    always: Mapping[SectionName, Sequence[Item]] = {
        "notes": notes,
        "sources": briefing.references,
        "problems": briefing.problems,
    }
    for name, items in always.items():
        heading = found[name].heading if name in found else HEADINGS[name]
        found[name] = _Listed(heading, tuple(items), len(items))
    return found


def _same(old: Briefing, new: Briefing) -> dict[str, str]:
    """The ids of sources and actors in the newer briefing that are others in the older one."""
    sources = {now.id: before.id for before, now in pairs(old.references, new.references, keys)}
    return sources | {now.id: before.id for before, now in pairs(_actors(old), _actors(new), keys)}


def _actors(briefing: Briefing) -> list[Actor]:
    return [item for section in briefing.sections for item in section.items if isinstance(item, Actor)]


def _section(
    name: SectionName, before: _Listed | None, after: _Listed | None, sides: tuple[Side, Side]
) -> SectionDifference:
    old, new = (it.items if it else () for it in (before, after))
    both = pairs(old, new, keys)
    changed = (Changed(one, other, _changes(facts(one, sides[0]), facts(other, sides[1]))) for one, other in both)
    return SectionDifference(
        name,
        heading=(after.heading if after else before.heading if before else HEADINGS[name]),
        new=_without(new, (other for _, other in both)),
        gone=_without(old, (one for one, _ in both)),
        changed=tuple(it for it in changed if it.changes),
        before=before.extent if before else None,
        after=after.extent if after else None,
    )


def _without(items: Iterable[Item], matched: Iterable[Item]) -> tuple[Item, ...]:
    known = {id(item) for item in matched}
    return tuple(item for item in items if id(item) not in known)


def _changes(old: Iterable[Fact], new: Iterable[Fact]) -> tuple[Change, ...]:
    before, after = _by_key(old), _by_key(new)
    gone = [fact for key, fact in before.items() if key not in after]
    come = [fact for key, fact in after.items() if key not in before]
    changes = (
        Change(name, tuple(it for it in gone if it.field == name), tuple(it for it in come if it.field == name))
        for name in dict.fromkeys(field for field, _ in (*after, *before))
    )
    return tuple(it for it in changes if it.gone or it.new)


def _by_key(listed: Iterable[Fact]) -> dict[tuple[str, str], Fact]:
    """Each fact once, in its first wording."""
    found: dict[tuple[str, str], Fact] = {}
    for fact in listed:
        found.setdefault((fact.field, fact.key), fact)
    return found
