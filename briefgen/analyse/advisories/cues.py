"""Sentence -> Candidates: the wordings that tell somebody to do or not to do something, whoever says it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from briefgen.analyse.advisories import vocabulary
from briefgen.analyse.advisories.measures import CLOSURE, MEASURES, SIGNS
from briefgen.analyse.advisories.phrases import (
    ADVERB,
    ADVISED,
    AGAINST,
    ASIDE,
    AUDIENCE_HEAD,
    AUDIENCE_PHRASE,
    BAN,
    BE,
    DIRECTIVE,
    FOR_LONG,
    IMPERATIVE,
    MODAL,
    NO_SUBJECT,
    PASSIVE,
    REST,
    SAYS_HOW,
    TELLS_THEM,
    THAT,
    TO,
)
from briefgen.analyse.advisories.vocabulary import AUDIENCE
from briefgen.model.span import Span
from briefgen.words import KEPT_WORDS


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


_CONDITION = r"(?:If|When|Unless)\s[^,“”\"]{3,90},\s"
_TOLD = rf"(?=(?P<action>(?i:(?P<verb>(?:please\s|also\s)?{IMPERATIVE}))\s))"
_TELLINGS: tuple[tuple[str, str], ...] = (
    ("directive", rf"\b(?P<verb>{DIRECTIVE})\s(?:that\s)?{AUDIENCE_PHRASE}{FOR_LONG}{ASIDE},?\s{TO}"),
    ("directive", rf"\b(?P<verb>{TELLS_THEM})\sthem{ASIDE},?\s{TO}"),
    (
        "directive",
        rf"\b(?P<verb>{DIRECTIVE})\s{AUDIENCE_PHRASE}\s(?=(?P<action>(?:out\sof|out|off|inside|indoors|home|away)\b))",
    ),
    ("against", rf"\b(?P<verb>{DIRECTIVE})\s(?:{AUDIENCE_PHRASE}\s)?(?=(?P<action>against\s{AGAINST}))"),
    (
        "against",
        rf"(?P<whole>\b(?P<verb>(?:does|do)\snot\s(?:currently\s|yet\s)?(?:recommend|advise))\s(?:against\s)?(?:{AGAINST}|closing|closure){REST})",
    ),
    (
        "passive",
        rf"{AUDIENCE_PHRASE}{ASIDE},?\s{ADVISED}",
    ),
    ("passive", rf"(?<![\w’'-])(?:[Tt]hey|(?P<audience>[Yy]ou))\s(?=(?:are|have)\s){ADVISED}"),
    ("passive", rf"{AUDIENCE_PHRASE}{ASIDE},?\s{BE}\s{ADVERB}(?P<verb>{BAN}|barred)\s(?=(?P<action>from\s\w))"),
    (
        "recommend",
        rf"\b(?P<verb>{THAT})\sthat\s{AUDIENCE_PHRASE}{ASIDE}\s"
        rf"(?:should\s)?(?=(?P<action>(?:not|take|get|do|be|{IMPERATIVE})\s))",
    ),
    (
        "recommend",
        rf"\b(?P<verb>{SAYS_HOW})\s{AUDIENCE_PHRASE}{ASIDE}\s"
        rf"(?:should\s)?(?=(?P<action>(?:not|track|{IMPERATIVE})\s))",
    ),
    (
        "recommend",
        rf"\b[Ww]e\s(?:also\s|\w+ly\s)?(?P<verb>recommend|advise|suggest|urge|ask|request)\s(?:that\s)?(?P<audience>you)\s"
        rf"(?=(?P<action>(?:to|not|{IMPERATIVE})\s))",
    ),
    (
        "recommend",
        r"\b(?P<verb>recommend(?:s|ed|ing)?|advis(?:e|es|ed|ing))\s"
        rf"(?=(?P<action>do\snot\s|reconsider\s|exercise\s|(?:(?!(?:that|to|against|the|{AUDIENCE})\b)[\w-]+\s){{0,2}}(?:[\w-]+ing|caution|vigilance)\b))",
    ),
    (
        "warning",
        r"\b(?:warnings?|advice|advisor(?:y|ies)|alerts?|orders?|instructions?|recommendations?|guidance|calls?|appeals?|pleas?|requests?)\s"
        rf"(?P<verb>for|to|on)\s{AUDIENCE_PHRASE}\s{TO}",
    ),
    (
        "recommend",
        r"\b(?P<verb>(?:urg|advis|counsel+)(?:es|ed|ing|s)|(?:call|appeal)(?:s|ed|ing)?\sfor)\s"
        r"(?=(?P<action>(?:(?:extra|extreme|great|more|public)\s)?(?:caution|vigilance|patience)\b))",
    ),
    (
        "warning",
        r"(?:['’]s|\b(?:its|their|his|her|official))\s(?:[a-z]+\s)?(?P<verb>advice|warnings?|instructions?|guidance|appeals?|calls?"
        rf"|recommendations?)\s(?=(?P<action>(?:not\s)?to\s(?:not\s)?{IMPERATIVE}\s))",
    ),
    (
        "advice",
        r"\b(?:advice|guidance|instructions?|recommendation|message|appeal)\s(?:from\s(?:\w+\s){1,4}?)?(?:(?:to|for)\s"
        rf"{AUDIENCE_PHRASE}\s)?(?P<verb>is|was|are|were|remains)\s(?=(?P<action>(?:not\s)?to\s\w))",
    ),
    (
        "appeal",
        r"\b(?P<verb>appeal(?:s|ed|ing)?)\s(?=(?P<action>for\s(?:any\s|further\s|more\s)?(?:information|witnesses|footage|sightings)\b))",
    ),
    (
        "appeal",
        r"\b(?P<verb>wants?|wanted|keen|like)\sto\s(?=(?P<action>(?:hear\sfrom|speak\s(?:to|with)|trace)\s(?:the\s|any\s)?"
        r"(?:anyone|anybody|witness(?:es)?|people|drivers?|motorists?|passengers)\b))",
    ),
    (
        "appeal",
        r"\b(?P<verb>ask(?:s|ed|ing)?)\s(?=(?P<action>(?:the\spublic|people|anyone|witnesses|residents)\sfor\s(?:help|information|assistance)\b))",
    ),
    (
        "modal",
        rf"{AUDIENCE_PHRASE}{ASIDE}\s(?:[`“\"]+\s?)?(?P<verb>{MODAL})\s(?!have\s\w+e[dn]\b|have\sbeen|be\sforced|be\sable)(?=(?P<action>\w))",
    ),
    ("modal", r"\b(?P<audience>[Yy]ou)\s(?P<verb>should|must)\s(?=(?P<action>\w))"),
    (
        "modal",
        rf"(?<![\w’'-])[Tt]hey\s(?P<verb>should|must|have\sto)\s(?=(?P<action>(?:not\s)?{IMPERATIVE}\s))",
    ),
    ("ban", rf"\b(?P<verb>{BAN})\s{AUDIENCE_PHRASE}\s(?=(?P<action>from\s\w+ing\b))"),
    (
        "ban",
        rf"\b(?P<verb>{BAN})\s(?=(?P<action>(?:all\s|public\s|large\s|non-essential\s|the\s){{0,2}}"
        r"(?:gatherings|travel|flights|swimming|movement|events|traffic|entry|sale|use|slaughter|imports?|exports?|rallies|marches"
        r"|demonstrations|processions|meetings|fishing|hunting|visits|transport|sales)\b))",
    ),
    ("imperative", rf"^(?:\s?[•*–-]?\s?|{_CONDITION}){_TOLD}"),
    ("imperative", rf"[“\":`](?:(?<=[“\"])\s?|(?<=``)\s?|(?<=:)\s|(?<=[“\"]){_CONDITION}){_TOLD}"),
    ("imperative", rf"[.!?]\s(?:{_CONDITION})?{_TOLD}"),
    (
        "imperative",
        r"(?:\s|[“\"‘])(?=(?P<action>(?P<verb>please\s(?:(?:do\snot|don['’]t|only|also|always|never)\s)?(?!to\b|note\b|see\b)[a-z]+)\s))",
    ),
    (
        "duty",
        rf"^(?P<whole>(?!{NO_SUBJECT}\s)[A-Z][^.;:“”\"]{{2,100}}?\s(?P<verb>must|shall|may(?=\snot\s))\s(?:not\s)?\w+\b{REST})",
    ),
    ("reassure", rf"\b(?P<verb>reassur(?:ed|es|ing))\s{AUDIENCE_PHRASE}\s(?=(?P<action>that\s))"),
)
"""(kind, pattern): ``action`` is where the action begins, ``whole`` is all of it."""


PATTERNS = _TELLINGS + MEASURES

_TELLING = (
    r"\b(?:advis|urg|warn|tell|told|order|ask|recommend|caution|instruct|direct|requir|request|encourag|remind|call|appeal"
    r"|implor|counsel|invit|command|emphasi|plead|beg)"
)
_SIGNS = {
    "directive": _TELLING,
    "against": r"^(?:against|recommend|advise)$",
    "passive": rf"^(?:{PASSIVE}|{BAN}),?$",
    "recommend": r"\b(?:recommend|advis|warn|urg|ask|order|request|instruct|stress|insist|suggest|counsel|caution"
    r"|vigilance|patience)",
    "warning": r"\b(?:warning|advice|advisor|alert|order|instruction|recommendation|guidance|calls?$|appeal|plea"
    r"|request)",
    "advice": r"^(?:advice|guidance|instructions?|recommendation|message|appeal)$",
    "appeal": r"^(?:appeal|want|like|keen|hear|ask)",
    "modal": r"\b(?:should|must|shall|ought|may|required|have|needs?|are|is|allowed|permitted|obliged|cannot|can)$",
    "ban": rf"\b(?:{BAN})$",
    "reassure": r"\breassur",
    "duty": r"^(?:must|shall|may)$",
} | SIGNS
"""What one of a sentence's words, in lower case, must hold for the patterns of a kind to be read."""


class Wording:
    """One pattern, compiled when a sentence is first read for it: most briefings need a part of them."""

    def __init__(self, kind: str, words: str) -> None:
        self.kind = kind
        self._words = words

    @cached_property
    def needed(self) -> re.Pattern[str]:
        """What must stand in a sentence that the pattern is read in."""
        return re.compile(_needed(self._words))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The whole wording."""
        return re.compile(self._words)


WORDINGS = tuple(Wording(kind, words) for kind, words in PATTERNS)


def _needed(pattern: str) -> str:
    """What must stand in a sentence for a pattern that holds a phrase of many words: the rest of it, and a head.

    To look for that first takes a tenth of the time. Of any other pattern nothing is asked.
    """
    if pattern.startswith(CLOSURE):
        return "(?:" + pattern.removeprefix(CLOSURE)
    before, phrase, behind = pattern.partition(AUDIENCE_PHRASE)
    if not phrase:
        return behind
    if before:
        return f"{before}.*?{behind}"
    rest = re.sub(r"\?P<\w+>", "?:", behind)
    return f"^(?=.*?{rest}).*?{AUDIENCE_HEAD}.*?{rest}"


@cache
def _compiled_signs() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(sign)) for kind, sign in _SIGNS.items())


@cache
def _any_sign() -> re.Pattern[str]:
    return re.compile("|".join(_SIGNS.values()))


@lru_cache(maxsize=KEPT_WORDS)
def _signs(word: str) -> tuple[str, ...]:
    """The kinds of advice that a word may be part of; of nearly all words none."""
    if not _any_sign().search(word):
        return ()
    return tuple(kind for kind, sign in _compiled_signs() if sign.search(word))


def candidates(text: str, sentence: Span) -> list[Candidate]:
    """The wordings of advice in a sentence, by the order of the patterns."""
    words = sentence.of(text).replace("\n", " ")
    return [_candidate(kind, match, sentence) for kind, match in _matches(words)]


def continued(text: str, lead: Span, item: Span) -> list[Candidate]:
    """The wordings that begin in what announces a list and end in an item: *Masters are asked to: | (a) keep clear*."""
    opening = lead.of(text).replace("\n", " ").rstrip(" :")
    words = f"{opening} {item.of(text)}".replace("\n", " ")
    found = [_candidate(kind, match, Span(0, len(words))) for kind, match in _matches(words)]
    return [
        Candidate(
            one.kind,
            _moved(one.cue, lead.start),
            one.verb,
            one.audience and _moved(one.audience, lead.start),
            item,
            one.by and _moved(one.by, lead.start),
        )
        for one in found
        if one.cue.end <= len(opening) < one.action.end and opening[one.action.start :] in _JOINTS
    ]


_JOINTS = ("", "to", "that")
"""What may stand between a verb in the lead and the first word of an item."""


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def whole_item(text: str, item: Span) -> list[Candidate]:
    """An item of a list of advice as one wording, its first word the verb; none for a question."""
    verb = re.match(r"(?:(?:please|never|always|not|do not|don['’]t)\s)?[^\W\d_]+", item.of(text), re.IGNORECASE)
    if verb is None or item.of(text).rstrip().endswith(("?", ":")):
        return []
    return [Candidate("item", Span(item.start, item.start + verb.end()), verb[0].lower(), None, item)]


def _matches(words: str) -> Iterator[tuple[str, re.Match[str]]]:
    kinds = frozenset(_UNSIGNED).union(*map(_signs, words.lower().split()))
    for wording in WORDINGS:
        if wording.kind in kinds and wording.needed.search(words):
            yield from ((wording.kind, match) for match in wording.pattern.finditer(words))


_UNSIGNED = ("imperative",)
"""Kinds whose pattern begins with a mark or the sentence, and so is read as fast as any sign is found."""


def _candidate(kind: str, match: re.Match[str], sentence: Span) -> Candidate:
    groups = match.groupdict()

    def span(name: str) -> Span | None:
        found = groups.get(name)
        return Span(sentence.start + match.start(name), sentence.start + match.end(name)) if found else None

    action = span("whole") or Span(sentence.start + match.start("action"), sentence.end)
    return Candidate(
        kind, span("verb") or action, vocabulary.base(groups["verb"]), span("audience"), action, span("by")
    )
