"""The filter of a page: with scripts it narrows long sections, without them nothing is missing and nothing is dead."""

import re
from pathlib import Path

import pytest

from briefgen import render
from tests.render import factories, tools

_SHOWN = """
  const type = (it, value) => { it.value = value; it.dispatchEvent(new Event("input", { bubbles: true })); };
  const rows = () => [...document.querySelectorAll("#timeline tbody tr")].filter((it) => it.checkVisibility()).length;
  const field = (name) => document.querySelector(`#filter-timeline${name}`);
  const count = () => document.querySelector("#timeline .told-count").textContent;
"""


@pytest.fixture(scope="module")
def page() -> str:
    """The whole briefing; its timeline has nine entries."""
    return render.render(factories.briefing(), "html", render.Look()).decode()


def test_without_scripts_there_is_no_control(page: str) -> None:
    """And every entry is there to be seen."""
    assert not re.search(r"<(input|select|button|form)\b", page)
    assert 'filtered-out"' not in page.partition("<body")[2].partition("<script>")[0]


def test_the_pages_own_policy_lets_its_script_run_and_no_other(page: str, tmp_path: Path) -> None:
    """By its digest."""
    loaded = tools.shown(page.replace("</body>", "<script>document.title = 'other'</script></body>"), tmp_path)
    assert 'id="filter-timeline"' in loaded
    assert "<title>other" not in loaded
    assert 'id="filter-summary"' not in loaded


def test_words_kinds_and_sources_narrow_a_section(page: str, tmp_path: Path) -> None:
    """Whatever case and accents they have; the number that is left is told, and Escape brings all back."""
    script = (
        _SHOWN
        + """
      const told = [rows()];
      type(field(""), "BLOCKADE road"); told.push(rows(), count());
      field("").dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
      told.push(rows(), count());
      type(field("-kind"), "planned"); told.push(rows());
      type(field("-kind"), ""); type(field("-source"), "5"); told.push(rows());
      return told;
    """
    )
    everything, by_words, told, again, silent, planned, of_source = tools.asked(page, script, tmp_path)
    assert everything == again == "9"
    assert (told, silent) == (f"{by_words} of 9 shown", "")
    assert all(0 < int(it) < 9 for it in (by_words, planned, of_source))


def test_a_source_within_a_range_is_found(page: str, tmp_path: Path) -> None:
    """A row that cites ``1–4`` is one of source 3, too."""
    script = _SHOWN + 'type(field("-source"), "3"); return [rows()];'
    (alone,) = tools.asked(page, script, tmp_path)
    (within,) = tools.asked(page.replace(">1</a>", ">1–4</a>"), script, tmp_path)
    assert int(within) > int(alone) > 0


def test_a_link_to_what_is_filtered_out_brings_it_back(page: str, tmp_path: Path) -> None:
    """Else it would lead nowhere."""
    script = (
        _SHOWN
        + """
      type(field(""), "no such words"); const none = rows();
      return new Promise((done) => {
        addEventListener("hashchange", () => setTimeout(() => done([none, rows()])));
        location.hash = document.querySelector("#timeline tbody tr").id;
      });
    """
    )
    assert tools.asked(page, script, tmp_path) == ["0", "9"]


def test_each_control_has_a_name_and_the_keyboard_reaches_it(page: str, tmp_path: Path) -> None:
    """Plain fields and lists, in their order."""
    script = """return [...document.querySelectorAll("#timeline input, #timeline select")]
        .map((it) => `${it.labels[0].textContent} ${it.tabIndex} ${it.closest("[role=search]").ariaLabel}`)"""
    found = tools.asked(page, script, tmp_path)
    assert found == [f"{name} 0 Filter: Timeline" for name in ("Filter", "Type", "Source")]


def test_print_shows_all(page: str) -> None:
    """What is filtered out is hidden on screens only, and the controls are not printed."""
    css = page.partition("</style>")[0]
    rule = css.index(".filtered-out { display: none")
    assert css.rindex("@media", 0, rule) == css.rindex("@media screen", 0, rule)
    assert re.search(r"@media print \{\s*\.filter \{ display: none \}", css)
