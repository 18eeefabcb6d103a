"""References + Evidence -> Citations: the numbers of sources, with where they lead."""

import string
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby

from briefgen.model.briefing import Reference
from briefgen.model.synthesis import Evidence
from briefgen.render.drawers import anchor_of

_LETTERS = ("", *string.ascii_lowercase[1:])
_MANY, _NEIGHBOURS = 10, 3
"""Above so many sources of one entry, so many neighbours or more in the list are written as a range."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A source number that links to where the source stands."""

    label: str
    """The number; further passages of one source get letters: ``2``, ``2b``, ``2c``."""
    anchor: str
    title: str


class Numbering:
    """Evidence -> citations: the source numbers of one briefing."""

    def __init__(self, references: Iterable[Reference], *, to_passages: bool) -> None:
        self._references = {reference.id: reference for reference in references}
        self._to_passages = to_passages
        self.sources = tuple(reference.id for reference in self._ordered(self._references))

    def cited(self, evidence: Iterable[Evidence]) -> tuple[Citation, ...]:
        """The sources of these passages, in the order of their numbers, each once; or each of their passages once."""
        groups: dict[str, list[Evidence]] = {}
        for passage in dict.fromkeys(evidence):
            groups.setdefault(passage.source, []).append(passage)
        if not self._to_passages:
            return self.listed(groups)
        found: list[Citation] = []
        for reference in self._ordered(groups):
            for letter, passage in zip(_LETTERS, groups[reference.id], strict=False):
                anchor = anchor_of(reference.number, passage)
                found.append(Citation(f"{reference.number}{letter}", anchor, title(reference)))
        return tuple(found)

    def listed(self, sources: Iterable[str]) -> tuple[Citation, ...]:
        """The sources of these ids, in the order of their numbers; of many, neighbours in the list as one: ``2–5``."""
        ordered = self._ordered(sources)
        least = _NEIGHBOURS if len(ordered) > _MANY else len(ordered) + 1
        return tuple(chain.from_iterable(_together(run, least) for run in _runs(ordered)))

    def _ordered(self, sources: Iterable[str]) -> list[Reference]:
        return sorted((self._references[source] for source in sources), key=lambda reference: reference.number)


def _runs(ordered: Sequence[Reference]) -> Iterator[list[Reference]]:
    """The references, parted where a number is left out."""
    for _, run in groupby(enumerate(ordered), key=lambda pair: pair[1].number - pair[0]):
        yield [reference for _, reference in run]


def _together(run: Sequence[Reference], least: int) -> Iterator[Citation]:
    """One citation for a run that is long enough, else one for each reference."""
    first, last = run[0].number, run[-1].number
    if len(run) >= least:
        yield Citation(f"{first}–{last}", source_anchor(first), f"{title(run[0])} and the {last - first} after it")
        return
    for reference in run:
        yield Citation(str(reference.number), source_anchor(reference.number), title(reference))


def title(reference: Reference) -> str:
    """What a source is called: its title, or the name of its file."""
    return reference.title or reference.name


def source_anchor(number: int) -> str:
    """Where a source stands in the list of sources."""
    return f"source-{number}"
