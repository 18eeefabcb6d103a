"""Claim + Answer -> whether the answer counts otherwise what the claim counts, by their words alone.

Only what both say of now counts: no earlier value, no part, no rate of change; and no sum of what the other lists.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import product

from briefgen.model.span import Span
from briefgen.synthesis.divergence.counted import places, processes
from briefgen.synthesis.quantities import figures, namings, numerals, standing
from briefgen.synthesis.quantities.figures import Figure
from briefgen.synthesis.quantities.units import COUNTED, MEASURES, THINGS
from briefgen.words import content_stems, stem

LEAST, FARTHEST, FARTHEST_MEASURED = 1.05, 8.0, 100.0
"""Factors between two numbers: up to the first they are one, beyond the second they count different things, beyond the
third where each text measures but one thing in such units."""
_REMEMBERED = 10_000
"""Texts; each is compared with several others, near it in the article or like it."""


def differ(claim: str, answer: str) -> bool:
    """Whether some figure of the answer is of what a figure of the claim counts, and none of them agrees or adds up."""
    if places.of_the_world(claim) != places.of_the_world(answer):
        return False
    return _counts_differ(claim, answer) or _numbers_differ(claim, answer)


def _counts_differ(claim: str, answer: str) -> bool:
    if disjoint(processes.find(claim), processes.find(answer)):
        return False
    first, second = _standing(claim), _standing(answer)
    for one, other in product(first, second):
        if _comparable(one, other) and figures.differ(one, other):
            mine = [each for each in first if figures.comparable(each, one)]
            theirs = [each for each in second if figures.comparable(each, other)]
            alone = one.dimension in MEASURES and len(mine) == len(theirs) == 1
            if _ratio(one.high, other.high) > (FARTHEST_MEASURED if alone else FARTHEST):
                continue
            if not (_agree(mine, theirs) or _add_up(mine, theirs) or _add_up(theirs, mine)):
                return True
    return False


def _comparable(one: Figure, other: Figure) -> bool:
    """Whether two figures are of one quantity, or of people of whom one says no more than that they are."""
    return figures.comparable(one, other) or (
        {one.quantity, other.quantity} <= _MEN | _SOME and bool({one.quantity, other.quantity} & _MEN)
    )


_MEN = frozenset(map(stem, "men people persons members".split()))
_SOME = frozenset(
    map(stem, "passengers protesters demonstrators marchers migrants prisoners inmates spectators guests".split())
) | {"troops", "jobs"}
"""Whom another may call no more than people."""


@lru_cache(maxsize=_REMEMBERED)
def _standing(text: str) -> tuple[Figure, ...]:
    if standing.of_a_day(text):
        return ()
    return tuple(figure for figure in figures.find(text) if not (figure.vague or _is_beside(text, figure)))


def _is_beside(text: str, figure: Figure) -> bool:
    """Whether a figure is of another time, of a part, of room for people or of a change."""
    of_another = standing.of_before(text, figure.span) or standing.of_part(text, figure.span)
    if of_another or _is_room(text, figure.span):
        return True
    return figure.dimension == "share" and standing.of_change(text, figure.span)


def _agree(first: Sequence[Figure], second: Sequence[Figure]) -> bool:
    return any(not figures.differ(one, other) for one, other in product(first, second))


def _add_up(whole: Sequence[Figure], parts: Sequence[Figure]) -> bool:
    total = sum(each.high for each in parts)
    return len(parts) > 1 and any(_ratio(each.high, total) <= LEAST for each in whole)


def takes_up(answer: str) -> bool:
    """Whether the answer counts what was counted before it without saying what: ``put the number at 40``."""
    return _TAKEN_UP.search(answer) is not None


_TOTALS = "number figure total count toll tally".split()
_TAKEN_UP = re.compile(
    rf"\b(?:the|that|its) (?:{'|'.join(_TOTALS)}) (?:is|was|to be|at|as|had)\b|\bputs? it at\b", re.IGNORECASE
)


def disjoint(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether both name something, and nothing that the other names."""
    return bool(first and second) and not first & second


def _ratio(one: float, other: float) -> float:
    low, high = sorted((one, other))
    return high / low if low else high + FARTHEST


def _numbers_differ(claim: str, answer: str) -> bool:
    """Whether the answer has a number with nothing behind it that it counts, and the claim has one not far from it."""
    first, second = _numbers(claim, bare=False), _numbers(answer, bare=True)
    if any(_ratio(n, m) <= LEAST for n, m in product(first, second)):
        return False
    near = any(_ratio(n, m) <= FARTHEST for n, m in product(first, second))
    return near and not _of_another_thing(claim, answer)


def _of_another_thing(claim: str, answer: str) -> bool:
    """Whether the answer puts at a number what the claim does not speak of: ``the number of wounded``."""
    put = _PUT.search(answer)
    head = stem(put["what"].split()[-1]) if put else ""
    return bool(head) and head not in _OF_NOTHING and head not in content_stems(claim)


_PUT = re.compile(r"\bput(?:s|ting)? (?:the|its|his|her|their|that) (?P<what>(?:[\w’'-]+ ){1,8}?)at ", re.IGNORECASE)
_OF_NOTHING = frozenset(
    map(stem, [*_TOTALS, *"losses dead deaths casualties fatalities crowd crowds turnout attendance".split()])
)
"""What is put at a number without saying of whom or of what."""


@lru_cache(maxsize=_REMEMBERED)
def _numbers(text: str, *, bare: bool) -> tuple[float, ...]:
    """The numbers above one in ``text`` that are no dates or names; with ``bare`` those that no noun follows."""
    if not numerals.any_in(text):
        return ()
    tokens, found, place = numerals.tokens(text), [], 0
    told = {figure.span.start for figure in figures.find(text) if figure.quantity in _HAPPENED}
    while place < len(tokens):
        value, after = numerals.number(tokens, place)
        behind = next((token.folded for token in tokens[after:] if token.folded not in _QUOTES), ".")
        alone = behind in _BARE_BEFORE
        at = Span(tokens[place].start, tokens[after - 1].end)
        alone = alone and at.start not in told
        if value and value > 1 and (alone or not bare) and not _beside(text, tokens, place, after, at):
            found.append(value)
        place = max(after, place + 1)
    return tuple(found)


def _beside(text: str, tokens: list[numerals.Token], place: int, after: int, at: Span) -> bool:
    named = namings.is_date_or_name(text, tokens, place, after)
    return named or _is_room(text, at) or standing.of_before(text, at) or standing.of_part(text, at)


def _is_room(text: str, figure: Span) -> bool:
    """Whether a figure says how many there is room for, which is another question than how many there are."""
    return _ROOM.search(text[max(0, figure.start - 40) : figure.start]) is not None


_ROOM = re.compile(
    r"\b(?:bed|berth|cot|place|room|seat|shelter|space|tent)s? for (?:about |some |only |just )?$", re.IGNORECASE
)
_HAPPENED = COUNTED.keys() - THINGS
"""What says of itself what a number counts, with or without a noun: the dead, the rescued."""
_QUOTES = frozenset("\" ' ” ’".split())
_BARE_BEFORE = frozenset(". , ; : ! ? ) at on by for from instead and but took turned joined attended".split())
"""What may stand behind a number that counts what was counted before it."""
