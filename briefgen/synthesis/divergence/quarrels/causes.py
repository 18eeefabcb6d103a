"""Text -> Causes: what a sentence says that something came of, with what it says came of it.

``Investigators blamed a broken rail for the derailment``, ``The train derailed because the driver was going too fast``,
``put the delay down to the weather``, ``The fire was set on purpose``.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from briefgen.words import content_stems, stem

_BY = (
    r"(?:caused|triggered|sparked|started|ignited|set off|brought on|brought about|brought down|prompted|provoked|"
    r"the (?:result|work|fault) of|due to|down to)"
)
_CAUSED = (
    r"(?:caused|triggered|sparked|ignited|set off|brought on|brought about|brought down|provoked|stirred up|led to|"
    r"resulted in)"
)
_THING = r"[^.;,“”\"]+"
_SUBJECT = r"(?:[\w’'-]+ ){1,5}"
_SET = r"(?:set|laid|lit|started|caused)"
_ON_PURPOSE = r"(?:deliberately|intentionally|on purpose)"
_PATTERNS = (
    re.compile(rf"\bblam(?:es|ed) (?P<effect>(?:(?!for\b)[\w’'-]+ ){{1,6}}?)on (?P<cause>{_THING})"),
    re.compile(
        rf"\bblam(?:es|ed) (?!each\b|one another\b)(?P<cause>{_THING}?)"
        rf"(?: for (?P<effect>{_THING})|(?=[.;,“”\"]|$| and said\b| saying\b))"
    ),
    re.compile(rf"\bputs? (?P<effect>(?:[\w’'-]+ ){{1,6}}?)down to (?P<cause>{_THING})"),
    re.compile(rf"\battribut(?:es?|ed|ing) (?P<effect>(?:[\w’'-]+ ){{1,6}}?)to (?P<cause>{_THING})"),
    re.compile(
        rf"(?P<effect>{_SUBJECT})(?:is|are|was|were|be|been) (?:probably |likely |mainly |largely )?{_BY}(?: by)? "
        rf"(?P<cause>{_THING})"
    ),
    re.compile(
        rf"(?P<cause>{_SUBJECT})(?<!\bwhat )(?<!\bwhich )(?<!\bthat )(?<!\bwho )(?<!\band )(?<!ly )"
        rf"(?:had |have |has )?{_CAUSED} "
        rf"(?P<effect>(?:the|a|an|this|it|[A-Z]\w+[’']s)\b[^.;,“”\"]*)"
    ),
    re.compile(
        rf"(?P<effect>{_SUBJECT})(?:because|as a result of|owing to|due to|thanks to) (?:of )?(?P<cause>{_THING})"
    ),
    re.compile(
        rf"(?P<effect>{_SUBJECT})(?:is|was|were|had been|has been) (?:probably |likely )?"
        rf"(?P<cause>(?:{_SET} )?{_ON_PURPOSE}\b(?: {_SET}\b)?|"
        r"(?:an? )?(?:act of )?(?:arson|sabotage|accident|accidental)\b(?=[.,;:”\"]| and\b|$))"
    ),
)
_SAID = re.compile(r"\b(?:said|says?|that|believes?|thinks?|told \w+)\b")
"""Before what is said to have come of something, who says so."""
_IDLE = frozenset(
    stem(word)
    for word in """said says say told tell that probably partly mainly largely likely believe believes thought think
    official officials minister ministry police spokesman company government report reports reported""".split()
)
"""What stands beside a cause without being of it."""
_NOUNS = {
    "fire": "fire blaze inferno",
    "blast": "explosion blast",
    "crash": "crash collision",
    "collapse": "collapse",
    "derailment": "derailment",
    "sinking": "sinking capsizing",
    "outbreak": "outbreak illness sickness poisoning",
    "blackout": "blackout outage",
}
_VERBS = {
    "blast": "exploded",
    "crash": "crashed collided",
    "collapse": "collapsed",
    "derailment": "derailed",
    "sinking": "sank capsized",
}
"""What happens once in a story, as far as one word for it tells."""
_EVENTS = {word: event for kinds in (_NOUNS, _VERBS) for event, listed in kinds.items() for word in listed.split()}
_NOUN, _VERB = ("|".join(" ".join(kinds.values()).split()) for kinds in (_NOUNS, _VERBS))
_EVENT = re.compile(
    rf"\b(?:(?:the|this|that|its|[A-Z]\w+[’']s) (?:(?!of\b)[\w-]+ ){{0,2}}?(?P<event>{_NOUN})|(?P<verb>{_VERB}))\b"
    r"(?=\s*(?:$|[.,;:”\"]|(?:had|has)\s*$|"
    r"(?:in|at|on|of|near|inside|aboard|happened|occurred|broke|began|last|this)\b|\w+day\b))",
    re.IGNORECASE,
)
"""An event that is known, where it is no part of another name: ``the fire``, not ``a fire``, ``the fire station``."""


@dataclass(frozen=True, slots=True)
class Cause:
    """What came of what, each by the stems of its words; no effect where a pronoun stands for it."""

    cause: frozenset[str]
    effect: frozenset[str]
    event: str = ""
    """The kind of event that the effect is; empty for most effects."""

    def excludes(self, other: "Cause") -> bool:
        """Whether both are causes of what may be one thing, and share nothing."""
        one_thing = not self.effect or not other.effect or bool(self.effect & other.effect)
        apart = not self.cause & other.cause and not self.cause & other.effect and not self.effect & other.cause
        return one_thing and apart


@lru_cache(maxsize=50_000)
def find(text: str) -> tuple[Cause, ...]:
    """The causes that a sentence names."""
    matches = (match for pattern in _PATTERNS for match in pattern.finditer(text))
    found = (_cause(match) for match in matches)
    return tuple(dict.fromkeys(it for it in found if it.cause))


def _cause(match: re.Match[str]) -> Cause:
    """What a match says; who says so may stand before it, a clause of its own behind: ``gas that had leaked``."""
    cause, effect = match["cause"], _SAID.split(match["effect"] or "")[-1]
    if match.start("cause") < match.start("effect"):
        cause = _SAID.split(cause)[-1]
    return Cause(
        _stems(cause), _stems(effect), "" if _NAME.search(cause[match.start("cause") == 0 :]) else _event(effect)
    )


_NAME = re.compile(r"[A-Z]")
"""In a cause, whoever is to blame: that goes with any other cause. A sentence begins with a capital, too."""


def _event(effect: str) -> str:
    match = _EVENT.search(effect)
    return _EVENTS[(match["event"] or match["verb"]).lower()] if match else ""


def _stems(words: str) -> frozenset[str]:
    return frozenset(content_stems(words)) - _IDLE
