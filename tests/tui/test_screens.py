"""Every screen at three sizes, and the fullest dialogs on a very small one, as text.

To renew after a change, run with BRIEFGEN_RENEW=1 and look at each.
"""

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.tui.desks import show
from tests.tui.pilot import Story

SNAPSHOTS = Path(__file__).parent / "snapshots"
SIZES = ((80, 24), (120, 40), (200, 60))
SCREENS: dict[str, Sequence[str]] = {
    "articles": ["1"],
    "filter": ["1", "slash", "r", "a", "d", "i", "o"],
    "outline": ["2"],
    "preview": ["3", "down", "down"],
    "preview-divergences": ["2", "down", "down", "down", "enter"],
    "evidence": ["3", "down", "down", "enter", "right_square_bracket"],
    "ledger": ["1", "enter", "c"],
    "mark": ["1", "enter", "m", "shift+down"],
    "board-divergences": ["b", "1"],
    "board-divergences-four": ["b", "1", "N", "right"],
    "board-actors": ["b", "2", "space", "space"],
    "board-timeline": ["b", "3", "u"],
    "board-advisories": ["b", "4"],
    "board-corrections": ["1", "space", "2", "right_square_bracket", "b", "5"],
    "boards": ["b"],
    "export": ["x"],
    "add": ["o"],
    "paste": ["o", "2"],
    "describe": ["1", "e"],
    "briefing": ["f2"],
    "note": ["3", "n"],
    "help": ["3", "question_mark"],
    "jump": ["ctrl+o"],
    "pick": ["o", "1"],
    "start": ["ctrl+p", *"open something", "enter"],
}


SMALL = (60, 20)
FULLEST = ("export", "help", "pick", "describe", "note", "board-actors")
SHOTS = [
    *((name, size) for name in SCREENS for size in SIZES),
    *((name, SMALL) for name in FULLEST),
]


@pytest.mark.parametrize(("name", "size"), SHOTS, ids=[f"{name}-{size[0]}x{size[1]}" for name, size in SHOTS])
def test_a_screen_looks_as_it_did(
    name: str, size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The text of a screen is the one that was looked at."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BRIEFGEN_DATA", str(tmp_path / ".data"))
    monkeypatch.setenv("BRIEFGEN_CONFIG", str(tmp_path / ".config"))
    seen: list[str] = []

    async def look(story: Story) -> None:
        for key in SCREENS[name]:
            await story.keys("space" if key == " " else key)
        await story.pilot.pause(0.25)
        seen.append(story.text())
        if pictures := os.environ.get("BRIEFGEN_PICTURES"):
            picture = Path(pictures) / f"{name}-{size[0]}x{size[1]}.svg"
            picture.write_text(story.app.export_screenshot(), encoding="utf-8")

    show(look, Path(), size)
    text = "\n".join(line.rstrip() for line in seen[0].splitlines()) + "\n"
    kept = SNAPSHOTS / f"{name}-{size[0]}x{size[1]}.txt"
    if os.environ.get("BRIEFGEN_RENEW"):
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(text, encoding="utf-8")
    assert text == kept.read_text(encoding="utf-8")
