"""``briefgen templates``: which forms a document can have, and a way to one's own."""

import re
import shutil
from pathlib import Path

import click

from briefgen.cli.report import Exit, put, tell
from briefgen.errors import OutputError, UsageError


@click.group(short_help="List, show, make and check document templates.")
def templates() -> None:
    """List, show, make and check the forms that a document can have.

    Your own templates lie in the folder that `list` names last; one of the name of a shipped one goes before it.
    """


@templates.command("list", short_help="Print each template with what it is for.")
def list_() -> None:
    """Print each template with what it is for, then the folder of your own."""
    from briefgen import locations, outline

    for name in outline.template_names():
        mark = "" if _folder(name).is_relative_to(locations.packaged("templates")) else "  (yours)"
        try:
            title = outline.load(name).title
        except UsageError:
            title = f"cannot be used; `briefgen templates check {name}` says why"
        put(f"{name:<12} {title}{mark}")
    tell(f"your own: {_own()}")


@templates.command(short_help="Print the sections of a template.")
@click.argument("name")
def show(name: str) -> None:
    """Print the sections of template NAME with their headings and limits, and its files."""
    from briefgen import outline

    found = outline.load(name)
    put(f"{name}: {found.title}")
    for section in found.sections:
        limit = found.limits.get(section)
        put(f"  {section:<12} {found.headings[section]}{'' if limit is None else f', at most {limit}'}")
    if found.pages:
        put(f"  at most {found.pages} page{'s' if found.pages > 1 else ''}")
    for file in sorted(_folder(name).iterdir()):
        put(str(file))


@templates.command(short_help="Copy a template, to change it.")
@click.argument("name")
@click.option("--from", "original", default="sitrep", show_default=True, help="The template to begin from.")
def new(name: str, original: str) -> None:
    """Copy a template to your own folder under the new NAME, to be changed there."""
    folder = _own() / name
    if not re.fullmatch(r"[\w][\w-]*", name) or name == "shared":
        raise UsageError(f"{name!r} cannot name a template; use letters, digits and hyphens")
    if folder.exists():
        raise UsageError(f"{folder}: is there already; choose another name")
    try:
        shutil.copytree(_folder(original), folder)
    except OSError as error:
        raise OutputError(f"{folder}: cannot be made: {error.strerror or error}") from error
    for file in sorted(folder.iterdir()):
        put(str(file))


@templates.command(short_help="Try templates on a sample briefing.")
@click.argument("names", nargs=-1, metavar="[NAME…]")
def check(names: tuple[str, ...]) -> int:
    """Try templates on a sample of every section, full and empty; all of them when none is named.

    A mistake is told with file, line and name. Exits with 1 when there is any.
    """
    from briefgen import outline
    from briefgen.render import Look
    from briefgen.render.rehearsal import mistakes

    code = Exit.DONE
    for name in names or outline.template_names():
        found = mistakes(Look(name))
        for mistake in found:
            put(mistake)
        tell(f"{name}: {'all is well' if not found else 'see above'}")
        code = Exit.FINDINGS if found else code
    return code


def _own() -> Path:
    from briefgen.locations import user_config

    return user_config() / "templates"


def _folder(name: str) -> Path:
    """Where the template of that name lies. Raises UsageError."""
    from briefgen import locations
    from briefgen.render import Look

    Look(name).check()
    return next(
        folder / name for folder in locations.search("templates") if (folder / name / "template.toml").is_file()
    )
