"""Blocks around the body -> the headline and the standfirst under it, named as such in the ledger."""

import re
from collections.abc import Sequence

from briefgen.clean import byline, dateline, labels, letterhead, publisher
from briefgen.clean.calendar import days_in
from briefgen.clean.prose import CREDIT, Reading
from briefgen.words import ITEM, content_stems

REACH = 30
"""Blocks before the body among which its headline is looked for."""
STANDFIRST_WORDS = 8
CREDIT_WORDS = 8
"""Words of a line that is little but a name and a date."""
OPENING_LINES = 3
"""Lines of a body's opening that may be its headline and standfirst."""
HEADLINE_WORDS = (3, 30)
LEAST_SHARED = 0.25
"""Share of a headline's words that its text has too."""
UPDATED = re.compile(r"\b(?:updated|modified|last)\b", re.I)
"""Beside a day: that the page was changed then."""


def find(blocks: Sequence[Reading], why: Sequence[str | None]) -> int | None:
    """Index of the block that is the body's headline: before it or first in it, title-like, and sharing its words."""
    first = next((i for i, reason in enumerate(why) if reason is None), None)
    if first is None:
        return None
    stems = set(content_stems(" ".join(b.text for b, w in zip(blocks, why, strict=True) if w is None)[:6000]))
    found: list[tuple[float, int]] = []
    for index in range(max(0, first - REACH), _first_sentence(blocks, why, first)):
        if index >= first and found:
            break
        score = _headline_score(blocks[index], stems, abs(first - index))
        score = score + _standing(blocks, index, first) if score > 0 else score
        if score > LEAST_SCORE:
            found.append((score * (BESIDE if why[index] == "related links" else 1.0), -index))
    if found:
        return _above_standfirst(blocks, -max(found)[1], stems)
    top = _on_top(blocks, first)
    return _over_credit(blocks, first) if top is None else top


def said_again(blocks: Sequence[Reading]) -> dict[int, str]:
    """The first line as a headline where, behind nothing but credits, the text begins with its very words.

    Such a line reads like a sentence of the text, so that the credits under it would be taken for text, too.
    """
    under = next((i for i, block in enumerate(blocks[1 : TOP + 1], 1) if not _is_credit(block)), 0)
    if under < FIRST_UNDER:
        return {}
    title, opening = blocks[0].text.rstrip(".!"), blocks[under].text
    same = opening.startswith(title) and not opening[len(title) : len(title) + 1].isalnum()
    if not same or not blocks[0].plain or blocks[0].count < HEADLINE_WORDS[0]:
        return {}
    return {0: "headline"} | {i: "byline" if blocks[i].is_byline else "date line" for i in range(1, under)}


FIRST_UNDER = 2
"""Index of the text where a headline and one credit stand over it."""


def _on_top(blocks: Sequence[Reading], first: int) -> int | None:
    """Index of the line with which a text without furniture before it begins, whatever its words.

    Over the text and its standfirst, byline and date there may be a short line for the section or the outlet.
    """
    above = blocks[: first or _first_line(blocks)]
    beside = [_is_credit(block) or _names_source(block) or _SALUTATION.fullmatch(block.text) for block in above]
    rest = [index for index, aside in enumerate(beside) if not aside]
    titles = [index for index in rest if is_title(above[index])]
    chosen = next((index for index in titles if above[index].count >= HEADLINE_WORDS[0]), titles[0] if titles else None)
    under = [above[index] for index in rest if chosen is not None and index > chosen]
    aside = all(_is_standfirst(block, None) or byline.bare(block.text, "") for block in under)
    return chosen if len(above) <= TOP and aside else None


def _over_credit(blocks: Sequence[Reading], first: int) -> int | None:
    """Index of the title that stands right over who wrote the text or when, below whatever furniture."""
    near = range(max(0, first - REACH), first)
    credit = next((index for index in reversed(near) if blocks[index].is_date or blocks[index].is_byline), 0)
    above = (index for index in range(credit - 1, max(-1, credit - 1 - CREDIT_REACH), -1) if is_title(blocks[index]))
    return next((index for index in above if blocks[index].count >= HEADLINE_WORDS[0]), None)


def _names_source(block: Reading) -> bool:
    """Whether a line says nothing but where the article comes from, is a note on it or a rule."""
    labelled = labels.pairs([block.text]).keys() - {"title", "headline"}
    note = block.kind or block.inside
    noted = note is not None and note.why in ("rule", CREDIT)
    return (
        bool(labelled or letterhead.is_field(block.text))
        or noted
        or publisher.is_name(block)
        or block.text.startswith(("http://", "https://"))
    )


_SALUTATION = re.compile(r"(?:[\w’'-]+\s){0,3}[\w’'-]+,")
"""With what a letter begins under its title: ``Dear friends,``."""
TOP = 5
"""Lines over the text of a page without furniture."""


def _first_line(blocks: Sequence[Reading]) -> int:
    """1 where the text begins with a line that is a question or no sentence and goes on with one; else 0."""
    if len(blocks) == 1 or not blocks[1].ends or blocks[1].count <= blocks[0].count:
        return 0
    return int(not blocks[0].ends or _asks(blocks[0], blocks[1]))


def is_title(block: Reading) -> bool:
    """Whether a line may be a headline by its form: no sentence, credit, dateline or name of a section or an outlet."""
    own = block.plain or (block.kind is not None and block.kind.why == "related links" and ": " in block.text)
    named = block.count <= NAME_WORDS and block.capitals == 1.0 and not block.function_words
    joined = _is_menu(block) or (days_in(block.text) and bare(block.text) == block.text)
    told = block.text.endswith((".", ":")) or ITEM.match(block.text) or block.command or joined
    sent = byline.is_in(block.text) or dateline.is_line(block)
    plain = own and _OPENS.match(block.text) and 1 < block.count <= HEADLINE_WORDS[1]
    return bool(plain) and not (named or told or sent)


_OPENS = re.compile(r"[\"“‘'«¿¡#*\s]*\w")
"""With what a headline begins."""
NAME_WORDS = 4
"""Words of a line, each with a capital, that is rather a name: of a section, a programme, a place."""
LEAST_SCORE = 1.0
CREDITED, CREDIT_REACH = 3.0, 3
"""What a line gains over which, within so many lines, it says who wrote the article or when."""
NAMED_TWICE = 2.0
"""What a line gains that the page has again, or that its first line, the title of the window, begins with."""
BESIDE = 0.3
"""What a line keeps among the links to other articles. With the three, and the line over a standfirst, the headline is
found on 77 of 91 pasted pages; without them on 63."""
ABOVE_WORDS = 5
"""Words of a headline over its standfirst; a shorter line is that of the section."""


def _standing(blocks: Sequence[Reading], index: int, first: int) -> float:
    """What speaks for a line as the headline by where it stands."""
    own, below = blocks[index], blocks[index + 1 : min(first, index + 1 + CREDIT_REACH)]
    credited = index < first and any(block.is_byline or block.is_date for block in below)
    title = index > 0 and blocks[0].text.startswith(own.text) and blocks[0].count > own.count
    twice = own.repeated and own.count >= ABOVE_WORDS and not own.command
    return CREDITED * credited + NAMED_TWICE * (twice or title)


def _above_standfirst(blocks: Sequence[Reading], at: int, stems: set[str]) -> int:
    """Index of the headline where the line at ``at`` sums the article up under it."""
    above, below = blocks[at - 1] if at else None, blocks[at]
    top = _on_top(blocks, at) if at else None
    if top is not None and _sums_up(blocks[top], below) and _is_standfirst(below, None):
        return top
    if above is None or not _sums_up(above, below) or above.text.endswith(".") or days_in(above.text):
        return at
    return at - 1 if _headline_score(above, stems, 0) > 0 else at


def _sums_up(above: Reading, below: Reading) -> bool:
    """Whether of two lines the second may be the standfirst of the first by their lengths and capitals."""
    named = above.text.isupper() != below.text.isupper() or (above.capitals == 1.0 and not above.function_words)
    return ABOVE_WORDS <= above.count < below.count and not (named or _is_menu(above))


def _is_menu(block: Reading) -> bool:
    """Whether a line joins what is neither title nor outlet nor day."""
    return _JOINED.search(block.text) is not None and bare(block.text) == block.text


def _first_sentence(blocks: Sequence[Reading], why: Sequence[str | None], first: int) -> int:
    """Index of the body's first block that ends like a sentence, where few lines without an end stand before it."""
    asks = first + 1 < len(blocks) and why[first + 1] is None and _asks(blocks[first], blocks[first + 1])
    for index in range(first + asks, min(len(blocks), first + OPENING_LINES + 1)):
        if why[index] is None and (blocks[index].ends or blocks[index].count > HEADLINE_WORDS[1]):
            return index
    return first


def _asks(block: Reading, following: Reading) -> bool:
    """Whether a block is a question over a longer text: a headline may end in a question mark."""
    return (
        not _SPOKEN.match(block.text)
        and block.text.endswith("?")
        and block.count < HEADLINE_WORDS[1] // 2
        and following.count > 1.5 * block.count
    )


_SPOKEN = re.compile(r"(?:[A-Z]{1,4}|Question|Interviewer|Reader)\s?:")
"""Before a question of an interview."""


def _headline_score(block: Reading, stems: set[str], distance: int) -> float:
    low, high = HEADLINE_WORDS
    listed = block.text.endswith(":") or ITEM.match(block.text)
    other = publisher.is_body(block) or dateline.is_line(block) or (UPDATED.search(block.text) and days_in(block.text))
    if not low <= block.count <= high or not block.plain or listed or other:
        return 0.0
    own = content_stems(block.text)
    shared = sum(stem in stems for stem in own)
    if not own or shared < 2 or shared < LEAST_SHARED * len(own):
        return 0.0
    return shared * shared / len(own) - (2.0 if block.text.endswith(".") else 0.0) - 0.05 * distance


def bare(line: str) -> str:
    """A headline without marks of emphasis, a rule under it, and the outlet and the day behind it."""
    title = _RULED.sub("", letterhead.title(line))
    own, *others = _JOINED.split(title)
    beside = own and others and all(publisher.is_outlet(part) or days_in(part) for part in others)
    return own if beside else title


_JOINED = re.compile(r"\s+[|·•]\s+")
_RULED = re.compile(r"^(?:#+\s+|\*\*(?=.*\*\*$)|__(?=.*__$))|(?:\*\*|__)$|\s*[=_*-]{3,}$")


def labelled(blocks: Sequence[Reading], why: Sequence[str | None]) -> list[str | None]:
    """``why`` with headline and standfirst named, also where they stand first among the kept blocks."""
    named = list(why)
    at = find(blocks, why)
    if at is None:
        return named
    first = next(i for i, reason in enumerate(why) if reason is None)
    named[at] = "headline"
    for index in range(at + 1, max(first, _first_sentence(blocks, why, first))):
        if index >= first and any(_is_credit(block) for block in blocks[at:index]):
            break  # what the body begins with under the date line is its text
        if _is_standfirst(blocks[index], named[index]):
            named[index] = "standfirst"
    return named


def _is_credit(block: Reading) -> bool:
    """Whether a block says who wrote the article or when."""
    return block.is_date or block.is_byline or (block.count <= CREDIT_WORDS and bool(days_in(block.text)))


def _is_standfirst(block: Reading, reason: str | None) -> bool:
    """Whether a block between headline and text sums the article up; a short line of the text itself is a heading."""
    return block.plain and block.count >= STANDFIRST_WORDS and reason in (None, "page furniture")
