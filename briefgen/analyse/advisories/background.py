"""Scene + Candidate -> whether what is told belongs to another time, or to a work of fiction."""

import re
from datetime import date

from briefgen.analyse.advisories.cues import Candidate
from briefgen.analyse.advisories.scene import Scene
from briefgen.model.analysis import DateMention

_LONG_AGO = re.compile(
    r"(?i:\b(?:last\s(?:year|spring|summer|autumn|winter|century|decade)|(?:years|decades|centuries)\s(?:ago|earlier|later)"
    r"|(?:curfew|lockdown|order|ban)s?\sof\s\d{4}|at\sth(?:at|e)\stime(?!\sof\b)|back\sthen|in\sthose\sdays)\b)"
)
_PAST_KINDS = frozenset(["directive", "ban", "passive", "order", "rule", "closing", "closure", "notice", "state"])
_IN_FORCE = re.compile(r"(?i:\b(?:remains?|still|until|now|again|is|are)\b)")
_WORKS = frozenset(
    """film films movie movies novel novels opera operas ballad drama play thriller poem comedy musical sitcom legend
    myth painting fairytale""".split()
)
_MONTHS_IN_FORCE = 3
"""After which what somebody was told in the past tense is background, unless it is said to hold still."""
_MONTH = re.compile(r"(\d{4})(?:-(0\d|1[0-2]))?")


def is_of_another_time(scene: Scene, candidate: Candidate, words: str) -> bool:
    """Whether somebody is told so in a work of fiction, or was told so months before the article."""
    clause = re.split(r"[,;]\s(?!when\b|as\b)", scene.text[scene.sentence.start : candidate.cue.start])[-1]
    told = scene.text[candidate.cue.start : candidate.action.start]
    if candidate.kind in _PAST_KINDS and _LONG_AGO.search(f"{clause} {told} {words}") and not _IN_FORCE.search(words):
        return True
    if scene.parsed.is_told_in_a_work(candidate.cue, _WORKS):
        return True
    if scene.published is None or _IN_FORCE.search(words) or not scene.parsed.is_past(candidate.cue):
        return False
    return any(
        _months_before(scene.published, when) >= _MONTHS_IN_FORCE and scene.parsed.is_dated(candidate.cue, when.span)
        for when in scene.dates
    )


def _months_before(published: date, when: DateMention) -> int:
    """How many months before the day of publication a date ends; none where it names no year."""
    found = _MONTH.match((when.edtf or "").rpartition("/")[2])
    if found is None:
        return 0
    return (published.year - int(found[1])) * 12 + published.month - int(found[2] or 12)
