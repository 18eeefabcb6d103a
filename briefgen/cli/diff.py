"""``briefgen diff``: what does a new briefing say that an old one did not?"""

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, cast, get_args

import click

from briefgen.cli.report import Exit, put, tell
from briefgen.errors import UsageError
from briefgen.model.briefing import SectionName

if TYPE_CHECKING:
    from briefgen.diff import Difference


@click.command(short_help="Say what a new briefing has that an old one had not.")
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option(
    "--sections",
    default="",
    metavar="NAMES",
    help="Only these sections, in this order, as in summary,timeline,sources.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of text.")
def diff(old: Path, new: Path, sections: str, as_json: bool) -> int:
    """Compare two briefings (.json, .html or .pdf): what is new (+), gone (−) and changed (~), section by section.

    Entries are the same by their id, or by what they say where an article has changed. A number in brackets is the
    source's in NEW, or in OLD for what is gone. Exits with 1 when there is any difference.

    --json prints {"format", "old", "new", "differs", "head": [CHANGE], "sections": {NAME: {"before", "after", "new":
    [ITEM], "gone": [ITEM], "changed": [{"old": ITEM, "new": ITEM, "changes": [CHANGE]}]}}}: an ITEM as in
    `briefgen schema briefing`, a CHANGE as {"field", "gone": [TEXT], "new": [TEXT]}.
    """
    from briefgen import pipeline

    found = pipeline.differences(old, new, _sections(sections))
    absent = [section.name for section in found.sections if section.before is section.after is None]
    if absent:
        raise UsageError(f"--sections: neither {old} nor {new} has a section {absent[0]!r}; build one with it")
    if as_json:
        from briefgen.diff import record

        put(json.dumps(record(found), indent=1, ensure_ascii=False))
    elif found:
        from briefgen.cli.differences import lines

        put("\n".join(lines(found, shutil.get_terminal_size().columns)))
    tell(f"{old} → {new}: {_counted(found)}")
    return Exit.FINDINGS if found else Exit.DONE


def _sections(names: str) -> tuple[SectionName, ...]:
    """The sections that the option names. Raises UsageError."""
    from briefgen.cli.ask import listed

    found, choices = listed(names), get_args(SectionName)
    unknown = [name for name in found if name not in choices]
    if unknown:
        raise UsageError(f"--sections: no section is called {unknown[0]!r}; choose from: {', '.join(choices)}")
    return cast("tuple[SectionName, ...]", found)


def _counted(found: "Difference") -> str:
    numbers = {
        "new": sum(len(section.new) for section in found.sections),
        "gone": sum(len(section.gone) for section in found.sections),
        "changed": len(found.head) + sum(len(section.changed) for section in found.sections),
    }
    return ", ".join(f"{number} {what}" for what, number in numbers.items() if number) or "no differences"
