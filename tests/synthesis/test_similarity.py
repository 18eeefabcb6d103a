"""Which texts speak of the same thing."""

from briefgen.synthesis import similarity

TEXTS = (
    "The Brenna Front closed the northern road to Port Maren.",
    "Fighters of the Brenna Front close the road north of Port Maren.",
    "The central bank of Veldania raised its rate to 4.5 percent.",
)


def test_two_wordings_of_one_thing_are_nearer_than_two_things() -> None:
    """Likeness follows the words that two texts share."""
    index = similarity.build(TEXTS)
    assert index.likeness(0, 1) > 0.5 > index.likeness(0, 2)


def test_only_texts_that_share_a_word_are_brought_together() -> None:
    """The inverted index offers neighbours, never the whole corpus."""
    index = similarity.build(TEXTS)
    assert index.touching(0) == [1]
    assert [number for number, _ in index.near(1, least=0.3)] == [0]


def test_names_and_numbers_weigh_more_than_other_words() -> None:
    """A name inside a sentence counts more than a word of the same rarity."""
    weights = dict(similarity.terms("A convoy reached Brenna with 40 trucks."))
    assert weights["brenna"] == weights["40"] > weights["convoy"]


def test_an_empty_text_is_near_to_nothing() -> None:
    """A text without content words has no direction."""
    index = similarity.build(("of the and", *TEXTS))
    assert index.touching(0) == []
    assert index.likeness(0, 1) == 0
