"""Scene + Candidate -> what an advice is about; None where the public is not advised on it."""

import re

from briefgen.analyse.advisories import closures, givers, topics, vocabulary
from briefgen.analyse.advisories.cues import Candidate
from briefgen.analyse.advisories.givers import SAYS, Scene
from briefgen.analyse.advisories.phrases import EVERYDAY
from briefgen.model.analysis import AdviceType

_MEASURES = frozenset(
    ["notice", "state", "order", "return", "rule", "recall", "contact", "appeal", "closure", "closing", "item", "duty"]
)
"""Kinds that are advice whatever they are about."""
_RULING = frozenset(["modal", "use", "passive", "ban", "directive"])
"""Kinds by which an authority's own page tells what must be done."""
_EVERYDAY = re.compile(rf"(?i:{EVERYDAY})\s")
PERSONS = re.compile(
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


def find(scene: Scene, candidate: Candidate, words: str) -> AdviceType | None:
    """What an advice is about; None where the words are about nothing that the public is advised on."""
    return topics.topic(words) or ("other" if _is_told(scene, candidate, words) else None)


_CARE = re.compile(
    r"\bbe\s(?:housed|boiled|cooked|washed|(?:turned|switched)\soff|unplugged|worn|carried|kept|disinfected|cleaned|buried"
    r"|isolated)\b"
)
"""What is done with things of one's own."""


def _is_told(scene: Scene, candidate: Candidate, words: str) -> bool:
    """Whether a wording is advice to the public whatever it is about."""
    if candidate.kind in _MEASURES or (scene.official and candidate.kind in _RULING):
        return True
    if candidate.kind == "use":
        return _CARE.search(words) is not None
    audience = candidate.audience.of(scene.text) if candidate.audience else ""
    if candidate.kind == "imperative" or audience.lower() == "you":
        return _is_everyday(scene, candidate, words)
    if _EVERYDAY.match(words) or _EVERYDAY.match(_infinitive(words)):
        return bool(audience) or candidate.kind != "modal"
    if candidate.kind not in ("directive", "ban", "passive") or not audience or _STAFF.search(audience):
        return False
    return _is_for_public(scene, candidate, audience, words)


def _is_everyday(scene: Scene, candidate: Candidate, words: str) -> bool:
    """Whether a reader or listener is told something that anybody may be told to do."""
    if _begins_inside(scene, candidate):
        return False
    plain = _NEGATION.sub("", words)
    return givers.is_to_public(scene, candidate) or bool(_EVERYDAY.match(plain) and not _NEGATION.match(plain))


def _is_for_public(scene: Scene, candidate: Candidate, audience: str, words: str) -> bool:
    """Whether those who are told are the public, and by one who does not plead for a cause."""
    before = scene.text[scene.sentence.start : candidate.cue.start]
    if candidate.kind == "passive" and candidate.verb in vocabulary.BANS:
        return bool(closures.LIMIT.search(words) or SAYS.search(scene.sentence.of(scene.text)))
    if candidate.kind == "passive" and PERSONS.search(audience):
        return bool(_CURRENT.search(before))
    if PERSONS.search(audience) and (candidate.verb in _PLAIN or not _POLITICIAN.search(before)):
        return True
    return candidate.verb in _STRICT and candidate.kind != "passive"


def _begins_inside(scene: Scene, candidate: Candidate) -> bool:
    """Whether an imperative opens a later sentence of a quotation, where much is called out that is no advice."""
    before = scene.text[scene.sentence.start : candidate.cue.start].rstrip()
    return candidate.kind == "imperative" and before.endswith((".", "!", "?"))


def _infinitive(words: str) -> str:
    """The words with the base form of a verb in ``-ing`` that they begin with: ``disabling access``."""
    verb, _, rest = words.partition(" ")
    if not verb.endswith("ing"):
        return ""
    stem = verb.removesuffix("ing")
    stem = stem[:-1] if stem[-1:] == stem[-2:-1] and stem[-1:] not in "lsz" else stem
    return f"{stem} {rest}" if _EVERYDAY.match(f"{stem} {rest}") else f"{stem}e {rest}"
