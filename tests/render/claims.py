"""What the briefing about Veldania tells of persons and words: sentences, statements, actors, divergences, notices."""

from dataclasses import replace

from briefgen.model.synthesis import (
    Actor,
    ActorRole,
    Attribution,
    Divergence,
    Evidence,
    KeySentence,
    Notice,
    Passage,
    Position,
    Relation,
)
from tests.render.articles import TEXTS
from tests.render.quoting import COURIER, DISPATCH, GAZETTE, HERALD, MARKUP, RADIO, quoting


def sentence(number: int, source: str, text: str, *more: Evidence) -> KeySentence:
    """A sentence of the bottom line."""
    return KeySentence(f"k{number:010x}", text, (quoting(source, text), *more), single_source=not more)


SUMMARY = (
    sentence(
        1,
        HERALD,
        "The Brenna Front declared a blockade of the fuel road to Port Maren on Monday, its spokesman said.",
        quoting(COURIER, "a blockade by the Brenna Front entered its second week"),
    ),
    sentence(
        2,
        COURIER,
        "If the road is not opened soon, the city could run dry within a week, said Marta Elwen, an analyst at the "
        "Institute for Coastal Security.",
    ),
    sentence(
        3,
        GAZETTE,
        "The foreign ministry of Norland told its citizens on Friday not to travel to the eastern highlands of "
        "Veldania.",
    ),
    sentence(
        4,
        RADIO,
        "Colonel Toresk said talks with the Brenna Front would begin in December 2025 under the mediation of the "
        "Relief Union.",
    ),
    sentence(5, HERALD, "At least 14 soldiers were killed in the fighting near Ostrava Pass, two officers said."),
)

STATEMENTS = (
    Attribution(
        "s0000000001",
        "a0000000001",
        "Colonel Ilan Toresk, Veldania\u2019s defence minister",
        "told reporters",
        True,
        "positive",
        "asserted",
        "\u201cThe road is open, and it will stay open,\u201d",
        "2025-11-04",
        (quoting(HERALD, "\u201cThe road is open, and it will stay open,\u201d he told reporters in the capital."),),
    ),
    Attribution(
        "s0000000002",
        "a0000000002",
        "Teo Marask, a spokesman for the Brenna Front",
        "said",
        True,
        "positive",
        "demanded",
        "\u201cNo tanker will pass before the garrison leaves,\u201d",
        None,
        (quoting(HERALD, "\u201cNo tanker will pass before the garrison leaves,\u201d said Teo Marask"),),
    ),
    Attribution(
        "s0000000003",
        None,
        "The union of port workers",
        "reads",
        False,
        "negative",
        "possible",
        TEXTS[MARKUP],
        None,
        (quoting(MARKUP, TEXTS[MARKUP]),),
    ),
)


def _role(source: str, text: str, around: str) -> ActorRole:
    return ActorRole(text, (quoting(source, around),))


ACTORS = (
    Actor(
        "a0000000001",
        "Colonel Ilan Toresk",
        "person",
        ("Colonel Toresk", "Toresk"),
        5,
        (_role(HERALD, "Veldania\u2019s defence minister", "Colonel Ilan Toresk, Veldania\u2019s defence minister"),),
        (HERALD, GAZETTE, RADIO),
        ("s0000000001",),
        (Relation("opposes", "a0000000002", (quoting(HERALD, "rejected the claim"),)),),
        Passage(
            "The road is open, and it will stay open",
            (
                quoting(
                    HERALD, "\u201cThe road is open, and it will stay open,\u201d he told reporters in the capital."
                ),
            ),
        ),
    ),
    Actor(
        "a0000000003",
        "Marta Elwen",
        "person",
        (),
        1,
        (
            _role(
                COURIER,
                "an analyst at the Institute for Coastal Security",
                "said Marta Elwen, an analyst at the Institute for Coastal Security",
            ),
        ),
        (COURIER,),
        (),
        (),
        Passage(
            "the city could run dry within a week",
            (quoting(COURIER, "the city could run dry within a week, said Marta Elwen"),),
        ),
    ),
    Actor(
        "a0000000002",
        "Brenna Front",
        "group",
        ("the Brenna Front",),
        9,
        (
            _role(
                HERALD,
                "a separatist movement in the eastern highlands",
                "the Brenna Front, a separatist movement in the eastern highlands",
            ),
        ),
        (HERALD, COURIER, RADIO),
        ("s0000000002",),
        (),
        Passage("it knew of no talks", (quoting(RADIO, "The Brenna Front said that it knew of no talks."),)),
    ),
    Actor("a0000000004", "Relief Union", "organisation", ("The Relief Union",), 2, (), (DISPATCH, RADIO), (), (), None),
    Actor("a0000000005", "Port Maren", "place", (), 7, (), (HERALD, COURIER, GAZETTE, DISPATCH), (), (), None),
)


def _position(holder: str, source: str, text: str, **given: object) -> Position:
    return replace(Position(holder, None, None, None, text, (quoting(source, text),)), **given)  # type: ignore[arg-type]


DIVERGENCES = (
    Divergence(
        "d0000000001",
        "fuel road to Port Maren",
        "contradiction",
        "one says that the road is open, the other that no tanker will pass",
        0.94,
        (
            _position(
                "Colonel Ilan Toresk",
                HERALD,
                "The road is open, and it will stay open",
                actor="a0000000001",
                role="Veldania\u2019s defence minister",
                date="2025-11-04",
            ),
            _position(
                "Teo Marask",
                HERALD,
                "No tanker will pass before the garrison leaves",
                role="a spokesman for the Brenna Front",
                date="2025-11-03",
            ),
            _position(
                "Marta Elwen",
                COURIER,
                "the city could run dry within a week",
                role="an analyst at the Institute for Coastal Security",
                date="2025-11-11",
            ),
        ),
    ),
    Divergence(
        "d0000000002",
        "soldiers killed near Ostrava Pass",
        "figures",
        "14 and nine",
        0.9,
        (
            _position("two officers", HERALD, "At least 14 soldiers were killed in the fighting near Ostrava Pass"),
            _position("the ministry", HERALD, "The ministry spoke of nine dead."),
        ),
    ),
    Divergence(
        "d0000000003",
        "Schools in the port district",
        "update",
        "closed at first, open later",
        0.71,
        (
            _position(
                "The Maren Herald",
                HERALD,
                "Schools in the port district have been closed since 3 November.",
                date="2025-11-03",
            ),
            _position(
                "the education office",
                RADIO,
                "Schools in the port district reopened on Wednesday after two weeks",
                date="2025-11-19",
            ),
        ),
    ),
    Divergence(
        "d0000000004",
        "who holds talks",
        "stance",
        "four sides",
        0.66,
        (
            _position("Colonel Toresk", RADIO, "talks with the Brenna Front would begin in December 2025"),
            _position("Brenna Front", RADIO, "The Brenna Front said that it knew of no talks."),
            _position("Sanna Ruvik", COURIER, "We have fuel for four days, perhaps five"),
            _position("residents", DISPATCH, "Gunfire was heard near the airport of Port Maren on Tuesday"),
        ),
    ),
)

NOTICES = (
    Notice(
        "w0000000001",
        "foreign ministry of Norland",
        None,
        "its citizens",
        "eastern highlands of Veldania",
        "not to travel to the eastern highlands of Veldania",
        "travel",
        "should",
        3,
        "Reconsider travel",
        ("the risk of kidnapping",),
        "2025-11-07",
        None,
        None,
        (
            quoting(
                GAZETTE,
                "The foreign ministry of Norland told its citizens on Friday not to travel to the eastern "
                "highlands of Veldania.",
            ),
            quoting(
                GAZETTE,
                "The notice cites the blockade, which the ministry said "
                "had begun in October 2025, and the risk of kidnapping.",
            ),
            quoting(GAZETTE, "a notice that raised its advice to level 3, \u201cReconsider travel\u201d."),
        ),
    ),
    Notice(
        "w0000000002",
        "Relief Union",
        "a0000000004",
        "its staff",
        "the city",
        "limit movements in the city",
        "movement",
        "should",
        None,
        None,
        (),
        None,
        None,
        None,
        (quoting(DISPATCH, "The Relief Union asked its staff to limit movements in the city."),),
    ),
    Notice(
        "w0000000003",
        "the governor",
        None,
        None,
        None,
        "A curfew from 8 p.m. to 5 a.m.",
        "movement",
        "must",
        None,
        None,
        (),
        None,
        "2025-12",
        "w0000000002",
        (quoting(DISPATCH, "A curfew from 8 p.m. to 5 a.m. was announced by the governor, who gave no reason."),),
    ),
)
