"""Subjects of reporting verbs, where the sentence is parsed."""

import pytest

from briefgen.analyse.phrases import Word
from briefgen.analyse.tree import Tree

Row = tuple[str, str, int]


def parsed(*rows: Row) -> list[Word]:
    """Words with relation and governor, as a parser would give them."""
    found, start = [], 0
    for text, relation, head in rows:
        found.append(Word.of(text, start, dep=relation, head=head))
        start += len(text) + 1
    return found


SAID = parsed(
    ("However", "advmod", 8), (",", "punct", 8), ("Vell", "nsubj", 8), (",", "punct", 5), ("a", "det", 5),
    ("pilot", "appos", 2), ("here", "advmod", 5), (",", "punct", 2), ("rose", "root", -1), ("and", "cc", 10),
    ("said", "conj", 8), ("so", "obj", 10), (".", "punct", 8),
)  # fmt: skip


def test_a_subject_has_its_apposition_and_no_connective() -> None:
    """What depends on the subject is part of it; what opens the sentence is not."""
    start, end = Tree(SAID).subject(8) or (0, 0)
    assert " ".join(word.text for word in SAID[start:end]) == "Vell , a pilot here"


def test_a_joined_verb_shares_the_subject() -> None:
    """``X rose and said`` ascribes what is said to X."""
    assert Tree(SAID).subject(10) is None
    assert Tree(SAID).shared_subject(10) == (2, 7)


@pytest.mark.parametrize(("tag", "shared"), [("VBG", (0, 2)), ("VBD", None)])
def test_a_finite_adverbial_clause_shares_no_subject(tag: str, shared: tuple[int, int] | None) -> None:
    """``New cases rose, worrying doctors``, but ``New cases rose as the pilot, Vell, said so``."""
    words = parsed(("New", "amod", 1), ("cases", "nsubj", 2), ("rose", "root", -1), ("pilot", "obl", 2))
    said = Word.of("said", 24, tag, "advcl", 2)
    assert Tree([*words, said]).shared_subject(4) == shared


@pytest.mark.parametrize("name", ["Vell", "pilots"])
def test_a_relative_pronoun_is_the_source(name: str) -> None:
    """``who`` is the source by itself: what it takes up is found with the speaker."""
    words = parsed(
        (name, "nsubj", 4), ("who", "nsubj", 2), ("said", "acl:relcl", 0), ("so", "obj", 2), ("left", "root", -1)
    )
    assert Tree(words).subject(2) == (1, 2)


def test_a_title_and_a_name_parsed_side_by_side_are_one_source() -> None:
    """Where the parse has two subjects next to each other, both are named."""
    words = parsed(("pilot", "nsubj", 3), ("Ilan", "nsubj", 3), ("Toresk", "flat", 1), ("said", "root", -1))
    assert Tree(words).subject(3) == (0, 3)
