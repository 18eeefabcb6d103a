"""Bounds that the names of a sentence are given by their words."""

import numpy as np
import pytest

from briefgen.language.bounds import bounded
from briefgen.language.decode import Name

LABELS = ("PER", "ORG", "LOC")


def _name(label: str, start: int, end: int) -> Name:
    return Name(start, end, label, np.array([each == label for each in LABELS], np.float32), LABELS)


def _bounded(sentence: str, *names: tuple[str, str]) -> list[tuple[str, str]]:
    """``names``: label and words, in the order of the sentence."""
    words, given, at = sentence.split(), [], 0
    for label, text in names:
        inside = text.split()
        at = next(row for row in range(at, len(words)) if words[row : row + len(inside)] == inside)
        given.append(_name(label, at, at + len(inside)))
        at += len(inside)
    found = bounded(words, given)
    assert all(name.labels[int(name.opinion.argmax())] == name.label for name in found)
    return [(name.label, " ".join(words[name.start : name.end])) for name in found]


@pytest.mark.parametrize("address", ["oda.brekken@lindmark.example", "https://lindmark.example/1", "Tides.xlsx"])
def test_an_address_is_no_name_and_ends_none(address: str) -> None:
    """Addresses of mail and pages and names of files are left out; a name before one stays."""
    assert not _bounded(f"write to {address} today", ("ORG", address))
    assert _bounded(f"Oda Brekken {address} Lindmark", ("PER", f"Oda Brekken {address}")) == [("PER", "Oda Brekken")]


def test_a_domain_that_a_company_is_named_by_stays() -> None:
    """``Tidewater.com`` may be what a firm is called."""
    assert _bounded("Tidewater.com said so", ("ORG", "Tidewater.com")) == [("ORG", "Tidewater.com")]


@pytest.mark.parametrize("quote", ['"', "“"])
def test_the_surname_before_the_comma_belongs_to_the_addressee(quote: str) -> None:
    """Mail programs write the surname first; only an address behind it makes one person of both."""
    header = f"{quote} Brodeur , Aline {'”' if quote == '“' else quote}"
    assert _bounded(f"{header} < a@b.example >", ("ORG", "Brodeur"), ("PER", "Aline")) == [("PER", "Brodeur , Aline")]
    assert len(_bounded(f"{header} and others", ("PER", "Brodeur"), ("PER", "Aline"))) == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dockers Union of Velun , or DUV , marched", [("ORG", "Dockers Union of Velun")]),
        ("Dockers Union of Velun ( DUV ) marched", [("ORG", "Dockers Union of Velun")]),
        ("Dockers Union of Velun or WGS marched", [("ORG", "Dockers Union"), ("LOC", "Velun")]),
    ],
)
def test_initials_say_how_far_a_name_goes(text: str, found: list[tuple[str, str]]) -> None:
    """Its last letter is that of a word that is read as a name of its own."""
    assert _bounded(text, ("ORG", "Dockers Union"), ("LOC", "Velun")) == found


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        (("ORG", "Harbour Board of"), ("LOC", "Orla Keys"), ("ORG", "Harbour Board of Orla Keys")),
        (("ORG", "Green Party of the"), ("LOC", "Veldan Isles"), ("ORG", "Green Party of the Veldan Isles")),
        (("ORG", "Centre for"), ("ORG", "Tidal Studies"), ("ORG", "Centre for Tidal Studies")),
    ],
)
def test_parts_held_together_are_one_name(
    first: tuple[str, str], second: tuple[str, str], whole: tuple[str, str]
) -> None:
    """A name that breaks off at ``of`` goes on with the next; its first part says what it is."""
    assert _bounded(f"the {first[1]} {second[1]} met", first, second) == [whole]


@pytest.mark.parametrize(
    ("first", "second"), [("Labour Union and", "Farmers Alliance"), ("Proof", "Lindmark"), ("Museum of", "")]
)
def test_other_names_stay_apart_and_none_ends_in_a_function_word(first: str, second: str) -> None:
    """``and`` holds two names; ``of`` before no name is no part of one."""
    names = [("ORG", first), *([("LOC", second)] if second else [])]
    assert _bounded(f"{first} {second} met", *names) == [
        (label, text.removesuffix(" and").removesuffix(" of")) for label, text in names
    ]


@pytest.mark.parametrize(
    ("place", "parts"),
    [
        ("Tulsa Oklahoma", ["Tulsa", "Oklahoma"]),
        ("Boise ID", ["Boise", "ID"]),
        ("Fargo N.D.", ["Fargo", "N.D."]),
        ("Raleigh North Carolina", ["Raleigh", "North Carolina"]),
        ("tampere finland", ["tampere", "finland"]),
        ("West Virginia", ["West Virginia"]),
        ("Baja California", ["Baja California"]),
        ("Mexico City", ["Mexico City"]),
        ("Lake Victoria", ["Lake Victoria"]),
        ("Tulsa Bay", ["Tulsa Bay"]),
        ("Bath Iraqi", ["Bath Iraqi"]),
    ],
)
def test_a_city_and_its_state_are_two_places(place: str, parts: list[str]) -> None:
    """Where neither is part of the other's name."""
    assert _bounded(f"in {place} today", ("LOC", place)) == [("LOC", part) for part in parts]


@pytest.mark.parametrize(
    ("person", "cut"),
    [("Justice Toresk", "Toresk"), ("Mr. Ilan Vey", "Ilan Vey"), ("Pope Anselm", "Pope Anselm"), ("Major", "Major")],
)
def test_titles_are_no_part_of_a_person_but_names_told_with_them(person: str, cut: str) -> None:
    """An office before a name is cut off, unless nothing or only half a name would be left."""
    assert _bounded(f"then {person} left", ("PER", person)) == [("PER", cut)]


def test_a_sentence_without_names_has_none() -> None:
    """Nothing is added where the encoder finds nothing."""
    assert bounded(["nobody", "came"], []) == []


@pytest.mark.parametrize("before", ["11.31", "11:31", "pm", "a.m."])
def test_a_zone_of_time_behind_an_hour_is_no_part_of_a_name(before: str) -> None:
    """The head of a page runs into its text; without an hour the letters may be a body's."""
    assert _bounded(f"{before} BST Velcor fell", ("ORG", "BST Velcor")) == [("ORG", "Velcor")]
    assert _bounded("shares of BST Velcor fell", ("ORG", "BST Velcor")) == [("ORG", "BST Velcor")]
