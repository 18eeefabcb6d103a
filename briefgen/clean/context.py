"""Readings -> readings with what their neighbours and the whole page say of each.

Prose of one article shares its words with the prose around it; summaries of other articles, in a list of links, do
not. A block that the page repeats is a caption or a teaser. A short line that stands in prose is a heading or an item
of a list, unless furniture has just begun.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise, takewhile

from briefgen.clean import bare
from briefgen.clean.furniture import CLOCK
from briefgen.clean.prose import FUNCTION_WORDS, VERBLESS, Reading
from briefgen.words import ITEM, content_stems

NEIGHBOURS = 6
"""Blocks of prose before and after whose words are looked at."""
USUAL, COHESION, COHESION_AT_MOST = 0.25, 16.0, 3.0
"""Share of stems that a block has in common with its neighbours: in 91 news pages a quarter of the prose in bodies is
under 0.27 and a quarter of the prose beside them over 0.35; log-odds for each point above, and their limit."""
PRIOR = 5
"""Stems of the usual share that every block is given: a short sentence says little."""
PROSE = 0.5
"""Score from which a block counts as prose."""
CLEAR_PROSE = 3.0
"""Score of a block that ends the furniture before it."""
REPEATED, REPEATED_WORDS = -4.0, 10
"""A block of so many words that stands on the page twice."""
FOREIGN = 0.15
"""Mean share of English function words in long blocks under which the page is in another language."""
_ENGLISH = 0.28
_SHORT = {False: (-0.2, -0.6, -1.5), True: (-1.5, -2.5, -4.0)}
"""Lowest score of a plain line, by whether furniture has begun: in lower case, a few capitalised words, title-like."""
PLAIN_REPEATED = -0.3
ENTRY = 0.3
"""Lowest score of a sentence right under such a time, of an item of a list that a line announces by a colon, and of
every paragraph of a text that has no furniture."""
STAMP_WORDS, UNDER_STAMP, ENTRIES, ENTRIES_SHARE = 6, 2, 4, 0.75
"""Words of the time of an entry, lines under it of which one is a sentence, the other its heading, and how many
entries make a running report; a list of teasers has no sentences."""
TITLE_WORDS = 7
NAME_WORDS = 3
"""Words of a line that may be the name of a reader."""
EDGE = 3
"""Lines of a sheet's head."""
_NUMBER = re.compile(r"page \d{1,4}(?:\s?(?:/|of)\s?\d{1,4})?|\d{1,4}\s?(?:/|of)\s?\d{1,4}", re.I)
"""Lone numbers are votes, counts of comments and ranks as well."""
_SAYS = re.compile(r"\b(?:said|says|added|commented):$")
_OPENS = re.compile(r"[\"“‘«„'`]")
_PASSING = ("page number", "weather", "rule")
"""Kinds of furniture that no other furniture follows."""


def in_context(blocks: Sequence[Reading]) -> list[Reading]:
    """``blocks`` with the evidence of the page added to each."""
    if not blocks:
        return []
    blocks = _with_words_said(blocks)
    cohesion = _cohesion(blocks)
    times = Counter(block.text for block in blocks)
    foreign = _is_foreign(blocks)
    stamps = _stamps(blocks)
    heads = _running_heads(blocks)
    items = _announced(blocks)
    own = bare.span(blocks)
    found, in_furniture = [], False
    begins = [_begins_furniture(block) for block in blocks[1:]] + [False]
    for number, (block, shared, before) in enumerate(zip(blocks, cohesion, begins, strict=True)):
        if number in stamps or number in heads:
            found.append(replace(block, passing=True, evidence=-block.score))
            in_furniture = in_furniture and number not in stamps
            continue
        extra = shared + (_made_up_for(block) if foreign else 0.0)
        if _begins_furniture(block):
            in_furniture = True
        elif block.score + extra > CLEAR_PROSE:
            in_furniture = False
        repeated = times[block.text] > 1
        lowest = _lowest(block, repeated=repeated, in_furniture=in_furniture or before)
        entry = (block.ends and number - 1 in stamps) or (number in items and not in_furniture)
        lowest = ENTRY if entry or number in own else lowest
        if repeated and block.count >= REPEATED_WORDS:
            extra += REPEATED
        elif (block.plain or number in own) and not block.is_signature:
            extra = max(extra, lowest - block.score)
        found.append(replace(block, in_furniture=in_furniture, repeated=repeated, evidence=block.evidence + extra))
    return found


def _stamps(blocks: Sequence[Reading]) -> frozenset[int]:
    """The lines with nothing but a time of the clock, where a page is made of entries that each have one.

    With them the furniture that the entries have each, such as a bar for sharing. Readers' comments have times as
    well, each under a name.
    """
    runs = [[n for n, _ in run] for dated, run in groupby(enumerate(blocks), key=_is_stamp) if dated]
    found = [run for run in runs if any(_timed(blocks[n]) for n in run)]
    told = sum(any(block.ends for block in blocks[run[-1] + 1 : run[-1] + 1 + UNDER_STAMP]) for run in found)
    named = sum(run[0] > 0 and _may_be_name(blocks[run[0] - 1]) for run in found)
    if told < ENTRIES or told < ENTRIES_SHARE * len(found) or 2 * named > len(found):
        return frozenset()
    first = found[0][0]
    times = Counter(block.text for block in blocks[first:])
    each = (n for n, block in enumerate(blocks) if n > first and _begins_furniture(block) and not block.is_date)
    stamps = frozenset(n for run in found for n in run)
    return stamps | {n for n in each if times[blocks[n].text] >= ENTRIES}


def _is_stamp(numbered: tuple[int, Reading]) -> bool:
    return numbered[1].is_date and numbered[1].count <= STAMP_WORDS


def _may_be_name(block: Reading) -> bool:
    return block.plain and not block.ends and block.count <= NAME_WORDS


def _running_heads(blocks: Sequence[Reading]) -> frozenset[int]:
    """The numbers of a document's sheets, and the lines near them that stand near another number, too."""
    numbers = {n for n, block in enumerate(blocks) if _NUMBER.fullmatch(block.text)}
    often = Counter(block.text for block in blocks)
    sides = (r for n in numbers for r in (range(n - 1, n - 1 - EDGE, -1), range(n + 1, n + 1 + EDGE)))
    inside = ([i for i in side if 0 <= i < len(blocks)] for side in sides)
    near = {i for side in inside for i in takewhile(lambda i: often[blocks[i].text] > 1, side)} - numbers
    times = Counter(blocks[i].text for i in near)
    heads = {i for i in near if times[blocks[i].text] > 1}
    return frozenset(numbers | heads if heads else ())


def _with_words_said(blocks: Sequence[Reading]) -> list[Reading]:
    """``blocks`` where a line that says who speaks, over what is said, is no head of a reader's comment."""
    told = [
        block.kind is not None and block.text.endswith(":") and _SAYS.search(block.text) and _OPENS.match(below.text)
        for block, below in pairwise(blocks)
    ]
    return [replace(block, kind=None) if said else block for block, said in zip(blocks, [*told, False], strict=True)]


def _announced(blocks: Sequence[Reading]) -> frozenset[int]:
    """The items of lists, and the lines that end in a colon over them."""
    found: set[int] = set()
    for number, block in enumerate(blocks):
        above = number - 1 in found or (
            number > 0 and blocks[number - 1].plain and blocks[number - 1].text.endswith(":")
        )
        if above and block.plain and ITEM.match(block.text):
            found |= {number - 1, number}
    return frozenset(found)


def _timed(block: Reading) -> bool:
    return CLOCK.search(_DOTTED.sub(" ", block.text.lower())) is not None


_DOTTED = re.compile(r"\b\d{1,2}\.\d{1,2}\.\d{2,4}\b")
"""A day, which begins like a time: ``03.11.2021``."""


def _begins_furniture(block: Reading) -> bool:
    return block.kind is not None and block.kind.why not in _PASSING and not block.is_teaser


def _made_up_for(block: Reading) -> float:
    """What a block of another language lost for not being English."""
    verbs = VERBLESS if block.verbless and not block.quoted else 0.0
    return FUNCTION_WORDS * max(0.0, _ENGLISH - block.function_words) + verbs


def _lowest(block: Reading, *, repeated: bool, in_furniture: bool) -> float:
    """The score under which a short line does not fall."""
    lower, few, title = _SHORT[in_furniture]
    lowest = lower if block.capitals < 0.3 else few if block.count < TITLE_WORDS else title
    return min(lowest, PLAIN_REPEATED) if repeated else lowest


def _cohesion(blocks: Sequence[Reading]) -> list[float]:
    """Log-odds for each block of prose from the share of its stems that its neighbours have too."""
    prose = [index for index, block in enumerate(blocks) if block.score > PROSE and not block.is_signature]
    found = [0.0] * len(blocks)
    if len(prose) < NEIGHBOURS:
        return found
    stems = {index: frozenset(content_stems(blocks[index].text)) for index in prose}
    for place, index in enumerate(prose):
        own = stems[index]
        around = prose[max(0, place - NEIGHBOURS) : place + NEIGHBOURS + 1]
        others = frozenset().union(*(stems[other] for other in around if stems[other] != own))
        share = (len(own & others) + PRIOR * USUAL) / (len(own) + PRIOR)
        found[index] = max(-COHESION_AT_MOST, min(COHESION_AT_MOST, COHESION * (share - USUAL)))
    return found


def _is_foreign(blocks: Sequence[Reading]) -> bool:
    shares = [block.function_words for block in blocks if block.count >= 12]
    return bool(shares) and sum(shares) < FOREIGN * len(shares)
