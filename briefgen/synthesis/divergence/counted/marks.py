"""Tally -> marks: what two figures must have alike to count one thing, read off each by itself.

All that there is or what came on top, the whole or a part, what is or what is planned, feared or long past.
"""

import re

from briefgen.synthesis.divergence.counted import times
from briefgen.synthesis.divergence.counted.tallies import TOLLS, Tally
from briefgen.synthesis.quantities import figures, standing
from briefgen.synthesis.quantities.units import NUMBER_WORDS


def find(tally: Tally) -> tuple[bool, ...]:
    """The marks of a figure, in their order; read once for each."""
    known = tally.point.reading.known
    key = ("marks", tally.point.number, tally.figure.span, tally.besides, tally.harks_back)
    if key not in known:
        known[key] = (
            _all_but(tally),
            _added(tally),
            _of_part(tally),
            _by_the_day(tally),
            _of_one_in_a_row(tally),
            _remaining(tally),
            times.long_past(tally),
            _planned(tally),
            _together(tally),
            _at_worst(tally),
            _to_be_judged_by(tally),
        )
    marks: tuple[bool, ...] = known[key]
    return marks


def _by_the_day(tally: Tally) -> bool:
    """Whether people are counted by the day or the week: ``41 die daily``."""
    return tally.figure.dimension in TOLLS and _DAILY.match(tally.point.text[tally.figure.span.end :]) is not None


_DAILY = re.compile(
    r"(?: [\w-]+){0,4} (?:daily|weekly|monthly|yearly|annually|(?:a|per|each|every|in an? (?:average|typical|normal)) "
    r"(?:day|week|month|year|hour))\b|"
    r"(?: [\w-]+){0,7} (?:with)?in (?:the (?:last|past) )?(?:24|48) hours\b"
)


def _all_but(tally: Tally) -> bool:
    """Whether the figure is of all but some, or of elsewhere."""
    behind = tally.point.text[tally.figure.span.end :]
    return _ALL_BUT.match(behind) is not None or _WITHOUT.search(behind) is not None


_ALL_BUT = re.compile(r"(?: [\w-]+){0,2} (?:except|elsewhere)\b")
_WITHOUT = re.compile(r"\b(?:not (?:including|counting)|excluding|without counting)\b", re.IGNORECASE)


def _of_one_in_a_row(tally: Tally) -> bool:
    """Whether a figure is of one out of a row: ``The first involves seven``, ``a sixth bill``, ``the first five``.

    An ordinal that opens a sentence stands alone where no noun phrase holds it; only a parsed article tells.
    """
    if tally.figure.dimension in TOLLS:
        return False
    if _IN_A_ROW.search(tally.clause):
        return True
    opening = _FIRST.match(tally.point.text)
    if opening is None:
        return False
    at = tally.point.span.start + opening.start("one")
    phrases = tally.point.reading.phrases_in(tally.point.span)
    return bool(phrases) and not any(phrase.start <= at < phrase.end for phrase in phrases)


_FIRST = re.compile(r"The (?P<one>first|second|third|fourth|fifth|other|latter|former)\b")
_IN_A_ROW = re.compile(
    r"\b(?:an?|the) (?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?!of\b)[a-z]+\b|"
    rf"\b(?:the|its|their|his|her) (?:first|last) (?:\d+|{'|'.join(NUMBER_WORDS)}) [a-z]+s\b",
    re.IGNORECASE,
)


def _remaining(tally: Tally) -> bool:
    """Whether a share is of what is left: that is no share of what is gone."""
    return tally.figure.dimension == "share" and _LEFT.match(tally.point.text, tally.figure.span.end) is not None


_LEFT = re.compile(r"(?: \w+){0,3} (?:remain(?:s|ed|ing)?|left|still)\b")


def _of_part(tally: Tally) -> bool:
    return tally.figure.dimension in TOLLS and tally.is_part


def _added(tally: Tally) -> bool:
    """Whether the figure comes on top of another: ``a further 12``, ``12 new cases``, ``rose by 12``."""
    text, span = tally.point.text, tally.figure.span
    behind = _MORE_BEHIND.match(text, span.end) is not None
    more = _MORE.search(text[: span.start]) is not None and not tally.besides
    return behind or more or standing.added(text, span)


_MORE = re.compile(r"\b(?:another|further|additional|extra) [$£€]?$", re.IGNORECASE)
_MORE_BEHIND = re.compile(r" (?:new|more|other|others|further|additional|(?:-+ )?(?:larger|bigger|smaller) than)\b")


def _planned(tally: Tally) -> bool:
    """Whether the figure is a plan."""
    return _PLANNED.search(tally.point.text[: tally.figure.span.start][-60:]) is not None


_PLANNED = re.compile(
    r"\b(?:maximum|capacity|will|must|plan(?:s|ned)?|would|can|(?<!been )able to|is to|are to|expect(?:s|ed)? to|"
    r"hope[sd]? to|want(?:s|ed)? to|aim(?:s|ing)? to|predict(?:s|ed)?|forecasts?|foreca?st(?:ed)?)\b"
)


def _together(tally: Tally) -> bool:
    """Whether a share is of several owners at once: ``together own 35 percent``."""
    return tally.figure.dimension == "share" and _TOGETHER.search(tally.clause) is not None


_TOGETHER = re.compile(r"\b(?:together|between them|jointly|combined)\b")


def _to_be_judged_by(tally: Tally) -> bool:
    """Whether an amount is one that would tell something if it came: ``below 40 degrees would show that it leaks``."""
    toll = tally.figure.dimension in TOLLS
    return not toll and _WOULD_TELL.match(tally.point.text, tally.figure.span.end) is not None


_WOULD_TELL = re.compile(
    r"(?: (?!and\b|or\b|but\b)[\w-]+){0,7}(?:, (?:which|and that|what))? (?:would|could|might|may) (?:[a-z]+ly )?"
    r"(?:be (?:ideal|enough|a sign|good|too \w+)|show|mean|indicate|suggest|signal|tell|imply)\b"
)


def _at_worst(tally: Tally) -> bool:
    """Whether an amount is that of the worst case, or of what could come if something happens, and not of what is."""
    text, span = tally.point.text, tally.figure.span
    before = max((it.span.end for it in figures.find(text) if it.span.end <= span.start), default=0)
    behind = _BREAK.search(text, span.end)
    return _WORST.search(text[before : behind.start() if behind else len(text)]) is not None


_WORST = re.compile(r"\bworst[- ]case\b|\b(?:could|might|would)\b[^;.]{1,60}? if\b", re.IGNORECASE)
_BREAK = re.compile(r"[,;:](?!\d)| -+ | – ")
