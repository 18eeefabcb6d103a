"""Corpus + Synthesis + Outline -> Gaps: what the sources leave open, each a label of ours."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from briefgen.model.article import Article
from briefgen.model.briefing import Gap, SectionName
from briefgen.model.corpus import Corpus
from briefgen.model.synthesis import Synthesis
from briefgen.outline import Outline

_MOST_NAMED = 12
"""Names that a gap lists, at most: a briefing of eighty articles knows people without a role by the hundred."""
_MOST_TOLD = 12
"""Gaps of one kind that are told one by one: fifty pasted articles without a date took four pages."""


def find(corpus: Corpus, synthesis: Synthesis, outline: Outline) -> tuple[Gap, ...]:
    """The gaps; what no section of the document shows is not spoken of."""
    named = _called(corpus.articles)
    asked = outline.sections
    texts = [
        *_first(_undated_articles(corpus.articles, named), "{} more articles have no publication date."),
        *_first(_foreign_articles(corpus.articles, named), "{} more are in another language and were not read."),
        *_first(_repeated_articles(synthesis, named), "{} more articles repeat others or are versions of them."),
        *(_unresolved(synthesis, named) if {"timeline", "undated"}.intersection(asked) else ()),
        *_single_sources(synthesis, outline, corpus.articles),
        *(_roleless(synthesis) if "actors" in asked else ()),
    ]
    return tuple(Gap(f"g{hashlib.sha256(text.encode()).hexdigest()[:10]}", text) for text in texts)


def _name(article: Article) -> str:
    return f"“{article.title.value}”" if article.title else article.name


def _called(articles: Sequence[Article]) -> dict[str, str]:
    """What each article is called, by its id: where several bear one title, with the file."""
    names = {article.id: _name(article) for article in articles}
    shared = {name for name, number in Counter(names.values()).items() if number > 1}
    return {
        it.id: f"{names[it.id]} ({it.shown or it.name})" if names[it.id] in shared else names[it.id] for it in articles
    }


def _undated_articles(articles: Sequence[Article], named: dict[str, str]) -> Iterator[str]:
    """Those without a date; of one whose dateline leaves out the year, the year of all others is told, not taken."""
    years = {article.published.day.year for article in articles if article.published and not article.foreign}
    others = f"; the others are of {years.pop()}" if len(years) == 1 else ""
    for article in articles:
        if article.published is None:
            why = f"; “{line}” gives none in full{others}" if (line := _dateline(article)) else ""
            yield f"{named[article.id]} has no publication date{why}."


def _dateline(article: Article) -> str | None:
    """The line that was cut as the article's date and has a figure: a day without its year, as a rule."""
    cuts = (cut.text for cut in article.ledger.cuts if cut.why in ("dateline", "date line"))
    return next((" ".join(text.split()) for text in cuts if any(map(str.isdigit, text))), None)


def _foreign_articles(articles: Iterable[Article], named: dict[str, str]) -> list[str]:
    return [
        f"{named[article.id]} is in another language ({article.language}) and was not read."
        for article in articles
        if article.foreign
    ]


def _repeated_articles(synthesis: Synthesis, named: dict[str, str]) -> list[str]:
    said = {"duplicate": "repeats", "version": "is another version of"}
    return [
        f"{named[copy]} {said[group.kind]} {named[group.original]}; the two count as one source."
        for group in synthesis.duplicates
        for copy in group.copies
    ]


def _unresolved(synthesis: Synthesis, named: dict[str, str]) -> Iterator[str]:
    expressions: dict[str, list[str]] = {}
    for event in synthesis.undated:
        for passage in event.evidence:
            expressions.setdefault(passage.source, []).append(f"“{event.expression}”")
    told = (
        f"{named[source]}: no date can be given for {_list(dict.fromkeys(found))}."
        for source, found in expressions.items()
    )
    return _first(told, "{} more articles speak of days that no date can be given for.")


def _single_sources(synthesis: Synthesis, outline: Outline, articles: Iterable[Article]) -> Iterator[str]:
    """What one source alone says; where one article alone was read, that is told once."""
    is_alone = sum(not article.foreign for article in articles) == 1
    sentences = sum(item.single_source for item in synthesis.summary), len(synthesis.summary), "sentences"
    entries = sum(item.single_source for item in synthesis.events), len(synthesis.events), "entries"
    counted: dict[SectionName, tuple[int, int, str]] = {"summary": sentences, "timeline": entries}
    for name, (single, total, what) in counted.items():
        if single and name in outline.sections:
            if is_alone:
                yield "All rests on one article."
                return
            heading = outline.headings[name]
            where = f"“{heading}”" if ":" in heading else f"the {heading[0].lower()}{heading[1:]}"
            yield f"One source only: {single} of {total} {what} of {where}."


def _roleless(synthesis: Synthesis) -> list[str]:
    names = [actor.name for actor in synthesis.actors if actor.type == "person" and not actor.roles]
    return [f"No source gives a role for {_list(names)}."] if names else []


def _first(lines: Iterable[str], rest: str) -> Iterator[str]:
    """The first lines of one kind and how many more there are; the sources and the undated entries say which."""
    every = list(lines)
    shown = every if len(every) <= _MOST_TOLD + 1 else every[:_MOST_TOLD]
    yield from shown
    if len(every) > len(shown):
        yield rest.format(len(every) - len(shown))


def _list(words: Iterable[str]) -> str:
    *first, last = words
    if len(first) >= _MOST_NAMED:
        first, last = first[: _MOST_NAMED - 1], f"{len(first) + 2 - _MOST_NAMED} more"
    return f"{', '.join(first)} and {last}" if first else last
