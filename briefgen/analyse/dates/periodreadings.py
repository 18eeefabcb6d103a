"""Parts + Scope -> Reading, for stretches counted from a date (``two years ago``), durations and sets."""

import re
from datetime import date

from briefgen.analyse.dates import values
from briefgen.analyse.dates import vocabulary as words
from briefgen.analyse.dates.scope import (
    FROM_TEXT,
    NO_DATE,
    NO_ONE_DAY,
    NO_REFERENCE,
    Parts,
    Reading,
    Scope,
    direction,
    from_text,
    rel_of,
)


def period(parts: Parts, scope: Scope) -> Reading | None:
    """``last week``, ``this year``, ``that day``, ``the past decade``, ``the week before last``."""
    unit, rel = parts["unit"].lower(), rel_of(parts)
    letter = "Q" if unit == "period" else words.unit_letter(unit)
    the = parts.get("rel", "").lower().startswith("the ")
    if unit == "period" and rel.startswith(("this", "that")):
        return None
    if the and rel in ("last", "past") and letter != "Q":
        return Reading("DURATION", values.duration(1, letter))
    if letter == "Q" and scope.quarter and rel in _SAME_QUARTER:
        return Reading("DATE", scope.quarter, "text")
    if rel in FROM_TEXT or (the and (rel == "next" or scope.narrative)) or (rel == "the" and scope.day):
        read = None if _is_of_what_follows(rel, scope) else from_text(letter, direction(rel), scope)
        if read is not None:
            return read
    if letter == "D" and (rel in ("next", "following", "that") or _is_of_what_follows(rel, scope)):
        return Reading("DATE", None, None, NO_REFERENCE)
    if scope.published is None:
        return Reading("DATE", None, None, NO_DATE)
    steps = _weekend_steps(rel, scope.published, scope.future) if unit == "weekend" else direction(rel)
    return Reading("DATE", values.step(scope.published, letter, -2 if "behind" in parts else steps), "published")


def _is_of_what_follows(rel: str, scope: Scope) -> bool:
    return rel == "same" and _WHAT_FOLLOWS.match(scope.after) is not None


_WHAT_FOLLOWS = re.compile(r"\s(?:that|as|on\swhich|when)\s")
"""Behind ``the same day``: what happened on it."""
_SAME_QUARTER = ("the", "latest", "same", "that", "last")


def _weekend_steps(rel: str, published: date, future: bool | None) -> int:
    if rel in ("next", "following"):
        return 1
    if rel in ("last", "past", "previous", "this past"):
        return -1
    begun = published.weekday() >= 5
    if rel == "this" and future is False:
        return 0 if begun or published.weekday() > _EARLY_IN_WEEK else -1
    return 0 if begun or future or rel in ("this", "coming", "this coming") else -1


_EARLY_IN_WEEK = 2
"""Wednesday: until then ``this weekend`` told in the past is the one that has just gone."""


def year_ago(parts: Parts, scope: Scope) -> Reading:
    """``year-ago``, ``the year-earlier period``."""
    del parts
    return _back_a_year(scope)


def year_period(parts: Parts, scope: Scope) -> Reading:
    """``the 1989 period`` of a report of earnings: the quarter it speaks of, in that year."""
    if scope.quarter:
        return Reading("DATE", values.quarter(int(parts["year"]), int(scope.quarter[-1])), "text")
    return Reading("DATE", parts["year"])


def _back_a_year(scope: Scope) -> Reading:
    if scope.quarter:
        year, _, number = scope.quarter.partition("-Q")
        return Reading("DATE", values.quarter(int(year) - 1, int(number)), "text")
    if scope.published is None:
        return Reading("DATE", None, None, NO_DATE)
    return Reading("DATE", f"{scope.published.year - 1:04}", "published")


def shift(parts: Parts, scope: Scope) -> Reading | None:
    """``two weeks ago``, ``three days later``; ``three days later than planned`` is only a measure."""
    letter = words.unit_letter(parts.get("unit") or parts["units"])
    offset = re.sub(r"\s+", " ", parts["offset"].lower())
    if offset in ("later", "earlier") and scope.after.startswith(" than"):
        return None
    if offset in ("later", "earlier") and scope.earlier and _IN_OTHER_WORDS.search(scope.before):
        return Reading("DATE", scope.earlier, "text")
    count = None if "units" in parts else words.cardinal(parts.get("count", "a"))
    sign = -1 if offset in _BACKWARDS else 1
    if count is None or letter.startswith("T"):
        vague = NO_ONE_DAY if offset == "ago" and letter in "DWM" else None
        return Reading("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", why=vague)
    if letter == "Y" and count == 1 and sign < 0 and scope.quarter:
        return _back_a_year(scope)
    if offset not in _FROM_NOW and (read := from_text(letter, sign * int(count), scope)):
        return read
    if scope.published is None:
        return Reading("DATE", None, None, NO_DATE)
    if (sign > 0 and offset not in _FROM_NOW) or offset in _TOLD_BACK:
        return Reading("DATE", None, None, NO_REFERENCE)
    return Reading("DATE", values.step(scope.published, letter, sign * int(count)), "published")


_IN_OTHER_WORDS = re.compile(rf"(?:\d|{words.MONTH}),?\s?[-–—(]\s?(?:just|only|barely|some|about|exactly)\s$")
"""Between a day and the stretch after which it came: ``on 17 March - just ten days later -``."""
_BACKWARDS = ("ago", "earlier", "before", "previously", "prior", "beforehand", "back")
_TOLD_BACK = ("previously", "beforehand")
_FROM_NOW = ("ago", "from now", "hence", "back", "time")


def duration(parts: Parts, scope: Scope) -> Reading | None:
    """``two weeks ago``, ``three days later``."""
    if re.match(r"(?:-|\s)(?:old|of\sage)\b", scope.after):
        return None
    if "word" in parts:
        return Reading("DURATION", _worded_duration(parts["word"].lower()))
    unit, count = parts["unit"].lower(), parts["count"].lower()
    if (unit == "second" and not count[:1].isdigit()) or (unit == "quarter" and count in ("a", "an", "one", "three")):
        return None
    if unit == "night" and count in ("a", "an"):
        return None
    letter = words.unit_letter(unit)
    if count in ("a", "an") and _PER.search(scope.before):
        return None
    number = words.cardinal(count)
    if number is not None and "half" in parts:
        number += 0.5
    return Reading("DURATION", values.duration(number, letter))


_PER = re.compile(
    r"(?:[$£€]\s?[\d.,]+|\d|%|\b(?:million|billion|trillion|thousand|hundred|dollars|percent|euros|pounds|barrels|tons|tonnes|times))\s$"
)
"""What stands before ``a year`` when it means ``per year``."""


def _worded_duration(word: str) -> str:
    if half := re.match(r"half[-\s](\w+)", word):
        return {"century": "P50Y", "decade": "P5Y", "hour": "PT30M", "year": "P6M"}[half[1]]
    unit = re.match(r"\w+", word)
    letter = words.unit_letter(unit[0] if unit else word)
    single = word.endswith("-long") and not re.match(r"\w+s-", word)
    return values.duration(1 if single else None, letter)


def repetition(parts: Parts, scope: Scope) -> Reading | None:
    """``every day``, ``weekly``, ``Mondays``, ``twice a year``."""
    del scope
    if "weekday" in parts:
        part = words.PARTS_OF_DAY.get(parts.get("part", "").lower().removesuffix("s"))
        return Reading("SET", f"XXXX-WXX-{words.weekday_number(parts['weekday']) + 1}" + (f"T{part}" if part else ""))
    if "month" in parts:
        return Reading("SET", f"XXXX-{words.month_number(parts['month']):02}")
    if "adverb" in parts:
        return Reading("SET", _ADVERBS[parts["adverb"].lower()])
    unit = parts["unit"].lower()
    if unit in words.PARTS_OF_DAY:
        return Reading("SET", f"XXXX-XX-XXT{words.PARTS_OF_DAY[unit]}")
    if unit in words.SEASONS:
        return Reading("SET", f"XXXX-{words.SEASONS[unit]}")
    letter = words.unit_letter(unit)
    count = (
        words.cardinal(parts["count"]) if "count" in parts else 2 if "other" in parts.get("every", "").lower() else 1
    )
    return Reading("SET", f"P{int(count or 1)}Q" if letter == "Q" else values.duration(count, letter))


_ADVERBS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M",
    "yearly": "P1Y", "annually": "P1Y",
}  # fmt: skip
