"""Article + Analysis -> one JSON object: what ``briefgen analyse`` prints (CONTRACT: one article's analysis)."""

from collections.abc import Iterable
from typing import Any

from briefgen.model.analysis import Advisory, Analysis, DateMention, Statement
from briefgen.model.article import Article
from briefgen.model.span import Span

Record = dict[str, Any]


def record(article: Article, analysis: Analysis) -> Record:
    """One article's analysis; offsets are code points into ``text``."""
    text = article.text
    return {
        "id": article.name,
        "path": article.path,
        "title": article.title.value if article.title else None,
        "publisher": article.publisher.value if article.publisher else None,
        "author": article.author.value if article.author else None,
        "published": article.published.day.isoformat() if article.published else None,
        "published_from": article.published.origin if article.published else None,
        "language": article.language,
        "text": text,
        "cut": [{"text": cut.text, "why": cut.why, "start": cut.start} for cut in article.ledger.cuts],
        "sentences": _pairs(sentence.span for sentence in analysis.sentences),
        "mentions": [{**_place(found.span), "label": found.label} for found in analysis.mentions],
        "roles": [{"mention": _pair(role.mention), **_place(role.span)} for role in analysis.roles],
        "dates": [_date(found, text) for found in analysis.dates],
        "statements": [_statement(found, text) for found in analysis.statements],
        "advisories": [_advisory(found, text) for found in analysis.advisories],
    }


def failure(name: str, path: str | None, message: str) -> Record:
    """The line that stands for an article that cannot be read."""
    return {"id": name, "path": path, "error": message}


def _place(span: Span) -> Record:
    return {"start": span.start, "end": span.end}


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [_pair(span) for span in spans]


def _words(span: Span | None, text: str) -> str | None:
    return span.of(text) if span else None


def _date(found: DateMention, text: str) -> Record:
    return {
        **_place(found.span),
        "text": found.span.of(text),
        "type": found.type,
        "value": found.value,
        "edtf": found.edtf,
        "why": found.why,
    }


def _statement(found: Statement, text: str) -> Record:
    return {
        "source": _pairs(found.source),
        "cue": _pairs(found.cue),
        "content": _pairs(found.content),
        "speaker": _words(found.speaker, text),
        "direct": found.direct,
        "polarity": found.polarity,
        "modality": found.modality,
    }


def _advisory(found: Advisory, text: str) -> Record:
    return {
        "issuer": _words(found.issuer, text),
        "audience": _words(found.audience, text),
        "action": found.action.of(text),
        "level": found.level,
        "strength": found.strength,
        "type": found.type,
        **_place(found.span),
    }
