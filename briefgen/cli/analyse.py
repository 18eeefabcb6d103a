"""``briefgen analyse``: what each article says, as JSON lines."""

import json

import click

from briefgen.cli.report import Progress, put


@click.command(short_help="Print what each article says, as JSON lines.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--raw", is_flag=True, help="Take the text as it is, uncleaned, so that offsets fit the input.")
@click.option("--language-model", default="en", show_default=True, metavar="NAME", help="Which spaCy pipeline reads.")
@click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes that read articles.")
@click.option("-q", "--quiet", is_flag=True, help="Show no progress.")
def analyse(paths: tuple[str, ...], raw: bool, language_model: str, jobs: int, quiet: bool) -> None:
    """Print the analysis of each article as one JSON object a line, in the order of the input.

    An article that cannot be read is a line with an `error`.
    """
    from briefgen import pipeline
    from briefgen.cli.ask import articles, library

    request = articles(paths, language_model)
    progress = Progress(quiet=quiet)
    with library(None, memory=True) as store:
        for line in pipeline.analyses(pipeline.Run(request.project, request.base, store, jobs, progress), raw=raw):
            progress.clear()
            put(json.dumps(line, ensure_ascii=False))
    progress.clear()
