"""Points -> Clashes: what several say that one event came of, where no two of it can be the cause.

``The fire was caused by a faulty heater`` is set against ``The blaze was started by a cigarette``, wherever in the
articles of one story the two stand. What one calls more broadly than the other is no rival: wiring and a short circuit.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.synthesis.divergence.contrasts.opposition import Clash
from briefgen.synthesis.divergence.counted import places
from briefgen.synthesis.divergence.points import Point
from briefgen.synthesis.divergence.quarrels import causes
from briefgen.synthesis.divergence.quarrels.answers import NO
from briefgen.synthesis.divergence.stories import Stories
from briefgen.words import stem

SCORE = 0.6
WHY = "each names another cause"
MOST = 4
"""Points that are set side by side."""
MOST_CAUSES = 60
"""Points of one kind of event that are compared with each other: bounds the work."""
_KINDS: Mapping[str, str] = {
    stem(word): kind
    for kind, listed in {
        "power": "electrical electric electricity wiring wire wires circuit cable cables power voltage fuse",
        "gas": "gas propane methane leak leaking",
        "weather": "weather ice icy rain rains storm wind winds gusts snow fog flood flooding downpour lightning",
        "driver": "driver drivers pilot captain human error speed speeding fast asleep drunk alcohol tired fatigue",
        "machine": "mechanical technical brake brakes tyre tyres tire tires wheel engine defect malfunction fault",
        "purpose": "deliberately intentionally purpose arson arsonist sabotage bomb device attack vandals",
        "mishap": "accident accidental",
        "germs": "virus bacteria bacterium germ germs parasite contaminated tainted contamination food",
    }.items()
    for word in listed.split()
}
"""Words for causes of one kind, of which one may be the other less exactly."""
_BROAD = frozenset(
    stem(word)
    for word in """negligence carelessness recklessness failure failures mistake mistakes problem problems incident fire
    explosion blast crash collision collapse heat smoke something someone unknown reasons factors combination
    lack poor bad conditions decision decisions judgement judgment standards oversight regulation management culture
    greed cuts employees contractors workers staff crew company government owners officials authorities
    council""".split()
)
"""What goes with any other cause, or leads from one to the event."""
_ELSEWHEN = re.compile(
    r"\b(?:1[89]\d\d|20\d\d|(?:years?|months?|decades?) (?:ago|earlier)|last (?:year|month)|(?:an)?other|similar|"
    r"previous|earlier|whether|if)\b",
    re.IGNORECASE,
)
"""In a sentence of another event, or of what nobody knows."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A point that names the cause of an event."""

    number: int
    kinds: frozenset[str]


def find(found: Sequence[Point], told: Stories) -> Iterator[Clash]:
    """The points of one story that name causes of one event which share nothing, the earliest first."""
    said: defaultdict[str, list[_Said]] = defaultdict(list)
    for number, point in enumerate(found):
        for cause in causes.find(point.text):
            if cause.event and not (cause.cause <= _BROAD or NO.search(point.text) or _ELSEWHEN.search(point.text)):
                said[cause.event].append(_Said(number, frozenset(_KINDS.get(it, it) for it in cause.cause - _BROAD)))
    for _, named in sorted(said.items()):
        yield from _clashes(named[:MOST_CAUSES], found, told)


def _clashes(named: Sequence[_Said], found: Sequence[Point], told: Stories) -> Iterator[Clash]:
    """Each first cause of a story with those that are not it."""
    taken: set[int] = set()
    for place, one in enumerate(named):
        if one.number in taken:
            continue
        against = [it for it in named[place + 1 :] if it.number not in taken and _rivals(found, told, one, it)]
        numbers = list(dict.fromkeys(it.number for it in against))[: MOST - 1]
        if numbers:
            taken.update((one.number, *numbers))
            yield Clash("contradiction", SCORE, WHY, (one.number, *numbers))


def _rivals(found: Sequence[Point], told: Stories, one: _Said, other: _Said) -> bool:
    """Whether two points of one story give two causes, and somebody is named who gives one of them."""
    first, second = found[one.number], found[other.number]
    if one.kinds & other.kinds or (first.holder.own_voice and second.holder.own_voice):
        return False
    if "mishap" in one.kinds | other.kinds and "purpose" not in one.kinds | other.kinds:
        return False
    of_two = first.source != second.source or first.holder.key != second.holder.key
    return of_two and told.one(first, second) and not places.elsewhere(first, second)
