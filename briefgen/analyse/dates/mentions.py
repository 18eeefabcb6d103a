"""Doc -> DateMentions: the expressions of time in an article, as TIMEX3 (Pustejovsky et al. 2003, TimeML).

A relative expression is resolved against the publication date, or against another date of the text; without either it
keeps no value. A date is never guessed.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from spacy.tokens import Doc

from briefgen.analyse.dates import accounts, called, governing, nowadays, tense, values
from briefgen.analyse.dates.falsefriends import is_false_friend
from briefgen.analyse.dates.grammar import Atom, atoms
from briefgen.analyse.dates.readings import read
from briefgen.analyse.dates.scope import NO_REFERENCE, Reading, Scope
from briefgen.analyse.dates.vocabulary import month_number
from briefgen.language import sentences
from briefgen.model.analysis import DateMention
from briefgen.model.span import Span


def find(doc: Doc, published: date | None) -> tuple[DateMention, ...]:
    """The time expressions of ``doc`` in order, read as an article of the day ``published``."""
    text = sentences.text_of(doc)
    is_called = called.finder(doc)
    found = [atom for atom in atoms(text) if not is_false_friend(text, atom) and not is_called(atom)]
    units, spoken = sentences.starts(doc), [sentence.start_char for sentence in doc.sents]
    return tuple(_read_all(doc, text, _with_years(text, found), (units, spoken), published))


def _read_all(
    doc: Doc, text: str, found: Sequence[Atom], starts: tuple[Sequence[int], Sequence[int]], published: date | None
) -> Iterator[DateMention]:
    (units, spoken), parsed = starts, doc.has_annotation("DEP")
    known = accounts.of(found, published)
    scope = Scope(published, None, None, _is_narrative(found, published), None, False, "", "", accounts=known)
    sentence = 0
    for atom in found:
        number = bisect_right(units, atom.start)
        if number != sentence:
            sentence, scope = number, replace(scope, day=None, lost=False)
        governed = governing.side(doc, atom.start, atom.end) if parsed and atom.kind in _GOVERNED else None
        future = _is_future(text, spoken, atom, governed)
        here = replace(
            scope,
            future=future,
            behind=governed is False and not future and governing.is_over(doc, atom.start, atom.end),
            before=text[max(0, atom.start - 40) : atom.start],
            after=text[atom.end : atom.end + 20],
            start=atom.start,
        )
        lasting = parsed and atom.kind == "deictic" and nowadays.is_meant(doc, atom.start, atom.end)
        reading = read("present" if lasting else atom.kind, atom.parts, here)
        if reading is not None:
            yield from _mentions(text, atom, reading)
            scope = _moved(scope, atom, reading)


_GOVERNED = frozenset("day weekday month monthday holiday period".split())
"""Kinds of expressions whose side their verb tells; a quarter or a year is often that of figures beside it."""
_REACH = 1_500
"""Characters: the longest of 43,823 sentences in news has 1,446."""


def _is_future(text: str, spoken: Sequence[int], atom: Atom, governed: bool | None) -> bool | None:
    """What the expression's own sentence says, also inside a quotation."""
    at = bisect_right(spoken, atom.start)
    begin = max(spoken[at - 1] if at else 0, atom.start - _REACH)
    end = min(spoken[at] if at < len(spoken) else len(text), atom.end + _REACH)
    return tense.is_future(text[begin : max(end, atom.end)], atom.start - begin, atom.end - begin, governed)


_RANGE = re.compile(r"(?<=\w)\s?(?:-|–|/|to)\s?(?=\d)")


def _mentions(text: str, atom: Atom, reading: Reading) -> Iterator[DateMention]:
    """The mention; of a range such as ``5-7 May`` both ends, the first of them with the whole interval."""
    edtf = values.to_edtf(reading.value) if reading.type in ("DATE", "TIME") else None
    why = None if reading.why is None else f"{' '.join(text[atom.start : atom.end].split())!r}: {reading.why}"
    dash = _RANGE.search(text, atom.start + 1, atom.end) if reading.until is not None else None
    if dash is None:
        yield DateMention(Span(atom.start, atom.end), reading.type, reading.value, edtf, reading.anchor, why)
        return
    interval = f"{reading.value}/{reading.until}"
    yield DateMention(Span(atom.start, dash.start()), reading.type, reading.value, interval, reading.anchor)
    yield DateMention(Span(dash.end(), atom.end), reading.type, reading.until, None, reading.anchor)


def _moved(scope: Scope, atom: Atom, reading: Reading) -> Scope:
    """The scope after an expression was read: what later expressions may count from."""
    value = reading.until or reading.value
    if reading.why == NO_REFERENCE:
        return replace(scope, lost=True)
    if value is None or reading.type not in ("DATE", "TIME") or values.to_edtf(value) is None:
        return scope
    scope = replace(scope, accounts=scope.accounts.moved(atom, value, scope.published, reading.anchor))
    if scope.narrative and reading.anchor == "published":
        return scope
    day = value.split("T")[0]
    is_quarter = atom.kind == "quarter" and "year-" not in atom.parts.get("rel", "").lower()
    return replace(
        scope,
        earlier=day,
        quarter=day if is_quarter else scope.quarter,
        day=day if values.precision(day) == "D" else scope.day,
    )


def _is_narrative(found: Sequence[Atom], published: date | None) -> bool:
    years = Counter(int(a.parts["year"]) for a in found if len(a.parts.get("year", "")) == 4)
    if published is None or sum(map(_is_of_now, found)) > NARRATIVE_OF_NOW * len(found):
        return False
    total = sum(years.values())
    old = sum(n for year, n in years.items() if year < published.year - 1)
    return (
        total >= NARRATIVE_YEARS and old >= NARRATIVE_SHARE * total and years[published.year] <= NARRATIVE_NOW * total
    )


def _is_of_now(atom: Atom) -> bool:
    """Whether an expression counts from the day somebody writes: ``yesterday``, ``Friday``, ``last month``."""
    rel = atom.parts.get("rel", "").lower()
    return (
        atom.kind in ("deictic", "weekday") or rel in ("last", "next", "this") or atom.parts.get("offset", "") == "ago"
    )


NARRATIVE_OF_NOW = 0.06
"""Share of all expressions that may count from the day of writing. Of twelve histories of wars the most has 0.04; of
four news reports that name many old years the least has 0.09, and their bare days had gone to those years."""
NARRATIVE_YEARS, NARRATIVE_SHARE = 8, 0.7
"""So many years named, and this share of them more than a year before publication, make a history of a report."""
NARRATIVE_NOW = 0.05
"""Share of the years named that may be the publication's own. With this bound F1 of values is 82.1 on TimeBank and 75.5
on AQUAINT, without 81.7 and 74.7; on Wikipedia's wars it is 81.6 with 0.05 or no bound, 81.1 with 0."""

_BETWEEN = re.compile(r"\s?(?:-|–|,|and|or|to|until|till|through)\s?(?:from\s|early\s|late\s|mid-)?", re.IGNORECASE)


def _with_years(text: str, found: Sequence[Atom]) -> list[Atom]:
    """Give the first of ``between March and April 2018`` the year of the second; the same for weeks and eras."""
    dated: list[Atom] = []
    for atom in reversed(found):
        after = dated[-1] if dated else None
        if after is not None and _shares_week(atom, after) and _BETWEEN.fullmatch(text, atom.end, after.start):
            dated.append(replace(atom, parts={**atom.parts, "week": after.parts["week"]}))
        elif after is not None and _shares_era(atom, after) and _BETWEEN.fullmatch(text, atom.end, after.start):
            dated.append(replace(atom, parts={**atom.parts, "era": after.parts["era"]}))
        elif after is not None and _shares_year(atom, after) and _BETWEEN.fullmatch(text, atom.end, after.start):
            turned = month_number(atom.parts["month"]) > month_number(after.parts["month"])
            year = int(after.parts["year"]) - turned
            dated.append(replace(atom, parts={**atom.parts, "year": str(year)}))
        else:
            dated.append(atom)
    return dated[::-1]


def _shares_week(atom: Atom, after: Atom) -> bool:
    return atom.kind == after.kind == "weekday" and "week" in after.parts and not {"rel", "week"} & atom.parts.keys()


def _shares_era(atom: Atom, after: Atom) -> bool:
    """Whether a year is one before Christ because the year it leads to is: ``from 604 to 562 BC``."""
    era = after.parts.get("era", "").upper()
    return atom.kind == after.kind == "year" and "era" not in atom.parts and era.startswith("B")


def _shares_year(atom: Atom, after: Atom) -> bool:
    kinds = ("day", "month")
    if atom.kind not in kinds or after.kind not in kinds or not {"month", "year"} <= after.parts.keys():
        return False
    return "month" in atom.parts and not {"year", "rel", "unit"} & atom.parts.keys()
