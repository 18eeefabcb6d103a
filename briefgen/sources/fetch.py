"""Address -> RawDocument: the bytes of one file, of each line of a JSON Lines file, of each member of an archive."""

import sys
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from briefgen.errors import InputError
from briefgen.model.source import Address, RawDocument
from briefgen.sources.archive import members
from briefgen.sources.jsonlines import lines
from briefgen.sources.media import told, unread

LARGEST_TEXT = 20_000_000
"""Bytes of one article; a book of 3 million words. A larger file is a collection, or no article."""
LARGEST_BINARY = 200_000_000
"""Bytes of one PDF, mail or archive: pictures make them large."""
_HEAD = 4096


def fetch(address: Address) -> Iterator[RawDocument]:
    """What lies at ``address``, piece by piece; raises InputError when it cannot be read.

    When single pieces cannot be read, the error comes after all the others.
    """
    try:
        with _opened(address) as stream:
            yield from _pieces(address, stream)
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError(f"{address.shown!r} cannot be read: {reason}; check that it is there and readable") from error


def _opened(address: Address) -> BinaryIO:
    if address.path is not None:
        return address.path.open("rb")
    return BytesIO(sys.stdin.buffer.read(LARGEST_BINARY + 1))


def _pieces(address: Address, stream: BinaryIO) -> Iterator[RawDocument]:
    head = stream.read(_HEAD)
    stream.seek(0)
    name = address.path.name if address.path else None
    media = told(name, head)
    if not head:
        raise InputError(f"{address.shown!r} is empty; paste the article into it, or leave it out")
    if other := unread(name, head):
        raise InputError(f"{address.shown!r} is {other}")
    if media == "application/jsonl":
        yield from lines(address, stream, LARGEST_TEXT)
    elif media == "application/zip":
        yield from members(address, stream, LARGEST_TEXT)
    else:
        yield RawDocument(address, media, _limited(address, stream, media))


def _limited(address: Address, stream: BinaryIO, media: str) -> bytes:
    largest = LARGEST_TEXT if media.startswith("text/") else LARGEST_BINARY
    content = stream.read(largest + 1)
    if len(content) > largest:
        limit = f"{largest // 1_000_000} MB"
        raise InputError(f"{address.shown!r} is larger than {limit}, the most that one article may have; split it")
    return content
