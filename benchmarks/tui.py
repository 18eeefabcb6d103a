"""The terminal interface: first frame, first preview, an edit to a redrawn preview, a key to the next paint.

Of an edit two times are told: until the preview shows what it did, and until the briefing is whole again.

``python -m benchmarks.tui [--json | --picture docs/pictures/tui.svg]``. Real terminals (pseudo-terminals) for the first
frame, so that imports count; the empty Textual application is started in turn with it, and medians are compared.
"""

import argparse
import asyncio
import fcntl
import json
import os
import pty
import select
import shutil
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from datetime import date, timedelta
from pathlib import Path

from textual.pilot import Pilot

from briefgen.locations import example
from briefgen.model.article import Article, Fact, PublicationDate
from briefgen.tui import wire
from briefgen.tui.app import BriefgenApp
from briefgen.tui.opening import Opening
from briefgen.tui.widgets.articles import ArticleList

EMPTY = "from textual.app import App; App().run()"
OURS = "from briefgen.cli.tui import tui; tui()"
ROUNDS = 7
ROWS = 2000
KEYS = 300
RESTED = 1.0
"""Seconds that a person looks at an article before leaving it out."""
FRAME = b"\x1b[1;1H"
"""A frame begins: the cursor goes to the first cell."""


def first_frame(
    code: str, arguments: tuple[str, ...], marker: bytes, environment: dict[str, str]
) -> tuple[float, float]:
    """Seconds from starting a process to a frame that holds ``marker``, and seconds of processor time until then."""
    parent, child = pty.openpty()
    fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", code, *arguments], stdin=child, stdout=child, stderr=child, env=environment
    )
    os.close(child)
    seen = b""
    try:
        while marker not in seen:
            if not select.select([parent], [], [], 60)[0]:
                raise RuntimeError(f"no frame within a minute; seen: {seen[-300:]!r}")
            seen += os.read(parent, 65536)
        return time.perf_counter() - start, processor_time(process.pid)
    finally:
        process.kill()
        process.wait()
        os.close(parent)


def processor_time(pid: int) -> float:
    """Seconds that a process has computed so far; 0 where the system does not say."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def first_frames(environment: dict[str, str], project: Path) -> dict[str, float]:
    """Medians of the empty application and of this one, each started in turn."""
    times: dict[str, list[tuple[float, float]]] = {"empty": [], "briefgen": [], "keys_work": []}
    for _ in range(ROUNDS):
        times["empty"].append(first_frame(EMPTY, (), FRAME, environment))
        times["briefgen"].append(first_frame(OURS, (str(project),), b"Articles", environment))
        times["keys_work"].append(first_frame(OURS, (str(project),), b"Filter", environment))
    found = {name: statistics.median(wall for wall, _ in pairs) for name, pairs in times.items()}
    found |= {f"{name}_cpu": statistics.median(cpu for _, cpu in pairs) for name, pairs in times.items()}
    found["ratio"] = found["briefgen"] / found["empty"]
    return found | {"ratio_cpu": found["briefgen_cpu"] / found["empty_cpu"]} if found["empty_cpu"] else found


async def first_preview(project: Path, library: Path | None) -> dict[str, float]:
    """Seconds from starting the application to a whole preview, then milliseconds from edits to what shows them.

    With ``library`` what was read is forgotten before each round, so that each is the one after a cold start.
    """
    start = time.perf_counter()
    app = BriefgenApp(Opening.of((str(project),)))
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(app, pilot)
        found = {"first_preview_s": time.perf_counter() - start}
        for kind, pairs in (await edits(app, pilot, library)).items():
            for name, times in zip((kind, f"{kind}_whole"), map(list, zip(*pairs, strict=True)), strict=True):
                found |= {f"{name}_p50_ms": statistics.median(times), f"{name}_p95_ms": p95(times)}
        return found


async def settled(app: BriefgenApp, pilot: Pilot[None]) -> None:
    """Wait until the briefing that was asked for is shown."""
    while not (app.bench and app.bench.is_settled and app.bench.asked):
        await pilot.pause(0.005)


async def edits(app: BriefgenApp, pilot: Pilot[None], library: Path | None) -> dict[str, list[tuple[float, float]]]:
    """A section turned on or off; an article left out at once after a leap to it, or after a rest on it; taken in.

    Each round has a process of its own that has just made its first briefing, and knows nothing of the round before.
    """
    times: dict[str, list[tuple[float, float]]] = {"section": [], "out_at_once": [], "out_rested": [], "taken_in": []}
    for number in range(ROUNDS):
        for kind, rest in (("out_at_once", 0.0), ("out_rested", RESTED)):
            await begin_again(app, pilot, library)
            await pilot.press("1", "home", *["down"] * (number % 6))
            await asyncio.sleep(rest)
            times[kind].append(await edit(app, "space"))
            times["taken_in"].append(await edit(app, "space"))
            await pilot.press("2")
            times["section"] += [await edit(app, "space"), await edit(app, "space")]
    return times


async def begin_again(app: BriefgenApp, pilot: Pilot[None], library: Path | None) -> None:
    """A new process reads the articles, and shows the briefing."""
    assert app.bench is not None
    app.bench.work.stop()
    for file in library.parent.glob(f"{library.name}*") if library else ():
        file.unlink()
    app.bench.reread()
    await settled(app, pilot)


async def edit(app: BriefgenApp, key: str) -> tuple[float, float]:
    """Milliseconds from a key to the frame that shows what it changed, and to that which shows the whole briefing."""
    assert app.bench is not None
    desk, before, begun = app.bench.desk, app.bench.asked, time.perf_counter()
    app.simulate_key(key)
    while app.bench.asked == before or desk.shown != app.bench.asked:
        await asyncio.sleep(0.001)
    seen = await painted(app, begun)
    if desk.answered == app.bench.asked:
        return seen, seen
    while not app.bench.is_settled:
        await asyncio.sleep(0.001)
    return seen, await painted(app, begun)


async def painted(app: BriefgenApp, begun: float) -> float:
    """Milliseconds from ``begun`` to the next frame."""
    done = asyncio.Event()
    app.screen.call_after_refresh(done.set)
    await done.wait()
    return (time.perf_counter() - begun) * 1000


async def picture(project: Path) -> str:
    """The main screen with the example open, as SVG."""
    app = BriefgenApp(Opening.of((str(project),)))
    async with app.run_test(size=(150, 44)) as pilot:
        await settled(app, pilot)
        await pilot.press("3", "down")
        await pilot.pause(0.5)
        return app.export_screenshot(title="briefgen tui")


def p95(times: list[float]) -> float:
    """The 95th percentile."""
    return sorted(times)[min(len(times) - 1, int(0.95 * len(times)))]


def rows(count: int) -> list[wire.Arrived]:
    """That many articles, of two hundred words each."""
    found = []
    for number in range(count):
        day = PublicationDate(date(2025, 1, 1) + timedelta(days=number % 300), "text")
        text = f"The quay of Port Maren was closed for the {number}th time. " * 20
        title = Fact(f"Quay closed, part {number} [of {count}]", "text")
        publisher = Fact(f"Herald {number % 17}", "text")
        article = Article(
            f"a{number:012x}", f"{number}.txt", f"{number}.txt", text, "", "en", title, publisher, published=day
        )
        found.append(wire.Arrived(number, f"articles/{number}.txt", (article,), ((),)))
    return found


async def key_to_paint(folder: Path) -> dict[str, float]:
    """From a key to the next frame, with a long list under the cursor; in milliseconds."""
    app = BriefgenApp(Opening(None, ("articles",), folder))
    app.begins_work = False
    async with app.run_test(size=(120, 40)) as pilot:
        while app.bench is None or not app.screen.query(ArticleList):
            await pilot.pause(0.01)
        bench = app.bench
        for reply in (wire.Listed(tuple(it.shown for it in rows(ROWS))), *rows(ROWS)):
            bench.desk.take(reply)
        app.screen.desk_changed(None)  # type: ignore[attr-defined]
        view = app.screen.query_one(ArticleList)
        view.focus()
        await pilot.pause()
        times = []
        is_painted = asyncio.Event()
        display = app._display

        def seen(*given: object) -> None:
            display(*given)  # type: ignore[arg-type]
            is_painted.set()

        app._display = seen  # type: ignore[method-assign, assignment]
        for number in range(KEYS):
            is_painted.clear()
            begun = time.perf_counter()
            app.simulate_key(("down", "down", "pagedown", "down", "up", "pagedown")[number % 6])
            await asyncio.wait_for(is_painted.wait(), 5)
            times.append((time.perf_counter() - begun) * 1000)
            await asyncio.sleep(0.005)
        return {"p50_ms": statistics.median(times), "p95_ms": p95(times), "worst_ms": max(times)}


def main() -> None:
    """Measure everything and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--picture", type=Path, metavar="FILE.svg", help="only draw the main screen")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        project = folder / "project"
        shutil.copytree(example(), project)
        os.environ.update({"BRIEFGEN_DATA": str(folder / "data"), "BRIEFGEN_CONFIG": str(folder / "config")})
        if asked.picture:
            asked.picture.write_text(asyncio.run(picture(project)), encoding="utf-8")
            return
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        found: dict[str, dict[str, float]] = {"first_frame_s": first_frames(environment, project)}
        shutil.rmtree(folder / "data", ignore_errors=True)
        found["cold"] = asyncio.run(first_preview(project, folder / "data" / "library.sqlite"))
        for file in project.glob("*.edits.toml"):
            file.unlink()
        found["warm"] = asyncio.run(first_preview(project, None))
        found[f"list_of_{ROWS}"] = asyncio.run(key_to_paint(folder))
    if asked.json:
        print(json.dumps(found))
        return
    for name, values in found.items():
        print(f"{name:16}" + "   ".join(f"{key} {value:.3f}" for key, value in values.items()))


if __name__ == "__main__":
    main()
