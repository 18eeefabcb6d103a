"""Sentences with their paragraphs and clauses."""

import pytest

from tests.analyse.reading import read


def clauses(text: str) -> list[str]:
    (sentence,) = read(text).sentences
    return [clause.of(text) for clause in sentence.clauses]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The army closed the port, and ships were sent to Orla Bay.",
            ["The army closed the port", "and ships were sent to Orla Bay."],
        ),
        (
            "The raid hit the harbour, where crews had slept.",
            ["The raid hit the harbour", "where crews had slept."],
        ),
        (
            "The port was closed; the road to Orla was open.",
            ["The port was closed", "the road to Orla was open."],
        ),
        (
            "The port was shut after the army had taken the town.",
            ["The port was shut", "after the army had taken the town."],
        ),
    ],
)
def test_a_sentence_parts_into_clauses(text: str, expected: list[str]) -> None:
    """Clauses with a verb of their own stand alone."""
    assert clauses(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The army took the port, the town, and the coast road.",
        "The army took the port, and burned the ships.",
        "The army, which had taken the port, was beaten at Orla.",
        "The port was shut after years of decline.",
        "“The port is shut; we wait here,” Vell said.",
    ],
)
def test_what_cannot_stand_alone_stays_whole(text: str) -> None:
    """Lists, second predicates, inserted clauses, phrases and quotations are not parted."""
    assert clauses(text) == [text]


def test_sentences_know_their_paragraph() -> None:
    """Paragraphs are counted from 0, and spans begin and end at words."""
    text = "The port is shut. Ships wait.\n\nThe road is open.\n"
    found = read(text).sentences
    assert [(s.span.of(text), s.paragraph) for s in found] == [
        ("The port is shut.", 0),
        ("Ships wait.", 0),
        ("The road is open.", 1),
    ]
