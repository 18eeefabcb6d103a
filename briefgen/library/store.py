"""Keep and find again: what was read from a document, what an analysis found, what a build wrote."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from briefgen.errors import UsageError
from briefgen.library import schema
from briefgen.library.pack import CHECK_BYTES, PackError, checksum, pack, unpack
from briefgen.model.analysis import Analysis
from briefgen.model.article import Article
from briefgen.model.problem import Problem

T = TypeVar("T")

BUSY_SECONDS = 30.0
"""How long a process waits for another's write: single rows are written in milliseconds."""
RETRY_SECONDS = 0.01
CHECKED_BYTES = 8_000_000
"""Up to this size a library is looked through when it is opened, in under 20 ms; 128 MB take 250 ms. Of a larger one
each row is checked when it is read."""
KEPT_OUTPUTS = 64
"""Finished files kept; the longest unused go first."""


@dataclass(frozen=True, slots=True)
class AnalysisKey:
    """What an analysis depends on, and nothing else."""

    text_digest: str
    published: str
    """ISO date, or empty."""
    language: str
    model: str
    analyser: str
    """Version of the code that analyses."""

    @classmethod
    def of(cls, article: Article, model: str, analyser: str) -> "AnalysisKey":
        """The key of an article's analysis by a pipeline and a version of the analyser."""
        published = article.published.day.isoformat() if article.published else ""
        return cls(article.sha256, published, article.language, model, analyser)


class Store:
    """An open library. Each ``keep`` is on disk when it returns.

    A library only saves time: where its disk is full or it turns out to be damaged, what would be kept is not, and
    what cannot be read counts as absent.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.damaged = False
        """The file did not hold what it should."""

    def articles(self, key: bytes) -> tuple[Article, ...] | None:
        """The articles that were read from the document with that key."""
        return _trusted(self._read("SELECT articles FROM readings WHERE key = ?", (key,)), tuple[Article, ...])

    def keep_articles(self, key: bytes, articles: tuple[Article, ...]) -> None:
        """Keep what was read from a document."""
        self._write("INSERT OR REPLACE INTO readings VALUES (?, ?)", (key, pack(articles)))

    def analysis(self, key: AnalysisKey) -> Analysis | None:
        """The analysis with that key."""
        where = "text_digest = ? AND published = ? AND language = ? AND model = ? AND analyser = ?"
        return _trusted(self._read(f"SELECT analysis FROM analyses WHERE {where}", _values(key)), Analysis)

    def keep_analysis(self, key: AnalysisKey, analysis: Analysis) -> None:
        """Keep an analysis; those of the same text by older versions of the analyser go."""
        outdated = "DELETE FROM analyses WHERE text_digest = ? AND model = ? AND analyser <> ?"
        self._write(outdated, (key.text_digest, key.model, key.analyser))
        self._write("INSERT OR REPLACE INTO analyses VALUES (?, ?, ?, ?, ?, ?)", (*_values(key), pack(analysis)))

    def output(self, key: bytes) -> bytes | None:
        """The finished file with that key."""
        content = self._read("SELECT content FROM outputs WHERE key = ?", (key,)) or b""
        check, whole = content[:CHECK_BYTES], content[CHECK_BYTES:]
        return whole if content and checksum(whole) == check else None

    def keep_output(self, key: bytes, content: bytes) -> None:
        """Keep a finished file, and let the oldest go when there are many."""
        newest = "SELECT coalesce(max(used), 0) + 1 FROM outputs"
        self._write(f"INSERT OR REPLACE INTO outputs VALUES (?, ?, ({newest}))", (key, checksum(content) + content))
        kept = "SELECT used FROM outputs ORDER BY used DESC LIMIT 1 OFFSET ?"
        self._write(f"DELETE FROM outputs WHERE used <= ({kept})", (KEPT_OUTPUTS,))

    def problems(self, key: bytes) -> tuple[Problem, ...] | None:
        """The problems of the run with that key."""
        content = self.output(key)
        return _trusted(content, tuple[Problem, ...])

    def keep_problems(self, key: bytes, problems: tuple[Problem, ...]) -> None:
        """Keep what a run had to say of its sources."""
        self.keep_output(key, pack(problems))

    def _read(self, statement: str, values: tuple[str | bytes, ...]) -> bytes | None:
        try:
            row = self._connection.execute(statement, values).fetchone()
        except sqlite3.DatabaseError as error:
            self.damaged |= not isinstance(error, sqlite3.OperationalError)  # those are of the disk or another process
            return None
        return bytes(row[0]) if row else None

    def _write(self, statement: str, values: tuple[str | bytes | int, ...]) -> None:
        if self.damaged:
            return
        try:
            self._connection.execute(statement, values)
        except sqlite3.DatabaseError as error:
            self.damaged = not isinstance(error, sqlite3.OperationalError)


_INSTEAD = "name another with --store, or keep nothing with --no-store"


@contextmanager
def open_store(path: Path | None) -> Iterator[Store]:
    """The library in the file ``path``, made if need be; None for one that lives in memory and ends with the run.

    A damaged library is put aside as ``….damaged``, at once or when the damage is met, and begun anew. Raises
    UsageError for one that a newer briefgen made, or that cannot be opened.
    """
    connection = _connected(path) if path else _in_memory()
    store = Store(connection)
    try:
        yield store
    finally:
        connection.close()
        if store.damaged and path:
            _put_aside(path)


def _in_memory() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    schema.migrate(connection)
    return connection


def _connected(path: Path) -> sqlite3.Connection:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = _checked(path)
    except sqlite3.OperationalError as error:
        raise UsageError(f"{path}: the library cannot be opened: {error}; {_INSTEAD}") from error
    except OSError as error:
        raise UsageError(f"{path}: the library cannot be made: {error.strerror}; {_INSTEAD}") from error
    except sqlite3.DatabaseError:
        _put_aside(path)
        connection = _checked(path)
    return connection


def _checked(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        _refuse_newer(connection, path)
        _write_ahead(connection)
        connection.execute("PRAGMA synchronous = NORMAL")
        if path.stat().st_size <= CHECKED_BYTES and connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise sqlite3.DatabaseError("quick_check failed")
        schema.migrate(connection)
    except (sqlite3.DatabaseError, UsageError):
        connection.close()
        raise
    return connection


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Let readers and a writer work at once: SQLite itself waits for every lock but the one that this change takes."""
    until = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
        time.sleep(RETRY_SECONDS)


def _refuse_newer(connection: sqlite3.Connection, path: Path) -> None:
    if schema.version(connection) > len(schema.MIGRATIONS):
        raise UsageError(
            f"{path}: this library was made by a newer briefgen; update briefgen, or name another with --store"
        )


def _put_aside(path: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.replace(path.with_name(f"{path.name}.damaged{ending}"))


def _values(key: AnalysisKey) -> tuple[str, str, str, str, str]:
    return key.text_digest, key.published, key.language, key.model, key.analyser


def _trusted(content: bytes | None, kind: type[T]) -> T | None:
    """What was packed, if it is whole."""
    if content is None:
        return None
    try:
        return unpack(content, kind)
    except PackError:
        return None
