"""The wheel is all there, and works outside the checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--disable-pip-version-check", "-w", str(folder)]
    subprocess.run([*pip, str(root)], check=True, capture_output=True)
    (made,) = folder.glob("*.whl")
    zipfile.ZipFile(made).extractall(folder / "unpacked")
    return folder / "unpacked"


@pytest.mark.parametrize(
    "part",
    [
        "briefgen/language/en/encoder.onnx",
        "briefgen/language/en/README.md",
        "briefgen/gazetteer/data/countries.tsv",
        "briefgen/clean/furniture.toml",
        "briefgen/tui/app.tcss",
        "briefgen/data/templates/sitrep/template.toml",
        "briefgen/data/styles/standard.css",
        "briefgen/data/examples/port-maren/briefing.toml",
    ],
)
def test_the_wheel_carries_what_a_run_needs(wheel: Path, part: str) -> None:
    """Model, gazetteers, templates, styles and the example are in it."""
    assert (wheel / part).is_file()


def test_the_wheel_builds_its_example_without_a_network(wheel: Path, tmp_path: Path) -> None:
    """From the wheel alone, in an empty folder, with every connection refused, all formats are written."""
    (tmp_path / "offline.py").write_text(
        "import socket, sys\n"
        "def refuse(*_, **__): raise AssertionError('a connection was tried')\n"
        "socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = refuse\n"
        "from briefgen.cli.main import main\n"
        "main(sys.argv[1:])\n",
        encoding="utf-8",
    )
    environment = {**os.environ, "PYTHONPATH": str(wheel)}
    targets = [part for ending in ("md", "html", "pdf", "json") for part in ("-o", f"briefing.{ending}")]
    for arguments in (["new", "mine", "--example"], ["build", "mine", *targets], ["verify", "briefing.pdf"]):
        done = subprocess.run(
            [sys.executable, "offline.py", *arguments],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
    assert {it.suffix for it in tmp_path.glob("briefing.*")} == {".md", ".html", ".pdf", ".json"}
