"""Pictures -> lines of text, for terminals: what the SVG pictures show, in characters of one width.

Each returns no lines where the picture would not be drawn either. Lines are at most ``width`` columns wide.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from unicodedata import combining, east_asian_width

from briefgen.model.briefing import Briefing, Item, Reference, Section
from briefgen.model.synthesis import Divergence, Event
from briefgen.render import axis as axis_
from briefgen.render import coverage as coverage_
from briefgen.render import strip as strip_
from briefgen.render.dates import bounds, in_words
from briefgen.render.graph import opponents
from briefgen.render.opposed import Issue, opposed
from briefgen.render.quantities import in_figures

Lines = tuple[str, ...]
_BLOCKS = "▁▂▃▄▅▆▇█"
_NAME = 26
"""Columns of a name at most; on narrow screens a third of the width."""
_NARROW = 32
"""Columns under which nothing can be told apart."""


def picture(section: Section, briefing: Briefing, width: int) -> Lines:
    """The picture over a section's entries: the strip of a timeline, the opposition of diverging claims."""
    if section.name == "timeline":
        return strip([it for it in section.items if isinstance(it, Event)], briefing.as_of, width)
    if section.name == "divergences":
        return opposition(section.items, (it for part in briefing.sections for it in part.items), width)
    return ()


def strip(events: Sequence[Event], as_of: str | None, width: int) -> Lines:
    """The timeline: columns for days, as high as they have sources; bars for months and years, named at their side."""
    marks = strip_.marks_of(events)
    if len(marks) < 2 or width < _NARROW:
        return ()
    today = bounds(as_of) if as_of else None
    ends = [day for mark in marks for day in (mark.start, mark.after)] + ([today[0]] if today else [])
    scale = _Columns(strip_.Scale(ends), width)
    days = [mark for mark in marks if mark.is_day]
    heights, line = [" "] * width, ["─"] * width
    for x in scale.breaks():
        line[x] = "╱"
    for mark in days:
        heights[scale.at(mark)] = "▫" if mark.planned else _BLOCKS[min(2 * mark.sources, len(_BLOCKS)) - 1]
    if today:
        line[scale.place(today[0])] = "┆"
    told = (f"as of {in_words(as_of)} ┆".rjust(width),) if as_of and today else ()
    return _trimmed((*told, "".join(heights), "".join(line), *_labels(days, scale, width), *_bars(marks, scale, width)))


def coverage(events: Sequence[Event], sources: Sequence[Reference], width: int) -> Lines:
    """Which source tells of which date: ``●`` a day, ``○`` one to come, ``━`` a month or a year, ``|`` published."""
    rows = coverage_.told(events, sources)
    if not rows or width < _NARROW:
        return ()
    left = _name_width(width) + 5
    scale = _Columns(strip_.Scale(coverage_.days_of(rows)), width - left)
    lines = []
    for source, marks in rows:
        cells = ["·"] * (width - left)
        if published := bounds(source.published or ""):
            cells[scale.place(published[0])] = "|"
        for mark in sorted(marks, key=lambda it: it.is_day):
            for x in range(scale.at(mark), scale.last(mark) + 1):
                cells[x] = ("○" if mark.planned else "●") if mark.is_day else "━"
        lines.append(f"{source.number:>3} {_fit(coverage_.name_of(source), left - 5)} {''.join(cells)}")
    dates = {(mark.start, mark.end): mark for _, marks in rows for mark in marks}
    days = [dates[key] for key in sorted(dates) if dates[key].is_day]
    return _trimmed((*lines, *(" " * left + it for it in _labels(days, scale, width - left))))


def axis(divergence: Divergence, width: int) -> Lines:
    """The figures of three sides and more, each a line as long as its figure."""
    rows = axis_.figures(divergence)
    if not rows or width < _NARROW:
        return ()
    left, most = _name_width(width), max(value for value, _ in rows)
    ends = [f" {in_figures(value)}" + (f" · {in_words(it.date)}" if it.date else "") for value, it in rows]
    room = width - left - 2 - max(map(len, ends))
    return tuple(
        f"{_fit(axis_.called(it.holder), left)} │{'─' * round((room - 1) * value / most)}●{end}"
        for (value, it), end in zip(rows, ends, strict=True)
    )


def opposition(listed: Sequence[Item], known: Iterable[Item], width: int) -> Lines:
    """Who stands against whom: a row for each speaker, a column for each issue, and whom the speaker is against.

    ``●`` where one says the contrary, ``◆`` where one objects, ``○`` where figures or dates differ.
    """
    found = opposed(listed, known)
    left = _name_width(width)
    columns = found.issues[: max(0, width - left) // 3]
    room = width - left - 3 * len(columns) - 2
    if not columns or width < _NARROW:
        return ()
    head = " " * left + "".join(f"{issue.number:>3}" for issue in columns) + ("  against" if room > _NARROW / 2 else "")
    lines = [head]
    for row, name in enumerate(found.speakers):
        against = f"  {opponents(found, row, room)}" if room > _NARROW / 2 else ""
        lines.append(_fit(name, left) + "".join(f"  {_cell(issue, row)}" for issue in columns) + against)
    return _trimmed(lines)


def _cell(issue: Issue, row: int) -> str:
    if row in issue.rows:
        return {"contradiction": "●", "stance": "◆"}.get(issue.kind, "○")
    return "│" if issue.rows[0] < row < issue.rows[-1] else "·"


class _Columns:
    """From days to columns of text."""

    def __init__(self, scale: strip_.Scale, width: int) -> None:
        self._scale, self._width = scale, width

    def _column(self, x: float) -> int:
        return min(int(x / strip_.WIDTH * self._width), self._width - 1)

    def place(self, day: date) -> int:
        return self._column(self._scale.at(day))

    def at(self, mark: strip_.Mark) -> int:
        return self._column(self._scale.at(mark.start))

    def last(self, mark: strip_.Mark) -> int:
        return self.at(mark) if mark.is_day else max(self._column(self._scale.at(mark.after)) - 1, self.at(mark))

    def breaks(self) -> Iterator[int]:
        return (self._column(x) for x in self._scale.breaks())


def _labels(days: Sequence[strip_.Mark], scale: _Columns, width: int) -> Iterator[str]:
    """Dates under their columns in at most two rows; the year stands where it changes."""
    rows, year = ["", ""], ""
    for mark in days:
        words = mark.words.removesuffix(f" {year}") if year else mark.words
        x = min(scale.at(mark), width - len(words))
        row = next((it for it, text in enumerate(rows) if x > len(text) or not text), None)
        if row is not None and x >= 0:
            rows[row] = rows[row].ljust(x) + words
            year = mark.words[-4:]
    return (row for row in rows if row)


def _bars(marks: Sequence[strip_.Mark], scale: _Columns, width: int) -> Iterator[str]:
    for mark in marks:
        if not mark.is_day:
            first, last = scale.at(mark), scale.last(mark)
            bar = ("┄" if mark.planned else "━") * (last - first + 1)
            outer = last + 2 + len(mark.words) <= width
            yield " " * first + f"{bar} {mark.words}" if outer else f"{mark.words} {bar}".rjust(last + 1)


def _name_width(width: int) -> int:
    return min(_NAME, width // 3)


def _fit(text: str, width: int) -> str:
    """The text in exactly so many columns."""
    kept, used = "", 0
    for letter in text:
        size = 0 if combining(letter) else 2 if east_asian_width(letter) in "WF" else 1
        if used + size > width:
            return _fit(kept[:-1], width - 1) + "…" if kept else "…" * width
        kept, used = kept + letter, used + size
    return kept + " " * (width - used)


def _trimmed(lines: Iterable[str]) -> Lines:
    return tuple(line.rstrip() for line in lines)
