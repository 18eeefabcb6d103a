"""Items -> key figures: the quantities that sources give, each with the words that it stands in."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefgen.model.briefing import Item
from briefgen.model.synthesis import Attribution, Divergence, Event, Evidence, Position

_MOST = 6
"""Figures shown at most: two rows of a panel."""
_LONGEST = 170
"""Characters of the words around a figure at most: five lines of a third of the page."""
_NUMBER = re.compile(
    r"(?<![\w.,])(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:\s(?P<times>thousand|million|billion))?(?!\w)"
)
_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
_COUNTED = re.compile(
    rf"(?:\d|\b(?:{'|'.join(_WORDS)})\b)(?:\s(?:thousand|million|billion))?\s(?!(?:against|and|to|or)\b)(?P<unit>[a-z]+)"
)
"""A number and what it counts: in labels each number may have its own, or the last one that of all."""
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_QUANTITY = re.compile(
    r"(?<![\w.,:/–-])[$€£¥]?(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\d:/]|[-–]\w|st\b|nd\b|rd\b|th\b)"
    r"(?:\s(?:thousand|million|billion))?(?:%|\s(?:per\scent|percent))?"
    r"(?P<unit>\s[a-z]{3,}\b(?:(?<!s)\s[a-z]{3,}s\b)?)?"
)
"""The unit is a word, or two where the second makes the plural: ``52 death certificates``."""
_NAMED = r"\b(?:Nos?|Nr|Number|Route|Road|Highway|Flight|Article|Section|Chapter|Phase|Level|Gate|Pier|Line|Unit)\.?"
_DATE = re.compile(rf"(?:{_MONTH}|{_NAMED})\s$|^\s?{_MONTH}\b|^\s?[ap]\.?m\b")
"""Around a number that belongs to a date, a time of day or a name, as in ``Route No. 7``."""
_NO_UNIT = frozenset(
    "and but for from the that than with were was has had have been are its their after before since during until "
    "between among across near into onto over under about against within without who which when where while out per "
    "this says does more less other others also only".split()
)
"""Words after a number that name no thing counted."""
_PLURALS = frozenset("people men women children police troops staff aircraft dead".split())
"""Words that need no other to be more than one."""
_TIMES = frozenset(
    "second seconds minute minutes hour hours day days week weeks month months year years decade decades noon".split()
)
"""Spans of time are no key figure."""


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A quantity as a source words it."""

    figure: str
    """The number with what it counts."""
    text: str
    """The words of the source that it stands in."""
    holder: str
    """Who gives it, where the source names one and the words do not begin with the name."""
    evidence: tuple[Evidence, ...]


def key_figures(items: Iterable[Item]) -> tuple[KeyFigure, ...]:
    """The first quantities of diverging figures, events and statements, each quantity once."""
    found: dict[str, KeyFigure] = {}
    for holder, text, evidence in _telling(items):
        figure = _figure(text) if len(text) <= _LONGEST else ""
        if re.search(r"\s|[%$€£¥]", figure):
            said = "" if text.casefold().startswith(holder.casefold()) else holder
            found.setdefault(figure.casefold(), KeyFigure(figure, text, said, evidence))
    return tuple(found.values())[:_MOST]


def numbers(text: str) -> frozenset[float]:
    """The numbers of a text, in digits or as words up to twenty."""
    times = {"thousand": 1e3, "million": 1e6, "billion": 1e9}
    found = {float(it["digits"].replace(",", "")) * times.get(it["times"] or "", 1.0) for it in _NUMBER.finditer(text)}
    words = re.findall(r"[a-z]+", text.casefold())
    return frozenset(found | {float(_WORDS.index(word)) for word in words if word in _WORDS})


def units(text: str) -> frozenset[str]:
    """What the numbers of a text count, as far as it says so, in the singular."""
    return frozenset(it["unit"].removesuffix("s") for it in _COUNTED.finditer(text.casefold()))


def in_figures(value: float) -> str:
    """A number with all of its figures, thousands parted by commas."""
    value = round(value, 6)  # 1.1 million is a little more by computer
    return f"{value:,.0f}" if value.is_integer() else f"{value:,}"


def _telling(items: Iterable[Item]) -> Iterator[tuple[str, str, tuple[Evidence, ...]]]:
    """Who says what on which ground, diverging figures first."""
    items = tuple(items)
    positions: list[Position] = [
        position
        for item in items
        if isinstance(item, Divergence) and item.kind == "figures"
        for position in item.positions
    ]
    for position in positions:
        yield position.holder, position.text, position.evidence
    for item in items:
        if isinstance(item, Event):
            yield "", item.text, item.evidence
    for item in items:
        if isinstance(item, Attribution):
            yield item.holder, item.text, item.evidence


def _figure(text: str) -> str:
    match = next(_matches(text), None)
    if match is None:
        return ""
    return f"{match[0].removesuffix(match['unit'] or '')} {_thing(match)}".strip()


def _thing(match: re.Match[str]) -> str:
    """What is counted; empty where the words after the number name nothing."""
    first, _, plural = (match["unit"] or "").strip().partition(" ")
    if first in _NO_UNIT:
        return ""
    return f"{first} {plural}" if plural and first not in _PLURALS and plural not in _NO_UNIT else first


def _matches(text: str) -> Iterator[re.Match[str]]:
    for match in _QUANTITY.finditer(text):
        digits, first = match["digits"], (match["unit"] or "").strip().partition(" ")[0]
        is_year = len(digits) == 4 and digits[:2] in ("19", "20")
        is_date = _DATE.search(text[: match.start()]) or _DATE.search(text[match.end("digits") :])
        if not (is_year or is_date or first in _TIMES or digits in ("0", "1")):
            yield match
