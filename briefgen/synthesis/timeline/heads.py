"""Reading + sentence -> the words of it that a date belongs to: no heading run into it, no other entry of a list."""

import re

from briefgen import words
from briefgen.model.analysis import DateMention
from briefgen.model.span import Span
from briefgen.synthesis import clauses
from briefgen.synthesis.evidence import Reading, trimmed
from briefgen.synthesis.standalone import body, told

_OPENS_PHRASE = re.compile(r"(?<=[a-z\d])\s(?P<first>The|An?)\s(?P<phrase>[\w’'-]+(?:\s[\w’'-]+){0,8})")
"""An article with a capital behind a word without a mark."""
_CAPITALS = re.compile(r"(?:[A-Z\d][A-Z\d’'&-]*[,:]?\s){4,}(?=[A-Z][a-z]|A\s[a-z])")
"""A heading in capitals; it has a small word such as ``FOR``, which a row of shortened names has not."""
_FORE = frozenset(
    """a an the of in on at to for from by with as and or but than that into over under about against between after
    before since until during via per""".split()
)
"""Behind one of these a capital begins a name: ``in The Vale``."""
_LABELS = re.compile(r"\s?(?::|[–—]|-(?=\s))\s?(?=[A-Z\d“\"‘'])")
"""Behind the date of an entry: ``28 April: …``."""
_FEWEST_WORDS = 5


def part(reading: Reading, sentence: Span, when: DateMention) -> Span | None:
    """A sentence without the dateline, the stamp and the heading before it; None where the date stands in a heading."""
    text = sentence.of(reading.text)
    bare, stamped = (sentence.start + cut(text).start for cut in (body, told))
    run_in = _run_in(reading, sentence)
    headed = max(stamped if stamped > bare else sentence.start, run_in or sentence.start)
    if when.span.end <= headed:
        return None
    start = max((start for start in (bare, headed) if start <= when.span.start), default=sentence.start)
    return trimmed(reading.text, Span(start, sentence.end))


def _run_in(reading: Reading, sentence: Span) -> int | None:
    """Where a sentence begins into which a heading was run: ``Flood hits Brenna The valley was cut off``."""
    text = sentence.of(reading.text)
    capitals = _CAPITALS.match(text)
    if capitals and not _FORE.isdisjoint(words.fold(word) for word in capitals[0].split()):
        return sentence.start + capitals.end()
    for found in _OPENS_PHRASE.finditer(text):
        start = sentence.start + found.start("first")
        before = words.fold(text[: found.start()].split()[-1])
        dated = next((it.span for it in reading.dates_near(Span(start - 1, start)) if it.span.end == start - 1), None)
        if dated is not None and dated.start == sentence.start:
            return None
        opens = before not in _FORE and (dated is not None or not clauses.is_finite(before))
        named = any(it.span.start <= start < it.span.end for it in reading.mentions_in(sentence))
        phrase = _is_phrase(reading, sentence.start + found.start("phrase"))
        if opens and phrase and not named and clauses.balanced(text[: found.start()]):
            return start
    return None


def _is_phrase(reading: Reading, start: int) -> bool:
    """Whether a noun phrase begins here that is no name: one with a word in small letters."""
    held = reading.phrases_in(Span(start, min(len(reading.text), start + 120)))
    own = [span.of(reading.text) for span in held if span.start == start]
    return bool(own) and min(own, key=len).split()[-1][0].islower()


def entry(reading: Reading, sentence: Span, when: DateMention) -> Span | None:
    """The entry of a list that a date opens, up to the date of the next: ``28 April: …`` among others; else None."""
    text = reading.text
    opens = [it.span for it in reading.dates_in(sentence) if _LABELS.match(text, it.span.end) and it.type == "DATE"]
    if len(opens) < 2 or when.span not in opens:
        return None
    end = min((span.start for span in opens if span.start > when.span.start), default=sentence.end)
    found = trimmed(text, Span(when.span.start, end))
    return found if len(found.of(text).split()) - len(when.span.of(text).split()) >= _FEWEST_WORDS else None
