"""Parts + Scope -> Reading, for what is longer than a day: months, seasons, quarters, years."""

import re
from datetime import date

from briefgen.analyse.dates import values
from briefgen.analyse.dates import vocabulary as words
from briefgen.analyse.dates.accounts import NEWS
from briefgen.analyse.dates.periodreadings import period
from briefgen.analyse.dates.scope import (
    NO_REFERENCE,
    NO_YEAR,
    Anchor,
    Parts,
    Reading,
    Scope,
    rel_of,
)


def year_of(parts: Parts, scope: Scope, when: tuple[int, int]) -> tuple[int | None, Anchor | None, str | None]:
    """The year of a month and day (0 for a whole month), what it rests on, and why there is none."""
    if "year" in parts:
        return int(parts["year"]), "itself", None
    if (named := period_year(parts, scope)) is not None:
        return named
    if scope.narrative and scope.earlier and scope.earlier[:4].isdigit():
        return int(scope.earlier[:4]), "text", None
    if when == (9, 11) and (_LED.search(scope.before) or _ATTACKS.match(scope.after)):
        return 2001, "itself", None
    if scope.published is None:
        return None, None, NO_YEAR
    nearest = _nearest_year(scope.published, when, parts, scope)
    told = scope.accounts.year(when, scope.start)
    if told is not None and not _is_news(scope, _days_from(scope.published, nearest, when)):
        return told, "text", None
    return nearest, "published", None


def _is_news(scope: Scope, days: int) -> bool:
    """Whether a date so many days from publication is one of its own days: near to it, or still to come."""
    return abs(days) <= NEWS or (days > 0 and scope.future is True)


_LED, _ATTACKS = (
    re.compile(r"\bpost-$|\b(?:attacks|hijackings),?\s(?:including|of|like|such\sas|since)\s(?:the\s)?$"),
    re.compile(
        r",?\samong\s(?:them|others)\b|\s?,?\s(?:terror(?:ist)?\s)?(?:attacks|hijackings|hijackers)\b(?!\s(?:on|in|at|against|near|of)\b)"
    ),
)
"""Around the one day of a year that news name without it for decades."""


def _nearest_year(published: date, when: tuple[int, int], parts: Parts, scope: Scope) -> int:
    years = [
        y for y in (published.year - 1, published.year, published.year + 1) if values.exists(y, when[0], when[1] or 1)
    ]
    if "weekday" in parts and when[1]:
        weekday = words.weekday_number(parts["weekday"])
        fitting = [y for y in years if date(y, *when).weekday() == weekday]
        years = fitting or years
    if scope.behind:
        years = [y for y in years if _days_from(published, y, when) <= 0] or years
    lean = {None: NO_TENSE_LEAN, True: FUTURE_LEAN, False: PAST_LEAN}[scope.future]
    return min(years, key=lambda y: (abs(_days_from(published, y, when) - lean), -y))


PAST_LEAN, NO_TENSE_LEAN, FUTURE_LEAN = -120, -90, 120
"""Days: a month or day without a year lies nearest to this long from publication, by the tense of its clause."""


def _days_from(published: date, year: int, when: tuple[int, int]) -> int:
    if when[1] == 0:
        months = 12 * (year - published.year) + when[0] - published.month
        return 30 * months
    return (date(year, *when) - published).days


def period_year(parts: Parts, scope: Scope) -> tuple[int | None, Anchor | None, str | None] | None:
    """The year that a period beside a month or season names, as in ``May last year``; None where there is none."""
    if parts.get("unit", "").lower() not in ("year", "decade"):
        return None
    reading = period({"rel": parts.get("period rel", parts.get("rel", "this")), "unit": "year"}, scope)
    if reading is None:
        return None
    if reading.value is None or not reading.value[:4].isdigit():
        return None, None, reading.why
    return int(reading.value[:4]), reading.anchor, None


def month(parts: Parts, scope: Scope) -> Reading | None:
    """``May``, ``last May``, ``May 2021``."""
    number, rel = words.month_number(parts["month"]), rel_of(parts)
    if rel in ("that", "same", "that same") and "year" not in parts and "unit" not in parts:
        return _of_year_in_text(f"{number:02}", scope)
    if rel in ("previous", "preceding") and "year" not in parts and "unit" not in parts:
        return _month_before(number, scope)
    if rel and "year" not in parts and "unit" not in parts and scope.published:
        here = scope.published
        later = 1 if rel in ("next", "coming") and number <= here.month else 0
        earlier = 1 if rel in ("last", "past", "this past") and number >= here.month else 0
        return Reading("DATE", values.month(here.year + later - earlier, number), "published")
    year, anchor, why = year_of(parts, scope, (number, 0))
    if year is None:
        return Reading("DATE", f"XXXX-{number:02}", None, why)
    return Reading("DATE", values.month(year, number), anchor)


def _of_year_in_text(part: str, scope: Scope) -> Reading:
    """``that June``, ``that summer``: of the year that the text last spoke of."""
    if scope.earlier and scope.earlier[:4].isdigit():
        return Reading("DATE", f"{scope.earlier[:4]}-{part}", "text")
    return Reading("DATE", f"XXXX-{part}", None, NO_REFERENCE)


def _month_before(number: int, scope: Scope) -> Reading:
    """``the previous June``: the last one before the day or month that the text last spoke of."""
    told = re.match(r"(\d{4})-(\d\d)", scope.earlier or "")
    if told is None:
        return Reading("DATE", f"XXXX-{number:02}", None, NO_REFERENCE)
    return Reading("DATE", values.month(int(told[1]) - (number >= int(told[2])), number), "text")


def year(parts: Parts, scope: Scope) -> Reading | None:
    """``May``, ``last May``, ``May 2021``."""
    del scope
    if "spoken" in parts and "year" not in parts:
        return None
    if "short" in parts:
        short = int(parts["short"])
        return Reading("DATE", f"{short + (1900 if short > TWO_DIGIT_PIVOT else 2000)}")
    number = int(parts["year"].replace(",", ""))
    return Reading("DATE", f"{'BC' if parts.get('era', '').upper().startswith('B') else ''}{number:04}")


def years(parts: Parts, scope: Scope) -> Reading | None:
    """``2019-2021``, as an interval."""
    del scope
    start, end = parts["year"], parts["year2"]
    end = start[: 4 - len(end)] + end
    return Reading("DATE", start, until=end) if end > start else None


def decade(parts: Parts, scope: Scope) -> Reading:
    """``2019-2021``, as an interval."""
    del scope
    if "word" in parts:
        tens = "x x twen thir for fif six seven eigh nine".split().index(parts["word"].lower()[:-4])
        return Reading("DATE", f"19{tens}")
    decade = parts["decade"]
    if len(decade) == 2:
        decade = ("20" if int(decade) <= 20 else "19") + decade
    return Reading("DATE", decade[:3])


def century(parts: Parts, scope: Scope) -> Reading | None:
    """``the 20th century``."""
    del scope
    number = words.ordinal(parts["century"])
    return None if number is None or number < 5 else Reading("DATE", f"{number - 1:02}")


def yearend(parts: Parts, scope: Scope) -> Reading:
    """``the 20th century``."""
    year, anchor, why = year_of(parts, scope, (12, 0))
    return Reading("DATE", None if year is None else f"{year:04}", anchor, why)


def quarter(parts: Parts, scope: Scope) -> Reading | None:
    """``the third quarter``; without a year the latest one, or the next."""
    name = parts["quarter"].lower()
    number = 4 if name == "final" else int(name[1]) if name[0] == "q" and name != "q" else words.ordinal(name) or 0
    rel = rel_of(parts)
    if "year" in parts:
        return Reading("DATE", values.quarter(int(parts["year"]), number))
    if (named := period_year(parts, scope)) is not None and named[0]:
        return Reading("DATE", values.quarter(named[0], number), named[1])
    if scope.published is None:
        return Reading("DATE", f"XXXX-Q{number}", None, NO_YEAR)
    year = _quarter_year(number, rel, scope)
    return Reading("DATE", values.quarter(year, number), "published")


_RESULTS = re.compile(
    r"\s(?:(?:financial|trading|net|operating)\s)?(?:results|earnings|profits?|loss(?:es)?|figures|report)\b"
)
"""Behind a quarter that is over: ``will announce second-quarter results``."""


def _quarter_year(number: int, rel: str, scope: Scope) -> int:
    """``the third quarter``; without a year the latest one, or the next."""
    here = scope.published or date.min
    now = (here.month - 1) // 3 + 1
    year = here.year if number <= now else here.year - 1
    if rel.startswith(("last year", "year-")) or rel in ("corresponding", "same"):
        return year - 1 if rel.startswith("year-") or rel in ("corresponding", "same") else here.year - 1
    if rel.startswith("next year"):
        return here.year + 1
    if rel.startswith("this year"):
        return here.year
    return here.year + (number < now) if scope.future and not _RESULTS.match(scope.after) else year


def half(parts: Parts, scope: Scope) -> Reading | None:
    """``the first half of 2021``."""
    number = 1 if parts["half"].lower() == "first" else 2
    if "decade" in parts:
        return decade(parts, scope)
    if "year" in parts:
        return Reading("DATE", f"{parts['year']}-H{number}")
    named = period_year(parts, scope)
    if named is None:
        return None
    year, anchor, why = named
    return Reading("DATE", None if year is None else f"{year}-H{number}", anchor, why)


def season(parts: Parts, scope: Scope) -> Reading:
    """``the first half of 2021``."""
    letters, rel = words.SEASONS[parts["season"].lower()], rel_of(parts)
    if "year" in parts:
        return Reading("DATE", f"{parts['year']}-{letters}")
    if (named := period_year(parts, scope)) and named[0]:
        return Reading("DATE", f"{named[0]}-{letters}", named[1])
    told = scope.earlier is not None and scope.earlier[:4].isdigit()
    if rel in ("that", "same", "that same") or (scope.narrative and told):
        return _of_year_in_text(letters, scope)
    if scope.published is None:
        return Reading("DATE", f"XXXX-{letters}", None, NO_YEAR)
    year, now = values.season_of(scope.published)
    here, wanted = values.SEASON_ORDER.index(now), values.SEASON_ORDER.index(letters)
    if rel in ("last", "past", "previous", "this past"):
        year -= wanted >= here
    elif rel in ("next", "coming", "following") or scope.future:
        year += wanted < here or (wanted == here and rel in ("next", "coming", "following"))
    elif rel != "this":
        year -= wanted > here
    return Reading("DATE", f"{year}-{letters}", "published")


TWO_DIGIT_PIVOT = 49
"""Two-digit years up to this belong to the 2000s."""
