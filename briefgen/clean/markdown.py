"""A Markdown file -> Page: its paragraphs, with headings, links and emphasis rendered away.

The front matter of a file (a block between two lines of ``---`` or ``+++`` at its top) is read as metadata, one
``key: value`` a line, and cut from the text.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

import markdown

from briefgen.clean import labels
from briefgen.clean.decode import decode
from briefgen.clean.page import Clues, Page, Part
from briefgen.clean.plain import judged, with_file_date
from briefgen.clean.visible import VisibleBlock, parse, visible
from briefgen.model.article import Fact
from briefgen.model.source import RawDocument
from briefgen.model.span import Span

FRONT_MATTER = "front matter"
"""Reason of the cut."""
_FRONT_MATTER = re.compile(r"\s*^(---|\+\+\+)[ \t]*\r?\n((?:.*\r?\n)*?)\1[ \t]*(?:\r?\n|\Z)", re.M)


def read(raw: RawDocument) -> tuple[Page, ...]:
    """The page of a Markdown file."""
    text = decode(raw.content, raw.shown)
    front = _FRONT_MATTER.match(text)
    body = text[front.end() :] if front else text
    known = labels.clues(labels.pairs(front[2].splitlines()), "page metadata") if front else Clues()
    tree = parse(markdown.markdown(body))
    blocks = visible(tree) if tree is not None else []
    known = replace(known, title=known.title or _heading(blocks))
    page = judged("\n".join(block.text for block in blocks), known)
    page = replace(page, clues=known.joined(page.clues))
    return (with_file_date(_headed(page, front.group().strip()) if front else page, raw.part or raw.address.shown),)


def _heading(blocks: Sequence[VisibleBlock]) -> Fact | None:
    """The text of the first heading of the first level."""
    return next((Fact(block.text, "text") for block in blocks if "h1" in block.tags), None)


def _headed(page: Page, front: str) -> Page:
    """``page`` with its front matter before it, cut."""
    shift = len(front) + 1
    parts = [Part(Span(p.span.start + shift, p.span.end + shift), p.why, p.paragraph) for p in page.parts]
    cut = Part(Span(0, len(front)), FRONT_MATTER, -1)
    return replace(page, source=f"{front}\n{page.source}", parts=(cut, *parts))
