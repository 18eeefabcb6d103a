"""Articles and analyses made by hand: names, dates, statements and advisories are found by their words."""

import hashlib
import re
from collections.abc import Sequence
from datetime import date

from briefgen.model.analysis import Advisory, Analysis, DateMention, Mention, Polarity, Role, Sentence, Statement
from briefgen.model.article import Article, Fact, PublicationDate
from briefgen.model.corpus import Corpus
from briefgen.model.span import Span

Written = tuple[Article, Analysis]


def article(text: str, *, name: str = "a.txt", published: str | None = None, publisher: str | None = None) -> Article:
    """An article with this text."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(
        id=f"a-{digest[:10]}",
        name=name,
        path=name,
        text=text,
        sha256=digest,
        language="en",
        publisher=Fact(publisher, "project") if publisher else None,
        published=PublicationDate(date.fromisoformat(published), "project") if published else None,
    )


def at(text: str, words: str, number: int = 0) -> Span:
    """Where ``words`` stand in ``text``, for the ``number``-th time from 0."""
    return [Span(*match.span()) for match in re.finditer(re.escape(words), text)][number]


def sentences(text: str) -> tuple[Sentence, ...]:
    """One sentence per full stop before white space; each is one clause."""
    found = []
    for paragraph in re.finditer(r"[^\n]+", text):
        number = text.count("\n\n", 0, paragraph.start())
        for match in re.finditer(r"\S.*?[.!?][”\"]?(?=\s|$)|\S.*$", paragraph.group()):
            span = Span(paragraph.start() + match.start(), paragraph.start() + match.end())
            found.append(Sentence(span, number, (span,)))
    return tuple(found)


def mentions(text: str, **labels: Sequence[str]) -> tuple[Mention, ...]:
    """Every place where one of the names stands: ``mentions(text, PER=["Ilan Toresk"])``; longer names go first."""
    found: list[Mention] = []
    named = [(name, label) for label, names in labels.items() for name in names]
    for name, label in sorted(named, key=lambda pair: -len(pair[0])):
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            span = Span(*match.span())
            if not any(span.overlaps(mention.span) for mention in found):
                found.append(Mention(span, label))
    return tuple(sorted(found, key=lambda mention: mention.span))


def role(text: str, name: str, words: str) -> Role:
    """``words`` as the role of the first ``name``."""
    return Role(at(text, name), at(text, words))


def day(text: str, words: str, edtf: str | None, *, why: str | None = None, anchored: bool = False) -> DateMention:
    """The first ``words`` as a date; ``anchored`` on the publication date."""
    anchor = None if edtf is None else ("published" if anchored else "itself")
    return DateMention(at(text, words), "DATE", edtf, edtf, anchor, why)  # type: ignore[arg-type]


def statement(
    text: str, source: str, cue: str, content: str, speaker: str | None = None, *, polarity: Polarity = "positive"
) -> Statement:
    """``source`` says ``content``; direct when it is in quotation marks."""
    return Statement(
        source=(at(text, source),) if source else (),
        cue=(at(text, cue),),
        content=(at(text, content),),
        speaker=at(text, speaker) if speaker else None,
        direct=content[0] in '“"',
        polarity=polarity,
        modality="asserted",
    )


def written(
    text: str,
    *,
    published: str | None = None,
    name: str = "a.txt",
    publisher: str | None = None,
    names: Sequence[Mention] = (),
    roles: Sequence[Role] = (),
    dates: Sequence[DateMention] = (),
    statements: Sequence[Statement] = (),
    advisories: Sequence[Advisory] = (),
) -> Written:
    """An article beside its analysis."""
    made = article(text, name=name, published=published, publisher=publisher)
    return made, Analysis(
        article=made.id,
        sentences=sentences(text),
        mentions=tuple(names),
        roles=tuple(roles),
        dates=tuple(dates),
        statements=tuple(statements),
        advisories=tuple(advisories),
    )


def corpus(*pairs: Written) -> Corpus:
    """A corpus of these articles."""
    return Corpus(tuple(pair[0] for pair in pairs), tuple(pair[1] for pair in pairs))
