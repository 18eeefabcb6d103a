"""A small briefing about a country that does not exist, with an entry in every section: what a template is tried on."""

import hashlib

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
)

_TEXTS = {
    "a1b2c3d4e5f6": (
        "The quay at Port Maren was closed on 3 November 2025. At least 14 ships wait, said Ilan Toresk, the deputy "
        "minister of ports. The harbour office told travellers to stay away from the quay."
    ),
    "b2c3d4e5f6a1": "The dockers counted 9 ships. Gunfire was heard on Tuesday.",
}
_FIRST, _SECOND = _TEXTS
_PROBLEM = Problem("articles/broken.html", "clean", "no article text is in it; name another file")


def _said(source: str, words: str) -> tuple[Evidence, ...]:
    start = _TEXTS[source].index(words)
    return (Evidence(source, start, start + len(words), words),)


def _event(number: int, date: str | None, source: str, words: str) -> Event:
    why = None if date else "'Tuesday': the article has no date"
    evidence = _said(source, words)
    return Event(f"e{number:010x}", date, words, "happened", "Tuesday", None, why, evidence, single_source=True)


def _position(holder: str, source: str, words: str) -> Position:
    return Position(holder, None, None, None, words, _said(source, words))


def _reference(number: int, source: str, title: str | None, published: str | None) -> Reference:
    text = _TEXTS[source]
    origin = "dateline" if published else None
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Reference(
        source, number, f"{source}.txt", f"articles/{source}.txt", None, title, None, None, published, origin,
        "en", None, len(text.split()), digest, None, None, text, (),
    )  # fmt: skip


_REFERENCES = (
    _reference(1, _FIRST, "Quay closed", "2025-11-04"),
    _reference(2, _SECOND, None, None),
)
_CLOSED, _SHIPS = "The quay at Port Maren was closed on 3 November 2025.", "At least 14 ships wait"
_COUNTED = "The dockers counted 9 ships."
_STAY = "stay away from the quay"
_NOTICE = Notice(
    "w0000000001", "harbour office", None, "travellers", "the quay", _STAY, "movement", "should", 2, None, (),
    "2025-11-03", "2025-11-09", None, _said(_FIRST, "The harbour office told travellers to stay away from the quay."),
)  # fmt: skip
_ACTOR = Actor(
    "a0000000001", "Ilan Toresk", "person", ("Toresk",), 2,
    (ActorRole("deputy minister of ports", _said(_FIRST, "the deputy minister of ports")),), (_FIRST,), (), (),
    Passage(_SHIPS, _said(_FIRST, _SHIPS)),
)  # fmt: skip
_STATEMENT = Attribution(
    "s0000000001", "a0000000001", "Ilan Toresk", "said", True, "positive", "asserted", _SHIPS, None,
    _said(_FIRST, _SHIPS),
)  # fmt: skip
_SECTIONS = (
    Section("summary", "Bottom line", (KeySentence("k0000000001", _CLOSED, _said(_FIRST, _CLOSED), True),), (), 3),
    Section("actors", "Key actors", (_ACTOR,), (), 1),
    Section("statements", "Statements", (_STATEMENT,), (), 1),
    Section("timeline", "Timeline", (_event(1, "2025-11-03", _FIRST, _CLOSED), _event(2, "2025-11", _FIRST, _SHIPS))),
    Section("undated", "Undated", (_event(3, None, _SECOND, "Gunfire was heard on Tuesday."),)),
    Section(
        "divergences",
        "Diverging claims",
        (
            Divergence(
                "d0000000001", "ships that wait", "figures", "14 and 9", 0.9,
                (_position("Ilan Toresk", _FIRST, _SHIPS), _position("The dockers", _SECOND, _COUNTED)),
            ),
        ),
        (Note("n0000000001", "divergences", "Desk", "Our staff saw **twelve**."),),
    ),
    Section("advisories", "Advisories", (_NOTICE,)),
    Section("notes", "Analyst comments", (Note("n0000000002", "notes", None, "Not for onward use."),)),
    Section("gaps", "Information gaps", (Gap("g0000000001", "One article has no publication date."),)),
    Section("sources", "Sources", _REFERENCES),
    Section("problems", "Problems", (_PROBLEM,)),
)  # fmt: skip

FULL = Briefing(
    "Port Maren: the quay", "2025-11-04", Period("2025-11-04", "2025-11-04"), "TLP:GREEN", "en",
    MadeWith("0", "en", ()), _SECTIONS, _REFERENCES, (_PROBLEM,),
)  # fmt: skip
EMPTY = Briefing(
    "Port Maren: the quay", None, None, "TLP:RED", "en", MadeWith("0", "en", ()),
    tuple(Section(section.name, section.heading, ()) for section in _SECTIONS), (), (),
)  # fmt: skip
"""The same sections with nothing in them."""
