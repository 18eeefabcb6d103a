"""Where work on single items is done: here, or in several processes. The results are the same and in order."""

import os
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


def processors() -> int:
    """How many processors this process may use."""
    affinity: Callable[[int], set[int]] | None = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def run(function: Callable[[Item], Result], items: Iterable[Item], jobs: int) -> Iterator[Result]:
    """``function`` of each item, in order, one at a time or in ``jobs`` processes.

    Items are taken only as fast as results are, so memory does not grow with their number. With more than one job the
    function must be a top-level one, and items and results must be picklable.
    """
    if jobs <= 1:
        return map(function, items)
    from briefgen.engine import processes

    return processes.run(function, items, jobs)
