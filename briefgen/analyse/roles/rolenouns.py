"""Noun + label of a name -> whether the noun says what the one so named can be."""

import re

from briefgen import gazetteer

_SHORT = frozenset((*gazetteer.RANKS, *gazetteer.OFFICES, "Prof"))
"""Ranks and offices in short form."""
_LETTERS = frozenset("CEO COO CFO CTO VP AG CS CJ DPM DPP MEP MSP MLA MCA IGP AIG DIG SSP DSP".split())
"""Offices by their initials, as many countries write them before names."""
_COMPOUND = re.compile(r"-(?:(?:of|in|at|to)-|(?:elect|designate)$)")
"""Behind the noun that a compound is about: ``mother-of-three``, ``editor-in-chief``, ``mayor-elect``."""
ATTRIBUTES = frozenset(
    "acting outgoing incoming sitting leading managing visiting ruling serving founding running".split()
)
"""Words in *-ing* that stand before nouns of office."""
_AGENT = re.compile(r"[a-z-]{3,}(?:ologist|ographer|ician|keeper|holder|maker|goer|owner|worker|person|woman)s?$")
"""Endings that make a noun that of a person."""
_CALLINGS = frozenset("master warden fitter worker head man child twin star elder mp pm whip mate".split())
"""Nouns of role that are more often something else, and so are none for the gazetteer."""
_BODIES = frozenset("maker giant affiliate insurgency parent umbrella arm unit grouping bloc".split())
_THINGS = frozenset(
    """tram train bus car lorry truck van ship vessel ferry trawler tanker freighter freight-ship submarine frigate
    destroyer corvette tug tugboat barge yacht boat liner carrier cruiser patrol-boat aircraft plane jet
    helicopter airliner satellite spacecraft rocket capital city town village hamlet settlement suburb district
    province region county state island port harbour harbor stronghold enclave territory republic country nation
    kingdom municipality resort peninsula archipelago river lake dam reservoir plant mine quarry factory
    refinery depot base camp prison jail airport station bridge tunnel stadium hospital school reactor pipeline
    volcano mountain park market mosque church cathedral temple museum""".split()
)
"""What acts without being a person or a body, or where something stands and happens."""
_NO_ROLE = frozenset(
    """year month week day hour minute second morning evening afternoon night noon time moment weekend decade century
    today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday mile kilometre kilometer metre
    meter foot inch percent thing something reason way fact case part matter problem threat number total bit lot
    result story name place statement letter interview move step sign call phone distance pair couple half third
    quarter age aged old face hand eye arm leg hair voice body arms legs hands eyes spring summer autumn winter
    birthday address speech look tone death birth person quote surname nickname caption photo photograph image picture
    video footage copyright""".split()
)
"""Nouns that say when, how far or how, and those of a page round a picture: nobody's role, also beside a name."""


def fits(word: str, label: str) -> bool:
    """Whether a noun says what a holder of this label can be."""
    bare = _bare(word)
    if label == "PER":
        return is_person(word)
    if not bare.islower():
        return False
    return gazetteer.group_noun(bare) or gazetteer.either_noun(bare) or bare in _BODIES


def is_person(word: str) -> bool:
    """Whether a noun says what a person is."""
    bare = _bare(word)
    last = _COMPOUND.split(bare, maxsplit=1)[0].split("-")[-1]
    return (
        bare in _SHORT
        or bare in _LETTERS
        or gazetteer.role_noun(bare)
        or gazetteer.role_noun(last)
        or gazetteer.either_noun(bare)
        or last.lower() in _CALLINGS
        or _AGENT.match(bare) is not None
    )


def is_thing(word: str) -> bool:
    """Whether a noun says what a ship, a place or a building is."""
    return word in _THINGS


def is_none(word: str) -> bool:
    """Whether a noun says nobody's role: a time, a measure, a part of the body."""
    lower = word.lower()
    return lower in _NO_ROLE or lower.removesuffix("s") in _NO_ROLE


def _bare(word: str) -> str:
    return word.rstrip(".,").removesuffix("’s").removesuffix("'s")
