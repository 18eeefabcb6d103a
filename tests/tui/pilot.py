"""Press keys and wait until the screen shows what came of them."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from textual.pilot import Pilot

from briefgen.tui.app import BriefgenApp
from briefgen.tui.bench import Bench
from briefgen.tui.opening import Opening

PATIENCE = 120.0
"""Seconds until a story is given up: a cold process on a busy machine takes many of them."""
ROUNDS = 3
"""What a key does goes up to the application, comes back from a dialog, and is drawn."""


class Story:
    """An open application, and a person at its keys."""

    def __init__(self, app: BriefgenApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def bench(self) -> Bench:
        """The desk and the work behind it."""
        assert self.app.bench is not None
        return self.app.bench

    async def keys(self, *keys: str) -> None:
        """Press keys, and wait until each has acted."""
        for key in keys:
            await self.pilot.press(key)
            await self.quiet()

    async def press(self, *keys: str) -> None:
        """Press keys, and wait for the briefing that they ask for."""
        await self.keys(*keys)
        await self.settle()

    async def type(self, text: str) -> None:
        """Type words."""
        await self.keys(*("space" if mark == " " else mark for mark in text))

    async def quiet(self) -> None:
        """Wait until no key waits its turn, and every widget has done what it was told.

        The pilot's own pauses wait until the process computes no more, and so does one that others keep from it.
        """
        for _ in range(ROUNDS):
            await self.pilot._wait_for_screen(PATIENCE)
            await self.until(lambda: self.app.typed.is_done)

    async def settle(self) -> None:
        """Wait until the desk shows what was asked for last."""
        await self.quiet()
        await self.until(lambda: self.bench.is_settled)
        await self.quiet()

    async def until(self, true: Callable[[], bool]) -> None:
        """Wait until something is so."""
        end = time.monotonic() + PATIENCE
        while not true():
            assert time.monotonic() < end, f"waited in vain before this screen:\n{self.text()}"
            await self.pilot.pause(0.02)

    def text(self) -> str:
        """What is on the screen, as text."""
        width, height = self.app.size
        lines = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip)[:width] for strip in lines[:height])


def tell(story: Callable[[Story], Awaitable[None]], *paths: Path, size: tuple[int, int] = (120, 40)) -> None:
    """Open ``paths``, wait for the first briefing, and go through a story."""

    async def run() -> None:
        app = BriefgenApp(Opening.of(tuple(map(str, paths))))
        async with app.run_test(size=size) as pilot:
            told = Story(app, pilot)
            await told.until(lambda: app.bench is not None and app.bench.asked > 0)
            await told.settle()
            await story(told)

    asyncio.run(run())
