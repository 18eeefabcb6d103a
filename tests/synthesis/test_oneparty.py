"""Whether the two sides of a quarrel are two parties."""

import pytest

from briefgen.model.synthesis import Divergence
from briefgen.synthesis import actors, attributions, divergence
from tests.synthesis.factories import Written, corpus, mentions, statement, written

MET = " Ilan Toresk, the mayor of Ostrel, and Dara Vell, who builds ships, met on Sunday at the shipyard."


def told(text: str, name: str, holder: str = "", content: str = "") -> Written:
    """An article of the story that begins so, with who says what in it."""
    whole = text + MET
    said = [statement(whole, holder, "said", content)] if holder else []
    names = mentions(whole, PER=["Ilan Toresk", "Toresk", "Dara Vell", "Vell"], LOC=["Ostrel"])
    return written(whole, name=name, publisher=name.title(), published="2031-05-02", names=names, statements=said)


def quarrels(*articles: Written) -> list[Divergence]:
    """What diverges, but for what somebody says anew."""
    made = corpus(*articles)
    cast = actors.find(made, ())
    every = divergence.find(made, cast, attributions.find(made, cast), ())
    return [item for item in every if item.kind in ("contradiction", "stance")]


ACCUSES = "Toresk accused Vell of taking bribes from the shipyard."


def test_who_accuses_does_not_answer_himself() -> None:
    """Of a sentence in its source's own voice the party is who accuses in it."""
    content = "I have never taken bribes from the shipyard"
    assert not quarrels(told(ACCUSES, "herald"), told(f"“{content},” Toresk said.", "courier", "Toresk", content))


def test_the_accused_answers() -> None:
    """He is another, in whatever article."""
    content = "I have never taken bribes from the shipyard"
    (item,) = quarrels(told(ACCUSES, "herald"), told(f"“{content},” Vell said.", "courier", "Vell", content))
    assert item.why == "one accuses, the accused says no"


@pytest.mark.parametrize(
    "claim",
    [
        "Toresk denies that bribes were paid at the shipyard.",
        "Ilan Toresk, the mayor of Ostrel, said that bribes were paid at the shipyard.",
        "Toresk closed the gate on Friday, denied that bribes were paid at the shipyard.",
    ],
)
def test_nobody_rejects_what_he_says_himself(claim: str) -> None:
    """Whether he is named in full, by his surname, or before another verb."""
    rejection = "Toresk has denied reports that bribes were paid at the shipyard."
    assert not quarrels(told(claim, "herald"), told(rejection, "courier"))


@pytest.mark.parametrize(
    "claim",
    [
        "Bribes were paid at the shipyard.",
        "Toresk was accused of bribes that were paid at the shipyard.",
        "Toresk’s claims are known: bribes were paid at the shipyard.",
        "Vell said that bribes were paid at the shipyard.",
    ],
)
def test_what_is_said_of_somebody_he_may_reject(claim: str) -> None:
    """He is no party to it by being named, owned from, or accused."""
    rejection = "Toresk has denied reports that bribes were paid at the shipyard."
    assert quarrels(told(claim, "herald"), told(rejection, "courier"))
