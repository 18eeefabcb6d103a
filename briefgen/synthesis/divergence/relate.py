"""Claim + Claim -> Comparison: how two claims relate, from their words and dates alone.

Needs no corpus and no model. A long text is read by those of its sentences that speak of what the other claim says.
"""

import math
import re
from dataclasses import dataclass
from typing import Literal

from briefgen.synthesis.divergence.contrasts import contrast, opposition
from briefgen.synthesis.divergence.contrasts.contrast import Contrast
from briefgen.synthesis.quantities import calendar, figures
from briefgen.synthesis.similarity import terms

Kind = Literal["contradiction", "figures", "dates", "stance", "update", "refinement", "none"]

ON_TOPIC = 0.25
"""Share of a claim's words in the other from which the two speak of one matter."""
SAME_WORDS = 0.75
"""Share from which a pair without any contrast says the same, one more exactly than the other."""
SENTENCES = 3
"""Sentences of a long text that are compared: those that share most with the other claim."""
LONG = 45
"""Words from which a text is read by sentences."""
BIAS, CONTRASTED, POLARITY, NUMBERS, UNSAID = -1.9, 3.2, 1.6, 3.2, 1.0
"""Log odds. Chosen by average precision on pairs of one matter (fever-symmetric 0.67 at a base rate of 0.51); the first
of -2.6, -1.9 and -1.4 by F over three sets at near their base rates (climate-fever 0.10, 0.34, 0.36)."""
DATES, DENIED = 3.0, 1.0
"""Log odds. Average precision on fever-symmetric, climate-fever, claimdiff and 1,500 pairs of fnc1: with neither 0.639,
0.164, 0.133 and 0.158; with both 0.705, 0.170, 0.127 and 0.192."""
_DENIES = re.compile(
    r"\b(?:not|no|never|nobody|nothing|none|neither|without|yet\sto|fail\w*|refus\w*|den(?:y|ies|ied)|only|solely|unable"
    r"|incapable|exclusively|(?:other|rather)\sthan|instead\sof|false\w*|lack\w*|despite|ceased|no\slonger)\b|n['’]t\b",
    re.IGNORECASE,
)
"""Words that say that something is not so, or that it is nothing else."""

_SENTENCE = re.compile(r"(?<=[.!?])[\"”’']*\s+(?=[\"“‘A-Z])|\n+")


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim and what is known of where it stands."""

    text: str
    published: str | None = None
    """ISO date."""
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two claims relate."""

    kind: Kind
    score: float
    """Probability that they diverge: below 0.5 for ``refinement`` and ``none``."""
    why: str
    """A label; empty where nothing sets them apart."""


def compare(a: Claim, b: Claim) -> Comparison:
    """How ``a`` and ``b`` relate; the order of the two changes nothing but the order of words in ``why``."""
    pairs = [(one, other) for one in _parts(a.text, b.text) for other in _parts(b.text, a.text)]
    compared = [_compare(one, other, a, b) for one, other in pairs]
    return max(compared, key=lambda found: found.score, default=Comparison("none", 0.0, ""))


def _parts(text: str, other: str) -> list[str]:
    """``text``, or of a long one the sentences that share most with ``other``."""
    if len(text.split()) <= LONG:
        return [text]
    wanted = dict(terms(other))
    sentences = [piece.strip() for piece in _SENTENCE.split(text) if piece.strip()]
    shared = [sum(weight for term, weight in terms(sentence) if term in wanted) for sentence in sentences]
    best = sorted(range(len(sentences)), key=lambda n: (-shared[n], n))[:SENTENCES]
    return [sentences[n] for n in sorted(best)]


def _compare(one: str, other: str, a: Claim, b: Claim) -> Comparison:
    overlap = _overlap(one, other)
    topic = min(1.0, overlap / ON_TOPIC)
    seen = contrast.contrasts(one, other, lambda _: 1.0)
    numbers, dates = _numbers(one, other), calendar.apart(one, other)
    denied = bool(_DENIES.search(one)) != bool(_DENIES.search(other))
    strength = max((found.strength * opposition.plainness(found) for found in seen), default=0.0)
    logit = (
        BIAS
        + DENIED * denied * overlap
        + topic
        * (
            CONTRASTED * strength
            + (POLARITY if contrast.polar(one) != contrast.polar(other) else 0.0)
            + (NUMBERS if numbers else DATES if dates else 0.0)
            + UNSAID * (1 - overlap)
        )
    )
    score = 1 / (1 + math.exp(-logit))
    if score < 0.5:
        return Comparison("refinement" if overlap >= SAME_WORDS else "none", score, "")
    if numbers:
        return Comparison(_numeric_kind(a, b), score, f"{numbers[0]} against {numbers[1]}")
    if dates and not seen:
        return Comparison("dates", score, f"{dates[0]} against {dates[1]}")
    return Comparison(_kind(seen, a, b), score, _why(seen))


def _overlap(one: str, other: str) -> float:
    """Share of the shorter claim's words, names and numbers weighted up, that stand in the other: 0 to 1."""
    first, second = dict(terms(one)), dict(terms(other))
    if sum(second.values()) < sum(first.values()):
        first, second = second, first
    total = sum(first.values())
    return sum(weight for term, weight in first.items() if term in second) / total if total else 0.0


def _numbers(one: str, other: str) -> tuple[str, str] | None:
    """Two figures of one quantity that differ, as worded."""
    for first in figures.find(one):
        facing = [figure for figure in figures.find(other) if figures.comparable(first, figure)]
        if facing and all(figures.differ(first, second) for second in facing):
            return first.span.of(one), facing[0].span.of(other)
    return None


def _numeric_kind(a: Claim, b: Claim) -> Kind:
    return "update" if a.published and b.published and a.published != b.published else "figures"


def _kind(seen: tuple[Contrast, ...], a: Claim, b: Claim) -> Kind:
    return opposition.kind(seen[0], (a.published, b.published)) if seen else "contradiction"


def _why(seen: tuple[Contrast, ...]) -> str:
    return opposition.why(seen[0]) if seen else "one says not"
