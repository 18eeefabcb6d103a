"""Tellings of events -> which wording comes first, and how much each event matters."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from briefgen.model.span import Span
from briefgen.synthesis import edtf, leaning, pronouns
from briefgen.synthesis.timeline import leadins, modality
from briefgen.synthesis.timeline.expressions import says_day
from briefgen.synthesis.timeline.tellings import Telling

_TALKED_OF = 0.1
"""Weight of how often a date is told of. At 0.2 the seven topics lose 1.2 points of recall and of right dates."""
_FEW_SOURCES, _TALKED_OF_IN_MANY = 8, 0.35
"""Above so many sources the main event of a day gains this for each time that they are 2.7 times as many: what a few
tell of is chance, what hundreds tell of again and again is the story. Over ten journalists' timelines (75 to 344
articles each) date F1 is 0.53 without and 0.66 with this; reckoned from kept weights 0.66 at 0.2, 0.68 from 0.35 to
0.7."""
_AGAIN_IN_MANY = 0.6
"""What `_AGAIN` falls to in a pile of many dates. Over three journalists' timelines of 13 to 102 days (286 to 293
articles each), date F1 is 0.58, 0.44 and 0.87 with 0.93 throughout, and 0.61, 0.52 and 0.85 so."""
_I = re.compile(r"\b(?:I|my|me|myself|you|your)\b")
_PERSONAL = 0.1
"""What somebody tells of himself or to a listener weighs less. Up to 0.15 no date of three piles of news falls out."""
_UNNAMED = 0.1
"""What a line loses that does not say of whom or what it tells, nor the sentence before."""
_PER_DATE, _FEW_DATES = 0.005, 20
"""How fast it falls, for each date more than a short timeline holds."""
_VAGUE = re.compile(r"\bthis week\b|\bweeks? ago\b", re.IGNORECASE)
"""Expressions for a stretch of days in which nothing is placed more closely."""
_AGAIN = 0.93
"""Factor on the weight of each further event of one date, so that a short timeline covers more dates. Of what must be
there, 20 entries hold 0.697 at 0.8, 0.745 at 0.93 and 0.751 at 1, on seven topics with hand-made timelines; of all that
the references list, 0.689, 0.682 and 0.658."""

_LISTED = 0.7
"""The same of the third and each further date of the same words, as in a list of elections: they would fill a short
timeline with one line. No row of the references that are measured comes or goes by it."""


def weights(
    clusters: Sequence[Sequence[Telling]], lineage: Mapping[str, str], common: Mapping[str, float]
) -> list[float]:
    """How much each event matters, 0 to 1."""
    told = Counter(telling.date for cluster in clusters for telling in cluster)
    own = [_weight(cluster, lineage, common, told) for cluster in clusters]
    further = max(_AGAIN_IN_MANY, _AGAIN - _PER_DATE * max(0, len(told) - _FEW_DATES))
    gained, most = _in_many(clusters, lineage)
    if most:
        _lend(own, clusters)
    again: Counter[str] = Counter()
    shown: Counter[tuple[str, Span]] = Counter()
    weights = [0.0] * len(own)
    for number in sorted(range(len(own)), key=lambda n: (-own[n], n)):
        date, best = clusters[number][0].date, min(clusters[number], key=wording_order)
        words = best.reading.article.id, best.span
        gain = 0.0 if again[date] else gained.get(date, 0.0)
        listed = max(0, shown[words] - 1)
        weights[number] = (own[number] * further ** again[date] * _LISTED**listed + gain) / (1 + most)
        again[date] += 1
        shown[words] += 1
    return weights


def _lend(own: list[float], clusters: Sequence[Sequence[Telling]]) -> None:
    """Give the best line of a day that says of whom it tells what a weightier one has that does not say so.

    So a day keeps its place though its main line is passed over: over one journalists' timeline (37 days, 138 articles)
    date F1 is 0.486, and 0.459 without; the words agree in 0.172 and 0.153.
    """
    best: dict[str, int] = {}
    opens: dict[str, float] = defaultdict(float)
    for number in sorted(range(len(own)), key=lambda n: (-own[n], n)):
        date = clusters[number][0].date
        if edtf.length(date) > 1:
            continue
        if _leaves_unnamed(min(clusters[number], key=wording_order)):
            opens[date] = max(opens[date], own[number] + _UNNAMED)
        else:
            best.setdefault(date, number)
    for date, number in best.items():
        own[number] = max(own[number], opens[date])


def _in_many(clusters: Sequence[Sequence[Telling]], lineage: Mapping[str, str]) -> tuple[Mapping[str, float], float]:
    """By day what its main event gains in a large pile from the number of sources that tell of the day; the most."""
    told_by: dict[str, set[str]] = defaultdict(set)
    for cluster in clusters:
        for telling in cluster:
            told_by[telling.date].add(lineage[telling.reading.article.id])
    every = len(set().union(*told_by.values()))
    days = {date: len(sources) for date, sources in told_by.items() if edtf.length(date) == 1}
    most = _TALKED_OF_IN_MANY * math.log(max(1, every / _FEW_SOURCES))
    return {day: most * _share(number, days.values()) for day, number in days.items()}, most


def _share(number: int, numbers: Collection[int]) -> float:
    return math.log(1 + number) / math.log(1 + max(numbers))


def _weight(
    cluster: Sequence[Telling], lineage: Mapping[str, str], common: Mapping[str, float], told: Mapping[str, int]
) -> float:
    sources = len({lineage[telling.reading.article.id] for telling in cluster})
    central = max(sum(common.get(stem, 0.0) for stem in telling.stems) / len(telling.stems) for telling in cluster)
    early = max(1 - telling.span.start / max(1, len(telling.reading.text)) for telling in cluster)
    best = min(cluster, key=wording_order)
    planned = modality.find(best.reading, best.span, best.when) == "planned"
    return (
        0.4 * (1 - 0.6**sources)
        + 0.2 * central
        + 0.12 * early
        + _TALKED_OF * _share(told[best.date], told.values())
        + 0.15 * _exactness(best)
        + (0.05 if planned else 0.0)
        - (0.05 if leaning.hangs(best.span.of(best.reading.text)) else 0.0)
        - (_UNNAMED if _leaves_unnamed(best) else 0.0)
        - 0.1 * best.asides
        - (_PERSONAL if _I.search(best.span.of(best.reading.text)) else 0.0)
    )


def _exactness(telling: Telling) -> float:
    """How exactly an expression names its date: 1 a day of the calendar, down to -1 some days of a week."""
    expression = telling.when.span.of(telling.reading.text)
    if edtf.length(telling.date) == 1:
        if re.search(r"\d", expression) and says_day(expression):
            return 1.0
        return 0.8 if says_day(expression) else 0.4
    if _VAGUE.search(expression):
        return -1.0
    if telling.when.anchor == "published":
        return 0.5 if says_day(expression) else 0.1
    return 0.5


_QUOTED = re.compile(r"[“\"]|``")
_I_OR_WE = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b")


def _is_bare_quotation(text: str) -> bool:
    """Whether words are somebody's own, told by ``I`` or ``we``, from their beginning on."""
    return _QUOTED.match(text) is not None and _I_OR_WE.search(text) is not None


def _leaves_unnamed(telling: Telling) -> bool:
    """Whether a pronoun opens the words that the sentences before them do not resolve."""
    reading, span = telling.reading, telling.span
    return pronouns.needs(reading, span) is not None and leadins.widened(reading, span) == span


_OF_TIME = r"\b(?:when|after|since|before|while|until|following)\b"
_HANGS = re.compile(rf"{_OF_TIME}\s[^,;]*$", re.IGNORECASE)
"""Before a date that stands in a clause of time."""
_CUT_OFF = re.compile(rf"{_OF_TIME}\s$", re.IGNORECASE)
"""Before words that are such a clause, without its conjunction."""


def _counts_from(telling: Telling) -> bool:
    """Whether words count from their day what they tell, another thing: ``When the dam broke, she was at sea``."""
    text, span = telling.reading.text, telling.span
    if _HANGS.search(text, span.start, telling.when.span.start):
        return True
    return telling.landmark and _CUT_OFF.search(text, max(0, span.start - 12), span.start) is None


def wording_order(telling: Telling) -> tuple[int, bool, bool, int, int]:
    """Sorts tellings: the most exact date, no pronoun first, a length that tells all without being a paragraph."""
    text = telling.span.of(telling.reading.text)
    leans = leaning.hangs(text) or pronouns.needs(telling.reading, telling.span) is not None
    weak = _counts_from(telling) or telling.names is not None or leans or _is_bare_quotation(text)
    length = abs(len(text.split()) - 22) // 8
    return edtf.length(telling.date), weak, _leaves_unnamed(telling), length, telling.span.start
