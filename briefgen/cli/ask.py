"""What the person typed -> Project: the file, the options on top of it, or paths alone."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefgen import project
from briefgen.errors import UsageError


@dataclass(frozen=True, slots=True)
class Asked:
    """A project and the folder that its paths are relative to."""

    project: project.Project
    base: Path


def asked(paths: tuple[str, ...], changes: dict[str, Any], exclude: tuple[str, ...] = ()) -> Asked:
    """The project named first among ``paths`` (or found in the working folder), with further paths as articles.

    ``exclude`` are globs of articles to leave out everywhere.

    Raises ProjectError for a mistake in it, UsageError where nothing to read is named.
    """
    file, articles = _split(paths)
    if file is not None:
        return Asked(_without(_with(project.load(file, changes), articles), exclude), file.resolve().parent)
    if not articles:
        raise UsageError(
            f"nothing to read: name articles or a project, or run in a folder with a {project.FILE_NAME}; "
            "`briefgen new FOLDER` makes one"
        )
    table = {"articles": [{"path": path} for path in articles]}
    return Asked(_without(project.make(table, changes, where="command line"), exclude), Path.cwd())


def _split(paths: tuple[str, ...]) -> tuple[Path | None, tuple[str, ...]]:
    """The project file among what was typed, and the articles."""
    if not paths:
        here = Path(project.FILE_NAME)
        return (here if here.is_file() else None), ()
    first = Path(paths[0])
    if first.suffix == ".toml":
        return first, paths[1:]
    if (first / project.FILE_NAME).is_file():
        return first / project.FILE_NAME, paths[1:]
    return None, paths


def _with(asked_for: project.Project, articles: tuple[str, ...]) -> project.Project:
    """The project with further articles, typed relative to the working folder."""
    if not articles:
        return asked_for
    more = tuple(project.ArticleTable(path=path if path == "-" else str(Path(path).absolute())) for path in articles)
    return asked_for.model_copy(update={"articles": asked_for.articles + more})


def _without(asked_for: project.Project, exclude: tuple[str, ...]) -> project.Project:
    """The project with ``exclude`` added to what each of its tables leaves out."""
    tables = tuple(table.model_copy(update={"exclude": table.exclude + exclude}) for table in asked_for.articles)
    return asked_for.model_copy(update={"articles": tables})
