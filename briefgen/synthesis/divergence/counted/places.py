"""Point, figure -> the places it is of: those its own words name, its clause's, its sentence's.

Where a figure is of the whole world, or of all but a place, that is a place of its own: ``outside Tolva``.
"""

import re

from briefgen import gazetteer
from briefgen.model.span import Span
from briefgen.synthesis.divergence.points import Point
from briefgen.synthesis.quantities.units import NUMBER_WORDS
from briefgen.words import name_key

WORLD = "the world"
OUTSIDE = "outside "
"""Before the name of a place: all that is not of it."""

_EXCLUDED = re.compile(r"\b(?:outside|except|beyond|but|spread(?:ing)? from)(?: of)? $")


def around(point: Point, at: Span, before: Point | None, content: Span) -> tuple[frozenset[str], frozenset[str]]:
    """The places of the figure's clause, or failing that of its sentence, and those of its sentence.

    Of what somebody is said to have said, only ``content`` counts, not where it was said. A sentence that begins with
    ``It`` or ``There`` and names no place speaks of the place of the one before.
    """
    named = _named(point, content, at) or _named(point, point.span, at)
    if not named and before and _PRONOUN.match(point.text):
        named = _named(before, before.span)
    clause = point.reading.clause_at(at) or point.span
    close = Span(max(clause.start, content.start), min(clause.end, content.end))
    return _named(point, close, at) or named, named


def own(point: Point, at: Span) -> frozenset[str]:
    """The place that a figure's own words name: ``seven cases in Ostrel``, ``the Tolvan total to 11``."""
    return _beyond(point, at) or _right_beside(point, at)


def beyond(names: frozenset[str]) -> frozenset[str]:
    """Those of ``names`` that are no single place."""
    return frozenset(name for name in names if name == WORLD or name.startswith(OUTSIDE))


def of_the_world(text: str) -> bool:
    """Whether words tell that something is counted everywhere: ``worldwide``, ``in 22 countries``."""
    return _WORLD.search(text) is not None


def _beyond(point: Point, at: Span) -> frozenset[str]:
    text = point.reading.text
    without = _WITHOUT.match(text, at.end, point.span.end) or _OPENS_WITHOUT.match(text, point.span.start, at.start)
    if without:
        place = without.start("place")
        named = point.reading.mentions_in(Span(place, place + 1))
        return frozenset(OUTSIDE + _key(mention.span.of(text)) for mention in named)
    before = text[point.span.start : at.start]
    ahead = _BY_COUNTRIES.search(before) or _OPENS_EVERYWHERE.search(before)
    return frozenset([WORLD]) if ahead or _EVERYWHERE.match(text, at.end, point.span.end) else frozenset()


_COUNTRIES = (
    rf"(?:(?:at least|more than|over|about|some) )?(?:\d+|{'|'.join(NUMBER_WORDS)}) (?:[\w-]+ )?"
    r"(?:countries|nations|member states)"
)
_ALL_OVER = rf"(?:worldwide|globally|(?:around|across|throughout) the (?:world|globe)|(?:in|across) {_COUNTRIES})\b"
_WORLD = re.compile(rf"\b(?:{_ALL_OVER}|global (?:total|toll|tally|cases|deaths))", re.IGNORECASE)
_SHORTLY = r"(?: (?!(?:and|or|but|while|after|when)\b)[\w’'-]+)"
_EVERYWHERE = re.compile(rf"{_SHORTLY}{{0,6}}? {_ALL_OVER}")
_OPENS_EVERYWHERE = re.compile(rf"(?:^|[,;:] ){_ALL_OVER},?{_SHORTLY}{{0,4}} $", re.IGNORECASE)
_WITHOUT = re.compile(rf"{_SHORTLY}{{0,6}}? outside (?:of )?(?:the )?(?P<place>(?=[A-Z]))")
_OPENS_WITHOUT = re.compile(
    rf"(?:[^.;]*[,:] )?[Oo]utside (?:of )?(?:the )?(?P<place>[A-Z])[^,;.]{{1,30}}?,?{_SHORTLY}{{0,5}} $"
)
_BY_COUNTRIES = re.compile(
    rf"\b{_COUNTRIES} (?:(?!(?:and|or|but|while|where|which|that|who|as|after|with)\b)[a-z-]+ ){{1,6}}$"
)


def _right_beside(point: Point, at: Span) -> frozenset[str]:
    text = point.reading.text
    behind = _LOCAL.match(text, at.end, point.span.end)
    ahead = _AHEAD.search(text[point.span.start : at.start])
    if behind:
        more = _AND_PLACE.match(text, behind.end())
        return _named(point, Span(behind.end(), more.end() if more else behind.end() + 1))
    if ahead is None:
        return frozenset()
    return _named(point, Span(point.span.start + ahead.start(ahead.lastgroup or 0), at.start))


def of_clause(point: Point, clause: str, named: frozenset[str]) -> frozenset[str]:
    """The places that a clause without a place of its own for a figure tells of: the world, else those it names."""
    return frozenset([WORLD]) if of_the_world(clause) else named - _counted_elsewhere(point)


def _counted_elsewhere(point: Point) -> frozenset[str]:
    """The places of a sentence right behind which a figure of their own stands before."""
    text = point.reading.text
    return frozenset(
        _key(mention.span.of(text))
        for mention in point.reading.mentions_in(point.span)
        if _COUNTED_THERE.search(text[point.span.start : mention.span.start])
    )


def last_before(point: Point, end: int) -> str:
    """The last place or people that a sentence names before ``end``; empty where it names none."""
    start = point.span.start
    named = [m for m in point.reading.mentions_in(Span(start, start + end)) if m.label in ("LOC", "NORP")]
    return _key(named[-1].span.of(point.reading.text)) if named else ""


def elsewhere(first: Point, second: Point) -> bool:
    """Whether both sentences name places and none of these is the same."""
    one, other = (_named(point, point.span) for point in (first, second))
    return bool(one and other) and not share(one, other)


def share(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether some name of one is a form of a name of the other."""
    return any(same_name(a, b) for a in one for b in other)


def same_name(one: str, other: str) -> bool:
    """Whether two words are forms of one name, as that of a country and of its people: they begin alike."""
    known = [gazetteer.country(name) for name in (one, other)]
    return known[0] == known[1] if all(known) else one[:_SAME_LETTERS] == other[:_SAME_LETTERS]


_SAME_LETTERS = 4


def _key(name: str) -> str:
    """A name of a place in one form, a country and its people under one name."""
    country = gazetteer.country(name)
    return country.name if country else name_key(name)


_LOCAL = re.compile(rf"{_SHORTLY}{{0,6}}? (?:in|from|across|around|throughout) (?:the )?(?=[A-Z])")
_AND_PLACE = re.compile(r"[A-Z][\w.]*(?: [A-Z][\w.]*)*(?:, [A-Z][\w.]*(?: [A-Z][\w.]*)*)*,? and [A-Z]")
_AHEAD = re.compile(
    r"(?:^|[.;:-] )In (?:the )?(?P<place>[A-Z][^,;.]{1,30}), $|"
    r"the (?:[a-z]+ )?(?P<total>[A-Z][\w.]+) (?:total|toll|tally|count) \w+ $|"
    r"(?P<own>[A-Z][\w.]+(?: [A-Z][\w.]+)?)[’']s (?:[a-z-]+ ){2,8}$|"
    r"(?P<told>[A-Z][\w.]+(?: [A-Z][\w.]+)?) (?:says|said) it (?:now )?(?:has|had) $|"
    r"(?P<there>[A-Z][\w.]+(?: [A-Za-z][\w.]+)?),? where (?:[a-z]+ ){0,4}$|"
    r"(?P<head>[A-Z][\w.]*): (?:[^:;.]{0,30}, )?$|"
    r"(?P<by>(?:[A-Z][\w.]+ and (?:the )?)?[A-Z][\w.]+) (?:[a-z]+ )?(?:has |have |had )?"
    r"(?:now |also |earlier |already )?(?:confirmed|reported|recorded|counted) (?:[a-z-]+ ){0,2}$"
)


_COUNTED_THERE = re.compile(
    rf"\b(?:\d+|{'|'.join(NUMBER_WORDS)})(?: [a-z]+){{0,3}} in (?:the )?(?:[A-Z]\w+ and (?:the )?)?$", re.IGNORECASE
)
"""Before a place of which another figure tells: ``one in the north and two in Ostrel``."""


def _named(point: Point, span: Span, counted: Span | None = None) -> frozenset[str]:
    """The places and peoples that ``span`` names; of ``three Tolvan soldiers`` the people is no place of the count."""
    text = point.reading.text
    return frozenset(
        _key(mention.span.of(text))
        for mention in point.reading.mentions_in(span)
        if mention.label in ("LOC", "NORP", "FAC")
        and not _EXCLUDED.search(text[: mention.span.start][-16:])
        and not (counted and mention.label == "NORP" and mention.span.start == counted.end + 1)
    )


_PRONOUN = re.compile(r"(?:It|There|They|Its|The country|The city)\b")
