"""Corpus + Cast + Attributions -> Divergences: where sources or holders do not say the same of one thing.

What is set side by side stands in the sources word for word; only the heading, the kind and the reason are labels.
Near-copies of one text never differ from each other, and two wordings of one holder in one article are one position.
"""

from collections.abc import Sequence

from briefgen.model.corpus import Corpus
from briefgen.model.synthesis import Attribution, Divergence, DuplicateGroup, Evidence
from briefgen.synthesis import similarity, topics
from briefgen.synthesis.actors.cast import Cast
from briefgen.synthesis.divergence import findings, points, retold
from briefgen.synthesis.divergence.contrasts.contrast import possible
from briefgen.synthesis.divergence.counted import countlabels
from briefgen.synthesis.divergence.findings import Finding, Side
from briefgen.synthesis.divergence.points import Point, Voices
from briefgen.synthesis.evidence import item_id, readings
from briefgen.synthesis.similarity import Index
from briefgen.words import content_stems

MOST_POSITIONS = 6
MOST_EVIDENCE = 3
"""A reader compares a handful; what more there is says the same again."""
ONE_QUOTATION = 0.75
"""Share of the shorter sentence's words from which two sources print the same words of one person."""


def find(
    corpus: Corpus, cast: Cast, attributions: tuple[Attribution, ...], duplicates: tuple[DuplicateGroup, ...]
) -> tuple[Divergence, ...]:
    """The divergences of a corpus, the surest first; refinements are left out."""
    read = readings(corpus)
    voice = points.voices(attributions, cast)
    found = points.find(read, voice, duplicates)
    index = similarity.build([point.text for point in found], [point.reading.vector(point.number) for point in found])
    made = ((_divergence(finding, index, voice), finding) for finding in findings.find(found, index, voice))
    rising = sorted(made, key=lambda pair: pair[0].score)  # so that of two with the same sentences the surer is kept
    unique = {divergence.id: (divergence, finding) for divergence, finding in rising if len(divergence.positions) > 1}
    return tuple(retold.leave_out(sorted(unique.values(), key=lambda pair: (-pair[0].score, pair[0].id))))


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
        why=_why(finding, merged),
        score=round(finding.score, 4),
        positions=positions,
    )


def _why(finding: Finding, shown: list[list[Side]]) -> str:
    """The reason; where it names numbers, those of the positions that are shown and no others."""
    said = [sides[0].figure for sides in shown]
    return countlabels.why(said, finding.why) if all(said) else finding.why


def _nouns(point: Point) -> list[str]:
    """The noun phrases of a sentence; what says who somebody is says nothing of what he speaks of."""
    told = [role.span for role in point.reading.roles_near(point.span)]
    phrases = point.reading.phrases_in(point.span)
    return [span.of(point.reading.text) for span in phrases if not any(role.contains(span) for role in told)]


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
    """Whether two sides say the same, or are one holder's: in one sentence whatever its figures are, as of a range."""
    if (first.point.article, first.point.span, first.holder.key) == (
        second.point.article,
        second.point.span,
        second.holder.key,
    ):
        return True
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
