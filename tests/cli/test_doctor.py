"""``briefgen doctor``: which letters a PDF can hold here."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefgen.cli.doctor import CHECKS, LETTERS
from briefgen.errors import OutputError
from briefgen.render import pdf

_CHECK = "from briefgen.cli.doctor import CHECKS; print(CHECKS['letters']())"


def test_a_machine_without_fonts_prints_the_letters_of_every_script(tmp_path: Path) -> None:
    """By the shipped fonts alone."""
    nothing = tmp_path / "fonts.conf"
    nothing.write_text("<?xml version='1.0'?><fontconfig></fontconfig>", encoding="utf-8")
    environment = {**os.environ, "FONTCONFIG_FILE": str(nothing)}
    ran = subprocess.run([sys.executable, "-c", _CHECK], env=environment, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == ", ".join(LETTERS)


def test_scripts_without_a_font_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each once."""
    monkeypatch.setitem(LETTERS, "Unheard-of", "\U000fffff")
    with pytest.raises(OutputError, match="no font for Unheard-of: PDF prints boxes; install briefgen anew"):
        CHECKS["letters"]()


def test_a_letter_that_no_font_has_is_told_once() -> None:
    """It is of no script."""
    assert pdf.unprintable("a\U000fffff b\U000fffff") == "\U000fffff"
