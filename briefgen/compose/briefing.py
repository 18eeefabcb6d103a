"""Corpus + Synthesis + Request -> Briefing: choose, order and number what a document shows. It finds nothing new."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefgen import codec
from briefgen.compose import gaps
from briefgen.model.article import Article
from briefgen.model.briefing import (
    Briefing,
    Item,
    MadeWith,
    Note,
    Period,
    Reference,
    Section,
    SectionName,
)
from briefgen.model.corpus import Corpus
from briefgen.model.problem import Problem
from briefgen.model.synthesis import Actor, Event, Notice, Synthesis
from briefgen.outline import Outline

_AT_A_TURN = 2
"""Notices of one issuer that go before others' older ones: with one, an advice would be shown and not its end."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a person asked for, beside the articles."""

    title: str
    as_of: date | None
    marking: str
    outline: Outline
    made_with: MadeWith
    notes: tuple[Note, ...] = ()
    start: date | None = None
    """First day of the timeline; None for no limit."""
    end: date | None = None
    """Last day of the timeline; None for no limit."""


def compose(corpus: Corpus, synthesis: Synthesis, request: Request, problems: tuple[Problem, ...]) -> Briefing:
    """The briefing that ``request`` asks for; its own references, sections and gaps are numbered and complete."""
    days = sorted(it.published.day for it in corpus.articles if it.published and not it.foreign)
    as_of = request.as_of or (days[-1] if days else None)
    references = _references(corpus, synthesis)
    doubts = tuple(doubt for article in corpus.articles for doubt in article.doubts)
    problems = (*problems, *doubts, *_missed(corpus.articles), *_untimely(request.as_of, days))
    found: dict[SectionName, tuple[Item, ...]] = {
        "summary": synthesis.summary,
        "actors": synthesis.actors,
        "statements": synthesis.attributions,
        "timeline": _between(synthesis.events, request.start, request.end),
        "undated": synthesis.undated,
        "divergences": synthesis.divergences,
        "advisories": synthesis.notices,
        "notes": (),
        "gaps": gaps.find(corpus, synthesis, request.outline),
        "sources": references,
        "problems": problems,
    }
    return Briefing(
        title=request.title,
        as_of=as_of.isoformat() if as_of else None,
        period=Period(days[0].isoformat(), days[-1].isoformat()) if days else None,
        marking=request.marking,
        language="en",
        made_with=request.made_with,
        sections=tuple(_section(name, found[name], request) for name in _names(request)),
        references=references,
        problems=problems,
    )


def _missed(articles: Sequence[Article]) -> Iterator[Problem]:
    """That nothing begins with what is to be put back; of many articles that it is asked for, one may hold it."""
    held = {start for article in articles for start in article.restored}
    asked: dict[str, list[str]] = {}
    for article in articles:
        for start in article.missed:
            asked.setdefault(start, []).append(article.shown or article.name)
    for start, names in asked.items():
        documents = list(dict.fromkeys(names))
        if start not in held:
            where, of = (documents[0], "it") if len(documents) == 1 else ("restore", f"{len(documents)} articles")
            yield Problem(where, "clean", f"no block that was cut from {of} begins with {start!r}; {_TO_RESTORE}")


_TO_RESTORE = "copy its first words from the ledger of what was cut (in the JSON, or c in the terminal interface)"


def _untimely(as_of: date | None, days: Sequence[date]) -> Iterator[Problem]:
    """That articles are newer than the day the briefing is to speak of: one of the years is wrong, as a rule."""
    newer = sum(day > as_of for day in days) if as_of else 0
    if newer:
        told = f"{as_of} is before the day of {newer} of {len(days)} dated articles; check it, or leave them out"
        yield Problem("as_of", "compose", told)


def shortened(briefing: Briefing, limits: Mapping[SectionName, int]) -> Briefing:
    """The briefing as a document prints it: of each section no more entries than its limit."""
    sections = (
        replace(section, items=_best(section.items, limits[section.name])) if section.name in limits else section
        for section in briefing.sections
    )
    return replace(briefing, sections=tuple(sections))


def note(section: str, text: str, author: str | None) -> Note:
    """A person's comment with its id."""
    digest = hashlib.sha256("\0".join((section, author or "", text)).encode()).hexdigest()
    return Note(f"n{digest[:10]}", section, author, text)


def _names(request: Request) -> list[SectionName]:
    """The sections asked for; the undated lane follows its timeline, homeless comments come before the sources."""
    names: list[SectionName] = []
    for name in dict.fromkeys(request.outline.sections):
        names += [name, "undated"] if name == "timeline" else [name]
    homeless = any(note.section not in names for note in request.notes)
    if homeless and "notes" not in names:
        names.insert(names.index("sources") if "sources" in names else len(names), "notes")
    return list(dict.fromkeys(names))


def _section(name: SectionName, items: tuple[Item, ...], request: Request) -> Section:
    least, limit = request.outline.sources.get(name, 1), request.outline.limits.get(name)
    items = items if least <= 1 else tuple(item for item in items if _sources(item) >= least)
    shown = items if limit is None else _best(items, limit)
    notes = tuple(note for note in request.notes if _home(note, request) == name)
    return Section(
        name,
        request.outline.headings[name],
        notes if name == "notes" else shown,
        () if name == "notes" else notes,
        len(items),
    )


def _sources(item: Item) -> int:
    """How many sources an item has."""
    named = item.sources if isinstance(item, Actor) else (evidence.source for evidence in codec.evidence_of(item))
    return len(set(named))


def _home(note: Note, request: Request) -> str:
    return note.section if note.section in request.outline.sections else "notes"


def _best(items: tuple[Item, ...], limit: int) -> tuple[Item, ...]:
    """The first items; of events the weightiest, of notices those of all issuers, in their own order."""
    events = [item for item in items if isinstance(item, Event)]
    notices = [item for item in items if isinstance(item, Notice)]
    if notices:
        chosen = _of_all_issuers(notices, limit)
    elif events:
        kept = sorted(events, key=lambda event: (-event.weight, event.date or "", event.id))[:limit]
        chosen = {event.id for event in kept}
    else:
        return items[:limit]
    listed: tuple[Event | Notice, ...] = (*events, *notices)
    return tuple(item for item in listed if item.id in chosen)


def _of_all_issuers(notices: list[Notice], limit: int) -> set[str]:
    """Ids of each issuer's first notices, then of each one's next: no page of many rules fills a section alone."""
    given: Counter[str] = Counter()
    turns: list[tuple[int, int, str]] = []
    for number, notice in enumerate(notices):
        issuer = notice.actor or notice.issuer.casefold() or notice.evidence[0].source
        turns.append((given[issuer] // _AT_A_TURN, number, notice.id))
        given[issuer] += 1
    return {name for *_, name in sorted(turns)[:limit]}


def _between(events: tuple[Event, ...], start: date | None, end: date | None) -> tuple[Event, ...]:
    """The events that may lie between the two days, at the precision they have."""

    def inside(event: Event) -> bool:
        first, _, last = (event.date or "").partition("/")
        return _not_before(last or first, start) and _not_after(first, end)

    return tuple(event for event in events if inside(event))


def _not_before(when: str, start: date | None) -> bool:
    return start is None or when >= start.isoformat()[: len(when)]


def _not_after(when: str, end: date | None) -> bool:
    return end is None or when <= end.isoformat()[: len(when)]


def _references(corpus: Corpus, synthesis: Synthesis) -> tuple[Reference, ...]:
    """The articles by date, the undated last; equal dates in the order they were read."""
    copies = {copy: (group.kind, group.original) for group in synthesis.duplicates for copy in group.copies}

    def age(article: Article) -> tuple[bool, date]:
        return (article.published is None, article.published.day if article.published else date.min)

    ordered = sorted(corpus.articles, key=age)
    return tuple(_reference(number, article, copies.get(article.id)) for number, article in enumerate(ordered, 1))


def _reference(number: int, article: Article, copy: tuple[str, str] | None) -> Reference:
    kind, original = copy or (None, None)
    return Reference(
        id=article.id,
        number=number,
        name=article.name,
        path=article.shown or article.path,
        url=article.url.value if article.url else None,
        title=article.title.value if article.title else None,
        publisher=article.publisher.value if article.publisher else None,
        author=article.author.value if article.author else None,
        published=article.published.day.isoformat() if article.published else None,
        published_from=article.published.origin if article.published else None,
        language=article.language,
        reliability=article.reliability,
        words=article.words,
        sha256=article.sha256,
        duplicate_of=original if kind == "duplicate" else None,
        version_of=original if kind == "version" else None,
        text=article.text,
        cut=article.ledger.cuts,
    )
