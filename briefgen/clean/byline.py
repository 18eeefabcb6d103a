"""Line -> the author whom it names: ``By Mara Vell``, ``Mara Vell reported from Orel``."""

import re

from briefgen import gazetteer
from briefgen.clean import publisher
from briefgen.clean.publisher import NAME_WORD

_NAME = rf"{NAME_WORD}(?:\s+(?:{NAME_WORD}|de|van|von|der|al|el|bin|ibn))*"
_BY = re.compile(
    r"(?:(?:^|[|•·–—,;:(-]\s*|\d\s+|(?i:\b(?:written|words|story|text|report|reported|reporting|posted|published"
    r"|reviewed|review|analysis|opinion|comment|updated|am|pm|gmt|edt|est|bst|et)\s+))[Bb][Yy]:?"
    rf"|^(?:Par|Por|Von|Di|Door))\s+(?P<who>{_NAME}(?:(?:\s*,\s*|\s+and\s+|\s*&\s*){_NAME}){{0,4}})"
)
_REPORTED = re.compile(rf"^(?P<who>{_NAME}(?:(?:,\s*(?:and\s+)?|\s+and\s+){_NAME}){{0,4}})\s+reported from\s+[^.]+\.?$")
_MONTH_END = re.compile(
    r"\s+(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|ust|ember|ober)?$"
)
_ALONE = re.compile(
    rf"(?:(?:Dr|Prof|Sir|Dame|Rev)\.?\s+)?(?P<who>{NAME_WORD}(?:\s+{NAME_WORD}){{1,3}})(?:(?:\s*[,|•·/@–—]|\s+-\s|\s+\d).*)?"
)
LONGEST = 120
"""Characters of a line that says who wrote the article; a longer one is a sentence of it."""


def is_in(text: str) -> bool:
    """Whether an author stands anywhere in a line behind *by*."""
    return _BY.search(text) is not None


def bare(text: str, below: str) -> str | None:
    """The person whom a line names without *by*, alone or before an office, a handle or a date: ``Mara Vell, Writer``.

    The first or the last word is a usual name of people, or an office stands beside it or in the line ``below``.
    """
    match = _ALONE.fullmatch(text)
    if match is None or publisher.is_outlet(match["who"]) or _OFFICE.search(match["who"]):
        return None
    who = _MONTH_END.sub("", match["who"])
    named = who.title().split()
    if len(named) < 2:
        return None
    beside = f"{text[match.end('who') :]} {below}"
    known = gazetteer.is_forename(named[0]) or gazetteer.is_surname(named[-1]) or _OFFICE.search(beside)
    place = gazetteer.is_city(who) or gazetteer.country(who) or gazetteer.is_state(who)
    named_beside = known or "@" in text or any(map(publisher.is_outlet, publisher.parts(below)))
    return who if named_beside and not place else None


_OFFICE = re.compile(
    r"\b(?:reporter|correspondent|editor|writer|columnist|journalist|contributor|staff|fellow)\b", re.I
)


def author(text: str) -> str | None:
    """The author's name, of several all; without the outlet, if one is named beside."""
    match = _REPORTED.match(text) or (_BY.search(text) if len(text) < LONGEST else None)
    if match is None:
        return None
    names = [name for name in re.split(r"\s*,\s*", match["who"]) if not publisher.is_outlet(name)]
    return _MONTH_END.sub("", ", ".join(names) or match["who"]).strip()
