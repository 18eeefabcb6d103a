"""A zipped folder -> its articles, one RawDocument each, within limits that no honest folder reaches."""

import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import PurePosixPath
from typing import IO, BinaryIO

from briefgen.errors import InputError
from briefgen.model.source import Address, RawDocument
from briefgen.sources.jsonlines import lines
from briefgen.sources.media import by_name, told

MOST_MEMBERS = 10_000
LARGEST_TOTAL = 500_000_000
"""Bytes of all members unpacked, those of archives inside the archive with them."""
LARGEST_NESTED = 100_000_000
"""Bytes of an archive inside an archive; it is unpacked in memory."""
DEEPEST = 3
"""Archives inside each other: a folder of zipped folders has two."""
HIGHEST_RATIO = 200
"""Unpacked to packed bytes of a member over 1 MB: English prose packs to about a third, markup to a tenth."""
_SMALL = 1_000_000
_UNREADABLE = (InputError, zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, ValueError)


def members(address: Address, stream: BinaryIO, largest: int) -> Iterator[RawDocument]:
    """The articles in the archive and in those inside it, sorted by name; ``part`` = the member's name.

    Raises InputError before anything is unpacked when the archive is broken, locked or too large, and at the end when
    single members cannot be read.
    """
    found = _Unpacking(address, largest)
    try:
        yield from found.articles(stream)
    except zipfile.BadZipFile as error:
        raise InputError(f"{address.shown!r} is not a whole zip archive ({error}); pack it again") from error
    if found.broken:
        raise InputError(f"{address.shown!r}: {len(found.broken)} member(s) cannot be read: {'; '.join(found.broken)}")


@dataclass(slots=True)
class _Unpacking:
    """One archive with all that are inside it."""

    address: Address
    largest: int
    """Bytes of one article."""
    total: int = 0
    """Bytes unpacked, by what the archives list."""
    broken: list[str] = field(default_factory=list)
    """Members that cannot be read, with the reason."""

    def articles(self, stream: BinaryIO, folder: str = "", depth: int = 1) -> Iterator[RawDocument]:
        """The articles in an archive that lies in ``folder``; raises BadZipFile or InputError for the whole of it."""
        with _opened(stream) as archive:
            wanted = [member for member in archive.infolist() if _is_wanted(member)]
            self._refuse_bomb(archive.infolist(), depth)
            if not wanted and depth == 1:
                shown = self.address.shown
                raise InputError(f"{shown!r} holds no article: no member has a known suffix such as .txt or .html")
            for member in sorted(wanted, key=lambda m: m.filename):
                try:
                    yield from self._unpacked(archive, member, folder, depth)
                except _UNREADABLE as error:
                    self.broken.append(f"{folder}{member.filename} ({error})")

    def _unpacked(
        self, archive: zipfile.ZipFile, member: zipfile.ZipInfo, folder: str, depth: int
    ) -> Iterator[RawDocument]:
        media, name = by_name(member.filename), f"{folder}{member.filename}"
        with archive.open(member) as packed:
            if media == "application/jsonl":
                for line in lines(self.address, BytesIO(packed.read(LARGEST_TOTAL)), self.largest):
                    yield RawDocument(self.address, line.media_type, line.content, f"{name}#{line.part}")
            elif media == "application/zip":
                yield from self.articles(BytesIO(_limited(packed, LARGEST_NESTED)), f"{name}/", depth + 1)
            elif media is not None:
                content = _limited(packed, self.largest)
                yield RawDocument(self.address, told(member.filename, content), content, name)

    def _refuse_bomb(self, listed: list[zipfile.ZipInfo], depth: int) -> None:
        self.total += sum(member.file_size for member in listed)
        if depth > DEEPEST:
            why = f"it lies more than {DEEPEST} archives deep"
        elif len(listed) > MOST_MEMBERS:
            why = f"it has {len(listed)} members, more than {MOST_MEMBERS}"
        elif self.total > LARGEST_TOTAL:
            why = f"it unpacks to {self.total // 1_000_000} MB, more than {LARGEST_TOTAL // 1_000_000} MB"
        elif any(m.file_size > max(_SMALL, HIGHEST_RATIO * m.compress_size) for m in listed):
            why = f"a member unpacks to more than {HIGHEST_RATIO} times its size"
        else:
            return
        what = repr(self.address.shown) if depth == 1 else "an archive"
        raise InputError(f"{what} is not unpacked: {why}; unpack it by hand and name the files")


def _opened(stream: BinaryIO) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(stream)
    except (ValueError, NotImplementedError) as error:
        raise zipfile.BadZipFile(str(error)) from error


def _limited(packed: IO[bytes], largest: int) -> bytes:
    content = packed.read(largest + 1)
    if len(content) > largest:
        raise zipfile.BadZipFile(f"larger than {largest // 1_000_000} MB")
    return content


def _is_wanted(member: zipfile.ZipInfo) -> bool:
    """Whether a member is an article or an archive, and none of the system's own files."""
    path = PurePosixPath(member.filename)
    hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts)
    return not member.is_dir() and not hidden and by_name(path.name) is not None
