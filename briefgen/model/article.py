"""An article as it is read: the cleaned text, what is known about it, and what was cut from it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from briefgen.model.problem import Problem

READ = ("en", "und")
"""Languages that are read; what cannot be told is read as English."""
Origin = Literal["project", "page metadata", "dateline", "text", "url", "file name"]
"""How a fact about an article is known; ``text`` is a line of the page, such as its headline or date line."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A word about an article and how it is known."""

    value: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class PublicationDate:
    """The day an article was published and how it is known; never the day it was fetched."""

    day: date
    origin: Origin


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of the input that is not part of the article's text."""

    text: str
    why: str
    """A label, such as ``reader comment``, ``page furniture``, ``headline``, ``byline``, ``caption``."""
    start: int
    """Where it stood in the decoded input, in code points (of the visible text, for a web page)."""


@dataclass(frozen=True, slots=True)
class CleaningLedger:
    """What cleaning took out. Kept text and cuts together hold every word of the input."""

    cuts: tuple[Cut, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """One article, cleaned. Paragraphs of ``text`` are parted by one blank line."""

    id: str
    """Made from the text's digest, so it survives a new name and another order."""
    name: str
    """The id of its JSON line, or the name of its file."""
    path: str | None
    """As printed; None for an article of a JSON Lines file."""
    text: str
    sha256: str
    """Of ``text`` in UTF-8."""
    language: str
    """ISO 639-1 code; ``und`` when it cannot be told."""
    title: Fact | None = None
    publisher: Fact | None = None
    author: Fact | None = None
    url: Fact | None = None
    published: PublicationDate | None = None
    reliability: str | None = None
    shown: str = ""
    """Where it was read, as printed: its path, with ``#part`` for a line of JSON Lines or a member of an archive."""
    ledger: CleaningLedger = CleaningLedger()
    doubts: tuple[Problem, ...] = ()
    """What the article says of itself in two ways, such as two publication dates."""
    restored: tuple[str, ...] = ()
    """First words of blocks that a person wants in the text, and that are in it."""
    missed: tuple[str, ...] = ()
    """Those that no block of the document begins with."""

    @property
    def foreign(self) -> bool:
        """Whether it is in a language that is not read."""
        return self.language not in READ

    @property
    def words(self) -> int:
        """Number of words of the cleaned text, parted by white space."""
        return len(self.text.split())
