"""``briefgen build``: what a person meets, with good input and bad."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.running import ARTICLE, run


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "one.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_articles_become_a_briefing_without_a_project(article: Path, tmp_path: Path) -> None:
    """Paths and outputs are enough."""
    ran = run("build", article, "-o", tmp_path / "b.md", "-o", tmp_path / "b.json")
    assert ran.code == 0
    assert ran.out == ""
    made = json.loads((tmp_path / "b.json").read_text(encoding="utf-8"))
    assert made["format"] == "briefgen/1"
    assert made["sources"][0]["name"] == "one.txt"
    assert "# Situation briefing" in (tmp_path / "b.md").read_text(encoding="utf-8")


def test_without_an_output_the_briefing_is_markdown_on_stdout(article: Path) -> None:
    """Standard output carries the briefing and nothing else."""
    ran = run("build", article, "--title", "Port Maren")
    assert ran.code == 0
    assert "# Port Maren" in ran.out
    assert ran.err == ""


def test_only_the_sections_asked_for_are_there(article: Path, tmp_path: Path) -> None:
    """A section that was not asked for is absent; sources and problems never are."""
    run("build", article, "--sections", "actors", "-o", tmp_path / "b.json")
    made = json.loads((tmp_path / "b.json").read_text(encoding="utf-8"))
    assert {"actors", "sources", "problems"} <= set(made)
    assert not {"summary", "timeline", "divergences", "advisories"} & set(made)


def test_the_same_input_gives_the_same_bytes_in_any_order_of_arguments(article: Path, tmp_path: Path) -> None:
    """A briefing is a function of its project."""
    two = tmp_path / "two.txt"
    two.write_text(
        ARTICLE.replace("Monday", "Sunday").replace("Friday", "Saturday") + "\nThe port is small.\n", encoding="utf-8"
    )
    run("build", article, two, "--no-store", "-o", tmp_path / "a.json")
    run("build", article, two, "--no-store", "--jobs", "2", "-o", tmp_path / "b.json")
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


def test_nothing_to_read_is_wrong_usage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says what to name."""
    monkeypatch.chdir(tmp_path)
    ran = run("build")
    assert ran.code == 2
    assert "name articles or a project" in ran.err


def test_no_readable_article_ends_with_3_and_says_why_for_each(tmp_path: Path) -> None:
    """Empty and binary files are told by name."""
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "noise.txt").write_bytes(bytes(range(256)) * 40)
    ran = run("build", tmp_path / "empty.txt", tmp_path / "noise.txt", "-o", tmp_path / "b.json")
    assert ran.code == 3
    assert "empty.txt" in ran.err
    assert "noise.txt" in ran.err
    assert not (tmp_path / "b.json").exists()


def test_a_bad_article_among_good_ones_is_a_problem_of_the_briefing(article: Path, tmp_path: Path) -> None:
    """The good ones are read; --strict makes it a finding."""
    (tmp_path / "empty.txt").write_bytes(b"")
    ran = run("build", article, tmp_path / "empty.txt", "-o", tmp_path / "b.json")
    assert ran.code == 0
    assert "empty.txt" in ran.err
    (problem,) = json.loads((tmp_path / "b.json").read_text(encoding="utf-8"))["problems"]
    assert problem["source"].endswith("empty.txt")
    assert run("build", article, tmp_path / "empty.txt", "--strict", "-o", tmp_path / "b.json").code == 1


def test_an_unknown_ending_lists_the_formats(article: Path, tmp_path: Path) -> None:
    """Who misspells a format sees which there are."""
    ran = run("build", article, "-o", tmp_path / "b.pdfx")
    assert ran.code == 2
    assert ".md, .html, .pdf" in ran.err


@pytest.mark.parametrize(
    ("option", "value", "choices"),
    [
        ("--template", "sitrap", "sitrep"),
        ("--style", "standart", "standard"),
        ("--sections", "sumary", "'summary', 'actors'"),
        ("--marking", "SECRET", "TLP:RED"),
        ("--language-model", "en_none_sm", "installed spaCy pipeline"),
        ("--embed", "some", "'full', 'passages'"),
        ("--set", "summary.ranker=best", "lexrank"),
    ],
)
def test_an_unknown_name_lists_the_choices(
    article: Path, tmp_path: Path, option: str, value: str, choices: str
) -> None:
    """No wrong word ends in a traceback."""
    ran = run("build", article, option, value, "-o", tmp_path / "b.html")
    assert ran.code == 2
    assert choices in ran.err
    assert value.partition("=")[2] or value in ran.err


def test_all_mistakes_of_a_project_are_told_at_once(tmp_path: Path) -> None:
    """The exit code is that of wrong usage."""
    (tmp_path / "briefing.toml").write_text('titel = "x"\nmarkin = "y"\n', encoding="utf-8")
    ran = run("build", tmp_path)
    assert ran.code == 2
    assert "'titel'" in ran.err
    assert "'markin'" in ran.err


def test_a_file_that_briefgen_did_not_write_is_replaced_only_with_force(article: Path, tmp_path: Path) -> None:
    """Nobody's notes are lost to a file name; briefgen's own files are renewed."""
    target = tmp_path / "notes.md"
    target.write_text("my own notes", encoding="utf-8")
    ran = run("build", article, "-o", target)
    assert ran.code == 4
    assert "--force" in ran.err
    assert target.read_text(encoding="utf-8") == "my own notes"
    assert run("build", article, "-o", target, "--force").code == 0
    assert run("build", article, "-o", target).code == 0


def test_an_unwritable_folder_is_told_before_the_long_work(article: Path, tmp_path: Path) -> None:
    """A file in the folder's place can never become a folder, whoever asks."""
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    ran = run("build", article.with_name("none.txt"), "--no-store", "-o", tmp_path / "out" / "b.pdf")
    assert ran.code == 4  # and not 3: the articles were not even looked for
    assert "out" in ran.err


def test_an_unchanged_briefing_is_served_without_model_and_renderer(article: Path, tmp_path: Path) -> None:
    """The second build imports neither spaCy nor WeasyPrint and writes the same bytes."""
    targets = [part for name in ("b.pdf", "b.html", "b.json") for part in ("-o", str(tmp_path / name))]
    arguments = ["build", str(article), *targets, "--store", str(tmp_path / "library.sqlite")]
    assert run(*arguments).code == 0
    first = {name: (tmp_path / name).read_bytes() for name in ("b.pdf", "b.html", "b.json")}
    code = (
        "import sys\nfrom briefgen.cli.main import main\n"
        f"try: main({arguments!r})\nexcept SystemExit as left: assert left.code == 0, left.code\n"
        "assert not {'spacy', 'weasyprint', 'jinja2', 'sumy'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
    assert {name: (tmp_path / name).read_bytes() for name in first} == first


def test_a_changed_article_is_read_again(article: Path, tmp_path: Path) -> None:
    """Serving never hides a change."""
    arguments = ["build", article, "-o", tmp_path / "b.json", "--store", tmp_path / "library.sqlite"]
    run(*arguments)
    article.write_text(ARTICLE.replace("Toresk", "Marwick"), encoding="utf-8")
    run(*arguments)
    assert "Marwick" in (tmp_path / "b.json").read_text(encoding="utf-8")


def test_standard_input_is_an_article(tmp_path: Path) -> None:
    """Pasted text needs no file."""
    done = subprocess.run(
        [sys.executable, "-m", "briefgen", "build", "-", "-o", str(tmp_path / "b.json")],
        input=ARTICLE, text=True, capture_output=True, check=True,
    )  # fmt: skip
    assert done.stdout == ""
    assert "Toresk" in (tmp_path / "b.json").read_text(encoding="utf-8")


def test_an_interruption_leaves_no_half_file(tmp_path: Path) -> None:
    """Ctrl-C ends with 130, and the target is either whole or absent."""
    lines = "".join(json.dumps({"id": str(n), "text": f"Item {n}. " + ARTICLE}) + "\n" for n in range(3000))
    (tmp_path / "many.jsonl").write_text(lines, encoding="utf-8")
    run_ = subprocess.Popen(
        [sys.executable, "-m", "briefgen", "build", str(tmp_path / "many.jsonl"), "-o", str(tmp_path / "b.json")],
        stderr=subprocess.PIPE, text=True, env={**os.environ},
    )  # fmt: skip
    time.sleep(6)
    run_.send_signal(signal.SIGINT)
    _, err = run_.communicate(timeout=60)
    assert run_.returncode == 130, err
    assert "interrupted" in err
    assert "Traceback" not in err
    assert [path.name for path in tmp_path.iterdir()] == ["many.jsonl"]


def test_the_same_article_twice_is_one_source_and_its_copy(article: Path, tmp_path: Path) -> None:
    """A copy is listed, and counts for nothing."""
    (tmp_path / "copy.txt").write_text(ARTICLE, encoding="utf-8")
    run("build", article, tmp_path / "copy.txt", "-o", tmp_path / "b.json")
    sources = json.loads((tmp_path / "b.json").read_text(encoding="utf-8"))["sources"]
    assert len({it["id"] for it in sources}) == 2
    assert [it["duplicate_of"] for it in sources].count(None) == 1


def test_two_articles_of_one_name_are_two_sources(article: Path, tmp_path: Path) -> None:
    """Names need not be unique across folders."""
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "one.txt").write_text(
        "The bridge at Oshen reopened on Friday after a week of repairs, the roads office said.\n\n"
        "Lorries queued at both ends from dawn, and the first of them crossed at noon under police escort.\n",
        encoding="utf-8",
    )
    run("build", article, tmp_path / "other" / "one.txt", "-o", tmp_path / "b.json")
    sources = json.loads((tmp_path / "b.json").read_text(encoding="utf-8"))["sources"]
    assert len({it["id"] for it in sources}) == len({it["path"] for it in sources}) == 2


def test_markup_in_an_article_comes_out_as_text(tmp_path: Path) -> None:
    """Template syntax, tags, brackets, emoji, control and right-to-left characters harm nothing."""
    markup = "{{ 7 * 7 }} {% raw %} <script>alert(1)</script> [/] [bold] 🚢 \u202e\u05e9\u05dc\u05d5\u05dd \x07"
    odd = f"{ARTICLE}\n“{markup},” Sefa Onwari said on Friday.\n"
    path = tmp_path / "odd.txt"
    path.write_text(odd, encoding="utf-8")
    ran = run("build", path, "--sections", "statements,summary", "--set", "summary.words=400", *[
        part for ending in ("md", "html", "json") for part in ("-o", tmp_path / f"b.{ending}")])  # fmt: skip
    assert ran.code == 0
    page = (tmp_path / "b.html").read_text(encoding="utf-8")
    assert "{{ 7 * 7 }}" in page
    assert "<script>alert" not in page
    shown = re.sub(r"<[^>]*>", "", (tmp_path / "b.md").read_text(encoding="utf-8"))
    assert "7 \\* 7" in shown
    assert "49" not in shown.split("## Sources")[0]
