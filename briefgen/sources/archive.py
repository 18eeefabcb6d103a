"""A zipped folder -> its articles, one RawDocument each, within limits that no honest folder reaches."""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath
from typing import BinaryIO

from briefgen.errors import InputError
from briefgen.model.source import Address, RawDocument
from briefgen.sources.jsonlines import lines
from briefgen.sources.media import by_name

MOST_MEMBERS = 10_000
LARGEST_TOTAL = 500_000_000
"""Bytes of all members unpacked."""
HIGHEST_RATIO = 200
"""Unpacked to packed bytes of a member over 1 MB: English prose packs to about a third, markup to a tenth."""
_SMALL = 1_000_000


def members(address: Address, stream: BinaryIO, largest: int) -> Iterator[RawDocument]:
    """The articles in the archive, sorted by name; ``part`` = the member's name.

    Raises InputError before anything is unpacked when the archive is broken, locked or too large, and at the end when
    single members cannot be read.
    """
    try:
        archive = zipfile.ZipFile(stream)
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise InputError(f"{address.shown!r} is not a whole zip archive ({error}); pack it again") from error
    with archive:
        wanted = [member for member in archive.infolist() if _is_article(member)]
        _refuse_bomb(address, archive.infolist())
        if not wanted:
            raise InputError(f"{address.shown!r} holds no article: no member has a known suffix such as .txt or .html")
        broken: list[str] = []
        for member in sorted(wanted, key=lambda m: m.filename):
            try:
                yield from _unpacked(address, archive, member, largest)
            except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError) as error:
                broken.append(f"{member.filename} ({error})")
    if broken:
        raise InputError(f"{address.shown!r}: {len(broken)} member(s) cannot be read: {'; '.join(broken)}")


def _unpacked(
    address: Address, archive: zipfile.ZipFile, member: zipfile.ZipInfo, largest: int
) -> Iterator[RawDocument]:
    media = by_name(member.filename)
    with archive.open(member) as packed:
        if media == "application/jsonl":
            for line in lines(address, BytesIO(packed.read(LARGEST_TOTAL)), largest):
                yield RawDocument(address, line.media_type, line.content, f"{member.filename}#{line.part}")
        elif media is not None:
            content = packed.read(largest + 1)
            if len(content) > largest:
                raise zipfile.BadZipFile(f"larger than {largest // 1_000_000} MB")
            yield RawDocument(address, media, content, member.filename)


def _is_article(member: zipfile.ZipInfo) -> bool:
    path = PurePosixPath(member.filename)
    hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts)
    media = by_name(path.name)
    return not member.is_dir() and not hidden and media is not None and media != "application/zip"


def _refuse_bomb(address: Address, listed: list[zipfile.ZipInfo]) -> None:
    total = sum(member.file_size for member in listed)
    if len(listed) > MOST_MEMBERS:
        why = f"it has {len(listed)} members, more than {MOST_MEMBERS}"
    elif total > LARGEST_TOTAL:
        why = f"it unpacks to {total // 1_000_000} MB, more than {LARGEST_TOTAL // 1_000_000} MB"
    elif any(m.file_size > max(_SMALL, HIGHEST_RATIO * m.compress_size) for m in listed):
        why = f"a member unpacks to more than {HIGHEST_RATIO} times its size"
    else:
        return
    raise InputError(f"{address.shown!r} is not unpacked: {why}; unpack it by hand and name the files")
