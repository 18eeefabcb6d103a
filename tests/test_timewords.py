"""How much of what fresh wordings of times say is found, and how many of their look-alikes are left alone."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language

from benchmarks import jsonlines
from briefgen import language
from briefgen.analyse import analyse, dates
from briefgen.model.corpus import Corpus
from briefgen.model.span import Span
from briefgen.model.synthesis import Event
from briefgen.synthesis import timeline
from tests.synthesis.factories import article

WORDS = Path(__file__).parent / "timewords"
Row = dict[str, Any]


@pytest.fixture(scope="module")
def nlp() -> Language:
    """The pipeline that briefgen ships."""
    return language.load("en")


@pytest.mark.parametrize(("half", "found", "alone"), [("A", 0.95, 0.93), ("B", 0.93, 0.76)])
def test_an_expression_has_the_date_that_a_reader_gives_it(
    nlp: Language, half: str, found: float, alone: float
) -> None:
    """Floors a little under what was measured: A 0.97 and 0.95, B 0.94 and 0.78."""

    def is_right(row: Row) -> bool:
        published = date.fromisoformat(row["published"]) if row["published"] else None
        read = dates.find(nlp(row["text"]), published)
        values = {it.edtf for it in read if it.edtf and it.span.overlaps(Span(*row["words"]))}
        return not values.isdisjoint(row["edtf"]) if "edtf" in row else not values

    shares = _shares("expressions", half, is_right)
    assert shares[True] >= found
    assert shares[False] >= alone


@pytest.mark.parametrize(("half", "found", "alone"), [("A", 0.97, 0.93), ("B", 0.84, 0.84)])
def test_a_timeline_lists_what_is_told_of_a_time(nlp: Language, half: str, found: float, alone: float) -> None:
    """Floors a little under what was measured: A 1.00 and 0.97, B 0.86 and 0.88."""

    def is_right(row: Row) -> bool:
        read = article(row["text"], published=row["published"])
        events, _ = timeline.find(Corpus((read,), (analyse(read, nlp(read.text)),)))
        lines = [event for event in events if _is_of(event, row)]
        return any(_tells(event, row) for event in lines) if "edtf" in row else not lines

    shares = _shares("entries", half, is_right)
    assert shares[True] >= found
    assert shares[False] >= alone


def _is_of(event: Event, row: Row) -> bool:
    """Whether a line has the expression of time that is asked about."""
    places = re.finditer(re.escape(event.expression), row["text"])
    return any(Span(*place.span()).overlaps(Span(*row["words"])) for place in places)


def _tells(event: Event, row: Row) -> bool:
    return (
        event.date in row["edtf"]
        and event.modality in row["modality"]
        and row["shown"].lower() in event.text.lower()
        and row.get("hidden", "\n") not in event.text
    )


def _shares(name: str, half: str, is_right: Callable[[Row], bool]) -> dict[bool, float]:
    """The shares that are right: of what must be found, and of what must be left alone."""
    rows = [row for row in jsonlines.records(WORDS / f"{name}.jsonl") if row["half"] == half]
    told = {wanted: [is_right(row) for row in rows if ("edtf" in row) == wanted] for wanted in (True, False)}
    return {wanted: sum(right) / len(right) for wanted, right in told.items()}
