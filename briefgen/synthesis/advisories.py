"""Corpus + Cast -> Notices: what authorities tell people to do, each advice once, and what later ones replace."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefgen import words
from briefgen.model.analysis import Advisory
from briefgen.model.corpus import Corpus
from briefgen.model.span import Span
from briefgen.model.synthesis import Notice
from briefgen.synthesis import identity
from briefgen.synthesis.actors import Cast
from briefgen.synthesis.evidence import Reading, item_id, readings, trimmed
from briefgen.synthesis.holders import Holders

_SAME_ADVICE = 0.5
"""Share of the shorter action's stems that two wordings of one advice by one issuer have in common."""


_SAID_BY_TYPE = frozenset(["depart", "shelter"])
"""Types of advice that say all: to leave is to leave in any words."""


@dataclass(frozen=True, slots=True)
class _Found:
    notice: Notice
    age: int
    stems: frozenset[str]
    issuer: str


def find(corpus: Corpus, cast: Cast) -> tuple[Notice, ...]:
    """The notices, the newest first; one that a later notice of its issuer replaces names that notice."""
    holders, names = Holders(cast), {actor.id: actor.name for actor in cast.actors}
    found = [one for age, reading in enumerate(readings(corpus)) for one in _of(reading, age, holders, names)]
    by_issuer: dict[str, list[_Found]] = defaultdict(list)
    for one in found:
        by_issuer[one.issuer].append(one)
    joined = [one for same in by_issuer.values() for one in _superseded(_joined(same))]
    joined.sort(key=lambda one: (one.notice.date or "", one.age), reverse=True)
    return tuple({one.notice.id: one.notice for one in joined}.values())


def _of(reading: Reading, age: int, holders: Holders, names: Mapping[str, str]) -> Iterator[_Found]:
    for advisory in reading.analysis.advisories:
        action = trimmed(reading.text, reading.shorten(advisory.action))
        evidence = reading.evidence(Span(min(advisory.span.start, action.start), max(advisory.span.end, action.end)))
        text = action.of(reading.text)
        if text not in evidence.quote:
            evidence = reading.evidence(action)
        actor = holders.resolve(reading, [advisory.issuer], None) if advisory.issuer else None
        issuer = names[actor] if actor else _unnamed(reading, advisory.issuer)
        notice = Notice(
            id=item_id("w", reading, text, advisory.type),
            issuer=issuer,
            actor=actor,
            audience=_words(reading, advisory.audience),
            place=_words(reading, advisory.place),
            action=text,
            type=advisory.type,
            strength=advisory.strength,
            level=advisory.level,
            level_words=advisory.level_words,
            reasons=tuple(words_of for r in advisory.reasons if (words_of := r.of(reading.text)) in evidence.quote),
            date=_date(reading, advisory),
            valid_until=advisory.valid_until.edtf if advisory.valid_until else None,
            superseded_by=None,
            evidence=(evidence,),
        )
        yield _Found(notice, age, frozenset(words.content_stems(text)), actor or words.name_key(issuer))


def _unnamed(reading: Reading, issuer: Span | None) -> str:
    """The words for an issuer that is no actor; none when they are nothing but a name that was found to name nobody."""
    if issuer is None or any(mention.span.contains(issuer) for mention in reading.mentions_in(issuer)):
        return ""
    return trimmed(reading.text, issuer).of(reading.text)


def _words(reading: Reading, span: Span | None) -> str | None:
    return trimmed(reading.text, span).of(reading.text) if span else None


def _date(reading: Reading, advisory: Advisory) -> str | None:
    """The day the text gives, else the day the article was published."""
    if advisory.date and advisory.date.edtf:
        return advisory.date.edtf
    published = reading.article.published
    return published.day.isoformat() if published else None


def _joined(same: Sequence[_Found]) -> list[_Found]:
    """One issuer's notices, repetitions of one advice joined under the first wording."""
    kept: list[_Found] = []
    for one in same:
        twin = next((n for n, other in enumerate(kept) if _repeats(one, other)), None)
        if twin is None:
            kept.append(one)
        else:
            kept[twin] = _together(kept[twin], one)
    return kept


def _repeats(one: _Found, other: _Found) -> bool:
    shared = one.stems & other.stems
    return (
        one.notice.strength == other.notice.strength
        and (
            (one.notice.type == other.notice.type and one.notice.type in _SAID_BY_TYPE)
            or len(shared) >= _SAME_ADVICE * max(1, min(len(one.stems), len(other.stems)))
        )
        and (one.notice.level or other.notice.level) == (other.notice.level or one.notice.level)
        and _same_audience(one.notice, other.notice)
    )


def _same_audience(one: Notice, other: Notice) -> bool:
    if not one.audience or not other.audience:
        return True
    first, second = _who(one.audience), _who(other.audience)
    return not first or not second or bool(first & second)


def _who(audience: str) -> set[str]:
    return {
        identity.land_of(word) or words.stem(word)
        for word in words.words(audience)
        if words.fold(word) not in words.STOP_WORDS
    }


def _together(first: _Found, again: _Found) -> _Found:
    one, other = first.notice, again.notice
    evidence = one.evidence if other.evidence[0] in one.evidence else one.evidence + other.evidence
    return replace(
        first,
        notice=replace(
            one,
            audience=one.audience or other.audience,
            place=one.place or other.place,
            level=one.level if one.level is not None else other.level,
            level_words=one.level_words or other.level_words,
            reasons=tuple(dict.fromkeys(one.reasons + other.reasons)),
            valid_until=one.valid_until or other.valid_until,
            evidence=evidence,
        ),
    )


def _superseded(same: Iterable[_Found]) -> Iterator[_Found]:
    """Each notice with the first later one of its kind that says otherwise for the same place or audience."""
    by_kind: Mapping[str, list[_Found]] = defaultdict(list)
    listed = list(same)
    for one in listed:
        by_kind[one.notice.type].append(one)
    for one in listed:
        later = [other for other in by_kind[one.notice.type] if _replaces(other.notice, one.notice)]
        newest = min(later, key=lambda other: (other.notice.date or "", other.age)) if later else None
        yield replace(one, notice=replace(one.notice, superseded_by=newest.notice.id)) if newest else one


def _replaces(later: Notice, earlier: Notice) -> bool:
    if later.id == earlier.id or not later.date or not earlier.date or later.date <= earlier.date:
        return False
    place = later.place and earlier.place and words.name_key(later.place) == words.name_key(earlier.place)
    audience = later.audience and earlier.audience and _same_audience(later, earlier)
    return bool(place or audience) and (later.strength, later.level) != (earlier.strength, earlier.level)
