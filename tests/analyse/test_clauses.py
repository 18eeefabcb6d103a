"""Which relative clauses beside a name say who its bearer is."""

import pytest
from spacy.language import Language

from briefgen.analyse import entities, roles, sentences


def called(nlp: Language, text: str) -> set[tuple[str, str]]:
    """Names and their roles in a text."""
    doc = nlp(text)
    found = roles.find(doc, sentences.find(doc), entities.find(doc))
    return {(role.mention.of(text), role.span.of(text)) for role in found}


@pytest.mark.parametrize(
    "clause",
    [
        "who leads the inquiry",
        "who will chair the panel",
        "who previously oversaw the harbour fund",
        "who co-wrote the guide to tides",
        "who helped write the port bill",
        "who has covered the port for 20 years",
        "who has lived in Dorn since 1998",
        "who used to work at the mill",
        "who lives behind the mill",
        "who sells fish at the market",
        "who owns the trawler",
        "who has a stall on the quay",
        "who was driving the train",
        "who was piloting the tug",
        "who was on the ferry",
        "who is in charge of the locks",
        "who is responsible for the locks",
        "who is charged with arson",
        "who was wounded in the blast",
        "who survived the blast",
        "who lost two sons in the blast",
        "who fled the shelling of Dorn",
        "who negotiated the truce",
        "who replaced Oda Brekken as harbour master",
        "who became mayor in 2020",
        "who speaks for the dockers",
        "who is acting for 40 families",
        "who is trying to broker a truce on behalf of the council",
        "who has sued the dock office over her nets",
        "whose brother was killed in the raid",
        "whose rope-making firm stands idle",
        "whose plan to drain the lake was rejected",
    ],
)
def test_what_lasts_or_ties_somebody_to_the_matter_is_a_role(nlp: Language, clause: str) -> None:
    """A function, a state, a habit, what is known of him from then on, and what is his."""
    assert called(nlp, f"Mara Lind, {clause}, called the police.") >= {("Mara Lind", clause)}


@pytest.mark.parametrize(
    "clause",
    [
        "who happened to be cycling past the depot",
        "who is learning to swim",
        "who was standing on the quay",
        "who was walking her dog",
        "who plays a trick that nobody sees",
        "who finds a purse in the park",
        "who paired with Oda Brekken in Harbour Lights",
        "who was unhurt",
        "who is angry about the fare",
        "who became angry",
        "who is in Dorn this week",
        "who was seen near the depot",
        "who ran to the boat",
        "who managed to swim ashore",
        "who led him to the gate",
        "who helped him up",
        "who taught me a song",
        "who heard the bang from her kitchen",
        "who had just left the office",
        "who has not slept for weeks",
        "who sold her boat in May",
        "who kept her hands in her pockets",
        "who wrote a letter to the council",
        "who spoke for an hour",
        "who is trying to find her dog",
        "who should have known better",
        "who described Oda Brekken as a liar",
        "who is no stranger to storms",
        "who is 60",
        "who turns 60 in May",
        "whose eyes filled with tears",
    ],
)
def test_a_single_deed_or_circumstance_is_none(nlp: Language, clause: str) -> None:
    """What somebody does or did once, how he is or feels, and where he is just now."""
    assert {name for name, _ in called(nlp, f"Mara Lind, {clause}, called the police.")} <= {"Oda Brekken"}


@pytest.mark.parametrize(
    "clause",
    [
        "which runs the ferry",
        "which has 40 ships",
        "which is based in Dorn",
        "which built the quay",
        "which represents 3,000 dockers",
        "which used to be known as the Dorn Company",
    ],
)
def test_what_a_body_does_or_has_is_its_role(nlp: Language, clause: str) -> None:
    """Bodies are told of by their business."""
    assert ("Brenna Company", clause) in called(nlp, f"The Brenna Company, {clause}, was fined.")


@pytest.mark.parametrize(
    "clause",
    ["which says it is sorry", "which was told of the leak", "which chose the new quay", "which left the port"],
)
def test_what_a_body_did_or_says_is_none(nlp: Language, clause: str) -> None:
    """Nor what became of it."""
    assert called(nlp, f"The Brenna Company, {clause}, was fined.") == set()


@pytest.mark.parametrize(
    ("clause", "role"),
    [
        ("who keeps a bakery in Dorn", True),
        ("who co-owns the mill", True),
        ("who heads the agency", True),
        ("who teaches at the mill school", True),
        ("who was wounded in the blast", True),
        ("whose brother was killed in the raid", True),
        ("who ran to the boat", False),
        ("who managed to swim ashore", False),
        ("who led him to the gate", False),
        ("who wrote a letter to the council", False),
        ("who would lead the inquiry", False),
        ("whose eyes filled with tears", False),
    ],
)
def test_without_a_parse_the_words_tell(rules: Language, clause: str, role: bool) -> None:
    """By the verb and the word behind it."""
    found = called(rules, f"Mayor Oda Brekken met Maria Vell, {clause}, on Monday.")
    assert (("Maria Vell", clause) in found) == role


@pytest.mark.parametrize(
    "text",
    [
        "Mara Lind, a 60-year-old, called the police.",
        "The 60-year-old, Mara Lind, called the police.",
        "Mara Lind, 60 years old, called the police.",
    ],
)
def test_an_age_beside_a_name_is_no_role(nlp: Language, text: str) -> None:
    """It says how old somebody is, and not who; right before a name it stands for want of better."""
    assert called(nlp, text) == set()


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The 60-year-old baker Mara Lind called the police.", "60-year-old baker"),
        ("Mara Lind, a 60-year-old baker, called the police.", "a 60-year-old baker"),
        ("Six-year-old pupil Mara Lind was hurt.", "Six-year-old pupil"),
    ],
)
def test_an_age_before_a_noun_is_part_of_a_role(nlp: Language, text: str, role: str) -> None:
    """The noun says who it is."""
    assert called(nlp, text) == {("Mara Lind", role)}
