"""Article + Analysis -> Evidence: the passage that a finding rests on, and ids made from what was found.

Never widens a passage beyond three sentences or 499 characters, and never makes an id from a position in a list.
"""

import hashlib
import math
import struct
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from briefgen import words
from briefgen.model.analysis import Advisory, Analysis, DateMention, Mention, Role, Sentence, Statement
from briefgen.model.article import Article
from briefgen.model.corpus import Corpus
from briefgen.model.span import Span
from briefgen.model.synthesis import Evidence
from briefgen.synthesis.touching import Touching

LONGEST_PASSAGE = 499
"""Characters: a longer passage no longer shows what a line rests on."""
KEPT_READINGS = 2_000
"""Articles whose reading is kept: more than the largest corpus that is measured."""
_ID_DIGITS = 10
"""Hex digits of an id: 40 bits, so that 100,000 items of a briefing collide with a probability under 1 %."""


P = ParamSpec("P")
Found = TypeVar("Found")


def once(find: "Callable[Concatenate[Reading, P], Found]") -> "Callable[Concatenate[Reading, P], Found]":
    """``find``, worked out once for each reading and what else is given: for what depends on one article alone."""

    @wraps(find)
    def known(reading: "Reading", *more: P.args, **named: P.kwargs) -> Found:
        key = (find, more, *named.items())
        if key not in reading.known:
            reading.known[key] = find(reading, *more, **named)
        found: Found = reading.known[key]
        return found

    return known  # type: ignore[return-value]  # the reading's name is lost, as none is called by it


@dataclass(frozen=True, slots=True)
class Reading:
    """An article with its analysis, ready to be asked what stands where."""

    article: Article
    analysis: Analysis
    sentence_starts: tuple[int, ...]
    mention_starts: tuple[int, ...]
    known: dict[Hashable, Any] = field(default_factory=dict, compare=False, repr=False)
    """What was found in this article alone, whichever other articles there are."""

    @property
    def text(self) -> str:
        """The article's cleaned text."""
        return self.article.text

    def vector(self, number: int) -> bytes:
        """The packed vector of a sentence; empty where the language model made none."""
        width = len(self.analysis.vectors) // max(1, len(self.analysis.sentences))
        return self.analysis.vectors[number * width : (number + 1) * width]

    def phrases_in(self, span: Span) -> tuple[Span, ...]:
        """The noun phrases inside ``span``, in order."""
        held = self._phrases()
        first = bisect_left(held, (span.start, 0))
        last = bisect_right(held, (span.end, 0))
        return tuple(Span(*pair) for pair in held[first:last] if pair[1] <= span.end)

    @once
    def _phrases(self) -> tuple[tuple[int, int], ...]:
        return tuple(struct.iter_unpack("<2I", self.analysis.phrases))

    def sentence_number(self, offset: int) -> int | None:
        """Number of the sentence that holds ``offset``, from 0."""
        number = bisect_right(self.sentence_starts, offset) - 1
        if number < 0 or self.analysis.sentences[number].span.end <= offset:
            return None
        return number

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds ``offset``."""
        number = self.sentence_number(offset)
        return None if number is None else self.analysis.sentences[number]

    @once
    def clause_at(self, span: Span) -> Span | None:
        """The clause that holds ``span``, or the clauses from its first to its last word."""
        sentence = self.sentence_at(span.start)
        if sentence is None:
            return None
        touched = [clause for clause in sentence.clauses if clause.overlaps(span)]
        return Span(touched[0].start, touched[-1].end) if touched else sentence.span

    def mentions_in(self, span: Span) -> tuple[Mention, ...]:
        """The names that begin inside ``span``, in order."""
        first = bisect_right(self.mention_starts, span.start - 1)
        last = bisect_right(self.mention_starts, span.end - 1)
        return self.analysis.mentions[first:last]

    def dates_in(self, span: Span) -> tuple[DateMention, ...]:
        """The wordings of time inside ``span``, in order."""
        starts = self._date_starts()
        held = self.analysis.dates[bisect_left(starts, span.start) : bisect_right(starts, span.end)]
        return tuple(date for date in held if span.contains(date.span))

    def dates_near(self, span: Span) -> tuple[DateMention, ...]:
        """The wordings of time that may touch ``span``, in order."""
        return tuple(self.analysis.dates[number] for number in self._dates().numbers(span))

    @once
    def _dates(self) -> Touching:
        return Touching.of((date.span, number) for number, date in enumerate(self.analysis.dates))

    def statements_near(self, span: Span) -> tuple[Statement, ...]:
        """The statements whose source, cue or content may touch ``span``, in order."""
        return tuple(self.analysis.statements[number] for number in self._statements().numbers(span))

    @once
    def _statements(self) -> Touching:
        said = enumerate(self.analysis.statements)
        return Touching.of((span, n) for n, it in said for span in (*it.source, *it.cue, *it.content))

    def roles_near(self, span: Span) -> tuple[Role, ...]:
        """The roles whose words may touch ``span``, in order."""
        return tuple(self.analysis.roles[number] for number in self._roles().numbers(span))

    @once
    def _roles(self) -> Touching:
        return Touching.of((role.span, number) for number, role in enumerate(self.analysis.roles))

    def advisories_near(self, span: Span) -> tuple[Advisory, ...]:
        """The advisories whose passage or action may touch ``span``, in order."""
        return tuple(self.analysis.advisories[number] for number in self._advisories().numbers(span))

    @once
    def _advisories(self) -> Touching:
        given = enumerate(self.analysis.advisories)
        return Touching.of((span, number) for number, it in given for span in (it.span, it.action))

    @once
    def _date_starts(self) -> tuple[int, ...]:
        return tuple(date.span.start for date in self.analysis.dates)

    def sentences_over(self, span: Span) -> Span:
        """``span`` widened to whole sentences."""
        first, last = self.sentence_at(span.start), self.sentence_at(max(span.start, span.end - 1))
        return Span(
            min(span.start, first.span.start) if first else span.start,
            max(span.end, last.span.end) if last else span.end,
        )

    @once
    def evidence(self, span: Span) -> Evidence:
        """The passage around ``span``: its sentences, else its clauses, else as much of it as a passage may hold."""
        clause = self.clause_at(span)
        for wide in (self.sentences_over(span), clause or span, span):
            if wide.contains(span) and wide.end - wide.start <= LONGEST_PASSAGE and self._sentences_in(wide) <= 3:
                return self.passage(wide)
        return self.passage(self.shorten(span))

    def passage(self, span: Span) -> Evidence:
        """Exactly the words of ``span``."""
        return Evidence(self.article.id, span.start, span.end, span.of(self.text))

    def shorten(self, span: Span) -> Span:
        """``span`` cut to a passage's length, after a sentence if possible, else after a word."""
        if span.end - span.start <= LONGEST_PASSAGE and self._sentences_in(span) <= 3:
            return span
        limit = min(span.end, span.start + LONGEST_PASSAGE)
        number = self.sentence_number(span.start)
        if number is not None:
            ends = [s.span.end for s in self.analysis.sentences[number : number + 3] if s.span.end <= limit]
            if ends and ends[-1] > span.start:
                return Span(span.start, ends[-1])
        cut = self.text.rfind(" ", span.start + 1, limit)
        return Span(span.start, cut if cut > 0 else limit)

    def _sentences_in(self, span: Span) -> int:
        """How many end in the span; the items of a list, which have no full stops, are of one."""
        first, last = self.sentence_number(span.start), self.sentence_number(max(span.start, span.end - 1))
        if first is None or last is None:
            return 1
        inside = self.analysis.sentences[first:last]
        return 1 + sum(
            not words.ITEM.match(self.text, it.span.start) or it.span.of(self.text).endswith(".") for it in inside
        )

    @property
    def age(self) -> tuple[date, str, str]:
        """Sorts articles by publication date, undated ones last, independent of the order they were given in."""
        published = self.article.published
        return (published.day if published else date.max, self.article.sha256, self.article.id)


def readings(corpus: Corpus) -> tuple[Reading, ...]:
    """The articles of a corpus, oldest first: an order that does not depend on the order of the input."""
    return tuple(sorted(map(_reading, corpus.articles, corpus.analyses), key=lambda reading: reading.age))


_READINGS: dict[str, Reading] = {}


def _reading(article: Article, analysis: Analysis) -> Reading:
    """The reading of an article; the same as before where both are the same, with all that is known of it."""
    kept = _READINGS.pop(article.id, None)
    if kept is None or kept.article != article or kept.analysis != analysis:
        sentences = tuple(sentence.span.start for sentence in analysis.sentences)
        kept = Reading(article, analysis, sentences, tuple(mention.span.start for mention in analysis.mentions))
    _READINGS[article.id] = kept
    while len(_READINGS) > KEPT_READINGS:
        del _READINGS[next(iter(_READINGS))]
    return kept


def freshness(read: Sequence[Reading], days: float) -> Mapping[str, float]:
    """By article 1 for the newest day, falling by a factor of e in so many ``days``; half where there is no date."""
    published = {it.article.id: it.article.published.day for it in read if it.article.published}
    newest = max(published.values(), default=None)
    return {
        it.article.id: math.exp(-(newest - published[it.article.id]).days / days)
        if newest and it.article.id in published
        else 0.5
        for it in read
    }


def item_id(prefix: str, reading: Reading, anchor: str, kind: str = "") -> str:
    """An id made from the article's digest, the quote that a finding is anchored on, and its kind."""
    content = "\x1f".join((reading.article.sha256, anchor, kind))
    return f"{prefix}-{hashlib.sha256(content.encode()).hexdigest()[:_ID_DIGITS]}"


@lru_cache(maxsize=20_000)
def content_stems(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning, each once; folds the text as a whole, which is quicker."""
    return frozenset(words.stem(word) for word in set(words.words(words.fold(text))) - words.STOP_WORDS)


def trimmed(text: str, span: Span) -> Span:
    """``span`` without white space, commas and dashes at its edges."""
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in ",;:–—-"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:–—-"):
        end -= 1
    return Span(start, end)


def hull(spans: Iterable[Span]) -> Span | None:
    """The smallest span that holds all ``spans``; None when there is none."""
    listed = tuple(spans)
    return Span(min(s.start for s in listed), max(s.end for s in listed)) if listed else None
