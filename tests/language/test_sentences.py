"""Where sentences end."""

import time
from itertools import pairwise

import pytest

from briefgen.language.sentences import LONGEST, boundaries


def split(text: str) -> list[str]:
    starts = [start for start, quoted in boundaries(text) if not quoted]
    return [text[a:b].strip() for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]


@pytest.mark.parametrize(
    "text",
    [
        "The envoy met U.R. Toresk and Maj. Gen. Ilan Vell at St. Orla on Jan. 5 at 6 a.m. Monday.",
        "A spokesman for the U.S. Embassy in Port Maren declined to comment.",
        "The U.S. -led force left Port Maren.",
        "Article No. 7 was read by J. K. Vell of Toresk Inc. and others.",
        "PORT MAREN, Veldania (VNA) — The harbour is closed.",
        "“Leave the port. Take the coast road. Do not stop,” the embassy said.",
        '"Leave the port. Take the coast road," said Vell. '.strip(),
        "'We will stay. We will fight,' said Colonel Toresk.",
        "“Is the port open? We ask again!” Vell asked.",
        "The port (see p. 4. It is a map.) is closed.",
        "The price rose by 3.5 percent to $1.2 million.",
    ],
)
def test_a_sentence_is_not_split(text: str) -> None:
    """Abbreviations, initials, numbers, datelines, brackets and quotations do not end a sentence."""
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("He flew to the U.S. The trip was short.", ["He flew to the U.S.", "The trip was short."]),
        ("The port closed at 6 p.m. It will open on Monday.", ["The port closed at 6 p.m.", "It will open on Monday."]),
        ("“We are here.” He left.", ["“We are here.”", "He left."]),
        ("“We stay,” he said. “We fight.” Then he left.", ["“We stay,” he said.", "“We fight.”", "Then he left."]),
        ("She opened it in IE. It failed.", ["She opened it in IE.", "It failed."]),
        ("They waited... Nobody came.", ["They waited...", "Nobody came."]),
        ("The port closed.The road is open.", ["The port closed.", "The road is open."]),
        ("He left. al-Vell stayed.", ["He left.", "al-Vell stayed."]),
        ("Ships at the pier Image: Orla Vell.", ["Ships at the pier", "Image: Orla Vell."]),
        ("Closed today: • Port Maren • Orla Bay", ["Closed today:", "• Port Maren", "• Orla Bay"]),
    ],
)
def test_a_new_sentence_begins(text: str, parts: list[str]) -> None:
    """A sentence begins after an abbreviation when its first word says so, and a closing mark stays with its own."""
    assert split(text) == parts


def test_what_is_said_in_a_quotation_has_sentences_of_its_own() -> None:
    """A tagger is given the sentences inside a quotation; they are told from those that end a unit."""
    text = "“Leave the port. Take the coast road,” Vell said. He left."
    assert [(text[start:].split(maxsplit=1)[0], quoted) for start, quoted in boundaries(text)] == [
        ("“Leave", False),
        ("Take", True),
        ("He", False),
    ]


def test_a_paragraph_closes_an_open_quotation() -> None:
    """A quotation whose closing mark is missing ends with its paragraph; the next one is read as usual."""
    text = (
        "“The port is closed. It stays closed.\n\n“Nobody leaves. Nobody comes,” Vell said.\n\n"
        "The road is open. It is long."
    )
    assert split(text) == [
        "“The port is closed. It stays closed.",
        "“Nobody leaves. Nobody comes,” Vell said.",
        "The road is open.",
        "It is long.",
    ]


def test_lines_wrapped_by_hand_are_one_paragraph() -> None:
    """In text broken at a fixed width a line's end is no sentence's end."""
    text = "The harbour of Port Maren was\nclosed on Monday by order of the\nministry. Ships wait\noutside."
    assert [part.replace("\n", " ") for part in split(text)] == [
        "The harbour of Port Maren was closed on Monday by order of the ministry.",
        "Ships wait outside.",
    ]


def test_time_grows_with_the_length_of_a_line() -> None:
    """One line ten times as long takes about ten times as long, not a hundred times."""
    line = 'The port is closed. "We wait," said J. Vell (a pilot). It’s late! '

    def seconds(times: int) -> float:
        start = time.process_time()
        assert sum(1 for _ in boundaries(line * times)) > times
        return time.process_time() - start

    seconds(10)
    assert seconds(5_000) < 40 * max(seconds(500), 0.01)


@pytest.mark.parametrize("words", ["quay ", "“quay. ", "“A quay.” "])
def test_what_never_ends_is_cut_between_words(words: str) -> None:
    """A table on one line, a quotation that nobody closes, one quotation after another: nothing is read as a whole."""
    text = words * 4_000
    starts = [start for start, quoted in boundaries(text) if not quoted]
    assert all(later - start <= 2 * LONGEST for start, later in pairwise([*starts, len(text)]))
    assert all(text[start].strip() and text[start - 1 : start].strip() == "" for start in starts)


def test_a_sentence_that_is_merely_long_stays_whole() -> None:
    """A list of many names is one sentence."""
    text = "The dead are " + "Oda Brekken, " * 250 + "and others."
    assert split(text) == [text]
