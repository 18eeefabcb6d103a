"""Two texts -> Contrasts: in what one text excludes what the other says.

Looks for words at opposite ends of one axis (``opposites``), for one predicate said and denied, and for two things of
one kind in one place of the story (``alternatives``). A contrast counts only as far as both texts say it of the same
thing: by the words beside it.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from briefgen import gazetteer
from briefgen.synthesis.divergence.contrasts import alternatives
from briefgen.synthesis.divergence.contrasts.opposites import Pole
from briefgen.synthesis.divergence.contrasts.polarity import Word, pieces, read
from briefgen.words import fold, stem

Kind = Literal["opposite", "negated", "other"]
Weigh = Callable[[str], float]
"""How much a stem says about what a text is about: about 1 for a telling one."""

REACH = 8
"""Words on each side of a predicate that may say what it is said of."""
SUBJECT = 0.8
SUBJECT_REACH = 5
"""What a shared subject adds, and how many words before its predicate it is looked for."""
PLACE_REACH = 7
"""The same for what is told of a place, whose names stand between: ``the road from Ostrel to Sund was open``."""
SAME_AROUND = 6
RETOLD = 0.9
"""Words that two sentences share around two alternatives from which one retells the other, and what that is worth."""
TELLING = 0.8
"""Strength of two alternatives that are so seldom spoken of that they answer one question."""
FIRST = 2.0
"""How much more likely the first of a thing contradicts that there is none."""
PLACES = frozenset(["open"])
"""Axes of what is told of a place, which one word names, and not of where it is."""
_NAMELESS = PLACES | {"approve", "trust"}
"""Those and the axes of what somebody is for or against: whoever names him names not what he judges."""
NEAR = 3.0
"""Words over which closeness to the predicate falls to a half."""


@dataclass(frozen=True, slots=True)
class Contrast:
    """One way in which two texts exclude each other."""

    kind: Kind
    strength: float
    """How far both say it of the same thing, 0 to 1."""
    first: str
    second: str
    """The word of each text that makes the contrast."""
    axis: str
    subjects: int = 0
    """How many words before both, of what it is said."""
    nearest: float = 0.0
    """How close the nearest word beside both stands, 0 to 1."""
    certain: bool = False
    """By the words themselves both answer one question."""
    verbal: bool = False
    """Both words are predicates."""
    is_first: bool = False
    """One text tells the first of what the other says there is none of."""


def possible(first: str, second: str) -> bool:
    """Whether two texts can contrast at all: a quick look at their words, however far apart these stand."""
    return not ends(first).isdisjoint(ends(second, turned=True))


@lru_cache(maxsize=100_000)
def ends(text: str, *, turned: bool = False) -> frozenset[tuple[str, int]]:
    """The axes, the predicates and the classes of alternatives of a text, with the ends at which it stands on them.

    With ``turned``, the ends that face those: two texts can contrast if the ends of one meet the turned ends of the
    other.
    """
    sign = -1 if turned else 1
    found: set[tuple[str, int]] = set()
    for word in read(text):
        for pole in () if word.aim else word.poles:
            found.add((f"{pole.axis}:", sign * _turned(pole, word)))
        if word.predicate:
            found.add((word.stem, -sign if word.negated else sign))
        if word.kind:
            found.update(((f":{word.kind}", -1), (f":{word.kind}", 1)))
    return frozenset(found)


def contrasts(first: str, second: str, weigh: Weigh) -> tuple[Contrast, ...]:
    """Every contrast between two texts, the strongest first."""
    found = [
        Contrast(
            pair.kind,
            _strength(pair, weigh),
            pair.first,
            pair.second,
            pair.axis,
            len(pair.subject),
            pair.nearest,
            pair.is_first or pair.least > 0,
            pair.verbal,
            pair.is_first,
        )
        for pair in _pairs(first, second)
    ]
    return tuple(sorted(found, key=lambda c: (-c.strength, c.kind, c.first, c.second)))


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two words that exclude each other, and what stands beside both: all of a contrast that no corpus weighs."""

    kind: Kind
    first: str
    second: str
    axis: str
    subject: tuple[str, ...]
    """Stems before both of what is said of something."""
    shared: tuple[tuple[str, float], ...]
    """Stems beside both words, with their closeness."""
    least: float = 0.0
    is_first: bool = False
    """One text tells the first of what the other says there is none of."""
    verbal: bool = True
    nearest: float = 0.0


@lru_cache(maxsize=50_000)
def _pairs(first: str, second: str) -> tuple[_Pair, ...]:
    one, other = read(first), read(second)
    return (*_opposites(one, other), *_negations(one, other), *_others(one, other, (first, second)))


def _strength(pair: _Pair, weigh: Weigh) -> float:
    """How much of what stands beside both words is the same, the closer the more: 0 to 1."""
    subject = max(map(weigh, pair.subject), default=0.0)
    strength = 1 - math.exp(-SUBJECT * subject - sum(weigh(held) * near for held, near in pair.shared))
    return max(min(1.0, FIRST * strength) if pair.is_first else strength, pair.least)


def polar(text: str) -> bool:
    """Whether ``text`` says of something that it is not so."""
    return any(word.negated for word in read(text))


def _opposites(one: tuple[Word, ...], other: tuple[Word, ...]) -> Iterator[_Pair]:
    both = {(word.stem, word.negated) for word in one} & {(word.stem, word.negated) for word in other}
    for word in one:
        for pole in () if word.aim or (word.stem, word.negated) in both else word.poles:
            for counter in (each for each in other if (each.stem, each.negated) not in both):
                facing = next((p for p in counter.poles if p.axis == pole.axis and not counter.aim), None)
                if facing is None or (word.stem == counter.stem and word.negated == counter.negated):
                    continue
                if pole.axis in PLACES and _is_event(one, word) != _is_event(other, counter):
                    continue
                if _turned(pole, word) != _turned(facing, counter):
                    kind: Kind = "opposite" if pole.end != facing.end else "negated"
                    is_first = _first_of(word, other, counter) or _first_of(counter, one, word)
                    beside = _beside_both(one, word, other, counter)
                    verbal = _said(word, pole) and _said(counter, facing)
                    nearest = _nearest(one, word, other, counter)
                    yield _Pair(kind, word.text, counter.text, pole.axis, *beside, 0.0, is_first, verbal, nearest)


def _said(word: Word, pole: Pole) -> bool:
    """Whether a word is said of something: a verb, or of places also what stands behind a verb of being."""
    return word.predicate or (pole.axis in PLACES and not word.attributive)


def _negations(one: tuple[Word, ...], other: tuple[Word, ...]) -> Iterator[_Pair]:
    for word in one:
        for counter in other:
            facing = word.stem == counter.stem and word.negated != counter.negated
            if facing and word.predicate and counter.predicate and not (word.aim or counter.aim):
                yield _Pair("negated", word.text, counter.text, "", *_beside_both(one, word, other, counter))


def _others(one: tuple[Word, ...], other: tuple[Word, ...], texts: tuple[str, str]) -> Iterator[_Pair]:
    """Two things of one kind, neither of which the other text also names."""
    mine, theirs = {word.stem for word in one}, {word.stem for word in other}
    for word in one:
        for counter in other:
            if not (word.kind and word.kind == counter.kind) or word.many or counter.many or word.name or counter.name:
                continue
            if alternatives.covers(word.stem, counter.stem):
                continue
            if word.stem not in theirs and counter.stem not in mine:
                telling = TELLING if word.kind in alternatives.TELLING else 0.0
                least = max(telling, RETOLD if _is_retold(word, counter, texts) else 0.0)
                beside = _beside_both(one, word, other, counter)
                yield _Pair("other", word.text, counter.text, word.kind, *beside, least)


def _first_of(one: Word, words: tuple[Word, ...], counter: Word) -> bool:
    """Whether a text tells the first of what the other says there is none of: ``the first death``, ``nobody died``."""
    if one.negated == counter.negated:
        return False
    return any(word.stem == "first" and 0 < counter.place - word.place <= 3 for word in words)


def _is_retold(word: Word, counter: Word, texts: tuple[str, str]) -> bool:
    """Whether the words around two words are the same, function words and all: then a contrast is nearly certain."""
    return len(_around(texts[0], word.text) & _around(texts[1], counter.text)) >= SAME_AROUND


def _around(text: str, word: str) -> frozenset[tuple[bool, str]]:
    """The words just before and after ``word`` in ``text``."""
    listed = pieces(text)
    place = listed.index(fold(word)) if fold(word) in listed else 0
    before, after = listed[max(0, place - 3) : place], listed[place + 1 : place + 7]
    return frozenset((False, piece) for piece in before) | frozenset((True, piece) for piece in after)


def _turned(pole: Pole, word: Word) -> int:
    return -pole.end if word.negated else pole.end


def _beside_both(
    one: tuple[Word, ...], word: Word, other: tuple[Word, ...], counter: Word
) -> tuple[tuple[str, ...], tuple[tuple[str, float], ...]]:
    """The subjects that two words share, and the stems that stand beside both."""
    beside, facing = _beside(one, word), _beside(other, counter)
    shared = ((held, math.sqrt(beside[held] * facing[held])) for held in sorted(beside.keys() & facing.keys()))
    subjects = _subject(one, word) & _subject(other, counter)
    return tuple(sorted(held for held, _, _ in subjects)), tuple(shared)


def _subject(words: tuple[Word, ...], word: Word) -> frozenset[tuple[str, bool, bool]]:
    """The stems just before a predicate, in English what it is said of, not who does it; one is not all of them."""
    reach = PLACE_REACH if any(pole.axis in PLACES for pole in word.poles) else SUBJECT_REACH
    before = (near for near in words if 0 < word.place - near.place <= reach and not near.poles)
    things = (near for near in before if not (near.text.isdigit() or (word.poles and _does(near))))
    named_too = any(pole.axis not in _NAMELESS for pole in word.poles) or not word.poles
    return frozenset((near.stem, near.many, near.counted) for near in things if named_too or not near.name)


def _is_event(words: tuple[Word, ...], word: Word) -> bool:
    """Whether what opens or closes is something that is held, and no place: ``the talks opened``."""
    return any(near.stem in _EVENTS for near in words if 0 < word.place - near.place <= EVENT_REACH)


EVENT_REACH = 3
_EVENTS = frozenset(
    map(
        stem,
        """talks negotiations trial hearing conference summit session debate inquiry exhibition festival ceremony
        meeting games season tournament congress forum fair campaign race show""".split(),
    )
)


def _does(word: Word) -> bool:
    """Whether a word is for people, who open and close things: they are not what is open or closed."""
    return gazetteer.role_noun(word.text.casefold())


def _nearest(one: tuple[Word, ...], word: Word, other: tuple[Word, ...], counter: Word) -> float:
    """How close the nearest word beside both stands, where it is of one or of many in both."""
    pairs = (
        (near, facing) for near in one for facing in other if near.stem == facing.stem and near.many == facing.many
    )
    return max(
        (
            math.sqrt(_closeness(near, word) * _closeness(facing, counter))
            for near, facing in pairs
            if not (
                near.counted
                or facing.counted
                or near.name
                or facing.name
                or _does(near)
                or near.stem in (word.stem, counter.stem, *_LINKING)
            )
        ),
        default=0.0,
    )


def _closeness(near: Word, word: Word) -> float:
    distance = abs(near.place - word.place)
    return NEAR / (NEAR + distance - 1) if 0 < distance <= REACH else 0.0


_LINKING = frozenset(map(stem, "remain stay keep kept become door doors".split()))
"""Words that say nothing of their own: what closes its doors is not its doors."""


def _beside(words: tuple[Word, ...], word: Word) -> dict[str, float]:
    """The stems around a word with their closeness, 0 to 1."""
    found: dict[str, float] = {}
    for near in words:
        if near.stem not in (word.stem, *_LINKING) and _closeness(near, word):
            found[near.stem] = max(found.get(near.stem, 0.0), _closeness(near, word))
    return found
