"""Reading -> Tellings: the words of one article that tell what happened on a date."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from briefgen.model.analysis import DateMention
from briefgen.model.span import Span
from briefgen.synthesis import clauses, edtf
from briefgen.synthesis.evidence import Reading, once
from briefgen.synthesis.timeline import counting, idling, placing, takeovers, undated, wording

LONG = 28
"""Days from which a date is that of few events: a month or a year."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's words for an event."""

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
    found: dict[tuple[str, Span], Telling] = {}
    placed = _placed(reading)
    for when, span in placed:
        if not _is_said_with_another(reading, when, span, placed) and not _stands_beside(reading, when, span, found):
            telling = _telling(reading, when, span, len(_others(when, span, found)))
            found.setdefault((telling.date, span), telling)
    return _most_precise(list(found.values()))


def _telling(reading: Reading, when: DateMention, span: Span, asides: int) -> Telling:
    until = placing.stretch_end(reading, when)
    return Telling(
        reading,
        when,
        date=f"{when.edtf}/{until}" if until else str(when.edtf),
        span=span,
        stems=wording.tells(reading, span, when),
        beside=wording.beside(reading, span, when),
        landmark=placing.is_landmark(reading, when),
        asides=asides,
        countries=takeovers.countries(reading, span),
        names=placing.owned_noun(reading, when),
    )


def _others(when: DateMention, span: Span, found: Iterable[tuple[str, Span]]) -> list[str]:
    """The earlier dates of the same words."""
    return [date for date, held in found if date != when.edtf and held == span]


def _stands_beside(reading: Reading, when: DateMention, span: Span, found: Collection[tuple[str, Span]]) -> bool:
    """Whether a date only goes with an earlier one of its words: it hangs on that, or on a noun."""
    others = _others(when, span, found)
    if others and (placing.hangs_on_another(reading, when, span) or placing.is_attribute(reading, when)):
        return True
    if placing.hangs_behind(reading, when) and any(span.contains(held) and date != when.edtf for date, held in found):
        return True
    return any(edtf.length(date) == 1 for date in others) and placing.dates_a_noun(reading, when)


def _is_said_with_another(
    reading: Reading, when: DateMention, span: Span, placed: Sequence[tuple[DateMention, Span]]
) -> bool:
    """Whether the line of another date of the same words tells what this adds: an end, a remark, a year in passing."""
    others = [other for other, held in placed if held == span and other.edtf != when.edtf]
    if others and placing.in_remark(reading, when, span):
        return True
    if placing.ends(reading, when) and any(not placing.ends(reading, other) for other in others):
        return True
    return edtf.length(when.edtf or "") >= LONG and any(
        edtf.length(other.edtf or "") < LONG
        and other.span.end <= when.span.start
        and not clauses.finite(reading.text[other.span.end : when.span.start])
        for other in others
    )


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
