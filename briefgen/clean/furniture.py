"""A line -> what kind of page furniture its words show; the vocabulary itself is in ``furniture.toml``."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from briefgen.words import MONTH


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of furniture."""

    why: str
    where: str
    """``line`` or ``inside``."""
    pattern: re.Pattern[str]
    weight: float
    """How far a match speaks against prose, as log-odds."""
    signs: tuple[str, ...] = ()
    """One of them stands in every line that matches; to look for them takes a tenth of the time."""


_BYLINE = re.compile(
    r"^(?:(?:words|story|report|text|written|posted|published|reported|review|analysis|opinion|photos?)\s*)?"
    r"by:?\s+(?:[A-Z][\w.'’-]*|and|de|van|von|der|el|al|bin|&|,|\||in)(?:[\s,|&]+(?:[\w.'’-]+)){0,9}$",
    re.I,
)
_BYLINE_WITH_DATE = re.compile(r"^(?:(?:written|posted|published) )?by:? [A-Z].{3,120}\b(?:19|20)\d\d\b.{0,30}$", re.I)
_FOREIGN_BYLINE = re.compile(
    r"^(?:Par|Por|Von|Di|Door) (?:[A-ZÀ-Þ][\w.'’-]+(?:, | et | y | und | e | en )?\s?){2,6}(?:, .{2,60})?$"
)
RELATIVE_TIME = re.compile(r"\b(?:\d+|an?|one|few)\s*(?:s|m|h|d|sec|min|hr|second|minute|hour|day|week|month)s? ago\b")
CLOCK = re.compile(r"\b\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?\b|\b\d{1,2}\s*[ap]\.?m\.?\b")
DATE_WORDS = re.compile(
    r"\b(?:published|updated|posted|modified|created|last|first|on|at|date|issued|added|mon|tue|wed|thu|fri|sat|sun)"
    rf"[a-z]*\b|\b{MONTH}(?=\W|$)|\d+(?:st|nd|rd|th)?"
    r"|\b(?:gmt|utc|bst|est|edt|et|pst|pdt|pt|cet|ist|am|pm|a\.m|p\.m|wat|eat|aest)\b"
)


KEPT_LINES = 4_096
"""A page is read up to three times, and pages of one site repeat their furniture."""


def is_byline(line: str) -> bool:
    """Whether a line says who wrote the article: ``By Ana Brenn and Jon Sool``, with a date or without."""
    if len(line) > 160 or line.endswith(("!", "?", "”", '"')):
        return False
    if len(line.split()) > 14:
        return bool(_BYLINE_WITH_DATE.search(line))
    return bool(_BYLINE.search(line) or _FOREIGN_BYLINE.match(line))


@lru_cache(maxsize=1)
def _kinds() -> dict[str, tuple[Kind, ...]]:
    """The vocabulary, by where it applies."""
    table = tomllib.loads(files("briefgen.clean").joinpath("furniture.toml").read_text("utf-8"))
    networks = f"(?:{'|'.join(table['networks'].split())})"
    kinds = [
        Kind(
            row["why"],
            row["where"],
            re.compile("|".join(f"(?:{p})" for p in row["patterns"]).replace("{networks}", networks)),
            float(row["weight"]),
            tuple(row.get("signs", ())),
        )
        for row in table["kind"]
    ]
    return {where: tuple(kind for kind in kinds if kind.where == where) for where in ("line", "frame", "inside")}


@lru_cache(maxsize=KEPT_LINES)
def whole_line(folded: str) -> Kind | None:
    """The kind of furniture that a folded line is as a whole."""
    return framed(folded) or next((kind for kind in _kinds()["line"] if kind.pattern.match(folded)), None)


def framed(folded: str) -> Kind | None:
    """The kind of furniture that a folded line of any length is by how it begins."""
    return next((kind for kind in _kinds()["frame"] if kind.pattern.match(folded)), None)


@lru_cache(maxsize=KEPT_LINES)
def inside(folded: str) -> Kind | None:
    """The heaviest kind of furniture whose words stand in a folded line."""
    found = (
        kind for kind in _kinds()["inside"] if any(map(folded.__contains__, kind.signs)) and kind.pattern.search(folded)
    )
    return max(found, key=lambda kind: kind.weight, default=None)
