"""``briefgen tui``: the terminal interface."""

import click


@click.command(short_help="Open the terminal interface.")
@click.argument("paths", nargs=-1, metavar="[PROJECT | ARTICLES…]")
def tui(paths: tuple[str, ...]) -> None:
    """Open a project or articles in the terminal interface; without any, the project here or a list to choose from."""
    from briefgen.tui.app import run

    run(paths)
