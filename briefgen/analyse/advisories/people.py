"""Tree -> the people who are told something: which nouns are for them, and how far their phrase goes."""

import re

from briefgen.analyse.advisories.phrases import HEAD
from briefgen.analyse.tree import SUBJECTS, Range, Tree

_PRONOUNS = frozenset("you they them".split())
_PUBLIC = re.compile(HEAD)
_EACH = frozenset("no any every each".split())
"""Before one who stands for all: ``no visitor``."""
_WORDS_OF_A_NAME = 3
"""Of the nouns that several words make: ``holiday makers``, ``members of the public``."""


def is_public(tree: Tree, head: int) -> bool:
    """Whether a noun is for people or bodies that may be told what to do: ``residents``, ``the elderly``."""
    word = tree.words[head]
    if any(tree.words[k].lower in _EACH for k in tree.children(head, "det")) and _PUBLIC.fullmatch(f"{word.text}s"):
        return True
    if word.lower in _PRONOUNS or any(_PUBLIC.fullmatch(name) for name in _names(tree, head)):
        return True
    if word.tag in ("JJ", "DT"):
        return bool(tree.children(head, "amod", "acl") if word.lower == "all" else _with_the(tree, head))
    if not word.tag.startswith("NN") and word.tag != "CD":
        return False
    of = [k for k in tree.children(head, "nmod") if tree.case(k) == "of"]
    return any(is_public(tree, k) for k in [*tree.children(head, "conj", "flat", "compound"), *of])


def _names(tree: Tree, head: int) -> list[str]:
    """The noun with no, one or two of the words before it."""
    starts = range(max(0, head + 1 - _WORDS_OF_A_NAME), head + 1)
    return [" ".join(word.text for word in tree.words[start : head + 1]) for start in starts]


def _with_the(tree: Tree, head: int) -> bool:
    return any(tree.words[k].lower == "the" for k in tree.children(head, "det"))


def subject(tree: Tree, verb: int) -> Range | None:
    """The people who are a verb's subject, or that of the verb it is joined to; empty for ``they``.

    A noun before the verb that the parse takes for its object, or for that of a verb of saying behind it, is its
    subject too.
    """
    governor = tree.words[verb].head
    heads = [k for k in tree.children(verb, *SUBJECTS, "obj") if k < verb]
    if not heads and tree.words[verb].dep == "conj" and governor >= 0:
        return subject(tree, governor)
    if not heads and tree.words[verb].dep == "ccomp" and governor > verb:
        heads = [k for k in tree.children(governor, *SUBJECTS) if k < verb]
    return phrase(tree, heads[0], verb) if heads and is_public(tree, heads[0]) else None


def phrase(tree: Tree, head: int, verb: int) -> Range | None:
    """The words for those who are told, without the preposition before them; none for ``they`` and ``them``."""
    if tree.words[head].lower in ("they", "them"):
        return head, head
    found = tree.phrase(head, verb)
    if found and found[0] and tree.words[found[0] - 1].lower == "only":
        found = found[0] - 1, found[1]
    return (max([found[0], *(k + 1 for k in tree.children(head, "case") if k < head)]), found[1]) if found else None
