"""Names by rule: their stretch and their type."""

import pytest
from spacy.lang.en import English
from spacy.language import Language

from briefgen.language import names, sentences


@pytest.fixture(scope="module")
def nlp() -> Language:
    pipeline = English()
    pipeline.add_pipe(sentences.COMPONENT)
    pipeline.add_pipe(names.COMPONENT)
    return pipeline


def found(nlp: Language, text: str) -> dict[str, str]:
    return {entity.text: entity.label_ for entity in nlp(text).ents}


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("The talks were led by Colonel Ilan Toresk in spring.", "Ilan Toresk", "PER"),
        ("The talks were led by Deputy Secretary of State Maria Vell.", "Maria Vell", "PER"),
        ("It was signed by Sidi ould Maren last year.", "Sidi ould Maren", "PER"),
        ("Reports reached the Ministry of Ports yesterday.", "Ministry of Ports", "ORG"),
        ("They fought the Brenna Liberation Front (BLF) there.", "Brenna Liberation Front", "ORG"),
        ("They fought Harakat al-Nur wal-Haqq (HNH) there.", "Harakat al-Nur wal-Haqq", "ORG"),
        ("Ships crossed the Orla River twice.", "Orla River", "LOC"),
        ("They were living near Maren then.", "Maren", "LOC"),
        ("A group of Kenyan teachers left.", "Kenyan", "NORP"),
        ("The U.S.-led force left Nairobi.", "Nairobi", "LOC"),
    ],
)
def test_a_name_is_found_whole_and_typed(nlp: Language, text: str, name: str, label: str) -> None:
    """Particles, head nouns, titles, brackets and prepositions give a name its stretch and its type."""
    assert found(nlp, text).get(name) == label


def test_a_short_form_takes_the_type_of_the_full_one(nlp: Language) -> None:
    """A second mention by the last word alone is the same kind of name."""
    text = "The letter was signed by Colonel Ilan Toresk. It was Toresk who sent it."
    assert found(nlp, text)["Toresk"] == "PER"


def test_a_sentence_start_makes_no_name(nlp: Language) -> None:
    """An ordinary word is no name for standing first, nor for standing in a headline."""
    text = "Residents Flee Burning Harbour District\n\nResidents left. Witnesses saw the residents leave."
    assert found(nlp, text) == {}


def test_a_text_without_names_is_read() -> None:
    """Empty and lower-case texts give no names and no error."""
    pipeline = English()
    pipeline.add_pipe(sentences.COMPONENT)
    pipeline.add_pipe(names.COMPONENT)
    assert [len(pipeline(text).ents) for text in ("", "nothing here", "…")] == [0, 0, 0]
