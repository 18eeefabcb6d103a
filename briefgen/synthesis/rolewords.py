"""Words of a role -> whether it is an office or a clause that stands in for one, and whether it is over."""

import re

_CLAUSE = re.compile(
    r"(?:who|whose|which|of|from|with|at|for|in|on|owned|run|based|appointed|elected|representing|speaking|acting for"
    r"|responsible)\b"
)
_PAST = re.compile(r"\b(?:former|formerly|previous|previously|ex|then|late|outgoing|onetime|retired|once)\b(?!\w)")
_LEFT = re.compile(
    r"\b(?:step(?:s|ped)? down|stood down|stands down|resign(?:s|ed)?|quit|retired?|was|had been|served|worked"
    r"|acted)(?:\s+as)?\s*$"
)


def is_clause(role: str) -> bool:
    """Whether a role is a clause or says only where somebody belongs: ``who keeps a bakery``, ``of the union``."""
    return _CLAUSE.match(role) is not None


def is_over(role: str, before: str) -> bool:
    """Whether a role is one that somebody no longer holds, by its own words or by the verb ``before`` it."""
    return _PAST.search(role[:40].lower().replace("ex-", "ex ")) is not None or _LEFT.search(before) is not None
