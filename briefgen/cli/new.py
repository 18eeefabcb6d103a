"""``briefgen new``: a folder to begin in."""

import shlex
import shutil
from pathlib import Path

import click

from briefgen.cli.report import put, tell
from briefgen.errors import OutputError, UsageError
from briefgen.locations import PROJECT_FILE

PROJECT = """\
title = "{title}"
marking = "TLP:CLEAR"
# as_of = 2026-01-31            # by default the newest publication date

[[articles]]
path = "articles/*"             # .txt .md .html .eml .pdf .jsonl .zip; put the articles there

# [[articles]]                  # what a file itself does not say
# path = "articles/example.txt"
# published = 2026-01-30
# publisher = "The Example"

# [[notes]]                     # your own comment, boxed and marked as such
# section = "divergences"
# text = "…Markdown…"
"""
OUTPUTS = """
[[outputs]]
path = "out/briefing.pdf"

[[outputs]]
path = "out/briefing.html"
"""
_TITLE = "Situation briefing"


@click.command(short_help="Make a folder with a project file to fill in.")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--title", show_default=_TITLE, help="Heading of the briefing.")
@click.option("--example", is_flag=True, help="Begin with the bundled example instead of an empty folder.")
def new(folder: Path, title: str | None, example: bool) -> None:
    """Make FOLDER with a project file to fill in, or with the bundled example."""
    if example and title is not None:
        raise UsageError("--title: the example has a title of its own; change it in its briefing.toml")
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder}: is a file; name a new folder")
    if folder.exists() and any(folder.iterdir()):
        raise UsageError(f"{folder}: is there already and is not empty; name a new folder")
    try:
        _example(folder) if example else _empty(folder, title or _TITLE)
    except OSError as error:
        raise OutputError(f"{folder}: cannot be made: {error.strerror}") from error
    if not example:
        tell(
            f"put the articles into {folder / 'articles'}, and what they do not say into {folder / PROJECT_FILE}; then:"
        )
    put(f"briefgen build {shlex.quote(str(folder))}")


def _empty(folder: Path, title: str) -> None:
    (folder / "articles").mkdir(parents=True)
    escaped = title.replace("\\", "\\\\").replace('"', '\\"')
    (folder / PROJECT_FILE).write_text(PROJECT.format(title=escaped) + OUTPUTS, encoding="utf-8")


def _example(folder: Path) -> None:
    from briefgen.locations import example

    unneeded = shutil.ignore_patterns("expected", "out", "reference.json")
    shutil.copytree(example(), folder, dirs_exist_ok=True, ignore=unneeded)
    file = folder / PROJECT_FILE
    file.write_text(file.read_text(encoding="utf-8") + OUTPUTS, encoding="utf-8")
