"""In which office somebody acts, and by what others know him."""

import pytest
from spacy.language import Language

from briefgen.analyse import entities, roles, sentences


def called(nlp: Language, text: str) -> set[tuple[str, str]]:
    """Names and what the text calls their bearers."""
    doc = nlp(text)
    found = roles.find(doc, sentences.find(doc), entities.find(doc))
    return {(role.mention.of(text), role.span.of(text)) for role in found}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("As head of the coast guard, Tarek Moss ordered the port closed.", "head of the coast guard"),
        ("Tarek Moss, as head of the coast guard, ordered the port closed.", "head of the coast guard"),
        ("In his role as deputy governor, Tarek Moss signed the order.", "deputy governor"),
        ("Tarek Moss, in his capacity as deputy governor, signed the order.", "deputy governor"),
        ("As a former pilot, Tarek Moss knew the coast.", "a former pilot"),
        ("Tarek Moss was sacked as defence minister on Friday.", "defence minister"),
        ("Tarek Moss is Kesk Energy's Chief Safety Officer.", "Kesk Energy's Chief Safety Officer"),
        ("The gunman was identified as Tarek Moss.", "The gunman"),
        ("Police identified the gunman as Tarek Moss.", "the gunman"),
        ("The rebels' commander, known as Tarek Moss, vowed to respond.", "The rebels' commander"),
    ],
)
def test_an_office_is_found_behind_as(nlp: Language, text: str, role: str) -> None:
    """Before a name and behind it, behind verbs of loss and of knowing."""
    assert ("Tarek Moss", role) in called(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        "As the mayor noted, Tarek Moss had left.",
        "Tarek Moss, as the mayor noted, had left.",
        "As the mayor left, Tarek Moss came in.",
        "As a boy, Tarek Moss swam in the lake.",
        "As president, Tarek Moss would raise taxes.",
        "She described the chairman as a thief, Tarek Moss said.",
        "The gunman was identified as Tarek Moss's brother.",
        "The mayor was known as a friend of Tarek Moss.",
        "The board named Tarek Moss on Friday.",
        "Tarek Moss was the first minister to resign over it.",
        "Tarek Moss hired a lawyer.",
        "Tarek Moss appointed a deputy on Friday.",
        "Mara Vell, center, is hugged by her son.",
        "toggle caption Tarek Moss/The Holm Times",
        "A bond grew between Oren and his teacher, Tarek Moss's brother.",
        "Tarek Moss (left foot) will miss the match.",
        "Tarek Moss (pictured with the mayor) left.",
    ],
)
def test_not_every_as_gives_an_office(nlp: Language, text: str) -> None:
    """Clauses, what somebody may become or gives to another, others' offices, and what a page says of a picture."""
    assert called(nlp, text) == set()


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("WHO spokesman Tarek Moss denied it.", "WHO spokesman"),
        ("The WHO chief, Dr Tarek Moss, yesterday examined the data.", "The WHO chief"),
        ("Ostrel Police Department Sgt. Tarek Moss denied it.", "Ostrel Police Department Sgt."),
        ("The country's most senior judge, Tarek Moss, vowed to respond.", "The country's most senior judge"),
        ("The then trade minister, Tarek Moss, signed the deal.", "The then trade minister"),
        ("One of his attorneys, Tarek Moss, said he was innocent.", "One of his attorneys"),
        ("Tarek Moss (head of the northern command) denied it.", "head of the northern command"),
        ("Tarek Moss, a Norwegian who heads the bureau, denied it.", "a Norwegian who heads the bureau"),
        ("Tarek Moss, today the country's oldest judge, denied it.", "today the country's oldest judge"),
        ("The UN's special adviser on deserts, Tarek Moss, denied it.", "The UN's special adviser on deserts"),
        ("Her dad, Tarek Moss, denied it.", "Her dad"),
        ("The president-elect, Tarek Moss, denied it.", "The president-elect"),
    ],
)
def test_titles_and_phrases_are_whole(nlp: Language, text: str, role: str) -> None:
    """With the body in initials, the degree, the one of several, and what a place or a people's noun tells."""
    assert ("Tarek Moss", role) in called(nlp, text)


def test_what_stands_behind_one_name_is_not_the_next_ones(nlp: Language) -> None:
    """In a list of people with offices each has the one behind it."""
    text = "They met Ines Korvald, the finance minister, Tarek Moss, the head of the bank, and Lena Dorsk, a rower."
    assert called(nlp, text) == {
        ("Ines Korvald", "the finance minister"),
        ("Tarek Moss", "the head of the bank"),
        ("Lena Dorsk", "a rower"),
    }


def test_two_who_share_a_surname_are_told_apart(nlp: Language) -> None:
    """The role of the one does not keep what is told of the other from being read."""
    text = "Nine-year-old Kieran Moss fell ill. Kieran's mother, Lena Moss, stayed with him."
    assert called(nlp, text) == {("Kieran Moss", "Nine-year-old"), ("Lena Moss", "Kieran's mother")}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "The new chairman of the board is Maria Vell, a clerk from Orel.",
            "Maria Vell",
            "The new chairman of the board",
        ),
        ("The incident commander is Colonel Ilan Toresk of the river police.", "Ilan Toresk", "The incident commander"),
        ("One of the victims was Dovra Lind, a nurse.", "Dovra Lind", "One of the victims"),
        ("The ship's owner is Brennatek.", "Brennatek", "The ship's owner"),
        ("The only survivor was Pavel Orsk, who clung to a door.", "Pavel Orsk", "The only survivor"),
        ("Maria Vell, a clerk from Orel, is the head of the ferry board.", "Maria Vell", "the head of the ferry board"),
        (
            "Ilan Toresk, an ally of the president, was formerly the editor of the Kesk Herald.",
            "Ilan Toresk",
            "the editor of the Kesk Herald",
        ),
        (
            "Dovra Lind, 51, a mother of two from Tarn, was named minister for ports.",
            "Dovra Lind",
            "minister for ports",
        ),
        ("Ilan Toresk, known as Ruck, served as a judge in Tarn until 2030.", "Ilan Toresk", "a judge in Tarn"),
        (
            "The council appointed Professor Maria Vell of the University of Orla as an adviser to the inquiry.",
            "Maria Vell",
            "an adviser to the inquiry",
        ),
        (
            "The rebels have installed a trader, Ilan Toresk, as administrator of the town.",
            "Ilan Toresk",
            "administrator of the town",
        ),
    ],
)
def test_an_office_is_read_from_further_off(nlp: Language, text: str, name: str, role: str) -> None:
    """A phrase between a name and the verb of its office, or the verb before the name, hides neither."""
    assert (name, role) in called(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        "The problem is Ilan Toresk.",
        "If the buyer is Brennatek, the union will strike.",
        "Whether the spy was Ilan Toresk, nobody knows.",
        "The winner could be Maria Vell.",
        "The owner is not Ilan Toresk.",
        "Our hero is Ilan Toresk.",
        "Maria Vell, who hit a teacher, was a danger on the road.",
        "Ilan Toresk, if elected, would be the first president from Kesk.",
        "They chose the plan of Ilan Toresk as head of the port wished.",
    ],
)
def test_what_is_supposed_denied_or_of_another_is_no_office(nlp: Language, text: str) -> None:
    """Only what a sentence says of the name, and as a fact, is its bearer's office."""
    assert not called(nlp, text)


def test_who_stands_behind_a_preposition_has_not_the_office_of_the_subject(nlp: Language) -> None:
    """The party of a member is no member."""
    found = called(nlp, "Maria Vell of the Green List is a member of the harbour committee.")
    assert found == {("Maria Vell", "a member of the harbour committee")}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("One of them, a shopkeeper who gave his name only as Sami, said no.", "Sami", "a shopkeeper"),
        ('"We ran," said a fisherman who gave only his first name, Tomas.', "Tomas", "a fisherman"),
        ("A nurse who asked to be identified only as Orla said the ward was full.", "Orla", "A nurse"),
        ("Another resident who would give only her first name, Dovra, said it shut.", "Dovra", "Another resident"),
        ("A militia commander who identified himself as Ruck said no.", "Ruck", "A militia commander"),
        ("A trader who gave his name as Ilan Toresk opened the gate.", "Ilan Toresk", "A trader"),
    ],
)
def test_who_tells_his_own_name_is_what_stands_before(nlp: Language, text: str, name: str, role: str) -> None:
    """Witnesses are often named only so."""
    assert (name, role) in called(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        "A trader who gave his horse to Ilan Toresk left.",
        "A trader who gave the thief's name as Ilan Toresk left.",
        "A nurse who asked to be moved saw Ilan Toresk.",
        "A driver who gave evidence against Ilan Toresk fled.",
        "They gave the ferry his name, Ilan Toresk.",
    ],
)
def test_who_gives_another_name_or_thing_is_another(nlp: Language, text: str) -> None:
    """Only his own name says who the giver is."""
    assert not called(nlp, text)
