"""Words can be told from what they stand on, in dark and in light themes."""

from pathlib import Path

import pytest
from rich.style import Style

from tests.tui.desks import show
from tests.tui.pilot import Story

LEAST = 2.5
"""Contrast as WCAG 2 measures it; what is only dim or of another section may have little more."""


def luminance(part: tuple[int, int, int]) -> float:
    """Relative luminance of a colour."""
    red, green, blue = (v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4 for v in (it / 255 for it in part))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(style: Style) -> float:
    """Contrast of a style's two colours, 1 to 21."""
    assert style.color
    assert style.bgcolor
    low, high = sorted(luminance(tuple(it.get_truecolor())) for it in (style.color, style.bgcolor))  # type: ignore[arg-type]
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light"])
def test_all_words_of_the_main_screen_can_be_read(theme: str, tmp_path: Path) -> None:
    """Also those that are dim, and those under the cursor."""

    async def story(it: Story) -> None:
        it.app.theme = theme
        await it.pilot.pause(0.3)
        faint = [
            segment.text
            for strip in it.app.screen._compositor.render_strips()
            for segment in strip
            if any(map(str.isalnum, segment.text)) and segment.style and contrast(segment.style) < LEAST
        ]
        assert faint == []

    show(story, tmp_path, (120, 40))


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light"])
def test_the_issue_that_is_looked_at_is_seen_in_the_list(theme: str, tmp_path: Path) -> None:
    """Its line stands on another colour than the others while the columns below have the focus."""

    async def story(it: Story) -> None:
        it.app.theme = theme
        await it.keys("b", "1", "n")
        await it.pilot.pause(0.3)
        lines = it.app.screen._compositor.render_strips()[2:5]
        words = [next(it.style for it in line if it.style and it.text.strip("│ ")) for line in lines]
        first, looked_at, third = (style.bgcolor for style in words)
        assert first == third
        assert contrast(Style(color=looked_at, bgcolor=first)) > 1.15

    show(story, tmp_path, (120, 40))
