"""RawDocument -> Article by media type: which reader takes which kind of document."""

from collections.abc import Callable
from pathlib import PurePosixPath

from briefgen.clean.assemble import article_of, assemble
from briefgen.clean.page import Clues, Page
from briefgen.errors import InputError
from briefgen.model.article import Article
from briefgen.model.source import RawDocument


def clean(raw: RawDocument) -> tuple[Article, ...]:
    """The articles of a document, usually one; raises InputError when there is none."""
    if raw.media_type == "application/json":
        from briefgen.clean import lines

        return (lines.read(raw),)
    pages = _reader(raw.media_type)(raw)
    names = _names(raw, len(pages))
    return tuple(assemble(raw, page, name, path) for page, (name, path) in zip(pages, names, strict=True))


def as_is(raw: RawDocument) -> tuple[Article, ...]:
    """The document's text untouched, for data whose offsets must hold."""
    if raw.media_type == "application/json":
        from briefgen.clean import lines

        return (lines.read(raw, cleaned=False),)
    pages = _reader(raw.media_type)(raw)
    (name, path), *_ = _names(raw, 1)
    return (article_of(raw, pages[0].source, name, path, (Clues(), ())),)


def _names(raw: RawDocument, count: int) -> list[tuple[str, str]]:
    """Name and path of each article of a document; those of one document are numbered from 1."""
    name = PurePosixPath(raw.part or raw.address.shown).name
    if count == 1:
        return [(name, raw.shown)]
    return [(f"{name}#{n}", f"{raw.shown}#{n}") for n in range(1, count + 1)]


def _reader(media_type: str) -> Callable[[RawDocument], tuple[Page, ...]]:
    """The reader for a media type, imported when it is first needed."""
    # each imports only what its kind needs: a text file must not wait for the HTML parser
    if media_type == "text/plain":
        from briefgen.clean import plain

        return plain.read
    if media_type == "text/markdown":
        from briefgen.clean import markdown

        return markdown.read
    if media_type == "text/html":
        from briefgen.clean import web

        return web.read
    raise InputError(f"no reader for {media_type!r}; save the article as text, Markdown, HTML, mail or PDF")
