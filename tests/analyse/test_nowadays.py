"""``Today`` that means these times is no date; the day on which something happens is."""

from datetime import date

import pytest
from spacy.language import Language

from briefgen.analyse import dates


def value(nlp: Language, text: str) -> str | None:
    """What the only expression of time is read as."""
    (mention,) = dates.find(nlp(text), date(2031, 3, 20))
    return mention.value


@pytest.mark.parametrize(
    "text",
    [
        "Ilan Kesk said the herons that breed here today do not call like the old birds.",
        "“Today you can’t put a mill here because nobody wants the noise,” Kesk said.",
        "The keepers think it was built like the tall herons of today.",
        "The parties that rule the valley today grew out of the dockers' union.",
        "Few of the tools that dockers use today existed when she started.",
    ],
)
def test_these_times_are_no_day(nlp: Language, text: str) -> None:
    """In what a clause tells of a thing, and in what nobody can do."""
    assert value(nlp, text) == "PRESENT_REF"


@pytest.mark.parametrize(
    "text",
    [
        "The council of Brenna meets today to vote on the harbour tax.",
        "The court in Port Maren today ordered the mill to pay its workers.",
        "The minister is in Brenna today for talks on the harbour tax.",
        "The soldiers, who hand the mill back to its owners today, have paid for nothing.",
        "“Today we have the sluice under control,” said the engineer.",
        "“Today there are almost 400 sick people in the valley,” the doctor said.",
        "Schools in the valley are closed today after the storm tore down power lines.",
        "The ministers who meet today in Ostrel will talk about the grain tax.",
        "The prime minister, who is visiting Ostrel today, will open the bridge.",
        "The harbour office says today that the leak is sealed.",
        "You can vote today in the schools of the valley, the election office said.",
        "Police searched the mill in the early hours of today.",
        "As of today, 400 dockers have left the valley, the union said.",
        "A miner's wife told the inquest today that the shaft was never safe.",
        "“The quay today is a heap of stones,” Kesk told the crowd.",
        "“Everybody on the pier knows Orla Kesk today,” the pilot said.",
    ],
)
def test_what_happens_today_keeps_its_day(nlp: Language, text: str) -> None:
    """Also in the present, as of what is arranged, and beside where somebody or how something is."""
    assert "2031-03-20" in [it.value for it in dates.find(nlp(text), date(2031, 3, 20))]
