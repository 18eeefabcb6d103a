"""Readings -> whether a text is an article and nothing else: no menu, no links, no furniture of a page.

Much of what people hand over was copied by paragraphs or comes from an archive. There an odd short paragraph is the
article's own, though on a web page it would stand in a box.
"""

from collections.abc import Sequence
from itertools import pairwise

from briefgen.clean.prose import CREDIT, REPORT_WORDS, Reading

HEAD = 5
"""Blocks above the text: section, headline, standfirst, byline and date."""
SENTENCE_WORDS = 8
"""Words of a sentence with which the text itself begins; a headline may end in a mark, too."""
LEAST = 2
"""Paragraphs of an article."""
SENTENCES = 0.75
"""Share of paragraphs that end like sentences; the others are headings, entries of a list and the like."""
HEADING_WORDS = 15
"""Words of a heading, an entry or a credit, which end in no mark."""


def span(blocks: Sequence[Reading]) -> range:
    """Indices of the article's paragraphs where a text has nothing else but its head and credits; else empty."""
    end = len(blocks)
    while end and _is_credit(blocks[end - 1]):
        end -= 1
    first = next((i for i, block in enumerate(blocks[: min(end, HEAD + 1)]) if _is_sentence(block)), end)
    while first and blocks[first - 1].ends and _is_own(blocks[first - 1]):
        first -= 1
    text = blocks[first:end]
    ended = [block.ends or block.quoted for block in text]
    lines = any(not one and not other for one, other in pairwise(ended))
    once = len({block.text for block in text}) == len(text)
    whole = len(text) >= LEAST and once and sum(ended) >= SENTENCES * len(text) and not lines
    return range(first, end) if whole and all(map(_is_own, text)) else range(0)


def _is_sentence(block: Reading) -> bool:
    return _is_own(block) and block.ends and block.count >= SENTENCE_WORDS


def _is_credit(block: Reading) -> bool:
    """Whether a line behind the text says whose it is: ``— The Orel Herald, 4 March 2031``."""
    if block.text.startswith(("—", "–")) and block.count <= HEADING_WORDS and not block.ends:
        return True
    return any(found is not None and found.why == CREDIT for found in (block.kind, block.inside))


def _is_own(block: Reading) -> bool:
    """Whether nothing in a block says that it belongs to a page and not to its article."""
    if block.kind or block.is_date or block.is_byline or block.truncated or block.glued or block.is_signature:
        return False
    if block.command and block.count < REPORT_WORDS:
        return False
    told = block.ends and block.count >= REPORT_WORDS and block.mentions == 1 and not block.address
    return (block.inside is None or told) and (block.ends or block.quoted or block.count <= HEADING_WORDS)
