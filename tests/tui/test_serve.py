"""The interface in a browser, as ``textual serve`` shows it: the browser's end of the line, without the browser."""

import asyncio
import os
import socket
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Protocol

import pytest

from tests.tui.pilot import PATIENCE

aiohttp = pytest.importorskip("aiohttp", reason="textual-serve is not installed")
pytest.importorskip("textual_serve", reason="textual-serve is not installed")

SERVE = "import sys; from textual_serve.server import Server; Server(sys.argv[1], port=int(sys.argv[2])).serve()"
OPEN = "from briefgen.cli.tui import tui; tui()"


class Message(Protocol):
    """What comes over a line."""

    data: object


class Line(Protocol):
    """What a page and its server talk over."""

    async def send_json(self, data: object) -> None:
        """Say something."""

    async def receive(self, timeout: float) -> Message:
        """Hear something."""


class Browser:
    """What a page with the interface receives, and what it sends."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self._seen = b""

    async def press(self, keys: str) -> None:
        """Press keys."""
        await self._line.send_json(["stdin", keys])

    async def see(self, words: str) -> None:
        """Wait until the terminal was sent these words."""
        while words.encode() not in self._seen:
            message = await self._line.receive(timeout=PATIENCE)
            assert isinstance(message.data, bytes | str), message
            self._seen += message.data if isinstance(message.data, bytes) else message.data.encode()
        self._seen = b""


@pytest.fixture
def address(project: Path) -> Iterator[str]:
    """Where the interface is served with the example open."""
    with socket.create_server(("localhost", 0)) as free:
        port = free.getsockname()[1]
    command = f"{sys.executable} -c '{OPEN}' {project}"
    environment = {**os.environ, "NO_COLOR": "1"}
    serving = subprocess.Popen(
        [sys.executable, "-c", SERVE, command, str(port)],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    yield f"http://localhost:{port}/ws?width=120&height=40"
    serving.terminate()
    serving.wait()


def browse(story: Callable[[Browser], Awaitable[None]], address: str) -> None:
    """Open the page, as soon as it is there, and go through a story."""

    async def run() -> None:
        async with aiohttp.ClientSession() as session:
            for _ in range(int(PATIENCE * 10)):
                try:
                    line = await session.ws_connect(address)
                    break
                except aiohttp.ClientConnectionError:
                    await asyncio.sleep(0.1)
            else:
                pytest.fail("nothing is served")
            async with line:
                await story(Browser(line))

    asyncio.run(run())


def test_a_briefing_is_made_written_and_downloaded_in_a_browser(address: str, project: Path) -> None:
    """Keys and pictures go through the page; what was written is offered for download."""

    async def story(browser: Browser) -> None:
        await browser.see("BOTTOM")
        await browser.press("1 ")
        await browser.see("7 of 8")
        await browser.press("x")
        await browser.see("^s writes")
        await browser.press("\x13")
        await browser.see("wrote")
        await browser.press("\x07")
        await browser.see("deliver_file_start")

    browse(story, address)
    assert list(project.glob("**/*.md"))
