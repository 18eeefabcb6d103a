"""Reading + date -> whether the date is that of what its words tell: no dateline, no remark, no end of a stretch."""

import re

from briefgen import words
from briefgen.model.analysis import DateMention
from briefgen.model.span import Span
from briefgen.synthesis import edtf
from briefgen.synthesis.evidence import Reading
from briefgen.synthesis.standalone import body
from briefgen.synthesis.timeline.expressions import says_day

_REMARK = re.compile(
    r",\s+(?:(?:originally|initially|first|previously|now|still)\s+)?(?:due|set|scheduled|expected|planned)\s+(?:\w+\s+)?$"
)
"""Before a date that says when something named beside it is, or was, to come."""
_RESTRICTS = re.compile(r"(?<![,;:—–])\s(?:who|which|whose|whom)\s[^,;:.“”\"]*$")
"""Before a date in a clause that only says which ones are meant: ``those who applied before last summer``."""
_STRETCH_OPENS, _STRETCH_ENDS = re.compile(r"\bbetween\s+$", re.IGNORECASE), re.compile(r"\s+and\s+")
_STRETCH = re.compile(r"\b(?:between|from)\s+(?:late\s|early\s)?$", re.IGNORECASE)
_CALENDAR = (len("2031"), len("2031-03"), len("2031-03-04"))
"""Lengths of a year, a month and a day in EDTF."""
_STRETCH_TO = re.compile(r"\s+(?:to|until|till|through)\s+|\s?[–—-]\s?")
"""What parts the two ends of a stretch of time."""
_STRETCH_ON = re.compile(r"\s(?:to|through)\s|[–-]")
"""The same without a word that opens the stretch."""
_BACK_FROM = re.compile(r"\bto\s[^.;]*\bfrom\s$")
_NEXT = 100
"""Characters behind a date within which the end of the stretch that it opens begins."""
_FROM, _TO = re.compile(r"[^.;]*\bfrom\s$"), re.compile(r"\s(?:to|until)\s")
_MOVED = re.compile(
    rf"\b(?:{words.PUT_OFF}\s(?:an?|the|its|their|his|her|it|them)|(?:is|was|were|been|be)\s{words.PUT_OFF})\b[^.;]*$"
)
"""Before two days: a verb after which they are an old and a new day."""
_DATED_NOUN = re.compile(
    r"\b(?:the|an?|its|their|his|her|[\w’']+[’']s)\s(?:[\w-]+\s){1,3}of\s(?:the\s)?$", re.IGNORECASE
)
"""``the flood of`` before a day: the day is that of the flood, not of what the sentence tells."""
_NO_ADJECTIVE = (
    r"(?!(?:after|and|as|at|because|before|but|by|for|from|if|in|of|on|or|since|that|to|until|when|where|while)\b)"
)
_THE = re.compile(
    rf"(?:\b(?P<then>in|at|during|amid|throughout|since|after|following)\s)?\b(?:the|that|this|its|their|his|her|[\w]+[’']s)\s"
    rf"(?:{_NO_ADJECTIVE}[a-z-]+\s){{0,2}}$",
    re.IGNORECASE,
)
_OPENS = re.compile(r"(?:[,;:“\"—–]\s?|\b(?:said|says|that|and|but|while)\s)$")
"""Before the subject of a clause."""
_OF_WHAT = re.compile(r"(?:\s[\w-]+){1,3}\sof\s")
_NOUN = re.compile(rf"\s{_NO_ADJECTIVE}[\w-]+")
_CLAUSE_OF_TIME = re.compile(r"\b(?:since|after|before|when|until)\s(?:the|a|an|it|he|she|they|its|their)\s[^,;]*$")
_OF_TODAY = re.compile(r"\b(?:this|last|today|tonight)\b", re.IGNORECASE)
"""In a time of day: that it is the article's own day or night."""
_COUNTED_FROM = re.compile(
    r"\b(?:since|after|before|until|following|prior\s+to|the|'s|’s)\s+(?:the\s+)?$"
    r"|\bsince\s+(?:[\w’.-]+\s+){1,9}$",
    re.IGNORECASE,
)
"""Before a day that something is counted from: ``since 4 March``, ``since the depot burnt down on 4 March``."""
_OPENS_COUNT = re.compile(r"\s*(?:since|after|before|until|following)\b", re.IGNORECASE)
LONG_PAST = 7
"""Days before publication from which a day is background."""
_HOURS_FROM = re.compile(r"\b(?:from|between|until|till|to|every day at|daily at)\s+$", re.IGNORECASE)
_HOURS_UNTIL = re.compile(
    r"\b(?:from|between)\s+[^,.;]{1,4}(?:[.:]\d\d)?\s?(?:[ap]\.?m\.?)?\s(?:to|and|until)\s+$", re.IGNORECASE
)
_HOURS_TO = re.compile(r"\s*(?:to|until|till|and|[–—-])\s*(?:\d|noon|midnight)")
"""Around a time of the clock that bounds the hours of something: ``from 9 p.m. to 5 a.m.``."""
_SAID_THEN = re.compile(r",[”\"]?\s[^,”\"]*\b(?:said|says)\s(?:late\s|early\s|on\s)*$")
"""Before the day of a report that follows what it reports."""
_UNTIL = re.compile(r"\b(?:until|till|through)\s(?:at least\s|late\s(?:on\s)?|early\s(?:on\s)?|the end of\s)?$")
"""Before a day until which something lasted."""
_OWNED_NOUN = re.compile(r"['’]s\s(?P<noun>[a-z]{4,})\b")
"""Behind a day: what has it, ``Tuesday's report``."""


def sentence_ends(reading: Reading, when: DateMention) -> tuple[int, int]:
    """Where the sentence of an expression begins and ends; where it does itself if it stands in none."""
    sentence = reading.sentence_at(when.span.start)
    return (sentence.span.start, sentence.span.end) if sentence else (when.span.start, when.span.end)


def in_dateline(reading: Reading, when: DateMention) -> bool:
    """Whether a date stands in the dateline before a sentence."""
    sentence = reading.sentence_at(when.span.start)
    return sentence is not None and when.span.end <= sentence.span.start + body(sentence.span.of(reading.text)).start


def bounds_hours(reading: Reading, when: DateMention) -> bool:
    """Whether a time of the clock is one end of the hours at which something holds."""
    text = reading.text
    return when.type == "TIME" and bool(
        _HOURS_FROM.search(text, max(0, when.span.start - 12), when.span.start)
        or _HOURS_UNTIL.search(text, max(0, when.span.start - 30), when.span.start)
        or _HOURS_TO.match(text, when.span.end)
    )


def stretch_end(reading: Reading, when: DateMention) -> str | None:
    """The end of the stretch that a date opens: of ``between Sunday and Tuesday``, Tuesday."""
    text = reading.text
    exact = len(when.edtf or "")
    if exact not in _CALENDAR:
        return None
    opened = _STRETCH.search(text, max(0, when.span.start - 14), when.span.start)
    moved = _MOVED.search(text, max(0, when.span.start - 60), when.span.start)
    joints = (_STRETCH_ENDS, _STRETCH_TO) if opened else () if moved else (_STRETCH_ON,)
    for other in reading.dates_near(Span(when.span.end, when.span.end + _NEXT)):
        if other.span.start > when.span.end and len(other.edtf or "") == exact:
            joined = any(joint.fullmatch(text, when.span.end, other.span.start) for joint in joints)
            if follows(reading, when, other):
                return other.edtf
            return other.edtf if joined and str(when.edtf) < str(other.edtf) else None
    return None


def follows(reading: Reading, when: DateMention, other: DateMention) -> bool:
    """Whether a second day or month is the next one and only added to a first: ``on 4 March and 5 March``."""
    one, next_one = edtf.days(when.edtf or ""), edtf.days(other.edtf or "")
    alike = len(when.edtf or "") == len(other.edtf or "") and len(when.edtf or "") in _CALENDAR[1:]
    if not one or not next_one or not alike or next_one[0] != one[1] + 1:
        return False
    return _STRETCH_ENDS.fullmatch(reading.text, when.span.end, other.span.start) is not None


def ends(reading: Reading, when: DateMention) -> bool:
    """Whether a date is only that until which something lasted; an end to come is an event."""
    published, covered = reading.article.published, edtf.days(when.edtf or "")
    if published is None or covered is None or covered[0] > published.day.toordinal():
        return False
    return _UNTIL.search(reading.text, max(0, when.span.start - 30), when.span.start) is not None


def hangs_on_another(reading: Reading, when: DateMention, chosen: Span) -> bool:
    """Whether a date only ends a stretch that an earlier one opens, puts it in other terms, or stands in a remark."""
    before = reading.text[chosen.start : when.span.start]
    if (
        _SAID_THEN.search(before)
        or before.count("(") > before.count(")")
        or before.count("-LRB-") > before.count("-RRB-")
    ):
        return True
    if _MOVED.search(before):
        return False
    return any(
        chosen.start <= other.span.start < when.span.start
        and _STRETCH_OPENS.search(reading.text, chosen.start, other.span.start)
        and _STRETCH_ENDS.fullmatch(reading.text, other.span.end, when.span.start)
        for other in reading.dates_near(Span(chosen.start, when.span.end))
        if other is not when
    ) or any(
        follows(reading, other, when) or _STRETCH_TO.fullmatch(reading.text, other.span.end, when.span.start)
        for other in reading.dates_in(chosen)
    )


def is_given_up(reading: Reading, when: DateMention) -> bool:
    """Whether a day is the old one of what was moved: ``put off from Monday to Friday``, ``to Friday from Monday``."""
    text = reading.text
    before = text[max(0, when.span.start - 80) : when.span.start]
    if _BACK_FROM.search(before) and _MOVED.search(before):
        return True
    lead = _FROM.search(text, max(0, when.span.start - 60), when.span.start)
    return lead is not None and _MOVED.search(lead[0]) is not None and _TO.match(text, when.span.end) is not None


def in_remark(reading: Reading, when: DateMention, chosen: Span) -> bool:
    """Whether a date says only when something named in passing is to come, or which of several is meant."""
    before = reading.text[chosen.start : when.span.start]
    return bool(_REMARK.search(before) or _RESTRICTS.search(before))


def dates_a_noun(reading: Reading, when: DateMention) -> bool:
    """Whether a day is that of a noun before it, ``the flood of 8 July``, and not of what the sentence tells."""
    lead = reading.text[max(0, when.span.start - 60) : when.span.start]
    return bool(_DATED_NOUN.search(lead) and says_day(when.span.of(reading.text)))


def is_attribute(reading: Reading, when: DateMention) -> bool:
    """Whether a date only says which one is meant: ``the 1918 fever``, ``that 8 May order``, ``his last 2031 race``."""
    return _determiner(reading, when) is not None


def names_in_passing(reading: Reading, when: DateMention) -> bool:
    """Whether words tell nothing of what they name by its year: ``survivors of the 1918 fever``.

    They do where it is their subject, or where more is said of it: ``the 1918 fever closed the port``, ``sentenced for
    the 1918 murder of Orla Vell``.
    """
    found = _determiner(reading, when)
    if found is None or found["then"] is not None or not when.span.of(reading.text).isdigit():
        return False
    first, text = sentence_ends(reading, when)[0], reading.text
    opens = found.start() <= first or _OPENS.search(text, max(first, found.start() - 12), found.start())
    return not opens and _OF_WHAT.match(text, when.span.end) is None


def _determiner(reading: Reading, when: DateMention) -> re.Match[str] | None:
    """The words before a date that stands before its noun."""
    noun = _NOUN.match(reading.text, when.span.end)
    return _THE.search(reading.text, max(0, when.span.start - 40), when.span.start) if noun else None


def owned_noun(reading: Reading, when: DateMention) -> str | None:
    """The stem of what has its own day: of ``Tuesday's report`` that of *report*."""
    owned = _OWNED_NOUN.match(reading.text, when.span.end)
    return words.stem(words.fold(owned["noun"])) if owned else None


def hangs_behind(reading: Reading, when: DateMention) -> bool:
    """Whether a date stands in a clause of time that only places the rest: ``since the dam broke in May``."""
    clause = reading.clause_at(when.span)
    if clause is None:
        return False
    before = reading.text[max(0, clause.start - 12) : when.span.start]
    return _CLAUSE_OF_TIME.search(before) is not None


def names_day(reading: Reading, when: DateMention) -> bool:
    """Whether an expression says which day it means, by name or as the article's own."""
    written = when.span.of(reading.text)
    return bool(says_day(written) or _OF_TODAY.search(written))


def is_landmark(reading: Reading, when: DateMention) -> bool:
    """Whether a day is one that the article counts from: ``since 4 March``, ``the fire of 4 March``."""
    published = reading.article.published
    covered = edtf.days(when.edtf or "")
    if published is None or covered is None or covered[0] != covered[1]:
        return False
    if dates_a_noun(reading, when):
        return True
    if published.day.toordinal() - covered[0] < LONG_PAST:
        return False
    return is_counted_from(reading, when)


def is_counted_from(reading: Reading, when: DateMention) -> bool:
    """Whether words count from a date what they tell: ``since 4 March``."""
    clause = reading.clause_at(when.span) or when.span
    before = reading.text[clause.start : when.span.start]
    return bool(_COUNTED_FROM.search(before) or _OPENS_COUNT.match(before))
