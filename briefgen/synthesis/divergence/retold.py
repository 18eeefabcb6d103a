"""Divergences, surest first -> those that tell something new: no quarrel and no count twice, whatever it is called."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from briefgen.model.synthesis import Divergence
from briefgen.synthesis.divergence.counted import countlabels
from briefgen.synthesis.divergence.findings import Finding
from briefgen.words import content_stems

RETOLD = 0.75
"""Share of the fewer words that two positions have in common where they say one thing; not measured."""
AGAIN = 0.5
"""Share of the pairs of passages from which three or more that were set against each other before tell nothing new;
chosen while reading real stories, not measured."""
ANSWERED_AGAIN, LEAST_ALIKE = 0.6, 5
"""Share of the fewer words, and how many, that two answers of one holder have in common where they are one answer;
chosen while reading real stories, not measured."""

_NUMBER = re.compile(r"\d[\d,.]*")
"""In a reason: two that name the same numbers are one, whether or not both say what is counted."""
Place = tuple[str, int]
"""Article and end of a passage."""


def leave_out(found: Sequence[tuple[Divergence, Finding]]) -> Iterator[Divergence]:
    """The divergences, without those that set no other passages, numbers or answers against each other than before."""
    told = _Told()
    for divergence, finding in found:
        new = told.passages(divergence, finding)
        if new and told.matters(_Matter.of(divergence, finding)):
            yield divergence


@dataclass(frozen=True, slots=True)
class _Matter:
    """What a quarrel or a count is known again by."""

    why: str
    places: frozenset[Place]
    said: tuple[tuple[str, frozenset[str]], ...]
    """Of each position its holder and the stems of its words."""
    counted: frozenset[str]
    """The numbers that are shown, in one unit; empty where none are."""
    about: frozenset[str]
    """Words of its own that say in what they differ."""

    @classmethod
    def of(cls, divergence: Divergence, finding: Finding) -> "_Matter":
        places = {(it.source, it.end) for position in divergence.positions for it in position.evidence}
        said = ((it.actor or it.holder, frozenset(content_stems(it.text))) for it in divergence.positions)
        numbered = any(map(str.isdigit, divergence.why))
        passages = ((side, side.point.reading.passage(side.point.span)) for side in finding.sides if numbered)
        counted = frozenset(side.stand for side, passage in passages if (passage.source, passage.end) in places)
        why = finding.why if numbered else divergence.why
        return cls(why, frozenset(places), tuple(said), counted, finding.about)

    def retells(self, other: "_Matter") -> bool:
        """Whether it is another one told again: by a passage that both show, or in nearly the same words.

        Under another heading only where neither turns on words of its own, ``car against truck``, and no other speaks.
        """
        shared = not self.places.isdisjoint(other.places)
        if self.counted or other.counted:
            return self.why == other.why and shared and bool(self.counted) and self.counted <= other.counted
        if self.why != other.why:
            same = {holder for holder, _ in self.said} <= {holder for holder, _ in other.said}
            return shared and same and not self.about and not other.about
        return shared or self._answers_as(other) or self._says_as(other)

    def _says_as(self, other: "_Matter") -> bool:
        """Whether each of its positions is one of the other's."""
        return all(any(_alike(mine, it, RETOLD) for _, it in other.said) for _, mine in self.said)

    def _answers_as(self, other: "_Matter") -> bool:
        """Whether one holder says in both the same at some length."""
        return any(
            holder == another and len(mine & it) >= LEAST_ALIKE and _alike(mine, it, ANSWERED_AGAIN)
            for holder, mine in self.said
            for another, it in other.said
        )


def _alike(mine: frozenset[str], it: frozenset[str], share: float) -> bool:
    return len(mine & it) >= share * max(1, min(len(mine), len(it)))


@dataclass(slots=True)
class _Told:
    """What the divergences so far have set against each other."""

    facing: dict[frozenset[Place], frozenset[str]] = field(default_factory=dict)
    """Pairs of passages, with the words that say in what they differ."""
    tolls: set[tuple[Place, frozenset[str]]] = field(default_factory=set)
    shown: list[_Matter] = field(default_factory=list)

    def passages(self, divergence: Divergence, finding: Finding) -> bool:
        """Whether other passages are set against each other than before.

        Two that are about words of their own, such as the dead and the injured, are two; of two about the same toll or
        the same numbers that share a passage one is enough, and of two quarrels that share a claim and its answer.
        """
        about = finding.about
        places = [[(it.source, it.end) for it in position.evidence] for position in divergence.positions]
        counted: set[tuple[Place, frozenset[str]]] = set()
        if about in countlabels.ABOUT_TOLLS:
            counted |= {(place, about) for held in places for place in held}
        if numbers := frozenset(_NUMBER.findall(divergence.why)):
            against = numbers if len(numbers) > 1 else frozenset([divergence.why])
            counted |= {(place, against) for held in places for place in held}
        facing = {
            frozenset((one, other)) for mine, others in combinations(places, 2) for one in mine for other in others
        }
        known = self.facing
        again = [pair in known and bool(not about or not known[pair] or about & known[pair]) for pair in facing]
        quarrel = not (about or counted) and any(pair in known and not known[pair] for pair in facing)
        all_again = any(again) if len(places) == 2 else quarrel or sum(again) >= AGAIN * len(again)
        new = not all_again and not counted & self.tolls
        if new:
            self.tolls |= counted
        self.facing |= dict.fromkeys(facing - known.keys(), about)
        return new

    def matters(self, matter: _Matter) -> bool:
        """Whether none of those shown is the same told again; what is not shown keeps nothing else from being so."""
        if any(map(matter.retells, self.shown)):
            return False
        self.shown.append(matter)
        return True
