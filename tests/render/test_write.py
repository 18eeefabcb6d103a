"""A file is written whole or not at all."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefgen import render
from briefgen.errors import OutputError
from briefgen.model.briefing import Format
from briefgen.render import write
from tests.render import factories


def test_it_makes_the_folder_and_leaves_nothing_else(tmp_path: Path) -> None:
    """The content and no trace of the way there."""
    path = tmp_path / "out" / "briefing.md"
    write(path, b"content", force=False)
    assert path.read_bytes() == b"content"
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("name", ["md", "html", "pdf", "docx", "json", "csv"])
def test_a_file_of_our_own_is_replaced(tmp_path: Path, name: Format) -> None:
    """Whatever its format."""
    briefing = factories.briefing(sections=factories.briefing().sections[:1])
    path = tmp_path / f"briefing.{name}"
    write(path, render.render(briefing, name, render.Look()), force=False)
    write(path, b"new", force=False)
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("notes.md", b"# My notes, made with briefgen"),
        ("page.html", b"<html><meta name=generator content=other>"),
        ("paper.pdf", b"%PDF-1.4"),
        ("data.json", b'{"format": "other"}'),
        ("data.json", b"[1, 2"),
        ("table.csv", b"section,id"),
        ("letter.docx", b"PK"),
        ("letter.txt", b"<!-- made with briefgen 1 -->"),
    ],
)
def test_a_file_of_another_is_replaced_only_by_force(tmp_path: Path, name: str, content: bytes) -> None:
    """The message says how."""
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(OutputError, match=r"did not write this file.*--force"):
        write(path, b"new", force=False)
    assert path.read_bytes() == content
    write(path, b"new", force=True)
    assert path.read_bytes() == b"new"


def test_what_fails_on_the_way_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk and Ctrl-C alike: the old content, and no half file."""
    path = tmp_path / "briefing.md"
    write(path, b"<!-- made with briefgen 0 -->", force=False)
    for stop, seen in ((OSError(28, "No space left on device"), OutputError), (KeyboardInterrupt(), KeyboardInterrupt)):

        def failing(_descriptor: int, stop: BaseException = stop) -> None:
            raise stop

        monkeypatch.setattr(os, "fsync", failing)
        with pytest.raises(seen):
            write(path, b"new", force=False)
        assert path.read_bytes() == b"<!-- made with briefgen 0 -->"
        assert list(tmp_path.iterdir()) == [path]


def test_a_folder_in_the_way_is_named(tmp_path: Path) -> None:
    """A folder is no file, and a file no folder."""
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputError, match="is a folder"):
        write(tmp_path, b"new", force=True)
    with pytest.raises(OutputError, match=r"file.out\.md: cannot be written"):
        write(tmp_path / "file" / "out.md", b"new", force=False)


def test_a_link_is_followed(tmp_path: Path) -> None:
    """The file it leads to is replaced, not the link."""
    (tmp_path / "real.md").write_bytes(b"")
    (tmp_path / "link.md").symlink_to("real.md")
    write(tmp_path / "link.md", b"new", force=False)
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_bytes() == b"new"


def test_a_disk_without_room_leaves_the_old_file_and_no_half_one(tmp_path: Path) -> None:
    """As the system itself says it: here a limit on the size of files, which is met in the middle of writing."""
    path = tmp_path / "briefing.md"
    path.write_bytes(b"<!-- made with briefgen 0 -->")
    code = (
        "import resource, signal, sys; from pathlib import Path; from briefgen.render import write;"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096));"
        "write(Path(sys.argv[1]), b'x' * 100_000, force=False)"
    )
    ran = subprocess.run([sys.executable, "-B", "-c", code, str(path)], capture_output=True, text=True, check=False)
    assert "OutputError" in ran.stderr
    assert "briefing.md: cannot be written: " in ran.stderr
    assert path.read_bytes() == b"<!-- made with briefgen 0 -->"
    assert list(tmp_path.iterdir()) == [path]


def test_what_cannot_become_a_folder_is_told_before_the_work(tmp_path: Path) -> None:
    """By the nearest folder that is there; the folders between need not be."""
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputError, match=r"file is a file, not a folder"):
        render.check(tmp_path / "file" / "new" / "out.md", force=True)
    render.check(tmp_path / "new" / "newer" / "out.md", force=False)
    assert not (tmp_path / "new").exists()


def test_serving_a_finished_file_needs_no_renderer() -> None:
    """Checking and writing import neither templates nor WeasyPrint nor lxml."""
    code = (
        "import sys; from pathlib import Path; from briefgen import render; render.check(Path('a.pdf'), force=False);"
        "sys.exit(bool({'jinja2', 'markdown', 'lxml', 'weasyprint', 'nh3', 'pypdf'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
