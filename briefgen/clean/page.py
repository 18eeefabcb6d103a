"""What the readers of all media types make of a document: its visible text, judged piece by piece, and its clues."""

from dataclasses import dataclass, field

from briefgen.model.article import Fact, PublicationDate
from briefgen.model.span import Span


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a page that is kept or cut as a whole."""

    span: Span
    why: str | None
    """Why it is cut; None when it is kept."""
    paragraph: int
    """Kept parts of one number are one paragraph."""


@dataclass(frozen=True, slots=True)
class Clues:
    """What a page says about its article."""

    title: Fact | None = None
    publisher: Fact | None = None
    author: Fact | None = None
    url: Fact | None = None
    language: str | None = None
    dates: tuple[PublicationDate, ...] = ()
    """The most trusted first."""

    def joined(self, other: "Clues") -> "Clues":
        """These clues, and those of the other where there are none."""
        return Clues(
            self.title or other.title,
            self.publisher or other.publisher,
            self.author or other.author,
            self.url or other.url,
            self.language or other.language,
            (*self.dates, *other.dates),
        )


NOTHING = Clues()


@dataclass(frozen=True, slots=True)
class Page:
    """A document that holds one article."""

    source: str
    """The decoded text; for a web page, the visible text."""
    parts: tuple[Part, ...]
    """In order; together they hold every character of ``source`` that is not white space."""
    clues: Clues = field(default_factory=Clues)
