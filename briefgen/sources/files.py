"""SourceSpec -> Address: which files a path, a folder or a glob names, each once and in a steady order.

Never a briefing that briefgen wrote, which lies where it was asked for, often beside the articles.
"""

import glob
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches
from fnmatch import fnmatchcase
from pathlib import Path

from briefgen.model.problem import Problem
from briefgen.model.source import Address, Given, SourceSpec
from briefgen.signature import is_briefing
from briefgen.sources.media import SUFFIXES, by_name

STDIN = "-"


@dataclass(frozen=True, slots=True)
class _Found:
    """A file that a spec names."""

    path: Path
    exact: bool
    """Named itself, not through a folder or a glob."""


def expand(specs: Sequence[SourceSpec], base: Path) -> tuple[tuple[Address, ...], tuple[Problem, ...]]:
    """The files that ``specs`` name, relative to ``base``, and what could not be found.

    A file that is named twice counts once, at its first place; what is given for it by name beats what is given for
    a folder or a glob, and of two equals the later one counts.
    """
    addresses: dict[str, Address] = {}
    exact: dict[str, bool] = {}
    problems: list[Problem] = []
    used: set[str] = set()
    for spec in specs:
        if spec.path == STDIN:
            addresses[STDIN] = _joined(addresses.get(STDIN), Address(None, STDIN, spec.given), later_wins=True)
            continue
        for item in _files_of(spec, base, used):
            if isinstance(item, Problem):
                problems.append(item)
                continue
            key = os.path.realpath(item.path)
            address = Address(item.path, shown(item.path, base), spec.given)
            wins = item.exact or not exact.get(key, False)
            addresses[key] = _joined(addresses.get(key), address, later_wins=wins)
            exact[key] = exact.get(key, False) or item.exact
    unused = dict.fromkeys(name for spec in specs for name in spec.exclude if name not in used)
    read = [address.shown for address in addresses.values()]
    problems += [_excludes_nothing(name, read) for name in unused if not glob.has_magic(name)]  # a glob is a rule
    return tuple(addresses.values()), tuple(problems)


def _excludes_nothing(name: str, read: Sequence[str]) -> Problem:
    """That a name to be left out is no file's, and what is read that may be meant: the file may have been moved."""
    told = "is to be left out, and no file is called so; check the spelling, relative to the project's folder"
    moved = [shown for shown in read if Path(shown).name == Path(name).name]
    near = moved or get_close_matches(name, read, 1, _LIKE)
    return _problem(name, f"{told} (is {near[0]!r} meant, which is read?)" if near else told)


_LIKE = 0.8
"""Share of letters that a name and what was meant by it have in common."""


def shown(path: Path, base: Path) -> str:
    """``path`` as printed: relative to ``base`` where there is such a way, with ``/``."""
    try:
        return _printable(Path(os.path.relpath(path, base)).as_posix())
    except ValueError:  # another drive
        return _printable(path.as_posix())


def _printable(name: str) -> str:
    """A name as text: a byte that is none in UTF-8, as in an archive packed elsewhere, shows as ``�``."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _joined(old: Address | None, new: Address, *, later_wins: bool) -> Address:
    if old is None:
        return new
    weak, strong = (old.given, new.given) if later_wins else (new.given, old.given)
    changed = {f.name: getattr(strong, f.name) for f in fields(Given) if getattr(strong, f.name)}
    return replace(old, given=replace(weak, **changed))


def _files_of(spec: SourceSpec, base: Path, used: set[str]) -> Iterator[_Found | Problem]:
    """The files of one spec without the excluded ones and earlier briefings, and a problem where there is none.

    What excludes a file is added to ``used``.
    """
    count = excluded = briefings = 0
    for item in _named(spec.path, base):
        if isinstance(item, _Found) and (fitting := _excluding(item.path, spec.exclude, base)):
            used |= fitting
            excluded += 1
            continue
        if isinstance(item, _Found) and not item.exact and _was_written_by_us(item.path):
            briefings += 1
            continue
        count += 1
        yield item
    if count == 0 and briefings:
        yield _problem(spec.path, f"holds no article, only {_BRIEFING}")
    elif count == 0:
        why = "every file of it is excluded" if excluded else "no file matches it"
        yield _problem(spec.path, f"{why}; check the path and its exclude list, both relative to the project's folder")


_BRIEFING = "a briefing that briefgen wrote; name the articles themselves"


def _was_written_by_us(path: Path) -> bool:
    try:
        return is_briefing(path)
    except OSError:  # told where it is read
        return False


def _named(path: str, base: Path) -> Iterator[_Found | Problem]:
    whole = base / Path(path).expanduser()
    try:
        if os.path.lexists(whole):
            yield from _literal(path, whole, base)
        elif glob.has_magic(path):
            yield from _matches(whole, base)
        else:
            yield _problem(path, _why_missing(path))
    except (OSError, ValueError) as error:
        yield _problem(path, f"cannot be looked up: {error}")


_ADDRESS = re.compile(r"(?i)(?:https?://|www\.)")


def _why_missing(path: str) -> str:
    if _ADDRESS.match(path):
        return "is a web address, and briefgen reads files alone; save the page from the browser and name its file"
    return "there is no such file or folder; check the spelling, relative to the project's folder"


def _literal(path: str, whole: Path, base: Path) -> Iterator[_Found | Problem]:
    if whole.is_dir():
        if by_name(whole.name) and not path.endswith(("/", os.sep)):
            yield _directory_like_a_file(path)
        else:
            found = tuple(_walk(whole, base))
            yield from found or (_problem(path, f"no article in this folder: it holds no file named {_choices()}"),)
        return
    if whole.is_file() and _was_written_by_us(whole):
        yield _problem(path, f"is {_BRIEFING}")
        return
    yield _checked(path, whole, exact=True)


def _matches(pattern: Path, base: Path) -> Iterator[_Found | Problem]:
    """What a pattern names, folders with all below them, as when a shell spells it out."""
    for name in sorted(glob.glob(str(pattern), recursive=True)):  # noqa: PTH207 - Path.glob takes no absolute pattern
        path = Path(name)
        if not path.is_dir():
            yield _checked(shown(path, base), path, exact=False)
        elif by_name(path.name):
            yield _directory_like_a_file(shown(path, base))
        elif "**" not in pattern.parts:
            yield from _walk(path, base)


def _walk(folder: Path, base: Path) -> Iterator[_Found | Problem]:
    """Files with a known suffix under ``folder``, sorted by path; links to folders are not followed, so none loops."""
    errors: list[OSError] = []
    paths: list[Path] = []
    for parent, folders, names in os.walk(folder, onerror=errors.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        paths += [Path(parent, name) for name in names if by_name(name) and not name.startswith(".")]
    for path in sorted(paths, key=lambda p: p.relative_to(folder).parts):
        yield _checked(shown(path, base), path, exact=False)
    for error in errors:
        where = shown(Path(error.filename or folder), base)
        yield _problem(where, f"the folder cannot be read ({error.strerror}); check its permissions")


def _checked(spelled: str, path: Path, *, exact: bool) -> _Found | Problem:
    """A regular file, or what is wrong with it."""
    if path.is_file():
        return _Found(path.absolute(), exact)
    if path.is_symlink():
        try:
            path.resolve(strict=True)
        except (OSError, RuntimeError) as error:
            loops = isinstance(error, RuntimeError) or "symbolic links" in str(error)
            why = (
                "a symbolic link that leads back to itself" if loops else "a symbolic link to a file that is not there"
            )
            return _problem(spelled, f"is {why}; name the article's own file")
    return _problem(spelled, "is neither a file nor a folder; save the article in a file first")


def _excluding(path: Path, patterns: Sequence[str], base: Path) -> set[str]:
    """Those of the patterns that leave a file out."""
    name = shown(path, base)

    def fits(pattern: str) -> bool:
        wanted = Path(os.path.normpath(pattern)).as_posix()
        if fnmatchcase(name, wanted) or fnmatchcase(path.as_posix(), wanted) or name.startswith(wanted + "/"):
            return True
        return "/" not in wanted and fnmatchcase(path.name, wanted)

    return set(filter(fits, patterns))


def _directory_like_a_file(path: str) -> Problem:
    return _problem(path, f"is a folder, though it is named like a file; to read the files in it, write {path + '/'!r}")


def _choices() -> str:
    return ", ".join(f"*{suffix}" for suffix in SUFFIXES)


def _problem(path: str, message: str) -> Problem:
    return Problem(_printable(path), "sources", message)
