"""Text -> processes: what its amounts do, such as leaking out or being taken in, and what becomes of homes."""

import re
from collections.abc import Iterator

from briefgen.model.span import Span
from briefgen.synthesis.quantities.units import FATES, PROCESSES
from briefgen.words import fold, words

_BOTH_WAYS = frozenset([" in", " out"])
_PROCESS_OF = {word: f" {process}" for process, listed in PROCESSES.items() for word in listed}
_FATE_OF = {word: f" {fate}" for fate, listed in FATES.items() for word in listed}


def find(text: str) -> frozenset[str]:
    """What the amounts of ``text`` do, each with a space before it, so that it is no word."""
    return frozenset(_PROCESS_OF[word] for word in map(fold, words(text)) if word in _PROCESS_OF)


def fates(text: str) -> frozenset[str]:
    """What becomes of the homes that ``text`` counts, written as processes are."""
    return frozenset(_FATE_OF[word] for word in map(fold, words(text)) if word in _FATE_OF)


def at(text: str, figure: Span, clause: str) -> frozenset[str]:
    """What the clause of a figure says it does; of coming in and going out, the one whose word stands nearer to it."""
    every = find(_part(text, figure)) or find(clause)
    if not every >= _BOTH_WAYS:
        return every
    behind, ahead = words(text[figure.end :]), words(_TOLD.sub("", text[: figure.start]))
    nearest = min((*_ways(behind), *_ways(ahead[::-1])), default=None)
    return (every - _BOTH_WAYS) | ({nearest[1]} if nearest else frozenset())


def _part(text: str, figure: Span) -> str:
    """The words around a figure up to where the sentence turns to another thing: ``20, so the cap holds half``."""
    start = max((match.end() for match in _TURN.finditer(text, 0, figure.start)), default=0)
    end = _TURN.search(text, figure.end)
    return text[start : end.start() if end else len(text)]


_TURN = re.compile(r"[,;] (?:so|but|while|whereas|although) |; ")
_TOLD = re.compile(
    r"\b(?:estimates?|figures?|reports?|results|data|letters?|memos?|videos?|documents?) released\b", re.IGNORECASE
)
"""What is told to the public does not flow."""


def _ways(found: list[str]) -> Iterator[tuple[int, str]]:
    """The words of coming in and going out, with how far off they stand."""
    for distance, word in enumerate(map(fold, found)):
        if _PROCESS_OF.get(word) in _BOTH_WAYS:
            yield distance, _PROCESS_OF[word]
