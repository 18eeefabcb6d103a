"""The commands as such: quick, documented, and honest about errors."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest
from pydantic import BaseModel

from briefgen import __version__
from briefgen.cli.main import cli
from briefgen.cli.report import is_interruption
from tests.cli.running import ARTICLE, run

HEAVY = {
    "spacy", "numpy", "sumy", "nltk", "weasyprint", "jinja2", "trafilatura", "lxml", "textual", "onnxruntime",
    "pydantic", "markdown", "rapidfuzz", "py3langid",
}  # fmt: skip


@pytest.mark.parametrize("arguments", [["--help"], ["build", "--help"], ["--version"], ["verify", "--help"]])
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    """Asking how a command works never waits for a model or a renderer."""
    code = (
        "import sys\nfrom briefgen.cli.main import main\n"
        f"try: main({arguments!r})\nexcept SystemExit: pass\nprint('MODULES', *sorted(sys.modules))"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    loaded = set(shown.split("MODULES")[1].split())
    assert not HEAVY & loaded


def test_the_headless_path_never_imports_textual(tmp_path: Path) -> None:
    """A build in CI needs no terminal."""
    (tmp_path / "one.txt").write_text(
        "The quay at Port Maren is closed, the harbour office said on Monday. It is dark."
    )
    code = (
        "import sys\nfrom briefgen.cli.main import main\n"
        f"try: main(['build', {str(tmp_path / 'one.txt')!r}, '--no-store', '-o', {str(tmp_path / 'o.json')!r}])\n"
        "except SystemExit as left: assert left.code == 0, left.code\nassert 'textual' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


def test_a_build_leaves_nothing_on_the_machine_but_its_library(tmp_path: Path) -> None:
    """No library that briefgen uses keeps an id of the machine, a cache or a queue of reports in the user's folder."""
    (tmp_path / "one.txt").write_text(ARTICLE)
    home = tmp_path / "home"
    home.mkdir()
    command = [sys.executable, "-m", "briefgen", "build", str(tmp_path / "one.txt"), "-o", str(tmp_path / "o.json")]
    bare = {"HOME": str(home), "PATH": os.environ["PATH"]}  # nothing in it says that this is a test, or CI
    subprocess.run(command, env=bare, check=True, capture_output=True)
    assert [path.name for path in home.rglob("*") if path.is_file()] == ["library.sqlite"]


def test_version() -> None:
    """The version is the package's."""
    assert __version__ in run("--version").out


def test_an_unknown_command_is_wrong_usage() -> None:
    """Click's own mistakes end with the same code as ours."""
    ran = run("biuld")
    assert ran.code == 2
    assert "No such command 'biuld'" in ran.err
    assert not ran.out


@pytest.mark.parametrize("name", sorted(cli.commands))
def test_every_command_and_option_is_in_the_reference(name: str, root: Path) -> None:
    """An undocumented command or option fails here."""
    reference = (root / "docs" / "reference.md").read_text(encoding="utf-8")
    assert f"`briefgen {name}" in reference
    options = [option for it in cli.commands[name].params if isinstance(it, click.Option) for option in it.opts]
    missing = [it for it in options if it.startswith("--") and f"`{it}" not in reference and f" {it}" not in reference]
    assert missing == []


def test_every_key_of_the_project_is_in_the_reference(root: Path) -> None:
    """The table in the reference is what the program knows."""
    from briefgen import project

    reference = (root / "docs" / "reference.md").read_text(encoding="utf-8")
    tables: list[type[BaseModel]] = [project.Project, *project.TABLES.values()]
    keys = [
        (name, field) for table in tables for name, field in table.model_fields.items() if name not in project.TABLES
    ]
    assert [name for name, field in keys if (field.description or "?") not in reference] == []


def test_an_interruption_while_a_library_loads_is_an_interruption() -> None:
    """What a library in C makes of Ctrl-C is told as Ctrl-C; a library that is broken is a bug as before."""
    wrapped = ImportError("initialization failed")
    wrapped.__cause__ = KeyboardInterrupt()
    assert is_interruption(wrapped)
    assert not is_interruption(ImportError("initialization failed"))


@pytest.mark.parametrize("arguments", [["--help"], ["templates", "--help"]])
def test_what_a_command_does_is_told_whole_in_the_list(arguments: list[str]) -> None:
    """No line of a list of commands breaks off."""
    assert "..." not in run(*arguments).out.partition("Commands:")[2]


@pytest.mark.parametrize("more", [[], ["--example"]])
def test_a_new_project_writes_its_files_where_the_readme_looks_for_them(tmp_path: Path, more: list[str]) -> None:
    """A PDF and a web page in the folder ``out`` of the project."""
    from briefgen import project

    assert run("new", tmp_path / "veldania", *more).code == 0
    made = project.load(tmp_path / "veldania" / "briefing.toml")
    assert [output.path for output in made.outputs] == ["out/briefing.pdf", "out/briefing.html"]


def test_a_day_that_is_none_is_told_with_how_to_write_one(tmp_path: Path) -> None:
    """On the command line as in the project file."""
    (tmp_path / "one.txt").write_text("The quay is closed.", encoding="utf-8")
    ran = run("build", tmp_path / "one.txt", "--as-of", "tomorrow")
    assert (ran.code, "as in 2026-03-09 (got 'tomorrow')" in ran.err) == (2, True)


def test_the_next_command_can_be_copied_as_it_is(tmp_path: Path) -> None:
    """Also where the folder's name has blanks."""
    folder = tmp_path / "port maren"
    assert shlex.split(run("new", folder).out) == ["briefgen", "build", str(folder)]


def test_what_new_cannot_do_is_told(tmp_path: Path) -> None:
    """The example keeps its title, and a file is no folder."""
    refused = run("new", tmp_path / "veldania", "--example", "--title", "Ours")
    assert (refused.code, (tmp_path / "veldania").exists()) == (2, False)
    assert "the example has a title of its own" in refused.err
    (tmp_path / "notes").touch()
    assert "is a file; name a new folder" in run("new", tmp_path / "notes").err
    assert run("new", tmp_path / "port", "--title", "Ours").code == 0
    assert 'title = "Ours"' in (tmp_path / "port" / "briefing.toml").read_text()


def test_no_sections_are_no_briefing(tmp_path: Path) -> None:
    """They had been all sections."""
    (tmp_path / "a.txt").write_text(ARTICLE)
    refused = run("build", tmp_path / "a.txt", "--sections", "")
    assert refused.code == 2
    assert "'sections': is empty; name sections, or leave the key out" in refused.err


def test_a_line_that_is_no_pair_of_claims_is_told_without_words_of_the_program(tmp_path: Path) -> None:
    """With its number and the form that it should have."""
    file = tmp_path / "pairs.jsonl"
    file.write_text('{"a": 1}\n')
    refused = run("relate", file)
    assert refused.code == 2
    assert refused.err.rstrip().endswith('line 1 is no pair of claims ({"id", "a": {"text"}, "b": {"text"}})')
    file.write_text('{"a": {"text": "x"}, "b":\n')
    assert "line 1 is no pair of claims" in run("relate", file).err
    assert run("relate", file).err.rstrip().endswith(": no JSON from character 27 on")


def test_a_project_may_lie_in_a_folder_named_like_its_file(tmp_path: Path) -> None:
    """What `new` makes, `build` reads."""
    assert run("new", tmp_path / "port.toml").code == 0
    assert "no file matches it" in run("build", tmp_path / "port.toml").err


def test_a_project_without_articles_says_how_to_name_some(tmp_path: Path) -> None:
    """Exit 3, with what to write."""
    (tmp_path / "briefing.toml").write_text('title = "Port Maren"')
    ran = run("build", tmp_path, "--no-store")
    assert ran.code == 3
    assert "add [[articles]] with path" in ran.err


@pytest.mark.parametrize(("name", "told"), [("out", "has no ending"), ("out.odt", "no format is called 'odt'")])
def test_a_name_that_says_no_format_is_told_with_the_choices(name: str, told: str) -> None:
    """Exit 2."""
    ran = run("build", "a.txt", "-o", name)
    assert ran.code == 2
    assert told in ran.err
    assert ".docx" in ran.err
