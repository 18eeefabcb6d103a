"""``briefgen relate``: two claims compared, as JSON lines."""

import json
from pathlib import Path

import click


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
def relate(file: Path) -> None:
    """Compare the two claims of each line of FILE (JSON lines; - for standard input) and print how they relate.

    A line is {"id", "a": {"text", "published"?, "publisher"?}, "b": {…}}; the answer has `kind`, `score` and `why`.
    """
    from briefgen import pipeline

    for line in pipeline.related(file):
        click.echo(json.dumps(line, ensure_ascii=False))
