"""What a screen wants -> the project it is about, and what may be kept of it for the next wish."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.edits import ArticleEdit
from briefgen.tui import wire

if TYPE_CHECKING:
    from collections.abc import Hashable

    from briefgen.pipeline import Run
    from briefgen.project import Project


def project(wanted: wire.Wanted, changes: tuple[tuple[str, str], ...] = ()) -> "Project":
    """The project that a screen's wish is about, as its corrections and ``changes`` for one run have it."""
    from briefgen import project as projects

    keys = {**dict(wanted.edits.project), **dict(changes)}
    opening = wanted.opening
    if opening.project is None:
        return projects.make({"articles": [{"path": path} for path in opening.paths]}, keys, where="command line")
    made = projects.load(opening.project, keys)
    more = tuple(projects.ArticleTable(path=str(Path(path).absolute())) for path in opening.paths)
    return made.model_copy(update={"articles": made.articles + more})


def sources(run: "Run", wanted: wire.Wanted) -> "Hashable":
    """What the documents depend on, articles left out and corrected apart."""
    return repr(run.project.specs()), run.project.language_model, run.edits.added, run.base, wanted.fresh


def rests_on(run: "Run", wanted: wire.Wanted) -> "Hashable":
    """What the readings depend on: also what a person says of single articles, but not which are taken in."""
    said = (replace(edit, selected=None) for edit in run.edits.articles)
    return sources(run, wanted), tuple(edit for edit in said if edit != ArticleEdit(edit.target))
