"""View -> blocks: headings, lines, tables and boxes in their order, for formats without templates. Labels are ours."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from briefgen.model.briefing import Gap, Item, Note
from briefgen.model.problem import Problem
from briefgen.model.synthesis import Actor, Attribution, Divergence, Event, Evidence, KeySentence, Notice
from briefgen.render.citations import Citation, Numbering
from briefgen.render.dates import in_words
from briefgen.render.filters import about, known, level_beside, quotation, role_beside, sentence
from briefgen.render.view import SectionView, SourceView, View, also, counted, roles
from briefgen.render.wording import Paragraph, Words, paragraphs

Cell = tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; ``level`` is 1 for a section."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph."""

    words: Paragraph
    kind: str = "text"
    """``text``, ``point`` (an entry of a list) or ``source``."""
    anchor: str = ""
    kept: bool = False
    """Whether it stays on the page of what follows."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; ``widths`` are parts of the page's width in per cent."""

    title: str
    """What it tells of, for those who hear it read."""
    head: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A person's comment."""

    head: Paragraph
    body: tuple[Paragraph, ...]


Block = Heading | Line | Grid | Box


def blocks(document: View, numbering: Numbering) -> Iterator[Block]:
    """The whole document under its title."""
    for section in document.sections:
        yield Heading(section.heading, section.level - 1)
        if section.name == "sources":
            yield from map(_source, document.sources)
        else:
            yield from _entries(section, numbering)
        if section.left_out:
            yield Line((Words(section.left_out_words, soft=True),))
        elif not section.items:
            yield Line((Words("Nothing found.", soft=True),))
        yield from map(_box, section.notes)


def _entries(section: SectionView, numbering: Numbering) -> Iterator[Block]:
    table = _TABLES.get(section.name)
    if table and section.items:
        head, widths, row = table
        yield Grid(section.heading, head, widths, tuple(row(item, numbering) for item in section.items))
        return
    for number, item in enumerate(section.items, 1):
        if isinstance(item, Divergence):
            yield from _divergence(number, item, numbering)
        elif isinstance(item, Note):
            yield _box(item, about(item))
        else:
            yield Line(_point(item, numbering), "point")


def _point(item: Item, numbering: Numbering) -> Paragraph:
    if isinstance(item, KeySentence):
        return (Words(item.text), *_refs(item.evidence, numbering))
    if isinstance(item, Problem):
        return (Words(item.source, bold=True), Words(f": {item.message}"))
    return (Words(item.text if isinstance(item, Gap) else ""),)


def _divergence(number: int, item: Divergence, numbering: Numbering) -> Iterator[Block]:
    yield Heading(f"{number} {sentence(item.topic)}", 2)
    yield Line((Words(f"{sentence(item.kind)}: ", bold=True), Words(item.why, soft=True)), kept=True)
    rows = tuple(
        (
            ((Words(it.holder, bold=True), *_soft(f", {role_beside(it)}" if role_beside(it) else "")),),
            (_quote(it.text, it.evidence, numbering),),
            ((Words(in_words(it.date) if it.date else ""),),),
        )
        for it in item.positions
    )
    yield Grid(sentence(item.topic), ("Who", "Says", "Date"), (30, 54, 16), rows)


def _actor(item: Item, numbering: Numbering) -> tuple[Cell, ...]:
    assert isinstance(item, Actor)
    name = (Words(item.name, bold=True), *_soft(f" {item.type}"))
    others = _soft(f"also {'; '.join(also(item))}" if also(item) else "")
    says = _quote(item.says.text, item.says.evidence, numbering) if item.says else ()
    sources = _cited(numbering.listed(item.sources))
    return (name, others), tuple(_quote(it.text, it.evidence, numbering) for it in roles(item)), (says,), (sources,)


def _statement(item: Item, numbering: Numbering) -> tuple[Cell, ...]:
    assert isinstance(item, Attribution)
    who = (Words(item.holder or "not named", bold=True), *_soft(f" {item.cue}" if item.cue else ""))
    return (who,), (_quote(item.text, item.evidence, numbering),), ((Words(in_words(item.date) if item.date else ""),),)


def _event(item: Item, numbering: Numbering) -> tuple[Cell, ...]:
    assert isinstance(item, Event)
    modality = _soft(f" {item.modality}" if item.modality != "happened" else "")
    date = Words(in_words(item.date) if item.date else "undated", bold=bool(item.date))
    return ((date,),), ((*_quote(item.text, item.evidence, numbering), *modality),), (_soft(known(item)),)


def _notice(item: Item, numbering: Numbering) -> tuple[Cell, ...]:
    assert isinstance(item, Notice)
    level = [item.strength, f"level {item.level}" if item.level is not None else "", _quoted(level_beside(item))]
    reasons = "; ".join(map(_quoted, item.reasons))
    action = (
        _quote(item.action, item.evidence, numbering),
        _soft(item.place or ""),
        _soft(f"because of {reasons}" if reasons else ""),
    )
    until = _soft(f"until {in_words(item.valid_until)}" if item.valid_until else "")
    dates = (
        (Words(in_words(item.date) if item.date else ""),),
        until,
        _soft("superseded" if item.superseded_by else ""),
    )
    who = ((Words(item.issuer or "not named", bold=True),), _soft(f"for {item.audience}" if item.audience else ""))
    return who, action, ((Words(", ".join(filter(None, level))),),), dates


_Table = tuple[tuple[str, ...], tuple[int, ...], Callable[[Item, Numbering], tuple[Cell, ...]]]
_DATED: _Table = (("Date", "What", "How the date is known"), (16, 58, 26), _event)
_TABLES: Mapping[str, _Table] = {
    "actors": (("Actor", "Role as the sources give it", "Says / does", "Sources"), (26, 30, 32, 12), _actor),
    "statements": (("Who", "Says", "Date"), (28, 56, 16), _statement),
    "timeline": _DATED,
    "undated": _DATED,
    "advisories": (("Issuer", "Action", "How binding", "Date"), (24, 42, 18, 16), _notice),
}


def _source(source: SourceView) -> Line:
    reference = source.reference
    by = [reference.publisher, reference.author]
    facts = [
        f"{source.published}, {source.known}" if source.known else source.published,
        counted(reference.words, "word"),
        f"reliability {reference.reliability}" if reference.reliability else "",
        f"{source.unread}, not read" if source.unread else "",
        source.relation,
        reference.name if reference.title else "",
        reference.url or "",
        f"cut: {source.cut}" if source.cut else "",
    ]
    words = (
        Words(f"{reference.number}.\t"),
        Words(source.title, bold=True),
        Words("".join(f" · {it}" for it in by if it)),
        Words("".join(f" · {it}" for it in facts if it), soft=True),
    )
    return Line(words, "source", source.anchor)


def _box(note: Note, on: str = "") -> Box:
    """A comment; ``on`` says what it is about, where it does not stand there."""
    beside = " · ".join(filter(None, (on, note.author)))
    head = (Words("Analyst comment", bold=True), *_soft(f" {beside}" if beside else ""))
    return Box(head, paragraphs(note.text))


def _quote(text: str, evidence: Iterable[Evidence], numbering: Numbering) -> Paragraph:
    return (Words(_quoted(text)), *_refs(evidence, numbering))


def _quoted(text: str) -> str:
    before, after = quotation(text) if text else ("", "")
    return f"{before}{text}{after}"


def _refs(evidence: Iterable[Evidence], numbering: Numbering) -> Paragraph:
    return (Words("\u00a0"), *_cited(numbering.cited(evidence), raised=True))


def _cited(citations: Iterable[Citation], *, raised: bool = False) -> Paragraph:
    """The numbers of sources, parted by commas."""
    parted = chain.from_iterable(
        (Words(", ", raised=raised), Words(it.label, link=it.anchor, raised=raised)) for it in citations
    )
    return tuple(parted)[1:]


def _soft(text: str) -> Paragraph:
    return (Words(text, soft=True),) if text else ()
