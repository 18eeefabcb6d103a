"""Work is done in order, here or in several processes."""

import os
from collections.abc import Iterator

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


def test_a_bug_in_the_work_is_raised() -> None:
    """Nothing is swallowed on the way between processes."""
    with pytest.raises(ValueError, match="0"):
        list(engine.run(_fail, range(3), 2))
