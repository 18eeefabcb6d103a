"""Two sentences of one article -> whether their holders disagree, by where they stand and what either does.

News sets the parties of a quarrel side by side: in one paragraph, of one matter, each by name. That alone makes no
quarrel; it takes a sign besides: one accuses and the accused speaks, one is for it and one against, one says no, their
counts differ, or the second turns. Weights are those of a logistic regression over the 450 neighbours with a sign in
the two examples and nine of the sets of ``tests/synthesis/quarrels`` (62 of them opposed in a reference), rounded; the
bias is lowered from -2.4 until nine in ten of what is found in these nine is right.
"""

import math
import re
from dataclasses import dataclass
from functools import lru_cache

from briefgen import gazetteer
from briefgen.synthesis.divergence.contrasts import opposition
from briefgen.synthesis.divergence.counted import places, recounts
from briefgen.synthesis.divergence.points import Holder, Point
from briefgen.synthesis.divergence.quarrels import outright, signs
from briefgen.synthesis.divergence.quarrels.answers import Sign
from briefgen.synthesis.divergence.quarrels.sides import of_one_side, party
from briefgen.words import words

BIAS, PARAGRAPH, MEANT, SHARED, FAR, UNNAMED = -3.0, 1.9, 1.8, 0.6, 1.1, 2.0
"""Log odds: of two neighbours, for one paragraph, for what they mean alike and share in words (0 to 1), and the cost of
each sentence between them and of each that nobody is named to hold."""
WEIGHT: dict[Sign, float] = {
    "sides": 1.3,
    "names": 0.5,
    "accused": 0.7,
    "concerned": -0.3,
    "denies": 0.8,
    "no": -0.1,
    "counts": 1.6,
    "turns": 0.3,
    "opposite": 0.4,
    "insists": 0.9,
    "poles": 0.3,
    "times": 0.3,
    "outright": 0.8,
    "echo": 0.8,
    "blames": 0.8,
    "verdicts": 1.3,
    "wholes": 1.2,
}
"""Two tell too little to weigh, and are signs enough to look. ``names`` and ``times`` were too rare to be fitted.
The last four tell by themselves, in whatever paragraph: none of 150 pairs written to look like quarrels was found by
them, and 20 of 100 quarrels that stand in two paragraphs each, 6 without them."""
OF_ONE_WHOLE = 0.5
"""Cosine of two sentence vectors from which they say the same of all and of some: of six invented pairs the five that
do have 0.53 to 0.64, the one that does not 0.47."""
TAKEN_UP = 0.5
"""The cosine supposed of an answer that says ``the number`` for what the claim counts: its vector cannot know it."""
NAMED = 0.2
"""Log odds that the second holder is called by a name or with an article, as one who is new to the paragraph."""
ADVICE, AGREES = 1.2, 0.3
"""What it costs that a sentence only tells somebody what to do, that the second goes on."""
LENGTHY, WORD = 30, 0.1
"""Words of two sentences from which each more costs so much: the more they tell, the less a sign says of what differs.
Of 20 exchanges of longer ones on 222 real stories 4 were any, of which 2 say themselves that they answer."""

_AGREES = re.compile(
    r"\b(?:also|too|as well|added|adds|agree[sd]?|echoed|likewise|similarly|went on|confirmed)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Exchange:
    """How surely two neighbours disagree, and by what sign most."""

    score: float
    sign: Sign


@dataclass(frozen=True, slots=True)
class Nearness:
    """How near two sentences are to each other."""

    likeness: float
    """Of their words, 0 to 1."""
    meaning: float
    """Cosine of their vectors."""
    turns: bool
    """Whether nobody else speaks between them."""


def of(claim: Point, answer: Point, holders: tuple[Holder, Holder], near: Nearness) -> Exchange | None:
    """The exchange that ``answer`` makes with ``claim``; None where there is no sign of any."""
    if of_one_side(holders[0].name, holders[1].name) or not all(map(party, holders)):
        return None
    if signs.is_accuser(claim.text, holders[1]):
        return None
    found = _signs(claim, answer, holders, turns=near.turns)
    if signs.silent(answer.text) or not all(map(_asserts, holders)):
        found &= _ATTITUDES if any(holder.modality == "demanded" for holder in holders[1:]) else _ATTITUDES | _TOLD
    if any(holder.modality == "possible" for holder in holders):
        found -= _FAINT
    of_other_times = opposition.dated_apart(claim, answer) or of_another_time(claim.text, answer.text)
    if of_other_times or all(map(_is_country, holders)) or places.elsewhere(claim, answer):
        found.discard("counts")
    if near.meaning < OF_ONE_WHOLE:
        found.discard("wholes")
    ordered = sorted(found, key=lambda sign: (sign not in PLAIN, -WEIGHT[sign], sign))
    if not found - _SPOKEN_OF:
        return None
    plain = ordered[0] in PLAIN
    logit = BIAS + sum(WEIGHT[sign] for sign in ordered)
    taken_up = TAKEN_UP if "counts" in found and recounts.takes_up(answer.text) else 0.0
    logit += MEANT * max(taken_up, near.meaning) + SHARED * min(1.0, 3 * near.likeness)
    logit += PARAGRAPH * (plain or paragraph(claim) == paragraph(answer))
    logit -= FAR * (0 if plain else answer.number - claim.number - 1)
    logit -= UNNAMED * sum(holder.own_voice for holder in holders)
    logit += NAMED * _is_new(holders[1])
    logit -= ADVICE * (_advises(claim) or _advises(answer))
    logit -= _agreement(answer.text)
    logit -= length(claim.text, answer.text) * (not plain and ordered[0] not in _SHORT)
    return Exchange(1 / (1 + math.exp(-logit)), ordered[0])


def _signs(claim: Point, answer: Point, holders: tuple[Holder, Holder], *, turns: bool) -> set[Sign]:
    """All signs; those that tell by themselves only of two who are named, one right behind the other."""
    found = set(signs.find(claim, answer, holders))
    named = not any(holder.own_voice for holder in holders)
    if named and answer.number == claim.number + 1:
        return found | set(outright.signs(claim.text, answer.text))
    found = {"sides" if sign == "verdicts" else sign for sign in found}
    return found | _ECHO if named and turns and outright.echoes(claim.text, answer.text) else found


_ATTITUDES: frozenset[Sign] = frozenset(["sides", "names", "verdicts"])
"""Signs that need no account of what is so: one is for it and the other against."""
_TOLD: frozenset[Sign] = frozenset(["counts", "blames"])
"""Signs that tell the same where the other words are only a reason: ``blamed the wind, saying …``."""

_SHORT: frozenset[Sign] = frozenset(["poles", "times"])
"""Signs that tell in a long sentence as much as in a short one: both speak of one axis, or of the clock."""

PLAIN: frozenset[Sign] = frozenset(["outright", "echo", "blames", "verdicts", "wholes"])
"""Signs that tell by themselves, however the article is parted, of two whom it names."""

_ECHO: frozenset[Sign] = frozenset(["echo"])
_FAINT: frozenset[Sign] = frozenset(["no", "poles"])
"""Signs that tell nothing where one only supposes something."""


def _asserts(holder: Holder) -> bool:
    """Whether a holder says what is so; to ask, to order or to promise is no account that another could contradict.

    Nor does one say so by a mere participle: ``after accusing some of embracing the plan``.
    """
    if holder.modality in ("demanded", "planned"):
        return False
    return _PARTICIPLE.fullmatch(holder.cue) is None


_PARTICIPLE = re.compile(r"[A-Za-z]+ing", re.IGNORECASE)


@lru_cache(maxsize=20_000)
def _agreement(answer: str) -> float:
    """What the words of an answer cost that agree."""
    return AGREES * bool(_AGREES.search(answer))


_SPOKEN_OF: frozenset[Sign] = frozenset(["concerned"])
"""That one is spoken of and then speaks is no quarrel by itself: none of 6 on real stories was one."""


def length(claim: str, answer: str) -> float:
    """What the length of two sentences costs a sign of two; nothing where the second says that it answers."""
    return 0.0 if signs.answers(answer) else WORD * max(0, _words(claim) + _words(answer) - LENGTHY)


@lru_cache(maxsize=20_000)
def _words(text: str) -> int:
    return len(words(text))


@lru_cache(maxsize=20_000)
def of_another_time(claim: str, answer: str) -> bool:
    """Whether either gives a figure of another time: one that was expected, or the one before."""
    return bool(_EXPECTED.search(claim) or _EXPECTED.search(answer))


_EXPECTED = re.compile(r"\b(?:expect|forecast|anticipat|predict|projected\b|prior\b|previous\b)", re.IGNORECASE)


def _is_country(holder: Holder) -> bool:
    """Whether a holder is a country: each counts what is in it."""
    name = re.split(r",| (?:which|that)\b", holder.name, maxsplit=1)[0]
    return gazetteer.country(name.removeprefix("the ").removeprefix("The ")) is not None


def _is_new(holder: Holder) -> bool:
    return not holder.own_voice and (holder.name[:1].isupper() or holder.name.startswith("the "))


def paragraph(point: Point) -> int:
    """The number of the paragraph that a sentence stands in."""
    return point.reading.analysis.sentences[point.number].paragraph


def _advises(point: Point) -> bool:
    return any(advisory.span.overlaps(point.span) for advisory in point.reading.advisories_near(point.span))
