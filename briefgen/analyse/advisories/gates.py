"""Scene + Candidate -> whether a wording is advice to the public, given who seems to speak."""

import re

from briefgen import gazetteer
from briefgen.analyse.advisories import (
    background,
    closures,
    hearers,
    rules,
    subjects,
    talk,
    topics,
    vocabulary,
    writings,
)
from briefgen.analyse.advisories.cues import Candidate
from briefgen.analyse.advisories.scene import Scene
from briefgen.model.span import Span

_HYPOTHETICAL = re.compile(
    r"(?i:\b(?:if|whether|would|could|might|may|can|perhaps|possibly|potentially|refus\w+|declin\w+|rather\sthan|waiting\sfor|never|not|n['’]t|decided\snot"
    r"|(?:required|needed|enough)\sto|should\shave|failed|fails|wants?|wanted|will|plans?|consider(?:s|ed|ing)|weigh(?:s|ed|ing)"
    r"|stop(?:s|ped|ping)?\sshort\sof|rul(?:es|ed|ing)\sout|instead\sof|decided\sagainst|asked\s(?:if|whether)|what|how|where|why|den(?:y|ies|ied))\s(?:\w+\s){0,3})$"
)
_TERM, _LONGEST_TERM = re.compile(r"[a-z],?\s[“\"‘]$"), 3
"""Before words that a sentence quotes as a term, ``the well stays “shut in”``, and how many these are at most."""
_COAXES = re.compile(
    r"(?i:(?:come|go|hold|hang)\son\b(?!\sto\b)|(?:guess|imagine|suppose|forgive|believe|trust|watch)\s(?:me|what|it)\b|make\sno\smistake\b"
    r"|(?:wait|hold\son)\sa\s(?:minute|moment|second)\b)"
)
"""What one says to somebody beside him."""
_POINTS = re.compile(
    r"(?:[Pp]lease\s)?(?:[Ss]ee|[Rr]ead|[Vv]iew|[Dd]ownload|[Vv]isit|[Rr]eview|[Gg]et|[Ff]ind)\s(?:(?:our|more|about|information|general|advice|the\slatest)\s"
    r"|[^.;]{0,60}\b(?:pages?|guides?|maps?|tips|sections?|tabs?|links?|advice\supdates|below|above)\b)|[Ss]ee\s[‘“'\"]?[A-Z]"
)
"""Where a page sends its reader for more."""
_NOT_GIVEN = re.compile(
    r"(?i:\b(?:not|never|n['’]t|without|stop(?:s|ped)?\sshort\sof|instead\sof|rather\sthan|(?:refus|declin)\w+\sto|whether\sto|considering)"
    r"\s(?:[\w’'-]+\s){0,2}|(?:^|[,;]\s)no\s(?:[\w’'-]+\s){1,6})$"
)
"""Before a notice that was not issued."""
_DEMANDED = re.compile(
    r"(?i:\b(?:call(?:s|ed|ing)?\s(?:up)?on|urg\w+|ask\w*|demand\w*|press\w*|appeal\w*|petition\w*|lobb\w+|plead\w*|want(?:s|ed)?)"
    r"\b[^.;“”]*\sto\s(?:\w+ly\s)?)$"
)
"""Before a notice that others would have somebody give or lift."""
_BARE_NOTICE = re.compile(
    r"(?i:(?:publish|issu|releas|post|send|sent)\w*\s(?:an?|its|the|another)\s(?:(?:formal|new|fresh|public|written|joint)\s)?(?:notices?|advisory)(?:\s(?:on|late|early|this|last|in)\s[\w\s]+)?)"
)
"""That there is a notice tells nobody what to do."""
_OUGHT = re.compile(r"(?i:\b(?:should|must|ought\sto|needs?\sto|(?:has|have)\sto)\s(?:\w+ly\s|also\s|now\s)?)$")
"""Before a verb of telling or closing: what somebody is asked to tell others, and has not told them."""
_WE_WOULD = re.compile(r"\b(?:[Ww]e|I)(?:\swould|\scan\sonly|['’]d)\s(?:\w+\s){0,3}$")
"""What makes a request polite, not hypothetical."""
_ONE_PERSON = re.compile(
    r"(?i:(?:an?|one|the)\s(?:[\w-]+\s){0,2}?(?:man|woman|boy|girl|child|travell?er|passenger|patient|student|pupil|tourist|nurse|doctor)\b)"
)
"""That one person is under quarantine tells nobody else what to do."""
_TELLING = frozenset(["directive", "against", "recommend", "ban", "order", "closing"])
_ELECTORAL = re.compile(r"(?i:\b(?:elect(?:ion|oral)|polling|returning\sofficer)\b)")


def is_no_advice(scene: Scene, candidate: Candidate, words: str) -> bool:
    """Whether what is told did not happen, is long past, or is a demand and not advice."""
    if _is_demand(scene, candidate, words):
        return candidate.kind not in ("closure", "closing", "rule", "recall", "return", "contact", "appeal", "ban")
    before = scene.text[scene.sentence.start : candidate.cue.start]
    if background.is_of_another_time(scene, candidate, words) or talk.is_talk(scene, candidate, words):
        return True
    if candidate.kind == "imperative" and (
        _COAXES.match(words)
        or _POINTS.match(words)
        or _calls_somebody(words)
        or (_TERM.search(before) and len(words.split()) <= _LONGEST_TERM)
    ):
        return True
    if _is_asked(scene, candidate) or _is_denied(scene, candidate) or _is_taken_back(scene, candidate):
        return True
    if _is_not_given(candidate, before, words):
        return True
    if candidate.kind == "state" and _ONE_PERSON.match(scene.sentence.of(scene.text)):
        return True
    if candidate.kind in _TELLING and _is_unreal(before):
        return True
    audience = candidate.audience.of(scene.text) if candidate.audience else ""
    head = re.split(r"\s(?:in|of|from|with|near|who)\s", audience)[0]
    official = candidate.kind != "ban" and vocabulary.OFFICIAL_AUDIENCE.search(head)
    return bool(official) and not vocabulary.PRECAUTION.search(words)


def _is_unreal(before: str) -> bool:
    """Whether somebody only might tell others so, or should."""
    hypothetical = _HYPOTHETICAL.search(before) and not _WE_WOULD.search(before)
    return bool(hypothetical or _OUGHT.search(before))


def _is_demand(scene: Scene, candidate: Candidate, words: str) -> bool:
    """Whether the words are those of politics or business, and not an instruction on an authority's own page."""
    if (scene.official and candidate.kind == "imperative") or _ELECTORAL.search(scene.sentence.of(scene.text)):
        return False
    told = words.replace(candidate.cue.of(scene.text), "") if candidate.kind == "state" else words
    return topics.NOT_ADVICE.search(" ".join(re.split(r"\sbut\s", told)[0].split()[:7])) is not None


def _is_not_given(candidate: Candidate, before: str, words: str) -> bool:
    """Whether a notice tells nobody what to do, was not issued, or is what others would have somebody do."""
    if candidate.kind == "notice" and (_BARE_NOTICE.fullmatch(words) or _NOT_GIVEN.search(before)):
        return True
    return candidate.kind in ("notice", "order") and _DEMANDED.search(before) is not None


def _is_asked(scene: Scene, candidate: Candidate) -> bool:
    """Whether it is an open question what people should do or what is safe, or they had to do something once."""
    if candidate.kind == "modal" and candidate.audience is not None:
        return _ASKED.search(scene.text, scene.sentence.start, candidate.audience.start) is not None
    before = scene.text[scene.sentence.start : candidate.cue.start]
    if candidate.kind == "state" and candidate.verb.endswith(" to"):
        return _UNSURE.search(before) is not None
    if candidate.kind == "state":
        return _WHENEVER.search(scene.text, scene.sentence.start, candidate.action.start + 1) is not None
    return candidate.kind == "passive" and candidate.verb == "obliged" and before.endswith(("was ", "were "))


_ASKED = re.compile(
    r"(?i:\b(?:how(?:\s\w+)?|what|whether|why|where|(?:not|n['’]t)\s(?:think|believe|see\swhy|say(?:ing)?(?:\sthat)?)|no\sreason)\s)$"
    r"|\b(?:over|about|on|discuss\w*|ask\w*)\s(?:how|whether|what|when)\b[^.;“”]*$"
)
_WHENEVER = re.compile(r"(?i:\b(?:if|when|whenever|unless|whether)\s)\S$")
_UNSURE = re.compile(
    r"(?i:\b(?:if|whether|ensur\w+|make\ssure|not\ssure|(?:not|n['’]t)\sknow|hop(?:e|es|ing)|when|until|unless|once)\b)"
)
"""What leaves open whether something is safe."""


def _is_taken_back(scene: Scene, candidate: Candidate) -> bool:
    """Whether a warning or an advice is the one that is lifted; that it is lifted, another wording tells."""
    start, end = scene.sentence.start, scene.sentence.end
    if candidate.kind in ("against", "warning") and _TAKES_BACK.search(scene.text, start, candidate.cue.start):
        return True
    noun = candidate.kind in ("warning", "directive", "recommend") and scene.parsed.is_noun(candidate.cue)
    return noun and _TAKEN_BACK.match(scene.text, candidate.cue.end, end) is not None


_TAKES_BACK = re.compile(
    r"(?i:\b(?:lift|withdr[ae]w|drop|end|cancel|rescind|revok|scrap|revers|remov)\w*\s(?:its|their|his|her|the|an?|all)\s(?:[\w-]+\s){0,3}$)"
)


_TAKEN_BACK = re.compile(
    r"(?:(?!\s(?:and|but|who|which|that)\s)[^;:,“”\"])*?\s(?:no\slonger\sappl(?:y|ies|ied)|(?:has|have)\s(?:now\s)?(?:expired|lapsed)"
    r"|(?:is|are|was|were|(?:has|have|had)\s(?:now\s|since\s)?been)\s(?:now\s|also\s|later\s)?"
    r"(?:lifted|withdrawn|called\soff|cancell?ed|rescinded|revoked|dropped|scrapped))\b"
)
"""Behind the noun of a telling that is given no more: ``advice to boil water has been withdrawn``."""


def _is_denied(scene: Scene, candidate: Candidate) -> bool:
    """Whether somebody says that it is not so: ``denied that the terminal had closed``, ``it is false that we ...``."""
    if any(it.polarity == "negative" and any(s.contains(candidate.cue) for s in it.content) for it in scene.said):
        return True
    start, end = scene.sentence.start, scene.sentence.end
    if _UNTRUE.search(scene.text, start, candidate.cue.start) or _FORGED.search(scene.text, start, candidate.cue.start):
        return True
    return bool(
        _RUMOUR.search(scene.text, start, candidate.cue.start) and _NOT_SO.search(scene.text, candidate.cue.end, end)
    )


_UNTRUE = re.compile(
    r"(?i:\b(?:false|untrue|incorrect|wrong|not\strue|n['’]t\strue|no\struth|a\slie|a\smyth)\sthat\s[^,;:.“”\"]*$)"
)
_FORGED = re.compile(r"(?i:\b(?:hoax|fake|bogus|forged|fraudulent)\s[^,;:.“”\"]*$)")
"""Before a notice that nobody gave: ``a hoax message told residents to``."""
_RUMOUR = re.compile(
    r"(?i:\b(?:rumou?rs?|reports?|claims?|posts?|messages?|suggestions?|allegations?)\sthat\s[^;:.“”\"]*$)"
)
_NOT_SO = re.compile(
    r"(?i:\b(?:is|are|was|were)\s(?:\w+\s)?(?:untrue|false|wrong|incorrect|baseless|unfounded|groundless|fake|fabricated"
    r"|not\strue|misleading|an?\s(?:hoax|lie|fabrication))\b)"
)
"""What a sentence says of a rumour behind it."""


def _calls_somebody(words: str) -> bool:
    """Whether what looks like an imperative is the role before a name: ``Shelter warden Mira Holm``."""
    _, office, name, *_ = (*words.split(maxsplit=3), "", "", "")
    return office.islower() and name[:1].isupper() and gazetteer.role_noun(office)


_PUBLIC_ONLY = frozenset(["ask", "tell", "encourage", "invite", "remind", "require", "request", "emphasize"])
_DEFECT = re.compile(
    r"(?i:\b(?:batch\w*|packets?|products?|units?|cans?|tins|jars|bottles|packs?|vehicles|cars|models|contain\w*|contamin\w+"
    r"|defect\w*|faults?|faulty|bacteria\w*|salmonella|listeria|chok\w+|allergen\w*|allerg\w+|undeclared|overheat\w*|toys|batter\w+"
    r"|tablets|medicines?|refund|consumers|food\ssafety|shelves)\b)"
)
_MANY = re.compile(
    r"(?:\w+\s){0,2}?\d[\d.,]*\s(?!(?:people|workers|players|soldiers|troops|ambassadors|diplomats|staff)\b)"
)
_WHY = re.compile(r"\b(?:because|over|after|due\sto|amid)\b")
"""So many things are called back for a reason, whatever they are."""
_CLIENTS = re.compile(r"(?i:(?:(?:all|its|their|the)\s)*(?:customers|passengers|patients|users|clients|subscribers)\b)")
_NATIONALS = re.compile(r"(?i:(?:all\s)?(?:its|their)\s(?:own\s)?(?:citizens|nationals)\b)")
"""Whom only a state can tell something, whoever names it."""
_OWN = re.compile(r"(?i:their|his|her|my|our)\s")
"""Whose children or staff they are matters only where it is told who speaks."""


def stands(scene: Scene, candidate: Candidate, issuer: Span | None, words: str) -> bool:
    """Whether a wording is an advisory, given who seems to speak."""
    kind = candidate.kind
    if scene.listed and kind in ("closure", "rule", "duty"):
        return not closures.PAST.search(words)
    if kind in ("closure", "closing", "rule"):
        return closures.is_measure(scene, candidate, issuer, words)
    placed = _by_place(scene, kind)
    if placed is not None:
        return placed
    if kind == "recall":
        return bool(_DEFECT.search(scene.sentence.of(scene.text)) or (_MANY.match(words) and _WHY.search(words)))
    if kind in ("modal", "use"):
        return rules.stands(scene, candidate, issuer, words)
    return _is_given(scene, candidate, issuer, words)


def _is_given(scene: Scene, candidate: Candidate, issuer: Span | None, words: str) -> bool:
    """Whether an advice is somebody's who may give it, or needs nobody to give it."""
    kind = candidate.kind
    if kind in ("passive", "contact", "return", "state", "advice"):
        return True
    if kind in ("imperative", "notice") and topics.level(words)[1] is not None:
        return True
    if hearers.is_beside(scene, candidate, issuer, words):
        return False
    if candidate.verb == "want":
        return issuer is not None and subjects.serves(scene, issuer)
    somebodys = candidate.audience is not None and bool(_OWN.match(candidate.audience.of(scene.text)))
    told = (candidate.kind != "imperative" and candidate.verb in _PUBLIC_ONLY) or _to_clients(scene, candidate)
    return (
        issuer is not None
        or (told and not somebodys)
        or _NATIONALS.match(candidate.audience.of(scene.text) if candidate.audience else "") is not None
        or writings.tells(scene, candidate)
        or writings.holds(scene, candidate)
        or _goes_on(scene, candidate, words)
    )


def _goes_on(scene: Scene, candidate: Candidate, words: str) -> bool:
    """Whether a leaflet or a sign is read out, or a quotation that gives advice goes on."""
    before = scene.text[scene.sentence.start : candidate.cue.start]
    if candidate.kind == "recommend" and _IT_IS.search(before):
        return True
    if candidate.kind != "imperative" or topics.topic(words) is None:
        return False
    if _IF_YOU.match(before):
        return True
    quoted = any(it.contains(candidate.cue) for it in scene.quoted)
    if scene.in_run or (scene.after_advice and (quoted or not before.strip(' “"'))):
        return True
    return quoted and _READS.search(scene.sentence.of(scene.text)) is not None


_IF_YOU = re.compile(
    r"(?:(?:But|And|So|Also|Then),?\s)?(?:[Ii]f|[Ww]hen|[Bb]efore|[Aa]fter)\s"
    r"(?:you|your|life|there\sis|anyone|anybody|someone)\b"
)
"""Whom an instruction is for, told by the page itself."""
_IT_IS = re.compile(r"(?i:\bit\s(?:is|was|has\sbeen)\s(?:\w+ly\s)?)$")


_READS = re.compile(
    r"\b(?:reading|saying|marked|labelled|labeled|stamped|with\sthe\swords?),?:?\s[“\"‘']|[”\"]\s(?:(?:it|they|the\s\w+|an?\s\w+|signs?|posters?|leaflets?)\s)?reads?\b|\breads?,?:?\s[“\"]"
)
"""Of a leaflet, a sign, a message: its words."""


def _by_place(scene: Scene, kind: str) -> bool | None:
    """Whether a heading, a list of advice or an authority's own page alone settles it; None where none does."""
    if kind in ("modal", "use", "duty") and _ASKS.match(scene.sentence.of(scene.text)):
        return False
    if scene.listed and kind in ("imperative", "modal", "use", "item"):
        return True
    return scene.official if kind == "duty" or (kind in _OWN_WORDS and scene.official) else None


_OWN_WORDS = frozenset(["imperative", "recommend", "against", "directive"])
"""Kinds that need nobody else to give them where an authority's own page does."""


def _to_clients(scene: Scene, candidate: Candidate) -> bool:
    """Whether those who are told are the customers of the one who tells them."""
    audience = candidate.audience.of(scene.text) if candidate.audience else ""
    return candidate.kind == "directive" and bool(_CLIENTS.match(audience))


_ASKS = re.compile(r"(?i:what|how|who|whom|when|where|why|which)\b")
"""What a heading over instructions begins with."""
