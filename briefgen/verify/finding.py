"""What does not fit."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not fit."""

    where: str
    """The item or the source, by its section and id; ``page`` or ``data`` for the whole."""
    message: str

    def __str__(self) -> str:
        return f"{self.where}: {self.message}"


def clipped(text: str) -> str:
    """The beginning of a long quote, for a message."""
    return repr(text if len(text) <= 80 else f"{text[:79]}…")
