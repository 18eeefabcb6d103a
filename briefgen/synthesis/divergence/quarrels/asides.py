"""Points -> Asides: one sentence that sets two names against each other.

``The Brenna line said it would cancel its sailings, but Sund Ferries said it would continue`` holds two positions.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from briefgen.model.span import Span
from briefgen.synthesis.divergence.contrasts.contrast import Contrast
from briefgen.synthesis.divergence.contrasts.opposition import plainness
from briefgen.synthesis.divergence.contrasts.polarity import Word, read
from briefgen.synthesis.divergence.counted import recounts
from briefgen.synthesis.divergence.points import Holder, Point, Voices
from briefgen.synthesis.divergence.quarrels import judgements
from briefgen.synthesis.divergence.quarrels.answers import (
    AUXILIARY,
    LONGEST_SUBJECT,
    OWN_CLAIM,
    PRONOUNS,
    UNMEANT,
)
from briefgen.synthesis.divergence.quarrels.denials import DENIED_BEHIND, REJECTS
from briefgen.synthesis.divergence.quarrels.sides import meant
from briefgen.synthesis.divergence.speakers import somebody, speaks
from briefgen.synthesis.evidence import trimmed
from briefgen.synthesis.quantities.units import NUMBER_WORDS
from briefgen.words import fold, words

LEAST_WORDS = 5
"""Words of either part."""
LEADING = 2
"""Words of a part before the name of who holds it."""
PLAIN = 0.8
"""How plain an axis must be: a mere contrast of tone is no divergence."""

_TURN = re.compile(r",?\s*\b(?:but|while|whereas|although|though)\b\s*")
_NAMED = frozenset(["PER", "ORG", "LOC", "NORP"])


@dataclass(frozen=True, slots=True)
class Aside:
    """Two parts of one sentence and in what they differ."""

    point: Point
    first: Span
    second: Span
    contrast: Contrast


def find(found: Sequence[Point]) -> Iterator[Aside]:
    """The sentences whose two parts, each with a name of its own, stand at opposite ends of one axis."""
    for point in found:
        for match in _TURN.finditer(point.text):
            first = trimmed(point.reading.text, Span(point.span.start, point.span.start + match.start()))
            second = trimmed(point.reading.text, Span(point.span.start + match.end(), point.span.end))
            contrast = _contrast(first.of(point.reading.text), second.of(point.reading.text))
            if contrast and _names_differ(point, first, second):
                yield Aside(point, first, second, contrast)
                break


def _contrast(one: str, other: str) -> Contrast | None:
    if min(len(one.split()), len(other.split())) < LEAST_WORDS:
        return None
    for word in read(one):
        for counter in read(other):
            found = _ends(word, counter)
            if found and plainness(found) >= PLAIN:
                return found
    return None


def _ends(word: Word, counter: Word) -> Contrast | None:
    for pole in word.poles:
        for facing in counter.poles:
            if (
                pole.axis == facing.axis
                and word.stem != counter.stem
                and not (word.aim or counter.aim)
                and (pole.end != facing.end) != (word.negated != counter.negated)
            ):
                return Contrast("opposite", 1.0, word.text, counter.text, pole.axis)
    return None


def _names_differ(point: Point, first: Span, second: Span) -> bool:
    """Each part begins with a name, and it is not the same one."""
    names = []
    for span in (first, second):
        mentions = [m for m in point.reading.mentions_in(span) if m.label in _NAMED]
        if not mentions or len(point.reading.text[span.start : mentions[0].span.start].split()) > 2:
            return False
        names.append(mentions[0].span.of(point.reading.text))
    return names[0] != names[1]


@dataclass(frozen=True, slots=True)
class Parallel:
    """One sentence in which two holders speak, set against each other by its grammar."""

    point: Point
    sides: tuple[tuple[Span, Holder], tuple[Span, Holder]]
    score: float


def parallels(found: Sequence[Point], voice: Voices) -> Iterator[Parallel]:
    """The sentences that give one holder's words and, behind a semicolon or ``but``, another's."""
    for point in found:
        said = voice.said_in(point)
        for (one, first), (other, second) in pairwise(said):
            turn = _SET_AGAINST.search(point.reading.text, one.end, max(one.end, other.start))
            if turn is None or first.key == second.key or not _own_names(first, second) or _quoted(point, turn.start()):
                continue
            spans = Span(point.span.start, turn.start()), Span(turn.end(), point.span.end)
            cut = [trimmed(point.reading.text, span) for span in spans]
            before, after = (span.of(point.reading.text) for span in cut)
            if min(len(before.split()), len(after.split())) >= LEAST_WORDS and _of_one_thing(
                before, after, turn.group(), second
            ):
                yield Parallel(point, ((cut[0], first), (cut[1], second)), PARALLEL)
                break


def _quoted(point: Point, turn: int) -> bool:
    """Whether a turn stands in a quotation, and so both parts are one speaker's."""
    before = point.reading.text[point.span.start : turn]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def rejections(found: Sequence[Point], voice: Voices) -> Iterator[Parallel]:
    """The sentences whose second part rejects the first: ``The port says it leaks, but divers dispute that figure``."""
    for point in found:
        named_so = rejected_inside(point.text) or _called_so(point.text)
        turn = named_so or _denied_behind(point.text)
        if turn is None:
            continue
        spans = (Span(point.span.start, point.span.start + turn[0]), Span(point.span.start + turn[1], point.span.end))
        cut = [trimmed(point.reading.text, span) for span in spans]
        parts = [replace(point, span=span, text=span.of(point.reading.text)) for span in cut]
        subject = AUXILIARY.sub("", point.text[slice(*turn[2:])].strip())
        speaks_first = [holder for content, holder in voice.said_in(point) if content.start < cut[0].end]
        if not (named_so or speaks_first):
            continue
        named = point.holder if point.holder.name in parts[0].text else voice.named(parts[0])
        first = speaks_first[0] if speaks_first else named
        second = meant(voice, replace(parts[0], holder=first), _rejecting(voice.named(parts[1]), subject))
        if first.key != second.key and fold(second.name) not in PRONOUNS and not second.own_voice:
            yield Parallel(point, ((cut[0], first), (cut[1], second)), PARALLEL)


def counts(found: Sequence[Point], voice: Voices) -> Iterator[Parallel]:
    """The sentences whose second part counts anew: ``The union said 900 came; the police put the number at 300``."""
    for point in found:
        turn = _PUT.search(point.text)
        said = [
            holder
            for content, holder in voice.said_in(point)
            if turn and content.start < point.span.start + turn.start()
        ]
        if turn is None or not said or not recounts.differ(point.text[: turn.start()], point.text[turn.start("who") :]):
            continue
        first = trimmed(point.reading.text, Span(point.span.start, point.span.start + turn.start()))
        second = trimmed(point.reading.text, Span(point.span.start + turn.start("who"), point.span.end))
        named = voice.named(replace(point, span=second, text=second.of(point.reading.text)))
        other = _rejecting(named, turn["who"])
        if other.key != said[0].key and fold(turn["who"]) not in PRONOUNS and not other.own_voice:
            yield Parallel(point, ((first, said[0]), (second, other)), PARALLEL)


_PUT = re.compile(
    r"(?:;|,|\bbut|\bwhile)\s+(?:(?:but|while|and) )?(?P<who>[A-Za-z][\w’'.-]*(?: [\w’'.-]+){0,5}?) (?:ha[sd] )?puts? "
    r"(?:(?:the|its|their|that) )?[a-z]+ at (?:[a-z]+ ){0,4}\d"
)


@lru_cache(maxsize=20_000)
def rejected_inside(text: str) -> tuple[int, int, int, int] | None:
    """Where a turn of a sentence begins and ends, behind which somebody rejects its first part, and where he stands."""
    cue = REJECTS.search(text)
    if cue is None or UNMEANT.search(text[: cue.start()]) or OWN_CLAIM.match(text, cue.end()):
        return None
    turns = [m for m in _BUT.finditer(text, 0, cue.start()) if len(text[: m.start()].split()) >= LEAST_WORDS]
    return (turns[-1].start(), turns[-1].end(), turns[-1].end(), cue.start()) if turns else None


@lru_cache(maxsize=20_000)
def _called_so(text: str) -> tuple[int, int, int, int] | None:
    """The same where the turn is a noun for what was said: ``…, an accusation that his friends dismissed``."""
    match = _CALLED_SO.search(text)
    if match is None or len(text[: match.start()].split()) < LEAST_WORDS:
        return None
    return match.start(), match.start("what"), *match.span("who" if match["who"] else "by")


_CALLED_SO = re.compile(
    r"(?:,|\s[-–—]+)\s+(?P<what>(?:(?:an?|the|all) )?(?:\w+ )?"
    r"(?:claim|charge|accusation|allegation|assertion|suggestion|report|account)s? "
    r"(?:(?:\w+ly )?(?:denied|rejected|dismissed|disputed|refuted) by (?P<by>[^,;.]{2,60})|(?:that |which )?"
    r"(?P<who>(?!(?:that|which|has|have|was|were|is|are|they|it|of|by|from)\b)[^,;.]{2,60}?) "
    r"(?:has |have |had )?(?:\w+ly )?"
    r"(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:e|es|ed)|refut(?:e|es|ed))\b))"
)


@lru_cache(maxsize=20_000)
def _denied_behind(text: str) -> tuple[int, int, int, int] | None:
    """The same where a relative clause takes up all that stands before it: ``…, which the union denies``."""
    match = DENIED_BEHIND.search(text)
    if match is None or len(text[: match.start()].split()) < LEAST_WORDS:
        return None
    return match.start(), match.start("what"), *match.span("who")


def _rejecting(named: Holder, subject: str) -> Holder:
    """Who rejects: the words before the rejecting one where they are few and call somebody."""
    if not 0 < len(subject.split()) <= LONGEST_SUBJECT:
        return named
    return replace(named, name=subject, actor=named.actor if named.name in subject else None, own_voice=False)


_BUT = re.compile(r",\s+(?:but|while|although|though)\s+|;\s+(?:but\s+)?")


def _of_one_thing(one: str, other: str, turn: str, holder: Holder) -> bool:
    """Whether the second part answers the first: ``while`` joins two things as often, a number may count another.

    A semicolon sets two holders against each other where the second opens its part.
    """
    if "while" in turn and _contrast(one, other) is None:
        return False
    opposed = (";" in turn and holder.cue and _opens(other, holder)) or _at_odds(one, other)
    return bool(opposed) and not (_counts(one) and _QUALIFIED.search(other))


def _opens(text: str, holder: Holder) -> bool:
    """Whether a holder is named at the beginning of a text, or at its end behind the cue."""
    before, name, after = text.partition(holder.name)
    return bool(name) and min(len(words(before)), len(words(after))) <= LEADING


def _at_odds(one: str, other: str) -> bool:
    """Whether two parts say what does not go together; a mere turn of the sentence often does not."""
    opposed = judgements.tone(one) * judgements.tone(other) < 0 or _contrast(one, other) is not None
    return opposed or recounts.differ(one, other) or _DOUBTS.search(other) is not None


_DOUBTS = re.compile(r"\b(?:doubt|sceptic|skeptic|dispute|disagree)\w*\b", re.IGNORECASE)


def _counts(text: str) -> bool:
    return bool(_DIGIT.search(text)) or any(p in NUMBER_WORDS for word in words(text) for p in fold(word).split("-"))


_DIGIT = re.compile(r"\d")
_QUALIFIED = re.compile(r"\b\d[\d,.]*\s+(?:at|in|on|from|outside|within|under)\b")


def _own_names(first: Holder, second: Holder) -> bool:
    if _OTHERS.search(second.name):
        return False
    return not any(fold(holder.name) in PRONOUNS or not speaks(holder) for holder in (first, second)) and (
        somebody(first) or somebody(second)
    )


_OTHERS = re.compile(r"\bothers\b", re.IGNORECASE)
"""Who is told apart by nothing only goes on with the list: ``some fled, while many others stayed``."""
_SET_AGAINST = re.compile(r";\s*(?:but\s+)?|,?\s*\b(?:but|while|whereas|although|though)\b\s*")
PARALLEL = 0.6
"""Score of one sentence in which two holders are set against each other."""
