"""Text -> Figures: the numbers of a text with what they count, in one unit for each quantity.

Reads counts, measures with units, money, shares and ranges, with the words that bound them (``at least``, ``up to``,
``about``). Years, times of day, ages, ordinals and telephone numbers are no figures.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from briefgen.model.span import Span
from briefgen.synthesis.units import COUNTED, NUMBER_WORDS, PEOPLE, RATES, SCALES, THINGS, UNITS, VAGUE
from briefgen.words import STOP_WORDS, fold, stem

Bound = Literal["exact", "about", "least", "most"]

ABOUT = 0.05
"""How far from what it says a figure may be that is said to be ``about`` so much, relative to it."""
CONVERTED = 0.005
"""The same for a plain figure: what is lost when one unit is turned into another."""
ROUNDING = 0.1
"""Two figures nearer than this, relative to the larger, may be one figure rounded, where one of them says ``about``."""
PRECISE = 0.3
"""A bound and a figure that keeps it, nearer than this: one says more exactly what the other says."""
REACH = 7
"""Words between a number and the word that says what is counted."""
_REACH_OF_NOUNS = 4
"""What happens to people says more of what is counted than what they are: ``killing 11 workers`` counts the dead."""

_TOKEN = re.compile(r"[$£€¥₹]|%|#?\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’-][^\W\d_]+)*|[^\w\s]|\d[\w-]*")
_LEAST = re.compile(r"(?:at least|more than|over|no fewer than|no less than|above|as many as at least|exceeding)\s*$")
_MOST = re.compile(
    r"(?:up to|as many as|as much as|at most|fewer than|less than|under|below|no more than|nearly up to)\s*$"
)
_ABOUT = re.compile(
    r"(?:about|around|some|roughly|approximately|nearly|almost|an estimated|estimated|close to|probably|circa|"
    r"just over|just under|a little over|a little more than)\s*$"
)
_SUMMED = re.compile(r"in total|in all|altogether|overall")
_CHANGED = re.compile(
    r"\b(?:rise|rises|risen|rose|rising|fall|fell|fallen|increase[sd]?|climb(?:s|ed)?|grow[ns]?|grew|jump(?:s|ed)?|cut|drop(?:s|ped)?|"
    r"revised?|reach(?:es|ed)?|stands?|stood|number(?:ed|s)?|total(?:led|s)?|toll|put|from)\b.{0,24}\b(?:to|at|of|from|as)"
    r"(?: (?:at least|more than|about|as many as|around|some|over|up|nearly))?(?: [\w.,]+ to)?$"
)
_MONTH = re.compile(
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.?$"
)
_CLOCK = re.compile(
    r"\s*(?:am|pm|a\.m|p\.m|o'clock|gmt|bst|cdt|est|utc|hrs?)\b|\s*:\s*\d|-year-old|-month-old|(?:st|nd|rd|th)\b"
)
_AGE_AFTER = re.compile(r"[A-Z][\w.'’-]+\s*,\s*$")
_NOT_COUNTED = frozenset(
    "phase level grade page article section chapter no number route highway room flight type category".split()
)


_IDLE = frozenset(
    stem(word) for word in "time times day week month year hour minute second way thing part side degree".split()
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One number, or one range, and what it counts."""

    span: Span
    """The number with its unit."""
    low: float
    high: float
    bound: Bound
    quantity: str
    """What is counted: ``dead``, ``volume/day``, ``dollar``, or the stem of the noun."""
    noun: str
    """The stem of the first noun after the number; empty where there is none."""
    vague: bool = False
    """``dozens``, ``hundreds``: any larger number says the same more exactly."""

    @property
    def dimension(self) -> str:
        """The quantity without its rate."""
        return self.quantity.partition("/")[0]

    @property
    def interval(self) -> tuple[float, float]:
        """The values that it allows."""
        slack = ABOUT * self.high
        return {
            "exact": (self.low * (1 - CONVERTED), self.high * (1 + CONVERTED)),
            "about": (self.low - slack, self.high + slack),
            "least": (self.low, math.inf),
            "most": (0.0, self.high),
        }[self.bound]


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    folded: str
    start: int
    end: int


def find(text: str) -> tuple[Figure, ...]:
    """The figures of ``text``, in order."""
    tokens = [_Token(m.group(), fold(m.group()), m.start(), m.end()) for m in _TOKEN.finditer(text)]
    return tuple(_figures(text, tokens))


def comparable(first: Figure, second: Figure) -> bool:
    """Whether two figures are of one quantity; a rate may be left unsaid by one of them."""
    rates = {figure.quantity.partition("/")[2] for figure in (first, second)} - {""}
    return first.dimension == second.dimension and len(rates) < 2


def differ(first: Figure, second: Figure) -> bool:
    """Whether two figures of one quantity cannot both be what was counted, roundings and bounds allowed for.

    ``more than 100`` and ``120`` agree; ``at least 2`` and ``at least 6`` do not: each is a source's count so far.
    """
    if first.bound == second.bound != "exact" and first.bound != "about" and first.vague == second.vague:
        return not _near(first, second, ROUNDING)
    (low, high), (other_low, other_high) = first.interval, second.interval
    if low <= other_high and other_low <= high:
        vague = first.vague or second.vague
        return "least" in (first.bound, second.bound) and not vague and not _near(first, second, PRECISE)
    return not (
        ("about" in (first.bound, second.bound) or "most" in (first.bound, second.bound))
        and _near(first, second, ROUNDING)
    )


def _near(first: Figure, second: Figure, share: float) -> bool:
    return all(
        abs(one - other) <= share * max(one, other)
        for one, other in ((first.low, second.low), (first.high, second.high))
    )


def _figures(text: str, tokens: list[_Token]) -> Iterator[Figure]:
    place = 0
    while place < len(tokens):
        value, after = _number(tokens, place)
        if value is None or _is_date_or_name(text, tokens, place, after):
            place = max(after, place + 1)
            continue
        high, end = _range_end(tokens, place, after)
        unit = _unit(tokens, place, end)
        if unit:
            dimension, size, end = unit
        else:
            dimension, size = _counted(tokens, place, end), 1.0
        if dimension and not _restated(tokens, place, dimension) and not _idle(value, unit is None, dimension):
            low, top = _scaled(value, high, tokens, after, end)
            span = Span(tokens[place].start, tokens[end - 1].end)
            vague = tokens[place].folded in VAGUE
            bound = _bound(text[: tokens[place].start], vague=vague)
            yield Figure(span, low * size, top * size, bound, dimension, _noun(tokens, end), vague)
        place = max(end, place + 1)


def _restated(tokens: list[_Token], place: int, dimension: str) -> bool:
    """Whether this is another figure's value again in other units, in brackets behind it."""
    opener = next((t for t in reversed(tokens[max(0, place - 3) : place]) if t.text in "(" or t.text == "LRB"), None)
    return opener is not None and dimension.partition("/")[0] in {found for found, _ in UNITS.values()}


def _idle(value: float, counted: bool, quantity: str) -> bool:
    """``one`` is an article as often as a number, and stretches of time count nothing that sources differ on."""
    return counted and (quantity in _IDLE or (value == 1.0 and (quantity not in COUNTED or quantity in THINGS)))


def _scaled(value: float, high: float | None, tokens: list[_Token], after: int, end: int) -> tuple[float, float]:
    """Both ends of a range: in ``1.2 to 1.8 million`` the scale belongs to both; of ``from 9 to 5`` the 5 is left."""
    if high is None:
        return value, value
    if high < value:
        return high, high
    scale = next((SCALES[t.folded] for t in tokens[after:end] if t.folded in SCALES), 1.0)
    return (value * scale if value * scale <= high and value < high / 100 else value), high


def _number(tokens: list[_Token], place: int) -> tuple[float | None, int]:
    """The number that begins at ``place`` and the place after it."""
    token = tokens[place]
    if token.folded in VAGUE:
        return VAGUE[token.folded], place + 1
    value = _simple(token)
    if value is None:
        return None, place + 1
    after = place + 1
    while after < len(tokens) and tokens[after].folded in SCALES and tokens[after].start - tokens[after - 1].end <= 1:
        value *= SCALES[tokens[after].folded]
        after += 1
    return value, after


def _simple(token: _Token) -> float | None:
    if token.folded[:1].isdigit():
        digits = token.folded
        if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", digits):
            digits = digits.replace(",", "")
        return float(digits) if re.fullmatch(r"\d+(?:\.\d+)?", digits) else None
    parts = token.folded.split("-")
    if all(part in NUMBER_WORDS for part in parts):
        return float(sum(NUMBER_WORDS[part] for part in parts))
    return 1.0 if token.folded == "dozen" else None


def _range_end(tokens: list[_Token], first: int, after: int) -> tuple[float | None, int]:
    """The upper end of ``5 to 10``, ``5-10``, ``between 5 and 10``, and the place after it."""
    place = after
    while (
        place < len(tokens) and tokens[place].folded in UNITS and tokens[place].folded not in RATES and place == after
    ):
        place += 1
    joins = ("to", "-", "and") if first and tokens[first - 1].folded == "between" else ("to", "-")
    if place + 1 < len(tokens) and tokens[place].folded in joins:
        following = place + 1 + (tokens[place + 1].folded in "$£€")
        if following < len(tokens):
            value, end = _number(tokens, following)
            if value is not None and not _is_change(tokens, first):
                return value, end
    return None, after


def _is_change(tokens: list[_Token], first: int) -> bool:
    """Whether two numbers are not a range but before and after: ``rose from two to 10``."""
    before = [token.folded for token in tokens[max(0, first - 4) : first]]
    return before[-1:] == ["from"] and any(_CHANGES.match(word) for word in before)


_CHANGES = re.compile(
    r"(?:r[oi]se|risen|rising|f[ae]ll|increas|climb|gr[eo]w|jump|cut|drop|up|down|rais|reduc|revis|lower)"
)


def _is_date_or_name(text: str, tokens: list[_Token], place: int, after: int) -> bool:
    token = tokens[place]
    before = tokens[place - 1] if place else None
    following = text[tokens[after - 1].end : tokens[after - 1].end + 12]
    if _CLOCK.match(following.casefold()) or _AGE_AFTER.search(text[max(0, token.start - 30) : token.start]):
        return True
    if before and (_MONTH.match(before.folded) or before.folded in _NOT_COUNTED or before.text in ("#", "/")):
        return True
    if after < len(tokens) and _MONTH.match(tokens[after].folded) and tokens[after].text[0].isupper():
        return True
    return (
        bool(re.fullmatch(r"(?:1[5-9]|20)\d\d", token.folded)) and after == place + 1 and not _measured(tokens, after)
    )


def _measured(tokens: list[_Token], after: int) -> bool:
    return after < len(tokens) and tokens[after].folded in UNITS


def _unit(tokens: list[_Token], place: int, end: int) -> tuple[str, float, int] | None:
    """Dimension with rate, size and the place after the unit."""
    sign = tokens[place - 1].folded if place else ""
    if sign in ("$", "£", "€", "¥", "₹", "#"):
        dimension = "pound" if sign == "#" else UNITS[sign][0]
        return dimension + _rate(tokens, end), 1.0, end
    for skipped in range(2):
        at = end + skipped
        if at < len(tokens):
            found = UNITS.get(tokens[at].folded) or UNITS.get(tokens[at].folded.split("-")[0])
            if found and not (skipped and tokens[end].folded not in ("us", "million", "more", "extra", "additional")):
                if found[0] == "duration":
                    return None
                return found[0] + _rate(tokens, at + 1), found[1], at + 1
    return None


def _rate(tokens: list[_Token], after: int) -> str:
    """``/day`` where ``a day``, ``per day`` or ``daily`` follows, also after ``of oil`` or a bracket; else nothing."""
    for place in range(after, min(after + 12, len(tokens))):
        word, before = tokens[place].folded, tokens[place - 1].folded
        if word in RATES and (word.endswith("ly") or before in ("a", "per", "each", "every")):
            return f"/{RATES[word]}"
        if word.endswith(("-a-day", "-per-day")):
            return "/day"
        if word in (".", ";", ",", "and", "but", "to"):
            break
    return ""


def _counted(tokens: list[_Token], place: int, end: int) -> str:
    """What a number without a unit counts: the word that says so, or the stem of its noun."""
    return (
        _summed(tokens, place, end)
        or _other_thing(tokens, end)
        or _changed(tokens, place)
        or _nearest(tokens, place, end)
        or _noun(tokens, end)
        or next(_said(tokens[end : end + 2 * REACH]), "")
    )


def _said(tokens: list[_Token]) -> Iterator[str]:
    return (_classes()[token.folded] for token in tokens if token.folded in _classes())


def _summed(tokens: list[_Token], place: int, end: int) -> str:
    """Of ``eight in total``: what the words before it count."""
    if _SUMMED.match(" ".join(token.folded for token in tokens[end : end + 2])):
        return next(_said(tokens[:place][::-1]), "")
    return ""


def _changed(tokens: list[_Token], place: int) -> str:
    """Of ``rose to eight``: what its subject counts."""
    if _CHANGED.search(" ".join(token.folded for token in tokens[max(0, place - 6) : place])):
        return next(_said(tokens[max(0, place - 3 * REACH) : place][::-1]), "")
    return ""


def _nearest(tokens: list[_Token], place: int, end: int) -> str:
    """The nearest word that says what is counted; what happens to people goes before what they are."""
    reach = 2 * REACH if any(token.folded in PEOPLE for token in tokens[end : end + 3]) else REACH
    found = []
    for at in [*range(max(0, place - REACH), place), *range(end, min(len(tokens), end + reach))]:
        said = _classes().get(tokens[at].folded)
        if said:
            found.append((_distance(tokens, at, place, end) + (_REACH_OF_NOUNS if said in THINGS else 0), said))
    distance, said = min(found, key=lambda pair: pair[0], default=(reach + 1, ""))
    return said if distance <= reach else ""


def _other_thing(tokens: list[_Token], end: int) -> str:
    """The stem of the noun behind a number where it is neither people nor what happens to them: ``two hospitals``."""
    for token in tokens[end : end + 3]:
        word = token.folded
        if not token.text[0].isalpha() or word in STOP_WORDS or word in _classes() or word in PEOPLE:
            return ""
        if word.endswith("s") and not word.endswith(("ss", "us", "is")):
            return "" if token.text[0].isupper() or _AGENTIVE.search(word) else stem(word)
    return ""


_AGENTIVE = re.compile(r"(?:ers|ors|ists|ians|ants|ents|ees|eers|ives|als)$")


def _distance(tokens: list[_Token], at: int, place: int, end: int) -> int:
    """Words between, more where a comma, another clause or another number stands between."""
    between = tokens[at + 1 : place] if at < place else tokens[end:at]
    cost = len(between) + (1 if at < place else 0)
    for number, token in enumerate(between):
        joined = number > 0 and between[number - 1].folded == "and"
        if token.folded in (",", ";", ":", "and", "or", "but", "which", "who", "after", "when", "while", "from"):
            cost += 2
        if token.folded in (".", "!", "?") or (_simple(token) is not None and not joined):
            cost += 4
    return cost


@cache
def _classes() -> dict[str, str]:
    return {word: name for name, listed in COUNTED.items() for word in listed}


def _noun(tokens: list[_Token], end: int) -> str:
    """The stem of the head noun after a number: the last word of the plain stretch that follows."""
    head = ""
    for token in tokens[end : end + 4]:
        if not token.text[0].isalpha() or token.folded in STOP_WORDS:
            break
        head = stem(token.folded)
        if token.folded.endswith("s") and not token.folded.endswith("ss"):
            break
    return head


def _bound(before: str, *, vague: bool) -> Bound:
    tail = fold(before[-40:]).rstrip(" -–—$£€")
    if _ABOUT.search(tail):
        return "about"
    if _MOST.search(tail):
        return "most"
    return "least" if vague or _LEAST.search(tail) else "exact"
