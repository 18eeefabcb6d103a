"""Readings -> where the article's body lies: one run of prose with holes, found by dynamic programming.

A semi-Markov variant of maximum subsequence segmentation (Pasternack and Roth 2009, "Extracting article text from the
web with maximum subsequence segmentation"): blocks before and after the body cost nothing, blocks of the body bring
their score, a hole in it costs for being opened, for each block, and for what it crosses (a byline, a heading over
related links). Behind the heading of the readers' comments no body goes on.
"""

from collections.abc import Sequence
from itertools import islice

from briefgen.clean.lists import with_lists
from briefgen.clean.prose import CREDIT, Reading

HOLE = 2.5
HOLE_BLOCK = 0.05
"""Log-odds. Opening 2, 2.5, 2.7 and 3 gave an F of 0.932 on lines of 91 pasted pages and 4-grams of 0.952, 0.953, 0.946
and 0.946: a paragraph behind a box is lost the more easily the more it costs."""
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
TEASER_CROSSING = 0.5
"""For one link with its label and its title, as papers set them between paragraphs; none decides anything on 91 pasted
pages, where 0.5 to 3 give the same."""
BYLINE_CROSSING = 8.0
DATE_CROSSING = 6.0
ARTICLE, ARTICLE_SHARE = 8.0, 0.1
"""How much an article before a heading of comments weighs at least: two paragraphs, and a tenth of what follows."""
OPENING_WORDS = 5
"""Words of a sentence that may open a text."""
_HEADINGS_TRIED = 5
_COMMENTS = ("reader comments", "reply form")

_BEFORE, _IN, _HOLE, _AFTER = range(4)
_Pointers = tuple[int, int, int, int]


def body(blocks: Sequence[Reading]) -> list[bool]:
    """For each block whether it is part of the article's body."""
    end = _end_of_article(blocks)
    best, back = _forward(blocks[:end])
    states = zip(blocks, _path(best, back), strict=False)
    kept = [state == _IN and not block.passing and (block.plain or block.score > 0) for block, state in states]
    kept = _with_end(blocks, with_lists(blocks, _with_opening(blocks, kept)))
    return kept + [False] * (len(blocks) - end)


def _with_opening(blocks: Sequence[Reading], kept: list[bool]) -> list[bool]:
    """``kept`` with the sentences before it, where a text begins without any furniture: an odd first sentence."""
    first = next((index for index, keep in enumerate(kept) if keep), 0)
    if not all(block.plain and block.ends and block.count >= OPENING_WORDS for block in blocks[:first]):
        return kept
    return [True] * first + kept[first:]


def _with_end(blocks: Sequence[Reading], kept: list[bool]) -> list[bool]:
    """``kept`` with the sentences right behind it, before any furniture: an odd last one, one behind a list.

    Where a credit ends the article further down, with the sentences up to it.
    """
    behind = max((index for index, keep in enumerate(kept) if keep), default=len(kept)) + 1
    end = behind
    while end < len(kept) and _is_sentence(blocks[end]) and not blocks[end].in_furniture:
        end += 1
    credit = next((i for i in range(end, min(len(kept), end + CREDIT_REACH)) if _is_credit(blocks[i])), end)
    told = [_is_sentence(block) for block in blocks[end:credit]]
    return [*kept[:behind], *[True] * (end - behind), *told, *kept[credit:]]


CREDIT_REACH = 8
"""Lines of a box between the text and its end."""


def _is_credit(block: Reading) -> bool:
    return block.inside is not None and block.inside.why == CREDIT and block.count <= CREDIT_WORDS


CREDIT_WORDS = 12


def _is_sentence(block: Reading) -> bool:
    whole = block.plain and block.ends and block.count >= OPENING_WORDS
    return whole and not (block.command or block.address or block.repeated)


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
    if block.passing:
        return HOLE_BLOCK
    known = own is not None and (own.why in _IN_TEXT or block.is_teaser)
    return HOLE_BLOCK + (KNOWN_HOLE if known else HOLE)


def _toll(block: Reading) -> float:
    toll = 0.0
    if block.passing:
        return toll
    if block.is_teaser:
        return TEASER_CROSSING
    if block.kind is not None:
        toll = CROSSING.get(block.kind.why, 0.0)
    elif block.is_byline:
        toll = BYLINE_CROSSING
    elif block.is_date:
        toll = DATE_CROSSING
    if block.inside is not None:
        toll = max(toll, CROSSING.get(block.inside.why, 0.0))
    return toll
