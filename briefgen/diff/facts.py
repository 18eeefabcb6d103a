"""Item -> Facts: what a briefing says of an item that a reader would miss if it changed.

Scores, offsets and the numbers of sources are none of it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from briefgen import words
from briefgen.diff.difference import Fact
from briefgen.diff.matching import plain
from briefgen.model.briefing import Briefing, Gap, Item, Note, Reference
from briefgen.model.problem import Problem
from briefgen.model.synthesis import (
    Actor,
    Attribution,
    Divergence,
    Event,
    Evidence,
    KeySentence,
    Notice,
    Position,
)


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two briefings, with the ids that its sources and actors have in both."""

    briefing: Briefing
    same: Mapping[str, str] = field(default_factory=dict)
    """Id -> id in the other briefing, where that has another one for the same."""

    def known(self, name: str) -> str:
        """The id that a source or actor has in both."""
        return self.same.get(name, name)


def head(briefing: Briefing) -> Iterator[Fact]:
    """What stands over the first section."""
    yield Fact("title", briefing.title, briefing.title)
    yield from _date("as_of", briefing.as_of)
    if briefing.period:
        days = dict.fromkeys((briefing.period.start, briefing.period.end))
        yield from _date("period", "/".join(days))
    yield Fact("marking", briefing.marking, briefing.marking)


def facts(item: Item, side: Side) -> Iterator[Fact]:
    """What is said of an item, in the order of the document."""
    match item:
        case KeySentence() | Event() | Attribution():
            yield from _told(item, side)
        case Actor():
            yield from _actor(item)
        case Divergence():
            yield from _divergence(item, side)
        case Notice():
            yield from _notice(item, side)
        case Reference():
            yield from _reference(item, side)
        case _:
            yield from _remark(item)


def _remark(item: Note | Gap | Problem) -> Iterator[Fact]:
    if isinstance(item, Problem):
        yield from _labels(source=item.source, message=item.message)
    elif isinstance(item, Note):
        yield from _labels(section=item.section, author=item.author)
        yield Fact("text", item.text, plain(item.text), "comment")
    else:
        yield from _labels(text=item.text)


def _told(item: KeySentence | Event | Attribution, side: Side) -> Iterator[Fact]:
    if isinstance(item, Attribution):
        yield Fact("holder", item.holder, _holder(item, side))
    if not isinstance(item, KeySentence):
        yield from _date("date", item.date)
    yield _words("text", item.text)
    if isinstance(item, Event):
        yield from _labels(modality=item.modality, why=item.why)
    yield from _sources(item.evidence, side)


def _actor(item: Actor) -> Iterator[Fact]:
    """All its names are of one field: which of them stands first says little, and one of its own words nothing."""
    yield Fact("type", item.type, item.type)
    own = set(words.name_key(item.name).split())
    others = (name for name in item.aliases if not own.issuperset(words.name_key(name).split()))
    for name in (item.name, *others):
        yield Fact("name", name, words.name_key(name))
    for role in item.roles:
        since = f"{role.start or ''}/{role.end or ''}"
        key = f"{words.name_key(role.text)} {since}"
        yield Fact("roles", role.text, key, "words", sources=_ids(role.evidence))
    if item.says:
        yield _words("says", item.says.text, item.says.evidence)


def _divergence(item: Divergence, side: Side) -> Iterator[Fact]:
    yield from _labels(topic=item.topic, kind=item.kind)
    for it in item.positions:
        key = f"{_holder(it, side)} {plain(it.text)}"
        yield Fact("positions", it.text, key, "words", it.holder, it.date, _ids(it.evidence))
    yield from _labels(why=item.why)


def _notice(item: Notice, side: Side) -> Iterator[Fact]:
    yield Fact("issuer", item.issuer, side.known(item.actor) if item.actor else words.name_key(item.issuer))
    yield from _labels(audience=item.audience)
    yield _words("action", item.action)
    yield from _labels(place=item.place, strength=item.strength, level_words=item.level_words)
    if item.level is not None:
        yield from _labels(level=str(item.level))
    for reason in item.reasons:
        yield _words("reasons", reason)
    yield from _date("date", item.date)
    yield from _date("valid_until", item.valid_until)
    if item.superseded_by:
        later = _action(item.superseded_by, side.briefing)
        yield Fact("superseded_by", later or item.superseded_by, plain(later), "words" if later else "label")
    yield from _sources(item.evidence, side)


def _action(notice: str, briefing: Briefing) -> str:
    listed = (item for section in briefing.sections for item in section.items if isinstance(item, Notice))
    return next((item.action for item in listed if item.id == notice), "")


def _reference(item: Reference, side: Side) -> Iterator[Fact]:
    yield from _labels(title=item.title, publisher=item.publisher, author=item.author)
    yield from _date("published", item.published)
    yield from _labels(language=item.language, reliability=item.reliability, url=item.url)
    for name, original in (("duplicate_of", item.duplicate_of), ("version_of", item.version_of)):
        if original:
            yield Fact(name, original, side.known(original), "source")
    yield Fact("sha256", f"{item.words} words, SHA-256 {item.sha256[:12]}", item.sha256)


def _holder(item: Attribution | Position, side: Side) -> str:
    """Who holds it: an actor, or a source itself, whatever number it has, or whoever the words name."""
    if item.actor:
        return side.known(item.actor)
    cited = item.evidence[0].source if item.evidence else ""
    own = any(item.holder == reference.numbered for reference in side.briefing.references if reference.id == cited)
    return side.known(cited) if own else words.name_key(item.holder)


def _labels(**given: str | None) -> Iterator[Fact]:
    for name, text in given.items():
        if text:
            yield Fact(name, text, plain(text))


def _date(name: str, edtf: str | None) -> Iterator[Fact]:
    if edtf:
        yield Fact(name, edtf, edtf, "date")


def _words(name: str, text: str, evidence: tuple[Evidence, ...] = ()) -> Fact:
    return Fact(name, text, plain(text), "words", sources=_ids(evidence))


def _sources(evidence: tuple[Evidence, ...], side: Side) -> Iterator[Fact]:
    for source in _ids(evidence):
        yield Fact("sources", source, side.known(source), "source")


def _ids(evidence: Iterable[Evidence]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(it.source for it in evidence))
