"""Scene + Candidate -> whether a wording is advice to the public, given who seems to speak."""

import re

from briefgen import gazetteer
from briefgen.analyse.advisories import givers, topics, vocabulary
from briefgen.analyse.advisories.cues import Candidate
from briefgen.analyse.advisories.givers import SAYS, Scene
from briefgen.analyse.advisories.phrases import EVERYDAY
from briefgen.model.analysis import AdviceType
from briefgen.model.span import Span

_MEASURES = frozenset(
    ["notice", "state", "order", "return", "rule", "recall", "contact", "appeal", "closure", "closing", "item", "duty"]
)
"""Kinds that are advice whatever they are about."""
_RULING = frozenset(["modal", "use", "passive", "ban", "directive"])
"""Kinds by which an authority's own page tells what must be done."""
_EVERYDAY = re.compile(rf"(?i:{EVERYDAY})\s")
_PERSONS = re.compile(
    r"(?i:\b(?:citizens|nationals|residents|public|people|travell?ers|tourists|visitors|passengers|motorists|drivers"
    r"|commuters|families|parents|households?|customers|consumers|pedestrians|villagers|inhabitants|civilians|everyone"
    r"|everybody|anyone|anybody|nobody|no\sone|evacuees|homeowners|\w+goers|voters|holders|users|tenants|owners)\b)"
)
_STAFF = re.compile(r"(?i:\b(?:staff|employees|workers|personnel|troops|members|officials|ministers)\b)")
_STRICT = frozenset(["advise", "warn", "instruct", "order", "ban", "bar", "prohibit", "forbid", "forbidden", "barred"])
_PLAIN = frozenset(["ask", "tell", "request"])
"""Verbs of those who say what to do, not of those who plead for a cause."""
_POLITICIAN = re.compile(
    r"(?i:\b(?:president|prime\sminister|premier|chancellor|minister|senator|party|king|queen|leaders?|presidency)\b)"
)
"""Whose appeals may be politics, and so are advice only where they are about what the public is advised on."""
_NEGATION = re.compile(r"(?i)(?:please\s)?(?:do\snot|don['’]t|do\sn['’]t|never)\s")
_CURRENT = re.compile(r"(?i:\b(?:is|are|have\sbeen|has\sbeen|being|will\sbe)\s(?:\w+\s)?)$")


def topic(scene: Scene, candidate: Candidate, words: str) -> AdviceType | None:
    """What an advice is about; None where the words are about nothing that the public is advised on."""
    return topics.topic(words) or ("other" if _is_told(scene, candidate, words) else None)


def _is_told(scene: Scene, candidate: Candidate, words: str) -> bool:
    """Whether a wording is advice to the public whatever it is about."""
    if candidate.kind in _MEASURES or (scene.official and candidate.kind in _RULING):
        return True
    audience = candidate.audience.of(scene.text) if candidate.audience else ""
    if candidate.kind == "imperative" or audience.lower() == "you":
        plain = _NEGATION.sub("", words)
        return givers.is_to_public(scene, candidate) or bool(_EVERYDAY.match(plain) and not _NEGATION.match(plain))
    if _EVERYDAY.match(words) or _EVERYDAY.match(_infinitive(words)):
        return True
    if candidate.kind not in ("directive", "ban", "passive") or not audience or _STAFF.search(audience):
        return False
    if candidate.kind == "passive" and candidate.verb in vocabulary.BANS:
        return bool(_LIMIT.search(words) or SAYS.search(scene.sentence.of(scene.text)))
    if candidate.kind == "passive" and _PERSONS.search(audience):
        return bool(_CURRENT.search(scene.text[scene.sentence.start : candidate.cue.start]))
    before = scene.text[scene.sentence.start : candidate.cue.start]
    if _PERSONS.search(audience) and (candidate.verb in _PLAIN or not _POLITICIAN.search(before)):
        return True
    return candidate.verb in _STRICT and candidate.kind != "passive"


def _infinitive(words: str) -> str:
    """The words with the base form of a verb in ``-ing`` that they begin with: ``disabling access``."""
    verb, _, rest = words.partition(" ")
    if not verb.endswith("ing"):
        return ""
    stem = verb.removesuffix("ing")
    stem = stem[:-1] if stem[-1:] == stem[-2:-1] and stem[-1:] not in "lsz" else stem
    return f"{stem} {rest}" if _EVERYDAY.match(f"{stem} {rest}") else f"{stem}e {rest}"


_HYPOTHETICAL = re.compile(
    r"(?i:\b(?:if|whether|would|could|might|may|can|refus\w+|declin\w+|rather\sthan|waiting\sfor|never|not|n['’]t|decided\snot"
    r"|should\shave|failed|fails|wants?|wanted|will|plans?|considering|asked\s(?:if|whether)|what|how|where|why|den(?:y|ies|ied))\s(?:\w+\s){0,3})$"
)
_TERM, _LONGEST_TERM = re.compile(r"[a-z],?\s[“\"‘]$"), 3
"""Before words that a sentence quotes as a term, ``the well stays “shut in”``, and how many these are at most."""
_COAXES = re.compile(
    r"(?i:(?:come|go|hold|hang)\son\b(?!\sto\b)|(?:guess|imagine|suppose|forgive|believe|trust|watch)\s(?:me|what|it)\b)"
)
"""What one says to somebody beside him."""
_WE_WOULD = re.compile(r"\b(?:[Ww]e|I)(?:\swould|\scan\sonly|['’]d)\s(?:\w+\s){0,3}$")
"""What makes a request polite, not hypothetical."""
_LONG_AGO = re.compile(
    r"(?i:\b(?:last\s(?:year|spring|summer|autumn|winter|century|decade)|(?:years|decades|centuries)\s(?:ago|earlier|later)"
    r"|(?:curfew|lockdown|order|ban)s?\sof\s\d{4})\b)"
)
_PAST_KINDS = frozenset(["directive", "ban", "passive", "order", "rule", "closing", "closure", "notice", "state"])
_IN_FORCE = re.compile(r"(?i:\b(?:remains?|still|until|now|again|is|are)\b)")
_ELECTORAL = re.compile(r"(?i:\b(?:elect(?:ion|oral)|polling|returning\sofficer)\b)")


def is_no_advice(scene: Scene, candidate: Candidate, words: str) -> bool:
    """Whether what is told did not happen, is long past, or is a demand and not advice."""
    sentence = scene.sentence.of(scene.text)
    if topics.NOT_ADVICE.search(" ".join(words.split()[:7])) and not _ELECTORAL.search(sentence):
        return candidate.kind not in ("closure", "closing", "rule", "recall", "return", "contact", "appeal")
    before = scene.text[scene.sentence.start : candidate.cue.start]
    clause = re.split(r"[,;]\s(?!when\b|as\b)", before)[-1]
    if candidate.kind in _PAST_KINDS and _LONG_AGO.search(f"{clause} {words}") and not _IN_FORCE.search(words):
        return True
    if candidate.kind == "imperative" and (
        _COAXES.match(words) or _calls_somebody(words) or (_TERM.search(before) and len(words.split()) <= _LONGEST_TERM)
    ):
        return True
    told = candidate.kind in ("directive", "against", "recommend", "ban", "order", "closing")
    if told and _HYPOTHETICAL.search(before) and not _WE_WOULD.search(before):
        return True
    audience = candidate.audience.of(scene.text) if candidate.audience else ""
    head = re.split(r"\s(?:in|of|from|with|near|who)\s", audience)[0]
    return bool(vocabulary.OFFICIAL_AUDIENCE.search(head)) and not vocabulary.PRECAUTION.search(words)


def _calls_somebody(words: str) -> bool:
    """Whether what looks like an imperative is the role before a name: ``Shelter warden Mira Holm``."""
    _, office, name, *_ = (*words.split(maxsplit=3), "", "", "")
    return office.islower() and name[:1].isupper() and gazetteer.role_noun(office)


_IF_YOU = re.compile(r"\b[Ii]f\syou\b")
_PUBLIC_ONLY = frozenset(["ask", "tell", "encourage", "invite", "remind", "require", "request", "emphasize"])
_MEASURE = re.compile(
    r"(?i:\b(?:precaution\w*|until|further\snotice|for\s(?:a|one|two|three|\d+)\s(?:day|week|month)s?|order(?:s|ed|ing)"
    r"|authorit\w+|off-limits|restrict\w*|ban(?:s|ned|ning)?|rest\sof\sthe\s(?:day|week|month)|curfew|lockdown)\b)"
)
"""What makes a closure a measure that somebody took."""
_LIMIT = re.compile(
    r"(?i:\b(?:until|further\snotice|for\s(?:\w+\s)?(?:a|an|one|two|three|four|five|six|seven|\d+)\s(?:hour|day|night|week)s?"
    r"|from\s(?:midnight|noon|dawn|dusk|\w+day|\d)|(?:on|between|by|before|after)\s(?:\w+day|\d|midnight|dusk|dark|dawn)"
    r"|during|while|within\s\w+\s\w*met\w+|because|due\sto|owing\sto|amid|as\sa\sresult|in\sboth\sdirections|by\sorder|without\sa"
    r"|after\sthe\s(?:storm|blast|attack|quake|earthquake|flood\w*|accident|explosion|crash|fire|shelling|strike|spill)"
    r"|between\s(?:junction|exit)s?|today|tonight|tomorrow)\b)"
)
"""What bounds a measure in time or place, or gives its reason."""
_BOUND = re.compile(
    r"(?i:\b(?:until|further\snotice|for\s(?:\w+\s)?(?:hours|days|weeks)|because|due\sto|owing\sto|amid|after\s(?:the|an?))\b)"
)
"""What says that one who closed something did so for a time or a reason."""
_CONDITION = re.compile(r"(?i:\b(?:as\slong\sas|if|unless|once|when|whether|until|before|after)\s(?:[\w’'-]+\s){0,2})$")
_ANNOUNCED = re.compile(r"(?i:\b(?:said|says|announced|confirmed|ordered|decided|according\sto|statement)\b)")
_ROUTINE = re.compile(r"(?i:\b(?:on\s\w+days|every\s\w+|daily|each\s\w+|usually|normally)\b)")
_PAST = re.compile(r"(?i:\b(?:was|were|had)\b)")
_DEFECT = re.compile(
    r"(?i:\b(?:batch\w*|packets?|products?|units?|cans?|tins|jars|bottles|packs?|vehicles|cars|models|contain\w*|contamin\w+"
    r"|defect\w*|faults?|faulty|bacteria\w*|salmonella|listeria|chok\w+|allergen\w*|allerg\w+|undeclared|overheat\w*|toys|batter\w+"
    r"|tablets|medicines?|refund|consumers|food\ssafety)\b)"
)
_COMMON = re.compile(r"(?i:\b(?:borders?|airspace|embass\w+|consulates?|schools|classes|lessons|movements?)\b)")
_CLIENTS = re.compile(r"(?i:(?:(?:all|its|their|the)\s)*(?:customers|passengers|patients|users|clients|subscribers)\b)")
_OWN = re.compile(r"(?i:their|his|her|my|our)\s")
"""Whose children or staff they are matters only where it is told who speaks."""


def stands(scene: Scene, candidate: Candidate, issuer: Span | None, words: str) -> bool:
    """Whether a wording is an advisory, given who seems to speak."""
    kind = candidate.kind
    if kind in ("closure", "closing", "rule"):
        return _is_measure(scene, candidate, issuer, words)
    placed = _by_place(scene, kind)
    if placed is not None:
        return placed
    if kind == "recall":
        return bool(_DEFECT.search(scene.sentence.of(scene.text)))
    if kind in ("modal", "use"):
        return _modal_stands(scene, candidate, issuer, words)
    if kind in ("passive", "contact", "return", "state", "advice"):
        return True
    if kind in ("imperative", "notice") and topics.level(words)[1] is not None:
        return True
    somebodys = candidate.audience is not None and bool(_OWN.match(candidate.audience.of(scene.text)))
    told = (candidate.kind != "imperative" and candidate.verb in _PUBLIC_ONLY) or _to_clients(scene, candidate)
    return issuer is not None or (told and not somebodys)


def _by_place(scene: Scene, kind: str) -> bool | None:
    """Whether a heading, a list of advice or an authority's own page alone settles it; None where none does."""
    if kind in ("modal", "use", "duty") and _ASKS.match(scene.sentence.of(scene.text)):
        return False
    if scene.listed and kind in ("imperative", "modal", "use", "item"):
        return True
    return scene.official if kind == "duty" or (kind == "imperative" and scene.official) else None


def _to_clients(scene: Scene, candidate: Candidate) -> bool:
    """Whether those who are told are the customers of the one who tells them."""
    audience = candidate.audience.of(scene.text) if candidate.audience else ""
    return candidate.kind == "directive" and bool(_CLIENTS.match(audience))


def _is_measure(scene: Scene, candidate: Candidate, issuer: Span | None, words: str) -> bool:
    """Whether what is closed or forbidden is so by somebody's measure, and not for good or by routine."""
    sentence = scene.sentence.of(scene.text)
    if candidate.verb == "no":
        return True
    if _ROUTINE.search(words):
        return False
    if candidate.kind == "closing" and not _is_closing(scene, candidate, issuer):
        return False
    if candidate.kind == "closing":
        bounded = _BOUND.search(words) or _COMMON.search(words)
        return bool(_MEASURE.search(sentence)) or (issuer is not None and bool(bounded))
    if _CONDITION.search(scene.text[scene.sentence.start : candidate.action.start]):
        return False
    past = bool(_PAST.search(words))
    if (candidate.kind == "closure" and _MEASURE.search(sentence)) or (scene.official and not past):
        return True
    if past and candidate.kind == "closure":
        return False
    return bool(_LIMIT.search(words)) or (issuer is not None and bool(_ANNOUNCED.search(sentence)))


_BEING = re.compile(r"\b(?:is|are|was|were|been|be)\s(?:\w+ly\s|now\s|also\s)?$")
_AUTHORITY = re.compile(rf"(?i:\b{vocabulary.AUTHORITY}\b)")


def _is_closing(scene: Scene, candidate: Candidate, issuer: Span | None) -> bool:
    """Whether somebody who may do so has closed something, and it is not only spoken of."""
    before = scene.text[scene.sentence.start : candidate.cue.start]
    if any(q.contains(candidate.cue) for q in scene.quoted) and not re.search(r"\b[Ww]e\b", before):
        return False
    if candidate.verb.endswith("ing") and not _BEING.search(before):
        return False
    if issuer is None or _AUTHORITY.search(issuer.of(scene.text)):
        return True
    return any(m.label in ("LOC", "PER") and issuer.overlaps(m.span) for m in scene.mentions)


_FORBIDDEN_TO = re.compile(r"(?i:\b(?:no\sone|nobody|none|no)\b)")
_DONE_TO_THEM = re.compile(
    r"(?i:(?:not\s)?be\s(?!vaccinated|tested|prepared|screened|evacuated|masked|supervised)\w+(?:ed|en|id|ght)\b)"
)
"""What somebody is owed, not told to do."""
_CONTACT = re.compile(r"(?i)(?:call|phone|ring|contact|visit|report|get\sin\stouch)\b")


def _modal_stands(scene: Scene, candidate: Candidate, issuer: Span | None, words: str) -> bool:
    sentence = scene.sentence.of(scene.text)
    quoted = any(q.contains(candidate.cue) for q in scene.quoted)
    audience = candidate.audience.of(scene.text) if candidate.audience else ""
    refused = _refused(candidate, audience, words)
    if refused is not None:
        return refused
    if scene.official and not quoted:
        return True
    if audience.lower() == "you":
        if quoted:
            return givers.is_to_public(scene, candidate)
        return topics.topic(words) in ("health", "shelter") and bool(_IF_YOU.search(sentence))
    if not quoted and _is_rule(scene, candidate, issuer, words):
        return True
    ordered = candidate.verb == "must" and any(_ORDERED.search(span.of(scene.text)) for span in scene.before[-1:])
    return issuer is not None and (quoted or ordered or bool(SAYS.search(sentence)))


def _refused(candidate: Candidate, audience: str, words: str) -> bool | None:
    """What the modal and its verb alone tell: whether it is advice, or None where they do not."""
    if candidate.kind == "use":
        return True if " approached" in words else None if candidate.verb != "may" or " not be " in words else False
    if candidate.verb == "can":
        return bool(_CONTACT.match(words))
    if candidate.verb == "may":
        forbids = _FORBIDDEN_TO.match(audience) or words.startswith(("not ", "only "))
        return None if forbids and not words.startswith("not be ") else False
    return False if _DONE_TO_THEM.match(words) else None


def _is_rule(scene: Scene, candidate: Candidate, issuer: Span | None, words: str) -> bool:
    """Whether the page itself tells of a rule, or goes on with an advice, or with a notice that it quotes."""
    if scene.after_advice or _RULES.search(scene.sentence.of(scene.text)):
        return True
    if issuer is None and (_RULED.match(candidate.verb) or _is_bounded(candidate, words)):
        audience = candidate.audience.of(scene.text) if candidate.audience else ""
        return bool(_PERSONS.search(audience) or _LIMIT.search(words))
    return givers.is_to_public(scene, candidate)


def _is_bounded(candidate: Candidate, words: str) -> bool:
    """Whether an order in the page's own voice says until when it holds, as no opinion does."""
    forbids = candidate.verb == "may" and words.startswith("not ")
    if candidate.verb not in ("must", "should") and not forbids:
        return False
    return bool(_BOUNDED.search(words)) and (forbids or topics.topic(words) is not None)


_BOUNDED = re.compile(
    r"(?i:\buntil\s(?:further\snotice|\d|[A-Z][a-z]+\s\d|\w+day\b)|\bfor\sthe\snext\s\w+\s(?:hours|days|weeks)\b)"
)
_ASKS = re.compile(r"(?i:what|how|who|whom|when|where|why|which)\b")
"""What a heading over instructions begins with."""
_RULED = re.compile(r"(?:(?:is|are|will\sbe)\s|will\s(?:have|need)\sto)")
"""Modals that tell of a rule, not of a view."""
_RULES = re.compile(
    r"(?i:\bunder\s(?:the\s|an?\s)?(?:[\w-]+\s){0,3}(?:rules|restrictions|measures|order|regulations|decree|curfew|lockdown)\b)"
)
_ORDERED = re.compile(rf"{vocabulary.NOTICES}|\b(?:order(?:s|ed)|ban(?:s|ned)|instruct(?:s|ed)|impose[sd]?)\b")
"""What the sentence before tells of, where a sentence says in the page's own voice what people must do."""
