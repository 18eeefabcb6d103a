"""Reading -> Tellings: the words of one article that tell what happened on a date."""

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from briefgen.model.analysis import DateMention
from briefgen.model.span import Span
from briefgen.synthesis import clauses, edtf
from briefgen.synthesis.evidence import Reading, once
from briefgen.synthesis.timeline import counting, idling, modality, placing, takeovers, undated, wording
from briefgen.words import STOP_WORDS, fold, words


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's words for an event, whose ``date`` is EDTF or, if it cannot be placed, what it is said to be."""

    reading: Reading
    when: DateMention
    date: str
    span: Span
    stems: frozenset[str]
    beside: frozenset[str]
    """Stems of the words nearest to the date."""
    landmark: bool
    """A day long past that the article counts from: ``since 4 March``, ``the March 4 attack``."""
    asides: int
    """Earlier dates of the same words, which say when they happened; this one only stands beside."""
    countries: frozenset[str]
    """Those that the words name."""
    names: str | None
    """Stem of a noun that the date only says which one is meant of: of ``Tuesday's report`` that of *report*."""


def _placed(reading: Reading) -> list[tuple[DateMention, Span]]:
    """The dates that place something, each with the words that tell what."""
    found = []
    for when in counting.counted(reading):
        if when.edtf is None or when.type not in ("DATE", "TIME") or not edtf.days(when.edtf):
            continue
        span = wording.text(reading, when)
        if span is not None and not undated.is_misplaced(reading, when) and not idling.idle(reading, when, span):
            found.append((when, span))
    return found


@once
def find(reading: Reading) -> tuple[Telling, ...]:
    """What an article tells of each date, in its order; of words with several dates, what each adds."""
    found = _Found()
    placed = _placed(reading)
    dated: dict[Span, list[DateMention]] = defaultdict(list)
    for when, span in placed:
        dated[span].append(when)
    for when, span in placed:
        others = [date for date in found.dates[span] if date != when.edtf]
        told = _is_said_with_another(reading, when, span, dated[span]) or _is_item(reading, when, dated[span])
        if not told and not _stands_beside(reading, when, span, others, found):
            found.add(_telling(reading, when, span, _date(reading, when), len(others)))
    return _most_precise(list(found.tellings.values()))


@dataclass(slots=True)
class _Found:
    """The tellings of an article so far, and where their words stand."""

    tellings: dict[tuple[str, Span], Telling] = field(default_factory=dict)
    dates: defaultdict[Span, list[str]] = field(default_factory=lambda: defaultdict(list))
    """By the words those that these tell of."""
    _spans: list[Span] = field(default_factory=list)

    def add(self, telling: Telling) -> None:
        """Keep what is told, where the same words do not tell of the same date already."""
        if (telling.date, telling.span) not in self.tellings:
            self.tellings[telling.date, telling.span] = telling
            self.dates[telling.span].append(telling.date)
            insort(self._spans, telling.span)

    def within(self, span: Span) -> Iterator[str]:
        """The dates of all words inside ``span``."""
        first = bisect_left(self._spans, Span(span.start, span.start))
        last = bisect_right(self._spans, Span(span.end, span.end))
        for held in dict.fromkeys(self._spans[first:last]):
            if span.contains(held):
                yield from self.dates[held]


@once
def unplaced(reading: Reading) -> tuple[Telling, ...]:
    """What an article tells of at times that cannot be placed, in its order."""
    found = undated.find(reading).items()
    return tuple(_telling(reading, when, span, undated.point(reading, when)) for span, when in found)


def _date(reading: Reading, when: DateMention) -> str:
    until = placing.stretch_end(reading, when)
    return f"{when.edtf}/{until}" if until else str(when.edtf)


def _telling(reading: Reading, when: DateMention, span: Span, date: str, asides: int = 0) -> Telling:
    return Telling(
        reading,
        when,
        date=date,
        span=span,
        stems=wording.tells(reading, span, when),
        beside=wording.beside(reading, span, when),
        landmark=placing.is_landmark(reading, when),
        asides=asides,
        countries=takeovers.countries(reading, span),
        names=placing.owned_noun(reading, when),
    )


def _stands_beside(reading: Reading, when: DateMention, span: Span, others: Sequence[str], found: _Found) -> bool:
    """Whether a date only goes with an earlier one of its words: it hangs on that, or on a noun."""
    if others and (placing.hangs_on_another(reading, when, span) or placing.is_attribute(reading, when)):
        return True
    if placing.hangs_behind(reading, when) and any(date != when.edtf for date in found.within(span)):
        return True
    return any(edtf.length(date) == 1 for date in others) and placing.dates_a_noun(reading, when)


def _is_said_with_another(reading: Reading, when: DateMention, span: Span, dated: Sequence[DateMention]) -> bool:
    """Whether the line of another date of the same words tells what this adds: an end, a remark, who says it."""
    others = [other for other in dated if other.edtf != when.edtf]
    if others and placing.in_remark(reading, when, span):
        return True
    if placing.ends(reading, when) and any(not placing.ends(reading, other) for other in others):
        return True
    if any(_is_news_on(reading, when, other) for other in others):
        return True
    return edtf.length(when.edtf or "") >= edtf.LONG and any(
        edtf.length(other.edtf or "") < edtf.LONG
        and other.span.end <= when.span.start
        and not clauses.finite(reading.text[other.span.end : when.span.start])
        for other in others
    )


def _is_news_on(reading: Reading, when: DateMention, other: DateMention) -> bool:
    """Whether a date is that of a report of what happened some days before, on the other: ``said on Friday that …``."""
    reported, happened = edtf.days(when.edtf or ""), edtf.days(other.edtf or "")
    if not reported or not happened or not 0 < reported[0] - happened[0] <= placing.LONG_PAST:
        return False
    told_of = modality.is_day_of_saying(reading, other.span, when.span)
    return told_of and not placing.is_counted_from(reading, other)


def _is_item(reading: Reading, when: DateMention, dated: Sequence[DateMention]) -> bool:
    """Whether a date is that of an item of a list of three or more, behind the first: ``X in 2012, Y in 2016 and …``.

    Words between two items tell of no deed; where only commas stand between dates, they are those of one deed.
    """
    begins = placing.sentence_ends(reading, when)[0]
    upto = [*(other for other in dated if begins <= other.span.start < when.span.start), when]
    gaps = [reading.text[one.span.end : other.span.start] for one, other in pairwise(upto)]
    nearest = next((gap for gap in reversed(gaps) if any(it not in STOP_WORDS for it in words(fold(gap)))), None)
    return nearest is not None and len({other.edtf for other in dated}) >= _FEWEST_ITEMS and not clauses.finite(nearest)


_FEWEST_ITEMS = 3


def _most_precise(tellings: Sequence[Telling]) -> tuple[Telling, ...]:
    """Without those whose words also carry a more exact date of the same stretch: ``in 2031 … on 4 March 2031``."""
    by_words: dict[Span, list[str]] = defaultdict(list)
    for telling in tellings:
        by_words[telling.span].append(telling.date)
    return tuple(
        telling
        for telling in tellings
        if not any(other != telling.date and edtf.contains(telling.date, other) for other in by_words[telling.span])
    )
