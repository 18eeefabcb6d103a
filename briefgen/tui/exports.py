"""Findings -> the files of a briefing, written: what one file fails by does no harm to the others."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

from briefgen.errors import OutputError
from briefgen.tui import wire

if TYPE_CHECKING:
    from briefgen.model.briefing import Format
    from briefgen.model.corpus import Corpus
    from briefgen.model.problem import Problem
    from briefgen.pipeline import Corrected, Run


def write(
    wish: wire.Export, run: "Run", read: "Corpus", findings: "Corrected", problems: "tuple[Problem, ...]"
) -> wire.Written:
    """Compose and write what was asked for."""
    from briefgen import pipeline, render

    found = pipeline.corrected(run, read, findings)
    made = pipeline.composed(run, read, found, problems)
    paths, failures = _sound([run.base / name for name in wish.files], force=wish.force)
    formats = tuple(dict.fromkeys(_format(path) for path in paths))
    built = pipeline.rendered(made, run, formats)
    done, failures = [], failures + [str(error) for error in built.failures.values()]
    for path in paths:
        if _format(path) not in built.contents:
            continue
        try:
            render.write(path, built.contents[_format(path)], force=wish.force)
        except OutputError as error:
            failures.append(str(error))
        else:
            done.append(str(path))
    return wire.Written(tuple(done), tuple(failures))


def _sound(paths: list[Path], *, force: bool) -> tuple[list[Path], list[str]]:
    """The files that can be written, and why the others cannot: told before the long work, and no harm to the rest."""
    from briefgen import render

    sound, failures = [], []
    for path in paths:
        try:
            render.check(path, force=force)
        except OutputError as error:
            failures.append(str(error))
        else:
            sound.append(path)
    return sound, failures


def _format(path: Path) -> "Format":
    return cast("Format", path.suffix.removeprefix(".").lower())
