"""Corpus + Cast -> Attributions: who says what, each holder the actor it means.

One and the same quotation in several articles is one attribution with several passages.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from briefgen import words
from briefgen.model.analysis import Statement
from briefgen.model.corpus import Corpus
from briefgen.model.span import Span
from briefgen.model.synthesis import Attribution, Evidence
from briefgen.synthesis import edtf
from briefgen.synthesis.actors.cast import Cast
from briefgen.synthesis.actors.prominence import shared_stems, telling
from briefgen.synthesis.evidence import LONGEST_PASSAGE, Reading, hull, item_id, once, readings, trimmed
from briefgen.synthesis.holders import Holders

_FEWEST = 3
"""Words: a shorter content is a word in quotation marks, not a statement."""
_AGAIN = 0.15
"""What each further statement of a holder loses."""
_PRONOUNS = frozenset("he she it they i we his her its their".split())
_RELATIVES = frozenset(["who", "which", "that", "whom"])
_POSSESSIVES = frozenset("his her its their".split())
"""Who is no more than pointed at by these is printed by name, as whoever speaks in a relative clause."""
_OF_THEM = frozenset("one another some others both two three several many most".split())
_SEVERAL = re.compile(
    r"(?:(?!(?:its|his|her|a|an|this|that)\b)[\w-]+\s){0,3}?(?:\w+[^s\W]s|people|men|women|children|police)\b(?!['’])",
    re.IGNORECASE,
)
"""Who are more than one: a holder whose words begin with a noun in the plural."""
_WHOLE = 0.6
"""Share of a broken quotation's words above which its longest piece stands for it."""
_THAT = re.compile(r"that\s+(?=\S)")
_LONGEST_HOLDER = 160
"""Characters."""


def find(corpus: Corpus, cast: Cast) -> tuple[Attribution, ...]:
    """All statements of the articles, the weightiest first, so that a short list still hears many voices."""
    ordered = readings(corpus)
    holders = Holders(cast)
    found: dict[tuple[str, str], Attribution] = {}
    for reading in ordered:
        for attribution in _of(reading, holders):
            key = (attribution.actor or attribution.holder, words.name_key(attribution.text))
            first = found.get(key)
            found[key] = replace(first, evidence=first.evidence + attribution.evidence) if first else attribution
    distinct = {attribution.id: attribution for attribution in found.values()}
    return _ranked(tuple(distinct.values()), shared_stems(ordered))


def _ranked(found: Sequence[Attribution], common: Mapping[str, float]) -> tuple[Attribution, ...]:
    """By what a statement tells and who stands behind it; each further one of a holder counts less."""
    weight = [
        telling(each.text, common) + 0.3 * each.direct + 0.2 * (len(each.evidence) > 1) + 0.5 * (each.actor is not None)
        for each in found
    ]
    again: Counter[str] = Counter()
    score = [0.0] * len(found)
    for number in sorted(range(len(found)), key=lambda n: (-weight[n], n)):
        holder = found[number].actor or found[number].holder
        score[number] = weight[number] - _AGAIN * again[holder]
        again[holder] += 1
    return tuple(found[number] for number in sorted(range(len(found)), key=lambda n: (-score[n], n)))


def _of(reading: Reading, holders: Holders) -> Iterator[Attribution]:
    for statement, attribution in _unresolved(reading):
        actor = holders.resolve(reading, statement.source, statement.speaker)
        if not _is_within_another(reading, statement, known=actor is not None):
            yield replace(attribution, actor=actor) if actor else attribution


@once
def _unresolved(reading: Reading) -> tuple[tuple[Statement, Attribution], ...]:
    """The statements of an article, before it is known which actors their holders are."""
    return tuple(_statements(reading))


def _statements(reading: Reading) -> Iterator[tuple[Statement, Attribution]]:
    for statement in reading.analysis.statements:
        content = said(reading, statement)
        unheld = not (statement.source or statement.speaker)
        if content is None or unheld or len(words.words(content.of(reading.text))) < _FEWEST:
            continue
        holder = _holder(reading, statement)
        if words.fold(holder) in _OF_THEM:
            holder = _with_group(reading, statement, holder)
        if words.fold(holder) in _RELATIVES | _POSSESSIVES:
            if statement.speaker is None:
                continue
            holder = statement.speaker.of(reading.text)
        evidence = _evidence(reading, statement, content)
        text = content.of(reading.text)
        if text not in evidence.quote:
            continue
        attribution = Attribution(
            id=item_id("q", reading, f"{evidence.start - content.start}:{text}", "statement"),
            actor=None,
            holder=holder,
            cue=" ".join(span.of(reading.text) for span in statement.cue),
            direct=statement.direct,
            polarity=statement.polarity,
            modality=statement.modality,
            text=text,
            date=_date(reading, statement),
            evidence=(evidence,),
        )
        yield statement, attribution


@once
def _is_within_another(reading: Reading, statement: Statement, *, known: bool) -> bool:
    """Whether words are part of another statement: what its holder himself saw, nobody known, who its holder is."""
    source, cue = hull(statement.source), hull(statement.cue)
    if source is None or cue is None:
        return False
    holder = words.fold(source.of(reading.text))
    if known and holder not in _PRONOUNS | _RELATIVES:
        return False
    return any(
        span.contains(cue) and span.contains(source)
        for other in reading.statements_near(cue)
        if other is not statement
        for span in (*other.content, *(other.source if holder in _RELATIVES else ()))
    ) or (not known and _repeats_holder(reading, statement))


def _repeats_holder(reading: Reading, statement: Statement) -> bool:
    """Whether the same words are found as the holder of a wider statement: ``residents reported hearing shots``."""
    return any(
        other is not statement
        and other.source == statement.source
        and any(wide.contains(span) and wide != span for wide in other.content for span in statement.content)
        for other in reading.statements_near(statement.source[0])
    )


def said(reading: Reading, statement: Statement) -> Span | None:
    """The words of a statement in one piece: its longest piece if that is most of it, else all from first to last."""
    pieces = [trimmed(reading.text, span) for span in statement.content]
    pieces = [_paragraph(reading.text, span) for span in pieces]
    whole = hull(pieces)
    if whole is None:
        return None
    longest = max(pieces, key=lambda span: span.end - span.start)
    total = sum(span.end - span.start for span in pieces)
    if longest.end - longest.start >= _WHOLE * total or whole.end - whole.start > LONGEST_PASSAGE:
        whole = longest
    whole = _paragraph(reading.text, whole)
    said_that = _THAT.match(whole.of(reading.text))
    return trimmed(reading.text, reading.shorten(Span(whole.start + (said_that.end() if said_that else 0), whole.end)))


def _paragraph(text: str, span: Span) -> Span:
    """The first paragraph of what a quotation over several of them says."""
    end = text.find("\n\n", span.start, span.end)
    return span if end < 0 or len(words.words(text[span.start : end])) < _FEWEST else Span(span.start, end)


def _evidence(reading: Reading, statement: Statement, content: Span) -> Evidence:
    """Holder, cue and content, where a passage can hold them; else the content alone."""
    all_of_it = hull((*statement.source, *statement.cue, content))
    if all_of_it and all_of_it.end - all_of_it.start <= LONGEST_PASSAGE:
        evidence = reading.evidence(all_of_it)
        if evidence.start <= content.start and content.end <= evidence.end:
            return evidence
    return reading.evidence(content)


def _holder(reading: Reading, statement: Statement) -> str:
    source = hull(statement.source)
    if source is None:
        return ""
    span = source if source.end - source.start <= _LONGEST_HOLDER else statement.source[0]
    return trimmed(reading.text, span).of(reading.text)


def _with_group(reading: Reading, statement: Statement, holder: str) -> str:
    """``One`` with those of whom it is one: the several people who spoke in the sentence before."""
    number = reading.sentence_number(statement.cue[0].start)
    if not number:
        return holder
    for other in reading.statements_near(reading.analysis.sentences[number - 1].span):
        group = _holder(reading, other) if other.source and other.speaker is None else ""
        before = group and reading.sentence_number(other.cue[0].start)
        if before == number - 1 and _SEVERAL.match(group):
            return f"{group} (“{holder}”)"
    return holder


def _date(reading: Reading, statement: Statement) -> str | None:
    """When it was said: the date that stands by the cue, outside the words said and those that name who says them.

    A day to come is not when it was said.
    """
    cue = hull(statement.cue)
    if cue is None:
        return None
    clause = reading.clause_at(cue) or cue
    near = [
        date
        for date in reading.dates_near(clause)
        if date.edtf
        and "/" not in date.edtf
        and date.type == "DATE"
        and clause.contains(date.span)
        and not any(span.overlaps(date.span) for span in (*statement.content, *statement.source))
        and not _is_ahead(reading, date.edtf)
    ]
    return min(near, key=lambda date: abs(date.span.start - cue.end)).edtf if near else None


def _is_ahead(reading: Reading, when: str) -> bool:
    """Whether a date lies after the article's own."""
    published, covered = reading.article.published, edtf.days(when)
    return published is not None and covered is not None and covered[0] > published.day.toordinal()
