"""``briefgen diff``: what an analyst reads in the morning, and what CI does."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import ARTICLE, run

LATER = """The quay at Port Maren was opened again on Friday, the harbour office said.

“The talks are over,” said Ilan Toresk, the deputy minister of ports, on Friday. The dockers’ union said that two \
cranes had been damaged.
"""
PROJECT = """title = "Port Maren"
[[articles]]
path = "*.txt"
[[articles]]
path = "one.txt"
published = 2031-03-05
publisher = "The Maren Herald"
"""
EDITS = """[[actors]]
change = "rename"
quote = "Ilan Toresk"
text = "Deputy Minister Toresk"
[[actors]]
change = "hide"
quote = "Sefa Onwari"
[[items]]
change = "redate"
section = "timeline"
quote = "The quay at Port Maren has been closed since Monday, the harbour office said on Wednesday."
text = "2031-03-01"
[[notes]]
id = "seen"
section = "timeline"
text = "Our own staff saw it."
author = "Desk"
"""


def build(folder: Path, name: str, *options: object) -> Path:
    """The path of a briefing of the folder."""
    path = folder / name
    ran = run("build", folder / "briefing.toml", "-q", "-o", path, *options)
    assert ran.code == 0, ran.err
    return path


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """A project of one article."""
    (tmp_path / "one.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "briefing.toml").write_text(PROJECT, encoding="utf-8")
    return tmp_path


def with_another(pile: Path) -> None:
    """Add an article."""
    (pile / "two.txt").write_text(LATER, encoding="utf-8")
    with (pile / "briefing.toml").open("a", encoding="utf-8") as project:
        project.write('[[articles]]\npath = "two.txt"\npublished = 2031-03-07\n')


def test_the_same_briefing_twice_has_no_differences(pile: Path) -> None:
    """Exit 0, nothing on stdout; so too for the page, the PDF and the data of one briefing."""
    json_, page, document = (build(pile, f"b.{ending}") for ending in ("json", "html", "pdf"))
    for old, new in ((json_, json_), (page, document), (document, json_)):
        ran = run("diff", old, new)
        assert (ran.code, ran.out) == (0, "")
        assert ran.err == f"{old} → {new}: no differences\n"


def test_an_article_more_says_what_it_brings(pile: Path) -> None:
    """Exit 1; new lines with their sources, and what was said before is not told again."""
    old = build(pile, "old.json")
    with_another(pile)
    new = build(pile, "new.json")
    ran = run("diff", old, new)
    assert ran.code == 1
    assert "~ as of: 5 Mar 2031 → 7 Mar 2031" in ran.out
    assert "+ [2] two.txt · 7 Mar 2031" in ran.out
    assert "+ The quay at Port Maren was opened again on Friday, the harbour office said.\n  [2] two.txt" in ran.out
    assert "The harbour office (7 Mar 2031): “The quay at Port Maren was opened again" in ran.out
    assert "accused the ministry" not in ran.out
    assert "Sources: 1 new" in ran.out
    assert "−" not in run("diff", old, new, "--sections", "sources").out
    assert "− [2] two.txt" in run("diff", new, old).out


def test_the_order_of_articles_is_no_difference(pile: Path) -> None:
    """Nor is the folder that they lie in."""
    with_another(pile)
    old, new = pile / "old.json", pile / "new.json"
    run("build", pile / "one.txt", pile / "two.txt", "-q", "-o", old)
    (pile / "elsewhere").mkdir()
    for name in ("one.txt", "two.txt"):
        (pile / name).rename(pile / "elsewhere" / name)
    run("build", pile / "elsewhere" / "two.txt", pile / "elsewhere" / "one.txt", "-q", "-o", new)
    ran = run("diff", old, new)
    assert (ran.code, ran.out) == (0, "")


def test_of_a_changed_article_only_the_change_is_told(pile: Path) -> None:
    """All of its ids are others then, but what it still says is no news."""
    old = build(pile, "old.json")
    article = pile / "one.txt"
    article.write_text(ARTICLE.replace("until Friday", "until Sunday"), encoding="utf-8")
    ran = run("diff", old, build(pile, "new.json"), "--sections", "actors,divergences,advisories,sources")
    assert ran.code == 1
    assert "until Sunday" in ran.out
    assert "Toresk" not in ran.out
    assert "Sources: 1 changed" in ran.out


def test_what_a_person_corrected_is_told(pile: Path) -> None:
    """A date, an outlet and a marking from the project, without new articles."""
    old = build(pile, "old.json")
    project = PROJECT.replace("03-05", "03-12").replace("The Maren Herald", "Radio Maren")
    (pile / "briefing.toml").write_text(project, encoding="utf-8")
    ran = run("diff", old, build(pile, "new.json", "--marking", "TLP:AMBER"))
    assert "~ marking: TLP:CLEAR → TLP:AMBER" in ran.out
    assert "    ~ published: 5 Mar 2031 → 12 Mar 2031" in ran.out
    assert "    ~ publisher: The Maren Herald → Radio Maren" in ran.out


def test_corrections_are_told_of_what_was_known(pile: Path) -> None:
    """Each entry as it was, and beneath it what a person made of it."""
    edits = pile / "other.edits.toml"
    edits.write_text(EDITS, encoding="utf-8")
    ran = run("diff", build(pile, "old.json"), build(pile, "new.json", "--edits", edits))
    assert ran.code == 1
    assert "~ Ilan Toresk · person\n    + name: Deputy Minister Toresk\n" in ran.out
    assert "− Sefa Onwari · person [1] The Maren Herald (5 Mar 2031)\n" in ran.out
    assert "\n~ 3 Mar 2031: “The quay at Port Maren has been closed" in ran.out
    assert "    ~ date: 3 Mar 2031 → 1 Mar 2031\n" in ran.out
    assert "+ Analyst comment on timeline · Desk\n    Our own staff saw it.\n" in ran.out


def test_a_section_that_one_has_not_is_told(pile: Path) -> None:
    """Its entries are new, and the heading says why."""
    old, new = build(pile, "old.json", "--sections", "summary"), build(pile, "new.json")
    ran = run("diff", old, new)
    assert "(OLD has no such section)" in ran.out
    assert "Bottom line" not in ran.out
    assert run("diff", old, new, "--sections", "summary").code == 0


def test_one_json_object_has_all_of_it(pile: Path) -> None:
    """With the same keys whether there is a difference or not; items as in the briefings."""
    old = build(pile, "old.json")
    with_another(pile)
    new = build(pile, "new.json")
    found = json.loads(run("diff", old, new, "--json").out)
    same = json.loads(run("diff", new, new, "--json").out)
    assert list(found) == list(same) == ["format", "old", "new", "differs", "head", "sections"]
    assert (found["format"], found["differs"], same["differs"]) == ("briefgen-diff/1", True, False)
    assert found["new"] == {"title": "Port Maren", "as_of": "2031-03-07"}
    assert {"field": "as_of", "gone": ["2031-03-05"], "new": ["2031-03-07"]} in found["head"]
    briefing = json.loads(new.read_text(encoding="utf-8"))
    assert [it for it in briefing["timeline"] if it in found["sections"]["timeline"]["new"]]
    assert found["sections"]["sources"]["new"][0]["text"] is None
    assert all(set(it) == {"before", "after", "new", "gone", "changed"} for it in found["sections"].values())
    assert not any(it["new"] or it["gone"] or it["changed"] for it in same["sections"].values())


def test_a_source_that_cannot_be_read_is_told_with_its_problem(pile: Path) -> None:
    """Once by its file."""
    old = build(pile, "old.json")
    (pile / "empty.txt").write_text("", encoding="utf-8")
    (line,) = run("diff", old, build(pile, "new.json"), "--sections", "problems").out.splitlines()[1:]
    assert line.startswith("+ empty.txt: ")
    assert line.count("empty.txt") == 1


def test_a_web_address_is_not_broken(pile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It can be followed from the terminal, however long it is."""
    address = "https://maren.example/" + "quay-" * 20
    old = build(pile, "old.json")
    (pile / "briefing.toml").write_text(f'{PROJECT}url = "{address}"\n', encoding="utf-8")
    monkeypatch.setenv("COLUMNS", "60")
    assert address in run("diff", old, build(pile, "new.json")).out


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_terminal(pile: Path, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    """Lines are wrapped between words."""
    old = build(pile, "old.json")
    with_another(pile)
    monkeypatch.setenv("COLUMNS", str(width))
    lines = run("diff", old, build(pile, "new.json")).out.splitlines()
    assert width - 20 < max(map(len, lines)) <= width


def test_signs_that_would_steer_the_terminal_are_left_out(pile: Path) -> None:
    """The words of a source are data."""
    old = build(pile, "old.json")
    new = pile / "new.json"
    new.write_text(old.read_text(encoding="utf-8").replace("Port Maren", "Port \\u001b[31mMaren"), encoding="utf-8")
    ran = run("diff", old, new)
    assert ran.code == 1
    assert "\x1b" not in ran.out


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("b.md", "# Port Maren", "only .json, .html and .pdf carry a briefing as data; build it as one of them"),
        ("b.json", '{"format": "briefgen/2"}', "but in 'briefgen/2'; use the briefgen that made it"),
        ("b.json", "{", "this is not JSON"),
        ("b.html", "<p>Port Maren", "the page carries no briefing; name one that briefgen wrote"),
        ("b.pdf", "%PDF-1.7", "cannot be read as a tagged PDF"),
        ("b.json", None, "cannot be read: No such file or directory"),
    ],
)
def test_what_is_no_briefing_is_wrong_usage(pile: Path, name: str, content: str | None, told: str) -> None:
    """Exit 2 with the file and what to do, whichever of the two it is."""
    old, other = build(pile, "old.json"), pile / name
    if content is not None:
        other.write_text(content, encoding="utf-8")
    for pair in ((old, other), (other, old)):
        ran = run("diff", *pair)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith(f"briefgen: {other}: ")
        assert told in ran.err


def test_an_unknown_section_is_wrong_usage(pile: Path) -> None:
    """With the choices."""
    old = build(pile, "old.json")
    ran = run("diff", old, old, "--sections", "summary,actor")
    assert ran.code == 2
    assert "no section is called 'actor'; choose from: summary, actors, " in ran.err


def test_a_section_that_neither_has_is_wrong_usage(pile: Path) -> None:
    """To find no difference there would say too much; comments may be none."""
    old = build(pile, "old.json", "--sections", "summary")
    ran = run("diff", old, old, "--sections", "statements")
    assert (ran.code, "has a section 'statements'; build one with it" in ran.err) == (2, True)
    assert run("diff", old, old, "--sections", "summary,notes,sources,problems").code == 0


def test_a_reader_who_closes_the_pipe_ends_it_quietly(pile: Path) -> None:
    """As with every command."""
    old = build(pile, "old.json")
    with_another(pile)
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "briefgen", "diff", str(old), str(build(pile, "new.json"))]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, "")
