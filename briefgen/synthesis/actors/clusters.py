"""Readings -> clusters of mentions that name one and the same, within and across articles.

First all mentions of one article under one key are a unit; then units are joined by spelling, by surname, by acronym
and by what a body is called without its country. A join that two candidates answer to is not made.
Never compares all units with all: every join goes through a table.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefgen import gazetteer, words
from briefgen.model.analysis import Mention
from briefgen.synthesis.actors import bodies, identity, kinds
from briefgen.synthesis.actors.kinds import Class
from briefgen.synthesis.evidence import Reading

_KNOWN = 12
"""Times that an acronym may stand for each time the name is written out."""
_BRACKET = re.compile(r"\s*\(\s*(?:the |or )?[“\"']?([A-Z][A-Za-z.&-]{1,9})[”\"']?\s*\)")
_RANKED = re.compile(
    r"\b(?:King|Queen|Prince|Princess|Pope|Saint|St\.?|Sister|Brother|Sultan|Emperor|Empress|Emir)\s+\S+$"
)
_RANK = 12
"""Characters before a name in which such a title stands."""


@dataclass(slots=True)
class Unit:
    """The mentions of one article under one key."""

    reading: Reading
    key: str
    kind: Class
    forms: Counter[str] = field(default_factory=Counter)
    labels: Counter[str] = field(default_factory=Counter)
    mentions: list[Mention] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The commonest form, as written first."""
        return max(self.forms, key=lambda form: (self.forms[form], len(form)))


class Joins:
    """Which units are one, as a forest."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = units
        self._root = list(range(len(units)))

    def top(self, number: int) -> int:
        """The unit that stands for the cluster of unit ``number``."""
        while self._root[number] != number:
            self._root[number] = self._root[self._root[number]]
            number = self._root[number]
        return number

    def join(self, one: int, other: int) -> None:
        """Makes the clusters of two units one."""
        first, second = sorted((self.top(one), self.top(other)))
        self._root[second] = first

    def tops(self, numbers: Iterable[int]) -> set[int]:
        """The clusters that the units belong to."""
        return {self.top(number) for number in numbers}

    def clusters(self) -> list[list[Unit]]:
        """The units of each cluster, in the order they were read."""
        found: dict[int, list[Unit]] = defaultdict(list)
        for number, unit in enumerate(self.units):
            found[self.top(number)].append(unit)
        return list(found.values())


def find(readings: Sequence[Reading]) -> list[list[Unit]]:
    """Clusters of units, each one person, body or place."""
    joins = Joins(list(_units(readings)))
    _join_keys(joins)
    _join_spellings(joins)
    _join_full_names(joins)
    _join_surnames(joins)
    _join_acronyms(joins)
    _join_bodies(joins)
    _join_short_bodies(joins)
    return joins.clusters()


def _units(readings: Sequence[Reading]) -> Iterator[Unit]:
    named = bodies.named(readings)
    majority = kinds.find(readings, named)
    for reading in readings:
        made: dict[tuple[str, Class], Unit] = {}
        for mention in named[reading.article.id]:
            name = identity.bare(mention.span.of(reading.text))
            key = identity.key(name)
            kind = majority.get(key)
            if kind is None:
                continue
            unit = made.setdefault((key, kind), Unit(reading, key, kind))
            unit.forms[identity.untitled(name) if kind == "person" else name] += 1
            unit.labels[mention.label] += 1
            unit.mentions.append(mention)
        yield from made.values()


def _join_keys(joins: Joins) -> None:
    """One key is one name everywhere; a country has many names."""
    table: dict[tuple[Class, str], list[int]] = defaultdict(list)
    for number, unit in enumerate(joins.units):
        land = identity.place(unit.name) if unit.kind == "place" else None
        if unit.kind != "person" or " " in unit.key:
            table[unit.kind, land or unit.key].append(number)
    _join_each(joins, table)


def _join_each(joins: Joins, table: Mapping[tuple[Class, str], Sequence[int]]) -> None:
    for numbers in table.values():
        for number in numbers[1:]:
            joins.join(numbers[0], number)


def _join_spellings(joins: Joins) -> None:
    """Transliterations of one name; a single word must be long, and people must not be a man and a woman."""
    table: dict[tuple[Class, str], list[int]] = defaultdict(list)
    for number, unit in enumerate(joins.units):
        if (" " in unit.key or (len(unit.key) > 5 and unit.kind != "person")) and not identity.acronym(unit.name):
            table[unit.kind, identity.spelling(unit.key)].append(number)
    for (kind, _), numbers in table.items():
        for number in numbers[1:]:
            first, other = joins.units[numbers[0]], joins.units[number]
            if kind != "person" or identity.same_forenames(first.key.split()[0], other.key.split()[0]):
                joins.join(numbers[0], number)


def _join_full_names(joins: Joins) -> None:
    """`Ilan R. Toresk` is `Ilan Toresk`, unless there is also an `Ilan S. Toresk`."""
    table: dict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(joins.units):
        tokens = unit.key.split()
        if unit.kind == "person" and len(tokens) > 1:
            table[f"{identity.whole_forename(tokens[0])} {tokens[-1]}"].append(number)
    for numbers in table.values():
        middles = {" ".join(joins.units[number].key.split()[1:-1]) for number in numbers} - {""}
        if len({middle[0] for middle in middles}) <= 1:
            for number in numbers[1:]:
                joins.join(numbers[0], number)


def _join_surnames(joins: Joins) -> None:
    """A surname is the one person of its article who bears it, else the one person of all articles."""
    bearers: dict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(joins.units):
        if unit.kind == "person" and " " in unit.key:
            for ending in _endings(unit.key):
                bearers[ending].append(number)
    alone: dict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(joins.units):
        if unit.kind != "person" or unit.key not in bearers:
            if unit.kind == "person" and " " not in unit.key:
                alone[unit.key].append(number)
            continue
        _join_bearer(joins, number, [n for n in bearers[unit.key] if n != number])
    _join_forenames(joins, alone)
    _join_each(joins, {("person", key): numbers for key, numbers in alone.items()})


def _join_bearer(joins: Joins, number: int, named: Sequence[int]) -> None:
    """Joins a surname with its one bearer of the article, else with the one who was named before it, else with the
    one of all articles.
    """
    unit = joins.units[number]
    near = [n for n in named if joins.units[n].reading is unit.reading]
    here, anywhere = joins.tops(near), joins.tops(named)
    if len(here) > 1:
        start = unit.mentions[0].span.start
        here = joins.tops(n for n in near if joins.units[n].mentions[0].span.start < start)
    chosen = here if len(here) == 1 else anywhere if not near and len(anywhere) == 1 else set()
    for top in chosen:
        joins.join(top, number)


def _join_forenames(joins: Joins, alone: dict[str, list[int]]) -> None:
    """`Ilan` is the one `Ilan Toresk` of its article, and a rare first name the one bearer whom several articles name.

    What is joined leaves ``alone``, whose units one name makes one.
    """
    bearers: dict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(joins.units):
        if unit.kind == "person" and " " in unit.key:
            bearers[unit.key.split()[0]].append(number)
    for key in [key for key in alone if key in bearers]:
        anywhere = joins.tops(bearers[key])
        articles = {joins.units[n].reading.article.id for n in bearers[key]}
        rare = len(anywhere) == 1 and len(articles) > 1 and not gazetteer.is_forename(key)
        for number in list(alone[key]):
            unit = joins.units[number]
            here = joins.tops(n for n in bearers[key] if joins.units[n].reading is unit.reading)
            chosen = here if len(here) == 1 else anywhere if not here and rare else set()
            if chosen and not _has_rank(unit):
                joins.join(chosen.pop(), number)
                alone[key].remove(number)


def _has_rank(unit: Unit) -> bool:
    """Whether a name stands behind a title with which people go by their first names: ``Prince Ilan``."""
    return any(
        _RANKED.search(unit.reading.text, max(0, mention.span.start - _RANK), mention.span.end)
        for mention in unit.mentions
    )


def _endings(key: str) -> Iterator[str]:
    """What a person of this full name is called for short: the last word, or the last words after a forename."""
    tokens = key.split()
    for start in range(1, len(tokens)):
        yield " ".join(tokens[start:])


def _join_acronyms(joins: Joins) -> None:
    """An acronym is the body that some text defines it for in brackets, else the only body with its initials."""
    short, initialled = _acronyms(joins.units)
    defined = _definitions(joins.units)
    for letters, numbers in short.items():
        _join_nested(joins, defined.get(letters, ()))
        candidates = defined.get(letters) or _likely(joins.units, numbers, initialled.get(letters, []))
        full = joins.tops(candidates)
        if len(full) == 1:
            for number in numbers:
                joins.join(next(iter(full)), number)
        elif full:
            _join_in_article(joins, numbers, candidates)


def _join_nested(joins: Joins, defined: Sequence[int]) -> None:
    """Joins names that one acronym is defined for where all words of one are in the longest."""
    bags = {number: identity.bag(joins.units[number].name) for number in defined}
    fullest = max(defined, key=lambda number: (len(bags[number]), -number), default=None)
    for number in defined:
        if fullest is not None and bags[number] <= bags[fullest]:
            joins.join(fullest, number)


def _likely(units: Sequence[Unit], short: Sequence[int], full: Sequence[int]) -> list[int]:
    """Units whose initials an acronym may stand for: named often enough to be known by it, and beside it."""
    times = sum(len(units[number].mentions) for number in short)
    articles = {units[number].reading.article.id for number in short}
    beside = [number for number in full if units[number].reading.article.id in articles]
    named = sum(len(units[number].mentions) for number in full)
    return list(full) if (beside or len(articles) == 1) and named * _KNOWN >= times else []


def _acronyms(units: Sequence[Unit]) -> tuple[Mapping[str, list[int]], Mapping[str, list[int]]]:
    """Units named by an acronym, and units whose initials give one, each by its letters."""
    short: dict[str, list[int]] = defaultdict(list)
    initialled: dict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        if unit.kind == "person":
            continue
        letters = identity.acronym(unit.name)
        if letters:
            short[letters].append(number)
        elif " " in unit.key and _proper(unit.name):
            for guess in identity.initials(unit.name):
                initialled[guess].append(number)
    return short, initialled


def _proper(name: str) -> bool:
    """Whether a name is one in all its words: ``the Veldanian army`` has no acronym."""
    return not any(word.islower() and word not in words.STOP_WORDS for word in words.words(name))


def _join_in_article(joins: Joins, numbers: Sequence[int], candidates: Sequence[int]) -> None:
    """Joins each unit with the one candidate of its own article, where there is just one."""
    for number in numbers:
        here = joins.tops(n for n in candidates if joins.units[n].reading is joins.units[number].reading)
        if len(here) == 1:
            joins.join(next(iter(here)), number)


def _definitions(units: Sequence[Unit]) -> Mapping[str, list[int]]:
    """Units whose name some text follows with an acronym in brackets, by the acronym."""
    defined: dict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        if unit.kind == "person" or identity.acronym(unit.name):
            continue
        for mention in unit.mentions:
            bracket = _BRACKET.match(unit.reading.text, mention.span.end)
            letters = identity.acronym(bracket.group(1)) if bracket else None
            if letters and letters[0] in {part[:1] for part in unit.key.split()}:
                defined[letters].append(number)
                break
    return defined


def _join_bodies(joins: Joins) -> None:
    """One bag of words is one body; a body named without its country is the only one that has it."""
    bags: dict[frozenset[str], list[int]] = defaultdict(list)
    for number, unit in enumerate(joins.units):
        if unit.kind == "body" and not identity.acronym(unit.name):
            bags[identity.bag(unit.name)].append(number)
    _join_each(
        joins, {("body", str(n)): same for n, same in enumerate(bags.values()) if " " in joins.units[same[0]].key}
    )
    landed = _without_land(bags)
    for body, numbers in bags.items():
        tops = joins.tops(landed.get(body, ()))
        if len(tops) == 1 and len(body) > 1:
            joins.join(next(iter(tops)), numbers[0])
        else:
            _join_in_article(joins, numbers, landed.get(body, ()))


def _join_short_bodies(joins: Joins) -> None:
    """`Toresk` is the one `Toresk Bank` of all articles: the first word of a name that a common noun ends."""
    longer: dict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(joins.units):
        tokens = unit.key.split()
        if unit.kind == "body" and len(tokens) == 2 and gazetteer.group_noun(tokens[1]):
            longer[tokens[0]].append(number)
    for number, unit in enumerate(joins.units):
        tops = joins.tops(longer.get(unit.key, ())) if unit.kind == "body" else set()
        if len(tops) == 1 and not identity.land_of(unit.name) and not identity.acronym(unit.name):
            joins.join(next(iter(tops)), number)


def _without_land(bags: Mapping[frozenset[str], list[int]]) -> Mapping[frozenset[str], list[int]]:
    """Units of bodies named with one country, by what else they are called."""
    landed: dict[frozenset[str], list[int]] = defaultdict(list)
    for body, numbers in bags.items():
        lands = {stem for stem in body if stem.startswith("=")}
        if len(lands) == 1 and body - lands:
            landed[body - lands].extend(numbers)
    return landed
