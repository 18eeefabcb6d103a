"""Divergences -> who stands against whom, and on how many issues. Names are those of the briefing; nothing is judged.

Speakers are told apart by their actor, or else by the words that name them. What was brought up to date or said more
exactly sets nobody against anybody.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from briefgen.model.briefing import Item
from briefgen.model.synthesis import Actor, Divergence, Position
from briefgen.render.axis import called, figure

_OPPOSING = ("contradiction", "stance", "figures", "dates")
_PRONOUNS = frozenset("he she it they we i".split())
"""They name nobody by themselves."""
_ARTICLE = re.compile(r"^(the|an?) ")
_MOST = 24
"""Speakers up to which rows are read at a glance, and issues up to which their columns have room."""


@dataclass(frozen=True, slots=True)
class Issue:
    """A divergence, and the rows of its speakers, in order."""

    number: int
    """As it is listed, from 1."""
    kind: str
    rows: tuple[int, ...]
    pairs: frozenset[tuple[int, int]]
    """Rows that stand against each other; speakers who give the same figure do not."""


@dataclass(frozen=True, slots=True)
class Opposition:
    """Who stands against whom: a row for each speaker, a column for each issue."""

    speakers: tuple[str, ...]
    issues: tuple[Issue, ...]
    left_out: int
    """Issues that found no room."""

    def against(self, row: int) -> tuple[tuple[str, int], ...]:
        """Those whom a speaker stands against with the number of issues, most first."""
        found = Counter(other for issue in self.issues for pair in issue.pairs if row in pair for other in pair)
        del found[row]
        ordered = sorted(found.items(), key=lambda it: (-it[1], it[0]))
        return tuple((self.speakers[other], number) for other, number in ordered)

    def pairs(self) -> tuple[tuple[str, str, tuple[int, ...]], ...]:
        """Each two speakers who stand against each other, and the numbers of the issues, most issues first."""
        found: dict[tuple[int, int], list[int]] = {}
        for issue in self.issues:
            for pair in sorted(issue.pairs):
                found.setdefault(pair, []).append(issue.number)
        ordered = sorted(found.items(), key=lambda it: (-len(it[1]), it[1], it[0]))
        return tuple((self.speakers[one], self.speakers[other], tuple(on)) for (one, other), on in ordered)


def opposed(listed: Sequence[Item], known: Iterable[Item]) -> Opposition:
    """Who stands against whom in the divergences as ``listed``; ``known`` are items that may name actors.

    It is empty where it would tell no more than the list: two speakers with one issue between them.
    """
    names = {item.id: item.name for item in known if isinstance(item, Actor)}
    rows: dict[str, int] = {}
    speakers: list[str] = []
    issues: list[Issue] = []
    left_out = 0
    for number, item in enumerate(listed, 1):
        sides = dict(_sides(item, names)) if isinstance(item, Divergence) and item.kind in _OPPOSING else {}
        new = [key for key in sides if key not in rows]
        if len(sides) < 2:
            continue
        if len(rows) + len(new) > _MOST or len(issues) >= _MOST:
            left_out += 1
            continue
        for key in new:
            rows[key] = len(rows)
            speakers.append(sides[key][0])
        issues.append(_issue(number, item, {rows[key]: values for key, (_, values) in sides.items()}))
    told = len(speakers) > 2 or len(issues) > 1
    return Opposition(tuple(speakers), tuple(issues), left_out) if told else Opposition((), (), 0)


def _sides(item: Divergence, names: dict[str, str]) -> Iterator[tuple[str, tuple[str, frozenset[float]]]]:
    """Key, name and figures of each speaker of an issue."""
    groups: dict[str, list[Position]] = {}
    for position in item.positions:
        own = position.actor or _key(position.holder)
        if own and (position.actor in names or _key(position.holder)):
            groups.setdefault(own, []).append(position)
    for key, positions in groups.items():
        figures = frozenset(value for it in positions if (value := figure(it, item.why)) is not None)
        yield key, (names.get(key) or called(positions[0].holder), figures)


def _issue(number: int, item: Item, sides: dict[int, frozenset[float]]) -> Issue:
    kind = item.kind if isinstance(item, Divergence) else ""
    ordered = sorted(sides)
    pairs = frozenset(
        (one, other) for one, other in combinations(ordered, 2) if not sides[one] or sides[one] != sides[other]
    )
    return Issue(number, kind, tuple(ordered), pairs)


def _key(holder: str) -> str:
    """What tells a holder without actor apart; empty for a pronoun."""
    words = " ".join(holder.partition(",")[0].casefold().split())
    return "" if words in _PRONOUNS else _ARTICLE.sub("", words)
