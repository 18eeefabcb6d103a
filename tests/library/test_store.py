"""The library saves time and is never trusted blindly."""

import hashlib
import multiprocessing
import os
import signal
import sqlite3
import threading
import time
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from briefgen.errors import UsageError
from briefgen.library import open_store
from briefgen.library.pack import PackError, pack, unpack
from briefgen.library.store import CHECKED_BYTES, KEPT_OUTPUTS, AnalysisKey
from briefgen.model.analysis import Analysis, DateMention, Mention, Sentence, Statement
from briefgen.model.article import Article, CleaningLedger, Cut, Fact, PublicationDate
from briefgen.model.span import Span

TEXT = "“Stay at home,” said Ilan Toresk on Tuesday."
ARTICLE = Article(
    id="a1",
    name="one.txt",
    path="one.txt",
    text=TEXT,
    sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
    language="en",
    title=Fact("Port closed", "text"),
    published=PublicationDate(date(2026, 3, 4), "dateline"),
    ledger=CleaningLedger((Cut("Menu", "page furniture", 0),)),
)
ANALYSIS = Analysis(
    "a1",
    sentences=(Sentence(Span(0, 44), 0, (Span(0, 44),)),),
    mentions=(Mention(Span(21, 32), "PER"),),
    dates=(DateMention(Span(36, 43), "DATE", "2026-03-03", "2026-03-03", "published"),),
    statements=(
        Statement((Span(21, 32),), (Span(16, 20),), (Span(1, 13),), Span(21, 32), True, "positive", "demanded"),
    ),
)


def test_a_packed_value_comes_back_equal() -> None:
    """Every kind of field survives: nested values, tuples, dates, nothing."""
    assert unpack(pack((ARTICLE,)), tuple[Article, ...]) == (ARTICLE,)
    assert unpack(pack(ANALYSIS), Analysis) == ANALYSIS


@dataclass(frozen=True, slots=True)
class _Vectors:
    rows: int
    packed: bytes
    scale: float | None = None


def test_bytes_are_packed_as_well() -> None:
    """Such as sentence vectors; what is no base64 is refused."""
    vectors = _Vectors(3, bytes(range(256)) * 3)
    assert unpack(pack(vectors), _Vectors) == vectors
    with pytest.raises(PackError):
        unpack(pack((3, "no base64!", None)), _Vectors)


@pytest.mark.parametrize(
    "damage", [lambda b: b[:-3], lambda b: b"\0" + b[1:], lambda b: b"", lambda b: b[:20] + b"x" + b[21:]]
)
def test_damaged_bytes_are_refused(damage) -> None:  # type: ignore[no-untyped-def]
    """A flipped or missing byte never becomes a value."""
    with pytest.raises(PackError):
        unpack(damage(pack(ANALYSIS)), Analysis)


def test_bytes_of_another_type_are_refused() -> None:
    """What is an analysis is no article."""
    with pytest.raises(PackError):
        unpack(pack(ANALYSIS), Article)


def test_what_is_kept_is_found_by_the_next_run(tmp_path: Path) -> None:
    """Articles, analyses and files outlive the process."""
    key = AnalysisKey.of(ARTICLE, "en-1", "7")
    with open_store(tmp_path / "library.sqlite") as store:
        store.keep_articles(b"k", (ARTICLE,))
        store.keep_analysis(key, ANALYSIS)
        store.keep_output(b"o", b"%PDF")
    with open_store(tmp_path / "library.sqlite") as store:
        assert store.articles(b"k") == (ARTICLE,)
        assert store.analysis(key) == ANALYSIS
        assert store.output(b"o") == b"%PDF"


def test_a_corrected_date_is_another_analysis() -> None:
    """An analysis depends on the publication date, so it is not reused under another."""
    corrected = replace(ARTICLE, published=PublicationDate(date(2026, 3, 11), "project"))
    with open_store(None) as store:
        store.keep_analysis(AnalysisKey.of(ARTICLE, "en-1", "7"), ANALYSIS)
        assert store.analysis(AnalysisKey.of(corrected, "en-1", "7")) is None
        assert store.analysis(AnalysisKey.of(ARTICLE, "en-2", "7")) is None
        assert store.analysis(AnalysisKey.of(ARTICLE, "en-1", "8")) is None


def test_analyses_of_an_older_analyser_go(tmp_path: Path) -> None:
    """The library does not grow with each version of briefgen."""
    with open_store(tmp_path / "library.sqlite") as store:
        store.keep_analysis(AnalysisKey.of(ARTICLE, "en-1", "7"), ANALYSIS)
        store.keep_analysis(AnalysisKey.of(ARTICLE, "en-1", "8"), ANALYSIS)
        assert store.analysis(AnalysisKey.of(ARTICLE, "en-1", "7")) is None


def test_finished_files_do_not_pile_up() -> None:
    """The oldest files go."""
    with open_store(None) as store:
        for number in range(KEPT_OUTPUTS + 3):
            store.keep_output(str(number).encode(), b"x")
        assert [store.output(str(number).encode()) for number in (0, 2, 3)] == [None, None, b"x"]


@pytest.mark.parametrize(
    "content", [b"not a database at all, but long enough to be looked at", b"SQLite format 3\0" + b"\xff" * 5000]
)
def test_a_damaged_library_is_put_aside_and_begun_anew(tmp_path: Path, content: bytes) -> None:
    """A broken file costs time, never a run, and is kept for whoever wants to look."""
    path = tmp_path / "library.sqlite"
    path.write_bytes(content)
    with open_store(path) as store:
        store.keep_output(b"o", b"x")
        assert store.output(b"o") == b"x"
    assert (tmp_path / "library.sqlite.damaged").read_bytes() == content


def test_a_damaged_row_is_read_again(tmp_path: Path) -> None:
    """A row that does not fit its checksum counts as absent."""
    path = tmp_path / "library.sqlite"
    with open_store(path) as store:
        store.keep_articles(b"k", (ARTICLE,))
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE readings SET articles = substr(articles, 1, 30)")
    connection.close()
    with open_store(path) as store:
        assert store.articles(b"k") is None


def test_damage_in_a_large_library_is_met_when_it_is_read(tmp_path: Path) -> None:
    """It is not looked through at the start; what cannot be read is absent, and the file is put aside at the end."""
    path = tmp_path / "library.sqlite"
    keys = [str(number).encode() for number in range(10)]
    with open_store(path) as store:
        for key in keys:
            store.keep_output(key, os.urandom(CHECKED_BYTES // 8))
    with path.open("r+b") as file:
        for page in range(3, CHECKED_BYTES // 4096):
            file.seek(page * 4096)
            file.write(b"\xff" * 16)
    with open_store(path) as store:
        assert None in [store.output(key) for key in keys]
        store.keep_output(b"o", b"x")
    with open_store(path) as store:
        assert store.output(keys[0]) is None
        store.keep_output(b"o", b"x")
        assert store.output(b"o") == b"x"
    assert (tmp_path / "library.sqlite.damaged").exists()


def test_a_damaged_file_is_never_served(tmp_path: Path) -> None:
    """A finished file that does not fit its checksum is made again."""
    path = tmp_path / "library.sqlite"
    with open_store(path) as store:
        store.keep_output(b"o", b"%PDF-1.7 whole")
    connection = sqlite3.connect(path)
    connection.execute("UPDATE outputs SET content = replace(content, 'whole', 'holes')")
    connection.commit()
    connection.close()
    with open_store(path) as store:
        assert store.output(b"o") is None


def test_a_newer_library_is_refused(tmp_path: Path) -> None:
    """A library of a later briefgen is left alone, and the message says what to do."""
    path = tmp_path / "library.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    with pytest.raises(UsageError, match="newer briefgen"), open_store(path):
        pass


def _keep(path: str, first: int, count: int) -> None:
    with open_store(Path(path)) as store:
        for number in range(first, first + count):
            store.keep_articles(str(number).encode(), (ARTICLE,))


def test_two_processes_write_at_once(tmp_path: Path) -> None:
    """Nothing is lost when two runs share a library."""
    path = tmp_path / "library.sqlite"
    context = multiprocessing.get_context("spawn")
    runs = [context.Process(target=_keep, args=(str(path), first, 100)) for first in (0, 1000)]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    with open_store(path) as store:
        assert all(store.articles(str(n).encode()) for first in (0, 1000) for n in range(first, first + 100))


def test_a_library_that_another_process_is_making_is_waited_for(tmp_path: Path) -> None:
    """Two runs that begin at once on a new library both open it."""
    path = tmp_path / "library.sqlite"
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    release = threading.Timer(0.2, other.execute, ["ROLLBACK"])
    release.start()
    with open_store(path) as store:
        store.keep_articles(b"1", (ARTICLE,))
        assert store.articles(b"1") == (ARTICLE,)
    release.join()
    other.close()


def test_a_killed_process_loses_at_most_what_it_had_in_hand(tmp_path: Path) -> None:
    """After kill -9 the library opens, and all that was kept before is there."""
    path = tmp_path / "library.sqlite"
    run = multiprocessing.get_context("spawn").Process(target=_keep, args=(str(path), 0, 1_000_000))
    run.start()
    for _ in range(500):
        time.sleep(0.02)
        if path.exists() and _kept(path) > 20:
            break
    assert run.pid
    before = _kept(path)
    os.kill(run.pid, signal.SIGKILL)
    run.join()
    with open_store(path) as store:
        assert before > 20
        assert all(store.articles(str(number).encode()) for number in range(before))


def _kept(path: Path) -> int:
    connection = sqlite3.connect(path)
    try:
        return int(connection.execute("SELECT count(*) FROM readings").fetchone()[0])
    except sqlite3.OperationalError:
        return 0
    finally:
        connection.close()
