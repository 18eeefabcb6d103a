"""Text -> Tokens -> Numbers: the numerals of a text with their units, in digits and in words.

Years, times of day, ages, ordinals and what a name is numbered with are no numbers here.
"""

import re
from dataclasses import dataclass

from briefgen.synthesis.quantities.units import NUMBER_WORDS, RATES, SCALES, UNITS, VAGUE
from briefgen.words import fold

_TOKEN = re.compile(r"[$£€¥₹]|%|#?\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’-][^\W\d_]+)*|[^\w\s]|\d[\w-]*")
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
    "phase level grade page article section chapter no number route highway room flight type category".split()
)

_OF_A_YEAR = frozenset("pupil pupils student students child children class classes group".split())
"""Behind the number of a year at school: ``five year seven pupils``."""


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
    if token.folded in VAGUE:
        return VAGUE[token.folded], place + 1
    value = simple(token)
    if value is None:
        return None, place + 1
    after = place + 1
    if (letter := _letter(tokens, place, value)) is not None:
        return value * letter, after + 1
    if after + 1 < len(tokens) and tokens[after].text in ("+", "-") and tokens[after + 1].folded in SCALES:
        after += 1
    while after < len(tokens) and tokens[after].folded in SCALES and tokens[after].start - tokens[after - 1].end <= 1:
        value *= SCALES[tokens[after].folded]
        after += 1
    return value, after


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
    return 1.0 if token.folded == "dozen" else None


def range_end(tokens: list[Token], first: int, after: int) -> tuple[float | None, int]:
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
    if after < len(tokens) and _MONTH.match(tokens[after].folded) and tokens[after].text[0].isupper():
        return True
    return (
        bool(re.fullmatch(r"(?:1[5-9]|20)\d\d", token.folded)) and after == place + 1 and not _measured(tokens, after)
    )


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
    return before in _NOT_COUNTED or (before == "year" and behind in _OF_A_YEAR)


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
