"""Reading + date -> the words that tell what happened then, and whether it did.

The words are always the source's: a clause where it can be read alone, else its sentence.
"""

import re

from briefgen import words
from briefgen.model.analysis import DateMention, Sentence, Statement
from briefgen.model.span import Span
from briefgen.model.synthesis import EventModality
from briefgen.synthesis import edtf
from briefgen.synthesis.evidence import LONGEST_PASSAGE, Reading, hull, trimmed

_FEWEST_STEMS = 3
"""Content words besides the date: a clause with fewer does not say what happened."""
_LEANING = frozenset(
    """he she it they him her them his hers its their theirs we us our i my me you your this that these those such who
    whom whose which where when while and but or nor so yet also however although though because since as if unless until
    than whether another others both neither either one to not only with by for from at of in on into after before
    without despite amid including said says added saying adding according""".split()
)
"""A clause that begins with one of these leans on what stands before it."""
_TEMPORAL = frozenset("since in on at after before by from until during between as when while amid despite for".split())
"""These may open a clause that still tells who did what, when a name or noun and a verb follow."""
_SAYING = frozenset(
    words.stem(word)
    for word in """say said says saying tell told report reported reports announce announced statement state stated add
    added publish published publication update updated posted post issue issued release released write wrote interview
    press conference news agency reporters reporter spokesman spokeswoman according article video photo picture
    correspondent story email mail telephone twitter time day week month year today yesterday tomorrow morning evening
    afternoon night late early
    monday tuesday wednesday thursday friday saturday sunday january february march april june
    july august september october november december local gmt""".split()
)
"""Stems that tell only that, when or where something was said."""
_PLANNED = re.compile(
    r"\b(?:will|shall|would|'ll|to be (?:held|\w+ed)|(?:is|are|was|were|be) (?:due|set|expected|scheduled|planned"
    r"|likely|to)\b|plans? to|planned to|intends? to|aims? to|hopes? to|going to|scheduled|slated|upcoming|deadline"
    r"|ahead of|due (?:to|on|in))\b",
    re.IGNORECASE,
)
_WAS_TO = re.compile(r"\b(?:was|were) to\b|\bwould\b", re.IGNORECASE)
_DENIED = re.compile(
    r"\b(?:denie[sd]|deny|denying|refuted?|reject(?:s|ed)|dismiss(?:es|ed)|disputed?s?)\b"
    r"|\bdid not\b|\bdidn['’]t\b|\bhad not\b|\bhas not\b|\bhave not\b|\bnever\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\b(?:reportedly|allegedly|alleged|apparently|unconfirmed|claims?|claimed|claiming|said to have|believed to"
    r"|thought to|suspected|accused|according to|rumou?rs?)\b",
    re.IGNORECASE,
)


def text(reading: Reading, when: DateMention) -> Span | None:
    """The words that tell what happened ``when``; None when they tell nothing."""
    sentence = reading.sentence_at(when.span.start)
    if sentence is None:
        return None
    clause = trimmed(reading.text, reading.clause_at(when.span) or sentence.span)
    whole = trimmed(reading.text, sentence.span)
    chosen = clause if _stands(reading, clause, when) else whole
    if chosen.end - chosen.start > LONGEST_PASSAGE:
        chosen = clause
    if chosen.end - chosen.start > LONGEST_PASSAGE or len(tells(reading, chosen, when)) < _FEWEST_STEMS:
        return None
    return chosen


def tells(reading: Reading, span: Span, when: DateMention) -> frozenset[str]:
    """Stems of the words of ``span`` that say more than when, and that it was said."""
    before = reading.text[span.start : max(span.start, when.span.start)]
    after = reading.text[min(span.end, when.span.end) : span.end]
    return frozenset(stem for stem in words.content_stems(f"{before} {after}") if stem not in _SAYING)


def _stands(reading: Reading, clause: Span, when: DateMention) -> bool:
    """Whether a clause can be read without its sentence: who did what, and no pronoun to ask about."""
    spoken = clause.of(reading.text)
    tokens = [words.fold(word) for word in words.words(spoken)]
    if len(tokens) < 6 or len(tells(reading, clause, when)) < _FEWEST_STEMS:
        return False
    if tokens[0] in _LEANING and tokens[0] not in _TEMPORAL:
        return False
    if tokens[0] in _TEMPORAL and not ("," in spoken or reading.mentions_in(clause)):
        return False
    return balanced(spoken)


def balanced(spoken: str) -> bool:
    """Whether quotation marks and brackets that open also close."""
    return (
        spoken.count("“") == spoken.count("”")
        and spoken.count('"') % 2 == 0
        and spoken.count("``") == spoken.count("''")
        and spoken.count("(") == spoken.count(")")
    )


def modality(reading: Reading, span: Span, when: DateMention) -> EventModality:
    """Whether the source says it happened, is planned, is somebody's report, or is denied."""
    said = _said_by(reading, when.span)
    clause = (reading.clause_at(when.span) or span).of(reading.text)
    if said is not None and said.polarity == "negative":
        return "denied"
    if _ahead(reading, when, clause):
        return "planned"
    if _DENIED.search(clause):
        return "denied"
    return "reported" if said is not None or _REPORTED.search(clause) else "happened"


def _ahead(reading: Reading, when: DateMention, clause: str) -> bool:
    """Whether it lies ahead of the day the article was published, or is told as something to come."""
    published = reading.article.published
    covered = edtf.days(when.edtf) if when.edtf else None
    today = published.day.toordinal() if published else None
    if covered and today is not None:
        if covered[0] > today:
            return True
        if covered[1] < today:
            return bool(_WAS_TO.search(clause)) and bool(_PLANNED.search(clause))
    return bool(_PLANNED.search(clause))


def _said_by(reading: Reading, when: Span) -> Statement | None:
    """The statement whose content holds the date."""
    for statement in reading.analysis.statements:
        content = hull(statement.content)
        if content is not None and any(span.contains(when) for span in statement.content):
            return statement
    return None


def undated_worth_telling(reading: Reading, sentence: Sentence, when: DateMention) -> bool:
    """Whether a sentence whose expression of time has no date tells of something that happened or is to happen."""
    return len(tells(reading, sentence.span, when)) >= _FEWEST_STEMS + 1 and reading.text[sentence.span.end - 1] != "?"
