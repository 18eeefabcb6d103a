"""Words, parse and names of one sentence -> what the nouns beside each name say that it is.

``Toresk, a retired teacher``; ``the rebel group Vanet``; ``Vanet shares``; ``the Toresk family``.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from briefgen import gazetteer
from briefgen.language.agreement import Named
from briefgen.language.bounds import is_land
from briefgen.language.decode import Name

_TRADED = frozenset("shares stock shareholders stockholders executives".split())
"""Behind a company's name."""
_OWNED = frozenset("board shareholders stockholders shareholder subsidiary subsidiaries".split())
"""What is a company's and no person's."""
_PRICES = frozenset(("stock", "share"))
_PARTS_OF = frozenset("shares shareholders stockholders stake interest takeover acquisition subsidiary unit".split())
"""Before ``of`` or ``in`` and a company's name."""
_KIN = frozenset("family families brothers sisters siblings dynasty".split())
_POSSESSIVES = frozenset(("'s", "’s", "'", "’"))


def described(
    words: Sequence[str],
    names: Sequence[Name],
    appositions: Sequence[tuple[int, int]],
    adjectives: NDArray[np.bool_],
    nouns: NDArray[np.bool_],
) -> Named:
    """The names with the words among them that a noun says are a person's or a body's.

    ``appositions`` are pairs of words, ``adjectives`` and ``nouns`` say of each word whether it is one.
    """
    in_role, in_class = np.zeros((2, len(words)), np.bool_)
    for pair in appositions:
        for one, other in (pair, pair[::-1]):
            in_role[one] |= gazetteer.role_noun(words[other])
            in_class[one] |= gazetteer.group_noun(words[other]) and not _is_bare(words, other)
    for name in names:
        before = name.start - 1
        if before >= 0 and nouns[before] and gazetteer.group_noun(words[before]):
            in_class[name.start] = True
        if before >= 0 and words[before][0].isupper() and gazetteer.role_noun(words[before]):
            in_role[name.start] = True
        if not adjectives[name.end - 1]:
            in_class[name.start] |= _is_traded(words, name)
            in_role[name.start] |= _is_kin(words, name)
    return Named(words, adjectives, in_role, in_class, names)


def _is_bare(words: Sequence[str], row: int) -> bool:
    """Whether a word stands alone between commas, as a caption says where somebody is: ``Mara Vell, center, ...``."""
    return words[row - 1 : row] == [","] and words[row + 1 : row + 2] == [","]


def _is_traded(words: Sequence[str], name: Name) -> bool:
    """Whether what stands beside a name is a company's: ``Vanet shares``, ``Vanet's board``, ``a stake in Vanet``."""
    one, other, third = (*words[name.end : name.end + 3], "", "", "")[:3]
    owns = one in _POSSESSIVES and (other in _OWNED or (other in _PRICES and third == "price"))
    before = [word.lower() for word in words[max(0, name.start - 2) : name.start]]
    part = len(before) == 2 and before[1] in ("of", "in") and before[0] in _PARTS_OF
    return (one in _TRADED or owns or part) and not _is_known_place(words, name)


def _is_kin(words: Sequence[str], name: Name) -> bool:
    """Whether a family is called by a name: ``the Toresk brothers``."""
    after = words[name.end : name.end + 1]
    led = name.start > 0 and words[name.start - 1].lower() == "the" and name.end - name.start == 1
    return led and bool(after) and after[0] in _KIN and not _is_known_place(words, name)


def _is_known_place(words: Sequence[str], name: Name) -> bool:
    text = " ".join(words[name.start : name.end])
    return gazetteer.is_city(text) or is_land(text)
