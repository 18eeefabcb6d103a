"""Readings -> where the article's body lies: one run of prose with holes, found by dynamic programming.

A semi-Markov variant of maximum subsequence segmentation (Pasternack and Roth 2009, "Extracting article text from the
web with maximum subsequence segmentation"): blocks before and after the body cost nothing, blocks of the body bring
their score, a hole in it costs for being opened, for each block, and for what it crosses (the heading of the readers'
comments, a byline, a list of related links).
"""

from collections.abc import Sequence

from briefgen.clean.prose import Reading

HOLE = 1.5
HOLE_BLOCK = 0.08
CROSSING = {
    "reader comments": 60.0,
    "reply form": 12.0,
    "comment furniture": 3.0,
    "related links": 3.0,
    "reporting credit": 8.0,
    "page furniture": 1.0,
    "newsletter": 1.0,
    "share bar": 1.0,
    "weather": 3.0,
    "page number": 0.5,
}
"""What it costs to go on with the body behind such a line."""
BYLINE_CROSSING = 4.0
DATE_CROSSING = 3.0

_BEFORE, _IN, _HOLE, _AFTER = range(4)


def body(blocks: Sequence[Reading]) -> list[bool]:
    """For each block whether it is part of the article's body."""
    if not blocks:
        return []
    best = [0.0, blocks[0].score, float("-inf"), float("-inf")]
    back: list[tuple[int, int, int, int]] = []
    for block in blocks[1:]:
        gain, toll = block.score, _toll(block)
        options = (
            ((_BEFORE, best[_BEFORE]),),
            ((_BEFORE, best[_BEFORE] + gain), (_IN, best[_IN] + gain - toll), (_HOLE, best[_HOLE] + gain - toll)),
            ((_IN, best[_IN] - HOLE - HOLE_BLOCK - toll), (_HOLE, best[_HOLE] - HOLE_BLOCK - toll)),
            ((_IN, best[_IN]), (_HOLE, best[_HOLE]), (_AFTER, best[_AFTER])),
        )
        chosen = [max(option, key=lambda pair: pair[1]) for option in options]
        back.append((chosen[0][0], chosen[1][0], chosen[2][0], chosen[3][0]))
        best = [value for _, value in chosen]
    return [state == _IN for state in _path(best, back)]


def _path(best: list[float], back: list[tuple[int, int, int, int]]) -> list[int]:
    state = max((_BEFORE, _IN, _AFTER), key=lambda s: best[s])
    path = [state]
    for pointers in reversed(back):
        state = pointers[state]
        path.append(state)
    return path[::-1]


def _toll(block: Reading) -> float:
    toll = 0.0
    if block.kind is not None:
        toll = CROSSING.get(block.kind.why, 0.0)
    elif block.is_byline:
        toll = BYLINE_CROSSING
    elif block.is_date:
        toll = DATE_CROSSING
    if block.inside is not None:
        toll = max(toll, CROSSING.get(block.inside.why, 0.0))
    return toll
