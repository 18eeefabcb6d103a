"""Items -> groups of items, by month or by the source that alone tells them, for templates to print them apart."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefgen.codec import evidence_of
from briefgen.model.briefing import Item
from briefgen.model.synthesis import Event
from briefgen.render.dates import in_words

_FEW = 3
"""Events from which a month has a heading of its own; on the examples most headings below that said what their one
entry says again."""


@dataclass(frozen=True, slots=True)
class Shares:
    """Items by how many sources tell them."""

    several: tuple[Item, ...]
    """What two or more sources tell."""
    alone: tuple[tuple[str, tuple[Item, ...]], ...]
    """Id of a source, and what it alone tells."""


def shares(items: Iterable[Item], sources_in_order: Iterable[str]) -> Shares:
    """The items that several sources tell, and those of one source, by source."""
    several: list[Item] = []
    alone: dict[str, list[Item]] = {}
    for item in items:
        first, *others = sources_of(item)
        if others:
            several.append(item)
        else:
            alone.setdefault(first, []).append(item)
    return Shares(tuple(several), tuple((it, tuple(alone[it])) for it in sources_in_order if it in alone))


def sources_of(item: Item) -> tuple[str, ...]:
    """Ids of the sources that an item rests on, each once."""
    return tuple(dict.fromkeys(evidence.source for evidence in evidence_of(item)))


def months(events: Sequence[Event]) -> tuple[tuple[str, tuple[Event, ...]], ...]:
    """Events in their order by the month that they begin in, or by the year where no month is known.

    Months of few events that follow each other stand together under the time that they span.
    """
    groups: dict[str, list[Event]] = {}
    for event in events:
        groups.setdefault(_month(event.date or ""), []).append(event)
    spans: list[tuple[str, str, list[Event]]] = []
    sparse = False
    for month, group in groups.items():
        few = bool(month) and len(group) < _FEW
        if few and sparse:
            first, _, before = spans.pop()
            spans.append((first, month, [*before, *group]))
        else:
            spans.append((month, month, group))
        sparse = few
    return tuple((_span(first, last), tuple(group)) for first, last, group in spans)


def _month(edtf: str) -> str:
    """The month that a date begins in, or the year where no month is known."""
    start = edtf.partition("/")[0]
    return start[:7] if start[:4].isdigit() else start


def _span(first: str, last: str) -> str:
    if not first:
        return ""
    return in_words(first if first == last else f"{first}/{last}")
