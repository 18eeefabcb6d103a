"""place of a verb -> the phrase that is its subject, found without a parser.

Indices count words of the sentence; ranges are half open. A parse, where the pipeline has one, may take this file's
place: the questions are the same.
"""

from collections.abc import Sequence

from briefgen import gazetteer
from briefgen.analyse import cues
from briefgen.analyse.phrases import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    NEGATIONS,
    PREPOSITIONS,
    STOPS,
    SUBORDINATORS,
    TIMES,
    Word,
    is_adverb,
)

MEDIA = frozenset(
    """statement interview interviews speech post posts tweet tweets letter email e-mail briefing conference memo
    message video testimony column article rally debate hearing news press phone telephone television tv radio twitter
    facebook website appearance remarks address broadcast blog ad call event ceremony meeting court filing release
    report telegram x""".split()
)
"""Nouns for where words are said or published."""
DOCUMENTS = frozenset(
    """study studies report reports poll polls survey surveys data figures statistics research analysis document
    documents records evidence images footage video videos photos pictures results findings test tests
    investigation inquiry leaflet leaflets notice notices sign signs banner banners placard placards note alert
    advisory bulletin log logs filing filings transcript transcripts inscription headline message caption review
    estimates numbers letter memo emails e-mails census paper""".split()
)
"""Nouns for what shows something to be so."""
_BESIDE = frozenset(
    """who whose which a an the another one his her its their of now then former himself including such like led
    some""".split()
)
"""Words that an apposition begins with."""
_LONGEST = 45
"""Words of a subject with its appositions; longer stretches were misreadings."""


def subject(words: Sequence[Word], end: int) -> tuple[int, int] | None:
    """The noun phrase, with its appositions, that ends right before ``end``; None when there is none."""
    stop = end
    if stop and words[stop - 1].text == ",":
        opened = _apposition_start(words, stop - 1)
        if opened is None:
            return None
        start = phrase_start(words, opened)
        return _valid(words, _without_lead(words, start, opened), stop)
    stop = _without_tail(words, stop)
    return _valid(words, _without_lead(words, phrase_start(words, stop), stop), stop)


def _apposition_start(words: Sequence[Word], comma: int) -> int | None:
    """Index of the comma that opens the apposition closed by the comma at ``comma``."""
    for at in range(comma - 1, max(0, comma - _LONGEST), -1):
        word = words[at]
        if (word.quotation and words[at - 1].text == ",") or word.text in STOPS or word.lower in SUBORDINATORS - {"as"}:
            return None
        if word.text == "," and words[at - 1].text not in (",", "(") and _apposes(words, at + 1, comma):
            return _outer(words, at)
    return None


def _outer(words: Sequence[Word], comma: int) -> int:
    """The first comma of a chain of appositions: ``X, a member of the council, a body that …``."""
    start = phrase_start(words, comma)
    before = start - 1
    chained = before > 0 and words[before].text == "," and _apposes(words, start, comma)
    if not chained or words[before - 1].lower in TIMES or not words[before - 1].alphabetic:
        return comma
    first = phrase_start(words, before)
    if (
        is_adverb(words[first].lower)
        or words[first].lower in PREPOSITIONS | SUBORDINATORS
        or words[first].lower.endswith("ing")
    ):
        return comma
    return _outer(words, before)


def _apposes(words: Sequence[Word], at: int, end: int | None = None) -> bool:
    """Whether what begins at ``at`` can stand beside a name: a noun phrase, a name, an age, a relative clause."""
    word = words[at]
    if end is not None and _is_name(words[at:end]):
        return at > 1 and (not words[at - 2].named or gazetteer.role_noun(words[at - 2].text))
    if word.lower in _BESIDE or word.text.isdigit():
        return True
    return any(gazetteer.role_noun(w.text) or gazetteer.group_noun(w.text) for w in words[at : at + 5] if w.alphabetic)


def _is_name(words: Sequence[Word]) -> bool:
    """Whether a few words are capitalised, but for particles."""
    return 0 < len(words) < 6 and all(w.named or w.text in ("-", "’s") or len(w.text) < 4 for w in words)


def phrase_start(words: Sequence[Word], end: int) -> int:
    """Where the noun phrase that ends before ``end`` begins."""
    at = end
    while at > 0 and end - at < _LONGEST:
        step = _step_left(words, at - 1, end)
        if step is None:
            break
        at = step
    return at


def _step_left(words: Sequence[Word], at: int, end: int) -> int | None:
    """The index that the phrase reaches when the word at ``at`` is taken in; None at its border."""
    word = words[at]
    if word.text == ")":
        return next((k for k in range(at - 1, max(-1, at - 15), -1) if words[k].text == "("), None)
    if word.lower in ("who", "which") and at == end - 1:
        return at - 1 if at and words[at - 1].text == "," else at
    if _is_border(word):
        return None
    if word.quotation or word.text == "," or word.lower in ("and", "or"):
        return at if _goes_on(words, at, end) else None
    return _over_relative(words, at) if _verbal(words, at) else at


def _is_border(word: Word) -> bool:
    """Whether no noun phrase reaches over the word."""
    marked = word.text in STOPS or word.text in ("(", '"', "“", "”") or word.ended
    return marked or word.lower in SUBORDINATORS or word.lower in ("but", "so", "yet", "nor", "who", "which")


def _goes_on(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether a quotation, comma or ``and`` stands inside the phrase."""
    if words[at].quotation:
        return 0 < at < len(words) - 1 and words[at - 1].alphabetic and words[at + 1].alphabetic
    return _lists(words, at, end) if words[at].text == "," else _joins_nouns(words, at, end)


def _lists(words: Sequence[Word], comma: int, end: int) -> bool:
    """Whether a comma parts the members of a list that ``and`` closes."""
    joined = [k for k in range(comma + 1, min(end, comma + 16)) if words[k].lower in ("and", "or")]
    if not joined or comma == 0:
        return False
    return words[comma + 1].lower in ("and", "or") or (words[comma - 1].named and words[comma + 1].named)


def _joins_nouns(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether ``and`` joins parts of one noun phrase: no verb stands before it in its clause."""
    if at == 0 or at + 1 >= end or (words[at - 1].text == "," and not _has_earlier_comma(words, at - 1)):
        return False
    for k in range(at - 1, max(-1, at - 20), -1):
        word = words[k]
        if word.quotation or word.text in STOPS or word.text == "," or word.lower in SUBORDINATORS:
            return True
        if _verbal(words, k) or (word.lower.endswith("ed") and words[k - 1].lower not in DETERMINERS if k else False):
            return False
    return True


def _has_earlier_comma(words: Sequence[Word], comma: int) -> bool:
    """Whether a list began before the comma: another one stands close, with no verb between."""
    for at in range(comma - 1, max(0, comma - 9), -1):
        if words[at].text == ",":
            return True
        if words[at].quotation or words[at].lower in AUXILIARIES | SUBORDINATORS:
            return False
    return False


def _verbal(words: Sequence[Word], at: int) -> bool:
    lower = words[at].lower
    if lower in AUXILIARIES - {"'s", "’s"} or lower in ("to", "not"):
        return True
    cue = cues.cue(lower)
    before = words[at - 1].lower if at else ""
    finite = cue is not None and cue.form in ("past", "third") and not cue.noun and not words[at].named
    if cue is not None and cue.form == "ing" and before == ",":
        return True
    return finite and before not in DETERMINERS and before not in PREPOSITIONS


def _over_relative(words: Sequence[Word], at: int) -> int | None:
    """Over a relative clause that belongs to the phrase: to its pronoun."""
    if words[at].lower == "to":
        return (
            at
            if at
            and words[at - 1].lower
            in ("according", "close", "ambassador", "adviser", "advisor", "aide", "envoy", "familiar")
            else None
        )
    for k in range(at - 1, max(0, at - 4), -1):
        if words[k].lower in ("who", "which", "that") and words[k - 1].alphabetic:
            return k
    return None


def _without_lead(words: Sequence[Word], start: int, end: int) -> int:
    """Past conjunctions, adverbs and adverbials that come before the phrase."""
    while start < end:
        word = words[start]
        if word.lower in COORDINATORS | {"by", "through"} or is_adverb(word.lower) or word.text in (",", "-", "•"):
            start += 1
        elif word.lower in PREPOSITIONS or (word.lower in TIMES and not word.lower.endswith("day")):
            ended = _adverbial_end(words, start, end)
            if ended is None:
                return start
            start = ended
        else:
            return start
    return start


def _adverbial_end(words: Sequence[Word], start: int, end: int) -> int | None:
    """The end of a leading ``On Sunday`` or ``Last week``."""
    at = start + 1
    while at < end and (words[at].lower in TIMES or words[at].text.isdigit()):
        at += 1
    return at if at > start + 1 and at < end else None


def _without_tail(words: Sequence[Word], end: int) -> int:
    """Before the times and places of saying that stand between subject and verb: ``on Sunday``, ``in a statement``."""
    while end > 1:
        if words[end - 1].lower in TIMES | {"on", "in"} or (
            words[end - 1].text.isdigit() and words[end - 2].lower in TIMES
        ):
            end -= 1
            continue
        opened = next(
            (k for k in range(end - 1, max(0, end - 8), -1) if words[k].lower in ("in", "at", "during", "on", "via")),
            None,
        )
        if opened is None or not any(words[k].lower in MEDIA for k in range(opened + 1, end)):
            return end
        end = opened
    return end


def _valid(words: Sequence[Word], start: int, end: int) -> tuple[int, int] | None:
    if not start < end or end - start > _LONGEST or not any(w.alphabetic for w in words[start:end]):
        return None
    first = words[start].lower
    if first in NEGATIONS or first in AUXILIARIES or words[start].quotation or first in ("to", "there", "of", "than"):
        return None
    return None if all(is_adverb(w.lower) for w in words[start:end]) else (start, end)


def phrase_end(words: Sequence[Word], start: int) -> int:
    """Where the noun phrase that begins at ``start`` ends, with its appositions."""
    at = start
    while at < len(words) and not _borders_right(words, at, start):
        at += 1
    return at


def _borders_right(words: Sequence[Word], at: int, start: int) -> bool:
    word = words[at]
    if word.quotation or word.text in STOPS or word.text in ('"', "“"):
        return True
    if word.text == ",":
        return (
            at + 1 >= len(words)
            or words[at + 1].quotation
            or not (_apposes(words, at + 1) or words[at + 1].lower.endswith("ing"))
        )
    lower = word.lower
    if lower in SUBORDINATORS or lower in ("but", "to"):
        return at > start
    if lower in TIMES and at > start:
        return True
    if lower in ("who", "which"):
        return at + 1 < len(words) and cues.cue(words[at + 1].lower) is not None
    if lower in ("in", "at", "during", "on", "via") and at > start:
        return any(w.lower in MEDIA | TIMES for w in words[at + 1 : at + 7])
    return False
