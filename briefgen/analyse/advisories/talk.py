"""Scene + Candidate -> whether what sounds like advice is talk, trade or a record, whoever says it."""

import re

from briefgen.analyse.advisories import topics
from briefgen.analyse.advisories.cues import Candidate
from briefgen.analyse.advisories.scene import Scene

_SPOKEN = frozenset(["imperative", "modal", "use"])
"""Kinds that tell somebody something without a verb of telling."""
_TOLD = _SPOKEN | {"directive", "passive", "recommend"}
_CLOSED = frozenset(["closure", "closing", "rule"])


def is_talk(scene: Scene, candidate: Candidate, words: str) -> bool:
    """Whether somebody asks, muses, rallies or sells, or tells of something as the first of its kind."""
    before = scene.text[scene.sentence.start : candidate.cue.start]
    if candidate.kind in _CLOSED:
        return _RECORD.search(before) is not None
    if candidate.kind in ("state", "notice"):
        return _is_of_no_notice(scene, candidate, words)
    if candidate.kind not in _TOLD:
        return False
    if _is_for_few(candidate, scene, before) or _is_trade(scene, words):
        return True
    return not (scene.official or scene.listed) and _is_musing(scene, candidate, words)


def _is_of_no_notice(scene: Scene, candidate: Candidate, words: str) -> bool:
    """Whether a notice is only a condition, or the time between word and deed: ``at an hour's notice``."""
    if _HOURS.search(words) or (candidate.kind == "state" and _TO_COME.search(words)):
        return True
    return candidate.kind == "state" and bool(_ONCE.search(scene.text, candidate.action.start, candidate.cue.start))


def _is_for_few(candidate: Candidate, scene: Scene, before: str) -> bool:
    """Whether it is a campaign's, for an employer's few, the way of the world, or told in a condition."""
    audience = candidate.audience.of(scene.text) if candidate.audience else ""
    if candidate.verb.startswith("suggest") and _ANYONE.match(audience):
        return True
    if _CAUSE.search(before) or _A_FEW_STAFF.match(audience) or _USUAL.search(before):
        return True
    return audience.lower() != "you" and _is_supposed(candidate, before)


def _is_trade(scene: Scene, words: str) -> bool:
    """Whether a customer is told what to buy, win or get back, and not for fear of harm."""
    refund = _REFUND.search(words) and not _HARM.search(scene.sentence.of(scene.text))
    return bool(refund or _TRADE.search(words))


def _is_musing(scene: Scene, candidate: Candidate, words: str) -> bool:
    """Whether the words are a question, a view, or what one is to think."""
    before = scene.text[scene.sentence.start : candidate.cue.start]
    if _MIND.match(words) or _THOUGHTS.search(words) or _WANTS.search(before) or _is_asked_or_musing(scene, candidate):
        return True
    if candidate.kind == "modal":
        return _UNDER_WAY.match(words) is not None
    return candidate.kind == "imperative" and _is_of_no_thing(scene, candidate, words)


def _is_supposed(candidate: Candidate, before: str) -> bool:
    """Whether somebody is told something only in a condition: ``if they are asked to stop``."""
    return candidate.kind == "passive" and _SUPPOSED.search(before) is not None


def _is_asked_or_musing(scene: Scene, candidate: Candidate) -> bool:
    """Whether a sentence is a question, or one who is no source says ``I`` in it."""
    if scene.sentence.of(scene.text).rstrip(" ”\"’'").endswith("?"):
        return True
    quoted = any(it.contains(candidate.cue) for it in scene.quoted)
    return candidate.kind in _SPOKEN and not quoted and _I.search(scene.sentence.of(scene.text)) is not None


def _is_of_no_thing(scene: Scene, candidate: Candidate, words: str) -> bool:
    """Whether a call about nothing that the public is advised on names no thing, or is one's who speaks of himself."""
    if scene.after_advice or scene.in_run or topics.topic(words) is not None:
        return False
    quoted = next((it for it in scene.quoted if it.contains(candidate.cue)), None)
    personal = quoted is not None and _SELF.search(quoted.of(scene.text)) is not None
    return personal or _THAT_THING.match(words) is not None


_SELF = re.compile(r"\b(?:I(?!\s(?:urge|ask|beg|appeal|implore))|[Mm]e|[Mm]y)\b")
_RECORD = re.compile(r"(?i:\b(?:first|second|third|fourth|fifth|only|last|rare)\s(?:time|times|occasion)\b[^,;]*$)")
"""What tells how seldom something is closed, and not that it is."""
_ONCE = re.compile(r"(?i:\b(?:if|once|when|until|unless)\s)")
"""What makes the state of a notice a condition."""
_HOURS = re.compile(r"(?i:\b(?:(?:minute|hour|day|week|month|year|moment)s?['’]s?|short|little)\snotice\b)")
"""How long before something was told."""
_TO_COME = re.compile(
    r"\b(?:will|would)\s(?:only\s|also\s)?be\s(?:issued|published|announced|sent|given)\s[^;]*?\b(?:if|should|unless|once|when|as\ssoon\sas)\b"
)
"""A notice that somebody may give one day: ``a further notice will be issued if …``."""
_ANYONE = re.compile(r"(?i:any(?:one|body)|people)$")
"""Of whom it is suggested that they did something: ``nothing suggests that anyone put``."""
_CAUSE = re.compile(r"(?i:\b(?:boycott\w*|advocacy|petition\w*)\b)")
"""Who pleads for a cause."""
_TRADE = re.compile(
    r"(?i:\b(?:(?:call|ring|phone|try)\s(?:back|again)\s(?:at\sa\s)?later|boycott|competitions?|contests?|raffles?|prizes?|sweepstakes?"
    r"|pre-?orders?|discounts?|vouchers?|coupons?|gift\scards?|settings\s(?:menu|page)|news\shere|join\sus)\b)"
)
"""What those who sell, or keep callers waiting, tell their customers."""
_REFUND = re.compile(r"(?i:\brefund)")
_HARM = re.compile(
    r"(?i:\b(?:recall\w*|defect\w*|fault\w*|fires?|burn\w*|chok\w+|contamin\w+|salmonella|listeria|allerg\w+|overheat\w*"
    r"|cancel\w*|storm|strike|disrupt\w*|tickets?|passengers|travell?ers|flights?|trains?)\b)"
)
"""What makes a refund news to the public, and no trade."""
_A_FEW_STAFF = re.compile(
    r"(?i:(?:his|her)\s(?:own\s)?(?:staff|aides|team|friends|wife|husband|son|daughter)\b"
    r"|(?:the\s|his\s|its\s)?(?:two|three|four|five|six|seven|eight|nine|[2-9])\s(?:[\w-]+\s){0,2}?(?:workers|employees|aides|staff|colleagues|engineers)\b)"
)
"""Whom an employer once told something."""
_USUAL = re.compile(r"(?i:\b(?:typically|usually|often|normally|generally|traditionally)\s)$")
"""What is told as the way of the world."""
_SUPPOSED = re.compile(
    r"(?i:\b(?:if|unless)\s(?:[\w’'-]+\s){1,4}(?:is|are|was|were)\s(?:\w+ly\s)?|\b(?:may|might|could|would)\s(?:\w+\s)?be\s)$"
)
_MIND = re.compile(
    r"(?i:(?:please\s|always\s|to\s|also\s|just\s)?(?:(?:never|not|do\snot|don['’]t)\smind\b|(?:keep|bear|have)\sin\smind\b|(?:know|realise|realize|recall|imagine|wonder|think|believe)\b"
    r"|consider\s(?:the|this|that|what|how|why)\b|(?:be|remain|stay|feel|keep)\s(?:\w+ly\s|very\s|so\s|more\s)?(?:concerned|worried|angry|ashamed|grateful"
    r"|hopeful|confident|optimistic|patient|bold|brave|afraid|scared|strong|positive|honest|kind|happy)\b|take\sa\slook\b|(?:use\sof|work\s(?:to|on))\s|go\swith\s(?:their|your)\b|(?:stop\s)?do(?:ing)?\s(?:the\ssame|so|it|that|this)\b))"
)
"""What one is to think or to feel, which is nothing to do."""
_THOUGHTS = re.compile(r"\bin\s(?:your|their|our)\s(?:thoughts|prayers|hearts)\b")
_WANTS = re.compile(
    r"(?i:\bif\syou\s(?:really\s)?(?:want\sto\s(?:know|find\sout|see|understand|hear|win|buy)|have\san?\s(?:\w+\s)?idea)\b)"
)
"""Before what is only a means to what somebody may want."""
_I = re.compile(r"\b(?:I|[Mm]y)\b(?!['’.-])|\bI['’](?:m|ve|d|ll)\b")
_UNDER_WAY = re.compile(r"(?:(?:not|also|now|still|\w+ly)\s)?be\s\w+ing\b")
"""What should be so, not what to do: ``should be paying``."""
_THAT_THING = re.compile(
    r"(?i:(?:please\s)?(?:(?:do\snot|don['’]t|do\sn['’]t|never|just)\s)?(?:try\sto\s)?[a-z]+\s(?:it|this|that|them|him|her|us|me|the\ssame)\b)"
)
"""A verb of something named before."""
