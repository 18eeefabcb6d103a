"""Scene + Candidate -> whether a modal is a rule or advice: told by a body, or by the page and bounded."""

import re

from briefgen.analyse.advisories import closures, permissions, subjects, topics, vocabulary, writings
from briefgen.analyse.advisories.cues import Candidate
from briefgen.analyse.advisories.givers import SAYS
from briefgen.analyse.advisories.scene import Scene
from briefgen.model.span import Span

_IF = re.compile(r"\bif\b")
_IF_YOU = re.compile(r"\b[Ii]f\syou\b")
_DONE_TO_THEM = re.compile(
    r"(?i:(?:not\s)?be\s(?!moved|relocated|rehoused|vaccinated|tested|prepared|screened|evacuated|masked|supervised)\w+(?:ed|en|id|ght)\b)"
)
"""What somebody is owed, not told to do."""
_CONTACT = re.compile(r"(?i)(?:call|phone|ring|contact|visit|report|notify|consult|seek|get\sin\stouch)\b")
_CLAIM = re.compile(
    r"(?i)(?:rebook|return\s(?:it|them|the)|claim|apply|register|collect|exchange|ask\sfor\sa\srefund|get\sa\srefund)\b"
)
_CALL = re.compile(r"(?i)(?:call|phone|ring|contact|visit|report|get\sin\stouch)\b")
_AGAIN = re.compile(r"\bagain\b")
_WHO = re.compile(r"\s(?:who|with|seeking|looking|wishing|needing|whose|bitten|affected)\b")
"""Of those who need help or have something to tell: where they turn to is no view."""


def stands(scene: Scene, candidate: Candidate, issuer: Span | None, words: str) -> bool:
    """Whether what people must, should or may do is advice, given who seems to speak."""
    sentence = scene.sentence.of(scene.text)
    quoted = any(q.contains(candidate.cue) for q in scene.quoted)
    audience = candidate.audience.of(scene.text) if candidate.audience else ""
    offered = scene.official and not quoted and _is_offered(candidate, audience, words)
    refused = True if offered else _refused(scene, candidate, words, issuer)
    if refused is not None:
        return refused
    if scene.official and not quoted:
        return True
    if audience.lower() == "you":
        return writings.is_to_public(scene, candidate) if quoted else _is_told_you(scene, issuer, words)
    if candidate.by is not None:
        return issuer is not None
    if quoted and writings.holds(scene, candidate):
        return True
    if not quoted and (_turns_to_help(audience, words) or _is_rule(scene, candidate, issuer, words)):
        return True
    ordered = candidate.verb == "must" and any(_ORDERED.search(span.of(scene.text)) for span in scene.before[-1:])
    return issuer is not None and (quoted or ordered or bool(SAYS.search(sentence)))


def _is_told_you(scene: Scene, issuer: Span | None, words: str) -> bool:
    """Whether what the page tells its reader a body says, or is for those whom something befalls."""
    sentence = scene.sentence.of(scene.text)
    if issuer is not None and subjects.serves(scene, issuer) and SAYS.search(sentence):
        return True
    return topics.topic(words) in ("health", "shelter", "depart", "movement") and bool(_IF_YOU.search(sentence))


def _is_offered(candidate: Candidate, audience: str, words: str) -> bool:
    """Whether people are told what they may do, by a verb of what one does and not of what befalls one."""
    if candidate.kind != "modal" or candidate.verb not in ("can", "may") or not subjects.PERSONS.search(audience):
        return False
    told = subjects.is_everyday(words) and not _VAGUE.match(words)
    return bool(told or " only" in words or _CALL.match(words) or _CLAIM.match(words))


def _refused(scene: Scene, candidate: Candidate, words: str, issuer: Span | None) -> bool | None:
    """What the modal and its verb alone tell: whether it is advice, or None where they do not."""
    audience = candidate.audience.of(scene.text) if candidate.audience else ""
    if candidate.kind == "use":
        return _is_done(candidate, words)
    if _SUFFERED.match(words) and candidate.verb.endswith("to"):
        return False
    if candidate.verb.startswith("would "):
        return False if _IF.search(words) else None
    if candidate.verb in permissions.LETS:
        return _is_let(scene, candidate, audience, words, issuer) or (
            None if permissions.forbids(scene, candidate, audience, words) else False
        )
    if _CARED_FOR.match(audience) and _FED.match(words) and topics.topic(words) == "health":
        return None
    return False if _DONE_TO_THEM.match(words) else None


def _is_let(scene: Scene, candidate: Candidate, audience: str, words: str, issuer: Span | None) -> bool:
    """Whether people are let do something, which by *can* needs somebody who lets them, or told where to turn to.

    That something may open again goes with the notice that it is told beside.
    """
    granted = permissions.passes(candidate, words) and (candidate.verb == "may" or issuer is not None)
    beside = _NOTICES.search(scene.text, scene.sentence.start, candidate.cue.start) is not None
    if granted and (subjects.PERSONS.search(audience) or (_OPENS.match(words) and not beside)):
        return True
    if candidate.verb != "can":
        return False
    again = _AGAIN.search(words) is not None and topics.topic(words) is not None
    return bool(_CALL.match(words) or _CLAIM.match(words) or again)


_CARED_FOR = re.compile(
    r"(?i:(?:\w+\s){0,3}?(?:infants|babies|toddlers|newborns|children|pets|dogs|cats|horses|cattle|livestock|animals)\b)"
)
_FED = re.compile(r"(?:not\s)?be\s(?:given|fed|offered)\b")
"""What is done to those who are in somebody's care, and so told to the one who has it."""


def _is_done(candidate: Candidate, words: str) -> bool | None:
    """The same of what is done with a thing."""
    if candidate.verb in _MODALS and not _HANDLED.search(words):
        return None if closures.LIMIT.search(words) and candidate.verb in _ORDERS else False
    if " approached" in words or _ONLY_BY.search(words):
        return True
    return None if candidate.verb != "may" or " not be " in words else False


_ORDERS = frozenset(("must", "should", "shall", "have to", "is to", "are to"))
_MODALS = _ORDERS | {"may", "can", "cannot"}
_HANDLED = re.compile(
    r"\bbe\s(?:(?:\w+ly|only)\s)?(?:eaten|drunk|consumed|used|given|opened|touched|handled|approached|swallowed|fed|entered|answered|boiled"
    r"|cooked|washed|housed|carried|cleaned|disinfected|buried|slaughtered|isolated|turned\soff|thrown\s\w+|returned"
    r"|discarded|destroyed|reported|unplugged|switched\soff|worn|changed|reset|updated|replaced|avoided|picked|peeled"
    r"|stored|locked|registered|declared|kept\s(?:indoors|closed|shut|away|inside|off|on|under|in)\b)"
    r"|\b(?:not|never)\sbe\s(?:sold|bought|moved|transported|removed|traded|shared|taken|brought|left|burned)\b"
)
"""What people do with things of theirs, or must not do; much else that must be done is for others."""
_SUFFERED = re.compile(
    r"(?:wait(?!\s(?:at|in|inside|until|till|for\sthe)\b)|pay|live\swith|cope|(?:do|go|manage|make\sdo)\swith(?:out)?\b|bear|endure|suffer|rely"
    r"|depend|choose|decide|compete|face)\b"
)
"""Behind *have to*: what befalls people, and nobody tells them to do: ``would have to wait for two weeks``."""
_ONLY_BY = re.compile(r"\smay\s(?:now\s)?be\s\w+\s(?:[^,;]{1,30}\s)?(?:only|again)\b")
_NOTICES = re.compile(vocabulary.NOTICES)
_OPENS = re.compile(r"(?:now\s)?(?:re-?)?open\b")
"""What not people but shops and schools are let do."""
_PEOPLE_WHO = re.compile(
    r"(?i)(?:anyone|anybody|everyone|those|people|residents|travell?ers|visitors|parents|patients|customers)\s"
)
_VAGUE = re.compile(
    r"(?i)(?:not\s)?(?:get|make|take|give|let|put|see|try|find|have|read|pay|start|go|come|allow|be|keep)\b"
)


def _turns_to_help(audience: str, words: str) -> bool:
    """Whether those whom something befalls are told where to turn to, or what to do then."""
    if _WHO.search(audience) is None:
        return False
    told = subjects.is_everyday(words) and not _VAGUE.match(words)
    return bool(_CONTACT.match(words) or (told and _PEOPLE_WHO.match(audience)))


def _is_rule(scene: Scene, candidate: Candidate, issuer: Span | None, words: str) -> bool:
    """Whether the page itself tells of a rule, or goes on with an advice, or with a notice that it quotes."""
    if (scene.after_advice and candidate.verb != "need to") or _RULES.search(scene.sentence.of(scene.text)):
        return True
    audience = candidate.audience.of(scene.text) if candidate.audience else ""
    if issuer is None and (_is_bounded(candidate, audience, words) or _is_for_all(candidate, audience, words)):
        return True
    if issuer is None and _RULED.match(candidate.verb):
        return bool(subjects.PERSONS.search(audience) or closures.LIMIT.search(words))
    return writings.is_to_public(scene, candidate)


def _is_for_all(candidate: Candidate, audience: str, words: str) -> bool:
    """Whether an order in the page's own voice is for all of a kind, or advice is for those who travel."""
    if candidate.verb == "must" and _EVERY.match(audience):
        return topics.topic(words) is not None or subjects.is_everyday(words)
    return (
        candidate.verb in ("should", "may wish to")
        and bool(_TRAVELLERS.match(audience))
        and (topics.topic(words) is not None or subjects.is_everyday(words))
    )


_EVERY = re.compile(r"(?i:(?:all|every|each|any)\s)")
_TRAVELLERS = re.compile(
    r"(?i:(?:\w+\s)?(?:travell?ers|visitors|passengers|motorists|drivers|tourists|commuters|hikers|nationals|citizens)\b)"
)


def _is_bounded(candidate: Candidate, audience: str, words: str) -> bool:
    """Whether an order in the page's own voice says until when it holds, as no opinion does."""
    forbids = candidate.verb == "may" and permissions.is_for_nobody(audience, words)
    if candidate.kind == "use" and (
        _KEPT_FROM.search(words) or (" must not be " in words and topics.topic(words) == "health")
    ):
        return True
    by_then = subjects.NOT_YET.match(words) or subjects.BY_THEN.search(words)
    if candidate.verb == "must" and by_then and subjects.PERSONS.search(audience):
        return True
    if candidate.verb not in ("must", "should", "have to") and not forbids:
        return False
    if forbids and (closures.LIMIT.search(words) or "only" in words.lower().split()[:3]):
        return True
    about = topics.topic(words) is not None or subjects.is_everyday(words)
    return bool(_BOUNDED.search(words)) and (forbids or about)


_KEPT_FROM = re.compile(
    r"(?:^|\s)(?:must|should|shall|may|can)\s?not\sbe\s(?:entered|touched|handled|approached|moved|drunk|eaten)\b"
)
_BOUNDED = re.compile(
    r"(?i:\buntil\s\w|\bfor\s(?:the\snext\s|at\sleast\s)?\w+\s(?:hours|days|weeks)\b|\b(?:at|by|before|after|from)\s(?:\d|noon|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|midnight|dark|dawn|dusk|\w+day\b)|\d\s?(?:metres|meters|miles|kilomet\w+|km|m)\b|\bwithin\s\w+\s\w+\sof\b)"
)
_RULED = re.compile(r"(?:(?:is|are|will\s(?:not\s)?be)\s|will\s(?:have|need)\sto)")
"""Modals that tell of a rule, not of a view."""
_RULES = re.compile(
    r"(?i:\bunder\s(?:the\s|an?\s)?(?:[\w-]+\s){0,3}(?:rules|restrictions|measures|order|regulations|decree|curfew|lockdown)\b"
    r"|\b(?:rules|regulations|guidelines|decree|notice(?:\sto\s\w+)?)\s(?:says?|states?|reads?|means?|requires?)\b)"
)
_ORDERED = re.compile(rf"{vocabulary.NOTICES}|\b(?:order(?:s|ed)|ban(?:s|ned)|instruct(?:s|ed)|impose[sd]?)\b")
"""What the sentence before tells of, where a sentence says in the page's own voice what people must do."""
