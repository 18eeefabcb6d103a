"""Words of a role -> whether it is an office or a clause that stands in for one, and whether it is over."""

import re

from briefgen import gazetteer, words

_CLAUSE = re.compile(
    r"(?:who|whose|which|of|from|with|at|for|in|on|owned|run|based|appointed|elected|representing|speaking|acting for"
    r"|responsible)\b|[A-Z]{1,4}-[A-Z]"
)
_ONE_OF_SEVERAL = re.compile(r"(?:one|another|some)\s(?!of\s)|(?:its|his|her|their)\s\w+$", re.IGNORECASE)
_ANYBODY = re.compile(
    r"(?:(?:the|an?|one|another)\s)?(?:employee|member|client|customer|person|individual|man|woman|figure|user"
    r"|insider)s?",
    re.IGNORECASE,
)
"""Nouns that alone say what anybody is."""
_SEVERAL = re.compile(r"[A-Z]{2,4}s")
_ON_A_DAY = re.compile(rf"\b(?:{words.WEEKDAY}|yesterday|today|tomorrow|tonight)\b")
_ENDS = re.compile(r",|\s(?:of|at|in|for|from|on|to|that|which|who|whose|with|and)\s")
"""What ends the noun phrase that a role begins with."""
_PAST = re.compile(r"\b(?:former|formerly|previous|previously|ex|then|late|outgoing|onetime|retired|once)\b(?!\w)")
_LEFT = re.compile(
    r"\b(?:step(?:s|ped)? down|stood down|stands down|resign(?:s|ed)?|quit|retired?|was|had been|served|worked"
    r"|acted|sacked|fired|dismissed|removed|ousted|deposed|replaced|suspended|recalled)(?:\s+as)?\s*$"
)


def is_clause(role: str) -> bool:
    """Whether a role is a clause or says only where somebody belongs: ``who keeps a bakery``, ``of the union``."""
    return _CLAUSE.match(role) is not None


def is_nothing(role: str) -> bool:
    """Whether a role says nothing at all: ``employee``, ``the woman``, ``MPs``, or what was done on a day."""
    if _ANYBODY.fullmatch(role) or _SEVERAL.fullmatch(role):
        return True
    return is_clause(role) and _ON_A_DAY.search(role) is not None


def is_empty(role: str) -> bool:
    """Whether a role says nearly nothing beside another: ``one member``, ``its director``, ``outgoing ministers``."""
    if is_clause(role):
        return False
    if _ONE_OF_SEVERAL.match(role):
        return True
    noun = head(role)
    return noun.endswith("s") and gazetteer.role_noun(noun.removesuffix("s"))


def phrase(role: str) -> str:
    """The noun phrase that a role begins with: ``harbour master`` of ``harbour master of Orel``."""
    return _ENDS.split(role, maxsplit=1)[0]


def head(role: str) -> str:
    """The last word of that phrase: the noun that a role is about; empty where it has no word."""
    return next(iter(words.words(phrase(role))[-1:]), "")


def is_over(role: str, before: str) -> bool:
    """Whether a role is one that somebody no longer holds, by its own words or by the verb ``before`` it."""
    return _PAST.search(role[:40].lower().replace("ex-", "ex ")) is not None or _LEFT.search(before) is not None
