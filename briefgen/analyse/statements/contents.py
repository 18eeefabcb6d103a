"""reporting verb -> the stretches beside it that are its content: to its right, to its left, or around it."""

from collections.abc import Sequence

from briefgen.analyse.phrases import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    STOPS,
    SUBORDINATORS,
    TIMES,
    Word,
    is_adverb,
)
from briefgen.analyse.statements.subjects import MEDIA
from briefgen.analyse.statements.verbs import VerbGroup

Range = tuple[int, int]
_RECIPIENT = frozenset("tell assure inform notify remind brief reassure warn caution alert".split())
_OPENING = frozenset("after as when while although though if because since before once whereas".split())
OBJECT_THAT = frozenset("that how what why whether if when where who".split())


def left(words: Sequence[Word], end: int) -> Range | None:
    """The stretch before a subject that closes with a comma or a quotation: ``“…,” X said``, ``…, X said``."""
    if end == 0:
        return None
    last = words[end - 1]
    if last.quotation:
        return left_range(words, end)
    if last.text == "," and end > 3:
        return left_range(words, end - 1)
    return None


def left_range(words: Sequence[Word], end: int) -> Range | None:
    """From the start of the sentence, or from a stop before the clause, to ``end``."""
    start = 0
    for at in range(end - 1, -1, -1):
        if words[at].text in (";", ":", "—", "–", "―") and at < end - 2:
            start = at + 1
            break
    if words[end - 1].quotation and words[start].lower in PREPOSITIONS | {"asked"}:
        start = end - 1
    return (start, end) if start < end else None


def right(words: Sequence[Word], group: VerbGroup) -> Range | None:
    """The content to the right of the verb; None when nothing there can be it."""
    start = _content_start(words, group)
    if start is None:
        return None
    end = first_clause_end(words, group, start, sentence_end(words, start))
    if not group.cue.clausal or not _is_clause(words, start, end):
        end = _object_end(words, start, end)
    return (start, end) if start < end else None


def first_clause_end(words: Sequence[Word], group: VerbGroup, start: int, end: int) -> int:
    """The end of content inside a clause that opens the sentence: ``After X said …, Y did``."""
    opening = words[0].lower if words else ""
    before = next((k for k in range(min(group.start, 4)) if words[k].lower in _OPENING), None)
    if before is None and opening not in _OPENING:
        return end
    return next((k for k in range(start, end) if words[k].text == ","), end)


def _is_clause(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a clause of its own follows the verb, not a noun phrase."""
    if words[start].quotation or words[start].lower in SUBORDINATORS:
        return True
    return any(w.lower in AUXILIARIES or (w.lower.endswith("ed") and not w.named) for w in words[start + 1 : end])


def _content_start(words: Sequence[Word], group: VerbGroup) -> int | None:
    """Where the content right of the verb begins, past who is told, and when and where it is said."""
    at = group.end
    limit = len(words)
    if at < limit and words[at].text in (",", ":") and at + 1 < limit and words[at + 1].quotation:
        return at + 1
    if at < limit and words[at].text == ":":
        return at + 1 if at + 1 < limit else None
    if at >= limit or words[at].text in STOPS or words[at].text in (",", ")"):
        return None
    if words[at].lower in SUBORDINATORS:
        return at
    opened = _announced(words, at)
    if opened is not None and (group.cue.verb in _RECIPIENT or words[at].lower in PREPOSITIONS or _is_time(words, at)):
        return opened
    if group.cue.verb in ("tell", "assure", "inform", "remind"):
        return _after_recipient(words, at)
    if _is_time(words, at) or (group.cue.verb == "say" and words[at].lower in ("in", "on", "at", "during")):
        return _after_adverbial(words, at)
    return at


def _is_time(words: Sequence[Word], at: int) -> bool:
    lower = words[at].lower
    return (lower in TIMES and lower not in ("this",)) or (
        lower == "on" and words[min(at + 1, len(words) - 1)].lower in TIMES
    )


def _announced(words: Sequence[Word], at: int) -> int | None:
    """The next ``that``, colon or quotation after who is told, or after when and where, before any verb."""
    for k in range(at, min(len(words), at + 22)):
        word = words[k]
        if word.quotation and k > at and words[k - 1].text in (",", ":"):
            return k
        if word.lower == "that" and k > at and words[k - 1].text != ",":
            return k
        if word.text == ":" and k + 1 < len(words):
            return k + 1
        if word.text in STOPS or (
            k > at and word.lower in OBJECT_THAT | {"to"} and words[at].lower not in PREPOSITIONS
        ):
            return k if word.lower in OBJECT_THAT | {"to"} else None
    return None


def _after_recipient(words: Sequence[Word], at: int) -> int | None:
    """Past one noun phrase: a pronoun, or words up to the next determiner, pronoun or name that begins a clause."""
    if words[at].lower in ("me", "him", "her", "us", "them", "you", "it"):
        return at + 1 if at + 1 < len(words) and words[at + 1].text not in STOPS | {","} else None
    named = words[at].named
    for k in range(at + 1, min(len(words), at + 12)):
        word = words[k]
        if word.text in STOPS or word.text == ",":
            return None
        if word.quotation or word.lower in DETERMINERS | PRONOUNS | {"there"} or (word.named and not named):
            return k
        named = word.named
    return None


def _after_adverbial(words: Sequence[Word], at: int) -> int | None:
    end = at
    while end < len(words) and (_is_time(words, end) or (end > at and words[end].text.isdigit())):
        end += 1
    if end == at or any(w.lower in MEDIA for w in words[end : end + 4]):
        return None
    return end if end < len(words) and words[end].text not in STOPS | {","} else None


def sentence_end(words: Sequence[Word], start: int) -> int:
    """The end of the sentence without its closing mark, or a semicolon before it."""
    end = len(words)
    while end > start and words[end - 1].text in (".", "!", "?", "…", ";", ","):
        end -= 1
    for at in range(start, end):
        if words[at].text == ";":
            return at
    return end


def _object_end(words: Sequence[Word], start: int, end: int) -> int:
    """Where a noun phrase with what depends on it ends: before an adverbial clause or a new predicate."""
    for at in range(start + 1, end):
        if words[at].text == "," and at + 1 < end and _leaves(words, at + 1):
            return at
        if words[at].lower in ("while", "after", "before", "because", "although", "though", "since", "when"):
            return at
    return end


def _leaves(words: Sequence[Word], at: int) -> bool:
    """Whether what follows a comma is no longer part of the phrase before it."""
    word = words[at].lower
    if word in ("and", "or") and at + 1 < len(words):
        following = words[at + 1].lower
        finite = following.endswith("ed") or following in AUXILIARIES
        return finite or following in PRONOUNS | DETERMINERS or words[at + 1].named or is_adverb(following)
    return word.endswith("ing") or word in SUBORDINATORS | COORDINATORS | {"with", "according"}


def resumed(words: Sequence[Word], comma: int) -> Range | None:
    """The rest of a clause that ``X said`` interrupts between commas."""
    at = comma + 1
    if at >= len(words) or words[comma].text != "," or is_adverb(words[at].lower):
        return None
    soon = any(word.quotation for word in words[at : at + 4])
    if _leaves(words, at) and not soon:
        return None
    end = sentence_end(words, at)
    return (at, end) if at < end else None
