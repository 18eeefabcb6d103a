"""The screen's end of the work: starts the process, sends wishes, passes on what comes back."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection

from briefgen.tui import wire

PATIENCE = 5.0
"""Seconds that a cancelled process gets to stop by itself: it finishes the article in hand, or loads its model."""


class Work:
    """One process that reads and composes. ``heard`` is called from another thread with every reply."""

    def __init__(self, heard: Callable[[object], None], patience: float = PATIENCE) -> None:
        self._heard = heard
        self._seconds = patience
        self._process: subprocess.Popen[bytes] | None = None
        self._connection: Connection | None = None
        self._wanted: wire.Wanted | None = None
        self._lock = threading.Lock()
        self._patience: threading.Timer | None = None
        self._exports: list[wire.Export] = []
        """Files that were asked for, of which nothing was heard yet."""

    @property
    def pid(self) -> int | None:
        """The process, while there is one."""
        return self._process.pid if self._process else None

    @property
    def is_writing(self) -> bool:
        """Whether files are still to be written."""
        return bool(self._exports)

    def want(self, wanted: wire.Wanted) -> None:
        """Ask for a briefing; starts the process where there is none."""
        self._wanted = wanted
        self._send(wanted)

    def expect(self, likely: wire.Likely) -> None:
        """Say what may be asked for next; nothing answers."""
        if self._process is not None:
            self._send(likely)

    def export(self, wish: wire.Export) -> None:
        """Ask for files of the briefing that was asked for last; each time one ``Written`` answers."""
        self._exports.append(wish)
        self._send(wish)

    def cancel(self) -> None:
        """Stop reading; a process that is in the middle of something long is ended."""
        process = self._process
        if process is None:
            return
        self._send(wire.Cancel())
        timer = threading.Timer(self._seconds, self._end, (process,))
        timer.daemon = True
        self._patience = timer
        timer.start()

    def calm(self) -> None:
        """The process has answered a cancellation."""
        if self._patience is not None:
            self._patience.cancel()

    def stop(self, *, at_once: bool = False) -> None:
        """End the process: where files are still to be written, after that, unless ``at_once``."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with contextlib.suppress(OSError):  # it may have ended already
                connection.send(wire.Stop())  # the listener closes it when the process has ended
        if at_once or not self._exports:
            process, self._process = self._process, None
            if process is not None:
                self._end(process, 0.2)

    def _send(self, message: object) -> None:
        with self._lock:
            connection = self._connection or self._start()
            if connection is not self._connection:
                self._connection = connection
                if self._wanted is not None and message is not self._wanted:
                    connection.send(self._wanted)
            with contextlib.suppress(OSError):  # it has just ended: the listener says so
                connection.send(message)

    def _start(self) -> Connection:
        # Not multiprocessing: it hands the standard streams on, and Textual has put its own in their place.
        ours, theirs = socket.socketpair()
        command = [sys.executable, "-m", "briefgen.tui.worker", str(theirs.fileno())]
        nowhere = subprocess.DEVNULL
        # A group of its own: whatever processes it starts to read articles end with it, also when it is killed.
        process = subprocess.Popen(
            command, pass_fds=[theirs.fileno()], stdin=nowhere, stdout=nowhere, stderr=nowhere, process_group=0
        )
        theirs.close()
        connection = Connection(ours.detach())
        self._process = process
        threading.Thread(target=self._listen, args=(connection, process), name="briefgen replies", daemon=True).start()
        return connection

    def _listen(self, connection: Connection, process: "subprocess.Popen[bytes]") -> None:
        while True:
            try:
                reply = connection.recv()
            except (EOFError, OSError):
                break
            if isinstance(reply, wire.Written):
                self._exports.pop(0)
            self._heard(reply)
        process.wait()
        _signal(process, signal.SIGKILL)  # what it left behind
        with self._lock:
            connection.close()
            unexpected = connection is self._connection
            if unexpected:
                self._connection = self._process = None
        while self._exports:
            self._heard(wire.unwritten(self._exports.pop(0), "the work has ended"))
        if unexpected:
            self._heard(wire.Gone())

    def _end(self, process: "subprocess.Popen[bytes]", patience: float = 0.0) -> None:
        """Wait a little, then ask it to end, then end it."""
        for number in (None, signal.SIGTERM, signal.SIGKILL):
            if number is not None:
                _signal(process, number)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(patience or 1)
                return


def _signal(process: "subprocess.Popen[bytes]", number: signal.Signals) -> None:
    """Send a signal to a process and all that it started."""
    with contextlib.suppress(ProcessLookupError, PermissionError):  # macOS refuses where only zombies are left
        os.killpg(process.pid, number)
