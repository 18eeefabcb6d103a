"""Divergence -> its figures on one axis: an inline SVG in one ink, legible in grey, with a text alternative.

Drawn where three or more sides give figures; two numbers say as much beside each other.
"""

from html import escape

from briefgen.model.synthesis import Divergence, Position
from briefgen.render.dates import in_words
from briefgen.render.quantities import in_figures, numbers, units
from briefgen.render.strip import INK, LETTER, WIDTH

_LEFT, _RIGHT = 190.0, 130.0
"""Room for the names of the holders, at most, and for the figures and dates."""
_NAMES = 0.34
"""Part of the width that the names have at most."""
_ROW, _TOP = 17.0, 6.0
_FEWEST = 3
"""Sides from which a picture tells more than their numbers do."""
_LETTERS = 30
"""Letters of a holder's name shown, at most."""


def draw(divergence: Divergence, width: float = WIDTH) -> str:
    """The figures of the sides as an SVG element; empty where they are fewer than three or not all known."""
    rows = figures(divergence)
    if not rows:
        return ""
    most = max(value for value, _ in rows)
    height = _TOP + _ROW * len(rows) + 4
    left = min(_LEFT, _NAMES * width)
    longest = (width - left - _RIGHT) / most
    parts = [
        _row(number, (left, left + value * longest), value, position) for number, (value, position) in enumerate(rows)
    ]
    said = "; ".join(f"{called(position.holder)}: {in_figures(value)}" for value, position in rows)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="axis" viewBox="0 0 {width:g} {height:g}" role="img" {INK}>'
        f"<title>{escape(f'Figures by holder. {said}.')}</title>"
        f'<rect x="{left:g}" y="{_TOP - 3:g}" width="1" height="{height - _TOP:g}"/>{"".join(parts)}</svg>'
    )


def figures(divergence: Divergence) -> tuple[tuple[float, Position], ...]:
    """The figure of each side, by date; empty where they are fewer than three, not all known, or the same.

    Empty too where they count different things: gallons and barrels have no axis in common.
    """
    values = [figure(position, divergence.why) for position in divergence.positions]
    known = [value for value in values if value is not None]
    if len(known) < max(_FEWEST, len(values)) or len(set(known)) < 2 or len(units(divergence.why)) > 1:
        return ()
    return tuple(sorted(zip(known, divergence.positions, strict=True), key=lambda row: (row[1].date or "", row[0])))


def called(holder: str) -> str:
    """The holder without what is added after a comma."""
    name = holder.partition(",")[0].strip() or holder
    return name[:1].upper() + name[1:]


def cut(name: str, letters: int) -> str:
    """The name in so many letters at most."""
    return name if len(name) <= letters else f"{name[: letters - 1].rstrip()}…"


def _row(number: int, line: tuple[float, float], value: float, position: Position) -> str:
    """One side: its holder, a line as long as its figure, the figure and its date."""
    y = _TOP + _ROW * (number + 0.5)
    left, end = line
    name = cut(called(position.holder), min(_LETTERS, int((left - 6) / LETTER)))
    date = f" · {in_words(position.date)}" if position.date else ""
    return (
        f'<text x="{left - 6:g}" y="{y + 4:g}" text-anchor="end">{escape(name)}</text>'
        f'<rect x="{left:g}" y="{y - 0.5:g}" width="{end - left:.1f}" height="1" fill-opacity="0.5"/>'
        f'<circle cx="{end:.1f}" cy="{y:g}" r="4"/>'
        f'<text x="{end + 8:.1f}" y="{y + 4:g}">{in_figures(value)}{escape(date)}</text>'
    )


def figure(position: Position, why: str) -> float | None:
    """The number of a side that the divergence is about: the one of its words that the label names too."""
    found = numbers(position.text) & numbers(why)
    return next(iter(found)) if len(found) == 1 else None
