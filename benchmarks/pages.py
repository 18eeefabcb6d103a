"""How fast pages are made: documents of some 10, 50 and 200 pages.

``python -m benchmarks.pages [--pages N…] [--json]``: a briefing about a country that does not exist is repeated until
it fills so many pages. Pages, seconds of one core for HTML and PDF (waiting does not count), PDF pages per second, and
the peak of memory in MB.
"""

import argparse
import io
import json
import resource
import time
from dataclasses import replace

from pypdf import PdfReader

from briefgen.model.briefing import Briefing, Format, Item, Section
from briefgen.model.synthesis import Actor, Attribution, Divergence, Event, KeySentence, Notice
from briefgen.render import Look, render, sample

_PER_PAGE = 2.8
"""Repetitions of the sample's entries that fill a page of the template sitrep: 110 of them make 37 pages."""


def long(repetitions: int) -> Briefing:
    """The sample with each of its entries so many times, told apart by their ids."""
    return replace(sample.FULL, sections=tuple(_grown(section, repetitions) for section in sample.FULL.sections))


def _grown(section: Section, repetitions: int) -> Section:
    if section.name in ("sources", "problems", "notes", "gaps"):
        return section
    items = tuple(_again(item, number) for number in range(repetitions) for item in section.items)
    return replace(section, items=items, total=len(items))


def _again(item: Item, number: int) -> Item:
    if isinstance(item, KeySentence | Actor | Attribution | Event | Divergence | Notice):
        return replace(item, id=f"{item.id[:3]}{number:08x}")
    return item


def measure(pages: int) -> dict[str, float]:
    """Pages made and their times, for a document of about so many pages."""
    briefing = long(round(pages * _PER_PAGE))
    found: dict[str, float] = {}
    formats: tuple[Format, ...] = ("html", "pdf")
    for name in formats:
        started = time.process_time()
        content = render(briefing, name, Look())
        found[f"{name} seconds"] = round(time.process_time() - started, 2)
    found["pages"] = float(len(PdfReader(io.BytesIO(content)).pages))
    found["pdf pages/s"] = round(found["pages"] / found["pdf seconds"], 1)
    found["MB"] = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, nargs="+", default=[10, 50, 200])
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    found = {str(pages): measure(pages) for pages in asked.pages}
    if asked.json:
        print(json.dumps(found))
        return
    for pages, figures in found.items():
        print(f"{pages:>5}", *(f"{name} {figure:g}" for name, figure in figures.items()), sep="  ")


if __name__ == "__main__":
    main()
