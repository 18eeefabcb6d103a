"""Keys -> one at a time: each finds the screen as the one before it left it, however fast they come.

Textual hands a key to what has the focus when it arrives. What comes in one packet with ``/``, as over a slow line,
would go to the list as commands, and not into the filter.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

from textual.app import App
from textual.dom import DOMNode
from textual.events import Event, Key

ROUNDS = 2
"""A key goes up from what has the focus to the application, and so does what is asked for there."""
PATIENCE = 3.0
"""Seconds for which a key waits for what the one before does. Nothing that takes long is done there; on a machine that
others keep busy half a second was passed now and then, and keys went where they did not belong."""
_LOOK = 0.02
"""Seconds between two looks whether somebody who was asked is still there: a closed dialog answers no more."""


class Typed:
    """What was typed and waits. ``forward`` gives one to the screen."""

    def __init__(self, app: App[None], forward: Callable[[Event], Awaitable[None]]) -> None:
        self._app = app
        self._forward = forward
        self._waiting: deque[Event] = deque()
        self._working: asyncio.Task[None] | None = None

    async def put(self, event: Event) -> None:
        """Take a key or pasted text in its turn: at once where nothing is in hand."""
        if self.is_done:
            await self._forward(event)
            self._working = asyncio.create_task(self._work())
        else:
            self._waiting.append(event)

    @property
    def is_done(self) -> bool:
        """Whether everything that was typed has acted."""
        return self._working is None or self._working.done()

    async def _work(self) -> None:
        await self._settled()
        while self._waiting and self._app.is_running:
            event = self._waiting.popleft()
            self._app.call_later(self._forward, event)
            if not (self._waiting and self._is_text(event) and self._is_text(self._waiting[0])):
                await self._settled()

    def _is_text(self, event: Event) -> bool:
        """Whether an event only puts another letter into a line or a text: the next need not wait for it."""
        focused = self._app.focused
        return isinstance(event, Key) and focused is not None and focused.check_consume_key(event.key, event.character)

    async def _settled(self) -> None:
        for _ in range(ROUNDS):
            await self._passed()

    async def _passed(self) -> None:
        """Wait until what is in hand has gone from what has the focus up to the application."""
        app = self._app
        await _answered(app)
        node: DOMNode | None = (app.focused or app.screen) if app.is_running else None
        while node is not None and await _answered(node):
            node = node.parent


async def _answered(node: DOMNode) -> bool:
    """Wait until a node has done what it was given so far; False where it is gone."""
    done = asyncio.Event()
    if not node.call_later(done.set):
        return False
    for _ in range(round(PATIENCE / _LOOK)):
        try:
            await asyncio.wait_for(done.wait(), _LOOK)
        except TimeoutError:
            if not node.is_running:
                return False
        else:
            return True
    return False
