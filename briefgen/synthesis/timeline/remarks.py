"""Reading + date -> whether the words around it only compare, suppose or judge: nothing that happened then."""

import re
from bisect import bisect_left, bisect_right

from briefgen.model.analysis import DateMention
from briefgen.model.span import Span
from briefgen.synthesis import clauses, edtf
from briefgen.synthesis.evidence import Reading, once
from briefgen.synthesis.timeline import placing

_THEN = re.compile(
    r"\bago\b|\b(?:last|previous|past) (?:year|month|week|day|night|time|season|quarter)\b|\byesterday\b", re.IGNORECASE
)
"""Expressions that a state of things is compared with."""
_COUNT = r"\s(?:\d|(?:half|an?|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty)\b)"
"""Behind *more than*: a number, and no other time: ``more than 50 people drowned yesterday``."""
_COMPARED = re.compile(
    rf"\b(?:than(?!{_COUNT})|compared (?:with|to)|(?:up|down)(?: [^,;.]{{1,30}})? (?:from|on)"
    rf"|(?:unchanged|(?:an?|the) (?:rise|increase|gain|fall|drop|decline)(?: [^,;.]{{1,30}})?) (?:from|on)|the same as"
    rf"|as (?:many|much|high|low|bad|good) as(?!{_COUNT}))\s(?:[\w’']+\s){{0,4}}$"
    r"|\b(?:twice|double|triple|half) the\s(?:[\w’']+\s){1,5}$"
    r"|\b(?:what|where|how|who)\s(?:it|they|he|she|we|things)\s(?:was|were|had been|stood)\s$",
    re.IGNORECASE,
)
_BETWEEN = r"(?:(?:back|in|on|at|during|the|that|those|of|it|they|he|she|we|there|was|were|did|had|been)\s)"
_COMPARED_WITH = re.compile(
    rf"\b(?:than|compared (?:with|to)|as (?:many|much|high|low|bad|good)(?: \w+)? as"
    rf"|(?:twice|double|triple|half) (?=that|those)|the same as"
    rf"|(?:is|are|was|were|\d|%|cent|points?) (?:up|down) (?:from|on))\s{_BETWEEN}*$"
    rf"|\bas (?:it|they|he|she|we|there) (?:was|were|did|had)\s{_BETWEEN}?$|\b(?:that|those) of\s(?:the\s)?$"
    rf"|\bthat (?:it|they|he|she|we) did\s{_BETWEEN}?$",
    re.IGNORECASE,
)
"""The same right before any time: ``than it was in 2031``, ``double that of 2031``."""
_NOT_SINCE = re.compile(
    r"\b(?:no|not|never|nobody|none|hardly|scarcely|only|\w+n[’']t)\b[^.;]*\bsince\s(?:the\s)?$", re.IGNORECASE
)
"""``No ship has come since 2031``."""
_OPENS, _IS_LIKE = (
    re.compile(r"(?:^|[“\"‘(,;:]\s?|\b(?:and|but|that)\s)$"),
    re.compile(r"\s(?:is|was|will be|would be|could be|may be|has been|had been)\b"),
)
"""Around a year or month of which is told what it is like: ``2031 will be harder``."""
_AS_NOW = re.compile(r"\b(?:as|than)\s(?:it|they|he|she|we|things|there)\s(?:is|are)\s$", re.IGNORECASE)
"""``never as closely as it is today``."""
_FIRST_SINCE = re.compile(
    r"\b(?:first|second|third|worst|best|deadliest|bloodiest|biggest|largest|greatest|smallest|highest|lowest|longest"
    r"|shortest|strongest|weakest|heaviest|steepest|hottest|coldest|wettest|driest|fastest|slowest|fewest)\b"
    r"[^.;]*\bsince\s(?P<named>(?:[^\s.;]+\s){1,8}?(?:in|of)\s)?(?:the\s)?$"
)
"""``the first flood since 1959``, ``the first since the one in 1959``: tells of nothing that was then, unless it goes
on with *when*."""
_GOES_ON = (", when ", ", in which ", ", after ")
_LIKENED = re.compile(
    r"\b(?:a repeat of|similar to (?:what|that|those)|the levels? (?:seen|reached)|parallels? (?:with|to)|as in"
    rf"|\w{{2,}}er than(?!{_COUNT})|(?:more|less) \w+ than(?!{_COUNT}))\s(?:[a-z’']+\s){{0,5}}$"
)
"""Before a date that something is likened to: ``a repeat of 2014``, ``higher than the low hit on 25 June``."""
_OWNED = re.compile(r"\s?['’]s?\s[a-z]")
_MAY = re.compile(r"\b(?:could|would|might|may|should)\b(?!\shave\b)[^;.]*$")
"""``might be told to hold Monday's ballot anew``: what may come tells of the vote only which one is meant."""
_IF = re.compile(r"\bif\s(?:[\w’'.-]+\s){1,12}$", re.IGNORECASE)
_NOW = re.compile(r"(?:today|tomorrow|tonight|now)", re.IGNORECASE)
"""What is only supposed of these is no event: ``even if it stopped today``."""
_JUDGES = re.compile(
    r"\b(?:I|we)(?:['’](?:m|re|ve|d))?\s(?:(?:do|did|also|just|still|really|truly|certainly)\s)*(?:not\s|n['’]t\s|never\s)?"
    r"(?:think|thought|believe|hope|wish|feel|felt|guess|suppose|doubt|love|hate|like|trust|bet"
    r"|(?:have|had) (?:\w+ )?(?:confidence|faith|doubts?|hopes?|fears?))\b"
    r"|\b(?:I(?:['’]m|\sam)|we(?:['’]re|\sare))\s(?:(?:so|very|really|all)\s)?(?:sure|afraid|confident|happy|proud|glad|hopeful"
    r"|optimistic|excited|delighted|pleased|thrilled|sad|sorry|looking forward|grateful)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(r"[^.;]*\b(?:(?:has|have) not|(?:is|are) not yet|remains? (?:unclear|unknown|a mystery))\b")
"""Behind an event that is only pointed to: ``the cause of yesterday's accident has not been determined``."""
_COPULA = re.compile(
    r"\s?['’]s\s(?:(?!(?:is|was|are|were)\b)[\w’'-]+\s){0,3}?"
    r"(?:(?:is|was|are|were)\s(?:(?:\w+ to be|apparently|also|still|only|not|hardly|scarcely)\s)?"
    r"(?:the|a|an|one|among|about|all|part|likely|too|more|less|as|apparently|in)\b"
    r"|mark(?:s|ed)\b|show(?:s|ed)\b|highlight|underscor|underlin|reflect)"
)
"""``Tuesday's flood is the worst since 1999``: says what it is like, and not that it came."""


def is_remark(reading: Reading, when: DateMention, chosen: Span) -> bool:
    """Whether words only compare with a time, suppose something of it, judge it, or say what its event was like."""
    before, written = reading.text[chosen.start : when.span.start], when.span.of(reading.text)
    if _THEN.search(written) and _COMPARED.search(before):
        return True
    after = reading.text[when.span.end : chosen.end]
    if _COMPARED_WITH.search(before) and not after.startswith(_GOES_ON) and _is_past(reading, when):
        return True
    if edtf.length(when.edtf or "") >= edtf.LONG and (
        (_OPENS.search(before) and _IS_LIKE.match(after))
        or (_NOT_SINCE.search(before) and not after.startswith(_GOES_ON))
    ):
        return True
    if _is_first_since(before) and not after.startswith(_GOES_ON):
        return True
    if _LIKENED.search(before) and not after.startswith(_GOES_ON) and _is_past(reading, when):
        return True
    if (
        (_OWNED.match(after) or placing.is_attribute(reading, when))
        and (_MAY.search(before) or _OPEN.match(after))
        and _is_past(reading, when)
    ):
        return True
    if _NOW.fullmatch(written) and (_IF.search(before) or _AS_NOW.search(before)):
        return True
    return _judged(reading, when) or (
        _COPULA.match(reading.text, when.span.end) is not None and _told_of(reading, when)
    )


def _is_first_since(before: str) -> bool:
    found = _FIRST_SINCE.search(before)
    return found is not None and not clauses.finite(found["named"] or "")


def _is_past(reading: Reading, when: DateMention) -> bool:
    """Whether a date lies wholly before the day of publication."""
    published, covered = reading.article.published, edtf.days(when.edtf or "")
    return published is not None and covered is not None and covered[1] < published.day.toordinal()


def _judged(reading: Reading, when: DateMention) -> bool:
    """Whether a date stands in somebody's own words behind ``I think`` and the like."""
    spoken = next(
        (
            span
            for statement in reading.statements_near(when.span)
            if statement.direct
            for span in statement.content
            if span.contains(when.span)
        ),
        None,
    )
    sentence = reading.sentence_at(when.span.start)
    start = max(spoken.start, sentence.span.start) if spoken and sentence else when.span.start
    return _JUDGES.search(reading.text, start, when.span.start) is not None


def _told_of(reading: Reading, when: DateMention) -> bool:
    """Whether the article tells of the same day elsewhere."""
    covered, told = edtf.days(when.edtf or ""), _days_told(reading)
    return covered is not None and bisect_left(told, covered[0]) < bisect_right(told, covered[1])


@once
def _days_told(reading: Reading) -> tuple[int, ...]:
    """The days that the article tells of but by what they are like, in order."""
    told = (it for it in reading.analysis.dates if it.edtf and not _COPULA.match(reading.text, it.span.end))
    covered = (edtf.days(it.edtf or "") for it in told)
    return tuple(sorted(days[0] for days in covered if days and days[0] == days[1]))
