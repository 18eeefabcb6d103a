"""Letters that were read in the wrong encoding once are theirs again; letters that only look so stay."""

import pytest

from briefgen.clean import as_is, clean
from briefgen.clean.garbled import mended
from tests.clean.pages import BODY, article, document


@pytest.mark.parametrize(
    "whole", ["“No evidence” of a plot – “none”", "François Koné, Abénè", "€5,000 and £600 for each"]
)
def test_a_text_read_as_windows_1252_is_mended(whole: str) -> None:
    """Even with the byte that no letter stands for."""
    garbled = "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in whole.encode())
    assert mended(garbled) == whole


def test_a_closing_mark_that_lost_its_last_byte_is_mended() -> None:
    """It has no character in Windows-1252."""
    assert mended("There was â€œno evidenceâ€ of it.") == "There was “no evidence” of it."


@pytest.mark.parametrize(
    "text", ["LA MAISON Â CÔTÉ", "Ã la carte", "One Â£ alone", "â\ufffd\ufffd Ã\ufffd Ã\ufffd", *BODY]
)
def test_what_may_be_meant_stays(text: str) -> None:
    """A single pair of such letters is a chance."""
    assert mended(text) == text


def test_title_and_text_are_mended_but_raw_text_is_not() -> None:
    """Data with offsets of its own must hold."""
    text = f"Prosecutor: â€œno evidenceâ€\x9d of a plot against the president\n\n{BODY[0]}\n\n{BODY[1]}\n"
    found = article(text)
    assert found.title is not None
    assert found.title.value == "Prosecutor: “no evidence” of a plot against the president"
    assert as_is(document(text.encode(), "text/plain"))[0].text == text


def test_marks_of_direction_are_no_part_of_a_title() -> None:
    """Pages of right-to-left sites have them around each line."""
    marked = "\n".join(
        f"\u200f{line}\u200f" for line in ("Truce in Orel holds for a second day", "4 March 2031", *BODY)
    )
    (found,) = clean(document(marked.encode(), "text/plain"))
    assert found.title is not None
    assert found.title.value == "Truce in Orel holds for a second day"
