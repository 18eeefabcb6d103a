"""Words and names of one sentence -> the same, with the places that the words around them give away.

``a Garden Mills, Ohio, maker``: before a state stands a town. ``a London-based firm``: what a firm is based in is a
place, if there is one of that name.
"""

from collections.abc import Iterator, Sequence

from briefgen import gazetteer
from briefgen.language.bounds import is_land
from briefgen.language.decode import Name
from briefgen.words import STOP_WORDS

_BASED = frozenset("based born bred area educated".split())
_LONGEST = 3
"""Words of a place's name that are looked up: ``Ho Chi Minh``."""
_BEFORE = frozenset("a an the in of at near from outside to by for".split())
"""Before a town that a state follows, where it is no byline."""


def situated(words: Sequence[str], names: Sequence[Name], labels: tuple[str, ...]) -> list[Name]:
    """The names in order, with places found or told from bodies by a state, or by ``-based``, behind them."""
    known = list(names)
    for start, end in _places(words, names):
        inside = [name for name in known if name.start < end and start < name.end]
        if all(start <= name.start and name.end <= end for name in inside):
            known = [name for name in known if name not in inside]
            known.append(Name.certain(start, end, "LOC", labels))
    return sorted(known, key=lambda name: name.start)


def _places(words: Sequence[str], names: Sequence[Name]) -> Iterator[tuple[int, int]]:
    yield from _based(words)
    for name in names:
        if name.label == "ORG" and _before_state(words, name):
            yield name.start, name.end


def _before_state(words: Sequence[str], name: Name) -> bool:
    """Whether a state stands between commas behind a name, and before it what may stand before a town."""
    state = words[name.end : name.end + 2]
    if len(state) < 2 or state[0] != "," or name.start == 0:
        return False
    if state[1].lower() in STOP_WORDS or not gazetteer.is_state(state[1]):  # ``or`` is Oregon, too
        return False
    return words[name.start - 1].lower() in _BEFORE and not gazetteer.group_noun(words[name.end - 1])


def _based(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Known places before ``-based``, the longest of each."""
    for hyphen in (row for row, word in enumerate(words[:-1]) if word == "-" and words[row + 1] in _BASED):
        for start in range(max(0, hyphen - _LONGEST), hyphen):
            place = " ".join(words[start:hyphen])
            if place[:1].isupper() and (gazetteer.is_city(place) or is_land(place)):
                yield start, hyphen
                break
