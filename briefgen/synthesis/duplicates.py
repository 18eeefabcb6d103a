"""Corpus -> DuplicateGroups: articles that are one text: copies, excerpts and later versions.

Word shingles and their containment (Broder 1997, On the resemblance and containment of documents). A near-copy is
never an independent source: `lineages` says which articles count as one.
Never compares all articles with all: pairs come from shingles that both hold.
"""

import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Literal

from briefgen import words
from briefgen.model.corpus import Corpus
from briefgen.model.synthesis import DuplicateGroup
from briefgen.synthesis.evidence import Reading, readings

SHINGLE = 5
"""Words of a shingle."""
CONTAINED = 0.5
"""Share of the shorter article's shingles that stand in the longer one. Pairs among 838 news articles of three outlets,
read by hand: at 0.28-0.48 shared page furniture or a background paragraph, from 0.52 one text re-run, excerpted or
brought up to date."""
NOTHING_NEW = 0.85
"""Share of a later article's shingles above which it adds nothing: a copy or an excerpt, not a version. A paragraph
added to a text of eight leaves 0.87."""
SHORTEST = 25
"""Shingles: a shorter text is an item of a list, or furniture."""
_PARTNERS = 8
"""Earlier articles with the same shingle that an article is compared with: linear work where hundreds run one text."""

Shingles = frozenset[int]
Kind = Literal["duplicate", "version"]


def find(corpus: Corpus) -> tuple[DuplicateGroup, ...]:
    """Groups of articles that are one text, each under the one that the others repeat."""
    ordered = readings(corpus)
    shingled = [shingles(reading.text) for reading in ordered]
    links = _links(shingled)
    groups: list[DuplicateGroup] = []
    for members in _components(len(ordered), links):
        first = min(members, key=lambda n: _precedence(ordered[n]))
        kinds: dict[Kind, list[str]] = {"duplicate": [], "version": []}
        for number in members:
            if number != first:
                kinds[_kind(shingled[number], shingled[first])].append(ordered[number].article.id)
        original = ordered[first].article.id
        groups.extend(DuplicateGroup(original, tuple(copies), kind) for kind, copies in kinds.items() if copies)
    return tuple(groups)


def lineages(article_ids: Iterable[str], groups: Sequence[DuplicateGroup]) -> Mapping[str, str]:
    """For each article the one whose text it repeats, or itself: as many independent sources as there are values."""
    lineage = {article: article for article in article_ids}
    for group in groups:
        lineage.update(dict.fromkeys(group.copies, group.original))
    return lineage


@lru_cache(maxsize=256)
def shingles(text: str) -> Shingles:
    """The word shingles of a text, hashed."""
    folded = words.words(words.fold(text))
    runs = zip(*(folded[n:] for n in range(SHINGLE)), strict=False)
    return frozenset(zlib.crc32(" ".join(run).encode()) for run in runs)


def containment(one: Shingles, other: Shingles) -> float:
    """Share of the smaller set that stands in the larger one, 0 to 1."""
    return len(one & other) / max(1, min(len(one), len(other)))


def _links(shingled: Sequence[Shingles]) -> list[tuple[int, int]]:
    holders: dict[int, list[int]] = defaultdict(list)
    shared: Counter[tuple[int, int]] = Counter()
    for number, article in enumerate(shingled):
        if len(article) < SHORTEST:
            continue
        for shingle in article:
            for earlier in holders[shingle][-_PARTNERS:]:
                shared[earlier, number] += 1
            holders[shingle].append(number)
    candidates = (
        pair for pair, count in shared.items() if count >= CONTAINED * min(len(shingled[n]) for n in pair) / 2
    )
    return sorted(pair for pair in candidates if containment(shingled[pair[0]], shingled[pair[1]]) >= CONTAINED)


def _components(size: int, links: Iterable[tuple[int, int]]) -> list[list[int]]:
    root = list(range(size))

    def top(number: int) -> int:
        while root[number] != number:
            root[number] = root[root[number]]
            number = root[number]
        return number

    for one, other in links:
        first, second = sorted((top(one), top(other)))
        root[second] = first
    members: dict[int, list[int]] = defaultdict(list)
    for number in range(size):
        members[top(number)].append(number)
    return [group for group in members.values() if len(group) > 1]


def _precedence(reading: Reading) -> tuple[object, ...]:
    """The earliest first; among those of one day, and where there is no date, the longest."""
    day, *rest = reading.age
    return (day, -len(reading.text), *rest)


def _kind(copy: Shingles, original: Shingles) -> Kind:
    return "duplicate" if len(copy & original) >= NOTHING_NEW * len(copy) else "version"
