"""RawDocument -> Article by media type: which reader takes which kind of document."""

from collections.abc import Callable
from importlib import import_module
from pathlib import PurePosixPath

from briefgen.clean.assemble import article_of, assemble
from briefgen.clean.decode import decode
from briefgen.clean.page import Clues, Page
from briefgen.errors import InputError
from briefgen.model.article import Article
from briefgen.model.source import RawDocument


def clean(raw: RawDocument) -> tuple[Article, ...]:
    """The articles of a document, usually one; raises InputError when there is none."""
    if raw.media_type == "application/json":
        from briefgen.clean import lines

        return (lines.read(raw),)
    pages = _reader(raw)(raw)
    names = _names(raw, len(pages))
    found: list[Article] = []
    errors: list[InputError] = []
    for page, (name, path) in zip(pages, names, strict=True):
        try:
            found.append(assemble(raw, page, name, path))
        except InputError as error:  # an attachment without text does not take the others along
            errors.append(error)
    if not found:
        raise errors[0]
    return tuple(found)


def as_is(raw: RawDocument) -> tuple[Article, ...]:
    """The document's text untouched, for data whose offsets must hold."""
    if raw.media_type == "application/json":
        from briefgen.clean import lines

        return (lines.read(raw, cleaned=False),)
    plain = raw.media_type == "text/plain"
    text = decode(raw.content, raw.shown) if plain else _reader(raw)(raw)[0].source
    (name, path), *_ = _names(raw, 1)
    return (article_of(raw, text, name, path, (Clues(), ())),)


def _names(raw: RawDocument, count: int) -> list[tuple[str, str]]:
    """Name and path of each article of a document; those of one document are numbered from 1."""
    name = PurePosixPath(raw.part or raw.address.shown).name
    if count == 1:
        return [(name, raw.shown)]
    return [(f"{name}#{n}", f"{raw.shown}#{n}") for n in range(1, count + 1)]


_READERS = {
    "text/plain": "plain",
    "text/markdown": "markdown",
    "text/html": "web",
    "message/rfc822": "mail",
    "application/pdf": "pdf",
}
"""The module of this room that reads each media type; imported when it is first needed."""


def _reader(raw: RawDocument) -> Callable[[RawDocument], tuple[Page, ...]]:
    if raw.media_type not in _READERS:
        known = ", ".join(_READERS)
        raise InputError(f"{raw.shown!r}: there is no reader for {raw.media_type!r}; save it as one of {known}")
    reader: Callable[[RawDocument], tuple[Page, ...]]
    reader = import_module(f"briefgen.clean.{_READERS[raw.media_type]}").read
    return reader
