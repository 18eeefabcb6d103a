"""Participles behind a noun, which the tags take for verbs, and who only tells what is said of a name."""

import pytest
from spacy.language import Language

from tests.analyse.test_capacities import called


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "Vell, a former clerk brought into the cabinet in May, signed the order.",
            "Vell",
            "a former clerk brought into the cabinet in May",
        ),
        ("The treaty was drafted by Maria Vell, a judge exiled in Kordia.", "Maria Vell", "a judge exiled in Kordia"),
        (
            "The league's head, Ilan Toresk, a teacher jailed in 2031, walked out of the talks.",
            "Ilan Toresk",
            "a teacher jailed in 2031",
        ),
        ('"They never asked," said Dovra Lind, a nurse turned councillor.', "Dovra Lind", "a nurse turned councillor"),
        (
            "Ilan Toresk, a schoolteacher turned rebel commander, crossed the river on Sunday.",
            "Ilan Toresk",
            "a schoolteacher turned rebel commander",
        ),
        ("Ilan Toresk, a soldier turned priest, led the prayers.", "Ilan Toresk", "a soldier turned priest"),
        (
            "The Orel Front, an alliance of five militias formed in 2029, said it had taken the bridge.",
            "Orel Front",
            "an alliance of five militias formed in 2029",
        ),
        ("Maria Vell, a driver hurt in the blast, was flown to Kesk.", "Maria Vell", "a driver hurt in the blast"),
        (
            "Ilan Toresk, an engineer trained in Norland, said the wall was weak.",
            "Ilan Toresk",
            "an engineer trained in Norland",
        ),
        ("His sister-in-law Maria Vell sold the boat on Friday.", "Maria Vell", "His sister-in-law"),
    ],
)
def test_a_participle_goes_on_with_an_apposition(nlp: Language, text: str, name: str, role: str) -> None:
    """A name that has its own verb elsewhere leaves none for what is said behind it."""
    assert (name, role) in called(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        "According to Ilan Toresk, a clerk arrived in May, opened the safe and left.",
        "When they questioned Maria Vell, a lawyer objected to the tone.",
        "As for Ilan Toresk, a driver turned the corner and hit him.",
        "When he saw Ilan Toresk, a crane operator turned pale.",
        "After meeting Ilan Toresk, a banker turned to the governor for help.",
        "For Maria Vell, a neighbour stayed behind with the dogs.",
        "Without Ilan Toresk, a team formed in May would never have won.",
        "Hours before Ilan Toresk spoke, a soldier turned rebel commander crossed the river.",
        "Maria Vell, a spokesman said on Monday, had left the country.",
        "Ilan Toresk, a judge ruled in May, owed the town 400 crowns.",
        "Ilan Toresk, a court official later said, had left.",
    ],
)
def test_a_verb_of_another_gives_no_role(nlp: Language, text: str) -> None:
    """Who does something behind a comma, or tells what is said of the name, is not the one so named."""
    assert not called(nlp, text)
