"""Scene + Candidate -> whether a notice, a leaflet or a sign tells the public so, and whether it is a new one."""

import re

from briefgen import gazetteer
from briefgen.analyse.advisories.cues import Candidate
from briefgen.analyse.advisories.scene import Scene
from briefgen.analyse.advisories.vocabulary import AUDIENCE, OUTSIDERS

NOTICE = re.compile(
    r"(?i:\b(?:notices?|leaflets?|flyers?|alerts?|advisor(?:y|ies)|bulletins?|circulars?|signs?|posters?|loudspeakers?"
    r"|messages?|guidance|guidelines|website|advice|order|letter|hotline|announcements?|statement|rules|decree|bulletin"
    r"|instructions?)\b)"
)
"""What an authority speaks through."""
_PAPER = (
    r"(?:notices?|leaflets?|fl[yi]ers?|signs?|posters?|loudspeakers?|messages?|letters?|e-?mails?|circulars?"
    r"|bulletins?)"
)
"""Of these what is put before people's eyes or ears, by whom the sentence need not say."""
_INNER = r"(?:(?!(?:with|of|in|on|at|from|by|to|for|and|or|who|that|an?|the|his|her|my)\s)[\w’'-]+\s)"
"""A word between a determiner and its noun."""
_READ_OUT = re.compile(
    r"[^\w“\"]*(?:(?:reads?|says?|said|warn(?:s|ed)|stat(?:es|ed)|r[ua]n|goes|went)\s)?"
    rf"(?:(?:an?|the|one|another|each|its|their|these|those)\s)?{_INNER}{{0,3}}?(?i:{_PAPER})"
    r"(?=\W*$|[,;:]|\s(?:in|on|at|from|by|to|for|outside|inside|near|along|beside|above|over|which|that|around|put|sent|left|hung"
    r"|stuck|nailed|now|[a-z]+ed|read(?:s|ing)?|says?|said|warns?|tells?|told|states?)\b)"
)
"""A notice as what is first named beside a quotation: ``a leaflet handed out at checkpoints reads``."""
_SAYS = re.compile(r"\b(?:reads?|says?|said|warn(?:s|ed)|stat(?:es|ed)|tells?|told|r[ua]n|goes|went)\b")
_TO = re.compile(r"\bto\s(?:the\s|its\s|his\s|her\s|their\s)?(?:[\w’'-]+\s)?(?P<who>[a-z]+)\b")
_NEW = re.compile(
    rf"(?i:\W*(?:(?:an?|one|another|some|several)\s{_INNER}{{0,3}}?{_PAPER}\b|{_INNER}?{_PAPER}(?<=s)\s))"
)


_TO_PUBLIC = re.compile(rf"\s(?:the\s|all\s|its\s|our\s)?(?:[\w’-]+\s){{0,2}}?{AUDIENCE}\b")


def is_to_public(scene: Scene, candidate: Candidate) -> bool:
    """Whether the words stand in a notice, or the verb of saying names the public as those who are told."""
    if holds(scene, candidate):
        return True
    for statement in scene.said:
        if any(span.contains(candidate.cue) for span in statement.content):
            source = " ".join(span.of(scene.text) for span in statement.source)
            notice = NOTICE.search(source) and not OUTSIDERS.search(source)
            if notice or _TO_PUBLIC.match(scene.text, statement.cue[-1].end):
                return True
    return False


def holds(scene: Scene, candidate: Candidate) -> bool:
    """Whether it is quoted from what the rest of the sentence names as a notice, wherever the parse hangs it."""
    if not any(it.contains(candidate.cue) for it in scene.quoted):
        return False
    return _is_read_out(" ".join(it.of(scene.text) for it in scene.outside(scene.quoted)))


def _is_read_out(beside: str) -> bool:
    """Whether the words beside a quotation name a notice as what says it, to no single person and of no outsider."""
    if _READ_OUT.match(beside) is None or _SAYS.search(beside) is None or OUTSIDERS.search(beside):
        return False
    return not any(gazetteer.role_noun(to["who"]) for to in _TO.finditer(beside))


def is_new(beside: str) -> bool:
    """Whether a notice was not spoken of before, ``a text message``, so that nobody named before has given it."""
    return _NEW.match(beside) is not None


def is_brought(sentence: str) -> bool:
    """Whether a sentence tells of such a notice, by ``the`` name of which a later one goes on."""
    return _BROUGHT.search(sentence) is not None


_BROUGHT = re.compile(rf"\b{_PAPER}\b")


def tells(scene: Scene, candidate: Candidate) -> bool:
    """Whether what tells people so is a notice, a sign or a leaflet."""
    clause = scene.text[scene.sentence.start : candidate.cue.start]
    if candidate.kind == "ban":
        return _DECREE.search(clause) is not None
    return candidate.kind == "directive" and _TELLER.search(clause) is not None


_DECREE = re.compile(
    r"(?i:\b(?:decrees?|orders?|directives?|instructions?|restrictions|rules|regulations|notice)\s(?:also\s)?)$"
)


_TELLER = re.compile(
    r"(?i:\b(?:notices?|signs?|leaflets?|posters?|loudspeakers?|(?:text\s)?messages?|alerts?|advisor(?:y|ies)|broadcasts?"
    r"|guidance|guidelines)(?:\s(?:at|in|on|along|from|by|near|across|to|of|sent|posted|put)\s[^,.;“”\"]{2,60}?)?\s)$"
)
"""What people are told by, as the subject of the verb that tells them."""
