"""Reading + date -> whether it happened as the source tells, is planned, is only what somebody says, or is denied."""

import re

from briefgen import words
from briefgen.model.analysis import DateMention, Statement
from briefgen.model.span import Span
from briefgen.model.synthesis import EventModality
from briefgen.synthesis import clauses, edtf
from briefgen.synthesis.evidence import Reading, once
from briefgen.synthesis.timeline import heads

PLANNED = re.compile(
    r"\b(?:will(?! have)|shall|'ll|must(?! have)|to be (?:held|\w+ed)"
    r"|(?:is|are|be) (?:due|set|expected|scheduled|planned|likely|to)"
    r"|(?:(?:was|were) )?(?:due|set|expected|scheduled|planned|supposed) to"
    r"|(?:was|were) to (?!blame\b|have\b)|plans? to|intends? to|aims? to|hopes? to|going to|slated|upcoming"
    r"|deadline|would(?! have)(?! be (?:around|about)))\b",
    re.IGNORECASE,
)
PAST = re.compile(
    r"(?<!\bbe )(?<!\bstay )(?<!\bremain )\b(?:was|were|had|did|said|told|made|held|came|went|took|gave|began|met|won"
    r"|lost|fell|rose|left|sent|broke|found|hit|spoke|(?-i:[a-z]\w{2,}ed))\b",
    re.IGNORECASE,
)
"""A verb that tells of what has happened; ``United`` with a capital is none."""
_WAS_TO = re.compile(
    r"\b(?:was|were|had been) (?:to(?! blame)|due|set (?:to|for)|scheduled|planned|expected)\b", re.IGNORECASE
)
_REPORTED = re.compile(
    r"\b(?:reportedly|allegedly|alleged|apparently|unconfirmed"
    r"|claim(?:s|ed|ing)?(?!\s(?!to\b|that\b)(?:[\w,]+\s){0,3}(?:lives?|victims?|responsibility|victory|credit))"
    r"|said to have|believed to|thought to|suspected|accused|according to|rumou?rs?)\b",
    re.IGNORECASE,
)
_SAID_ONLY = frozenset(words.stem(word) for word in "say said tell told add state write wrote insist note".split())
"""Verbs that only put words into the world: to announce, order or deny something is itself what happened."""
_CLAIM_THAT = re.compile(
    r"\b(?:accusation|allegation|assertion|claim|report|rumou?r|suggestion|stor(?:y|ies))s?\sthat\s[^.;]*$"
    r"|\bnot true that\s[^.;]*$",
    re.IGNORECASE,
)
_UNTRUE = re.compile(
    r"\b(?:untrue|not true|false(?:ly)?|baseless|groundless|unfounded|without (?:basis|foundation|merit)|nonsense"
    r"|fabricat\w+|hoax|lies?|den(?:y|ies|ied|ying)|dismiss(?:e[sd]|ing)?|reject(?:s|ed|ing)?|refut(?:es?|ed|ing)|rebut(?:s|ted|ting)?"
    r"|disput(?:es?|ed|ing)|debunk(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)
"""Around a date: what is only claimed of it, in a sentence that says that it is not so."""
_DEADLINE = re.compile(r"\s?[’']s\s(?:\w+\s)?deadline\b")
_BY, _TONIGHT = re.compile(r"\b(?:by|before|until)\s(?:midnight\s)?$"), re.compile(r"\b(?:tonight|midnight)\b")
_LINKS = re.compile(r"\b(?:and|but)\b")
_DENIES = re.compile(r"\b(?:den(?:y|ies|ied|ying)|disput(?:es?|ed|ing)|contest(?:s|ed|ing)?)\b", re.IGNORECASE)


@once
def find(reading: Reading, span: Span, when: DateMention) -> EventModality:
    """Whether the source says it happened, is planned, is somebody's report, or is denied."""
    said = _said_by(reading, when.span)
    sentence = reading.sentence_at(when.span.start)
    listed = heads.entry(reading, sentence.span, when) if sentence else None
    held = listed or reading.clause_at(when.span) or span
    clause = held.of(reading.text)
    if said is not None and said.polarity == "negative" and _is_denial(reading, said, when.span):
        return "denied"
    if _is_claim_denied(reading, when.span):
        return "denied"
    if _ahead(reading, when, held):
        return "planned"
    reported = said is not None or _REPORTED.search(clause) or is_day_of_saying(reading, span, when.span)
    return "reported" if reported else "happened"


def is_day_of_saying(reading: Reading, told: Span, when: Span) -> bool:
    """Whether a date is only that of somebody's words: ``officials said on Wednesday that the bridge was closed``."""
    return any(
        words.stem(cue.of(reading.text)) in _SAID_ONLY and _goes_with(reading, cue, when)
        for statement in reading.statements_near(told)
        for cue in statement.cue
        if any(told.overlaps(content) for content in statement.content) and not _orders(reading.text, statement)
    )


def _orders(text: str, statement: Statement) -> bool:
    """Whether words tell somebody to do something, which is itself what happened."""
    return statement.modality == "demanded" or any(text.startswith("to ", it.start) for it in statement.content)


def _goes_with(reading: Reading, cue: Span, when: Span) -> bool:
    """Whether no other verb stands between a date and a verb of saying, nor before a date that opens the clause."""
    clause = reading.clause_at(cue) or cue
    before, after = sorted((cue, when))
    between = reading.text[before.end : after.start]
    lead = reading.text[clause.start : when.start] if before == when else ""
    near = before == when or _LINKS.search(between) is None
    same = clause.contains(when)
    return same and near and not clauses.finite(between) and not clauses.finite(lead)


def _is_denial(reading: Reading, said: Statement, when: Span) -> bool:
    """Whether what is denied is what happened then: to reject a proposal in March is itself what happened."""
    cues = " ".join(span.of(reading.text) for span in said.cue)
    contents = (span.of(reading.text) for span in said.content if span.contains(when))
    return _DENIES.search(cues) is not None or any(map(clauses.finite, contents))


def _is_claim_denied(reading: Reading, when: Span) -> bool:
    """Whether a date stands in a claim that its sentence calls untrue: ``reports that … on Monday are baseless``."""
    sentence = reading.sentence_at(when.start)
    if sentence is None:
        return False
    claim = _CLAIM_THAT.search(reading.text, sentence.span.start, when.start)
    return claim is not None and _UNTRUE.search(sentence.span.of(reading.text)) is not None


def _ahead(reading: Reading, when: DateMention, span: Span) -> bool:
    """Whether it lies ahead of the day the article was published, or is told as something to come."""
    clause = span.of(reading.text)
    published = reading.article.published
    covered = edtf.days(when.edtf) if when.edtf else None
    today = published.day.toordinal() if published else None
    if covered and today is not None:
        if covered[0] > today:
            return True
        if covered[1] < today:
            return _plan_is_nearest(clause, when.span.start - span.start, _WAS_TO)
    before, after = clause[: when.span.start - span.start], clause[when.span.end - span.start :]
    if _DEADLINE.match(after) or (_BY.search(before) and _TONIGHT.search(when.span.of(reading.text))):
        return True
    return _plan_is_nearest(clause, when.span.start - span.start, PLANNED)


def _plan_is_nearest(clause: str, at: int, planned: re.Pattern[str]) -> bool:
    """Whether the verb nearest before the date, else the first after it, tells of something to come."""
    plans = {match.start(): match.end() for match in planned.finditer(clause)}
    acts = [match.start() for match in PAST.finditer(clause)]
    verbs = sorted([*plans, *(act for act in acts if not any(start < act < end for start, end in plans.items()))])
    nearest = next((verb for verb in reversed(verbs) if verb < at), verbs[0] if verbs else None)
    return nearest in plans


def _said_by(reading: Reading, when: Span) -> Statement | None:
    """The statement whose content holds the date."""
    for statement in reading.statements_near(when):
        if any(span.contains(when) for span in statement.content):
            return statement
    return None
