"""``briefgen relate``: two claims compared, as JSON lines."""

import json
from typing import TextIO

import click

from briefgen.cli.report import put


@click.command(short_help="Compare the two claims of each line of a file.")
@click.argument("file", type=click.File(encoding="utf-8"))
def relate(file: TextIO) -> None:
    """Compare the two claims of each line of FILE (JSON lines; - for standard input) and print how they relate.

    A line is {"id", "a": {"text", "published"?, "publisher"?}, "b": {…}}; the answer has `kind`, `score` and `why`.
    """
    from briefgen import pipeline

    for line in pipeline.related(file, file.name):
        put(json.dumps(line, ensure_ascii=False))
