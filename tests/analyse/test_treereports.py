"""Who says what, where the sentence is parsed."""

import pytest

from briefgen.analyse.phrases import Word
from briefgen.analyse.statements import treereports

Row = tuple[str, str, str, int]


def parsed(*rows: Row) -> list[Word]:
    """Words with tag, relation and governor, as a parser would give them; ``“”`` is a quotation."""
    found, start = [], 0
    for text, tag, relation, head in rows:
        word = Word.of(text, start, tag, relation, head)
        found.append(word._replace(lower="", alphabetic=False, quotation=True) if text == "“”" else word)
        start += len(text) + 1
    return found


def reports(*rows: Row) -> list[tuple[str, str, str]]:
    """Source, cue and content of each report."""
    words = parsed(*rows)

    def said(part: tuple[int, int] | None) -> str:
        return " ".join(word.text for word in words[slice(*part)]) if part else ""

    return [(said(r.source), said(r.cue), " | ".join(map(said, r.content))) for r in treereports.find(words)]


def test_content_ends_with_its_clause() -> None:
    """What the verb is joined to, or what is done beside it, is not said."""
    assert reports(
        ("Vell", "NNP", "nsubj", 1), ("said", "VBD", "root", -1), ("ships", "NNS", "nsubj", 3),
        ("left", "VBD", "ccomp", 1), (",", ",", "punct", 5), ("and", "CC", "cc", 6), ("smiled", "VBD", "conj", 1),
    ) == [("Vell", "said", "ships left")]  # fmt: skip


def test_a_bound_before_a_count_is_no_place() -> None:
    """``said at least six boats sank`` tells how many, ``said at the pier`` where."""
    assert reports(
        ("Vell", "NNP", "nsubj", 1), ("said", "VBD", "root", -1), ("at", "IN", "case", 3), ("least", "JJS", "nmod", 4),
        ("six", "CD", "nummod", 5), ("boats", "NNS", "nsubj", 6), ("sank", "VBD", "ccomp", 1), (".", ".", "punct", 1),
    ) == [("Vell", "said", "at least six boats sank")]  # fmt: skip


def test_an_inserted_speaker_parts_the_content() -> None:
    """``Ships, Vell said, left``: what is said stands on both sides."""
    assert reports(
        ("Ships", "NNS", "nsubj", 5), (",", ",", "punct", 3), ("Vell", "NNP", "nsubj", 3), ("said", "VBD", "root", -1),
        (",", ",", "punct", 3), ("left", "VBD", "ccomp", 3), (".", ".", "punct", 3),
    ) == [("Vell", "said", "Ships | left")]  # fmt: skip


def test_who_is_told_is_no_content() -> None:
    """The object of a verb of telling is passed over where a clause follows."""
    assert reports(
        ("Vell", "NNP", "nsubj", 1), ("told", "VBD", "root", -1), ("crews", "NNS", "iobj", 1),
        ("ships", "NNS", "nsubj", 4), ("left", "VBD", "ccomp", 1), (".", ".", "punct", 1),
    ) == [("Vell", "told", "ships left")]  # fmt: skip


@pytest.mark.parametrize(("verb", "tag"), [("seems", "VBZ"), ("appeared", "VBD")])
def test_an_appearance_has_no_holder(verb: str, tag: str) -> None:
    """What seems so is held by nobody who is named; its subject is part of it."""
    assert reports(
        ("Vell", "NNP", "nsubj", 1), (verb, tag, "root", -1), ("to", "TO", "mark", 3), ("hesitate", "VB", "xcomp", 1),
        (".", ".", "punct", 1),
    ) == [("", verb, "Vell | to hesitate")]  # fmt: skip


def test_going_on_to_say_is_one_cue() -> None:
    """A verb that only tells how the saying comes about belongs to the cue."""
    assert reports(
        ("Vell", "NNP", "nsubj", 1), ("tried", "VBD", "root", -1), ("to", "TO", "mark", 3), ("deny", "VB", "xcomp", 1),
        ("it", "PRP", "obj", 3), (".", ".", "punct", 1),
    ) == [("Vell", "tried to deny", "it")]  # fmt: skip


def test_what_a_report_retells_is_no_report_of_its_own() -> None:
    """``Vell said she believed it`` is one report: she speaks of herself."""
    found = reports(
        ("Vell", "NNP", "nsubj", 1), ("said", "VBD", "root", -1), ("she", "PRP", "nsubj", 3),
        ("believed", "VBD", "ccomp", 1), ("it", "PRP", "obj", 3), (".", ".", "punct", 1),
    )  # fmt: skip
    assert found == [("Vell", "said", "she believed it")]


def test_two_speakers_of_one_sentence_are_parted() -> None:
    """Even where the parse takes the second report into the first, each has its own content."""
    found = reports(
        ("Vell", "NNP", "nsubj", 1), ("said", "VBD", "root", -1), ("ships", "NNS", "nsubj", 3),
        ("left", "VBD", "ccomp", 1), (",", ",", "punct", 7), ("but", "CC", "cc", 7), ("Toresk", "NNP", "nsubj", 7),
        ("said", "VBD", "conj", 3), ("none", "NN", "nsubj", 9), ("did", "VBD", "ccomp", 7), (".", ".", "punct", 1),
    )  # fmt: skip
    assert found == [("Vell", "said", "ships left"), ("Toresk", "said", "none did")]


def test_a_verb_joined_to_the_content_in_another_tense_is_the_speaker_s() -> None:
    """``Vell said ten had died and demanded help``: Vell demands, not the dead, however the parse joins it."""
    assert reports(
        ("Vell", "NNP", "nsubj", 1), ("said", "VBD", "root", -1), ("ten", "CD", "nsubj", 4), ("had", "VBD", "aux", 4),
        ("died", "VBN", "ccomp", 1), ("and", "CC", "cc", 6), ("demanded", "VBD", "conj", 4), ("help", "NN", "obj", 6),
    ) == [("Vell", "said", "ten had died"), ("Vell", "demanded", "help")]  # fmt: skip


def test_a_clause_after_a_conjunction_has_its_own_speaker() -> None:
    """``Crews left after the firm Vell said so``: Vell says it, though the parse does not hang it on the verb so."""
    assert reports(
        ("Crews", "NNS", "nsubj", 1), ("left", "VBD", "root", -1), ("after", "IN", "mark", 6), ("the", "DT", "det", 4),
        ("firm", "NN", "compound", 6), ("Vell", "NNP", "appos", 4), ("said", "VBD", "advcl", 1),
        ("that", "IN", "mark", 9), ("ships", "NNS", "nsubj", 9), ("sank", "VBD", "ccomp", 6), (".", ".", "punct", 1),
    ) == [("the firm Vell", "said", "that ships sank")]  # fmt: skip


def test_what_stands_before_a_report_with_that_is_not_said() -> None:
    """``Ships left, Vell said that none sank``: only the clause with ``that`` is said."""
    assert reports(
        ("Ships", "NNS", "nsubj", 1), ("left", "VBD", "ccomp", 4), (",", ",", "punct", 1), ("Vell", "NNP", "nsubj", 4),
        ("said", "VBD", "root", -1), ("that", "IN", "mark", 7), ("none", "NN", "nsubj", 7), ("sank", "VBD", "ccomp", 4),
        (".", ".", "punct", 4),
    ) == [("Vell", "said", "that none sank")]  # fmt: skip


def test_a_verb_right_behind_what_another_says_is_that_speaker_s() -> None:
    """Though the parse joins it to a verb still farther before: ``Ships left, Vell said so and demanded help``."""
    found = reports(
        ("Crews", "NNS", "nsubj", 1), ("left", "VBD", "root", -1), (",", ",", "punct", 4), ("Vell", "NNP", "nsubj", 4),
        ("said", "VBD", "parataxis", 1), ("that", "IN", "mark", 7), ("none", "NN", "nsubj", 7),
        ("sank", "VBD", "ccomp", 4), ("and", "CC", "cc", 9), ("demanded", "VBD", "conj", 1), ("help", "NN", "obj", 9),
    )  # fmt: skip
    assert found == [("Vell", "said", "that none sank"), ("Vell", "demanded", "help")]
