"""Sentence -> Candidates: the wordings that tell somebody to do or not to do something, whoever says it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from briefgen.analyse.advicewords import AUDIENCE, BANS, DIRECTIVES
from briefgen.model.span import Span


@dataclass(frozen=True, slots=True)
class Candidate:
    """A wording of advice: its verb, whom it is for, what is to be done."""

    kind: str
    cue: Span
    verb: str
    """The verb's base form, or the modal."""
    audience: Span | None
    action: Span
    by: Span | None = None
    """The agent of a passive."""


_AUDIENCE = (
    r"(?<![\w’'-])(?P<audience>(?:(?!(?:to|against|that|from|not|and|by|for|on|advis\w+|urg\w+|warn\w+|tell\w*|told|who|signs)\s)[\w.,’'/-]+\s){0,5}?"
    rf"(?:{AUDIENCE}|[A-Z][a-z]+(?:ans|ians|ons|ards|ders|anis|alis|aelis|ese)(?<!Republicans))\b"
    r"(?:\s(?:in|of|from|with|near|around|at|on|who|living|travell?ing|visiting|returning|resident|currently|and|or)\b[^.;:“”\"]{0,70}?)?)"
)
_DIRECTIVE = "|".join(DIRECTIVES.values())
_PASSIVE = "advised|urged|warned|told|ordered|asked|recommended|cautioned|instructed|directed|required|requested|encouraged|reminded|invited"
_BAN = "|".join(BANS.values())
_ADVERB = r"(?:\w+ly\s|also\s|still\s|now\s|again\s|therefore\s|further\s)?"
_BE = r"(?:is|are|was|were|(?:has|have|had)\sbeen|being|(?:is|are|was|were)\sbeing)"
_REST = r"[^\n]+"
_FACILITY = (
    r"(?<![\w’'-])(?:(?:[\w.’'-]+\s){0,6}?(?:[Aa]irports?|airspace|[Ss]chools?|[Uu]niversit(?:y|ies)|[Cc]olleges?|[Bb]eaches|beach|borders?|crossings?|roads?|bridges?"
    r"|highways?|motorways?|streets?|stations?|ports?|harbou?rs?|flights|trains|trams|buses|ferries|services|markets?|shops|offices?|embass(?:y|ies)"
    r"|consulates?|sites|parks?|museums?|venues|gatherings|events|classes|nurser(?:y|ies)|restaurants|travel|traffic|operations|lines?)\b)"
)
_CLOSED = r"(?:closed|shut(?:\sdown)?|suspended|cancell?ed|restricted|banned|halted|grounded|sealed\soff|off-limits|reopened|lifted|closing|evacuated)"
_IMPERATIVE = (
    r"(?:do\snot|don['’]t|do\sn['’]t|never|avoid|stay|remain|leave|depart|evacuate|shelter|boil|wash|keep|reconsider|exercise|follow|monitor|seek"
    r"|limit|be\s(?:aware|alert|prepared|vigilant|cautious|careful)|have\sa(?:n)?\s\w+\splan|register|enrol+|consider|wear|call|contact|dial|report|take\s(?:cover|shelter)"
    r"|drop\sto|move\sto|check|drink|use|cover|review|prepare|stock|carry|obey|get\s(?:out|vaccinated))"
)

PATTERNS: tuple[tuple[str, str], ...] = (
    ("directive", rf"\b(?P<verb>{_DIRECTIVE})\s(?:that\s)?{_AUDIENCE},?\s(?P<action>(?:not\s)?to\s{_REST})"),
    ("against", rf"\b(?P<verb>{_DIRECTIVE})\s(?:{_AUDIENCE}\s)?(?P<action>against\s{_REST})"),
    (
        "passive",
        rf"{_AUDIENCE},?\s{_BE}\s{_ADVERB}(?P<verb>{_PASSIVE})\s{_ADVERB}(?:by\s(?P<by>[^,.;]{{3,60}}?)\s)?(?P<action>(?:not\s)?to\s{_REST}|against\s{_REST}|that\sthere\sis\sno\sneed\s{_REST})",
    ),
    (
        "recommend",
        rf"\b(?P<verb>recommend(?:s|ed|ing)?|advis(?:es|ed|ing))\sthat\s{_AUDIENCE}\s(?P<action>(?:should\s|not\s)?[a-z]+\s{_REST})",
    ),
    (
        "recommend",
        r"\b(?P<verb>recommend(?:s|ed|ing)?|advis(?:es|ed|ing))\s(?P<action>(?:(?!that\b|to\b|against\b|the\b)[\w-]+\s){0,2}(?:[\w-]+ing|caution|vigilance)\b"
        + _REST
        + ")",
    ),
    (
        "warning",
        rf"\b(?:warnings?|advice|advisor(?:y|ies)|alerts?|orders?|instructions?|recommendations?|appeals?|guidance)\s(?P<verb>for|to)\s{_AUDIENCE}\s(?P<action>(?:not\s)?to\s{_REST})",
    ),
    (
        "modal",
        rf"{_AUDIENCE}\s(?P<verb>should|must|ought\sto|may\swish\sto|are\srequired\sto|is\srequired\sto|have\sto|are\snot\sallowed\sto|are\sallowed\sto|cannot|can)\s(?!have\b|be\sforced|be\sable)(?P<action>{_REST})",
    ),
    ("modal", rf"\b(?P<audience>you)\s(?P<verb>should|must|need\sto)\s(?P<action>{_REST})"),
    ("ban", rf"\b(?P<verb>{_BAN})\s{_AUDIENCE}\s(?P<action>from\s\w+ing\b{_REST})"),
    (
        "ban",
        rf"\b(?P<verb>{_BAN})\s(?P<action>(?:all\s|public\s|large\s|non-essential\s|the\s){{0,2}}(?:gatherings|travel|flights|swimming|movement|events|traffic|entry|sale|use){_REST})",
    ),
    ("imperative", rf"(?:^|[“\"‘`:•*-]\s?)\s?(?P<action>(?i:(?P<verb>(?:please\s|also\s)?{_IMPERATIVE}))\s{_REST})"),
    (
        "closure",
        rf"(?P<action>{_FACILITY}(?:\s[^,.;]{{0,50}}?)?\s(?:(?:has|have|had|will|would|is|are|was|were|be|been|being|remain(?:s|ed)?|temporarily|also|placed)\s)+(?P<verb>{_CLOSED})(?!-)\b[^.;]*)",
    ),
    (
        "closure",
        rf"\b(?P<verb>(?:clos|suspend|cancel+|halt|lift|reopen|ban+|restrict|shut)(?:ed|ing|s)?)\s(?P<action>(?:all\s|the\s|its\s|their\s|some\s|most\s|public\s|routine\s|a\s){{0,3}}{_FACILITY}{_REST})",
    ),
    (
        "closure",
        rf"\b(?P<verb>(?:impos|declar|introduc|lift|extend)(?:ed|ing|es|e|s)?)\s(?P<action>(?:a|an|the)\s(?:[\w-]+\s){{0,3}}(?:curfew|lockdown|quarantine|travel\sban)\b{_REST})",
    ),
    (
        "closure",
        rf"(?P<action>(?:(?P<verb>no)\s(?:[\w-]+\s){{0,2}}(?:service|services|trams|trains|flights|buses|ferries))\b[^.;]*)",
    ),
    (
        "contact",
        rf"(?P<action>(?:set\sup|opened|launched|issued|provided|established)\s[^.;]{{0,40}}(?:number|hotline|helpline|phone\sline|telephone\sline)\b[^.;]*)(?P<verb>)",
    ),
    ("reassure", rf"\b(?P<verb>reassur(?:ed|es|ing))\s{_AUDIENCE}\s(?P<action>that\s{_REST})"),
)


@cache
def _compiled() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(pattern)) for kind, pattern in PATTERNS)


def candidates(text: str, sentence: Span) -> Iterator[Candidate]:
    """The wordings of advice in a sentence, by the order of the patterns."""
    words = text[sentence.start : sentence.end].replace("\n", " ")
    for kind, pattern in _compiled():
        for match in pattern.finditer(words):
            yield _candidate(kind, match, sentence.start)


def _candidate(kind: str, match: re.Match[str], offset: int) -> Candidate:
    groups = match.groupdict()

    def span(name: str) -> Span | None:
        return Span(offset + match.start(name), offset + match.end(name)) if groups.get(name) else None

    action = span("action") or Span(offset + match.start(), offset + match.end())
    cue = span("verb") or action
    return Candidate(kind, cue, base(groups["verb"]), span("audience"), action, span("by"))


def base(verb: str) -> str:
    """The base form of a directive verb; any other word as it is."""
    word = verb.lower()
    for name, forms in {**DIRECTIVES, **BANS}.items():
        if re.fullmatch(forms, word):
            return name
    return word
