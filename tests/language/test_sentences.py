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
        "They freed Ilan Pavel “I.P.” Toresk of all charges.",
        "The U.S. -led force left Port Maren.",
        "Article No. 7 was read by J. K. Vell of Toresk Inc. and others.",
        "BREAKING NEWS - The harbour is closed.",
        "She fell ill with the type A virus, and the patient with A and B.",
        "He read from The pier and wrote of The sea.",
        "Mira Holm was head of the harbour office in the film called After the storm.",
        "She sang in the musical The old pier.",
        "The film In Ostrel and the book Orla And The Sea were hers.",
        "“Leave the port. Take the coast road. Do not stop,” the embassy said.",
        '"Leave the port. Take the coast road," said Vell. '.strip(),
        "'We will stay. We will fight,' said Colonel Toresk.",
        "“Is the port open? We ask again!” Vell asked.",
        "The port (see p. 4. It is a map.) is closed.",
        "The price rose by 3.5 percent to $1.2 million.",
        "Sens. Vell and Brekken met Reps. Oda Toresk and Lind.",
        "The court in Vell v. Toresk ruled on p. 12 and c. 1871.",
        "She fled the U.S. (and Orla) in May.",
        "Vell wrote that “the pier is shut. It will stay shut”.",
        'The envoy said "Leave the port. Take the coast road."',
        "The song Why Me? (1965) and the film Run! (Brenna Studio, 1971) were hers.",
        "Write to Ilan.Toresk@port.example or see http://www.OrlaBay.example today.",
        "He waited…Vell said nothing.",
        "The port is closed? asked the envoy.",
    ],
)
def test_a_sentence_is_not_split(text: str) -> None:
    """Abbreviations, initials, numbers, brackets and quotations do not end a sentence."""
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("He flew to the U.S. The trip was short.", ["He flew to the U.S.", "The trip was short."]),
        ("The port closed at 6 p.m. It will open on Monday.", ["The port closed at 6 p.m.", "It will open on Monday."]),
        ("“We are here.” He left.", ["“We are here.”", "He left."]),
        ("She was called Orla “O.K.” But she left.", ["She was called Orla “O.K.”", "But she left."]),
        ("“We stay,” he said. “We fight.” Then he left.", ["“We stay,” he said.", "“We fight.”", "Then he left."]),
        ("She opened it in IE. It failed.", ["She opened it in IE.", "It failed."]),
        ("They waited... Nobody came.", ["They waited...", "Nobody came."]),
        ("The port closed.The road is open.", ["The port closed.", "The road is open."]),
        ("He left. al-Vell stayed.", ["He left.", "al-Vell stayed."]),
        ("Ships at the pier Image: Orla Vell.", ["Ships at the pier", "Image: Orla Vell."]),
        ("Closed today: • Port Maren • Orla Bay", ["Closed today:", "• Port Maren", "• Orla Bay"]),
        ("Seven fell ill. Toresk left.", ["Seven fell ill.", "Toresk left."]),
        ("The rig is leased by BP. Toresk owns it.", ["The rig is leased by BP.", "Toresk owns it."]),
        ("She lives in Washington, D.C. Mr. Vell does not.", ["She lives in Washington, D.C.", "Mr. Vell does not."]),
        ("They sell rope, tar, etc. Toresk buys it.", ["They sell rope, tar, etc.", "Toresk buys it."]),
        ("He sold the boat. eBay took a share.", ["He sold the boat.", "eBay took a share."]),
        ("the port was shut. we went home! it rained.", ["the port was shut.", "we went home!", "it rained."]),
        ("He paid at once. $400 was too much.", ["He paid at once.", "$400 was too much."]),
        ("The pier stands. (credit: Orla Vell)", ["The pier stands.", "(credit: Orla Vell)"]),
        ("It works! :) Toresk is glad.", ["It works! :)", "Toresk is glad."]),
        ("The vote….The count began.", ["The vote….", "The count began."]),
    ],
)
def test_a_new_sentence_begins(text: str, parts: list[str]) -> None:
    """A sentence begins after an abbreviation when its first word says so, and a closing mark stays with its own."""
    assert split(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "The bay is deep.[1][12] It is cold.[citation needed]",
            ["The bay is deep.[1][12]", "It is cold.[citation needed]"],
        ),
        (
            "The bay is deep (see above).5 It is cold. 6 Even so, Toresk swims.",
            ["The bay is deep (see above).5", "It is cold. 6", "Even so, Toresk swims."],
        ),
        ("The bay is deep. [3] It is cold. [4]", ["The bay is deep. [3]", "It is cold. [4]"]),
        (
            "They call it “grit.”12 Orla has it.7 Toresk has not.",
            ["They call it “grit.”12", "Orla has it.7", "Toresk has not."],
        ),
    ],
)
def test_the_number_of_a_note_stays_with_what_it_is_on(text: str, parts: list[str]) -> None:
    """Behind the mark stand the numbers of notes, in brackets or small: they end the sentence."""
    assert split(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2.1. Harbours of the north", ["2.1. Harbours of the north"]),
        ("Figure 3. The pier of Port Maren.", ["Figure 3. The pier of Port Maren."]),
        ("Figure 1.3 The pier was built in 1871.", ["Figure 1.3", "The pier was built in 1871."]),
        ("We ask: 1. Open the port. 2. Pay the crews.", ["We ask:", "1. Open the port.", "2. Pay the crews."]),
        (
            "Prizes: 3. Oda Brekken 2. Orla Vell 1. Ilan Toresk",
            ["Prizes:", "3. Oda Brekken", "2. Orla Vell", "1. Ilan Toresk"],
        ),
        ("Dead: 12. Wounded: 30.", ["Dead: 12.", "Wounded: 30."]),
    ],
)
def test_a_number_begins_what_it_counts(text: str, parts: list[str]) -> None:
    """The number of a section, a figure or an item is no sentence of its own."""
    assert split(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Port Maren closes its harbour Monday, June 2, 2031",
            ["Port Maren closes its harbour", "Monday, June 2, 2031"],
        ),
        ("Monday, 2 June 2031 The port is closed.", ["Monday, 2 June 2031", "The port is closed."]),
        ("The port closed on Monday, June 2, 2031", ["The port closed on Monday, June 2, 2031"]),
        ("Monday, June 2, 2031, was cold.", ["Monday, June 2, 2031, was cold."]),
    ],
)
def test_a_date_in_full_parts_a_headline_from_its_story(text: str, parts: list[str]) -> None:
    """A weekday and its date before a story or after a headline are a line that the page ran on."""
    assert split(text) == parts


def test_brackets_of_their_own_hold_sentences() -> None:
    """Between brackets that open a sentence there are sentences, and one unit; in other brackets none ends."""
    text = "He left. (The port was shut. Nobody knew why.) She stayed."
    assert [(text[start:].split(maxsplit=1)[0], inside) for start, inside in boundaries(text)] == [
        ("He", False),
        ("(The", False),
        ("Nobody", True),
        ("She", False),
    ]


@pytest.mark.parametrize("text", ["." * 4_000 + "x", ". " * 4_000 + "x", "x." + ")" * 4_000 + "x", "Ab." * 4_000])
def test_a_row_of_marks_is_read_at_once(text: str) -> None:
    """Leaders of dots and other rows of marks take no time worth telling."""
    start = time.process_time()
    assert list(boundaries(text))
    assert time.process_time() - start < 2


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


@pytest.mark.parametrize("text", [".The pier was shut.", " !The pier was shut.", "\n…The pier was shut."])
def test_a_text_may_begin_with_a_mark_and_no_space(text: str) -> None:
    """What is glued to the mark is read; nothing stands before it that could be an address."""
    found = [offset for offset, _ in boundaries(text)]
    assert text[found[-1] :] == "The pier was shut."


def test_a_date_that_heads_and_ends_a_line_parts_it_once() -> None:
    """Both ways of telling find the same place."""
    assert [offset for offset, _ in boundaries("Monday, May 4, 2031 Monday, May 4, 2031")] == [0, 20]


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("PORT MAREN, Veldania (VNA) —", "The harbour is closed."),
        ("OSTREL, Tenn. (VNA) -", "The harbour is closed."),
        ("Ostrel, Tenn., Jan. 5 (VNA) --", "“The harbour is closed,” said Vell."),
        ("LAGOS —", "Four ships are in."),
        ("Lagos, Nigeria -", "Four ships are in."),
    ],
)
def test_a_dateline_stands_alone(line: str, rest: str) -> None:
    """Where a report was sent from is no part of its first sentence."""
    assert split(f"{line} {rest}") == [line, rest]


@pytest.mark.parametrize(
    ("head", "rest"),
    [
        ("Harbour closed after second wave", "The pier has been shut since Monday."),
        ("Colonel Ilan Toresk of the VNF", "In the north the road is open."),
        ("Read more", "It was the third wave, officials said."),
        ("The dockers say the quay is now safe", "Another nine ships were let into the harbour on Sunday."),
        ("Harbour Closed By Storm", "After last week's storm the harbour of Port Maren was closed."),
    ],
)
def test_a_heading_run_into_a_sentence_is_parted(head: str, rest: str) -> None:
    """A word that opens sentences, with a capital behind a word without a mark, begins one."""
    assert split(f"{head} {rest}") == [head, rest]


def test_a_bent_mark_closes_what_it_stands_behind() -> None:
    """An opening mark that was typed for a closing one ends its quotation."""
    text = "“The pier is shut.“ However, the road is open. The “old pier“, he said, is gone."
    parts = ["“The pier is shut.“", "However, the road is open.", "The “old pier“, he said, is gone."]
    assert split(text) == parts
