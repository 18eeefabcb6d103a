"""Holder -> whether it is somebody who can hold a view: a person or a body, no measure, report or picture."""

import re
from functools import lru_cache

from briefgen import gazetteer
from briefgen.synthesis.divergence.points import Holder

_HEAD = re.compile(
    r"(?<=\w)(?:,|\s(?:of|at|in|for|from|on|to|that|which|who|whose|with|close|it|he|she|they|was|were|is|are)\s|\s\()"
)
"""What ends the noun phrase that a holder's words begin with."""
_ANYBODY = frozenset(
    """he she they it people some others many most both several all one families relatives locals neighbours neighbors
    public jury juries""".split()
)
_THING = re.compile(r"(?:the|this|that|these|those|an?|its|his|her|their)\s", re.IGNORECASE)


def speaks(holder: Holder) -> bool:
    """Whether a holder is somebody: known by name, or called by what people or bodies are called."""
    return holder.actor is not None or named(holder.name)


@lru_cache(maxsize=20_000)
def named(name: str) -> bool:
    """Whether ``name`` is called by what people or bodies are called, or is a name itself."""
    pieces = _HEAD.split(name.strip(), maxsplit=1)[0].split()
    if not pieces:
        return False
    head = pieces[-1].casefold().rstrip(".,’'")
    if head in _ANYBODY or any(
        is_one(head) for is_one in (gazetteer.role_noun, gazetteer.group_noun, gazetteer.either_noun)
    ):
        return True
    return pieces[-1][:1].isupper() and _THING.match(name) is None
