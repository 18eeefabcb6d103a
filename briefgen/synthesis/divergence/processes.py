"""Text -> processes: what its amounts do, such as leaking out or being taken in."""

from collections.abc import Iterator

from briefgen.model.span import Span
from briefgen.synthesis.quantities.units import PROCESSES
from briefgen.words import fold, words

_BOTH_WAYS = frozenset([" in", " out"])
_PROCESS_OF = {word: f" {process}" for process, listed in PROCESSES.items() for word in listed}


def find(text: str) -> frozenset[str]:
    """What the amounts of ``text`` do, each with a space before it, so that it is no word."""
    return frozenset(_PROCESS_OF[word] for word in map(fold, words(text)) if word in _PROCESS_OF)


def at(text: str, figure: Span, clause: str) -> frozenset[str]:
    """What the clause of a figure says it does; of coming in and going out, the one whose word stands nearer to it."""
    every = find(clause)
    if not every >= _BOTH_WAYS:
        return every
    behind, ahead = words(text[figure.end :]), words(text[: figure.start])
    nearest = min((*_ways(behind), *_ways(ahead[::-1])), default=None)
    return (every - _BOTH_WAYS) | ({nearest[1]} if nearest else frozenset())


def _ways(found: list[str]) -> Iterator[tuple[int, str]]:
    """The words of coming in and going out, with how far off they stand."""
    for distance, word in enumerate(map(fold, found)):
        if _PROCESS_OF.get(word) in _BOTH_WAYS:
            yield distance, _PROCESS_OF[word]
