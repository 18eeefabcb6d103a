"""Briefing -> its entries as a person reads them in a terminal: the words of sources, labels, and who says so."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from briefgen.diff import Fact, Side, facts
from briefgen.model.briefing import Briefing, Gap, Item, Note, Reference
from briefgen.model.problem import Problem
from briefgen.model.synthesis import Actor, Attribution, Divergence, Event, KeySentence, Notice
from briefgen.render.citations import title
from briefgen.render.dates import in_words
from briefgen.render.filters import quotation

Line = tuple[int, str]
"""How deep it is set in, and its text, however long."""
_SOURCES = 3
"""Sources of one entry that are named at most."""
_TITLE = 40
"""Characters of the title that a source without an outlet is named by."""
_CALLED: Mapping[str, str] = {
    "holder": "who",
    "modality": "state",
    "period": "published",
    "positions": "position",
    "reasons": "reason",
    "roles": "role",
    "sha256": "text",
    "sources": "source",
}
"""Fields that a reader calls otherwise than the JSON does."""
_LEADING = frozenset(
    "text date holder type topic kind issuer audience action section author title sha256 source message".split()
)
"""Fields that an entry begins with."""
_BENEATH = ("roles", "says", "positions", "why", "reasons")
"""What stands on lines of its own."""
_PLAIN = frozenset(["modality", "place", "strength", "level_words", "publisher", "published", "url"])
"""Fields whose values need no name before them."""
_USUAL = ("happened", "en")
"""Values that are not told of a new entry: what an event is, and the language of a source, as a rule."""


class Teller:
    """Says what a briefing says of its items, with the numbers that it gives its sources."""

    def __init__(self, briefing: Briefing) -> None:
        self._side = Side(briefing)
        self._references = {reference.id: reference for reference in briefing.references}

    def named(self, item: Item) -> str:
        """What an item is known by."""
        if isinstance(item, Event):
            return f"{in_words(item.date) if item.date else 'undated'}: {_quoted(item.text)}"
        if isinstance(item, Attribution):
            return f"{_dated(item.holder or 'not named', item.date)}: {_quoted(item.text)}"
        if isinstance(item, Notice):
            audience = f", for {item.audience}" if item.audience else ""
            return f"{_dated((item.issuer or 'not named') + audience, item.date)}: {_quoted(item.action)}"
        return f"{item.name} · {item.type}" if isinstance(item, Actor) else _labelled(item)

    def whole(self, item: Item) -> Iterator[Line]:
        """All that is said of an item."""
        named = self.named(item)
        told: list[str] = []
        beneath: list[str] = []
        cited = self._cited(item.sources) if isinstance(item, Actor) else ""
        for field, group in groupby(facts(item, self._side), lambda fact: fact.field):
            listed = tuple(group)
            values = self.values(listed)
            if field == "sources":
                cited = values[0]
            elif field == "name":
                told += [f"also {others}" for others in self.values(listed[1:])]
            elif field in _BENEATH or listed[0].form == "comment":
                name = "" if field in ("positions", "text") else f"{called(field)}: "
                beneath += [f"{name}{value.removesuffix(f' {cited}')}" for value in values]
            elif field not in _LEADING:
                told += [_beside(field, it) for it in values if it not in _USUAL and not _repeats(field, it, named)]
        yield 0, f"{' · '.join((named, *told))} {cited}"
        yield from ((1, line) for line in beneath)

    def values(self, listed: Sequence[Fact]) -> list[str]:
        """The values of one field: words each with their sources, all labels or sources together."""
        if not listed:
            return []
        if listed[0].form == "source":
            return [self._cited(fact.text for fact in listed)]
        if listed[0].form == "comment":
            return [fact.text for fact in listed]
        if listed[0].form == "words":
            return [self._words(fact) for fact in listed]
        return ["; ".join(in_words(fact.text) if fact.form == "date" else fact.text for fact in listed)]

    def _words(self, fact: Fact) -> str:
        who = f"{_dated(fact.who, fact.date)}: " if fact.who else ""
        return f"{who}{_quoted(fact.text)} {self._cited(fact.sources)}".rstrip()

    def _cited(self, sources: Iterable[str]) -> str:
        """The sources in the order of their numbers, the first by name."""
        found = (self._references[source] for source in sources if source in self._references)
        listed = sorted(found, key=lambda reference: reference.number)
        named = "; ".join(f"[{it.number}] {_dated(_short(it), it.published)}" for it in listed[:_SOURCES])
        return f"{named} and {len(listed) - _SOURCES} more" if len(listed) > _SOURCES else named


def called(field: str) -> str:
    """What a reader calls a field."""
    return _CALLED.get(field, field.replace("_", " "))


def _labelled(item: KeySentence | Divergence | Reference | Note | Gap | Problem) -> str:
    """An item that is known by labels, or by words that need no marks."""
    if isinstance(item, Divergence):
        return f"{item.topic} · {item.kind}"
    if isinstance(item, Reference):
        return f"[{item.number}] {' · '.join(filter(None, (title(item), item.author)))}"
    if isinstance(item, Problem):
        return f"{item.source}: {item.message}"
    if isinstance(item, Note):
        return f"Analyst comment on {item.section}{f' · {item.author}' if item.author else ''}"
    return item.text


def _repeats(field: str, value: str, named: str) -> bool:
    """Whether a value is told by the words that it was taken from."""
    return field in ("place", "level_words") and value.casefold() in named.casefold()


def _beside(field: str, value: str) -> str:
    """A value beside the words of an item, with its name where it does not tell by itself what it is."""
    return value if field in _PLAIN else f"{called(field)} {value}"


def _dated(name: str, edtf: str | None) -> str:
    return f"{name} ({in_words(edtf)})" if edtf else name


def _short(reference: Reference) -> str:
    return reference.publisher or textwrap.shorten(title(reference), _TITLE, placeholder=" …")


def _quoted(text: str) -> str:
    opening, closing = quotation(text)
    return f"{opening}{text}{closing}"
