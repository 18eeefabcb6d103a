"""Line -> the author whom it names: ``By Mara Vell``, ``Mara Vell reported from Orel``."""

import re

from briefgen.clean import publisher
from briefgen.clean.publisher import NAME_WORD

_NAME = rf"{NAME_WORD}(?:\s+(?:{NAME_WORD}|de|van|von|der|al|el|bin|ibn))*"
_BY = re.compile(
    r"(?:(?:^|[|•·–—,;:(-]\s*|\d\s+|(?i:\b(?:written|words|story|text|report|reported|reporting|posted|published"
    r"|reviewed|review|analysis|opinion|comment|updated|am|pm|gmt|edt|est|bst|et)\s+))[Bb][Yy]:?"
    rf"|^(?:Par|Por|Von|Di|Door))\s+(?P<who>{_NAME}(?:(?:\s*,\s*|\s+and\s+|\s*&\s*){_NAME}){{0,4}})"
)
_REPORTED = re.compile(rf"^(?P<who>{_NAME}(?:(?:,\s*(?:and\s+)?|\s+and\s+){_NAME}){{0,4}})\s+reported from\s+[^.]+\.?$")
_MONTH_END = re.compile(
    r"\s+(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|ust|ember|ober)?$"
)
LONGEST = 120
"""Characters of a line that says who wrote the article; a longer one is a sentence of it."""


def is_in(text: str) -> bool:
    """Whether an author stands anywhere in a line behind *by*."""
    return _BY.search(text) is not None


def author(text: str) -> str | None:
    """The author's name, of several all; without the outlet, if one is named beside."""
    match = _REPORTED.match(text) or (_BY.search(text) if len(text) < LONGEST else None)
    if match is None:
        return None
    names = [name for name in re.split(r"\s*,\s*", match["who"]) if not publisher.is_outlet(name)]
    return _MONTH_END.sub("", ", ".join(names) or match["who"]).strip()
