"""The briefing as every format prints it: chosen, ordered and numbered. Renderers loop over it and decide nothing."""

from dataclasses import dataclass
from typing import Literal

from briefgen.model.article import READ, Cut
from briefgen.model.problem import Problem
from briefgen.model.synthesis import Actor, Attribution, Divergence, Event, KeySentence, Notice

SectionName = Literal[
    "summary",
    "actors",
    "statements",
    "timeline",
    "undated",
    "divergences",
    "advisories",
    "notes",
    "gaps",
    "sources",
    "problems",
]
Format = Literal["md", "html", "pdf", "docx", "json", "csv"]
"""The endings of the files that a briefing is written to."""
Embed = Literal["full", "passages", "none"]
PdfVariant = Literal["pdf/ua-1", "pdf/a-3a"]
"""What a PDF conforms to: for readers of all abilities (ISO 14289-1), or for archives (ISO 19005-3, level A)."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Something the sources do not tell."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Note:
    """A person's comment: the only words in a briefing that are nobody's source's."""

    id: str
    section: str
    author: str | None
    text: str
    """Markdown."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A source as listed: what is known of it, what was cut from it, and as much of its text as is to be embedded."""

    id: str
    number: int
    """For display only, from 1."""
    name: str
    path: str | None
    url: str | None
    title: str | None
    publisher: str | None
    author: str | None
    published: str | None
    """ISO date."""
    published_from: str | None
    language: str
    reliability: str | None
    words: int
    sha256: str
    duplicate_of: str | None
    version_of: str | None
    text: str
    """The whole cleaned text; what of it leaves the program is the renderer's ``Embed``."""
    cut: tuple[Cut, ...]

    @property
    def numbered(self) -> str:
        """What it goes by where it tells something itself and has no title."""
        return f"Source {self.number}"

    @property
    def foreign(self) -> bool:
        """Whether it is in a language that is not read."""
        return self.language not in READ


Item = KeySentence | Actor | Attribution | Event | Divergence | Notice | Gap | Note | Reference | Problem


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it."""

    name: SectionName
    heading: str
    items: tuple[Item, ...]
    notes: tuple[Note, ...] = ()
    """Comments on this section."""
    total: int = 0
    """How many items there were before the template's limit."""


@dataclass(frozen=True, slots=True)
class Period:
    """First and last publication date among the articles, ISO dates."""

    start: str
    end: str


@dataclass(frozen=True, slots=True)
class MadeWith:
    """What made the briefing."""

    briefgen: str
    language_model: str
    options: tuple[tuple[str, str], ...]
    """Keys of the project that differ from their defaults, sorted."""


@dataclass(frozen=True, slots=True)
class Briefing:
    """A situation briefing."""

    title: str
    as_of: str | None
    period: Period | None
    marking: str
    """TLP 2.0 label."""
    language: str
    made_with: MadeWith
    sections: tuple[Section, ...]
    """In the order asked for; ``sources`` and ``problems`` are not among them unless asked for."""
    references: tuple[Reference, ...]
    problems: tuple[Problem, ...]
