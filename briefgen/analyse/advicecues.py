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
    """From its first word to the sentence's end, where the wording does not say where it ends."""
    by: Span | None = None
    """The agent of a passive."""


_AUDIENCE = (
    r"(?<![\w’'-])(?P<audience>(?:(?!(?:to|against|that|from|not|and|by|for|on|with|advis\w+|urg\w+|warn\w+|tell\w*|told"
    r"|who|signs|said|says|they|he|she|it|we)\s)(?:[\w’'/-]+|(?:[A-Z]\.)+)\s){0,5}?"
    rf"(?:{AUDIENCE}|[A-Z][a-z]+(?:ans|ians|ons|ards|ders|anis|alis|aelis|ese)(?<!Republicans))\b"
    r"(?:\s(?:in|of|from|with|near|around|at|on|who|aged|over|under|living|travell?ing|arriving|flying|visiting|returning|resident|currently|and|or)\b"
    r"[^.;:“”\"`]{0,110}?)?)"
)
_DIRECTIVE = "|".join(DIRECTIVES.values())
_PASSIVE = (
    "advised|urged|warned|told|ordered|asked|recommended|cautioned|instructed|directed|required|requested|encouraged"
    "|reminded|invited"
)
_BAN = "|".join(BANS.values())
_ADVERB = r"(?:\w+ly\s|also\s|still\s|now\s|again\s|therefore\s|further\s)?"
_BE = r"(?:is|are|was|were|(?:has|have|had)\sbeen|being|(?:is|are|was|were)\sbeing)"
_FACILITY = (
    r"(?<![\w’'-])(?:(?:(?!(?:but|that|said|says|announced|while|as)\s)[\w.’'-]+\s){0,6}?(?i:airports?|airspace|schools?"
    r"|universit(?:y|ies)|colleges?|beach(?:es)?|borders?|crossings?|roads?|bridges?|highways?|motorways?|streets?"
    r"|stations?|ports?|harbou?rs?|flights|trains|trams|buses|ferries|services|markets?|shops|offices?|embass(?:y|ies)"
    r"|consulates?|sites|parks?|museums?|venues|gatherings|events|classes|nurser(?:y|ies)|restaurants|travel|traffic"
    r"|operations|lines?)\b)"
)
_CLOSED = (
    r"(?:closed|shut(?:\sdown)?|suspended|cancell?ed|restricted|banned|halted|grounded|sealed\soff|off-limits|reopened"
    r"|lifted|closing)"
)
_IMPERATIVE = (
    r"(?:do\snot|don['’]t|do\sn['’]t|never|avoid|stay|remain|leave|depart|evacuate|shelter|boil|wash|keep|reconsider"
    r"|exercise|follow|monitor|seek|limit|be\s(?:aware|alert|prepared|vigilant|cautious|careful)|have\san?\s\w+\splan"
    r"|register|enrol+|consider|wear|call|contact|dial|report|take\s(?:cover|shelter|normal|extra)|drop\sto|move\sto|check|drink|use"
    r"|cover|review|prepare|stock|carry|obey|get\s(?:out|vaccinated))"
)
_MODAL = (
    r"(?:should|must|ought\sto|may\swish\sto|(?:are|is)\srequired\sto|have\sto|are\s(?:not\s)?allowed\sto|cannot|can)"
)
_TO = r"(?=(?P<action>(?:not\s)?to\s)(?!(?:the|an?|its|their|his|her|this|that|[A-Z]\w+)\s))"

_AGAINST = (
    r"(?:(?:all|any|but|essential|non-essential|unnecessary|the|\w+ly)\s){0,5}"
    r"(?:\w+ing\b|travel|trips?\b|visits?\b|use\b|contact\b|gatherings?\b|consumption\b|journeys?\b)"
)

PATTERNS: tuple[tuple[str, str], ...] = (
    ("directive", rf"\b(?P<verb>{_DIRECTIVE})\s(?:that\s)?{_AUDIENCE},?\s{_TO}"),
    ("against", rf"\b(?P<verb>{_DIRECTIVE})\s(?:{_AUDIENCE}\s)?(?=(?P<action>against\s{_AGAINST}))"),
    (
        "passive",
        rf"{_AUDIENCE},?\s{_BE}\s{_ADVERB}(?P<verb>{_PASSIVE})\s{_ADVERB}(?:by\s(?P<by>[^,.;]{{3,60}}?)\s)?"
        r"(?=(?P<action>(?:not\s)?to\s|against\s|that\sthere\sis\sno\sneed\s))",
    ),
    (
        "recommend",
        rf"\b(?P<verb>recommend(?:s|ed|ing)?|advis(?:es|ed|ing)|warn(?:s|ed|ing))\sthat\s{_AUDIENCE}\s"
        r"(?=(?P<action>(?:should|not|stay|avoid|wear|wash|remain|leave|seek|take|keep|use|get|do|limit|drink|boil)\s))",
    ),
    (
        "recommend",
        r"\b(?P<verb>recommend(?:s|ed|ing)?|advis(?:e|es|ed|ing))\s"
        rf"(?=(?P<action>do\snot\s|reconsider\s|exercise\s|(?:(?!(?:that|to|against|the|{AUDIENCE})\b)[\w-]+\s){{0,2}}(?:[\w-]+ing|caution|vigilance)\b))",
    ),
    (
        "warning",
        r"\b(?:warnings?|advice|advisor(?:y|ies)|alerts?|orders?|instructions?|recommendations?|guidance)\s"
        rf"(?P<verb>for|to)\s{_AUDIENCE}\s{_TO}",
    ),
    ("modal", rf"{_AUDIENCE}\s(?:[`“\"]+\s?)?(?P<verb>{_MODAL})\s(?!have\b|be\sforced|be\sable)(?=(?P<action>\w))"),
    ("modal", r"\b(?P<audience>you)\s(?P<verb>should|must)\s(?=(?P<action>\w))"),
    ("ban", rf"\b(?P<verb>{_BAN})\s{_AUDIENCE}\s(?=(?P<action>from\s\w+ing\b))"),
    (
        "ban",
        rf"\b(?P<verb>{_BAN})\s(?=(?P<action>(?:all\s|public\s|large\s|non-essential\s|the\s){{0,2}}"
        r"(?:gatherings|travel|flights|swimming|movement|events|traffic|entry|sale|use)\b))",
    ),
    (
        "imperative",
        rf"(?:^\s?[•*–-]?\s?|[“\"]\s?|``\s?|:\s)(?=(?P<action>(?i:(?P<verb>(?:please\s|also\s)?{_IMPERATIVE}))\s))",
    ),
    (
        "closure",
        rf"(?P<whole>{_FACILITY}(?:\s(?!said|says|announced)[^,.;]{{0,50}}?)?\s(?:(?:has|have|had|will|would|is|are|was"
        r"|were|be|been|being|remain(?:s|ed)?|temporarily|also|placed)\s)+"
        rf"(?P<verb>{_CLOSED})(?!-)\b[^.;]*)",
    ),
    (
        "closure",
        r"\b(?P<verb>(?:clos|suspend|cancel+|halt|lift|reopen|ban+|restrict|shut)(?:ed|ing|s)?)\s"
        rf"(?=(?P<action>(?:(?:all|the|its|their|some|most|public|routine|a)\s){{0,3}}{_FACILITY}))",
    ),
    (
        "closure",
        r"\b(?P<verb>(?:impos|declar|introduc|lift|extend)(?:ed|ing|es|e|s)?)\s"
        r"(?=(?P<action>(?:a|an|the)\s(?:[\w-]+\s){0,3}(?:curfew|lockdown|quarantine|travel\sban)\b))",
    ),
    (
        "closure",
        r"(?P<whole>(?P<verb>no)\s(?:[\w-]+\s){0,2}(?:service|services|trams|trains|flights|buses|ferries)\b[^.;]*)",
    ),
    (
        "contact",
        r"(?P<whole>(?P<verb>set\sup|opened|launched|issued|provided|established)\s[^.;]{0,40}(?:hotline|helpline"
        r"|(?:phone|telephone)\s(?:line|number)|number\b[^.;]{0,60}\b(?:call|ring|phone|contact|information))\b[^.;]*)",
    ),
    ("reassure", rf"\b(?P<verb>reassur(?:ed|es|ing))\s{_AUDIENCE}\s(?=(?P<action>that\s))"),
)
"""(kind, pattern): ``action`` is where the action begins, ``whole`` is all of it."""


_TRIGGERS = {
    "directive": rf"\b(?:{_DIRECTIVE})\s",
    "against": r"\sagainst\s",
    "passive": rf"\s(?:{_PASSIVE})\s",
    "recommend": r"\b(?:recommend|advis|warn)",
    "warning": r"\b(?:warning|advice|advisor|alert|order|instruction|recommendation|guidance)",
    "modal": rf"\b{_MODAL}\s",
    "ban": rf"\b(?:{_BAN})\s",
    "imperative": rf"(?i:{_IMPERATIVE})",
    "closure": r"\b(?:clos|shut|suspend|cancel|restrict|ban|halt|ground|seal|off-limits|reopen|lift|impos|declar"
    r"|introduc|extend|no\s)",
    "contact": r"\b(?:hotline|helpline|line|number)\b",
    "reassure": r"\breassur",
}
"""What a sentence must hold for the patterns of a kind to be read: 1.6 s of reading 82,000 words became 1.0 s."""


@cache
def _compiled() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    return tuple((kind, re.compile(_TRIGGERS[kind]), re.compile(pattern)) for kind, pattern in PATTERNS)


def candidates(text: str, sentence: Span) -> Iterator[Candidate]:
    """The wordings of advice in a sentence, by the order of the patterns."""
    words = sentence.of(text).replace("\n", " ")
    for kind, trigger, pattern in _compiled():
        if not trigger.search(words):
            continue
        for match in pattern.finditer(words):
            yield _candidate(kind, match, sentence)


def _candidate(kind: str, match: re.Match[str], sentence: Span) -> Candidate:
    groups = match.groupdict()

    def span(name: str) -> Span | None:
        found = groups.get(name)
        return Span(sentence.start + match.start(name), sentence.start + match.end(name)) if found else None

    action = span("whole") or Span(sentence.start + match.start("action"), sentence.end)
    return Candidate(kind, span("verb") or action, base(groups["verb"]), span("audience"), action, span("by"))


def base(verb: str) -> str:
    """The base form of a directive verb; any other word as it is."""
    word = verb.lower()
    for name, forms in {**DIRECTIVES, **BANS}.items():
        if re.fullmatch(forms, word):
            return name
    return word
