"""Reading + words -> whether they tell that power in a country was taken, and whether two such tellings may be of one.

A takeover of a year is told in words that share no stem: a coup, an ousted president, a junta that came to power.
"""

import re

from briefgen import gazetteer
from briefgen.model.span import Span
from briefgen.synthesis.evidence import Reading

_POWER_TAKEN = re.compile(
    r"\b(?:coups?(?: d[’']état)?|putsch(?:es)?|"
    r"(?:seiz|took|tak|c[ao]m|grabb|usurp)\w*\s(?:state\s|back\s|to\s|into\s)?power|"
    r"(?:oust|overthr[eo]w|toppl|depos)\w*(?!\s(?:\w+\s){0,2}(?:troops|soldiers|forces|peacekeepers))|"
    r"(?:military|army|armed)\stakeovers?)\b",
    re.IGNORECASE,
)
_SOLDIERS = re.compile(
    r"\b(?:junta|military|army|coups?|putsch(?:es)?|soldiers|officers|generals?|colonels?)\b", re.IGNORECASE
)
"""Who takes power by force: an elected government also comes to power."""


def told(reading: Reading, span: Span) -> bool:
    """Whether ``span`` tells that soldiers took power, or that somebody lost it to them."""
    text = span.of(reading.text)
    return _POWER_TAKEN.search(text) is not None and _SOLDIERS.search(text) is not None


def may_be_one(one: tuple[Reading, Span], other: tuple[Reading, Span]) -> bool:
    """Whether two takeovers of one time may be one: they do not name other countries."""
    first, second = countries(*one), countries(*other)
    return not (first and second) or bool(first & second)


def countries(reading: Reading, span: Span) -> frozenset[str]:
    """The countries that words name, by themselves or as ``Fijian``."""
    named = (
        gazetteer.country(it.span.of(reading.text)) for it in reading.mentions_in(span) if it.label in ("LOC", "NORP")
    )
    return frozenset(country.name for country in named if country)
