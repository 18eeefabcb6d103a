"""Comparing takes time in proportion to what there is to compare, whatever it is."""

from collections.abc import Callable

import pytest

from briefgen.model.analysis import DateMention, Statement
from briefgen.model.corpus import Corpus
from briefgen.model.span import Span
from briefgen.synthesis import actors, attributions, divergence, timeline
from tests.growth import MORE, MOST, growth
from tests.synthesis.factories import Written, corpus, mentions, written


def report(lines: list[str], name: str = "a.txt") -> Written:
    """An article of lines that each name a day, a town and who speaks: ``… in Velm on 4 March, Orla Keys said.``."""
    text, dates, said = "", [], []
    for line in lines:
        start = len(text)
        text += f"{line}\n\n"
        found = {words: Span(at, at + len(words)) for words in WORDS if (at := text.find(words, start)) >= 0}
        if "4 March" in found:
            dates.append(DateMention(found["4 March"], "DATE", "2031-03-04", "2031-03-04", "itself", None))
        if "Orla Keys" in found:
            content = Span(start, found["Orla Keys"].start - 2)
            holder = found["Orla Keys"]
            said.append(Statement((holder,), (found["said"],), (content,), holder, False, "positive", "asserted"))
    names = mentions(text, PER=["Orla Keys"], LOC=["Velm"])
    return written(text, published="2031-03-05", name=name, names=names, dates=dates, statements=said)


WORDS = ("4 March", "Orla Keys", "said")


def one_sentence(size: int) -> Corpus:
    """One article that says one thing again and again."""
    return corpus(report(["At least 12 ferrymen were killed in Velm on 4 March, Orla Keys said."] * size))


def other_numbers(size: int) -> Corpus:
    """One article that counts the same anew in each paragraph."""
    return corpus(
        report([f"At least {n + 12} ferrymen were killed in Velm on 4 March, Orla Keys said." for n in range(size)])
    )


def like_articles(size: int) -> Corpus:
    """Articles that report one event in nearly the same words, each with numbers of its own."""
    lines = ["Some {} ferrymen were killed in Velm on 4 March.", "The quay of {} metres broke, Orla Keys said."]
    return corpus(*(report([line.format(n + 20) for line in lines], f"{n}.txt") for n in range(size)))


def divergences_of(made: Corpus) -> object:
    """What is not told alike."""
    cast = actors.find(made, ())
    return divergence.find(made, cast, attributions.find(made, cast), ())


@pytest.mark.parametrize(
    ("step", "pile"),
    [(timeline.find, other_numbers), (divergences_of, other_numbers), (divergences_of, like_articles)],
)
def test_four_times_as_much_takes_about_four_times_as_long(
    step: Callable[[Corpus], object], pile: Callable[[int], Corpus]
) -> None:
    """What is alike is never compared all with all: neither the sentences of one article nor like articles."""
    made = {size: pile(size) for size in (100, 100 * MORE)}
    assert growth(lambda size: step(made[size]), 100) < MOST
