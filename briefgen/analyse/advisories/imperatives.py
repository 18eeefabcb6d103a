"""Tree -> the imperatives of a sentence: verbs in their base form that a clause begins with."""

import re

from briefgen.analyse.advisories.clauses import Telling
from briefgen.analyse.advisories.people import is_public
from briefgen.analyse.advisories.phrases import IMPERATIVE
from briefgen.analyse.phrases import COORDINATORS, PREPOSITIONS, SUBORDINATORS
from briefgen.analyse.tree import SUBJECTS, Tree

_KNOWN = re.compile(rf"{IMPERATIVE}\s")
_LONGEST_KNOWN = 4
"""Words that tell whether a word is a known imperative."""
_BEFORE = frozenset("please do not don’t don't n't n’t never always only also just".split())
_OPENING = frozenset("“\"'`:–—-•*‘(.!?;")
"""What the word before a clause ends in."""
_QUOTES = frozenset(("“", "‘", '"', "``", "("))
_CLOSES = frozenset(("-", '"', "'", "''"))
"""Marks that close as well as open, or join."""
_DASHES = frozenset(("–", "—", "--"))
_INITIAL = re.compile(r"[A-Z]\.")
"""Before a surname, which may look like a verb."""
_LONGEST_CALL = 4
"""Words of those who are called before an imperative, with the comma."""


def imperative(tree: Tree, at: int) -> Telling | None:
    """A verb at the beginning of a sentence, of a quotation, or behind a condition or who is called."""
    start = at
    while start and tree.words[start - 1].lower in _BEFORE:
        start -= 1
    asked = any(word.lower == "please" for word in tree.words[start:at])
    if not asked and not (_opens(tree, start) and _is_bare(tree, at)):
        return None
    verb = " ".join(word.lower for word in tree.words[start : at + 1])
    return Telling("imperative", (start, at + 1), re.sub(r" (?=n['’]t)", "", verb), None, (start, len(tree.words)))


def _is_bare(tree: Tree, at: int) -> bool:
    """Whether a word is a verb in its base form without a subject, or a known one that the parse takes for a noun."""
    word = tree.words[at]
    if tree.children(at, *SUBJECTS):
        return False
    if word.tag == "VB":
        return not tree.mark(at)
    if word.tag not in ("NN", "NNP", "VBP") or word.dep == "compound":
        return False
    return _KNOWN.match(" ".join(word.lower for word in tree.words[at : at + _LONGEST_KNOWN])) is not None


def _opens(tree: Tree, start: int) -> bool:
    """Whether what stands before an imperative begins a clause of its own."""
    if start == 0:
        return True
    if _INITIAL.fullmatch(tree.words[start - 1].text):
        return False
    if tree.words[start - 1].text[-1] in _OPENING:
        return not (_joined(tree, start - 1) or _goes_on(tree, start - 1))
    if tree.words[start - 1].text != ",":
        return False
    first = next((k + 1 for k in range(start - 2, -1, -1) if _ends(tree, k)), 0)
    if tree.words[first].lower in COORDINATORS:
        first += 1
    if tree.words[first].lower in SUBORDINATORS or start - first == len(("otherwise", ",")):
        return True
    if tree.words[first].lower in PREPOSITIONS:
        return tree.words[start].dep != "conj"
    return start - first <= _LONGEST_CALL and is_public(tree, start - 2)


def _joined(tree: Tree, mark: int) -> bool:
    """Whether a mark belongs to the word before it: one that closes a quotation, or the hyphen of ``would-be``."""
    closes = tree.words[mark].text in _CLOSES
    return mark > 0 and closes and tree.words[mark - 1].end == tree.words[mark].start


def _goes_on(tree: Tree, mark: int) -> bool:
    """Whether the clause before a mark goes on behind it: behind a helping verb, or the second of two dashes."""
    words = tree.words
    if words[mark].text in _DASHES:
        return any(word.text in _DASHES for word in words[:mark])
    return mark > 0 and words[mark].text in _QUOTES and words[mark - 1].tag in ("MD", "TO")


def _ends(tree: Tree, at: int) -> bool:
    """Whether a clause ends in a word; a hyphen joins."""
    return (tree.words[at].text[-1] in _OPENING and tree.words[at].end < tree.words[at + 1].start) or tree.words[
        at
    ].text in _QUOTES
