"""Work is done in order, here or in several processes."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefgen import engine


def _square(number: int) -> tuple[int, int]:
    return number * number, os.getpid()


def _fail(number: int) -> int:
    raise ValueError(number)


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_are_in_the_order_of_the_items(jobs: int) -> None:
    """The number of processes does not show in the results."""
    assert [square for square, _ in engine.run(_square, range(30), jobs)] == [n * n for n in range(30)]


def test_several_jobs_are_several_processes() -> None:
    """The parent does none of the work itself."""
    assert os.getpid() not in {pid for _, pid in engine.run(_square, range(30), 2)}


def test_items_are_taken_only_as_fast_as_results() -> None:
    """Memory stays flat: the source of the items is not run to its end beforehand."""
    taken = []

    def items() -> Iterator[int]:
        for number in range(1000):
            taken.append(number)
            yield number

    results = engine.run(_square, items(), 2)
    next(results)
    assert len(taken) < 20
    results.close()  # type: ignore[attr-defined]


def test_no_worker_outlives_a_parent_that_is_killed() -> None:
    """The parent prints its workers and is killed without a chance to stop them."""
    code = (
        "from briefgen import engine\nfrom tests.engine.test_engine import _square\n"
        "for _, pid in engine.run(_square, iter(int, 1), 2): print(pid, flush=True)\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    pids = {int(parent.stdout.readline()) for _ in range(20)}
    parent.kill()
    parent.wait()
    parent.stdout.close()
    end = time.monotonic() + 20
    while alive := {pid for pid in pids if _runs(pid)}:
        assert time.monotonic() < end, f"still there: {alive}"
        time.sleep(0.05)


def _runs(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_a_bug_in_the_work_is_raised() -> None:
    """Nothing is swallowed on the way between processes."""
    with pytest.raises(ValueError, match="0"):
        list(engine.run(_fail, range(3), 2))
