"""text, paragraph -> where sentences begin in it without any mark before them.

Behind a dateline, a date or a figure's number that heads a line; at a date that ends it; at the numbers of a list run
on; and where a heading or a caption was run into the sentence behind it.
"""

import re
from itertools import pairwise

from briefgen import gazetteer
from briefgen.language.quotations import Paragraph

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s(?:[A-Z][a-z]+\s\d{1,2}|\d{1,2}\s[A-Z][a-z]+),?\s\d{4}"
_HEAD = re.compile(
    rf"{_DAY}\s+(?=[A-Z“\"])|(?:Figure|Fig\.|Table|Map|Chart|Plate|Exhibit)\s\d+(?:\.\d+)*\s+(?=[A-Z“\"(])"
)
_TAIL = re.compile(rf"\s(?={_DAY}$)")
_ITEM = re.compile(r"(?<=\s)(\d{1,2})\.\s(?=[A-Z“\"])")
_OPENS = re.compile(
    r"""(?:The|An|This|These|Those|It|They|We|She|There|Their|In|On|At|After|Before|During|Despite|Since|Until|As|If
    |When|Because|Although|Though|While|But|Yet|However|Meanwhile|Some|Many|Most|All|Both|Several|Another|Two|Three
    |According|Officials)\s[a-z]""",
    re.VERBOSE,
)
"""Words as a sentence opens with them, and few names do. Where they follow a word without any mark, a heading or a
caption was run in: so in all of 65 places, drawn from 748 texts of the web, that were read. Behind ``A`` it was not in
five of 30: ``type A virus``."""
_GOES_ON = frozenset(
    """the a an and or nor than whom whose of to for from with by at on in into as is are was were be been has
    have had do does did can could will would shall should may might must my your his her its our their
    film movie book novel song album single play musical opera series show drama documentary poem essay article
    symphony memoir thriller painting called titled entitled dubbed named""".split()
)
"""Behind them a line goes on, or the title of a work begins with a capital."""
_PLACE = r"[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3}"
_DATELINE = re.compile(
    rf"""(?P<places>{_PLACE}(?:,\s{_PLACE}){{0,2}}?)(?:,?\s(?:[A-Z][a-z]{{2,8}}\.?\s\d{{1,2}}|\d{{1,2}}\s[A-Z][a-z]{{2,8}}))?
    (?:\s?(?P<agency>\([A-Z][\w.&/ ]{{1,25}}\))\s?(?:—|–|--?)|\s?(?P<dash>—|--)|\s[–-])\s+(?=[A-Z\d“"‘'])""",
    re.VERBOSE,
)
"""Where a report was sent from: ``PORT MAREN, Veldania, March 4 (VNA) —``."""
_LEADS_ON = re.compile(
    r"(?:[,;:(–—-]|\b(?:o[nf]|for|until|till?|by|from|since|before|after|through|to|is|was|and|or|dated))$"
)
"""Behind these a date belongs to the sentence."""


def find(text: str, paragraph: Paragraph) -> set[int]:
    """Offsets of the beginnings; a paragraph's own may be among them."""
    span = paragraph.span
    found = {head.end()} if (head := _HEAD.match(text, span.start, span.end)) else set()
    if (line := _DATELINE.match(text, span.start, span.end)) and _is_dateline(line):
        found.add(line.end())
    found |= {
        opens.start()
        for opens in _OPENS.finditer(text, span.start, span.end)
        if _run_in(text, opens.start()) and not any(it.start < opens.start() < it.end for it in paragraph.quoted)
    }
    items = list(_ITEM.finditer(text, span.start, span.end))
    beside = {
        row for row, (a, b) in enumerate(pairwise(items)) for row in (row, row + 1) if abs(int(a[1]) - int(b[1])) == 1
    }
    found |= {items[row].start() for row in beside}
    tail = _TAIL.search(text, max(span.start, span.end - 40), span.end)
    if tail and not _LEADS_ON.search(text, max(span.start, tail.start() - 10), tail.start()):
        found.add(tail.end())
    return found


def _run_in(text: str, start: int) -> bool:
    """Whether what opens a sentence at ``start`` follows a word that a line may end with, and no mark."""
    if start < 3 or not text[start - 1].isspace() or not text[start - 2].isalpha():
        return False
    *_, before = text[max(0, start - 20) : start].split()
    return len(before) > 1 and before not in _GOES_ON


def _is_dateline(line: re.Match[str]) -> bool:
    """Whether it says so itself, by an agency or a place in capitals before a long dash, or names a known place."""
    first, *rest = line["places"].split(", ")
    if line["agency"] or (line["dash"] and first.isupper() and len(first) > len("U.S.")):
        return True
    known = any(gazetteer.is_city(name) or gazetteer.country(name) is not None for name in (first, *rest))
    return known and (bool(rest) or first.isupper())
