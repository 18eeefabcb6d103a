"""``briefgen verify``: is each quote of a briefing in its source?"""

from pathlib import Path

import click

from briefgen.cli.report import Exit, put, tell


@click.command(short_help="Check that a briefing says what its sources say.")
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("articles", nargs=-1, metavar="[PROJECT | ARTICLES…]")
def verify(file: Path, articles: tuple[str, ...]) -> int:
    """Check FILE (.json, .html or .pdf): each quote is in its source, each line rests on it, ids and digests fit.

    The sources are read from the briefing itself, or from the articles when they are named. Exits with 1 when anything
    does not fit.
    """
    from briefgen import pipeline
    from briefgen.cli.ask import asked, library

    with library(None, memory=True) as store:
        request = asked(articles, {}) if articles else None
        run = pipeline.Run(request.project, request.base, store, edits=request.edits) if request else None
        findings, problems = pipeline.verified(file, run)
    for problem in problems:
        tell(f"{problem.source}: {problem.message}")
    for finding in findings:
        put(str(finding))
    tell(f"{file}: {_count(len(findings))}")
    return Exit.FINDINGS if findings else Exit.DONE


def _count(number: int) -> str:
    return "all quotes are in their sources" if not number else f"{number} finding{'s' if number > 1 else ''}"
