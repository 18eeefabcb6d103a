"""Two sentences -> whether one takes back what its holder had said in the other.

``Toresk admitted that the report was known. On Monday he had denied it``: to admit takes back whatever was said before,
to confirm only what had been denied.
"""

import re
from functools import lru_cache

from briefgen.synthesis.divergence.points import Point
from briefgen.synthesis.divergence.quarrels.answers import ADMITS, CONFIRMS, DENIED, HAD_SAID
from briefgen.words import content_stems


@lru_cache(maxsize=20_000)
def takes_back(text: str) -> tuple[bool, bool]:
    """Whether a sentence admits or confirms something, and whether it tells what had been said."""
    admits = ADMITS.search(text) or CONFIRMS.search(text)
    return admits is not None, HAD_SAID.search(text) is not None


def reverses(claim: Point, answer: Point) -> bool:
    """Whether one sentence admits what the other, of the same holder, had denied or had said otherwise before."""
    same = claim.holder.key == answer.holder.key
    if not same and not (answer.holder.own_voice and _HE_HAD.search(answer.text)):
        return False
    return _admits(claim.text, answer.text) or _admits(answer.text, claim.text)


_HE_HAD = re.compile(r"\b(?:he|she|it|they) ha[ds]\b", re.IGNORECASE)


def _admits(now: str, before: str) -> bool:
    if not takes_back(now)[0] or takes_back(before) != (False, True):
        return False
    shared = set(content_stems(now)) & set(content_stems(before))
    return bool(shared) and (ADMITS.search(now) is not None or DENIED.search(before) is not None)
