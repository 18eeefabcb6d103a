"""``briefgen build``: articles in, briefing out."""

from pathlib import Path
from typing import Any

import click

from briefgen.cli.report import Exit, Progress, tell


@click.command(short_help="Build a briefing from a project or from articles.")
@click.argument("paths", nargs=-1, metavar="[PROJECT | ARTICLES…]")
@click.option("-o", "--output", "outputs", multiple=True, type=click.Path(path_type=Path), metavar="FILE",
              help="Write FILE, as .md .html .pdf .docx .json or .csv. May be repeated.")  # fmt: skip
@click.option("--title", help="Heading of the briefing.")
@click.option("--as-of", metavar="YYYY-MM-DD", help="The day the briefing speaks of.")
@click.option("--marking", metavar="LABEL", help="TLP 2.0 label, such as TLP:AMBER.")
@click.option("--template", metavar="NAME", help="The document's form, one of `briefgen templates list`.")
@click.option("--style", metavar="NAME", help="The look of HTML and PDF: standard, formal, compact or contrast.")
@click.option("--sections", metavar="NAMES", help="Only these sections, in this order, as in summary,timeline,sources.")
@click.option("--exclude", multiple=True, metavar="GLOB", help="Leave out articles. May be repeated.")
@click.option("--edits", "corrections", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE",
              help="Replay the corrections in FILE; by default those beside the project.")  # fmt: skip
@click.option("--language-model", metavar="NAME", help="Another installed spaCy pipeline, or a path to one.")
@click.option("--embed", metavar="PART", help="How much of the articles goes into the files: full, passages or none.")
@click.option("--pdf-variant", metavar="NAME", help="What the PDF conforms to: pdf/ua-1 (the default) or pdf/a-3a.")
@click.option("--set", "changes", multiple=True, metavar="KEY=VALUE", help="Set any key of the project for this run.")
@click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes that read articles.")
@click.option("--store", type=click.Path(path_type=Path), help="Keep what was read in this file, not in the user's.")
@click.option("--no-store", is_flag=True, help="Read everything anew and keep nothing.")
@click.option("--force", is_flag=True, help="Replace files that briefgen did not write.")
@click.option("--strict", is_flag=True, help="Exit with 1 when a source had a problem.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but what went wrong.")
def build(paths: tuple[str, ...], outputs: tuple[Path, ...], force: bool, **options: Any) -> int:
    """Build a briefing from a project file or straight from articles.

    Articles are files (.txt .md .html .eml .pdf .jsonl .zip), folders, globs, or - for standard input. Without -o and
    without outputs in the project, the briefing is printed as Markdown.

    \b
    briefgen build articles/*.txt -o briefing.pdf -o briefing.md
    briefgen build briefing.toml
    """  # noqa: D301 - click reads the backspace: the lines below it stay as they are
    from briefgen import pipeline
    from briefgen.cli.ask import asked, library
    from briefgen.cli.targets import Targets

    request = asked(paths, _changes(options), options["exclude"], options["corrections"])
    targets = Targets.of(outputs or tuple(request.base / output.path for output in request.project.outputs))
    progress = Progress(quiet=options["quiet"])
    with library(options["store"], options["no_store"]) as store:
        run = pipeline.Run(request.project, request.base, store, options["jobs"], progress, request.edits)
        built = pipeline.build(run, targets.formats, lambda: targets.check(force=force))
    progress.clear()
    code = targets.write(built, force=force, quiet=options["quiet"])
    for problem in built.problems:
        tell(f"{problem.source}: {problem.message}")
    return Exit.FINDINGS if code is Exit.DONE and options["strict"] and built.problems else code


def _changes(options: dict[str, Any]) -> dict[str, Any]:
    """The options as dotted keys of the project."""
    from briefgen.cli.ask import listed
    from briefgen.project import parse_change

    changes = dict(parse_change(text) for text in options["changes"])
    for key in ("title", "as_of", "marking", "template", "style", "language_model", "embed", "pdf_variant"):
        if options[key] is not None:
            changes[key] = options[key]
    if options["sections"] is not None:
        changes["sections"] = list(listed(options["sections"]))
    return changes
