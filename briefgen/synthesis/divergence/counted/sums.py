"""Text + Figure -> the sort of a sum of money: a fine, a fund, what was sold, what something cost.

Sums of two sorts are two figures, however much else their sentences share.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from briefgen.model.span import Span

_SORTS: Mapping[str, tuple[str, ...]] = {
    "fine": tuple("fine fines fined penalty penalties".split()),
    "fund": tuple("fund escrow".split()),
    "sold": tuple("sell sells selling sold asset assets divest divesting divestment divestments".split()),
    "earned": tuple("profit profits earnings revenue revenues income".split()),
    "dividend": tuple("dividend dividends".split()),
    "lent": tuple("loan loans lend lends lent borrow borrows borrowed".split()),
    "cost": tuple(
        "cost costs costing damage damages bill bills charge charges provision price budget expenses".split()
    ),
}
"""Sorts of money -> the words that say so."""
_SORT_OF = {word: sort for sort, listed in _SORTS.items() for word in listed}
_PAYING = frozenset("spend spends spent spending pay pays paid paying".split())
PAYING = 4
"""Words by which what is paid counts as further off than it stands: of ``paid in penalties`` the second tells more."""
_SURE: Mapping[str, re.Pattern[str]] = {
    "tax": re.compile(
        r"\btax (?:bill|credit|refund|break|relief)s? (?:(?:by|of|to|worth) )?<sum>|"
        r"<sum> (?:in |of )?(?:corporate )?tax(?:es)?\b"
    ),
    "fund": re.compile(
        r"\b(?:set|sets|setting) aside (?:about |some |nearly |almost )?<sum>|<sum> (?:[a-z]+ ){0,3}set aside\b"
    ),
    "lost": re.compile(
        r"\b(?:(?:half-|full-)?yearly|quarterly|annual|net|record|operating|pre-tax) loss(?:es)? of [^,;]{0,12}<sum>|"
        r"\bloss(?:es)? of [^,;]{0,12}<sum>[^.;]*\b(?:quarter|half|year)\b"
    ),
    "limit": re.compile(
        r"\b(?:limit|limits|limited|cap|capped|ceiling) (?:on|for|of|to|at) [^,;]*<sum>|"
        r"<sum> (?:[a-z]+ )?(?:limit|cap|ceiling)\b"
    ),
}
"""What a sum is whatever stands nearer to it: ``a limit for oil spill costs of 75 million``."""
_REMEMBERED = 10_000
"""Sums; each is compared with several others."""
_SIGNS = "$£€¥₹"
_WORD = re.compile(rf"[{_SIGNS}]|[^\W\d][\w’'-]*")


@lru_cache(maxsize=_REMEMBERED)
def sort(text: str, figure: Span, clause: str) -> str:
    """The sort of a sum by the nearest word of its clause that tells; empty where none does."""
    start = max(0, text.find(clause))
    before = text[start : figure.start].rstrip(_SIGNS)
    behind = text[figure.end : start + len(clause)]
    sure = next((sort for sort, pattern in _SURE.items() if pattern.search(f"{before}<sum>{behind}")), "")
    near = [*_said(_WORD.findall(before)[::-1]), *_said(_WORD.findall(behind))]
    return sure or min(near, default=(0, ""))[1]


def _said(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The sorts that words name, with how far off they stand; another sum ends the search."""
    for distance, word in enumerate(words):
        if word in _SIGNS:
            return
        if word in _PAYING:
            yield distance + PAYING, "cost"
        elif word in _SORT_OF:
            yield distance, _SORT_OF[word]
