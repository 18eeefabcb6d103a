"""Text -> Tokens -> Numbers: the numerals of a text with their units, in digits and in words.

What a numeral is part of, a year, a time, an age or a name, is for ``namings`` to tell.
"""

import re
from dataclasses import dataclass

from briefgen.synthesis.quantities.units import NUMBER_WORDS, RATES, SCALES, UNITS, VAGUE
from briefgen.words import fold

_TOKEN = re.compile(r"[$£€¥₹]|%|#?\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’-][^\W\d_]+)*|[^\w\s]|\d[\w-]*")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a numeral or a sign."""

    text: str
    folded: str
    start: int
    end: int


def any_in(text: str) -> bool:
    """Whether ``text`` holds a numeral at all: a quick look."""
    return _ANY.search(text) is not None


_ANY = re.compile(rf"\d|\b(?:{'|'.join([*NUMBER_WORDS, *SCALES, *VAGUE])})\b", re.IGNORECASE)


def tokens(text: str) -> list[Token]:
    """The words, numerals and signs of ``text``, in order."""
    return [Token(m.group(), fold(m.group()), m.start(), m.end()) for m in _TOKEN.finditer(text)]


def number(tokens: list[Token], place: int) -> tuple[float | None, int]:
    """The number that begins at ``place`` and the place after it."""
    token = tokens[place]
    rounded = _rounded(tokens, place)
    if rounded:
        return rounded
    if token.folded in VAGUE:
        return _scaled(tokens, VAGUE[token.folded], place + 1)
    value = simple(token)
    if value is None:
        return None, place + 1
    after = place + 1
    if (letter := _letter(tokens, place, value)) is not None:
        return value * letter, after + 1
    if tokens[place].folded in _TENS and after < len(tokens) and tokens[after].folded in _ONES:
        value, after = value + NUMBER_WORDS[tokens[after].folded], after + 1
    if [token.folded for token in tokens[after : after + 3]] == _AND_A_HALF:
        value, after = value + 0.5, after + 3
    return _times(tokens, value, after)


def _times(tokens: list[Token], value: float, after: int) -> tuple[float, int]:
    """A numeral with the scales behind it: ``3.5 million``; of ``1.5m deep`` the m is metres."""
    if after + 1 < len(tokens) and tokens[after].text in ("+", "-") and tokens[after + 1].folded in SCALES:
        after += 1
    if after < len(tokens) and tokens[after].folded == "m" and _is_length(tokens, after):
        return value, after
    while after < len(tokens) and tokens[after].folded in SCALES and tokens[after].start - tokens[after - 1].end <= 1:
        value *= SCALES[tokens[after].folded]
        after += 1
        if (rest := _and_some(tokens, after)) is not None:
            value, after = value + rest, after + 2
    return value, after


def _and_some(tokens: list[Token], after: int) -> float | None:
    """Of ``two hundred and fifty`` what comes on top of the hundreds."""
    words = [token.folded for token in tokens[after - 1 : after + 2]]
    rest = simple(tokens[after + 1]) if words[:2] == ["hundred", "and"] and len(words) == 3 else None
    return rest if rest is not None and rest < SCALES["hundred"] and words[2][0].isalpha() else None


_ONES = frozenset(list(NUMBER_WORDS)[1:10])
_TENS = frozenset(word for word, value in NUMBER_WORDS.items() if value >= NUMBER_WORDS["twenty"])


_AND_A_HALF = ["and", "a", "half"]


def _rounded(tokens: list[Token], place: int) -> tuple[float, int] | None:
    """What leads up to a scale without a numeral: ``half a million``, ``a dozen``, ``several hundred``."""
    if tokens[place].folded not in _OPENING:
        return None
    words = [token.folded for token in tokens[place : place + 5]]
    if place and tokens[place - 1].folded == "in" and words[0] == "a":
        return None  # one in a million
    for lead, value in _LEADS:
        if words[: len(lead)] == lead and len(words) > len(lead) and words[len(lead)] in _SPELT:
            return _scaled(tokens, value * _SPELT[words[len(lead)]], place + len(lead) + 1)
    return None


_LEADS = sorted(
    (
        (lead.split(), value)
        for lead, value in {
            "half a": 0.5, "a quarter of a": 0.25, "a": 1.0, "several": 2.0, "a few": 2.0, "few": 2.0, "many": 2.0,
            "a couple of": 2.0, "three-quarters of a": 0.75,
            "three quarters of a": 0.75, "a half": 0.5, "a quarter": 0.25,
        }.items()
    ),
    key=lambda pair: -len(pair[0]),
)  # fmt: skip
_OPENING = frozenset(lead[0] for lead, _ in _LEADS)
_SPELT = {word: size for word, size in SCALES.items() if len(word) > len("mln")}
"""Without what stands for a scale in short, which no article leads up to."""


def _scaled(tokens: list[Token], value: float, after: int) -> tuple[float, int]:
    """A round number with the scales behind it: ``tens of thousands``, ``a hundred thousand``."""
    while after < len(tokens):
        skipped = tokens[after].folded == "of"
        word = tokens[after + skipped].folded if after + skipped < len(tokens) else ""
        scale = SCALES.get(word.removesuffix("s") if skipped else word)
        if scale is None or len(word) <= len("mln"):
            break
        value, after = value * scale, after + skipped + 1
    return value, after


def of_these(tokens: list[Token], place: int, end: int) -> int:
    """Where what is counted begins: behind the ``of`` of ``dozens of boats``."""
    words = [token.folded for token in tokens[end : end + 2]]
    return end + (words[:1] == ["of"] and words[1:] != ["$"] and is_vague(tokens, place))


def is_round(tokens: list[Token], place: int) -> bool:
    """Whether the number at ``place`` is one of the words alone: ``half a million``, ``a dozen``."""
    return not is_vague(tokens, place) and _rounded(tokens, place) is not None


def is_vague(tokens: list[Token], place: int) -> bool:
    """Whether the number at ``place`` is a plural or a few of a scale: at least two of it."""
    words = [token.folded for token in tokens[place : place + 2]]
    return words[0] in VAGUE or words[0] in _SOME or words == ["a", "few"]


_SOME = frozenset("several few many".split())


def _is_length(tokens: list[Token], after: int) -> bool:
    """Whether an m behind a number is metres: ``1.5m deep``, ``20m away``."""
    return after + 1 < len(tokens) and tokens[after + 1].folded in _EXTENTS


_EXTENTS = frozenset("deep high tall wide long thick away above below underwater underground".split())


def _letter(tokens: list[Token], place: int, value: float) -> float | None:
    """What a letter at a number's end makes of it: ``$3.5T``, ``263K people``; not ``a 10K run`` or ``a 4K screen``."""
    after = place + 1
    if after == len(tokens) or tokens[after].start > tokens[place].end:
        return None
    money = place > 0 and tokens[place - 1].text in _MONEY
    if tokens[after].folded == "k" and (money or value > LONGEST_RUN):
        return 1e3
    return _LETTERS.get(tokens[after].text) if money else None


LONGEST_RUN = 10
"""Up to so many, a number with a K may be the kilometres of a race, or the dots of a screen."""
_MONEY = frozenset("$£€¥₹")
_LETTERS = {"B": 1e9, "b": 1e9, "T": 1e12}
"""Behind an amount of money alone: ``40T`` of grain are tonnes."""


def simple(token: Token) -> float | None:
    """The value of a numeral of one token, in digits or a word; None for any other token."""
    if token.folded[:1].isdigit():
        digits = token.folded
        if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", digits):
            digits = digits.replace(",", "")
        return float(digits) if re.fullmatch(r"\d+(?:\.\d+)?", digits) else None
    parts = token.folded.split("-")
    if all(part in NUMBER_WORDS for part in parts):
        return float(sum(NUMBER_WORDS[part] for part in parts))
    return None


def range_end(tokens: list[Token], first: int, after: int) -> tuple[float | None, int]:
    """The upper end of ``5 to 10``, ``5-10``, ``between 5 and 10``, and the place after it."""
    place = after
    while (
        place < len(tokens) and tokens[place].folded in UNITS and tokens[place].folded not in RATES and place == after
    ):
        place += 1
    opener = first - 1 - (first > 1 and tokens[first - 1].folded in _MONEY)
    joins = ("to", "-", "and") if first and tokens[opener].folded == "between" else ("to", "-")
    if place + 1 < len(tokens) and tokens[place].folded in joins:
        bounded = 2 * ([token.folded for token in tokens[place + 1 : place + 3]] == ["more", "than"])
        following = place + 1 + bounded + (tokens[place + 1].folded in _MONEY)
        if following < len(tokens):
            value, end = number(tokens, following)
            if value is not None and not _is_change(tokens, first):
                return value, end
    return None, after


def _is_change(tokens: list[Token], first: int) -> bool:
    """Whether two numbers are not a range but before and after: ``rose from two to 10``."""
    before = [token.folded for token in tokens[max(0, first - 4) : first]]
    return before[-1:] == ["from"] and any(_CHANGES.match(word) for word in before)


_CHANGES = re.compile(
    r"(?:r[oi]se|risen|rising|f[ae]ll|increas|climb|gr[eo]w|jump|cut|drop|up|down|rais|reduc|revis|lower)"
)


def unit(tokens: list[Token], place: int, end: int) -> tuple[str, float, int] | None:
    """Dimension with rate, size and the place after the unit."""
    sign = tokens[place - 1].folded if place else ""
    if sign in ("$", "£", "€", "¥", "₹", "#"):
        dimension = "pound" if sign == "#" else UNITS[sign][0]
        return dimension + _rate(tokens, end), 1.0, end
    raised = _raised(tokens, end)
    if raised:
        return raised
    worded = _worded(tokens, end)
    if worded:
        return worded
    for skipped in range(2):
        at = end + skipped
        if at < len(tokens):
            found = UNITS.get(tokens[at].folded) or UNITS.get(tokens[at].folded.split("-")[0])
            if found and not (skipped and tokens[end].folded not in ("us", "million", "more", "extra", "additional")):
                if found[0] == "duration":
                    return None
                return *_rated(tokens, found, at + 1), at + 1
    return None


def _worded(tokens: list[Token], end: int) -> tuple[str, float, int] | None:
    """A unit of several words."""
    behind = " ".join(token.folded for token in tokens[end : end + 4])
    if behind.startswith("per cent"):
        return "share", 1.0, end + 2
    return ("pressure", 1.0, end + 4) if _PRESSURE.fullmatch(behind) else None


_PRESSURE = re.compile(r"(?:pounds?|lbs?) per square inch")


def _rated(tokens: list[Token], found: tuple[str, float], after: int) -> tuple[str, float]:
    """A unit with its rate; a length is a speed where ``an hour`` or ``/h`` follows at once."""
    dimension, size = found
    if dimension != "length":
        return dimension + _rate(tokens, after), size
    rate = _rate(tokens[: after + 2], after)
    return ("speed", size / UNITS["km"][1]) if rate == "/hour" else (dimension + _rate(tokens, after), size)


def _raised(tokens: list[Token], end: int) -> tuple[str, float, int] | None:
    """The area or volume that ``square`` or ``cubic`` before a length makes."""
    power = _POWERS.get(tokens[end].folded, 0) if end + 1 < len(tokens) else 0
    if not power:
        return None
    at = end + 1 + (tokens[end + 1].text == ".")
    dimension, size = UNITS.get(tokens[at].folded, ("", 0.0)) if at < len(tokens) else ("", 0.0)
    if dimension != "length":
        return None
    if power == 2:
        return "area", size**power, at + 1
    return "volume" + _rate(tokens, at + 1), size**power * UNITS["cubic-metre"][1], at + 1


_POWERS = {"square": 2, "sq": 2, "cubic": 3}


def _rate(tokens: list[Token], after: int) -> str:
    """``/day`` where ``a day``, ``per day`` or ``daily`` follows, also after ``of oil`` or a bracket; else nothing."""
    for place in range(after, min(after + 12, len(tokens))):
        word, before = tokens[place].folded, tokens[place - 1].folded
        rated = before in ("a", "per", "each", "every", "/") or (before == "an" and place == after + 1)
        if word in RATES and (word.endswith("ly") or rated):
            return f"/{RATES[word]}"
        if word.endswith(("-a-day", "-per-day")):
            return "/day"
        if word in (".", ";", ",", "and", "but", "to"):
            break
    return ""
