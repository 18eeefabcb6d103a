"""The vocabulary of page furniture."""

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.clean import furniture

TABLE = tomllib.loads(files("briefgen.clean").joinpath("furniture.toml").read_text("utf-8"))
INSIDE = [
    (tuple(row["signs"]), pattern) for row in TABLE["kind"] if row["where"] == "inside" for pattern in row["patterns"]
]


@pytest.mark.parametrize(("signs", "pattern"), INSIDE)
def test_no_line_that_a_pattern_matches_lacks_its_signs(signs: tuple[str, ...], pattern: str) -> None:
    """To look for signs first finds no less."""

    @settings(max_examples=4, deadline=None, derandomize=True)
    @given(st.from_regex(pattern))
    def holds(line: str) -> None:
        assert any(sign in line for sign in signs)

    holds()


@pytest.mark.parametrize("line", ["a robot playback bay_img", "the video of the harbour is not supported"])
def test_some_furniture_is_known_by_its_end(line: str) -> None:
    """A line that begins like any other may still be furniture as a whole."""
    assert furniture.whole_line(line) is not None


def test_the_heaviest_mention_counts() -> None:
    """A line with a cookie notice and a share bar is a cookie notice."""
    found = furniture.inside("follow us on the quay, and accept all cookies")
    assert found is not None
    assert found.why == "cookie notice"
