"""Items -> results on several cores of one machine."""

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from threading import Thread
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

AHEAD = 4
"""Items in hand for each process: enough to keep it busy, few enough to keep memory flat."""


def run(function: Callable[[Item], Result], items: Iterable[Item], jobs: int) -> Iterator[Result]:
    """``function`` of each item, in order, in ``jobs`` processes; an interruption stops them all."""
    # A fresh interpreter for each worker: the parent's threads (ONNX Runtime, a terminal interface) survive no fork.
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_depend_on_the_parent)
    waiting: deque[Future[Result]] = deque()
    try:
        for item in items:
            with _interrupts_held_back():
                waiting.append(pool.submit(function, item))
            if len(waiting) >= jobs * AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """A worker that is started meanwhile inherits that Ctrl-C does not reach it, from its first moment."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows; there the worker's own first step has to do
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _depend_on_the_parent() -> None:
    """Leave interruptions to the parent, and end when it ends, however that happens."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_the_parent, daemon=True).start()


def _end_with_the_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
