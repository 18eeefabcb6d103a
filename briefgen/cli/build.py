"""``briefgen build``: articles in, briefing out."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefgen.cli.report import Exit, Progress, complain, tell

if TYPE_CHECKING:
    from briefgen.model.briefing import Briefing


@click.command()
@click.argument("paths", nargs=-1, metavar="[PROJECT | ARTICLES…]")
@click.option("-o", "--output", "outputs", multiple=True, type=click.Path(path_type=Path), metavar="FILE",
              help="Write FILE; its ending names the format: .md .html .pdf .json. May be repeated.")  # fmt: skip
@click.option("--title", help="Heading of the briefing.")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="The day the briefing speaks of.")
@click.option("--marking", help="TLP 2.0 label, such as TLP:AMBER.")
@click.option("--template", help="The document's form, such as sitrep.")
@click.option("--style", help="The look of HTML and PDF, such as standard.")
@click.option("--sections", help="Only these sections, in this order, parted by commas.")
@click.option("--exclude", multiple=True, metavar="GLOB", help="Leave out articles. May be repeated.")
@click.option("--language-model", metavar="NAME", help="Another installed spaCy pipeline, or a path to one.")
@click.option("--embed", help="How much of the articles goes into the files: full, passages or none.")
@click.option("--set", "changes", multiple=True, metavar="KEY=VALUE", help="Set any key of the project for this run.")
@click.option("--force", is_flag=True, help="Replace files that briefgen did not write.")
@click.option("--strict", is_flag=True, help="Exit with 1 when a source had a problem.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
def build(paths: tuple[str, ...], outputs: tuple[Path, ...], force: bool, **options: Any) -> int:
    """Build a briefing from a project file or straight from articles.

    Articles are files (.txt .md .html .jsonl), folders, globs, or - for standard input. Without -o and without outputs
    in the project, the briefing is printed as Markdown.

    \b
    briefgen build articles/*.txt -o briefing.pdf -o briefing.md
    briefgen build briefing.toml
    """
    from briefgen import pipeline
    from briefgen.cli.ask import asked

    request = asked(paths, _changes(options), options["exclude"])
    targets = outputs or tuple(request.base / output.path for output in request.project.outputs)
    pipeline.check(request.project, targets, force=force)
    progress = Progress(quiet=options["quiet"])
    briefing = pipeline.briefing(request.project, request.base, progress)
    code = Exit.FINDINGS if options["strict"] and briefing.problems else Exit.DONE
    if not targets:
        click.echo(pipeline.rendered(briefing, request.project, "md"), nl=False)
    for target, error in pipeline.published(briefing, request.project, targets, force=force, listener=progress):
        progress.clear()
        if error is not None:
            complain(error)
            code = Exit.OUTPUT
        elif not options["quiet"]:
            tell(f"wrote {target}")
    progress.clear()
    _report(briefing)
    return code


def _changes(options: dict[str, Any]) -> dict[str, Any]:
    """The options as dotted keys of the project."""
    from briefgen.project import parse_change

    changes = dict(parse_change(text) for text in options["changes"])
    for key in ("title", "marking", "template", "style", "language_model", "embed"):
        if options[key] is not None:
            changes[key] = options[key]
    if options["sections"] is not None:
        changes["sections"] = [name.strip() for name in options["sections"].split(",") if name.strip()]
    if isinstance(options["as_of"], datetime):
        changes["as_of"] = options["as_of"].date()
    return changes


def _report(briefing: "Briefing") -> None:
    """What a person should know about the sources; never left out, also when quiet."""
    for problem in briefing.problems:
        tell(f"{problem.source}: {problem.message}")
