"""``briefgen``: the commands, and what becomes of errors."""

import gc
import io
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from briefgen import __version__
from briefgen.cli.analyse import analyse
from briefgen.cli.build import build
from briefgen.cli.diff import diff
from briefgen.cli.doctor import doctor
from briefgen.cli.new import new
from briefgen.cli.relate import relate
from briefgen.cli.report import Exit, complain, exit_code, give_up, is_interruption, tell
from briefgen.cli.schema import schema
from briefgen.cli.templates import templates
from briefgen.cli.tui import tui
from briefgen.cli.verify import verify
from briefgen.errors import BriefgenError


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="briefgen")
def cli() -> None:
    """Turn news articles into a situation briefing that a reader can check.

    Every line of a briefing is a source's own words and leads to the passage it rests on.
    briefgen works offline and writes no sentence of its own about the world.
    """


for command in (new, build, tui, analyse, relate, verify, diff, schema, templates, doctor):
    cli.add_command(command)


FEW_COLLECTIONS = (50_000, 20, 50)
"""Thresholds of the garbage collector: a run makes millions of small values and ends; five articles to PDF take 6.0
seconds with these and 6.5 with Python's own."""


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and leave with its exit code."""
    gc.set_threshold(*FEW_COLLECTIONS)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # data, which no locale may change or refuse
    try:
        code = _code(arguments)
    except BrokenPipeError:
        code = _unread()
    sys.exit(int(code or 0))


def _code(arguments: Sequence[str] | None) -> int | None:
    """Run the command line; what a person did wrong is told. Raises BrokenPipeError where nobody reads it."""
    try:
        code: int | None = cli.main(arguments, prog_name="briefgen", standalone_mode=False)
    except SystemExit as left:
        if left.code != 1:
            raise
        raise BrokenPipeError from left  # so click ends there; 1 would say that something was found
    except click.exceptions.Abort:
        return _interrupted()
    except ImportError as error:
        if not is_interruption(error):
            raise
        return _interrupted()
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except BriefgenError as error:
        complain(error)
        return exit_code(error)
    return code


def _unread() -> Exit:
    for stream in filter(None, (sys.stdout, sys.stderr)):
        give_up(stream)
    return Exit.UNREAD


def _interrupted() -> Exit:
    tell("briefgen: interrupted; nothing was half-written")
    return Exit.INTERRUPTED
