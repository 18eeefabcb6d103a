"""What went wrong with one source, for the reader of the briefing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One source that could not be used, or that contradicts itself."""

    source: str
    """The path as the person gave it, relative where possible; ``path#part`` for a part of a file."""
    stage: str
    """``sources``, ``clean``, ``language`` or ``analyse``."""
    message: str
    """What is wrong and what to do."""

    @classmethod
    def of(cls, source: str, stage: str, error: Exception) -> "Problem":
        """What an error says of a source; where it begins with the source's name, that is left out."""
        return cls(source, stage, str(error).removeprefix(repr(source)).lstrip(": "))
