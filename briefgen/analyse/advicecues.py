"""Sentence -> Candidates: the wordings that tell somebody to do or not to do something, whoever says it."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from briefgen.analyse.advicewords import AUDIENCE, BANS, DIRECTIVES, NOTICES
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
    r"(?<![\w’'-])(?P<audience>(?:(?!(?:to|against|that|from|not|and|by|for|on|with|of|in|at|advis\w+|urg\w+|warn\w+|tell\w*|told"
    r"|who|signs|said|says|they|he|she|it|we)\s)(?:\d[\d.,]*|[\w’'/-]+|(?:[A-Z]\.)+|(?:St|No|Mt)\.)\s){0,5}?"
    rf"(?:{AUDIENCE}|[A-Z][a-z]+(?:ans|ians|ons|ards|ders|anis|alis|aelis|ese)(?<!Republicans))\b"
    r"(?:\s(?:in|of|from|with|near|around|at|on|who|aged|over|under|living|travell?ing|arriving|flying|visiting|returning|resident|currently|and|or|below"
    r"|above|along|across|inside|outside|within|beyond|downstream"
    r"|upstream|without|whose|wishing|intending|planning|using|holding|affected|stranded|trapped)\b"
    r"(?:[^.;:“”\"`]|(?<=\bSt|\bNo|\bMt)\.|(?<=\b[A-Z])\.){0,110}?)?)"
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
_HOUSEHOLD = (
    r"(?:fill|charge|switch|turn|close|shut|lock|pack|bring|store|secure|unplug|open|ventilate|rinse|discard|throw|return"
    r"|wait|walk|go|come|allow|expect|travel|drive|slow|park|present|show|collect|ensure|isolate|listen|tune|reduce|cancel"
    r"|make|protect|inform|notify|treat|turn|move|take|give|put|let|tie|clear|save|buy|eat|bathe|swim|test|respect)"
    r"(?=\s(?:your|an?|all|any|off|up|out|away|in|into|to|for|until|only|at|from|clear|back|home|indoors|water|sure|no)\b)"
)
"""Everyday verbs that tell somebody what to do where an object or a particle follows."""
_IMPERATIVE = (
    r"(?:do\snot|don['’]t|do\sn['’]t|never|avoid|stay|remain|leave|depart|evacuate|shelter|boil|wash|keep|reconsider"
    r"|exercise|follow|monitor|seek|limit|be\s(?:aware|alert|prepared|vigilant|cautious|careful)|have\san?\s\w+\splan"
    r"|register|enrol+|consider|wear|call|contact|dial|report|take\s(?:cover|shelter|normal|extra)|drop\sto|move\sto|check|drink|use"
    r"|cover|review|prepare|stock|carry|obey|get\s(?:out|vaccinated)|beware|refrain|observe|postpone|ration|conserve"
    rf"|{_HOUSEHOLD})"
)
_MODAL = (
    r"(?:should|must|ought\sto|may\swish\sto|(?:are|is)\srequired\sto|have\sto|are\s(?:not\s)?allowed\sto|cannot|can)"
)
_TO = r"(?=(?P<action>(?:not\s)?to\s)(?!(?:the|an?|its|their|his|her|this|that|[A-Z]\w+)\s))"

_AGAINST = (
    r"(?:(?:all|any|but|essential|non-essential|unnecessary|the|\w+ly)\s){0,5}"
    r"(?:\w+ing\b|travel|trips?\b|visits?\b|use\b|contact\b|gatherings?\b|consumption\b|journeys?\b)"
)

_NOTICE_STATE = (
    r"(?:(?:is|are|was|were|(?:has|have|had)\sbeen|(?:will|would)\sbe)\s(?:also\s|now\s|later\s|still\s|already\s)?"
    r"(?:lifted|withdrawn|cancell?ed|rescinded|eased|extended|issued|imposed|declared|in\s(?:force|place|effect)|over"
    r"|renewed|upgraded|downgraded|raised|lowered)|no\slonger\sappl(?:y|ies|ied)|(?:remain|stay)(?:s|ed)?\sin\s(?:force|place|effect)"
    r"|expire[sd]?|(?:take|took)s?\seffect|c[ao]mes?\sinto\s(?:force|effect)|appl(?:y|ies)\s(?:to|from|until)|run(?:s)?\sfrom)"
)

_SMALL = r"(?:and|that|said|says|but|while|as|to|of|in|for|with|if|when|or|by|on|at|was|is|were|are|after|before)\s"
_REST = r"(?:[^.;]|\.(?=\w)|(?<=\b[ap]\.m)\.(?=\s[a-z])|(?<=\bSt|\bNo|\bMt)\.|(?<=\b[A-Z])\.)*"
"""To the end of a clause; a full stop after an abbreviation is none."""

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
    ("modal", r"\b(?P<audience>[Yy]ou)\s(?P<verb>should|must)\s(?=(?P<action>\w))"),
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
        r"|were|be|been|being|remain(?:s|ed)?|stay(?:s|ed)?|temporarily|also|placed)\s)+"
        rf"(?P<verb>{_CLOSED})(?!-)\b{_REST})",
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
    (
        "state",
        rf"(?P<whole>(?<![\w’'-])(?:(?i:the|an?|its|their|all|that|this|any)\s)?(?:(?!{_SMALL})[a-z][\w’'/-]*\s){{0,3}}?{NOTICES}"
        rf"(?:\s(?:for|in|on|of|against|that|along|from)\s[^,;:“”\"]{{0,80}}?)?\s(?P<verb>{_NOTICE_STATE})\b{_REST})",
    ),
    (
        "notice",
        r"\b(?P<verb>(?:lift|issu|extend|impos|declar|renew|reissu|eas|rais|lower|upgrad|downgrad|cancel+|rescind)(?:ed|es|s|e|ing)?"
        rf"|withdr[ae]ws?|dropped|ended)\s(?=(?P<action>(?:(?!that|to)[\w’'/-]+\s){{0,5}}?{NOTICES}))",
    ),
    (
        "notice",
        r"\b(?P<verb>(?:withdr[ae]ws?|lift(?:ed|s)|dropped|ended|eased|repeated|renewed|maintain(?:ed|s))\s(?:\w+\s){0,2}(?:advice|warnings?|guidance))\s"
        rf"(?=(?P<action>against\s{_AGAINST}))",
    ),
    (
        "state",
        r"(?P<whole>(?:\w[\w’'.-]*\s){1,8}?(?:is|are|was|were)\s(?P<verb>(?:now\s|again\s|once\smore\s|not\s(?:yet\s)?|no\slonger\s)?safe\sto)"
        rf"\s(?:drink|eat|swim|use|return|consume|travel|go|bathe)\b{_REST})",
    ),
    (
        "order",
        r"\b(?P<verb>order(?:s|ed|ing)?)\s(?=(?P<action>(?:[\w’'-]+\s){0,4}?(?:evacuation|closure|shutdown|suspension"
        r"|lockdown|quarantine|cull|slaughter|recall|confinement|blackout)\b))",
    ),
    (
        "return",
        rf"{_AUDIENCE}\s(?P<verb>(?:(?:is|are|was|were|(?:has|have|had)\sbeen|(?:will|would)\sbe)\s(?:now\s|being\s)?(?:allowed|permitted|cleared)"
        r"|may(?:\snow)?|can\snow))\s(?=(?P<action>(?:back|home|to\sreturn|to\sgo\s(?:back|home)|return|go\s(?:back|home))\b))",
    ),
    ("reassure", rf"\b(?P<verb>reassur(?:ed|es|ing))\s{_AUDIENCE}\s(?=(?P<action>that\s))"),
)
"""(kind, pattern): ``action`` is where the action begins, ``whole`` is all of it."""


_STANDING = (
    r"\b(?:notice|advisor|curfew|lockdown|quarantine|order|warning|alert|advice|guidance|restriction|bans?\b|zone|safe)"
)
_TELLING = (
    r"\b(?:advis|urg|warn|tell|told|order|ask|recommend|caution|instruct|direct|requir|request|encourag|remind|call|appeal"
    r"|implor|counsel|invit|command|emphasi)"
)
_SIGNS = {
    "directive": _TELLING,
    "against": r"^against$",
    "passive": rf"^(?:{_PASSIVE})$",
    "recommend": r"\b(?:recommend|advis|warn)",
    "warning": r"\b(?:warning|advice|advisor|alert|order|instruction|recommendation|guidance)",
    "modal": r"\b(?:should|must|ought|may|required|have|allowed|cannot|can)$",
    "ban": rf"\b(?:{_BAN})$",
    "closure": r"\b(?:clos|shut|suspend|cancel|restrict|ban|halt|ground|seal|off-limits|reopen|lift|impos|declar"
    r"|introduc|extend|no$)",
    "state": _STANDING,
    "notice": _STANDING,
    "order": r"\border",
    "return": r"\b(?:back|home|return)\b",
    "contact": r"\b(?:hotline|helpline|line|number)\b",
    "reassure": r"\breassur",
}
"""What one of a sentence's words, in lower case, must hold for the patterns of a kind to be read."""


@cache
def _compiled() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(pattern)) for kind, pattern in PATTERNS)


@cache
def _compiled_signs() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(sign)) for kind, sign in _SIGNS.items())


@lru_cache(maxsize=100_000)
def _signs(word: str) -> frozenset[str]:
    """The kinds of advice that a word may be part of."""
    return frozenset(kind for kind, sign in _compiled_signs() if sign.search(word))


def candidates(text: str, sentence: Span) -> list[Candidate]:
    """The wordings of advice in a sentence, by the order of the patterns."""
    words = sentence.of(text).replace("\n", " ")
    kinds = frozenset(_UNSIGNED).union(*map(_signs, words.lower().split()))
    return [
        _candidate(kind, match, sentence)
        for kind, pattern in _compiled()
        if kind in kinds
        for match in pattern.finditer(words)
    ]


_UNSIGNED = ("imperative",)
"""Kinds whose pattern begins with a mark or the sentence, and so is read as fast as any sign is found."""


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
