"""Briefing -> JSON: the same briefing gives the same bytes."""

import dataclasses
import hashlib
import json
from collections.abc import Iterable, Sequence
from typing import cast

from briefgen.codec.passages import joined, quoted
from briefgen.codec.shape import FORMAT_VERSION, ITEMS, Heading, Json, QuotedPassage, fields
from briefgen.model.briefing import Briefing, Embed, Item, Reference, Section
from briefgen.model.span import Span


def encode(briefing: Briefing, embed: Embed) -> str:
    """The briefing as JSON text, ending with a newline; with ``embed="full"`` `decode` gives the same briefing back."""
    return json.dumps(record(briefing, embed), indent=1, ensure_ascii=False) + "\n"


def record(briefing: Briefing, embed: Embed) -> dict[str, Json]:
    """The briefing as JSON values."""
    listed = {section.name: _list(section.items) for section in briefing.sections}
    notes = _list(note for section in briefing.sections for note in section.notes) + listed.get("notes", [])
    if notes:
        listed["notes"] = notes
    stretches = quoted(briefing)
    listed["sources"] = [_source(source, stretches.get(source.id, ()), embed) for source in briefing.references]
    listed["problems"] = _list(briefing.problems)
    return {
        "format": FORMAT_VERSION,
        "title": briefing.title,
        "as_of": briefing.as_of,
        "period": _plain(briefing.period),
        "marking": briefing.marking,
        "language": briefing.language,
        "made_with": {**_object(briefing.made_with), "options": dict(briefing.made_with.options)},
        "sections": [_object(_heading(section)) for section in briefing.sections],
        **{name: listed[name] for name in ITEMS if name in listed},
    }


def item_record(item: Item) -> Json:
    """An item as a briefing lists it; of a source without its text."""
    return _source(item, (), "none") if isinstance(item, Reference) else _object(item)


def _source(source: Reference, stretches: Sequence[Span], embed: Embed) -> Json:
    found = _object(source)
    del found["cut"]
    found |= {"embed": embed, "text": source.text if embed == "full" else None}
    found["cut"] = [{**_object(cut), "text": cut.text if embed == "full" else None} for cut in source.cut]
    if embed == "passages":
        found["passages"] = _list(_passage(span, span.of(source.text)) for span in joined(stretches))
    return found


def _passage(span: Span, words: str) -> QuotedPassage:
    return QuotedPassage(span.start, span.end, words, hashlib.sha256(words.encode()).hexdigest())


def _heading(section: Section) -> Heading:
    return Heading(section.name, section.heading, section.total, tuple(note.id for note in section.notes))


def _plain(value: object) -> Json:
    if isinstance(value, tuple):
        return _list(value)
    if dataclasses.is_dataclass(value):
        return _object(value)
    return cast("Json", value)


def _list(values: Iterable[object]) -> list[Json]:
    return [_plain(value) for value in values]


def _object(value: object) -> dict[str, Json]:
    return {field.key: _plain(getattr(value, field.name)) for field in fields(type(value))}
