"""Section -> lines: its heading, its picture where it has one, its items, how much is left out, and its comments."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.model.briefing import Briefing, Item, Note, Section
from briefgen.model.synthesis import Event
from briefgen.tui.drawing import Numbers, draw
from briefgen.tui.text import Line, shown

APART = ("actors", "divergences", "advisories")
"""Sections whose items have a blank line between them."""
FIRST_COMMENT = -1
"""Comments have places of their own, counted downwards: they stand after the items, as in the documents."""
_BESIDE = {"divergences": "actors", "sources": "timeline"}
"""Sections whose picture also depends on another: on its names, or on its dates."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A place for the cursor: an item, or a section's heading."""

    section: Section
    item: Item | None
    place: int

    @property
    def key(self) -> tuple[str, str]:
        """What stays the same when the briefing is composed again."""
        return self.section.name, getattr(self.item, "id", "") or str(self.place)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A section in lines."""

    lines: list[Line]
    starts: list[int]
    """First line of each of its stops."""
    picture: range = range(0)
    """Lines between the heading and the rest that the cursor passes over."""


def draw_section(
    section: Section, width: int, numbers: Numbers, pinned: frozenset[str], briefing: Briefing | None
) -> Drawn:
    """A section as the preview shows it; items of the ids ``pinned`` carry a flag."""
    lines: list[Line] = [(("  " + section.heading.upper(), "heading"),)]
    if briefing and (picture := _picture(section, briefing, width)):
        lines += [*(((f"  {shown(line)}", ""),) for line in picture), ()]
    pictured = range(1, len(lines))
    starts = [0]
    for place, item in _placed(section):
        lines += _told(section) if place == FIRST_COMMENT else []
        starts.append(len(lines))
        mark = "⚑ " if getattr(item, "id", "") in pinned else "  "
        found = draw(item, width, numbers, place)
        lines += [(((mark if not n else "  "), "accent"), *line) for n, line in enumerate(found)]
        if isinstance(item, Note) or section.name in APART:
            lines.append(())
    if not section.notes:
        lines += _told(section)
    return Drawn([*lines, ()] if lines[-1] else lines, starts, pictured)


def _told(section: Section) -> list[Line]:
    """That entries are left out, or that there are none, in the documents' words."""
    from briefgen.render.view import left_out_words

    told = left_out_words(section) or ("" if section.items else "Nothing found.")
    return [((f"  {told}", "dim"),)] if told else []


def nearest(stops: Sequence[Stop], stop: Stop) -> int:
    """The number of the same place now, else of the nearest of its section: ids change with an article's text."""
    same = next((n for n, it in enumerate(stops) if it.key == stop.key), None)
    if same is not None:
        return same
    beside = (n for n, it in enumerate(stops) if it.section.name == stop.section.name)
    return min(beside, key=lambda n: abs(stops[n].place - stop.place), default=0)


def pictured_with(section: Section, briefing: Briefing) -> object:
    """What the picture of a section depends on beside the section itself."""
    return _items(briefing, _BESIDE[section.name]) if section.name in _BESIDE else briefing.as_of


def _placed(section: Section) -> Iterator[tuple[int, Item]]:
    yield from enumerate(section.items, 1)
    yield from ((-number, note) for number, note in enumerate(section.notes, 1))


def _picture(section: Section, briefing: Briefing, width: int) -> tuple[str, ...]:
    from briefgen.render import plain

    if section.name == "sources":
        events = [it for it in _items(briefing, "timeline") if isinstance(it, Event)]
        return plain.coverage(events, briefing.references, width)
    return plain.picture(section, briefing, width)


def _items(briefing: Briefing, name: str) -> tuple[Item, ...]:
    return tuple(it for part in briefing.sections if part.name == name for it in part.items)
