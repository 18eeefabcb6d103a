"""str -> Atoms: the stretches of a text that speak of time, and how neighbours join (``9 a.m.`` + ``Friday``).

Two steps, both closed tables: patterns find the atoms (a day, a month, a part of a day, so many units), joins make
one expression of neighbours. Nothing is resolved here: an atom carries the words of its parts, by name.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from briefgen.analyse.holidays import HOLIDAY
from briefgen.analyse.timewords import (
    MONTH,
    NUMBER,
    SHORT_WEEKDAY,
    UNIT,
    VAGUE_NUMBER,
    WEEKDAY,
    WORD_NUMBER,
    WORD_ORDINAL,
)


@dataclass(frozen=True, slots=True)
class Atom:
    """A stretch of text that speaks of time: its kind, and the words of its parts by name."""

    start: int
    end: int
    kind: str
    parts: Mapping[str, str] = field(default_factory=dict)


_YEAR = r"(?:1[0-9]{3}|20[0-9]{2})(?![\d%]|[.,:]\d|\s?%)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|[:.]\d|,\d{3}(?!\d)|\s?(?:a\.m|p\.m|%|percent|per\scent))"
_COMMA = r"\s?,?\s"
_ABOUT = (
    r"(?:(?:nearly|almost|about|around|approximately|roughly|some|(?:no\s)?(?:more|less|fewer)\sthan|at\s(?:least|most)"
    r"|up\sto|(?:over|under)(?=\san?\s|\s\d)|well\sover|just\s(?:over|under)|close\sto|another|an\sadditional)\s(?!the\s))"
)
_COUNT = rf"(?:{NUMBER}|{VAGUE_NUMBER}|an?|half\san?|half)"
_MORE = r"(?:\s(?:more|full|whole|straight|consecutive|additional|trading|business|working|calendar|long|short|solid))?"
_REL = (
    r"(?:(?:the\s)?(?:(?:very\s)?(?:last|past|previous|preceding|next|following|coming|current|same|latest|present))"
    r"|this(?:\s(?:past|coming|same|very))?|that(?:\s(?:same|very))?)"
)
_EVERY = r"(?:every(?:\s(?:other|single|" + WORD_ORDINAL + r"))?|each)"
_PART = r"(?:mid[-\s]?)?(?:morning|afternoon|evening|night|dawn|dusk|nightfall|daybreak)"
_SEASON = r"(?:spring|summer|autumn|fall|winter|Spring|Summer|Autumn|Winter)"
_ZONE = r"(?:\s?(?:GMT|UTC|EST|EDT|CST|CDT|MST|MDT|PST|PDT|BST|CET|CEST|local\stime|Eastern\s[Tt]ime|ET)\b)"
_END = r"(?=\s?(?:[,.;:)]|$|\n))"
_OFFSETS = rf"ago|earlier|later|previously|hence|from\snow|afterwards|beforehand|(?:before|after|prior|back){_END}"

PATTERNS: tuple[tuple[str, str], ...] = (
    ("day", r"(?P<year>\d{4})-(?P<number>\d{2})-(?P<day>\d{2})(?:T(?P<hour>\d\d):(?P<minute>\d\d)(?::\d\d)?)?"),
    (
        "numeric",
        r"(?<![\d/.-])(?P<first>\d{1,2})(?P<sep>[/.-])(?P<second>\d{1,2})(?P=sep)(?P<year>\d{4}|\d\d)(?![\d/-])",
    ),
    (
        "day",
        rf"(?P<month>{MONTH})\s?(?:the\s)?(?P<day>{_DAY}|(?i:{WORD_ORDINAL})(?!\s(?:quarter|half|week|day)))"
        rf"(?:\s?(?:-|–|to)\s?(?P<day2>{_DAY}(?!\s{MONTH})))?(?:{_COMMA}(?P<year>{_YEAR}))?",
    ),
    (
        "day",
        rf"(?:[Tt]he\s)?(?P<day>{_DAY}|(?i:{WORD_ORDINAL}))(?:\s?(?:-|–|to)\s?(?P<day2>{_DAY}))?"
        rf"\s?(?:of\s|-)?(?P<month>{MONTH})(?:(?:{_COMMA}|-)(?P<year>{_YEAR}))?\b",
    ),
    (
        "monthday",
        rf"[Tt]he\s(?P<day>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th))(?=\s?[,.;]|\s(?:of\sthe\smonth|and|to|{_PART}))",
    ),
    ("weekday", rf"(?:(?P<rel>(?i:{_REL}))\s)?(?P<weekday>{WEEKDAY})(?!s)\b"),
    ("weekday", rf"(?P<weekday>{SHORT_WEEKDAY})(?=,?\s(?:{MONTH}|\d{{1,2}}(?:st|nd|rd|th)?\s{MONTH}))"),
    (
        "deictic",
        r"(?i:(?P<word>(?:the\s)?day\s(?:before\syesterday|after\stomorrow)|yesterday|today|tomorrow|tonight))\b",
    ),
    ("month", rf"(?:(?P<rel>(?i:{_REL}))\s)?(?P<month>{MONTH})(?:{_COMMA}|\sof\s|-)(?P<year>{_YEAR})(?![\w-])"),
    ("month", rf"(?:(?P<rel>(?i:{_REL}))\s)?(?P<month>{MONTH})(?:(?<=\.)|(?<=\w{{4}})|(?<=May))(?![\w-])"),
    ("year", rf"(?i:(?P<lead>the\syears?|fiscal(?:\syear)?|calendar(?:\syear)?)\s)(?P<year>{_YEAR})"),
    ("year", rf"(?:(?<=mid-)|(?:post|pre)-)(?P<year>{_YEAR})(?!\w)"),
    ("year", r"FY\s?(?P<year>20\d\d|19\d\d)\b"),
    ("year", rf"(?<![\w$£€#.,:/-])(?P<year>{_YEAR})(?![\w/-]|\s?(?:percent|per\scent|km|miles|metres|meters))"),
    ("year", r"(?<![\w$£€#.,:/])(?P<year>(?:1[89]|20)\d\d)(?=[-–]?(?:based|era|style|born)\b)"),
    (
        "years",
        r"(?<![\w$£€#.,:/-])(?P<year>(?:1[5-9]|20)\d\d)\s?(?:-|–|/)\s?(?P<year2>(?:1[5-9]|20)\d\d|\d\d)(?![\w/-]|[.,]\d)",
    ),
    (
        "spoken",
        rf"(?i:(?:the\syear\s)?(?P<spoken>(?:eighteen|nineteen)\s(?:{WORD_NUMBER})|(?<=the\syear\s)two\sthousand))\b",
    ),
    ("year", r"(?P<year>\d{1,4})\s?(?P<era>B\.C\.E?\.?|BCE?|A\.D\.|AD|CE)(?!\w)"),
    ("short year", r"(?<!\w)['’](?P<short>\d\d)(?!\w|['’])"),
    ("decade", r"(?:(?:[Tt]he\s)?(?:(?i:early|late|mid)[-\s])?)?(?P<decade>(?:1\d|20)\d0)['’]?s\b"),
    ("decade", r"[Tt]he\s(?:(?i:early|late|mid)[-\s])?['’]?(?P<decade>\d0)['’]?s\b"),
    ("decade", r"(?i:the\s(?:(?:early|late|mid)[-\s])?(?P<word>(?:twen|thir|for|fif|six|seven|eigh|nine)ties))\b"),
    (
        "century",
        rf"(?i:(?:the\s)?(?:(?:early|late|mid)[-\s])?(?P<century>\d{{1,2}}(?:st|nd|rd|th)|{WORD_ORDINAL})[\s-]century)\b",
    ),
    (
        "quarter",
        r"(?i:(?:(?P<rel>the\s(?:year-(?:ago|earlier)|corresponding|same)|(?:this|last|next)\syear['’]s|the(?!\s\w+-quarter))\s)?"
        r"(?P<fiscal>fiscal[\s-])?(?P<quarter>first|second|third|fourth|final)[-\s]quarter)\b",
    ),
    ("quarter", r"(?P<quarter>Q[1-4])(?:\s(?P<year>20\d\d|19\d\d))?\b"),
    ("half", r"(?i:the\s(?P<half>first|second|last|latter)\shalf(?=\sof\s))"),
    ("season", rf"(?:(?P<rel>(?i:{_REL}))\s)(?P<season>{_SEASON})\b"),
    ("season", rf"(?:[Tt]he\s)?(?P<season>{_SEASON})(?:(?:\sof)?\s(?P<year>{_YEAR}))\b"),
    (
        "season",
        r"(?:(?:[Tt]he\s)?(?:[Ee]arly|[Ll]ate|[Mm]id)[-\s]|[Tt]he\s|(?<=[IiBb][ny]\s))(?P<season>spring|summer|autumn|winter)\b",
    ),
    (
        "period",
        rf"(?i:(?P<rel>{_REL})\s(?P<fiscal>fiscal\s)?(?P<unit>day|week|month|quarter|year|decade|century|weekend|period))\b",
    ),
    ("period", r"(?i:(?P<rel>the)\s(?P<fiscal>fiscal\s)?(?P<unit>weekend|quarter))\b(?!-)"),
    (
        "period",
        r"(?i:(?P<rel>the)\s(?:full\s)?(?P<fiscal>fiscal\s)?(?P<unit>year|week))\b(?=\s?(?:[,.;:]|ended|ending|to\s|['’]s)|\s\()",
    ),
    ("period", rf"(?i:(?P<rel>that|this|the\ssame)\s(?P<unit>day|week|month|year))(?=['’]s)"),
    ("year ago", r"(?i:(?P<offset>year-ago|year-earlier))\b"),
    (
        "year ago",
        r"(?i:(?:the\s(?:comparable\s|corresponding\s)?)?(?P<offset>year-ago|year-earlier)\s(?P<unit>quarter|period))\b",
    ),
    ("year period", rf"(?i:the\s(?P<year>{_YEAR})\s(?P<unit>quarter|period))\b"),
    (
        "shift",
        rf"(?i:{_ABOUT}?(?P<count>{_COUNT}){_MORE}[\s-](?P<unit>{UNIT})s?(?:\sor\s(?:so|two|more))?\s(?P<offset>{_OFFSETS}))\b",
    ),
    ("shift", rf"(?i:(?P<unit>minute|hour|day|week|month|year|decade|centurie)s\s(?P<offset>ago|earlier|later))\b"),
    (
        "shift",
        r"(?i:the\s(?P<unit>day|week|month|year|night|morning)\s(?P<offset>before|after|earlier|prior))(?=\s?[,.;:]|\s(?:in|on|at|and|by|when)\b)",
    ),
    (
        "duration",
        rf"(?i:{_ABOUT}?(?:(?P<rel>the\s)?(?:(?:past|last|next|first|previous|following|coming|final|latest|recent|entire|full|intervening)\s)?)?"
        rf"(?P<count>{NUMBER}|{VAGUE_NUMBER}|few|couple\sof|an?)(?:\s(?:to|or|and)\s(?P<count2>{NUMBER}))?{_MORE}\s(?P<unit>{UNIT})s?"
        rf"(?:\sor\s(?:so|two|more)|(?P<half>\sand\sa\shalf))?)\b(?!-)",
    ),
    ("duration", r"(?i:coming\s(?P<word>days|weeks|months|years))\b"),
    ("duration", rf"(?i:(?P<count>{NUMBER}|several|multi)-(?P<unit>{UNIT})s?)\b(?!-old)(?:\s(?:period|term)\b)?"),
    (
        "duration",
        r"(?i:(?:the\s(?:(?:first|early|last|final|following|intervening)\s)?)(?P<word>(?:hours|days|weeks|months|years|decades)))(?=\sahead|\sto\scome|\s?[,.;])(?:\sahead|\sto\scome)?",
    ),
    (
        "duration",
        r"(?i:(?P<word>(?:seconds|minutes|hours|days|weeks|months|years|decades|centuries)(?:\s(?:or|and)\s(?:days|weeks|months|years|decades|centuries))?))\b(?!['’]|\sold)",
    ),
    ("duration", r"(?i:(?P<word>(?:hour|day|week|month|year|decade)s?-long))\b"),
    ("duration", r"(?i:(?P<word>half[-\s](?:century|decade|hour|year)))\b"),
    (
        "set",
        rf"(?i:(?P<every>{_EVERY})\s(?:(?P<count>{NUMBER}|few|couple\sof)\s)?(?P<unit>{UNIT}|morning|afternoon|evening|{_SEASON})s?)\b",
    ),
    ("set", rf"(?:(?P<every>(?i:{_EVERY}))\s)(?:(?P<weekday>{WEEKDAY})|(?P<month>{MONTH}))(?![\w-])"),
    ("set", rf"(?P<weekday>{WEEKDAY})\s(?P<part>mornings|afternoons|evenings|nights)\b"),
    ("set", rf"(?P<weekday>{WEEKDAY})s\b(?:\sand\s{WEEKDAY}s)?"),
    (
        "set",
        r"(?i:(?P<times>once|twice|(?:\w+)\stimes)\s(?:an?|per|each|every)\s(?P<unit>hour|day|week|month|quarter|year|decade|century))\b",
    ),
    ("set", r"(?i:(?P<adverb>hourly|daily|nightly|weekly|fortnightly|monthly|yearly|annually))\b"),
    ("clock", rf"(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[aApP])\.?\s?[mM]\b\.?(?:{_ZONE})?"),
    (
        "clock",
        rf"(?P<hour>2[0-3]|[01]?\d):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?!\d)(?:\s?(?:hours|hrs|h))?(?P<zone>{_ZONE})?",
    ),
    ("clock", rf"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?:\s?(?:hours|hrs)|{_ZONE})"),
    ("clock", rf"(?P<hour>1[0-2]|[1-9]|{WORD_NUMBER})\so['’]clock"),
    ("clock", r"(?P<word>(?i:noon|midnight|midday))\b"),
    ("part", rf"(?i:(?:(?P<rel>{_REL}|the|one)\s)?(?P<part>{_PART}|overnight|midafternoon))\b"),
    ("yearend", r"(?i:year[-\s]end|year['’]s[-\s]end)\b"),
    (
        "period",
        r"(?i:(?:(?:the\s)?(?:very\s)?(?:end|beginning|start|middle|close|rest|remainder)\sof|(?:earlier|later|early|late)\sin)"
        r"\s(?P<rel>the)\s(?P<fiscal>fiscal\s)?(?P<unit>day|week|month|quarter|year|decade|century))\b",
    ),
    ("holiday", rf"(?:(?P<rel>(?i:{_REL}))\s)?(?P<holiday>{HOLIDAY})(?:,?\s(?P<year>{_YEAR}))?\b"),
    (
        "present",
        r"(?i:now|right\snow|currently|nowadays|these\sdays|the\spresent|the\stime\sbeing|(?<=at\s)present|current(?!\saffairs))\b",
    ),
    (
        "past",
        r"(?i:(?:more\s|most\s)?recently|lately|recent\s(?:years|months|weeks|days|decades|times|quarters)|the\spast|past\syears)\b",
    ),
    ("future", r"(?i:the\s(?:(?:near|immediate|distant)\s)?future|the\s(?:near|short|long)\sterm)\b"),
)


@cache
def _compiled() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(rf"(?<![\w]){pattern}")) for kind, pattern in PATTERNS)


def atoms(text: str) -> tuple[Atom, ...]:
    """The time expressions of ``text`` in order, none overlapping: the longest at each place, neighbours joined."""
    found = [
        Atom(match.start(), match.end(), kind, {k: v for k, v in match.groupdict().items() if v})
        for kind, pattern in _compiled()
        for match in pattern.finditer(text)
    ]
    found.sort(key=lambda atom: (atom.start, -atom.end))
    return _joined(text, _longest(found))


def _longest(found: list[Atom]) -> list[Atom]:
    kept: list[Atom] = []
    for atom in found:
        if kept and atom.start < kept[-1].end:
            if atom.end - atom.start > kept[-1].end - kept[-1].start:
                kept[-1] = atom
            continue
        kept.append(atom)
    return kept


_DAYLIKE = "day numeric weekday deictic holiday monthday"
JOINS: tuple[tuple[str, str, str, str], ...] = (
    ("weekday", r"\s?,?\s(?:the\s)?", "day numeric", "day"),
    ("weekday", r"\s", "holiday", "holiday"),
    ("day month season quarter half holiday", r"(?:\s?,?\s(?:of\s)?)", "year spoken", "left"),
    ("day month season quarter half holiday", r"(?:\s(?:of\s)?(?:the\s)?)", "period", "left"),
    ("half", r"\sof\s", "decade month", "right"),
    ("period year", r"(?:['’]s)?\s", "quarter season month", "right"),
    ("year", r"\s", "period", "left"),
    (_DAYLIKE + " shift", r"\s", "part", "left"),
    ("part", r"\s?,?\s(?:of\s)?(?:the\s)?", _DAYLIKE, "right"),
    ("clock", r"\s?,?\s", _DAYLIKE + " part", "right"),
    ("clock", r"\sin\s", "part", "right"),
)
"""(kinds on the left, what stands between, kinds on the right, whose kind the whole gets), tried in this order."""


def _joined(text: str, found: list[Atom]) -> tuple[Atom, ...]:
    for lefts, between, rights, kind in JOINS:
        pattern = re.compile(between)
        kept: list[Atom] = []
        for atom in found:
            if (
                kept
                and _fits(kept[-1], atom, (lefts.split(), rights.split()))
                and pattern.fullmatch(text, kept[-1].end, atom.start)
            ):
                kept[-1] = _union(kept[-1], atom, kind)
            else:
                kept.append(atom)
        found = kept
    return tuple(_widened(text, found))


def _fits(left: Atom, right: Atom, kinds: tuple[list[str], list[str]]) -> bool:
    if left.kind not in kinds[0] or right.kind not in kinds[1]:
        return False
    return not (left.parts.keys() & right.parts.keys() - {"rel"})


def _union(left: Atom, right: Atom, kind: str) -> Atom:
    name = {"left": left.kind, "right": right.kind}.get(kind, kind)
    rels = {f"{a.kind} rel": a.parts["rel"] for a in (left, right) if "rel" in a.parts}
    return Atom(left.start, right.end, name, {**left.parts, **right.parts, **rels})


_BEFORE = re.compile(
    r"(?i:(?<!\w)(?:(?:the\s)?(?:very\s)?(?:end|beginning|start|middle|rest|remainder|close|eve|(?:early|latter)\spart)\sof\s(?:the\s)?"
    r"|(?:the\s)?(?:early|late|earlier|later|sometime|mid)(?:\s(?:in|on|of)(?:\sthe)?)?\s|(?:early|late|mid)-|around\s|mid))$"
)
_WIDEN = frozenset(
    "day numeric weekday deictic month year spoken season quarter period holiday part decade century clock half".split()
)


def _widened(text: str, found: list[Atom]) -> Iterator[Atom]:
    """Take in what TimeML counts to the extent before a date: ``late``, ``earlier``, ``the end of``."""
    for atom in found:
        before = _BEFORE.search(text, max(0, atom.start - 30), atom.start) if atom.kind in _WIDEN else None
        yield (
            atom
            if before is None
            else Atom(before.start(), atom.end, atom.kind, {**atom.parts, "mod": before[0].strip()})
        )
