"""Tree -> how things stand, said of what people use or do: safe to drink, recommended, no cause for alarm."""

import re

from briefgen.analyse.advisories import people
from briefgen.analyse.advisories.clauses import Telling, end, infinitive, to
from briefgen.analyse.advisories.people import is_public
from briefgen.analyse.tree import SUBJECTS, Tree

_SAFE = frozenset("safe unsafe fit unfit fine okay ok".split())
_USES = re.compile(
    r"drink|eat|swim|use|return|consume|travel|go|bathe|enter|live|stay|sleep|breathe|walk|drive|fly|cross|visit|come"
    r"|cook|wash|re-?open|feed"
)
"""What people do with what is safe; what is safe *to say* is an opinion."""
_CONSUMED = frozenset(
    "water supply milk food meat fish shellfish produce beach beaches lake river sea pool air".split()
)
"""What is safe again for people to use, whether or not it is said how."""
_COUNSELLED = frozenset("recommended advised urged encouraged discouraged".split())
_RULED = frozenset("compulsory mandatory obligatory forbidden prohibited banned".split())
_CALLED_FOR = frozenset("need reason cause grounds danger risk threat".split())
_ALARM = frozenset("alarm panic concern worry anxiety fear".split())
_AT_RISK = frozenset("public people residents population community health life safety consumers humans".split())


WORDS = _SAFE | _COUNSELLED | _RULED | _CALLED_FOR
"""The words that are read here."""


def state(tree: Tree, at: int) -> Telling | None:
    """What a word says of how a thing stands."""
    word = tree.words[at].lower
    if word in _SAFE:
        return _safe(tree, at)
    if word in _COUNSELLED:
        return _counselled(tree, at)
    if word in _RULED:
        return _ruled(tree, at)
    return _uncalled_for(tree, at) if word in _CALLED_FOR else None


def _safe(tree: Tree, at: int) -> Telling | None:
    """``The water was fine to drink``; ``it is now safe for residents to return``."""
    told = next((k for k in tree.children(at, "csubj") if k > at and to(tree, k) is not None), infinitive(tree, at))
    it = next(((k, k + 1) for k in tree.children(at, "expl") if tree.words[k].lower == "it"), None)
    found = it or tree.subject(at) or tree.shared_subject(at)
    if found is None or not any(k >= found[1] for k in tree.children(at, "cop")):  # none in a question
        return None
    used = told is not None and _USES.fullmatch(tree.words[told].lower)
    again = any(tree.words[k].lower == "again" for k in tree.children(at, "advmod"))
    if not used and not (again and tree.words[found[1] - 1].lower in _CONSUMED):
        return None
    if found[1] > at or is_public(tree, found[1] - 1):
        return None
    before = tree.words[max(found[1], at - 2) : at + 1]
    verb = " ".join(word.lower for word in before if word.tag.startswith(("RB", "JJ")))
    return Telling("state", (at, at + 1), f"{verb} to", None, (found[0], end(tree, at)))


def _ruled(tree: Tree, at: int) -> Telling | None:
    """``It is compulsory to wear a mask``; ``it has been made mandatory for shops to take names``."""
    told = next(
        (k for k in tree.children(at, "csubj", "csubj:pass", "xcomp", "advcl", "ccomp") if k > at and to(tree, k)), None
    )
    holder = tree.words[at].head if tree.words[at].dep == "xcomp" else at
    it = next((k for k in tree.children(holder, "expl", "nsubj", "nsubj:pass") if tree.words[k].lower == "it"), None)
    past = any(tree.words[k].lower == "was" for k in tree.children(holder, "cop", "aux:pass"))
    if told is None or it is None or past:
        return None
    heads = [k for k in tree.children(told, *SUBJECTS) if k < told and is_public(tree, k)]
    who = people.phrase(tree, heads[0], told) if heads else None
    return Telling("state", (at, at + 1), tree.words[at].lower, who, (it, end(tree, holder)))


def _counselled(tree: Tree, at: int) -> Telling | None:
    """``Two jabs are recommended for children``; ``washing continues to be advised by the agency``."""
    if not tree.children(at, "aux:pass") or infinitive(tree, at) is not None:
        return None
    holder = tree.words[at].head if tree.words[at].dep == "xcomp" else at
    head = next((k for k in tree.children(holder, *SUBJECTS) if k < at), None)
    by = next((k for k in tree.children(at, "obl:agent", "obl") if tree.case(k) == "by"), None)
    meant = next((k for k in tree.children(at, "obl") if tree.case(k) == "for"), None)
    for_whom = meant if meant is not None and is_public(tree, meant) else None
    if head is None or is_public(tree, head) or (by is None and meant is None):
        return None
    found = tree.phrase(head, holder)
    if found is None:
        return None
    agent = tree.phrase(by, at) if by is not None else None
    named = (agent[0] + 1, agent[1]) if agent and agent[0] + 1 < agent[1] else None
    who = people.phrase(tree, for_whom, at) if for_whom is not None else None
    return Telling("use", (at, at + 1), tree.words[at].lower, who, (found[0], end(tree, at)), named)


def _uncalled_for(tree: Tree, at: int) -> Telling | None:
    """``There is no cause for alarm``."""
    denied = any(tree.words[k].lower == "no" for k in tree.children(at, "det"))
    holder = tree.words[at].head
    beside = tree.children(at, "nmod") + (tree.children(holder, "obl") if holder >= 0 else [])
    about = {(tree.case(k), tree.words[k].lower) for k in beside}
    alarm = any(case == ("for" if noun in _ALARM else "to") for case, noun in about if noun in _ALARM | _AT_RISK)
    there = tree.children(holder, "expl", "nsubj") if holder >= 0 else []
    if not (denied and alarm and there) or there[0] > at:
        return None
    return Telling(
        "use", (holder, at + 1), f"no {tree.words[at].lower}", None, (tree.first(there[0]), end(tree, holder))
    )
