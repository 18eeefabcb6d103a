"""Mentions -> pairs of names that the text gives for one: ``X, also known as Y``; ``X, as the Y is better known``."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefgen.model.analysis import Mention

_HOW = r"(?:(?:also|better|best|widely|commonly|locally|abroad|simply|now|formerly|once|previously)\s){0,2}"
_ALSO_KNOWN = re.compile(
    rf"(?:(?:,|\s\(|\s(?:is|was|are|were))\s?{_HOW}(?:known|referred to)\s(?:\w+\s)?as\s"
    rf"|(?:,|\s\()\s?(?:{_HOW}(?P<called>called)\s|a\.?k\.?a\.?\s|(?P<as>as\s)))(?:the\s|The\s)?[“\"‘']?"
)
"""Between two names of one: ``, also known as the``, ``(aka``; with ``, as the`` the second is followed by:"""
_ENDS = re.compile(r"[”\"’']?(?:\s?[,.;:!?)—–-]|\s(?:is|was|are|were|has|had|have|will|in|on|and|or)\b|$)")
"""Behind what is called so; else somebody *also called* another's words a lie."""
_IS_KNOWN = re.compile(rf"[”\"’']?\s(?:is|was|are|were)\s{_HOW}(?:known|called)\b")

_UNOWNED = re.compile(r"(?![’']s\b)")


def pairs(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Names that stand side by side and mean one."""
    for one, other in pairwise(mentions):
        known = _ALSO_KNOWN.fullmatch(text, one.span.end, other.span.start)
        behind = _IS_KNOWN if known and known["as"] else _ENDS if known and known["called"] else _UNOWNED
        if known and behind.match(text, other.span.end):
            yield one, other
