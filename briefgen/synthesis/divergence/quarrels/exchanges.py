"""Two sentences of one article -> whether their holders disagree, by where they stand and what either does.

News sets the parties of a quarrel side by side: in one paragraph, of one matter, each by name. That alone makes no
quarrel; it takes a sign besides: one accuses and the accused speaks, one is for it and one against, one says no, their
counts differ, or the second turns. Weights are those of a logistic regression over the 450 neighbours with a sign in
the two examples and nine of the sets of ``tests/synthesis/quarrels`` (62 of them opposed in a reference), rounded; the
bias is lowered from -2.4 until nine in ten of what is found in these nine is right.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefgen.synthesis.divergence.contrasts import opposition
from briefgen.synthesis.divergence.contrasts.contrast import ends
from briefgen.synthesis.divergence.contrasts.polarity import read
from briefgen.synthesis.divergence.counted import recounts
from briefgen.synthesis.divergence.points import Holder, Point
from briefgen.synthesis.divergence.quarrels import judgements
from briefgen.synthesis.divergence.quarrels.answers import NO, SPEAKERS, Sign
from briefgen.synthesis.divergence.speakers import speaks
from briefgen.synthesis.quantities.units import NUMBER_WORDS
from briefgen.words import content_stems, fold, stem, words

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
}
"""Two tell too little to weigh, and are signs enough to look. ``names`` and ``times`` were too rare to be fitted."""
NAMED = 0.2
"""Log odds that the second holder is called by a name or with an article, as one who is new to the paragraph."""
ADVICE, AGREES = 1.2, 0.3
"""What it costs that a sentence only tells somebody what to do, that the second goes on."""
LENGTHY, WORD = 30, 0.1
"""Words of two sentences from which each more costs so much: the more they tell, the less a sign says of what differs.
Of 20 exchanges of longer ones on 222 real stories 4 were any, of which 2 say themselves that they answer."""

_ACCUSES = re.compile(
    r"\b(?:(?:accus(?:es?|ed|ing)|blam(?:es?|ed|ing))(?! (?:each other|one another)\b)|alleg(?:es?|ed|ing)|"
    r"fault(?:s|ed)|(?:was|is|were|are) to blame|(?:the|its|his|her|their) fault|"
    r"(?:was|were|is|are) (?:behind|responsible)|held \w+(?: \w+)? responsible)\b",
    re.IGNORECASE,
)
_TURNS = re.compile(
    r"^[\"“‘']?(?:But|However|Yet|By contrast|In contrast|On the other hand|Nevertheless|Instead)\b"
    r"|,\s+(?:however|by contrast|on the other hand|though)\b,?|\b(?:the opposite|otherwise|all the same)\b"
)
_AGREES = re.compile(
    r"\b(?:also|too|as well|added|adds|agree[sd]?|echoed|likewise|similarly|went on|confirmed)\b", re.IGNORECASE
)
_SILENT = re.compile(
    r"\b(?:declin(?:es|ed)|did not (?:answer|reply|respond|say|comment|give|name)|no comment|gave no|"
    r"could not be reached)\b"
)
_INSISTS = re.compile(
    r"\b(?:insist(?:s|ed)|maintain(?:s|ed)|claimed (?=(?:about |some )?\d)|repl(?:ies|ied)|"
    r"retort(?:s|ed)|counter(?:s|ed)|st(?:ands|ood) by|hit back|shot back)\b"
)
_KIN = re.compile(r"^(?:its|their|his|her)\b", re.IGNORECASE)
_OWNER = re.compile(r"\b(?:the|a) (?P<owner>\w+)[’']s\b", re.IGNORECASE)
_BODIES = frozenset(stem(word) for word in "company group firm organisation organization body agency charity".split())
"""What takes up the name of a body before it: ``the company's chief executive``."""
_DOES = re.compile(
    r"\b(?:accus(?:es|ed)|blam(?:es|ed)|den(?:ies|ied)|disput(?:es|ed)|reject(?:s|ed)|denounc(?:es|ed)|claimed|counted|"
    r"measured|recorded|estimated|sp(?:eaks|oke) of|has put|had put|puts? (?=the|it|its|that|this|their)|"
    r"(?:claims|estimates|reports|counts) (?=that|the|it|its|to|he|she|they|there|at|about|some|more|\d))",
)
"""What somebody does who takes a side, though no words of his are given."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """How surely two neighbours disagree, and by what sign most."""

    score: float
    sign: Sign


def of(claim: Point, answer: Point, holders: tuple[Holder, Holder], likeness: float, meaning: float) -> Exchange | None:
    """The exchange that ``answer`` makes with ``claim``; None where there is no sign of any."""
    if _of_one_side(holders[0].name, holders[1].name) or not all(map(party, holders)):
        return None
    if _accuser(claim.text, holders[1]):
        return None
    found = set(_signs(claim, answer, holders))
    if silent(answer.text) or not all(map(_asserts, holders)):
        found &= _ATTITUDES if any(holder.modality == "demanded" for holder in holders[1:]) else _ATTITUDES | {"counts"}
    if any(holder.modality == "possible" for holder in holders):
        found -= _FAINT
    if opposition.dated_apart(claim, answer) or of_other_times(claim.text, answer.text):
        found.discard("counts")
    signs = sorted(found, key=lambda sign: (-WEIGHT[sign], sign))
    if not found - _SPOKEN_OF:
        return None
    logit = BIAS + MEANT * max(0.0, meaning) + SHARED * min(1.0, 3 * likeness) + sum(WEIGHT[sign] for sign in signs)
    logit += PARAGRAPH * (paragraph(claim) == paragraph(answer))
    logit -= FAR * (answer.number - claim.number - 1) + UNNAMED * sum(holder.own_voice for holder in holders)
    logit += NAMED * _is_new(holders[1])
    logit -= ADVICE * (_advises(claim) or _advises(answer))
    logit -= _agreement(answer.text)
    logit -= length(claim.text, answer.text) * (signs[0] not in _PLAIN)
    return Exchange(1 / (1 + math.exp(-logit)), signs[0])


@lru_cache(maxsize=50_000)
def doing(text: str) -> int | None:
    """Where the first verb stands by which somebody judges, blames, denies or counts; None where there is none."""
    places = [judgement.cue.start for judgement in judgements.find(text)[:1]]
    match = _DOES.search(text)
    return min([*places, *([match.start()] if match else [])], default=None)


@lru_cache(maxsize=20_000)
def _of_one_side(first: str, second: str) -> bool:
    """Whether the second speaks for the first, ``its spokesman``, ``the company's chief executive``, or is the same."""
    owner = _OWNER.search(second)
    owners = {stem(owner.group("owner"))} if owner else set()
    one, other = set(content_stems(first)), set(content_stems(second))
    return bool(_KIN.search(second) or owners & (_BODIES | one) or (one and one < other))


_ATTITUDES: frozenset[Sign] = frozenset(["sides", "names"])
"""Signs that need no account of what is so: one is for it and the other against."""

_PLAIN: frozenset[Sign] = frozenset(["poles", "times"])
"""Signs that tell in a long sentence as much as in a short one: both speak of one axis, or of the clock."""

_FAINT: frozenset[Sign] = frozenset(["no", "poles"])
"""Signs that tell nothing where one only supposes something."""


@lru_cache(maxsize=20_000)
def silent(text: str) -> bool:
    """Whether somebody is said to give no answer: that contradicts nobody."""
    return _SILENT.search(text) is not None


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


@lru_cache(maxsize=20_000)
def accuses(text: str) -> bool:
    """Whether a sentence lays blame."""
    return _ACCUSES.search(text) is not None


_SPOKEN_OF: frozenset[Sign] = frozenset(["concerned"])
"""That one is spoken of and then speaks is no quarrel by itself: none of 6 on real stories was one."""


def same_body(first: Holder, second: Holder) -> bool:
    """Whether the second only takes up the first: ``two sources close to the talks``, ``the sources``."""
    called = fold(second.name).split()
    taken_up = second.actor is None and first.actor is None and len(called) == LENGTH_TAKEN_UP and called[0] == "the"
    return taken_up and (stem(called[1]) in content_stems(first.name) or stem(called[1]) in _BODIES)


LENGTH_TAKEN_UP = 2
"""Words of ``the sources``."""


def length(claim: str, answer: str) -> float:
    """What the length of two sentences costs a sign of two; nothing where the second says that it answers."""
    return 0.0 if answers(answer) else WORD * max(0, _words(claim) + _words(answer) - LENGTHY)


@lru_cache(maxsize=20_000)
def _words(text: str) -> int:
    return len(words(text))


@lru_cache(maxsize=20_000)
def answers(text: str) -> bool:
    """Whether a sentence says of itself that it answers what stands before it."""
    return _ANSWERS.match(text) is not None


_ANSWERS = re.compile(
    r"[\"“‘]?(?:Asked about (?:this|that|it|these|those)|In (?:response|reply|contrast)|By contrast|But|However|Yet|"
    r"Instead|On the other hand|Nevertheless)\b"
)


def party(holder: Holder) -> bool:
    """Whether a holder can take a side: no number, not ``not all``, and no unknown party of a dialogue."""
    if holder.own_voice:
        return True
    return fold(holder.name) not in SPEAKERS and _NO_PARTY.match(holder.name) is None and speaks(holder)


_NO_PARTY = re.compile(
    rf"\d|(?:No|Not|Nobody|No one|None|Nothing|{'|'.join(NUMBER_WORDS)}|(?:hundred|thousand|dozen)s)\b", re.IGNORECASE
)


@lru_cache(maxsize=20_000)
def of_other_times(claim: str, answer: str) -> bool:
    """Whether either gives a figure of another time: one that was expected, or the one before."""
    return bool(_EXPECTED.search(claim) or _EXPECTED.search(answer))


_EXPECTED = re.compile(r"\b(?:expect|forecast|anticipat|predict|projected\b|prior\b|previous\b)", re.IGNORECASE)


def _is_new(holder: Holder) -> bool:
    return not holder.own_voice and (holder.name[:1].isupper() or holder.name.startswith("the "))


def paragraph(point: Point) -> int:
    """The number of the paragraph that a sentence stands in."""
    return point.reading.analysis.sentences[point.number].paragraph


def _advises(point: Point) -> bool:
    return any(advisory.span.overlaps(point.span) for advisory in point.reading.analysis.advisories)


def _signs(claim: Point, answer: Point, holders: tuple[Holder, Holder]) -> Iterator[Sign]:
    yield from _worded(claim.text, answer.text)
    if _apart(_clocks(claim), _clocks(answer)):
        yield "times"
    if not holders[1].own_voice:
        yield from _addressed(claim, holders)


@lru_cache(maxsize=50_000)
def _worded(claim: str, answer: str) -> frozenset[Sign]:
    """The signs that two sentences give by their words alone, whoever holds them."""
    counts: tuple[Sign, ...] = ("counts",) if recounts.differ(claim, answer) else ()
    return frozenset((*_judged(claim, answer), *_spoken(claim, answer), *counts))


def _addressed(claim: Point, holders: tuple[Holder, Holder]) -> Iterator[Sign]:
    """Whether the claim lays blame, or speaks of the one who answers."""
    if accuses(claim.text):
        yield "accused"
    spoken_of = set(content_stems(claim.text)) - set(content_stems(holders[0].name))
    if spoken_of & set(content_stems(_APPOSED.split(holders[1].name, maxsplit=1)[0])[-1:]):
        yield "concerned"


def _accuser(claim: str, holder: Holder) -> bool:
    """Whether who speaks on is the one that lays the blame: a claim names the accuser before the accusing word."""
    cue = _ACCUSES.search(claim)
    called = set(content_stems(_APPOSED.split(holder.name, maxsplit=1)[0]))
    return cue is not None and len(called & set(content_stems(claim[: cue.start()]))) >= min(2, len(called) or 1)


_APPOSED = re.compile(r"\s*[,(]|\s(?:of|at|in|for|who|which|that)\s")
"""Behind the noun that a holder is called by."""


def _clocks(point: Point) -> frozenset[str]:
    """The times of day that a sentence names, as digits."""
    found = (date.value for date in point.reading.dates_in(point.span) if date.value)
    return frozenset(match.group() for value in found if (match := _CLOCK.search(value)))


_CLOCK = re.compile(r"(?<=T)\d\d:\d\d")


def _apart(first: frozenset[str], second: frozenset[str]) -> bool:
    return bool(first and second) and not first & second


def _spoken(claim: str, answer: str) -> Iterator[Sign]:
    """What either says no to, turns to, insists on, praises or blames."""
    if bool(NO.search(claim)) != bool(NO.search(answer)):
        yield "no"
    if denied(claim, answer) or denied(answer, claim):
        yield "denies"
    if judgements.tone(claim) * judgements.tone(answer) < 0:
        yield "opposite"
    if _at_two_ends(claim, answer):
        yield "poles"
    if _TURNS.search(answer):
        yield "turns"
    if _INSISTS.search(answer):
        yield "insists"


def _at_two_ends(claim: str, answer: str) -> bool:
    """Whether two sentences stand at two ends of an axis; two of one kind, a man and a woman, are told of side by side.

    None of 8 such pairs on 542 real stories was of one thing.
    """
    return any(not end.startswith(":") for end, _ in ends(claim) & ends(answer, turned=True))


def _judged(claim: str, answer: str) -> Iterator[Sign]:
    """Whether one is for what the other is against, or each calls one thing by a name of its own."""
    said = set(content_stems(claim))
    for one in judgements.find(claim):
        for other in judgements.find(answer):
            if one.polarity * other.polarity < 0:
                yield "sides"
            elif (one.names or other.names) and one.polarity * other.polarity == 0 and not other.of - said:
                yield "names"


def denied(claim: str, answer: str) -> bool:
    """Whether the answer says no to a word of the claim."""
    said = {word.stem for word in read(claim) if not word.negated}
    return any(word.negated and word.stem in said for word in read(answer))
