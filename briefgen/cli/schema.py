"""``briefgen schema``: the JSON Schema of what other programs read."""

import json

import click

from briefgen.cli.report import put


@click.command(short_help="Print the JSON Schema of a briefing or a project.")
@click.argument("what", type=click.Choice(["briefing", "project"]))
def schema(what: str) -> None:
    """Print the JSON Schema of a briefing, or of the project file."""
    if what == "briefing":
        from briefgen.codec import schema as of_briefing

        found = of_briefing()
    else:
        from briefgen.project import Project

        found = Project.model_json_schema(by_alias=True)
    put(json.dumps(found, indent=2, ensure_ascii=False))
