"""Corpus -> KeySentences: the few sentences that tell a reader in a hurry what all sources together say.

Sentences are taken as they stand. Never shortens one, never takes one that speaks of "he" or "that" without saying
who or what, and never a bare quotation without its speaker.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import Protocol

from briefgen.errors import UsageError
from briefgen.model.corpus import Corpus
from briefgen.model.span import Span
from briefgen.model.synthesis import Divergence, DuplicateGroup, KeySentence
from briefgen.synthesis import pronouns, similarity
from briefgen.synthesis.evidence import LONGEST_PASSAGE, Reading, freshness, item_id, readings
from briefgen.synthesis.options import SynthesisOptions
from briefgen.synthesis.similarity import Index
from briefgen.synthesis.standalone import nearly_stands, stands, told
from briefgen.synthesis.summary import background, captions, runins, support, updates
from briefgen.synthesis.summary.ranking import Candidate, rank, repeats
from briefgen.words import STOP_WORDS, content_stems, stem, words

Ranker = Callable[[Sequence[Candidate], int, Sequence[Candidate]], list[int]]
"""Candidates, a number of words and headlines -> numbers of the chosen candidates, the best first."""

LEAST_RECENCY = 0.7
"""What an article counts that is much older than the newest one."""
RECENCY_DAYS = 5.0
"""What was so is out of date in days: older articles tell of plans that have failed since. On 30 stories of news with
references made by hand 37.6 of their points are covered; with 60 days 35.1."""
TODAY_DAYS = 30
"""Days before the newest article from which nobody takes an article's *today* for the day that is meant."""
_FROM_TODAY = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|(?:this|next) (?:morning|afternoon|evening|week|month|year)"
    r"|last (?:night|week|month))\b",
    re.IGNORECASE,
)
FEWEST_WORDS = 6
"""Different content words of a sentence that is worth a line; shorter ones only fill what room is left."""
MOST_FOR_SUMY = 400
"""Sumy's graph rankers grow with the square of the sentences; each article keeps its first ones."""


@dataclass(frozen=True, slots=True)
class _Place:
    reading: Reading
    span: Span
    candidate: Candidate


def find(
    corpus: Corpus,
    duplicates: tuple[DuplicateGroup, ...],
    options: SynthesisOptions,
    divergences: tuple[Divergence, ...] = (),
) -> tuple[KeySentence, ...]:
    """The bottom line of at most ``options.summary_words`` words: the most central sentence first, the others by date.

    Of dead who were counted anew, as ``divergences`` tell, briefgen's own ranker gives the newest toll as well.
    Raises UsageError when ``options.ranker`` is no ranker.
    """
    ranker = _ranker(options.ranker)
    places = _places(readings(corpus), duplicates)
    candidates = [place.candidate for place in places]
    numbers = ranker(candidates, options.summary_words, _headlines(places))
    if ranker is rank:
        keys = [(place.reading.article.id, place.span.end) for place in places]
        followed = updates.followed(numbers, candidates, keys, divergences)
        numbers = updates.within(followed, candidates, options.summary_words)
    if not numbers:
        return ()
    index = similarity.build([place.candidate.text for place in places], [place.candidate.meaning for place in places])
    lead = next(
        (number for number in numbers if not background.opens(places[number].reading, places[number].candidate.text)),
        numbers[0],
    )
    ordered = [lead, *sorted(number for number in numbers if number != lead)]
    return tuple(_key_sentence(places, index, number) for number in ordered)


def _places(read: Sequence[Reading], duplicates: tuple[DuplicateGroup, ...]) -> list[_Place]:
    """The sentences of the independent texts, oldest text first; of several versions of one text, the newest."""
    source = {copy: group.original for group in duplicates for copy in group.copies}
    versions = {copy for group in duplicates if group.kind == "version" for copy in group.copies}
    newest = {
        source.get(r.article.id, r.article.id): r.article.id
        for r in read
        if r.article.id not in source or r.article.id in versions
    }
    kept = [r for r in read if newest.get(source.get(r.article.id, r.article.id)) == r.article.id]
    recency = _recency(kept)
    newest_day = max((day for reading in kept if (day := _day(reading))), default=None)
    return [
        place
        for reading in kept
        for place in _sentences(
            reading,
            source.get(reading.article.id, reading.article.id),
            recency[reading.article.id],
            old=_is_old(reading, newest_day),
        )
    ]


def _is_old(reading: Reading, newest_day: date | None) -> bool:
    """Whether an article is so much older than the newest that its *today* misleads."""
    own = _day(reading)
    return own is not None and newest_day is not None and (newest_day - own).days > TODAY_DAYS


def _sentences(reading: Reading, source: str, recency: float, *, old: bool) -> list[_Place]:
    """All sentences of one article; where none of them stands alone, the first that nearly does is let in.

    Of an ``old`` one none stands that tells its time from the day on which it was written.
    """
    spans = [_told(reading, sentence.span) for sentence in reading.analysis.sentences]
    texts = [span.of(reading.text) for span in spans]
    pictured = {n for n, text in enumerate(texts[1:]) if captions.is_credit(text)}
    past = {n for n, text in enumerate(texts) if old and _FROM_TODAY.search(text)}
    past |= {n for n, span in enumerate(spans) if n and background.is_all(reading, span)}
    usable = {
        n
        for n, (span, text) in enumerate(zip(spans, texts, strict=True))
        if n not in pictured | past
        and not captions.runs_in(text)
        and _telling(text)
        and (stands(text) or stands(pronouns.with_speaker(reading, span)))
        and not _needs_more(reading, span)
    }
    if not usable:
        near = (n for n, text in enumerate(texts) if len(text) <= LONGEST_PASSAGE and nearly_stands(text))
        usable = set(islice((n for n in near if n not in past), 1))
    return [
        _Place(reading, span, Candidate(text, source, n, recency, n in usable, reading.vector(n)))
        for n, (span, text) in enumerate(zip(spans, texts, strict=True))
    ]


def _headlines(places: Sequence[_Place]) -> list[Candidate]:
    """What each independent text is headed with."""
    first = {place.candidate.source: place for place in reversed(places)}
    titled = ((place.candidate, place.reading.article.title) for place in first.values())
    return [replace(it, text=title.value, place=0, stands=False, meaning=b"") for it, title in titled if title]


def _telling(text: str) -> bool:
    return len(text) <= LONGEST_PASSAGE and len(set(content_stems(text))) >= FEWEST_WORDS


def _needs_more(reading: Reading, sentence: Span) -> bool:
    """Whether names and phrases show that a sentence needs others, or is none."""
    return pronouns.leaves_open(reading, sentence) or captions.is_verbless(reading, sentence)


def _told(reading: Reading, sentence: Span) -> Span:
    inner = told(sentence.of(reading.text))
    whole = Span(sentence.start + inner.start, sentence.end)
    return Span(runins.start(reading, whole), sentence.end)


def _recency(read: Sequence[Reading]) -> dict[str, float]:
    """1 for the newest article, falling to ``LEAST_RECENCY``."""
    return {name: LEAST_RECENCY + (1 - LEAST_RECENCY) * value for name, value in freshness(read, RECENCY_DAYS).items()}


def _key_sentence(places: Sequence[_Place], index: Index, number: int) -> KeySentence:
    place = places[number]
    supporting: dict[str, _Place] = {}
    texts = [other.candidate.text for other in places]
    for other in support.find(number, texts, [_day(other.reading) for other in places], index):
        supporting.setdefault(places[other].candidate.source, places[other])
    supporting.pop(place.candidate.source, None)
    others = sorted(supporting.values(), key=lambda p: p.reading.age)
    evidence = (place.reading.passage(place.span), *(p.reading.evidence(p.span) for p in others))
    return KeySentence(
        id=item_id("sum", place.reading, place.candidate.text),
        text=place.candidate.text,
        evidence=evidence,
        single_source=not others,
    )


def _day(reading: Reading) -> date | None:
    return reading.article.published.day if reading.article.published else None


def _ranker(name: str) -> Ranker:
    if name == "briefgen":
        return rank
    if name in _SUMY:
        return lambda candidates, budget, _: _sumy(name, candidates, budget)
    raise UsageError(f"unknown ranker {name!r}: choose one of {', '.join(RANKERS)}")


class _Tokenizer:
    """What sumy asks of a tokenizer, by briefgen's own words; sumy's own would download its data."""

    def to_sentences(self, text: str) -> tuple[str, ...]:
        return (text,)

    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(words(text))


_SUMY: Mapping[str, tuple[str, str]] = {
    "lexrank": ("sumy.summarizers.lex_rank", "LexRankSummarizer"),
    "textrank": ("sumy.summarizers.text_rank", "TextRankSummarizer"),
    "lsa": ("sumy.summarizers.lsa", "LsaSummarizer"),
    "luhn": ("sumy.summarizers.luhn", "LuhnSummarizer"),
    "kl": ("sumy.summarizers.kl", "KLSummarizer"),
    "sumbasic": ("sumy.summarizers.sum_basic", "SumBasicSummarizer"),
}
RANKERS = ("briefgen", *_SUMY)
"""What ``summary.ranker`` may be."""


def _sumy(name: str, candidates: Sequence[Candidate], budget: int) -> list[int]:
    """Rank with one of sumy's summarizers, then take the best until ``budget`` words are full."""
    from importlib import import_module

    import numpy
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

    module, class_name = _SUMY[name]
    number = _first_ones(candidates)
    if not number:
        return []
    sentences = [Sentence(text, _Tokenizer()) for text in number]
    summarizer = getattr(import_module(module), class_name)(stem)
    summarizer.stop_words = STOP_WORDS
    chosen: list[int] = []

    def take(infos: Sequence["_Info"]) -> Sequence["_Info"]:
        left = budget
        for info in infos:
            place = number[str(info.sentence)]
            if candidates[place].words <= left and not any(_repeats(candidates, place, other) for other in chosen):
                chosen.append(place)
                left -= candidates[place].words
        return infos

    with numpy.errstate(invalid="ignore"):  # LexRank divides by zero where no two sentences share a word
        summarizer(ObjectDocumentModel([Paragraph(sentences)]), take)
    return chosen


class _Info(Protocol):
    """What sumy hands to a counting function: a sentence with its rating, the best first."""

    sentence: object


def _first_ones(candidates: Sequence[Candidate]) -> dict[str, int]:
    """Text to number of the sentences that sumy gets to see: those that stand alone, every article's first ones."""
    numbers = [n for n, candidate in enumerate(candidates) if candidate.stands]
    earliest = sorted(numbers, key=lambda n: (candidates[n].place, n))[:MOST_FOR_SUMY]
    return {candidates[n].text: n for n in sorted(earliest, reverse=True)}


def _repeats(candidates: Sequence[Candidate], first: int, second: int) -> bool:
    return repeats(candidates[first].text, candidates[second].text)
