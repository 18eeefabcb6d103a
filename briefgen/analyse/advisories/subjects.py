"""Scene + Candidate -> what an advice is about; None where the public is not advised on it."""

import re

from briefgen.analyse.advisories import closures, offices, permissions, topics, vocabulary, writings
from briefgen.analyse.advisories.cues import Candidate
from briefgen.analyse.advisories.givers import SAYS
from briefgen.analyse.advisories.phrases import EVERYDAY
from briefgen.analyse.advisories.scene import Scene
from briefgen.model.analysis import AdviceType
from briefgen.model.span import Span

_MEASURES = frozenset(
    ["notice", "state", "order", "return", "rule", "recall", "contact", "appeal", "closure", "closing", "item", "duty"]
)
"""Kinds that are advice whatever they are about."""
_RULING = frozenset(["modal", "use", "passive", "ban", "directive", "imperative"])
"""Kinds by which an authority's own page tells what must be done."""
_EVERYDAY = re.compile(rf"(?i:{EVERYDAY})\s")
PERSONS = re.compile(
    r"(?i:\b(?:citizens|nationals|residents|public|people|travell?ers|tourists|visitors|passengers|motorists|drivers"
    r"|commuters|families|parents|households?|customers|consumers|pedestrians|villagers|inhabitants|civilians|everyone"
    r"|everybody|anyone|anybody|nobody|no\sone|evacuees|homeowners|\w+goers|voters|holders|users|tenants|owners|donors|survivors|relatives|sightseers|ships|vessels|boats|crews|fishermen|men|women|reservists|pupils|operators|skippers|herders|farmers|hauliers|who)\b)"
)
_STAFF = re.compile(r"(?i:\b(?:staff|employees|workers|personnel|troops|members|officials|ministers)\b)")
_STRICT = frozenset(["advise", "warn", "instruct", "order", "ban", "bar", "prohibit", "forbid", "forbidden", "barred"])
_PLAIN = frozenset(["ask", "tell", "request"])
"""Verbs of those who say what to do, not of those who plead for a cause."""
_POLITICIAN = re.compile(
    r"(?i:\b(?:president|prime\sminister|premier|chancellor|minister|secretary|senator|party|king|queen|leaders?|presidency)\b)"
)
"""Whose appeals may be politics, and so are advice only where they are about what the public is advised on."""
_NEGATION = re.compile(r"(?i)(?:please\s)?(?:do\snot|don['’]t|do\sn['’]t|never)\s")
_SOOTHES = re.compile(
    r"(?i:(?:forget|worry|think|believe|underestimate|let|be|get\sme|blame|judge|give\sup|say|know|expect|want|care|mind|need|have|tell\sme"
    r"|ask\sme|look|understand|see|like|mess|hate|fear|hesitate|listen|lose|miss|waste|stop|even|just|you|we|make\sme|make\sthe)\b)"
)
"""What is said not to be done in talk that is no advice."""
_CURRENT = re.compile(r"(?i:\b(?:is|are|have\sbeen|has\sbeen|being|will\sbe)\s(?:\w+\s)?)$")


def find(scene: Scene, candidate: Candidate, words: str, issuer: Span | None) -> AdviceType | None:
    """What an advice is about; None where the words are about nothing that the public is advised on."""
    if about := topics.topic(words):
        return about
    if _is_called_out(scene, candidate, issuer) or _is_of_law(scene, candidate):
        return None
    return "other" if _is_told(scene, candidate, words) or _is_by_body(scene, candidate, issuer, words) else None


def _is_of_law(scene: Scene, candidate: Candidate) -> bool:
    """Whether it is a law or a bill that demands something of those it is about, and nobody who looks after people."""
    before = scene.text[scene.sentence.start : candidate.cue.start]
    return candidate.kind in ("directive", "ban") and _LAW.search(before) is not None


_LAW = re.compile(
    r"(?i:\b(?:laws?|bills?|legislation|acts?|statutes?|amendments?|measure|(?<!new\s)rule|(?:executive|court)\sorder|injunction|ruling|treaty)"
    r"(?:,?\s(?:that|which))?(?:\s(?:would|will|could|also|now|explicitly|effectively|already))*\s)$"
)
"""Before what it requires or bans, where that is nothing that the public is advised on."""
_RULING_MODALS = frozenset(("must", "should", "have to"))


def serves(scene: Scene, issuer: Span) -> bool:
    """Whether an issuer is a body, or one who speaks for it, and no politician."""
    named = issuer.of(scene.text)
    return _SERVES.search(named) is not None and not _POLITICIAN.search(named)


def _is_called_out(scene: Scene, candidate: Candidate, issuer: Span | None) -> bool:
    """Whether somebody who looks after nobody calls something out to those beside him."""
    if candidate.kind != "imperative" or issuer is None:
        return False
    return not _SERVES.search(offices.titled(scene.text, issuer, scene.mentions))


def _is_by_body(scene: Scene, candidate: Candidate, issuer: Span | None, words: str) -> bool:
    """Whether a body that is no politician tells people something, whatever that is."""
    if issuer is None or not serves(scene, issuer):
        return False
    if candidate.kind == "use":
        return closures.LIMIT.search(words) is not None
    if candidate.kind == "modal":
        audience = candidate.audience.of(scene.text) if candidate.audience else ""
        return candidate.verb in _RULING_MODALS and bool(PERSONS.search(audience)) and not _STAFF.search(audience)
    if candidate.kind not in ("directive", "passive", "recommend", "advice"):
        return False
    if candidate.kind == "passive" and candidate.by is None:
        return False
    audience = candidate.audience.of(scene.text) if candidate.audience else ""
    return bool(audience) and not _STAFF.search(audience)


_CARE = re.compile(
    r"\bmay\s(?:now\s)?be\s\w+\s(?:[^,;]{1,30}\s)?(?:only|again)\b|\bbe\s(?:housed|boiled|cooked|washed|changed|reset|updated|replaced|(?:turned|switched)\soff|unplugged|worn|carried|kept|disinfected|cleaned|buried"
    r"|isolated)\b|(?:^|\s)(?:must|may|should|are\sto|is\sto)\snot\sbe\s\w+"
)
"""What is done with things of one's own."""


_CALMS = re.compile(r"\b(?:panic|worry|cull|change|alter|cancel|stop|restrict|wear|boil|vaccinate|hoard|stockpile)\b")
"""What people are told not to do by being told that there is no need."""


def _is_told(scene: Scene, candidate: Candidate, words: str) -> bool:
    """Whether a wording is advice to the public whatever it is about."""
    if candidate.kind in _MEASURES or (scene.official and _is_ruled(scene, candidate, words)):
        return True
    if _is_warned_off(scene, candidate, words) or _is_forbidden(scene, candidate, words):
        return True
    if permissions.passes(candidate, words):
        return True
    if candidate.kind == "use":
        return (_CALMS if candidate.verb.startswith("no ") else _CARE).search(words) is not None
    audience = candidate.audience.of(scene.text) if candidate.audience else ""
    return _is_told_them(scene, candidate, words, audience)


def _is_ruled(scene: Scene, candidate: Candidate, words: str) -> bool:
    """Whether an authority's own page says what must be done, and not somebody that it quotes."""
    quoted = any(span.contains(candidate.cue) for span in scene.quoted)
    soothes = _NEGATION.match(words) is not None and _SOOTHES.match(_NEGATION.sub("", words)) is not None
    return candidate.kind in _RULING and not (candidate.kind == "imperative" and (quoted or soothes))


def _is_told_them(scene: Scene, candidate: Candidate, words: str, audience: str) -> bool:
    """Whether what somebody is told is advice whatever it is about."""
    if candidate.kind == "ban" and not audience:
        return not _POLITICIAN.search(scene.text[scene.sentence.start : candidate.cue.start])
    if candidate.kind == "imperative" or audience.lower() == "you":
        return _is_everyday(scene, candidate, words)
    if _EVERYDAY.match(words) or _EVERYDAY.match(_infinitive(words)):
        return bool(audience) or candidate.kind != "modal"
    if candidate.kind == "modal":
        return _is_ruled_by_body(scene, candidate, audience)
    if candidate.kind not in ("directive", "ban", "passive") or not audience or _STAFF.search(audience):
        return False
    return _is_for_public(scene, candidate, audience, words)


NOT_YET = re.compile(r"not\s(?!be\s)[^;]*?\s(?:until|before|without|unless)\s")
"""What must not be done yet, which is a rule and no view."""
BY_THEN = re.compile(r"\b(?:by|before)\s(?:\d{1,2}\s[A-Z]|[A-Z]\w+\s\d|\w+day\b|noon\b|midnight\b|the\send\sof\s)")
"""What must be done by a day: no view either."""


def _is_forbidden(scene: Scene, candidate: Candidate, words: str) -> bool:
    """Whether people must not do something yet, or will not be let do it."""
    audience = candidate.audience.of(scene.text) if candidate.audience else ""
    if candidate.kind == "passive" and audience.lower() == "you":
        return candidate.verb in vocabulary.BANS
    if candidate.kind != "modal" or not PERSONS.search(audience):
        return False
    if candidate.verb in permissions.LETS:
        return permissions.is_forbidden_deed(candidate, audience, words)
    if candidate.verb == "must" and (NOT_YET.match(words) or BY_THEN.search(words)):
        return True
    return candidate.verb.startswith("will not ")


_ADVISES = frozenset(["advise", "recommend", "caution", "urge", "counsel", "tell"])


def _is_warned_off(scene: Scene, candidate: Candidate, words: str) -> bool:
    """Whether somebody advises the public against doing something."""
    if not words.startswith("against "):
        return False
    audience = candidate.audience.of(scene.text) if candidate.audience else ""
    if PERSONS.search(audience):
        return True
    before = scene.text[scene.sentence.start : candidate.cue.start]
    return candidate.verb in _ADVISES and not audience and not _POLITICIAN.search(before)


def _is_everyday(scene: Scene, candidate: Candidate, words: str) -> bool:
    """Whether a reader or listener is told something that anybody may be told to do."""
    plain = _NEGATION.sub("", words)
    if _NEGATION.match(words) and not _SOOTHES.match(plain) and not _POLITICIAN.search(scene.sentence.of(scene.text)):
        return candidate.kind == "imperative"
    if writings.is_to_public(scene, candidate):
        return True
    if _begins_inside(scene, candidate):
        return False
    return bool(_EVERYDAY.match(plain) and not _NEGATION.match(plain))


def _is_ruled_by_body(scene: Scene, candidate: Candidate, audience: str) -> bool:
    """Whether a body that is no politician says what people must or should do, whatever that is."""
    sentence = scene.sentence.of(scene.text)
    ruled = candidate.verb in ("must", "should", "may", "have to", "need to") or _FREES.fullmatch(candidate.verb)
    if not ruled or not audience:
        return False
    speaks = SAYS.search(sentence) and _BODY.search(sentence)
    return bool(speaks) and not _POLITICIAN.search(sentence) and not _STAFF.search(audience)


_FREES = re.compile(r"need\snot|(?:do|does|did)(?:\snot|\s?n['’]t)\sneed\sto")
"""Verbs that free people from what they may think they have to do."""
_BODY = re.compile(
    r"(?i:\b(?:protection|church|club|court|judge|agency|authority|authorities|police|embassy|consulate|ministry|department|service|services|hospital|clinic|port|company"
    r"|operator|bank|airline|airport|council|office|centre|center|brigade|guard|waterworks|utility|regulator|watchdog|commission"
    r"|officials|officers?|prosecutors?|coroner|sheriff|chief|inspectorate|board|university|school|trust)\b)"
)
"""Who tells people what to do in the line of duty."""
_SERVES = re.compile(rf"{_BODY.pattern}|(?i:\b{vocabulary.AUTHORITY}\b)")


def _is_for_public(scene: Scene, candidate: Candidate, audience: str, words: str) -> bool:
    """Whether those who are told are the public, and by one who does not plead for a cause."""
    before = scene.text[scene.sentence.start : candidate.cue.start]
    if candidate.kind == "passive" and candidate.verb in vocabulary.BANS:
        sentence = scene.sentence.of(scene.text)
        return bool(closures.LIMIT.search(sentence) or SAYS.search(sentence))
    if candidate.kind == "passive" and PERSONS.search(audience):
        return candidate.verb in _STRICT or bool(_CURRENT.search(before))
    if PERSONS.search(audience) and (candidate.verb in _PLAIN or not _POLITICIAN.search(before)):
        return True
    politics = words.startswith("against ") and _POLITICIAN.search(before) is not None
    return candidate.verb in _STRICT and candidate.kind != "passive" and not politics


def _begins_inside(scene: Scene, candidate: Candidate) -> bool:
    """Whether an imperative opens a later sentence of a quotation, where much is called out that is no advice."""
    before = scene.text[scene.sentence.start : candidate.cue.start].rstrip()
    return candidate.kind == "imperative" and before.endswith((".", "!", "?"))


def is_everyday(words: str) -> bool:
    """Whether the words tell to do something that anybody may be told to do."""
    return _EVERYDAY.match(words) is not None


def _infinitive(words: str) -> str:
    """The words with the base form of a verb in ``-ing`` that they begin with: ``disabling access``."""
    verb, _, rest = words.partition(" ")
    if not verb.endswith("ing"):
        return ""
    stem = verb.removesuffix("ing")
    stem = stem[:-1] if stem[-1:] == stem[-2:-1] and stem[-1:] not in "lsz" else stem
    return f"{stem} {rest}" if _EVERYDAY.match(f"{stem} {rest}") else f"{stem}e {rest}"
