"""What the person typed -> Project: the file, the options on top of it, or paths alone."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefgen import edits, project
from briefgen.edits import NO_EDITS, Edits
from briefgen.errors import UsageError
from briefgen.library import Store, open_store
from briefgen.locations import project_among, user_data


@dataclass(frozen=True, slots=True)
class Asked:
    """A project, the folder that its paths are relative to, and what a person corrected."""

    project: project.Project
    base: Path
    edits: Edits = NO_EDITS


def asked(
    paths: tuple[str, ...], changes: dict[str, Any], exclude: tuple[str, ...] = (), corrections: Path | None = None
) -> Asked:
    """The project named first among ``paths`` (or found in the working folder), with further paths as articles.

    ``exclude`` are globs of articles to leave out everywhere. ``corrections`` is a file of edits; by default the one
    beside the project. What was typed beats them, they beat the project file.

    Raises ProjectError for a mistake in it, UsageError where nothing to read is named or the
    corrections are not there.
    """
    file, more = project_among(paths)
    if corrections is not None and not corrections.exists():
        raise UsageError(f"--edits {str(corrections)!r}: there is no such file; check the spelling")
    correcting = corrections or (edits.path_beside(file) if file else None)
    corrected = edits.load(correcting) if correcting else NO_EDITS
    changes = {**dict(corrected.project), **changes}
    if file is not None:
        return Asked(_without(_with(project.load(file, changes), more), exclude), file.resolve().parent, corrected)
    if not more and not corrected.added:
        raise UsageError(
            f"nothing to read: name articles or a project, or run in a folder with a {project.FILE_NAME}; "
            "`briefgen new FOLDER` makes one"
        )
    return Asked(_without(_from_paths(more, changes), exclude), Path.cwd(), corrected)


def articles(paths: tuple[str, ...], language_model: str) -> Asked:
    """A project of nothing but articles."""
    return Asked(_from_paths(paths, {"language_model": language_model}), Path.cwd())


def _from_paths(paths: tuple[str, ...], changes: dict[str, Any]) -> project.Project:
    return project.make({"articles": [{"path": path} for path in paths]}, changes, where="command line")


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


def listed(names: str) -> tuple[str, ...]:
    """The names of an option that takes several, parted by commas."""
    return tuple(name.strip() for name in names.split(",") if name.strip())


def library(path: Path | None, memory: bool) -> AbstractContextManager[Store]:
    """The library that the options name: a file, the user's own, or one in memory.

    Raises UsageError for a file that is something else: a library that is damaged is put aside, an article never.
    """
    if path and not memory and _is_something_else(path):
        raise UsageError(f"--store {str(path)!r}: is a file and no library; name another, which is made where none is")
    return open_store(None if memory else path or user_data() / "library.sqlite")


def _is_something_else(path: Path) -> bool:
    """Whether something is in the file that no library begins with."""
    try:
        with path.open("rb") as file:
            start = file.read(len(_LIBRARY_SIGN))
    except OSError:  # it is not there yet, or told of where it is opened
        return False
    return bool(start) and start != _LIBRARY_SIGN


_LIBRARY_SIGN = b"SQLite format 3\0"
