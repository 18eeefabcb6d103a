"""Readings -> where the article's body lies: one run of prose with holes, found by dynamic programming.

A semi-Markov variant of maximum subsequence segmentation (Pasternack and Roth 2009, "Extracting article text from the
web with maximum subsequence segmentation"): blocks before and after the body cost nothing, blocks of the body bring
their score, a hole in it costs for being opened, for each block, and for what it crosses (a byline, a heading over
related links). Behind the heading of the readers' comments no body goes on.
"""

import re
from collections.abc import Sequence
from itertools import islice, takewhile

from briefgen.clean.prose import Reading

HOLE = 3.0
HOLE_BLOCK = 0.05
"""Log-odds. Opening 2, 3, 4 and 5 gave an F of 0.824, 0.839, 0.842 and 0.843 on lines of 91 pasted pages and 4-grams
of 0.908, 0.918, 0.917 and 0.918; 3 loses fewer paragraphs behind a box."""
KNOWN_HOLE = 1.0
_IN_TEXT = ("caption", "advertisement", "share bar", "read aloud", "page furniture", "newsletter", "cookie notice")
CROSSING = {
    "reader comments": 6.0,
    "reply form": 12.0,
    "comment furniture": 4.0,
    "related links": 3.0,
    "reporting credit": 8.0,
    "page furniture": 1.0,
    "newsletter": 1.0,
    "share bar": 1.0,
    "weather": 3.0,
    "page number": 0.5,
}
"""What it costs to go on with the body behind such a line."""
BYLINE_CROSSING = 8.0
DATE_CROSSING = 6.0
ARTICLE, ARTICLE_SHARE = 8.0, 0.1
"""How much an article before a heading of comments weighs at least: two paragraphs, and a tenth of what follows."""
TITLE_WORDS, TITLE_CAPITALS = 7, 0.6
"""A line in a hole that looks like the title of another article."""
OPENING_WORDS = 5
"""Words of a sentence that may open a text."""
LIST_LINES, REPEATED_WORDS = 10, 10
"""A hole of so many lines is a list, whose lines may repeat; in a shorter one a long repeated line is a caption."""
CLOSING_ITEMS = 4
"""Lines in a row that begin alike, with a number, a date or a bullet, from which they are a list."""
_ITEM = re.compile(
    r"^(?:[•‣▪●◦*–—-] ?\w|\(?\d|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d)", re.I
)
_BULLET = re.compile(r"[•‣▪●◦*–—-] ?\w")
_HEADINGS_TRIED = 5
_COMMENTS = ("reader comments", "reply form")

_BEFORE, _IN, _HOLE, _AFTER = range(4)
_Pointers = tuple[int, int, int, int]


def body(blocks: Sequence[Reading]) -> list[bool]:
    """For each block whether it is part of the article's body."""
    end = _end_of_article(blocks)
    best, back = _forward(blocks[:end])
    states = zip(blocks, _path(best, back), strict=False)
    kept = [state == _IN and (block.plain or block.score > 0) for block, state in states]
    kept = _with_closing_list(blocks, _with_lists(blocks, _with_opening(blocks, kept)))
    return kept + [False] * (len(blocks) - end)


def _with_opening(blocks: Sequence[Reading], kept: list[bool]) -> list[bool]:
    """``kept`` with the sentences before it, where a text begins without any furniture: an odd first sentence."""
    first = next((index for index, keep in enumerate(kept) if keep), 0)
    if not all(block.plain and block.ends and block.count >= OPENING_WORDS for block in blocks[:first]):
        return kept
    return [True] * first + kept[first:]


def _with_lists(blocks: Sequence[Reading], kept: list[bool]) -> list[bool]:
    """``kept`` with the plain lines of its holes before any furniture begins: lists, tables, headings."""
    filled, start = list(kept), None
    for index, keep in enumerate(kept):
        if not keep:
            continue
        if start is not None:
            hole = blocks[start + 1 : index]
            filled[start + 1 : index] = [_is_of_list(block) for block in hole] if _is_list(hole) else _items(hole)
        start = index
    return filled


def _items(hole: Sequence[Reading]) -> list[bool]:
    """For each line of a hole whether it is one of several items in a row, or the line that announces them."""
    items = [block.plain and not block.in_furniture and bool(_BULLET.match(block.text)) for block in hole]
    announces = [block.plain and block.text.endswith(":") for block in hole]
    kept = [False] * len(hole)
    for number in range(len(hole)):
        beside = (number and items[number - 1]) or (number + 1 < len(hole) and items[number + 1])
        follows = number + 1 < len(hole) and items[number + 1]
        kept[number] = bool((items[number] and beside) or (announces[number] and follows))
    return kept


def _with_closing_list(blocks: Sequence[Reading], kept: list[bool]) -> list[bool]:
    """``kept`` with the list that a text ends in, and the line that announces it: dates of a tour, items to buy."""
    last = max((index for index, keep in enumerate(kept) if keep), default=len(kept))
    after = list(takewhile(lambda block: block.plain and not block.in_furniture, blocks[last + 1 : len(kept)]))
    heading = not _ITEM.match(after[0].text) if after else False
    items = list(takewhile(lambda block: _ITEM.match(block.text), after[heading:]))
    if len(items) < CLOSING_ITEMS:
        return kept
    end = last + 1 + heading + len(items)
    return kept[: last + 1] + [True] * (end - last - 1) + kept[end:]


def _is_list(hole: Sequence[Reading]) -> bool:
    """Whether a hole is the article's own: long, or without any furniture or repetition."""
    return len(hole) >= LIST_LINES or all(
        (b.plain or b.is_stamp or _is_rule(b)) and not (b.repeated and b.count >= REPEATED_WORDS) for b in hole
    )


def _is_rule(block: Reading) -> bool:
    return block.kind is not None and block.kind.why == "rule"


def _is_of_list(block: Reading) -> bool:
    if not block.plain or block.in_furniture:
        return False
    return block.count < TITLE_WORDS or block.capitals <= TITLE_CAPITALS


def _end_of_article(blocks: Sequence[Reading]) -> int:
    """Where the readers' comments begin: the first heading of comments with an article before it."""
    headings = (i for i, block in enumerate(blocks) if block.kind is not None and block.kind.why in _COMMENTS)
    for index in islice(headings, _HEADINGS_TRIED):
        before, after = _worth(blocks[:index]), _worth(blocks[index + 1 :])
        if before >= max(ARTICLE, ARTICLE_SHARE * after):
            return index
    return len(blocks)


def _worth(blocks: Sequence[Reading]) -> float:
    return max(_forward(blocks)[0])


def _forward(blocks: Sequence[Reading]) -> tuple[list[float], list[_Pointers]]:
    """The best score that ends in each state, and from which state each was reached."""
    if not blocks:
        return [0.0], []
    best = [0.0, blocks[0].score, float("-inf"), float("-inf")]
    back: list[_Pointers] = []
    for block in blocks[1:]:
        gain, toll = block.score, _toll(block)
        options = (
            ((_BEFORE, best[_BEFORE]),),
            ((_BEFORE, best[_BEFORE] + gain), (_IN, best[_IN] + gain - toll), (_HOLE, best[_HOLE] + gain - toll)),
            ((_IN, best[_IN] - _opening(block) - toll), (_HOLE, best[_HOLE] - HOLE_BLOCK - toll)),
            ((_IN, best[_IN]), (_HOLE, best[_HOLE]), (_AFTER, best[_AFTER])),
        )
        chosen = [max(option, key=lambda pair: pair[1]) for option in options]
        back.append((chosen[0][0], chosen[1][0], chosen[2][0], chosen[3][0]))
        best = [value for _, value in chosen]
    return best, back


def _path(best: list[float], back: list[_Pointers]) -> list[int]:
    if len(best) == 1:
        return []
    state = max((_BEFORE, _IN, _AFTER), key=lambda s: best[s])
    path = [state]
    for pointers in reversed(back):
        state = pointers[state]
        path.append(state)
    return path[::-1]


def _opening(block: Reading) -> float:
    """What it costs to open a hole at a block: little where a picture or an advertisement stands in the text."""
    own = block.kind or block.inside
    if block.is_stamp:
        return HOLE_BLOCK
    return HOLE_BLOCK + (KNOWN_HOLE if own is not None and own.why in _IN_TEXT else HOLE)


def _toll(block: Reading) -> float:
    toll = 0.0
    if block.is_stamp:
        return toll
    if block.kind is not None:
        toll = CROSSING.get(block.kind.why, 0.0)
    elif block.is_byline:
        toll = BYLINE_CROSSING
    elif block.is_date:
        toll = DATE_CROSSING
    if block.inside is not None:
        toll = max(toll, CROSSING.get(block.inside.why, 0.0))
    return toll
