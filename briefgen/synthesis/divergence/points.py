"""Corpus + Attributions -> Points: each sentence with the one who holds it, as the unit that divergences compare.

A sentence that nobody in it is said to hold is held by its source: the publisher, else the title or the file.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from briefgen.model.analysis import Modality
from briefgen.model.article import Article
from briefgen.model.span import Span
from briefgen.model.synthesis import Actor, Attribution, DuplicateGroup, Evidence, Position
from briefgen.synthesis import duplicates
from briefgen.synthesis.actors.cast import Cast
from briefgen.synthesis.divergence import subjects
from briefgen.synthesis.divergence.held import Held
from briefgen.synthesis.evidence import LONGEST_PASSAGE, Reading, once, trimmed
from briefgen.synthesis.standalone import furniture

LONGEST_TEXT = 300
"""Characters of a position's text; a longer sentence is cut down to the clause that matters."""
_QUOTED = re.compile(r"[\"“‘'`]{1,2}[^\"“”]*(?:[\"”’]|'')?$|[^\"“”]*(?:[\"”]|'')$", re.DOTALL)
_QUOTE = re.compile(r"[\"“‘'`]")
_PRONOUN = re.compile(r"(?:He|She|They)\b")
_NEW_CLAUSE = re.compile(r"[;:]|,? (?:but|while|and) (?=[A-Z])|, (?=[A-Z][\w’'-]+ (?:said|says|has|had|have|was|is))")
"""Behind a pronoun that opens a sentence, what may bring another subject."""
LONGEST_TITLE = 3
"""Words before the name that a sentence begins with."""
MOST = 0.5
"""Share of a sentence's words, without those that name who says it, from which a statement is what it says."""
SHORTEST_CLAUSE = 4
"""Words: a shorter clause says too little to stand for a position."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who says something, as the source words it."""

    name: str
    actor: str | None
    date: str | None
    own_voice: bool
    """The source itself, not somebody it quotes."""
    cue: str = ""
    """The words that say that it is held; empty where no statement was read."""
    modality: Modality = "asserted"

    @property
    def key(self) -> str:
        """The same for the same holder of one article."""
        return self.actor or self.name.casefold()


@dataclass(frozen=True, slots=True)
class Point:
    """One sentence of one article and who holds it."""

    reading: Reading
    number: int
    """Of the sentence, from 0."""
    span: Span
    text: str
    source: str
    """The independent text it comes from: near-copies share it."""
    holder: Holder

    @property
    def article(self) -> str:
        """The article's id."""
        return self.reading.article.id


@dataclass(frozen=True, slots=True)
class Voices:
    """Who holds which stretch of which article."""

    held: Mapping[str, Held]
    actors: Mapping[str, Actor]
    index: Mapping[tuple[str, int], str]
    """Actor id by article id and start of a name, as in the cast."""

    def subject(self, point: "Point", cue: int) -> Holder:
        """Who does what the word at ``cue`` (in the point's text) says: the last name before it, else the holder.

        Of ``The minister criticised the plan, saying it came late`` the holder is the one who says it.
        """
        before = Span(point.span.start, point.span.start + cue)
        pronoun = _PRONOUN.match(point.text)
        if pronoun and not _NEW_CLAUSE.search(point.text, pronoun.end(), cue):
            unnamed = point.holder.own_voice
            return replace(point.holder, name=pronoun.group(), own_voice=False) if unnamed else point.holder
        mentions = [
            m for m in point.reading.mentions_in(before) if not subjects.hangs(point.reading.text, point.span, m.span)
        ]
        opening = [m for m in mentions[:1] if _opens(point, m.span)]
        for mention in (*opening, *reversed(mentions)):
            actor = self.index.get((point.article, mention.span.start))
            if actor and self.actors[actor].type in ("person", "organisation", "group"):
                return Holder(mention.span.of(point.reading.text), actor, _day(point.reading), own_voice=False)
        said = self.said_in(point) if point.holder.own_voice else []
        return said[0][1] if said and said[0][0].start >= before.end else point.holder

    def named(self, point: "Point") -> Holder:
        """The first actor that a part of a sentence names, else its source."""
        for mention in point.reading.mentions_in(point.span):
            actor = self.index.get((point.article, mention.span.start))
            if actor:
                return Holder(mention.span.of(point.reading.text), actor, _day(point.reading), own_voice=False)
        return point.holder

    def at(self, reading: Reading, span: Span) -> Holder:
        """Who holds the words at ``span``: the narrowest statement that covers most of it, else the source."""
        around = self._around(reading, span)
        if around is None:
            return source(reading)
        attribution = around[1]
        return _of(attribution, reading)

    def speaking(self, reading: Reading, sentence: Span) -> Holder:
        """Who holds a sentence: whose words are most of it, not counting the words that name holder and cue."""
        said = [
            (content, attribution)
            for content, attribution in self._held(reading).touching(sentence)
            if attribution.holder and sentence.contains(content)
            if _is_most(content, attribution, sentence) or (attribution.direct and content.start == sentence.start)
        ]
        if not said:
            return self._broken_off(reading, sentence) or self.at(reading, sentence)
        return _of(min(said, key=lambda pair: pair[0].end - pair[0].start)[1], reading)

    def _broken_off(self, reading: Reading, sentence: Span) -> Holder | None:
        """Who holds the first part of a quotation that goes on behind its speaker, in a sentence of its own."""
        text = sentence.of(reading.text)
        if not _QUOTE.match(text):
            return None
        near = Span(sentence.start - LONGEST_PASSAGE, sentence.end + LONGEST_PASSAGE)
        for _, said in self._held(reading).touching(near):
            spoken = any(f"{one} {other}" in text for one, other in ((said.holder, said.cue), (said.cue, said.holder)))
            around = any(it.start <= sentence.start and sentence.end <= it.end for it in said.evidence)
            if said.direct and said.holder and spoken and around:
                return _of(said, reading)
        return None

    def content(self, reading: Reading, span: Span) -> Span | None:
        """The narrowest statement that covers most of ``span``."""
        around = self._around(reading, span)
        return around[0] if around else None

    def _around(self, reading: Reading, span: Span) -> tuple[Span, Attribution] | None:
        around = [pair for pair in self._held(reading).touching(span) if _covers(pair[0], span) and pair[1].holder]
        return min(around, key=lambda pair: pair[0].end - pair[0].start, default=None)

    def said_in(self, point: "Point") -> list[tuple[Span, Holder]]:
        """The statements inside a sentence with their holders, in order; of two that overlap the longer."""
        inside = [
            (content, attribution)
            for content, attribution in self._held(point.reading).touching(point.span)
            if point.span.contains(content) and attribution.holder
        ]
        found: list[tuple[Span, Holder]] = []
        for content, said in sorted(inside, key=lambda pair: (pair[0].start, -pair[0].end)):
            if not found or content.start >= found[-1][0].end:
                found.append((content, _of(said, point.reading)))
        return found

    def _held(self, reading: Reading) -> Held:
        return self.held.get(reading.article.id, _NOTHING)

    def position(self, holder: Holder, text: str, evidence: Sequence[Evidence]) -> Position:
        """One side of a divergence."""
        actor = self.actors.get(holder.actor) if holder.actor else None
        role = actor.roles[0].text if actor and actor.roles else None
        return Position(holder.name, holder.actor, role, holder.date, text, tuple(evidence))


def _of(said: Attribution, reading: Reading) -> Holder:
    return Holder(said.holder, said.actor, said.date or _day(reading), False, said.cue, said.modality)


def voices(attributions: Sequence[Attribution], cast: Cast) -> Voices:
    """Index the statements by article."""
    held: defaultdict[str, list[tuple[Span, Attribution]]] = defaultdict(list)
    for attribution in attributions:
        if _NOBODY.match(attribution.holder):
            continue
        for evidence in attribution.evidence:
            found = evidence.quote.find(attribution.text)
            if found >= 0:
                start = evidence.start + found
                held[evidence.source].append((Span(start, start + len(attribution.text)), attribution))
    return Voices({article: Held.of(found) for article, found in held.items()}, cast.by_id(), cast.index)


_NOTHING = Held()
_NOBODY = re.compile(
    r"(?:about|at|by|for|from|in|into|of|on|than|to|with|there|here)\b|[a-z]+ing(?: (?:the|an?|his|her|its|their)\b|$)",
    re.IGNORECASE,
)
"""Words that name nobody, where a holder was read."""


def find(read: Sequence[Reading], voice: Voices, groups: Sequence[DuplicateGroup]) -> tuple[Point, ...]:
    """The sentences of all articles but exact copies, in order, each with its holder."""
    copies = {copy for group in groups if group.kind == "duplicate" for copy in group.copies}
    lineage = duplicates.lineages([reading.article.id for reading in read], groups)
    found: list[Point] = []
    for reading in read:
        if reading.article.id in copies:
            continue
        source = lineage[reading.article.id]
        for number, span in _sentences(reading):
            point = Point(reading, number, span, span.of(reading.text), source, voice.speaking(reading, span))
            point = _continued(point, found[-1] if found else None)
            if not (point.holder.own_voice and _of_a_speaker(point.text)):
                found.append(point)
    return tuple(found)


@once
def _sentences(reading: Reading) -> tuple[tuple[int, Span], ...]:
    """The sentences of an article that say something of the world, with their numbers."""
    spans = ((number, trimmed(reading.text, it.span)) for number, it in enumerate(reading.analysis.sentences))
    return tuple(
        (number, span)
        for number, span in spans
        if 0 < span.end - span.start <= LONGEST_PASSAGE and _claims(span.of(reading.text))
    )


def _claims(text: str) -> bool:
    """Whether a sentence may say something of the world: no furniture of its page, no question."""
    return not furniture(text) and not text.rstrip(_CLOSING).endswith("?")


def _of_a_speaker(text: str) -> bool:
    """Whether somebody speaks whom the page names elsewhere, as in a transcript: ``I`` outside quotation marks."""
    return _FIRST_PERSON.search(text) is not None and _MARK.search(text) is None


_FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|[Mm]e)\b")
_MARK = re.compile(r"[\"“”]|``|''")
_CLOSING = "\"'’”) "


def _continued(point: Point, before: Point | None) -> Point:
    """A sentence in quotation marks that names nobody goes on with what the holder before it says."""
    goes_on = (
        before is not None
        and before.article == point.article
        and before.number == point.number - 1
        and point.holder.own_voice
        and not before.holder.own_voice
        and _QUOTED.match(point.text)
    )
    return replace(point, holder=before.holder) if goes_on and before else point


def shown(point: Point, focus: Span) -> str:
    """What of a point's sentence is printed: all of it, or of a long one the clauses around ``focus``."""
    if point.span.end - point.span.start <= LONGEST_TEXT:
        return point.text
    clause = trimmed(point.reading.text, point.reading.clause_at(focus) or point.span)
    text = clause.of(point.reading.text)
    return text if len(text.split()) >= SHORTEST_CLAUSE and point.span.contains(clause) else point.text


def _opens(point: Point, name: Span) -> bool:
    """Whether a sentence begins with a name and its apposition: ``Capt. Toresk, of the Brenna Line, doubts that``."""
    text = point.reading.text
    return len(text[point.span.start : name.start].split()) <= LONGEST_TITLE and text.startswith(",", name.end)


def _covers(content: Span, span: Span) -> bool:
    shared = min(content.end, span.end) - max(content.start, span.start)
    return shared > 0.5 * (span.end - span.start)


def _is_most(content: Span, attribution: Attribution, sentence: Span) -> bool:
    """Whether a statement leaves less of its sentence than it fills, its holder and cue left out."""
    told = sentence.end - sentence.start - len(attribution.holder) - len(attribution.cue)
    return content.end - content.start > MOST * told


def source(reading: Reading) -> Holder:
    """The source of an article in its own voice."""
    return Holder(_source_name(reading.article), None, _day(reading), own_voice=True)


def _source_name(article: Article) -> str:
    """How a source is called that speaks in its own voice: its publisher, else its title, else its file."""
    if article.publisher:
        return article.publisher.value
    return f"“{article.title.value}”" if article.title else PurePath(article.name).stem


def _day(reading: Reading) -> str | None:
    return reading.article.published.day.isoformat() if reading.article.published else None
