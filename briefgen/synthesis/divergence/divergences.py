"""Corpus + Cast + Attributions -> Divergences: where sources or holders do not say the same of one thing.

What is set side by side stands in the sources word for word; only the heading, the kind and the reason are labels.
Near-copies of one text never differ from each other, and two wordings of one holder in one article are one position.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from briefgen.model.corpus import Corpus
from briefgen.model.span import Span
from briefgen.model.synthesis import Attribution, Divergence, DivergenceKind, DuplicateGroup, Evidence
from briefgen.synthesis import similarity, topics
from briefgen.synthesis.actors.cast import Cast
from briefgen.synthesis.divergence import absences, amounts, asides, counts, datings, opposition, points, replies, turns
from briefgen.synthesis.divergence import rejection as rejection_
from briefgen.synthesis.divergence.contrast import possible
from briefgen.synthesis.divergence.points import Holder, Point, Voices
from briefgen.synthesis.divergence.tallies import Tally
from briefgen.synthesis.evidence import item_id, readings
from briefgen.synthesis.quantities import figures
from briefgen.synthesis.similarity import Index
from briefgen.words import content_stems

MOST_POSITIONS = 6
MOST_EVIDENCE = 3
"""A reader compares a handful; what more there is says the same again."""
ONE_QUOTATION = 0.75
"""Share of the shorter sentence's words from which two sources print the same words of one person."""
ASIDE = 0.5
"""Score of one sentence that sets two names against each other."""


@dataclass(frozen=True, slots=True)
class Side:
    """A point as it stands in a divergence."""

    point: Point
    holder: Holder
    focus: Span
    """The words in the article that make it differ."""
    stand: str = ""
    """What it holds, where that alone tells positions apart: a value, or that it rejects the claim."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Points that diverge, before they are put into positions."""

    kind: DivergenceKind
    score: float
    why: str
    sides: tuple[Side, ...]
    about: frozenset[str] = frozenset()
    """Stems of the words that say in what they differ."""


def find(
    corpus: Corpus, cast: Cast, attributions: tuple[Attribution, ...], duplicates: tuple[DuplicateGroup, ...]
) -> tuple[Divergence, ...]:
    """The divergences of a corpus, the surest first; refinements are left out."""
    read = readings(corpus)
    voice = points.voices(attributions, cast)
    found = points.find(read, voice, duplicates)
    index = similarity.build([point.text for point in found], [point.reading.vector(point.number) for point in found])
    findings = [
        *_of_tallies(found, index, voice),
        *_of_rejections(found, index, voice),
        *_of_contrasts(found, index),
        *_of_absences(found, index),
        *_of_replies(found, index, voice),
        *_of_amounts(found, voice),
        *_of_datings(found, index, voice),
        *_of_asides(found, voice),
    ]
    made = [(_divergence(finding, index, voice), finding.about) for finding in findings]
    unique = {divergence.id: (divergence, about) for divergence, about in made if len(divergence.positions) > 1}
    return tuple(_told_once(sorted(unique.values(), key=lambda pair: (-pair[0].score, pair[0].id))))


def _told_once(found: Sequence[tuple[Divergence, frozenset[str]]]) -> Iterator[Divergence]:
    """The divergences, without those that set no other passages against each other than a surer one before.

    Two that are about words of their own, such as the dead and the injured, are two; of two about the same toll that
    share a passage one is enough.
    """
    told: dict[frozenset[tuple[str, int]], frozenset[str]] = {}
    tolls: set[tuple[str, int, frozenset[str]]] = set()
    for divergence, about in found:
        passages = [[(it.source, it.end) for it in position.evidence] for position in divergence.positions]
        counted = {(*place, about) for places in passages for place in places if about in counts.ABOUT_TOLLS}
        facing = {
            frozenset((one, other)) for mine, others in combinations(passages, 2) for one in mine for other in others
        }
        again = [pair in told and bool(not about or not told[pair] or about & told[pair]) for pair in facing]
        if not (any(again) if len(passages) == 2 else all(again)) and not counted & tolls:
            yield divergence
            tolls |= counted
        told |= dict.fromkeys(facing - told.keys(), about)


def _of_tallies(found: Sequence[Point], index: Index, voice: Voices) -> Iterator[Finding]:
    for group, strength in counts.find(found, index, voice):
        exact = [tally for tally in group if not tally.figure.vague]
        sides = tuple(_tally_side(tally, exact) for tally in exact)
        yield Finding(counts.kind(group), counts.score(group, strength), counts.why(group), sides, counts.about(group))


def _tally_side(tally: Tally, group: Sequence[Tally]) -> Side:
    start = tally.point.span.start
    focus = Span(start + tally.figure.span.start, start + tally.figure.span.end)
    first = next(other for other in group if figures.same(other.figure, tally.figure))
    return Side(tally.point, tally.holder, focus, f"{first.figure.low:.3g} to {first.figure.high:.3g}")


def _of_contrasts(found: Sequence[Point], index: Index) -> Iterator[Finding]:
    for clash in opposition.find(found, index):
        sides = tuple(Side(found[n], found[n].holder, found[n].span) for n in clash.points)
        yield Finding(clash.kind, clash.score, clash.why, sides, frozenset(content_stems(clash.why)))


def _of_absences(found: Sequence[Point], index: Index) -> Iterator[Finding]:
    for absence in absences.find(found, index):
        denies, *tell = (found[n] for n in absence.points)
        sides = (
            Side(denies, denies.holder, denies.span, "none"),
            *(Side(point, point.holder, point.span, f"some {point.holder.key}") for point in tell),
        )
        yield Finding(absence.kind, absence.score, absence.why, sides)


def _of_replies(found: Sequence[Point], index: Index, voice: Voices) -> Iterator[Finding]:
    for reply in replies.find(found, index, voice):
        claim = turns.with_before(found, reply.first, reply.holders[0])
        answer = turns.with_after(found, reply.second, reply.holders[1])
        sides = (
            Side(claim, reply.holders[0], claim.span, "claims"),
            Side(answer, reply.holders[1], answer.span, "answers"),
        )
        yield Finding(replies.kind(reply), reply.score, replies.why(reply), sides)


def _of_amounts(found: Sequence[Point], voice: Voices) -> Iterator[Finding]:
    for amount in amounts.find(found, voice):
        said = [span.of(point.text) for span, point in zip(amount.spans, (amount.first, amount.second), strict=True)]
        sides = tuple(
            Side(point, holder, Span(point.span.start + span.start, point.span.start + span.end), word)
            for point, holder, span, word in zip(
                (amount.first, amount.second), amount.holders, amount.spans, said, strict=True
            )
        )
        yield Finding("figures", amount.score, " against ".join(said), sides)


def _of_rejections(found: Sequence[Point], index: Index, voice: Voices) -> Iterator[Finding]:
    for rejection in rejection_.find(found, index):
        holder = voice.subject(found[rejection.rejecting[0]], rejection.cue.start)
        sides = [Side(found[n], holder, found[n].span, "rejects") for n in rejection.rejecting]
        claims = [
            Side(found[n], found[n].holder, found[n].span, f"claims {found[n].holder.key}") for n in rejection.claiming
        ]
        claims = [side for side in claims if side.holder.own_voice or side.holder.key != holder.key]
        why = (
            "one denies what the other says"
            if rejection.kind == "contradiction"
            else "one objects to what the other says"
        )
        yield Finding(rejection.kind, rejection.score, why, (*sides, *claims))


def _of_datings(found: Sequence[Point], index: Index, voice: Voices) -> Iterator[Finding]:
    for likeness, one, other in datings.find(found, index, voice):
        sides = tuple(
            Side(found[d.number], found[d.number].holder, d.mention.span, str(d.mention.edtf)) for d in (one, other)
        )
        said = [side.focus.of(side.point.reading.text) for side in sides]
        yield Finding("dates", min(0.9, likeness), " against ".join(said), sides)


def _of_asides(found: Sequence[Point], voice: Voices) -> Iterator[Finding]:
    for aside in asides.find(found):
        parts = [
            replace(aside.point, span=part, text=part.of(aside.point.reading.text))
            for part in (aside.first, aside.second)
        ]
        sides = tuple(Side(part, voice.named(part), part.span, part.text) for part in parts)
        yield Finding(opposition.kind(aside.contrast), ASIDE, opposition.why(aside.contrast), sides)
    for parallel in asides.parallels(found, voice):
        sides = tuple(
            Side(replace(parallel.point, span=span, text=span.of(parallel.point.reading.text)), holder, span, str(span))
            for span, holder in parallel.sides
        )
        yield Finding("contradiction", parallel.score, "set against each other in one sentence", sides)


def _divergence(finding: Finding, index: Index, voice: Voices) -> Divergence:
    merged = _foremost(_merged(finding.sides))
    positions = tuple(
        voice.position(sides[0].holder, points.shown(sides[0].point, sides[0].focus), _evidence(sides))
        for sides in merged
    )
    first = merged[0][0]
    anchor = "\x1f".join(position.evidence[0].quote for position in positions)
    return Divergence(
        id=item_id("div", first.point.reading, anchor, finding.kind),
        topic=topics.label(
            [sides[0].point.text for sides in merged],
            index.idf,
            holders=[position.holder for position in positions],
            about=finding.about,
            nouns=[_nouns(sides[0].point) for sides in merged],
        ),
        kind=finding.kind,
        why=finding.why,
        score=round(finding.score, 4),
        positions=positions,
    )


def _nouns(point: Point) -> list[str]:
    return [span.of(point.reading.text) for span in point.reading.phrases_in(point.span)]


def _foremost(merged: list[list[Side]]) -> list[list[Side]]:
    """As many positions as a reader compares, in their order: those that somebody is named to hold go first."""
    ranked = sorted(range(len(merged)), key=lambda n: (all(side.holder.own_voice for side in merged[n]), n))
    return [merged[n] for n in sorted(ranked[:MOST_POSITIONS])]


def _merged(sides: Sequence[Side]) -> list[list[Side]]:
    """Sides that say the same words of figure, or are one holder's in one article, made one; oldest first."""
    ordered = sorted(sides, key=lambda side: (side.point.reading.age, side.point.number, side.focus))
    groups: list[list[Side]] = []
    for side in ordered:
        home = next((group for group in groups if any(_same_position(side, other) for other in group)), None)
        if home is None:
            groups.append([side])
        else:
            home.append(side)
    return groups


def _same_position(first: Side, second: Side) -> bool:
    if first.stand and second.stand:
        return first.stand == second.stand
    if _same_words(first, second):
        return True
    return first.point.article == second.point.article and first.holder.key == second.holder.key


def _same_words(first: Side, second: Side) -> bool:
    """Whether two sides are one quotation in two sources."""
    one, other = (set(content_stems(side.point.text)) for side in (first, second))
    alike = len(one & other) >= ONE_QUOTATION * max(1, min(len(one), len(other)))
    return alike and not possible(first.point.text, second.point.text)


def _evidence(sides: Sequence[Side]) -> list[Evidence]:
    found = {(side.point.article, side.point.number): side.point.reading.passage(side.point.span) for side in sides}
    return list(found.values())[:MOST_EVIDENCE]
