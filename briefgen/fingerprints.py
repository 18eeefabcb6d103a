"""Digests of what a result depends on: briefgen's own code, the files of a template or style."""

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from briefgen import __version__
from briefgen.errors import UsageError

_PACKAGE = Path(__file__).resolve().parent
_NAMED_ELSEWHERE = (".pyc", ".onnx")
"""Compiled code, and the graph of a language model: 24 MB, whose digest stands in the configuration beside it."""

_KNOWN_BY_TIME = (".ttf", ".otf", ".woff", ".woff2")
"""Fonts are 6 MB: their size and the time of their last change tell them apart."""


@cache
def of_rooms(*rooms: str) -> str:
    """A version of the code and data of some rooms of the package: it changes when any of their files does."""
    files = (path for room in rooms for path in _files(_PACKAGE / room))
    return f"{__version__}+{_digest(files, _PACKAGE).hex()[:12]}"


def of_folders(folders: Iterable[Path]) -> bytes:
    """A digest of all files below the folders, by name and content. Raises UsageError for one that cannot be read."""
    return hashlib.sha256(b"".join(_digest(_files(folder), folder) for folder in folders)).digest()


def of_parts(parts: Iterable[bytes]) -> bytes:
    """A digest of parts that keeps their borders."""
    made = hashlib.sha256()
    for part in parts:
        made.update(len(part).to_bytes(8, "big"))
        made.update(part)
    return made.digest()


def _files(place: Path) -> list[Path]:
    if place.is_file():
        return [place]
    return sorted(path for path in place.rglob("*") if path.is_file() and path.suffix not in _NAMED_ELSEWHERE)


def _digest(files: Iterable[Path], base: Path) -> bytes:
    return of_parts(part for path in files for part in (path.relative_to(base).as_posix().encode(), _content(path)))


def _content(path: Path) -> bytes:
    try:
        if path.suffix in _KNOWN_BY_TIME:
            known = path.stat()
            return f"{known.st_size} {known.st_mtime_ns}".encode()
        return path.read_bytes()
    except OSError as error:
        raise UsageError(
            f"{path}: cannot be read ({error.strerror}); check its permissions, or move it away"
        ) from error
