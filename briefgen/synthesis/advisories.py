"""Corpus + Cast -> Notices: what authorities tell people to do, each advice once, and what later ones replace."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefgen import words
from briefgen.gazetteer import looks_after_people
from briefgen.model.analysis import Advisory
from briefgen.model.corpus import Corpus
from briefgen.model.span import Span
from briefgen.model.synthesis import Notice
from briefgen.synthesis import edtf, numbering
from briefgen.synthesis.actors import identity
from briefgen.synthesis.actors.cast import Cast
from briefgen.synthesis.evidence import Reading, content_stems, item_id, once, readings, trimmed
from briefgen.synthesis.holders import Holders

_SAME_ADVICE = 0.5
"""Share of the shorter action's stems that two wordings of one advice by one issuer have in common."""


_PARTING = re.compile(r"[,;]\s+(?:while|but|whereas|as)\s")
_LONGEST_IN_FORCE = 366
"""Days after which a notice is not what another one replaces."""
_SAID_BY_TYPE = frozenset(["depart", "shelter"])
"""Types of advice that say all: to leave is to leave in any words."""


@dataclass(frozen=True, slots=True)
class _Found:
    notice: Notice
    age: int
    stems: frozenset[str]
    issuer: str
    names_days: frozenset[str]
    """The days that its passage names."""
    numbers: frozenset[str]
    """Under which its page was given out."""
    cancels: frozenset[str]
    """The numbers of the notices that its page cancels."""


def find(corpus: Corpus, cast: Cast) -> tuple[Notice, ...]:
    """The notices, the newest first; one that a later notice of its issuer replaces names that notice."""
    holders, names = Holders(cast), {actor.id: actor.name for actor in cast.actors}
    found = [one for age, reading in enumerate(readings(corpus)) for one in _of(reading, age, holders, names)]
    by_issuer: dict[str, list[_Found]] = defaultdict(list)
    for one in found:
        by_issuer[one.issuer].append(one)
    joined = list(_superseded([one for same in by_issuer.values() for one in _joined(same)]))
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
        issuer = names[actor] if actor else _unnamed(reading, advisory.issuer) or _own(reading)
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
            reasons=tuple(why for r in advisory.reasons if (why := _words(reading, r)) and why in evidence.quote),
            date=_date(reading, advisory),
            valid_until=advisory.valid_until.edtf if advisory.valid_until else _lasts_until(reading, advisory),
            superseded_by=None,
            evidence=(evidence,),
        )
        yield _Found(
            notice,
            age,
            content_stems(text),
            actor or words.name_key(issuer),
            _days_in(reading, advisory.span),
            numbering.own(reading),
            numbering.cancelled(reading),
        )


_FOR_THE_NEXT = re.compile(r"\bfor\s+(?:at least\s+)?(?:the\s+)?(?:next|coming|following)\s", re.IGNORECASE)
_LEAD = 14
"""Characters before a duration: ``for at least``."""
_SPAN_OF_TIME = re.compile(r"P(?:T(?P<hours>\d+)H|(?P<days>\d+)D|(?P<weeks>\d+)W)")
"""TIMEX3 durations that a notice is given for."""


def _lasts_until(reading: Reading, advisory: Advisory) -> str | None:
    """The day that a notice given for so many hours, days or weeks ends on; None where its own day is not known."""
    given = edtf.days(_date(reading, advisory) or "")
    if given is None or given[0] != given[1] or advisory.strength == "lifted":
        return None
    for when in reading.dates_near(advisory.action):
        lasts = _SPAN_OF_TIME.fullmatch(when.value or "") if advisory.action.contains(when.span) else None
        lead = max(advisory.action.start, when.span.start - _LEAD)
        if lasts and _FOR_THE_NEXT.search(reading.text, lead, when.span.end):
            hours = sum(int(lasts[unit] or 0) * length for unit, length in _HOURS)
            return date.fromordinal(given[0] + -(-hours // 24)).isoformat()
    return None


_HOURS = (("hours", 1), ("days", 24), ("weeks", 168))


def _days_in(reading: Reading, span: Span) -> frozenset[str]:
    return frozenset(date.edtf for date in reading.dates_in(span) if date.edtf)


def _unnamed(reading: Reading, issuer: Span | None) -> str:
    """The words for an issuer that is no actor; none when they are nothing but a name that was found to name nobody."""
    if issuer is None or any(mention.span.contains(issuer) for mention in reading.mentions_in(issuer)):
        return ""
    return trimmed(reading.text, issuer).of(reading.text)


@once
def _own(reading: Reading) -> str:
    """The publisher whose page gives advice in its own name: an authority's; of an outlet nothing.

    Where the text names it too, it is worded as there: pages write names at their head in capitals.
    """
    publisher = reading.article.publisher
    if publisher is None or not looks_after_people(publisher.value):
        return ""
    key = words.name_key(publisher.value)
    named = (mention.span.of(reading.text) for mention in reading.analysis.mentions)
    return next((name for name in named if words.name_key(name) == key), publisher.value)


def _words(reading: Reading, span: Span | None) -> str | None:
    return trimmed(reading.text, span).of(reading.text) if span else None


def _date(reading: Reading, advisory: Advisory) -> str | None:
    """The day it was given: the one the text names beside it, if that is not ahead, else the article's own."""
    published = reading.article.published
    day = published.day.isoformat() if published else None
    when = advisory.date
    if when is None or not when.edtf or _is_of_another_clause(reading, advisory, when.span):
        return day
    covered = edtf.days(when.edtf)
    ahead = covered is not None and published is not None and covered[0] > published.day.toordinal()
    return day if ahead else when.edtf


def _is_of_another_clause(reading: Reading, advisory: Advisory, when: Span) -> bool:
    """Whether a conjunction parts the date from the one who advises: what it dates is something else."""
    given = advisory.issuer or advisory.action
    return when.end < given.start and _PARTING.search(reading.text, when.end, given.start) is not None


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
    given, again = edtf.days(one.notice.date or ""), edtf.days(other.notice.date or "")
    if given and again and abs(given[0] - again[0]) > _LONGEST_IN_FORCE:
        return False
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


def _superseded(listed: Sequence[_Found]) -> Iterator[_Found]:
    """Each notice with the first later one that lifts it, or that says otherwise for the same place or audience."""
    by_issuer: dict[str, list[_Found]] = defaultdict(list)
    lifting: dict[str, list[_Found]] = defaultdict(list)
    cancelling: dict[str, list[_Found]] = defaultdict(list)
    for one in listed:
        by_issuer[one.issuer].append(one)
        for number in one.cancels:
            cancelling[number].append(one)
        for day in one.names_days if one.notice.strength == "lifted" else ():
            lifting[day].append(one)
    for one in listed:
        named = [other for other in lifting[one.notice.date or ""] if other.notice.type == one.notice.type]
        numbered = [other for number in sorted(one.numbers) for other in cancelling[number] if _of_one_hand(other, one)]
        candidates = [other for other in by_issuer[one.issuer] if _replaces(other, one)] + named + numbered
        later = [other for other in candidates if _follows(other, one)]
        newest = min(later, key=lambda other: _nearest(other, one), default=None)
        yield replace(one, notice=replace(one.notice, superseded_by=newest.notice.id)) if newest else one


def _of_one_hand(later: _Found, earlier: _Found) -> bool:
    """Whether two notices may be of one issuer: of one page without a name they are."""
    return later.issuer == earlier.issuer or not (later.issuer and earlier.issuer)


def _nearest(later: _Found, earlier: _Found) -> tuple[str, int, bool]:
    """Sorts notices that replace one: the first first, of one page that on the same thing."""
    return later.notice.date or "", later.age, later.notice.type != earlier.notice.type


def _follows(later: _Found, earlier: _Found) -> bool:
    """Whether a notice was given while another one was in force, as far as the dates tell."""
    given, before = edtf.days(later.notice.date or ""), edtf.days(earlier.notice.date or "")
    if later.notice.id == earlier.notice.id or given is None or before is None or given[0] <= before[0]:
        return False
    until = edtf.days(earlier.notice.valid_until or "")
    return given[0] <= (until[1] if until else before[1] + _LONGEST_IN_FORCE)


def _replaces(later: _Found, earlier: _Found) -> bool:
    one, other = later.notice, earlier.notice
    if (one.strength, one.level) == (other.strength, other.level):
        return False
    if one.strength == "lifted" and other.date in later.names_days:
        return True
    place = _agree(one.place, other.place)
    audience = None if not one.audience or not other.audience else _same_audience(one, other)
    if one.type != other.type:
        return False
    if one.strength == "lifted":
        return place is not False and audience is not False
    return bool(place or audience)


def _agree(one: str | None, other: str | None) -> bool | None:
    """Whether two places are one; None where a text names none."""
    return words.name_key(one) == words.name_key(other) if one and other else None
