"""Tokens -> shares in plain words: ``nine out of ten``, ``one in three``, ``a third of``, ``two-thirds``."""

import re
from collections.abc import Mapping

from briefgen.synthesis.quantities import numerals
from briefgen.synthesis.quantities.numerals import Token
from briefgen.synthesis.quantities.units import NUMBER_WORDS, RATES, UNITS

_PARTS: Mapping[str, int] = {
    "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "tenth": 10, "tenths": 10,
}  # fmt: skip
_ROUND = frozenset([3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 20.0, 100.0])
"""Of so many one speaks where none is counted: ``two in 17`` is no share."""
_ANY = re.compile(
    r"\ba (?:third|quarter|fifth|tenth) of\b|-(?:thirds|quarters|fifths|tenths) of\b|\bhalf\b", re.IGNORECASE
)


def any_in(text: str) -> bool:
    """Whether ``text`` holds a share without a numeral of its own: a quick look."""
    return _ANY.search(text) is not None


def share(tokens: list[Token], place: int) -> tuple[float, int] | None:
    """The share in per cent that begins at ``place``, and the place after it."""
    return _of_so_many(tokens, place) or _half(tokens, place) or _fraction(tokens, place)


def _of_so_many(tokens: list[Token], place: int) -> tuple[float, int] | None:
    words = [token.folded for token in tokens[place + 1 : place + 4]]
    skipped = 3 if words[:3] == ["out", "of", "every"] else 2 if words[:2] == ["out", "of"] else words[:1] == ["in"]
    behind = place + 1 + skipped
    taken = numerals.simple(tokens[place])
    if not skipped or taken is None or behind >= len(tokens):
        return None
    whole, after = numerals.number(tokens, behind)
    timed = after < len(tokens) and (tokens[after].folded in RATES or tokens[after].folded in UNITS)
    if whole not in _ROUND or not 0 < taken < whole or timed:
        return None
    return 100 * taken / whole, after


def _half(tokens: list[Token], place: int) -> tuple[float, int] | None:
    """``half of the voters``, ``half its crews``; neither ``the first half of the year`` nor ``half the size``."""
    if tokens[place].folded != "half":
        return None
    behind = [token.folded for token in tokens[place + 1 : place + 4]]
    of = behind[:1] == ["of"]
    whose = behind[of : of + 1]
    before = tokens[place - 1] if place else None
    part = before is not None and not (before.folded in _BEFORE_HALF or not before.text[0].isalpha())
    if part or not whose or (not of and whose[0] not in _WHOSE):
        return None
    if whose[0] in ("a", "an") or _COMPARED.intersection(behind):
        return None
    return 50.0, place + 1


_WHOSE = frozenset("the its their his her our my all those these".split())
_BEFORE_HALF = frozenset(
    "about around some roughly approximately nearly almost than over under least and that said by to from of or".split()
)
"""Before a half of something; before another word it is a part of its own: ``the second half of``."""
_COMPARED = frozenset(
    "size price cost way time distance length level rate number speed amount year day week month".split()
)


def _fraction(tokens: list[Token], place: int) -> tuple[float, int] | None:
    """``a third of`` and ``four fifths of`` whatever is no stretch of time or way."""
    number, _, part = tokens[place].folded.partition("-")
    after = place + 1
    if not part and after < len(tokens):
        part, after = tokens[after].folded, after + 1
    taken = 1 if number == "a" else NUMBER_WORDS.get(number, 0)
    following = [token.folded for token in tokens[after : after + 3]]
    if part not in _PARTS or not 0 < taken < _PARTS[part] or following[:1] != ["of"]:
        return None
    return None if following[1:2] in (["a"], ["an"]) else (100 * taken / _PARTS[part], after)
