"""briefing.toml -> Project: what a person asks for. Knows every key; reads nothing but the project file."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator
from pydantic_core import ErrorDetails

from briefgen.errors import ProjectError
from briefgen.model.briefing import Embed, PdfVariant
from briefgen.model.source import Given, SourceSpec

Section = Literal[
    "summary", "actors", "statements", "timeline", "divergences", "advisories", "notes", "gaps", "sources"
]
Marking = Literal["TLP:RED", "TLP:AMBER+STRICT", "TLP:AMBER", "TLP:GREEN", "TLP:CLEAR"]
FILE_NAME = "briefing.toml"


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


def _relative_glob(path: str) -> str:
    if not path.strip():
        raise ValueError("is empty; name a file, a folder or a glob")
    return path


_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


def _printed(words: str) -> str:
    """Words as documents can hold them: Word files take no control characters."""
    return _CONTROL.sub("", words)


def _not_blank(words: str) -> str:
    if not words.strip():
        raise ValueError("is blank; write something, or leave the key out")
    return words


Words = Annotated[str, AfterValidator(_printed)]
Told = Annotated[Words, AfterValidator(_not_blank)]


def _some(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    if not sections:
        raise ValueError("is empty; name sections, or leave the key out")
    return sections


class ArticleTable(_Table):
    """One ``[[articles]]`` table."""

    path: Annotated[str, AfterValidator(_relative_glob)] = Field(
        description="A file, a folder or a glob, relative to the project file; `-` is standard input."
    )
    exclude: tuple[str, ...] = Field(
        (), description="Globs of files to leave out, by name; a name that fits none is told."
    )
    title: Words | None = Field(None, description="The headline, where the file does not say it.")
    publisher: Words | None = Field(None, description="The outlet, where the file does not say it.")
    author: Words | None = Field(None, description="The byline, where the file does not say it.")
    url: str | None = Field(None, description="Where the article was published.")
    published: date | None = Field(None, description="The publication date; it beats what the file says.")
    language: str | None = Field(
        None, pattern="^[a-z]{2,3}$", description="ISO 639 code; it beats what the text looks like."
    )
    reliability: Literal["A", "B", "C", "D", "E", "F"] | None = Field(
        None, description="Admiralty grade of the source."
    )
    restore: tuple[str, ...] = Field(
        (), description="First words of blocks that cleaning cut and that belong to the article."
    )


class SummaryTable(_Table):
    """The ``[summary]`` table."""

    ranker: str = Field(
        "briefgen",
        description="How sentences are chosen: `briefgen`, `lexrank`, `textrank`, `lsa`, `luhn`, `kl` or `sumbasic`.",
    )
    words: int = Field(180, ge=20, le=5000, description="Length of the bottom line in words, at most.")
    sources: int | None = Field(None, ge=1, description="Leave out what fewer sources say.")


class TimelineTable(_Table):
    """The ``[timeline]`` table."""

    entries: int | None = Field(None, ge=1, description="How many dated entries at most, the weightiest first chosen.")
    sources: int | None = Field(None, ge=1, description="Leave out what fewer sources say.")
    start: date | None = Field(None, alias="from", description="Leave out what is dated before this day.")
    end: date | None = Field(None, alias="to", description="Leave out what is dated after this day.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.start and self.end and self.start > self.end:
            raise ValueError("'from' is after 'to', so that nothing would be left")
        return self


class LimitTable(_Table):
    """A table of a section that has no options but its length."""

    entries: int | None = Field(None, ge=1, description="How many entries at most, the weightiest first chosen.")
    sources: int | None = Field(None, ge=1, description="Leave out what fewer sources say.")


class NoteTable(_Table):
    """One ``[[notes]]`` table: a person's own comment."""

    section: Section = Field("notes", description="The section that the comment stands in.")
    text: Told = Field(min_length=1, description="The comment, in Markdown.")
    author: Words | None = Field(None, description="Who comments.")


class OutputTable(_Table):
    """One ``[[outputs]]`` table."""

    path: str = Field(
        min_length=1,
        description="The file to write; its ending names the format: .md, .html, .pdf, .docx, .json or .csv.",
    )


class Project(_Table):
    """A briefing as a person asks for it."""

    title: Told = Field("Situation briefing", min_length=1, description="The heading of the briefing.")
    as_of: date | None = Field(
        None, description="The day the briefing speaks of; by default the newest publication date, never today."
    )
    marking: Marking = Field("TLP:CLEAR", description="TLP 2.0 label printed on each page.")
    template: str = Field("sitrep", description="The document's form: a folder of templates/.")
    style: str = Field("standard", description="The look of HTML and PDF: a file of styles/.")
    language_model: str = Field(
        "en",
        min_length=1,
        description="`en` is briefgen's pipeline, `blank` its rules alone; else an installed spaCy pipeline or path.",
    )
    embed: Embed | None = Field(
        None,
        description="What of the articles is embedded: `full` (the default in JSON), `passages` (elsewhere) or `none`.",
    )
    pdf_variant: PdfVariant = Field(
        "pdf/ua-1", description="What the PDF conforms to: `pdf/ua-1` (accessible) or `pdf/a-3a` (for archives)."
    )
    sections: Annotated[tuple[Section, ...], AfterValidator(_some)] | None = Field(
        None, description="Which sections, in which order; by default the template's."
    )
    articles: tuple[ArticleTable, ...] = Field((), description="What to read.")
    summary: SummaryTable = Field(default_factory=SummaryTable, description="Options of the bottom line.")
    actors: LimitTable = Field(default_factory=LimitTable, description="Options of the key actors.")
    statements: LimitTable = Field(default_factory=LimitTable, description="Options of the statements.")
    timeline: TimelineTable = Field(default_factory=TimelineTable, description="Options of the timeline.")
    divergences: LimitTable = Field(default_factory=LimitTable, description="Options of the diverging claims.")
    advisories: LimitTable = Field(default_factory=LimitTable, description="Options of the advisories.")
    notes: tuple[NoteTable, ...] = Field((), description="A person's own comments.")
    outputs: tuple[OutputTable, ...] = Field((), description="What to write when the command line names nothing.")

    def specs(self) -> tuple[SourceSpec, ...]:
        """The articles asked for, as the sources stage takes them."""
        return tuple(
            SourceSpec(table.path, table.exclude, Given(**table.model_dump(exclude={"path", "exclude"})))
            for table in self.articles
        )

    def options(self) -> tuple[tuple[str, str], ...]:
        """The keys that shape the briefing and differ from their defaults, sorted, values as TOML would show them."""
        shown = self.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude=_NOT_OPTIONS)
        return tuple(sorted(_flat(shown)))


_NOT_OPTIONS = {"articles", "notes", "outputs", "title", "as_of", "marking"}
"""They are content of the briefing, or say where it goes, and stand elsewhere in it."""


def _flat(table: Mapping[str, Any], prefix: str = "") -> Iterable[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield prefix + key, ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def load(path: Path, changes: Mapping[str, Any] | None = None) -> Project:
    """The project in the file ``path``, with ``changes`` (dotted keys) from the command line on top.

    Raises ProjectError that names the file and, at once, every mistake in it.
    """
    try:
        table = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise ProjectError(f"{path}: cannot be read: {error.strerror}; name a project file or articles") from error
    except UnicodeDecodeError as error:
        raise ProjectError(f"{path}: is not UTF-8 text (byte {error.start}); save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise ProjectError(f"{path}: is not valid TOML: {error}") from error
    return make(table, changes, where=str(path))


def make(table: dict[str, Any], changes: Mapping[str, Any] | None = None, *, where: str) -> Project:
    """A project from TOML values; ``where`` names their origin in messages."""
    for key, value in (changes or {}).items():
        _set(table, key, value)
    try:
        return Project.model_validate(table)
    except ValidationError as error:
        lines = [_message(mistake) for mistake in error.errors()]
        raise ProjectError("\n".join(f"{where}: {line}" for line in dict.fromkeys(lines))) from error


def parse_change(text: str) -> tuple[str, Any]:
    """``KEY=VALUE`` of the command line as a dotted key and a TOML value; a value that is no TOML is a string."""
    key, equals, value = text.partition("=")
    if not equals or not key.strip():
        raise ProjectError(f"--set {text!r}: write KEY=VALUE, as in --set summary.words=250")
    try:
        return key.strip(), tomllib.loads(f"value = {value}")["value"]
    except tomllib.TOMLDecodeError:
        return key.strip(), value


def _set(table: dict[str, Any], key: str, value: object) -> None:
    *parents, last = key.split(".")
    for parent in parents:
        inner = table.setdefault(parent, {})
        if not isinstance(inner, dict):
            raise ProjectError(f"--set {key}: {parent!r} is not a table")
        table = inner
    table[last] = value


def _message(mistake: ErrorDetails) -> str:
    key = ".".join(str(part + 1) if isinstance(part, int) else part for part in mistake["loc"])
    if mistake["type"] == "extra_forbidden":
        from rapidfuzz import process

        known = _keys_at(mistake["loc"])
        near = process.extractOne(str(mistake["loc"][-1]), known, score_cutoff=60)
        return f"unknown key {key!r}" + (
            f"; did you mean {near[0]!r}?" if near else f"; known keys: {', '.join(known)}"
        )
    if mistake["type"] == "missing":
        return f"{key!r} is missing"
    got = "" if isinstance(mistake["input"], dict) else f" (got {mistake['input']!r})"
    kind = mistake["type"]
    if wanted := _SHOULD_BE.get(kind) or _SHOULD_BE.get(kind.partition("_")[0]):
        return f"{key!r}: should be {wanted}{got}"
    text = mistake["msg"].removeprefix("Value error, ")
    return f"{key!r}: {text[0].lower()}{text[1:]}{got}"


_SHOULD_BE = {
    "date": "a day, as in 2026-03-09",
    "int": "a whole number",
    "model": "a table of keys",
    "string_pattern_mismatch": "a code of two or three letters, as in fr",
    "string_type": "text in quotation marks",
    "tuple": "a list in square brackets",
}
"""What a person is to write, by the mistake or the kind of value as pydantic calls it; it tells them as Python does."""


def _keys_at(location: tuple[int | str, ...]) -> list[str]:
    table: type[BaseModel] = Project
    for part in location[:-1]:
        if isinstance(part, str):
            table = TABLES[part]
    return [field.alias or name for name, field in table.model_fields.items()]


TABLES: dict[str, type[BaseModel]] = {
    "articles": ArticleTable,
    "summary": SummaryTable,
    "timeline": TimelineTable,
    "actors": LimitTable,
    "statements": LimitTable,
    "divergences": LimitTable,
    "advisories": LimitTable,
    "notes": NoteTable,
    "outputs": OutputTable,
}
"""The tables within a project, by their key."""
