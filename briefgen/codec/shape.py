"""What the JSON form of a briefing is made of: a field of the model is a key, in the same order.

It says which keys are lists of what, and which names differ; it reads and writes nothing.
"""

import dataclasses
from collections.abc import Hashable, Mapping
from functools import cache
from typing import cast, get_type_hints

from briefgen.model.briefing import Gap, Note, Period, Reference, SectionName
from briefgen.model.problem import Problem
from briefgen.model.synthesis import Actor, ActorRole, Attribution, Divergence, Event, KeySentence, Notice

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
_RENAMED: Mapping[tuple[type, str], str] = {
    (Period, "start"): "from",
    (Period, "end"): "to",
    (ActorRole, "start"): "from",
    (ActorRole, "end"): "to",
}


@dataclasses.dataclass(frozen=True, slots=True)
class Heading:
    """A section as the document orders and names it; its items stand under its own key."""

    name: SectionName
    heading: str
    total: int
    notes: tuple[str, ...]
    """Ids of the comments on this section."""


@dataclasses.dataclass(frozen=True, slots=True)
class QuotedPassage:
    """A stretch of a source that is quoted."""

    start: int
    end: int
    text: str
    sha256: str


@dataclasses.dataclass(frozen=True, slots=True)
class Field:
    """A field of a type of the model."""

    name: str
    key: str
    """Its key in the JSON form."""
    hint: object
    """Its type."""
    default: object
    """What it is where the key is missing; ``dataclasses.MISSING`` when it must be there."""


def fields(kind: type) -> tuple[Field, ...]:
    """The fields of a dataclass."""
    return _fields(cast("Hashable", kind))


@cache
def _fields(kind: type) -> tuple[Field, ...]:
    hints = get_type_hints(kind)
    return tuple(
        Field(field.name, _RENAMED.get((kind, field.name), field.name), hints[field.name], field.default)
        for field in dataclasses.fields(kind)
    )
