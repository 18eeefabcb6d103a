"""Text + place -> where the phrase that says who somebody is begins and ends.

Shared by what stands after a name and by what verbs of office govern.
"""

import re
from collections.abc import Iterator

from briefgen import gazetteer
from briefgen.model.span import Span
from briefgen.words import STOP_WORDS

LONGEST = 220
"""Characters: longer appositions were misreadings."""
_BRACKET = r"(?:\s*\([^()\n]{1,40}\))?"
OPEN = re.compile(
    _BRACKET + r"\s?,\s+(?:(?:aged\s+)?\d{1,3},\s+)?|" + _BRACKET + r"\s?[—–]\s?|" + _BRACKET + r"\s--?\s"
)
"""After a name: a comma, maybe with an age, or a dash."""
_CLOSE = re.compile(r",(?!\d)|[;:“”\"()\n]|\s[—–-]{1,2}\s|—|[.!?](?=\s|$|[”\"])")
_WORK = re.compile(
    r"\b(?:book|novel|memoir|biography|film|documentary|series|programme|play|musical|album|song|poem|study|report|column"
    r"|podcast|show) $"
)
"""Before a quotation mark: that a title stands in it."""
_TITLE_END = re.compile(r"[.,]?[”\"]")
_LONGEST_TITLE = 80
"""Characters of the title of a work."""
_NESTED = re.compile(r",\s+(?=(?:specializ|specialis|focus|work|bas|serv|represent)\w*ing\s|[A-Z][\w’-]*[’']s\s[a-z])")
_SEATED = re.compile(r",\s+(?=(?:[A-Z][\w.]*\s?){1,3}-(?:based|headquartered)\s)")
"""Before the state of the town where a body has its seat: ``head of the Orel, Ver.-based institute``."""
_RUN_IN = re.compile(r"\b(?P<last>[a-z]{3,})\s(?=(?P<first>[A-Z][a-z]*)\s)")
"""Where a new sentence may begin without a mark before it, as under captions and headings."""
_ABBREVIATED = re.compile(
    r"\b(?:[A-Z]|[A-Z]\.[A-Z]|St|Inc|Corp|Jr|Co|No|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec"
    rf"|{'|'.join(gazetteer.SHORT)})$"
)
_TURNS = re.compile(
    r"\s(?=(?:when|while|until|till|because|after|before|since|amid|during|but|on\s(?:the\s)?[A-Z\d]\w+"
    r"|the\s(?:previous|following|same|next)\s(?:week|month|year|day)"
    r"|(?:last|this|next)\s(?:week|month|year|\w+day|spring|summer|autumn|fall|winter|[A-Z]\w+)"
    r"|in\s(?:\d{4}|early|late|mid|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b)|earlier|later|yesterday"
    r"|in\s(?:an?|his|her|their|its)\s(?:[\w-]+\s)?(?:letter|statement|post|tweet|message|speech|interview|ceremony|vote)"
    r"|from\s\d{4}|for\s(?:\w+\s){1,2}(?:years|months|weeks)|by\sa|with\s(?:a|the)|at\sthe\s(?:age|time)|and\s(?:is|was"
    r"|has|said|had|will)|and\s[a-z]+ed|ahead\sof|over\sthe|following|despite|pending|to\s(?!the\b|a\b)[a-z]+)\b)"
)
"""Where the words after an office no longer say what it is: when, why and how somebody came to it."""


_NAMES = frozenset(("I", "May", "Will"))
"""Words with a capital that are no sign of a new sentence."""


def end(text: str, start: int, limits: Span) -> int:
    """Where the phrase that begins at ``start`` is closed by a mark."""
    furthest = min(limits.end, start + LONGEST)
    closed = _CLOSE.search(text, start, furthest)
    while closed and closed[0] == "." and _ABBREVIATED.search(text[start : closed.start()]):
        closed = _CLOSE.search(text, closed.end(), furthest)
    found = closed.start() if closed else furthest
    if closed and closed[0] in '“"' and _WORK.search(text, start, found):
        ended = _TITLE_END.search(text, found + 1, min(limits.end, found + _LONGEST_TITLE))
        return ended.end() if ended else found
    run_in = _run_in(text, start, found)
    if run_in is not None:
        return run_in
    nested = _NESTED.match(text, found) or _SEATED.match(text, found)
    return end(text, nested.end(), limits) if nested else found


def _run_in(text: str, start: int, stop: int) -> int | None:
    """Where a sentence without a mark before it begins inside a phrase: ``head of the port With many boats …``."""
    return next(_seams(text, start, stop), None)


def behind_run_in(text: str, span: Span) -> Span:
    """A phrase without the end of the sentence that runs into it: ``asks the ministry Its spokesman``."""
    seams = list(_seams(text, span.start, span.end))
    if not seams:
        return span
    owner = _OWNERS.match(text, seams[-1] + 1, span.end)
    return Span(owner.end() if owner else seams[-1] + 1, span.end)


_OWNERS = re.compile(r"(?:Its|His|Her|Their|Our|My|Your)\s")


def _seams(text: str, start: int, stop: int) -> Iterator[int]:
    """The ends of words in small letters behind which a word of grammar has a capital."""
    for place in _RUN_IN.finditer(text, start, stop):
        opens = place["first"].lower() in STOP_WORDS and place["first"] not in _NAMES
        if opens and place["last"] not in STOP_WORDS:
            yield place.end("last")


def office_end(text: str, start: int, limits: Span) -> int:
    """The same for an office that a verb speaks of: it ends before the time and the reason."""
    closed = end(text, start, limits)
    turn = _TURNS.search(text, start, closed)
    return turn.start() if turn else closed


def is_closed(text: str, at: int) -> bool:
    """Whether a mark, and no further word, stands at ``at``."""
    return at >= len(text) or text[at] in ',.;:!?—–-”"()\n' or text[at : at + 3] in (" — ", " – ", " - ", " --")
