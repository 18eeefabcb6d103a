"""Briefing -> View: what a template prints, with every number, link and label made. Templates loop and print.

It changes no word of a source; what it adds are labels.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from briefgen.codec import evidence_of
from briefgen.model.briefing import Briefing, Item, Note, Reference, Section, SectionName
from briefgen.model.problem import Problem
from briefgen.model.synthesis import Actor, ActorRole, Event
from briefgen.render import strip
from briefgen.render.citations import source_anchor, title
from briefgen.render.dates import in_words
from briefgen.render.drawers import Drawer

_ORIGINS = {
    "project": "supplied by the analyst",
    "page metadata": "read from the page",
    "dateline": "read from the page",
    "text": "read from the page",
    "url": "read from the address",
    "file name": "read from the file name",
}
"""How a publication date is known, in the reader's words."""


_ARTICLE = re.compile(r"^(the|an?) ")
_NAMES = 6
"""Other names of an actor that are printed at most; the rest are in the data."""
_UNMENTIONED = ("undated", "notes", "problems")
"""Sections that are not printed where nothing stands in them."""
_NOUNS: Mapping[SectionName, str] = {
    "summary": "sentence",
    "actors": "actor",
    "statements": "statement",
    "timeline": "event",
    "undated": "event",
    "divergences": "issue",
    "advisories": "notice",
    "gaps": "gap",
    "notes": "comment",
    "sources": "source",
    "problems": "problem",
}
"""What the entries of a section are called."""


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section as it is printed."""

    name: str
    anchor: str
    heading: str
    level: int
    """Of the heading: 2, or 3 for what belongs to the section before."""
    items: tuple[Item, ...]
    notes: tuple[Note, ...]
    left_out: int
    """How many items the template's limit left out."""
    left_out_words: str
    """``31 more actors left out.``; empty where all are there."""
    strip: str
    """The timeline's picture, as SVG; empty in other sections."""
    legend: str
    """What the marks of that picture mean; empty where there is none."""


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source as it is listed."""

    anchor: str
    reference: Reference
    title: str
    published: str
    """The date in words, or ``undated``."""
    known: str
    """How the date is known; empty for an undated source."""
    relation: str
    """Which source it repeats; empty where it stands for itself."""
    unread: str
    """That it is in a language that is not read, and in which; empty for any other."""
    cut: str
    """What was cut from it, as counts by reason."""
    cited: tuple[tuple[str, str], ...]
    """Heading of each section that cites it, and the anchor of the first item there that does."""


@dataclass(frozen=True, slots=True)
class View:
    """A whole document as it is printed."""

    title: str
    marking: str
    language: str
    facts: tuple[str, ...]
    """The lines under the title."""
    as_of: str
    """In words; empty where the briefing has no date."""
    made_with: str
    sections: tuple[SectionView, ...]
    """Sources and problems are always among them, unless there are none."""
    sources: tuple[SourceView, ...]
    drawers: tuple[Drawer, ...]


def view(briefing: Briefing, drawers: tuple[Drawer, ...] = (), width: float = strip.WIDTH) -> View:
    """What a template prints of the briefing; pictures are drawn to so many px."""
    sections = tuple(_sections(briefing, width))
    return View(
        title=briefing.title,
        marking=briefing.marking,
        language=briefing.language,
        facts=tuple(_facts(briefing)),
        as_of=in_words(briefing.as_of) if briefing.as_of else "",
        made_with=f"briefgen {briefing.made_with.briefgen}",
        sections=sections,
        sources=tuple(_sources(briefing.references, sections)),
        drawers=drawers,
    )


def printed(briefing: Briefing) -> tuple[Section, ...]:
    """The sections that a document prints: sources and problems always, if there are any; some only where not empty."""
    named = {section.name for section in briefing.sections}
    sections = list(briefing.sections)
    if "sources" not in named and briefing.references:
        sections.append(Section("sources", "Sources", briefing.references))
    if "problems" not in named and briefing.problems:
        sections.append(Section("problems", "Problems", briefing.problems))
    return tuple(it for it in sections if it.items or it.notes or it.name not in _UNMENTIONED)


def _sections(briefing: Briefing, width: float) -> Iterable[SectionView]:
    before = ""
    for section in printed(briefing):
        yield _section(section, before, strip.draw(_events(section), briefing.as_of, width))
        before = section.name


def _events(section: Section) -> tuple[Event, ...]:
    """The events that the strip shows: those of the timeline."""
    return tuple(item for item in section.items if isinstance(item, Event)) if section.name == "timeline" else ()


def _section(section: Section, before: str, picture: str) -> SectionView:
    left_out = _left_out(section)
    return SectionView(
        name=section.name,
        anchor=section.name,
        heading=section.heading,
        level=3 if section.name == "undated" and before == "timeline" else 2,
        items=section.items,
        notes=section.notes,
        left_out=left_out,
        left_out_words=left_out_words(section),
        strip=picture,
        legend=strip.legend(_events(section)) if picture else "",
    )


def left_out_words(section: Section) -> str:
    """What the template's limit left out of a section: ``31 more actors left out.``; empty where all are there."""
    left_out = _left_out(section)
    return f"{counted(left_out, f'more {_NOUNS[section.name]}')} left out." if left_out else ""


def _left_out(section: Section) -> int:
    return max(0, section.total - len(section.items))


def _facts(briefing: Briefing) -> Iterable[str]:
    if briefing.as_of:
        yield f"As of {in_words(briefing.as_of)}"
    unread = sum(reference.foreign for reference in briefing.references)
    yield counted(len(briefing.references), "article") + (f", {unread} in another language, not read" if unread else "")
    if briefing.period:
        yield (
            f"published {in_words(f'{briefing.period.start}/{briefing.period.end}')}"
            if (briefing.period.start != briefing.period.end)
            else f"published {in_words(briefing.period.start)}"
        )
    outlets = len({reference.publisher for reference in briefing.references if reference.publisher})
    if outlets:
        yield counted(outlets, "named outlet")
    yield from _dates(briefing.references)


def _dates(references: Iterable[Reference]) -> Iterable[str]:
    """How the publication dates are known, as one line."""
    known = Counter(_ORIGINS.get(reference.published_from or "", "not known") for reference in references)
    order = [*dict.fromkeys(_ORIGINS.values()), "not known"]
    parts = [(known[how], how) for how in order if known[how]]
    if parts:
        first, *rest = parts
        yield ", ".join([f"{counted(first[0], 'date')} {first[1]}", *(f"{number} {how}" for number, how in rest)])


def _sources(references: Iterable[Reference], sections: tuple[SectionView, ...]) -> Iterable[SourceView]:
    numbers = {reference.id: reference.number for reference in references}
    cited = _cited(sections)
    for reference in references:
        reasons = Counter(cut.why for cut in reference.cut)
        yield SourceView(
            anchor=source_anchor(reference.number),
            reference=reference,
            title=title(reference),
            published=in_words(reference.published) if reference.published else "undated",
            known=how_known(reference),
            relation=_relation(reference, numbers),
            unread=f"in another language ({reference.language})" if reference.foreign else "",
            cut=", ".join(f"{why} ({number})" for why, number in sorted(reasons.items())),
            cited=tuple(cited.get(reference.id, {}).values()),
        )


def how_known(reference: Reference) -> str:
    """How the publication date of a source is known, in the reader's words; empty where it is not."""
    return _ORIGINS.get(reference.published_from or "", "")


def _relation(reference: Reference, numbers: Mapping[str, int]) -> str:
    if number := numbers.get(reference.duplicate_of or ""):
        return f"repeats source {number}"
    number = numbers.get(reference.version_of or "")
    return f"version of source {number}" if number else ""


def _cited(sections: Iterable[SectionView]) -> Mapping[str, Mapping[str, tuple[str, str]]]:
    """By source and section that cites it the section's heading, with the anchor of the first item that does."""
    found: defaultdict[str, dict[str, tuple[str, str]]] = defaultdict(dict)
    for section in sections:
        for item in section.items:
            for evidence in evidence_of(item):
                found[evidence.source].setdefault(section.name, (section.heading, item_anchor(item)))
    return found


def item_anchor(item: Item) -> str:
    """Where an item stands in the document."""
    if isinstance(item, Problem):
        return "problems"
    return source_anchor(item.number) if isinstance(item, Reference) else f"item-{item.id}"


def roles(actor: Actor) -> tuple[ActorRole, ...]:
    """The actor's roles, each wording once with the passages of all who use it; case and articles do not tell apart."""
    groups: dict[str, list[ActorRole]] = {}
    for role in actor.roles:
        groups.setdefault(_ARTICLE.sub("", role.text.casefold()), []).append(role)
    return tuple(
        replace(group[0], evidence=tuple(evidence for role in group for evidence in role.evidence))
        for group in groups.values()
    )


def also(actor: Actor) -> tuple[str, ...]:
    """The actor's other names, each once; capitals, hyphens and blanks do not count. Of many the commonest."""
    names = {_plain(actor.name): actor.name}
    for name in actor.aliases:
        names.setdefault(_plain(name), name)
    others = tuple(names.values())[1:]
    return others if len(others) <= _NAMES else (*others[: _NAMES - 1], f"{len(others) - _NAMES + 1} more")


def _plain(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def counted(number: int, noun: str) -> str:
    """``1 article``, ``2 articles``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
