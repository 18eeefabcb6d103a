"""Reading + date -> whether an expression of time places nothing: an idiom, a caption, opening hours, a question."""

import re

from briefgen.model.analysis import DateMention
from briefgen.model.span import Span
from briefgen.synthesis import clauses, edtf
from briefgen.synthesis.evidence import Reading
from briefgen.synthesis.timeline import captions, modality, placing, remarks
from briefgen.synthesis.timeline.expressions import says_day
from briefgen.synthesis.timeline.placing import bounds_hours, is_given_up

_QUOTED_BEFORE, _QUOTED_AFTER = re.compile(r"(?:[“\"‘]|``)\s?$"), re.compile(r"\s?(?:[”\"’]|'')")
"""Around an expression that is a title: ``the "Today" show``."""
_IDIOM = re.compile(r"\bat the end of the day$|\b(?:one of these|these|those) days$|\bto this day$", re.IGNORECASE)
"""Expressions of time that mean *after all*, *now*."""
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_TIME = r"\d{1,2}(?:[:.]\d\d\s?(?:[ap]\.?m\.?)?|\s?[ap]\.?m\.?)"
_OPEN = re.compile(
    rf"{_TIME},?\s+(?:on\s+)?{_WEEKDAY}\s*(?:through|thru|to|[–—-])\s*{_WEEKDAY}"
    rf"|{_WEEKDAY}\s*(?:through|thru|to|[–—-])\s*{_WEEKDAY}[,:]?\s+(?:from\s+|between\s+)?{_TIME}",
    re.IGNORECASE,
)
_NEAR = 40
"""Characters around a weekday in which the hours stand."""
_EVERY_YEAR = re.compile(
    r"\b(?:typically|usually|generally|normally|annually|(?:each|every) year|throughout the year"
    r"|(?:more|most) (?:common|frequent|likely)|(?:rainy|dry|wet|monsoon|hurricane|cyclone|typhoon|fire) season"
    r"|can (?:be|get|happen|occur|reach|rise)"
    r"|seasons?\s(?:is|are|runs?|lasts?|extends?|from)|(?:is|are|runs?|lasts?|extends?) from)\b",
    re.IGNORECASE,
)
_YEARLY = re.compile(r"\b(?:annually|yearly|(?:each|every) year)\b", re.IGNORECASE)
_IS_HELD = re.compile(r"\b(?:is|are) (?:\w+ly )?(?:held|kept|made|paid|\w+ed)\b")
_IN_YEAR = re.compile(r"\d{4}|\b(?:last|this|next|yesterday|today|tomorrow)\b", re.IGNORECASE)
"""Around a day of each year, and in one that is of one year."""
_SEASON = re.compile(r"\b(?:spring|summer|autumn|winter)\b")
_ONCE = re.compile(r"\b(?:could|might|may|must|should|due|set|has|have|again|being|under way)\b")
"""In a clause with a bare season: that one season is meant. ``More people fall ill in winter`` has none."""
_OF_SEASON = re.compile(
    r"\s(?:[a-z]+\s)?(?:seasons?|exams?|timetables?|clothes|collections?|heat|weather|months|crops?|harvests?)\b"
)
"""Behind a season that only says which one of a kind is meant."""
_NAMES_ONE = re.compile(
    r"\d|\b(?:last|this|next|previous|following|yesterday|today|tomorrow|\w+day)\b|\bago\b", re.IGNORECASE
)
"""In an expression: that it means one time and no other."""
_PLACED_IN = re.compile(
    r"(?:^|\b(?:in|during|throughout|by|from|for|over|between)\s+)(?:(?:the|late|early|mid)[\s-]+)*$",
    re.IGNORECASE,
)
"""Before a decade or a century in which something happened; else these belong to a noun, or bound how long it took."""
_RESULTS = re.compile(
    r"(?:\squarter)?\s(?:(?:financial|trading|net|operating)\s)?(?:results|earnings|profits?|figures|report)\b"
)
"""Behind a quarter or month: what is announced of it, later."""
_QUARTERLY = re.compile(r"\bQ[1-4]\b|quarter|^(?:March|June|September|December)$", re.IGNORECASE)
_MAKE = re.compile(
    r"\s(?:[\w-]+\s)?(?:version|model|film|movie|novel|book|album|song|play|musical|documentary|edition)s?\b"
)
"""Behind a year that tells one make of a thing, or one work, from others."""
_WORK = re.compile(
    r"(?:['’]s)?\s(?:[“\"‘]|``)(?=[A-Z])|\s(?:The|An?|To|In|On|Of|My|Our|Her|His|No|How|What|Who|When|Where)\s(?=\w)"
)
"""Behind a year: a work that it tells from others, ``Ilan Kesk's 2031 The Cold Harbour``."""
_COUNTED_SINCE = re.compile(
    r"\b(?:\d[\d,.]*|dozens|hundreds|thousands|millions|scores)\s(?:[\w’'-]+\s){1,6}have\b[^,;:]*\bsince\s"
    r"(?:the\s|early\s|late\s)*$"
)
"""Before a year or month from which somebody has counted: ``300 boats have sunk since 2031``."""
_ISSUE = re.compile(r"(?:['’]s)?\s(?:edition|issue|front page)s?\b")
"""Behind a day that tells one issue of a paper from others."""
_PAGE = re.compile(r",?\s+pp?\.\s?\d")
"""Behind the date of an issue that is cited."""
_TITLE = re.compile(r"(?:[“\"]|``)(?:[A-Z][\w’'-]*\s){1,4}$")
"""Before the end of a title: ``told "Brenna News Sunday"``."""
_ERA = re.compile(r"\b(?:post|pre)-$", re.IGNORECASE)
"""Before a date that something else came after: ``the post-2031 order``."""
_LAW = re.compile(r"\b(?:Act|Regulations?|Order|Rules|Bill|Code|Ordinance|Decree|Directive)\s(?:of\s)?$")
"""Before a year that is part of a law's name."""
_ASKS, _ASKED = re.compile(r"(?:^|[“\"])[^”\",]*$"), re.compile(r"[^.!”\",]*\?")
"""Around a date in a question."""
_QUESTION = re.compile(
    r"['‘“\"]?(?:what|who|whom|whose|where|when|why|how|which|did|do|does|is|are|was|were|has|have|had|will|would|can|could"
    r"|should|must|may|might)\b",
    re.IGNORECASE,
)
_STAMPED = re.compile(
    r"\b(?:posted|published|updated|modified|created)(?:\s(?:on|at))?\s?:\s?[^.;:]{0,30}$", re.IGNORECASE
)
"""Before the day or time of a page: ``Updated: Monday, 3 March 2031 11:03 PM``."""
_STATE = re.compile(r"\b(?:is|are|do|does|don['’]t|doesn['’]t|has|have|remains?|stands?|still|lives?|exists?)\b")
_ACT = re.compile(
    r"\b(?:was|were|had|did|said|told|will|shall|to|begins?|opens?|starts?|meets?|\w{2,}ed|(?:is|are|be|been)\s\w+ing"
    r"|(?:has|have|is|are)\s\w+(?:en|own|ade|ut))\b"
)
_UNREAL_THEN = re.compile(r"\b(?:would|could)(?: not|n['’]t| never)? have (?:been|had|\w+ed)\b")
"""Beside ``years ago``: what did not happen then."""
_BEFORE_THEN = re.compile(r"(?<![,;:—–])\s(?:who|whose)\s[^,;:.“”\"]*\b(?:before|until)\s$")
"""Before a bound of time in a clause that says which ones are meant: ``those who applied before 2031``."""
_SUPPOSED = re.compile(
    r"[“\"]?(?:(?:If\s[^.]*\b(?:had|were)\b|(?:Had|Were|Should)\s)[^.]*\b(?:would|could|might)\b|(?:Imagine|Suppose)\s)"
)
"""A sentence on what would have happened, or would happen."""
_IF_NOT = re.compile(r"\b(?:but for|if|otherwise|were it not|without|had (?:it|he|she|they|the))\b", re.IGNORECASE)
_UNREAL_BEFORE = re.compile(r"\b(?:would|could|might)(?: not|n['’]t| never)? have (?:been )?\w+[^,.;]*$")
"""What would have been then, and that on which it hung."""
_ASKED_FOR = r"(?:calls?|e-?mails?|messages?|questions|requests?)"
_NO_COMMENT = re.compile(
    r"\b(?:(?:would|did|does|could|has|had|was|were)(?: not|n['’]t)|declined(?: to)?|refused to|(?:had|gave|made) no)"
    r"\s(?:immediately\s|available for\s)?(?:be\s(?:immediately\s)?)?(?:immediate\s|further\s)?"
    rf"(?:comment|respond|reply|reached|return (?:\w+ ){{0,2}}{_ASKED_FOR})\b"
    rf"|\b{_ASKED_FOR}\b[^,.;]*?(?:(?:\bnot|\bnever|n['’]t)\s[^,.;]*?\b(?:returned|answered)|\bunanswered)\b"
    r"|\bun(?:available|reachable) for (?:\w+ )?comment\b",
    re.IGNORECASE,
)
_OF_THESE_TIMES = re.compile(
    r"['’]s\s(?:\w+\s)?(?:world|society|age|era|climate|environment|economy|terms|money|prices|standards|culture"
    r"|generation|youth)\b"
)
"""Behind ``today``: what is so in these times."""
_TO = re.compile(r"\bto\s[a-z]+\b")
_IS_NOW = re.compile(r"\b(?:here|where) (?:we|they|you|it|he|she|I) (?:are|is|am),? (?:still,? |now,? )?(?:\w+ )?$")
"""Before ``two years later``: that it is now."""
_DEED = re.compile(
    r"\b(?:what|how|whether|if)\s[^.;]*\b(?:could|should|might)(?: not|n['’]t| never)? have\s\w+\b[^.;]*$",
    re.IGNORECASE,
)
"""``asked himself what he might have checked``: before a date on which that was not done, or is told elsewhere."""
_PART_OF_DAY = re.compile(r"the (?:morning|afternoon|evening|night)", re.IGNORECASE)
_AT_WHICH = re.compile(
    r"(?:^|[,;:(–—-]\s?|\b(?:in|during|through|throughout|over|into|by|on|for|to|since|until|before|after|from|earlier"
    r"|later|early|late|all|and|(?:hours|middle|dead|rest|part|course|start|end)\sof)\s)$",
    re.IGNORECASE,
)
"""Before a part of the day in which something happens; behind a verb it is spent, or enjoyed."""
_UNREAL = re.compile(r"\bwould(?: still| not|n't)?(?: be| have)\b[^.;]*$", re.IGNORECASE)
"""Before ``today``: that it is not so."""


def idle(reading: Reading, when: DateMention, chosen: Span) -> bool:
    """Whether an expression places nothing that the words tell: an idiom, a title, what is not so, part of a role."""
    before = reading.text[chosen.start : when.span.start]
    return (
        _worded(reading, when, chosen)
        or _asked(reading, when, chosen)
        or captions.is_caption(reading, when)
        or (bounds_hours(reading, when) and not says_day(when.span.of(reading.text)))
        or _named(reading, when)
        or _silent(reading, when)
        or _PAGE.match(reading.text, when.span.end) is not None
        or _ISSUE.match(reading.text, when.span.end) is not None
        or _LAW.search(before) is not None
        or _STAMPED.search(before) is not None
        or _ERA.search(before) is not None
        or when.span.of(reading.text).lower().startswith(("post-", "pre-"))
        or (when.span.of(reading.text).isdigit() and _of_a_make(reading, when))
        or (_QUARTERLY.search(when.span.of(reading.text)) is not None and _reports(reading, when))
        or _in_opening_hours(reading, when)
        or is_given_up(reading, when)
        or placing.names_in_passing(reading, when)
        or (edtf.length(when.edtf or "") >= edtf.LONG and _COUNTED_SINCE.search(before) is not None)
        or _recurs(reading, when, chosen)
        or _unreal(reading, when, before)
        or remarks.is_remark(reading, when, chosen)
        or ("X" in (when.edtf or "") and _PLACED_IN.search(before) is None)
        or _BEFORE_THEN.search(reading.text, placing.sentence_ends(reading, when)[0], when.span.start) is not None
        or _in_title(reading, when, chosen)
    )


def _of_a_make(reading: Reading, when: DateMention) -> bool:
    """Whether a year tells one make of a thing, or one work, from others."""
    return any(it.match(reading.text, when.span.end) is not None for it in (_MAKE, _WORK))


def _in_title(reading: Reading, when: DateMention, chosen: Span) -> bool:
    """Whether a date is part of what somebody is called, ``the 2031 champion X``, not ``who died on Monday``."""
    short = edtf.length(when.edtf or "") < edtf.LONG
    return any(
        role.span.contains(when.span)
        and chosen.contains(role.span)
        and chosen.end > role.span.end + 1
        and not (short and _WHO.match(reading.text, role.span.start))
        for role in reading.roles_near(when.span)
    )


_WHO = re.compile(r"(?:who|which)\s")


def _silent(reading: Reading, when: DateMention) -> bool:
    """Whether a date is that of somebody's silence: no other verb stands before it or between them."""
    clause = reading.clause_at(when.span) or when.span
    found = _NO_COMMENT.search(reading.text, clause.start, clause.end)
    if found is None:
        return False
    between = sorted((found.start(), found.end(), when.span.start, when.span.end))[1:3]
    return not clauses.finite(reading.text[clause.start : min(found.start(), when.span.start)]) and not clauses.finite(
        reading.text[slice(*between)]
    )


def _named(reading: Reading, when: DateMention) -> bool:
    """Whether an expression is part of the name of a body, a work or a thing: ``the Saturday Courier``."""
    sentence, written = reading.sentence_at(when.span.start), when.span.of(reading.text)
    return sentence is not None and any(
        (it.label in _NAMES or (it.label == "EVENT" and not written[-1].isdigit()))
        and it.span.contains(when.span)
        and it.span != when.span
        for it in reading.mentions_in(sentence.span)
    )


_NAMES = ("ORG", "WORK", "PRODUCT", "FAC")


def _reports(reading: Reading, when: DateMention) -> bool:
    """Whether a quarter only says which results are meant."""
    return _RESULTS.match(reading.text, when.span.end) is not None


def _worded(reading: Reading, when: DateMention, chosen: Span) -> bool:
    """Whether an expression is a title in quotation marks, or an idiom."""
    before, after = reading.text[chosen.start : when.span.start], reading.text[when.span.end : chosen.end]
    if _QUOTED_BEFORE.search(before) and _QUOTED_AFTER.match(after):
        return True
    if _TITLE.search(before) and _QUOTED_AFTER.match(after.lstrip(".,")):
        return True
    idiom = _IDIOM.search(before + when.span.of(reading.text))
    return idiom is not None and after.lstrip()[:1] in (",", ".", "", "”", '"')


def _asked(reading: Reading, when: DateMention, chosen: Span) -> bool:
    """Whether a date stands in a question, or in a sentence that is one."""
    start, end = placing.sentence_ends(reading, when)
    if reading.text[end - 1] == "?":
        colon = reading.text.rfind(": ", start, when.span.start)
        if _QUESTION.match(reading.text, start) or (colon > 0 and _QUESTION.match(reading.text, colon + 2)):
            return True
    before, after = reading.text[chosen.start : when.span.start], reading.text[when.span.end : chosen.end]
    return _ASKED.match(after) is not None and _ASKS.search(before) is not None


def _unreal(reading: Reading, when: DateMention, before: str) -> bool:
    """Whether a sentence tells what is not so today, or was not so years ago, or what is so these days."""
    written = when.span.of(reading.text).casefold()
    if _SUPPOSED.match(reading.text, *placing.sentence_ends(reading, when)) or _DEED.search(before):
        return True
    if _PART_OF_DAY.fullmatch(written) and (not _AT_WHICH.search(before) or _is_any_day(reading, when)):
        return True
    if written == "today" and _OF_THESE_TIMES.match(reading.text, when.span.end):
        return True
    sentence = reading.text[slice(*placing.sentence_ends(reading, when))]
    if written.endswith(" ago") and _UNREAL_THEN.search(sentence):
        return True
    if _IF_NOT.search(sentence) and _UNREAL_BEFORE.search(before):
        return True
    if written.endswith(" later"):
        return _IS_NOW.search(before) is not None
    return written in ("today", "now") and (_UNREAL.search(before) is not None or _is_nowadays(reading, when))


def _is_any_day(reading: Reading, when: DateMention) -> bool:
    """Whether the part of the day is that of any day: ``bakers have to rise in the morning``."""
    clause = (reading.clause_at(when.span) or when.span).of(reading.text)
    once = modality.PAST.search(clause) or modality.PLANNED.search(clause)
    return once is None and (_STATE.search(clause) or _TO.search(clause)) is not None


def _is_nowadays(reading: Reading, when: DateMention) -> bool:
    """Whether ``today`` means these times: beside a verb of lasting state, with nothing that happened or is to come."""
    whole = reading.clause_at(when.span) or when.span
    quoted = (span for it in reading.statements_near(when.span) if it.direct for span in it.content)
    own = next((span for span in quoted if span.contains(when.span)), whole)
    clause = reading.text[max(whole.start, own.start) : min(whole.end, own.end)]
    return bool(_STATE.search(clause)) and not _ACT.search(clause)


def _in_opening_hours(reading: Reading, when: DateMention) -> bool:
    """Whether a weekday is one of those on which something is open: ``9 am to 5 pm, Monday to Friday``."""
    start = max(0, when.span.start - _NEAR)
    return any(
        match.start() < when.span.end and when.span.start < match.end()
        for match in _OPEN.finditer(reading.text, start, when.span.end + _NEAR)
    )


def _recurs(reading: Reading, when: DateMention, chosen: Span) -> bool:
    """Whether a month or season is that of any year: ``the rainy season lasts from June to October``."""
    written, clause = when.span.of(reading.text), (reading.clause_at(when.span) or chosen).of(reading.text)
    if _YEARLY.search(clause) and not _IN_YEAR.search(written):
        return modality.PAST.search(_IS_HELD.sub("", clause)) is None
    if _NAMES_ONE.search(written):
        return False
    once = _ONCE.search(clause) or modality.PAST.search(clause) or modality.PLANNED.search(clause)
    kind = _OF_SEASON.match(reading.text, when.span.end) is not None
    always = _SEASON.search(written) is not None and (kind or not once)
    return always or _EVERY_YEAR.search(reading.text, chosen.start, chosen.end) is not None
