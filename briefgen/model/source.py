"""From what the project asks for to the bytes that were read."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Given:
    """What a person says about an article; it beats everything that the article says of itself."""

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    published: date | None = None
    language: str | None = None
    """ISO 639-1 code."""
    reliability: str | None = None
    """Admiralty grade of the source, A to F."""
    restore: tuple[str, ...] = ()
    """First words of blocks that cleaning cut and that belong to the article."""


@dataclass(frozen=True, slots=True)
class SourceSpec:
    """One line of the project's ``[[articles]]``, or one path on the command line."""

    path: str
    """A file, a directory, a glob, or ``-`` for standard input."""
    exclude: tuple[str, ...] = ()
    """Globs of files to leave out."""
    given: Given = field(default_factory=Given)


@dataclass(frozen=True, slots=True)
class Address:
    """One file to fetch."""

    path: Path | None
    """Absolute; None for standard input."""
    shown: str
    """As printed: relative to the project, with ``/``; ``-`` for standard input."""
    given: Given = field(default_factory=Given)


@dataclass(frozen=True, slots=True)
class RawDocument:
    """What was fetched and not yet read: one file, one line of a JSON Lines file, one member of an archive."""

    address: Address
    media_type: str
    """``text/plain``, ``text/markdown``, ``text/html``, ``application/json`` (one line of JSON Lines),
    ``message/rfc822`` or ``application/pdf``."""
    content: bytes
    part: str | None = None
    """Which part of the file this is: a line number, the name of an archive's member; None for the whole."""

    @property
    def shown(self) -> str:
        """The address as printed, with the part: ``articles.jsonl#3``."""
        return self.address.shown if self.part is None else f"{self.address.shown}#{self.part}"
