"""What a template may do with a value: filters that set marks, choose columns and make links. They change no word."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import cast
from urllib.parse import quote

from markupsafe import Markup

from briefgen import words
from briefgen.model.briefing import Note, SectionName
from briefgen.model.synthesis import Event, Notice, Position
from briefgen.outline import HEADINGS
from briefgen.render import axis, coverage, graph
from briefgen.render.arranging import months, shares, sources_of
from briefgen.render.citations import Numbering
from briefgen.render.dates import in_words
from briefgen.render.opposed import opposed
from briefgen.render.quantities import key_figures
from briefgen.render.view import also, counted, item_anchor, roles

_LONGEST = (10_000, 340, 170)
"""Longest side, in characters, in one, two and three columns: some eight lines of the printed page. Longer ones stand
one under the other, where pages break between them: with twelve lines a third of a page could stay empty."""
_LONGEST_ROLE = 90
"""Characters of a role beside a holder at most: an office with its body has up to 74 in the examples; what is longer
were clauses that blame or retell."""
_CLAUSE = re.compile(r",?\s(?:that|who|whose|which|where|when)\s")
"""Where a role begins to tell what its holder did."""
_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")
_WORDS = re.compile(r"^'(.*?)':")
"""The words of a source at the beginning of a label."""
_COUNTED = {"article": " in the ", "another date": ", counted from "}
"""What is said between the words of a date and what they count from."""
_ACRONYM = re.compile(r"\b[A-Z]{2,}\b")
_NAME = re.compile(r"\b[A-Z][\w’'-]+(?:\s(?:(?:of|for|and|the|on|in)\s){0,2}[A-Z][\w’'-]+)+")
"""A name of several words, the small ones between them included."""
_MARKS = '“”«»"'
"""Quotation marks that a text may have of its own."""


def table(numbering: Numbering, note: Callable[[str], str], width: float) -> Mapping[str, Callable[..., object]]:
    """The filters by their names in templates.

    ``note`` makes a person's Markdown fit for the format; pictures are drawn to ``width`` px.
    """
    return {
        "about": about,
        "address": quoted_address,
        "also": also,
        "anchor": item_anchor,
        "axis": lambda issue: axis.draw(issue, width),
        "cited": numbering.cited,
        "code": code,
        "columns": columns,
        "counted": counted,
        "coverage": lambda events, sources: coverage.draw(events, [it.reference for it in sources], width),
        "day": in_words,
        "graph": lambda issues, items: graph.draw(issues, items, width),
        "key_figures": key_figures,
        "known": known,
        "level": level_beside,
        "listed": numbering.listed,
        "months": months,
        "note": lambda text: Markup(note(text)),
        "opposed": opposed,
        "quotation": quotation,
        "role": role_beside,
        "roles": roles,
        "sentence": sentence,
        "shares": lambda items: shares(items, numbering.sources),
        "sources_of": sources_of,
        "svg": Markup,
        "tlp": tlp_class,
        "weblink": weblink,
    }


def quotation(text: str) -> tuple[str, str]:
    """The marks to set around the words of a source; none where they have their own around them."""
    marks = [place for place, letter in enumerate(text) if letter in _MARKS]
    if marks == [0, len(text) - 1]:
        return "", ""
    return ("‘", "’") if marks else ("“", "”")


def columns(positions: Sequence[Position]) -> int:
    """Into how many columns the sides of a divergence go: one where they are many or long."""
    longest = max((len(f"{it.holder} {role_beside(it)} {it.text}") for it in positions), default=0)
    fits = len(positions) <= len(_LONGEST) and longest <= _LONGEST[len(positions) - 1]
    return len(positions) if fits else 1


def known(event: Event) -> str:
    """How an event's date is known where the source does not write it out: its words, and what they count from.

    Of an event without a date it says why.
    """
    if event.why:
        return _WORDS.sub(r"“\1”:", event.why)
    if not event.resolved_from:
        return ""
    counted_from = _DAY.sub(lambda day: in_words(day[0]).replace(" ", "\u00a0"), event.resolved_from)
    between = next((words for start, words in _COUNTED.items() if counted_from.startswith(start)), "; ")
    return f"“{event.expression}”{between}{counted_from}"


def role_beside(position: Position) -> str:
    """The role to print after a holder; none where most of its words are the holder's own, or short for them.

    One so long that it tells a story ends before that, if it can; the key actors have all of it with its source.
    """
    role = position.role or ""
    role = role if len(role) <= _LONGEST_ROLE else _CLAUSE.split(role, maxsplit=1)[0]
    if len(role) > _LONGEST_ROLE:
        return ""
    own = f"{position.holder} {_named_otherwise(role, position.holder)}"
    said, known = set(words.content_stems(role)), set(words.content_stems(own))
    return "" if 2 * len(said & known) > len(said) else role


def _named_otherwise(role: str, holder: str) -> str:
    """The names in a role that the holder's words shorten, or spell out: ``VPA``, ``Veldania Port Authority``."""
    short, spelled = _ACRONYM.findall(holder), [_initials(name) for name in _NAME.findall(holder)]
    names = (name for name in _NAME.findall(role) if _initials(name) in short)
    return " ".join((*names, *(letters for letters in _ACRONYM.findall(role) if letters in spelled)))


def _initials(name: str) -> str:
    return "".join(re.findall(r"\b[A-Z]", name))


def level_beside(item: Notice) -> str:
    """The words for a level to print beside what is to be done; none where they are those words."""
    words = item.level_words or ""
    return "" if words.casefold() in item.action.casefold() else words


def about(note: Note) -> str:
    """What a comment that stands apart is about: ``on diverging claims``; empty where it is about the whole."""
    heading = HEADINGS.get(cast("SectionName", note.section), "") if note.section != "notes" else ""
    return f"on {heading[:1].lower()}{heading[1:]}" if heading else ""


def weblink(url: str | None) -> str:
    """``url`` where it leads to the web, else nothing."""
    return url if url and url.startswith(("https://", "http://")) else ""


def sentence(label: str) -> str:
    """A label with a capital at its beginning."""
    return label[:1].upper() + label[1:]


def tlp_class(marking: str) -> str:
    """The CSS class of a TLP label: ``tlp-amber`` for ``TLP:AMBER+STRICT`` too, as both have one colour."""
    colour = marking.removeprefix("TLP:").partition("+")[0].lower()
    return f"tlp tlp-{colour}" if colour in ("red", "amber", "green", "clear") else "tlp"


def quoted_address(url: str) -> str:
    """A web address with everything encoded that could end it."""
    return quote(url, safe="/:?#[]@!$&'()*+,;=%~-._")


def code(text: str) -> str:
    """A name as it stands inside Markdown's marks for code."""
    return " ".join(text.replace("`", "'").replace("|", "/").split())
