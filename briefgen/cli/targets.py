"""The files that a build writes: their formats, whether they can be written, and the writing."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast, get_args

from briefgen.cli.report import Exit, complain, put, tell
from briefgen.errors import OutputError, UsageError
from briefgen.model.briefing import Format

if TYPE_CHECKING:
    from briefgen.pipeline import Built


@dataclass(frozen=True, slots=True)
class Targets:
    """Files to write with their formats; none means Markdown on standard output."""

    files: tuple[tuple[Path, Format], ...]

    @classmethod
    def of(cls, paths: tuple[Path, ...]) -> "Targets":
        """The targets at ``paths``. Raises UsageError for an ending that names no format."""
        return cls(tuple((path, _format(path)) for path in dict.fromkeys(paths)))

    @property
    def formats(self) -> tuple[Format, ...]:
        """Each format once, in order."""
        return tuple(dict.fromkeys(name for _, name in self.files)) or ("md",)

    def check(self, *, force: bool) -> None:
        """Raise OutputError now rather than after the long work, where a file could not be written."""
        from briefgen import render

        for path, _ in self.files:
            render.check(path, force=force)

    def write(self, built: "Built", *, force: bool, quiet: bool) -> Exit:
        """Write all that could be rendered; say what was written and what was not.

        Raises OutputError where what is to be printed could not be.
        """
        if not self.files:
            put(_content(built, "md").decode(), newline=False)
        code = Exit.DONE
        for path, name in self.files:
            try:
                self._write(path, name, built, force=force)
            except OutputError as error:
                complain(error)
                code = Exit.OUTPUT
            else:
                if not quiet:
                    tell(f"wrote {path}")
        return code

    def _write(self, path: Path, name: Format, built: "Built", *, force: bool) -> None:
        from briefgen import render

        render.write(path, _content(built, name), force=force)


def _content(built: "Built", name: Format) -> bytes:
    """The briefing in a format. Raises OutputError where it could not be rendered."""
    if name in built.failures:
        raise built.failures[name]
    return built.contents[name]


def _format(path: Path) -> Format:
    ending = path.suffix.removeprefix(".").lower()
    if ending not in get_args(Format):
        choices = ", ".join(f".{name}" for name in get_args(Format))
        what = f"no format is called {ending!r}" if ending else "the name has no ending that says the format"
        raise UsageError(f"{path}: {what}; end it with one of: {choices}")
    return cast("Format", ending)
