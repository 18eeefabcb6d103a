"""Points -> Grades: on which step of a scale sources place one event, as a magnitude, a category or a level of alert.

Each article's first word on a scale counts, of the event it reports: no aftershock, no other year, and of a step that
is only thought of (``to raise the alarm from three to four might be …``) the one that holds.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.model.span import Span
from briefgen.model.synthesis import DivergenceKind
from briefgen.synthesis.divergence.counted.tallies import YEAR
from briefgen.synthesis.divergence.points import Point
from briefgen.synthesis.divergence.stories import Stories
from briefgen.synthesis.quantities.units import NUMBER_WORDS

SCORE = 0.7
MOST = 4
"""Points that are set side by side."""

_NUMBER = rf"(?P<step>\d(?:\.\d)?(?!,?\d)|{'|'.join(list(NUMBER_WORDS)[1:11])})\b"
_STEPS: Mapping[str, tuple[re.Pattern[str], ...]] = {
    "magnitude": (
        re.compile(rf"\bmagnitude(?: of|-)? ?{_NUMBER}", re.IGNORECASE),
        re.compile(rf"\b{_NUMBER}[- ]magnitude\b", re.IGNORECASE),
        re.compile(
            r"\b(?:earthquake|quake|tremor|shock)(?: which)? (?:at|as|measured|registered|reached) "
            r"(?:a )?(?P<step>\d\.\d)(?![\d%]| ?(?:per(?:cent)?|million|billion|k?m)\b)"
        ),
    ),
    "category": (re.compile(rf"\bcategory[ -]{_NUMBER}", re.IGNORECASE),),
    "alert": (
        re.compile(rf"\bfrom (?:level |phase |stage )?\w+ to (?:level |phase |stage )?{_NUMBER}", re.IGNORECASE),
        re.compile(rf"\bcurrent (?:level |phase |stage )?{_NUMBER}", re.IGNORECASE),
        re.compile(
            rf"\b(?:alert|alarm|threat|warning|danger|emergency)\b[^.;]{{0,30}}?\b(?:level|phase|stage|to|at) "
            rf"(?:level |phase |stage )?{_NUMBER}(?! (?:people|dead|cases|deaths|countries|days|hours|years|months))",
            re.IGNORECASE,
        ),
    ),
}
"""Scales -> wordings of a step on them, the surest first."""
_SCALE = re.compile(
    r"\b(?:magnitude|(?:earth)?quake|tremor|shock|category|alert|alarm|threat|warning|danger|emergency)\b",
    re.IGNORECASE,
)
_OTHER = re.compile(r"\b(?:aftershocks?|foreshocks?|ago|last year|previous|since)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Grade:
    """A step of a scale where it is given."""

    number: int
    """Of the point."""
    scale: str
    step: float
    span: Span
    """The step, in the point's text."""


def find(found: Sequence[Point], told: Stories) -> Iterator[tuple[Grade, ...]]:
    """The steps of one scale that sources of one story give, where they are not the same."""
    first: dict[tuple[str, str], Grade] = {}
    for number, point in enumerate(found):
        grade = _grade(number, point)
        if grade:
            first.setdefault((point.source, grade.scale), grade)
    for scale in _STEPS:
        given = [grade for (_, of), grade in first.items() if of == scale]
        while given:
            home, given = given[0], given[1:]
            near = [it for it in given if told.one(found[home.number], found[it.number])]
            given = [it for it in given if it not in near]
            if len({it.step for it in (home, *near)}) > 1:
                yield (home, *near)[:MOST]


def kind(grades: Sequence[Grade], found: Sequence[Point]) -> DivergenceKind:
    """``update`` where a step that changes with time is given on different days, else ``figures``."""
    days = {found[grade.number].holder.date for grade in grades}
    return "update" if grades[0].scale != "magnitude" and len(days) > 1 else "figures"


def _grade(number: int, point: Point) -> Grade | None:
    if not _SCALE.search(point.text) or _OTHER.search(point.text) or YEAR.search(point.text):
        return None
    for scale, patterns in _STEPS.items():
        match = next((found for pattern in patterns if (found := pattern.search(point.text))), None)
        if match:
            step = match.group("step").lower()
            value = float(NUMBER_WORDS.get(step, 0)) if step in NUMBER_WORDS else float(step)
            return Grade(number, scale, value, Span(*match.span("step")))
    return None
