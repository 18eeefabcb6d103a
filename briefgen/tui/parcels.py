"""Briefing, Synthesis -> the same as the screen gets them: without the texts of sources, holders by name."""

from dataclasses import replace
from typing import cast

from briefgen.model.briefing import Briefing, Reference, Section
from briefgen.model.synthesis import Attribution, Divergence, Notice, Synthesis


def briefing(made: Briefing) -> Briefing:
    """The briefing without the texts of its sources, which came with the articles."""
    references, sections = tuple(map(_textless, made.references)), tuple(map(_light, made.sections))
    return replace(made, references=references, sections=sections)


def findings(found: Synthesis, made: Briefing) -> Synthesis:
    """The findings with their holders and issuers named as documents name them, by all actors that there are."""
    from briefgen import naming

    parts = (
        Section("actors", "", found.actors),
        Section("statements", "", found.attributions),
        Section("divergences", "", found.divergences),
        Section("advisories", "", found.notices),
    )
    _, said, issues, notices = naming.named(replace(made, sections=parts)).sections
    return replace(
        found,
        attributions=cast("tuple[Attribution, ...]", said.items),
        divergences=cast("tuple[Divergence, ...]", issues.items),
        notices=cast("tuple[Notice, ...]", notices.items),
    )


def _light(section: Section) -> Section:
    if section.name != "sources":
        return section
    return replace(section, items=tuple(_textless(it) if isinstance(it, Reference) else it for it in section.items))


def _textless(reference: Reference) -> Reference:
    return replace(reference, text="", cut=())
