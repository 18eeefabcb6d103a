"""Difference -> lines of text for a person: labels, and the words of sources as the briefings have them."""

import textwrap
from collections.abc import Iterator

from briefgen.cli.entries import Line, Teller, called
from briefgen.diff import Change, Changed, Difference, Extent, SectionDifference
from briefgen.model.briefing import Gap, Reference
from briefgen.render.look import UNPRINTED

NEW, GONE, CHANGED = "+", "−", "~"
_NARROWEST = 40
"""Columns under which nothing can be read."""
_BENEATH = 4
"""Columns that what belongs to an entry is set in."""


def lines(difference: Difference, width: int) -> Iterator[str]:
    """What differs, section by section, in lines of ``width`` columns at most; an address stays in one piece."""
    for depth, text in _told(difference):
        plain = " ".join(text.translate(UNPRINTED).split())
        yield from textwrap.wrap(
            plain,
            max(width, _NARROWEST),
            initial_indent=" " * _BENEATH * depth,
            subsequent_indent=" " * (_BENEATH * depth + 2),
            break_long_words=False,
            break_on_hyphens=False,
        ) or [""]


def _told(difference: Difference) -> Iterator[Line]:
    old, new = Teller(difference.old), Teller(difference.new)
    parted = False
    for change in difference.head:
        yield from ((0, text) for text in _change(change, old, new))
        parted = True
    for section in filter(None, difference.sections):
        if parted:
            yield 0, ""
        yield from _section(section, old, new)
        parted = True


def _section(section: SectionDifference, old: Teller, new: Teller) -> Iterator[Line]:
    yield 0, _heading(section)
    for sign, items, teller in ((NEW, section.new, new), (GONE, section.gone, old)):
        for item in items:
            (depth, first), *others = teller.whole(item)
            yield depth, f"{sign} {first}"
            yield from others
    for changed in section.changed:
        yield from _changed(changed, old, new)


def _changed(changed: Changed, old: Teller, new: Teller) -> Iterator[Line]:
    """An item as it was known, and what is said otherwise of it; the words that it begins with are not told again.

    A source has the number that all that is new cites it by.
    """
    named = new.named(changed.new) if isinstance(changed.new, Reference) else old.named(changed.old)
    told = [text for change in changed.changes for text in _change(change, old, new)]
    if isinstance(changed.new, Gap):
        yield from ((0, text) for text in told)
    else:
        yield 0, f"{CHANGED} {named}"
        yield from ((1, text) for text in told if text.removeprefix(f"{GONE} ") not in named)


def _heading(section: SectionDifference) -> str:
    numbers = (len(section.new), "new"), (len(section.gone), "gone"), (len(section.changed), "changed")
    counted = ", ".join(f"{number} {what}" for number, what in numbers if number)
    extents = "; ".join(filter(None, (_extent("OLD", section.before), _extent("NEW", section.after))))
    return f"{section.heading}: {counted}{f' ({extents})' if extents else ''}"


def _extent(name: str, extent: Extent | None) -> str:
    if extent is None:
        return f"{name} has no such section"
    return f"{name} shows {extent.entries} of {extent.total}" if extent.entries < extent.total else ""


def _change(change: Change, old: Teller, new: Teller) -> Iterator[str]:
    """A label in the place of another on one line; else what is gone and what is new."""
    gone, come = old.values(change.gone), new.values(change.new)
    name = f"{called(change.field)}: " if change.field != "text" else ""
    if gone and come and change.new[0].form in ("label", "date"):
        yield f"{CHANGED} {name}{gone[0]} → {come[0]}"
        return
    for sign, values in ((GONE, gone), (NEW, come)):
        for value in values:
            yield f"{sign} {name}{value}"
