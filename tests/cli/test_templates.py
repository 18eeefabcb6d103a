"""``briefgen templates``: the way to a form of one's own."""

from pathlib import Path

import pytest

from tests.cli.running import ARTICLE, run


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own folder."""
    monkeypatch.setenv("BRIEFGEN_CONFIG", str(tmp_path / "config"))
    return tmp_path / "config" / "templates"


def test_list_and_show_tell_what_there_is() -> None:
    """Names with their use; sections with headings and limits."""
    listed = run("templates", "list").out
    assert "onepager     One page" in listed
    assert "shared" not in listed
    shown = run("templates", "show", "onepager").out
    assert "Main actors, at most 8" in shown
    assert "at most 1 page" in shown


def test_the_shipped_templates_are_in_order() -> None:
    """Each prints the sample, full and empty."""
    ran = run("templates", "check")
    assert (ran.code, ran.out) == (0, "")


def test_a_new_template_is_ones_own_and_goes_first(own: Path, tmp_path: Path) -> None:
    """What is changed in it is seen in the next briefing; nothing that is there is overwritten."""
    assert run("templates", "new", "desk", "--from", "timeline").code == 0
    file = own / "desk" / "briefing.md.j2"
    file.write_text("# The desk: {{ document.title }}\n", encoding="utf-8")
    (tmp_path / "one.txt").write_text(ARTICLE, encoding="utf-8")
    ran = run("build", tmp_path / "one.txt", "--template", "desk", "--no-store", "--title", "Quay")
    assert ran.out == "# The desk: Quay\n"
    assert "desk         Chronology  (yours)" in run("templates", "list").out
    assert run("templates", "new", "desk").code == 2
    assert run("templates", "new", "../desk").code == 2


def test_a_mistake_is_told_with_file_line_and_name(own: Path) -> None:
    """Whether of Jinja, of a name or of the list of sections."""
    run("templates", "new", "desk")
    (own / "desk" / "briefing.md.j2").write_text("\n{{ document.titel }}\n", encoding="utf-8")
    (own / "desk" / "briefing.html.j2").write_text("{{ document.title|sentense }}", encoding="utf-8")
    ran = run("templates", "check", "desk")
    assert ran.code == 1
    assert "desk/briefing.md.j2:2: " in ran.out
    assert "titel" in ran.out
    assert "desk/briefing.html.j2:1: " in ran.out
    assert "sentense" in ran.out
    (own / "desk" / "template.toml").write_text('sections = ["sumary"]', encoding="utf-8")
    assert "unknown section 'sumary'" in run("templates", "check", "desk").out
    listed = run("templates", "list")
    assert (listed.code, "timeline     Chronology" in listed.out) == (0, True)
    assert "desk         cannot be used; `briefgen templates check desk` says why  (yours)" in listed.out
    assert run("templates", "check", "nosuch").code == 1


def test_a_mistake_is_told_where_the_briefing_is_printed(own: Path, tmp_path: Path) -> None:
    """With file, line and name as where it is written, and exit 4."""
    run("templates", "new", "desk")
    (own / "desk" / "briefing.md.j2").write_text("\n{{ document.titel }}\n", encoding="utf-8")
    (tmp_path / "one.txt").write_text(ARTICLE, encoding="utf-8")
    ran = run("build", tmp_path / "one.txt", "--template", "desk", "--language-model", "blank", "--no-store")
    assert (ran.code, ran.out) == (4, "")
    assert "desk/briefing.md.j2:2: " in ran.err
