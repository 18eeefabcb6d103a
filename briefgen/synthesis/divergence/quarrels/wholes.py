"""Two texts -> whether one says of all, or of none, what the other says of some: ``all eight``, ``three of the eight``.

Side by side that is a sign of a quarrel; in two articles only where both speak of the same number of one kind.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefgen.synthesis.divergence.contrasts.opposition import Clash
from briefgen.synthesis.divergence.points import Point
from briefgen.synthesis.divergence.stories import Stories
from briefgen.synthesis.quantities.units import NUMBER_WORDS
from briefgen.synthesis.similarity import Index
from briefgen.words import stem

SCORE = 0.5
WHY = "one says so of all, the other of some"
SAME_MEANING, SAME_WORDS = 0.35, 0.15
"""Cosine of two sentence vectors, and likeness of words where there are none, from which both say it of the same."""
MOST = 2
"""Sentences that one is set against: the nearest."""

_NUMBER = rf"(?:\d+|{'|'.join(NUMBER_WORDS)})"
_WHOSE = r"(?:the|its|their|his|her|our|those|these)"
_KIND = r"(?:[a-z-]+ ){0,2}?[a-z]{3,}s\b"
_SOME = re.compile(
    rf"\b(?:{_NUMBER}|some|several|many|most|few|half) of {_WHOSE}(?: [a-z]+[’']s)?(?: (?P<whole>{_NUMBER}))? "
    rf"(?P<what>{_KIND})|"
    rf"\bof {_WHOSE} (?P<of>{_NUMBER}) (?P<them>{_KIND})[^,;.]{{0,40}}, (?:only |just )?{_NUMBER}\b",
    re.IGNORECASE,
)
"""Some of a kind; of how many, where that is told."""
_ALL = re.compile(
    r"(?<!\bof )(?<!\bfor )(?<!\bfrom )\b(?:all|each|every one)(?: of)?"
    rf"(?: {_WHOSE})?(?: (?P<whole>{_NUMBER}))?(?: (?P<what>{_KIND}))?",
    re.IGNORECASE,
)
"""All of a kind; not ``the logs of all 14 sirens``, which tells of the logs."""

Kind = tuple[str, str]
"""The stem of a noun and how many there are; each empty where it is not told."""


def differ(one: str, other: str) -> bool:
    """Whether either says of some of a kind what the other says of all of it, by the noun or by their number."""
    return _meet(_some(one), _all(other)) or _meet(_some(other), _all(one))


def _meet(some: Kind | None, every: frozenset[Kind]) -> bool:
    return some is not None and any(
        kind == some[0] or (not kind and whole and whole == some[1]) for kind, whole in every
    )


def find(found: Sequence[Point], index: Index, told: Stories) -> Iterator[Clash]:
    """What one source says of some of so many, with what another of the same story says of all of them."""
    every: defaultdict[Kind, list[int]] = defaultdict(list)
    for number, point in enumerate(found):
        for kind in sorted(_all(point.text)):
            every[kind].append(number)
    for number, point in enumerate(found):
        some = _some(point.text)
        others = every.get(some, ()) if some and all(some) else ()
        apart = [n for n in others if found[n].source != point.source and told.one(point, found[n])]
        near = index.nearest(number, apart, SAME_MEANING, SAME_WORDS)[:MOST]
        if near:
            yield Clash("contradiction", SCORE, WHY, (number, *near))


@lru_cache(maxsize=20_000)
def _some(text: str) -> Kind | None:
    match = _SOME.search(text)
    if match is None:
        return None
    return _kind(match["what"] or match["them"]), (match["whole"] or match["of"] or "").casefold()


@lru_cache(maxsize=20_000)
def _all(text: str) -> frozenset[Kind]:
    return frozenset((_kind(match["what"]), (match["whole"] or "").casefold()) for match in _ALL.finditer(text))


def _kind(words: str | None) -> str:
    return stem(words.split()[-1].casefold()) if words else ""
