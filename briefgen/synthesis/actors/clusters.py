"""Readings -> clusters of mentions that name one and the same, within and across articles.

First all mentions of one article under one key are a unit; then units are joined by spelling, by surname, by acronym
and by what a body is called without its country. A join that two candidates answer to is not made.
Never compares all units with all: every join goes through a table.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set

from briefgen.synthesis.actors import bodies, identity, kinds, persons, placenames, shortforms
from briefgen.synthesis.actors.kinds import Class
from briefgen.synthesis.actors.units import Joins, Unit
from briefgen.synthesis.evidence import Reading


def find(readings: Sequence[Reading]) -> list[list[Unit]]:
    """Clusters of units, each one person, body or place."""
    joins = Joins(list(_units(readings)))
    shared = shortforms.shared_nouns(shortforms.bags_of_bodies(joins.units))
    several = {n for n, unit in enumerate(joins.units) if unit.kind == "body" and identity.bag(unit.name) in shared}
    _join_keys(joins, several)
    _join_spellings(joins, several)
    _join_unspaced(joins, several)
    persons.join_full_names(joins)
    persons.join_surnames(joins)
    shortforms.join_companies(joins)
    shortforms.join_also_known(joins)
    placenames.join(joins)
    shortforms.join_acronyms(joins)
    shortforms.join_bodies(joins)
    shortforms.join_short_bodies(joins)
    shortforms.join_ends(joins)
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


def _join_keys(joins: Joins, several: Set[int]) -> None:
    """One key is one name everywhere, but for what bodies of several countries are called; a country has many names."""
    table: dict[tuple[Class, str], list[int]] = defaultdict(list)
    for number, unit in enumerate(joins.units):
        land = identity.place(unit.name) if unit.kind == "place" else None
        if number in several:
            continue
        if unit.kind != "person" or " " in unit.key:
            table[unit.kind, land or unit.key].append(number)
    joins.join_each(table)


_UNSPACED = 8
"""Letters from which a name written in one word is the same as in two."""
_LARGER = "international "
_SHORT, _WHOLE = re.compile(r"\b(?:mt|ft)\b"), {"mt": "mount", "ft": "fort"}


def _spelled(short: re.Match[str]) -> str:
    return _WHOLE[short[0]]


def _join_unspaced(joins: Joins, several: Set[int]) -> None:
    """``HarbourGroup`` is ``Harbour Group``, ``Mt. Orel`` is ``Mount Orel``, an airport one with *International*."""
    table: dict[tuple[Class, str], list[int]] = defaultdict(list)
    for number, unit in enumerate(joins.units):
        key = _SHORT.sub(_spelled, unit.key.replace(_LARGER, "")) if unit.kind == "place" else unit.key
        if number not in several and unit.kind != "person" and len(key) >= _UNSPACED:
            table[unit.kind, key.replace(" ", "")].append(number)
    joins.join_each(table)


def _join_spellings(joins: Joins, several: Set[int]) -> None:
    """Transliterations of one name; a single word must be long, and people must not be a man and a woman."""
    table: dict[tuple[Class, str], list[int]] = defaultdict(list)
    for number, unit in enumerate(joins.units):
        if number in several:
            continue
        if (" " in unit.key or (len(unit.key) > 5 and unit.kind != "person")) and not identity.acronym(unit.name):
            table[unit.kind, identity.spelling(unit.key)].append(number)
    for (kind, _), numbers in table.items():
        for number in numbers[1:]:
            first, other = joins.units[numbers[0]], joins.units[number]
            if kind != "person" or (
                identity.same_forenames(first.key.split()[0], other.key.split()[0])
                and identity.same_endings(first.key, other.key)
            ):
                joins.join(numbers[0], number)
