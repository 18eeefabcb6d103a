"""Name -> the office in which the one so named acts.

``As head of the port, X said``; ``X, in her role as its chairman, signed``.
"""

import re

from briefgen.analyse.parse import Parse
from briefgen.analyse.roles import phraseends
from briefgen.analyse.roles.appositions import head
from briefgen.analyse.roles.rolenouns import is_person
from briefgen.model.analysis import Mention
from briefgen.model.span import Span

_AS = r"(?:in\s(?:his|her)\s(?P<post>role|capacity|position|post)\s)?(?P<as>as)\s"
_BEHIND = re.compile(rf"(?:\s*\([^()\n]{{1,40}}\))?,\s(?:(?:speaking|writing|acting)\s)?{_AS}")
_BEFORE = re.compile(rf"(?<![\w-]){_AS}(?P<office>[^,;:“”\"()\n]{{3,100}}),\s$", re.IGNORECASE)
_IF = re.compile(r",?\s(?:would|could|might|should|will)\b|[’'](?:d|ll)\b")
"""Behind the name or the phrase: that its bearer may come to act so."""
NO_OFFICE = frozenset("child boy girl kid teenager teen youth youngster student pupil man woman person".split())
"""What somebody is or once was as many are: ``as a boy, X sailed``."""


def capacity(text: str, mention: Mention, limits: Span, parse: Parse) -> Span | None:
    """The office behind *as*, where the tree makes it that of the name or of the subject that bears it."""
    if mention.label != "PER":
        return None
    found = _BEHIND.match(text, mention.span.end, limits.end)
    if found:
        span = Span(found.end(), phraseends.end(text, found.end(), limits))
    else:
        found = _BEFORE.search(text, limits.start, mention.span.start)
        span = Span(*found.span("office")) if found else mention.span
    if found is None or _IF.match(text, max(span.end, mention.span.end)):
        return None
    noun = head(list(parse.tokens(span)))
    if noun is None or noun.tag.endswith("S") or not is_person(noun.text) or noun.lower in NO_OFFICE:
        return None
    case = next(parse.tokens(Span(*found.span("as"))))
    post = next(parse.tokens(Span(*found.span("post"))), noun) if found["post"] else noun
    governs = case.dep == "case" and case.governor == noun.number
    return span if governs and parse.is_of_subject(post, mention.span) else None
