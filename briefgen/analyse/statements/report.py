"""What is reported in a sentence, before it is known who its source is."""

from dataclasses import dataclass

from briefgen.analyse import cues
from briefgen.analyse.statements.contents import Range


@dataclass(frozen=True, slots=True)
class Report:
    """One attribution inside a sentence, as ranges of its words."""

    source: Range | None
    cue: Range
    content: tuple[Range, ...]
    """Empty where a colon announces the next paragraph."""
    verb: cues.Cue | None
    """None for ``according to`` and a colon."""
    negated: bool = False
    elided: bool = False
    """The source is the subject of an earlier verb."""
