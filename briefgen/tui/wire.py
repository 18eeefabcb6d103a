"""What travels between the screen and the process that does the work. Values only; both sides import nothing heavy."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen.edits import NO_EDITS, Edits
from briefgen.model.article import Article
from briefgen.model.briefing import Briefing
from briefgen.model.problem import Problem
from briefgen.model.span import Span
from briefgen.model.synthesis import Synthesis
from briefgen.tui.opening import Opening


@dataclass(frozen=True, slots=True)
class Wanted:
    """The briefing that is asked for; a later one takes the place of an earlier one."""

    number: int
    opening: Opening
    edits: Edits = NO_EDITS
    whole: bool = False
    """Also send the findings that the template's limits leave out."""
    fresh: int = 0
    """Counts up when files are to be read again."""


@dataclass(frozen=True, slots=True)
class Likely:
    """Corrections that may be asked for next, the likeliest first, to be looked into while nothing else is to do."""

    edits: tuple[Edits, ...]


@dataclass(frozen=True, slots=True)
class Export:
    """Files to write of the briefing that was asked for last."""

    files: tuple[str, ...]
    changes: tuple[tuple[str, str], ...] = ()
    """Keys of the project for these files alone."""
    force: bool = False


@dataclass(frozen=True, slots=True)
class Cancel:
    """Stop reading; what was read is kept."""


@dataclass(frozen=True, slots=True)
class Stop:
    """The screen is closed; what it asked to be written is written first."""


@dataclass(frozen=True, slots=True)
class ProjectView:
    """What a screen shows of the project, with its corrections on top."""

    title: str
    as_of: str | None
    marking: str
    template: str
    style: str
    embed: str | None
    sections: tuple[str, ...]
    """In their order, without those that only follow others."""
    headings: Mapping[str, str]
    limits: Mapping[str, int]
    ranker: str
    words: int
    least: Mapping[str, int] = field(default_factory=dict)
    """How many sources an entry of a section must have."""
    pages: int | None = None
    """How many pages the template allows; what does not fit is left out when files are written."""
    templates: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Arrived:
    """One document was read."""

    number: int
    shown: str
    """The document as printed, which corrections name it by."""
    articles: tuple[Article, ...] = ()
    sentences: tuple[tuple[Span, ...], ...] = ()
    problem: Problem | None = None
    digest: str = ""
    """Of the document's bytes, which corrections tell it by under another name."""


@dataclass(frozen=True, slots=True)
class Started:
    """The project is read."""

    view: ProjectView


@dataclass(frozen=True, slots=True)
class Listed:
    """The documents that will be read, in order, and the paths that name none."""

    documents: tuple[str, ...]
    missing: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A briefing; the references carry no text, for the articles went before."""

    number: int
    view: ProjectView
    briefing: Briefing
    whole: Synthesis | None = None
    partial: bool = False
    """Not all documents are read yet."""
    thinned: bool = False
    """What was known, without what rests on articles that were just left out; the whole briefing follows."""


@dataclass(frozen=True, slots=True)
class Written:
    """What became of an export."""

    files: tuple[str, ...]
    failures: tuple[str, ...] = field(default=())


def unwritten(wish: Export, why: str) -> Written:
    """That nothing of an export was written."""
    return Written((), tuple(f"{name}: was not written: {why}" for name in wish.files))


@dataclass(frozen=True, slots=True)
class Failed:
    """Why there is no briefing."""

    message: str
    bug: bool = False
    number: int = 0
    """Which wish cannot be fulfilled."""


@dataclass(frozen=True, slots=True)
class Idle:
    """Nothing is left to do."""

    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Gone:
    """The process ended."""
