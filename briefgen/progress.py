"""What a run tells its front end."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """Work done so far in one stage."""

    stage: str
    """A word for the person: ``reading``, ``analysing``, ``comparing``, ``writing``."""
    done: int
    total: int
    """0 when it cannot be known beforehand."""
    item: str = ""
    """What is in hand, such as the name of an article."""


Listener = Callable[[Step], None]
"""Called often and from the running thread: it must be quick and must not raise."""


def silent(step: Step) -> None:
    """A listener that says nothing."""
