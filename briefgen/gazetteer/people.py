"""word -> personal name."""

from functools import cache
from typing import Literal

from briefgen.gazetteer.tables import rows
from briefgen.words import fold

Gender = Literal["F", "M"]


COMMON = 3
"""Lists of countries' forenames in which one stands that is taken for one anywhere: places and companies bear rarer
ones."""


def is_forename(word: str) -> bool:
    """Whether ``word`` is among the common forenames of some country."""
    return fold(word) in _common()


def is_surname(word: str) -> bool:
    """Whether ``word`` is among the popular surnames of some country."""
    return fold(word) in _surnames()


def gender_of_forename(word: str) -> Gender | None:
    """The gender whose names ``word`` is among, common or not; None when it is unknown or both."""
    match _genders().get(fold(word)):
        case "F":
            return "F"
        case "M":
            return "M"
        case _:
            return None


@cache
def _genders() -> dict[str, str]:
    return {fold(name): gender for name, gender, _ in rows("forenames.tsv.gz")}


@cache
def _common() -> frozenset[str]:
    return frozenset(fold(name) for name, _, lists in rows("forenames.tsv.gz") if int(lists) >= COMMON)


@cache
def _surnames() -> frozenset[str]:
    return frozenset(fold(name) for (name,) in rows("surnames.txt.gz"))
