"""The example, opened in the terminal interface as a person would, with its articles read beforehand."""

import shutil
from pathlib import Path

import pytest

from briefgen.locations import example
from tests.cli.running import run


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library that knows the example's articles, so that each story need not analyse them again."""
    folder = tmp_path_factory.mktemp("library")
    copied(folder / "example")
    ran = run("build", folder / "example", "--store", folder / "library.sqlite", "-o", folder / "b.md", "-q")
    assert ran.code == 0, ran.err
    return folder / "library.sqlite"


@pytest.fixture
def project(tmp_path: Path, library: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a copy of the example; the user's own folders are elsewhere."""
    data = tmp_path / "data"
    data.mkdir()
    for part in library.parent.glob("library.sqlite*"):
        shutil.copy(part, data / part.name)
    monkeypatch.setenv("BRIEFGEN_DATA", str(data))
    monkeypatch.setenv("BRIEFGEN_CONFIG", str(tmp_path / "config"))
    monkeypatch.delenv("NO_COLOR", raising=False)
    return copied(tmp_path / "port-maren")


def copied(folder: Path) -> Path:
    """A copy of the example."""
    return Path(shutil.copytree(example(), folder, ignore=shutil.ignore_patterns("reference.json", "expected", "out")))
