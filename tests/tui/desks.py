"""A desk with a rich briefing made by hand, shown without the process that would make it."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from briefgen.model.article import Article, CleaningLedger, Fact, PublicationDate
from briefgen.model.briefing import Reference
from briefgen.model.problem import Problem
from briefgen.model.synthesis import Synthesis
from briefgen.tui import wire
from briefgen.tui.app import BriefgenApp
from briefgen.tui.bench import Bench
from briefgen.tui.desk import Desk
from briefgen.tui.memory import Memory
from briefgen.tui.opening import Opening
from briefgen.tui.screens.main import MainScreen
from briefgen.tui.screens.start import StartScreen
from briefgen.tui.work import Work
from tests.render import factories
from tests.render.claims import ACTORS, DIVERGENCES, NOTICES, STATEMENTS, SUMMARY
from tests.render.events import EVENTS, UNDATED
from tests.synthesis.factories import sentences
from tests.tui.pilot import Story

VIEW = wire.ProjectView(
    title="Veldania: fuel blockade of Port Maren",
    as_of="2025-11-19",
    marking="TLP:AMBER",
    template="sitrep",
    style="standard",
    embed=None,
    sections=("summary", "actors", "timeline", "divergences", "statements", "advisories", "gaps", "sources"),
    headings={str(section.name): section.heading for section in factories.briefing().sections}
    | {"notes": "Analyst comments"},
    limits={"actors": 20},
    ranker="briefgen",
    words=180,
    templates=("chronology", "sitrep"),
    styles=("compact", "standard"),
)
WHOLE = Synthesis(
    actors=ACTORS,
    attributions=STATEMENTS,
    events=EVENTS,
    undated=UNDATED,
    divergences=DIVERGENCES,
    notices=NOTICES,
    summary=SUMMARY,
)


def article_of(reference: Reference) -> Article:
    """The article that a source of the hand-made briefing lists."""

    def fact(value: str | None) -> Fact | None:
        return Fact(value, "text") if value else None

    return Article(
        id=reference.id,
        name=reference.name,
        path=reference.path,
        text=reference.text,
        sha256=reference.sha256,
        language=reference.language,
        title=fact(reference.title),
        publisher=fact(reference.publisher),
        author=fact(reference.author),
        url=fact(reference.url),
        published=PublicationDate(date.fromisoformat(reference.published), "text") if reference.published else None,
        reliability=reference.reliability,
        ledger=CleaningLedger(reference.cut),
    )


def arrivals() -> tuple[wire.Arrived, ...]:
    """The articles as they would come, and a file that holds none."""
    found = []
    for number, reference in enumerate(factories.REFERENCES):
        spans = tuple(it.span for it in sentences(reference.text))
        shown = reference.path or f"bulletins.jsonl#{number}"
        found.append(wire.Arrived(number, shown, (article_of(reference),), (spans,)))
    broken = Problem("articles/broken.html", "clean", "no article text is in it; name another file")
    return (*found, wire.Arrived(len(found), broken.source, problem=broken))


def found(number: int = 0) -> wire.Found:
    """The briefing as it would come."""
    made = factories.briefing()
    light = tuple(replace(it, text="", cut=()) for it in made.references)
    return wire.Found(number, VIEW, replace(made, references=light), WHOLE)


def laid(folder: Path) -> Desk:
    """A desk with everything on it."""
    (folder / "articles").mkdir(exist_ok=True)
    (folder / "articles" / "[b]late[x] news.txt").touch()
    desk = Desk.of(Opening(None, (), folder), folder)
    desk.take(wire.Listed(tuple(it.shown for it in arrivals())))
    for reply in (wire.Started(VIEW), *arrivals(), found(), wire.Idle()):
        desk.take(reply)
    return desk


def show(story: Callable[[Story], Awaitable[None]], folder: Path, size: tuple[int, int] = (120, 40)) -> None:
    """Show the desk on the main screen and go through a story; no process is started."""

    async def run() -> None:
        app = BriefgenApp(Opening(None, (), folder))
        async with app.run_test(size=size) as pilot:
            await Story(app, pilot).until(lambda: isinstance(app.screen, StartScreen))
            memory = Memory(folder / "screens.json")
            app.bench = Bench(laid(folder), Work(lambda _: None), memory, app._say, app._redraw)
            await app.push_screen(MainScreen(app.bench))
            await pilot.pause()
            await story(Story(app, pilot))

    asyncio.run(run())
