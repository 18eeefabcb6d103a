"""Sentence -> whether it tells what went long before its article: background, which a bottom line has no room for."""

import re

from briefgen.model.span import Span
from briefgen.synthesis import edtf
from briefgen.synthesis.evidence import Reading

LONG_PAST_DAYS = 180
"""Days before its article from which what a sentence tells is background. Of 67 piles of news the bottom lines of three
change, of ten stories with references those of two: for sentences on what the articles report."""
_LONG_AGO = re.compile(r"(?:[\w-]+ ){1,3}(?:years|decades|months|centuries) (?:ago|earlier|before)\b", re.IGNORECASE)
_IN_YEAR = re.compile(r"(?:in|since|by|until|between|from) (?:\w+ ){0,2}(?P<year>(?:1[89]|20)\d\d)\b", re.IGNORECASE)
_POINTS = re.compile(r"\b(?:who|which|that|whose|since|than|from|of|by|after)\b")
"""Before a time that is not that of what a sentence tells: ``the worst since 2011``."""


def opens(reading: Reading, text: str) -> bool:
    """Whether a sentence opens with a time long before its article: it tells what went before."""
    if _LONG_AGO.match(text):
        return True
    opening, published = _IN_YEAR.match(text), reading.article.published
    return opening is not None and published is not None and int(opening["year"]) < published.day.year


def is_all(reading: Reading, sentence: Span) -> bool:
    """Whether all times that a sentence gives lie long before its article, and are those of what it tells."""
    published = reading.article.published
    times = reading.dates_in(sentence)
    covered = [days for it in times if (days := edtf.days(it.edtf or ""))]
    if published is None or not covered or _POINTS.search(reading.text, sentence.start, times[0].span.start):
        return False
    return all(last < published.day.toordinal() - LONG_PAST_DAYS for _, last in covered)
