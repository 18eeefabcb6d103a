"""What a sentence calls its subject before it names him, and an office that a rank parts from the name."""

import pytest
from spacy.language import Language

from briefgen.analyse import entities, roles, sentences


def called(nlp: Language, text: str) -> dict[str, str]:
    """What the text calls the bearers of its names, and their names."""
    doc = nlp(text)
    found = roles.find(doc, sentences.find(doc), entities.find(doc))
    return {role.span.of(text): role.mention.of(text) for role in found}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("A geologist by training, Interior Minister Lena Moor said the gates were open.", "A geologist by training"),
        ("An engineer by training, Lena Moor said the wall was weak.", "An engineer by training"),
        ("A lawyer by profession, Lena Moor took office in May.", "A lawyer by profession"),
        ("A carpenter by trade, Marko Lesk built the boat himself.", "A carpenter by trade"),
        ("A seaman for forty years, Marko Lesk had never seen such waves.", "A seaman for forty years"),
        ("A former fisherman, Marko Lesk has run the port since 2019.", "A former fisherman"),
        ("Himself a former miner, Marko Lesk called the pay a disgrace.", "Himself a former miner"),
        ("A long-time critic of the company, Lena Moor called for an inquiry.", "A long-time critic of the company"),
        (
            "Now a professor at the University of Vell, Lena Moor said the numbers were wrong.",
            "Now a professor at the University of Vell",
        ),
        (
            "A doctor before he entered politics, Health Minister Marko Lesk promised more beds.",
            "A doctor before he entered politics",
        ),
        (
            "Once a deputy manager of the dam himself, Toresk mayor Marko Lesk said he had raised it in 2021.",
            "Once a deputy manager of the dam himself",
        ),
    ],
)
def test_an_opening_phrase_calls_the_subject_something(nlp: Language, text: str, role: str) -> None:
    """Whatever stands behind its noun, and whether the name has a title of its own."""
    assert called(nlp, text).get(role) in ("Lena Moor", "Marko Lesk")


@pytest.mark.parametrize(
    "text",
    [
        "A lawyer for the families, who asked not to be named, Lena Moor said nothing.",
        "A neighbour of the dead man, Lena Moor told police, heard a shot.",
        "A judge in Vell, Lena Moor says, must decide.",
        "A driver was shot, Lena Moor told reporters.",
        "A minister who resigned, an aide said, met Lena Moor in May.",
        "A mother of three was hurt, Lena Moor said.",
        "A day later, Lena Moor said the gates were open.",
        "A week before the vote, Lena Moor called for an inquiry.",
        "A crisis for the ministry, Lena Moor said, would follow.",
        "An hour after the blast, Lena Moor was found alive.",
        "With a lawyer at her side, Lena Moor left the court.",
        "Like a good captain, Lena Moor stayed.",
    ],
)
def test_another_opening_says_nothing_of_the_subject(nlp: Language, text: str) -> None:
    """Of another person, of a time, and what somebody says."""
    assert not called(nlp, text)


@pytest.mark.parametrize(
    ("text", "office", "rank"),
    [
        (
            "The wall holds, said Commissioner for Civil Protection Major General Ivo Brandt.",
            "Commissioner for Civil Protection",
            "Major General",
        ),
        (
            "Governor of North Kesk Brigadier General Ivo Brandt put a curfew on five districts.",
            "Governor of North Kesk",
            "Brigadier General",
        ),
        (
            "Chief of the General Staff Lieutenant General Ivo Brandt flew to Toresk.",
            "Chief of the General Staff",
            "Lieutenant General",
        ),
        (
            "Governor of the Coast Region Brig Gen Ivo Brandt has extended the curfew.",
            "Governor of the Coast Region",
            "Brig Gen",
        ),
        ("Deputy Governor of Toresk Colonel Ivo Brandt met the fishermen.", "Deputy Governor of Toresk", "Colonel"),
        ("Minister of Defence Rear Admiral Ivo Brandt will visit Ostrel.", "Minister of Defence", "Rear Admiral"),
        ("Mayor of Velda Professor Ivo Brandt wants a second bridge.", "Mayor of Velda", "Professor"),
        ("President of the Court Judge Ivo Brandt read out the verdict.", "President of the Court", "Judge"),
    ],
)
def test_an_office_and_a_rank_before_a_name_are_two(nlp: Language, text: str, office: str, rank: str) -> None:
    """Neither begins inside the other."""
    assert called(nlp, text) == {office: "Ivo Brandt", rank: "Ivo Brandt"}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Army spokesman Lieutenant Colonel Ivo Brandt denied it.",
            "Army spokesman Lieutenant Colonel",
        ),
        ("Acting Attorney General Ivo Brandt said the case was closed.", "Acting Attorney General"),
        ("Police Inspector General Ivo Brandt resigned.", "Police Inspector General"),
        ("Supporters of former Army General Ivo Brandt marched in Toresk.", "former Army General"),
        ("A friend of Army Captain Ivo Brandt said he was safe.", "Army Captain"),
        ("The lawyer of Navy Captain Ivo Brandt denied it.", "Navy Captain"),
        ("Widow of Army Captain Ivo Brandt wins case.", "Army Captain"),
        ("The commander of the garrison asked General Ivo Brandt for help.", "General"),
    ],
)
def test_a_rank_in_somebody_elses_office_stays_whole(nlp: Language, text: str, role: str) -> None:
    """And so does a title that ends in what may be a rank."""
    assert called(nlp, text) == {role: "Ivo Brandt"}
