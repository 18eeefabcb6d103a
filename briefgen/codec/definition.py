"""Types of the model -> JSON Schema (draft 2020-12) of a briefing. It allows no key that is not named."""

import dataclasses
from types import NoneType, UnionType
from typing import Literal, Union, cast, get_args, get_origin

from briefgen.codec.shape import FORMAT_VERSION, ITEMS, Heading, Json, QuotedPassage, fields
from briefgen.model.article import Cut
from briefgen.model.briefing import Embed, MadeWith, Period, Reference

_Object = dict[str, Json]
_SCALARS: dict[object, Json] = {str: "string", int: "integer", float: "number", bool: "boolean", NoneType: "null"}


def schema() -> _Object:
    """The schema as JSON values."""
    definitions: _Object = {}
    lists: _Object = {
        name: _schema(tuple[kind, ...], definitions)  # type: ignore[valid-type] # a type made at run time
        for name, kind in ITEMS.items()
    }
    head: _Object = {
        "format": {"const": FORMAT_VERSION},
        "title": {"type": "string"},
        "as_of": _schema(str | None, definitions),
        "period": _schema(Period | None, definitions),
        "marking": {"type": "string"},
        "language": {"type": "string"},
        "made_with": _schema(MadeWith, definitions),
        "sections": _schema(tuple[Heading, ...], definitions),
    }
    _with_options(definitions)
    _with_embedding(definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A situation briefing made by briefgen",
        "type": "object",
        "properties": head | lists,
        "required": [*head, "sources", "problems"],
        "additionalProperties": False,
        "$defs": dict(sorted(definitions.items())),
    }


def _with_options(definitions: _Object) -> None:
    """The options are an object from key to value."""
    made_with = cast("dict[str, _Object]", definitions[MadeWith.__name__])
    made_with["properties"]["options"] = {"type": "object", "additionalProperties": {"type": "string"}}


def _with_embedding(definitions: _Object) -> None:
    """A source says how much of it is embedded: its text and what was cut from it, its quoted passages, or neither."""
    source = cast("_Object", definitions[Reference.__name__])
    properties, required = cast("_Object", source["properties"]), cast("list[Json]", source["required"])
    properties["embed"] = _schema(Embed, definitions)
    properties["text"] = _schema(str | None, definitions)
    properties["passages"] = _schema(tuple[QuotedPassage, ...], definitions)
    required.append("embed")
    cut = cast("dict[str, _Object]", definitions[Cut.__name__])
    cut["properties"]["text"] = _schema(str | None, definitions)


def _schema(hint: object, definitions: _Object) -> _Object:
    if hint in _SCALARS:
        return {"type": _SCALARS[hint]}
    if get_origin(hint) is Literal:
        return {"enum": list(get_args(hint))}
    if get_origin(hint) in (Union, UnionType):
        return {"anyOf": [_schema(kind, definitions) for kind in get_args(hint)]}
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _schema(get_args(hint)[0], definitions)}
    return _reference(cast("type", hint), definitions)


def _reference(kind: type, definitions: _Object) -> _Object:
    """A type of the model, defined once."""
    if kind.__name__ not in definitions:
        found = definitions[kind.__name__] = cast("_Object", {"type": "object"})
        parts = fields(kind)
        found["properties"] = {field.key: _schema(field.hint, definitions) for field in parts}
        found["required"] = [field.key for field in parts if field.default is dataclasses.MISSING]
        found["additionalProperties"] = False
    return {"$ref": f"#/$defs/{kind.__name__}"}
