"""The examples are built as a user builds them, and compared byte for byte.

After a change that is meant, look at the difference, then renew with
``BRIEFGEN_RENEW=1 pytest tests/test_examples.py``.
"""

import json
import os
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from benchmarks.scoring import Scorer
from briefgen import codec
from tests.cli.running import ARTICLE, run

TOPICS = ("port-maren", "veldania-flood")
FLOORS = {
    "port-maren": {"actors": 0.9, "timeline": 0.8, "divergences": 0.5, "advisories": 0.85},
    "veldania-flood": {"actors": 0.9, "timeline": 0.8, "divergences": 0.5, "advisories": 0.85},
}
"""Recall of what must be found, a little under what was measured; benchmarks/RESULTS.md has the figures."""


@pytest.fixture(scope="module")
def built(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both examples in all text formats."""
    folder = tmp_path_factory.mktemp("examples")
    for topic in TOPICS:
        targets = [part for ending in ("md", "json", "html") for part in ("-o", folder / f"{topic}.{ending}")]
        assert run("build", root / "examples" / topic, *targets, "--no-store", "-q").code == 0
    return folder


@pytest.mark.parametrize("ending", ["md", "json"])
@pytest.mark.parametrize("topic", TOPICS)
def test_an_example_gives_the_expected_bytes(root: Path, built: Path, topic: str, ending: str) -> None:
    """Nothing in a briefing changes unseen."""
    expected = root / "examples" / topic / "expected" / f"briefing.{ending}"
    made = (built / f"{topic}.{ending}").read_bytes()
    if "BRIEFGEN_RENEW" in os.environ:
        expected.parent.mkdir(exist_ok=True)
        expected.write_bytes(made)
    assert made.decode() == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("topic", TOPICS)
def test_an_example_is_worth_reading(root: Path, built: Path, topic: str) -> None:
    """Against its hand-made reference no section falls below its floor, and no trap is stepped into."""
    reference = json.loads((root / "examples" / topic / "reference.json").read_text(encoding="utf-8"))
    scores = Scorer.of(reference, json.loads((built / f"{topic}.json").read_text(encoding="utf-8"))).scores()
    reached = {section: scores[section]["recall must"] for section in FLOORS[topic]}
    assert {section: figure for section, figure in reached.items() if figure < FLOORS[topic][section]} == {}
    assert scores["advisories"]["traps"] == 0


@pytest.mark.parametrize("topic", TOPICS)
def test_an_example_fits_the_schema(built: Path, topic: str) -> None:
    """Other programs can rely on the contract."""
    Draft202012Validator(codec.schema()).validate(json.loads((built / f"{topic}.json").read_text(encoding="utf-8")))


@pytest.mark.parametrize("topic", TOPICS)
def test_what_is_furniture_is_in_no_output(root: Path, built: Path, topic: str) -> None:
    """Menus, forms and readers' comments are in the ledger of the JSON and nowhere else."""
    reference = json.loads((root / "examples" / topic / "reference.json").read_text(encoding="utf-8"))
    shown = (built / f"{topic}.md").read_text(encoding="utf-8")
    lines = [line for article in reference["articles"] for line in article["boilerplate_lines"] if len(line) > 30]
    assert lines
    assert [line for line in lines if line in shown] == []


@pytest.mark.parametrize("ending", ["json", "html"])
@pytest.mark.parametrize("topic", TOPICS)
def test_an_example_verifies(built: Path, topic: str, ending: str) -> None:
    """Each quote of a finished file is in its source."""
    ran = run("verify", built / f"{topic}.{ending}")
    assert (ran.code, ran.out) == (0, "")


def test_a_project_can_begin_with_the_bundled_example(tmp_path: Path) -> None:
    """The example needs no checkout."""
    assert run("new", tmp_path / "mine", "--example").code == 0
    assert sorted(it.name for it in (tmp_path / "mine").iterdir()) == ["articles", "briefing.toml"]
    assert run("build", tmp_path / "mine", "-o", tmp_path / "b.json", "-q").code == 0


def test_a_new_project_is_ready_for_articles(tmp_path: Path) -> None:
    """A fresh folder builds as soon as an article is in it."""
    assert run("new", tmp_path / "mine", "--title", 'The "quay" \\ pier').code == 0
    (tmp_path / "mine" / "articles" / "one.txt").write_text(ARTICLE, encoding="utf-8")
    ran = run("build", tmp_path / "mine")
    assert ran.code == 0, ran.err
    assert {it.name for it in (tmp_path / "mine" / "out").iterdir()} == {"briefing.pdf", "briefing.html"}
    assert run("new", tmp_path / "mine").code == 2
