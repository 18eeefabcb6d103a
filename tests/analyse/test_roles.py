"""What a text calls the ones it names."""

import pytest

from tests.analyse.reading import read


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Foreign Minister Ilan Toresk left.", "Ilan Toresk", "Foreign Minister"),
        ("The raid was led by Major General Ilan Toresk.", "Ilan Toresk", "Major General"),
        ("The note names Deputy Secretary of State Maria Vell.", "Maria Vell", "Deputy Secretary of State"),
        ("Veldania’s Foreign Minister, Ilan Toresk, left.", "Ilan Toresk", "Veldania’s Foreign Minister"),
        ("They met the deputy minister of ports, Maria Vell, in Orla.", "Maria Vell", "the deputy minister of ports"),
        (
            "Maria Vell, a research analyst at the Orla Institute, left.",
            "Maria Vell",
            "a research analyst at the Orla Institute",
        ),
        ("Maria Vell, 41, head of the harbour police, left.", "Maria Vell", "head of the harbour police"),
        ("Maria Vell is the head of the harbour police.", "Maria Vell", "the head of the harbour police"),
        (
            "They fear the Brenna Front, an armed coalition active in the north.",
            "Brenna Front",
            "an armed coalition active in the north",
        ),
        (
            "It was signed by Maria Vell, a retired pilot who led the coast guard until May.",
            "Maria Vell",
            "a retired pilot who led the coast guard until May",
        ),
    ],
)
def test_a_role_is_found_with_its_words(text: str, name: str, role: str) -> None:
    """Titles before a name, appositions on either side of it and predicates are its role, word for word."""
    assert (name, role) in [(r.mention.of(text), r.span.of(text)) for r in read(text).roles]


@pytest.mark.parametrize(
    "text",
    [
        "Maria Vell, speaking in Orla, praised the crews.",
        "Ilan Toresk, the minister said, had left.",
        "They met Maria Vell, and the minister left.",
    ],
)
def test_what_is_no_apposition_is_no_role(text: str) -> None:
    """Participles, inserted clauses and new clauses beside a name call nobody anything."""
    assert read(text).roles == ()


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("The harbour master, Capt. Oda Brekken, left.", "Oda Brekken", "The harbour master"),
        ("The chief physician, Dr. Oda Brekken, left.", "Oda Brekken", "The chief physician"),
        (
            "They met Oda Brekken, a geologist hired by the company, in Orla.",
            "Oda Brekken",
            "a geologist hired by the company",
        ),
        ("They met Oda Brekken, who keeps a bakery in Orla, on Monday.", "Oda Brekken", "who keeps a bakery in Orla"),
    ],
)
def test_ranks_participles_and_relative_clauses_are_read(text: str, name: str, role: str) -> None:
    """A role stands before a rank, goes on in a participle, or is a relative clause where there is nothing else."""
    assert [(r.mention.of(text), r.span.of(text)) for r in read(text).roles] == [(name, role)]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor, Oda Brekken, asked residents to stay.",
        "Oda Brekken, told of the raid, left.",
        "They met Capt. Oda Brekken there.",
        "They met Oda Brekken, who said the port was closed, in Orla.",
    ],
)
def test_verbs_and_lone_ranks_are_no_roles(text: str) -> None:
    """A clause beside a name says what somebody did, not what they are; a rank alone says too little."""
    assert {r.span.of(text) for r in read(text).roles} <= {"The mayor"}
