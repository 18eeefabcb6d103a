"""Text + Figure -> whether it is what its sentence counts: not what leads up to that, nor where it was counted."""

import re

from briefgen.synthesis.quantities import figures, numerals, standing
from briefgen.synthesis.quantities.figures import Figure
from briefgen.synthesis.quantities.units import COUNTED, MEASURES


def stands(text: str, figure: Figure) -> bool:
    """Whether a figure is what its sentence counts now, and not what that has risen from or is compared with."""
    if _left_behind(text, figure) or standing.of_before(text, figure.span) or _supposed(text, figure):
        return False
    if (
        _is_scope(text, figure)
        or _at_a_hospital(text, figure)
        or (figure.dimension not in COUNTED and _PRICE.search(text))
    ):
        return False
    return figure.dimension != "share" or not (_MARKET.search(text) or _is_of_list(text))


def _is_scope(text: str, figure: Figure) -> bool:
    """Whether a figure tells where another of its sentence was counted or went: ``900 people in four villages``."""
    if figure.dimension in MEASURES | COUNTED.keys() or not _WHERE.search(text[: figure.span.start]):
        return False
    before = [other for other in figures.find(text) if other.span.end < figure.span.start and not other.vague]
    return any(not _CHANGES.search(text[: other.span.start]) for other in before)


_WHERE = re.compile(r"\b(?:in|to|from|across|near|throughout|and of) (?:the )?$")
_CHANGES = re.compile(r"\bfrom (?:[a-z]+ )?$")
"""``From 30 schools to 50 schools``: what has become of a count is no scope of it."""


def _at_a_hospital(text: str, figure: Figure) -> bool:
    """Whether those who lie in a hospital with a name are counted: others of them may lie elsewhere."""
    return figure.dimension in ("hurt", "dead", "ill") and _HOSPITAL.match(text, figure.span.end) is not None


_HOSPITAL = re.compile(
    r"(?:(?: [\w-]+){0,4}? (?:was|were|are|is|being|been) [a-z]+(?: [a-z]+){0,3}?)? (?:to|at|in) (?:the )?"
    r"[A-Z](?:\w|[ .’'-])*?(?:Hospital|Infirmary|Clinic|Medical Cent(?:er|re))\b"
)


def _supposed(text: str, figure: Figure) -> bool:
    """Whether a figure stands in a condition that opens its sentence."""
    return _IF.match(text) is not None and "," not in text[: figure.span.start]


def _is_of_list(text: str) -> bool:
    """Whether a sentence gives so many shares that each is a part of one whole."""
    return sum(figure.dimension == "share" for figure in figures.find(text)) >= LEAST_LISTED


LEAST_LISTED = 3
_IF = re.compile(r"[\"“‘']?If\b")
_MARKET = re.compile(r"\b(?:shares?|stocks?|index|trading|Dow|FTSE|Nasdaq)\b")
_PRICE = re.compile(
    r"\bshares?\b(?: \w+){0,3} (?:closed|opened|traded|trading|rose|fell|dropped|climbed|jumped|slumped|gained)\b|"
    r"\bshare price\b"
)
"""Prices go up and down by the minute; sources that give two of them do not differ."""


def _left_behind(text: str, figure: Figure) -> bool:
    """Whether a figure is only what another of its sentence has risen or fallen from."""
    after = _ONWARDS.match(text, figure.span.end)
    return text[: figure.span.start].endswith("from ") and after is not None and numerals.any_in(after.group(1))


_ONWARDS = re.compile(r"(?: \w+)?(?: \([^)]*\))? to (?:about |at least |more than |nearly |some )?([$£€]?[\w.,-]+)")
