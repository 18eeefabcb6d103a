"""axe-core finds no fault in a page: colours, names, landmarks, tables, labels."""

from pathlib import Path

import pytest

from briefgen import render
from tests.render import factories, tools

_RUN = (
    """return axe.run().then((found) => found.violations.map((it) => `${it.id}: ${it.nodes[0].target} ${it.help}`))"""
)
LOOKS = (
    ("sitrep", "standard", "--window-size=1280,900"),
    ("comparison", "formal", "--window-size=390,844"),
    ("timeline", "contrast", "--blink-settings=preferredColorScheme=0"),
    ("onepager", "compact", "--window-size=390,844"),
    ("ocha", "standard", "--blink-settings=preferredColorScheme=0"),
    ("advisory", "formal", "--window-size=390,844"),
)


@pytest.mark.parametrize(("template", "style", "option"), LOOKS)
def test_axe_finds_no_fault(template: str, style: str, option: str, tmp_path: Path) -> None:
    """On a desk, on a phone and in the dark."""
    axe = (tools.module("axe-core") / "axe.min.js").read_text(encoding="utf-8")
    page = render.render(factories.briefing(), "html", render.Look(template, style)).decode()
    page = page.replace("</head>", f"<script>{axe}</script></head>", 1)
    assert tools.asked(page, _RUN, tmp_path, options=(option,)) == []
