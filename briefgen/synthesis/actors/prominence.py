"""Actors + Attributions -> rank, and what each says or does in one line."""

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefgen import gazetteer, words
from briefgen.model.corpus import Corpus
from briefgen.model.span import Span
from briefgen.model.synthesis import Actor, ActorType, Attribution, Passage
from briefgen.synthesis import clauses, leaning
from briefgen.synthesis.evidence import Reading, content_stems, freshness, once, readings, trimmed

_PRIOR: Mapping[ActorType, float] = {"person": 2.0, "group": 1.0, "organisation": 0.7, "place": -1.0}
"""A briefing is about who acts: a person named once weighs as much as a place named in four articles. At 0, -0.5, -1
and -2 for places the five references have a recall of 93.4, 94.1, 94.9 and 94.1."""
Names = Mapping[str, Sequence[tuple[Span, str]]]
"""By article id, where names stand, in order, and whom they mean."""
_ARTICLE = re.compile(r"(?:(?:the|a|an)\s+)?", re.IGNORECASE)
_GOES_ON = re.compile(
    r"(?:\s*(?:\([^()]{1,20}\)|-LRB-[^()]{1,20}-RRB-))?(?:\s*,[^,]{3,150},)?"
    r"(?:\s+in\s+[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)*)?(?:\s+(?:on|late|early)\s+[A-Z]\w+day)?"
    r"(?:\s+(?:also|then|later|now|still|again|already|never|yesterday|today|last\s(?:night|week|month|year)"
    r"|(?!family|early|daily|weekly|monthly|ally|assembly)[a-z]+ly))?"
    rf"\s+(?:{'|'.join(sorted(clauses.FINITE))}|[a-z]+ed|(?!its|his|this|across|as|plus|less|versus|news|officials|forces)"
    r"[a-z]+s)\b(?!-)"
)
"""After the name that is the subject: an apposition, a place, a day, an adverb, and what looks like a finite verb."""
_ADDRESS = re.compile(rf"(?:(?:{'|'.join(gazetteer.SHORT)})\b\.?\s)+$")
_LEAD = 20
"""Before a name, and the characters in which it stands."""
_SUBORDINATE = re.compile(r"(?<=\s)(?:which|who|whose|that|when|where|while|after|before)\b")
_NO_VERB = re.compile(
    r"\b\w+-\w+\b|\b(?:hatred|hundred|kindred|sacred|need)\b|\b(?:\w+ed|built|held|led|made|run|set up)(?= by\b)"
)
"""What only looks like a verb: half of a compound, a noun in -ed, a participle before *by*."""
_AUXILIARIES = frozenset("are be been did do does had has have is was were".split())
_DEPENDENT = re.compile(r"(?:what|who|how|why|where|when|whether|if|and|but|or|to|as|by|with|for|of)\b")
STALE, STALE_DAYS = 0.8, 90.0
"""What somebody said years ago gives way to what is said of them now, a month changes little."""
_ALIKE = 0.02
"""Of two lines no further apart the one of the earlier article is shown: the later may be a copy."""
_LOOSE_END = re.compile(
    r"\b(?:where|which|who|whose|and|or|but|that|when|while|as|of|to|the|an?|in|on|at|for|with)[\s,]*$"
)
_THAT = re.compile(r"^that,?\s+")
_PARTIAL = re.compile(r"[“\"'‘`]*[a-z]")
"""A quotation that begins small: a piece of what somebody said."""
_NOT = re.compile(r"\b(?:not|never|cannot)\b|n['’]t\b", re.IGNORECASE)
"""In the words that report: ``did not confirm``."""
_SHORTEST, _LONGEST, _DEED = 5, 45, 8
"""Words of a line that tells something without being a paragraph, and of a clause that is more than a fragment."""


def rank(actors: Iterable[Actor], lineage: Mapping[str, str]) -> tuple[Actor, ...]:
    """The actors by prominence: independent sources, mentions, statements, a role; ties by name."""
    return tuple(sorted(actors, key=lambda actor: (-_weight(actor, lineage), words.fold(actor.name), actor.id)))


def _weight(actor: Actor, lineage: Mapping[str, str]) -> float:
    independent = len({lineage[source] for source in actor.sources})
    vouched = bool(actor.roles or actor.statements) and actor.type != "place"
    return (
        _PRIOR[actor.type]
        + 1.2 * math.log2(independent)
        + 0.8 * math.log2(actor.mentions)
        + 0.8 * math.log2(1 + len(actor.statements))
        + (1.0 if vouched else 0.0)
        - (1.0 if actor.mentions == 1 and not vouched else 0.0)
    )


def tellings(
    corpus: Corpus, types: Mapping[str, ActorType], names: Names, attributions: Sequence[Attribution]
) -> Mapping[str, Passage]:
    """For each actor its most telling statement, or else a clause with it as the subject; a place says nothing."""
    ordered = readings(corpus)
    common = shared_stems(ordered)
    fresh = freshness(ordered, STALE_DAYS)
    found: dict[str, tuple[float, Passage]] = {}

    def offer(actor: str, passage: Passage, bonus: float) -> None:
        score = telling(passage.text, common) + bonus - STALE * (1 - fresh[passage.evidence[0].source])
        if actor not in found or score > found[actor][0] + _ALIKE:
            found[actor] = (score, passage)

    for attribution in attributions:
        line = _line(attribution)
        if attribution.actor and line and types[attribution.actor] != "place":
            offer(attribution.actor, *line)
    speak = frozenset(found)
    for reading in ordered:
        for actor, span, titled in _deeds(reading, names.get(reading.article.id, ())):
            if not (titled and actor in speak):
                offer(actor, Passage(span.of(reading.text), (reading.evidence(span),)), 0.0)
    return {actor: passage for actor, (_, passage) in found.items()}


def _line(attribution: Attribution) -> tuple[Passage, float] | None:
    """What shows a statement in one line, with what it gains over a deed; None where nothing stands by itself.

    What is denied or not confirmed is shown with the words that say so.
    """
    evidence = attribution.evidence[:1]
    if not evidence:
        return None
    if _is_denied(attribution):
        return None if leaning.hangs(evidence[0].quote) else (Passage(evidence[0].quote, evidence), 0.0)
    passage = Passage(_THAT.sub("", attribution.text), evidence)
    if attribution.direct or not _is_fragment(passage.text):
        return passage, _frankness(attribution)
    return None


def _is_fragment(text: str) -> bool:
    """Whether words break off, or have no subject and verb before their first clause: ``the end of the war``."""
    breaks_off = _DEPENDENT.match(text) is not None or _LOOSE_END.search(text) is not None
    main = _NO_VERB.sub(" ", _SUBORDINATE.split(text, maxsplit=1)[0].partition(": ")[0])
    headless = main.split(maxsplit=1)[0] in _AUXILIARIES if main.split() else True
    return breaks_off or headless or not clauses.finite(main)


def _is_denied(attribution: Attribution) -> bool:
    """Whether the words alone would say the opposite: ``(denied that) the port had closed``; not a whole quotation."""
    whole = attribution.direct and not _PARTIAL.match(attribution.text)
    return not whole and (attribution.polarity == "negative" or _NOT.search(attribution.cue) is not None)


def _frankness(attribution: Attribution) -> float:
    """What a statement gains over a deed: its holder's own words first, words that lean on others last."""
    if attribution.direct:
        return 0.6 if _PARTIAL.match(attribution.text) else 1.2
    return -0.3 if attribution.modality == "demanded" or leaning.hangs(attribution.text) else 0.8


def _deeds(reading: Reading, named: Sequence[tuple[Span, str]]) -> Iterator[tuple[str, Span, bool]]:
    """Clauses that begin with an actor's name, or with a title before it, and go on with what it does."""
    starts = [span.start for span, _ in named]
    titled = _titled(reading)
    for span in _whole_clauses(reading):
        article = _ARTICLE.match(reading.text, span.start)
        opens = article.end() if article else span.start
        first = titled.get(opens, opens)
        number = bisect_left(starts, first)
        if number == len(named) or named[number][0].start != first or named[number][0].end > span.end:
            continue
        name, actor = named[number]
        if _GOES_ON.match(reading.text, name.end, span.end):
            yield actor, span, first > opens


@once
def _titled(reading: Reading) -> Mapping[int, int]:
    """By start of a title, or of a form of address, where the name behind it stands."""
    roles, mentions = reading.analysis.roles, reading.analysis.mentions
    offices = {role.span.start: role.mention.start for role in roles if role.span.end < role.mention.start}
    lead = [(mention.span.start, max(0, mention.span.start - _LEAD)) for mention in mentions if mention.label == "PER"]
    found = ((start, _ADDRESS.search(reading.text, before, start)) for start, before in lead)
    return {address.start(): start for start, address in found if address} | offices


@once
def _whole_clauses(reading: Reading) -> tuple[Span, ...]:
    """The clauses of an article that are more than fragments."""
    spans = (trimmed(reading.text, clause) for it in reading.analysis.sentences for clause in it.clauses)
    texts = ((span, span.of(reading.text)) for span in spans)
    return tuple(
        span
        for span, text in texts
        if len(text.split()) >= _DEED and clauses.balanced(text) and not leaning.points_back(text)
    )


def shared_stems(ordered: Iterable[Reading]) -> Mapping[str, float]:
    """How much of the pile each stem runs through: logarithm of its articles over that of all, 0 to 1."""
    counts: Counter[str] = Counter()
    size = 0
    for reading in ordered:
        counts.update(content_stems(reading.text))
        size += 1
    return {stem: math.log(1 + count) / math.log(1 + size) for stem, count in counts.items()}


def telling(text: str, common: Mapping[str, float]) -> float:
    """How much a line says of what the articles are about, roughly 0 to 1."""
    stems = content_stems(text)
    length = len(words.words(text))
    if not stems or length < _SHORTEST:
        return -1.0
    fit = min(1.0, len(stems) / 8) - max(0.0, (length - _LONGEST) / _LONGEST)
    return fit * 0.5 + 0.5 * math.fsum(common.get(stem, 0.0) for stem in stems) / len(stems)
