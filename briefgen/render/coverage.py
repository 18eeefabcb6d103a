"""Events -> which source tells of which date: an inline SVG in one ink with a text alternative, a row for each source.

A day is a dot, a month or a year a bar, the day on which the source was published an upright stroke.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from html import escape

from briefgen.codec import evidence_of
from briefgen.model.briefing import Reference
from briefgen.model.synthesis import Event
from briefgen.render.axis import cut
from briefgen.render.citations import title
from briefgen.render.dates import bounds
from briefgen.render.strip import INK, LETTER, LINE, WIDTH, Mark, Scale, labels, marks_of
from briefgen.render.view import counted

_LEFT = 200.0
"""Where the rows begin, after the names of the sources, at most."""
_NAMES = 0.36
"""Part of the width that the names have at most."""
_NUMBER = 30.0
"""Room for a source's number and beside its name."""
_ROW, _TOP = 15.0, 4.0
_MOST = 24
"""Sources up to which rows are read at a glance."""
_LETTERS = 30
"""Letters of a source's name shown, at most."""


def draw(events: Sequence[Event], sources: Sequence[Reference], width: float = WIDTH) -> str:
    """The picture as an SVG element; empty where fewer than two sources or dates can be drawn, or too many sources."""
    rows = told(events, sources)
    if not rows:
        return ""
    dates = {(mark.start, mark.end): mark for _, marks in rows for mark in marks}
    left = min(_LEFT, _NAMES * width)
    scale = Scale(days_of(rows), left, width)
    bottom = _TOP + _ROW * len(rows)
    lines, words = labels(sorted(dates.values(), key=lambda mark: (mark.start, mark.end)), scale)
    height = bottom + 6 + lines * 12
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="strip" viewBox="0 0 {width:g} {height:g}" role="img" {INK}>'
        f"<title>{escape(_alternative(rows))}</title>"
        f"{''.join(_row(number, row, scale, left) for number, row in enumerate(rows))}"
        f'<g transform="translate(0 {bottom - LINE:g})">{"".join(words)}</g></svg>'
    )


def told(events: Sequence[Event], sources: Sequence[Reference]) -> list[tuple[Reference, list[Mark]]]:
    """The sources that tell of dates, each with them; none where nothing can be drawn."""
    told_by: dict[str, list[Event]] = {}
    for event in events:
        for source in dict.fromkeys(evidence.source for evidence in evidence_of(event)):
            told_by.setdefault(source, []).append(event)
    found = [(source, marks_of(told_by.get(source.id, []))) for source in sources]
    rows = [(source, marks) for source, marks in found if marks]
    dates = {(mark.start, mark.end) for _, marks in rows for mark in marks}
    return rows if 2 <= len(rows) <= _MOST and len(dates) > 1 else []


def days_of(rows: Sequence[tuple[Reference, Sequence[Mark]]]) -> list[date]:
    """The days that a scale needs to place what the sources tell, and when they were published."""
    days = [day for _, marks in rows for mark in marks for day in (mark.start, mark.after)]
    for source, _ in rows:
        published = bounds(source.published or "")
        days += [published[0]] if published else []
    return days


def _row(number: int, row: tuple[Reference, Sequence[Mark]], scale: Scale, left: float) -> str:
    source, marks = row
    name = name_of(source, min(_LETTERS, int((left - _NUMBER) / LETTER)))
    y = _TOP + _ROW * (number + 0.5)
    return (
        f'<text x="0" y="{y + 4:g}">{source.number} {escape(name)}</text>'
        f'<rect x="{left:g}" y="{y - 0.25:g}" width="{scale.width - left - 4:g}" height="0.5" fill-opacity="0.5"/>'
        f"{''.join(_marks(marks, scale, y))}{_published(source, scale, y)}"
    )


def _marks(marks: Sequence[Mark], scale: Scale, y: float) -> Iterator[str]:
    for mark in marks:
        left, right = scale.at(mark.start), scale.at(mark.after)
        if mark.is_day:
            ink = 'fill="none" stroke-width="1"' if mark.planned else ""
            yield f'<circle cx="{(left + right) / 2:.1f}" cy="{y:g}" r="3.5" {ink}/>'
        else:
            wide = max(right - left, 4)
            yield f'<rect x="{left:.1f}" y="{y - 2.5:g}" width="{wide:.1f}" height="5" fill-opacity="0.4"/>'


def _published(source: Reference, scale: Scale, y: float) -> str:
    day = bounds(source.published or "")
    return f'<rect x="{scale.at(day[0]):.1f}" y="{y - 6:g}" width="1.5" height="12"/>' if day else ""


def name_of(source: Reference, letters: int = _LETTERS) -> str:
    """What a row is called, in so many letters at most."""
    return cut(source.publisher or title(source), letters)


def _alternative(rows: Sequence[tuple[Reference, Sequence[Mark]]]) -> str:
    told = "; ".join(f"source {source.number}: {', '.join(mark.words for mark in marks)}" for source, marks in rows)
    return f"Dates that {counted(len(rows), 'source')} tell of. {told}."
