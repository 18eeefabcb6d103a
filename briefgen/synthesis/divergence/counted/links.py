"""Tally + Tally -> link: how surely two figures count one thing.

Never by the quantity alone: by what stands beside them, where and when, and by what excludes it.
"""

import math
import re
from functools import lru_cache

from briefgen.synthesis.divergence import stories
from briefgen.synthesis.divergence.counted import places
from briefgen.synthesis.divergence.counted.exclusions import LEAD, estimates, excluded
from briefgen.synthesis.divergence.counted.tallies import HOMES, TOLLS, Tally
from briefgen.synthesis.quantities import figures, standing
from briefgen.synthesis.quantities.figures import Figure
from briefgen.synthesis.quantities.units import COUNTED, NUMBER_WORDS
from briefgen.synthesis.similarity import dot
from briefgen.words import stem

SAME_MATTER = 0.16
"""Likeness of two figures' surroundings from which they are of one matter."""
SAME_RATE = 0.12
"""The same for two figures of one rate, such as litres a day: few things in a corpus flow."""
SAME_TOLL = 0.18
"""The same for the dead, the hurt and the like, of which one corpus seldom has many counts."""
OPENING_BONUS = 0.12
EQUAL_BONUS = 0.15
TELLING = 10
"""The same number in two sources is likely the same count, unless it is as small as most numbers are."""
PLACE_BONUS = 0.1
RATIO_COST = 0.08
"""For each factor of e between two figures: the further apart, the likelier they count different things."""
IMPOSSIBLE = -1.0
NEWS_DAYS = 2
GAP_COST = 0.1
TOLL_GAP_COST = 0.03
"""For each factor of e in time between two articles, beyond the days in which news is one story: a price or a
share is another one next week, a toll grows."""
ESTIMATE_BONUS = 0.15
OTHERS_COST = 0.15
LEAST_SHARED = 2
"""Telling words that two figures must have beside them both, where few words would make any two alike."""
REVISED_BONUS = 0.5
MAIN_BONUS = 0.3
FATE_BONUS = 0.25
"""Where articles of one story tell of homes that the same became of, or of all that has flowed out."""
SAME_PEOPLE_BONUS = 0.1
"""Where two tolls are of people called by the same telling noun, such as miners or guests."""
ELSEWHERE_COST = 0.25
"""Where both name places and none of them is the same."""
OTHER_PLACE_COST = 0.75
"""The same for cases of an illness, which are counted country by country."""


def link(first: Tally, second: Tally) -> float:
    """How surely two figures are of one matter, relative to what is needed: negative when they are likely not."""
    if excluded(first, second):
        return IMPOSSIBLE
    same = not figures.differ(first.figure, second.figure)
    if first.sentence == second.sentence:
        return 0.0 if same else IMPOSSIBLE
    if not _tells(first, second):
        return IMPOSSIBLE
    value = dot(first.near, second.near)
    value += EQUAL_BONUS if same and min(first.figure.high, second.figure.high) >= TELLING else 0.0
    opening = first.point.number < LEAD and second.point.number < LEAD
    value += OPENING_BONUS if opening and first.point.source != second.point.source else 0.0
    if first.processes and second.processes and not first.processes & second.processes:
        value -= ELSEWHERE_COST
    ratio = abs(math.log((first.figure.high + 0.5) / (second.figure.high + 0.5)))
    value -= RATIO_COST * ratio
    value -= OTHERS_COST * _of_others(first, second)
    value += SAME_PEOPLE_BONUS * _of_the_same(first, second)
    value += FATE_BONUS * _of_one_fate(first, second)
    value += ESTIMATE_BONUS if estimates(first) and estimates(second) else 0.0
    value -= _gap(first, second) * (TOLL_GAP_COST if first.figure.dimension in TOLLS else GAP_COST)
    if revises(first, second) or revises(second, first):
        value += REVISED_BONUS
    if first.main and second.main and _one_toll(first, second):
        value += MAIN_BONUS
    return value + _where(first, second) - _needed(first.figure, second.figure)


def _tells(first: Tally, second: Tally) -> bool:
    """Whether more than one word beside two figures brings them together, or they are tolls, or revised.

    Or the same has become of the homes that they count.
    """
    if first.figure.dimension in TOLLS or "/" in first.figure.quantity + second.figure.quantity:
        return True
    if revises(first, second) or revises(second, first):
        return True
    homes = first.figure.dimension == HOMES and _of_one_fate(first, second)
    return homes or len(first.near.keys() & second.near.keys()) >= LEAST_SHARED


def revises(tally: Tally, other: Tally) -> bool:
    """Whether a figure is given in place of another: ``10 percent instead of 15``."""
    number = in_place_of(tally)
    return number is not None and other.figure.span.of(other.point.text).startswith(number)


def in_place_of(tally: Tally) -> str | None:
    """The number that a figure is said to be given in place of."""
    return _number_before(tally.point.text, tally.figure.span.end)


@lru_cache(maxsize=20_000)
def _number_before(text: str, end: int) -> str | None:
    match = _IN_PLACE_OF.match(text[end:])
    return match["number"] if match else None


def raised(tally: Tally, other: Tally) -> bool:
    """Whether the sentence of a figure says that it has come after the other: ``rose from two to 10``."""
    number, before = _come_after(tally.point.text, tally.figure.span.start)
    if number is not None:
        return other.figure.span.of(other.point.text).casefold().startswith(number)
    return any(figures.same(it, other.figure) and figures.comparable(it, other.figure) for it in before)


def raises(tally: Tally) -> bool:
    """Whether the sentence of a figure says that it has come after some other."""
    number, before = _come_after(tally.point.text, tally.figure.span.start)
    return number is not None or bool(before)


@lru_cache(maxsize=20_000)
def _come_after(text: str, end: int) -> tuple[str | None, tuple[Figure, ...]]:
    """What a figure that begins at ``end`` has come after: a number in words or digits, else figures before it."""
    match = _FROM.search(text[:end])
    if match is not None:
        return match["number"].casefold(), ()
    before = (figure for figure in figures.find(text) if figure.span.end < end)
    return None, tuple(figure for figure in before if standing.leads_on(text[figure.span.end : end]))


_FROM = re.compile(
    rf"\bfrom (?P<number>\d[\d.,]*\d|\d|{'|'.join(NUMBER_WORDS)})(?: [\w-]+){{0,3}} to (?:\w+ )?$", re.IGNORECASE
)
_IN_PLACE_OF = re.compile(
    r"[\w ]{0,24},? (?:instead of|rather than|up from|down from|not|compared (?:with|to)|against) (?:the )?"
    r"(?:earlier |planned |previous )?(?P<number>\d[\d.,]*\d|\d)\b"
)


def _of_others(first: Tally, second: Tally) -> bool:
    """Whether two figures name different people: soldiers are not civilians."""
    nouns = {first.whom, second.whom} - _ANYBODY
    return first.figure.dimension in TOLLS and len(nouns) == 2


def _of_the_same(first: Tally, second: Tally) -> bool:
    return first.figure.dimension in TOLLS and first.whom == second.whom and first.whom not in _ANYBODY


def _of_one_fate(first: Tally, second: Tally) -> bool:
    """Whether two sources of one story tell of homes that the same became of, or of all that has flowed out."""
    apart = first.point.source != second.point.source
    one = first.figure.dimension == HOMES and bool(first.processes & second.processes)
    one = one or (first.has_flowed and second.has_flowed)
    return one and apart and first.told.one(first.point, second.point)


_ANYBODY = frozenset(
    stem(word)
    for word in (*"people persons others residents".split(), *(word for toll in TOLLS for word in COUNTED[toll]))
) | {""}
"""Nouns that say no more of who is counted than what happened to them."""


def _one_toll(first: Tally, second: Tally) -> bool:
    """Whether two tolls are of one event: articles of one story, the same people, and cases of the same place."""
    if not first.told.one(first.point, second.point) or _of_others(first, second):
        return False
    return first.figure.dimension != "ill" or first.where == second.where or bool(first.where & second.where)


def _gap(first: Tally, second: Tally) -> float:
    """Logarithm of the time between two articles in spells of ``NEWS_DAYS``, 0 within one or where one is undated."""
    return math.log(max(1.0, stories.days(first.point, second.point) / NEWS_DAYS))


def _where(first: Tally, second: Tally) -> float:
    if not (first.places and second.places):
        return 0.0
    if first.places & second.places:
        return PLACE_BONUS
    if places.share(first.named, second.named):
        return 0.0
    return -OTHER_PLACE_COST if first.figure.dimension == "ill" else -ELSEWHERE_COST


def _needed(first: Figure, second: Figure) -> float:
    if first.dimension in TOLLS:
        return SAME_TOLL
    return SAME_RATE if "/" in first.quantity and first.quantity == second.quantity else SAME_MATTER
