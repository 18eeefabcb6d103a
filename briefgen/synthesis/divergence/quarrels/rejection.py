"""Points -> Rejections: claims that one holder rejects by name, and the sentences of others that make them.

``… has denied reports that the port would close`` is set against whoever says that it will; ``… criticised the union's
call for talks`` against the call.
"""

import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefgen.model.span import Span
from briefgen.model.synthesis import DivergenceKind
from briefgen.synthesis.divergence.contrasts.polarity import read
from briefgen.synthesis.divergence.points import Point
from briefgen.synthesis.divergence.quarrels import judgements, rejecting
from briefgen.synthesis.similarity import Index
from briefgen.words import content_stems, stem

LEAST_SHARED = 0.4
"""Share of a rejected claim's words, by weight, that another sentence must say."""
MOST_CLAIMS, AS_NEAR = 3, 0.75
"""Sentences that one rejection is set against: the nearest, and how near to the nearest the others must be."""
_WANTS = re.compile(
    r"\b(?:call(?:s|ed|ing)? (?:on|for)|urg(?:es?|ed|ing)|demand|ask(?:s|ed|ing)? (?:for|to)|wants?\b|wanted|propos|"
    r"request|offer|plan(?:s|ned)?\b|promis|pledg|favou?r|support(?:s|ed|ing)|back(?:s|ed|ing)\b|defend|welcom|"
    r"prais|insist|should|must\b|need)",
    re.IGNORECASE,
)
"""Who is for what another objects to says so."""
_UNTRUE = re.compile(rf"\b(?:{rejecting.NOT_SO}|false|untrue|debunk\w*|baseless|unfounded)\b", re.IGNORECASE)
"""In a sentence that is of one mind with those who write so."""


@dataclass(frozen=True, slots=True)
class Rejection:
    """A claim that is rejected by name and who makes it."""

    kind: DivergenceKind
    score: float
    rejecting: tuple[int, ...]
    """Numbers of the points that reject it, all of one article."""
    claiming: tuple[int, ...]
    cue: Span
    """The rejecting word in the first point's text."""
    false: bool = False
    """It is the one that tells of the claim who says that it is false, not the one who claims it."""


def find(found: Sequence[Point], index: Index) -> list[Rejection]:
    """Each rejection with the sentences of other holders that say what it rejects, the surest first."""
    senses = [rejecting.senses(read(point.text)) for point in found]
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for number, held in enumerate(senses):
        for sense in sorted(held):
            postings[sense].append(number)
    typical = max(index.idf.values(), default=1.0)
    weigh = {sense: _weight(sense, len(numbers), len(found), typical) for sense, numbers in postings.items()}
    ground = _Ground(found, senses, postings, weigh)
    rejections = [
        rejection
        for number in range(len(found))
        for rejected in rejecting.find(found[number].text)
        if (rejection := ground.answered(number, rejected))
    ]
    return _joined(sorted(rejections, key=lambda r: (-r.score, r.rejecting)), found)


def why(rejection: Rejection) -> str:
    """A label that says in what the sides differ."""
    if rejection.false:
        return "one says that what the other says is false"
    return f"one {'denies' if rejection.kind == 'contradiction' else 'objects to'} what the other says"


def _joined(rejections: Sequence[Rejection], found: Sequence[Point]) -> list[Rejection]:
    """Rejections of one article that meet in a claim made one."""
    joined: list[Rejection] = []
    for new in rejections:
        article = found[new.rejecting[0]].article
        home = next(
            (
                n
                for n, r in enumerate(joined)
                if found[r.rejecting[0]].article == article
                and (set(r.claiming) & set(new.claiming) or r.rejecting == new.rejecting)
            ),
            None,
        )
        if home is None:
            joined.append(new)
            continue
        old = joined[home]
        denying = tuple(dict.fromkeys((*old.rejecting, *new.rejecting)))
        claiming = tuple(n for n in dict.fromkeys((*old.claiming, *new.claiming)) if n not in denying)
        joined[home] = replace(old, rejecting=denying, claiming=claiming[:MOST_CLAIMS])
    return joined


@dataclass(frozen=True, slots=True)
class _Ground:
    """All points with what they say, to look up who says what is rejected."""

    found: Sequence[Point]
    senses: Sequence[frozenset[str]]
    postings: Mapping[str, Sequence[int]]
    weigh: Mapping[str, float]

    def answered(self, number: int, cue: rejecting.Cue) -> Rejection | None:
        """The rejection in point ``number`` with the nearest claims; None where nobody makes the claim."""
        rejected = cue.rejected
        total = sum(self.weigh.get(sense, 0.0) for sense in rejected)
        said: defaultdict[int, float] = defaultdict(float)
        for sense in sorted(rejected):
            for other in self.postings.get(sense, ()):
                said[other] += self.weigh[sense] / total
        claims = [
            (share, other)
            for other, share in said.items()
            if share >= LEAST_SHARED
            and cue.resumed <= self.senses[other]
            and _of_one_claim((rejected & self.senses[other]) - (_IDLE_SENSES if cue.kind == "stance" else set()))
            and self._another(number, other)
            and (cue.kind != "stance" or self._favours(other, rejected))
            and not _of_one_side(self.found[number].text, cue, self.found[other].text)
            and not (cue.false and _UNTRUE.search(self.found[other].text))
            and (cue.false or cue.kind == "stance" or _asserted(cue.core, self.found[other].text))
        ]
        nearest = max((share for share, _ in claims), default=0.0)
        near = [pair for pair in claims if pair[0] >= AS_NEAR * nearest]
        best = sorted(near, key=lambda pair: (-pair[0], pair[1]))[:MOST_CLAIMS]
        if not best:
            return None
        score = 1 / (1 + math.exp(-(-1.8 + 4.0 * best[0][0])))
        return Rejection(cue.kind, score, (number,), tuple(other for _, other in best), cue.span, cue.false)

    def _favours(self, number: int, rejected: frozenset[str]) -> bool:
        """Whether a sentence is for what is objected to by its words, or held by whose call or decision it is."""
        point = self.found[number]
        named = set() if point.holder.own_voice else set(content_stems(point.holder.name))
        return _WANTS.search(point.text) is not None or bool(
            named & {sense.removeprefix(rejecting.NAME) for sense in rejected}
        )

    def _another(self, number: int, other: int) -> bool:
        point, candidate = self.found[number], self.found[other]
        if number == other or any(rejecting.find(candidate.text)):
            return False
        if 0 < other - number <= REACH and candidate.holder.own_voice and _QUOTED.match(candidate.text):
            return False  # who rejects speaks on
        return point.source != candidate.source or point.article == candidate.article


def _of_one_claim(shared: frozenset[str]) -> bool:
    """Whether shared senses tell what is claimed: two or more, not ends of axes alone and not names alone."""
    return len(shared) > 1 and any(" " not in sense for sense in shared) and any(map(_plain, shared))


def _of_one_side(text: str, cue: rejecting.Cue, other: str) -> bool:
    """Whether another sentence has the words that a rejection itself calls by what it rejects.

    ``rejected the report as "self-serving"``, ``blasted the firm's "reckless decisions"``: whoever else says so is of
    one mind with the one who rejects.
    """
    behind = text[cue.span.end :]
    named = _NAMED_AS.search(behind) or _QUOTATION.search(behind)
    if named is None or (named.re is _QUOTATION and judgements.tone(named.group("words")) >= 0):
        return False  # without a word of blame it may be the other's own
    own = set(content_stems(named.group("words")))
    return bool(own) and own <= set(content_stems(other))


_QUOTATION = re.compile(r"[\"“](?P<words>[^\"“”]+)(?:[\"”]|$)")
_NAMED_AS = re.compile(rf"\bas (?:an? )?{_QUOTATION.pattern}")
_QUOTED = re.compile(r"[\"“]")
REACH = 2
"""Sentences behind a rejection in which its holder is still quoted."""


_IDLE_SENSES = frozenset([stem("new")])
"""What tells nothing of which law or which plan is objected to."""


def _asserted(rejected: frozenset[str], text: str) -> bool:
    """Whether ``text`` says some of what is rejected by a verb of its own, and does not deny it.

    ``charged with killing her`` is such a verb.
    """
    return any(
        (word.predicate or word.text.endswith("ing")) and not word.negated and rejecting.senses((word,)) & rejected
        for word in read(text)
    )


def _plain(sense: str) -> bool:
    return not sense.startswith(rejecting.NAME)


def _weight(sense: str, count: int, total: int, typical: float) -> float:
    return math.log(1 + total / count) / typical * (1.5 if " " in sense else 1.0)
