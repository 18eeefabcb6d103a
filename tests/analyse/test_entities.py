"""Mentions, whichever pipeline found the names."""

import pytest
import spacy
from spacy.tokens import Doc, Span

from briefgen.analyse import entities


def marked(text: str, name: str, label: str) -> Doc:
    doc = spacy.blank("en")(text)
    start = text.index(name)
    span = doc.char_span(start, start + len(name), label=label)
    assert isinstance(span, Span)
    doc.ents = (span,)
    return doc


@pytest.mark.parametrize(
    ("text", "name", "label", "expected"),
    [
        ("He met the Orla Institute there.", "the Orla Institute", "ORGANIZATION", ("Orla Institute", "ORG")),
        ("They ate at Orla's on Monday.", "Orla's", "LOC", ("Orla's", "LOC")),
        ("i live in veldania now", "veldania", "LOC", ("veldania", "LOC")),
        ("It was Veldania's port.", "Veldania's", "GPE", ("Veldania", "LOC")),
        ("They met Gen. Ilan Toresk there.", "Gen. Ilan Toresk", "PERSON", ("Ilan Toresk", "PER")),
        ("They met Omar Sheikh Vell there.", "Omar Sheikh Vell", "PERSON", ("Omar Sheikh Vell", "PER")),
        ("They met Prime Minister Maria Vell there.", "Prime Minister Maria Vell", "PERSON", ("Maria Vell", "PER")),
    ],
)
def test_a_mention_is_trimmed_and_its_label_mapped(text: str, name: str, label: str, expected: tuple[str, str]) -> None:
    """Articles, possessive endings and titles are no part of a name; labels of all pipelines become ours."""
    assert [(m.span.of(text), m.label) for m in entities.find(marked(text, name, label))] == [expected]


@pytest.mark.parametrize(
    ("name", "label"), [("yesterday", "DATE"), ("the army", "ORG"), ("army", "ORG"), ("us", "LOC"), ("Ad_slot", "ORG")]
)
def test_what_is_no_name_is_dropped(name: str, label: str) -> None:
    """Dates, common nouns and mark-up are no mentions."""
    assert entities.find(marked(f"It was {name} there.", name, label)) == ()


@pytest.mark.parametrize(
    ("text", "name", "label", "expected"),
    [
        ("It is near the Orla Embassy now.", "Orla", "GPE", ("Orla Embassy", "ORG")),
        ("He joined Harbours for Orla then.", "Orla", "GPE", ("Harbours for Orla", "ORG")),
        ("He took Route No. 7 home.", "Route", "PERSON", ("Route No. 7", "FAC")),
    ],
)
def test_a_name_takes_in_the_capitals_beside_it(text: str, name: str, label: str, expected: tuple[str, str]) -> None:
    """A head noun, what the name serves, and a number belong to the name."""
    [mention] = entities.find(marked(text, name, label))
    assert (mention.span.of(text), mention.label) == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (
            "It is what Orla University meteorologist Dovra Lind saw.",
            "Orla University meteorologist",
            "Orla University",
        ),
        ("So said Orla Relief Fund Managing Director Dovra Lind.", "Orla Relief Fund Managing", "Orla Relief Fund"),
        ("It belongs to Orla Waste Managing now.", "Orla Waste Managing", "Orla Waste Managing"),
    ],
)
def test_a_body_gives_back_the_words_of_an_office(text: str, name: str, expected: str) -> None:
    """A noun of office, and an adjective of one before it, are no part of a body's name."""
    [mention] = entities.find(marked(text, name, "ORG"))
    assert mention.span.of(text) == expected


@pytest.mark.parametrize(
    ("text", "name", "label", "expected"),
    [
        ("It was Ilan Toresk, D-Bren., who spoke.", "Ilan Toresk, D-Bren.", "PERSON", ["Ilan Toresk"]),
        ("It was Ilan Toresk, Jr. who spoke.", "Ilan Toresk, Jr.", "PERSON", ["Ilan Toresk, Jr."]),
        ("Ilan Toresk, D-Bren., spoke.", "D-Bren.", "PERSON", []),
        ("They saw Toresk v Lind there.", "Toresk v Lind", "PERSON", []),
        ("It is the Brenna Survey as ever.", "Brenna Survey as", "ORGANIZATION", ["Brenna Survey"]),
        ("The powerful Brenna Council met.", "powerful Brenna Council", "ORGANIZATION", ["Brenna Council"]),
    ],
)
def test_a_name_gives_back_what_goes_on_behind_it(text: str, name: str, label: str, expected: list[str]) -> None:
    """A party, a contest and a preposition are no part of a name."""
    assert [mention.span.of(text) for mention in entities.find(marked(text, name, label))] == expected
