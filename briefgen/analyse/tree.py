"""Words of a parsed sentence -> the subject of a verb, by the relations of Universal Dependencies.

Stands in for the rules of ``subjects`` where the pipeline parses. Indices count words; ranges are half open.
"""

from collections.abc import Sequence

from briefgen.analyse.phrases import COORDINATORS, STOPS, Word, is_adverb

_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "csubj", "nsubj:outer"))
_SHARED = frozenset(("conj", "advcl", "xcomp"))
"""Relations of a verb that has the subject of the one it depends on."""
_BESIDE = frozenset(("cc", "advmod", "mark", "punct", "parataxis", "dep", "discourse", "obl", "advcl"))
"""Relations of what stands before a phrase without being part of it."""
_RELATIVE = frozenset(("who", "which", "that"))
_LONGEST = 45
"""Words; as for subjects found without a parse."""


def subject(words: Sequence[Word], verb: int) -> tuple[int, int] | None:
    """The phrase that is the subject of the verb at ``verb`` itself."""
    head = next((at for at, word in enumerate(words) if word.head == verb and word.dep in _SUBJECTS), None)
    if head is None:
        return None
    if words[verb].dep == "acl:relcl" and words[head].lower in _RELATIVE:
        return _antecedent(words, verb, head)
    return _phrase(words, head, verb)


def shared_subject(words: Sequence[Word], verb: int) -> tuple[int, int] | None:
    """The subject of the verb that this one is joined to: ``X came and said``; ``X left, saying``."""
    at = verb
    while words[at].dep in _SHARED and words[at].head >= 0:
        at = words[at].head
        found = subject(words, at)
        if found is not None:
            return found if found[1] <= verb else None
    return None


def _antecedent(words: Sequence[Word], verb: int, pronoun: int) -> tuple[int, int] | None:
    """``who``, with what it takes up where that is no name."""
    before = words[verb].head
    if before < 0 or words[before].named or words[before].lower in ("he", "she", "they", "those"):
        return pronoun, pronoun + 1
    found = _phrase(words, before, pronoun)
    return (found[0], pronoun + 1) if found is not None and found[1] <= pronoun else (pronoun, pronoun + 1)


def _phrase(words: Sequence[Word], head: int, verb: int) -> tuple[int, int] | None:
    """The words that depend on ``head``, as far as they stand together and on its side of the verb."""
    inside = _dependents(words, head)
    start = end = head
    while start - 1 in inside and start - 1 != verb:
        start -= 1
    while end + 1 in inside and end + 1 != verb:
        end += 1
    while start < head and _leads(words[start], head):
        start += 1
    while end > head and words[end].text in STOPS | {","}:
        end -= 1
    quoted = all(word.quotation for word in words[start : end + 1])
    return None if quoted or end + 1 - start > _LONGEST else (start, end + 1)


def _leads(word: Word, head: int) -> bool:
    if word.text in STOPS | {",", "“", '"', "(", "-", "•"} or word.lower in COORDINATORS:
        return True
    return word.head == head and word.dep in _BESIDE and is_adverb(word.lower)


def _dependents(words: Sequence[Word], head: int) -> set[int]:
    """All words below ``head``, itself among them."""
    inside = {head}
    grown = True
    while grown:
        more = {at for at, word in enumerate(words) if word.head in inside and at not in inside}
        more = {at for at in more if not (words[at].head == head and words[at].dep in ("parataxis", "cc:preconj"))}
        grown = bool(more)
        inside |= more
    return inside
