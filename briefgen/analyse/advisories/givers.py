"""Scene + Candidate -> issuer: who gives an advice, and whether that is somebody who gives no official advice."""

import re
from collections.abc import Sequence

from briefgen.analyse.advisories import issuers, vocabulary, writings
from briefgen.analyse.advisories.cues import Candidate
from briefgen.analyse.advisories.scene import Scene
from briefgen.model.analysis import Statement
from briefgen.model.span import Span


def issuer(scene: Scene, candidate: Candidate, action: Span) -> tuple[Span | None, bool]:
    """The issuer, and whether it is somebody who gives no official advice."""
    text = scene.text
    if candidate.by is not None:
        found = issuers.phrases(text, candidate.by, scene.mentions)
        if not found and candidate.kind in ("directive", "recommend"):
            return issuers.body(text, candidate.by, scene.mentions), False
        return (found[0] if found else candidate.by), bool(vocabulary.OUTSIDERS.search(candidate.by.of(text)))
    here, outsider = _named(scene, candidate, action)
    if here is not None and _tells_of_ban(scene, candidate, here):
        return None, False
    if here is not None or outsider or (candidate.kind == "closure" and candidate.verb != "no"):
        return here, outsider
    if writings.holds(scene, candidate):
        return None, False
    return _spoken_before(scene, candidate, action), False


def _tells_of_ban(scene: Scene, candidate: Candidate, here: Span) -> bool:
    """Whether a person only tells that somebody is banned from something, and did not ban them."""
    person = any(m.label == "PER" and here.overlaps(m.span) for m in scene.mentions)
    return candidate.kind == "passive" and candidate.verb in vocabulary.BANS and person


def _spoken_before(scene: Scene, candidate: Candidate, action: Span) -> Span | None:
    """Who gives an advice whose sentence names nobody: the authority of the sentences before, if it speaks there."""
    text = scene.text
    if candidate.kind == "state":
        return None
    if candidate.kind in ("passive", "modal") and candidate.audience and not _opens(scene, candidate.audience):
        return None
    if _is_for_reader(scene, candidate) and not scene.after_advice:
        return None
    if _CONTACT.match(action.of(text)) and not _HELPS.search(action.of(text)):
        named = issuers.phrases(text, action, scene.mentions)
        return named[0] if named else None
    if scene.listed:
        told = _TELLS.search(scene.before[0].of(text))
        return issuers.earlier(text, scene.before[:1], scene.mentions) if told else None
    if candidate.kind == "passive" and not scene.after_advice and not _says(scene):
        return None
    if candidate.kind == "imperative" and not any(SAYS.search(span.of(text)) for span in scene.before):
        return None
    taken_up = any(_tells(said, candidate, action) and _is_pronoun(text, said) for said in scene.said)
    reach = 1 if candidate.kind == "contact" else issuers.REACH
    return issuers.earlier(text, scene.before if taken_up else _speaking(scene, reach), scene.mentions)


def _is_pronoun(text: str, said: Statement) -> bool:
    return [it.of(text).lower() for it in said.source] in (["it"], ["they"])


def _is_for_reader(scene: Scene, candidate: Candidate) -> bool:
    """Whether the page itself tells its reader what to do: ``you`` outside quotation marks."""
    said = candidate.audience is not None and candidate.audience.of(scene.text).lower() == "you"
    return said and candidate.kind == "modal" and not any(it.contains(candidate.cue) for it in scene.quoted)


def _speaking(scene: Scene, reach: int) -> tuple[Span, ...]:
    """The sentences just before in which somebody speaks or gives advice; one that acts otherwise says nothing."""
    near = scene.before[-reach:]
    advises = near[-1:] if scene.after_advice else ()
    return tuple(it for it in near if it in advises or _GIVES.search(it.of(scene.text)))


def _named(scene: Scene, candidate: Candidate, action: Span) -> tuple[Span | None, bool]:
    """Who the sentence, or the statement that it belongs to, names as the one who says so."""
    before = Span(scene.sentence.start, candidate.cue.start)
    quoted = any(q.contains(candidate.cue) for q in scene.quoted)
    told = candidate.kind in _TOLD and not quoted
    if told and not issuers.PRONOUN.search(before.of(scene.text)):
        found = _subject(scene, candidate) or _telling(scene, before)
        if found is not None:
            return found
    held = _holder(scene, candidate, action)
    if held is not None:
        return held
    if not told:
        return _ascribed(scene, candidate, action)
    here = issuers.subject(scene.text, before, scene.mentions, scene.before)
    return here, False


def _subject(scene: Scene, candidate: Candidate) -> tuple[Span | None, bool] | None:
    """What the subject of a verb of telling says of its giver; None where the tree names none, or a thing."""
    giver = candidate.giver
    if giver is None or giver.end > candidate.cue.start:
        return None
    named = issuers.who_said(scene.text, scene.sentence, giver) or Span(giver.start, giver.end + 1)
    found = _telling(scene, named) or _telling(scene, Span(giver.start, candidate.cue.start))
    if found is not None:
        return found
    here = issuers.body(scene.text, giver, scene.mentions)
    return (here, False) if here else (None, True) if issuers.is_private(scene.text, giver) else None


def _telling(scene: Scene, before: Span) -> tuple[Span | None, bool] | None:
    """Who is named before a verb of telling: an authority, or somebody who is none."""
    here = issuers.subject(scene.text, before, scene.mentions, scene.before)
    outside = vocabulary.OUTSIDERS.search(before.of(scene.text)) or _names_person(scene, before)
    return (here, here is None) if here is not None or outside else None


_TOLD = frozenset(
    [
        "directive",
        "against",
        "recommend",
        "ban",
        "warning",
        "reassure",
        "contact",
        "notice",
        "order",
        "closing",
        "recall",
        "appeal",
    ]
)
"""Kinds whose verb has the issuer as its subject."""


def _holder(scene: Scene, candidate: Candidate, action: Span) -> tuple[Span | None, bool] | None:
    """What the statement that holds an advice says of its issuer; None where there is no such statement."""
    telling = [s for s in reversed(scene.said) if s.source and _tells(s, candidate, action)]
    own = (s for s in telling if any(cue.overlaps(candidate.cue) for cue in s.cue))
    statement = next(own, telling[0] if telling else None)
    if statement is None:
        return None
    source = statement.source[0]
    words = source.of(scene.text)
    named = [s for s in issuers.phrases(scene.text, source, scene.mentions) if s.start - source.start < _HEAD]
    if named and not _PLACED.search(scene.text[source.start : named[0].start]):
        return named[0], False
    if statement.speaker is not None:
        return issuers.official(scene.text, statement.speaker, scene.mentions)
    if writings.NOTICE.search(words):
        return _who_wrote(scene, words), False
    return None


def _who_wrote(scene: Scene, notice: str) -> Span | None:
    """Who gave a notice that is spoken of before: an authority of the sentence that tells of it or of one behind."""
    if writings.is_new(notice):
        return None
    for sentence in reversed(scene.before[-issuers.REACH :]):
        named = issuers.earlier(scene.text, [sentence], scene.mentions)
        if named is not None or writings.is_brought(sentence.of(scene.text)):
            return named
    return None


_HEAD = 40
"""Characters of a holder in which the authority is named; later names are those of others."""
_PLACED = re.compile(r"\b(?:in|at|from|of|near|who|whose|against|told)\b")


def _tells(statement: Statement, candidate: Candidate, action: Span) -> bool:
    """Whether the advice is what the statement says, or the statement's own verb gives it."""
    if any(cue.overlaps(candidate.cue) for cue in statement.cue):
        return candidate.kind in _TOLD
    return any(span.contains(Span(action.start, action.start + 1)) for span in statement.content)


_CONTACT = re.compile(r"(?i:call|contact|phone|ring)\s")
_HELPS = re.compile(
    r"\b(?:nearest|your|their|emergency\sservices?|embass(?:y|ies)|consulates?|high\scommission)\b", re.I
)
"""In whom to call: that it is who helps there, not who says so."""


def _opens(scene: Scene, audience: Span) -> bool:
    """Whether a sentence, or a quotation in it, begins with whom the advice is for."""
    starts = (scene.sentence.start, *(quoted.start for quoted in scene.quoted))
    if scene.text[max(0, audience.start - 5) : audience.start].rstrip().endswith((".", "!", "?")):
        return True
    return any(0 <= audience.start - start <= OPENING for start in starts)


_TELLS = re.compile(r"\b(?:advis|ask|remind|recommend|request|told|urg|warn)")
"""In the sentence before a list: that its subject gives the advice."""


def _says(scene: Scene) -> bool:
    """Whether somebody speaks in the sentences before."""
    return any(SAYS.search(span.of(scene.text)) for span in scene.before)


OPENING = 12
"""Characters that may stand before the first phrase of a sentence: a mark, an adverb."""


def _ascribed(scene: Scene, candidate: Candidate, action: Span) -> tuple[Span | None, bool]:
    """Who the words are ascribed to, outside of quotation marks and of the advice itself."""
    if candidate.audience is not None and candidate.audience.of(scene.text).lower() == "you":
        return None, False
    start = candidate.audience.start if candidate.audience else action.start
    if said := issuers.SAID_THAT.search(scene.text, scene.sentence.start, start):
        before = Span(scene.sentence.start, said.start())
        here = issuers.subject(scene.text, before, scene.mentions, scene.before)
        return here, here is None and bool(vocabulary.OUTSIDERS.search(before.of(scene.text)))
    inside = (*scene.quoted, action, candidate.cue, *([candidate.audience] if candidate.audience else []))
    outside = scene.outside(inside)
    words = " ".join(span.of(scene.text) for span in outside)
    asked = candidate.kind == "imperative" and _ASKS.search(words)
    if not (SAYS.search(words) or _opens_with_speaker(scene) or asked):
        return None, False
    here = issuers.attributed(scene.text, outside, scene.mentions)
    return (here, False) if here is not None else _of_person(scene, outside, words)


def _of_person(scene: Scene, outside: Sequence[Span], words: str) -> tuple[Span | None, bool]:
    """The same where no authority is named, by the office of the person who is; ``words`` are those ``outside``."""
    named = (m.span for m in scene.mentions if m.label == "PER" and any(it.contains(m.span) for it in outside))
    person = next(named, None)
    if person is None and _HE.search(words) is None:
        return None, vocabulary.OUTSIDERS.search(words) is not None
    where = Span(scene.sentence.start, person.end if person else scene.sentence.start)
    here = issuers.person_before(scene.text, where, scene.mentions, scene.before)
    return here, here is None or vocabulary.OUTSIDERS.search(words) is not None


def _opens_with_speaker(scene: Scene) -> bool:
    """Whether a colon after who speaks opens the quotation: ``Jan Torv, the mayor: “Stay away.”``."""
    first = min((it.start for it in scene.quoted), default=scene.sentence.start)
    return scene.text[scene.sentence.start : first].rstrip(' “"').endswith(":")


_ASKS = re.compile(rf"{writings.NOTICE.pattern}|\b(?:asked|urged|ordered|instructed|pleaded|appealed)\b")
SAYS = re.compile(
    r"(?i:\b(?:said|says?|told|added|decided|ruled|advis\w+|warn\w+|announc\w+|confirm\w+|tweet\w*|wrote|according\sto|statement|spokes\w+|stat(?:ed|es)|urg\w+|stress\w+|emphasi\w+))"
)
_GIVES = re.compile(
    rf"{SAYS.pattern}|(?i:\b(?:(?:issu|publish|releas|impos|order|prohibit|clos|lift|extend|ask|appeal|remind|instruct"
    r"|recommend|evacuat|tweet|post)(?:e?s|ed|ing)|say|bann(?:ed|ing)|forb[ia]d\w*|tells?|call(?:s|ed|ing)?\s(?:on|for))\b)"
)
"""What an authority does with advice."""
_HE = re.compile(r"\b(?:[Hh]e|[Ss]he|I)\s")


def _names_person(scene: Scene, where: Span) -> bool:
    return any(m.label == "PER" and where.contains(m.span) for m in scene.mentions)
