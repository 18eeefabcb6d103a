"""Points -> Disputes over advice: what one is told to do, and who holds that there is no need to, or no longer.

``Do not travel`` is set against ``travel bans are unlikely to help``, ``Leave Port Maren`` against ``Port Maren is
calm``, ``Boil all tap water`` against a later ``Tap water is safe to drink again``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefgen.model.analysis import Advisory
from briefgen.model.synthesis import DivergenceKind
from briefgen.synthesis.divergence.points import Holder, Point, Voices
from briefgen.synthesis.divergence.stories import Stories
from briefgen.synthesis.divergence.subjects import is_governed
from briefgen.words import content_stems, name_key

MOST = 4
"""Pieces of advice that one assessment is set against."""
LEAST_SHARED = 2
"""Words that a piece of advice and what ends it must share."""

NEEDLESS, CALM, ENDED = (
    "one calls for what the other holds to be needless",
    "one warns of what the other says is calm",
    "what was advised no longer holds",
)
"""Labels that say in what they differ."""

_TRAVEL = re.compile(r"\b(?:travel\w*|flights?|fly|flying|borders?|trips?|air(?:lines?|ports?))\b", re.IGNORECASE)
_MEASURE = re.compile(r"\b(?:bans?|restrict\w+|clos(?:e|ing|ures?)|suspen\w+|warnings?)\b", re.IGNORECASE)
_NEEDLESS = re.compile(
    r"\bunlikely to (?:prove |be )?(?:effective|work|help|stop)\b|\b(?:ineffective|premature)\b|"
    r"\bunnecessary\b(?! \w+s\b)|"
    r"\b(?:not|no longer|n[’']t)(?: yet)? (?:be |been )?(?:effective|necessary|needed|justified|warranted)\b|"
    r"\b(?:not|n[’']t) recommend(?:s|ed|ing)? (?:any |a |the )?(?:travel|trade|restrict|clos|bans?)|"
    r"\bno (?:need|reason|grounds?) (?:for|to)\b|\bdisproportionate\b|\bover-?reaction\b|\balarmist\b",
    re.IGNORECASE,
)
_DEMANDS = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|urg(?:es?|ed|ing)|call(?:s|ed|ing)? (?:on|for)|demand(?:s|ed|ing)?|order(?:s|ed)?|"
    r"propos(?:es?|ed|ing))\b[^.;]*\b(?:suspend|suspension|ban|close|closure|halt|stop|restrict|cancel)\b",
    re.IGNORECASE,
)
_AWAY = re.compile(r"(?:against|not|never|avoid|do not|don[’']t|cancel|postpone|reconsider)\b", re.IGNORECASE)
"""What advice to stay away begins with."""
_ENDS = re.compile(r"\b(?:lift(?:s|ed|ing)|withdr[ae]w\w*|dropp?(?:s|ed|ing)|eas(?:es|ed|ing))\b", re.IGNORECASE)
_IS_CALM = re.compile(
    r" (?:is|was|remains?|remained|stays?|stayed)(?: \w+ly| still| now| back to)? "
    r"(?:calm|safe|quiet|peaceful|normal|under control|open for business)\b"
)
"""Behind the name of a place."""
_WARNING = frozenset(["travel", "depart", "shelter", "movement"])
_TOLD_AGAIN = frozenset(["health", "closure", "movement"])
"""Advice on how things are where it is given; that a government withdrew what it told travellers is seen there."""
_IN_FORCE = frozenset(["must", "should"])

_ADVISED, _LIFTED = 0.6, 0.45
"""Scores: of two who do not agree, and of advice that only came to its end."""


@dataclass(frozen=True, slots=True)
class Given:
    """A piece of advice where it is given, or asked for."""

    number: int
    """Of the point."""
    advisory: Advisory | None


@dataclass(frozen=True, slots=True)
class Dispute:
    """Advice that not all hold to be needed."""

    kind: DivergenceKind
    score: float
    why: str
    advising: tuple[Given, ...]
    against: tuple[int, ...]
    """Numbers of the points against it."""


def find(found: Sequence[Point], told: Stories) -> list[Dispute]:
    """What is advised, with what others say against it in articles of the same story."""
    joined: list[Dispute] = []
    for new in _disputes(found, told):
        home = next((n for n, it in enumerate(joined) if it.why == new.why and {*it.advising} & {*new.advising}), None)
        if home is None:
            joined.append(new)
        else:
            advising, against = (*joined[home].advising, *new.advising), (*joined[home].against, *new.against)
            joined[home] = replace(new, advising=tuple(dict.fromkeys(advising)), against=tuple(dict.fromkeys(against)))
    return joined


def holder(given: Given, found: Sequence[Point], voice: Voices) -> Holder:
    """Who gives a piece of advice: who issues it by the words of its sentence, else who holds the sentence."""
    point = found[given.number]
    issuer = given.advisory.issuer if given.advisory else None
    if not (point.holder.own_voice and issuer and point.span.contains(issuer)):
        return point.holder
    actor = next(
        (
            actor
            for it in point.reading.mentions_in(issuer)
            if (actor := voice.index.get((point.article, it.span.start)))
        ),
        None,
    )
    return replace(point.holder, name=issuer.of(point.reading.text), actor=actor, own_voice=False)


def _disputes(found: Sequence[Point], told: Stories) -> Iterator[Dispute]:
    given = list(_given(found))
    asked = [Given(n, None) for n, it in enumerate(found) if _DEMANDS.search(it.text) and _TRAVEL.search(it.text)]
    ends = {it.number for it in given if it.advisory and it.advisory.strength == "lifted"}
    for number, point in enumerate(found):
        needless, places = _is_needless(point), _calm_places(point)
        if not (needless or places or number in ends):
            continue
        beside = [it for it in (*asked, *given) if told.one(point, found[it.number])]
        others = [it for it in beside if found[it.number].holder.key != point.holder.key]
        if needless:
            yield from _told_apart("stance", NEEDLESS, [it for it in others if _keeps_away(found, it)], number)
        if places:
            warning = [it for it in others if _warns(it) and places & _places(found[it.number])]
            yield from _told_apart("contradiction", CALM, warning, number)
        yield from _told_apart("update", ENDED, [it for it in beside if _ended(found, number, it, given)], number)


def _told_apart(kind: DivergenceKind, why: str, advising: Sequence[Given], number: int) -> Iterator[Dispute]:
    if advising:
        yield Dispute(kind, _LIFTED if kind == "update" else _ADVISED, why, tuple(advising[:MOST]), (number,))


def _given(found: Sequence[Point]) -> Iterator[Given]:
    for number, point in enumerate(found):
        for advisory in point.reading.advisories_near(point.span):
            if point.span.overlaps(advisory.action):
                yield Given(number, advisory)


def _warns(given: Given) -> bool:
    it = given.advisory
    return it is not None and it.type in _WARNING and it.strength in _IN_FORCE


def _keeps_away(found: Sequence[Point], given: Given) -> bool:
    """Whether travellers are told to stay away, or that is asked for, and not that they no longer need to."""
    point = found[given.number]
    if given.advisory is None:
        return True
    away = _AWAY.match(given.advisory.action.of(point.reading.text)) is not None and _warns(given)
    return away and _TRAVEL.search(point.text) is not None and not _ENDS.search(point.text)


def _is_needless(point: Point) -> bool:
    """Whether somebody calls a restriction of travel needless."""
    return not point.holder.own_voice and all(it.search(point.text) for it in (_NEEDLESS, _MEASURE, _TRAVEL))


def _calm_places(point: Point) -> frozenset[str]:
    """The places of which somebody says that they are calm."""
    text = point.reading.text
    if point.holder.own_voice or not _IS_CALM.search(point.text):
        return frozenset()
    return frozenset(
        name_key(mention.span.of(text))
        for mention in point.reading.mentions_in(point.span)
        if mention.label == "LOC" and _IS_CALM.match(text, mention.span.end, point.span.end)
        if not is_governed(point.reading.text, point.span, mention.span)
    )


def _places(point: Point) -> frozenset[str]:
    text = point.reading.text
    return frozenset(
        name_key(mention.span.of(text)) for mention in point.reading.mentions_in(point.span) if mention.label == "LOC"
    )


def _ended(found: Sequence[Point], number: int, earlier: Given, given: Sequence[Given]) -> bool:
    """Whether a point tells that advice of an earlier article, by the same issuer, no longer holds."""
    point, before, first = found[number], found[earlier.number], earlier.advisory
    if first is None or first.strength not in _IN_FORCE or _published(before) >= _published(point):
        return False
    ends = [it.advisory for it in given if it.number == number and it.advisory and it.advisory.type in _TOLD_AGAIN]
    shared = set(content_stems(point.text)) & set(content_stems(first.action.of(before.reading.text)))
    return len(shared) >= LEAST_SHARED and any(
        it.strength == "lifted" and it.type == first.type and _issuer(before, first) & _issuer(point, it) for it in ends
    )


def _issuer(point: Point, advisory: Advisory) -> set[str]:
    """The words that name an issuer."""
    return set(content_stems(advisory.issuer.of(point.reading.text))) if advisory.issuer else set()


def _published(point: Point) -> str:
    return point.holder.date or ""
