"""Doc -> noun phrases: each noun with what modifies it, and with the prepositional phrases that hang on it.

``the second explosion at the grain silo in Ostrel`` gives ``second explosion``, ``second explosion at the grain silo``
and so on; a determiner, a relative clause and an apposition are never part of one. Without a tree there are none.
"""

import struct
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MOST_WORDS = 9
"""Words of a phrase with its prepositions and determiners."""
_FARTHEST = 40
"""Words before a noun that are looked at: of a longer row only its end could be a phrase."""
_NOUNS = frozenset(["NOUN", "PROPN"])
_INSIDE = frozenset(["compound", "flat", "flat:name", "fixed", "goeswith"])
"""A noun that hangs on another so is part of it and heads no phrase of its own."""
_AHEAD = frozenset(["amod", "compound", "nmod:poss", "flat", "advmod", "case", "punct", "obl:unmarked", "obl"])
_BEHIND = frozenset(
    ["nmod", "nmod:poss", "case", "det", "amod", "compound", "flat", "flat:name", "fixed", "nummod", "nmod:unmarked"]
)
_OPENING = frozenset(["DET", "PRON", "NUM", "PUNCT", "ADV", "ADP", "PART"])
"""No phrase begins with one of these."""


def packed(doc: "Doc") -> bytes:
    """Start and end of each noun phrase in code points, unsigned 32-bit numbers, the least significant byte first."""
    places = sorted(set(find(doc)))
    return struct.pack(f"<{2 * len(places)}I", *(place for span in places for place in span))


def find(doc: "Doc") -> Iterator[tuple[int, int]]:
    """Start and end of each noun phrase of ``doc``."""
    if not doc.has_annotation("DEP"):
        return
    for head in doc:
        if head.pos_ in _NOUNS and head.dep_ not in _INSIDE:
            first = _first(head)
            for last in _lasts(head):
                if last.i - first.i < MOST_WORDS:
                    yield first.idx, last.idx + len(last)


def _first(head: "Token") -> "Token":
    """The first word of what stands before a noun and modifies it."""
    first = head
    start = max(head.sent.start, head.i - _FARTHEST)
    while first.i > start and _hangs(first.nbor(-1), head, _AHEAD):
        first = first.nbor(-1)
    while first.i < head.i and (first.pos_ in _OPENING or first.is_space):
        first = first.nbor(1)
    return first


def _lasts(head: "Token") -> Iterator["Token"]:
    """The noun itself, and each noun behind it with which the phrase may end."""
    last = head
    end = min(head.sent.end, head.i + MOST_WORDS + 1)
    while last.i + 1 < end and last.nbor(1).dep_ in _INSIDE and last.nbor(1).head.i <= last.i:
        last = last.nbor(1)
    yield last
    while last.i + 1 < end and _hangs(last.nbor(1), head, _BEHIND):
        last = last.nbor(1)
        if last.pos_ in _NOUNS and last.dep_.startswith("nmod") and not _goes_on(last):
            yield last


def _goes_on(noun: "Token") -> bool:
    """Whether a noun is no end of a phrase: it owns the next, or a name goes on behind it."""
    return noun.dep_ == "nmod:poss" or any(child.i > noun.i and child.dep_ in _INSIDE for child in noun.children)


def _hangs(token: "Token", head: "Token", ways: frozenset[str]) -> bool:
    """Whether a word hangs on ``head`` over relations of these kinds alone."""
    while token != head:
        if token.dep_ not in ways or token.head == token:
            return False
        token = token.head
    return True
