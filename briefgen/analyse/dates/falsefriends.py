"""Words that look like a time and are none: ``may`` the verb, ``2000`` people, ``1500`` metres."""

import re

from briefgen.analyse.dates.grammar import Atom
from briefgen.analyse.phrases import PREPOSITIONS, SUBORDINATORS
from briefgen.words import STOP_WORDS


def is_false_friend(text: str, atom: Atom) -> bool:
    """Whether an atom, by what stands around it, is no expression of time."""
    words = text[atom.start : atom.end]
    if _is_phrase(text, atom) or _is_length(text, atom):
        return True
    if atom.kind == "period" and _PART_OF_ANY.search(text, max(0, atom.start - 30), atom.start):
        return True
    if atom.kind == "holiday" and not atom.parts.keys() & {"rel", "year", "unit"}:
        return _is_custom(text, atom) or _is_part_of_name(text, atom)
    if words in ("Today", "TODAY") and _TITLED.search(text, max(0, atom.start - 20), atom.start):
        return True
    if atom.kind == "month" and words in ("May", "March", "MAY", "MARCH"):
        return _is_verb(text, atom)
    if atom.kind == "short year":
        return _VERSION.search(text, max(0, atom.start - 30), atom.start) is not None
    if atom.kind == "year" and words.isdigit():
        return _is_number(text, atom)
    return False


_LENGTH = re.compile(r"\d?\d:\d\d(?::\d\d)?")
_AT = re.compile(
    r"(?:^|[,;:(–—-]|\b(?:about|after|and|around|at|before|by|from|or|since|than|till|to|until))\s$", re.IGNORECASE
)
_LINE_ENDS = re.compile(r"[ \t]*(?:\n|$)")


def _is_length(text: str, atom: Atom) -> bool:
    """Whether figures at the end of a line say how long a film runs: ``The lost valley 01:20``."""
    if atom.kind != "clock" or not (_LENGTH.fullmatch(text, atom.start, atom.end) and _LINE_ENDS.match(text, atom.end)):
        return False
    before = text[text.rfind("\n", 0, atom.start) + 1 : atom.start]
    return bool(before.strip()) and not _AT.search(before)


def _is_phrase(text: str, atom: Atom) -> bool:
    """Whether words only say *after all* or *at once*, or how far a game is."""
    words = text[atom.start : atom.end]
    if atom.kind == "quarter" and _OF_GAME.match(text, atom.end):
        return True
    if _FALLS.search(text, max(0, atom.start - 30), atom.end + 10) or _WORK.fullmatch(words):
        return True
    if words[-4:].isdigit() and _OF_MONEY.match(text, atom.end):
        return True
    if words == "tomorrow":
        return bool(_WOULD.search(text, max(0, atom.start - 80), atom.start) and _IF.match(text, atom.end))
    after_all = words.lower().endswith("the day") and _IDIOM.search(text, max(0, atom.start - 30), atom.end + 2)
    return bool(after_all)


_OF_MONEY = re.compile(r"\s(?!in\s)(?:\w+\s)?(?:rupees|dollars|euros|pounds|yen|yuan)\b")
"""Behind a number, what it counts; behind a month of a year, whose money is meant: ``in May 2031 dollars``."""
_FALLS = re.compile(
    r"[a-z]s\sthat\sfall\s(?:apart|asleep|away|back|behind|below|down|due|foul|from|ill|in|into|off|on|out|over|prey|short"
    r"|through|to|under|victim|within)\b"
)
"""``sheds that fall down``: no season."""
_WORK = re.compile(r"\d+\s(?:Days|Weeks|Months|Years|Hours|Minutes)\s(?:Later|Before|Earlier|After|Ago)")
"""The name of a film or a book."""
_OF_GAME = re.compile(r"\sof\s(?:the|a|an|their|its|his)\s(?:\w+\s)?(?:final|game|match|race|season)\b")
"""Behind the quarter of what is played."""
_NUMBERED_THING = re.compile(
    r"(?:\b(?i:article|bus|channel|chapter|file|flight|gate|highway|item|line|lot|number|page|paragraph|platform|resolution|room"
    r"|route|section|track|train|tram|unit|verse)|\b(?:Agenda|Horizon|Strategy|Target|Vision))\s$"
)
"""Before the number of a thing of which there are many, or the year that a programme is called after."""
_TITLED = re.compile(r"\b[A-Z][\w-]*[A-Za-z]\s$|\b(?:told|on)\s$|\w['’]s\s$|\b(?:the|its|this|of|with)\s$")
"""Before ``Today`` that is a paper's or a programme's: ``Veldania Today``, ``told TODAY``, ``Radio 4's Today``."""
_IDIOM = re.compile(
    r"(?:^|[,;:.“\"‘(—–]\s?|\b(?:and|but|that|because|so)\s)(?i:at\sthe\send\sof\sthe\sday)(?:,|\s?—)"
    r"|,\s(?i:at\sthe\send\sof\sthe\sday)\b"
)
"""A phrase for *after all*, set off by commas."""
_WOULD = re.compile(r"\bwould\s[^.,;]*$")
_IF = re.compile(r"\sif\s")
"""Around ``tomorrow`` that is no day: ``would sell it tomorrow if anybody asked``."""
_PART_OF_ANY = re.compile(
    r"(?i:\b(?:each|every|any|all|most|some|one|that|this)\s(?:\w+\s)?(?:day|time|part|month|week|night)s?\sof\s)$"
)
"""Before ``the year``, ``the week``: any year, not this one."""
_KEPT = re.compile(r"(?i:\b(?:celebrat|observ|enjoy|spen)\w+\s(?:a\s|the\s|their\s)?)$")
_OF_HOLIDAY = re.compile(
    r"\s(?!(?:after|all|and|are|as|at|because|before|but|by|can|could|despite|did|do|does|during|eve|evening|falls?|fell|for"
    r"|from|had|has|have|he|her|his|holidays?|if|in|is|it|its|last|may|might|morning|near|next|night|no|nor|of|on|or|our|over"
    r"|said|says|season|shall|she|should|since|so|that|than|the|their|then|there|they|this|though|till|to|today|tomorrow"
    r"|until|was|we|weekend|were|when|where|which|while|who|will|with|without|would|yet|you)\b)[a-z]{3,}"
)
"""Behind a holiday: a noun that it describes, as in ``Easter eggs``, rather than what goes on in the sentence."""


def _is_custom(text: str, atom: Atom) -> bool:
    """Whether a holiday is only kept, or only describes a noun: no day of the calendar is meant."""
    if _KEPT.search(text, max(0, atom.start - 25), atom.start):
        return True
    following = _OF_HOLIDAY.match(text, atom.end, atom.end + 40)
    return following is not None and not following[0].endswith(("ed", "ing", "ly"))


_CAPITALISED = re.compile(r"\b([A-Z][a-z]+)\s$")
_VERSION = re.compile(r"(?<![.!?]\s)\b(?:[a-z]+[A-Z]|[A-Z]{2,})\w*\s$")
"""Before the number of a version: ``brenOffice '31``."""


def _is_part_of_name(text: str, atom: Atom) -> bool:
    """Whether a holiday ends a longer name: ``Ilan Christmas``, ``Father Christmas``, ``Orthodox Easter``."""
    before = _CAPITALISED.search(text, max(0, atom.start - 25), atom.start)
    return before is not None and before[1].lower() not in STOP_WORDS | PREPOSITIONS | SUBORDINATORS


_MONTH_CUE = re.compile(
    r"(?i:\b(?:in|of|since|until|till|by|from|to|through|during|before|after|for|between|and|or|last|next|this|each|every"
    r"|late|early|mid|ended|ending|begin(?:ning)?|the|on|than|around|about|a|its|their)[\s-])$"
)
_STARTS = re.compile(r"(?:^|[.!?:]['”\"]?\s|\n\s?|[“\"(])$")
_NAME = re.compile(r"(?:Mr|Mrs|Ms|Dr|[A-Z][a-z]+)\.?\s$")


def _is_verb(text: str, atom: Atom) -> bool:
    before = text[max(0, atom.start - 25) : atom.start]
    if re.match(r"\s(?:on|for|of)\s(?:the\s)?[A-Z]", text[atom.end : atom.end + 12]):
        return True
    if _MONTH_CUE.search(before):
        return False
    return bool(_STARTS.search(before) or _NAME.search(before) or atom.start == 0)


_NUMBERED = re.compile(
    r"\s?-?(?:people|men|women|\w*children|\w*(?:[^su\W]|[^i]u)s)\b|\s(?:\w+\s)?(?:rupees|dollars|euros|pounds|yen|yuan)\b"
)
_FUNCTION = re.compile(r"\s(?:as|is|was|has|its|his|this|does|says|us|less|plus|across|towards|besides|vs|always)\b")
_YEAR_CUE = re.compile(
    r"(?i:\b(?:in|of|since|until|till|by|from|to|through|during|before|after|for|between|and|or|the|early|late|mid|than"
    r"|around|about|fiscal|summer|spring|winter|autumn|fall|season|its|their)[\s-])$|[(,]\s?$"
)


_DIGITS_BEFORE = re.compile(r"\d[\d()]*[\s-]$")
"""The rest of a number, as of a telephone."""


def _is_number(text: str, atom: Atom) -> bool:
    number, before = int(text[atom.start : atom.end]), text[max(0, atom.start - 25) : atom.start]
    if not 1900 <= number <= 2100 and not (_YEAR_CUE.search(before) and 1500 <= number < 1900):
        return True
    if _DIGITS_BEFORE.search(before) or _NUMBERED_THING.search(before):
        return True
    after = text[atom.end : atom.end + 25]
    if _OF_MONEY.match(after):
        return True
    counts = bool(_NUMBERED.match(after)) and not _FUNCTION.match(after)
    return counts and not re.search(r"(?i)\b(?:in|since|the|his|her|its|their)\s$", before)
