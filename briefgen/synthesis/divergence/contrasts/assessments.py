"""Points -> Assessments: who says that those in charge of a country cope, and who says that they do not.

``The police are able to keep the peace`` is set against ``the cabinet is overwhelmed``: a government, its
forces and the capital that stands for both are one subject, in whatever words each is called.
"""

import re
from collections.abc import Iterator, Sequence

from briefgen.synthesis.divergence.contrasts.opposition import Clash
from briefgen.synthesis.divergence.contrasts.polarity import Word, read
from briefgen.synthesis.divergence.points import Point
from briefgen.synthesis.divergence.stories import Stories
from briefgen.synthesis.similarity import Index
from briefgen.words import fold

SCORE = 0.5
AXIS = "able"
MOST = 2
"""Sentences of each side: the surest."""
BEFORE = 10
"""Words before a verdict within which stands on whom it is passed."""
WHY = "one says that those in charge cope, the other that they do not"

_IN_CHARGE = frozenset(
    """government governments army armies military forces police troops authorities junta regime administration state
    ministry security command leadership""".split()
)
_SAYS = frozenset("say says said tell tells told claim claims claimed insist insists insisted added".split())


def find(found: Sequence[Point], index: Index, told: Stories) -> Iterator[Clash]:
    """The verdicts on those in charge that somebody passes, with those that say the opposite in the same story."""
    verdicts = [(number, _verdict(point)) for number, point in enumerate(found)]
    good = [number for number, verdict in verdicts if verdict > 0 and not found[number].holder.own_voice]
    bad = [number for number, verdict in verdicts if verdict < 0]
    for number in good:
        point = found[number]
        others = [n for n in bad if _of_another(point, found[n]) and told.one(point, found[n])]
        nearest = sorted(others, key=lambda n: (-index.likeness(number, n), n))[:MOST]
        if nearest:
            yield Clash("contradiction", SCORE, WHY, (number, *nearest))


def _verdict(point: Point) -> int:
    """1 where a sentence says that those in charge cope, -1 where it says that they do not, 0 where it says neither."""
    if not _MAY_JUDGE.search(point.text):
        return 0
    words = read(point.text)
    capitals = _places(point)
    ends = {
        -pole.end if word.negated else pole.end
        for place, word in enumerate(words)
        for pole in word.poles
        if pole.axis == AXIS and not word.aim and _of_those_in_charge(words[:place], word, capitals)
    }
    return ends.pop() if len(ends) == 1 else 0


_MAY_JUDGE = re.compile(r"\b(?:capable|effective|overstretch|overwhelm|struggl|unable|powerless|unprepared|fail)", re.I)
"""The words of the axis, to look at few sentences closely."""


def _of_those_in_charge(before: Sequence[Word], verdict: Word, places: frozenset[str]) -> bool:
    """Whether a verdict is passed on a body in charge, or on a place that opens the clause and stands for one."""
    said = max((n + 1 for n, word in enumerate(before) if fold(word.text) in _SAYS), default=0)
    subjects = [fold(word.text) for word in before[said:] if verdict.place - word.place <= BEFORE]
    return not _IN_CHARGE.isdisjoint(subjects) or any(name in places for name in subjects[-1:])


def _places(point: Point) -> frozenset[str]:
    text = point.reading.text
    named = (m for m in point.reading.mentions_in(point.span) if m.label == "LOC")
    return frozenset(fold(mention.span.of(text)) for mention in named)


def _of_another(point: Point, other: Point) -> bool:
    return point.holder.key != other.holder.key
