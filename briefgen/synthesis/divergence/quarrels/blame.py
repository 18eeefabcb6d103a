"""Points -> Blames: who is said to have done it, where another says it was somebody else, or the accused says no.

``The firefight was started by Tolva`` is set against ``Arkadian guards had fired first``, and ``Arkad accused Tolva of
shelling the port`` against ``We have not fired a shell``, wherever in the articles of one story the two stand.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from briefgen.synthesis.divergence.counted import places
from briefgen.synthesis.divergence.points import Holder, Point
from briefgen.synthesis.divergence.quarrels.answers import NO
from briefgen.synthesis.divergence.quarrels.denials import REJECTS_SUCH
from briefgen.synthesis.divergence.stories import Stories
from briefgen.synthesis.similarity import Index
from briefgen.words import content_stems, fold, stem, words

Deed = Literal["began", "fired", "did", "accused"]

SCORE = 0.6
ALIKE: dict[Deed, float] = {"began": 0.25, "fired": 0.25, "did": 0.4, "accused": 0.25}
"""Cosine of two sentence vectors from which both speak of one deed: to begin a fight is seldom said of two."""
ALIKE_WORDS = 0.1
"""The same by their words, where there are no vectors."""
MOST = 4
"""Points that are set side by side."""
MOST_CHARGES = 300
"""Points that are compared with each other: bounds the work."""
MANY_SHARED = 2
"""Words of a charge that somebody takes up who speaks for a side and is not called by its name."""

_WORD = r"(?!(?:said|says|say|that|who|when|after|and|but|because|whether|insisted|claimed|had|has|have)\b)[\w’'.-]+"
_WHO = rf"(?P<who>{_WORD}(?: {_WORD}){{0,4}}?)"
_SUBJECT = rf"(?:^|[,;:—–“\"] ?|\b(?:that|said|says|and|but|when|after|because|whether|insisted|claimed) ){_WHO}"
_FIGHT = r"(?:fighting|fight|firefight|shooting|violence|clash(?:es)?|battle|war|conflict|brawl|riots?|trouble|unrest)"
_HAVE = r"(?:had |have |has )?"
_WORDINGS: tuple[tuple[Deed, re.Pattern[str]], ...] = (
    (
        "began",
        re.compile(
            rf"{_SUBJECT} {_HAVE}(?:(?:{_WORD} ){{1,8}}and )?(?:fired|shot|struck|attacked|opened fire|hit) first\b"
        ),
    ),
    (
        "began",
        re.compile(
            rf"{_SUBJECT} {_HAVE}(?:started|begun|began|provoked|instigated) "
            rf"(?:it|this|(?:the|a|these|this|all the) (?:[\w-]+ )?{_FIGHT})\b"
        ),
    ),
    (
        "began",
        re.compile(
            rf"\bfirst (?:shots?|shells?|fire|blows?|stones?) {_HAVE}(?:come|came|(?:been |were |was )fired) "
            rf"(?:from|by) {_WHO}(?=[.,;:”\"]|$| (?:post|side|lines?|positions?)\b)"
        ),
    ),
    ("began", re.compile(rf"\b{_FIGHT} (?:that|which) {_WHO} {_HAVE}(?:started|begun|began|provoked|instigated)\b")),
    (
        "began",
        re.compile(
            r"\b(?:return(?:ed|ing) fire|(?:fired|shot|hit) back|retaliated|responded) [^.;]{0,40}?"
            r"\b(?:shelled|attacked|fired (?:on|at|upon)|shot at|bombed|hit|struck|under (?:fire|attack)) "
            rf"(?:by|from) {_WHO}(?=[.,;:”\"]|$)"
        ),
    ),
    ("fired", re.compile(rf"{_SUBJECT} {_HAVE}opened fire\b")),
    ("did", re.compile(rf"\bblam(?:e|es|ed|ing) {_WHO} for\b")),
    ("did", re.compile(rf"\bheld {_WHO} responsible\b")),
    ("did", re.compile(rf"{_SUBJECT} (?:was|were|had been|is|are) (?:behind|responsible for|to blame for)\b")),
    (
        "did",
        re.compile(
            rf"{_SUBJECT} {_HAVE}(?:carried out|planted|staged|masterminded|perpetrated|orchestrated) "
            r"(?=(?:the|a|these|this) (?:[\w-]+ )?"
            r"(?:attacks?|bomb(?:ing)?s?|killings?|murders?|coup|massacre|assault|raid|shooting)\b)"
        ),
    ),
    ("accused", re.compile(rf"\baccus(?:es?|ed|ing) {_WHO} of\b")),
)
_NOBODY = frozenset(
    "it they he she them him her itself themselves each another others other who which that this what there".split()
)
_BODIES = frozenset(
    stem(word)
    for word in """troops soldiers forces army military side post patrol guards border government officials police
    fighters neighbouring neighboring both own several some unknown mr mrs ms dr sir lord lady""".split()
)
"""What any side has: it tells no two sides apart."""


@dataclass(frozen=True, slots=True)
class Blame:
    """Points that lay one deed at two doors, or an accusation and the answer of the accused."""

    points: tuple[int, ...]
    why: str


@dataclass(frozen=True, slots=True)
class _Charge:
    """A point that says who did something."""

    number: int
    deed: Deed
    doer: frozenset[str]
    """Stems of the words that call who did it."""
    told: frozenset[str]
    """Those of what is said to have been done."""


def find(found: Sequence[Point], index: Index, told: Stories) -> Iterator[Blame]:
    """The pairs of points of one story that blame two sides for one deed, and the denials of the accused."""
    charges = [
        charge
        for number, point in enumerate(found)
        if _SIGN.search(point.text)
        for charge in _charges(number, point.text)
    ]
    rivals = [pair for pair in combinations(charges[:MOST_CHARGES], 2) if _rivals(found, index, told, *pair)]
    nearest = sorted(rivals, key=lambda pair: -index.likeness(pair[0].number, pair[1].number))
    yield from (Blame(points, "each says that another did it") for points in _joined(nearest))
    for charge in (it for it in charges if it.deed in ("accused", "did")):
        answers = [n for n in index.touching(charge.number) if _answers(found, told, charge, n)]
        for number in index.nearest(charge.number, answers, ALIKE["accused"], ALIKE_WORDS)[:1]:
            yield Blame((charge.number, number), "one accuses, the accused says no")


def _joined(rivals: Sequence[tuple[_Charge, _Charge]]) -> Iterator[tuple[int, ...]]:
    """Pairs that share a point made one, the nearest pair first."""
    groups: list[list[int]] = []
    for one, other in rivals:
        home = next((group for group in groups if one.number in group or other.number in group), None)
        if home is None:
            groups.append([one.number, other.number])
        elif len(home) < MOST:
            home += [number for number in (one.number, other.number) if number not in home]
    return map(tuple, groups)


_SIGN = re.compile(
    r"\b(?:first|start|beg[au]n|return(?:ed|ing) fire|(?:fired|shot|hit) back|retaliated|responded|provok|instigat|"
    r"opened fire|blam|responsible|behind|accus|carried out|planted|staged|mastermind|perpetrat|orchestrat)"
)
"""A quick look for any of the wordings."""


def _charges(number: int, text: str) -> Iterator[_Charge]:
    for deed, pattern in _WORDINGS:
        match = pattern.search(text)
        if match is None or NO.search(text[: match.end()]):
            continue
        doer = frozenset(content_stems(match["who"])) - _BODIES
        if doer and not _NOBODY.intersection(fold(match["who"]).split()):
            yield _Charge(number, deed, doer, frozenset(content_stems(text[match.end() :])))
            return


def _rivals(found: Sequence[Point], index: Index, told: Stories, one: _Charge, other: _Charge) -> bool:
    """Whether two points of one story call two sides the doers of one deed."""
    first, second = found[one.number], found[other.number]
    if {one.deed, other.deed} not in _OF_ONE_DEED or _same(one.doer, other.doer):
        return False
    if not _of_two(first, second) or not told.one(first, second):
        return False
    if one.deed == "did" and not (_called(first.holder, other.doer) or _called(second.holder, one.doer)):
        return False
    return bool(index.nearest(one.number, [other.number], ALIKE[one.deed], ALIKE_WORDS))


_OF_ONE_DEED: tuple[set[Deed], ...] = ({"began"}, {"began", "fired"}, {"did"})
"""Who opened fire is no rival of another who did, unless one is said to have begun."""


def _answers(found: Sequence[Point], told: Stories, charge: _Charge, number: int) -> bool:
    """Whether a point is the accused's, says no, and speaks of what is charged."""
    point, accusing = found[number], found[charge.number]
    if point.holder.own_voice or not _of_two(accusing, point) or not told.one(accusing, point):
        return False
    shared = charge.told.intersection(content_stems(point.text))
    if _called(point.holder, charge.doer):
        rejects = charge.deed == "accused" and REJECTS_SUCH.search(point.text) is not None
        return bool(shared) and (rejects or _denies(point.text, shared))
    own = _NOT_WE.search(point.text)
    return len(shared) >= MANY_SHARED and own is not None and not _QUOTED_AGAIN.search(point.text[: own.start()])


def _denies(text: str, charged: frozenset[str]) -> bool:
    """Whether a text says no to a word of what is charged, or right beside it."""
    for match in _SAYS_NO.finditer(text):
        reach = ALL_OF_IT if match.group() in _AT_ALL else BESIDE
        beside = (*words(text[: match.start()])[-BESIDE:], *words(text[match.end() :])[:reach])
        if not charged.isdisjoint(map(stem, map(fold, beside))):
            return True
    return False


BESIDE, ALL_OF_IT = 7, 20
"""Words between a no and what it denies: of nine answers on 90 real stories the six farther off were none.
``Nothing that I have seen`` and ``denied`` deny all that follows."""
_AT_ALL = frozenset("never none nobody nothing deny denies denied".split())
_SAYS_NO = re.compile(
    r"\b(?:no (?!objections?\b|doubt\b|longer\b)|not|never|none|nobody|nothing|neither|nor|denie[ds]|deny)\b|n[’']t\b"
)
"""As ``NO``, but for what denies nothing: ``without``, ``no objections``."""
_NOT_WE = re.compile(
    r"\b(?:we|I) (?:(?:have|had|did|do|would) (?:not|never)\b|never\b|(?:have|had|did|do|would)n[’']t\b)", re.IGNORECASE
)
"""The accused speaks for his side."""
_QUOTED_AGAIN = re.compile(r"[\"“][^\"”]*['‘]$")
"""Before words that who is quoted quotes himself: ``“His words were ‘I paid it all’”`` is the accuser's."""


def _of_two(first: Point, second: Point) -> bool:
    return first.source != second.source or first.holder.key != second.holder.key


def _called(holder: Holder, doer: frozenset[str]) -> bool:
    return not holder.own_voice and _same(frozenset(content_stems(holder.name)), doer)


def _same(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether two sets of stems share one, or the name of a country and of its people."""
    return any(places.same_name(a, b) for a in first for b in second)
