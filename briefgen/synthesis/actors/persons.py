"""Units of people -> joined: full names with and without what stands between, surnames, first names.

A join that two candidates answer to is not made.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from briefgen import gazetteer
from briefgen.synthesis.actors import identity
from briefgen.synthesis.actors.units import Joins, Unit
from briefgen.words import fold

_RANKED = re.compile(
    r"\b(?:King|Queen|Prince|Princess|Pope|Saint|St\.?|Sister|Brother|Sultan|Emperor|Empress|Emir)\s+\S+$"
)
_RANK = 12
"""Characters before a name in which such a title stands."""
_TITLE = re.compile(r"(\w{3,})\.?\s$")
"""Before a name: a word that may be a title."""
_LONGEST_TITLE = 16
"""Characters of a title and the space behind it."""


def join_full_names(joins: Joins) -> None:
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


def join_surnames(joins: Joins) -> None:
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
    joins.join_each({("person", key): numbers for key, numbers in alone.items()})


def _join_bearer(joins: Joins, number: int, named: Sequence[int]) -> None:
    """Joins a surname with its one bearer of the article, else with the one who was named before it, else with the
    one of all articles, else with the one who bears its title too: ``Governor Toresk``.
    """
    unit = joins.units[number]
    near = [n for n in named if joins.units[n].reading is unit.reading]
    here, anywhere = joins.tops(near), joins.tops(named)
    if len(here) > 1:
        start = unit.mentions[0].span.start
        here = joins.tops(n for n in near if joins.units[n].mentions[0].span.start < start)
    chosen = here if len(here) == 1 else anywhere if not near else set()
    if len(chosen) != 1:
        own = _titles(unit)
        chosen = joins.tops(n for n in named if own & _titles(joins.units[n])) if own else set()
    if len(chosen) != 1:
        chosen = _leading(joins, near) or _leading(joins, named)
    if len(chosen) == 1:
        joins.join(chosen.pop(), number)


LEADING = 5
"""How many times as often as all others of that surname somebody is named in full whom it means alone: a president, and
not his wife. In 54 piles of news it joins three surnames, two of them rightly; the third is a family's."""


def _leading(joins: Joins, named: Sequence[int]) -> set[int]:
    """The one who is named in full far more often than all others; empty where nobody is."""
    counts: Counter[int] = Counter()
    for number in named:
        counts[joins.top(number)] += len(joins.units[number].mentions)
    (first, most), *others = counts.most_common() or [(0, 0)]
    return {first} if most >= LEADING * max(1, sum(count for _, count in others)) else set()


def _titles(unit: Unit) -> set[str]:
    """The titles that stand right before a name: ``governor``."""
    text = unit.reading.text
    found = (_TITLE.search(text, max(0, it.span.start - _LONGEST_TITLE), it.span.start) for it in unit.mentions)
    return {fold(title[1]) for title in found if title} & identity.TITLES


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
