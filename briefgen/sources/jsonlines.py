"""A JSON Lines file -> its lines, one RawDocument each; streamed, so that memory does not grow with the file."""

import gzip
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from briefgen.errors import InputError
from briefgen.model.source import Address, RawDocument

_GZIP = b"\x1f\x8b"


def lines(address: Address, stream: BinaryIO, largest: int) -> Iterator[RawDocument]:
    """The lines that are not blank, ``part`` = number of the line from 1.

    Raises InputError at the end when lines were longer than ``largest`` bytes, or where compressed data breaks off.
    """
    packed = stream.read(2) == _GZIP
    stream.seek(0)
    source = gzip.GzipFile(fileobj=stream) if packed else stream
    too_long: list[int] = []
    try:
        for number, line in _numbered(source, largest):
            if len(line) > largest:
                too_long.append(number)
            elif line.strip():
                content = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
                yield RawDocument(address, "application/json", content, str(number))
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise InputError(f"{address.shown!r} is damaged or cut off ({error}); fetch or pack it again") from error
    if too_long:
        where = ", ".join(map(str, too_long))
        limit = f"{largest // 1_000_000} MB"
        raise InputError(f"{address.shown!r}: line {where} is longer than {limit}, the most that one article may have")


def _numbered(source: BinaryIO | gzip.GzipFile, largest: int) -> Iterator[tuple[int, bytes]]:
    """Lines with their numbers; of one that is too long only ``largest`` + 1 bytes are kept."""
    number = 0
    while line := source.readline(largest + 1):
        number += 1
        yield number, line
        while len(line) > largest and not line.endswith(b"\n"):
            line = source.readline(largest + 1)
            if not line:
                return
