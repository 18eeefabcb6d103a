"""Words of a parsed sentence -> its tree, and the subject of a verb, by the relations of Universal Dependencies.

Indices count words; ranges are half open. A quotation is one word, in the place of its head.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property

from briefgen.analyse.phrases import COORDINATORS, STOPS, TIMES, Word, is_adverb

Range = tuple[int, int]
SUBJECTS = frozenset(("nsubj", "nsubj:pass", "csubj", "csubj:pass", "nsubj:outer"))
_SHARED = frozenset(("conj", "advcl", "xcomp"))
"""Relations of a verb that has the subject of the one it depends on."""
_BESIDE = frozenset(("cc", "advmod", "mark", "punct", "parataxis", "dep", "discourse", "obl", "advcl"))
"""Relations of what stands before a phrase without being part of it."""
FINITE = frozenset(("VBD", "VBP", "VBZ", "MD"))
_APART = frozenset(("parataxis", "cc:preconj", "discourse"))
"""Relations of what stands inside a phrase without being part of it."""
_RELATIVE = frozenset(("who", "which", "that"))
_BESIDE_NAMES = frozenset("who whose which a an the now then former himself herself".split())
"""Words that an apposition begins with."""
_LONGEST = 45
"""Words; as for subjects found without a parse."""


class Tree:
    """The words of one sentence by what they depend on."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words

    @cached_property
    def _children(self) -> list[list[int]]:
        found: list[list[int]] = [[] for _ in self.words]
        for at, word in enumerate(self.words):
            if word.head >= 0:
                found[word.head].append(at)
        return found

    def children(self, at: int, *relations: str) -> list[int]:
        """What depends on the word, in order; only in some relations, where any are given."""
        return [k for k in self._children[at] if not relations or self.words[k].dep in relations]

    def below(self, at: int, without: frozenset[int] = frozenset()) -> set[int]:
        """The word and all that depends on it, but for ``without`` and what depends on that."""
        inside: set[int] = set()
        waiting = [at]
        while waiting:
            word = waiting.pop()
            if word not in inside and word not in without:
                inside.add(word)
                waiting += self._children[word]
        return inside

    def first(self, at: int) -> int:
        """The leftmost word of the phrase."""
        return min(self.below(at))

    def end(self, at: int) -> int:
        """The end of the phrase."""
        return max(self.below(at)) + 1

    def case(self, at: int) -> str:
        """The preposition of a phrase, in lower case; empty when it has none."""
        return next((self.words[k].lower for k in self.children(at, "case")), "")

    def mark(self, at: int) -> str:
        """The conjunction of a clause, or the ``to`` of an infinitive; empty when it has none."""
        return next((self.words[k].lower for k in self.children(at, "mark")), "")

    def governors(self, at: int) -> Iterator[int]:
        """What the word depends on, and what that depends on, to the root."""
        for _ in self.words:
            at = self.words[at].head
            if at < 0:
                return
            yield at

    def subject(self, verb: int) -> Range | None:
        """The phrase that is the subject of the verb itself; a title and a name parsed side by side are one."""
        heads = [k for k in self.children(verb, *SUBJECTS) if not self.words[k].quotation]
        if not heads:
            return None
        if self.words[verb].dep == "acl:relcl" and self.words[heads[0]].lower in _RELATIVE:
            return heads[0], heads[0] + 1
        found = self.phrase(heads[0], verb)
        for head in heads[1:]:
            beside = self.phrase(head, verb)
            if found and beside and (head < verb) == (heads[0] < verb) and found[1] == beside[0]:
                found = found[0], beside[1]
        return self._with_apposition(found, verb) if found else None

    def _with_apposition(self, found: Range, verb: int) -> Range:
        """The phrase with what stands beside it between commas, up to the verb: ``X, whose Y …, said``."""
        words, end = self.words, found[1]
        close = verb - 1
        while close > end and (words[close].head == verb and words[close].dep in ("aux", "aux:pass", "advmod")):
            close -= 1
        if close <= end + 1 or words[end].text != "," or words[close].text != ",":
            return found
        inside = words[end + 1 : close]
        if inside[0].lower not in _BESIDE_NAMES or any(w.quotation or w.text in STOPS for w in inside):
            return found
        return (found[0], close) if len(inside) < _LONGEST else found

    def shared_subject(self, verb: int) -> Range | None:
        """The subject of the verb that this one is joined to: ``X came and said``; ``X left, saying``."""
        if self.has_own_clause(verb):
            return None
        at = verb
        while self.words[at].dep in _SHARED and self.words[at].head >= 0:
            at = self.words[at].head
            found = self.subject(at)
            if found is not None:
                return found if found[1] <= verb or self.words[verb].dep == "advcl" else None
        return None

    def has_own_clause(self, verb: int) -> bool:
        """Whether a verb stands in a clause that has its own subject, as finite ones have: ``after X said``."""
        finite = any(self.words[k].tag in FINITE for k in (verb, *self.children(verb, "aux")))
        return finite and self.words[verb].dep == "advcl"

    def phrase(self, head: int, verb: int) -> Range | None:
        """The words that depend on ``head``, as far as they stand together and on its side of the verb."""
        apart = frozenset(k for k in self.children(head) if self.words[k].dep in _APART)
        inside = self.below(head, apart)
        start = end = head
        while start - 1 in inside and start - 1 != verb:
            start -= 1
        while end + 1 in inside and end + 1 != verb:
            end += 1
        while start < head and self._leads(start, head):
            start += 1
        while end > head and self.words[end].text in STOPS | {","}:
            end -= 1
        if end - 1 > head and self.words[end].lower in TIMES and self.words[end - 1].lower == "on":
            end -= 2
        quoted = all(word.quotation for word in self.words[start : end + 1])
        return None if quoted or end + 1 - start > _LONGEST else (start, end + 1)

    def _leads(self, at: int, head: int) -> bool:
        word = self.words[at]
        if word.text in STOPS | {",", "“", '"', "(", "-", "•"} or word.lower in COORDINATORS:
            return True
        return word.head == head and word.dep in _BESIDE and is_adverb(word.lower)
