"""JSON -> Briefing: reads what `encoder` writes and refuses everything else."""

import dataclasses
import json
from types import NoneType, UnionType
from typing import Literal, TypeVar, Union, cast, get_args, get_origin

from briefgen.codec.shape import FORMAT_VERSION, ITEMS, Heading, fields
from briefgen.errors import InputError
from briefgen.model.briefing import Briefing, Item, MadeWith, Note, Period, Reference, Section, SectionName
from briefgen.model.problem import Problem

_T = TypeVar("_T")
_Object = dict[str, object]
_NAME_ANOTHER = "name one that briefgen wrote"


def decode(text: str) -> Briefing:
    """The briefing of a JSON text; the text of a source that is not embedded whole is empty. Raises InputError."""
    try:
        found = json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError(f"this is not JSON: {error}; {_NAME_ANOTHER}") from error
    form = found.get("format") if isinstance(found, dict) else None
    if form != FORMAT_VERSION:
        raise InputError(_unknown(form))
    try:
        return _briefing(found)
    except KeyError as error:
        raise InputError(f"this briefing is not whole: {error} is missing") from error
    except (TypeError, ValueError, AttributeError) as error:
        raise InputError(f"this briefing has a value of the wrong kind: {error}") from error


def _unknown(form: object) -> str:
    """That a briefing does not have the form that is known, and what to do."""
    if isinstance(form, str) and form.startswith("briefgen/"):
        return f"this is not a briefing in the form {FORMAT_VERSION!r} but in {form!r}; use the briefgen that made it"
    return f"this is not a briefing in the form {FORMAT_VERSION!r}; {_NAME_ANOTHER}"


def _briefing(found: _Object) -> Briefing:
    found = {**found, "sources": [_source(source) for source in cast("list[_Object]", found["sources"])]}
    notes = {note.id: note for note in _all(found.get("notes", []), Note)}
    headings = _all(found["sections"], Heading)
    claimed = {note for heading in headings for note in heading.notes}
    items: dict[SectionName, tuple[Item, ...]] = {
        name: cast("tuple[Item, ...]", _all(found[name], kind)) for name, kind in ITEMS.items() if name in found
    }
    items["notes"] = tuple(note for note in notes.values() if note.id not in claimed)
    return Briefing(
        title=_one(found["title"], str),
        as_of=_one(found["as_of"], str, optional=True),
        period=_one(found["period"], Period, optional=True),
        marking=_one(found["marking"], str),
        language=_one(found["language"], str),
        made_with=_one(_made_with(cast("_Object", found["made_with"])), MadeWith),
        sections=tuple(_section(heading, items[heading.name], notes) for heading in headings),
        references=cast("tuple[Reference, ...]", items["sources"]),
        problems=cast("tuple[Problem, ...]", items["problems"]),
    )


def _section(heading: Heading, items: tuple[Item, ...], notes: dict[str, Note]) -> Section:
    own = tuple(notes[note] for note in heading.notes)
    return Section(heading.name, heading.heading, items, own, heading.total)


def _source(source: _Object) -> _Object:
    cut = [{**part, "text": part["text"] or ""} for part in cast("list[_Object]", source["cut"])]
    return {**source, "text": source["text"] or "", "cut": cut}


def _made_with(found: _Object) -> _Object:
    options = cast("dict[str, str]", found["options"])
    return {**found, "options": [list(pair) for pair in sorted(options.items())]}


def _all(values: object, kind: type[_T]) -> tuple[_T, ...]:
    return cast("tuple[_T, ...]", _read(values, tuple[kind, ...]))  # type: ignore[valid-type] # a type made at run time


def _one(value: object, kind: type[_T], *, optional: bool = False) -> _T:
    return cast("_T", _read(value, kind | None if optional else kind))


def _read(value: object, hint: object) -> object:
    """``value`` as a value of the type ``hint``. Raises TypeError, ValueError or KeyError."""
    if hint in (str, bool, int, float):
        return _scalar(value, cast("type", hint))
    if get_origin(hint) is Literal:
        return _choice(value, get_args(hint))
    if get_origin(hint) in (Union, UnionType):
        return None if value is None else _read(value, next(kind for kind in get_args(hint) if kind is not NoneType))
    if get_origin(hint) is tuple:
        return _tuple(value, get_args(hint))
    return _instance(value, cast("type", hint))


def _scalar(value: object, kind: type) -> object:
    if kind is float and type(value) is int:
        return float(value)
    if type(value) is not kind:
        raise TypeError(f"{value!r} is no {kind.__name__}")
    return value


def _choice(value: object, choices: tuple[object, ...]) -> object:
    if value not in choices:
        raise ValueError(f"{value!r} is none of {', '.join(map(str, choices))}")
    return value


def _tuple(value: object, kinds: tuple[object, ...]) -> object:
    if not isinstance(value, list):
        raise TypeError(f"{value!r} is no list")
    if kinds[-1] is Ellipsis:
        return tuple(_read(member, kinds[0]) for member in value)
    return tuple(_read(member, kind) for member, kind in zip(value, kinds, strict=True))


def _instance(value: object, kind: type) -> object:
    if not isinstance(value, dict):
        raise TypeError(f"{value!r} is no {kind.__name__}")
    given: _Object = {}
    for field in fields(kind):
        if field.key in value or field.default is dataclasses.MISSING:
            given[field.name] = _read(value[field.key], field.hint)
    return kind(**given)
