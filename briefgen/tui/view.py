"""Project -> ProjectView: what a screen shows of a project."""

from typing import TYPE_CHECKING

from briefgen.tui.wire import ProjectView

if TYPE_CHECKING:
    from briefgen.project import Project


def of(made: "Project") -> ProjectView:
    """What a screen shows of a project."""
    from briefgen import outline, request
    from briefgen.locations import search

    shape = request.shape(made)
    return ProjectView(
        title=made.title,
        as_of=made.as_of.isoformat() if made.as_of else None,
        marking=made.marking,
        template=made.template,
        style=made.style,
        embed=made.embed,
        sections=tuple(name for name in shape.sections if name not in ("undated", "problems")),
        headings={str(name): heading for name, heading in shape.headings.items()},
        limits={str(name): limit for name, limit in request.limits(made).items()},
        least={str(name): least for name, least in shape.sources.items()},
        pages=shape.pages,
        ranker=made.summary.ranker,
        words=made.summary.words,
        templates=outline.template_names(),
        styles=tuple(sorted({path.stem for folder in search("styles") for path in folder.glob("*.css")})),
        outputs=tuple(it.path for it in made.outputs),
    )
