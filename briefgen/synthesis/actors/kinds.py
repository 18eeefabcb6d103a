"""Readings -> for each name whether it is a person's, a body's or a place's.

A name is one thing in all articles: what its own words show, else what most of its mentions are taken for.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal

from briefgen import gazetteer, words
from briefgen.model.analysis import Mention
from briefgen.model.span import Span
from briefgen.synthesis.actors import companies, identity, othernames, rolewords
from briefgen.synthesis.actors.bearers import alone, bearers, is_known_place, with_bearers
from briefgen.synthesis.evidence import Reading, once

Class = Literal["person", "body", "place"]
Named = Mapping[str, Sequence[Mention]]
"""By article id the names in it, whole."""
_CLASS: Mapping[str, Class] = {"PER": "person", "ORG": "body", "NORP": "body", "LOC": "place", "FAC": "place"}
_WITHIN = frozenset(["of", "for", "and", "in", "on", "the", "to", "at"])
"""No person's name has these inside."""
BRACKET = re.compile(r"\s*\(\s*(?:the |or )?[“\"']?([A-Z][A-Za-z.&-]{1,9})[”\"']?\s*\)")
"""Behind a name: what it is called for short."""
_TICKER = re.compile(r"\s\((?:[A-Z]{1,6}\.[A-Z]{1,2}|(?:NYSE|NASDAQ|LSE|Nasdaq)\s?:\s?[A-Z.]{1,6})\)")
"""Behind the name of a company: the sign of its share."""
_ARTICLE = re.compile(r"\bthe\s+$", re.IGNORECASE)
_INSIDE = re.compile(
    r"\b(?:in|near|across|outside|inside|around|throughout|travel(?:l?ing|l?ed)? to|flights? to|leave|leaving"
    r"|visit(?:ing)?|(?:citizens|city|town|village|province|region|district|people|north|south|east|west|capital) of)"
    r"\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_RULER = re.compile(
    r"\b(?:prime minister|premier|king|queen|emir|sultan|governor|mayor)\s+of\s+(?:the\s+)?$", re.IGNORECASE
)
"""Before the name of what somebody governs, which is nobody's."""
_CALLING_ITSELF = re.compile(r"(\w+)\s(?:that |which )?(?:calling itself|calls itself|known as)\s(?:the\s)?$")
_OF_STATE = re.compile(
    r"[’']s\s+(?:\w+\s+){0,2}(?:government|parliament|army|navy|air force|capital|border|embassy"
    r"|(?:foreign|interior|prime|defen[cs]e|finance)\s+minister)\b",
    re.IGNORECASE,
)
"""After a name: what only states have."""
_PAPERS = frozenset([*gazetteer.NEWSPAPER_NOUNS.lower().split("|"), "review"])
"""Nouns that end the names of newspapers."""
_IN = re.compile(r"\b(?:in|near|outside|across|throughout)\s$")
"""Before a name that may be a company's in short: fewer words than `_WHERE` has, for people leave companies too."""
_REACH = 40
"""Characters before a name that may say what it is."""
_LONG_ACRONYM = range(4, 7)
"""Letters of an acronym that is a body's, unless a gazetteer knows a place of that name."""
_LIE_OF_LAND = frozenset("camp fort mount lake cape port isle gulf".split())
"""Nouns that begin the names of places."""
_TELLING = 3
"""Mentions that one *in* such a place, one that speaks or one with a role outweighs: the label of a name is a guess."""
_HEAD = re.compile(r",|\s(?:\w+(?:ed|ing)\s)?(?:of|at|in|by|for|from|on|to|that|which|who|whose|with|and)\s")
"""What ends the noun phrase that a role begins with; a participle behind its noun tells nothing of what somebody is."""


def find(readings: Sequence[Reading], named: Named) -> Mapping[str, Class]:
    """For each key what the name itself shows, else what most mentions of all its spellings are taken for."""
    votes: dict[str, Counter[Class]] = defaultdict(Counter)
    shown: dict[str, Class] = {key: "body" for reading in readings for key in _bracketed(reading)}
    shown |= {key: "body" for reading in readings for key in _called_as_bodies(reading.text, named[reading.article.id])}
    shown |= {key: "body" for reading in readings for key in _traded(reading.text, named[reading.article.id])}
    keys: set[str] = set()
    everywhere = frozenset[str]().union(*(bearers(reading.text, named[reading.article.id]) for reading in readings))
    for reading in readings:
        called, speaks = _called(reading), _speaks(reading)
        for mention in with_bearers(reading.text, named[reading.article.id], everywhere):
            name = identity.bare(mention.span.of(reading.text))
            key = identity.key(name)
            if key and mention.label in _CLASS and not _people(name, mention.label):
                keys.add(key)
                seen, weight = _seen_as(reading, mention, name)
                votes[_sound(key)][seen] += weight
                for start in {found.span.start for found in reading.mentions_in(mention.span)}:
                    votes[_sound(key)].update(called.get(start, ()))
                    if start in speaks and not gazetteer.is_city(name):
                        votes[_sound(key)].update(_speaker(name, seen))
                if key not in shown and (own := _certain(name)):
                    shown[key] = own
    found = {key: shown.get(key) or _commonest(votes[_sound(key)]) for key in sorted(keys)}
    return found | dict.fromkeys(_short_bodies(found, readings) | _traders(found, readings, named), "body")


@once
def _bracketed(reading: Reading) -> frozenset[str]:
    """The keys of acronyms that stand in brackets behind the name of a body with these letters, in their order."""
    found = set()
    for mention in reading.analysis.mentions:
        written = mention.span.of(reading.text)
        body = mention.label == "ORG" or _certain(identity.bare(written)) == "body"
        bracket = BRACKET.match(reading.text, mention.span.end) if body else None
        letters = identity.acronym(bracket[1]) if bracket else None
        name = words.fold(written)
        if bracket and letters and letters[0] == name[:1] and identity.in_order(letters, name):
            found.add(identity.key(bracket[1]))
    return frozenset(found)


def _traded(text: str, mentions: Sequence[Mention]) -> Iterator[str]:
    """The keys of names behind which the sign of a share stands."""
    for mention in mentions:
        if _TICKER.match(text, mention.span.end):
            yield identity.key(identity.bare(mention.span.of(text)))


def _called_as_bodies(text: str, mentions: Sequence[Mention]) -> Iterator[str]:
    """The keys of names that are given as other names of what is a body by its own words."""
    for pair in othernames.pairs(text, mentions):
        names = [identity.bare(mention.span.of(text)) for mention in pair]
        if "body" in map(_certain, names):
            yield from map(identity.key, names)


def _short_bodies(found: Mapping[str, Class], readings: Sequence[Reading]) -> set[str]:
    """Names of one word that a body has for short, taken for a person's: the ``Toresk`` of the ``Toresk Bank``.

    Where the body is a company also those taken for a place's, if nothing is said to be there, and of several words.
    """
    bearers = {key.rsplit(maxsplit=1)[-1] for key, kind in found.items() if kind == "person" and " " in key}
    bodies = [key.split() for key, kind in found.items() if kind == "body" and " " in key]
    firsts = {it[0] for it in bodies if identity.ends_company(it[-1]) and not gazetteer.is_forename(it[0])} - bearers
    companies = {" ".join(it[:-1]) for it in bodies if gazetteer.is_trade(it[-1])}
    companies |= {" ".join(it[1:]) for it in bodies if identity.begins_company(it[0])}
    return {
        key
        for key in firsts | companies
        if (found.get(key) == "person" and key in firsts)
        or (found.get(key) == "place" and key in companies and not _is_place_in_any(key, readings))
    }


def _traders(found: Mapping[str, Class], readings: Sequence[Reading], named: Named) -> set[str]:
    """Names of one word taken for a person's or a place's that what stands beside them shows to be a company's."""
    taken = {key: found.get(key) for key in companies.find(readings, named)}
    return {
        key
        for key, kind in taken.items()
        if kind == "person" or (kind == "place" and not _is_place_in_any(key, readings))
    }


def _is_place_in_any(key: str, readings: Sequence[Reading]) -> bool:
    """Whether a name is a state's or a capital's, or any article says that something is *in* a place of this name."""
    name = key.title()
    if identity.land_of_name(name) is not None or gazetteer.is_capital(name):
        return True
    return any(
        _IN.search(reading.text, max(0, match.start() - _REACH), match.start())
        for reading in readings
        for match in alone(name).finditer(reading.text)
    )


@once
def _seen_as(reading: Reading, mention: Mention, name: str) -> tuple[Class, int]:
    """What a mention is taken for where it stands, and how much that counts: no article for people, *in* for places."""
    text, taken = reading.text, _CLASS[mention.label]
    if taken == "place" and len(identity.acronym(name) or "") in _LONG_ACRONYM and not is_known_place(name):
        return ("body" if name.isupper() else taken), 1
    if taken == "place" or identity.untitled(name) != name or (taken == "person" and name in _surnames(reading)):
        return taken, 1
    before = text[max(0, mention.span.start - _REACH) : mention.span.start]
    if taken == "person" and (itself := _CALLING_ITSELF.search(before)) and gazetteer.group_noun(itself[1]):
        return "body", _TELLING
    if taken == "person" and (_ARTICLE.search(before) or mention.span.of(text)[:4].casefold() == "the "):
        return ("person" if _is_before_group(text, mention.span.end) else "body"), 1
    stately = taken == "person" and " " not in name and _OF_STATE.match(text, mention.span.end)
    if stately and not gazetteer.is_forename(name):
        return "place", _TELLING
    if taken == "person" and _RULER.search(before):
        return "place", _TELLING
    if _INSIDE.search(before) and not text.startswith(("-", "‐"), mention.span.end) and _may_be_place(name, taken):
        return "place", _TELLING
    return taken, 1


@once
def _surnames(reading: Reading) -> frozenset[str]:
    """The last words of the names of people: ``in Toresk`` then means no place."""
    names = (it.span.of(reading.text).split() for it in reading.analysis.mentions if it.label == "PER")
    return frozenset(identity.bare(tokens[-1]) for tokens in names if len(tokens) > 1)


@once
def _called(reading: Reading) -> Mapping[int, Sequence[Class]]:
    """By start of a mention what roles call it, as often as that counts: a group noun is said of no person."""
    found: dict[int, list[Class]] = defaultdict(list)
    bodies = {mention.span.start for mention in reading.analysis.mentions if mention.label == "ORG"}
    people = {mention.span.start for mention in reading.analysis.mentions if mention.label == "PER"}
    for role in reading.analysis.roles:
        text = _without_name(reading, role.span)
        head = next(iter(words.words(_HEAD.split(text, maxsplit=1)[0])[-1:]), "")
        if not head or rolewords.is_clause(text):
            continue
        either = gazetteer.either_noun(head) and _is_lone_surname(role.mention.of(reading.text))
        if either and role.mention.start in people and gazetteer.role_noun(head):
            continue  # a man or a company: the owner of a rig tells nothing
        if gazetteer.either_noun(head) and (
            role.mention.start in bodies or (either and role.mention.start not in people)
        ):
            found[role.mention.start] += ["body"] * _TELLING
        elif gazetteer.role_noun(head):
            found[role.mention.start] += ["person"] * _TELLING
        elif gazetteer.group_noun(head):
            found[role.mention.start] += ["body"] * _TELLING
    return found


def _is_lone_surname(name: str) -> bool:
    return " " not in name and not gazetteer.is_forename(name)


def _without_name(reading: Reading, role: Span) -> str:
    """The words of a role behind the name that it begins with: ``Port Maren Institute director``."""
    lead = next((m.span for m in reading.mentions_in(role) if m.span.start == role.start), None)
    after = reading.text[lead.end : role.end].strip() if lead and lead.end < role.end else ""
    return after if after[:1].isalpha() else role.of(reading.text)


@once
def _speaks(reading: Reading) -> frozenset[int]:
    """Where the names stand that are all of a statement's source: no place says anything."""
    sources = {span.start for statement in reading.analysis.statements for span in statement.source[:1]}
    return frozenset(
        statement.speaker.start
        for statement in reading.analysis.statements
        if statement.speaker and statement.speaker.start in sources
    )


def _speaker(name: str, seen: Class) -> Sequence[Class]:
    """What one who speaks is taken for, as often as that counts: a name like a person's is not a place's."""
    if seen != "place":
        return [seen]
    return ["person"] * _TELLING if gazetteer.is_forename(name.split(maxsplit=1)[0]) else ["body"]


def _is_before_group(text: str, end: int) -> bool:
    """Whether a group noun follows: ``the Toresk government`` is no article before a person's name."""
    following = re.match(r"\s+([a-z]+)", text[end : end + 30])
    return following is not None and gazetteer.group_noun(following.group(1))


def _may_be_place(name: str, taken: Class) -> bool:
    first = name.split(maxsplit=1)[0]
    if re.search(r"[’']s?\s", name):
        return False
    if taken == "person":
        return not gazetteer.is_forename(first)
    company = identity.ends_company(words.fold(name.rsplit(maxsplit=1)[-1]))
    return not (company or identity.acronym(name) or any(map(gazetteer.group_noun, name.split())))


def _sound(key: str) -> str:
    return identity.spelling(key) if " " in key else key


def _commonest(vote: Counter[Class]) -> Class:
    return max(vote, key=lambda kind: (vote[kind], kind))


@lru_cache(maxsize=100_000)
def _certain(name: str) -> Class | None:
    """What a name shows by its own words: a country or capital, a body by its last noun or the prepositions inside."""
    if identity.place(name) or gazetteer.is_capital(name):
        return "place"
    tokens = [words.fold(token) for token in name.split()]
    if len(tokens) > 1 and gazetteer.demonym(name.split(maxsplit=1)[0]):
        return "body"
    if len(tokens) == 2 and tokens[0] in _LIE_OF_LAND and not gazetteer.group_noun(tokens[1]):
        return "place"
    if _WITHIN.intersection(tokens[1:-1]) and identity.untitled(name) == name:
        return "body" if {"for", "and"}.intersection(tokens) or any(map(gazetteer.group_noun, tokens)) else None
    trade = len(tokens) == 2 and (gazetteer.is_only_trade(tokens[1]) or tokens[0] == "air")
    if trade or (len(tokens) > 1 and (gazetteer.group_noun(tokens[-1]) or tokens[-1] in _PAPERS)):
        return "body"
    return None


@lru_cache(maxsize=100_000)
def _people(name: str, label: str) -> bool:
    """Whether a name means a nation's people or its adjective."""
    return identity.place(name) is None and (
        gazetteer.demonym(name) is not None or (label == "NORP" and identity.land_of(name) is not None)
    )
