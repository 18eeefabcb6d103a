"""``briefgen doctor``: which letters a PDF can hold here."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefgen.cli.doctor import LETTERS
from briefgen.render import pdf

_CHECK = "from briefgen.cli.doctor import CHECKS; print(CHECKS['letters']())"


def test_a_machine_without_fonts_prints_what_the_shipped_ones_have(tmp_path: Path) -> None:
    """The others are named, with what to install."""
    nothing = tmp_path / "fonts.conf"
    nothing.write_text("<?xml version='1.0'?><fontconfig></fontconfig>", encoding="utf-8")
    environment = {**os.environ, "FONTCONFIG_FILE": str(nothing)}
    ran = subprocess.run([sys.executable, "-c", _CHECK], env=environment, capture_output=True, text=True, check=False)
    assert "no font for Arabic, Hebrew, Chinese, Japanese, Korean: PDF prints boxes" in ran.stderr
    assert ran.stderr.strip().endswith("apt-get install fonts-noto-core fonts-noto-cjk")


@pytest.mark.parametrize("script", ["Latin", "Greek", "Cyrillic"])
def test_the_shipped_fonts_have_the_letters_of_three_scripts(script: str) -> None:
    """On any machine."""
    assert pdf.unprintable(LETTERS[script]) == ""


def test_a_letter_that_no_font_has_is_told_once() -> None:
    """It is of no script."""
    assert pdf.unprintable("a\U000fffff b\U000fffff") == "\U000fffff"
