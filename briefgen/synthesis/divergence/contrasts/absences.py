"""Points -> Absences: what one holder says there was none of, and another tells of.

``There was no siren, he said`` is set against ``Sirens had sounded at eleven``: by the noun that is denied, where the
corpus seldom speaks of it and the two sentences mean much the same.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from briefgen.synthesis.divergence.contrasts.contrast import polar
from briefgen.synthesis.divergence.contrasts.opposition import Clash
from briefgen.synthesis.divergence.contrasts.polarity import read
from briefgen.synthesis.divergence.counted import places
from briefgen.synthesis.divergence.points import Point
from briefgen.synthesis.quantities import figures
from briefgen.synthesis.similarity import Index
from briefgen.words import STOP_WORDS, fold, stem

SELDOM = 12
"""Sentences that may speak of what is denied: of what stands in more, most say something else."""
SAME_MEANING, SAME_WORDS = 0.45, 0.15
"""Cosine of two sentence vectors, and likeness of words where there are none, from which both speak of one thing."""
SCORE = 0.5
MOST = 2
"""Sentences that one denial is set against: the nearest."""
SHORTEST = 3
"""Letters of a noun."""

_NONE = re.compile(
    r"\b(?:there (?:was|were|ha[sd] been|have been)|(?:heard|saw|seen|found|got|received)|"
    r"(?:there (?:is|are)|had|have|has)(?= no (?:evidence|signs?|indications?|proof|trace|record) of)) no "
    r"(?:(?:evidence|signs?|indications?|proof|trace|record|question) (?:of|that) (?:(?:an?|any|the) )?)?"
    r"(?P<what>(?:[a-z-]+ ){0,2}[a-z-]+?)"
    r"(?=\s*(?:[.,;:!?”\"]|'|$)| (?:at|in|on|here|there|whatever|since|during|before|after|yet|for|from|anywhere)\b)",
    re.IGNORECASE,
)
_HAS_NONE = re.compile(
    r"\b(?:there (?:is|are)|had|have|has) no (?P<what>(?:[a-z-]+ ){0,2}[a-z-]+?)"
    r"(?=\s*(?:[.,;:!?”\"]|'|$)| (?:at|in|on|here|there|whatever|since|during|before|after|yet|for|from|anywhere)\b)",
    re.IGNORECASE,
)
"""Says so less surely: only where two holders speak."""
_EMPTY = frozenset(
    stem(word)
    for word in """doubt need reason way comment question answer point choice chance idea plan word time sign evidence
    excuse alternative hurry one room change difference problem surprise response reaction comment reply interest
    record right treatment cure intention objection""".split()
)
"""Nouns that are denied in a manner of speaking."""


def find(found: Sequence[Point], index: Index) -> Iterator[Clash]:
    """What is denied to be there, with the sentences of others that tell of it."""
    telling: defaultdict[str, list[int]] = defaultdict(list)
    for number, point in enumerate(found):
        for held in sorted({_plain(word.text) for word in read(point.text) if not (word.negated or word.aim)}):
            telling[held].append(number)
    for number, point in enumerate(found):
        yield from _happened_to_none(number, point, found, telling, index)
        for word, sure in _denied(point):
            tell = telling[_plain(word)]
            if len(tell) > SELDOM:
                continue
            others = [n for n in tell if _tells(point, found[n], sure=sure) and not places.elsewhere(point, found[n])]
            near = index.nearest(number, others, SAME_MEANING, SAME_WORDS)[:MOST]
            if near:
                yield Clash("contradiction", SCORE, f"one says that there was none: no {word}", (number, *near))


def _happened_to_none(
    number: int, point: Point, found: Sequence[Point], telling: Mapping[str, Sequence[int]], index: Index
) -> Iterator[Clash]:
    """``No school has been damaged``, with those who count schools."""
    for match in _NOT_ONE.finditer(point.text):
        word = match["what"].lower()
        counts = [n for n in telling.get(_plain(word), ()) if _counts(found[n].text, word)]
        others = [n for n in counts if _tells(point, found[n], sure=True)]
        near = index.nearest(number, others, COUNTED_MEANING, COUNTED_WORDS)[:MOST]
        if near:
            yield Clash("contradiction", SCORE, f"one says that there was none: no {word}", (number, *near))


_NOT_ONE = re.compile(
    r"\bNo (?:single )?(?P<what>[a-z]{3,}) (?:of \w+ )?(?:(?:has|have|had) been|was|were) "
    r"(?:[a-z]+ed|lost|hit|sunk|shot)\b"
)
"""Opens a sentence or a quotation that says that something happened to none of a kind."""
COUNTED_MEANING, COUNTED_WORDS = 0.35, 0.1
"""Alike from which a sentence that counts a thing is of what happened to none of them."""


def _counts(text: str, word: str) -> bool:
    return any(_plain(word) == _plain(_noun(text, figure.span.end)) for figure in figures.find(text))


def _noun(text: str, end: int) -> str:
    """The word behind a figure."""
    match = re.match(r" ([a-z]+)", text[end:])
    return match.group(1) if match else ""


def _denied(point: Point) -> list[tuple[str, bool]]:
    """The nouns that a point says there are none of, in lower case, and how surely it says so."""
    unsure = [] if point.holder.own_voice else [(word, False) for word in _nouns(point.text, _HAS_NONE)]
    return list(dict([*unsure, *((word, True) for word in _nouns(point.text, _NONE))]).items())


def _nouns(text: str, pattern: re.Pattern[str]) -> list[str]:
    said = [match.group("what").split() for match in pattern.finditer(text)]
    nouns = [words[-1] for words in said if STOP_WORDS.isdisjoint(words)]
    return [
        noun.lower()
        for noun in nouns
        if len(noun) >= SHORTEST and noun.casefold() not in STOP_WORDS and stem(noun) not in _EMPTY
    ]


def _plain(noun: str) -> str:
    """A noun in the singular: what is adopted is no adoption, though they share a stem."""
    return fold(noun).removesuffix("s")


def _tells(point: Point, other: Point, *, sure: bool) -> bool:
    told = _another(point, other) and (sure or not other.holder.own_voice)
    told = told and not (polar(other.text) or _RULED_OUT.search(other.text))
    return told and not places.elsewhere(point, other)


def _another(point: Point, other: Point) -> bool:
    if point.source != other.source:
        return True
    return point.article == other.article and point.holder.key != other.holder.key


_RULED_OUT = re.compile(r"\brul(?:es?|ed|ing) out\b|\bwithout\b", re.IGNORECASE)
"""Says that there is none, too."""
