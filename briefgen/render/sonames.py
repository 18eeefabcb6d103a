"""Shared libraries found by the loader alone, while a package that asks for them by many names is imported."""

import ctypes.util
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def only() -> Iterator[None]:
    """On Linux, let ``ctypes.util.find_library`` find nothing for a while.

    WeasyPrint asks for each library by the names it has on several systems, the soname among them, which the loader
    finds at once; for each other name ``find_library`` starts up to four programs (ldconfig, gcc, ld), 0.28 s in all.
    """
    searched = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = _nothing
    try:
        yield
    finally:
        ctypes.util.find_library = searched


def _nothing(name: str) -> str | None:  # noqa: ARG001 - as ctypes calls it
    return None
