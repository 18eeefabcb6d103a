"""Words of a sentence -> what is reported in it by ``according to`` and phrases like it, as ranges of words."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen import gazetteer
from briefgen.analyse.phrases import AUXILIARIES, COORDINATORS, SUBORDINATORS, Word
from briefgen.analyse.statements import contents
from briefgen.analyse.statements.contents import Range
from briefgen.analyse.statements.report import Report
from briefgen.analyse.statements.subjects import DOCUMENTS, phrase_end
from briefgen.analyse.tree import FINITE, Tree

_LONGEST_NAME = 4
"""Words of a person's name."""
_GOES_ON = SUBORDINATORS - {"that", "where", "what", "how", "than"}
_VIEWS = {
    "in": frozenset("view opinion words eyes estimation judgment judgement assessment telling account reading".split()),
    "by": frozenset("account reckoning count estimate telling".split()),
    "from": frozenset(("perspective",)),
}
"""Nouns for what somebody thinks or tells, by the preposition before it: ``in Vell's view``; ``by their account``."""
_FIRST = frozenset(("according", "per", *_VIEWS))
"""Words that such a phrase begins with."""
_LONGEST_HOLDER = 8
"""Words between that preposition and such a noun."""
OPENERS = frozenset(("according", "per")).union(*_VIEWS.values())
"""Words that every such phrase has one of."""


class _Frame(NamedTuple):
    """A phrase that says whose the clause beside it is."""

    source: Range
    cue: Range
    end: int


def find(words: Sequence[Word]) -> Iterator[Report]:
    """``According to X, …``; ``…, according to X``; ``…, according to X, …``; ``In X's view, …``; ``…, per X``."""
    for at in range(len(words) - 2):
        if words[at].lower not in _FIRST:
            continue
        frame = _according(words, at) or _per(words, at) or _viewed(words, at)
        content = _content(words, at, frame.end) if frame else ()
        if frame and content and content[0][0] < content[0][1]:
            yield Report(frame.source, frame.cue, content, None)


def _according(words: Sequence[Word], at: int) -> _Frame | None:
    if words[at].lower != "according" or words[at + 1].lower != "to":
        return None
    end = _phrase_end(words, at, _named_end(words, at + 2))
    return _Frame((at + 2, end), (at, at + 2), end) if end > at + 2 and _may_tell(words[at + 2 : end]) else None


def _may_tell(named: Sequence[Word]) -> bool:
    """Whether words can name who tells something: no noun alone for a way of doing it, ``according to plan``."""
    bare = named[0]
    if len(named) > 1 or bare.tag != "NN":
        return True
    known = gazetteer.role_noun(bare.text) or gazetteer.group_noun(bare.text) or gazetteer.either_noun(bare.text)
    return known or bare.lower in DOCUMENTS


def _per(words: Sequence[Word], at: int) -> _Frame | None:
    """``…, per a police report``: with an article, as what is counted has none."""
    if words[at].lower != "per" or words[at + 1].tag not in ("DT", "PRP$", "NNP") or not _is_apart(words, at):
        return None
    end = _phrase_end(words, at, _named_end(words, at + 1))
    return _Frame((at + 1, end), (at, at + 1), end) if _is_closed(words, end) else None


def _viewed(words: Sequence[Word], at: int) -> _Frame | None:
    """``In X's view,``; ``in the view of X,``."""
    nouns = _VIEWS.get(words[at].lower)
    if nouns is None or not words[at].tag or not _is_apart(words, at):
        return None
    noun = next((k for k in range(at + 2, min(len(words), at + _LONGEST_HOLDER)) if words[k].lower in nouns), None)
    if noun is None:
        return None
    if noun + 2 < len(words) and words[noun + 1].lower == "of" and noun == at + 2 and words[at + 1].lower == "the":
        end = _phrase_end(words, noun + 1, _named_end(words, noun + 2))
        return _Frame((noun + 2, end), (noun, noun + 2), end) if end > noun + 2 and _is_closed(words, end) else None
    owned = next((k for k in range(at + 1, noun) if words[k].tag in ("POS", "PRP$")), None)
    if owned is None or not _is_closed(words, noun + 1):
        return None
    holder = (at + 1, owned) if words[owned].tag == "POS" else (owned, owned + 1)
    return _Frame(holder, (noun, noun + 1), noun + 1) if holder[0] < holder[1] else None


def _is_apart(words: Sequence[Word], at: int) -> bool:
    """Whether a phrase opens the sentence, or a comma or conjunction stands before it."""
    return at == 0 or words[at - 1].text in (",", "—", "–") or words[at - 1].lower in COORDINATORS


def _is_closed(words: Sequence[Word], end: int) -> bool:
    return end >= len(words) or words[end].quotation or not words[end].alphabetic


def _content(words: Sequence[Word], at: int, end: int) -> tuple[Range, ...]:
    """What is said behind ``according to X``, before it, or on both sides."""
    if at == 0 or words[at - 1].lower in COORDINATORS:
        start = end + 1 if end < len(words) and words[end].text == "," else end
        return ((start, contents.sentence_end(words, start)),)
    left = at - 1 if words[at - 1].text == "," else at
    return (contents.left_range(words, left) or (0, left), *_rest(words, left, end))


def _phrase_end(words: Sequence[Word], at: int, end: int) -> int:
    """The end of the phrase that a parse gives to ``according to``, where it goes on behind ``end`` without a comma."""
    head = words[at].head
    phrase = Tree(words).phrase(head, at + 1) if head > at + 1 else None
    if phrase is None or phrase[0] > at + 2 or any(word.text == "," for word in words[end : phrase[1]]):
        return end
    return max(end, phrase[1])


def _rest(words: Sequence[Word], left: int, comma: int) -> tuple[Range, ...]:
    """What goes on behind an inserted ``according to X``: a predicate, a clause, or all of the sentence."""
    at = comma + 1
    if at >= len(words) or words[comma].text != "," or not words[at].tag:
        return ()
    begun = any(word.tag in FINITE or word.quotation for word in words[:left])
    if begun and words[at].tag not in FINITE and words[at].lower not in _GOES_ON:
        return ()
    end = contents.sentence_end(words, at)
    return ((at, end),) if at < end else ()


def _named_end(words: Sequence[Word], start: int) -> int:
    """The end of who is named after ``according to``: with an apposition only where commas close it."""
    longest = phrase_end(words, start)
    first = next((k for k in range(start, longest) if words[k].text == ","), longest)
    named = _apposed_end(words, first)
    if named is not None:
        return named
    second = next((k for k in range(first + 1, len(words)) if words[k].text == ","), None)
    closed = second is not None and not any(
        w.lower in AUXILIARIES | SUBORDINATORS or w.quotation for w in words[first:second]
    )
    return second if second is not None and first < longest and closed else first


def _apposed_end(words: Sequence[Word], comma: int) -> int | None:
    """Where the name ends that commas set off behind somebody's office: ``the team's coach, Ilan Toresk,``."""
    if not 0 < comma < len(words) or words[comma].text != "," or not gazetteer.role_noun(words[comma - 1].text):
        return None
    end = comma + 1
    while end < len(words) and words[end].text[:1].isupper() and words[end].text.isalpha():
        end += 1
    closed = end < len(words) and words[end].text == ","
    return end if closed and 1 < end - comma <= _LONGEST_NAME + 1 else None
