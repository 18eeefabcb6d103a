"""Doc -> Parse: tags, relations and governors of a parsed text, asked for by place in the text.

What takes spans of text for names and phrases asks here how the words in them hang together.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from spacy.tokens import Doc

from briefgen.model.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token as SpacyToken

_JOINED = frozenset(("nmod:desc", "compound", "appos", "flat", "amod", "list", "dep"))
"""Relations between a name and a noun that says who bears it."""
_SIDE_BY_SIDE = frozenset(("nsubj", "nsubj:pass", "obj", "obl", "nmod", "conj"))
"""Relations that a name and such a noun may have both to one word."""

_IS = frozenset(("is", "was", "’s", "'s"))


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a parsed text."""

    number: int
    text: str
    start: int
    end: int
    tag: str
    """Penn Treebank tag."""
    dep: str
    """Relation of Universal Dependencies to its governor."""
    governor: int
    """Number of the word it depends on; its own for the root."""
    lemma: str

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()

    @property
    def is_noun(self) -> bool:
        """Whether it is a noun, a name's part among them."""
        return self.tag.startswith("NN")

    @property
    def is_finite(self) -> bool:
        """Whether it is a finite verb, by its tag and its place: ``a clerk exiled in Kesk`` has none."""
        return self.tag in ("VBD", "VBZ", "VBP", "MD") and self.dep != "acl"


class Parse:
    """The tree of a text."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._starts = np.asarray(doc.to_array(["IDX"])).tolist() if len(doc) else []

    def tokens(self, span: Span) -> Iterator[Token]:
        """The words that begin inside ``span``, in order."""
        at = bisect_right(self._starts, span.start - 1)
        while at < len(self._starts) and self._starts[at] < span.end:
            if not self._doc[at].is_space:
                yield _token(self._doc[at])
            at += 1

    def is_joined(self, noun: Token, name: Span) -> bool:
        """Whether a noun and a name are one phrase, or two where the tree leaves open which is part of which."""
        inside = self._inside(name)
        if not inside:
            return False
        if noun.governor in inside and noun.dep in _JOINED:
            return True
        top = self._top(inside)
        if top.head.i == noun.number:
            return top.dep_ in _JOINED
        return top.head.i == noun.governor and top.dep_ == noun.dep and top.dep_ in _SIDE_BY_SIDE

    def is_listed(self, noun: Token, name: Span) -> bool:
        """Whether a noun stands beside a name as another one of a list."""
        return noun.dep == "conj" and noun.governor in self._inside(name)

    def is_object(self, name: Span) -> bool:
        """Whether a name is what a verb before it acts on: ``the man who shot X was a driver``."""
        top = self._top(self._inside(name))
        return top.dep_ in ("obj", "iobj") and top.head.idx < name.start

    def is_governed(self, name: Span) -> bool:
        """Whether a name stands behind a preposition: ``the head of X was a clerk``."""
        top = self._top(self._inside(name))
        return top.dep_.startswith(("nmod", "obl")) and any(it.dep_ == "case" for it in top.lefts)

    def is_apposed(self, name: Span, noun: Token) -> bool:
        """Whether a name stands in apposition to a noun."""
        top = self._top(self._inside(name))
        return top.dep_ == "appos" and top.head.i == noun.number

    def is_subject(self, name: Span) -> bool:
        """Whether a name is the subject of a verb."""
        return self._top(self._inside(name)).dep_.startswith("nsubj")

    def verb(self, name: Span) -> Token | None:
        """The verb, or the noun with a form of *be*, whose subject a name is."""
        top = self._top(self._inside(name))
        return _token(top.head) if top.dep_.startswith("nsubj") else None

    def giver(self, name: Span) -> Token | None:
        """The verb whose object a name is, or the noun that the name stands beside: ``named a clerk, X, as judge``."""
        top = self._top(self._inside(name))
        top = top.head if top.dep_ == "appos" else top
        return _token(top.head) if top.dep_ == "obj" else None

    def predicated(self, name: Span) -> Span | None:
        """The phrase before *is* or *was* of which a name is said: ``The owner of the ferry is X``."""
        inside = self._inside(name)
        top = self._top(inside)
        before = [it for it in top.lefts if it.i < inside.start]
        be = next((it for it in before if it.dep_ == "cop" and it.lower_ in _IS), None)
        told = [it for it in before if be is not None and it.i < be.i and it.dep_ in ("nsubj", "nmod:desc")]
        if be is None or len(told) != 1 or any(it.dep_ in ("aux", "advmod") for it in before):
            return None
        return Span(told[0].left_edge.idx, self._doc[be.i - 1].idx + len(self._doc[be.i - 1]))

    def children(self, token: Token, *relations: str) -> list[Token]:
        """The words that depend on a word by one of ``relations``, in order."""
        return [_token(child) for child in self._doc[token.number].children if child.dep_ in relations]

    def is_of_subject(self, noun: Token, name: Span) -> bool:
        """Whether a noun hangs on a name, or on the verb whose subject the name is: ``as mayor, X left``."""
        top = self._top(self._inside(name))
        return noun.governor in self._inside(name) or (top.dep_.startswith("nsubj") and top.head.i == noun.governor)

    def depends(self, phrase: Span, name: Span) -> bool:
        """Whether a phrase is an attribute of a name: ``X from the Brenna Institute``."""
        top = self._top(self._inside(phrase))
        return top.dep_.startswith("nmod") and top.head.i in self._inside(name)

    def modifies(self, name: Span) -> bool:
        """Whether a name only describes the noun that follows it: ``the Toresk report``."""
        top = self._top(self._inside(name))
        return top.dep_ == "compound" and top.head.idx >= name.end and top.head.text.islower()

    def _inside(self, span: Span) -> range:
        return range(bisect_right(self._starts, span.start - 1), bisect_right(self._starts, span.end - 1))

    def _top(self, inside: range) -> "SpacyToken":
        """The word of a stretch that the others depend on."""
        return next((self._doc[at] for at in inside if self._doc[at].head.i not in inside), self._doc[inside.start])


def _token(token: "SpacyToken") -> Token:
    place = token.idx, token.idx + len(token)
    return Token(token.i, token.text, *place, token.tag_, token.dep_, token.head.i, token.lemma_)
