"""``briefgen build --pdf-variant``: what a PDF conforms to."""

import io
from pathlib import Path

import pikepdf
import pytest

from tests.cli.running import ARTICLE, run


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """One article."""
    path = tmp_path / "one.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_a_pdf_for_archives_is_asked_for(article: Path, tmp_path: Path) -> None:
    """On the command line."""
    made = tmp_path / "b.pdf"
    built = run(
        "build", article, "-o", made, "--no-store", "-q", "--language-model", "blank", "--pdf-variant", "pdf/a-3a"
    )
    assert built.code == 0, built.err
    with pikepdf.open(io.BytesIO(made.read_bytes())) as found:
        assert found.open_metadata()["pdfaid:part"] == "3"


def test_an_unknown_variant_is_told_with_the_choices(article: Path) -> None:
    """Before anything is read."""
    ran = run("build", article, "--pdf-variant", "pdf/x-4")
    assert ran.code == 2
    assert "'pdf_variant': input should be 'pdf/ua-1' or 'pdf/a-3a' (got 'pdf/x-4')" in ran.err
