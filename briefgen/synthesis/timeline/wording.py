"""Reading + date -> the words that tell what happened then.

The words are always the source's: a clause where it can be read alone, else its sentence.
"""

import re

from briefgen import words
from briefgen.model.analysis import DateMention, Sentence
from briefgen.model.span import Span
from briefgen.synthesis import clauses, leaning, pronouns
from briefgen.synthesis.evidence import LONGEST_PASSAGE, Reading, content_stems, trimmed
from briefgen.synthesis.standalone import furniture
from briefgen.synthesis.timeline import arranged, heads, papers, relatives
from briefgen.synthesis.timeline.relatives import JOINING, OPENING

_FEWEST_STEMS = 3
"""Content words besides the date: a clause with fewer does not say what happened."""
_SHORTEST = 6
"""Words."""
_NEAR = 7
"""Words to either side of a date."""
_ARTICLES = frozenset("the a an its their his her some several many more".split())
_SUBORDINATING = JOINING - {"and", "but", "that"}
_COMMA = re.compile(r",\s")
_COORDINATING, _RELATIVES = frozenset("and but or".split()), frozenset("who which whose where".split())
_TRAILING = frozenset(
    """in on at of to by for from with and or but the a an its his her their that which who whose as than into over
    under is was were are be been has had have will would those these most some one""".split()
)
"""A clause that ends with one of these breaks off."""
_NAMES_ONE = re.compile(r"\d|\bago\b|\blast\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
"""In an expression that means one time: where its clause tells too little, the sentence is shown."""
_NOT_THEN = re.compile(r"\bnot (?:(?:on|in|at)\s*)?$", re.IGNORECASE)
_MEASURE = re.compile(
    r",\s+(?:[\w-]+\s+){1,2}(?:minutes?|hours?|days?|weeks?|months?|years?)$"
    r"|,?\s+(?:(?:just|only|barely|about|nearly|almost|less than|more than)\s+)*"
    r"(?:an?|one|two|three|some|several|a few)\s+(?:minutes?|hours?|days?|weeks?|months?|years?)$"
    r"|,?\s+(?:just|only|barely)\s+(?:minutes|hours|days|weeks|months|years)$"
    r"|,?\s+(?:just|only|shortly|soon|immediately|long|right|even)$"
)
"""``, ten days`` or ``shortly`` before a clause that goes on with ``after``."""
_GOES_ON = re.compile(r"\s+(?:after|before|since|ahead)\b")
_GOES_ON_TO = re.compile(r",?\s+(?:and|but)\s+(?:then\s|later\s|also\s|\w+ly\s)?(\w+)")
_SECOND_VERB = re.compile(r"\s(?:and|but)\s(?:should|will|would|could|may|might|must|is|are|was|were|has|have|had)\b")
_FOREIGN_VERB = re.compile(r",\s+(?:and|but|or)\s")
"""Behind a phrase without a verb: what follows belongs to the clause before."""
_SAYING = frozenset(
    words.stem(word)
    for word in """say said says saying tell told report reported reports announce announced statement state stated add
    added publish published publication update updated posted post issue issued release released write
    wrote interview press conference news agency reporters reporter spokesman spokeswoman according
    article video photo picture correspondent story email mail telephone twitter time day week month
    year today yesterday tomorrow morning evening afternoon night late early monday tuesday wednesday
    thursday friday saturday sunday january february march april june july august september october
    november december local gmt""".split()
)
"""Stems that tell only that, when or where something was said."""


def text(reading: Reading, when: DateMention) -> Span | None:
    """The words that tell what happened ``when``; None when they tell nothing."""
    sentence = reading.sentence_at(when.span.start)
    if sentence is None:
        return None
    listed = heads.entry(reading, sentence.span, when)
    if listed:
        return listed
    whole = heads.part(reading, sentence.span, when)
    if whole is None:
        return None
    paper = papers.phrase(reading, when, whole)
    if paper:
        return paper
    clause = trimmed(reading.text, reading.clause_at(when.span) or whole)
    clause = Span(max(clause.start, whole.start), min(clause.end, whole.end))
    alone, half = _alone(reading, clause, whole, when), _first_half(reading, whole, when)
    if alone and half and half.end < alone.end:
        alone = half
    tried = (relatives.described(reading, whole, clause, when), alone, half, whole, clause)
    short = [span for span in tried if span and span.end - span.start <= LONGEST_PASSAGE]
    one_time = _NAMES_ONE.search(when.span.of(reading.text)) is not None
    chosen = next((span for span in short[: None if one_time else 1] if _stands(reading, span, when)), None)
    if chosen is None:
        return None
    denied = _NOT_THEN.search(reading.text, chosen.start, when.span.start)
    return None if denied or furniture(chosen.of(reading.text)) else chosen


def _stands(reading: Reading, span: Span, when: DateMention) -> bool:
    """Whether words tell enough, and have a verb."""
    told = len(tells(reading, span, when)) >= _FEWEST_STEMS
    return told and (clauses.finite(span.of(reading.text)) or arranged.is_arranged(reading, span, when))


def tells(reading: Reading, span: Span, when: DateMention) -> frozenset[str]:
    """Stems of the words of ``span`` that say more than when, and that it was said."""
    before = reading.text[span.start : max(span.start, when.span.start)]
    after = reading.text[min(span.end, when.span.end) : span.end]
    return content_stems(f"{before} {after}") - _SAYING


def beside(reading: Reading, span: Span, when: DateMention) -> frozenset[str]:
    """What `tells` finds in the words nearest to the date: what exactly it dates, in a sentence about other things."""
    clause = reading.clause_at(when.span) or span
    before = reading.text[clause.start : when.span.start].split()[-_NEAR:]
    after = reading.text[when.span.end : clause.end].split()[:_NEAR]
    return content_stems(" ".join((*before, "|", *after))) - _SAYING


def _alone(reading: Reading, clause: Span, whole: Span, when: DateMention) -> Span | None:
    """The clause, without its conjunction, if it says by itself who did what."""
    span = _unjoined(reading.text, clause, whole)
    if _subordinates(reading.text, clause, span):
        end = _end_of_subordinate(reading.text, span, when)
        if end is None:
            return None
        span = Span(span.start, end)
    if span.start != whole.start and (
        _opens_with_date(reading, span)
        or _goes_with_another(reading, span, when)
        or pronouns.needs(reading, span) is not None
        or not clauses.balanced(reading.text[whole.start : span.start])
    ):
        return None
    spoken = span.of(reading.text)
    tokens = words.words(words.fold(spoken))
    if len(tokens) < _SHORTEST or len(tells(reading, span, when)) < _FEWEST_STEMS or not clauses.balanced(spoken):
        return None
    opens = span.start == whole.start
    leans = tokens[0] in leaning.HANGING | JOINING or tokens[0].endswith("ing") or when.span.start <= span.start
    if (leans and not (opens and tokens[0] in OPENING)) or tokens[-1] in _TRAILING:
        return None
    head = _FOREIGN_VERB.split(spoken, maxsplit=1)[0]
    if not opens and not clauses.finite(head):
        return None
    if not opens and span.start == trimmed(reading.text, clause).start and _breaks_in(reading.text, whole, span):
        return None
    subject_first = opens or spoken[0].isupper() or tokens[0] in _ARTICLES or not clauses.is_finite(tokens[0])
    return span if subject_first and clauses.finite(spoken) else None


def _subordinates(text: str, clause: Span, span: Span) -> bool:
    """Whether a conjunction that hangs a clause on another was cut off: behind a comma the other may follow."""
    cut = words.words(text[clause.start : span.start])
    return bool(cut) and words.fold(cut[-1]) in _SUBORDINATING


def _end_of_subordinate(text: str, span: Span, when: DateMention) -> int | None:
    """Where a clause ends whose conjunction was cut off; None where the date is not its own, or that of its subject.

    Behind its commas the clause may stand that it hung on, or a verb of that: participles, relative clauses and what
    has a subject of its own still belong to it.
    """
    if not clauses.finite(text[span.start : when.span.start]):
        return None
    for comma in _COMMA.finditer(text, span.start, span.end):
        first, *rest = [words.fold(word) for word in words.words(text[comma.end() : span.end])[:2]] or [""]
        belongs = first in _RELATIVES or first.endswith("ing")
        if comma.start() >= when.span.end and not belongs:
            return comma.start()
        goes_on = first in _COORDINATING and not any(map(clauses.is_finite, rest))
        if comma.end() <= when.span.start and not (belongs or goes_on):
            return None
    return span.end


def _goes_with_another(reading: Reading, clause: Span, when: DateMention) -> bool:
    """Whether the verb before a date follows an *and* behind another date: it may go with an earlier subject."""
    earlier = [it.span.end for it in reading.dates_near(clause) if clause.start <= it.span.start < when.span.start]
    between = reading.text[max(earlier) : when.span.start] if earlier else ""
    return _SECOND_VERB.match(between) is not None


def _first_half(reading: Reading, whole: Span, when: DateMention) -> Span | None:
    """A sentence up to where it goes on to another date: ``It sails on 4 May`` before ``and returns on 9 May``."""
    later = [other.span.start for other in reading.dates_near(whole) if when.span.end < other.span.start < whole.end]
    joint = _GOES_ON_TO.search(reading.text, when.span.end, min(later)) if later else None
    if joint is None or not clauses.is_finite(joint[1].lower()):
        return None
    span = trimmed(reading.text, Span(whole.start, joint.start()))
    spoken = span.of(reading.text)
    whole_clause = clauses.finite(spoken) and clauses.balanced(spoken)
    return span if whole_clause and len(tells(reading, span, when)) >= _FEWEST_STEMS else None


def _opens_with_date(reading: Reading, span: Span) -> bool:
    """Whether words begin with an expression of time that a preposition before them governs: ``since 4 March``."""
    before = words.words(reading.text[max(0, span.start - 20) : span.start])[-1:]
    governed = bool(before) and words.fold(before[0]) in _TRAILING | OPENING
    return governed and any(when.span.start <= span.start < when.span.end for when in reading.dates_near(span))


def _unjoined(text: str, clause: Span, whole: Span) -> Span:
    """A clause without the conjunction it begins with and the measure of time it breaks off with."""
    start, end = clause.start, clause.end
    first = next(words.spans(clause.of(text)), None)
    if first and start != whole.start and words.fold(first.of(clause.of(text))) in JOINING:
        start += first.end
    measure = _MEASURE.search(text, start, end) if _GOES_ON.match(text, end) else None
    if measure and end < whole.end:
        end = measure.start()
    return trimmed(text, Span(start, end))


def _breaks_in(text: str, whole: Span, span: Span) -> bool:
    """Whether words begin in the middle of a phrase: after a preposition, or small after a comma."""
    before = words.words(text[whole.start : span.start])
    last = words.fold(before[-1]) if before else ""
    first = words.fold(text[span.start : span.end].split(maxsplit=1)[0])
    return last in _TRAILING | OPENING | JOINING or (text[span.start].islower() and first not in _ARTICLES)


def undated_worth_telling(reading: Reading, sentence: Sentence, when: DateMention) -> bool:
    """Whether a sentence whose expression of time has no date tells of something that happened or is to happen."""
    return len(tells(reading, sentence.span, when)) >= _FEWEST_STEMS + 1 and reading.text[sentence.span.end - 1] != "?"
