"""Points -> Replies: what one holder says against another's words just before, in one article.

News sets the sides of a quarrel next to each other and marks the turn: by a word that rejects (``disputes this``,
``called it "…"``), by a contrast (``But …``), by saying no to a word of the other, or by standing at the opposite end
of one axis. Which of these there are, how near, and how much the two share, makes how surely they disagree.
"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefgen.model.synthesis import DivergenceKind
from briefgen.synthesis.divergence.contrasts import opposition
from briefgen.synthesis.divergence.contrasts.contrast import Contrast, contrasts
from briefgen.synthesis.divergence.contrasts.opposition import plainness
from briefgen.synthesis.divergence.counted import recounts
from briefgen.synthesis.divergence.points import Holder, Point, Voices
from briefgen.synthesis.divergence.quarrels import exchanges, outright, reversals, turns, wordings
from briefgen.synthesis.divergence.quarrels.answers import (
    KINDS,
    PRONOUNS,
    WHY,
    WORDINGS,
    Sign,
)
from briefgen.synthesis.divergence.quarrels.sides import answering, called, differ, doing, goes_on, meant, party
from briefgen.synthesis.divergence.quarrels.signs import accuses, answers, denied, silent
from briefgen.synthesis.similarity import Index
from briefgen.words import fold

REACH = 3
"""Sentences within which an answer follows what it answers."""
REACH_OF_TURNS = 6
"""The same for one that denies the very word of the claim: both speak on before and behind."""
MOST_UNSPOKEN = 1
"""Sentences between the two turns that nobody is said to hold."""
LEAST_SCORE = 0.35
LEAST_ALONE: dict[Sign, float] = {"turns": 0.55, "denies": 0.45}
"""A mere ``But``, or a no to one word, needs more beside it; on 237 real stories 0.55 shows nothing false that 0.6 does
not."""
MANY_SIGNS = 0.7
"""Score from which two sentences of two paragraphs are taken to be of one quarrel: of 24 replies on 30 real stories 15
stood in two paragraphs without a word of rejecting, of which one was right."""
OWN_VOICE = 0.7
"""Log odds that each of the two costs that nobody is named to hold."""
SAID_BESIDE = 0.5
"""How far two holders who speak one after the other are taken to speak of one thing."""
LEAP = 1.5
"""Log odds that it costs to answer a sentence of another paragraph with one of the own before the answer."""
COUNTED_ANEW = 1.6
"""Log odds that the claim counts what the answer counts otherwise; as much as in ``exchanges``."""
BIAS, SHARED, FAR = -2.6, 2.2, 0.5
"""Log odds: without any sign, for what two sentences share (0 to 1), and the cost of each sentence between them."""
WEIGHT: dict[Sign, float] = {
    "rejects": 3.0,
    "objects": 2.8,
    "turns": 1.2,
    "denies": 1.4,
    "opposite": 1.8,
    "reverses": 3.4,
}


@dataclass(frozen=True, slots=True)
class Reply:
    """Two sentences of one article whose holders disagree."""

    score: float
    sign: Sign
    first: int
    """Number of the point that is answered."""
    second: int
    holders: tuple[Holder, Holder]
    contrast: Contrast | None


@dataclass(frozen=True, slots=True)
class _Ground:
    """All sentences, to look up what is said before each."""

    found: Sequence[Point]
    index: Index
    voice: Voices
    typical: float
    """What a rare word weighs."""
    doing: Sequence[Holder]
    """Of each sentence who holds it, or does what its verb of judging says."""


def find(found: Sequence[Point], index: Index, voice: Voices) -> list[Reply]:
    """The replies among ``found``, the surest first; no sentence answers two others."""
    ground = _Ground(found, index, voice, max(index.idf.values(), default=1.0), [doing(voice, it) for it in found])
    replies = [
        reply
        for second in range(1, len(found))
        if (reply := _best(ground, second)) and reply.score >= _needed(reply) and _is_sure(ground, reply)
    ]
    return sorted(replies, key=lambda reply: (-reply.score, reply.first, reply.second))


def _is_sure(ground: _Ground, reply: Reply) -> bool:
    """Whether a reply is likely of one matter, and of two speakers.

    It says of itself that it rejects or takes back what was said, or stands in one paragraph with it and names who
    speaks.
    """
    claim, answer = ground.found[reply.first], ground.found[reply.second]
    together = exchanges.paragraph(claim) == exchanges.paragraph(answer)
    if reply.sign in ("rejects", "reverses"):
        return together or wordings.of_the_claim(claim.text, answer.text)
    if reply.sign in exchanges.PLAIN or (reply.sign == "counts" and _faces(reply)):
        return fold(reply.holders[1].name) not in PRONOUNS
    if not _is_named(reply, answer):
        return False
    return together or reply.score >= MANY_SIGNS or _ANSWERS.match(answer.text) is not None


def _is_named(reply: Reply, answer: Point) -> bool:
    """Whether who answers is told, and for signs that tell little who is answered, too."""
    first, second = (fold(holder.name) for holder in reply.holders)
    if _PRONOUN.match(answer.text) or second in PRONOUNS:
        return False
    if reply.sign in _WEAK and (first in PRONOUNS or reply.holders[0].own_voice):
        return False
    if reply.sign == "denies" and first in PRONOUNS and not answers(answer.text):
        return False
    return reply.sign != "poles" or all(holder.actor for holder in reply.holders)


def _faces(reply: Reply) -> bool:
    """Whether an answer stands right behind what it answers, and both are somebody's whom the text names."""
    return reply.second == reply.first + 1 and not any(holder.own_voice for holder in reply.holders)


_WEAK: frozenset[Sign] = frozenset(["no", "poles", "concerned", "counts"])
"""Signs that tell little of two sentences, the first of which may be the second's holder's, or nobody's."""
_PRONOUN = re.compile(r"[\"“‘'`]*(?:He|She|They|It|We|I)\b")
"""Opens a sentence whose holder is more likely the one who spoke before than anybody else."""
_ANSWERS = re.compile(r"Asked about (?:this|that|it|these|those)\b|In response\b|In reply\b")


def _needed(reply: Reply) -> float:
    if reply.contrast is None and reply.sign in LEAST_ALONE:
        return LEAST_ALONE[reply.sign]
    return LEAST_SCORE


def _best(ground: _Ground, second: int) -> Reply | None:
    found, answer = ground.found, ground.found[second]
    worded = bool(wordings.every(answer.text)) or any(reversals.takes_back(answer.text))
    reach = REACH_OF_TURNS if wordings.whose(answer.text) else REACH
    options = [
        reply
        for first in range(second - 1, max(-1, second - REACH_OF_TURNS - 1), -1)
        if found[first].article == answer.article and not _is_headline(found[first])
        if answer.number - found[first].number <= reach or _echoes(ground, (first, second))
        for reply in (
            *(_replies(ground, (first, second)) if worded or _spoken(found[first], answer) else ()),
            *_exchanged(ground, (first, second)),
        )
    ]
    return max(options, key=lambda reply: (reply.score, reply.first), default=None)


def _echoes(ground: _Ground, pair: tuple[int, int]) -> bool:
    """Whether one of two who are named denies the very word of the other."""
    named = not any(ground.doing[number].own_voice for number in pair)
    return named and outright.echoes(*(ground.found[number].text for number in pair))


def _is_headline(point: Point) -> bool:
    """Whether a sentence is its article's title, which says what the first sentences say."""
    title = point.reading.article.title
    return title is not None and title.value.strip().rstrip(".") == point.text.strip().rstrip(".")


def _spoken(claim: Point, answer: Point) -> bool:
    return not (answer.holder.own_voice and claim.holder.own_voice)


def _exchanged(ground: _Ground, pair: tuple[int, int]) -> Iterator[Reply]:
    """The exchange of two neighbours whose holders are known to be two."""
    claim, answer = ground.found[pair[0]], ground.found[pair[1]]
    holders = (ground.doing[pair[0]], ground.doing[pair[1]])
    if not differ(*holders) or goes_on(holders[1]) or _is_rejecting(claim.text):
        return
    own = {holder.key for holder in holders}
    between = [it for it in ground.doing[pair[0] + 1 : pair[1]] if it.key not in own and not goes_on(it)]
    turns = len(between) <= MOST_UNSPOKEN and all(it.own_voice for it in between)
    near = exchanges.Nearness(ground.index.likeness(*pair), ground.index.meaning(*pair), turns)
    made = exchanges.of(claim, answer, holders, near)
    if made:
        yield Reply(made.score, made.sign, *pair, holders, None)


def _replies(ground: _Ground, pair: tuple[int, int]) -> Iterator[Reply]:
    claim, answer = ground.found[pair[0]], ground.found[pair[1]]
    signs = list(_signs(claim, answer, ground))
    if not signs:
        return
    reverses = any(sign == "reverses" for sign, _, _ in signs)
    cue = min(place for _, place, _ in signs)
    worded = cue < len(answer.text) and answer.holder.own_voice
    blames = answer.number == claim.number + 1 and accuses(claim.text)
    doer = ground.doing[pair[0]] if blames else claim.holder
    answers = answering(ground.voice, answer, cue) if worded else ground.doing[pair[1]]
    if any(sign == "rejects" for sign, _, _ in signs):
        answers = meant(ground.voice, claim, answers)
    holders = (doer, answers)
    if not reverses and not (differ(*holders) and (worded or all(map(party, holders)))):
        return
    shared = ground.index.likeness(*pair)
    logit = BIAS + SHARED * min(1.0, 3 * shared) - FAR * (answer.number - claim.number - 1)
    floor = SAID_BESIDE if not (doer.own_voice or holders[1].own_voice) else 0.0
    logit += sum(WEIGHT[sign] * (max(floor, _strength(c)) if c else 1.0) for sign, _, c in signs)
    logit += COUNTED_ANEW * (signs[0][0] == "rejects" and _counts_anew(ground, pair, holders[1]))
    if not any(sign in _SAID for sign, _, _ in signs):
        logit -= exchanges.length(claim.text, answer.text)
    logit -= LEAP * _leaps(ground, pair, holders[1])
    logit -= OWN_VOICE * (doer.own_voice + holders[1].own_voice) if not reverses else 0.0
    best = max(signs, key=lambda sign: WEIGHT[sign[0]])
    contrast = next((c for _, _, c in signs if c), None)
    yield Reply(1 / (1 + math.exp(-logit)), best[0], *pair, holders, contrast)


_SAID: frozenset[Sign] = frozenset(["rejects", "objects", "reverses"])
"""Signs by which an answer says itself that it is one."""


def _leaps(ground: _Ground, pair: tuple[int, int], holder: Holder) -> bool:
    """Whether an answer has somebody else's words before it in its paragraph, and the claim is not in it.

    Or the source itself tells of such words nearer than the claim.
    """
    if wordings.passed_over(ground.found[pair[0] + 1 : pair[1]]):
        return True
    before, claim, answer = (exchanges.paragraph(ground.found[n]) for n in (pair[1] - 1, *pair))
    spoken = ground.doing[pair[1] - 1]
    return claim != answer == before and not spoken.own_voice and differ(spoken, holder)


def _counts_anew(ground: _Ground, pair: tuple[int, int], holder: Holder) -> bool:
    """Whether who rejects something goes on to count otherwise what the claim counts."""
    return recounts.differ(ground.found[pair[0]].text, turns.with_after(ground.found, pair[1], holder).text)


_REJECTED = WORDINGS[0][1]


@lru_cache(maxsize=20_000)
def _is_rejecting(text: str) -> bool:
    return _REJECTED.search(text) is not None


def _strength(contrast: Contrast) -> float:
    return contrast.strength * plainness(contrast)


def _signs(claim: Point, answer: Point, ground: _Ground) -> Iterator[tuple[Sign, int, Contrast | None]]:
    said = dict(wordings.find(claim.text, answer.text))
    yield from ((sign, place, None) for sign, place in said.items())
    named = None if "rejects" in said else wordings.whose(answer.text)
    if named and named[1] <= called(ground.voice, claim.holder):
        yield "rejects", named[0], None
    if reversals.reverses(claim, answer):
        yield "reverses", 0, None
    if not silent(answer.text):
        yield from _opposed(claim, answer, ground)


def _opposed(claim: Point, answer: Point, ground: _Ground) -> Iterator[tuple[Sign, int, Contrast | None]]:
    """Whether an answer stands at the other end of an axis, or says no to a word of the claim."""
    idf, typical = ground.index.idf, ground.typical
    seen = contrasts(claim.text, answer.text, lambda held: idf.get(held, typical / 2) / typical)
    best = max(seen, key=_strength, default=None)
    if best and best.kind == "opposite":
        yield "opposite", len(answer.text), best
    elif best and best.kind == "negated":
        yield "denies", len(answer.text), best
    elif denied(claim.text, answer.text):
        yield "denies", len(answer.text), None


def kind(reply: Reply) -> DivergenceKind:
    """``stance`` where an opinion answers, ``contradiction`` where the facts are disputed."""
    if reply.sign in KINDS:
        return KINDS[reply.sign]
    if reply.contrast is None:
        return "stance" if reply.sign == "opposite" else "contradiction"
    return opposition.kind(reply.contrast)


def why(reply: Reply) -> str:
    """A label that says in what the two differ."""
    if reply.contrast:
        return opposition.why(reply.contrast)
    return WHY[reply.sign]
