"""A Markdown file -> Page: its paragraphs, with headings, links and emphasis rendered away.

The front matter of a file (a block between two lines of ``---`` or ``+++`` at its top) is read as metadata, one
``key: value`` a line, and cut from the text.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

import markdown

from briefgen.clean.calendar import days_in
from briefgen.clean.decode import decode
from briefgen.clean.page import Clues, Page, Part
from briefgen.clean.plain import judged, with_file_date
from briefgen.clean.visible import VisibleBlock, parse, visible
from briefgen.model.article import Fact, PublicationDate
from briefgen.model.source import RawDocument
from briefgen.model.span import Span

FRONT_MATTER = "front matter"
"""Reason of the cut."""
_FRONT_MATTER = re.compile(r"\s*^(---|\+\+\+)[ \t]*\r?\n((?:.*\r?\n)*?)\1[ \t]*(?:\r?\n|\Z)", re.M)
_PAIR = re.compile(r"^([A-Za-z][\w-]*)[ \t]*[:=][ \t]*(\S.*)$", re.M)
_QUOTED = re.compile(r"""^(["'])(.*)\1$""")
_TITLE = ("title", "headline")
_PUBLISHER = ("publisher", "publication", "site", "site_name", "outlet")
_AUTHOR = ("author", "authors", "by", "byline", "creator")
_URL = ("url", "link", "canonical", "canonical_url", "source_url", "source")
_DATE = ("published", "date", "pubdate", "publishdate", "publish_date", "date_published", "publicationdate")
_LANGUAGE = ("language", "lang")


def read(raw: RawDocument) -> tuple[Page, ...]:
    """The page of a Markdown file."""
    text = decode(raw.content, raw.shown)
    front = _FRONT_MATTER.match(text)
    body = text[front.end() :] if front else text
    known = _clues(front[2]) if front else Clues()
    tree = parse(markdown.markdown(body))
    blocks = visible(tree) if tree is not None else []
    known = replace(known, title=known.title or _heading(blocks))
    page = judged("\n".join(block.text for block in blocks), known)
    page = replace(page, clues=known.joined(page.clues))
    return (with_file_date(_headed(page, front.group().strip()) if front else page, raw.part or raw.address.shown),)


def _clues(front: str) -> Clues:
    """What the lines of the front matter say; keys that say nothing of the article are passed over."""
    values = {key.lower().replace("-", "_"): _plain(value) for key, value in _PAIR.findall(front)}

    def fact(keys: Sequence[str]) -> Fact | None:
        value = next((values[key] for key in keys if values.get(key)), None)
        return Fact(value, "page metadata") if value else None

    language, url = fact(_LANGUAGE), fact(_URL)
    days = [day for key in _DATE for day in days_in(values.get(key, ""))[:1]]
    return Clues(
        title=fact(_TITLE),
        publisher=fact(_PUBLISHER),
        author=fact(_AUTHOR),
        url=url if url and re.match(r"https?://\S+$", url.value) else None,
        language=language.value[:2].lower() if language else None,
        dates=tuple(PublicationDate(day, "page metadata") for day in days[:1]),
    )


def _plain(value: str) -> str:
    """A value without its quotation marks, and a list of them as one: ``["A", "B"]`` as ``A, B``."""
    inner = value.strip()
    if inner.startswith("[") and inner.endswith("]"):
        return ", ".join(_plain(part) for part in inner[1:-1].split(",") if part.strip())
    return _QUOTED.sub(r"\2", inner).strip()


def _heading(blocks: Sequence[VisibleBlock]) -> Fact | None:
    """The text of the first heading of the first level."""
    return next((Fact(block.text, "text") for block in blocks if "h1" in block.tags), None)


def _headed(page: Page, front: str) -> Page:
    """``page`` with its front matter before it, cut."""
    shift = len(front) + 1
    parts = [Part(Span(p.span.start + shift, p.span.end + shift), p.why, p.paragraph) for p in page.parts]
    cut = Part(Span(0, len(front)), FRONT_MATTER, -1)
    return replace(page, source=f"{front}\n{page.source}", parts=(cut, *parts))
