"""Reading takes time in proportion to the text, whatever it consists of."""

import time

import pytest

from briefgen import language
from briefgen.language import quotations, sentences
from tests.growth import MORE, MOST, growth


@pytest.mark.parametrize("unit", ["“", "“‘", '"', "„a “", "‘a ", "“a” ", "''"])
def test_marks_that_nothing_closes_are_looked_at_once(unit: str) -> None:
    """However many quotations are opened, where each ends is found in one pass."""
    assert growth(lambda size: quotations.read(unit * size), 5_000) < MOST


@pytest.mark.parametrize("unit", ['"', "$", "a.b@c-", "http://port.example/?a=b&c"])
def test_a_line_without_spaces_is_cut_into_words_in_one_pass(unit: str) -> None:
    """Four times as long a row of marks takes about four times as long, not sixteen times."""
    tokenizer = language.load("blank").tokenizer
    taken = [min(_seconds(tokenizer, unit * n) for _ in range(3)) for n in (1_000, 1_000 * MORE)]
    assert taken[1] < 2 * MORE * taken[0]


def _seconds(tokenizer: object, text: str) -> float:
    started = time.process_time()
    assert callable(tokenizer)
    tokenizer(text)
    return time.process_time() - started


def test_a_sentence_that_no_space_parts_is_cut_at_its_words() -> None:
    """What is read of a sentence looks at all of it again and again: a row of words without spaces is many."""
    doc = language.load("blank")("“a”" * 20_000)
    assert max(len(sentence.text) for sentence in doc.sents) <= 2 * sentences.LONGEST


def test_the_tokens_of_a_line_without_spaces_hold_all_of_it() -> None:
    """What is cut for its length is neither lost nor parted by a space, and what stands before it is read as ever."""
    doc = language.load("blank").make_doc(f"The quay “{'x' * 1_000}” broke.")
    assert doc.text == f"The quay “{'x' * 1_000}” broke."
    assert [token.text for token in doc][:3] == ["The", "quay", "“"]
