"""Opposition -> who stands against whom: an inline SVG in one ink, legible in grey, with a text alternative.

A row for each speaker, a column for each issue; a line joins those who stand against each other. Lines never overlap,
however many there are: after Valdivia et al., Analyzing Dynamic Hypergraphs with PAOH, 2021.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from briefgen.model.briefing import Item
from briefgen.render.axis import cut
from briefgen.render.opposed import Issue, Opposition, opposed
from briefgen.render.strip import INK, LETTER, WIDTH
from briefgen.render.view import counted

_NARROWEST = 200.0
"""Room for the names of the speakers, and for those whom they stand against, at least."""
_AIR = 10.0
"""Room beside the columns."""
_ROW, _TOP = 16.0, 18.0
_SIDE = 0.28
"""Part of the width that either of these has, where the picture is narrow."""
_COLUMNS = 0.42
"""Part of the width for all columns, each between the least and the most."""
_LEAST, _WIDEST = 14.0, 24.0
_LETTERS = 48
"""Letters of a speaker's name shown, at most."""
_FEWER = 24
"""The same where the speaker stands against another."""


def draw(listed: Sequence[Item], known: Iterable[Item], width: float = WIDTH) -> str:
    """The picture as an SVG element; empty where it would tell no more than the list of divergences."""
    found = opposed(listed, known)
    if not found.issues:
        return ""
    step = min(max(_COLUMNS * width / len(found.issues), _LEAST), _WIDEST)
    names = LETTER * max(len(cut(name, _LETTERS)) for name in found.speakers) + _AIR
    narrowest = min(_NARROWEST, _SIDE * width)
    left = max(narrowest, min(names, width - step * len(found.issues) - narrowest))
    places = [left + step * (number + 0.5) for number in range(len(found.issues))]
    right = left + step * len(found.issues) + _AIR
    height = _TOP + _ROW * len(found.speakers) + 4
    columns = "".join(_column(x, issue) for x, issue in zip(places, found.issues, strict=True))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="strip" viewBox="0 0 {width:g} {height:g}" role="img" {INK}>'
        f"<title>{escape(alternative(found))}</title>"
        f'<text x="{left - 8:g}" y="11" text-anchor="end">issue</text><text x="{right:g}" y="11">against</text>'
        f"{''.join(_rows(found, left, right, width))}{columns}</svg>"
    )


def alternative(found: Opposition) -> str:
    """Who stands against whom and on which issues, in words."""
    told = "; ".join(
        f"{one} against {other} on {counted(len(issues), 'issue')} ({', '.join(map(str, issues))})"
        for one, other, issues in found.pairs()
    )
    return f"Who stands against whom. {told}."


def opponents(found: Opposition, row: int, letters: int) -> str:
    """Those whom a speaker stands against, as many as have room, with the number of issues where there are several."""
    against = found.against(row)
    for most in (_LETTERS, _FEWER):
        named = [f"{cut(name, most)} ({number})" if number > 1 else cut(name, most) for name, number in against]
        if len(words := ", ".join(named)) <= letters:
            return words
    for kept in range(len(named) - 1, 0, -1):
        if len(words := f"{', '.join(named[:kept])} and {len(named) - kept} more") <= letters:
            return words
    return counted(len(named), "speaker") if named else ""


def _rows(found: Opposition, left: float, right: float, width: float) -> Iterator[str]:
    letters = int((left - _AIR) / LETTER)
    for row, name in enumerate(found.speakers):
        y = _TOP + _ROW * (row + 0.5)
        words = opponents(found, row, int((width - right) / LETTER))
        yield (
            f'<text x="0" y="{y + 4:g}">{escape(cut(name, letters))}</text>'
            f'<rect x="{left:g}" y="{y - 0.25:g}" width="{right - left - _AIR:g}" height="0.5" fill-opacity="0.4"/>'
            f'<text x="{right:g}" y="{y + 4:g}" fill-opacity="0.75">{escape(words)}</text>'
        )


def _column(x: float, issue: Issue) -> str:
    """One issue: its number, a line from its first speaker to its last, a dot for each.

    Heavy where one rejects the other, dashed for stances, thin and hollow for figures and dates.
    """
    first, *_, last = (_TOP + _ROW * (row + 0.5) for row in issue.rows)
    numeric = issue.kind in ("figures", "dates")
    dashes = ' stroke-dasharray="4 2.5"' if issue.kind == "stance" else ""
    line = (
        f'<path d="M{x:.1f} {first:g} V{last:g}" fill="none" stroke-width="{1 if numeric else 2.4:g}"{dashes}/>'
        f'<text x="{x:.1f}" y="11" text-anchor="middle">{issue.number}</text>'
    )
    ink = 'class="hollow" fill="#ffffff" stroke-width="1.2"' if numeric else ""
    dots = (f'<circle cx="{x:.1f}" cy="{_TOP + _ROW * (row + 0.5):g}" r="4" {ink}/>' for row in issue.rows)
    return line + "".join(dots)
