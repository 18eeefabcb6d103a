"""template.toml -> Outline: which sections a document has, what they are called, how long they may be."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from briefgen.errors import UsageError
from briefgen.locations import search
from briefgen.model.briefing import SectionName

HEADINGS: Mapping[SectionName, str] = {
    "summary": "Bottom line",
    "actors": "Key actors",
    "statements": "Statements",
    "timeline": "Timeline",
    "undated": "Undated",
    "divergences": "Diverging claims",
    "advisories": "Advisories",
    "notes": "Analyst comments",
    "gaps": "Information gaps",
    "sources": "Sources",
    "problems": "Problems",
}
"""What a section is called where the template does not say otherwise."""


_KINDS: Mapping[str, type] = {"title": str, "sections": list, "headings": dict, "limits": dict, "pages": int}
"""What a template's table may have."""
_MEMBERS: Mapping[str, type] = {"headings": str, "limits": int}
_WORDS: Mapping[type, str] = {
    str: "text in quotation marks",
    int: "a whole number",
    list: "a list of sections",
    dict: "a table of sections",
}


@dataclass(frozen=True, slots=True)
class Outline:
    """The bones of a document."""

    sections: tuple[SectionName, ...]
    headings: Mapping[SectionName, str] = field(default_factory=lambda: HEADINGS)
    limits: Mapping[SectionName, int] = field(default_factory=dict)
    """How many entries a section may have; a section without a limit is printed whole."""
    pages: int | None = None
    """How many pages the document may have; its limits are lowered until it has no more."""
    title: str = ""
    """What kind of document it is, in a few words."""
    sources: Mapping[SectionName, int] = field(default_factory=dict)
    """How many sources an entry of a section must have; one where none is said."""


def template_names(folders: tuple[Path, ...] | None = None) -> tuple[str, ...]:
    """The names of all templates that can be used, sorted."""
    found = {path.parent.name for folder in folders or search("templates") for path in folder.glob("*/template.toml")}
    return tuple(sorted(found))


def load(template: str, folders: tuple[Path, ...] | None = None) -> Outline:
    """The outline of the template of that name; the first of ``folders`` that has it wins. Raises UsageError."""
    for folder in folders or search("templates"):
        path = folder / template / "template.toml"
        if path.is_file():
            return _read(path)
    raise UsageError(f"no template named {template!r}; choose one of: {', '.join(template_names(folders))}")


def _read(path: Path) -> Outline:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read: {error}") from error
    if mistakes := tuple(_mistakes(table)):
        raise UsageError("\n".join(f"{path}: {mistake}" for mistake in mistakes))
    return Outline(
        tuple(table.get("sections", ())),
        {**HEADINGS, **table.get("headings", {})},
        table.get("limits", {}),
        pages=table.get("pages"),
        title=table.get("title", ""),
    )


def _mistakes(table: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong with a template's table: keys, values, sections."""
    for key, value in table.items():
        kind = _KINDS.get(key)
        if kind is None:
            near = get_close_matches(key, _KINDS, 1)
            yield f"unknown key {key!r}" + (f"; did you mean {near[0]!r}?" if near else f"; known: {', '.join(_KINDS)}")
        elif not _is(value, kind) or (key == "pages" and value == 0):
            yield f"{key!r}: must be {_WORDS[kind]}"
        elif kind in (list, dict):
            unknown = [name for name in value if name not in HEADINGS]
            yield from (f"{key!r}: unknown section {name!r}; choose from: {', '.join(HEADINGS)}" for name in unknown)
        member = _MEMBERS.get(key)
        if member and isinstance(value, dict):
            wrong = (name for name, said in value.items() if not _is(said, member))
            yield from (f"'{key}.{name}': must be {_WORDS[member]}" for name in wrong)


def _is(value: object, kind: type) -> bool:
    """Whether a value is of a kind; of numbers those that count something."""
    return type(value) is kind and (not isinstance(value, int) or value >= 0)
