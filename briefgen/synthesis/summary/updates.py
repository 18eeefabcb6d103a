"""Chosen sentences + Divergences -> chosen sentences, where a toll that has risen since is followed by the newest.

Sentences on one event's dead seldom mean alike: the first tells what happened, the last how many have died since. That
both count the same dead is known where their figures were set against each other.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from briefgen.model.synthesis import Divergence
from briefgen.synthesis.summary import newest, tolls
from briefgen.synthesis.summary.ranking import Candidate

Key = tuple[str, int]
"""A sentence's article, and where it ends there."""


def followed(
    chosen: Sequence[int], candidates: Sequence[Candidate], keys: Sequence[Key], divergences: Sequence[Divergence]
) -> list[int]:
    """The chosen numbers, each with an outdated toll followed by the newest one of the same dead."""
    groups = list(_counted_together({key: number for number, key in enumerate(keys)}, divergences))
    found: list[int] = []
    for number in chosen:
        if number in found:
            continue
        found.append(number)
        heir = _newest(number, candidates, groups)
        if heir is not None and not any(_gives(candidates[it], candidates[heir]) for it in (*chosen, *found)):
            found.append(heir)
    return found


def within(numbers: Sequence[int], candidates: Sequence[Candidate], words: int) -> list[int]:
    """The first numbers whose sentences have ``words`` words together at most."""
    totals = accumulate(candidates[number].words for number in numbers)
    return [number for number, total in zip(numbers, totals, strict=True) if total <= words]


def _counted_together(numbers: Mapping[Key, int], divergences: Sequence[Divergence]) -> Iterator[frozenset[int]]:
    for divergence in divergences:
        if divergence.kind in ("figures", "update"):
            passages = ((it.source, it.end) for position in divergence.positions for it in position.evidence)
            yield frozenset(numbers[key] for key in passages if key in numbers)


def _newest(number: int, candidates: Sequence[Candidate], groups: Sequence[frozenset[int]]) -> int | None:
    """The sentence of the newest article that gives a higher toll of the same dead and can be read alone."""
    own = candidates[number]
    higher = [
        other
        for group in groups
        if number in group
        for other in sorted(group)
        if candidates[other].stands
        and candidates[other].recency > own.recency
        and tolls.lower(own.text, candidates[other].text)
        and not newest.is_doubted(candidates[other].text)
    ]
    return max(higher, key=lambda other: (candidates[other].recency, -other), default=None)


def _gives(one: Candidate, heir: Candidate) -> bool:
    """Whether a sentence gives the heir's toll already, or a later one."""
    given = tolls.of(one.text).keys() & tolls.of(heir.text).keys()
    return bool(given) and one.recency >= heir.recency and not tolls.lower(one.text, heir.text)
