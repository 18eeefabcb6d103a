"""Corpus + Cast -> Attributions: who says what, each holder the actor it means.

One and the same quotation in several articles is one attribution with several passages.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from briefgen import gazetteer, words
from briefgen.model.analysis import Statement
from briefgen.model.corpus import Corpus
from briefgen.model.span import Span
from briefgen.model.synthesis import ActorType, Attribution, Evidence
from briefgen.synthesis.actors import Cast
from briefgen.synthesis.evidence import LONGEST_PASSAGE, Reading, hull, item_id, readings, trimmed

_FEWEST = 3
"""Words: a shorter content is a word in quotation marks, not a statement."""
_WHOLE = 0.6
"""Share of a broken quotation's words above which its longest piece stands for it."""
_LONGEST_HOLDER = 160
"""Characters."""


def find(corpus: Corpus, cast: Cast) -> tuple[Attribution, ...]:
    """All statements of the articles, oldest article first, in the order of the text."""
    types = {actor.id: actor.type for actor in cast.actors}
    found: dict[tuple[str | None, str], Attribution] = {}
    for reading in readings(corpus):
        for attribution in _of(reading, cast, types):
            key = (attribution.actor or attribution.holder, words.name_key(attribution.text))
            first = found.get(key)
            found[key] = replace(first, evidence=first.evidence + attribution.evidence) if first else attribution
    return tuple({attribution.id: attribution for attribution in found.values()}.values())


def _of(reading: Reading, cast: Cast, types: Mapping[str, ActorType]) -> Iterator[Attribution]:
    for statement in reading.analysis.statements:
        content = said(reading, statement)
        if (
            content is None
            or not (statement.source or statement.speaker)
            or len(words.words(content.of(reading.text))) < _FEWEST
        ):
            continue
        evidence = _evidence(reading, statement, content)
        text = content.of(reading.text)
        if text not in evidence.quote:
            continue
        yield Attribution(
            id=item_id("q", reading, f"{evidence.start - content.start}:{text}", "statement"),
            actor=_actor(reading, statement, cast, types),
            holder=_holder(reading, statement),
            cue=" ".join(span.of(reading.text) for span in statement.cue),
            direct=statement.direct,
            polarity=statement.polarity,
            modality=statement.modality,
            text=text,
            date=_date(reading, statement),
            evidence=(evidence,),
        )


def said(reading: Reading, statement: Statement) -> Span | None:
    """The words of a statement in one piece: its longest piece if that is most of it, else all from first to last."""
    pieces = [trimmed(reading.text, span) for span in statement.content]
    whole = hull(pieces)
    if whole is None:
        return None
    longest = max(pieces, key=lambda span: span.end - span.start)
    total = sum(span.end - span.start for span in pieces)
    if longest.end - longest.start >= _WHOLE * total or whole.end - whole.start > LONGEST_PASSAGE:
        whole = longest
    return trimmed(reading.text, reading.shorten(whole))


def _evidence(reading: Reading, statement: Statement, content: Span) -> Evidence:
    """Holder, cue and content, where a passage can hold them; else the content alone."""
    all_of_it = hull((*statement.source, *statement.cue, content))
    if all_of_it and all_of_it.end - all_of_it.start <= LONGEST_PASSAGE:
        evidence = reading.evidence(all_of_it)
        if evidence.start <= content.start and content.end <= evidence.end:
            return evidence
    return reading.evidence(content)


def _actor(reading: Reading, statement: Statement, cast: Cast, types: Mapping[str, ActorType]) -> str | None:
    """Whom the holder means: the mention that the analysis resolved it to, else the name that its words are about."""
    article = reading.article.id
    if statement.speaker is not None and (resolved := cast.actor_at(article, statement.speaker)):
        return (
            resolved
            if not statement.source or _is_head(reading, statement, statement.speaker, types[resolved])
            else None
        )
    for span in statement.source:
        for mention in reading.mentions_in(span):
            actor = cast.actor_at(article, mention.span)
            if actor and _is_head(reading, statement, mention.span, types[actor]):
                return actor
    return None


def _is_head(reading: Reading, statement: Statement, name: Span, kind: ActorType) -> bool:
    """Whether a holder's words mean the one they name: not the army of a country, not a group linked to another."""
    source = next((span for span in statement.source if span.contains(name)), None)
    if source is None:
        return True
    before, after = reading.text[source.start : name.start], reading.text[name.end : source.end]
    if kind == "place":
        return not words.words(after) and len(words.words(before)) <= 1
    if after[:1] in "-‐‑–" and after[:1]:
        return False
    following = words.words(after)[:1]
    if kind == "person":
        return not following or not gazetteer.group_noun(following[0]) or after.lstrip()[:1] in ",("
    return True


def _holder(reading: Reading, statement: Statement) -> str:
    source = hull(statement.source)
    if source is None:
        return ""
    span = source if source.end - source.start <= _LONGEST_HOLDER else statement.source[0]
    return trimmed(reading.text, span).of(reading.text)


def _date(reading: Reading, statement: Statement) -> str | None:
    """When it was said: the date that stands by the cue, outside the words said."""
    cue = hull(statement.cue)
    if cue is None:
        return None
    clause = reading.clause_at(cue) or cue
    near = [
        date
        for date in reading.analysis.dates
        if date.edtf
        and date.type == "DATE"
        and clause.contains(date.span)
        and not any(span.overlaps(date.span) for span in statement.content)
    ]
    return min(near, key=lambda date: abs(date.span.start - cue.end)).edtf if near else None
