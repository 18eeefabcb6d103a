"""The mentions of one article under one key, and which of these are one, as a forest."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from briefgen.model.analysis import Mention
from briefgen.synthesis.actors.kinds import Class
from briefgen.synthesis.evidence import Reading


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

    def join_each(self, table: Mapping[tuple[Class, str], Sequence[int]]) -> None:
        """Makes the units of each entry one."""
        for numbers in table.values():
            for number in numbers[1:]:
                self.join(numbers[0], number)

    def join_in_article(self, numbers: Sequence[int], candidates: Sequence[int]) -> None:
        """Joins each unit with the one candidate of its own article, unless it is joined with a candidate already."""
        for number in numbers:
            if self.top(number) in self.tops(n for n in candidates if n != number):
                continue
            here = self.tops(n for n in candidates if self.units[n].reading is self.units[number].reading)
            if len(here) == 1:
                self.join(next(iter(here)), number)
