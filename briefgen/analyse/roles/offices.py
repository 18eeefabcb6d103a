"""Name -> the office that a verb gives the one so named, or says that it is.

``X is the head of Y``; ``X was sworn in as Y``; ``they appointed X as Y``.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefgen.analyse.parse import Parse
from briefgen.analyse.roles import phraseends
from briefgen.analyse.roles.appositions import breaks_off, calls, head
from briefgen.analyse.roles.opinions import is_opinion
from briefgen.analyse.roles.rolenouns import fits
from briefgen.model.analysis import Mention
from briefgen.model.span import Span

_BRACKET = r"(?:\s*\([^()\n]{1,40}\))?(?:,\s\d{1,3},)?"
_NOW = r"(?:\s(?:also|now|then|once|still|currently|previously|formerly))?"
_GIVEN = (
    r"(?:re-?)?(?:named|appointed|elected|chosen|picked|confirmed|nominated|installed|inaugurated|promoted|hired|crowned"
    r"|made|identified|declared|sworn in|unveiled)"
)
_IS = re.compile(
    _BRACKET + _NOW + r"\s+(?:is|was|remains|remained|became|becomes|has been|had been|has become|had become"
    r"|will become|will be)" + _NOW + rf"\s+(?=[a-z]|(?:[A-Z][\w.-]*\s){{0,3}}[A-Z][\w.-]*[’']s?\s)(?!{_GIVEN}\s)"
)
_PASSIVE = re.compile(
    _BRACKET
    + r",?\s+(?P<be>(?:is|was|has been|had been|will be|being)\s+(?:also\s|then\s|later\s)?)?"
    + _GIVEN
    + r"\s+(?:as\s|to be\s|to\s)?"
)
_SERVES = re.compile(
    _BRACKET + r",?\s+(?:has\s|had\s|will\s|who\s|also\s|then\s|later\s|previously\s|formerly\s|once\s)*"
    r"(?:serv(?:es?|ed|ing)|work(?:s|ed|ing)?|act(?:s|ed|ing)|step(?:s|ped)? down|stood down|stands down"
    r"|resign(?:s|ed)?|retired?|quit|took over|takes over|takes office|took office|stay(?:s|ed) on"
    r"|(?:is|was|been|be|being)\s(?:sacked|fired|dismissed|removed|ousted|deposed|replaced|suspended|recalled|reinstated))"
    r"\s+as\s"
)
_SUCCEEDS = re.compile(r"\s+(?:will |has |is to |was to )?(?:succeed|replace)(?:s|ed)?\s+(?:[A-Z][\w.’'-]*\s){1,4}as\s")
_ACTIVE = re.compile(
    r"\b(?:re-?)?(?:appoint|name|elect|nominate|confirm|promote|install|crown|hire|identify|choose|pick|want|identifie"
    r"|declare)(?:s|d|ed|ing)?\s$|\b(?:chose|picked|chosen|as)\s$|\bidentified\s$"
)
_AS = re.compile(_BRACKET + r",?\s+(?:as\s|to be\s|to become\s|to\s)?")
_OFFICE = re.compile(r"(?:the|a|an|its|his|her|their|one of|acting|interim|deputy|new|first|[a-z])", re.IGNORECASE)
_THE = re.compile(r"(?:the|its|his|her|their|one of the)\s|(?:[A-Z][\w-]*\s){1,3}?[A-Z]?[\w-]*[’']s?\s", re.IGNORECASE)
_RANKED = re.compile(r"(?:one of )?the (?:\w+ )?(?:first|second|third|last|latest|next|only|[a-z]+est)\b")
"""Before *to*: what somebody did, ``the first minister to resign``."""
_SUPPOSED = re.compile(r"\b(?:if|whether|unless)\s(?:[\w.]+\s){0,2}$", re.IGNORECASE)
"""Before a name: that it is only supposed to have the office."""
_GOVERNED = re.compile(r"\b(?:into|in|to|from|of|at|near|on|with|through|by|for|about|over|across)\s$", re.IGNORECASE)
"""Before a name that is no subject: ``the road to Orel was a trap``."""


def office(text: str, mention: Mention, limits: Span, parse: Parse | None) -> Span | None:
    """What somebody is, was, or is made."""
    before = Span(limits.start, mention.span.start)
    if _GOVERNED.search(text, before.start, before.end) or _SUPPOSED.search(text, before.start, before.end):
        return None
    if not (parse and (parse.is_object(mention.span) or parse.is_governed(mention.span))):
        span = _behind(text, mention.span.end, mention, limits, parse)
        if span:
            return span
    lead = text[max(limits.start, mention.span.start - 16) : mention.span.start]
    opened = _AS.match(text, mention.span.end, limits.end) if _ACTIVE.search(lead) else None
    return _span(text, opened.end(), mention, limits, parse) if opened else None


def apart(text: str, mention: Mention, limits: Span, parse: Parse) -> Iterator[Span]:
    """The offices that the tree gives to a name though other words stand between.

    ``X, a clerk from Orel, was the head of Y``; ``they named a clerk, X, as head of Y``; ``The head of Y is X``.
    """
    start = _verb_behind(text, mention.span, parse)
    found = [_predicate(text, mention, limits, parse), _given(text, mention, limits, parse)]
    found += [_behind(text, start, mention, limits, parse)] if start else []
    yield from (span for span in found if span)


def _behind(text: str, start: int, mention: Mention, limits: Span, parse: Parse | None) -> Span | None:
    """The office that a verb gives whose words, or a mark before them, begin at ``start``."""
    for pattern in (_IS, _SERVES, _PASSIVE, _SUCCEEDS):
        opened = pattern.match(text, start, limits.end)
        given = opened is not None and not (pattern is _PASSIVE and _gives(opened, parse))
        span = _span(text, opened.end(), mention, limits, parse) if opened and given else None
        if span:
            return span
    return None


def _verb_behind(text: str, name: Span, parse: Parse) -> int:
    """Where the space before the verb stands of which a name is the subject, if other words stand between; else 0."""
    head = parse.verb(name)
    if head is None or head.end <= name.end:
        return 0
    verbs = [head, *parse.children(head, "cop", "aux", "aux:pass")]
    start = min(token.start for token in verbs if token.start > name.end)
    return start - 1 if start > name.end + 1 and text[start - 1] == " " else 0


def _given(text: str, mention: Mention, limits: Span, parse: Parse) -> Span | None:
    """The office behind *as* that a verb gives its object."""
    giver = parse.giver(mention.span)
    if giver is None or not _ACTIVE.search(giver.lower + " "):
        return None
    for post in parse.children(giver, "obl", "xcomp"):
        case = next((it for it in parse.children(post, "case", "mark") if it.lower == "as"), None)
        if case is not None and case.start > mention.span.end + 1:
            return _span(text, case.end + 1, mention, limits, parse)
    return None


def _predicate(text: str, mention: Mention, limits: Span, parse: Parse) -> Span | None:
    """What a sentence says of the one whom it names last: ``The head of Y is X``."""
    told = parse.predicated(mention.span)
    if told is None or not _THE.match(text, told.start, told.end) or _SUPPOSED.search(text, limits.start, told.start):
        return None
    tokens = list(parse.tokens(told))
    noun = head(tokens)
    several = noun is not None and noun.tag.endswith("S") and tokens[0].lower != "one"
    return told if noun is not None and not several and fits(noun.text, mention.label) else None


def _gives(opened: re.Match[str], parse: Parse | None) -> bool:
    """Whether one gives an office to another: ``X hired a lawyer``, not ``X, appointed mayor in May``."""
    if opened["be"] or parse is None:
        return False
    return any(token.tag == "VBD" for token in parse.tokens(Span(*opened.span())))


def _span(text: str, start: int, mention: Mention, limits: Span, parse: Parse | None) -> Span | None:
    """The office named at ``start``: its head must be a noun of role."""
    if not _OFFICE.match(text, start) or text.startswith("no ", start) or is_opinion(text, start):
        return None
    span = Span(start, phraseends.office_end(text, start, limits))
    if _RANKED.match(text, start, span.end) and text.startswith(" to ", span.end):
        return None
    if parse is None:
        return span if calls(span.of(text), mention.label) else None
    tokens = list(parse.tokens(span))
    noun = head(tokens)
    if noun is None or not fits(noun.text, mention.label) or breaks_off(tokens):
        return None
    joined = (one for one, other in pairwise(tokens) if one.tag == "CC" and other.is_finite)
    deed = next((token for token in joined if token.start > noun.end), None)
    return Span(span.start, deed.start - 1) if deed else span
