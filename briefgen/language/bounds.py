"""Names of one sentence -> the same names, each with bounds that a name can have.

The encoder decides word by word; what a name is made of as a whole is known here: no address is a name, none ends in
``of``, a city and the state that follows it are two places.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefgen import gazetteer
from briefgen.language.decode import Name
from briefgen.language.namewords import PARTS_OF_NAMES, TITLES
from briefgen.words import LINKS, ZONE

_ADDRESS = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\w+://\S+|[\w-]+\.(?:pdf|docx?|xlsx?|pptx?|csv|txt|rtf|html?|xml|zip|jpe?g|png|gif)",
    re.IGNORECASE,
)
"""Of mail or of a page, or the name of a file."""
_OPEN_ENDS = frozenset((*LINKS, "&", ","))
"""What no name ends in."""
_CUT_OFF = TITLES - PARTS_OF_NAMES
_LINKS = frozenset(("of", "for"))
"""What holds the parts of one name together."""
_QUOTES = frozenset(("``", "''", *'"“”'))
_OPENS_ADDRESS = frozenset("<[")
_ZONE = re.compile(ZONE)
_HOUR = re.compile(r"(?:[01]?\d|2[0-3])[.:][0-5]\d(?:[ap]\.?m\.?)?|[ap]\.?m\.?", re.IGNORECASE)
_LONGEST_FORENAMES = 3
_LONGEST_GAP = 4
"""Words from a name to its initials: a comma, ``or``, a parenthesis."""
_LONGEST_STATE = 4
"""``Newfoundland and Labrador`` has three words, ``Andaman and Nicobar Islands`` four."""


def bounded(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """The names in ``words`` without addresses and open ends, joined and parted where their words say so."""
    kept = [name for name in names if not all(map(_ADDRESS.fullmatch, words[name.start : name.end]))]
    if not kept:
        return kept
    joined = _spelt_out(words, _joined(words, _addressees(words, kept)))
    closed = [_closed(words, name) for name in joined]
    return [part for name in closed for part in _places(words, name)]


def _addressees(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """``"Brodeur, Aline" <aline@...>``: as mail programs write who somebody is, surname first."""
    kept = list(names)
    for start, end in _turned(words):
        inside = [name for name in kept if name.start < end and start < name.end]
        if inside:
            kept = [name for name in kept if name.end <= start or end <= name.start]
            kept.append(Name.certain(start, end, "PER", inside[0].labels))
    return sorted(kept, key=lambda name: name.start)


def _turned(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    for comma in [row for row, word in enumerate(words) if word == ","]:
        start = comma - 1
        if start < 1 or words[start - 1] not in _QUOTES:
            continue
        for end in range(comma + 2, min(comma + 2 + _LONGEST_FORENAMES, len(words) - 1)):
            if words[end] in _QUOTES and words[end + 1] in _OPENS_ADDRESS:
                yield start, end


def _joined(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """``Housing Board of`` and ``Orla Keys`` one after the other are one name, of the first one's kind."""
    whole: list[Name] = []
    for name in names:
        before = whole[-1] if whole else None
        follows = before is not None and before.end == name.start and name.label in ("ORG", "LOC", "PER")
        if before and follows and _is_first_part(words, before):
            whole[-1] = replace(before, end=name.end)
        else:
            whole.append(name)
    return whole


def _spelt_out(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """``Trades Congress`` and ``Velun`` with ``of`` between them are one where ``(TCV)`` follows, or ``or TCV``."""
    whole: list[Name] = []
    for name in names:
        before = whole[-1] if whole else None
        if before and before.label == "ORG" and words[before.end : name.start] in (["of"], ["for"]):
            initials = "".join(word[0] for word in words[before.start : name.end] if word[:1].isupper())
            if initials in words[name.end : name.end + _LONGEST_GAP]:
                whole[-1] = replace(before, end=name.end)
                continue
        whole.append(name)
    return whole


def _is_first_part(words: Sequence[str], name: Name) -> bool:
    last = name.end - (2 if words[name.end - 1].lower() == "the" else 1)
    return name.label in ("ORG", "LOC") and last > name.start and words[last].lower() in _LINKS


def _closed(words: Sequence[str], name: Name) -> Name:
    """Without what a name does not end in, nor a person's begin with."""
    start, end = name.start, name.end
    while end > start + 1 and (words[end - 1] in _OPEN_ENDS or _ADDRESS.fullmatch(words[end - 1])):
        end -= 1
    if end > start + 1 and start and _ZONE.fullmatch(words[start]) and _HOUR.fullmatch(words[start - 1]):
        start += 1  # ``18.24 BST Orla Keys``: the time of a page that runs into its text
    while name.label == "PER" and end > start + 1 and words[start].lower().rstrip(".") in _CUT_OFF:
        start += 1
    return name if (start, end) == (name.start, name.end) else replace(name, start=start, end=end)


def _places(words: Sequence[str], name: Name) -> tuple[Name, ...]:
    """``Springfield Ohio``: a city, and the state or country that it lies in."""
    inside = words[name.start : name.end]
    if name.label != "LOC" or len(inside) == 1 or _is_one(" ".join(inside)):
        return (name,)
    for cut in range(max(1, len(inside) - _LONGEST_STATE), len(inside)):
        if is_land(" ".join(inside[cut:])) and gazetteer.is_city(" ".join(inside[:cut])):
            return replace(name, end=name.start + cut), replace(name, start=name.start + cut)
    return (name,)


def _is_one(place: str) -> bool:
    return is_land(place) or gazetteer.is_city(place)


def is_land(place: str) -> bool:
    """Whether a place is a country or a part of one with a government of its own."""
    return gazetteer.is_state(place) or (gazetteer.country(place) is not None and gazetteer.demonym(place) is None)
