"""Mentions -> whole names: pieces joined as far as the name stands whole in some text, or its particle shows."""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from briefgen import words
from briefgen.model.analysis import Mention
from briefgen.model.span import Span
from briefgen.synthesis.actors import identity
from briefgen.synthesis.evidence import Reading

_PIECED = 3
"""Words from which a name is long enough to be found in pieces."""
_STOP, _LONGEST_NAME = re.compile(r"[,;:”\")\n]|\.\s"), 120
"""What no name goes on beyond, and characters of the longest name that is looked for."""
_LEAD = 60
"""Characters before a body that may belong to its name."""
_NAMED = frozenset(["PER", "ORG", "LOC", "FAC", "NORP"])
_INNER = re.compile(r"(?:ul|ud|ur|us|uz|un)[-‐’'][A-Z]")
"""Particles with which no name begins, unlike ``al-``."""
_SEAT = re.compile(r" (?:und )?(?:von|zu[mr]?|von und zu) [A-Z][\w’'-]*\w")
"""Behind a person's name: its second half, ``Ilse von Toresk`` and ``zu Marenburg``."""
_NEXT = re.compile(r" (?:[a-z]{1,3}[-‐’' ])?[A-Z][\w’'-]*\w")
"""The next word of a name, with a particle before it."""
_GAP = len(" wal-")
"""Characters between two pieces of one name."""
_PARTED = 2
"""The words that another spelling may write apart: ``al-Nur``, ``al Nur``."""
HANGING = re.compile(rf"\s*(?:-[LR][RSC]B-?|\\/|\|).*$|(?:\s+(?:{'|'.join(words.LINKS)}))+$", re.DOTALL)
"""In a name: a bracket or stroke that ends it, or a link to the words that follow."""


def without_overlap(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The mentions in order, of those that overlap the longest."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda mention: (mention.span.start, -mention.span.end)):
        if kept and kept[-1].span.overlaps(mention.span):
            longer = mention.span.end - mention.span.start > kept[-1].span.end - kept[-1].span.start
            kept[-1] = mention if longer else kept[-1]
        else:
            kept.append(mention)
    return tuple(kept)


Known = Mapping[str, Mapping[str, int]]
"""By first word the spellings of names that stand whole in some text, with the number of their words."""
Found = Mapping[str, Sequence[Mention]]
"""By article id the mentions found in it, in order."""


def completed(readings: Sequence[Reading], found: Found) -> Found:
    """The mentions, pieces of a name joined where it stands whole in some text."""
    joined = _rejoined(readings, {it.article.id: _particled(it.text, found[it.article.id]) for it in readings})
    known = _known(readings, joined)
    return {it.article.id: _completed(it, joined[it.article.id], known) for it in readings}


def _particled(text: str, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """The mentions, one that begins with an inner particle joined to the one before: ``Ha’rak`` and ``ul-Toresk``.

    So is a noble name's second half.
    """
    seats = ((mention, _SEAT.match(text, mention.span.end)) for mention in mentions if mention.label == "PER")
    noble = [Mention(Span(mention.span.start, seat.end()), "PER") for mention, seat in seats if seat]
    pairs = ((one, other) for one, other in pairwise(mentions) if text[one.span.end : other.span.start] == " ")
    joined = [
        Mention(Span(one.span.start, other.span.end), other.label)
        for one, other in pairs
        if _INNER.match(text, other.span.start)
    ]
    return without_overlap((*mentions, *joined, *noble)) if joined or noble else mentions


def _rejoined(readings: Sequence[Reading], found: Found) -> Found:
    """The mentions, two pieces joined where the same words are more often found whole."""
    labels = _wholes(readings, found)
    pieces = {it.article.id: list(_pieces(it.text, found[it.article.id], labels)) for it in readings}
    parted = Counter(sound for pairs in pieces.values() for _, sound in pairs)
    kept = {
        article: [
            Mention(span, labels[sound].most_common(1)[0][0])
            for span, sound in pairs
            if labels[sound].total() >= parted[sound]
        ]
        for article, pairs in pieces.items()
    }
    return {article: without_overlap((*found[article], *joined)) for article, joined in kept.items()}


def _wholes(readings: Sequence[Reading], found: Found) -> Mapping[str, Counter[str]]:
    """By spelling the labels of the names of several words."""
    labels: dict[str, Counter[str]] = defaultdict(Counter)
    for reading in readings:
        for mention in found[reading.article.id]:
            name = mention.span.of(reading.text)
            if mention.label in _NAMED and " " in name:
                labels[_sound(name)][mention.label] += 1
    return labels


def _pieces(text: str, mentions: Sequence[Mention], known: Container[str]) -> Iterator[tuple[Span, str]]:
    """Where a mention and what stands behind it are a known name, with its spelling."""
    near = ((one.span.end, other.span) for one, other in pairwise(mentions))
    ends = {end: span.end for end, span in near if span.start - end <= _GAP}
    for mention in mentions:
        landed = identity.land_of_name(mention.span.of(text)) is not None
        following = None if landed else _NEXT.match(text, mention.span.end)
        end = following.end() if following else mention.span.end
        for stop in sorted({ends.get(mention.span.end, end), end}):
            sound = _sound(text[mention.span.start : stop])
            if stop > mention.span.end and sound in known and "\n" not in text[mention.span.end : stop]:
                yield Span(mention.span.start, stop), sound


def _known(readings: Sequence[Reading], found: Found) -> Known:
    table: dict[str, dict[str, int]] = defaultdict(dict)
    for reading in readings:
        for mention in found[reading.article.id]:
            tokens = words.name_key(mention.span.of(reading.text)).split() if mention.label == "ORG" else []
            if len(tokens) >= _PIECED:
                table[_sound(tokens[0])][_sound(" ".join(tokens))] = len(tokens)
    return table


def _completed(reading: Reading, mentions: Sequence[Mention], known: Known) -> tuple[Mention, ...]:
    """The mentions, pieces of a body's name joined where it stands whole in another text."""
    longer = (_longer(reading.text, mention, known) or _fronted(reading.text, mention, known) for mention in mentions)
    joined = (mention for mention in longer if mention is not None)
    return without_overlap((*mentions, *joined))


def _longer(text: str, mention: Mention, known: Known) -> Mention | None:
    """The longest known name that begins with the mention's first word and goes on after its last."""
    first = next(iter(words.words(mention.span.of(text))), "")
    names = known.get(_sound(first))
    if not names:
        return None
    stop = _STOP.search(text, mention.span.end, mention.span.start + _LONGEST_NAME)
    rest = text[mention.span.start : stop.start() if stop else mention.span.start + _LONGEST_NAME]
    following = list(words.spans(rest))[: max(names.values()) + _PARTED]
    for end in (mention.span.start + token.end for token in reversed(following)):
        if end <= mention.span.end:
            return None
        name = text[mention.span.start : end]
        if _sound(name) in names and not HANGING.search(name):
            return Mention(Span(mention.span.start, end), "ORG")
    return None


def _fronted(text: str, mention: Mention, known: Known) -> Mention | None:
    """The longest known name that ends as a body's mention does and begins with the words before it."""
    if mention.label != "ORG":
        return None
    lead = max(0, mention.span.start - _LEAD)
    for token in words.spans(text[lead : mention.span.start]):
        start = lead + token.start
        if text[start].isupper() and _sound(text[start : mention.span.end]) in known.get(
            _sound(text[start : lead + token.end]), ()
        ):
            return Mention(Span(start, mention.span.end), "ORG")
    return None


@lru_cache(maxsize=100_000)
def _sound(name: str) -> str:
    return identity.spelling(words.name_key(name))
