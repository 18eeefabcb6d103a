"""Readings of a paste -> where a further article begins in it, only when that is clear.

An article begins at a title that a byline, a date line or a dateline follows at once, with paragraphs of prose behind
it and another article's before it. A list of teasers has titles and dates as well, but one sentence each.
"""

import re
from collections.abc import Sequence

from briefgen.clean import dateline, headline, publisher
from briefgen.clean.calendar import days_in
from briefgen.clean.prose import Reading

ARTICLE_BLOCKS, ARTICLE_WORDS = 3, 80
"""Paragraphs and words of prose that each article of a paste must have."""
SIGNED_BLOCKS, SIGNED_WORDS = 2, 35
"""Those of one under whose title both its day and its author or outlet stand, in a paste without a page's furniture:
pages have the openings of their other articles, too."""
MASTHEAD = 4
"""Blocks under a title among which its byline or date must stand."""
BETWEEN = 3
"""Lines, such as a rule or a credit, that may stand between two articles."""
_PROSE = 2.0
_RULE = re.compile(r"^([-=*_#~—])(?:\s?\1){2,}$")
_TITLE_WORDS = range(4, 31)


def starts(blocks: Sequence[Reading]) -> list[int]:
    """Indexes at which articles begin; the first is always 0."""
    found = [0]
    alone = _stands_alone(blocks)
    candidates = [i for i in range(1, len(blocks)) if _follows_text(blocks, i) and _begins(blocks, i)]
    for place, index in enumerate(candidates):
        signed = alone and _is_signed(blocks[index : index + 2 + MASTHEAD])
        end = next((c for c in candidates[place + 1 :] if _is_article(blocks[index:c], signed=signed)), len(blocks))
        before, after = blocks[found[-1] : index], blocks[index:end]
        if _is_article(before, signed=signed) and _is_article(after, signed=signed):
            found.append(index)
    return found


def least_words(blocks: Sequence[Reading]) -> int:
    """How many words of text each article of a paste must keep."""
    return SIGNED_WORDS if _stands_alone(blocks) else ARTICLE_WORDS


def _stands_alone(blocks: Sequence[Reading]) -> bool:
    """Whether a paste has no furniture of a page."""
    return all(block.kind is None or _RULE.match(block.text) for block in blocks)


def _begins(blocks: Sequence[Reading], index: int) -> bool:
    """Whether a masthead begins at a block: a title, or a rule with a title behind it."""
    if _RULE.match(blocks[index].text):
        return index + 1 < len(blocks) and _is_title(blocks[index + 1])
    if not _is_title(blocks[index]) or _RULE.match(blocks[index - 1].text):
        return False
    under = blocks[index + 1 : index + 1 + MASTHEAD]
    for place, block in enumerate(under):
        if block.is_byline or block.is_date:
            return True
        if dateline.find(block.text) is not None:
            return True
        if block.ends and place > 0:
            return False
    return False


def _follows_text(blocks: Sequence[Reading], index: int) -> bool:
    """Whether another article's text ends right before a block: a whole page has its furniture there."""
    for block in reversed(blocks[max(0, index - BETWEEN - 1) : index]):
        if block.score > _PROSE and block.ends:
            return True
        if block.kind is not None and not _RULE.match(block.text):
            return False
    return False


def _is_title(block: Reading) -> bool:
    """Whether a line may be the title of a further article: none that the page has again."""
    return block.count in _TITLE_WORDS and not (block.ends or block.repeated) and headline.is_title(block)


def _is_signed(masthead: Sequence[Reading]) -> bool:
    """Whether a masthead says both when its article appeared and who wrote or printed it."""
    lines = [block for block in masthead if not block.ends and block.count <= CREDIT_WORDS]
    dated = any(block.is_date or days_in(block.text) for block in lines)
    parts = (part for block in lines for part in publisher.parts(block.text))
    return dated and (any(block.is_byline for block in lines) or any(map(publisher.is_outlet, parts)))


CREDIT_WORDS = 12
"""Words of such a line."""


def _is_article(blocks: Sequence[Reading], *, signed: bool = False) -> bool:
    """Whether as many paragraphs of prose stand there as an article has, of a ``signed`` one at least two."""
    prose = [block for block in blocks if block.score > _PROSE and block.ends and block.count >= 8]
    least, length = (SIGNED_BLOCKS, SIGNED_WORDS) if signed else (ARTICLE_BLOCKS, ARTICLE_WORDS)
    return len(prose) >= least and sum(block.count for block in prose) >= length
