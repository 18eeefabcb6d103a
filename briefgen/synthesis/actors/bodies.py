"""Readings -> the names of each article, whole: pieces joined, and bodies named by country and common noun.

``The Veldanian army`` is half name, half noun, so that name finders see only the country in it; a long transliterated
name is found in pieces. What a bracket abbreviates, or what stands whole in another text, says how far a name goes.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from briefgen import gazetteer, words
from briefgen.model.analysis import Mention
from briefgen.model.span import Span
from briefgen.synthesis.actors import identity, pieces, sites
from briefgen.synthesis.evidence import Reading, once

_KIND = r"""(?:foreign|interior|home|defen[cs]e|finance|health|justice|transport|education|agriculture|trade|energy|oil
|environment|culture|tourism|labou?r|public|prime|military|armed|special|security|air|coast|ground|naval|national|federal
|transitional|interim|central|supreme|constitutional|presidential|border|riot|secret|royal|civil|intelligence|joint
|state|electoral|election|police|peacekeeping|space|meteorological|statistics|aviation|nuclear|weather)"""
_NOUN = r"""(?:army|armies|armed\ forces|forces|force|troops|military|navy|government|ministry|junta|parliament|police
|guard|[Ee]mbassy|[Cc]onsulate|[Hh]igh\ [Cc]ommission|cabinet|regime|presidency|senate|court|agency|authorities|council
|commission|bank|service|legislature|administration|office|department|mission|delegation|institute|party|opposition
|rebels|militia)"""
_NO_BODY = r"""(?!-|\s+(?:members?|personnel|bases?|buildings?|compounds?|cars?|rulers?|leaders?|leadership|training
|facility|operations?|presence|capabilities|aid|intervention|takeovers?|agencies)\b)"""
"""After the noun: what makes it a modifier of something else."""
_AFTER = re.compile(
    rf"(?:['’]s?|\s['’]s)?\s+(?:{_KIND}[\s-]+){{0,3}}{_NOUN}\b{_NO_BODY}(?:\s+of(?:\s+{_KIND})+(?:\s+affairs)?)?",
    re.VERBOSE,
)
_BEFORE = re.compile(rf"\b(?:{_KIND}\s+){{0,3}}{_NOUN}\s+of\s+(?:the\s+)?$", re.VERBOSE)
_POST = re.compile(r"\b(?:embassy|consulate|high commission)$", re.IGNORECASE)
_STATE = re.compile(
    r"\b(?:(?:foreign|interior|home|defen[cs]e|finance) (?:office|ministry|department)|embassy|consulate)\b"
)
"""What only states have: the one named with it is a state, whatever its label, and the two are one body."""
_LEAD = 60
"""Characters before a country that may belong to a body's name."""
_OTHER = r"""group|movement|front|coalition|union|company|organi[sz]ation|authority|bureau|university|college|hospital
|airline|operator|charity|club|association|federation|alliance|brigade|centre|center"""
_POINTING = re.compile(
    rf"(?:the|this|that)\s+(?:{_KIND}\s+){{0,2}}({_NOUN}|{_OTHER})",
    re.VERBOSE | re.IGNORECASE,
)
_LANDED = frozenset(["NORP", "LOC"])
_BRACKET = re.compile(r"\s\(\s?([A-Z][A-Za-z.&-]{1,9})\s?\)|\s-LRB-\s([A-Z][A-Za-z.&-]{1,9})\s-RRB-")
_RUN = re.compile(
    r"(?:^|[^\w’'-])(?P<name>[A-Z][\w’'-]+(?:\s(?:(?:of|for|and|the|in|on|to|de|des|du|la)\s){0,2}[A-Z][\w’'-]+){1,6})$"
)
_RUN_LENGTH = 80
"""Characters of such a name."""
_LONGEST = 12
"""Words of a name that a bracket may abbreviate."""
_CLIPPED = 4
"""Letters of an acronym from which the last may be that of a word left out."""

_LEADING_WORDS = re.compile(r"(?:[a-z]{3,}\s)+(?=[A-Z])")
"""Before a name: ordinary words that a finder took along, ``wily Toresk``; particles and articles are part of names."""
_PARTICLES = frozenset("the al ibn abu bin von van der den del dos das della ter ten and for bint".split())


def named(readings: Sequence[Reading]) -> Mapping[str, tuple[Mention, ...]]:
    """By article id the mentions, in order and without overlap: each name as long as some text shows that it is."""
    found = {reading.article.id: _joined(reading) for reading in readings}
    return sites.widened(readings, _told_apart(readings, pieces.completed(readings, found)))


def pointed_at(holder: str) -> str | None:
    """The noun of words that point back to a body, as ``the embassy`` does to the one named before; else None."""
    pointing = _POINTING.fullmatch(" ".join(holder.split()))
    return pointing.group(1).lower() if pointing else None


@once
def _joined(reading: Reading) -> tuple[Mention, ...]:
    """The mentions with countries widened to the bodies they are part of, and pieces joined up to a bracket."""
    plain = [_whole(reading, _cut(reading.text, mention)) for mention in reading.analysis.mentions]
    return pieces.without_overlap((*_abbreviated(reading), *_unread(reading), *plain))


def _cut(text: str, mention: Mention) -> Mention:
    """A mention without the bracket, preposition or common noun that its end took along."""
    name = mention.span.of(text)
    hanging = pieces.HANGING.search(name)
    if hanging and hanging.start():
        return Mention(Span(mention.span.start, mention.span.start + hanging.start()), mention.label)
    lead = _LEADING_WORDS.match(name) if mention.label in ("PER", "ORG") else None
    if lead and not _PARTICLES.intersection(name[: lead.end()].split()):
        return Mention(Span(mention.span.start + lead.end(), mention.span.end), mention.label)
    first, _, noun = name.partition(" ")
    if mention.label == "PER" and first in gazetteer.MEDIA and " " in noun:
        return Mention(Span(mention.span.start + len(first) + 1, mention.span.end), mention.label)
    if noun.islower() and gazetteer.demonym(first) and not any(map(gazetteer.group_noun, noun.split())):
        return Mention(Span(mention.span.start, mention.span.start + len(first)), "NORP")
    return mention


def _whole(reading: Reading, mention: Mention) -> Mention:
    landed = mention.label in _LANDED and identity.land_of_name(mention.span.of(reading.text)) is not None
    after = _AFTER.match(reading.text, mention.span.end)
    if after and (landed or _POST.search(after.group())):
        return Mention(Span(mention.span.start, after.end()), "ORG")
    lead = max(0, mention.span.start - _LEAD)
    before = _BEFORE.search(reading.text[lead : mention.span.start]) if mention.label != "NORP" else None
    if before and (landed or _STATE.search(before.group())):
        return Mention(Span(lead + before.start(), mention.span.end), "ORG")
    return mention


def _abbreviated(reading: Reading) -> Iterator[Mention]:
    """Names that were found in pieces before a bracket with their initials."""
    for bracket in _BRACKET.finditer(reading.text):
        letters = identity.acronym(bracket.group(1) or bracket.group(2))
        start = _start(reading.text, bracket.start(), letters) if letters else None
        if start is None:
            continue
        span = Span(start, bracket.start())
        pieces = reading.mentions_in(span)
        if pieces and any(mention.span != span for mention in pieces):
            inside = reading.mentions_in(Span(*bracket.span()))
            place = any(mention.label == "LOC" for mention in inside)
            yield Mention(span, "LOC" if place else "ORG")


def _unread(reading: Reading) -> Iterator[Mention]:
    """Names in capitals that nobody read, before a bracket with a body's acronym: ``Doctors Abroad (MEE)``."""
    for bracket in _BRACKET.finditer(reading.text):
        inside = reading.mentions_in(Span(*bracket.span()))
        run = _RUN.search(reading.text, max(0, bracket.start() - _RUN_LENGTH), bracket.start())
        if run is None or [mention.label for mention in inside] != ["ORG"]:
            continue
        span = Span(run.start("name"), bracket.start())
        first = span.of(reading.text).split()[0]
        opens = gazetteer.is_forename(first) or words.fold(first) in words.STOP_WORDS
        if not (opens or reading.mentions_in(span)):
            yield Mention(span, "ORG")


def _start(text: str, end: int, letters: str) -> int | None:
    """Where the nearest words begin that ``letters`` abbreviate and that reach to ``end``."""
    lead = max(0, text.rfind("\n", 0, end) + 1, end - 120)
    tokens = list(words.spans(text[lead:end]))[-_LONGEST:]
    for token in reversed(tokens):
        name = text[lead + token.start : end]
        if re.search(r"[.;:,!?“”()]\s", name):
            return None
        if name[0].isupper() and words.fold(name[0]) == letters[0] and _abbreviates(letters, name):
            return lead + token.start
    return None


def _abbreviates(letters: str, name: str) -> bool:
    """Whether letters are a name's initials, or those of a longer form of it: a country's is left out at the end."""
    found = identity.initials(name)
    return letters in found or (len(letters) >= _CLIPPED and letters[:-1] in found)


def _told_apart(
    readings: Sequence[Reading], found: Mapping[str, Sequence[Mention]]
) -> Mapping[str, tuple[Mention, ...]]:
    """The mentions; where a country has posts in several places, each with its place: ``the embassy in Tolmar``."""
    hosts: dict[frozenset[str], set[str]] = defaultdict(set)
    posts: dict[tuple[str, Span], tuple[frozenset[str], Mention]] = {}
    for reading in readings:
        for post, host in pairwise(found[reading.article.id]):
            between = reading.text[post.span.end : host.span.start]
            if host.label == "LOC" and between.strip() == "in" and _POST.search(post.span.of(reading.text)):
                bag = identity.bag(post.span.of(reading.text))
                hosts[bag].add(_host(host.span.of(reading.text)))
                posts[reading.article.id, post.span] = (bag, Mention(Span(post.span.start, host.span.end), "ORG"))
    apart = {key: wide for key, (bag, wide) in posts.items() if len(hosts[bag]) > 1}
    return {
        article: pieces.without_overlap(apart.get((article, mention.span), mention) for mention in mentions)
        for article, mentions in found.items()
    }


def _host(place: str) -> str:
    """What tells hosts apart: the country, also for its capital."""
    seat = gazetteer.seat_of(place)
    return f"={words.fold(seat.name)}" if seat else identity.place(place) or words.name_key(place)
