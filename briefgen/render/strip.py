"""Events -> the timeline strip: an inline SVG in one ink, legible in grey, with a text alternative.

A day is a tick, as high as it has sources; a month or a year is a bar under the line; what is only planned is hollow.
Stretches without events are shortened, long ones marked by a break in the line.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape
from itertools import pairwise

from briefgen.model.synthesis import Event
from briefgen.render.dates import bounds, in_words

WIDTH, _MARGIN = 720.0, 4.0
"""Width of a picture in px, where its letters have 11 px; a style for large print asks for less."""
LINE = 54.0
"""Height of the line, in px from the top."""
_TICK, _HIGHEST = 9.0, 36.0
"""Height of a tick per source, and at most."""
_ROW = 13.0
"""Height of a row of labels or bars."""
_FULL = 4
"""Days of a stretch without events drawn at full length; a longer one grows by a third of each doubling. Measured on a
briefing of two weeks with a reference to a year long past: the two weeks keep a quarter of the width."""
_BREAK = 90
"""Days without events from which the line is broken."""
LETTER = 5.6
"""Width of a letter at most, in px, at the size of the labels."""
_GAP = 4.0
"""Room between two labels, in px."""
INK = (
    'font-family="Source Sans 3, sans-serif" font-size="11" fill="currentColor" stroke="currentColor" stroke-width="0"'
)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Mark:
    """A date on a strip and what stands there."""

    start: date
    end: date
    words: str
    sources: int
    events: int
    planned: bool

    @property
    def is_day(self) -> bool:
        """Whether it is known to the day."""
        return self.start == self.end

    @property
    def after(self) -> date:
        """The day after."""
        return self.end + _DAY


def draw(events: Sequence[Event], as_of: str | None, width: float = WIDTH) -> str:
    """The strip as an SVG element, so wide in px; empty where fewer than two dates can be drawn."""
    marks = marks_of(events)
    if len(marks) < 2:
        return ""
    today = bounds(as_of) if as_of else None
    days = [mark for mark in marks if mark.is_day]
    bars = [mark for mark in marks if not mark.is_day]
    scale = Scale(
        [*(day for mark in marks for day in (mark.start, mark.after)), *((today[0],) if today else ())], width=width
    )
    rows, words = labels(days, scale)
    below, drawn = _bars(bars, scale, LINE + 6 + rows * _ROW)
    height = LINE + 8 + rows * _ROW + below * _ROW
    parts = [
        *_line(scale),
        *_ticks(days, scale),
        *words,
        *drawn,
        *(_today(scale, today[0], as_of or "") if today else ()),
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="strip" viewBox="0 0 {width:g} {height:g}" role="img" {INK}>'
        f"<title>{escape(_alternative(marks, events))}</title>{''.join(parts)}</svg>"
    )


def legend(events: Sequence[Event]) -> str:
    """What the marks of the strip of these events mean: of those alone that are drawn."""
    marks = marks_of(events)
    days = [day for mark in marks for day in (mark.start, mark.after)]
    told = (
        ("upright: a day, higher with more sources", any(mark.is_day for mark in marks)),
        ("bar: a longer time", not all(mark.is_day for mark in marks)),
        ("hollow: planned", any(mark.planned for mark in marks)),
        ("two strokes: a time without events, shortened", any(Scale(days).breaks()) if marks else False),
    )
    return " · ".join(words for words, drawn in told if drawn)


def marks_of(events: Sequence[Event]) -> list[Mark]:
    """One mark for each date, in order."""
    groups: dict[str, list[Event]] = {}
    for event in events:
        groups.setdefault(event.date or "", []).append(event)
    marks = []
    for edtf, group in groups.items():
        if limits := bounds(edtf):
            sources = len({evidence.source for event in group for evidence in event.evidence})
            planned = all(event.modality == "planned" for event in group)
            marks.append(Mark(*limits, in_words(edtf), sources, len(group), planned))
    return sorted(marks, key=lambda mark: (mark.start, mark.end))


class Scale:
    """From days to px; stretches without events are shortened."""

    def __init__(self, days: Sequence[date], left: float = _MARGIN, width: float = WIDTH) -> None:
        self.width = width
        known = sorted(set(days))
        places = {known[0]: 0.0}
        for before, after in pairwise(known):
            length = (after - before).days
            shown = length if length <= _FULL else _FULL * (1 + math.log2(length / _FULL) / 3)
            places[after] = places[before] + shown
        factor = (width - _MARGIN - left) / places[known[-1]]
        self._places = {day: left + place * factor for day, place in places.items()}

    def at(self, day: date) -> float:
        """Where a day begins."""
        return self._places[day]

    def breaks(self) -> Iterator[float]:
        """Where the line is broken."""
        for before, after in pairwise(self._places):
            if (after - before).days >= _BREAK:
                yield (self._places[before] + self._places[after]) / 2


def _line(scale: Scale) -> Iterator[str]:
    yield f'<rect x="{_MARGIN:g}" y="{LINE:g}" width="{scale.width - 2 * _MARGIN:g}" height="1"/>'
    for x in scale.breaks():
        for shift in (-3, 1):
            yield f'<path d="M{x + shift:.1f} {LINE + 4.5:g} l4 -8" fill="none" stroke-width="1"/>'


def _ticks(marks: Sequence[Mark], scale: Scale) -> Iterator[str]:
    for mark in marks:
        left, right = scale.at(mark.start), scale.at(mark.after)
        wide = min(max(right - left - 2, 3), 7)
        high = min(_TICK * mark.sources, _HIGHEST)
        ink = 'fill="none" stroke-width="1"' if mark.planned else ""
        x, y = (left + right - wide) / 2, LINE - high
        yield f'<rect x="{x:.1f}" y="{y:g}" width="{wide:.1f}" height="{high:g}" {ink}/>'


def labels(marks: Sequence[Mark], scale: Scale) -> tuple[int, list[str]]:
    """Labels under the ticks in at most two rows, and how many; one that fits in neither is left out.

    The year stands where it changes.
    """
    parts: list[str] = []
    taken = [-_GAP, -_GAP]
    year = ""
    for mark in marks:
        words = mark.words.removesuffix(f" {year}") if year else mark.words
        width = LETTER * len(words)
        x = (scale.at(mark.start) + scale.at(mark.after)) / 2
        x = min(max(x, width / 2 + 1), scale.width - width / 2 - 1)
        row = next((row for row, end in enumerate(taken) if x - width / 2 > end + _GAP), None)
        if row is not None:
            parts.append(_text(x, LINE + 2 + (row + 1) * (_ROW - 1), words))
            taken[row], year = x + width / 2, mark.words[-4:]
    return sum(end > 0 for end in taken), parts


def _bars(marks: Sequence[Mark], scale: Scale, top: float) -> tuple[int, list[str]]:
    """Bars in as few rows as keep them and their labels apart, and how many rows these are."""
    parts: list[str] = []
    ends: list[float] = []
    for mark in marks:
        left, right = scale.at(mark.start), max(scale.at(mark.after), scale.at(mark.start) + 4)
        width = LETTER * len(mark.words) + 4
        outer = right + width <= scale.width
        first, last = (left, right + width) if outer else (left - width, right)
        row = next((row for row, end in enumerate(ends) if end + _GAP <= first), len(ends))
        ends[row : row + 1] = [last]
        y = top + row * _ROW
        ink = 'fill="none" stroke-width="1"' if mark.planned else 'fill-opacity="0.4"'
        parts.append(f'<rect x="{left:.1f}" y="{y + 3:g}" width="{right - left:.1f}" height="6" {ink}/>')
        parts.append(_text(right + 4 if outer else left - 4, y + 9.5, mark.words, "start" if outer else "end"))
    return len(ends), parts


def _today(scale: Scale, day: date, as_of: str) -> Iterator[str]:
    x = scale.at(day)
    words = f"as of {in_words(as_of)}"
    half = LETTER * len(words) / 2
    yield f'<path d="M{x:.1f} 13 V{LINE:g}" fill="none" stroke-width="1" stroke-dasharray="2 2"/>'
    yield _text(min(max(x, half), scale.width - half), 10, words)


def _text(x: float, y: float, words: str, anchor: str = "middle") -> str:
    return f'<text x="{x:.1f}" y="{y:g}" text-anchor="{anchor}">{escape(words)}</text>'


def _alternative(marks: Sequence[Mark], events: Sequence[Event]) -> str:
    dates = "; ".join(f"{mark.words}: {mark.events}" for mark in marks)
    return (
        f"Timeline of {len(events)} dated events from {marks[0].words} to {marks[-1].words}. Events by date: {dates}."
    )
