"""Tellings -> clusters: those of one event together, by their dates and what they share in words and meaning.

Never compares all tellings with all: candidates share a date and a rare word.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from briefgen.synthesis import edtf
from briefgen.synthesis.evidence import content_stems
from briefgen.synthesis.similarity import cosine
from briefgen.synthesis.timeline import placing, takeovers
from briefgen.synthesis.timeline.tellings import Telling

_SAME_EVENT = 0.5
"""Share of the shorter telling's word weight that two tellings of one event on one date have in common. On seven topics
of five to eight articles with hand-made timelines, the recall of what must be there is 0.745 from 0.3 to 0.6 and 0.716
at 0.8; the share of right dates is best, 0.926, at 0.5 and 0.6."""
_SAME_EVENT_ELSEWHERE, _SAME_EVENT_APART = 0.4, 0.6
"""The same for two articles, and where each names a country that the other does not. Of ten events that these join on
22 days of news (162 articles) nine are one; with 0.4 within an article and for all countries nine of twelve."""
_SAME_EVENT_WITHIN = 0.5
"""The same where two dates only overlap; on the same topics 0.925 of the dates are right at 0.45 and 0.909 at 0.7."""
_SAME_EVENT_LONG = 0.4
"""The same of one month or year: the figures are the same from 0.33 to 0.5 on the same topics, and below 0.4 tellings
of other events are joined. So for days long past, of which articles tell one thing each: the five references score
alike with and without."""
_SAME_EVENT_UNPLACED = 0.6
"""The same where no date can be given and both name the same of a calendar. On seven piles of news it joins ten events,
of which seven are one; with 0.4 twelve, of which seven are."""
_MEANT, _MEANING = 0.6, 0.5
"""Cosine of two sentences' vectors from which it adds to what their words share, and above which it counts, doubled.
Of the 26 pairs that it joins on nine topics of three to nine articles, 22 tell of one event."""
_LEAST_SHARED = 0.25
"""What two tellings share, as that multiple, from which their meaning is looked at: all of those pairs share 0.3."""
_KNOWN_BY = 4
"""Tellings of an event that a further one is compared with."""
_RAREST, _RAREST_LONG = 12, 16
"""Words of a telling under which it is looked up, beside those nearest to its date: its rarest, and more where a date
covers a month or a year. A long sentence about something else shares only the nearest with others of its day."""
_COMMON = 1_000
"""Tellings of a day, month or year that are filed under one word; a commoner one tells no two events apart."""
_CANDIDATES = 20
"""Events that a telling is compared with: those that share most of its rarest words."""


def joined(tellings: Sequence[Telling]) -> list[list[Telling]]:
    """Tellings of one event together: the same date, or one that overlaps it, and enough words in common."""
    rarity = _rarity(tellings)
    clusters: list[list[Telling]] = []
    table: dict[tuple[str, str], list[int]] = defaultdict(list)
    landmarks: dict[str, int] = {}
    of_article: dict[tuple[str, str], list[int]] = defaultdict(list)
    for telling in sorted(tellings, key=_order):
        beside = of_article[telling.reading.article.id, telling.date]
        home = _home(telling, clusters, table, rarity)
        if home is None:
            home = _named(telling, clusters, beside, landmarks)
        if home is None:
            home = len(clusters)
            clusters.append([])
        if len(clusters[home]) < _KNOWN_BY:
            _file(telling, home, table)
        clusters[home].append(telling)
        beside.append(home)
        if telling.landmark:
            landmarks.setdefault(telling.date, home)
    return clusters


def _file(telling: Telling, home: int, table: Mapping[tuple[str, str], list[int]]) -> None:
    """Keep under its dates and words which cluster a telling is in."""
    for key in edtf.stretches(telling.date):
        for stem in telling.stems | telling.beside | _kind(telling):
            if len(table[key, stem]) < _COMMON:
                table[key, stem].append(home)


def _order(telling: Telling) -> tuple[int, bool]:
    """The most exact dates first, and of one day what tells of it before what names it again."""
    return edtf.length(telling.date), telling.names is not None


def _named(
    telling: Telling, clusters: Sequence[Sequence[Telling]], beside: Iterable[int], landmarks: Mapping[str, int]
) -> int | None:
    """The cluster of what words only name, by a noun of their article or as a day that it counts from."""
    told = next((place for place in beside if _tells_of(clusters[place], telling)), None)
    return landmarks.get(telling.date) if told is None and telling.landmark else told


def _tells_of(cluster: Sequence[Telling], telling: Telling) -> bool:
    """Whether an article tells there of what it names again: of a report that it then calls ``Tuesday's report``."""
    own = (it.span.of(it.reading.text) for it in cluster if it.reading is telling.reading)
    return telling.names is not None and any(telling.names in content_stems(text) for text in own)


def _home(
    telling: Telling,
    clusters: Sequence[Sequence[Telling]],
    table: Mapping[tuple[str, str], Sequence[int]],
    rarity: Mapping[str, float],
) -> int | None:
    """The cluster whose first tellings are most like this one, if they are like enough."""
    looked_up = _RAREST if edtf.length(telling.date) < edtf.LONG else _RAREST_LONG
    rarest = sorted(telling.stems | telling.beside, key=lambda stem: (-rarity[stem], stem))[:looked_up]
    found = Counter(
        place
        for stem in (*sorted({*rarest, *telling.beside}), *_kind(telling))
        for key in edtf.lookups(telling.date)
        for place in table.get((key, stem), ())
    )
    alike = (
        (max(_alike(telling, other, rarity) for other in clusters[place][:_KNOWN_BY]), -place)
        for place, _ in found.most_common(_CANDIDATES)
    )
    likeness, place = max(alike, default=(0.0, 0))
    return -place if likeness >= 1.0 else None


def _rarity(tellings: Iterable[Telling]) -> Mapping[str, float]:
    counts: Counter[str] = Counter()
    total = 0
    for telling in tellings:
        counts.update(telling.stems | telling.beside)
        total += 1
    return {stem: math.log(1 + total / count) for stem, count in counts.items()}


def _alike(one: Telling, other: Telling, rarity: Mapping[str, float]) -> float:
    """How much two tellings share, as a multiple of what one event's tellings must share."""
    if one.date != other.date and not edtf.overlap(one.date, other.date):
        return 0.0
    if one.date == other.date and _kind(one) & _kind(other):
        return float(takeovers.may_be_one((one.reading, one.span), (other.reading, other.span)))
    needed = _needed(one, other)
    whole = _share(one.stems, other.stems, rarity) / needed
    near = _share(one.beside, other.beside, rarity) / needed if len(one.beside & other.beside) > 1 else 0.0
    shared = max(whole, near)
    return shared + _meant(one, other) if _LEAST_SHARED <= shared < 1.0 else shared


def _needed(one: Telling, other: Telling) -> float:
    """What two tellings must share to be of one event."""
    if one.date != other.date:
        return _SAME_EVENT_WITHIN
    if not edtf.length(one.date):
        return _SAME_EVENT_UNPLACED
    first, second = one.countries, other.countries
    if first - second and second - first:
        return _SAME_EVENT_APART
    if edtf.length(one.date) >= edtf.LONG or (_old(one) and _old(other)):
        return _SAME_EVENT_LONG
    return _SAME_EVENT if one.reading is other.reading else _SAME_EVENT_ELSEWHERE


def _kind(telling: Telling) -> frozenset[str]:
    """What is told of a month or year in words that need share nothing."""
    long = edtf.length(telling.date) >= edtf.LONG
    return _TAKEOVER if long and takeovers.told(telling.reading, telling.span) else frozenset()


_TAKEOVER = frozenset([" takeover"])


def _meant(one: Telling, other: Telling) -> float:
    """What the meaning of two sentences adds to the words that they share."""
    sentences = [(it.reading, it.reading.sentence_number(it.span.start)) for it in (one, other)]
    if sentences[0] == sentences[1] or (one.reading is other.reading and _count_apart(one, other)):
        return 0.0
    first, second = (reading.vector(number) if number is not None else b"" for reading, number in sentences)
    near = cosine(first, second)
    return 2 * (near - _MEANING) if near >= _MEANT else 0.0


_NUMBER = re.compile(r"\b(?!(?:19|20)\d\d\b)\d(?:[\d,.]*\d)?")


def _count_apart(one: Telling, other: Telling) -> bool:
    """Whether each gives numbers, beside its date, that the other does not have: two facts of one article."""
    numbers = []
    for it in (one, other):
        text = it.reading.text
        around = f"{text[it.span.start : it.when.span.start]} {text[it.when.span.end : it.span.end]}"
        numbers.append(set(_NUMBER.findall(around)))
    return bool(numbers[0] and numbers[1]) and numbers[0].isdisjoint(numbers[1])


def _old(telling: Telling) -> bool:
    """Whether a day lies so far back that an article tells of little else that happened on it."""
    published = telling.reading.article.published
    covered = edtf.days(telling.date)
    return published is not None and covered is not None and published.day.toordinal() - covered[1] > placing.LONG_PAST


def _share(one: frozenset[str], other: frozenset[str], rarity: Mapping[str, float]) -> float:
    """Weight of the words that both have, over that of the shorter."""
    shared = sum(rarity[stem] for stem in sorted(one & other))
    shorter = min(sum(rarity[stem] for stem in sorted(stems)) for stems in (one, other))
    return shared / shorter if shorter else 0.0
