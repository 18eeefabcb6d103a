"""Units of places -> joined: what stands for the whole name.

A join that two candidates answer to is not made.
"""

from briefgen.synthesis.actors import identity
from briefgen.synthesis.actors.units import Joins

_COMPASS = ("east", "north", "south", "west")
_WATERS = ("bay", "cape", "channel", "gulf", "horn", "sea", "strait", "straits")
"""What a place is called for short whose name goes on with *of*."""


def join(joins: Joins) -> None:
    """`The North` is the one country named `North …`, `the Gulf` the one `Gulf of …`."""
    places = [(number, unit) for number, unit in enumerate(joins.units) if unit.kind == "place"]
    for short in (*_COMPASS, *_WATERS):
        countries = short in _COMPASS
        opening = f"{short} " if countries else f"{short} of "
        named = (n for n, it in places if it.key.startswith(opening) and (identity.place(it.name) or not countries))
        whole = joins.tops(named)
        for number, unit in places:
            if len(whole) == 1 and unit.key == short:
                joins.join(next(iter(whole)), number)
