"""What a person sees on stderr, and what a program sees in the exit code."""

import os
import shutil
import sys
from enum import IntEnum
from typing import TextIO

import click

from briefgen.errors import BriefgenError, InputError, OutputError
from briefgen.progress import Step


class Exit(IntEnum):
    """How a command ended (CONTRACT: exit codes)."""

    DONE = 0
    FINDINGS = 1
    USAGE = 2
    NO_INPUT = 3
    OUTPUT = 4
    INTERRUPTED = 130
    UNREAD = 141
    """Whoever read the output closed the pipe: what a shell says of tools that SIGPIPE ends."""


def exit_code(error: BriefgenError) -> Exit:
    """The exit code that an error ends the program with."""
    if isinstance(error, InputError):
        return Exit.NO_INPUT
    if isinstance(error, OutputError):
        return Exit.OUTPUT
    return Exit.USAGE


def is_interruption(error: BaseException) -> bool:
    """Whether Ctrl-C is behind an error: a library that is being loaded makes it an error of its own."""
    behind = error.__cause__ or error.__context__
    return isinstance(error, KeyboardInterrupt) or (behind is not None and is_interruption(behind))


def put(data: str, *, newline: bool = True) -> None:
    """Print data on stdout. Raises OutputError where it takes none, as a full disk."""
    try:
        click.echo(data, nl=newline)
    except BrokenPipeError:
        raise  # whoever reads has read enough: no error, see `main`
    except OSError as error:
        give_up(sys.stdout)
        raise OutputError(f"standard output cannot be written: {error.strerror or error}; make room for it") from error


def give_up(stream: TextIO) -> None:
    """Send what is left in a stream's buffer nowhere, so that Python does not fail on it again when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def tell(message: str) -> None:
    """Say something to the person, on stderr."""
    click.echo(message, err=True)


def complain(error: BriefgenError) -> None:
    """Print an error as a person reads it."""
    tell(f"briefgen: {error}")


class Progress:
    """A line on stderr that shows what is in hand; nothing where stderr is no terminal."""

    WIDTH = 24

    def __init__(self, *, quiet: bool = False) -> None:
        self._shows = bool(sys.stderr) and sys.stderr.isatty() and not quiet  # None where a caller closed it

    def __call__(self, step: Step) -> None:
        """Show one step."""
        if self._shows:
            click.echo(f"\r\x1b[K{self._line(step)}", err=True, nl=False)

    def clear(self) -> None:
        """Leave the line empty for what comes next."""
        if self._shows:
            click.echo("\r\x1b[K", err=True, nl=False)

    def _line(self, step: Step) -> str:
        if not step.total:
            return f"{step.stage} …"
        filled = self.WIDTH * step.done // step.total
        bar = "█" * filled + "░" * (self.WIDTH - filled)
        columns = shutil.get_terminal_size().columns
        return f"{step.stage} {bar} {step.done}/{step.total}  {step.item}"[: columns - 1]
