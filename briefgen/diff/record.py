"""Difference -> JSON values, as ``briefgen diff --json`` prints them."""

from briefgen import codec
from briefgen.codec import Json
from briefgen.diff.difference import Change, Changed, Difference, Extent, SectionDifference
from briefgen.model.briefing import Briefing, Item

FORMAT_VERSION = "briefgen-diff/1"


def record(difference: Difference) -> dict[str, Json]:
    """The whole difference; items are as in the briefings, sources without their text."""
    return {
        "format": FORMAT_VERSION,
        "old": _called(difference.old),
        "new": _called(difference.new),
        "differs": bool(difference),
        "head": [_change(it) for it in difference.head],
        "sections": {section.name: _section(section) for section in difference.sections},
    }


def _called(briefing: Briefing) -> Json:
    return {"title": briefing.title, "as_of": briefing.as_of}


def _section(section: SectionDifference) -> Json:
    return {
        "before": _extent(section.before),
        "after": _extent(section.after),
        "new": _items(section.new),
        "gone": _items(section.gone),
        "changed": [_changed(it) for it in section.changed],
    }


def _extent(extent: Extent | None) -> Json:
    return {"entries": extent.entries, "total": extent.total} if extent else None


def _items(items: tuple[Item, ...]) -> list[Json]:
    return [codec.item_record(item) for item in items]


def _changed(changed: Changed) -> Json:
    return {
        "old": codec.item_record(changed.old),
        "new": codec.item_record(changed.new),
        "changes": [_change(it) for it in changed.changes],
    }


def _change(change: Change) -> Json:
    return {
        "field": change.field,
        "gone": [fact.text for fact in change.gone],
        "new": [fact.text for fact in change.new],
    }
