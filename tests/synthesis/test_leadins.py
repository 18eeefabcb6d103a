"""A line of the timeline says of whom or what it tells: the sentence before belongs to it where a pronoun opens it."""

from collections.abc import Sequence

import pytest

from briefgen.model.analysis import Mention
from briefgen.model.synthesis import Event
from briefgen.synthesis import timeline

from .factories import Written, corpus, day, mentions, statement, written

PUBLISHED = "2031-03-20"


def article(text: str, *, names: Sequence[Mention] = (), said: tuple[str, str, str] | None = None) -> Written:
    """An article whose only date is *Tuesday*; ``said`` is who says what, with which word."""
    spoken = [statement(text, *said)] if said else []
    dates = [day(text, "Tuesday", "2031-03-18", anchored=True)]
    return written(text, published=PUBLISHED, dates=dates, names=names, statements=spoken)


def told(*pairs: Written) -> Event:
    """The only entry of the timeline."""
    (event,) = timeline.find(corpus(*pairs))[0]
    return event


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ilan Toresk has seen enough of the quay. He closed the grain terminal of Brenna on Tuesday.",
        "Mayor Ilan Toresk has seen enough of the quay. On Tuesday he closed the grain terminal of Brenna.",
        "Mayor Ilan Toresk has seen enough of the quay. His deputy closed the grain terminal of Brenna on Tuesday.",
        "Mayor Ilan Toresk has seen enough. When he heard the engineers on Tuesday he closed the grain terminal.",
        "Mayor Ilan Toresk has seen enough. The grain terminal of Brenna was closed on Tuesday, he said.",
        "Mayor Ilan Toresk has seen enough. Facing the harbour board on Tuesday he closed the grain terminal.",
        "Mayor Ilan Toresk has seen enough. At a meeting of the Harbour Board on Tuesday he closed the grain terminal.",
    ],
)
def test_whom_a_pronoun_means_is_said_by_the_sentence_before(text: str) -> None:
    """Both sentences are the line, and its evidence."""
    event = told(article(text, names=mentions(text, PER=["Ilan Toresk"], ORG=["Harbour Board"])))
    assert event.text == text
    assert event.evidence[0].quote == text


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("The court shut the grain terminal. The decision was made in Brenna on Tuesday after talks.", True),
        (
            "The ministry will close the grain terminal. The announcement came on Tuesday after talks with millers.",
            True,
        ),
        ("The court shut the grain terminal. The decision of the court was read in Brenna on Tuesday.", False),
        ("The court shut the grain terminal. The dockers of Brenna blocked the gates of the quay on Tuesday.", False),
        ("The quay has sunk. It was into a noisy crowd of waiting dockers that Ilan Toresk stepped on Tuesday.", False),
        ("The quay has sunk. It was into the mud of the harbour on Tuesday by a hand.", True),
    ],
)
def test_what_only_points_to_the_sentence_before_is_told_with_it(text: str, whole: bool) -> None:
    """``The decision was made``: which one, the sentence before tells."""
    assert told(article(text)).text == (text if whole else text.partition(". ")[2])


@pytest.mark.parametrize(
    "text",
    [
        "The quay has sunk by a hand. He closed the grain terminal of Brenna on Tuesday.",
        "Anna Sollen has seen enough of the quay. He closed the grain terminal of Brenna on Tuesday.",
        "She knows Ilan Toresk. He closed the grain terminal of Brenna on Tuesday.",
        "Who is Ilan Toresk? He closed the grain terminal of Brenna on Tuesday.",
        "Dockers stood beside Ilan Toresk. Rain fell. He closed the grain terminal of Brenna on Tuesday.",
    ],
)
def test_a_sentence_that_names_nobody_who_fits_is_left_out(text: str) -> None:
    """Nor is one that leans itself, that asks, or that stands further off."""
    event = told(article(text, names=mentions(text, PER=["Ilan Toresk", "Anna Sollen"])))
    assert event.text == "He closed the grain terminal of Brenna on Tuesday."


def test_a_sentence_with_a_time_of_its_own_is_left_out() -> None:
    """Its time would be taken for that of the line."""
    text = "Ilan Toresk came in May. He closed the grain terminal of Brenna on Tuesday."
    dates = [day(text, "May", "2030-05"), day(text, "Tuesday", "2031-03-18", anchored=True)]
    pair = written(text, published=PUBLISHED, dates=dates, names=mentions(text, PER=["Ilan Toresk"]))
    assert timeline.find(corpus(pair))[0][-1].text.startswith("He closed")


@pytest.mark.parametrize(
    "text",
    [
        "The harbour office met. It emerged on Tuesday that the grain terminal of Brenna had lost its licence.",
        "The harbour office met. It was clear on Tuesday that the grain terminal of Brenna had lost its licence.",
        "The harbour office met. It was the first strike of dockers at the grain terminal of Brenna on Tuesday.",
        "The harbour office met. When he met the engineers on Tuesday, Ilan Toresk closed the grain terminal.",
        "The harbour office met. On Tuesday Ilan Toresk said he would close the grain terminal of Brenna.",
    ],
)
def test_words_that_need_no_other_stand_alone(text: str) -> None:
    """*It* that means nothing before it, and *he* who is named."""
    event = told(article(text, names=mentions(text, PER=["Ilan Toresk"])))
    assert event.text == text.partition(". ")[2]


def test_a_bare_quotation_is_told_with_who_speaks() -> None:
    """Where the sentence before says so."""
    text = "“This has to end,” Ilan Toresk said. “We closed the grain terminal of Brenna on Tuesday for good reasons.”"
    names = mentions(text, PER=["Ilan Toresk"])
    event = told(article(text, names=names, said=("Ilan Toresk", "said", "“This has to end,”")))
    assert event.text == text


def test_what_this_and_that_point_to_is_said_by_the_sentence_before() -> None:
    """*That lawsuit*, and not *that week* or *those who came*."""
    first = "Dockers have sued the harbour office of Brenna. "
    for opening in ("That lawsuit was", "This is", "These were", "That’s"):
        text = f"{first}{opening} settled with the grain terminal of Ostrel on Tuesday."
        assert told(article(text)).text == text
    for opening in ("That week the strike was", "Those who stayed were", "This Tuesday night the strike was"):
        text = f"{first}{opening} settled with the grain terminal of Ostrel on Tuesday."
        (event, *_) = timeline.find(corpus(article(text)))[0]
        assert event.text == text.removeprefix(first)


def test_a_wording_that_names_its_subject_goes_before() -> None:
    """Of two tellings of one event the one that needs no other sentence is shown."""
    leaning = "Ilan Toresk has seen enough. He closed the grain terminal of Brenna on Tuesday after cracks were found."
    naming = "The mayor closed the grain terminal of Brenna on Tuesday after cracks were found in its quay."
    pairs = (article(text, names=mentions(text, PER=["Ilan Toresk"])) for text in (leaning, naming))
    assert told(*pairs).text == naming


def test_a_line_that_nothing_explains_weighs_less() -> None:
    """A short timeline leaves it out first."""
    text = "The quay has sunk. {} closed the grain terminal of Brenna on Tuesday."
    assert told(article(text.format("He"))).weight < told(article(text.format("Toresk"))).weight
