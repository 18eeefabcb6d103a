"""common noun -> whether it says what a person or a body is."""

import re
from functools import cache

from briefgen.gazetteer.people import Gender
from briefgen.gazetteer.tables import rows
from briefgen.words import fold

_SCHOLAR = re.compile(r"[a-z-]{2,}(?:ologist|ographer|onomist|iatrist|icist)s?")
"""Nouns of those who practise a science; no list has all."""
_TIES = frozenset(
    """mother father brother sister son daughter wife husband widow widower cousin uncle aunt nephew niece grandmother
    grandfather grandson granddaughter mum mom dad parent stepfather stepmother girlfriend boyfriend fiancé fiancée
    friend colleague neighbour neighbor classmate roommate buddy foe rival""".split()
)
_TIE = re.compile(r"^(?:(?:ex|half|step|great|co|god)-)+|s?-in-law$")
"""What stands before and behind such a noun in a compound."""


def role_noun(word: str) -> bool:
    """Whether ``word`` says what a person is, singular or plural: minister, spokesman, analysts."""
    return _in(_kind("person"), word) or _SCHOLAR.fullmatch(fold(word)) is not None


def group_noun(word: str) -> bool:
    """Whether ``word`` says what a body of people is, singular or plural: ministry, army, militias."""
    return _in(_kind("group"), word)


def either_noun(word: str) -> bool:
    """Whether ``word`` says what a person or a body may both be, singular or plural: owner, operator, ally."""
    return _in(_kind("either"), word)


def tie_noun(word: str) -> bool:
    """Whether ``word`` says what somebody is to another: mother, friends, rival, half-sister, brother-in-law."""
    tie = _TIE.sub("", word.lower())
    return tie.removesuffix("s") in _TIES or tie in _TIES


def gender_of_role(word: str) -> Gender | None:
    """The gender that the noun itself gives: spokeswoman, king; None for most nouns."""
    return _genders().get(fold(word))


def _in(nouns: frozenset[str], word: str) -> bool:
    folded = fold(word)
    return folded in nouns or any(single in nouns for single in _singulars(folded))


def _singulars(word: str) -> tuple[str, ...]:
    if word.endswith("men"):
        return (word[:-3] + "man",)
    if word.endswith("ies"):
        return (word[:-3] + "y",)
    if word.endswith(("ches", "shes", "sses", "xes")):
        return (word[:-2],)
    return (word[:-1],) if word.endswith("s") and not word.endswith("ss") else ()


@cache
def _kind(kind: str) -> frozenset[str]:
    return frozenset(fold(noun) for noun, found, _ in rows("roles.tsv") if found == kind)


@cache
def _genders() -> dict[str, Gender]:
    return {fold(noun): "F" if gender == "F" else "M" for noun, _, gender in rows("roles.tsv") if gender}
