"""A web page -> Page: its visible text, judged block by block by its words, its markup, and trafilatura together.

trafilatura (Barbaresi 2021, "Trafilatura: A Web Scraping Library") knows pages well but drops what it cuts, and errs
by whole regions; here its opinion is one more feature of a block, so that clear prose between two paragraphs of the
body is mended in and furniture that it took along is cut.
"""

import logging
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from briefgen.clean import garbled, metadata
from briefgen.clean.context import in_context
from briefgen.clean.decode import decode
from briefgen.clean.page import Page
from briefgen.clean.plain import page_of, with_file_date
from briefgen.clean.prose import Reading
from briefgen.clean.prose import read as read_block
from briefgen.clean.visible import LARGEST_MARKUP, SIDE, VisibleBlock, parse, visible, without_declarations
from briefgen.clean.webdate import published
from briefgen.errors import InputError
from briefgen.model.source import RawDocument
from briefgen.model.span import Span

# Log-odds that a block's markup adds to those of its words, by hand. 4-gram F of the kept text on 91 news pages of
# the article extraction benchmark: 0.885 by words alone, 0.964 by trafilatura alone, 0.971 together.
WORDS_AT_MOST = 3.0
"""How far the words alone may speak for or against a block."""
SURE = ("advertisement", "share bar")
"""Furniture whose words nobody doubts. Any kind of line taken so would cost 0.01."""
IN_BODY, NOT_IN_BODY = 2.0, -3.0
"""trafilatura keeps the block, or does not."""
IN_PRECISE_BODY = 2.0
"""It keeps it in its precision mode as well."""
LINKED = -4.0
"""Every character of it is in a link."""
BESIDE = -2.0
"""It stands in a navigation bar, a footer, a caption, a form."""
ALIGNED = 0.6
"""Share of a block's word 4-grams that must stand in the extracted text."""
_CHARSET = re.compile(rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?\s*([\w-]+)", re.I)


def read(raw: RawDocument) -> tuple[Page, ...]:
    """The page of an HTML file; raises InputError when it shows no text."""
    declared = _CHARSET.search(raw.content[:4096])
    charset = declared[1].decode("ascii", "replace") if declared else None
    markup = garbled.mended(decode(raw.content, raw.shown, charset))
    if len(markup) > LARGEST_MARKUP:
        raise InputError(
            f"{raw.shown!r} has over {LARGEST_MARKUP // 1_000_000} million characters; save the article alone"
        )
    page = page_from(markup, raw.address.given.url)
    if page is None:
        raise InputError(f"{raw.shown!r} shows no text; it may be built by a script: save it from a browser as text")
    return (with_file_date(page, raw.part or raw.address.shown),)


def page_from(markup: str, url: str | None) -> Page | None:
    """The page that ``markup`` makes; None when it shows nothing."""
    markup = without_declarations(markup)
    tree = parse(markup)
    blocks = visible(tree) if tree is not None else []
    if tree is None or not blocks:
        return None
    found = metadata.clues(tree)
    url = url or (found.url.value if found.url else None)
    text, spans = _laid_out(blocks)
    page = page_of(text, spans, in_context(readings(blocks, markup, url)), found)
    dates = published(tree, markup, url, page.clues.dates)
    return replace(page, clues=replace(found.joined(page.clues), dates=dates))


def readings(blocks: Sequence[VisibleBlock], markup: str, url: str | None) -> list[Reading]:
    """What the blocks look like, with what trafilatura and the markup say of each."""
    usual = _members(blocks, _extracted(markup, url, precise=False))
    precise = _members(blocks, _extracted(markup, url, precise=True))
    outside = NOT_IN_BODY if any(usual) else 0.0
    found = []
    for block, inside, sure in zip(blocks, usual, precise, strict=True):
        reading = read_block(block.text)
        evidence = (IN_BODY if inside else outside) + (IN_PRECISE_BODY if sure else 0.0)
        evidence += LINKED * block.links + (BESIDE if block.tags & SIDE else 0.0)
        lowest = reading.score if reading.kind and reading.kind.why in SURE else -WORDS_AT_MOST
        words = max(lowest, min(WORDS_AT_MOST, reading.score))
        found.append(replace(reading, evidence=words + evidence - reading.score))
    return found


def _laid_out(blocks: Iterable[VisibleBlock]) -> tuple[str, list[Span]]:
    """The visible text, one block a line, and where each block stands in it."""
    spans, start = [], 0
    for block in blocks:
        spans.append(Span(start, start + len(block.text)))
        start += len(block.text) + 1
    return "\n".join(block.text for block in blocks), spans


def _extracted(markup: str, url: str | None, *, precise: bool) -> str:
    from trafilatura import extract

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it reports every page that it finds nothing in
    return extract(markup, url=url, include_comments=False, favor_precision=precise) or ""


def _members(blocks: Sequence[VisibleBlock], extracted: str) -> list[bool]:
    """For each block whether it stands in the extracted text, in order."""
    wanted = [key for line in extracted.split("\n") if (key := _key(line))]
    found = [False] * len(blocks)
    matcher = SequenceMatcher(None, [_key(block.text) for block in blocks], wanted, autojunk=False)
    for match in matcher.get_matching_blocks():
        found[match.a : match.a + match.size] = [True] * match.size
    grams = _grams(extracted)
    for index, block in enumerate(blocks):
        if not found[index] and (own := _grams(block.text)):
            found[index] = sum((own & grams).values()) >= ALIGNED * sum(own.values())
    return found


def _key(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _grams(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[i : i + 4]) for i in range(len(words) - 3))
