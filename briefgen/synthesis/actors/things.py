"""Clusters -> those that name a thing, which does not act: a maker's model, a ship, a storm, a book, an address.

So do words abbreviated for short, titles without their bearer, and what a disaster is called after.
"""

import re
from collections.abc import Callable, Iterable, Sequence, Set

from briefgen import gazetteer, words
from briefgen.model.span import Span
from briefgen.synthesis import clauses
from briefgen.synthesis.actors import identity
from briefgen.synthesis.actors.units import Unit
from briefgen.synthesis.evidence import Reading, once

_DESIGNATION = re.compile(r"(?:[A-Z]{1,3}-?\d{1,4}|\d{3,4})[A-Za-z]{0,2}(?:-\d{1,4})?")
"""What makers call their models: ``T450``, ``747``; no single digit, which channels and routes have."""
_ADDRESS = re.compile(r"\S*@\S*|[a-z0-9-]+(?:\.[a-z0-9-]+)+/?\S*")
_SHORT = re.compile(r"\S\.?")
_SEAT = re.compile(r"[DRI]-[A-Z][A-Za-z.]*")
"""A party and a state behind a name: ``D-Vt``."""
_CLOCK = re.compile(words.ZONE)
_HOUR = re.compile(r"(?:\(|\d\s?|\b[ap]\.?m\.?,?\s)$")
"""A zone of time, and what stands before one."""
_BRACKETED = re.compile(r"(?<=\s)\(\s?([A-Z][A-Za-z-]{1,7})\s?\)|(?<=\s)-LRB-\s([A-Z][A-Za-z-]{1,7})\s-RRB-")
_ANIMAL = r"""horse|pony|dog|puppy|cat|kitten|lion|lioness|tiger|leopard|cheetah|elephant|hippo
|rhino(?:ceros)?|(?:brown|black|polar|grizzly)\sbear|giraffe|gorilla|chimpanzee|orangutan|panda|whale|orca|dolphin|shark
|crocodile|alligator|tortoise"""
_THING = rf"""ship|vessel|boat|ferry|trawler|tanker|freighter|(?:aircraft|livestock|bulk|ore)\scarrier|cutter|cruiser
|yacht|barge|tug(?:boat)?|submarine|frigate|destroyer|corvette|(?:cruise|ocean)\sliner|schooner|dhow|rig|drillship|helicopter
|spacecraft|space\sprobe|planet|asteroid|comet|typhoon|hurricane|cyclone|(?:tropical|winter)\sstorm|novel|film|movie
|newsletter|{_ANIMAL}"""
_CALLED_A_THING = re.compile(
    rf"\b(?:{_THING})(?:\s(?:called\s|named\s|dubbed\s)?[“\"'‘]?"
    rf"|(?P<comma>,)\s(?:the|dubbed|named)\s[“\"'‘]?(?-i:[A-Z][a-z]+\s)?)$",
    re.VERBOSE | re.IGNORECASE,
)
"""Before a name: what no actor is; in ``a ship, the Lady Toresk`` a title may stand between."""
_CLOSED = re.compile(r"[”\"’]?(?:[,.;:)]|\s(?:by|in|after)\b|$)")
"""Behind a name before which a comma stands: in ``from the ship, the Orla Board said`` it is no ship's."""
_IS_A_THING = re.compile(
    rf"""(?:,\s(?:an?|the)\s(?:[\w-]+\s){{0,3}}(?:{_THING}|drug|antiviral|antibiotic|vaccine|medicine|painkiller|pesticide
    |herbicide)(?=[,.;:)]|\s(?:that|which|who|whose|with|in|from|on|for|to|so|used|proven|made|given|against|called|named
    |known|kept|born|more)\b)|(?P<beside>)\sthe\s(?:{_ANIMAL})\b(?!-|\s[a-z]+er\b))""",
    re.VERBOSE,
)
"""Behind a name: what no actor is, ``a shipwrecked trawler``, ``the first drug``; ``Orla the lion``."""
_OBJECT = re.compile(rf"\b{clauses.TWO_OBJECTS}\s(?:\S+\s)?$", re.IGNORECASE)
"""Before a name: that what stands beside it is another object, ``gave Toresk the horse``."""
_ABOARD = re.compile(r"\b(?:aboard|on board)\sthe\s[“\"'‘]?$")
_GOES_ON = re.compile(r"[\w’'”\"]*\s(?P<word>[a-z]+)|-")
"""Behind a name: the noun that it only describes, ``aboard the Toresk ferry``."""
_STORMS = re.compile(
    r"\b(?:[Tt]yphoon|[Hh]urricane|[Cc]yclone|(?:[Tt]ropical|[Ww]inter)\s[Ss]torm|Storm)\s([A-Z][a-z]+)\b"
    r"|\b(?:another|an?|the)\s(?:[\w-]+\s)?(?:typhoon|hurricane|cyclone|storm),\s([A-Z][a-z]+),"
)
"""A storm with its name, which other articles give alone: ``Cyclone Orla``, ``another storm, Orla,``."""
_SHIP = re.compile(r"(?:M/?[VTYS]|SS|RV|F/?V|HMS|HMCS|HMAS|USS|USNS|USCGC)\s\S.*")
_SEVERAL = re.compile(r"[A-Z]{2,4}s")
"""``MPs``: many, and none of them."""
_DESCRIBES = re.compile(
    r"[”\"’]?\s(?:(?:oil|gas|drilling|offshore)\s){0,2}(?:spill|leak|rig|platform|well|pipeline|disaster|catastrophe|blowout"
    r"|explosion|accident|crash|wreck|sinking|scandal|affair|massacre)\b"
)
"""Behind a name: what is called after it, or what it is."""
_FEWEST, _MOSTLY = 2, 0.6
"""How often, and in which share of the places where it stands, a name is only what something is called after."""
_WHERE = re.compile(r"\b(?:in|at|near|across|off)\s(?:the\s)?$")
_NEAREST = 30
"""Characters before a name in which its noun stands."""
_BEARER = re.compile(r"\.?\s(?:\((?:ret|retd|rtd)\.?\)\s)?[A-Z]|-")
_OPENING, _CLOSING = ("“", '"'), ("”", '"', ",”", ',"', ".”", '."')
"""Around a title."""
_LEAD = 80
"""Characters before a bracket in which the words stand that it abbreviates."""


def told_apart(found: Sequence[Sequence[Unit]], ordered: Iterable[Reading]) -> Callable[[Sequence[Unit]], bool]:
    """Whether a cluster names a thing, as far as all names and texts together show."""
    keys = {(unit.kind, unit.key) for units in found for unit in units}
    makers = {key for kind, key in keys if kind == "body"}
    surnames = {key.split()[-1] for kind, key in keys if kind == "person" and " " in key}
    texts = list(ordered)
    short = frozenset[str]().union(*(_ordinary(reading) for reading in texts))
    storms = frozenset[str]().union(*(_storms(reading) for reading in texts))

    models = {unit.name.split()[-1] for units in found for unit in units if _is_model(unit, makers)}

    def has_things_name(unit: Unit) -> bool:
        return (
            _is_model(unit, makers)
            or unit.name in models
            or identity.acronym(unit.name) in short
            or _ADDRESS.fullmatch(unit.name) is not None
            or _SHORT.fullmatch(unit.name) is not None
            or _SEAT.fullmatch(unit.name) is not None
            or _SHIP.fullmatch(unit.name) is not None
            or _SEVERAL.fullmatch(unit.name) is not None
            or unit.name in storms
            or _is_family(unit, surnames)
            or _is_clock(unit)
        )

    def is_thing(units: Sequence[Unit]) -> bool:
        return (
            all(map(has_things_name, units))
            or all(map(_is_rank, units))
            or all(map(_is_quoted, units))
            or any(map(_is_called_thing, units))
            or _only_describes(units)
        )

    return is_thing


def _is_model(unit: Unit, makers: Set[str]) -> bool:
    """Whether a name is a maker's with a designation behind it."""
    maker, _, model = unit.name.rpartition(" ")
    return bool(maker) and identity.key(maker) in makers and _DESIGNATION.fullmatch(model) is not None


def _is_family(unit: Unit, surnames: Set[str]) -> bool:
    """Whether a name is the plural of a person's: ``the Toresks``."""
    return unit.key not in surnames and unit.key.endswith("s") and unit.key[:-1] in surnames


def _is_clock(unit: Unit) -> bool:
    """Whether a name is that of a zone of time, behind an hour or in brackets."""
    text = unit.reading.text
    return _CLOCK.fullmatch(unit.name) is not None and any(
        _HOUR.search(text, max(0, it.span.start - 6), it.span.start) for it in unit.mentions
    )


def _is_rank(unit: Unit) -> bool:
    """Whether a name is a title, or ends with one, whose bearer stands behind it."""
    if not gazetteer.is_title(unit.name.split()[-1]):
        return False
    return all(_BEARER.match(unit.reading.text, it.span.end) for it in unit.mentions)


def _is_quoted(unit: Unit) -> bool:
    """Whether a name stands in quotation marks wherever it stands: it is a title, or what people call something."""
    text = unit.reading.text
    spans = [mention.span for mention in unit.mentions]
    return all(text.startswith(_CLOSING, it.end) and text.endswith(_OPENING, 0, it.start) for it in spans)


def _is_called_thing(unit: Unit) -> bool:
    """Whether a name stands beside the noun of a ship, a storm, a book or an animal, or people are *aboard* it."""
    if unit.kind == "person" and gazetteer.is_forename(unit.name.split()[0]) and " " in unit.name:
        return False
    return any(_is_thing_at(unit.reading.text, mention.span) for mention in unit.mentions)


@once
def _storms(reading: Reading) -> frozenset[str]:
    """The names of storms that an article tells of."""
    return frozenset(found[1] or found[2] for found in _STORMS.finditer(reading.text))


def _only_describes(units: Sequence[Unit]) -> bool:
    """Whether a name is nearly always that of a disaster or a rig, ``the Toresk oil spill``, and nothing is in it."""
    places = [(unit.reading.text, mention.span) for unit in units for mention in unit.mentions]
    described = sum(_DESCRIBES.match(text, span.end) is not None for text, span in places)
    if any(unit.kind == "person" for unit in units) or described < max(_FEWEST, _MOSTLY * len(places)):
        return False
    return not any(_WHERE.search(text, max(0, span.start - _NEAREST), span.start) for text, span in places)


def _is_thing_at(text: str, name: Span) -> bool:
    lead = max(0, name.start - _NEAREST)
    called = _CALLED_A_THING.search(text, lead, name.start)
    if called and (not called["comma"] or _CLOSED.match(text, name.end)):
        return True
    behind = _IS_A_THING.match(text, name.end)
    if behind and (behind["beside"] is None or not _OBJECT.search(text, lead, name.start)):
        return True
    goes_on = _GOES_ON.match(text, name.end)
    alone = goes_on is None or goes_on["word"] in words.STOP_WORDS
    return alone and _ABOARD.search(text, lead, name.start) is not None


@once
def _ordinary(reading: Reading) -> frozenset[str]:
    """The acronyms that stand in brackets behind the ordinary words that they are short for."""
    found = set()
    for bracket in _BRACKETED.finditer(reading.text):
        letters = identity.acronym(bracket[1] or bracket[2])
        lead = words.words(reading.text[max(0, bracket.start() - _LEAD) : bracket.start()])
        if letters and _abbreviates(letters, lead[-len(letters) - 1 :]):
            found.add(letters)
    return frozenset(found)


def _abbreviates(letters: str, lead: Sequence[str]) -> bool:
    """Whether letters are short for the last of these words, all of them small and no kind of body."""
    for start in range(len(lead) - 1, -1, -1):
        if not lead[start].islower():
            return False
        if lead[start][0] == letters[0] and len(lead) - start > 1 and _in_order(letters, lead[start:]):
            return not (gazetteer.group_noun(lead[-1]) or gazetteer.either_noun(lead[-1]))
    return False


def _in_order(letters: str, said: Sequence[str]) -> bool:
    """Whether the letters stand in the words one after another, each word giving at least its first."""
    rest = iter(" ".join(said))
    initials = [word[0] for word in said if word not in words.STOP_WORDS]
    return all(letter in rest for letter in letters) and all(initial in letters for initial in initials)
