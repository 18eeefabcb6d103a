"""One line of a JSON Lines file -> Article: its fields are the page's metadata, its text is cleaned like any other."""

import json
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath

from briefgen.clean.assemble import article_of, assemble
from briefgen.clean.decode import decode, printable
from briefgen.clean.garbled import mended
from briefgen.clean.page import Clues
from briefgen.clean.plain import judged
from briefgen.errors import InputError
from briefgen.model.article import Article, Fact, PublicationDate
from briefgen.model.source import RawDocument


def read(raw: RawDocument, *, cleaned: bool = True) -> Article:
    """The article of a line; raises InputError when it is not an object with a ``text``."""
    record = _record(raw)
    text = record.get("text")
    if not isinstance(text, str) or not text.strip():
        raise InputError(f"{raw.shown!r} has no 'text'; each line is {_SHAPE}")
    name = record.get("id")
    name = str(name) if isinstance(name, (str, int)) and str(name) else _fallback(raw)
    own = _clues(raw, record)
    if not cleaned:
        return article_of(raw, printable(text), printable(name), None, (own, ()))
    page = judged(mended(printable(text)), own)
    return assemble(raw, replace(page, clues=own.joined(page.clues)), printable(name), None)


_SHAPE = '{"id": …, "text": …, "title"?, "published"?, "publisher"?, "author"?, "url"?, "language"?}'


def _record(raw: RawDocument) -> dict[str, object]:
    try:
        record = json.loads(decode(raw.content, raw.shown))
    except (ValueError, RecursionError) as error:
        raise InputError(f"{raw.shown!r} is not valid JSON ({error}); each line is {_SHAPE}") from error
    if not isinstance(record, dict):
        raise InputError(f"{raw.shown!r} is not a JSON object; each line is {_SHAPE}")
    return record


def _fallback(raw: RawDocument) -> str:
    return f"{PurePosixPath(raw.address.shown).name}#{raw.part}"


def _clues(raw: RawDocument, record: dict[str, object]) -> Clues:
    def fact(key: str) -> Fact | None:
        value = record.get(key)
        clean = printable(" ".join(value.split())) if isinstance(value, str) else ""
        return Fact(clean, "page metadata") if clean else None

    language = record.get("language")
    return Clues(
        title=fact("title"),
        publisher=fact("publisher"),
        author=fact("author"),
        url=fact("url"),
        language=language if isinstance(language, str) else None,
        dates=_published(raw, record.get("published")),
    )


def _published(raw: RawDocument, value: object) -> tuple[PublicationDate, ...]:
    if value is None or value == "":
        return ()
    try:
        return (PublicationDate(date.fromisoformat(str(value)[:10]), "page metadata"),)
    except ValueError as error:
        raise InputError(f"{raw.shown!r}: 'published' is {value!r}; write it as YYYY-MM-DD") from error
