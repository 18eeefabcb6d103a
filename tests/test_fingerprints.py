"""What a kept result depends on."""

import os
from pathlib import Path

from briefgen import fingerprints


def test_a_folder_is_known_by_the_content_of_its_files(tmp_path: Path) -> None:
    """Whatever their dates; a font by its size and date, for fonts are megabytes."""
    style, font = tmp_path / "plain.css", tmp_path / "plain.ttf"
    style.write_text("p { color: red }")
    font.write_bytes(b"shapes")
    os.utime(font, (1, 1))
    before = fingerprints.of_folders([tmp_path])
    os.utime(style, (1, 1))
    assert fingerprints.of_folders([tmp_path]) == before
    style.write_text("p { color: tan }")
    coloured = fingerprints.of_folders([tmp_path])
    os.utime(font, (2, 2))
    assert len({before, coloured, fingerprints.of_folders([tmp_path])}) == 3
