"""Texts -> Topic: a short phrase of one of them that says what all of them are about.

The phrase is contiguous in its source, a noun phrase where the articles were parsed, and begins and ends with a word
that carries meaning; what several texts share counts for it, what only one says against it.
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import dropwhile, pairwise

from briefgen import gazetteer
from briefgen.model.span import Span
from briefgen.synthesis.clauses import FINITE
from briefgen.synthesis.quantities.units import NUMBER_WORDS, SCALES, UNITS
from briefgen.words import STOP_WORDS, content_stems, fold, spans, stem

MOST_WORDS = 7
UNSHARED = 0.3
"""What a word that only one text says costs a phrase, where a shared word of middling rarity is worth about 1."""
BETWEEN = 0.1
"""The same for a function word."""
NAME_OF_HOLDER = 0.1
"""Share of its worth that a word keeps which is part of the name of one who speaks: a topic is what he speaks of."""

LONE = 0.8
CUT = 0.35
NAME_ALONE = 1.0
VERBAL = 0.3
"""What it costs a phrase to be one word, to break off on either side, to be a mere name, to end in a verb's form. To
break off costs more than one word that only one text says, else a phrase ends in the adjective of the noun it lacks."""
ABOUT = 1.0
"""What a word is worth that the texts differ on."""

NAME_INSTEAD = 8.0
"""What it costs a mere name where a phrase says what the texts differ on: more than any name's words are worth."""

_VERBAL = re.compile(r"^[a-z].*(?:ed|ing)$")
_INNER = frozenset(
    "of in on at for with from near over against the a an to by between into after was were been have has had".split()
)
"""Function words that a phrase may hold between its words."""
_NEVER = frozenset(
    """said says say told tell tells added adds asked asks called calls reported reports according spoke speaks
    monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow january february march april june
    july august september october november december week weeks month months year years day days new people mr mrs ms dr
    think thinks know knows knew believe believes
    lrb rrb is are be being will would could may might can should must did does do not""".split()
)
_PAUSE = re.compile(r"[^\w\s'’-]|\d|\n|``|''")


@dataclass(frozen=True, slots=True)
class _Phrase:
    text: str
    stems: tuple[str, ...]
    """Of its words, in order."""
    capital: tuple[bool, ...]
    verbal: int
    """At how many of its ends stands a verb's form, or a word for somebody: a topic is a thing."""
    cut: int
    """At how many of its ends it breaks off between words that belong together."""
    opens: bool
    """It stands at the beginning of its text, where a capital letter is no sign of a name."""


def label(
    texts: Sequence[str],
    idf: Mapping[str, float],
    *,
    holders: Sequence[str] = (),
    about: frozenset[str] = frozenset(),
    nouns: Sequence[Sequence[str]] = (),
) -> str:
    """The phrase of at most ``MOST_WORDS`` words that best stands for ``texts``, its first letter a capital.

    ``holders`` are the names of those who speak; ``about`` are stems that the texts differ on, such as what is counted;
    ``nouns`` are the noun phrases of each text, where they are known: the heading is then one of them.
    """
    worth = _worth(texts, idf, holders, about)
    best, shown = (-math.inf, 0), ""
    named = [tuple(filter(None, map(_noun_phrase, held))) for held in nouns]
    listed = list(named if any(named) else map(_phrases, texts))
    said = any(not about.isdisjoint(phrase.stems) for phrases in listed for phrase in phrases)
    for number, phrases in enumerate(listed):
        for phrase in phrases:
            value = round(_value(phrase, worth), 6) - (LONE if " " not in phrase.text else 0.0)
            instead = said and _is_name(phrase, worth) and about.isdisjoint(phrase.stems)
            value -= NAME_INSTEAD if instead else 0.0
            if (value, -number) > best:
                best, shown = (value, -number), phrase.text
    return shown[:1].upper() + shown[1:]


@cache
def _measures() -> frozenset[str]:
    """Stems of the words for units and large numbers: a phrase of them says not what is measured."""
    return frozenset(stem(word) for word in (*UNITS, *SCALES, *_AMOUNTS.split()))


_AMOUNTS = "number total amount lot kind sort part way thing bit range handful majority rest"


def _worth(
    texts: Sequence[str], idf: Mapping[str, float], holders: Sequence[str], about: frozenset[str]
) -> dict[str, float]:
    shared = Counter(held for text in texts for held in sorted(set(content_stems(text))))
    names = {held for name in holders for held in content_stems(name)}
    typical = max(idf.values(), default=1.0)
    worth = {}
    for held, count in shared.items():
        common = (count - 1) * 2 * idf.get(held, 0.0) / typical
        worth[held] = (common if count > 1 else -UNSHARED) * (NAME_OF_HOLDER if held in names and count > 1 else 1.0)
        worth[held] += ABOUT if held in about else 0.0
        worth[held] -= UNSHARED if held in names and count == 1 else 0.0
        worth[held] = min(worth[held], -UNSHARED) if held in _measures() else worth[held]
    return worth


def _value(phrase: _Phrase, worth: Mapping[str, float]) -> float:
    """The worth of a phrase's words, each counted once, less what it lacks as a phrase."""
    content = set(phrase.stems) & worth.keys()
    inner = sum(held not in worth for held in phrase.stems)
    cost = BETWEEN * inner + CUT * phrase.cut + NAME_ALONE * _is_name(phrase, worth) + VERBAL * phrase.verbal
    return sum(worth[held] for held in sorted(content)) - cost


def _is_name(phrase: _Phrase, worth: Mapping[str, float]) -> bool:
    """Whether every word of a phrase that tells something begins with a capital."""
    first = 1 if phrase.opens and len(phrase.stems) > 1 else 0
    pairs = zip(phrase.stems[first:], phrase.capital[first:], strict=True)
    return all(capital for held, capital in pairs if held in worth)


@lru_cache(maxsize=20_000)
def _noun_phrase(text: str) -> _Phrase | None:
    """A noun phrase as a heading; None where it is too long, has a pause or a number, or says next to nothing."""
    listed = list(dropwhile(lambda word: not _opening(word.of(text)), spans(text)))
    if not 0 < len(listed) <= MOST_WORDS or not _telling(listed[-1].of(text)):
        return None
    if not all(_goes_on(text, before, word) for before, word in pairwise(listed)):
        return None
    said = [span.of(text) for span in listed]
    if all(stem(word) in _measures() for word in said):
        return None
    capital = tuple(word[0].isupper() for word in said)
    cost = 2 * gazetteer.role_noun(said[-1])
    return _Phrase(text[listed[0].start :], tuple(map(stem, said)), capital, cost, 0, opens=False)


@lru_cache(maxsize=2_000)
def _phrases(text: str) -> tuple[_Phrase, ...]:
    """The stretches of ``text`` without a pause that begin and end with a telling word."""
    return tuple(_stretches(text))


def _stretches(text: str) -> Iterator[_Phrase]:
    listed = list(spans(text))
    for first, start in enumerate(listed):
        if not _telling(start.of(text)):
            continue
        before = first > 0 and _telling(listed[first - 1].of(text)) and _goes_on(text, listed[first - 1], start)
        for last in range(first, min(len(listed), first + MOST_WORDS)):
            end = listed[last]
            if last > first and not _goes_on(text, listed[last - 1], end):
                break
            if _telling(end.of(text)):
                following = listed[last + 1] if last + 1 < len(listed) else None
                after = following and _telling(following.of(text)) and _goes_on(text, end, following)
                said = [span.of(text) for span in listed[first : last + 1]]
                yield _phrase(text[start.start : end.end], said, int(before) + bool(after), opens=first == 0)


def _phrase(text: str, said: Sequence[str], cut: int, *, opens: bool) -> _Phrase:
    verbal = sum(_VERBAL.search(word) is not None or word in FINITE for word in (said[0], said[-1]))
    return _Phrase(text, tuple(map(stem, said)), tuple(word[0].isupper() for word in said), verbal, cut, opens)


def _goes_on(text: str, before: Span, word: Span) -> bool:
    folded = fold(word.of(text))
    if _PAUSE.search(text, before.end, word.start) or folded in _NEVER or word.of(text)[0].isdigit():
        return False
    return folded in _INNER or _telling(word.of(text))


def _opening(word: str) -> bool:
    """Whether a heading may begin with the word: no function word, and no verdict (``the worst flood``)."""
    return _telling(word) and _SUPERLATIVE.fullmatch(word.lower()) is None


_SUPERLATIVE = re.compile(
    r"(?:worst|best|biggest|largest|greatest|highest|strongest|gravest|longest|\w+iest)(?:-ever)?"
)


def _telling(word: str) -> bool:
    folded = fold(word)
    number = any(part in NUMBER_WORDS for part in folded.split("-"))
    if folded.endswith("n't"):
        return False
    return folded not in STOP_WORDS and folded not in _NEVER and word[0].isalpha() and len(word) > 1 and not number
