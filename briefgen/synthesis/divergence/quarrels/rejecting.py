"""Sentence -> what it rejects by name: ``has denied reports that the port would close``."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.model.span import Span
from briefgen.model.synthesis import DivergenceKind
from briefgen.synthesis.divergence.contrasts.polarity import Word, read
from briefgen.words import stem

LEAST_SENSES, LEAST_TOLD = 3, 2
"""Senses that what is rejected must have, and fewer in a clause of its own: ``denied that the bridge was sold``."""
CLAIM_WORDS, CORE = 9, 4
"""Content words behind the rejecting word that are read as what is rejected, and how many of them say what is so."""
_ASKED = (
    r"(?:(?:the|a|an|any|all|such|his|her|their|its|\w+[’']s) )?(?:\w+ )?"
    r"(?:calls?|demands?|proposals?|offers?|requests?|bids?|appeals?|pleas?)\b"
)
"""What somebody wants."""
_CLAIM = (
    r"(?:\s+(?:any|all|the|these|those|such|as \w+|his|her|their|its|earlier|media|recent|widespread))*"
    r"\s*(?:claims?|reports?|allegations?|accusations?|rumou?rs?|suggestions?|speculation|assertions?|charges?|counts?|"
    r"notions?|idea)?\b"
    r"\s*(?:that|of|about|by|from)?\s*"
)
_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)(?!\s+(?:\w+\s+)?(?:calls?|requests?|appeals?|motions?|petitions?|bail|entry|access|"
    r"permission|visas?|care|treatment|asylum|benefits|aid|parole)\b)|"
    rf"reject(?:s|ed|ing)?(?! the name\b| {_ASKED})|"
    r"dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing)|"
    r"rebut(?:s|ted)?|disput(?:es|ed|ing)|debunk(?:s|ed)?|(?<!that )(?<!which )contradict(?:s|ed)?|"
    r"plead(?:s|ed|ing)? (?:not guilty|innocent) to|(?:am|is|are|was|were) (?:not guilty|innocent) of|"
    r"ha(?:s|d|ve) nothing to do with|(?:play|ha)(?:s|d|ve|ed|y) no (?:role|part|hand) in)\b" + _CLAIM,
    re.IGNORECASE,
)
_OBJECTS = re.compile(
    r"(?<!-)\b(?:criticis(?:e|es|ed|ing)|criticiz(?:e|es|ed|ing)|condemn(?:s|ed|ing)?|denounc(?:e|es|ed|ing)|"
    r"oppos(?:e|es|ed(?!\s+to)|ing)|object(?:s|ed) to|protest(?:s|ed) against|slammed|blasted|decr(?:y|ies|ied)|"
    rf"complain(?:s|ed) (?:of|about)|reject(?:s|ed|ing)?(?= {_ASKED}))\b\s*"
    r"(?=[^.,;]{0,60}\b(?:calls?|demands?|plans?|decisions?|proposals?|claims?|statements?|remarks?|offers?|requests?|"
    r"appeals?|pleas?|bans?|bids?|ideas?|moves?|orders?|rulings?|laws?|bills?|deals?|sales?|mergers?|strikes?)\b)"
    r"(?:the|a|an|his|her|their|its)?\s*",
    re.IGNORECASE,
)
_SAYS = (
    r"(?:claim|assert|sa(?:y|id)|stat|suggest|accus|alleg|told|tell|insist|boast|tout|argu|declar|maintain)"
    r"(?:s|es|ed|d|ing)?"
)
NOT_SO = (
    r"(?:falsely|wrongly|incorrectly|erroneously|mistakenly|baselessly|"
    r"without (?:any |offering |providing |citing )?(?:evidence|proof))"
)
_FALSE = re.compile(
    rf"\b(?:{NOT_SO} {_SAYS}|{_SAYS}(?:,|\s[-–—]+)? {NOT_SO}(?:,|\s[-–—]+)?)\b(?: that\b)?", re.IGNORECASE
)
"""Who writes so holds himself that what another claims is false."""
_IDLE = re.compile(
    r"(?:\b(?:been|was|were|is|are|being|be|not|never|to|cannot)|n[’']t)\s+(?:\w+ly\s+)?$", re.IGNORECASE
)
"""Before a rejecting word that is passive, negated or only an aim: nobody is told to reject anything."""
NAME = "@"
"""Before the stem of a name."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A rejecting word and the senses of what it rejects."""

    kind: DivergenceKind
    span: Span
    rejected: frozenset[str]
    core: frozenset[str]
    """Those of its first words."""
    resumed: frozenset[str]
    """Those of the noun by which it takes up what was said before: ``that he faced such a prospect``."""
    false: bool


def find(text: str) -> Iterator[Cue]:
    """What a sentence denies, objects to or says to be false, each with the words that do so."""
    kinds: tuple[tuple[DivergenceKind, re.Pattern[str]], ...] = (
        ("contradiction", _DENIES),
        ("stance", _OBJECTS),
        ("contradiction", _FALSE),
    )
    for kind, pattern in kinds:
        for match in pattern.finditer(text):
            if _IDLE.search(text[: match.start()]):
                continue
            claim = re.split(r"[;.!?,]\s|\sas an?\s", text[match.end() :], maxsplit=1)[0]
            said = read(claim)[:CLAIM_WORDS]
            least = LEAST_TOLD if _THAT.search(match.group()) else LEAST_SENSES
            if len(senses(said)) >= least:
                resumed = _RESUMED.search(claim.rstrip(".!? "))
                taken_up = senses(read(resumed.group("noun"))) if resumed else frozenset[str]()
                yield Cue(kind, Span(*match.span()), senses(said), senses(said[:CORE]), taken_up, pattern is _FALSE)


_THAT = re.compile(r"\bthat\s*$", re.IGNORECASE)
_RESUMED = re.compile(r"\b(?:this|that|these|those|such an?) (?P<noun>[a-z]+)$")
_TIMES = frozenset(
    stem(word)
    for word in """monday tuesday wednesday thursday friday saturday sunday today yesterday week month year day
    morning evening night said says told""".split()
)


def senses(words: Sequence[Word]) -> frozenset[str]:
    """The stems of ``words``; of those on an axis, its end, so that ``seize`` and ``capture`` are one."""
    return frozenset(f"{p.axis} {p.end}" for word in words for p in word.poles) | {
        NAME * word.name + word.stem for word in words if not word.poles and word.stem not in _TIMES
    }
