"""Text -> the tolls that its ordinals tell: with ``the second death`` two have died.

Of a first one nothing is read: it is told of long after it has been the only one.
"""

import re
from collections.abc import Iterator

from briefgen.model.span import Span
from briefgen.synthesis.quantities.units import NUMBER_WORDS

_ONES = "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_VALUES = {word: n for n, word in enumerate(_ONES, 2)} | {
    f"{word}th": n for word, n in NUMBER_WORDS.items() if 12 < n < 20
}
_ORDINAL = re.compile(
    rf"\b(?P<ordinal>{'|'.join(_VALUES)}|(?P<digits>\d[\d,]*)(?:st|nd|rd|th)) "
    r"(?:(?:confirmed|suspected|reported|recorded|known|new|fatal|human|flu|virus) ){0,3}"
    r"(?:(?P<dead>death|fatality)|(?P<ill>(?:case of|infection)|(?<=confirmed )case|(?<=suspected )case))\b"
    r"(?! (?:to be )?(?:identified|named))",
    re.IGNORECASE,
)


def find(text: str) -> Iterator[tuple[Span, int, str]]:
    """Each ordinal with its value and what has become of so many people."""
    for match in _ORDINAL.finditer(text):
        value = int(match["digits"].replace(",", "")) if match["digits"] else _VALUES[match["ordinal"].lower()]
        yield Span(*match.span("ordinal")), value, "dead" if match["dead"] else "ill"
