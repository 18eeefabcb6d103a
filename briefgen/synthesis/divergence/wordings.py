"""claim, answer -> the wordings by which the answer turns against the claim: *disputes this*, *But*."""

import re
from collections.abc import Iterator
from functools import lru_cache

from briefgen.synthesis.divergence import asides
from briefgen.synthesis.divergence.answers import OWN_CLAIM, UNMEANT, WORDINGS, Sign
from briefgen.words import content_stems


def find(claim: str, answer: str) -> Iterator[tuple[Sign, int]]:
    """Signs that an answer turns against the claim before it, not against its own words, and where each stands."""
    inside = asides.rejected_inside(answer) is not None
    for sign, match in every(answer):
        before = answer[: match.start()]
        if sign == "rejects" and (inside or _QUOTED_BEFORE.search(before)):
            continue
        meant = sign == "turns" or not UNMEANT.search(before)
        if meant and not OWN_CLAIM.match(answer, match.end()) and (sign != "objects" or _named(claim, match)):
            yield sign, match.start() if sign != "turns" else 0


_QUOTED_BEFORE = re.compile(r"[\"“](?:[^\s\"“”]+\s+){3,}$")
"""Before a rejecting word in a quotation, what it rejects: ``“The dam burst and that was a lie”``."""


def _named(claim: str, match: re.Match[str]) -> bool:
    """Whether what is called something is what the claim speaks of: a pronoun, or a noun of the claim."""
    called = content_stems(match.group("what"))
    return not called or bool(set(called) & set(content_stems(claim)))


@lru_cache(maxsize=20_000)
def every(text: str) -> tuple[tuple[Sign, re.Match[str]], ...]:
    """The wordings by which a sentence turns against another, each where it first stands."""
    found = ((sign, pattern.search(text)) for sign, pattern in WORDINGS)
    return tuple((sign, match) for sign, match in found if match)
