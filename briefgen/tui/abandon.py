"""Long work -> the same work, given up as soon as something else is wanted."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

LOOK = 0.02
"""Seconds between two looks: a tenth of the time in which an edit is to be seen."""


class AbandonedError(BaseException):
    """The work is not wanted any more; no handler of errors on the way may take it for one."""


@contextmanager
def watched(look: Callable[[], None]) -> Iterator[None]:
    """While inside, ``look`` is called again and again in the midst of the work, and what it raises ends the work.

    For pure work only: it may be left anywhere. The import of a module is never left half done.
    """

    def tick(_: int, frame: FrameType | None) -> None:
        if not _is_importing(frame):
            look()

    before = signal.signal(signal.SIGALRM, tick)
    signal.setitimer(signal.ITIMER_REAL, LOOK, LOOK)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _is_importing(frame: FrameType | None) -> bool:
    while frame is not None:
        if frame.f_code.co_filename.startswith("<frozen importlib"):
            return True
        frame = frame.f_back
    return False
