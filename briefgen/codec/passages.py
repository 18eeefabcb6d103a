"""Briefing -> the passages that it quotes."""

import dataclasses
from collections.abc import Iterator, Sequence

from briefgen.model.briefing import Briefing
from briefgen.model.span import Span
from briefgen.model.synthesis import Evidence


def evidence_of(value: object) -> Iterator[Evidence]:
    """Every passage that a briefing, a section or an item rests on, in the order of the document."""
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, tuple):
        for member in value:
            yield from evidence_of(member)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from evidence_of(getattr(value, field.name))


def quoted(briefing: Briefing) -> dict[str, list[Span]]:
    """The quoted stretches of each source by its id."""
    found: dict[str, list[Span]] = {}
    for evidence in evidence_of(briefing.sections):
        found.setdefault(evidence.source, []).append(Span(evidence.start, evidence.end))
    return found


def joined(spans: Sequence[Span]) -> list[Span]:
    """The stretches in order, those that touch or overlap as one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(span.end, found[-1].end))
        else:
            found.append(span)
    return found
