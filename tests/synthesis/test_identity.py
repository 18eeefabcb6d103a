"""Keys of names."""

import pytest

from briefgen.synthesis.actors import bodies, identity
from briefgen.synthesis.evidence import readings

from .factories import corpus, mentions, written


@pytest.mark.parametrize(
    ("surface", "name"),
    [
        ("The Brenna Front’s", "Brenna Front"),
        ("  “Toresk”,", "Toresk"),
        ("the U.S.", "U.S."),
        ("Port\nMaren", "Port Maren"),
    ],
)
def test_a_name_is_bared_of_article_possessive_and_marks(surface: str, name: str) -> None:
    """Only the name itself remains."""
    assert identity.bare(surface) == name


def test_titles_are_no_part_of_a_name_unless_they_are_all_of_it() -> None:
    """``Prime Minister Mara Lind`` is Mara Lind; ``the President`` stays as it is."""
    assert identity.untitled("Prime Minister Mara Lind") == "Mara Lind"
    assert identity.untitled("Maj. Gen. Toresk") == "Toresk"
    assert identity.untitled("President") == "President"


def test_a_body_is_the_same_for_any_order_of_its_words() -> None:
    """Country, demonym and department may change places; another country's ministry has another bag."""
    assert identity.bag("French Department of Justice") == identity.bag("Justice Department of France")
    assert identity.bag("United States Embassy") == identity.bag("U.S. embassy")
    assert identity.bag("French Foreign Ministry") != identity.bag("German Foreign Ministry")


@pytest.mark.parametrize(
    ("text", "label", "name"),
    [
        ("the French foreign ministry said", "NORP", "French foreign ministry"),
        ("France’s ministry of foreign affairs said", "LOC", "France’s ministry of foreign affairs"),
        ("French special forces landed", "NORP", "French special forces"),
        ("French troop-carriers landed", "NORP", "French"),
        ("French wine was sold", "NORP", "French"),
    ],
)
def test_a_country_before_a_common_noun_names_a_body(text: str, label: str, name: str) -> None:
    """Country and noun together are the mention; other nouns change nothing."""
    country = "France" if "France" in text else "French"
    (reading,) = readings(corpus(written(text, names=mentions(text, **{label: [country]}))))
    assert [mention.span.of(text) for mention in bodies.named([reading])[reading.article.id]] == [name]


def test_words_that_point_back_to_a_body() -> None:
    """A definite noun for a body points back; a name or a person's noun does not."""
    assert bodies.pointed_at("the embassy") == "embassy"
    assert bodies.pointed_at("the foreign ministry") == "ministry"
    assert bodies.pointed_at("the French embassy") is None
    assert bodies.pointed_at("the minister") is None


def spelled(*texts: tuple[str, dict[str, list[str]]]) -> list[list[str]]:
    """The names of these articles as they are joined."""
    read = readings(corpus(*(written(text, names=mentions(text, **labels)) for text, labels in texts)))
    found = bodies.named(read)
    return [[mention.span.of(reading.text) for mention in found[reading.article.id]] for reading in read]


def test_pieces_of_a_name_before_its_initials_in_brackets_are_one_name() -> None:
    """A name found in pieces reaches as far as the bracket's letters say; other letters join nothing."""
    text = "Fighters of Ha’rak Tahir al-Brenna (HTB) left."
    pieces = {"LOC": ["Ha’rak", "Tahir al"], "PER": ["HTB"]}
    assert spelled((text, pieces)) == [["Ha’rak Tahir al-Brenna", "HTB"]]
    assert spelled((text.replace("HTB", "XYZ"), pieces | {"PER": ["XYZ"]})) == [["Ha’rak", "Tahir al", "XYZ"]]


def test_pieces_of_a_name_that_stands_whole_in_another_text_are_one_name() -> None:
    """What one text names whole, in any spelling, is joined where another has it in pieces."""
    whole = ("Ha’rak Tahir al-Brenna left the town.", {"ORG": ["Ha’rak Tahir al-Brenna"]})
    pieces = ("The camp of Ha'rak Tahir al Brenna burned.", {"LOC": ["Ha'rak", "Tahir al"]})
    assert sorted(spelled(whole, pieces)) == [["Ha'rak Tahir al Brenna"], ["Ha’rak Tahir al-Brenna"]]


def test_the_end_of_a_body_s_name_takes_in_the_words_before_it() -> None:
    """What one text names whole is joined where another has only its end marked."""
    whole = ("The Orla Tide Rate Group met.", {"ORG": ["Orla Tide Rate Group"]})
    end = ("She leads the Orla Tide Rate Group now.", {"ORG": ["Rate Group"]})
    assert spelled(whole, end) == [["Orla Tide Rate Group"], ["Orla Tide Rate Group"]]


def test_a_name_ends_before_the_preposition_that_was_taken_along() -> None:
    """A preposition belongs to the words after it."""
    text = "The Harbour Institute in Tolmar said so."
    assert spelled((text, {"ORG": ["Harbour Institute in"]})) == [["Harbour Institute"]]


def test_what_only_states_have_makes_a_body_with_an_unknown_country() -> None:
    """An embassy or foreign office and its country are one body, whatever the country was taken for."""
    text = "The foreign office of Veldania spoke. The Veldania Embassy closed. The bank of Veldania stayed open."
    assert spelled((text, {"PER": ["Veldania"]})) == [["foreign office of Veldania", "Veldania Embassy", "Veldania"]]


def test_posts_of_one_country_are_told_apart_only_where_two_places_are_named() -> None:
    """An embassy in a country and in its capital is one; with another in a third place each bears its place."""
    text = "The French Embassy in Kenya closed. The French Embassy in Nairobi spoke."
    names = {"NORP": ["French"], "LOC": ["Kenya", "Nairobi", "Ghana"]}
    assert spelled((text, names)) == [["French Embassy", "Kenya", "French Embassy", "Nairobi"]]
    two = text.replace("Nairobi", "Ghana")
    assert spelled((two, names)) == [["French Embassy in Kenya", "French Embassy in Ghana"]]


def test_an_acronym_may_leave_out_what_follows_and() -> None:
    """The second of two things that a body is for is often not in its acronym."""
    assert "iht" in identity.initials("Institute for Harbour Trade and Navigation")
    assert "pa" not in identity.initials("Port Authority and Navigation")


def test_honours_behind_a_name_are_no_part_of_it() -> None:
    """``Mara Lind QC`` is Mara Lind; a surname in capitals is no honour."""
    assert identity.untitled("Mara Lind QC") == "Mara Lind"
    assert identity.untitled("Mara LIND") == "Mara LIND"
