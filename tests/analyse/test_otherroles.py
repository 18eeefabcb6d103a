"""What a role takes from another beside it, and what of it is its bearer's own."""

import pytest

from briefgen.analyse.roles import others
from briefgen.model.analysis import Mention, Role
from briefgen.model.span import Span
from tests.analyse.reading import read


def at(text: str, words: str) -> Span:
    """Where words stand."""
    return Span(text.index(words), text.index(words) + len(words))


def kept(text: str, name: str, said: str, beside: str = "", label: str = "PER") -> str | None:
    """The role of a name after what is another's is taken from it."""
    names = [Mention(at(text, name), "PER"), *([Mention(at(text, beside), label)] if beside else [])]
    role = others.own(text, Role(at(text, name), at(text, said)), names)
    return role.span.of(text) if role else None


@pytest.mark.parametrize(
    ("text", "said", "beside", "own"),
    [
        (
            "The list names Ilan Toresk, Secretary of State Orla Lind and Sens.",
            "Secretary of State Orla Lind and Sens",
            "Orla Lind",
            None,
        ),
        (
            "They met Ilan Toresk, Vice President Orla Lind's chief of staff.",
            "Vice President Orla Lind's chief of staff",
            "Orla Lind",
            "Vice President Orla Lind's chief of staff",
        ),
        (
            "They blamed Ilan Toresk, the ferry's owner and Brennatek.",
            "the ferry's owner and Brennatek",
            "Brennatek",
            "the ferry's owner",
        ),
        (
            "They met Ilan Toresk, a clerk at Halvorsen and Brennatek.",
            "a clerk at Halvorsen and Brennatek",
            "Brennatek",
            "a clerk at Halvorsen and Brennatek",
        ),
        (
            "They met Ilan Toresk, who sued Halvorsen and Brennatek.",
            "who sued Halvorsen and Brennatek",
            "Brennatek",
            "who sued Halvorsen and Brennatek",
        ),
        (
            "The former Orla family lawyer Ilan Toresk left.",
            "former Orla family lawyer",
            "Orla",
            "former Orla family lawyer",
        ),
        (
            "Orel-based Halvorsen Chairman Ilan Toresk left.",
            "Orel-based Halvorsen Chairman",
            "Halvorsen",
            "Orel-based Halvorsen Chairman",
        ),
        ("The play of Lind, Ilan Toresk, and Vey ran.", "The play of Lind", "Lind", None),
        ("A hundred critics, including Ilan Toresk, left.", "A hundred critics, including", "", None),
        ("On Friday.Harbour Spokesman Ilan Toresk left.", "Friday.Harbour Spokesman", "", "Harbour Spokesman"),
        ("The mayor 28 2 69 32 Ilan Toresk.", "mayor 28 2 69 32", "", None),
    ],
)
def test_what_is_anothers_is_left_out(text: str, said: str, beside: str, own: str | None) -> None:
    """A title in front of another name, the items of a list, the end of the sentence before, the rows of a table."""
    assert kept(text, "Ilan Toresk", said, beside) == own


def test_what_stands_behind_one_name_is_not_also_the_next_ones() -> None:
    """The spokesman is the first; the second is whom he speaks for."""
    text = "Oda Brekken, a spokesman for the line's local partner, Ilan Toresk, which sells the tickets, said it."
    assert [role.mention.of(text) for role in read(text).roles] == ["Oda Brekken"]
