"""The numbers of sources beside what rests on them."""

from briefgen.render.citations import Citation, Numbering
from tests.render.articles import TEXTS
from tests.render.factories import reference

MANY = [reference(number, sorted(TEXTS)[0], id=f"s{number}", title=f"Report {number}") for number in range(1, 21)]


def labels(*numbers: int) -> list[str]:
    """The labels of these sources of twenty."""
    numbering = Numbering(MANY, to_passages=False)
    return [it.label for it in numbering.listed(f"s{number}" for number in numbers)]


def test_few_sources_are_listed_one_by_one() -> None:
    """In the order of their numbers."""
    assert labels(4, 2, 3, 1) == ["1", "2", "3", "4"]


def test_neighbours_among_many_sources_are_one_range() -> None:
    """Three or more; a range leads to its first source and says how far it goes."""
    assert labels(1, 2, 4, 5, 6, 7, 9, 11, 13, 14, 15, 20) == ["1", "2", "4–7", "9", "11", "13–15", "20"]
    numbering = Numbering(MANY, to_passages=False)
    assert numbering.listed(it.id for it in MANY) == (Citation("1–20", "source-1", "Report 1 and the 19 after it"),)
