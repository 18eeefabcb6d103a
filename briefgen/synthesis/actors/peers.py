"""Unit -> its forms, with the title that is part of a name: ``Lord Toresk``, whom nobody calls anything else.

A title before a full name is a role, and `roles` keeps it.
"""

import re
from collections import Counter

from briefgen.synthesis.actors import identity
from briefgen.synthesis.actors.units import Unit

_TITLE = re.compile(r"\b(?P<title>Lord|Lady|Baroness|Baron|Viscount|Viscountess|Prince|Princess|Pope|King|Queen)\s$")
_REACH = 12
"""Characters before a name in which such a title stands."""


def title(text: str, start: int) -> str | None:
    """The title that goes with the single word at ``start`` as its name."""
    found = _TITLE.search(text, max(0, start - _REACH), start)
    return found["title"] if found else None


def forms(unit: Unit) -> Counter[str]:
    """The forms of a person's name; one word behind such a title is a form with it."""
    if " " in unit.key:
        return unit.forms
    found = Counter[str]()
    for mention in unit.mentions:
        name = identity.untitled(identity.bare(mention.span.of(unit.reading.text)))
        own = title(unit.reading.text, mention.span.start)
        found[f"{own} {name}" if own else name] += 1
    return found
