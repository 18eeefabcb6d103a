"""The closed word classes that English speaks of time with: months, days, units, numbers; and how a number is read."""

import re

MONTHS = (
    "january february march april may june july august september october november december".split()
)  # fmt: skip
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS_OF_DAY = {
    "morning": "MO", "forenoon": "MO", "dawn": "MO", "daybreak": "MO", "midmorning": "MO", "mid-morning": "MO",
    "afternoon": "AF", "midafternoon": "AF", "mid-afternoon": "AF",
    "evening": "EV", "dusk": "EV", "nightfall": "EV",
    "night": "NI", "overnight": "NI", "nighttime": "NI", "night-time": "NI",
    "daytime": "DT",
}  # fmt: skip

UNITS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "morning": "D", "weekday": "D", "week": "W",
    "fortnight": "F", "weekend": "WE", "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE",
}  # fmt: skip
"""Unit word to TIMEX3 letter; ``T`` before the parts of a day."""

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = {w: 10 * n for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_CARDINALS = {w: n for n, w in enumerate(_SMALL)} | _TENS
_ORDINALS = {
    w: n
    for n, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
        1,
    )
} | {"twentieth": 20, "thirtieth": 30}
_VAGUE = {"several", "few", "a few", "some", "many", "a number of", "dozens of", "hundreds of", "thousands of", "the"}


def cardinal(text: str) -> float | None:
    """The number that digits or words give (``2 1/2``, ``twenty-four``, ``a couple of``); None when it is vague."""
    words = re.sub(r"\s+", " ", text.lower()).strip().removeprefix("the ")
    if words in _VAGUE:
        return None
    half = 0.5 if re.search(r"\b(?:and )?a half$| ?1/2$|½$", words) else 0.0
    words = re.sub(r" ?(?:and )?a half$| ?1/2$|½$", "", words) if words not in ("half", "1/2") else words
    if re.fullmatch(r"[\d,]+(?:\.\d+)?", words):
        return float(words.replace(",", "")) + half
    whole = _word_number(words)
    return None if whole is None else whole + half


def _word_number(words: str) -> float | None:
    known = {"a": 1.0, "an": 1.0, "a couple of": 2.0, "a couple": 2.0, "couple of": 2.0, "half a": 0.5, "half an": 0.5}
    known |= {"a dozen": 12.0, "half": 0.5, "a half": 0.5, "half-a": 0.5, "a single": 1.0, "half a dozen": 6.0}
    if words in known:
        return known[words]
    total = part = 0
    for word in re.split(r"[\s-]+", words.replace(" and ", " ")):
        if word in _CARDINALS:
            part += _CARDINALS[word]
        elif word == "dozen":
            part = max(part, 1) * 12
        elif word == "hundred":
            part = max(part, 1) * 100
        elif word == "thousand":
            total, part = total + max(part, 1) * 1000, 0
        elif word not in ("a", "an"):
            return None
    return float(total + part) or None


def ordinal(text: str) -> int | None:
    """The number of an ordinal (``3rd``, ``third``, ``twenty-first``); None when it is none."""
    words = text.lower().strip()
    if digits := re.match(r"\d+", words):
        return int(digits[0])
    tens, _, unit = words.replace(" ", "-").partition("-")
    if unit and tens in _TENS:
        return _TENS[tens] + _ORDINALS.get(unit, 0)
    return _ORDINALS.get(words)


def spoken_year(text: str) -> int | None:
    """The year of ``nineteen ninety-six`` or ``two thousand``; None when the words give none."""
    words = re.split(r"[\s-]+", text.lower())
    if words[0] in ("eighteen", "nineteen") and len(words) > 1:
        rest = _word_number(" ".join(words[1:]))
        return None if rest is None else 100 * _CARDINALS[words[0]] + int(rest)
    year = _word_number(" ".join(words))
    return None if year is None else int(year)


def month_number(text: str) -> int:
    """1 to 12 for a month's name or abbreviation."""
    return next(n for n, name in enumerate(MONTHS, 1) if name.startswith(text.lower()[:3]))


def weekday_number(text: str) -> int:
    """0 (Monday) to 6 for a weekday's name or abbreviation."""
    return next(n for n, name in enumerate(WEEKDAYS) if name.startswith(text.lower()[:3]))


def unit_letter(text: str) -> str:
    """TIMEX3 letter of a unit word, singular or plural."""
    word = text.lower()
    return UNITS[word] if word in UNITS else UNITS["century" if word.startswith("centurie") else word.removesuffix("s")]


_DIGIT = "one|two|three|four|five|six|seven|eight|nine"
_TEEN = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TEN = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
WORD_NUMBER = rf"(?:(?:{_TEN})(?:[-\s](?:{_DIGIT}))?|{_TEEN}|{_DIGIT})"
NUMBER = (
    r"(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?(?:\s1/2|½)?"
    rf"|(?:{WORD_NUMBER}|a)\s(?:hundred|thousand)(?:\s{WORD_NUMBER})?"
    rf"|half\s?a\s?dozen|(?:a|{WORD_NUMBER})\sdozen|{WORD_NUMBER}(?:\sand\sa\shalf)?)"
)
VAGUE_NUMBER = (
    r"(?:a\scouple(?:\sof)?|a\sfew|several|a\snumber\sof|many|(?:dozens|hundreds|thousands)\sof|half\san?|a\ssingle)"
)
_ORDINAL_DIGIT = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
WORD_ORDINAL = (
    rf"(?:(?:twenty|thirty)[-\s](?:{_ORDINAL_DIGIT})|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth"
    rf"|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|{_ORDINAL_DIGIT})"
)
MONTH = (
    r"(?:Jan(?:uary|\b\.?)|Feb(?:ruary|\b\.?)|Mar(?:ch|\.)|Apr(?:il|\b\.?)|May|June|Jun\.|July|Jul\.|Aug(?:ust|\b\.?)"
    r"|Sep(?:tember|t?\b\.?)|Oct(?:ober|\b\.?)|Nov(?:ember|\b\.?)|Dec(?:ember|\b\.?)"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"
)
WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)"
SHORT_WEEKDAY = r"(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\b\.?"
UNIT = r"(?:second(?=s\b)|minute|hour|day|week|fortnight|month|quarter|year|decade|centurie|century|night|weekend)"
