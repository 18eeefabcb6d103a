"""Scene + Candidate -> whether something is closed, forbidden or open again by somebody's measure."""

import re

from briefgen.analyse.advisories import issuers, vocabulary
from briefgen.analyse.advisories.cues import Candidate
from briefgen.analyse.advisories.phrases import CONDUCT
from briefgen.analyse.advisories.scene import Scene
from briefgen.model.span import Span

_MEASURE = re.compile(
    r"(?i:\b(?:precaution\w*|until|further\snotice|indefinitely|pending|for\s(?:a|one|two|three|\d+)\s(?:day|week|month)s?|order(?:s|ed|ing)"
    r"|authorit\w+|off-limits|restrict\w*|ban(?:s|ned|ning)?|rest\sof\sthe\s(?:day|week|month)|curfew|lockdown)\b)"
)
"""What makes a closure a measure that somebody took."""
LIMIT = re.compile(
    r"(?i:\b(?:until|till|through\s(?:at\sleast\s)?(?:\w+day|\d|the\send)|further\snotice|indefinitely|pending|overnight|(?:will|stays?|remains?)\s[^,;]{3,40}?\sthis\s(?:week|month)|to\s(?:all(?:\sbut)?|civilians|visitors)|except|for\s(?:more\sthan\s|at\sleast\s|\w+\s)?(?:the\s)?(?:next\s|coming\s)?(?:a|an|another|one|two|three|four|five|six|seven|\d+)\s(?:hour|day|night|week|month)s?|for\s(?:hours|days|weeks)"
    r"|to\s(?:try\sto\s)?(?:prevent|stop|curb|slow|contain|stem|limit|halt)\s|after\s(?:[\w’-]+\s){1,5}?(?:was|were|tested|fell|had|died|contracted|caught|became)"
    r"|from\s(?:midnight|noon|dawn|dusk|\w+day|\d)|(?:on|between|by|before|after)\s(?:\w+day|\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|noon)\b(?!\s(?:years?|decades?|months?))|midnight|dusk|dark|dawn|the\send\sof)"
    r"|during|while|within\s\w+\s\w*met\w+|because|due\sto|owing\sto|amid|as\sa\sresult|in\sboth\sdirections|by\sorder|without\sa"
    r"|after\s(?:the|an?)\s(?!(?:\w+\s){0,2}(?:years?|decades?|months?|centur\w+)\b)|\bearly\b"
    r"|(?:on|under|at|following)\s(?:the\s)?(?:[\w’'-]+\s){0,3}?(?:orders?|advice|request|instructions)"
    r"|between\s(?:junction|exit)s?|today|tonight|tomorrow|currently|(?:since|for)\s\w+day|this\sweekend"
    r"|(?:over|within)\s(?:the|an?|\d)|under\s(?:the|an?|new|these)\s(?:\w+\s)?(?:rules|order|decree|restrictions|measures|regulations)|in\s(?:the\s)?(?:whole|entire|affected)"
    r"|(?:closed|shut|sealed|restricted|barred|open\sonly)\sto\s\w+)\b)"
    r"|\bbetween\s[A-Z]"
)
"""What bounds a measure in time or place, or gives its reason."""
_BOUND = re.compile(
    r"(?i:\b(?:until|further\snotice|for\s(?:\w+\s)?(?:hours|days|weeks)|because|due\sto|owing\sto|amid|after\s(?!(?:\w+\s){0,2}(?:years?|decades?|months?)\b)|(?:as|over)\s(?:the|an?)|ahead\sof)\b)"
)
"""What says that one who closed something did so for a time or a reason."""
_CONDITION = re.compile(r"(?i:\b(?:as\slong\sas|if|unless|once|when|whether|until|before|after)\s(?:[\w’'-]+\s){0,2})$")
_WITHIN = re.compile(r"\s(?:once|if|when|whenever|unless)\s")
"""Before the verb of a measure: what is only a condition."""
_ANNOUNCED = re.compile(r"(?i:\b(?:said|says|announced|confirmed|ordered|decided|according\sto|statement)\b)")
_ROUTINE = re.compile(
    r"(?i:\b(?:for\s(?:the\s|a\s)?(?:\w+\s)?holidays?|on\s\w+days|(?<!until\s)every\s\w+|daily|each\s\w+|usually|normally)\b)"
)
_BUILT = re.compile(
    r"\b(?:by|in)\s(?:(?:early|late|mid)[\s-])?(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|(?:the\s)?(?:spring|summer|autumn|winter)|(?:19|20)\d\d)\b"
)
"""When something new opens: a month or a year, not a day."""
_CONDUCT = re.compile(rf"\b{CONDUCT.pattern}\b")
PAST = re.compile(r"(?i:\b(?:was|were|had|stayed|remained)\b)")
_COMMON = re.compile(
    r"(?i:\b(?:trains?|trams?|bus(?:es)?|ferr(?:y|ies)|flights?|sailings|services|borders?|airspace|embass\w+|consulates?|schools|classes|lessons|movements?)\b)"
)


def is_measure(scene: Scene, candidate: Candidate, issuer: Span | None, words: str) -> bool:
    """Whether what is closed or forbidden is so by somebody's measure, and not for good or by routine."""
    if candidate.verb == "no":
        return True
    if _ROUTINE.search(words) or (candidate.verb == "open" and _BUILT.search(words)):
        return False
    if candidate.kind == "closing":
        return _is_closing(scene, candidate, issuer) and _is_of_need(scene, issuer, words)
    if _CONDITION.search(scene.text[scene.sentence.start : candidate.action.start]) or _WITHIN.search(
        words.partition(candidate.verb)[0]
    ):
        return False
    return _is_bounded(scene, candidate, issuer, words)


def _is_of_need(scene: Scene, issuer: Span | None, words: str) -> bool:
    """Whether one who closes something does so for a time, a reason or as an authority."""
    if _MEASURE.search(scene.sentence.of(scene.text)):
        return True
    if issuer is None:
        return False
    if _BOUND.search(words) or _COMMON.search(words):
        return True
    return _governs(scene, issuer, words) and not _OWN.match(words)


def _is_bounded(scene: Scene, candidate: Candidate, issuer: Span | None, words: str) -> bool:
    """Whether what is closed or forbidden is so now, for a time, a reason or by somebody's word."""
    if candidate.by is not None and _AUTHORITY.search(candidate.by.of(scene.text)):
        return True
    sentence = scene.sentence.of(scene.text)
    past = bool(PAST.search(words.partition(candidate.verb)[0]))
    if candidate.kind == "closure" and not past and _is_kept_shut(words, sentence):
        return True
    if (
        candidate.kind == "closure"
        and _THOROUGHFARE.search(words[: words.find(candidate.verb)])
        and not _DATED.search(sentence)
    ):
        return True
    told = issuer is not None and bool(_ANNOUNCED.search(sentence))
    if candidate.kind == "closure" and _MEASURE.search(sentence):
        return True
    if not past and (scene.official or (candidate.kind == "rule" and _CONDUCT.search(words) and _SET.search(words))):
        return True
    if candidate.kind == "rule" and (_KEEPS_OUT.search(words) or (scene.after_advice and _CONDUCT.search(words))):
        return True
    if past and candidate.kind == "closure":
        told = told or words.startswith(("All ", "No "))
        return told and bool(LIMIT.search(words))
    return told or bool(LIMIT.search(words))


def _is_kept_shut(words: str, sentence: str) -> bool:
    """Whether something is off limits, or remains closed to all and not since some year."""
    if _OFF_LIMITS.search(words):
        return True
    kept = _REMAINS.search(words)
    return kept is not None and not _DATED.search(sentence) and not _OPEN.search(words, 0, kept.start())


_REMAINS = re.compile(
    r"(?i:\b(?:remains?|stays?)\s(?:(?:\w+ly|all|also|still)\s)?(?:closed|shut|suspended|cancell?ed|sealed|blocked)\b"
    r"(?!\sto\s(?:foreign|outside|new|private|competition)))"
)
_OPEN = re.compile(r"(?i:\b(?:how|whether|why|what|who|should|could|would)\b)")
"""Before what may remain so or not."""
_BEING = re.compile(r"\b(?:is|are|was|were|been|be)\s(?:\w+ly\s|now\s|also\s)?$")
_INTENDED = re.compile(
    r"(?<!decided\s)(?<!agreed\s)(?<!ordered\s)(?<!forced\s)\b(?:to|help(?:s|ed|ing)?)\s(?:\w+ly\s)?$"
)
_AUTHORITY = re.compile(rf"(?i:\b{vocabulary.AUTHORITY}\b)")


_SET = re.compile(r"\s(?:been|will\sbe|(?:is|are)\salso)\s")
_OFF_LIMITS = re.compile(
    r"\b(?:off[\s-]limits|out[\s-]of[\s-]bounds|(?:open|passable)\sonly\s(?:to|for)|(?:sealed|cordoned|closed|blocked|roped|fenced)\soff)\b"
)
_THOROUGHFARE = re.compile(
    r"(?i:\b(?:airports?|airspace|borders?|crossings?|schools|classes|lessons|roads|highways?|bridges))\b[^,]*?\s(?:was|were)\s(?:all\s)?$"
    r"|(?i:\b(?:airports?|airspace|borders?|crossings?|schools|class(?:es)?|lessons|roads?|highways?|motorways?|streets?|lanes|bridges?"
    r"|tunnels?|trails|trains?|trams?|buses|ferr(?:y|ies)|flights|metro|subway|services|departures))\b"
    r"[^,]*?\s(?:is|are|been)\s(?:also\s|all\s|now\s)?$"
)
"""What is closed to all, and by nobody but an authority."""
_DATED = re.compile(r"\b(?:1[89]|20)\d\d\b|\b(?:when|since|had|if)\b")
_KEEPS_OUT = re.compile(
    r"(?i:^(?:no(?:body|\sone)?|only)\b|\b(?:entry|access)\s(?:in)?to\b"
    r"|\b(?:not|no\slonger)\s(?:yet\s)?(?:be(?:ing)?\s)?(?:allowed|permitted|let)\s(?:back|in|into|inside|onto|near|past|through|home|to\s(?:return|enter|go\s(?:back|home)))\b)"
)
_OWN = re.compile(r"(?i:\w+\s(?:(?:all|some|most)\s)?(?:of\s)?(?:its|their|his|her)\b)")
_GOVERNMENT = re.compile(
    r"(?i:\b(?:ministry|ministers?|government|authorit(?:y|ies)|council|mayor|governor|police|department|agency|municipality"
    r"|county|governorate|district|coast\s?guard|(?:park|forest)\sservice|railway|countries|junta|harbou?r\smaster|sheriff)\b)"
)


_SEVERAL = re.compile(r"\w+\s(?!(?:the|an?)\s)(?:[\w’-]+\s){0,3}?[a-z]+s\b")
"""Not one bridge or road of which news tells, but all of a kind."""


def _governs(scene: Scene, issuer: Span, words: str) -> bool:
    """Whether an issuer may close what is not its own: an authority, or a town or country that acts."""
    if _GOVERNMENT.search(issuer.of(scene.text)):
        return True
    return bool(_SEVERAL.match(words)) and any(m.label == "LOC" and issuer.overlaps(m.span) for m in scene.mentions)


def _is_closing(scene: Scene, candidate: Candidate, issuer: Span | None) -> bool:
    """Whether somebody who may do so has closed something, and it is not only spoken of."""
    before = scene.text[scene.sentence.start : candidate.cue.start]
    if any(q.contains(candidate.cue) for q in scene.quoted) and not re.search(r"\b[Ww]e\b", before):
        return False
    if candidate.giver is None and (_INTENDED.search(before) or scene.parsed.is_noun(candidate.cue)):
        return False
    if candidate.verb.endswith("ed") and _BEING.search(before):
        return False
    if candidate.verb.endswith("ing") and not _BEING.search(before):
        return False
    if issuer is None or _AUTHORITY.search(issuer.of(scene.text)) or issuers.cares(scene.text, issuer):
        return True
    if candidate.giver is not None and _AUTHORITY.search(candidate.giver.of(scene.text)):
        return True  # whose names stand behind what they are: ``Two airlines, Norjet and Velda Air, …``
    return any(m.label in ("LOC", "PER") and issuer.overlaps(m.span) for m in scene.mentions)
