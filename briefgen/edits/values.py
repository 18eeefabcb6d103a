"""What a person changes: settings, articles, actors, items, comments. Frozen values; a state, not a log of keys."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

ActorChange = Literal["merge", "split", "rename", "retype", "hide"]
ItemChange = Literal["pin", "drop", "retitle", "redate", "merge", "move", "add"]
Setting = str | int | bool | date | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Target:
    """What an edit is about: its id, and words to find it again by when the id has changed."""

    id: str = ""
    quote: str = ""
    """The first passage it rests on; an actor's name; the first words of an article."""
    before: str = ""
    """A few words that stand before the quote in its article."""
    after: str = ""
    """A few words that stand after it."""
    words: str = ""
    """The item's own: of several that rest on one passage they tell which is meant."""
    digest: str = ""
    """Of an article: the first digits of the SHA-256 of its file's bytes, which tell it under another name."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that a person marked in an article."""

    source: str
    """The article's id."""
    quote: str
    before: str = ""
    after: str = ""


SAID = ("title", "publisher", "author", "published", "language", "reliability")
"""What a person may say of an article that the article does not."""


@dataclass(frozen=True, slots=True)
class ArticleEdit:
    """What a person says of one article."""

    target: Target
    """``id`` is the document as printed: ``articles/x.txt``, ``articles.jsonl#3``."""
    selected: bool | None = None
    """False leaves the article out of the briefing."""
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: date | None = None
    language: str | None = None
    """ISO 639 code."""
    reliability: str | None = None
    restore: tuple[str, ...] = ()
    """First words of blocks that cleaning cut and that belong to the article."""


@dataclass(frozen=True, slots=True)
class ActorEdit:
    """One correction of the cast; applied in order."""

    change: ActorChange
    target: Target
    others: tuple[Target, ...] = ()
    """Of a merge: the actors that are the same as the target."""
    text: str | None = None
    """Of a rename the name, of a split the form that is another actor, of a retype the type."""


@dataclass(frozen=True, slots=True)
class ItemEdit:
    """One correction of a section's items; applied in order."""

    change: ItemChange
    section: str
    target: Target = Target()
    """Empty for an item that is added."""
    text: str | None = None
    """Of a retitle the heading, of a drop the reason, of a redate the EDTF date, of an addition the holder or date."""
    others: tuple[Target, ...] = ()
    """Of a merge: the entries that tell of the same as the target."""
    passage: Passage | None = None
    """Of a move the passage that is moved, of an addition the passage that is added."""
    to: str | None = None
    """Of a move: the words of the position that the passage goes to."""


@dataclass(frozen=True, slots=True)
class NoteEdit:
    """A person's comment, or what became of one that the project has."""

    id: str
    """Its own name among the edits, or the id of the project's comment that it replaces."""
    section: str
    text: str
    """Markdown; empty takes the comment away."""
    author: str | None = None


@dataclass(frozen=True, slots=True)
class Edits:
    """All corrections of one project."""

    project: tuple[tuple[str, Setting], ...] = ()
    """Dotted keys of the project file and what they are instead."""
    added: tuple[str, ...] = ()
    """Further articles, relative to the project's folder."""
    articles: tuple[ArticleEdit, ...] = ()
    actors: tuple[ActorEdit, ...] = ()
    items: tuple[ItemEdit, ...] = ()
    notes: tuple[NoteEdit, ...] = ()


NO_EDITS = Edits()
