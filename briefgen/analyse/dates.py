"""Doc -> DateMentions: the expressions of time in an article, as TIMEX3 (Pustejovsky et al. 2003, TimeML).

A relative expression is resolved against the publication date, or against another date of the text; without either it
keeps no value. A date is never guessed.
"""

import re
from collections import Counter
from dataclasses import replace
from datetime import date

from spacy.tokens import Doc

from briefgen.analyse import timevalues as values
from briefgen.analyse.timegrammar import Atom, atoms
from briefgen.analyse.timereadings import read
from briefgen.analyse.timescope import Reading, Scope
from briefgen.model.analysis import DateMention
from briefgen.model.span import Span


def find(doc: Doc, published: date | None) -> tuple[DateMention, ...]:
    """The time expressions of ``doc`` in order, read as an article of the day ``published``."""
    text = doc.text
    found = atoms(text)
    scope = Scope(published, None, None, _is_narrative(found, published), None, "", "")
    mentions = []
    for atom in found:
        here = replace(
            scope,
            future=_future(text, atom),
            before=text[max(0, atom.start - 40) : atom.start],
            after=text[atom.end : atom.end + 20],
        )
        if _is_false_friend(atom, here, text):
            continue
        reading = read(atom.kind, atom.parts, here)
        if reading is not None:
            mentions.append(_mention(text, atom, reading))
            scope = _moved(scope, atom, reading)
    return tuple(mentions)


def _mention(text: str, atom: Atom, reading: Reading) -> DateMention:
    why = None if reading.why is None else f"{' '.join(text[atom.start : atom.end].split())!r}: {reading.why}"
    edtf = values.to_edtf(reading.value) if reading.type in ("DATE", "TIME") else None
    if reading.value and re.fullmatch(r"[\d-]+/[\d-]+", reading.value):
        edtf = reading.value
    return DateMention(Span(atom.start, atom.end), reading.type, reading.value, edtf, reading.anchor, why)


def _moved(scope: Scope, atom: Atom, reading: Reading) -> Scope:
    """The scope after an expression was read: what later expressions may count from."""
    value = reading.value
    if value is None or reading.type not in ("DATE", "TIME") or values.to_edtf(value) is None:
        return scope
    day = value.split("T")[0]
    is_quarter = atom.kind == "quarter" and "year-" not in atom.parts.get("rel", "").lower()
    return replace(scope, earlier=day, quarter=day if is_quarter else scope.quarter)


def _is_narrative(found: tuple[Atom, ...], published: date | None) -> bool:
    years = Counter(int(a.parts["year"]) for a in found if len(a.parts.get("year", "")) == 4)
    if published is None:
        return False
    total = sum(years.values())
    old = sum(n for year, n in years.items() if year < published.year - 1)
    return total >= NARRATIVE_YEARS and old >= NARRATIVE_SHARE * total


NARRATIVE_YEARS, NARRATIVE_SHARE = 8, 0.7
"""So many years named, and this share of them more than a year before publication, make a history of a report."""

_FUTURE = re.compile(
    r"\b(?:will|would|shall|wo|['’]ll|going\sto|(?:is|are|was|were)\sdue|due\s(?:on|in)|(?:set|scheduled|expected|slated|planned|plans?|planning|supposed|likely)\s(?:to|for|on|in))\b"
)
_UNTIL = re.compile(r"(?i:\b(?:until|till|by|as\ssoon\sas|no\slater\sthan))\s$")
_SINCE = re.compile(r"(?i:\b(?:since|ended|ending))\s$")
_PAST = re.compile(r"\b(?:was|were|had|did|said|has|have|been|told|\w{2,}ed)\b")


def _future(text: str, atom: Atom) -> bool | None:
    """Whether the clause speaks of the future, by the nearest verb form before the expression, else after it."""
    start = max(text.rfind(mark, 0, atom.start) for mark in (". ", "\n", "; ")) + 1
    before = text[start : atom.start]
    if _UNTIL.search(before):
        return True
    if _SINCE.search(before):
        return False
    future = max((m.end() for m in _FUTURE.finditer(before)), default=-1)
    past = max((m.end() for m in _PAST.finditer(before)), default=-1)
    if max(future, past) >= 0:
        return future > past
    end = min((p for p in (text.find(mark, atom.end) for mark in (". ", "\n", "; ")) if p >= 0), default=len(text))
    after = text[atom.end : end]
    first = _FUTURE.search(after)
    other = _PAST.search(after)
    if first and (not other or first.start() < other.start()):
        return True
    return False if other else None


_VERB_OR_NAME = frozenset(["may", "march", "august", "april", "june"])
_MONTH_CUE = re.compile(
    r"(?i:\b(?:in|of|since|until|till|by|from|to|through|during|before|after|for|between|and|or|last|next|this|each|every|late|early|mid|ended|ending|begin(?:ning)?|the|on|than|around|about))[\s-]$|mid-?$"
)
_NOT_A_YEAR = re.compile(
    r"\s?-?(?:people|\w+(?<!s)s)\b(?<!\bas)(?<!\bis)(?<!\bwas)(?<!\bhas)(?<!\bits)(?<!\bhis)(?<!\bthis)|\s(?:\w+\s)?(?:rupees|dollars|euros|pounds)"
)
_YEAR_CUE = re.compile(
    r"(?i:\b(?:in|of|since|until|till|by|from|to|through|during|before|after|for|between|and|or|the|early|late|mid|than|around|about|fiscal|summer|spring|winter|autumn|fall|season|its|their))[\s-]$|[(,]\s?$"
)


def _is_false_friend(atom: Atom, scope: Scope, text: str) -> bool:
    words = text[atom.start : atom.end]
    if atom.kind == "month" and words.lower() in _VERB_OR_NAME:
        return not _MONTH_CUE.search(scope.before)
    if atom.kind == "year" and words.isdigit():
        plausible = 1900 <= int(words) <= 2100
        if not plausible and not (_YEAR_CUE.search(scope.before) and int(words) >= 1500):
            return True
        return bool(_NOT_A_YEAR.match(scope.after)) and not re.search(r"(?i)\b(?:in|since|the)\s$", scope.before)
    return False
