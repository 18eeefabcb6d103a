"""In what two briefings differ."""

from dataclasses import dataclass
from typing import Literal

from briefgen.model.briefing import Briefing, Item, SectionName

Form = Literal["label", "words", "comment", "date", "source"]


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a briefing says of an item."""

    field: str
    """The key that has it in the briefing as JSON: ``date``, ``roles``."""
    text: str
    key: str
    """The same for what a reader takes for the same, in either briefing."""
    form: Form = "label"
    """What the text is: a label, the words of a source, a person's comment, an EDTF date, the id of a source."""
    who: str = ""
    """Who holds a position."""
    date: str | None = None
    """Of a position."""
    sources: tuple[str, ...] = ()
    """Ids of the sources that it rests on, where the item as a whole has no ``sources``."""


@dataclass(frozen=True, slots=True)
class Change:
    """What is said otherwise of one field; a value in the place of another is gone and new at once."""

    field: str
    gone: tuple[Fact, ...]
    new: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """An item that both briefings have."""

    old: Item
    new: Item
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Extent:
    """How much of a section a briefing has."""

    entries: int
    total: int
    """How many there were before a limit."""


@dataclass(frozen=True, slots=True)
class SectionDifference:
    """In what the two differ in one section."""

    name: SectionName
    heading: str
    new: tuple[Item, ...]
    gone: tuple[Item, ...]
    changed: tuple[Changed, ...]
    before: Extent | None
    """Of the older briefing; None where it has no such section."""
    after: Extent | None

    def __bool__(self) -> bool:
        """Whether there is any difference."""
        return bool(self.new or self.gone or self.changed)


@dataclass(frozen=True, slots=True)
class Difference:
    """In what two briefings differ, and the two themselves."""

    old: Briefing
    new: Briefing
    head: tuple[Change, ...]
    """Of what stands over the first section."""
    sections: tuple[SectionDifference, ...]
    """All that were compared, in the order of the newer document."""

    def __bool__(self) -> bool:
        """Whether there is any difference."""
        return bool(self.head or any(self.sections))
