"""Points -> Findings: what every way of finding gives, in one form, before it is put into positions."""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace

from briefgen.model.span import Span
from briefgen.model.synthesis import DivergenceKind
from briefgen.synthesis.divergence import parties, points, stories
from briefgen.synthesis.divergence.contrasts import absences, assessments, opposition
from briefgen.synthesis.divergence.contrasts.opposition import Clash
from briefgen.synthesis.divergence.counted import (
    amounts,
    countlabels,
    counts,
    datings,
    grades,
    moves,
    soles,
    spared,
    tallies,
    unknowns,
)
from briefgen.synthesis.divergence.counted.moves import Move
from briefgen.synthesis.divergence.counted.spared import Spared
from briefgen.synthesis.divergence.counted.tallies import Tally
from briefgen.synthesis.divergence.counted.unknowns import Unknown
from briefgen.synthesis.divergence.points import Holder, Point, Voices
from briefgen.synthesis.divergence.quarrels import advice, asides, blame, replies, rivals, turns, wholes
from briefgen.synthesis.divergence.quarrels import rejection as rejection_
from briefgen.synthesis.divergence.quarrels.advice import Dispute
from briefgen.synthesis.divergence.quarrels.blame import Blame
from briefgen.synthesis.divergence.stories import Stories
from briefgen.synthesis.quantities import figures
from briefgen.synthesis.similarity import Index
from briefgen.words import content_stems

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
    figure: str = ""
    """The number that the reason names; empty where it names none."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Points that diverge, before they are put into positions."""

    kind: DivergenceKind
    score: float
    why: str
    """Of numbers only what they count: which of them stand in the positions is known when these are put together."""
    sides: tuple[Side, ...]
    about: frozenset[str] = frozenset()
    """Stems of the words that say in what they differ."""


def find(found: Sequence[Point], index: Index, voice: Voices) -> Iterator[Finding]:
    """What diverges among ``found``, by each way of finding in turn."""
    told = stories.find(found, index)
    counted = tallies.find(found, index, voice, told)
    groups = list(counts.find(counted))
    moved = list(moves.find(found, index, told))
    yield from (
        *_of_tallies(groups),
        *_of_soles(soles.find(counted, [tally for group, _ in groups for tally in group], index)),
        *_of_unknowns(unknowns.find(found, index, told, counted), found),
        *_of_spared(spared.find(found, index, told, counted), found),
        *_of_grades(found, told),
        *_of_rejections(found, index, voice),
        *_of_contrasts(
            (
                *opposition.find(found, index),
                *assessments.find(found, index, told),
                *wholes.find(found, index, told),
                *rivals.find(found, told),
            ),
            found,
            voice,
        ),
        *_of_advice(advice.find(found, told), found, voice),
        *_of_absences(found, index),
        *_of_blames(blame.find(found, index, told), found, voice),
        *_of_replies(found, index, voice),
        *_of_amounts(found, voice),
        *_of_moves(moved, found),
        *_of_datings(found, index, voice, {(first.number, later.number) for first, later in moved}),
        *_of_asides(found, voice),
    )


def _of_two(quarrel: Finding, voice: Voices) -> Iterator[Finding]:
    """A quarrel without what its first party is set against of its own; what somebody takes back is none."""
    first, *others = quarrel.sides
    own = [it for it in others if first.stand and it.stand == first.stand]
    facing = [
        it
        for it in others
        if it not in own and not parties.same(voice, (first.point, first.holder), (it.point, it.holder))
    ]
    if quarrel.kind == "update":
        yield quarrel
    elif facing:
        yield replace(quarrel, sides=(first, *own, *facing))


def _of_tallies(groups: Iterable[tuple[list[Tally], float]]) -> Iterator[Finding]:
    for group, strength in groups:
        told = counts.told(group)
        sides = tuple(_tally_side(tally, told) for tally in told)
        yield Finding(
            counts.kind(group),
            counts.score(group, strength),
            countlabels.label(group[0].figure),
            sides,
            countlabels.about(group),
        )


def _of_soles(pairs: Iterable[tuple[Tally, Tally]]) -> Iterator[Finding]:
    for pair in pairs:
        sides = tuple(_tally_side(tally, pair) for tally in pair)
        yield Finding(counts.kind(pair), soles.SCORE, countlabels.label(pair[0].figure), sides, countlabels.about(pair))


def _tally_side(tally: Tally, group: Sequence[Tally]) -> Side:
    start = tally.point.span.start
    focus = Span(start + tally.figure.span.start, start + tally.figure.span.end)
    first = next(other for other in group if figures.same(other.figure, tally.figure))
    value = f"{first.figure.low:.3g} to {first.figure.high:.3g}"
    return Side(tally.point, tally.holder, focus, value, countlabels.worded(tally))


def _of_grades(found: Sequence[Point], told: Stories) -> Iterator[Finding]:
    for given in grades.find(found, told):
        sides = tuple(Side(p := found[it.number], p.holder, p.span, str(it.step)) for it in given)
        steps = dict.fromkeys(it.span.of(found[it.number].text) for it in given)
        yield Finding(grades.kind(given, found), grades.SCORE, f"{given[0].scale} " + " against ".join(steps), sides)


def _of_unknowns(left_open: Iterable[Unknown], found: Sequence[Point]) -> Iterator[Finding]:
    for unknown in left_open:
        left = found[unknown.number]
        answers = [
            *(_tally_side(tally, unknown.counted) for tally in unknown.counted),
            *(Side(found[n], found[n].holder, found[n].span, f"tells {found[n].holder.key}") for n in unknown.answers),
        ]
        sides = (Side(left, left.holder, left.span, "open"), *answers)
        yield Finding(unknowns.kind(unknown), unknown.score, unknowns.why(unknown), sides)


def _of_spared(denied: Iterable[Spared], found: Sequence[Point]) -> Iterator[Finding]:
    for it in denied:
        denies = found[it.number]
        sides = (Side(denies, denies.holder, denies.span, "none"), *(_tally_side(t, it.counted) for t in it.counted))
        yield Finding(it.kind, spared.SCORE, spared.WHY, sides)


def _of_advice(disputes: Iterable[Dispute], found: Sequence[Point], voice: Voices) -> Iterator[Finding]:
    for dispute in disputes:
        sides = [
            *((found[it.number], advice.holder(it, found, voice), "advises") for it in dispute.advising),
            *((found[n], found[n].holder, "against") for n in dispute.against),
        ]
        stands = tuple(Side(point, holder, point.span, f"{stand} {holder.key}") for point, holder, stand in sides)
        yield Finding(dispute.kind, dispute.score, dispute.why, stands)


def _of_contrasts(clashes: Iterable[Clash], found: Sequence[Point], voice: Voices) -> Iterator[Finding]:
    """Clashes; in two articles one person may be told to have said both."""
    for clash in clashes:
        sides = tuple(Side(found[n], found[n].holder, found[n].span) for n in clash.points)
        made = Finding(clash.kind, clash.score, clash.why, sides, frozenset(content_stems(clash.why)))
        yield from _of_two(made, voice) if len({side.point.article for side in sides}) == 1 else (made,)


def _of_absences(found: Sequence[Point], index: Index) -> Iterator[Finding]:
    for absence in absences.find(found, index):
        denies, *tell = (found[n] for n in absence.points)
        sides = (
            Side(denies, denies.holder, denies.span, "none"),
            *(Side(point, point.holder, point.span, f"some {point.holder.key}") for point in tell),
        )
        yield Finding(absence.kind, absence.score, absence.why, sides)


def _of_blames(blames: Iterable[Blame], found: Sequence[Point], voice: Voices) -> Iterator[Finding]:
    for it in blames:
        sides = tuple(Side(found[n], found[n].holder, found[n].span) for n in it.points)
        yield from _of_two(Finding("contradiction", blame.SCORE, it.why, sides), voice)


def _of_replies(found: Sequence[Point], index: Index, voice: Voices) -> Iterator[Finding]:
    for reply in replies.find(found, index, voice):
        claim = turns.with_before(found, reply.first, reply.holders[0])
        answer = turns.with_after(found, reply.second, reply.holders[1])
        sides = (
            Side(claim, reply.holders[0], claim.span, "claims"),
            Side(answer, reply.holders[1], answer.span, "answers"),
        )
        yield from _of_two(Finding(replies.kind(reply), reply.score, replies.why(reply), sides), voice)


def _of_amounts(found: Sequence[Point], voice: Voices) -> Iterator[Finding]:
    for amount in amounts.find(found, voice):
        said = [span.of(point.text) for span, point in zip(amount.spans, (amount.first, amount.second), strict=True)]
        sides = tuple(
            Side(point, holder, Span(point.span.start + span.start, point.span.start + span.end), word)
            for point, holder, span, word in zip(
                (amount.first, amount.second), amount.holders, amount.spans, said, strict=True
            )
        )
        kind: DivergenceKind = "update" if amount.earlier or amount.later else "figures"
        yield Finding(kind, amount.score, " against ".join(said[:: -1 if amount.earlier else 1]), sides)


def _of_rejections(found: Sequence[Point], index: Index, voice: Voices) -> Iterator[Finding]:
    for rejection in rejection_.find(found, index):
        first = found[rejection.rejecting[0]]
        holder = voice.subject(first, rejection.cue.start)
        if rejection.false:
            holder = points.source(first.reading) if holder.key == first.holder.key else first.holder
        sides = [Side(found[n], holder, found[n].span, "rejects") for n in rejection.rejecting]
        claims = [
            Side(found[n], found[n].holder, found[n].span, f"claims {found[n].holder.key}") for n in rejection.claiming
        ]
        both = not rejection.false  # who calls a claim false does not make it
        claims = [side for side in claims if (both and side.holder.own_voice) or side.holder.key != holder.key]
        made = Finding(rejection.kind, rejection.score, rejection_.why(rejection), (*sides, *claims))
        yield from _of_two(made, voice) if both else (made,)


def _of_datings(found: Sequence[Point], index: Index, voice: Voices, moved: Set[tuple[int, int]]) -> Iterator[Finding]:
    for likeness, one, other in datings.find(found, index, voice):
        if not moved.isdisjoint({(one.number, other.number), (other.number, one.number)}):
            continue
        sides = tuple(
            Side(found[d.number], found[d.number].holder, d.mention.span, str(d.mention.edtf)) for d in (one, other)
        )
        said = [side.focus.of(side.point.reading.text) for side in sides]
        yield Finding("dates", min(0.9, likeness), " against ".join(said), sides)


def _of_moves(moved: Iterable[tuple[Move, Move]], found: Sequence[Point]) -> Iterator[Finding]:
    for pair in moved:
        sides = tuple(Side(p := found[it.number], p.holder, it.mention.span, str(it.mention.edtf)) for it in pair)
        said = [side.focus.of(side.point.reading.text) for side in sides]
        yield Finding("update", moves.SCORE, " against ".join(said), sides)


def _of_asides(found: Sequence[Point], voice: Voices) -> Iterator[Finding]:
    for aside in asides.find(found):
        parts = [
            replace(aside.point, span=part, text=part.of(aside.point.reading.text))
            for part in (aside.first, aside.second)
        ]
        sides = tuple(Side(part, voice.named(part), part.span, part.text) for part in parts)
        yield Finding(opposition.kind(aside.contrast), ASIDE, opposition.why(aside.contrast), sides)
    counted = list(asides.counts(found, voice))
    for parallel in (*asides.parallels(found, voice), *asides.rejections(found, voice), *counted):
        sides = tuple(
            Side(replace(parallel.point, span=span, text=span.of(parallel.point.reading.text)), holder, span, str(span))
            for span, holder in parallel.sides
        )
        kind: DivergenceKind = "figures" if parallel in counted else "contradiction"
        yield Finding(kind, parallel.score, "set against each other in one sentence", sides)
