"""A rich briefing about a fictional country, made by hand; every quote is looked up in its article."""

import hashlib
from dataclasses import replace

from briefgen.model.article import Cut
from briefgen.model.briefing import Briefing, Gap, MadeWith, Note, Period, Reference, Section
from briefgen.model.problem import Problem
from briefgen.model.synthesis import (
    Actor,
    ActorRole,
    Attribution,
    Divergence,
    Event,
    Evidence,
    KeySentence,
    Notice,
    Passage,
    Position,
    Relation,
)
from tests.render.articles import TEXTS

IDS = list(TEXTS)
HERALD, COURIER, GAZETTE, DISPATCH, RADIO, MARKUP = IDS
MADE_WITH = MadeWith("0.1.0", "en 0.1.0", (("summary.words", "250"),))


def quoting(source: str, quote: str) -> Evidence:
    """The evidence of a quote; fails where the article does not have these words."""
    start = TEXTS[source].index(quote)
    return Evidence(source, start, start + len(quote), quote)


def sentence(number: int, source: str, text: str, *more: Evidence) -> KeySentence:
    """A sentence of the bottom line."""
    return KeySentence(f"k{number:010x}", text, (quoting(source, text), *more), single_source=not more)


def reference(number: int, source: str, **given: object) -> Reference:
    """A source with the facts that are ``given``."""
    text = TEXTS[source]
    plain = Reference(
        id=source,
        number=number,
        name=f"{source}.txt",
        path=f"articles/{source}.txt",
        url=None,
        title=None,
        publisher=None,
        author=None,
        published=None,
        published_from=None,
        language="en",
        reliability=None,
        words=len(text.split()),
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        duplicate_of=None,
        version_of=None,
        text=text,
        cut=(),
    )
    return replace(plain, **given)  # type: ignore[arg-type]


REFERENCES = (
    reference(
        1,
        HERALD,
        title="Separatists declare blockade of fuel road",
        publisher="The Maren Herald",
        author="Ada Lunk",
        published="2025-11-04",
        published_from="project",
        reliability="B",
        cut=(
            Cut("LEAVE A REPLY", "page furniture", 900),
            Cut("Great article, I buy my boots at Boots4You!", "reader comment", 930),
            Cut("So sad.", "reader comment", 980),
        ),
    ),
    reference(
        2,
        COURIER,
        title="Port city counts its last litres",
        publisher="Veldanian Courier",
        published="2025-11-11",
        published_from="dateline",
        url="https://courier.example/port",
    ),
    reference(3, GAZETTE, title="Norland warns travellers", published="2025-11-07", published_from="page metadata"),
    reference(4, DISPATCH),
    reference(
        5,
        RADIO,
        title="Schools reopen in port district",
        publisher="Radio Ostrava",
        published="2025-11-19",
        published_from="text",
    ),
    reference(
        6,
        MARKUP,
        title="<b>Union</b> | bulletin {{ 1 }} [x](https://bad.example)",
        published="2025-11-12",
        published_from="file name",
        path=None,
    ),
)

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


def _event(number: int, date: str | None, source: str, text: str, **given: object) -> Event:
    event = Event(
        f"e{number:010x}",
        date,
        text,
        "happened",
        date or "Tuesday",
        None,
        None,
        (quoting(source, text),),
        single_source=True,
        weight=0.5,
    )
    return replace(event, **given)  # type: ignore[arg-type]


EVENTS = (
    _event(1, "2021", GAZETTE, "Colonel Toresk seized the ministry in a 2021 reshuffle.", expression="2021"),
    _event(
        2,
        "2025-10",
        GAZETTE,
        "the blockade, which the ministry said had begun in October 2025",
        modality="reported",
        expression="October 2025",
    ),
    _event(
        3,
        "2025-11-03",
        HERALD,
        "The Brenna Front declared a blockade of the fuel road to Port Maren on Monday",
        expression="Monday",
        resolved_from="article dated 2025-11-04",
        single_source=False,
        evidence=(
            quoting(HERALD, "The Brenna Front declared a blockade of the fuel road to Port Maren on Monday"),
            quoting(COURIER, "a blockade by the Brenna Front entered its second week"),
        ),
    ),
    _event(
        4,
        "2025-11-03",
        HERALD,
        "Schools in the port district have been closed since 3 November.",
        expression="3 November",
        resolved_from="article dated 2025-11-04",
    ),
    _event(
        5,
        "2025-11-07",
        GAZETTE,
        "The foreign ministry of Norland told its citizens on Friday not to travel to the eastern highlands",
        expression="Friday",
        resolved_from="article dated 2025-11-07",
    ),
    _event(
        6,
        "2025-11-11",
        COURIER,
        "Queues of up to two kilometres formed at petrol stations on Tuesday",
        expression="Tuesday",
        resolved_from="article dated 2025-11-11",
    ),
    _event(
        7,
        "2025-11-19",
        RADIO,
        "Schools in the port district reopened on Wednesday after two weeks",
        expression="Wednesday",
        resolved_from="article dated 2025-11-19",
    ),
    _event(
        8,
        "2025-11-20",
        COURIER,
        "a convoy of 60 lorries to arrive on 20 November",
        modality="planned",
        expression="20 November",
        resolved_from="article dated 2025-11-11",
    ),
    _event(
        9,
        "2025-12",
        RADIO,
        "talks with the Brenna Front would begin in December 2025",
        modality="planned",
        expression="December 2025",
    ),
)
UNDATED = (
    _event(
        10,
        None,
        DISPATCH,
        "Gunfire was heard near the airport of Port Maren on Tuesday",
        why="'Tuesday': the article has no date",
    ),
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
GAPS = (
    Gap("g0000000001", "Source 4 has no date."),
    Gap("g0000000002", "Rests on one source: 4 of 5 sentences of the bottom line."),
)
NOTES = (
    Note(
        "n0000000001",
        "divergences",
        "J. Okafor",
        "Our own staff saw **two tankers** pass on 12 November.\n\n- [x](javascript:alert(1)) <img src=x onerror=y>\n"
        "- see <script>alert(2)</script> [the log](https://intranet.example/log)",
    ),
    Note("n0000000002", "summary", None, "> Not for onward use before noon.\n\nNumbers are **provisional**."),
)
PROBLEMS = (Problem("articles/broken.html", "clean", "no article text is in it; name another file"),)


def briefing(**changes: object) -> Briefing:
    """The whole briefing, with ``changes``."""
    return replace(
        Briefing(
            title="Veldania: fuel blockade of Port Maren",
            as_of="2025-11-19",
            period=Period("2025-11-04", "2025-11-19"),
            marking="TLP:AMBER",
            language="en",
            made_with=MADE_WITH,
            sections=(
                Section("summary", "Bottom line", SUMMARY, (NOTES[1],), 5),
                Section("actors", "Key actors", ACTORS, (), 12),
                Section("timeline", "Timeline", EVENTS, (), 9),
                Section("undated", "Undated", UNDATED, (), 1),
                Section("divergences", "Diverging claims", DIVERGENCES, (NOTES[0],), 4),
                Section("statements", "Statements", STATEMENTS, (), 3),
                Section("advisories", "Advisories", NOTICES, (), 3),
                Section("gaps", "Information gaps", GAPS, (), 2),
                Section("sources", "Sources", REFERENCES, (), 6),
                Section("problems", "Problems", PROBLEMS, (), 1),
            ),
            references=REFERENCES,
            problems=PROBLEMS,
        ),
        **changes,  # type: ignore[arg-type]
    )
