"""Project + Edits -> Outline, Request: what a project asks of the composition, and of a document made of it."""

from dataclasses import replace

from briefgen import __version__, compose, language, naming, outline
from briefgen.edits import Edits, apply_to_notes
from briefgen.model.briefing import Briefing, MadeWith, SectionName
from briefgen.project import Project


def shape(project: Project) -> outline.Outline:
    """The template's sections and headings with the project's on top, and the limits that the project sets.

    Raises UsageError for an unknown template.
    """
    found = outline.load(project.template)
    sections = project.sections or found.sections
    return replace(found, limits=_limits(project), sources=_least_sources(project), sections=sections)


def of(project: Project, edits: Edits) -> compose.Request:
    """What the briefing of a project is to be. Raises UsageError for an unknown template."""
    notes = [compose.note(table.section, table.text, table.author) for table in project.notes]
    made_with = MadeWith(__version__, language.model_id(project.language_model), project.options())
    return compose.Request(
        project.title,
        project.as_of,
        project.marking,
        shape(project),
        made_with,
        apply_to_notes(notes, edits.notes, compose.note),
        project.timeline.start,
        project.timeline.end,
    )


def document(made: Briefing, project: Project) -> Briefing:
    """The briefing as a document shows it: within the template's limits where the project sets none, holders by name.

    JSON is whole, and has the words of the sources.
    """
    return compose.shortened(naming.named(made), limits(project))


def limits(project: Project) -> dict[SectionName, int]:
    """How many entries of each section a document shows: what the project sets, else what the template does."""
    return {**outline.load(project.template).limits, **_limits(project)}


def _least_sources(project: Project) -> dict[SectionName, int]:
    own: dict[SectionName, int | None] = {
        "summary": project.summary.sources,
        "actors": project.actors.sources,
        "statements": project.statements.sources,
        "timeline": project.timeline.sources,
        "undated": project.timeline.sources,
        "divergences": project.divergences.sources,
        "advisories": project.advisories.sources,
    }
    return {name: least for name, least in own.items() if least}


def _limits(project: Project) -> dict[SectionName, int]:
    own: dict[SectionName, int | None] = {
        "actors": project.actors.entries,
        "statements": project.statements.entries,
        "timeline": project.timeline.entries,
        "divergences": project.divergences.entries,
        "advisories": project.advisories.entries,
    }
    return {name: limit for name, limit in own.items() if limit}
