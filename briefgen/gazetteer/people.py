"""word -> personal name."""

from functools import cache
from typing import Literal

from briefgen.gazetteer.tables import rows
from briefgen.words import fold

Gender = Literal["F", "M"]


def is_forename(word: str) -> bool:
    """Whether ``word`` is among the popular forenames of some country."""
    return fold(word) in _forenames()


def is_surname(word: str) -> bool:
    """Whether ``word`` is among the popular surnames of some country."""
    return fold(word) in _surnames()


def gender_of_forename(word: str) -> Gender | None:
    """The gender whose popular names ``word`` is among; None when it is unknown or both."""
    match _forenames().get(fold(word)):
        case "F":
            return "F"
        case "M":
            return "M"
        case _:
            return None


@cache
def _forenames() -> dict[str, str]:
    return {fold(name): gender for name, gender in rows("forenames.tsv.gz")}


@cache
def _surnames() -> frozenset[str]:
    return frozenset(fold(name) for (name,) in rows("surnames.txt.gz"))
