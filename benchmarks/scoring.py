"""A briefing against a hand-made reference: what of the reference is found, and what is found that is not in it.

A passage of a briefing matches a quote of the reference when both are from the same article and overlap by at least
half of the shorter one, counted in letters and digits alone. Only the first rows of a section count (`ROWS` for each
row of the reference), so that listing everything earns nothing.
"""

import bisect
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from briefgen.words import name_key

Json = Mapping[str, Any]
Scores = dict[str, float]

OVERLAP = 0.5
LONGEST_PASSAGE = 500
"""Characters; a longer passage is no evidence for one point."""
ROWS = {"actors": 1.5, "timeline": 2.0, "divergences": 2.0}
FEWEST_ROWS = 8
DIGITS = {"day": 10, "month": 7, "year": 4}
"""Length of an ISO date at each precision."""
TYPES = {"group": "organisation"}


def plain(text: str) -> tuple[str, list[int]]:
    """The letters and digits of a text, folded, and where each stood."""
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for part in unicodedata.normalize("NFKD", character):
            if part.isalnum():
                folded = part.casefold()
                letters.append(folded)
                places += [place] * len(folded)
    return "".join(letters), places


class Source:
    """An article of the briefing, ready to be searched."""

    def __init__(self, record: Json) -> None:
        self.file = PurePath(record["path"] or record["name"]).name
        self.text: str = record["text"]
        self.letters, self._places = plain(self.text)

    def span(self, passage: Json) -> tuple[int, int]:
        """Where a passage stands, in letters and digits."""
        return bisect.bisect_left(self._places, passage["start"]), bisect.bisect_left(self._places, passage["end"])

    def found(self, quote: str) -> list[tuple[int, int]]:
        """Where a quote stands, in letters and digits."""
        letters, start, spans = plain(quote)[0], -1, []
        while letters and (start := self.letters.find(letters, start + 1)) >= 0:
            spans.append((start, start + len(letters)))
        return spans


@dataclass(frozen=True)
class Scorer:
    """A reference and the briefing that is held against it."""

    reference: Json
    briefing: Json
    sources: Mapping[str, Source]

    @classmethod
    def of(cls, reference: Json, briefing: Json) -> "Scorer":
        """A scorer for a briefing that carries its whole texts."""
        return cls(reference, briefing, {it["id"]: Source(it) for it in briefing["sources"]})

    def matches(self, passages: Iterable[Json], quotes: Iterable[Json]) -> bool:
        """Whether any passage stands on any of the quotes."""
        wanted = list(quotes)
        return any(self._matches(passage, quote) for passage in passages for quote in wanted)

    def _matches(self, passage: Json, quote: Json) -> bool:
        source = self.sources[passage["source"]]
        if source.file != quote["article"] or len(passage["quote"]) > LONGEST_PASSAGE:
            return False
        start, end = source.span(passage)
        spans = source.found(quote["quote"])
        return any(min(end, e) - max(start, s) >= OVERLAP * max(1, min(end - start, e - s)) for s, e in spans)

    def rows(self, section: str) -> Sequence[Json]:
        """The rows of a section that count."""
        most = max(FEWEST_ROWS, int(ROWS.get(section, 1e9) * len(self.reference[section]) + 0.5))
        return list(self.briefing.get(section, []))[:most]

    def scores(self) -> dict[str, Scores]:
        """All figures, by section."""
        return {
            "actors": self.actors(),
            "timeline": self.timeline(),
            "divergences": self.divergences(),
            "advisories": self.advisories(),
        }

    def actors(self) -> Scores:
        """Actors by any of their names; the type and a role of those found."""
        known = [{name_key(name) for name in (it["name"], *it.get("aliases", []))} for it in self.reference["actors"]]
        rows: dict[int, Json] = {}
        right: list[bool] = []
        for row in self.rows("actors"):
            names = {name_key(name) for name in (row["name"], *row["aliases"])}
            hits = [number for number, keys in enumerate(known) if keys & names]
            right.append(bool(hits))
            if hits:
                rows.setdefault(max(hits, key=lambda number: len(known[number] & names)), row)
        wanted = self.reference["actors"]
        types = [
            TYPES.get(row["type"], row["type"]) == TYPES.get(wanted[n]["type"], wanted[n]["type"])
            for n, row in rows.items()
        ]
        roles = [self._role(row, wanted[n]["roles"]) for n, row in rows.items() if wanted[n].get("roles")]
        return recall(wanted, rows) | {
            "precision": mean(right[: len(wanted)]),
            "type": mean(types),
            "role": mean(roles),
        }

    def _role(self, row: Json, quotes: Sequence[Json]) -> bool:
        return any(self.matches(role["evidence"], quotes) for role in row["roles"])

    def timeline(self) -> Scores:
        """Events by their passage and date; a date at the reference's precision is right."""
        wanted = self.reference["timeline"]
        found: set[int] = set()
        right = dated = 0
        for row in self.rows("timeline"):
            hits = [number for number, it in enumerate(wanted) if self.matches(row["evidence"], it["evidence"])]
            fits = [number for number in hits if same_day(row["date"], wanted[number])]
            found.update(fits)
            dated += bool(hits)
            right += bool(fits)
        for row in self.briefing.get("undated", []):
            found.update(
                number
                for number, it in enumerate(wanted)
                if it["date"] is None and self.matches(row["evidence"], it["evidence"])
            )
        return recall(wanted, found) | {"date": share(right, dated)}

    def divergences(self) -> Scores:
        """Divergences with passages of two positions on two sides; and pairs opposed that must not be."""
        wanted = self.reference["divergences"]
        found: set[int] = set()
        right = 0
        produced = self.rows("divergences")
        for row in produced:
            hits = self.opposed(row)
            right += bool(hits)
            found.update(sorted(hits, key=lambda number: number in found)[:1])
        pairs = self.reference.get("not_divergences", [])
        wrong = sum(any(self.parts(row, pair["a"], pair["b"]) for row in produced) for pair in pairs)
        return recall(wanted, found) | {"precision": share(right, len(produced)), "false pairs": wrong}

    def opposed(self, row: Json) -> list[int]:
        """The reference's divergences of which a row has two sides on two sides."""
        wanted = self.reference["divergences"]
        return [number for number, it in enumerate(wanted) if self._opposed(row, it["positions"])]

    def _opposed(self, row: Json, positions: Sequence[Json]) -> bool:
        sides = [
            {number for number, side in enumerate(row["positions"]) if self.matches(side["evidence"], it["evidence"])}
            for it in positions
        ]
        return any(a != b for n, one in enumerate(sides) for other in sides[n + 1 :] for a in one for b in other)

    def parts(self, row: Json, a: Json, b: Json) -> bool:
        """Whether a divergence sets two passages against each other."""
        one = [number for number, side in enumerate(row["positions"]) if self.matches(side["evidence"], [a])]
        other = [number for number, side in enumerate(row["positions"]) if self.matches(side["evidence"], [b])]
        return any(x != y for x in one for y in other)

    def advisories(self) -> Scores:
        """Advisories by their passage; those that are in the reference's list of none are counted."""
        wanted = self.reference.get("advisories", [])
        found: set[int] = set()
        right = wrong = 0
        borderline = [quote for it in self.reference.get("borderline_advisories", []) for quote in it["evidence"]]
        for row in self.briefing.get("advisories", []):
            hits = {number for number, it in enumerate(wanted) if self.matches(row["evidence"], it["evidence"])}
            found |= hits
            right += bool(hits)
            wrong += not hits and not self.matches(row["evidence"], borderline)
        none = self.reference.get("not_advisories", [])
        traps = sum(self.matches(row["evidence"], none) for row in self.briefing.get("advisories", []))
        return recall(wanted, found) | {"precision": share(right, right + wrong), "traps": traps}


def same_day(date: str | None, wanted: Json) -> bool:
    """Whether a date says what the reference's does, at its precision."""
    if date is None or wanted["date"] is None:
        return date is wanted["date"]
    digits = DIGITS.get(wanted.get("precision", ""), len(wanted["date"]))
    first = date.partition("/")[0]
    return len(first) >= digits and first[:digits] == wanted["date"][:digits]


def recall(wanted: Sequence[Json], found: Iterable[int]) -> Scores:
    """Recall over all rows of the reference and over those that must be there."""
    numbers = set(found)
    must = [number for number, it in enumerate(wanted) if it.get("must")]
    return {"recall": share(len(numbers), len(wanted)), "recall must": share(len(numbers & set(must)), len(must))}


def share(part: float, whole: float) -> float:
    """A share, 1 where there was nothing to find."""
    return round(part / whole, 3) if whole else 1.0


def mean(values: Sequence[bool]) -> float:
    """The share of true values."""
    return share(sum(values), len(values))
