"""First line of a page -> where the stamp begins that it ends in: ``Ferry runs aground March 4, 2031 at 2:54 PM ET``.

Programs that copy pages run headline and day together. A headline may itself end in a day, ``Port to close on March 4,
2031``: only a clock time behind the day, a mark before it or the word *Published* makes it a stamp.
"""

import re

from briefgen.clean import furniture
from briefgen.words import MONTH, WEEKDAY, ZONE

_DAYS = rf"(?:{WEEKDAY}|(?:mon|tue|wed|thu|fri|sat|sun)s?\.?)"
_NUMBER = r"[0-3]?\d(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_DATE = (
    rf"(?:{_DAYS},?\s)?(?:{MONTH}\s{_NUMBER},?\s{_YEAR}|{_NUMBER}\s{MONTH},?\s{_YEAR}|{_YEAR}-\d\d-\d\d"
    r"|\d{1,2}/\d{1,2}/(?:\d\d)?\d\d)"
)
_ZONE = rf"(?:\s\(?(?:{ZONE}|a?[ecmp]t)\)?)?"
_MINUTES = rf"(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s?[ap]\.?m\b\.?)?{_ZONE}"
_CLOCK = rf"(?:{_MINUTES}|1?\d\s?[ap]\.?m\b\.?{_ZONE})"
_BEHIND = r"\s?[,/|·•-]?\s(?:at\s)?"
_WHEN = rf"(?:{_CLOCK},?\s(?:on\s)?)?{_DATE}(?:{_BEHIND}{_CLOCK})?"
_LABEL = (
    r"(?:(?:First|Last|Originally|FIRST|LAST)\s(?i:published|updated|posted|modified)"
    r"|Published|Updated|Posted|Modified|PUBLISHED|UPDATED|POSTED|MODIFIED)(?:\s(?:on|at))?(?P<colon>:?)\s"
)
_AGAIN = rf"(?:\s?[,;/|·•-]?\s(?i:(?:last\s)?(?:published|updated|posted|modified)(?:\s(?:on|at))?:?\s{_WHEN}))?"
_BEFORE = r"\s[|·•–—-]{1,2}\s|\s(?=\()"
_STAMPS = (
    re.compile(rf"(?:{_BEFORE})(?:{_LABEL})?\(?(?i:{_WHEN})\)?{_AGAIN}$"),
    re.compile(rf"\s(?=\S){_LABEL}(?i:{_WHEN}){_AGAIN}$"),
    re.compile(rf"\s(?=\S)(?i:(?:{_MINUTES},?\s)?{_DATE}{_BEHIND}{_MINUTES}){_AGAIN}$"),
)
"""Behind a mark; behind a label; before a clock time."""
_GOVERNS = re.compile(
    r"\b(?:on|until|till|by|from|before|after|since|of|for|through|to|in|at|and|or|between)(?:\s(?:the|about|around))?$",
    re.IGNORECASE,
)
"""Before a day that is part of the headline's own sentence."""
_LOWER = re.compile(r"\b[a-z]{4,}")
"""A word that has a capital in headlines where each word has one."""
_SENT = re.compile(r"[A-Z][A-Z.'’ -]+(?:, [A-Z][\w.]+)?")
"""A place from which a report was sent: ``PORT MAREN, Veldania``."""
_LONGEST = 300
LEAST_WORDS = 3
"""Of a headline before its stamp; fewer are a section's or an outlet's name, or a dateline."""


def begins(line: str) -> int | None:
    """Where in a line the stamp behind its headline begins; None where it ends in none."""
    if len(line) > _LONGEST:
        return None
    found = next((stamp for pattern in _STAMPS if (stamp := pattern.search(line))), None)
    title = line[: found.start()].rstrip() if found else ""
    if found is None or len(title.split()) < LEAST_WORDS or furniture.is_byline(title) or _SENT.fullmatch(title):
        return None
    return found.start() + 1 if _is_apart(title, found) else None


def _is_apart(title: str, stamp: re.Match[str]) -> bool:
    """Whether a day is no part of its headline's sentence.

    Where each word has a capital, ``Timetable Updated March 4, 2031`` is one.
    """
    if stamp.re is _STAMPS[0]:
        return True
    if stamp.re is _STAMPS[1]:
        timed = stamp["colon"] or ":" in stamp[0]
        return bool(timed or _LOWER.search(title))
    return _GOVERNS.search(title) is None
