"""template.toml -> Outline: which sections a document has, what they are called, how long they may be."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

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
    sections = table.get("sections", [])
    unknown = [
        name for name in [*sections, *table.get("headings", {}), *table.get("limits", {})] if name not in HEADINGS
    ]
    if unknown:
        raise UsageError(f"{path}: unknown section {unknown[0]!r}; choose from: {', '.join(HEADINGS)}")
    limits = cast("Mapping[SectionName, int]", table.get("limits", {}))
    wrong = [name for name, limit in limits.items() if not isinstance(limit, int) or limit < 0]
    pages = table.get("pages")
    if wrong or not (pages is None or (isinstance(pages, int) and pages > 0)):
        raise UsageError(f"{path}: {wrong[0] if wrong else 'pages'!r}: must be a whole number")
    headings = {**HEADINGS, **table.get("headings", {})}
    return Outline(tuple(sections), headings, limits, pages=pages, title=str(table.get("title", "")))
