"""Briefing -> the passages that its references open, each in as much of its text as may leave the program."""

from dataclasses import dataclass

from briefgen.codec import evidence_of, joined
from briefgen.model.briefing import Briefing, Embed, Reference
from briefgen.model.span import Span
from briefgen.model.synthesis import Evidence

_AROUND = 600
"""Code points of a source shown on either side of a passage where its whole text is embedded: about a paragraph."""


@dataclass(frozen=True, slots=True)
class Drawer:
    """One passage of a source, as a reference opens it."""

    anchor: str
    reference: Reference
    before: str
    quote: str
    after: str


def anchor_of(number: int, evidence: Evidence) -> str:
    """Where a passage of the source of that number stands."""
    return f"passage-{number}-{evidence.start}-{evidence.end}"


def drawers(briefing: Briefing, embed: Embed) -> tuple[Drawer, ...]:
    """One drawer for each passage that the briefing quotes, in the order of sources and texts."""
    numbers = {reference.id: reference for reference in briefing.references}
    found = {(evidence.source, evidence.start, evidence.end): evidence for evidence in evidence_of(briefing.sections)}
    stretches: dict[str, list[Span]] = {}
    for evidence in found.values():
        stretches.setdefault(evidence.source, []).append(Span(evidence.start, evidence.end))
    allowed = {source: joined(spans) for source, spans in stretches.items()}
    ordered = sorted(found.values(), key=lambda e: (numbers[e.source].number, e.start, e.end))
    return tuple(_drawer(numbers[e.source], e, _stretch(e, allowed[e.source], embed)) for e in ordered)


def _stretch(evidence: Evidence, quoted: list[Span], embed: Embed) -> Span:
    """What of the text may be shown around a passage."""
    own = Span(evidence.start, evidence.end)
    if embed == "full":
        return Span(max(0, own.start - _AROUND), own.end + _AROUND)
    if embed == "passages":
        return next(span for span in quoted if span.contains(own))
    return own


def _drawer(reference: Reference, evidence: Evidence, stretch: Span) -> Drawer:
    text = reference.text
    return Drawer(
        anchor=anchor_of(reference.number, evidence),
        reference=reference,
        before=text[stretch.start : evidence.start],
        quote=evidence.quote,
        after=text[evidence.end : stretch.end],
    )
