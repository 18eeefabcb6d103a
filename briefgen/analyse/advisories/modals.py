"""Tree -> what somebody must, should, may or has to do."""

from briefgen.analyse.advisories import people
from briefgen.analyse.advisories.clauses import Telling, end, infinitive, to
from briefgen.analyse.tree import Range, Tree

_MODALS = frozenset("should must shall may can ca could ought".split())
_HAVE = frozenset("have has need needs ought".split())
_OF_THINGS = frozenset(("must", "should", "shall", "have to", "are to", "is to", "may", "can", "cannot"))
_PARTICIPLES = frozenset(("drunk", "shut", "left"))
"""Taken for adjectives by the parse."""
_LET = frozenset("required allowed permitted obliged".split())
_BE = frozenset("is are be".split())
_NO_DEEDS = frozenset("able forced".split())
_SAME = {
    "can not": "cannot", "ca n't": "cannot", "ca n’t": "cannot", "ought to": "should", "has to": "have to",
    "must n't": "must", "must n’t": "must", "should n't": "should", "should n’t": "should",
}  # fmt: skip
_NOT = frozenset(("not", "n't", "n’t"))
_REFUSES = _NOT | {"longer"}
_OF_PRONOUNS = {"you": ("should", "must", "may", "cannot"), "they": ("should", "must", "have to")}
"""Modals that tell these people what to do, and not how it is."""


def modal(tree: Tree, at: int) -> Telling | None:
    """What a modal, or a verb that does a modal's work, says that people do, or that is done with a thing."""
    read = _auxiliary(tree, at) or _verb(tree, at) or _need_not(tree, at)
    if read is None:
        return None
    cue, told, holder = read
    if cue[1] > told or tree.words[told].lower in _NO_DEEDS or tree.mark(told) in ("if", "whether"):
        return None
    if any(tree.words[k].lower == "have" for k in tree.children(told, "aux") if k >= cue[1]):
        return None
    who = people.subject(tree, holder)
    if who is None:
        return _of_thing(tree, cue, told)
    if who[1] > cue[0]:
        return None
    if who[0] < who[1] and tree.words[who[1] - 1].tag.startswith("VB"):  # no phrase ends in ``nationals who are``
        who = (who[0], cue[0])
    verb = worded(tree, cue)
    if verb not in _OF_PRONOUNS.get(tree.words[who[0]].lower, (verb,)):
        return None
    # Without the word that refuses it people would be told the contrary.
    refused = any(word.lower in _REFUSES for word in tree.words[slice(*cue)])
    return Telling("modal", cue, verb, who, (cue[0] if refused else cue[1], end(tree, told)))


def _of_thing(tree: Tree, cue: Range, told: int) -> Telling | None:
    """``SIM cards must be registered by June``: what is done with a thing, and who does it is not said."""
    verb = worded(tree, cue)
    helping = [tree.words[k].lower for k in tree.children(told, "aux:pass", "cop")]
    done = tree.words[told].tag in ("VBN", "VBD") or tree.words[told].lower in _PARTICIPLES
    if verb not in _OF_THINGS or "be" not in helping or not done:
        return None
    own, shared = tree.subject(told), tree.shared_subject(told)
    start = own[0] if own else cue[0]
    if not (own or shared) or (own and own[1] > cue[0]):
        return None
    return Telling("use", cue, verb, None, (start, end(tree, told)))


def _need_not(tree: Tree, at: int) -> tuple[Range, int, int] | None:
    """The same of ``need not``, whose verb may be the modal or the governor's child beside it."""
    if tree.words[at].lower != "need" or at + 2 >= len(tree.words) or tree.words[at + 1].lower not in _NOT:
        return None
    told = next((k for k in range(at + 2, min(at + 4, len(tree.words))) if tree.words[k].tag == "VB"), None)
    holder = at if people.subject(tree, at) is not None else told
    return ((at, at + 2), told, holder) if told is not None and holder is not None else None


def announced(tree: Tree, last: int) -> Telling | None:
    """A modal that a sentence ends in, which announces a list: ``Masters must not:``."""
    for at in range(max(0, last - 1), last + 1):
        if tree.words[at].lower in _MODALS | _BE | _HAVE:
            holder = tree.words[at].head if people.subject(tree, at) is None else at
            who = people.subject(tree, holder) if holder >= 0 else None
            cue = (at, last + 1)
            return Telling("modal", cue, worded(tree, cue), who, (last, last + 1)) if who else None
    return None


def worded(tree: Tree, cue: Range) -> str:
    """A modal as it is written, one of the same force for ``ought to``."""
    verb = " ".join(word.lower for word in tree.words[slice(*cue)])
    return _SAME.get(verb, verb)


def _auxiliary(tree: Tree, at: int) -> tuple[Range, int, int] | None:
    """The words of an auxiliary, the verb that it stands with, and the verb that has its subject."""
    word = tree.words[at]
    if word.dep not in ("aux", "cop", "aux:pass") or word.head < at:
        return None
    if word.lower in _BE:
        after = to(tree, word.head)
        return ((at, after + 1), word.head, word.head) if after is not None else None
    if word.lower not in _MODALS:
        return None
    wished = infinitive(tree, word.head) if tree.words[word.head].lower == "wish" else None
    if wished is not None:
        return (at, wished), wished, word.head
    joined = word.lower == "ought" or tree.words[at + 1].start == word.end  # ``ought to``, ``cannot``
    return (at, at + 2 if joined else at + 1), word.head, word.head


def _verb(tree: Tree, at: int) -> tuple[Range, int, int] | None:
    """The same of ``have to`` and ``are allowed to``."""
    word = tree.words[at]
    told = infinitive(tree, at) if word.lower in _HAVE | _LET else None
    if told is None or tree.words[at + 1].lower != "to":
        return None
    helping = [k for k in tree.children(at, "aux", "aux:pass") if k < at]
    if word.lower in _LET and not (helping and tree.words[helping[-1]].lower in _BE):
        return None
    return (min([at, *helping]), at + 2), told, at
