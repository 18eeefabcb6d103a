"""Candidate -> whether a modal forbids people something, lets them do it at certain hours, or tells their lot."""

import re

from briefgen.analyse.advisories import closures
from briefgen.analyse.advisories.cues import Candidate
from briefgen.analyse.advisories.scene import Scene

LETS = frozenset(("may", "can", "could", "cannot"))
"""Modals that let or forbid, or only tell how it is."""
_NOBODY = re.compile(r"(?i:\b(?:no\sone|nobody|none|no|only)\b)")
_GOES = r"(?:now\s)?(?:cross|enter|return|leave|fetch|collect|visit|go|move|pass|pick\sup|re-?open|open)\b"
_PASSES = re.compile(
    rf"{_GOES}[^;]{{0,60}}?\b(?:only|without|for\s[\w-]+\s(?:minutes|hours?)|escorted|accompanied\sby|under\sescort)\b"
)
"""What people may do on a condition."""
_HOUR = (
    r"(?:\d{1,2}(?:[.:]\d\d)?(?:\s?[ap]\.?m\b\.?)?|noon|midday|midnight|dawn|dusk|sunrise|sunset"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
)
_USES = rf"(?:{_GOES}|(?:now\s)?(?:buy|shop|use|feed|sail|fish|withdraw|drive|travel|walk)\b)"
_AT_HOURS = re.compile(
    rf"{_USES}[^;]{{0,60}}?\b(?:between\s{_HOUR}\sand|from\s{_HOUR}\s(?:to|until|till))\s{_HOUR}"
    r"(?!\s(?:per\s?cent|percent|hours|days|weeks|months|years|people|times|million|billion))(?![\w%])"
    rf"|{_GOES}[^;]{{0,60}}?\b(?:(?:until|from)\s(?:{_HOUR}\b(?!\s?%|\sper\s?cent|\sto\s)|(?:late\s)?\w+day\b|tonight|tomorrow)|during\sdaylight)"
)
"""What people may do at certain hours."""
_BEFALLS = re.compile(
    r"\s?(?:not\s|n['’]t\s)?(?:(?:\w+ly|yet|also|even|always|ever|still|simply)\s)?(?:notice|know|feel|reali[sz]e|understand|like|want|need|see|hear"
    r"|believe|trust|think|remember|recogni[sz]e|accept|agree|survive|recover|live|benefit|qualify|respond|arrive|reach|get|receive"
    r"|find|have|afford|cope|wait|rely|count|expect|imagine|guarantee|confirm|rule\sout|say|tell|win|lose|keep\sup|sleep|breathe"
    r"|pay|explain|ignore|escape|avoid|prevent|stop|forget|forgive|help|do|make|take\s(?:it|this|that|any\smore)|compete|blame"
    r"|be(?!\s(?:admitted|allowed|let|permitted|seated|served|out)\b)|cause|happen|become|come\sback|seem|care)\b"
)
"""What people do not do of themselves, or have no means to do."""
_DEEDS = re.compile(
    r"not\s(?:enter|leave|return|go|come|gather|meet|assemble|cross|use|bring|carry|sell|serve|buy|open|park|drive|ride|swim|fish"
    r"|hunt|camp|smoke|fly|sail|land|visit|travel|board|withdraw|move|walk|climb|touch|film|photograph|hold|be\sadmitted)\b"
)
"""What a body may forbid people to do."""


def forbids(scene: Scene, candidate: Candidate, audience: str, words: str) -> bool:
    """Whether what somebody may do is that nobody may, or may do nothing else, and is a deed of theirs."""
    if _BEFALLS.match(scene.text, candidate.cue.end):
        return False
    if candidate.verb == "could":
        return _NOBODY.match(audience) is not None and closures.LIMIT.search(words) is not None
    if candidate.verb == "can" and not _NOBODY.match(audience):
        return words.startswith("not ")
    return candidate.verb == "cannot" or (is_for_nobody(audience, words) and not words.startswith("not be "))


def is_for_nobody(audience: str, words: str) -> bool:
    """Whether nobody may do something, or those who may do nothing else."""
    return bool(_NOBODY.match(audience)) or words.startswith("not ") or "only" in words.split()[:3]


def is_forbidden_deed(candidate: Candidate, audience: str, words: str) -> bool:
    """The same of something that a body may forbid; what people *cannot* do may as well be beyond them."""
    if candidate.verb == "cannot":
        return bool(_DEEDS.match(words) or closures.LIMIT.search(words))
    return bool(_NOBODY.match(audience)) or words.startswith("not ")


def passes(candidate: Candidate, words: str) -> bool:
    """Whether people are let do something at certain hours, or, by *may*, on a condition."""
    if candidate.kind != "modal" or candidate.verb not in ("may", "can", "could"):
        return False
    return bool(_AT_HOURS.match(words) or (candidate.verb == "may" and _PASSES.match(words)))
