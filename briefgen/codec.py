"""Briefing <-> JSON: the form that other programs read, and its JSON Schema.

The shape follows the types of ``model``: a field is a key, in the same order. Standard library only.
"""

import dataclasses
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import NoneType, UnionType
from typing import Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from briefgen.errors import InputError
from briefgen.model.briefing import Briefing, Embed, Gap, Item, MadeWith, Note, Period, Reference, Section, SectionName
from briefgen.model.problem import Problem
from briefgen.model.span import Span
from briefgen.model.synthesis import Actor, ActorRole, Attribution, Divergence, Event, Evidence, KeySentence, Notice

FORMAT_VERSION = "briefgen/1"
Json = str | int | float | bool | list["Json"] | dict[str, "Json"] | None

ITEMS: Mapping[SectionName, type] = {
    "sources": Reference,
    "summary": KeySentence,
    "actors": Actor,
    "statements": Attribution,
    "timeline": Event,
    "undated": Event,
    "divergences": Divergence,
    "advisories": Notice,
    "notes": Note,
    "gaps": Gap,
    "problems": Problem,
}
"""The keys of the sections in the order of the file, and what each lists."""
_ALWAYS = ("sources", "notes", "problems")
"""Lists that hold more than one section's items, and so are put together by hand."""
_RENAMED: Mapping[tuple[type, str], str] = {
    (Period, "start"): "from",
    (Period, "end"): "to",
    (ActorRole, "start"): "from",
    (ActorRole, "end"): "to",
}
_T = TypeVar("_T")


@dataclasses.dataclass(frozen=True, slots=True)
class _Heading:
    """A section as the document orders and names it; its items stand under its own key."""

    name: SectionName
    heading: str
    total: int
    notes: tuple[str, ...]
    """Ids of the comments on this section."""


@dataclasses.dataclass(frozen=True, slots=True)
class _Passage:
    """A stretch of a source that is quoted."""

    start: int
    end: int
    text: str
    sha256: str


def encode(briefing: Briefing, embed: Embed) -> str:
    """The briefing as JSON text, ending with a newline; with ``embed="full"`` `decode` gives the same briefing back."""
    return json.dumps(record(briefing, embed), indent=1, ensure_ascii=False) + "\n"


def record(briefing: Briefing, embed: Embed) -> dict[str, Json]:
    """The briefing as JSON values."""
    listed = {section.name: _list(section.items) for section in briefing.sections}
    notes = [note for section in briefing.sections for note in section.notes]
    quoted = _quoted(briefing)
    listed["sources"] = [_source(source, quoted.get(source.id, ()), embed) for source in briefing.references]
    listed["notes"] = _list(notes) + listed.get("notes", [])
    listed["problems"] = _list(briefing.problems)
    if not listed["notes"] and "notes" not in {section.name for section in briefing.sections}:
        del listed["notes"]
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


def decode(text: str) -> Briefing:
    """The briefing of a JSON text; of sources that are not embedded whole, the text is empty. Raises InputError."""
    try:
        found = json.loads(text)
        if not isinstance(found, dict) or found.get("format") != FORMAT_VERSION:
            raise InputError(f"this is not a briefing in the form {FORMAT_VERSION!r}")
        return _briefing(found)
    except json.JSONDecodeError as error:
        raise InputError(f"this is not JSON: {error}") from error
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(f"this is not a whole briefing: {type(error).__name__}: {error}") from error


def evidence_of(briefing: Briefing) -> Iterator[Evidence]:
    """Every passage that the briefing quotes, in the order of the document."""
    for section in briefing.sections:
        for item in section.items:
            yield from _evidence(item)


def passages(text: str, quoted: Sequence[Span]) -> list[Span]:
    """The quoted stretches of ``text`` in order, those that touch or overlap joined."""
    joined: list[Span] = []
    for span in sorted(quoted):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(span.end, joined[-1].end))
        else:
            joined.append(span)
    return [span for span in joined if span.end <= len(text)]


def schema() -> dict[str, Json]:
    """The JSON Schema (draft 2020-12) of a briefing; it allows no key that is not named."""
    made: dict[str, Json] = {"type": "object", "additionalProperties": {"type": "string"}}
    source = _object_schema(Reference)
    properties = cast("dict[str, Json]", source["properties"])
    properties |= {"embed": _type_schema(Embed), "text": _type_schema(str | None), "passages": _list_schema(_Passage)}
    source["required"] = [name for name in properties if name != "passages"]
    head: dict[str, Json] = {
        "format": {"const": FORMAT_VERSION},
        "title": {"type": "string"},
        "as_of": _type_schema(str | None),
        "period": _type_schema(Period | None),
        "marking": {"type": "string"},
        "language": {"type": "string"},
        "made_with": _object_schema(MadeWith, options=made),
        "sections": _list_schema(_Heading),
    }
    lists: dict[str, Json] = {name: _list_schema(kind) for name, kind in ITEMS.items()}
    lists["sources"] = {"type": "array", "items": source}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A situation briefing made by briefgen",
        "type": "object",
        "properties": head | lists,
        "required": [*head, "sources", "problems"],
        "additionalProperties": False,
        "$defs": {kind.__name__.strip("_"): _object_schema(kind) for kind in _named_types()},
    }


def _quoted(briefing: Briefing) -> dict[str, list[Span]]:
    quoted: dict[str, list[Span]] = {}
    for evidence in evidence_of(briefing):
        quoted.setdefault(evidence.source, []).append(Span(evidence.start, evidence.end))
    return quoted


def _evidence(value: object) -> Iterator[Evidence]:
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, tuple):
        for member in value:
            yield from _evidence(member)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from _evidence(getattr(value, field.name))


def _source(source: Reference, quoted: Sequence[Span], embed: Embed) -> Json:
    found = _object(source)
    text, cut = found.pop("text"), found.pop("cut")
    found |= {"embed": embed, "text": text if embed == "full" else None, "cut": cut}
    if embed == "passages":
        found["passages"] = _list(_passage(source.text, span) for span in passages(source.text, quoted))
    return found


def _passage(text: str, span: Span) -> _Passage:
    words = span.of(text)
    return _Passage(span.start, span.end, words, hashlib.sha256(words.encode()).hexdigest())


def _heading(section: Section) -> _Heading:
    return _Heading(section.name, section.heading, section.total, tuple(note.id for note in section.notes))


def _plain(value: object) -> Json:
    if isinstance(value, tuple):
        return _list(value)
    if dataclasses.is_dataclass(value):
        return _object(value)
    return cast("Json", value)


def _list(values: Iterator[object] | Sequence[object]) -> list[Json]:
    return [_plain(value) for value in values]


def _object(value: object) -> dict[str, Json]:
    kind = type(value)
    return {_RENAMED.get((kind, name), name): _plain(getattr(value, name)) for name in _fields(kind)}


@cache
def _fields(kind: type) -> Mapping[str, object]:
    """Name and type of each field."""
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in dataclasses.fields(kind)}


def _briefing(found: dict[str, Json]) -> Briefing:
    made = cast("dict[str, Json]", found["made_with"])
    options = cast("dict[str, str]", made["options"])
    headings = cast("tuple[_Heading, ...]", _read(found["sections"], tuple[_Heading, ...]))
    notes = {note.id: note for note in _items(found.get("notes", []), Note)}
    references = _items(found["sources"], Reference)
    problems = _items(found["problems"], Problem)
    claimed = {note for heading in headings for note in heading.notes}
    shared: dict[SectionName, tuple[Item, ...]] = {
        "sources": references,
        "notes": tuple(note for note in notes.values() if note.id not in claimed),
        "problems": problems,
    }
    return Briefing(
        title=_of(found["title"], str),
        as_of=cast("str | None", found["as_of"]),
        period=cast("Period | None", _read(found["period"], Period | None)),
        marking=_of(found["marking"], str),
        language=_of(found["language"], str),
        made_with=MadeWith(str(made["briefgen"]), str(made["language_model"]), tuple(sorted(options.items()))),
        sections=tuple(
            Section(
                name=heading.name,
                heading=heading.heading,
                items=shared[heading.name] if heading.name in shared else _items(found[heading.name], ITEMS[heading.name]),
                notes=tuple(notes[note] for note in heading.notes),
                total=heading.total,
            )
            for heading in headings
        ),
        references=references,
        problems=problems,
    )
