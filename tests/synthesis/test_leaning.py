"""Which words lean on the sentence before them, and on whom or what."""

import pytest

from briefgen.model.span import Span
from briefgen.synthesis import leaning, pronouns
from briefgen.synthesis.evidence import Reading, readings

from .factories import corpus, mentions, written


def reading(text: str, *names: str) -> tuple[Reading, Span]:
    """A reading of one sentence in which these are persons."""
    (made,) = readings(corpus(written(text, names=mentions(text, PER=names))))
    return made, Span(0, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "These orders hold until June.",
        "Two of the berths were closed, she later said.",
        "“The northern road will stay closed,” said their leader.",
        "Among them were two masters of grain ships.",
        "The harbour office of Brenna disputes this.",
        "Two more ships were let in the next day.",
        "No such order was given in Port Maren.",
        "Minutes later a lorry stood in the harbour office.",
        "About two weeks earlier the firm had sold the crane.",
        "The woman, who had climbed the crane, was led away.",
        "The boy was taken to the harbour office.",
        "Return them to the harbour office for a new crane.",
        "Do not leave it in the harbour.",
    ],
)
def test_words_alone_show_that_a_sentence_leans(text: str) -> None:
    """By its opening, by who speaks, and by what it points back to."""
    assert leaning.leans(text)


@pytest.mark.parametrize(
    "text",
    [
        "US officials closed the harbour.",
        "So far, nine ships were let in, the harbour office said.",
        "The man with the crane closed the harbour.",
        "Pilots told him to close the harbour.",
        "Days after the ferry sank the harbour was closed.",
        "Two days later than planned, on 5 May, the ferry sailed.",
        "This week the harbour was closed.",
        "“We will not leave,” Ilan Toresk said.",
        "Relatives of those killed in Port Maren were told.",
    ],
)
def test_words_that_say_themselves_what_they_mean_do_not_lean(text: str) -> None:
    """An abbreviation in capitals is no pronoun, and a quotation has its speaker beside it."""
    assert not leaning.leans(text)


def test_part_of_a_sentence_hangs_on_the_rest() -> None:
    """It begins with a relative, a preposition or a conjunction; a whole sentence may begin so too."""
    assert leaning.hangs("whose quay had sunk by a hand")
    assert leaning.hangs("By noon the quay of Brenna had sunk by a hand.")
    assert not leaning.leans("By noon the quay of Brenna had sunk by a hand.")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He closed the terminal.", "M"),
        ("On Tuesday she closed the terminal.", "F"),
        ("The terminal was closed, she recalled.", "F"),
        ("That lawsuit was settled.", pronouns.ANYTHING),
        ("“We closed the terminal.”", pronouns.SPEAKER),
        ("It emerged that the terminal was closed.", None),
        ("Anna Sollen closed the terminal, she said.", None),
    ],
)
def test_what_must_be_named_first(text: str, wanted: str | None) -> None:
    """Somebody of a gender, whoever speaks, anything, or nothing where the words name it or mean nothing."""
    assert pronouns.needs(*reading(text, "Anna Sollen")) == wanted


@pytest.mark.parametrize(
    ("text", "opened"),
    [
        ("The terminal was closed before his office knew.", True),
        ("Anna Sollen said it had been closed before noon.", True),
        ("Anna Sollen closed the terminal before her office knew.", False),
        ("The young docker who lost his job went to court.", False),
    ],
)
def test_names_show_what_a_sentence_leaves_open(text: str, *, opened: bool) -> None:
    """Of whom it tells, or of what a person says something, where neither is named or described before."""
    assert pronouns.leaves_open(*reading(text, "Anna Sollen")) is opened
