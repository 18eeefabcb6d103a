"""Point, figure -> the places it is of: those its own words name, its clause's, its sentence's."""

import re

from briefgen import gazetteer
from briefgen.model.span import Span
from briefgen.synthesis.divergence.points import Point
from briefgen.synthesis.quantities.units import NUMBER_WORDS
from briefgen.words import name_key

_EXCLUDED = re.compile(r"\b(?:outside|except|beyond|but|spread(?:ing)? from)(?: of)? $")


def around(point: Point, at: Span, before: Point | None, content: Span) -> tuple[frozenset[str], frozenset[str]]:
    """The places of the figure's clause, or failing that of its sentence, and those of its sentence.

    Of what somebody is said to have said, only ``content`` counts, not where it was said. A sentence that begins with
    ``It`` or ``There`` and names no place speaks of the place of the one before.
    """
    named = _named(point, content) or _named(point, point.span)
    if not named and before and _PRONOUN.match(point.text):
        named = _named(before, before.span)
    clause = point.reading.clause_at(at) or point.span
    close = Span(max(clause.start, content.start), min(clause.end, content.end))
    return _named(point, close) or named, named


def own(point: Point, at: Span) -> frozenset[str]:
    """The place that a figure's own words name: ``seven cases in Ostrel``, ``the Tolvan total to 11``."""
    text = point.reading.text
    behind = _LOCAL.match(text, at.end, point.span.end)
    ahead = _AHEAD.search(text[point.span.start : at.start])
    if behind:
        more = _AND_PLACE.match(text, behind.end())
        return countries(_named(point, Span(behind.end(), more.end() if more else behind.end() + 1)))
    if ahead is None:
        return frozenset()
    return countries(_named(point, Span(point.span.start + ahead.start(ahead.lastgroup or 0), at.start)))


def counted_elsewhere(point: Point) -> frozenset[str]:
    """The places of a sentence right behind which a figure of their own stands before."""
    text = point.reading.text
    return frozenset(
        name_key(mention.span.of(text))
        for mention in point.reading.mentions_in(point.span)
        if _COUNTED_THERE.search(text[point.span.start : mention.span.start])
    )


def elsewhere(first: Point, second: Point) -> bool:
    """Whether both sentences name places and none of these is the same."""
    one, other = (_named(point, point.span) for point in (first, second))
    return bool(one and other) and not any(same_name(a, b) for a in one for b in other)


def same_name(one: str, other: str) -> bool:
    """Whether two words are forms of one name, as that of a country and of its people: they begin alike."""
    return one[:_SAME_LETTERS] == other[:_SAME_LETTERS]


_SAME_LETTERS = 4


def countries(names: frozenset[str]) -> frozenset[str]:
    """Names of places, those of countries all in one form."""
    return frozenset(country.name if (country := gazetteer.country(name)) else name for name in names)


_LOCAL = re.compile(
    r"(?: (?!(?:and|or|but|while|after|when)\b)[\w'’-]+){0,6}? (?:in|from|across|around|throughout) (?:the )?(?=[A-Z])"
)
_AND_PLACE = re.compile(r"[A-Z][\w.]*(?: [A-Z][\w.]*)*(?:, [A-Z][\w.]*(?: [A-Z][\w.]*)*)*,? and [A-Z]")
_AHEAD = re.compile(
    r"(?:^|[.;:-] )In (?:the )?(?P<place>[A-Z][^,;.]{1,30}), $|"
    r"the (?P<total>[A-Z][\w.]+) (?:total|toll|tally|count) \w+ $|"
    r"(?P<own>[A-Z][\w.]+(?: [A-Z][\w.]+)?)[’']s (?:[a-z-]+ ){2,8}$|"
    r"(?P<told>[A-Z][\w.]+(?: [A-Z][\w.]+)?) (?:says|said) it (?:now )?(?:has|had) $|"
    r"(?P<head>[A-Z][\w.]*): (?:[^:;.]{0,30}, )?$|"
    r"(?P<by>(?:[A-Z][\w.]+ and (?:the )?)?[A-Z][\w.]+) (?:[a-z]+ )?(?:has |have |had )?"
    r"(?:now |also |earlier |already )?(?:confirmed|reported|recorded|counted) (?:[a-z-]+ ){0,2}$"
)


_COUNTED_THERE = re.compile(
    rf"\b(?:\d+|{'|'.join(NUMBER_WORDS)})(?: [a-z]+){{0,3}} in (?:the )?(?:[A-Z]\w+ and (?:the )?)?$", re.IGNORECASE
)
"""Before a place of which another figure tells: ``one in the north and two in Ostrel``."""


def _named(point: Point, span: Span) -> frozenset[str]:
    text = point.reading.text
    return frozenset(
        name_key(mention.span.of(text))
        for mention in point.reading.mentions_in(span)
        if mention.label in ("LOC", "NORP", "FAC") and not _EXCLUDED.search(text[: mention.span.start][-16:])
    )


_PRONOUN = re.compile(r"(?:It|There|They|Its|The country|The city)\b")
