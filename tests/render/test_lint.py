"""Every Markdown file passes a linter."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.pages import long
from briefgen import render
from briefgen.render import sample
from tests.render import factories, tools

_RULES = {"default": True, "MD013": False, "MD033": False, "MD041": False}
"""Lines may be long, anchors are tags, and the marking stands before the title."""
_LINT = """
import { pathToFileURL } from "node:url";
const [module, rules, ...files] = process.argv.slice(1);
const { lint } = await import(pathToFileURL(module).href);
for (const [file, found] of Object.entries(lint({ files, config: JSON.parse(rules) })))
  for (const it of found) console.log(`${file}:${it.lineNumber} ${it.ruleNames[0]} ${it.ruleDescription}`);
"""


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """All templates, full, long and empty; without the comment that holds an attack, whose link leads nowhere."""
    folder = tmp_path_factory.mktemp("markdown")
    full = factories.briefing()
    harmless = tuple(replace(it, notes=()) if it.name == "divergences" else it for it in full.sections)
    made = {"full": replace(full, sections=harmless), "long": long(12), "empty": sample.EMPTY}
    for template in render.Look().template_names():
        for name, briefing in made.items():
            path = folder / f"{template}-{name}.md"
            path.write_bytes(render.render(briefing, "md", render.Look(template)))
    return sorted(folder.iterdir())


def test_the_linter_finds_no_fault(files: list[Path]) -> None:
    """In any template, nor in the examples as they are expected."""
    linter = tools.module("markdownlint") / "lib" / "exports-sync.mjs"
    files = [*files, *sorted((tools.ROOT / "examples").glob("*/expected/briefing.md"))]
    assert tools.run_node(_LINT, str(linter), json.dumps(_RULES), *map(str, files)) == ""
