"""bytes -> file: whole or not at all, and never over a file that briefgen did not write."""

import contextlib
import os
import tempfile
from pathlib import Path

from briefgen.errors import OutputError
from briefgen.signature import is_briefing


def write(path: Path, content: bytes, *, force: bool) -> None:
    """Write ``content`` to ``path``, making its folder; what was there is replaced at once or left as it is.

    Raises OutputError where the file cannot be written, and, without ``force``, where a file is there already that
    briefgen did not write.
    """
    if _holds(path, content):
        return
    check(path, force=force)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, content)
    except OSError as error:
        raise OutputError(f"{path}: cannot be written: {error.strerror or error}") from error


def check(path: Path, *, force: bool) -> None:
    """Raise OutputError where `write` would refuse to replace what is at ``path``, or could not make it."""
    if path.is_dir():
        raise OutputError(f"{path}: is a folder; name a file in it")
    there = next(folder for folder in (path.absolute().parent, *path.absolute().parents) if folder.exists())
    if not there.is_dir():
        raise OutputError(f"{path}: cannot be written: {there} is a file, not a folder")
    if not os.access(there, os.W_OK | os.X_OK):
        raise OutputError(f"{path}: cannot be written: the folder {there} does not let you")
    if not force and path.exists() and not _is_ours(path):
        raise OutputError(f"{path}: briefgen did not write this file; choose another name, or replace it with --force")


def _is_ours(path: Path) -> bool:
    """Whether briefgen wrote the file, or nobody has written into it yet."""
    try:
        return not path.stat().st_size or is_briefing(path)
    except OSError as error:
        raise OutputError(f"{path}: cannot be read: {error.strerror or error}") from error


def _holds(path: Path, content: bytes) -> bool:
    """Whether the file is there already, byte for byte."""
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


def _replace(path: Path, content: bytes) -> None:
    target = path.resolve()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
        Path(name).replace(target)
    except BaseException:  # also an interruption leaves no part behind; it goes on
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
