"""Tokens -> whether a number counts nothing: a year, a day, a time, an age, or part of what something is called."""

import re

from briefgen.synthesis.quantities.numerals import Token, simple
from briefgen.synthesis.quantities.units import SCALES, UNITS

_MONTH = re.compile(
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.?$"
)
_MONTH_CUT = re.compile(r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$")
"""Before a full stop: ``Sept. 19``."""
_CLOCK = re.compile(
    r"\s*(?:am|pm|a\.m|p\.m|o'clock|gmt|bst|cdt|est|utc|hrs?)\b|\s*:\s*\d|-(?:year|month|week|day|hour|minute)\b|(?:st|nd|rd|th)\b"
)
_GLUED = re.compile(r"[^\W\d_]-?$")
"""Before a number that is part of a name: ``D68``, ``F-16``."""
_MINUTES = re.compile(r"\d[:/]$")
_SLASHED = re.compile(r"/\d")
"""Behind a number that is part of a date: ``3/12``."""
_AGE_AFTER = re.compile(r"[A-Z][\w.'’-]+\s*,\s*$")
_AGED = re.compile(r"\b(?:the age of|aged(?: between)?|between the ages of|home to(?: \w+)?|population of(?: \w+)?) $")
"""Before an age, or how many live somewhere: no count of what happened."""
_AGES = re.compile(r"\b(?:are|were) (?:\w+ )?between (?P<first>\d\d) and \d\d(?=[,.;])")
"""``Most of the dead were between 20 and 54.``"""
_HEADING = re.compile(r"\d+\.? (?:The|A|An|He|She|It|They|This|In|If|When|And|But|For|You|Your|His|Her)\b")
"""The number of a verse, a paragraph or an item of a list that opens a text."""
_BLOCK = re.compile(r" block of\b")
"""Behind a house number."""
_DEGREES = re.compile(r" ?(?:degrees\b|°)")
_NOT_COUNTED = frozenset(
    """phase level grade page article section chapter clause rule resolution amendment proposition no number route
    highway junction exit room platform gate terminal berth unit reactor block flight channel type category
    tier""".split()
)
"""What is told apart by numbers behind it."""

_OF_A_YEAR = frozenset("pupil pupils student students child children class classes group".split())
"""Behind the number of a year at school: ``five year seven pupils``."""


def is_date_or_name(text: str, tokens: list[Token], place: int, after: int) -> bool:
    """Whether a number is a year, a day, a time, an age, or part of a name, and counts nothing."""
    token = tokens[place]
    before = tokens[place - 1] if place else None
    if _GLUED.search(text[max(0, token.start - 2) : token.start]):
        return True
    if _MINUTES.search(text[max(0, token.start - 2) : token.start]):
        return True
    following = text[tokens[after - 1].end : tokens[after - 1].end + 12]
    if _SLASHED.match(following) or _BLOCK.match(following) or _says_how_large(following):
        return True
    if _is_age(text, token) or _DEGREES.match(following) or (place == 0 and _HEADING.match(text)):
        return True
    if _CLOCK.match(following.casefold()) or _AGE_AFTER.search(text[max(0, token.start - 30) : token.start]):
        return True
    if before and (before.text in ("#", "/") or _is_called(tokens, place, after) or _is_day(tokens, place)):
        return True
    if _before_month(tokens, after):
        return True
    return (
        bool(re.fullmatch(r"(?:1[5-9]|20)\d\d", token.folded)) and after == place + 1 and not _measured(tokens, after)
    )


def _before_month(tokens: list[Token], after: int) -> bool:
    """Whether a month stands behind a number, or behind another that it leads up to: ``between 1 and 2 May``."""
    joined = [token.folded for token in tokens[after : after + 1]] in (["and"], ["to"], ["-"], ["or"])
    if joined and after + 1 < len(tokens) and simple(tokens[after + 1]) is not None:
        after += 2
    return after < len(tokens) and _MONTH.match(tokens[after].folded) is not None and tokens[after].text[0].isupper()


def _says_how_large(following: str) -> bool:
    """Whether a number only says how large something is: ``a 110-foot boat``, but not ``a 400-strong crew``."""
    sized = _SIZED.match(following)
    return sized is not None and sized["what"] not in SCALES and sized["what"] not in ("strong", "odd", "plus")


_SIZED = re.compile(r"-(?P<what>[a-z]+)\b")


def _is_age(text: str, token: Token) -> bool:
    near = max(0, token.start - 30)
    ages = _AGES.search(text, near)
    return bool(_AGED.search(text[near : token.start].casefold())) or (ages is not None and ages["first"] == token.text)


def _is_called(tokens: list[Token], place: int, after: int) -> bool:
    """Whether a number is part of what something is called: ``route 66``, ``five year seven pupils``."""
    before, behind = tokens[place - 1].folded, tokens[after].folded if after < len(tokens) else ""
    numbered = before in _NOT_COUNTED and behind not in UNITS
    return numbered or (before == "year" and behind in _OF_A_YEAR)


def _is_day(tokens: list[Token], place: int) -> bool:
    """Whether a month stands before a number, or the first letters of one and a full stop, or another number's year.

    Of ``five year seven pupils`` the second number says in which year they are.
    """
    before = tokens[place - 1]
    if before.folded == "year" and place > 1 and simple(tokens[place - 2]) is not None:
        return True
    cut = before.text == "." and place > 1 and tokens[place - 2].end == before.start
    return bool(_MONTH_CUT.match(tokens[place - 2].folded) if cut else _MONTH.match(before.folded))


def _measured(tokens: list[Token], after: int) -> bool:
    return after < len(tokens) and tokens[after].folded in UNITS
