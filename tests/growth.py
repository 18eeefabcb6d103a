"""How the work of a step grows with what it is given: counted in calls, so that a busy machine changes nothing."""

import sys
from collections.abc import Callable

MORE = 4
"""How many times as much is given the second time."""
MOST = 7.0
"""Times the calls that it may take then: 4 where the work is linear, 16 where all is compared with all."""


def calls(step: Callable[[], object]) -> int:
    """How many calls ``step`` makes, of functions of the standard library and in C too."""
    made = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal made
        made += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        step()
    finally:
        sys.setprofile(None)
    return made


def growth(step: Callable[[int], object], size: int) -> float:
    """How many times as many calls ``step`` makes of ``MORE`` times the size."""
    return calls(lambda: step(MORE * size)) / calls(lambda: step(size))
