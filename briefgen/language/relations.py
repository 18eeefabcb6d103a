"""Tags, heads and relations of one sentence -> the obliques among them that are objects by all the others say."""

from collections.abc import Iterator, Sequence

import numpy as np

from briefgen.language.decode import Ints

OBLIQUE, OBJECT, PARTICLE = "obl", "obj", "compound:prt"
_COMMON_NOUNS = frozenset(("NN", "NNS"))
_PREPOSITIONS = frozenset(("IN", "TO"))
_LEADS = frozenset(("case", "mark", "advmod"))


def bare_obliques(tags: Sequence[str], heads: Ints, relations: Sequence[str]) -> Iterator[int]:
    """Obliques that no preposition leads, as none may be (Universal Dependencies); ``heads`` count from one.

    ``accepted by two votes an offer``, ``called in the army``. A noun without an article may be a time, unless the verb
    has a particle.
    """
    for row in (row for row, relation in enumerate(relations) if relation == OBLIQUE and tags[row] in _COMMON_NOUNS):
        verb = int(heads[row]) - 1
        own = np.flatnonzero(heads == row + 1).tolist()
        mine = {relations[k] for k in own}
        if mine & _LEADS or not 0 <= verb < row or not tags[verb].startswith("VB"):
            continue
        beside = {relations[k] for k in np.flatnonzero(heads == verb + 1).tolist()}
        first = min((*own, row))
        led = not _PREPOSITIONS.isdisjoint(tags[first - 1 : first + 1])
        if not led and OBJECT not in beside and ("det" in mine or PARTICLE in beside):
            yield row
