"""Words, stems and keys of names."""

import pytest

from briefgen import words


def test_words_keep_abbreviations_figures_and_inner_marks_whole() -> None:
    """A number with a decimal mark, a possessive and an abbreviation are one word each."""
    assert words.words("The U.V. counted 1,200.5 tons of Ha’rak's grain.") == [
        "The", "U.V.", "counted", "1,200.5", "tons", "of", "Ha’rak's", "grain",
    ]  # fmt: skip


def test_spans_point_at_the_words() -> None:
    """A span and the text give the word back."""
    text = "Port Maren’s quay"
    assert [span.of(text) for span in words.spans(text)] == ["Port", "Maren’s", "quay"]


def test_stems_join_the_forms_of_a_word() -> None:
    """Possessives, plurals and tenses fall together."""
    assert {words.stem(word) for word in ("blockade", "blockades", "blockade’s", "Blockaded")} == {"blockad"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Ha’rak al-Brenna", "Harak Al Brenna"),
        ("U.V.", "UV"),
        ("Keïro's", "Keiro"),
        ("“Hope”", "Hope"),
        ("Hale & Orme", "Hale and Orme"),
    ],
)
def test_spellings_of_a_name_share_a_key(one: str, other: str) -> None:
    """Apostrophes, hyphens, accents, articles and possessives do not part a name."""
    assert words.name_key(one) == words.name_key(other)


def test_function_words_carry_no_content() -> None:
    """Only words that mean something count."""
    assert words.content_stems("They have been at the harbours") == ("harbour",)


def test_folding_takes_the_short_way_with_the_same_result() -> None:
    """Plain text, text with typographic marks, and text with accents are folded alike."""
    assert words.fold("Ha`rak – “STRASSE”") == words.fold('HA’RAK - "Straße"') == 'ha\'rak - "strasse"'
    assert words.fold("Kéïro’s Ḥarak") == "keiro's harak"


def test_lowering_keeps_every_place() -> None:
    """What is found in the lowered text stands at the same place of the text, also after İ."""
    text = "In İlan’s PORT"
    assert words.lowered(text)[text.index("PORT") :] == "port"


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("the harbour office", "The harbour office"),
        ("officials", "Officials"),
        ("its spokesman", "Its spokesman"),
        ("al-Toresk", "al-Toresk"),
        ("van Orme", "van Orme"),
        ("d’Orme", "d’Orme"),
        ("dockers.example", "dockers.example"),
        ("", ""),
    ],
)
def test_labels_begin_with_a_capital_and_names_as_they_are_written(label: str, expected: str) -> None:
    """Small words that names begin with stay small."""
    assert words.capitalised(label) == expected
