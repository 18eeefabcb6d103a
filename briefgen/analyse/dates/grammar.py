"""str -> Atoms: the stretches of a text that speak of time, and how neighbours join (``9 a.m.`` + ``Friday``).

Two steps, both closed tables: patterns find the atoms (a day, a month, a part of a day, so many units), joins make
one expression of neighbours. Nothing is resolved here: an atom carries the words of its parts, by name.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from briefgen.analyse.dates.patterns import CASED, REACH, UNCASED
from briefgen.words import lowered


@dataclass(frozen=True, slots=True)
class Atom:
    """A stretch of text that speaks of time: its kind, and the words of its parts by name."""

    start: int
    end: int
    kind: str
    parts: Mapping[str, str] = field(default_factory=dict)


_Table = tuple[tuple[re.Pattern[str], tuple[tuple[str, re.Pattern[str]], ...]], ...]


@cache
def _compiled(*, cased: bool) -> _Table:
    return tuple(
        (re.compile(trigger), tuple((kind, re.compile(rf"(?<!\w){pattern}")) for kind, pattern in patterns))
        for trigger, patterns in (CASED if cased else UNCASED)
    )


def atoms(text: str) -> tuple[Atom, ...]:
    """The time expressions of ``text`` in order, none overlapping: the longest at each place, neighbours joined."""
    found = [
        Atom(match.start(), match.end(), kind, _parts(text, match))
        for read, table in ((text, _compiled(cased=True)), (lowered(text), _compiled(cased=False)))
        for trigger, patterns in table
        for start, end in _windows(read, trigger)
        for kind, pattern in patterns
        for match in pattern.finditer(read, start, end)
    ]
    found.sort(key=lambda atom: (atom.start, -atom.end))
    return _joined(text, _longest(found))


def _parts(text: str, match: re.Match[str]) -> dict[str, str]:
    """The words of a match by name, as they stand in ``text``."""
    return {name: text[slice(*match.span(name))] for name, words in match.groupdict().items() if words}


def _windows(text: str, trigger: re.Pattern[str]) -> list[tuple[int, int]]:
    """The stretches around a trigger, those that meet made one."""
    windows: list[tuple[int, int]] = []
    for match in trigger.finditer(text):
        start, end = max(0, match.start() - REACH), min(len(text), match.end() + REACH)
        if windows and start <= windows[-1][1]:
            start = windows.pop()[0]
        windows.append((start, end))
    return windows


def _longest(found: list[Atom]) -> list[Atom]:
    kept: list[Atom] = []
    for atom in found:
        if kept and atom.start < kept[-1].end:
            if atom.end - atom.start > kept[-1].end - kept[-1].start:
                kept[-1] = atom
            continue
        kept.append(atom)
    return kept


_DAYLIKE = "day numeric weekday deictic holiday monthday"
JOINS: tuple[tuple[str, str, str, str], ...] = (
    ("weekday", r"\s?,?\s(?:the\s)?", "day", "day"),
    ("weekday", r"\s?,?\s", "numeric", "numeric"),
    ("weekday", r"\s", "holiday", "holiday"),
    ("day month season quarter half holiday", r"(?:\s?,?\s(?:of\s)?|,)", "year spoken", "left"),
    ("day month season quarter half holiday", r"(?:\s(?:of\s)?(?:the\s)?)", "period", "left"),
    ("half", r"\sof\s", "decade month", "right"),
    ("period year", r"(?:['’]s)?\s", "quarter season month", "right"),
    ("year", r"\s", "period", "left"),
    (_DAYLIKE + " shift", r"\s", "part", "left"),
    ("part", r"\s?,?\s(?:of\s)?(?:the\s)?", _DAYLIKE, "right"),
    ("clock", r"\s?,?\s", _DAYLIKE + " part", "right"),
    ("clock", r"\sin\s", "part", "right"),
)
"""(kinds on the left, what stands between, kinds on the right, whose kind the whole gets), tried in this order."""


def _joined(text: str, found: list[Atom]) -> tuple[Atom, ...]:
    for lefts, between, rights, kind in JOINS:
        pattern = re.compile(between)
        kept: list[Atom] = []
        for atom in found:
            if (
                kept
                and _fits(kept[-1], atom, (lefts.split(), rights.split()))
                and pattern.fullmatch(text, kept[-1].end, atom.start)
            ):
                kept[-1] = _union(kept[-1], atom, kind)
            else:
                kept.append(atom)
        found = kept
    return tuple(_widened(text, found))


def _fits(left: Atom, right: Atom, kinds: tuple[list[str], list[str]]) -> bool:
    if left.kind not in kinds[0] or right.kind not in kinds[1]:
        return False
    return not (left.parts.keys() & right.parts.keys() - {"rel"})


def _union(left: Atom, right: Atom, kind: str) -> Atom:
    name = {"left": left.kind, "right": right.kind}.get(kind, kind)
    rels = {f"{a.kind} rel": a.parts["rel"] for a in (left, right) if "rel" in a.parts}
    return Atom(left.start, right.end, name, {**left.parts, **right.parts, **rels})


_BEFORE = re.compile(
    r"(?i:(?<!\w)(?:(?:the\s)?(?:very\s)?(?:end|beginning|start|middle|rest|remainder|close|eve|(?:early|latter)\spart)\sof\s(?:the\s)?"
    r"|(?:the\s)?(?:early|late|earlier|later|sometime|mid)(?:\s(?:in|on|of)(?:\sthe)?)?\s|(?:early|late|mid)-|around\s|mid))$"
)
_WIDEN = frozenset(
    "day numeric weekday deictic month year spoken season quarter period holiday part decade century clock half".split()
)


def _widened(text: str, found: list[Atom]) -> Iterator[Atom]:
    """Take in what TimeML counts to the extent before a date: ``late``, ``earlier``, ``the end of``."""
    for atom in found:
        before = _BEFORE.search(text, max(0, atom.start - 30), atom.start) if atom.kind in _WIDEN else None
        yield (
            atom
            if before is None
            else Atom(before.start(), atom.end, atom.kind, {**atom.parts, "mod": before[0].strip()})
        )
