"""``briefgen tui``: the terminal interface."""

import os
import sys

import click

from briefgen.errors import UsageError


@click.command(short_help="Open the terminal interface.")
@click.argument("paths", nargs=-1, metavar="[PROJECT | ARTICLES…]")
def tui(paths: tuple[str, ...]) -> None:
    """Open a project or articles in the terminal interface; without any, the project here or a list to choose from."""
    served = "TEXTUAL_DRIVER" in os.environ  # as `textual serve` sets it, to a browser
    if not served and not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise UsageError(
            "the terminal interface needs a terminal to read keys from and to draw on; see `briefgen build`"
        )
    from briefgen.tui.app import run

    run(paths)
