"""Mentions -> those that name somebody: what a minister looks after is nobody, though it is written as a name.

``Energy and Mines`` before ``Minister`` is part of his title, whose words `roles` reads with it.
"""

import re
from collections.abc import Sequence

from briefgen.model.analysis import Mention
from briefgen.model.span import Span

_MINISTER_FOR = re.compile(r"\bMinister\s(?:of\sState\s)?(?:for|of)\s(?:the\s)?$|\bminister\sfor\s(?:the\s)?$")
_MINISTER = re.compile(r"\s[Mm]inister\b")
_TWO_FIELDS = re.compile(r"\sand\s|\sAffairs$")
_REACH = 40
"""Characters before a name in which the minister stands."""


def left_out(text: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The names without portfolios."""
    return tuple(it for it in mentions if it.label != "ORG" or not _is_portfolio(text, it.span))


def _is_portfolio(text: str, name: Span) -> bool:
    if _MINISTER_FOR.search(text, max(0, name.start - _REACH), name.start):
        return True
    return _TWO_FIELDS.search(text, name.start, name.end) is not None and bool(_MINISTER.match(text, name.end))
