"""Scene + Candidate -> the words of an action: from where they begin to what the sentence adds after them."""

import re

from briefgen.analyse.advisories import reasons
from briefgen.analyse.advisories.cues import Candidate
from briefgen.analyse.advisories.scene import Scene
from briefgen.analyse.advisories.vocabulary import NOTICES
from briefgen.model.span import Span

LONGEST_PASSAGE = 450
"""Characters of a passage that is quoted whole."""
_ACTION_END = re.compile(
    r"\swarning\s(?:that|of|people|residents|about)\b|\swhile\s\w+ing\s|,\s(?:prompting|forcing|urging|telling|asking|advising|ordering|leaving|causing)\b|,\s(?:the|its)\s(?:\w+est|first|latest|most)\s"
    r"|\s?,\swarning\b|\s?,?\s(?:(?:saying|citing|noting|adding|stressing|explaining|amid|according\sto)\b"
    r"|(?:said|says|announced|added)\b)|\s?,\s(?:[\w.’'-]+\s){1,6}(?:\([\w ]+\),?\s)?(?:said|says|told|reports)\b"
    r"|\s?,\s(?:the|an?|its|[A-Z][\w.’'-]*)\s(?:[\w.’'-]+\s?,?\s){1,9}?(?:said|says|announced|confirmed|added|warned|ordered)\b"
    r"|\sand\s(?:the\s)?(?:[A-Z][\w’'-]*\s){1,4}(?:has\s|have\s)?(?:resumed|reopened|opened|closed|cancelled|suspended|restarted)\b"
    r"|\sand\s(?:(?!to\s|not\s)[\w’'-]+\s){1,4}?have\sbeen\s(?:ordered|told|asked|advised|urged|warned)\s"
    r"|\sas\s(?:(?!soon|early|long|much|well|if|a|an|the)[\w’'-]+\s){1,3}?\w+ed\s"
    r"|\sand\s(?:the\s)?[A-Z]\w+\s(?:has\s|have\s)?(?:said|says)\b|\s(?:and|but)\s(?:also\s)?(?:said|urged|warned|told|added|advised|asked|ordered)\s"
    r"|,\s(?:while|but|although|though|which|who|where|as|and\s(?:said|urged|warned|told|added))\s"
    r"|,\sand\s(?:(?!to\s|not\s)[\w’'-]+\s){1,6}?(?:is|are|was|were|has|have|had|should|must|will)\s"
    r"|,\s(?:a|an|the|another)\s(?:[\w.’'-]+\s){1,4}\w+ed\s"
    r"|,\sand\s(?:others|some|many|most|several|one|they|we|he|she|it)\s(?!to\s)"
    r"|(?<=[a-z\d])\s(?=(?:If|He|She|It|They|But|Earlier|In|At|On|This|That|There|These|We|You|When|While|After|As|For|Last|Meanwhile|However)\s)"
    r"|(?<=[a-z\d])\s(?=(?:[A-Z][\w.’'-]*\s){2,6}(?:said|says|told|has|had|was|is)\s)|\s?[”\"]|\s?''|;\s|\s?[.!?](?=\s|$)"
)
"""What ends an action: a reporting clause, another clause, a closing quotation mark, a missing full stop."""


def find(scene: Scene, candidate: Candidate) -> Span:
    """The words of the action, without what the sentence adds after it."""
    start, end = _start(scene, candidate), candidate.action.end
    open_end = scene.text.find("further notice", start, end)
    last = open_end if open_end > 0 else end
    named = _NOTICES.search(scene.text, start, last) if candidate.kind in ("notice", "state") else None
    told = candidate.cue.end if candidate.kind in _OF_A_THING else start + 1
    for found in _ACTION_END.finditer(scene.text, named.end() if named else told, end):
        if found[0].startswith(".") and reasons.ABBREVIATED.search(scene.text, start, found.start()):
            continue
        if _opens_term(scene.text, start, found) or _leans(scene.text, start, found):
            continue
        if not _INSERTED.match(scene.text, found.start(), end):
            end = found.start()
            break
    if _SAID.match(scene.text, end) and (speaker := _SPEAKER.search(scene.text, start, end)):
        end = speaker.start()
    if scene.items and end >= scene.sentence.end - 2 and OPEN.search(scene.text, start, scene.sentence.end):
        end = max((it.end for it in scene.items if it.end - start <= LONGEST_PASSAGE), default=end)
    words = scene.text[start:end]
    marks = len(words) - len(words.lstrip('“"`‘ '))
    return _unquoted(scene.text, Span(start + marks, start + len(words.rstrip(" ,;:.\n"))))


def judged(scene: Scene, candidate: Candidate, action: Span) -> str:
    """The words by which an action is judged: without the modal that it begins with for the sake of its *not*."""
    if candidate.kind != "modal" or action.start != candidate.cue.start:
        return action.of(scene.text)
    told = scene.text[candidate.cue.end : action.end].lstrip()
    return f"not {told}" if candidate.verb in _FORBID else told


_FORBID = frozenset(("should", "must", "cannot"))


def _leans(text: str, start: int, end: re.Match[str]) -> bool:
    """Whether the words before what may end an action go on there: ``until the | Water Board has | announced``."""
    if _HAS.search(text, start, end.start()):
        return True
    return end[0] == " " and _LEANS.search(text, start, end.start()) is not None


_HAS = re.compile(r"\b(?:has|have|had)$")
_LEANS = re.compile(
    r"\b(?:of|in|on|at|to|by|for|from|with|near"
    r"|(?:the|an?|its|their|and|or|until|till|before|after|when|once|if|unless|while|that)(?:\s[A-Z][\w’'-]*)*)$"
)
"""A word that no sentence ends in, and the beginning of a name behind it: no full stop is missing there."""
_SAID = re.compile(r"\s(?:said|says|announced|confirmed)\b")
_SPEAKER = re.compile(r",\s(?:the|an?|its|[A-Z])[^,;]{2,60}$")
"""Who says so, which the parse may take for the end of what is said."""


def _opens_term(text: str, start: int, mark: re.Match[str]) -> bool:
    """Whether a straight mark opens quoted words inside an action: ``avoid a "last resort" crossing``."""
    before = text[start : mark.start()]
    return mark[0] == ' "' and before.count('"') % 2 == 0 and text[mark.end() : mark.end() + 1].isalnum()


_INSERTED = re.compile(r",\s(?:where|which|who)\s[^,;.“”\"]{3,80},\sand\s(?:not\s)?to\s")
"""A clause inside an action: ``stay away from the quay, where shells were found, and to report them``."""


def is_of_nobody(scene: Scene, candidate: Candidate) -> bool:
    """Whether the words say what nobody may do: that is for everybody, and no action without its subject."""
    return candidate.audience is not None and _NOBODY.match(candidate.audience.of(scene.text)) is not None


_NOBODY = re.compile(r"(?:no\sone|nobody|no-one|no\s\w+|none|only\s\w+)\b", re.IGNORECASE)


def _start(scene: Scene, candidate: Candidate) -> int:
    """Where the words begin: with the verb of what is done, with its subject where a thing or nobody does it."""
    start = candidate.action.start
    if to := _TO.match(scene.text, start):
        start = to.end()
    barred = candidate.kind in ("ban", "passive") and _FROM.match(scene.text, start) is not None
    if candidate.kind in OWN_ACTS or barred or (candidate.kind == "ban" and candidate.audience is None):
        start = candidate.cue.start
    if candidate.audience and is_of_nobody(scene, candidate):
        start = candidate.audience.start
    if candidate.kind in _OF_A_THING and _LISTED.fullmatch(scene.text, scene.sentence.start, start):
        start = scene.sentence.start
    return start


def _unquoted(text: str, action: Span) -> Span:
    """The action with the closing mark of a quotation that opens inside it."""
    words, following = action.of(text), text[action.end : action.end + 1]
    opened = words.count("“") > words.count("”") if following == "”" else words.count('"') % 2 == 1
    return Span(action.start, action.end + 1) if following and following in '”"' and opened else action


OPEN = re.compile(
    r"(?:\b(?:to|in|into|of|from|near|within|through|across|along|on|at|for|between|with)"
    r"|\bfollowing\s(?:[\w-]+\s)?(?:areas|places|regions|districts|provinces|towns|cities|countries|roads|routes|states|counties)\b[^:]*)"
    r"\s?:\s*$"
)
"""What ends in this goes on in the items of a list: *against all travel to: | the islands*."""
_OF_A_THING = ("rule", "use", "closure", "state", "recall")
"""Kinds whose action begins with its subject."""
_LISTED = re.compile(
    r"(?!(?:In|On|At|For|From|By|After|Before|Since|As|If|When|While|Because|Although|Once|Following|According|With)\s)"
    r"(?:(?!(?:is|are|was|were|has|have|had|say|said|says|will|can|could|would|may|might|do|does|did|that|which|who|but|because|if"
    r"|when|while|until)\s)[\w’'-]+,?\s){1,12}?(?:and\s|or\s)?"
)
"""What may stand between a sentence's beginning and the last of several things that are its subject."""
_TO = re.compile(r"(?:to|that)\s")
_FROM = re.compile(r"from\s")
"""What somebody is kept from says nothing without the verb: ``banned from fishing``."""
_NOTICES = re.compile(NOTICES)
OWN_ACTS = ("closing", "notice", "order")
"""Kinds whose verb is what the issuer itself does, and so the first word of the action: ``closed the bridge``."""
